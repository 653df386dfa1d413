"""The table of classes: rows of one height, ticks by Space, filters in its head."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QItemSelectionRange, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from jobcompare.present.lists_view import ListView
from jobcompare.ui.pages.classes.delegate import ROW, ClassDelegate, row_height
from jobcompare.ui.pages.classes.filter_header import FilterHeader
from jobcompare.ui.pages.classes.model import TICK, ClassModel
from jobcompare.ui.pages.classes.widths import squeezed
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.fonts import bold, scaled

_TICK_WIDTH = 36


class ClassTable(QTableView):
    """Shows the list. `sorted_by` tells a column's key; `ticked` what is to be in the comparison."""

    sorted_by = Signal(str)
    stood = Signal()  # another cell is current, or another selection
    ticked_rows = Signal(list, bool)  # class ids, whether they are to be in the comparison

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list_model = ClassModel(self)
        self.head = FilterHeader(self)
        self._widths: dict[str, int] = {}
        self._usual: tuple[tuple[int, int], ...] = ()  # per column its usual width and its least
        self.setModel(self.list_model)
        self.setHorizontalHeader(self.head)
        # A head looks through every row of a selection to press its titles in: a second with 20,000. It gets one of its own.
        self.head.setSelectionModel(QItemSelectionModel(self.list_model, self.head))
        self.setItemDelegate(ClassDelegate(self))
        self.setAccessibleName("Classes")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.set_zoom(1.0)
        in_force.changed.connect(self._on_appearance_changed)
        self.head.sectionClicked.connect(self._on_head_clicked)
        self.head.sectionResized.connect(self._on_resized)
        self.head.left.connect(self.setFocus)
        self.head.reached.connect(self._on_field_reached)
        self.horizontalScrollBar().valueChanged.connect(self.head.place_fields)
        self.list_model.ticked.connect(self._on_ticked)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentChanged.connect(self._on_selection_changed)

    def show_list(self, view: ListView, *, finding: bool, sort: str, descending: bool) -> None:
        """Show a list, keeping selection and scroll where the classes still are."""
        selected, current = self.selected_ids(), self.current_id()
        column = max(self.currentIndex().column(), 1)
        scroll = self.verticalScrollBar().value()
        before = tuple(item.key for item in self.list_model.columns)
        self.selectionModel().blockSignals(True)
        self.list_model.show_list(view, finding=finding)
        if tuple(item.key for item in self.list_model.columns) != before:
            self._size_columns()
        self.head.show_columns(self.list_model.columns)
        self._show_sort(sort, descending)
        self._take_selection(selected, current, column)
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(scroll)
        self.viewport().update()
        if self.current_id() != current:
            self.stood.emit()

    def selected_ids(self) -> tuple[int, ...]:
        """The selected classes in the list's order; the current one where nothing is selected."""
        parts = cast(Iterable[QItemSelectionRange], self.selectionModel().selection())  # whole rows; asking row by row is slow
        rows = sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
        known = self.list_model.rows.ids
        ids = tuple(known[row] for row in rows if row < len(known))
        current = self.current_id()
        return ids or (() if current is None else (current,))

    def current_id(self) -> int | None:
        """The class that has the focus."""
        row = self.currentIndex().row()
        return self.list_model.rows.ids[row] if 0 <= row < len(self.list_model.rows) else None

    def stand_on(self, class_id: int) -> None:
        """Select a class and bring it into sight."""
        row = self.list_model.row_of(class_id)
        if row is not None:
            self.selectRow(row)
            self.scrollTo(self.list_model.index(row, TICK + 1))

    def set_zoom(self, share: float) -> None:
        """Text and rows at a share of their size."""
        self._share = share
        self.setFont(scaled(QApplication.font(), share))
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))
        self._size_columns()

    def _on_appearance_changed(self) -> None:
        self.set_zoom(self._share)  # the system's font may have another size

    def widths(self) -> dict[str, int]:
        """The widths that were set by hand, by column."""
        return dict(self._widths)

    def set_widths(self, widths: dict[str, int]) -> None:
        """Take widths back."""
        self._widths = dict(widths)
        self._size_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            ids = self.selected_ids()
            if ids:
                self.ticked_rows.emit(list(ids), not all(self.list_model.is_chosen(number) for number in ids))
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cell that the keys start from is in sight."""
        super().focusInEvent(event)
        if self.list_model.rowCount():
            row, column = max(self.currentIndex().row(), 0), max(self.currentIndex().column(), TICK + 1)
            self.selectionModel().setCurrentIndex(self.list_model.index(row, column), self.selectionModel().SelectionFlag.NoUpdate)
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _take_selection(self, selected: tuple[int, ...], current: int | None, column: int) -> None:
        row = self.list_model.row_of(current) if current is not None else None
        if row is not None:
            self.selectionModel().setCurrentIndex(
                self.list_model.index(row, column),
                self.selectionModel().SelectionFlag.ClearAndSelect | self.selectionModel().SelectionFlag.Rows,
            )
        for number in selected if 1 < len(selected) <= 500 else ():
            other = self.list_model.row_of(number)
            if other is not None:
                flags = self.selectionModel().SelectionFlag.Select | self.selectionModel().SelectionFlag.Rows
                self.selectionModel().select(self.list_model.index(other, TICK), flags)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_columns()

    def _size_columns(self) -> None:
        self._usual = tuple(self._usual_widths(section) for section in range(len(self.list_model.columns)))
        self._fit_columns()

    def _fit_columns(self) -> None:
        by_hand = [self._widths.get(column.key) for column in self.list_model.columns]
        pairs = [(hand, hand) if hand else pair for hand, pair in zip(by_hand, self._usual, strict=True)]
        self.head.blockSignals(True)
        fitted = squeezed([wide for wide, _ in pairs], [narrow for _, narrow in pairs], self.viewport().width())
        for section, width in enumerate(fitted):
            self.setColumnWidth(section, width)
        self.head.blockSignals(False)
        self.head.place_fields()

    def _usual_widths(self, section: int) -> tuple[int, int]:
        """As wide as the title and a sample of the texts need, at most the column's own width; and its least."""
        if section == TICK:
            return _TICK_WIDTH, _TICK_WIDTH
        metrics, column = QFontMetrics(bold(self.font())), self.list_model.columns[section]
        texts = {self.list_model.text(row, section) for row in self.list_model.rows.sample()}
        longest = max(map(metrics.horizontalAdvance, texts), default=0)
        swatch = 18 if column.key == "employer" else 0
        most = column.width * metrics.averageCharWidth() + 20
        title = metrics.horizontalAdvance(column.title) + 36
        usual = most if column.key == "found" else max(title, min(most, longest + 18 + swatch))
        least = max(title, column.least * metrics.averageCharWidth() + 20) if column.least else usual
        return usual, min(usual, least)

    def _show_sort(self, sort: str, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        keys = [column.key for column in self.list_model.columns]
        self.head.setSortIndicator(keys.index(sort) if sort in keys else -1, order)

    def _on_head_clicked(self, section: int) -> None:
        key = self.list_model.columns[section].key
        if key not in ("tick", "found"):
            self.sorted_by.emit(key)

    def _on_resized(self, section: int, old: int, new: int) -> None:
        if 0 < section < len(self.list_model.columns) and old:
            self._widths[self.list_model.columns[section].key] = new

    def _on_field_reached(self, section: int) -> None:
        """Bring a column into sight, its beginning first."""
        bar, left = self.horizontalScrollBar(), self.columnViewportPosition(section)
        beyond = left + self.columnWidth(section) - self.viewport().width()
        bar.setValue(bar.value() + (left if left < 0 else min(left, max(0, beyond))))

    def _on_ticked(self, class_id: int, chosen: bool) -> None:
        self.ticked_rows.emit([class_id], chosen)

    def _on_clicked(self, index: object) -> None:
        current = self.currentIndex()
        if current.column() == TICK and current.isValid():
            number = self.list_model.rows.ids[current.row()]
            self.ticked_rows.emit([number], not self.list_model.is_chosen(number))

    def _on_selection_changed(self) -> None:
        self.stood.emit()
