"""The chart as a list: walk with the arrow keys, hover for more, the head of the panel in sight stays on top."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from jobcompare.model.study import ValueRef
from jobcompare.present.charts.view import Chart
from jobcompare.ui.charts.delegate import ChartDelegate
from jobcompare.ui.charts.geometry import Geometry
from jobcompare.ui.charts.looks import Looks
from jobcompare.ui.charts.model import ChartModel
from jobcompare.ui.charts.painter import ChartPainter
from jobcompare.ui.theme.appearance import in_force, scheme

_Index = QModelIndex | QPersistentModelIndex


class ChartView(QListView):
    """One chart. `stood`: the value of the row on which the analyst stands, None on no row; `chosen`: Enter or double click."""

    stood = Signal(object)
    chosen = Signal(object)
    zoom_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 1.0
        self._looks = Looks(scheme(), self.font())
        self._model = ChartModel(self)
        self._painting = ChartDelegate(self)
        self._head = StickyHead(self)
        self.setModel(self._model)
        self.setItemDelegate(self._painting)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.activated.connect(self._on_activated)
        self.verticalScrollBar().valueChanged.connect(self._head.follow)
        in_force.changed.connect(self._on_looks_changed)

    # what is shown

    @property
    def chart(self) -> Chart | None:
        """The chart that is shown."""
        return self._model.chart

    @property
    def chart_model(self) -> ChartModel:
        """Its lines."""
        return self._model

    @property
    def painting(self) -> ChartPainter | None:
        """What paints it; None before it is first shown."""
        return self._painting.painter

    def show_chart(self, chart: Chart | None) -> None:
        """Show a chart; the row on which one stood stays so where it still is."""
        index = self.currentIndex()
        line = self._model.lines[index.row()] if index.isValid() else None
        same = chart is not None and self._model.chart is not None and chart.kind is self._model.chart.kind
        scrolled = self.verticalScrollBar().value() if same else 0
        self._model.show(chart)
        self._lay()
        self.setAccessibleName(chart.title if chart is not None else "Chart")
        self.setAccessibleDescription(" ".join(chart.captions) if chart is not None else "")
        kept = self._model.row_of_key(line.row.key) if same and line is not None and line.row is not None else -1
        if kept >= 0:
            self.setCurrentIndex(self._model.index(kept))
        self.verticalScrollBar().setValue(scrolled)
        if kept < 0:
            self.stood.emit(None)

    def current_ref(self) -> ValueRef | None:
        """The value of the row on which one stands."""
        return self._ref_of(self.currentIndex())

    def stand_on(self, ref: ValueRef) -> bool:
        """Stand on the first row that shows a value; False where none does."""
        row = self._model.row_of_ref(ref)
        if row >= 0 and self.current_ref() != ref:
            self.setCurrentIndex(self._model.index(row))
        return row >= 0

    def find_row(self, words: str, way: int = 1, *, here: bool = False) -> tuple[int, int]:
        """Stand on the next row that says `words`.

        Args:
            words: looked for in any case.
            way: 1 the next, -1 the one before.
            here: the row on which one stands counts too.

        Returns:
            Which of how many rows; 0 of 0 where there is none.
        """
        wanted = words.casefold()
        hits = [
            n for n, line in enumerate(self._model.lines) if line.row is not None and wanted in _findable(line.row.tip, line.words)
        ]
        if not hits or not wanted:
            return 0, 0
        at = self.currentIndex().row()
        if way > 0:
            found = next((n for n in hits if n > at or (here and n == at)), hits[0])
        else:
            found = next((n for n in reversed(hits) if n < at), hits[-1])
        self.setCurrentIndex(self._model.index(found))
        return hits.index(found) + 1, len(hits)

    # looks

    def set_zoom(self, zoom: float) -> None:
        """Draw at a share of the system's size."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._on_looks_changed()

    def _on_looks_changed(self) -> None:
        self._looks = Looks(scheme(), self.font(), self._zoom)
        self._lay()

    def _lay(self) -> None:
        chart = self._model.chart
        if chart is None:
            self._painting.painter = None
        else:
            self._painting.painter = ChartPainter(Geometry(chart, self._looks, max(240, self.viewport().width())))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
        self._head.follow()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._on_looks_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width() or self._painting.painter is None:
            self._lay()
        super().resizeEvent(event)
        self._head.follow()

    def scrollTo(self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Bring a row into sight, not under the head that stays on top."""
        super().scrollTo(index, hint)
        top = self.visualRect(index).top()
        covered = self._head.covers(index.row())
        if top < covered:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (covered - top))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.stood.emit(self._ref_of(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_activated(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # makes some line current, without choosing it
        if not self.selectionModel().isSelected(self.currentIndex()):
            rows = [number for number, line in enumerate(self._model.lines) if line.row is not None]
            here = self.currentIndex().row()
            if rows:
                self.setCurrentIndex(self._model.index(here if here in rows else rows[0]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _on_activated(self, index: _Index) -> None:
        ref = self._ref_of(index)
        if ref is not None:
            self.chosen.emit(ref)

    def _ref_of(self, index: _Index) -> ValueRef | None:
        if not index.isValid():
            return None
        row = self._model.lines[index.row()].row
        return row.ref if row is not None else None


class StickyHead(QWidget):
    """The head of the panel whose rows are in sight, over the top of the list. The mouse goes through it."""

    def __init__(self, view: ChartView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._line = -1
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def follow(self) -> None:
        """Take the place that fits what is in sight."""
        painting = self._view.painting
        scrolled = self._view.verticalScrollBar().value()
        if painting is None or scrolled <= 0:
            self._line = -1
            self.hide()
            return
        places, lines = painting.geometry.places, painting.geometry.lines
        heads = [n for n, line in enumerate(lines) if line.row is None]
        above = [n for n in heads if places[n].top <= scrolled]
        if not above:
            self.hide()
            return
        self._line = above[-1]
        height = places[self._line].height
        after = next((n for n in heads if n > self._line), -1)
        pushed = min(0, places[after].top - scrolled - height) if after >= 0 else 0
        self.setGeometry(QRect(QPoint(0, pushed), QSize(self._view.viewport().width(), height)))
        self.show()
        self.raise_()
        self.update()

    def covers(self, row: int) -> int:
        """Pixels at the top of the list that a head takes while a row is in sight."""
        painting = self._view.painting
        if painting is None:
            return 0
        heads = [n for n, line in enumerate(painting.geometry.lines) if line.row is None and n < row]
        return painting.geometry.places[heads[-1]].height if heads else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painting = self._view.painting
        if painting is None or self._line < 0:
            return
        painter = QPainter(self)
        painting.paint(painter, self.rect(), painting.geometry.lines[self._line], painting.geometry.places[self._line])
        painter.end()


def _findable(*texts: str) -> str:
    return "\n".join(texts).casefold()
