"""Enter a pay schedule: pay joins classes of one jurisdiction, new classes come in where the analyst says so. One undoable step."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes, adding
from jobcompare.model.pay import DATE
from jobcompare.model.record import Evidence, Finding, Record, SpecifiedClass
from jobcompare.model.study import EntityKind, PayEntry, Specification
from jobcompare.model.words import Basis, Severity
from jobcompare.operations.do.entering import Entering
from jobcompare.operations.do.importing import ImportLine, ImportReport, ImportState, import_files, record_hash
from jobcompare.operations.schedules import ScheduleFile, SchedulePlan, known_classes, match, schedule_at
from jobcompare.operations.session import Session

_CLASS = re.compile(r"/classes/(\d+)(?=/|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleTerms:
    """What the analyst says of a schedule.

    Attributes:
        employer: the one jurisdiction whose schedule it is; None: nobody said.
        basis: unit of time of amounts whose head and row name none.
        effective: ISO 8601 date from which rates without a date of their own hold.
        join_proposed: pay also joins the classes that were only proposed.
        add_new: classes that the study does not have come in, with their pay only.
    """

    employer: str | None
    basis: Basis | None = None
    effective: str | None = None
    join_proposed: bool = False
    add_new: bool = False


def import_schedule(session: Session, file: ScheduleFile, terms: ScheduleTerms) -> ImportLine:
    """Bring a schedule in with its columns as proposed.

    Returns:
        What became of it; `classes` tells how many of its classes joined, were proposed and are new.
    """
    if terms.employer is None:
        error = UserError(
            Trouble.VALUE_NOT_ALLOWED,
            field="jurisdiction",
            expected="the one employer whose pay schedule this is",
            found="none",
            file=str(file.path),
        )
        return ImportLine(file=file.path, state=ImportState.FAILED, error=error)
    record = file.record(file.proposed(), terms.basis, terms.effective, terms.employer)
    plan = match(record, terms.employer, known_classes(session.read))
    if Entering(session).has(record_hash(record)):
        return ImportLine(file=file.path, state=ImportState.ALREADY_HERE, employer=terms.employer, classes=(plan.counts,))
    accepted = [(one.key, one.class_id) for one in plan.proposed] if terms.join_proposed else []
    entered = enter_schedule(session, plan, accepted, plan.new if terms.add_new else ())
    to_check = sum(finding.severity is not Severity.NOTE for finding in record.findings)
    left = "" if entered.items else "; nothing joined, so nothing entered the study"
    return ImportLine(
        file=file.path,
        state=ImportState.TO_CHECK if to_check else ImportState.READY,
        employer=terms.employer,
        classes=(f"pay schedule, {plan.counts}{left}",),
        to_check=to_check,
    )


def enter_schedule(
    session: Session, plan: SchedulePlan, accepted: Iterable[tuple[str, int]] = (), added: Collection[str] = ()
) -> Changes:
    """Enter a schedule.

    Args:
        session: the study.
        plan: how it meets the study.
        accepted: proposals that the analyst takes: key of a class of the schedule, id of the class of the study.
        added: keys of new classes that come in, with their pay only.

    Returns:
        What changed; nothing where no class joins and none is added.
    """
    joins = [(key, number) for key, number in plan.joins.items() if key not in plan.pay_only]
    joins += accepted
    entering = [item for item in plan.record.classes if item.key in plan.pay_only or item.key in added]
    classes = {item.key: item for item in plan.record.classes}
    joining = [(classes[key], number) for key, number in joins]
    if not entering and not joining:
        return Changes("Import pay")
    record = _in_order(plan.record, entering, [item for item, _ in joining])
    successors = {key: plan.joins[key] for key in plan.pay_only}
    entered = Entering(session).enter(record, record_hash(plan.record), plan.employer, successors)
    version = next(change.after for change in entered.changes if change.before is None and isinstance(change.after, Specification))
    changes = [*entered.changes, *_joined(session, joining, version.id)]
    count = len({item.key for item in entering} | {item.key for item, _ in joining})
    return session.apply(f"Import pay of {count:,} classes of {plan.employer}", changes, bulk=True)


def import_all(session: Session, paths: Sequence[Path], terms: ScheduleTerms) -> ImportReport:
    """Import documents, folders and pay schedules; a file is a schedule where its head is one of a schedule.

    Raises:
        Cancelled: as `import_files`.
    """
    found = [(path, _schedule_at(path)) for path in paths]
    documents = [path for path, file in found if file is None]
    report = import_files(session, documents, terms.employer) if documents else ImportReport()
    lines = [import_schedule(session, file, terms) for _, file in found if file is not None]
    return replace(report, lines=(*report.lines, *lines))


def effective_date(text: str | None) -> str | None:
    """A date as typed, checked.

    Raises:
        UserError: VALUE_NOT_ALLOWED, where it is no date.
    """
    if text is None or not text.strip():
        return None
    if not re.fullmatch(DATE, text.strip()):
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field="effective", expected="a date, as in 2017-01-01", found=f"“{text[:40]}”")
    return text.strip()


def _schedule_at(path: Path) -> ScheduleFile | None:
    """The schedule in a file; one that cannot be read as a table is left to the document readers, which say why."""
    try:
        return schedule_at(path)
    except UserError:
        return None


def _joined(session: Session, joining: Sequence[tuple[SpecifiedClass, int]], version: int) -> Iterator[Change]:
    """Pay that joins classes: it stands in the schedule, not in their own specification."""
    for item, class_id in joining:
        numbers = session.file.new_ids(EntityKind.PAY, len(item.pay))
        entries = zip(numbers, item.pay, strict=True)
        yield from adding(
            *(
                PayEntry(id=number, class_id=class_id, specification_id=version, position=None, stated=pay)
                for number, pay in entries
            )
        )


def _in_order(record: Record, entering: Sequence[SpecifiedClass], joining: Sequence[SpecifiedClass]) -> Record:
    """The record with the entering classes only; what is said of the joining ones points behind them, of others it is left out."""
    order = list(dict.fromkeys(item.key for item in (*entering, *joining)))
    position = {key: place for place, key in enumerate(order)}
    places = {str(index): position[item.key] for index, item in enumerate(record.classes) if item.key in position}

    def moved(pointer: str) -> str | None:
        found = _CLASS.match(pointer)
        if found is None:
            return pointer
        return f"/classes/{places[found[1]]}{pointer[found.end() :]}" if found[1] in places else None

    evidence = [_at(entry, moved(entry.field)) for entry in record.evidence]
    findings = [found if found.field is None else _finding_at(found, moved(found.field)) for found in record.findings]
    return replace(
        record,
        classes=tuple(entering),
        evidence=tuple(entry for entry in evidence if entry is not None),
        findings=tuple(found for found in findings if found is not None),
    )


def _at(entry: Evidence, pointer: str | None) -> Evidence | None:
    return None if pointer is None else replace(entry, field=pointer)


def _finding_at(finding: Finding, pointer: str | None) -> Finding | None:
    return None if pointer is None else replace(finding, field=pointer)
