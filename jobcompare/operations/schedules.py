"""Pay schedules before they enter a study: read from a file, and matched with the classes of one jurisdiction.

Pay is joined to a class only on code and title together; anything less is proposed and waits for the analyst's word.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from jobcompare.common.errors import UserError
from jobcompare.common.progress import Progress, nothing
from jobcompare.intake.schedules import parse_columns, proposed_columns, read_schedule, told_by_head, unsure_columns
from jobcompare.intake.schedules.reading import with_file
from jobcompare.intake.told import with_vocabulary
from jobcompare.model.pay import Pay
from jobcompare.model.record import Record, SpecifiedClass
from jobcompare.model.schedules import Column, Table
from jobcompare.model.schedules import Mapping as Columns
from jobcompare.model.words import Basis
from jobcompare.operations.file_bytes import bytes_of
from jobcompare.operations.reading_pool import ReadingPool, ReadingProcess
from jobcompare.store.reader import Reader

ENDINGS = frozenset({".csv", ".tsv", ".xlsx", ".xlsm"})
PaySign = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class ScheduleFile:
    """A file in which a pay schedule or class list stands, and its table."""

    path: Path
    table: Table
    sha256: str

    def proposed(self) -> Columns:
        """What stands in each column, as its head and its values say."""
        return proposed_columns(self.table)

    def unsure(self, columns: Columns) -> tuple[str, ...]:
        """Why it is doubtful what stands in its columns, where columns that are not as proposed were chosen by the user."""
        said = [index for index, (one, other) in enumerate(zip(columns, self.proposed(), strict=True)) if one != other]
        return unsure_columns(self.table, columns, said)

    def as_rate(self, index: int) -> Column:
        """A column as a rate, with the unit of time, the step and the year that its head names."""
        return told_by_head(self.table, index)

    def record(self, columns: Columns, basis: Basis | None, effective: str | None, employer: str | None) -> Record:
        """Its record, as `intake.schedules.read_schedule` makes it."""
        record, _ = read_schedule(self.table, columns, basis, effective, employer)
        return with_file(with_vocabulary(record), self.path.name, self.table.media_type, self.sha256)


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file is: a schedule, or not (`file` and `error` None), or one that cannot be read (`error`, which names it)."""

    path: Path
    file: ScheduleFile | None = None
    error: UserError | None = None


@dataclass(frozen=True, slots=True)
class KnownClass:
    """A class of the study.

    Attributes:
        id, employer, title, code, grade: of the class.
        pay_only: its current version is a schedule or a class list, not a specification.
        pay: what pay it has already, of whatever date.
    """

    id: int
    employer: str
    title: str
    code: str | None
    grade: str | None
    pay_only: bool
    pay: frozenset[PaySign] = field(default_factory=frozenset[PaySign])


@dataclass(frozen=True, slots=True)
class Proposal:
    """A class of a schedule that may be a class of the study. `why`: what they have in common, in words."""

    key: str
    class_id: int
    title: str
    known_title: str
    why: str


@dataclass(frozen=True, slots=True)
class SchedulePlan:
    """How a schedule meets the study.

    Attributes:
        record: of the schedule.
        employer: whose it is.
        joins: key of a class of the schedule -> class of the study with the same code and title.
        pay_only: those of `joins` that an earlier schedule brought; this one is their new version.
        proposed: classes with only the code, only the title or only the grade in common.
        new: keys of the classes that the study does not have.
        here: keys of classes whose pay is in the study already, the same rates with the same date.
    """

    record: Record
    employer: str
    joins: Mapping[str, int]
    pay_only: frozenset[str]
    proposed: tuple[Proposal, ...]
    new: tuple[str, ...]
    here: tuple[str, ...] = ()

    @property
    def all_here(self) -> bool:
        """Nothing of it is left to enter."""
        return bool(self.here) and not (self.joins or self.proposed or self.new)

    @property
    def counts(self) -> str:
        """ "42 join, 3 proposed, 5 new", and how many are here already, where any are."""
        words = f"{len(self.joins):,} join, {len({one.key for one in self.proposed}):,} proposed, {len(self.new):,} new"
        return f"{words}, {len(self.here):,} already here" if self.here else words


def look_at(paths: Sequence[Path], progress: Progress = nothing, pool: ReadingPool | None = None) -> tuple[Looked, ...]:
    """Which files are pay schedules or class lists: files named like tables are read for that, in the reading processes.

    Args:
        paths: files.
        progress: called as files are done and ten times a second; may raise Cancelled.
        pool: processes to read with; None: own ones.

    Returns:
        What each file is, in the order of `paths`.
    """
    tables = [path for path in paths if path.suffix.casefold() in ENDINGS and not path.is_dir()]
    looked: dict[Path, Looked] = {}
    with nullcontext(pool) if pool is not None else ReadingPool() as reading:
        for found in reading.read_all([partial(_look, path) for path in tables]):
            if found is not None:
                path, outcome = tables[found[0]], found[1]
                failed = isinstance(outcome, UserError)
                looked[path] = Looked(path, error=outcome.with_facts(file=str(path))) if failed else outcome
            progress(len(looked) / max(1, len(tables)), tables[found[0]].name if found is not None else "")
    return tuple(looked.get(path, Looked(path)) for path in paths)


