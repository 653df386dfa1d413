"""The list of classes and its tree of employers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from jobcompare.model.lines import ClassLine, Found
from jobcompare.model.study import Employer
from jobcompare.present.class_figures import pay_text, ways_text
from jobcompare.present.lists_view import Align, ListColumn, ListRow, ListRows, ListView, TreeItem
from jobcompare.present.source_view import TextRun

COLUMNS = (
    ListColumn(key="employer", title="Employer", width=20),
    ListColumn(key="title", title="Class title", width=42, least=32),
    ListColumn(key="code", title="Code", width=8),
    ListColumn(key="series", title="Series", width=24, least=10),
    ListColumn(key="level", title="Level", width=7, align=Align.RIGHT),
    ListColumn(key="grade", title="Grade", width=8),
    ListColumn(key="pay", title="Pay range", width=22, align=Align.RIGHT),
    ListColumn(key="ways", title="Ways to qualify", width=34, least=20),
    ListColumn(key="flsa", title="Overtime", width=13),
    ListColumn(key="statements", title="Statements", width=10, align=Align.RIGHT),
    ListColumn(key="to-review", title="To review", width=9, align=Align.RIGHT),
    ListColumn(key="document", title="Document", width=30, least=16),
)
_LAST = "\U0010ffff"  # sorts after every text: what is not stated comes last


@dataclass(frozen=True, slots=True)
class ClassQuery:
    """What the list shows. `filters`: column key -> words that must occur in it, in any case."""

    find: str = ""
    employer_id: int | None = None
    filters: Mapping[str, str] = field(default_factory=dict[str, str])
    sort: str = "employer"
    descending: bool = False

    def with_find(self, words: str) -> "ClassQuery":
        """The same list, only classes whose texts have these words."""
        return replace(self, find=words)

    def with_employer(self, employer_id: int | None) -> "ClassQuery":
        """The same list of one employer; None: all."""
        return replace(self, employer_id=employer_id)

    def with_filter(self, column: str, words: str) -> "ClassQuery":
        """The same list, only rows whose column has these words; "" takes the filter away."""
        filters = {key: value for key, value in self.filters.items() if key != column}
        return replace(self, filters={**filters, column: words} if words else filters)

    def with_sort(self, column: str) -> "ClassQuery":
        """Sorted by a column; the same column again turns the order round."""
        return replace(self, sort=column, descending=self.sort == column and not self.descending)


def make_class_list(
    lines: Sequence[ClassLine], query: ClassQuery, found: Sequence[Found] | None, colours: Mapping[int, int]
) -> ListView:
    """The list for a query.

    Args:
        lines: every class of the study.
        query: what to show.
        found: what the study's search gave for `query.find`; None where nothing is sought.
        colours: employer id -> its colour's number.
    """
    hits = {item.class_id: item for item in found or ()}
    tests = [(_TEXTS[key], words.casefold()) for key, words in query.filters.items() if key in _TEXTS]
    chosen = list(lines) if found is None else [line for line in lines if line.class_id in hits]
    if query.employer_id is not None:
        chosen = [line for line in chosen if line.employer_id == query.employer_id]
    if tests:
        chosen = [line for line in chosen if all(words in text(line).casefold() for text, words in tests)]
    chosen.sort(key=_order(query.sort, chosen), reverse=query.descending)
    rows = ListRows((line.class_id for line in chosen), lambda place: _row(chosen[place], hits, colours))
    rows.make_ahead()
    return ListView(columns=COLUMNS, rows=rows, remark=_remark(len(rows), len(lines), query))


def make_tree(lines: Iterable[ClassLine], employers: Sequence[Employer], ours: int | None) -> tuple[TreeItem, ...]:
    """Employers with the number of their classes; the first item stands for all."""
    counts: dict[int, int] = {}
    for line in lines:
        counts[line.employer_id] = counts.get(line.employer_id, 0) + 1
    every = TreeItem(employer_id=None, name="All employers", count=sum(counts.values()), colour=-1, ours=False)
    each = (
        TreeItem(employer_id=e.id, name=e.name, count=counts.get(e.id, 0), colour=e.position, ours=e.id == ours)
        for e in sorted(employers, key=lambda e: e.name.casefold())
    )
    return (every, *each)


def _count(number: int) -> str:
    return str(number) if number else ""


_TEXTS: dict[str, Callable[[ClassLine], str]] = {
    "employer": lambda line: line.employer,
    "title": lambda line: line.title,
    "code": lambda line: line.code or "",
    "series": lambda line: line.series or "",
    "level": lambda line: line.level_label or ("" if line.level is None else str(line.level)),
    "grade": lambda line: line.grade or "",
    "pay": pay_text,
    "ways": lambda line: ways_text(line.requirement_json),
    "flsa": lambda line: line.flsa or "",
    "statements": lambda line: _count(line.statements),
    "to-review": lambda line: _count(line.to_review),
    "document": lambda line: line.document_file or "",
}
_FIGURES: dict[str, Callable[[ClassLine], float]] = {  # columns that are sorted by a figure; where there is none, last
    "level": lambda line: inf if line.level is None else line.level,
    "pay": lambda line: inf if line.pay_low is None else line.pay_low,
    "statements": lambda line: -line.statements,
    "to-review": lambda line: -line.to_review,
}


def _order(column: str, lines: Sequence[ClassLine]) -> Callable[[ClassLine], tuple[float | str, int, float, str]]:
    """What lines are sorted by: the column, then employer, level and title. Employers are ranked once, not line by line."""
    names = sorted({line.employer for line in lines}, key=str.casefold)
    employer, level = {name: rank for rank, name in enumerate(names)}, _FIGURES["level"]
    figure, text = _FIGURES.get(column), _TEXTS.get(column)
    if figure is not None:
        return lambda line: (figure(line), employer[line.employer], level(line), line.title.casefold())
    if text is None or column == "employer":
        return lambda line: (0, employer[line.employer], level(line), line.title.casefold())
    return lambda line: (text(line).casefold() or _LAST, employer[line.employer], level(line), line.title.casefold())


def _row(line: ClassLine, hits: Mapping[int, Found], colours: Mapping[int, int]) -> ListRow:
    hit = hits.get(line.class_id)
    return ListRow(
        id=line.class_id,
        texts=tuple(_TEXTS[column.key](line) for column in COLUMNS),
        colour=colours.get(line.employer_id, 0),
        hit=hit.snippet if hit else "",
        hit_runs=tuple(TextRun(start=start, end=end, kind="find") for start, end in hit.spans) if hit else (),
        hits=hit.hits if hit else 0,
        content_id=line.content_id,
        statement_id=hit.statement_id if hit else None,
    )


def _remark(shown: int, total: int, query: ClassQuery) -> str:
    if total == 0:
        return "No classes yet. Add documents to begin."
    if shown == total and not query.find:
        return f"{total:,} classes" if total != 1 else "1 class"
    if shown == 0 and query.find:
        return f"No class has the words “{query.find}”."
    return f"{shown:,} of {total:,} classes"
