"""Where everything of a table stands: widths of columns, heights of rows as far as they were seen, offsets.

Rows start with an estimate; only rows that come into sight are measured, the others when the program is idle.
"""

from jobcompare.ui.delegates.face_painter import FacePainter
from jobcompare.ui.models.sheet import Column, Line, SectionLine
from jobcompare.ui.models.sheet_model import SheetModel
from jobcompare.ui.tables.axis import Axis
from jobcompare.ui.tables.looks import Looks

_FROZEN_SHARE = 0.62  # of the width, at most: the rest is for what scrolls
_FOOT_SHARE = 0.25  # of the height, at most, for the foot
ALL_LINES = 200  # as many as a text has
_ESTIMATE = 2  # lines of text of a row that was not seen yet


class Plan:
    """The geometry of one table. `most`: lines of text shown per row."""

    def __init__(self, model: SheetModel, looks: Looks, faces: FacePainter) -> None:
        self._model = model
        self._looks = looks
        self._painter = faces
        self.rows = Axis()
        self.columns = Axis()
        self.most = 3
        self._whole: int | None = None  # a row that is shown with all its text
        self.own_widths: dict[str, int] = {}  # column key -> pixels, where the analyst dragged its edge
        self._measured: list[bool] = []
        self._next = 0  # no row before this one is unmeasured

    def take_looks(self, looks: Looks, painter: FacePainter) -> None:
        """Other fonts or colours."""
        self._looks, self._painter = looks, painter

    def lay_columns(self, extent: int) -> None:
        """Give every column its width in a table `extent` pixels wide."""
        sheet = self._model.sheet
        widths = spread([self._bounds(column) for column in sheet.columns], extent)
        frozen = sheet.frozen
        while frozen > 1 and sum(widths[:frozen]) > _FROZEN_SHARE * extent:
            frozen -= 1
        changed = widths != self.columns.sizes()
        self.columns.reset(widths, head=frozen)
        self.columns.extent = extent
        if changed:
            self.forget_heights()

    def _bounds(self, column: Column) -> tuple[int, int, float]:
        own = self.own_widths.get(column.key)
        if own is not None:
            return own, own, 0.0
        return self._looks.chars(column.least), self._looks.chars(column.wanted), column.grow

    def _foot_rows(self) -> int:
        """How many of the last lines stay: all, or the last ones that leave three quarters of the height to the rows."""
        foot, room = self._model.foot_rows, int(_FOOT_SHARE * self.rows.extent)
        return min(foot, max(1, room // self._looks.least)) if foot else 0

    def set_extent(self, extent: int) -> None:
        """The table is so many pixels high, the head left out."""
        self.rows.extent = extent
        self.rows.tail = min(self._foot_rows(), len(self.rows))

    def lines_of(self, row: int) -> int:
        """Lines of text that a row shows at most."""
        return ALL_LINES if row == self._whole else self.most

    def show_whole(self, row: int | None) -> bool:
        """Show one row with all its text, and the last such row as the others. True where anything changes."""
        if row == self._whole:
            return False
        changed = [line for line in (row, self._whole) if line is not None and line < len(self._measured)]
        self._whole = row
        for line in changed:
            self._measured[line] = False
            self._measure(line)
        return True

    def forget_heights(self) -> None:
        """Estimate every row anew, keeping the number of rows."""
        count = self._model.rowCount()
        known = self.rows.sizes() if len(self.rows) == count else []
        self.rows.reset(known or [self._estimate(self._model.line(row)) for row in range(count)], tail=self._foot_rows())
        self._measured = [False] * count
        self._next = 0

    def lay_rows(self) -> None:
        """Estimate the rows of other lines."""
        self._whole = None
        self.rows.reset([])
        self.forget_heights()

    def insert_rows(self, first: int, last: int) -> None:
        """Rows first to last came in: only they are estimated."""
        self._whole = None
        new = [self._estimate(self._model.line(row)) for row in range(first, last + 1)]
        sizes = self.rows.sizes()
        self.rows.reset([*sizes[:first], *new, *sizes[first:]], tail=self._foot_rows())
        self._measured[first:first] = [False] * len(new)
        self._next = min(self._next, first)

    def remove_rows(self, first: int, last: int) -> None:
        """Rows first to last went."""
        self._whole = None
        sizes = self.rows.sizes()
        self.rows.reset([*sizes[:first], *sizes[last + 1 :]], tail=self._foot_rows())
        del self._measured[first : last + 1]
        self._next = min(self._next, first)

    def _estimate(self, line: Line) -> int:
        if line.spanning:
            return self._looks.section
        return max(self._looks.least, self._looks.height(min(self.most, _ESTIMATE)))

    def measure_seen(self, offset: int) -> bool:
        """Measure the rows in sight and the foot. True where a height changed."""
        changed = False
        for foot in range(len(self.rows) - self.rows.tail, len(self.rows)):
            changed |= self._measure(foot)
        row = next(iter(self.rows.seen(offset)), len(self.rows))
        while row in self.rows.seen(offset):
            changed |= self._measure(row)
            row += 1
        return changed

    def measure_next(self) -> int | None:
        """Measure one more row that was not seen. Its row, None when all are measured."""
        while self._next < len(self._measured) and self._measured[self._next]:
            self._next += 1
        if self._next >= len(self._measured):
            return None
        self._measure(self._next)
        return self._next

    def _measure(self, row: int) -> bool:
        if self._measured[row]:
            return False
        self._measured[row] = True
        before = self.rows.size(row)
        self.rows.resize(row, self._height(self._model.line(row), self.lines_of(row)))
        return self.rows.size(row) != before

    def _height(self, line: Line, most: int) -> int:
        if isinstance(line, SectionLine) or line.spanning:
            return self._looks.section
        largest = self._looks.least
        limit = max(largest, self._looks.height(most))
        for column in range(len(self.columns)):
            height = self._painter.height(line.face(column), self.columns.size(column), most)
            if height > largest:
                largest = height
                if largest >= limit:
                    break
        return largest


def spread(bounds: list[tuple[int, int, float]], extent: int) -> list[int]:
    """Widths of columns with (least, wanted, grow) in `extent` pixels.

    Where the wanted widths fit, what is left goes to those that grow; where only the least fit, all give in evenly;
    where not even those fit, columns have their least width and the table scrolls.
    """
    least, wanted = sum(low for low, _, _ in bounds), sum(high for _, high, _ in bounds)
    if least >= extent:
        return [low for low, _, _ in bounds]
    if wanted > extent:
        share = (extent - least) / (wanted - least)
        widths = [low + int((high - low) * share) for low, high, _ in bounds]
    else:
        growing = sum(grow for _, _, grow in bounds)
        left = extent - wanted
        widths = [high + (int(left * grow / growing) if growing else 0) for _, high, grow in bounds]
    last = max((place for place, bound in enumerate(bounds) if bound[2]), default=None)
    if last is not None:
        widths[last] += extent - sum(widths)  # what rounding left over
    return widths
