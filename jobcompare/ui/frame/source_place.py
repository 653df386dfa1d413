"""Where Source stands: beside the page in a wide window, below it in others, over it in small ones."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobcompare.ui.widgets.source_panel import STRIP_HEIGHT, SourceForm, SourcePanel

PANEL_FROM = 1440  # logical pixels of the window from which Source is a panel on the right
SMALL_WIDTH, SMALL_HEIGHT = 800, 480  # below either, Source covers the page instead of taking room from it
_PANEL_WIDTH = 352


class SourcePlace(QWidget):
    """Holds the page and Source and lays them out by the window's size."""

    def __init__(self, page: QWidget, source: SourcePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self._page = page
        self._form = SourceForm.STRIP
        self._over = False  # Source lies over the page
        self._large = False  # F4 was pressed, below the width of a panel
        self._away = False  # F4 was pressed, beside the page
        self._wanted = True
        page.setParent(self)
        source.setParent(self)

    @property
    def form(self) -> SourceForm:
        """How Source is laid out now."""
        return self._form

    def fit(self, width: int, height: int) -> None:
        """Lay out for a window of this size, in logical pixels."""
        wide = width >= PANEL_FROM
        self._over = not wide and (width < SMALL_WIDTH or height < SMALL_HEIGHT)
        form = SourceForm.PANEL if wide else SourceForm.LARGE if self._large or self._over else SourceForm.STRIP
        if form is not self._form:
            self._form = form
            self.source.lay_out(form)
        self._place()

    def set_wanted(self, wanted: bool) -> None:
        """Whether the page that is shown has values to show the source of."""
        self._wanted = wanted
        self._place()

    def toggle(self) -> None:
        """F4: enlarge or shrink the strip, put the panel away or back, lay Source over a small window or lift it."""
        if self._form is SourceForm.PANEL:
            self._away = not self._away
        else:
            self._large = not self._large
        self.fit(self.window().width(), self.window().height())

    def event(self, event: QEvent) -> bool:
        """What Source shows may need another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        whole = self.rect()
        shown = self._wanted and not (self._away if self._form is SourceForm.PANEL else self._over and not self._large)
        source, page = self._parts(whole) if shown else (QRect(), whole)
        self._page.setGeometry(page)
        if shown:
            self.source.setGeometry(source)
            self.source.raise_()
        self.source.setVisible(shown)

    def _parts(self, whole: QRect) -> tuple[QRect, QRect]:
        """The places of Source and of the page."""
        if self._form is SourceForm.PANEL:
            left = max(0, whole.width() - _PANEL_WIDTH)
            return QRect(left, 0, whole.width() - left, whole.height()), QRect(0, 0, left, whole.height())
        share = whole.height() * 3 // 4 if self._over else whole.height() // 2
        strip = max(STRIP_HEIGHT, self.source.sizeHint().height()) if self._form is SourceForm.STRIP else 0
        height = min(whole.height(), strip or max(STRIP_HEIGHT * 2, share))
        source = QRect(0, whole.height() - height, whole.width(), height)
        return source, whole if self._over else QRect(0, 0, whole.width(), whole.height() - height)
