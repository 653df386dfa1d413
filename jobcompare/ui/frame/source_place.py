"""Where Source stands: beside the page in a wide window, below it in others, over it in small ones."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from jobcompare.ui.widgets.source_panel import STRIP_HEIGHT, SourceForm, SourcePanel

PANEL_FROM = 1440  # logical pixels of the window from which Source is a panel on the right
_PANEL_WIDTH = 352
SMALL_WIDTH, SMALL_HEIGHT = 800, 480  # below either, Source covers the page instead of taking room from it


class SourcePlace(QWidget):
    """Holds the page and Source and lays them out by the window's size."""

    def __init__(self, page: QWidget, source: SourcePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self._page = page
        self._form = SourceForm.STRIP
        self._large = False
        self._away = False
        self._over = False
        self._wanted = True
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(page)
        self._splitter.addWidget(source)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    @property
    def form(self) -> SourceForm:
        """How Source is laid out now."""
        return self._form

    def fit(self, width: int, height: int) -> None:
        """Lay out for a window of this size."""
        wide = width >= PANEL_FROM
        self._over = not wide and (width < SMALL_WIDTH or height < SMALL_HEIGHT)
        form = SourceForm.PANEL if wide else SourceForm.LARGE if self._large or self._over else SourceForm.STRIP
        self._splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        self._form = form
        self.source.lay_out(form)
        self._place()

    def set_wanted(self, wanted: bool) -> None:
        """Whether the page that is shown has values to show the source of."""
        self._wanted = wanted
        self._place()

    def toggle(self) -> None:
        """F4: enlarge or shrink the strip, put the panel away or back, lay Source over a small window or lift it."""
        if self._form is SourceForm.PANEL or self._over:
            self._away = not self._away if self._form is SourceForm.PANEL else self._away
            self._large = not self._large
        else:
            self._large = not self._large
        window = self.window()
        self.fit(window.width(), window.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._over:
            self._lift()
            return
        if self.source.parent() is not self._splitter:
            self._splitter.addWidget(self.source)
        self.source.setVisible(self._wanted and not (self._form is SourceForm.PANEL and self._away))
        limits = (_PANEL_WIDTH, 16777215) if self._form is SourceForm.PANEL else (0, 16777215)
        self.source.setMinimumWidth(280 if self._form is SourceForm.PANEL else 0)
        if self._form is SourceForm.PANEL:
            self.source.setMinimumHeight(0)
            self.source.setMaximumHeight(limits[1])
            self._splitter.setSizes([max(1, self.width() - _PANEL_WIDTH), _PANEL_WIDTH])
        elif self._form is SourceForm.LARGE:
            self.source.setMinimumHeight(STRIP_HEIGHT)
            self.source.setMaximumHeight(limits[1])
            self._splitter.setSizes([max(1, self.height() // 2), max(STRIP_HEIGHT, self.height() // 2)])
        else:
            self.source.setFixedHeight(STRIP_HEIGHT)

    def _lift(self) -> None:
        """Source over the lower part of the page, only while it is asked for."""
        if self.source.parent() is not self:
            self.source.setParent(self)
        self.source.setMinimumSize(0, 0)
        self.source.setMaximumHeight(16777215)
        height = min(self.height(), max(STRIP_HEIGHT * 2, self.height() * 2 // 3))
        self.source.setGeometry(QRect(0, self.height() - height, self.width(), height))
        self.source.setVisible(self._wanted and self._large)
        self.source.raise_()
