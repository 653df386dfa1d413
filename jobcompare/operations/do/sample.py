"""The sample study: five specifications in our own words, three published pay schedules, three comparisons."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from jobcompare.common.paths import sample_data
from jobcompare.model.changes import Change, adding
from jobcompare.model.record import Evidence, Jurisdiction, Record
from jobcompare.model.study import ClassContent, Comparison, EntityKind
from jobcompare.model.words import How, JurisdictionKind, Wording
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


def as_the_owner_says(record: Record, entry: dict[str, Any]) -> Record:
    """A record with what its document cannot say of itself: that its wording is rewritten, and what the study's owner typed.

    Args:
        record: what reading the document gives.
        entry: an `[[employer]]` of sample.toml.
    """
    if entry.get("rewritten") and record.document is not None:
        record = replace(record, document=replace(record.document, wording=Wording.REWRITTEN))
    typed = {key: entry[key] for key in ("kind", "region") if key in entry}
    if not typed:
        return record
    evidence = [one for one in record.evidence if one.field not in {f"/jurisdiction/{key}" for key in typed}]
    evidence += [Evidence(field=f"/jurisdiction/{key}", how=How.TYPED) for key in typed]
    stated = record.jurisdiction or Jurisdiction()
    kind = JurisdictionKind(typed["kind"]) if "kind" in typed else stated.kind
    jurisdiction = replace(stated, kind=kind, region=typed.get("region", stated.region))
    return replace(record, jurisdiction=jurisdiction, evidence=tuple(evidence))


def _fill(session: Session, plan: dict[str, Any]) -> None:
    entering = Entering(session)
    changes: list[Change] = []
    class_ids: dict[tuple[str, str], int] = {}
    for entry in plan["employer"]:
        read = read_file(sample_data(f"{entry['record']}.record.json"))[0]
        new = entering.enter(as_the_owner_says(read, entry), record_hash(read), entry["name"]).changes  # known again as read
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
