"""Make and open studies."""

import getpass
from pathlib import Path
from uuid import uuid4

from jobcompare.model.study import StudyInfo, StudyLevel
from jobcompare.operations.session import Session, utc_now
from jobcompare.store.study_file import StudyFile
from jobcompare.vocabulary.levels import shipped_levels


def user_name() -> str:
    """Who works here, for the journal: the system's user name, "someone" where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "someone"


def create_study(path: Path, name: str | None = None, who: str | None = None) -> Session:
    """A new, empty study with the ladder's default levels.

    Args:
        path: where; must not exist yet.
        name: the study's name; None: the file's name.
        who: who works in it; None: the system's user.

    Raises:
        UserError: STUDY_EXISTS, STUDY_FOLDER_MISSING.
    """
    info = StudyInfo(uuid=str(uuid4()), name=name or path.stem, created=utc_now())
    names = [level.name for level in reversed(shipped_levels().entries)]
    levels = tuple(StudyLevel(id=rank, name=level, rank=rank) for rank, level in enumerate(names, start=1))
    return Session(StudyFile.create(path, info, levels), who or user_name())


def open_study(path: Path, who: str | None = None, *, read_only: bool = False) -> Session:
    """Open a study; `session.file.read_only` says whether it may be changed, and its reason why not.

    Raises:
        UserError: STUDY_MISSING, NOT_A_STUDY, STUDY_NEWER, STUDY_DAMAGED, STUDY_FOREIGN_SCHEMA, STUDY_IS_FOLDER.
    """
    return Session(StudyFile.open(path, read_only=read_only), who or user_name())