def schedule_at(path: Path) -> ScheduleFile | None:
    """The schedule in a file; None where its name or its head say that it is something else.

    Raises:
        UserError: FILE_*, DOCUMENT_*, READING_*.
    """
    (looked,) = look_at([path])
    if looked.error is not None:
        raise looked.error
    return looked.file


def _look(path: Path, process: ReadingProcess) -> Looked:
    raw = bytes_of(path)
    table = process.table(raw, path.name)
    return Looked(path, ScheduleFile(path, table, hashlib.sha256(raw).hexdigest()) if table is not None else None)


def columns_said(text: str) -> tuple[tuple[Column, str], ...]:
    """What a user says of the columns of schedules in one line (see `intake.schedules.named`); () where it is blank.

    Raises:
        UserError: COLUMNS_UNCLEAR.
    """
    return parse_columns(text) if text.strip() else ()


def known_classes(reader: Reader, employer: str) -> tuple[KnownClass, ...]:
    """The classes of an employer, to be matched with its schedules."""
    wanted = _plain(employer)
    employers = {one.id: one.name for one in reader.employers() if _plain(one.name) == wanted}
    lines = [line for line in reader.class_lines() if line.employer_id in employers]
    paid: dict[int, set[PaySign]] = {}
    for entry in reader.pay_of([line.class_id for line in lines]):
        paid.setdefault(entry.class_id, set()).add(_sign(entry.stated))
    return tuple(
        KnownClass(
            line.class_id,
            employers[line.employer_id],
            line.title,
            line.code,
            line.grade,
            pay_only=not line.statements and line.requirement_json is None,
            pay=frozenset(paid.get(line.class_id, ())),
        )
        for line in lines
    )


def match(record: Record, employer: str, known: Sequence[KnownClass]) -> SchedulePlan:
    """Match the classes of a schedule with those of one jurisdiction; classes of others are never looked at."""
    name = _plain(employer)
    mine = [one for one in known if _plain(one.employer) == name]
    exact = {(one.code, _plain(one.title)): one for one in mine}
    met = {item.key: one for item in record.classes if (one := exact.get((item.code, _plain(item.title)))) is not None}
    found = {key: one for key, one in met.items() if one.code or one.pay_only}
    taken = {one.id for one in found.values()}
    free = [one for one in mine if one.id not in taken]
    items = {item.key: item for item in record.classes}
    proposals = list(_proposals([item for item in record.classes if item.key not in found], free))
    here = {key for key, one in found.items() if _has(one, items[key])}
    here |= _proposals_here(proposals, {one.id: one for one in free}, items)
    told = {*found, *(one.key for one in proposals)}
    return SchedulePlan(
        record=record,
        employer=employer,
        joins={key: one.id for key, one in found.items() if key not in here},
        pay_only=frozenset(key for key, one in found.items() if one.pay_only and key not in here),
        proposed=tuple(one for one in proposals if one.key not in here),
        new=tuple(item.key for item in record.classes if item.key not in told),
        here=tuple(item.key for item in record.classes if item.key in here),
    )


def _proposals_here(
    proposals: Sequence[Proposal], known: Mapping[int, KnownClass], items: Mapping[str, SpecifiedClass]
) -> set[str]:
    """Classes of a schedule of which every proposal was taken before."""
    waiting = {one.key for one in proposals if not (items[one.key].pay and _has(known[one.class_id], items[one.key]))}
    return {one.key for one in proposals} - waiting


def _has(one: KnownClass, item: SpecifiedClass) -> bool:
    """Whether a class has all the pay that a schedule tells of it; a class list tells none."""
    return {_sign(pay) for pay in item.pay} <= one.pay


def _sign(pay: Pay) -> PaySign:
    """By what the same pay is known again: its figures and its date, not where it is printed."""
    return pay.label, pay.low, pay.high, pay.steps, pay.basis, pay.effective


def _proposals(items: Sequence[SpecifiedClass], free: Sequence[KnownClass]) -> Iterator[Proposal]:
    """For each class the likeliest one of the study; for a grade without titles every class that is in it."""
    titles = {_plain(one.title): one for one in reversed(free)}
    codes = {_digits(one.code): one for one in reversed(free) if one.code}
    shared = Counter(_digits(item.code) for item in items if item.code)
    for item in items:
        if item.code is None and item.grade is not None and item.title.endswith(f" {item.grade}"):
            yield from (_proposal(item, one, "the same grade") for one in free if one.grade == item.grade)
            continue
        by_title, by_code = titles.get(_plain(item.title)), codes.get(_digits(item.code)) if item.code else None
        if by_title is not None:
            yield _proposal(item, by_title, f"the same title, {_codes(item.code, by_title.code)}")
        elif by_code is not None and by_code.code == item.code:
            more = " that several titles have" if shared[_digits(item.code)] > 1 else ""
            yield _proposal(item, by_code, f"the same code{more}, another title")


def _codes(printed: str | None, known: str | None) -> str:
    if printed is None or known is None:
        return "no code" if printed is known else "only one has a code"
    return "the code but for zeros in front" if _digits(printed) == _digits(known) else "another code"


def _proposal(item: SpecifiedClass, one: KnownClass, why: str) -> Proposal:
    return Proposal(item.key, one.id, item.title, one.title, why)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _digits(code: str | None) -> str:
    return (code or "").lstrip("0").casefold()
