"""What a level matrix says on top: whether levels build on each other, and where lists that do not differ leave the difference."""

from collections.abc import Iterator, Mapping, Sequence

from jobcompare.analysis.lint import Difference, Differs, Identical, Lint
from jobcompare.analysis.marks import Held, MarkRow, MarkTable
from jobcompare.model.compared import Version
from jobcompare.model.words import FindingKind, StatementKind
from jobcompare.present.figures import counted, listed
from jobcompare.present.matrix.view import MatrixColumn
from jobcompare.present.wording import finding_words
from jobcompare.present.wording.names import ONE_STATEMENT

ALL_KEPT = "Each level keeps all items of the levels below. No gaps."
ONE_CLASS = "One class in this document."
NO_LISTS = "This document lists no duties, knowledge, skills or abilities."
_MOST = 20  # breaks that are told one by one
_WHERE: dict[Differs, str] = {
    Differs.DESCRIPTION: "level descriptions",
    Differs.SUPERVISION: "supervision",
    Differs.REQUIREMENT: "qualifications",
}


def remark_of(lint: Lint, table: MarkTable, columns: Sequence[MatrixColumn]) -> str:
    """The one line on top."""
    if not table.listed:
        return NO_LISTS
    if len(columns) == 1:
        return ONE_CLASS
    if len(lint.identical) == len(columns) - 1:
        return _same_lists(columns, lint.identical[0].differs)
    if lint.carried == 0:
        return "Each level has a list of its own: no item is printed for two levels."
    if lint.gaps:
        rows = len({gap.row.entry.id for gap in lint.gaps})
        return f"{counted(rows, 'item is', 'items are')} held at one level and not at the next."
    return ALL_KEPT


def remarks_of(
    version: Version, lint: Lint, table: MarkTable, columns: Sequence[MatrixColumn], numbers: Mapping[int, int]
) -> tuple[str, ...]:
    """Each break in words, and what else must be known to read the marks.

    Args:
        version: the version.
        lint: of its lists.
        table: its marks.
        columns: its columns.
        numbers: statement id → number of its row.
    """
    return (
        *_breaks(lint, columns, numbers),
        *_identical(lint, columns),
        *_everywhere(lint, table, columns),
        *_findings(version),
    )


def legend_of(tables: Sequence[MarkTable]) -> str:
    """What the marks that occur mean."""
    used = {held for table in tables for row in table.rows for held in row.held}
    several = any(len(table.contents) > 1 for table in tables)
    parts = ["X held at this level"] if Held.PRINTED in used else []
    parts += ["bold and outlined: begins here"] if Held.PRINTED in used and several else []
    parts += ["x held too, as the document includes what lower levels hold"] if Held.INHERITED in used else []
    parts += ["(X) may be gained at this level"] if Held.LEARNED in used else []
    return " · ".join(parts)


def where_words(differs: Sequence[Difference]) -> str:
    """Where two levels differ: "the class characteristics and the qualifications"; "" where they do not."""
    return listed([f"the {where_word(item)}" for item in differs])


def where_word(difference: Difference) -> str:
    """One place where two levels differ, by its printed heading: "class characteristics"."""
    return difference.heading.casefold() if difference.heading else _WHERE[difference.what]


def _same_lists(columns: Sequence[MatrixColumn], differs: Sequence[Difference]) -> str:
    names = listed([column.short_title for column in columns])
    where = where_words(differs)
    rest = f"the difference stands in {where}." if where else "the document gives no difference."
    return f"{names} have identical lists; {rest}"


def _breaks(lint: Lint, columns: Sequence[MatrixColumn], numbers: Mapping[int, int]) -> Iterator[str]:
    if lint.carried == 0:
        return
    for gap in lint.gaps[:_MOST]:
        held, missing = columns[gap.held].short_title, columns[gap.missing].short_title
        yield f"Row {numbers[gap.row.entry.id]} is held at {held}, not at {missing}."
    if len(lint.gaps) > _MOST:
        yield f"And {len(lint.gaps) - _MOST} more."


def _identical(lint: Lint, columns: Sequence[MatrixColumn]) -> Iterator[str]:
    """Pairs that have the same lists, where not all levels have."""
    if len(lint.identical) < len(columns) - 1:
        yield from (_same_lists((columns[pair.lower], columns[pair.upper]), pair.differs) for pair in lint.identical)


def _everywhere(lint: Lint, table: MarkTable, columns: Sequence[MatrixColumn]) -> Iterator[str]:
    """Kinds that are the same at every level, where others are not: duties of a whole family."""
    if len(columns) < 2 or len(lint.everywhere) == len(table.listed):
        return
    same = {row.entry.id for row in lint.everywhere if Held.INHERITED not in row.held}
    for kind in StatementKind:
        rows: tuple[MarkRow, ...] = table.of_kinds((kind,))
        if rows and all(row.entry.id in same for row in rows):
            one, many = ONE_STATEMENT[kind]
            yield f"{counted(len(rows), f'{one} is', f'{many} are')} printed for all {len(columns)} levels together."


def _findings(version: Version) -> Iterator[str]:
    for finding in version.findings:
        if finding.stated.trouble is FindingKind.GAINED_AT_ENTRY and not finding.settled:
            yield finding_words(finding.stated)


def identical_to(pair: Identical, columns: Sequence[str]) -> str:
    """For a card: "lists identical to I; difference in class characteristics".

    Args:
        pair: two levels with the same lists.
        columns: how the levels are called.
    """
    where = f"; difference in {where_word(pair.differs[0])}" if pair.differs else ""
    return f"lists identical to {columns[pair.lower]}{where}"
