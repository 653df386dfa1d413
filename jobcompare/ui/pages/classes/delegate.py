"""Paints the cells of the list of classes: one line each, swatch before the employer, words found marked."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jobcompare.present.lists_view import Align, ListColumn
from jobcompare.ui.pages.classes.model import TICK, ClassModel
from jobcompare.ui.pages.classes.snippet import from_hit
from jobcompare.ui.theme import employers, icons
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold, figures
from jobcompare.ui.theme.schemes import Scheme

Index = QModelIndex | QPersistentModelIndex
ROW = 28  # px of a row, at least
_PAD = 8
_KEPT = 20_000  # elided texts
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus
_ENDS_TELL = frozenset(("title", "code", "level", "grade"))  # "… Specialist II": what is cut is cut in the middle
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def row_height(metrics: QFontMetrics) -> int:
    """Pixels of a row: one line with some air."""
    return max(ROW, metrics.height() + 12)


class ClassDelegate(QStyledItemDelegate):
    """Only paints. Fonts and elided texts are kept: a frame of 260 cells must take less than 16 ms."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fonts: dict[str, tuple[QFont, QFont, QFontMetrics]] = {}
        self._shown: dict[tuple[str, str, int], str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, row_height(option.fontMetrics))  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ClassModel)
        colours, place = scheme(), option.rect
        row, column, state = index.row(), index.column(), option.state
        if state & _SELECTED:
            painter.fillRect(place, QColor(colours.selected))
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, QColor(colours.hairline))
        key = model.columns[column].key
        if column == TICK:
            _paint_tick(painter, place, model.is_chosen(model.rows[row].id))
        elif key == "found":
            _paint_found(painter, place, model, row, option)
        elif text := model.text(row, column):
            self._paint_text(painter, place, model.rows[row].colour, model.columns[column], text, option.font)
        if state & _FOCUSED:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(1, 1, -1, -1))

    def _paint_text(self, painter: QPainter, place: QRect, colour: int, column: ListColumn, text: str, font: QFont) -> None:
        colours = scheme()
        left, width = place.left() + _PAD, place.width() - 2 * _PAD
        if column.key == "employer":
            employers.paint_swatch(painter, QRectF(left, place.center().y() - 5, 10, 10), colour, colours)
            left, width = left + 18, width - 18
        review = column.key == "to-review"
        plain, heavy, metrics = self._made(font)
        title = column.key == "title"
        painter.setFont(heavy if title else plain)
        painter.setPen(QColor(colours.warning if review else colours.text))
        cut = Qt.TextElideMode.ElideMiddle if column.key in _ENDS_TELL else Qt.TextElideMode.ElideRight
        heavily = (heavy, metrics) if title else (plain, None)
        shown = self._fitting(f"⚑ {text}" if review else text, width, *heavily, cut)
        painter.drawText(left, place.top(), width, place.height(), _RIGHT if column.align is Align.RIGHT else _LEFT, shown)

    def _made(self, font: QFont) -> tuple[QFont, QFont, QFontMetrics]:
        key = font.key()
        if key not in self._fonts:
            self._shown.clear()
            plain, heavy = figures(font), bold(font)
            self._fonts = {key: (plain, heavy, QFontMetrics(heavy))}
        return self._fonts[key]

    def _fitting(self, text: str, width: int, font: QFont, metrics: QFontMetrics | None, cut: Qt.TextElideMode) -> str:
        key = (text, f"{bool(metrics)} {cut.name}", width)
        shown = self._shown.get(key)
        if shown is None:
            if len(self._shown) > _KEPT:
                self._shown.clear()
            shown = (metrics or QFontMetrics(font)).elidedText(text, cut, width)
            self._shown[key] = shown
        return shown


def _paint_tick(painter: QPainter, place: QRect, chosen: bool) -> None:
    ratio = icons.ratio_of(painter)
    box = _tick(chosen, scheme(), ratio)
    painter.drawPixmap(place.center().x() - 8, place.center().y() - 8, box)


@lru_cache(maxsize=32)
def _tick(chosen: bool, colours: Scheme, ratio: float) -> QPixmap:
    """The box of a tick, 17 logical pixels."""
    made = QPixmap(round(17 * ratio), round(17 * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours.accent if chosen else colours.line))
    painter.setBrush(QColor(colours.accent if chosen else colours.base))
    painter.drawRoundedRect(QRectF(1, 1, 15, 15), 3, 3)
    if chosen:
        painter.drawPixmap(QPointF(3, 3), icons.picture("check", colours.on_accent, 11, ratio))
    painter.end()
    return made


def _paint_found(painter: QPainter, place: QRect, model: ClassModel, number: int, option: QStyleOptionViewItem) -> None:
    """How often, and the words with what stands around them."""
    colours = scheme()
    row = model.rows[number]
    room = place.adjusted(_PAD, 0, -_PAD, 0)
    painter.setPen(QColor(colours.muted))
    count = f"{row.hits}×" if row.hits else ""
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), count)
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance("88× "))
    whole = row.hit.replace("\n", " ").replace("\t", " ")
    metrics = QFontMetrics(option.font)
    whole, runs = from_hit(whole, row.hit_runs, metrics.horizontalAdvance, room.width())
    words = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room.width())
    layout = QTextLayout(words, option.font)
    setting = QTextOption()
    setting.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(setting)
    marked = QTextCharFormat()
    marked.setBackground(QColor(colours.changed))
    marked.setForeground(QColor(colours.on_tint))
    layout.setFormats([_range(run.start, min(run.end, len(words)), marked) for run in runs if run.start < len(words)])
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
