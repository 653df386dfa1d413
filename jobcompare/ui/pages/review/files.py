"""The list of files: name over state, employer and classes."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobcompare.model.draft import DraftState
from jobcompare.present.review.view import FileRow
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.pages.review.painting import SIDE, Words, paint_ground, paint_line
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_PAD = 6
_RECORD = ".record.json"  # says nothing where every name ends so
_GLYPHS = {DraftState.TO_CHECK: "⚑ ", DraftState.FAILED: "✕ ", DraftState.READY: "✓ ", DraftState.ACCEPTED: "✓ "}


class FilesModel(QAbstractListModel):
    """One file a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[FileRow] = ()

    def show_rows(self, rows: Sequence[FileRow]) -> bool:
        """Show files. True where they are others than before, not only otherwise."""
        same = [row.number for row in rows] == [row.number for row in self.rows]
        if same:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def row_of(self, number: int | None) -> int | None:
        """The row of a draft; None where it is not listed."""
        return next((place for place, row in enumerate(self.rows) if row.number == number), None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case _Role.DisplayRole:
                return row.name
            case _Role.AccessibleTextRole:
                return row.spoken
            case _Role.ToolTipRole:
                return plain_tip("\n".join((row.name, row.state_words, row.facts)))
            case _Role.UserRole:
                return row
            case _:
                return None


class FileList(QListView):
    """Shows the files; several can be selected. `chosen` tells the number of the one that is current now."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = FilesModel(self)
        self.setModel(self.files)
        self.setItemDelegate(_FileDelegate(self))
        self.setAccessibleName("Files that wait")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: Sequence[FileRow], current: int | None) -> None:
        """Show files, the selected ones staying selected, standing on one without choosing it again."""
        selected, scroll = self.selected, self.verticalScrollBar().value()
        model = self.selectionModel()
        model.blockSignals(True)
        if self.files.show_rows(rows):
            self.stand_on(current)
            self._select(selected)
        elif self.files.row_of(current) != self.currentIndex().row():
            self.stand_on(current)
        model.blockSignals(False)
        self.verticalScrollBar().setValue(scroll)
        self.viewport().update()

    @property
    def selected(self) -> tuple[int, ...]:
        """The numbers of the selected files, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.files.rows[row].number for row in rows if row < len(self.files.rows))

    def stand_on(self, number: int | None) -> None:
        """Make a file current."""
        row = self.files.row_of(number)
        if row is not None:
            index = self.files.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def _select(self, numbers: Sequence[int]) -> None:
        chosen = QItemSelection()
        for number in numbers:
            row = self.files.row_of(number)
            if row is not None:
                chosen.select(self.files.index(row), self.files.index(row))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)

    def _on_current_changed(self, current: _Index) -> None:
        row = current.data(_Role.UserRole) if current.isValid() else None
        if isinstance(row, FileRow):
            self.chosen.emit(row.number)


class _FileDelegate(QStyledItemDelegate):
    """Two lines a file: its name; its state with a sign, and whose it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, 3 * option.fontMetrics.height() + 2 * _PAD + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(_Role.UserRole)
        if not isinstance(row, FileRow):
            return
        colours = scheme()
        inks = {DraftState.TO_CHECK: colours.warning, DraftState.FAILED: colours.error, DraftState.READY: colours.good}
        painter.save()
        paint_ground(painter, option)
        line = option.fontMetrics.height()
        place = QRect(option.rect.x() + SIDE, option.rect.y() + _PAD, option.rect.width() - 2 * SIDE, line)
        nothing = Words("", option.font, colours.text)
        name = Words(row.name.removesuffix(_RECORD), bold(option.font), colours.text)
        paint_line(painter, place, name, nothing, Qt.TextElideMode.ElideMiddle)
        state = Words(_GLYPHS.get(row.state, "") + row.state_words, option.font, inks.get(row.state, colours.muted))
        paint_line(painter, place.translated(0, line + 2), state, nothing, Qt.TextElideMode.ElideRight)
        facts = Words(row.facts, option.font, colours.muted)
        paint_line(painter, place.translated(0, 2 * line + 4), facts, nothing, Qt.TextElideMode.ElideRight)
        painter.restore()
