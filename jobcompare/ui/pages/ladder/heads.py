"""The frozen heads: employers and series over the columns, study levels at the left."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from jobcompare.present.ladder.view import Ladder, LadderColumn
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.pages.ladder.looks import LadderLooks
from jobcompare.ui.pages.ladder.plan import Plan
from jobcompare.ui.pages.ladder.words import UNPLACED, Ink, Paragraph, Part, Run, common_ways
from jobcompare.ui.pages.ladder.writing import Cut, Writer
from jobcompare.ui.theme import employers

_EDGE = 4  # px of the employer's colour
_UNDER = 3  # px under the words of a column's head
_CUT: Cut = {Part.TITLE: 1, Part.WAY: 2, Part.REASON: 2}
_LOW_CUT: Cut = {Part.TITLE: 1, Part.WAY: 1, Part.REASON: 0}
_LEVEL_CHARS = 14  # average characters of a level's name on one line, at least


class ColumnHeads(QWidget):
    """Over every column the employer, the series, and what all its cards say of the ways to qualify."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ladder: Ladder | None = None
        self._plan = Plan()
        self._writer: Writer | None = None
        self._offset = 0
        self._said: dict[int, str] = {}
        self._cut = _CUT

    def set_low(self, low: bool) -> None:
        """Take less height."""
        self._cut = _LOW_CUT if low else _CUT

    def height_for(self, ladder: Ladder, plan: Plan, writer: Writer) -> int:
        """Pixels that the heads need."""
        said = common_ways(ladder)
        heights = [
            writer.height(_head(column, said.get(n, "")), width - 2 * writer.looks.side, self._cut)
            for n, (column, (_left, width)) in enumerate(zip(ladder.columns, plan.columns, strict=True))
        ]
        return max(heights, default=0) + (_EDGE + 2 * writer.looks.pad + 1 if heights else 0)

    def show_plan(self, ladder: Ladder, plan: Plan, writer: Writer) -> None:
        """Show the heads of another plan."""
        self._ladder, self._plan, self._writer, self._said = ladder, plan, writer, common_ways(ladder)
        names = (f"{column.employer}, {column.title}" for column in ladder.columns)
        self.setAccessibleName("Columns: " + "; ".join(names))
        self.update()

    def set_offset(self, offset: int) -> None:
        """Scroll with the ground."""
        self._offset = offset
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._writer is None or self._ladder is None:
            return
        looks = self._writer.looks
        painter = QPainter(self)
        painter.fillRect(self.rect(), looks.base)
        for number, (left, width) in enumerate(self._plan.columns):
            if left + width > self._offset and left < self._offset + self.width():
                self._paint_head(painter, number, left - self._offset, width)
        painter.setPen(looks.border)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_head(self, painter: QPainter, number: int, left: int, width: int) -> None:
        assert self._writer is not None
        assert self._ladder is not None
        looks, column = self._writer.looks, self._ladder.columns[number]
        if column.ours:
            painter.fillRect(left, 0, width, self.height(), looks.ours_head)
        edge = QRectF(left + 2, 0, width - 5, _EDGE)
        painter.fillRect(edge, looks.base)
        painter.fillRect(edge, employers.brush(column.colour, looks.scheme))
        painter.setPen(employers.outline(column.colour, looks.scheme))
        painter.drawRect(edge.adjusted(0, -1, 0, 0))
        written = self._writer.write(_head(column, self._said.get(number, "")), width - 2 * looks.side, self._cut)
        written.paint(painter, QPointF(left + looks.side, _EDGE + looks.pad))
        painter.setPen(looks.hairline)
        painter.drawLine(left + width - 1, 0, left + width - 1, self.height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self._tip(event.pos().x())), self)
            return True
        return super().event(event)

    def _tip(self, x: int) -> str:
        for number, (left, width) in enumerate(self._plan.columns):
            if self._ladder is not None and left <= x + self._offset < left + width:
                column = self._ladder.columns[number]
                return "\n".join(part for part in (column.employer, column.title, self._said.get(number, "")) if part)
        return ""


def _head(column: LadderColumn, said: str) -> tuple[Paragraph, ...]:
    """The words of a head. "ours" is said, not only tinted."""
    ours = (Run("★ ours · ", Ink.STRONG),) if column.ours else ()
    made = (
        Paragraph(Part.TITLE, (*ours, Run(column.employer, Ink.STRONG))),
        Paragraph(Part.WAY, (Run(column.title, Ink.MUTED),)),
        Paragraph(Part.REASON, (Run(said, Ink.TEXT),)),
    )
    return tuple(paragraph for paragraph in made if paragraph.text)


class RowHeads(QWidget):
    """At every row the name of its study level."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ladder: Ladder | None = None
        self._plan = Plan()
        self._looks: LadderLooks | None = None
        self._offset = 0

    @staticmethod
    def width_for(ladder: Ladder, looks: LadderLooks) -> int:
        """Pixels that the names need; long ones are wrapped."""
        metrics = QFontMetricsF(looks.bold)
        words = [word for row in ladder.rows for word in row.name.split()]
        whole = max((metrics.horizontalAdvance(row.name) for row in ladder.rows), default=0)
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        least = metrics.averageCharWidth() * _LEVEL_CHARS
        return round(min(max(least, longest), max(whole, longest), 2 * least)) + 2 * looks.side + 2

    def show_plan(self, ladder: Ladder, plan: Plan, looks: LadderLooks) -> None:
        """Show the heads of another plan."""
        self._ladder, self._plan, self._looks = ladder, plan, looks
        self.setAccessibleName("Study levels, highest first: " + ", ".join(row.name for row in ladder.rows))
        self.update()

    def set_offset(self, offset: int) -> None:
        """Scroll with the ground."""
        self._offset = offset
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._looks is None or self._ladder is None:
            return
        looks = self._looks
        painter = QPainter(self)
        painter.fillRect(self.rect(), looks.band)
        names = [(row.name, row.empty) for row in self._ladder.rows] + [(UNPLACED, False)]
        for (name, empty), (top, height) in zip(names, self._plan.rows, strict=False):
            place = QRectF(0, top - self._offset, self.width(), height)
            self._paint_name(painter, looks, place, name, empty)
        painter.setPen(looks.border)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())

    def _paint_name(self, painter: QPainter, looks: LadderLooks, place: QRectF, name: str, empty: bool) -> None:
        painter.setFont(looks.font if empty else looks.bold)
        painter.setPen(looks.muted if empty else looks.text)
        room = place.adjusted(looks.side, 0 if empty else looks.pad + looks.pad, -looks.side, 0)
        upright = Qt.AlignmentFlag.AlignVCenter if empty else Qt.AlignmentFlag.AlignTop
        flags = upright | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), name)
        painter.setPen(looks.hairline)
        bottom = round(place.bottom()) - 1
        painter.drawLine(0, bottom, self.width(), bottom)


class Corner(QWidget):
    """The corner between the heads, with the words "Study level"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks: LadderLooks | None = None

    def set_looks(self, looks: LadderLooks) -> None:
        """Paint with other looks."""
        self._looks = looks
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._looks is None:
            return
        looks = self._looks
        painter = QPainter(self)
        painter.fillRect(self.rect(), looks.band)
        painter.setFont(QFont(looks.font))
        painter.setPen(QColor(looks.muted))
        room = self.rect().adjusted(looks.side, 0, -looks.side, -looks.pad - 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap), "Study level")
        painter.setPen(looks.border)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
