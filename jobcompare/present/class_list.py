"""The list of classes and its tree of employers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from jobcompare.model.lines import ClassLine, Found
from jobcompare.model.study import Employer
from jobcompare.present.class_figures import pay_text, ways_text
from jobcompare.present.lists_view import Align, ListColumn, ListRow, ListView, TreeItem
from jobcompare.present.source_view import TextRun

COLUMNS = (
    ListColumn(key="employer", title="Employer", width=20),
    ListColumn(key="title", title="Class title", width=42),
    ListColumn(key="code", title="Code", width=8),
    ListColumn(key="series", title="Series", width=24),
    ListColumn(key="level", title="Level", width=7, align=Align.RIGHT),
    ListColumn(key="grade", title="Grade", width=8),
    ListColumn(key="pay", title="Pay range", width=22, align=Align.RIGHT),
    ListColumn(key="ways", title="Ways to qualify", width=34),
    ListColumn(key="flsa", title="Overtime", width=13),
    ListColumn(key="statements", title="Statements", width=10, align=Align.RIGHT),
    ListColumn(key="to-review", title="To review", width=9, align=Align.RIGHT),
    ListColumn(key="document", title="Document", width=30),
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


def make_class_list(lines: Sequence[ClassLine], query: ClassQuery, found: Sequence[Found] | None, colours: Mapping[int, int]) -> ListView:
    """The list for a query.

    Args:
        lines: every class of the study.
        query: what to show.
        found: what the study's search gave for `query.find`; None where nothing is sought.
        colours: employer id -> its colour's number.
    """
    hits = {item.class_id: item for item in found or ()}
    chosen = [line for line in lines if (found is None or line.class_id in hits) and query.employer_id in (None, line.employer_id)]
    wanted = {key: words.casefold() for key, words in query.filters.items()}
    rows = [_row(line, hits.get(line.class_id), colours.get(line.employer_id, 0)) for line in chosen]
    index = {column.key: place for place, column in enumerate(COLUMNS)}
    rows = [row for row in rows if all(words in row.texts[index[key]].casefold() for key, words in wanted.items())]
    place = index.get(query.sort, 0)
    rows.sort(key=lambda row: (_order(row.keys[place]), row.keys[0], row.keys[4], row.keys[1]), reverse=query.descending)
    return ListView(columns=COLUMNS, rows=tuple(rows), remark=_remark(len(rows), len(lines), query))


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


def _order(key: str | float) -> tuple[int, str | float]:
    return (1, key) if isinstance(key, str) else (0, key)


def _row(line: ClassLine, hit: Found | None, colour: int) -> ListRow:
    pay, ways = pay_text(line), ways_text(line.requirement_json)
    texts = (
        line.employer,
        line.title,
        line.code or "",
        line.series or "",
        line.level_label or (str(line.level) if line.level is not None else ""),
        line.grade or "",
        pay,
        ways,
        line.flsa or "",
        str(line.statements) if line.statements else "",
        str(line.to_review) if line.to_review else "",
        line.document_file or "",
    )
    keys: list[str | float] = [text.casefold() or _LAST for text in texts]
    keys[4] = float(line.level if line.level is not None else 1_000_000)
    keys[6] = float(line.pay_low if line.pay_low is not None else 10**12)
    keys[9], keys[10] = -float(line.statements), -float(line.to_review)
    snippet = hit.snippet if hit else ""
    runs = tuple(TextRun(start=start, end=end, kind="find") for start, end in hit.spans) if hit else ()
    return ListRow(
        id=line.class_id,
        texts=texts,
        keys=tuple(keys),
        colour=colour,
        hit=snippet,
        hit_runs=runs,
        hits=hit.hits if hit else 0,
        content_id=line.content_id,
    )


def _remark(shown: int, total: int, query: ClassQuery) -> str:
    if total == 0:
        return "No classes yet. Add documents to begin."
    if shown == total and not query.find:
        return f"{total:,} classes" if total != 1 else "1 class"
    if shown == 0 and query.find:
        return f"No class has the words “{query.find}”."
    return f"{shown:,} of {total:,} classes"
