"""Paints what is seen of a table: cells, sections over the whole width, the foot, the head, selection and focus."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionRange, QModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from jobcompare.ui.delegates.face_painter import FacePainter
from jobcompare.ui.models.face import Face, FaceKind, FaceSpan, Ink, SpanKind
from jobcompare.ui.models.sheet import Line, RemarkLine, SectionLine
from jobcompare.ui.models.sheet_model import SheetModel
from jobcompare.ui.tables.finding import Search
from jobcompare.ui.tables.heads import HeadPainter
from jobcompare.ui.tables.layouts import Layouts
from jobcompare.ui.tables.looks import Looks
from jobcompare.ui.tables.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What stands out now: offsets, chosen cells, the current one, whether the keys go here."""

    x: int
    y: int
    chosen: tuple[QItemSelectionRange, ...]
    current: QModelIndex
    focus: bool
    top: int  # height of the head


class TablePainter:
    """Paints one table. Made anew with the looks."""

    def __init__(self, model: SheetModel, plan: Plan, looks: Looks, layouts: Layouts, faces: FacePainter, search: Search) -> None:
        self._model = model
        self._plan = plan
        self._looks = looks
        self._layouts = layouts
        self._search = search
        self.faces = faces
        self.heads = HeadPainter(looks, layouts)
        self._finding = False

    def paint(self, painter: QPainter, seen: Seen) -> None:
        """The whole table."""
        rows, columns = self._plan.rows, self._plan.columns
        self._finding = bool(self._search.hits)
        body = QRect(0, seen.top + rows.head_size, columns.extent, rows.tail_start - rows.head_size)
        foot = QRect(0, seen.top + rows.tail_start, columns.extent, rows.tail_size)
        for lines, place in ((rows.seen(seen.y), body), (range(len(rows) - rows.tail, len(rows)), foot)):
            self._paint_part(painter, seen, lines, place)
        if rows.tail:
            painter.setPen(self._looks.border)
            painter.drawLine(foot.topLeft(), foot.topRight())
        self._paint_focus(painter, seen, body)
        self._paint_heads(painter, seen)

    def _paint_part(self, painter: QPainter, seen: Seen, lines: range, place: QRect) -> None:
        columns = self._plan.columns
        frozen = columns.head_size
        parts = (
            (columns.seen(seen.x), place.adjusted(frozen, 0, 0, 0)),
            (range(columns.head), QRect(place.x(), place.y(), frozen, place.height())),
        )
        for shown, clip in parts:
            painter.setClipRect(clip)
            self._paint_grounds(painter, seen, shown, clip)
            self._paint_chosen(painter, seen, lines, shown)
            self._paint_cells(painter, seen, lines, shown)
        painter.setClipRect(place)
        self._paint_edge(painter, seen, place)
        for row in lines:
            self._paint_line(painter, seen, row)
        painter.setClipping(False)

    def _paint_grounds(self, painter: QPainter, seen: Seen, shown: range, clip: QRect) -> None:
        foot = clip.y() > seen.top + self._plan.rows.head_size and self._plan.rows.tail > 0
        painter.fillRect(clip, self._looks.band if foot else self._looks.base)
        for column in shown:
            if self._model.head(column).word:
                left = self._plan.columns.position(column, seen.x)
                bottom = min(clip.height(), self._plan.rows.total - seen.y)
                painter.fillRect(left, clip.y(), self._plan.columns.size(column), bottom, self._looks.ours)

    def _paint_chosen(self, painter: QPainter, seen: Seen, lines: range, shown: range) -> None:
        for chosen in seen.chosen:
            rows = range(max(chosen.top(), lines.start), min(chosen.bottom() + 1, lines.stop))
            columns = range(max(chosen.left(), shown.start), min(chosen.right() + 1, shown.stop))
            for row in rows:
                for column in columns:
                    painter.fillRect(self._place(seen, row, column), self._looks.selected)

    def _paint_cells(self, painter: QPainter, seen: Seen, lines: Iterable[int], shown: range) -> None:
        plan, faces = self._plan, self.faces
        stands = [(column, plan.columns.position(column, seen.x), plan.columns.size(column)) for column in shown]
        for row in lines:
            line = self._model.line(row)
            if line.spanning:
                continue
            top, height, most = seen.top + plan.rows.position(row, seen.y), plan.rows.size(row), plan.lines_of(row)
            for column, left, width in stands:
                face = line.face(column)
                found = self._search.places(face.text) if self._finding else ()
                faces.paint(painter, QRect(left, top, width, height), face, most, found)

    def _place(self, seen: Seen, row: int, column: int) -> QRect:
        plan = self._plan
        left, top = plan.columns.position(column, seen.x), seen.top + plan.rows.position(row, seen.y)
        return QRect(left, top, plan.columns.size(column), plan.rows.size(row))

    def _paint_line(self, painter: QPainter, seen: Seen, row: int) -> None:
        """Hairline under a row; a section or a remark over the whole width."""
        plan, line = self._plan, self._model.line(row)
        top, height = seen.top + plan.rows.position(row, seen.y), plan.rows.size(row)
        place = QRect(0, top, plan.columns.extent, height)
        if isinstance(line, SectionLine):
            chosen = any(part.top() <= row <= part.bottom() for part in seen.chosen)
            painter.fillRect(place, self._looks.selected if chosen else self._looks.band)
            self._paint_section(painter, place, line)
        elif isinstance(line, RemarkLine):
            self._paint_remark(painter, place, line)
        painter.setPen(self._looks.hairline)
        painter.drawLine(place.left(), place.bottom(), place.right(), place.bottom())

    def _paint_section(self, painter: QPainter, place: QRect, line: SectionLine) -> None:
        looks = self._looks
        _paint_triangle(painter, QRectF(looks.side, place.y() + place.height() / 2 - 4, 8, 8), looks, folded=line.folded)
        title, remark = line.section.title, line.section.remark
        spans = (FaceSpan(len(title), len(title) + 2 + len(remark), SpanKind.ASIDE),) if remark else ()
        face = Face(f"{title}  {remark}" if remark else title, kind=FaceKind.LABEL, ink=Ink.STRONG, spans=spans)
        left = looks.side * 2 + 8
        laid = self._layouts.laid(face, place.width() - left - looks.side, 1)
        painter.setPen(looks.text)
        laid.layout.draw(painter, QPointF(left, place.y() + (place.height() - looks.line) / 2))

    def _paint_remark(self, painter: QPainter, place: QRect, line: Line) -> None:
        looks = self._looks
        text = line.plain(0)
        face = Face(text, kind=FaceKind.LABEL, spans=(FaceSpan(0, len(text), SpanKind.ASIDE),))
        painter.fillRect(place, looks.base)
        laid = self._layouts.laid(face, place.width() - looks.side * 3 - 8, 1)
        laid.layout.draw(painter, QPointF(looks.side * 2 + 8, place.y() + (place.height() - looks.line) / 2))

    def _paint_edge(self, painter: QPainter, seen: Seen, place: QRect) -> None:
        """The line right of the frozen columns: stronger while others are hidden under them."""
        columns = self._plan.columns
        if columns.head and columns.head < len(columns):
            painter.setPen(self._looks.border if seen.x else self._looks.hairline)
            x = columns.head_size - 1
            painter.drawLine(x, place.top(), x, place.bottom())

    def _paint_focus(self, painter: QPainter, seen: Seen, body: QRect) -> None:
        if not seen.current.isValid():
            return
        row, column = seen.current.row(), seen.current.column()
        columns, rows = self._plan.columns, self._plan.rows
        spanning = self._model.line(row).spanning
        left = columns.head_size if column >= columns.head and not spanning else 0
        clip = body if row < len(rows) - rows.tail else QRect(0, seen.top + rows.tail_start, columns.extent, rows.tail_size)
        painter.setClipRect(clip.adjusted(left, 0, 0, 0))
        place = self._place(seen, row, column)
        if spanning:
            place = QRect(0, place.y(), columns.extent, place.height())
        painter.setPen(self._looks.frame if seen.focus else QPen(self._looks.accent, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.setClipping(False)

    def _paint_heads(self, painter: QPainter, seen: Seen) -> None:
        columns, sheet = self._plan.columns, self._model.sheet
        over = self.heads.over_height(sheet)
        painter.fillRect(0, 0, columns.extent, seen.top, self._looks.band)
        for shown, left in ((columns.seen(seen.x), columns.head_size), (range(columns.head), 0)):
            painter.setClipRect(QRect(left, 0, columns.extent, seen.top))
            for column in shown:
                place = QRect(columns.position(column, seen.x), over, columns.size(column), seen.top - over)
                self.heads.paint(painter, place, sheet.columns[column].head)
            if left:
                self._paint_overs(painter, seen, over)
        painter.setClipping(False)
        painter.setPen(self._looks.border)
        painter.drawLine(0, seen.top - 1, columns.extent, seen.top - 1)

    def _paint_overs(self, painter: QPainter, seen: Seen, height: int) -> None:
        columns = self._plan.columns
        for over in self._model.sheet.overs:
            left = max(columns.head_size, columns.position(over.first, seen.x))
            right = columns.position(over.last, seen.x) + columns.size(over.last)
            if right > left:
                self.heads.paint_over(painter, QRect(left, 0, right - left, height), over)
                painter.setPen(self._looks.border)
                painter.drawLine(right - 1, 0, right - 1, height)


def _paint_triangle(painter: QPainter, place: QRectF, looks: Looks, *, folded: bool) -> None:
    """Points right where a section is folded, down where it is open."""
    x, y, side = place.x(), place.y(), place.width()
    corners = ((0.2, 0.0), (0.9, 0.5), (0.2, 1.0)) if folded else ((0.0, 0.2), (1.0, 0.2), (0.5, 0.9))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(looks.muted)
    painter.drawPolygon(QPolygonF([QPointF(x + dx * side, y + dy * side) for dx, dy in corners]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
