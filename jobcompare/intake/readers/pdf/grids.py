"""Tables with rules: cells are what stands between the lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jobcompare.intake.readers.pdf.drawn import Drawn, Rule
from jobcompare.intake.readers.pdf.lines import Line, lines_from
from jobcompare.intake.readers.pdf.pieces import Piece

_NEAR = 3.0  # points by which lines of one grid may miss each other
_LEAST = 6.0  # points between two lines of a grid that can hold words
_MOST = 400  # lines of one direction; a page with more is a drawing
_COVERED = 0.6  # share of a cell's side that must be drawn


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell between lines: its place, how many columns it takes."""

    left: float
    right: float
    top: float
    bottom: float
    columns: int = 1


@dataclass(slots=True)
class Grid:
    """A table with rules: the cells of each row, from the top down."""

    rows: list[list[GridCell]] = field(default_factory=list[list[GridCell]])

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.rows[0][0].top

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.rows[-1][0].bottom

    @property
    def left(self) -> float:
        """Its left edge."""
        return min(row[0].left for row in self.rows)

    @property
    def right(self) -> float:
        """Its right edge."""
        return max(row[-1].right for row in self.rows)

    def holds(self, piece: Piece) -> bool:
        """Whether a piece stands in it."""
        across = (piece.left + piece.right) / 2
        return (
            self.left - _NEAR <= across <= self.right + _NEAR
            and self.bottom - _NEAR <= piece.base + piece.size / 4 <= self.top + _NEAR
        )

    def lines(self, pieces: Sequence[Piece]) -> list[list[list[Line]]]:
        """The lines of every cell of every row."""
        placed: dict[tuple[int, int], list[Piece]] = {}
        for piece in pieces:
            across, height = (piece.left + piece.right) / 2, piece.base + piece.size / 4
            row = next(
                (index for index, cells in enumerate(self.rows) if height >= cells[0].bottom - _NEAR / 2), len(self.rows) - 1
            )
            column = next((index for index, cell in enumerate(self.rows[row]) if across < cell.right), len(self.rows[row]) - 1)
            placed.setdefault((row, column), []).append(piece)
        return [[lines_from(placed.get((r, c), [])) for c in range(len(cells))] for r, cells in enumerate(self.rows)]


def grids_of(drawn: Drawn) -> list[Grid]:
    """The tables that are drawn on a page: at least two columns between upright lines, and lines above and below."""
    found: list[Grid] = []
    for level, upright in _connected(drawn):
        rows = _rows(level, upright)
        if rows and max(len(row) for row in rows) > 1:
            found.append(Grid(rows))
    return found


def _connected(drawn: Drawn) -> list[tuple[list[Rule], list[Rule]]]:
    """Level and upright lines that touch each other, in groups."""
    level, upright = whole_rules(drawn.level), whole_rules(drawn.upright)
    if len(level) > _MOST or len(upright) > _MOST:
        return []
    groups: list[tuple[set[Rule], set[Rule]]] = []
    for rule in upright:
        touched = {line for line in level if _touch(line, rule)}
        apart: list[tuple[set[Rule], set[Rule]]] = []
        merged = (touched, {rule})
        for group in groups:
            if group[0] & touched:
                merged = (merged[0] | group[0], merged[1] | group[1])
            else:
                apart.append(group)
        groups = [*apart, merged]
    return [(list(lines), list(sides)) for lines, sides in groups if len(lines) > 1 and len(sides) > 1]


def whole_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Lines drawn piece by piece, each made one."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.at), rule.start)):
        last = found[-1] if found else None
        if last and abs(last.at - rule.at) <= 1.5 and rule.start <= last.end + _NEAR:
            found[-1] = Rule(last.at, last.start, max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _rows(level: Sequence[Rule], upright: Sequence[Rule]) -> list[list[GridCell]]:
    xs = _places(rule.at for rule in upright)
    ys = _places(rule.at for rule in level)[::-1]
    if len(xs) < 3 or len(ys) < 2:
        return []
    rows: list[list[GridCell]] = []
    top = ys[0]
    for y in ys[1:]:
        if top - y < _LEAST or not _is_drawn(level, y, xs[0], xs[-1]):
            continue
        edges = [x for x in xs[1:-1] if _is_drawn(upright, x, y, top)]
        row: list[GridCell] = []
        left = xs[0]
        for edge in [*edges, xs[-1]]:
            columns = sum(1 for x in xs if left + _NEAR < x <= edge + _NEAR)
            row.append(GridCell(left, edge, top, y, max(1, columns)))
            left = edge
        rows.append(row)
        top = y
    return rows


def _places(values: Iterable[float]) -> list[float]:
    """Values in their order, those that are nearly the same once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _is_drawn(rules: Sequence[Rule], at: float, start: float, end: float) -> bool:
    """Lines at one place cover most of the way from start to end."""
    pieces = sorted((max(start, rule.start), min(end, rule.end)) for rule in rules if abs(rule.at - at) <= _NEAR)
    covered, reached = 0.0, start
    for begin, stop in pieces:
        if stop > reached:
            covered += stop - max(begin, reached)
            reached = stop
    return covered >= _COVERED * (end - start)


def _touch(level: Rule, upright: Rule) -> bool:
    return level.start - _NEAR <= upright.at <= level.end + _NEAR and upright.start - _NEAR <= level.at <= upright.end + _NEAR
