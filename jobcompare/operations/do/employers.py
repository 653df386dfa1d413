"""Employers of the study."""

from collections.abc import Sequence
from dataclasses import replace

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes, adding
from jobcompare.model.study import Employer, EntityKind, JobClass, StudyInfo
from jobcompare.operations.session import Session


def set_ours(session: Session, employer_id: int | None) -> Changes:
    """Say which jurisdiction is ours; None: none of them."""
    info = session.read.info()
    if employer_id is not None:
        session.get(Employer, employer_id)
    return session.apply("Set our jurisdiction", (Change(info, _with_ours(info, employer_id)),))


def _with_ours(info: StudyInfo, employer_id: int | None) -> StudyInfo:
    return replace(info, ours=employer_id)


def edit_employer(session: Session, employer: Employer) -> Changes:
    """Change what is known of an employer."""
    old = session.get(Employer, employer.id)
    return session.apply(f"Edit “{old.name}”", (Change(old, employer),))


def set_employer_of(session: Session, class_ids: Sequence[int], employer_id: int) -> Changes:
    """Say whose classes these are."""
    employer = session.get(Employer, employer_id)
    classes = [entity for entity in session.read.entities(EntityKind.JOB_CLASS, class_ids) if isinstance(entity, JobClass)]
    changes = (Change(item, replace(item, employer_id=employer_id)) for item in classes)
    return session.apply(f"Move {len(classes)} classes to “{employer.name}”", changes)


def add_employer(session: Session, name: str, *, hours_per_week: int | None = None, reason: str | None = None) -> Changes:
    """A further employer, without classes yet; its documents come later.

    Args:
        session: the study.
        name: its name.
        hours_per_week: hours of a full-time week; None: not known.
        reason: why it was chosen as a comparator; None: not said.

    Raises:
        UserError: VALUE_NOT_ALLOWED where the name is empty or an employer has it.
    """
    words = " ".join(name.split())
    known = session.read.employers()
    if not words or words.casefold() in {employer.name.casefold() for employer in known}:
        found = f"“{words}”, which is there" if words else "nothing"
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field="name of the employer", expected="a new name", found=found)
    new = Employer(
        id=session.new_id(EntityKind.EMPLOYER),
        name=words,
        hours_per_week=hours_per_week,
        reason=reason,
        position=max((employer.position for employer in known), default=-1) + 1,
    )
    return session.apply(f"Add “{words}”", adding(new))
