"""The head of a schedule: one row, or several that stand over each other, as cells over a group of columns do."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.intake.schedules.bases import basis_in
from jobcompare.intake.schedules.dates import date_in, without_date
from jobcompare.intake.schedules.steps import numbered_steps, step_in
from jobcompare.model.schedules import Row
from jobcompare.vocabulary.columns import RANGE_OR_GRADE, TITLE_OR_CODE, head_words, shipped_columns

_WITHIN = 40  # rows from the top among which the head is looked for
_LONGEST = 90  # characters of a cell of a head
_OF_AMOUNTS = frozenset({"low", "high", "rate", "step"})


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table: its cells, how many rows stand above it, and how many it takes."""

    cells: Row
    above: int
    rows: int


def find_head(rows: Sequence[Row], extents: Sequence[dict[int, int]]) -> Head | None:
    """The head among the first rows; None where none of them can be one.

    Args:
        rows: of a sheet, all of one width.
        extents: of each row, the last column that a cell over several columns covers, by its column.
    """
    for index, row in enumerate(rows[:_WITHIN]):
        if is_head(row):
            return _whole_head(rows, extents, index)
        if index + 1 < len(rows) and _plain(row) and _continues(rows[index + 1]):
            both = _over(row, rows[index + 1], extents[index])
            if is_head(both):
                return Head(both, index, 2)
    return None


def is_head(row: Sequence[str]) -> bool:
    """Whether a row can be the head of a schedule: it names classes or grades, and rates or codes, and has no amounts."""
    if sum(map(bool, row)) < 2:
        return False
    heads = shipped_columns()
    roles = Counter(role for cell in row if cell and len(cell) < _LONGEST and (role := heads.role_of(cell)))
    names = sum(roles[role] for role in ("title", TITLE_OR_CODE, "code", "grade", RANGE_OR_GRADE))
    rates = sum(roles[role] for role in _OF_AMOUNTS)
    rates += sum(1 for cell in row if step_in(head_words(cell)) or basis_in(head_words(cell))) + len(numbered_steps(row))
    return names >= 1 and (rates >= 1 or names >= 2) and not any("$" in cell for cell in row)


def says_effective(words: str) -> bool:
    """Whether words say since when something holds."""
    padded = f" {head_words(words)} "
    return any(f" {phrase} " in padded for phrase in _effective_words())


def _effective_words() -> list[str]:
    named = [phrase for phrase, role in shipped_columns().roles.items() if role == "effective"]
    return sorted(named, key=len, reverse=True)


def without_effective(head: str) -> str:
    """A head over amounts of one date, without the words that make it look like one over dates."""
    words = f" {head_words(without_date(head))} "
    for phrase in _effective_words():
        words = words.replace(f" {phrase} ", " ")
    return " ".join(words.split())


def _whole_head(rows: Sequence[Row], extents: Sequence[dict[int, int]], index: int) -> Head:
    """A head with the row below that goes on with it, and the row above that stands over groups of its columns."""
    cells, first, count = rows[index], index, 1
    if index + 1 < len(rows) and _continues(rows[index + 1]) and rows[index + 1] != cells:
        cells, count = _over(cells, rows[index + 1], extents[index]), 2
    if index and _groups(rows[index - 1]):
        cells, first, count = _over(rows[index - 1], cells, extents[index - 1]), index - 1, count + 1
    return Head(cells, first, count)


def _over(top: Row, below: Row, extents: dict[int, int]) -> Row:
    """Two rows as one: a cell above stands over the columns that it covers, else over those up to the next cell."""
    words: list[str] = []
    latest, until = "", -1
    for column, (upper, lower) in enumerate(zip(top, below, strict=True)):
        if upper:
            reaches = extents.get(column, column) if extents else len(top)
            latest, until = (upper if _tells_amounts(upper) else ""), reaches
        over = upper or (latest if lower and column <= until else "")
        words.append(" ".join(part for part in (_dated(over), lower) if part))
    return tuple(words)


def _dated(words: str) -> str:
    """Words over amounts; of "Effective July 1, 2025" only the date, as those words alone head a column of dates."""
    when = date_in(words)
    return when if when and not without_effective(words) else words


def _plain(row: Row) -> bool:
    filled = [cell for cell in row if cell]
    return len(filled) > 1 and all(len(cell) < _LONGEST and "$" not in cell for cell in filled)


def _continues(row: Row) -> bool:
    """Whether a row below a head only goes on with it: every cell is a word of heads and nothing else."""
    known = shipped_columns().roles
    filled = [head_words(cell) for cell in row if cell]
    return bool(filled) and all(words in known or _is_basis(words) or bool(step_in(words)) for words in filled)


def _is_basis(words: str) -> bool:
    return basis_in(words) is not None and len(words.split()) <= 2 and not any(map(str.isdigit, words))


def _groups(row: Row) -> bool:
    """Whether a row above a head stands over groups of its columns: every cell tells of amounts, and none begins the row alone."""
    filled = [cell for cell in row if cell]
    return bool(filled) and (len(filled) > 1 or not row[0]) and all(_tells_amounts(cell) for cell in filled)


def _tells_amounts(cell: str) -> bool:
    words = head_words(cell)
    role = shipped_columns().role_of(without_date(cell))
    tells = basis_in(words) is not None or step_in(words) is not None or date_in(cell) is not None or role in _OF_AMOUNTS
    return tells and role in (None, "effective", *_OF_AMOUNTS)
