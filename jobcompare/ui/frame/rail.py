"""The rail: one line per page, icon and whole word, in the order of the work."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobcompare.ui.pages.registry import PageEntry
from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.theme.fonts import bold

WIDE = 152
NARROW = 48
_ROW = 36
_KEY = Qt.ItemDataRole.UserRole


class Rail(QListWidget):
    """The list of pages. `chosen` tells the key of a page."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = {page.key: page for page in pages}
        self._narrow = False
        self.setObjectName("rail")
        self.setAccessibleName("Pages")
        self.setItemDelegate(_RailDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        for number, page in enumerate(pages, start=1):
            item = QListWidgetItem(page.title, self)
            item.setData(_KEY, page.key)
            item.setToolTip(f"{page.title} (Ctrl+{number})")
        self._fit()
        self._on_appearance_changed()
        in_force.changed.connect(self._on_appearance_changed)
        self.currentItemChanged.connect(self._on_current_changed)

    @property
    def narrow(self) -> bool:
        """Icons only."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, in windows too small for words."""
        self._narrow = narrow
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_narrow"):
            self._fit()

    def _fit(self) -> None:
        """As wide as the longest word needs."""
        metrics = QFontMetrics(bold(self.font()))
        longest = max((metrics.horizontalAdvance(page.title) for page in self._pages.values()), default=0)
        self.setFixedWidth(NARROW if self._narrow else max(WIDE, longest + 60))
        self.viewport().update()

    def show_page(self, key: str) -> None:
        """Mark a page as the one shown, without choosing it."""
        self.blockSignals(True)
        for row in range(self.count()):
            if self.item(row).data(_KEY) == key:
                self.setCurrentRow(row)
        self.blockSignals(False)
        self.viewport().update()

    def _on_current_changed(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self.chosen.emit(current.data(_KEY))

    def _on_appearance_changed(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            item.setIcon(icons.icon(self._pages[item.data(_KEY)].icon, scheme()))


class _RailDelegate(QStyledItemDelegate):
    """Paints a page's line: an accent edge and semibold word where it is shown, a frame where it has the focus."""

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(NARROW, max(_ROW, option.fontMetrics.height() + 12))  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        rail = self.parent()
        assert isinstance(rail, Rail)
        self.initStyleOption(option, index)  # pyright: ignore[reportArgumentType]
        colours = scheme()
        place = option.rect.adjusted(6, 1, -6, -1)
        shown = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if shown or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.selected if shown else colours.hover))
            painter.drawRoundedRect(place, 4, 4)
        if shown:
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(place.left(), place.top() + 8, 3, place.height() - 16, 1.5, 1.5)
        if option.state & QStyle.StateFlag.State_HasFocus and shown:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        left = place.left() + 9
        size = 18
        option.icon.paint(painter, left, place.center().y() - size // 2 + 1, size, size)
        if not rail.narrow:
            painter.setFont(bold(option.font) if shown else option.font)
            painter.setPen(QColor(colours.text))
            painter.drawText(place.adjusted(36, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, option.text)
        painter.restore()
