"""One line of a chart in its place: the head of a panel, or a row with its label, marks and bars."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from jobcompare.present.charts.view import Bar, ChartRow, Marker, Panel
from jobcompare.ui.charts.geometry import Geometry, Place
from jobcompare.ui.charts.inks import Inks
from jobcompare.ui.charts.lines import ChartLine
from jobcompare.ui.charts.texts import advance, cut, write

_EDGE = 5  # width of the strip of the employer's colour


class ChartPainter:
    """Paints the lines of one chart at one width.

    On screen every row paints its own share of its class's label, as only rows in sight are painted. In a picture (`whole`)
    the first row paints all of it: an SVG clips nothing.
    """

    def __init__(self, geometry: Geometry, *, whole: bool = False) -> None:
        self.geometry = geometry
        self._whole = whole
        self.looks = geometry.looks
        self.inks = Inks(geometry.looks)

    def paint(self, painter: QPainter, place: QRect, line: ChartLine, stood: Place) -> None:
        """Paint a line. `place`: its rectangle; `stood`: its place in the geometry. The ground is painted already."""
        painter.save()
        if line.row is None:
            self._paint_head(painter, place, line.panel)
        else:
            self._paint_row(painter, place, line.panel, line.row, stood)
        painter.restore()

    # heads

    def _paint_head(self, painter: QPainter, place: QRect, panel: Panel) -> None:
        geometry, looks = self.geometry, self.looks
        height = geometry.title_height(panel)
        painter.fillRect(place, looks.base)
        self._paint_title(painter, place, panel, height)
        if panel.lead is not None:
            write(painter, place.x() + geometry.lead.x + looks.side, place.y(), height, panel.lead.title)
        if panel.scale.title and not panel.title:
            write(painter, place.x() + geometry.plot.x, place.y(), height, panel.scale.title)
        if panel.scale.ticks:
            self._paint_ticks(painter, place, panel, place.y() + height)
        painter.setPen(looks.border)
        painter.drawLine(place.x(), place.bottom(), place.right(), place.bottom())

    def _paint_title(self, painter: QPainter, place: QRect, panel: Panel, height: int) -> None:
        """Title and note over the whole width, low in their height; leaves the small font and the second-rank colour."""
        geometry, looks = self.geometry, self.looks
        room = place.width() - geometry.label.x - looks.side
        if not panel.title:  # the titles of the columns stand in this line
            room = (geometry.lead.x if panel.lead else geometry.plot.x) - geometry.label.x - looks.side
        low = place.y() + max(0, height - looks.line - 3 * looks.pad)
        painter.setFont(looks.bold)
        painter.setPen(looks.text)
        title = cut(panel.title, looks.bold, room)
        x = place.x() + geometry.label.x
        write(painter, x, low, height - low + place.y(), title)
        taken = advance(title, geometry.bold_key) + looks.side if title else 0
        painter.setFont(looks.small)
        painter.setPen(looks.muted)
        if panel.note and room - taken > looks.side:
            write(painter, x + taken, low, height - low + place.y(), cut(panel.note, looks.small, room - taken))

    def _paint_ticks(self, painter: QPainter, place: QRect, panel: Panel, top: int) -> None:
        geometry, looks = self.geometry, self.looks
        height = geometry.tick_height(panel)
        end = float("-inf")
        if panel.title and panel.scale.title:
            wide = advance(panel.scale.title, geometry.small_key)
            write(painter, place.x() + geometry.plot.x - looks.side - wide, top, height - 4, panel.scale.title)
        for tick in panel.scale.ticks:
            x = place.x() + geometry.x(panel.scale, tick.value)
            wide = advance(tick.text, geometry.small_key)
            left = max(place.x() + geometry.plot.x - 2, min(x - wide / 2, place.right() - wide))
            if left < end + looks.em:
                continue  # no room: the line stays, its figure is left out
            write(painter, left, top, height - 4, tick.text)
            painter.drawLine(QPointF(x, place.bottom() - 3), QPointF(x, place.bottom()))
            end = left + wide

    # rows

    def _paint_row(self, painter: QPainter, place: QRect, panel: Panel, row: ChartRow, stood: Place) -> None:
        self._paint_grid(painter, place, panel)
        if not self._whole:
            painter.setClipRect(place)
        if not self._whole or stood.top == stood.group[0]:
            self._paint_edge(painter, place, row, stood)
            self._paint_label(painter, place, row, stood)
        self._paint_sub(painter, place, row)
        self._paint_leads(painter, place, panel, row)
        if row.bars:
            self._paint_bars(painter, place, panel, row)
        else:
            self._write_behind(painter, place, place.x() + self.geometry.plot.x, row.total or row.note, muted=not row.total)
        if stood.top + stood.height == stood.group[0] + stood.group[1]:
            painter.setPen(self.looks.hairline)
            painter.drawLine(place.x(), place.bottom(), place.right(), place.bottom())

    def _paint_grid(self, painter: QPainter, place: QRect, panel: Panel) -> None:
        painter.setPen(self.looks.hairline)
        for tick in panel.scale.ticks:
            x = place.x() + self.geometry.x(panel.scale, tick.value)
            painter.drawLine(QPointF(x, place.y()), QPointF(x, place.bottom()))

    def _paint_edge(self, painter: QPainter, place: QRect, row: ChartRow, stood: Place) -> None:
        top, height = stood.group
        whole = QRectF(place.x() + 1.5, place.y() + top - stood.top + 2.5, _EDGE, height - 6)
        brush, pen = self.inks.edge(row.colour)
        painter.setBrush(brush)
        painter.setPen(pen)
        painter.drawRect(whole)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_label(self, painter: QPainter, place: QRect, row: ChartRow, stood: Place) -> None:
        """The label of the class over all its rows; each row paints its own share of it."""
        geometry, looks = self.geometry, self.looks
        first = stood.owner or row
        x = place.x() + geometry.label.x
        taken = geometry.label_height(first)
        alone = stood.group[1] == stood.height  # one row: label and bar on one middle
        top = place.y() + stood.group[0] - stood.top + looks.pad + ((stood.group[1] - taken) / 2 if alone else 0)
        painter.setFont(looks.bold)
        painter.setPen(looks.text)
        for text in geometry.label_lines(first):
            write(painter, x, top, looks.line, text)
            top += looks.line
        if first.employer:
            painter.setFont(looks.small)
            painter.setPen(looks.muted)
            write(painter, x, top, looks.line, cut(first.employer, looks.small, geometry.label.width))

    def _paint_sub(self, painter: QPainter, place: QRect, row: ChartRow) -> None:
        looks = self.looks
        lines = self.geometry.sub_lines(row)
        painter.setFont(looks.font)
        painter.setPen(looks.text)
        top = place.y() + (place.height() - len(lines) * looks.line) / 2
        for number, text in enumerate(lines):
            write(painter, place.x() + self.geometry.sub.x, top + number * looks.line, looks.line, text)

    def _paint_leads(self, painter: QPainter, place: QRect, panel: Panel, row: ChartRow) -> None:
        if panel.lead is None:
            return
        geometry, looks = self.geometry, self.looks
        left, middle = place.x() + geometry.lead.x, place.center().y() + 0.5
        painter.setPen(looks.hairline)
        for tick in panel.lead.ticks:
            x = left + geometry.lead_offset(tick.value)
            painter.drawLine(QPointF(x, place.y()), QPointF(x, place.bottom()))
        if not row.leads:
            return
        ends = [left + geometry.lead_offset(marker.value) for marker in row.leads]
        painter.setPen(QPen(looks.muted, 1.5))
        painter.drawLine(QPointF(ends[0], middle), QPointF(ends[-1], middle))
        for marker, x in zip(row.leads, ends, strict=True):
            self._paint_diamond(painter, x, middle, looks.line * 0.26, full=marker.strong)
        text = geometry.lead_text(row)
        room = geometry.lead.width - (ends[-1] - left) - looks.line * 0.5
        painter.setFont(looks.small)
        painter.setPen(looks.text if row.leads[-1].strong else looks.muted)
        self._write_on_ground(painter, place, ends[-1] + looks.line * 0.5, cut(text, looks.small, room))

    # bars

    def _paint_bars(self, painter: QPainter, place: QRect, panel: Panel, row: ChartRow) -> None:
        geometry, looks = self.geometry, self.looks
        end = 0.0
        for bar in row.bars:
            end = max(end, self._paint_bar(painter, place, panel, row, bar))
        for marker in row.markers:
            end = max(end, self._paint_marker(painter, place, panel, row, marker))
        text = geometry.behind(row)
        if text and not self._stands_inside(panel, row):
            self._write_behind(painter, place, end + looks.side, text)

    def _paint_bar(self, painter: QPainter, place: QRect, panel: Panel, row: ChartRow, bar: Bar) -> float:
        """Paint a bar; returns where it ends."""
        geometry = self.geometry
        start, end = (place.x() + geometry.x(panel.scale, value) for value in (bar.start, bar.end))
        start, end = round(start) + 0.5, round(end) + 0.5  # an outline of one pixel, not of two half ones
        top = place.y() + (place.height() - geometry.bar) // 2 + 0.5
        box = QRectF(start, top, max(end - start, 3), geometry.bar - 1)
        if bar.part < 0 and bar.start > panel.scale.low and not row.markers and panel.lead is not None:
            self._paint_guide(painter, place.x() + geometry.plot.x, start, box.center().y())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, bar.open_end)
        painter.setBrush(self.inks.brush(bar, row.colour))
        painter.setPen(self.inks.pen(bar, row.colour))
        if bar.open_end:
            painter.drawPolygon(_arrow(box, geometry.arrow))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            return start + geometry.arrow
        painter.drawRect(box)
        if bar.text and (bar.part >= 0 or self._stands_inside(panel, row)):
            self._write_inside(painter, box, bar, row)
        return box.right()

    def _paint_guide(self, painter: QPainter, start: float, end: float, y: float) -> None:
        """A dotted line from the scale's beginning to a bar that begins later."""
        pen = QPen(self.looks.muted, 1)
        pen.setDashPattern([1, 4])
        painter.setPen(pen)
        painter.drawLine(QPointF(start, y), QPointF(end, y))

    def _stands_inside(self, panel: Panel, row: ChartRow) -> bool:
        """A step of an order has its name on it; so long as it fits."""
        if panel.lead is not None or len(row.bars) != 1 or row.bars[0].part >= 0 or row.markers or panel.scale.low:
            return False
        bar = row.bars[0]
        reach = self.geometry.x(panel.scale, bar.end) - self.geometry.x(panel.scale, bar.start)
        return not bar.open_end and advance(bar.text, self.geometry.font_key) + self.looks.side <= reach

    def _write_inside(self, painter: QPainter, box: QRectF, bar: Bar, row: ChartRow) -> None:
        looks = self.looks
        wide = advance(bar.text, self.geometry.font_key)
        if wide + 4 > box.width():
            return
        x = box.x() + max(looks.side / 2, 0) if bar.part < 0 else box.center().x() - wide / 2
        painter.setFont(looks.font)
        if self.inks.hatched(bar, row.colour):
            painter.fillRect(QRectF(x - 3, box.y() + 1, wide + 6, box.height() - 2), looks.base)
            painter.setPen(looks.text)
        else:
            painter.setPen(self.inks.text_on(bar, row.colour))
        write(painter, x, box.y(), box.height(), bar.text)

    def _paint_marker(self, painter: QPainter, place: QRect, panel: Panel, row: ChartRow, marker: Marker) -> float:
        """A step as a thin line, a control point as a diamond; returns where it ends."""
        geometry = self.geometry
        x = place.x() + geometry.x(panel.scale, marker.value)
        top = place.y() + (place.height() - geometry.bar) / 2
        if marker.strong:
            half = geometry.bar * 0.42
            self._paint_diamond(painter, x, place.center().y() + 0.5, half, full=True)
            return x + half
        ink = self.inks.text_on(row.bars[0], row.colour)
        ink.setAlphaF(0.6)
        painter.setPen(QPen(ink, 1))
        painter.drawLine(QPointF(x, top + 2), QPointF(x, top + geometry.bar - 1))
        return x

    def _paint_diamond(self, painter: QPainter, x: float, y: float, half: float, *, full: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.looks.text, 1.4))
        painter.setBrush(self.looks.text if full else self.looks.base)
        painter.drawPolygon(QPolygonF([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _write_behind(self, painter: QPainter, place: QRect, x: float, text: str, *, muted: bool = False) -> None:
        looks = self.looks
        painter.setFont(looks.font)
        painter.setPen(looks.muted if muted else looks.text)
        room = place.right() - looks.side - x
        self._write_on_ground(painter, place, x, cut(text, looks.font, room))

    def _write_on_ground(self, painter: QPainter, place: QRect, x: float, text: str) -> None:
        """Write a text so that no line of the scale goes through it."""
        line = self.looks.line
        wide = painter.fontMetrics().horizontalAdvance(text)
        painter.fillRect(QRectF(x - 2, place.center().y() - line / 2 + 1, wide + 4, line - 1), self.looks.base)
        write(painter, x, place.y(), place.height(), text)


def _arrow(box: QRectF, length: float) -> QPolygonF:
    """A bar that goes on: from its start to a point."""
    left, right, neck = box.x(), box.x() + length, box.x() + length - box.height() * 0.75
    return QPolygonF(
        [
            QPointF(left, box.y()),
            QPointF(neck, box.y()),
            QPointF(right, box.center().y()),
            QPointF(neck, box.bottom()),
            QPointF(left, box.bottom()),
        ]
    )
