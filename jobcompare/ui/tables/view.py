"""The painted table: standing, choosing, copying, finding and painting, over the geometry of `ground`."""

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QItemSelectionRange, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget

from jobcompare.model.study import ValueRef
from jobcompare.ui.models.face import Tag
from jobcompare.ui.models.sheet import Sheet
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.tables.copying import clipboard_data
from jobcompare.ui.tables.finding import Hit
from jobcompare.ui.tables.ground import Ground
from jobcompare.ui.tables.hands import Hands
from jobcompare.ui.tables.painting import Seen

_Index = QModelIndex | QPersistentModelIndex


class Table(Ground):
    """A sheet on the screen."""

    stood = Signal(object)  # ValueRef | None of the cell that is current now
    taken_up = Signal(QModelIndex)  # Enter or double click on a cell
    spaced = Signal(QModelIndex)  # Space on a cell
    zoom_asked = Signal(int)  # Ctrl and wheel: steps in or out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hands = Hands(self)

    # what pages use
    def show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet; the current cell stays, or the nearest line that is still there takes its place."""
        kept, near, offset = self._current_keys(), self._near(), self.verticalScrollBar().value()
        self.sheet_model.show(sheet)
        self.search.look(self.search.words, sheet)
        self.verticalScrollBar().setValue(offset)
        self._stand_again(kept, near)

    def chosen(self) -> tuple[QItemSelectionRange, ...]:
        """The chosen range, none where nothing is chosen."""
        return tuple(cast(Iterable[QItemSelectionRange], self.selectionModel().selection()))

    def copy(self, *, heads: bool = False) -> bool:
        """Put the chosen range on the clipboard. False where nothing is chosen."""
        chosen = self.chosen()
        if not chosen:
            return False
        QGuiApplication.clipboard().setMimeData(clipboard_data(self.sheet_model, chosen[0], heads=heads))
        return True

    def find_words(self, words: str) -> int:
        """Mark words in every cell. The number of places, folded sections included; "" ends finding."""
        count = self.search.look(words, self.sheet_model.sheet)
        self.viewport().update()
        return count

    def find_next(self, way: int = 1, *, here: bool = False) -> int:
        """Stand on the next (1) or previous (-1) cell that has the words, opening its section; `here`: this one counts too.

        Returns:
            The number of the cell among those that have the words, from 1; 0 where none has.
        """
        number = self.search.after(self._current_keys(), way, self.sheet_model.sheet, here=here)
        if number is None:
            return 0
        self._show_hit(self.search.hits[number])
        return number + 1

    def _show_hit(self, hit: Hit) -> None:
        section = None if hit.section is None else self.sheet_model.row_of(f"section:{hit.section}")
        if section is not None:
            self.sheet_model.fold(section, folded=False)
        row = self.sheet_model.row_of(hit.line)
        if row is not None:
            index = self.sheet_model.index(row, hit.column)
            self.setCurrentIndex(index)
            if self.is_cut(index) and self.plan.show_whole(row):
                self._settle()
                self.scrollTo(index)

    def chosen_refs(self) -> tuple[ValueRef, ...]:
        """The values of the chosen range, each once, in reading order."""
        refs: dict[ValueRef, None] = {}
        for part in self.chosen():
            for row in range(part.top(), part.bottom() + 1):
                line = self.sheet_model.line(row)
                for column in range(part.left(), part.right() + 1):
                    if (ref := line.ref(column)) is not None:
                        refs[ref] = None
        return tuple(refs)

    def next_difference(self, way: int) -> bool:
        """Stand on the next (1) or previous (-1) row that differs by meaning. False where there is none."""
        current = self.currentIndex()
        row = (current.row() if current.isValid() else -1) + way
        while 0 <= row < self.sheet_model.rowCount():
            if self.sheet_model.line(row).differs:
                self.setCurrentIndex(self.sheet_model.index(row, max(0, current.column())))
                return True
            row += way
        return False

    def stand_on(self, ref: ValueRef) -> bool:
        """Make the cell of a value current. False where no shown cell has it."""
        for row in range(self.sheet_model.rowCount()):
            line = self.sheet_model.line(row)
            for column in range(0 if line.spanning else len(self.plan.columns)):
                if line.ref(column) == ref:
                    self.setCurrentIndex(self.sheet_model.index(row, column))
                    return True
        return False

    def stand_somewhere(self) -> None:
        """Where nothing is current yet: the first doubtful value in sight of the first column that has values, else the first."""
        rows, column = self.plan.rows.seen(self.verticalOffset()), self._first_values()
        if self.currentIndex().isValid() or column is None:
            return
        end = self.top + self.plan.rows.tail_start
        whole = [row for row in rows if self.visualRect(self.sheet_model.index(row, column)).bottom() < end]
        lines = [row for row in whole if self.sheet_model.line(row).ref(column) is not None]
        doubtful = [row for row in lines if Tag.DOUBT in self.sheet_model.face(row, column).tags]
        for row in (*doubtful, *lines)[:1]:
            self.hands.stand(row, column)

    def _first_values(self) -> int | None:
        """The first column under an employer: the reference, or the lowest level."""
        columns = self.sheet_model.sheet.columns
        return next((number for number, column in enumerate(columns) if column.head.colour is not None), None)

    def current_ref(self) -> ValueRef | None:
        """The value that the current cell shows."""
        return self.sheet_model.ref(self.currentIndex())

    # keeping the place
    def _current_keys(self) -> tuple[str, str] | None:
        index = self.currentIndex()
        if not index.isValid():
            return None
        return self.sheet_model.line(index.row()).key, self.sheet_model.sheet.columns[index.column()].key

    def _near(self) -> list[str]:
        """Lines by their nearness to the current one: itself, those below, those above."""
        at = max(0, self.currentIndex().row())
        order = (*range(at, self.sheet_model.rowCount()), *reversed(range(at)))
        lines = (self.sheet_model.line(row) for row in order)
        return [line.key for place, line in enumerate(lines) if place == 0 or not line.spanning]

    def _stand_again(self, kept: tuple[str, str] | None, near: Sequence[str]) -> None:
        rows = {self.sheet_model.line(row).key: row for row in range(self.sheet_model.rowCount())}
        row = next((rows[key] for key in near if key in rows), None)
        columns = [column.key for column in self.sheet_model.sheet.columns]
        if kept is not None and row is not None and kept[1] in columns:
            index = self.sheet_model.index(row, columns.index(kept[1]))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # painting
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen."""
        seen = Seen(
            x=self.horizontalOffset(),
            y=self.verticalOffset(),
            chosen=self.chosen(),
            current=self.currentIndex(),
            focus=self.hasFocus(),
            top=self.top,
        )
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.looks.base)
        self.painter.paint(painter, seen)
        painter.end()

    # keys and mouse
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the table; others go on."""
        editing = self.state() is QAbstractItemView.State.EditingState  # the editor passes on the keys that end it
        if editing or not self.hands.key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters do not move: words are found with Ctrl+F."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand, choose, fold."""
        self.hands.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose a range."""
        self.hands.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End choosing."""
        self.hands.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As Enter."""
        self.hands.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for another zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys need a cell to start from."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.sheet_model.rowCount():
            self.hands.stand(0, 0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame of the current cell gets thin."""
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Bring the cell into sight and tell its value."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() and self.plan.show_whole(None):
            self._settle()
        self.scrollTo(current)
        self.viewport().update()
        self.stood.emit(self.sheet_model.ref(current))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tips: heads, texts that are cut, and what cells know more."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            text = self.hands.tip_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(text), self.viewport())
            return True
        return super().viewportEvent(event)
