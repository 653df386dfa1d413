"""The versions of the classes of a document: their list, and what can be done with one of them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from jobcompare.present.versions.view import VersionLine
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.pages.documents.rows import list_rows, paint_edge, paint_ground
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold
from jobcompare.ui.widgets.plain_label import PlainLabel

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_SHOWN = 3  # versions in sight; more scroll
_PAD = 4  # px over and under the two lines of a row
_SIDE = 12


class VersionsModel(QAbstractListModel):
    """One version a row, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[VersionLine, ...] = ()

    def show_lines(self, lines: Sequence[VersionLine]) -> None:
        """List versions."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        match role:
            case _Role.DisplayRole:
                return _head(line)
            case _Role.AccessibleTextRole:
                return line_words(line)
            case _Role.ToolTipRole:
                return plain_tip("\n".join(part for part in (_head(line), line.title, line.classes, line.imported) if part))
            case _Role.UserRole:
                return line
            case _:
                return None


class VersionList(QListView):
    """Shows versions. `entered_line` tells the one that Enter or a double click chose."""

    entered_line = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.versions = VersionsModel(self)
        self.setModel(self.versions)
        self.setAccessibleName("Versions")
        list_rows(self)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_VersionDelegate(self))
        self.doubleClicked.connect(self._on_double_clicked)

    def fit(self) -> None:
        """As high as three versions, or fewer."""
        self.setFixedHeight(
            row_height(self.fontMetrics()) * min(_SHOWN, max(1, len(self.versions.lines))) + 2 * self.frameWidth() + 2
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_line.emit()
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self) -> None:
        self.entered_line.emit()


def row_height(metrics: QFontMetrics) -> int:
    """Pixels in height of a version's two lines."""
    return 2 * metrics.height() + 2 * _PAD + 2


class _VersionDelegate(QStyledItemDelegate):
    """Two lines a version: its date and standing; its document."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(_Role.UserRole)
        if not isinstance(line, VersionLine):
            return
        colours = scheme()
        painter.save()
        paint_ground(painter, option)
        high = option.fontMetrics.height()
        place = QRect(option.rect.x() + _SIDE, option.rect.y() + _PAD, option.rect.width() - 2 * _SIDE, high)
        painter.setFont(bold(option.font) if line.current else option.font)
        painter.setPen(QColor(colours.text))
        _write(painter, place, _head(line), Qt.TextElideMode.ElideRight)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text if line.here else colours.muted))
        _write(painter, place.translated(0, high + 2), f"{line.title} (shown)" if line.here else line.title)
        paint_edge(painter, option)
        painter.restore()


def _write(painter: QPainter, place: QRect, text: str, cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
    shown = painter.fontMetrics().elidedText(text, cut, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class VersionsBox(QFrame):
    """The list with its two buttons.

    `opened`, `compared` and `made_current` tell the version; compared with is the document that is shown.
    """

    opened = Signal(int)  # document
    compared = Signal(int)  # specification
    made_current = Signal(int)  # specification

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.title = PlainLabel("", self, role="muted")
        self.list = VersionList(self)
        self.compare = QPushButton("Compare", self)
        self.compare.setToolTip("Compare this version with the document that is shown (Alt+4 for any other document)")
        self.current = QPushButton("Make current", self)
        self.current.setToolTip("Let the classes go by this version; undo takes it back")
        self._writable = True
        self.list.entered_line.connect(self._on_entered)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.compare.clicked.connect(self._on_compare)
        self.current.clicked.connect(self.make_current)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 4, 8, 6)
        buttons.setSpacing(8)
        buttons.addWidget(self.compare)
        buttons.addWidget(self.current)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        self.title.setContentsMargins(12, 0, 8, 0)
        column.addWidget(self.list)
        column.addLayout(buttons)

    def show_lines(self, lines: Sequence[VersionLine]) -> None:
        """Show versions, standing on the one whose document is shown; nothing to see where there is one only."""
        stood = self.chosen
        self.list.versions.show_lines(lines)
        self.list.fit()
        self.title.setText(f"{len(lines)} versions, newest first")
        kept = stood.specification_id if stood is not None else None
        row = next((n for n, line in enumerate(lines) if line.specification_id == kept), None)
        here = next((n for n, line in enumerate(lines) if line.here), 0)
        self.list.selectionModel().setCurrentIndex(
            self.list.versions.index(here if row is None else row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.setVisible(len(lines) > 1)
        self._tell()

    def forget(self) -> None:
        """Another document comes."""
        self.list.selectionModel().clear()

    def set_writable(self, writable: bool) -> None:
        """Whether another version can be made current."""
        self._writable = writable
        self._tell()

    @property
    def chosen(self) -> VersionLine | None:
        """The version that is current in the list."""
        row = self.list.currentIndex().row()
        return self.list.versions.lines[row] if 0 <= row < len(self.list.versions.lines) else None

    def make_current(self) -> None:
        """Let the classes go by the chosen version."""
        if self.chosen is not None:
            self.made_current.emit(self.chosen.specification_id)

    def _on_entered(self) -> None:
        if self.chosen is not None and self.chosen.document_id is not None:
            self.opened.emit(self.chosen.document_id)

    def _on_compare(self) -> None:
        if self.chosen is not None:
            self.compared.emit(self.chosen.specification_id)

    def _tell(self) -> None:
        chosen = self.chosen
        self.current.setEnabled(self._writable and chosen is not None and (not chosen.current or chosen.partly))
        self.compare.setEnabled(chosen is not None)


def line_words(line: VersionLine) -> str:
    """A version in words."""
    here = "shown here" if line.here else ""
    return ", ".join(part for part in (line.dated, line.standing, line.title, line.classes, line.imported, here) if part)


def _head(line: VersionLine) -> str:
    """ "● revised May 2023 · current"."""
    return f"{'●' if line.current else '○'} {line.dated} · {line.standing}"
