"""The sample study: five specifications in our own words, three published pay schedules, three comparisons."""

import tomllib
from pathlib import Path
from typing import Any

from jobcompare.common.paths import sample_data
from jobcompare.model.changes import Change, adding
from jobcompare.model.study import ClassContent, Comparison, EntityKind
from jobcompare.operations.do.entering import Entering
from jobcompare.operations.do.importing import read_file, record_hash
from jobcompare.operations.do.studies import create_study
from jobcompare.operations.session import Session


def make_sample(path: Path, who: str | None = None) -> Session:
    """Write the sample study and open it. No jurisdiction in it is ours.

    Raises:
        UserError: STUDY_EXISTS, STUDY_FOLDER_MISSING.
    """
    plan = tomllib.loads(sample_data("sample.toml").read_text("utf-8"))
    session = create_study(path, plan["name"], who)
    try:
        _fill(session, plan)
    except BaseException:
        session.close()
        path.unlink(missing_ok=True)
        raise
    return session


def _fill(session: Session, plan: dict[str, Any]) -> None:
    entering = Entering(session)
    changes: list[Change] = []
    class_ids: dict[tuple[str, str], int] = {}
    for entry in plan["employer"]:
        record, _ = read_file(sample_data(f"{entry['record']}.record.json"))
        new = entering.enter(record, record_hash(record), entry["name"]).changes
        changes += new
        contents = (change.after for change in new if isinstance(change.after, ClassContent))
        class_ids |= {(entry["record"], content.stated.key): content.class_id for content in contents}
    for position, entry in enumerate(plan["comparison"]):
        chosen = tuple(class_ids[record, key] for record, *keys in entry["classes"] for key in keys)
        number = session.new_id(EntityKind.COMPARISON)
        comparison = Comparison(id=number, name=entry["name"], class_ids=chosen, reference_id=chosen[0], position=position)
        changes += adding(comparison)
    session.apply("Write the sample study", changes, bulk=True)
    session.file.begin_here()
