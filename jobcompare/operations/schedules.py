"""Pay schedules before they enter a study: read from a file, and matched with the classes of one jurisdiction.

Pay is joined to a class only on code and title together; anything less is proposed and waits for the analyst's word.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobcompare.intake.readers.sniff import FileKind, kind_of
from jobcompare.intake.schedules import proposed_columns, read_schedule, schedule_in, told_by_head
from jobcompare.intake.schedules.reading import with_file
from jobcompare.model.record import Record, SpecifiedClass
from jobcompare.model.schedules import Column, Table
from jobcompare.model.schedules import Mapping as Columns
from jobcompare.model.words import Basis
from jobcompare.operations.reading import bytes_of
from jobcompare.store.reader import Reader

ENDINGS = frozenset({".csv", ".tsv", ".xlsx", ".xlsm"})
_MEDIA = {FileKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@dataclass(frozen=True, slots=True)
class ScheduleFile:
    """A file in which a pay schedule or class list stands, and its table."""

    path: Path
    table: Table
    media_type: str
    sha256: str

    def proposed(self) -> Columns:
        """What stands in each column, as its head and its values say."""
        return proposed_columns(self.table)

    def as_rate(self, index: int) -> Column:
        """A column as a rate, with the unit of time, the step and the year that its head names."""
        return told_by_head(self.table, index)

    def record(self, columns: Columns, basis: Basis | None, effective: str | None, employer: str) -> Record:
        """Its record, as `intake.schedules.read_schedule` makes it."""
        record, _ = read_schedule(self.table, columns, basis, effective, employer)
        return with_file(record, self.path.name, self.media_type, self.sha256)


@dataclass(frozen=True, slots=True)
class KnownClass:
    """A class of the study. `pay_only`: its current version is a schedule or a class list, not a specification."""

    id: int
    employer: str
    title: str
    code: str | None
    grade: str | None
    pay_only: bool


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
    """

    record: Record
    employer: str
    joins: Mapping[str, int]
    pay_only: frozenset[str]
    proposed: tuple[Proposal, ...]
    new: tuple[str, ...]

    @property
    def counts(self) -> str:
        """ "42 join, 3 proposed, 5 new"."""
        return f"{len(self.joins):,} join, {len({one.key for one in self.proposed}):,} proposed, {len(self.new):,} new"


def schedule_at(path: Path) -> ScheduleFile | None:
    """The schedule in a file; None where its name or its head say that it is something else.

    Raises:
        UserError: FILE_*, DOCUMENT_*, without the file's name.
    """
    if path.suffix.casefold() not in ENDINGS or path.is_dir():
        return None
    raw = bytes_of(path)
    table = schedule_in(raw)
    if table is None:
        return None
    return ScheduleFile(path, table, _MEDIA.get(kind_of(raw), "text/csv"), hashlib.sha256(raw).hexdigest())


def known_classes(reader: Reader) -> tuple[KnownClass, ...]:
    """The classes of a study, to be matched with schedules."""
    employers = {employer.id: employer.name for employer in reader.employers()}
    return tuple(
        KnownClass(
            line.class_id,
            employers.get(line.employer_id, ""),
            line.title,
            line.code,
            line.grade,
            pay_only=not line.statements and line.requirement_json is None,
        )
        for line in reader.class_lines()
    )


def match(record: Record, employer: str, known: Sequence[KnownClass]) -> SchedulePlan:
    """Match the classes of a schedule with those of one jurisdiction; classes of others are never looked at."""
    name = _plain(employer)
    mine = [one for one in known if _plain(one.employer) == name]
    exact = {(one.code, _plain(one.title)): one for one in mine if one.code}
    met = [(item.key, exact.get((item.code or "", _plain(item.title)))) for item in record.classes]
    found = {key: one for key, one in met if one is not None}
    taken = {one.id for one in found.values()}
    free = [one for one in mine if one.id not in taken]
    proposed = tuple(_proposals([item for item in record.classes if item.key not in found], free))
    told = {*found, *(one.key for one in proposed)}
    return SchedulePlan(
        record=record,
        employer=employer,
        joins={key: one.id for key, one in found.items()},
        pay_only=frozenset(key for key, one in found.items() if one.pay_only),
        proposed=proposed,
        new=tuple(item.key for item in record.classes if item.key not in told),
    )


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
            same = by_title is by_code
            yield _proposal(
                item, by_title, "the same title, the code but for zeros in front" if same else "the same title, another code"
            )
        elif by_code is not None and by_code.code == item.code:
            more = " that several titles have" if shared[_digits(item.code)] > 1 else ""
            yield _proposal(item, by_code, f"the same code{more}, another title")


def _proposal(item: SpecifiedClass, one: KnownClass, why: str) -> Proposal:
    return Proposal(item.key, one.id, item.title, one.title, why)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _digits(code: str | None) -> str:
    return (code or "").lstrip("0").casefold()
