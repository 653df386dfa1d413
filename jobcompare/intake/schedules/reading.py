"""A table and what stands in its columns -> the record, with evidence, places and findings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from jobcompare.intake.schedules.bases import basis_in
from jobcompare.intake.schedules.dates import date_in
from jobcompare.intake.schedules.doubts import code_doubts, row_doubts, title_doubts, unread_doubts
from jobcompare.intake.schedules.heads import says_effective
from jobcompare.intake.schedules.paying import Paid, Terms, pay_of
from jobcompare.intake.schedules.rows import ClassRows, classes_of
from jobcompare.model.places import Span
from jobcompare.model.record import (
    FORMAT,
    Document,
    Evidence,
    Finding,
    Jurisdiction,
    PrintedDate,
    Record,
    Specification,
    SpecifiedClass,
)
from jobcompare.model.schedules import ColumnRole, Mapping, Row, Table
from jobcompare.model.words import Basis, DateKind, FindingKind, How, Severity
from jobcompare.vocabulary.columns import head_words

_MOST_EXCHANGED = 0.5  # share of rows with low above high from which the columns themselves are the wrong way round
_NO_TITLES = "the schedule has no column of titles; classes are named by {head}"


def read_schedule(
    table: Table, mapping: Mapping, basis: Basis | None = None, effective: str | None = None, employer: str | None = None
) -> tuple[Record, tuple[Finding, ...]]:
    """The record of a schedule.

    Args:
        table: its rows.
        mapping: what stands in each column, one entry a column.
        basis: unit of time of amounts whose head and row name none; None: nobody says, but words above the head may.
        effective: ISO 8601 date from which rates without a date of their own hold; None: nobody says, but words above may.
        employer: whose schedule it is, as the analyst says.

    Returns:
        The record, and its findings once more. A class of a schedule without titles is named by its code or grade, as in
        "Job Code 0109". The record's document is the table as text, cells kept apart by tabs.
    """
    text, above, head, places = _text_of(table)
    title = above[0] if above else None
    day = None if effective else _day_above(above)
    found = classes_of(table, places, mapping)
    groups = found.classes
    maker = _Maker(table, mapping, head)
    terms = Terms(table, basis or _basis_above(above), effective or (day[0] if day else None), title[0] if title else None)
    classes = tuple(maker.add(index, group, pay_of(group.rates, terms)) for index, group in enumerate(groups))
    about_all = tuple(maker.whole())
    about_classes = (*code_doubts(groups), *title_doubts(groups), *maker.findings, *unread_doubts(groups))
    findings = (*table.findings, *about_all, *row_doubts(found), *about_classes)
    record = Record(
        format=FORMAT,
        document=Document(text=text),
        jurisdiction=Jurisdiction(name=employer) if employer else None,
        specification=Specification(
            title=title[0] if title else None,
            dates=(PrintedDate(kind=DateKind.EFFECTIVE, date=terms.effective),) if terms.effective else (),
        ),
        classes=classes,
        evidence=(*_of_whole(title, day, effective, employer), *maker.evidence),
        findings=findings,
    )
    return record, findings


Words = tuple[str, Span]  # words above the head, and where they stand


def _of_whole(title: Words | None, day: Words | None, effective: str | None, employer: str | None) -> Iterator[Evidence]:
    """What is not in the rows: the name and the date above them, and what the analyst says of the whole."""
    if title is not None:
        yield Evidence(field="/specification/title", places=(title[1],), how=How.HEADING)
    if day is not None:
        yield Evidence(field="/specification/dates/0", places=(day[1],), how=How.HEADING)
    if effective is not None:
        yield Evidence(field="/specification/dates/0", how=How.TYPED)
    if employer is not None:
        yield Evidence(field="/jurisdiction/name", how=How.TYPED)


def _basis_above(above: Sequence[Words]) -> Basis | None:
    """The unit of time that the words above the head name, where they name one only: "Monthly salary schedule"."""
    named = {basis for words, _ in above if (basis := basis_in(head_words(words))) is not None}
    return named.pop() if len(named) == 1 else None


def _day_above(above: Sequence[Words]) -> Words | None:
    """The date from which the schedule holds, where the words above the head say so once: "Effective July 1, 2025"."""
    told = [(day, place) for words, place in above if says_effective(words) and (day := date_in(words)) is not None]
    return told[0] if len({day for day, _ in told}) == 1 else None


@dataclass(slots=True)
class _Maker:
    """Makes classes, and writes down where each value stands and what is doubtful."""

    table: Table
    mapping: Mapping
    head: tuple[Span, ...]
    evidence: list[Evidence] = field(default_factory=list[Evidence])
    findings: list[Finding] = field(default_factory=list[Finding])
    keys: Counter[str] = field(default_factory=Counter[str])
    exchanged: int = 0
    priced: int = 0
    unsaid: int = 0

    def add(self, index: int, group: ClassRows, paid: list[Paid]) -> SpecifiedClass:
        """One class."""
        pointer = f"/classes/{index}"
        for name, cell in (("title", group.name), ("code", group.code), ("grade", group.grade), ("bargaining_unit", group.unit)):
            if cell is not None:
                self.evidence.append(Evidence(field=f"{pointer}/{name}", places=(cell.place,), how=How.TABLE))
        for number, one in enumerate(paid):
            self._pay(f"{pointer}/pay/{number}", one)
        return SpecifiedClass(
            key=self._key(group),
            title=self._title(group),
            code=group.code.text if group.code else None,
            grade=group.grade.text if group.grade else None,
            bargaining_unit=group.unit.text if group.unit else None,
            pay=tuple(one.pay for one in paid),
        )

    def whole(self) -> Iterator[Finding]:
        """What is doubtful about the columns, once the classes are made."""
        roles = {column.role for column in self.mapping}
        if ColumnRole.TITLE not in roles:
            facts = {"what": _NO_TITLES.format(head=f"“{self._named_by()}”")}
            yield Finding(severity=Severity.CHECK, trouble=FindingKind.TITLE_CUT, places=self._heads(_NAMES), facts=facts)
        if self._all_exchanged():
            facts = {"what": f"low and high stand the wrong way round in {self.exchanged:,} of {self.priced:,} and were exchanged"}
            ends = (ColumnRole.LOW, ColumnRole.HIGH)
            yield Finding(severity=Severity.CHECK, trouble=FindingKind.COLUMNS_SLIPPED, places=self._heads(ends), facts=facts)
            self.findings = [found for found in self.findings if found.trouble is not FindingKind.COLUMNS_SLIPPED]
        if self.unsaid:
            facts = {"what": f"nothing says of {self.unsaid:,} rates whether they are by the hour, month or year"}
            yield Finding(severity=Severity.CHECK, trouble=FindingKind.NUMBER_AMBIGUOUS, facts=facts)

    def _pay(self, pointer: str, one: Paid) -> None:
        self.priced += 1
        self.unsaid += one.pay.basis is Basis.OTHER and not one.sure
        self.evidence.append(Evidence(field=pointer, places=one.pay.places, how=one.how, sure=one.sure))
        for doubt in one.doubts:
            self.exchanged += doubt.trouble is FindingKind.COLUMNS_SLIPPED
            facts = {key: words for key, words in (("what", doubt.what), ("printed", doubt.printed)) if words}
            places = doubt.places
            self.findings.append(Finding(severity=Severity.CHECK, trouble=doubt.trouble, field=pointer, places=places, facts=facts))

    def _all_exchanged(self) -> bool:
        return self.exchanged > 1 and self.exchanged >= self.priced * _MOST_EXCHANGED

    def _key(self, group: ClassRows) -> str:
        name = group.code or group.name
        key = name.text if name else "class"
        self.keys[key] += 1
        return key if self.keys[key] == 1 else f"{key} ({self.keys[key]})"

    def _title(self, group: ClassRows) -> str:
        """The title as printed, else the head and the code or grade under it."""
        if group.title is not None:
            return group.title.text
        return f"{self._named_by()} {group.name.text}" if group.name else ""

    def _named_by(self) -> str:
        roles = [column.role for column in self.mapping]
        return next((self.table.head[roles.index(role)] for role in _NAMES if role in roles), "")

    def _heads(self, roles: Iterable[ColumnRole]) -> tuple[Span, ...]:
        wanted = tuple(roles)
        return tuple(place for place, column in zip(self.head, self.mapping, strict=True) if column.role in wanted)


_NAMES = (ColumnRole.CODE, ColumnRole.GRADE)


def _text_of(table: Table) -> tuple[str, list[Words], tuple[Span, ...], list[tuple[Span, ...]]]:
    """The table as text, the words above its head, and the places of the cells of its head and of every row."""
    writer = _Writer()
    above: list[Words] = []
    for row in table.above:
        cells = tuple(cell for cell in row if cell)
        above += zip(cells, writer.row(cells, gap=True), strict=True)
    head = writer.row(table.head, gap=bool(table.above))
    rows = [writer.row(row) for row in table.rows]
    return "".join(writer.parts), above, head, rows


@dataclass(slots=True)
class _Writer:
    parts: list[str] = field(default_factory=list[str])
    length: int = 0

    def row(self, cells: Row, *, gap: bool = False) -> tuple[Span, ...]:
        """Write a row down; the places of its cells."""
        if self.length:
            self._put("\n\n" if gap else "\n")
        places: list[Span] = []
        for index, cell in enumerate(cells):
            self._put("\t" if index else "")
            start = self.length
            self._put(cell)
            places.append(Span(start, self.length))
        return tuple(places)

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)


def with_file(record: Record, name: str, media_type: str, sha256: str) -> Record:
    """A record whose document knows the file that it was read from."""
    assert record.document is not None, "the record of a schedule has its table as text"
    return replace(record, document=replace(record.document, file=name, media_type=media_type, sha256=sha256))
