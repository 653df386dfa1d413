"""The ground of the painted table: a QTableView that keeps Qt's model, selection and accessibility, with its own geometry.

Frozen are the head, the first columns and the foot rows; nothing of Qt's headers is shown. Rows are measured when they
come into sight (see plan), the others when the program is idle.
"""

from time import perf_counter

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTableView, QWidget

from jobcompare.ui.delegates.cell import CellDelegate
from jobcompare.ui.delegates.face_painter import FacePainter
from jobcompare.ui.models.sheet_model import SheetModel
from jobcompare.ui.tables.finding import Search
from jobcompare.ui.tables.layouts import Layouts
from jobcompare.ui.tables.looks import Looks
from jobcompare.ui.tables.painting import TablePainter
from jobcompare.ui.tables.plan import Plan
from jobcompare.ui.theme import appearance

_Index = QModelIndex | QPersistentModelIndex
_IDLE_SLICE = 0.004  # seconds of measuring before events are looked at again
_NARROWEST = 48  # px of a column


class Ground(QTableView):
    """Where everything stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet_model = SheetModel(self)
        self.search = Search()
        self._zoom = 1.0
        self.top = 0  # pixels of the head
        self._font_size = 0.0
        self._set_up_view()
        self.looks = Looks(appearance.scheme(), self.font())
        self._faces = FacePainter(self.looks, Layouts(self.looks))
        self.plan = Plan(self.sheet_model, self.looks, self._faces)
        self._delegate = CellDelegate(self._faces, self)
        self.setItemDelegate(self._delegate)
        self._take_looks()
        self.setModel(self.sheet_model)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle)
        self._connect()

    def _set_up_view(self) -> None:
        for part in (self.horizontalHeader(), self.verticalHeader(), *self.findChildren(QAbstractButton)):
            part.hide()  # the head is painted; the last one is the corner button
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setMinimumSize(160, 96)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)

    def _connect(self) -> None:
        model = self.sheet_model
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsRemoved.connect(self._on_rows_removed)
        appearance.in_force.changed.connect(self._on_looks_changed)

    def _take_looks(self) -> None:
        self._font_size = self.font().pointSizeF()
        self.looks = Looks(appearance.scheme(), self.font(), self._zoom)
        layouts = Layouts(self.looks)
        self._faces = FacePainter(self.looks, layouts)
        self.plan.take_looks(self.looks, self._faces)
        self.painter = TablePainter(self.sheet_model, self.plan, self.looks, layouts, self._faces, self.search)
        self._delegate.painter = self._faces

    @property
    def zoom(self) -> float:
        """The size of the text against the system's, 1.0 as it is."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show text at a share of the system's size."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._on_looks_changed()

    def set_column_width(self, column: int, width: int) -> None:
        """Give a column a width in pixels, at least 48; columns left of it keep theirs, those right of it share what is left."""
        columns = self.sheet_model.sheet.columns
        for left in range(column):
            self.plan.own_widths[columns[left].key] = self.plan.columns.size(left)
        self.plan.own_widths[columns[column].key] = max(_NARROWEST, width)
        self._lay()

    def forget_widths(self) -> None:
        """Every column as wide as the table has it."""
        self.plan.own_widths.clear()
        self._lay()

    def set_lines(self, most: int) -> None:
        """Show at most so many lines of text per row; ALL_LINES shows all."""
        if most != self.plan.most:
            self.plan.most = self._delegate.most = most
            self._lay()

    @property
    def measuring(self) -> bool:
        """Whether rows out of sight are still to be measured."""
        return self._idle.isActive()

    def is_cut(self, index: _Index) -> bool:
        """Whether a cell shows less than its whole text."""
        face = self.sheet_model.face(index.row(), index.column())
        if not face.text or self.sheet_model.line(index.row()).spanning:
            return False
        return self._faces.is_cut(face, self.plan.columns.size(index.column()), self.plan.lines_of(index.row()))

    def _lay(self) -> None:
        """Columns, head and rows anew."""
        self.plan.lay_columns(self.viewport().width())
        self.top = self.painter.heads.height(self.sheet_model.sheet, self.plan.columns.sizes())
        self.plan.forget_heights()
        self._settle()

    def _settle(self) -> None:
        """Measure what is seen, then set the ranges of the scroll bars; again while that moves anything."""
        self.plan.set_extent(max(0, self.viewport().height() - self.top))
        for _attempt in range(4):
            changed = self.plan.measure_seen(self.verticalScrollBar().value())
            self._set_ranges()
            if not changed:
                break
        self._idle.start()
        self.viewport().update()

    def _set_ranges(self) -> None:
        for bar, axis in ((self.verticalScrollBar(), self.plan.rows), (self.horizontalScrollBar(), self.plan.columns)):
            bar.setRange(0, axis.limit)
            bar.setPageStep(max(1, axis.window))
            bar.setSingleStep(self.looks.line)

    def _on_idle(self) -> None:
        """Measure rows out of sight, a few milliseconds at a time; what is seen stays where it is."""
        end = perf_counter() + _IDLE_SLICE
        bar = self.verticalScrollBar()
        while perf_counter() < end:
            before, first = self.plan.rows.total, next(iter(self.plan.rows.seen(bar.value())), 0)
            row = self.plan.measure_next()
            if row is None:
                self._idle.stop()
                break
            grown = self.plan.rows.total - before
            if grown and row < first:
                bar.setRange(0, self.plan.rows.limit)
                bar.setValue(bar.value() + grown)
        self._set_ranges()

    def _on_reset(self) -> None:
        self.plan.lay_rows()
        self._lay()

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        self.plan.insert_rows(first, last)
        self._settle()

    def _on_rows_removed(self, parent: QModelIndex, first: int, last: int) -> None:
        self.plan.remove_rows(first, last)
        self._settle()

    def _on_looks_changed(self) -> None:
        self._take_looks()
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Another font asks for other heights."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.font().pointSizeF() != self._font_size:
            self._on_looks_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the new width."""
        width = self.plan.columns.extent
        super().resizeEvent(event)
        if self.viewport().width() != width:
            self._lay()
        else:
            self._settle()

    def updateGeometries(self) -> None:
        """Nothing of Qt's: the head and the frozen parts are painted in the viewport."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Measure what came into sight and paint."""
        self.updateEditorGeometries()
        if dy and self.plan.measure_seen(self.verticalScrollBar().value()):
            self._set_ranges()
        self.viewport().update()

    def horizontalOffset(self) -> int:
        """Pixels scrolled to the right."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Pixels scrolled down."""
        return self.verticalScrollBar().value()

    def visualRect(self, index: _Index) -> QRect:
        """Where a cell stands in the viewport; a section takes the whole width."""
        if not index.isValid() or index.row() >= len(self.plan.rows) or index.column() >= len(self.plan.columns):
            return QRect()
        rows, columns = self.plan.rows, self.plan.columns
        top = self.top + rows.position(index.row(), self.verticalOffset())
        height = rows.size(index.row())
        if self.sheet_model.line(index.row()).spanning:
            return QRect(0, top, columns.extent, height)
        left = columns.position(index.column(), self.horizontalOffset())
        return QRect(left, top, columns.size(index.column()), height)

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The cell under a point of the viewport; of a section, its first."""
        row = self.plan.rows.at(pos.y() - self.top, self.verticalOffset())
        column = self.plan.columns.at(pos.x(), self.horizontalOffset())
        if row < 0 or pos.y() < self.top:
            return QModelIndex()
        if self.sheet_model.line(row).spanning:
            return self.sheet_model.index(row, 0)
        return self.sheet_model.index(row, column) if column >= 0 else QModelIndex()

    def head_at(self, pos: QPoint) -> int:
        """The column whose head is under a point, -1 where there is none."""
        return self.plan.columns.at(pos.x(), self.horizontalOffset()) if 0 <= pos.y() < self.top else -1

    def scrollTo(self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Bring a cell into sight."""
        if not index.isValid() or index.row() >= len(self.plan.rows):
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if not self.sheet_model.line(index.row()).spanning:
            across.setValue(self.plan.columns.offset_showing(index.column(), across.value()))
        for _attempt in range(4):  # rows that come into sight are measured and may move it
            wanted = self.plan.rows.offset_showing(index.row(), down.value())
            if wanted == down.value():
                break
            down.setValue(wanted)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that is seen: a selection is painted by range."""
        return QRegion(self.viewport().rect())
