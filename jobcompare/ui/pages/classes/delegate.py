"""Paints the cells of the list of classes: one line each, swatch before the employer, words found marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jobcompare.ui.pages.classes.model import TICK, ClassModel
from jobcompare.ui.theme import employers, icons
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold, figures

Index = QModelIndex | QPersistentModelIndex
ROW = 28
_PAD = 8


class ClassDelegate(QStyledItemDelegate):
    """Only paints."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ClassModel)
        colours = scheme()
        place: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(place, QColor(colours.selected if selected else colours.base))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        key = model.columns[index.column()].key
        if index.column() == TICK:
            self._paint_tick(painter, place, model.is_chosen(model.rows.ids[index.row()]))
        elif key == "found":
            _paint_found(painter, place, model, index.row(), option)
        else:
            self._paint_text(painter, place, model, index, option)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_tick(self, painter: QPainter, place: QRect, chosen: bool) -> None:
        colours = scheme()
        box = QRectF(place.center().x() - 7, place.center().y() - 7, 15, 15)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.accent if chosen else colours.line))
        painter.setBrush(QColor(colours.accent if chosen else colours.base))
        painter.drawRoundedRect(box, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if chosen:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(QPointF(box.left() + 2, box.top() + 2), icons.picture("check", colours.on_accent, 11, ratio))

    def _paint_text(self, painter: QPainter, place: QRect, model: ClassModel, index: Index, option: QStyleOptionViewItem) -> None:
        colours = scheme()
        row, column = model.rows[index.row()], model.columns[index.column()]
        room = place.adjusted(_PAD, 0, -_PAD, 0)
        if column.key == "employer":
            employers.paint_swatch(painter, QRectF(room.left(), room.center().y() - 5, 10, 10), row.colour, colours)
            room.setLeft(room.left() + 18)
        font = bold(option.font) if column.key == "title" else option.font
        right = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.setFont(figures(font) if right or column.key in ("code", "grade") else font)
        text = model.text(index.row(), index.column())
        review = column.key == "to-review" and text
        painter.setPen(QColor(colours.warning if review else colours.text))
        shown = painter.fontMetrics().elidedText(f"⚑ {text}" if review else text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, right or int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _paint_found(painter: QPainter, place: QRect, model: ClassModel, number: int, option: QStyleOptionViewItem) -> None:
    """How often, and the words with what stands around them."""
    colours = scheme()
    row = model.rows[number]
    room = place.adjusted(_PAD, 0, -_PAD, 0)
    painter.setPen(QColor(colours.muted))
    count = f"{row.hits}×" if row.hits else ""
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), count)
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance("88× "))
    layout = QTextLayout(row.hit.replace("\n", " ").replace("\t", " "), option.font)
    setting = QTextOption()
    setting.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(setting)
    marked = QTextCharFormat()
    marked.setBackground(QColor(colours.changed))
    marked.setForeground(QColor(colours.on_tint))
    layout.setFormats([_range(run.start, run.end, marked) for run in row.hit_runs])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    painter.setClipRect(room)
    painter.setPen(QColor(colours.text))
    layout.draw(painter, QPointF(room.left(), room.center().y() - line.height() / 2 + 1))
    painter.setClipping(False)


def _range(start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, form
    return made
