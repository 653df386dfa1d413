"""Enter a pay schedule: pay joins classes of one jurisdiction, new classes come in where the analyst says so. One undoable step."""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.progress import Progress, nothing, part
from jobcompare.intake.schedules import columns_line, named_columns, unsure_columns
from jobcompare.model.changes import Change, Changes, adding
from jobcompare.model.pay import DATE
from jobcompare.model.record import Evidence, Finding, Record, SpecifiedClass
from jobcompare.model.schedules import Column, Mapping
from jobcompare.model.study import EntityKind, PayEntry, Specification
from jobcompare.model.words import Basis, Severity
from jobcompare.operations.do.entering import Entering
from jobcompare.operations.do.importing import ImportLine, ImportReport, ImportState, import_files, record_hash
from jobcompare.operations.reading import documents_in
from jobcompare.operations.schedule_memory import Layout, remember, remembered
from jobcompare.operations.schedules import ScheduleFile, SchedulePlan, known_classes, look_at, match
from jobcompare.operations.session import Session

NamedColumns = tuple[tuple[Column, str], ...]
_LOOKING = 0.2  # share of an import's time that goes into looking for schedules
_CLASS = re.compile(r"/classes/(\d+)(?=/|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleTerms:
    """What the analyst says of a schedule.

    Attributes:
        employer: the one jurisdiction whose schedule it is; None: nobody said.
        columns: what stands in its columns, as `parse_columns` reads it; (): nothing is said.
        basis: unit of time of amounts whose head and row name none.
        effective: ISO 8601 date from which rates without a date of their own hold.
        join_proposed: pay also joins the classes that were only proposed.
        add_new: classes that the study does not have come in, with their pay only.
        memory: the user's folder, in which the columns of each jurisdiction's schedules are remembered; None: nowhere.
    """

    employer: str | None
    columns: NamedColumns = ()
    basis: Basis | None = None
    effective: str | None = None
    join_proposed: bool = False
    add_new: bool = False
    memory: Path | None = None


def import_schedule(session: Session, file: ScheduleFile, terms: ScheduleTerms) -> ImportLine:
    """Bring a schedule in, with its columns as said, as remembered of this jurisdiction, or as proposed where that is clear.

    Returns:
        What became of it; `classes` tells how many of its classes joined, were proposed, are new or are here already.
    """
    try:
        if terms.employer is None:
            raise UserError(Trouble.SCHEDULE_NEEDS_EMPLOYER)
        layout = layout_of(file, terms)
        record = _record(file, layout.columns, layout.basis, terms)
    except UserError as error:
        return ImportLine(file=file.path, state=ImportState.FAILED, error=error.with_facts(file=str(file.path)))
    plan = match(record, terms.employer, known_classes(session.read, terms.employer))
    counts = f"{_what(record)}, {plan.counts}"
    accepted = [(one.key, one.class_id) for one in plan.proposed] if terms.join_proposed else []
    entered = enter_schedule(session, plan, accepted, plan.new if terms.add_new else ())
    if plan.here and not entered.items:
        return ImportLine(file=file.path, state=ImportState.ALREADY_HERE, employer=terms.employer, classes=(counts,))
    if terms.memory is not None:
        remember(terms.memory, terms.employer, layout)
    to_check = sum(finding.severity is not Severity.NOTE for finding in record.findings)
    left = "" if entered.items else "; nothing joined, so nothing entered the study"
    return ImportLine(
        file=file.path,
        state=ImportState.TO_CHECK if to_check else ImportState.READY,
        employer=terms.employer,
        classes=(f"{counts}{left}", f"columns: {columns_line(file.table, layout.columns)}"),
        to_check=to_check,
    )


def _what(record: Record) -> str:
    return "pay schedule" if any(item.pay for item in record.classes) else "class list"


def schedule_record(file: ScheduleFile, terms: ScheduleTerms) -> tuple[Record, str]:
    """The record of a schedule with its columns as said, else as proposed, and what its columns are taken for, in one line.

    Raises:
        UserError: COLUMNS_UNCLEAR or SCHEDULE_COLUMNS_UNSURE, with the file's name.
    """
    try:
        columns, _ = named_columns(file.table, terms.columns)
        return _record(file, columns, terms.basis, terms), columns_line(file.table, columns)
    except UserError as error:
        raise error.with_facts(file=str(file.path)) from None


def _record(file: ScheduleFile, columns: Mapping, basis: Basis | None, terms: ScheduleTerms) -> Record:
    """The record of a schedule.

    Raises:
        UserError: SCHEDULE_COLUMNS_UNSURE, where no row names a class.
    """
    record = file.record(columns, basis, terms.effective, terms.employer)
    if not record.classes:
        line = columns_line(file.table, columns)
        raise UserError(Trouble.SCHEDULE_COLUMNS_UNSURE, reason="no row names a class", columns=line)
    return record


def layout_of(file: ScheduleFile, terms: ScheduleTerms) -> Layout:
    """What stands in the columns of a schedule, and its unit of time: as said, else as remembered, else as proposed.

    Raises:
        UserError: COLUMNS_UNCLEAR, where what is said does not fit; SCHEDULE_COLUMNS_UNSURE, where nobody has said it and it is
            not clear.
    """
    kept = remembered(terms.memory, terms.employer, file.table.head) if terms.memory and terms.employer else None
    if kept is not None and not terms.columns:
        return replace(kept, basis=terms.basis or kept.basis)
    columns, said = named_columns(file.table, terms.columns)
    doubts = unsure_columns(file.table, columns, said)
    if doubts:
        raise UserError(
            Trouble.SCHEDULE_COLUMNS_UNSURE,
            reason="; ".join(doubts[:3]),
            columns=columns_line(file.table, columns),
            file=str(file.path),
        )
    return Layout(file.table.head, columns, terms.basis)


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


def import_all(session: Session, paths: Sequence[Path], terms: ScheduleTerms, progress: Progress = nothing) -> ImportReport:
    """Import documents and pay schedules, told apart by what is in them.

    Args:
        session: the study.
        paths: files, or folders that are searched; a file that is named twice is read once.
        terms: what the analyst says of the schedules; the employer holds for documents, too.
        progress: as `import_files`; may raise Cancelled, then nothing has entered the study.

    Returns:
        A line a file, in their order. One that fails leaves the others alone.
    """
    files = _each_once(documents_in(paths))
    looked = {found.path: found for found in look_at(files, part(progress, 0.0, _LOOKING))}
    documents = [path for path in files if looked[path].file is None and looked[path].error is None]
    report = import_files(session, documents, terms.employer, part(progress, _LOOKING, 1.0)) if documents else ImportReport()
    lines = {line.file: line for line in report.lines}
    for path, found in looked.items():
        if found.file is not None:
            lines[path] = import_schedule(session, found.file, terms)
        elif found.error is not None:
            lines[path] = ImportLine(file=path, state=ImportState.FAILED, error=found.error)
    return replace(report, lines=tuple(lines[path] for path in files))


def _each_once(paths: Sequence[Path]) -> list[Path]:
    """Files without those that are named again, by whatever way."""
    found: dict[str, Path] = {}
    for path in paths:
        found.setdefault(os.path.realpath(path), path)
    return list(found.values())


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
