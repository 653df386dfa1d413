"""The findings of a document: a tick settles one, Enter or a click shows its place."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobcompare.present.lists_view import DocumentFinding
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.pages.documents.rows import list_rows, paint_edge, paint_ground
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold
from jobcompare.ui.theme.schemes import Scheme

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_PAD = 6
_SIDE = 8
_BOX = 16  # px of the tick box; its target is the whole corner of 28
_LEFT = 32
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FindingsModel(QAbstractListModel):
    """One finding a row; its check state says whether it is settled."""

    settled = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[DocumentFinding, ...] = ()

    def show_findings(self, findings: Sequence[DocumentFinding]) -> bool:
        """Show findings. True where they are others than before, not only settled or opened."""
        same = [finding.finding_id for finding in findings] == [finding.finding_id for finding in self.findings]
        if same:
            self.findings = tuple(findings)
            if findings:
                self.dataChanged.emit(self.index(0), self.index(len(findings) - 1))
            return False
        self.beginResetModel()
        self.findings = tuple(findings)
        self.endResetModel()
        return True

    def finding(self, index: _Index) -> DocumentFinding | None:
        """The finding in a row."""
        return self.findings[index.row()] if index.isValid() and index.row() < len(self.findings) else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.findings)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        finding = self.finding(index)
        if finding is None:
            return None
        match role:
            case _Role.DisplayRole:
                return finding.words
            case _Role.AccessibleTextRole:
                return finding_words(finding)
            case _Role.CheckStateRole:
                return Qt.CheckState.Checked if finding.settled else Qt.CheckState.Unchecked
            case _Role.ToolTipRole:
                return plain_tip(f"{finding_words(finding)}\nTick when you have dealt with it (Space)")
            case _:
                return None

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        finding = self.finding(index)
        if finding is None or role != _Role.CheckStateRole:
            return False
        self.settled.emit(finding.finding_id, Qt.CheckState(value) is Qt.CheckState.Checked)
        return False  # the study says when it is done


class FindingsList(QListView):
    """Shows findings. `stood` tells the row that is current now, `shown` the one whose place is wanted."""

    stood = Signal(int)
    shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = FindingsModel(self)
        self.setModel(self.items)
        self.setItemDelegate(_FindingDelegate(self))
        self.setAccessibleName("Findings")
        list_rows(self)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)

    def show_findings(self, findings: Sequence[DocumentFinding]) -> None:
        """Show findings, standing where one stood."""
        row = self.currentIndex().row()
        if self.items.show_findings(findings):
            self.scrollToTop()
        elif row >= 0:
            self.stand_on(row)

    def current(self) -> DocumentFinding | None:
        """The finding that is current."""
        return self.items.finding(self.currentIndex())

    def stand_on(self, row: int) -> None:
        """Make a row current."""
        self.selectionModel().setCurrentIndex(self.items.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def toggle(self) -> None:
        """Settle the current finding, or open it again."""
        finding = self.current()
        if finding is not None:
            self.items.settled.emit(finding.finding_id, not finding.settled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.currentIndex().isValid():
                self.shown.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Space:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and box_of(self.visualRect(index)).contains(event.position()):
            self.toggle()
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_current_changed(self, current: _Index) -> None:
        if current.isValid():
            self.stood.emit(current.row())

    def _on_clicked(self, index: _Index) -> None:
        self.shown.emit(index.row())


def box_of(row: QRect) -> QRectF:
    """Where a press on a row's tick box counts: at least 24 px each way."""
    return QRectF(row.x(), row.y(), 28, 28)


def finding_words(finding: DocumentFinding) -> str:
    """A finding in words: how much it matters, about what, what it is, whether it is settled."""
    state = "settled" if finding.settled else finding.severity_words
    return f"{state}{f', {finding.about}' if finding.about else ''}: {finding.words}"


def head_words(finding: DocumentFinding) -> str:
    """The first line of a finding: "⚑ to check · Specialist II · Ways to qualify"."""
    glyph = "" if finding.settled or finding.severity == "note" else "⚑ "
    state = "settled" if finding.settled else finding.severity_words
    return f"{glyph}{state}{f' · {finding.about}' if finding.about else ''}"


class _FindingDelegate(QStyledItemDelegate):
    """A tick box; how much it matters and about what; the words, wrapped."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        assert isinstance(view, FindingsList)
        finding = view.items.finding(index)
        width = view.viewport().width()
        if finding is None:
            return QSize(width, 28)
        room = QRect(0, 0, max(40, width - _LEFT - _SIDE), 10_000)
        head = QFontMetrics(bold(view.font())).boundingRect(room, int(_WRAP), head_words(finding)).height()
        words = view.fontMetrics().boundingRect(room, int(_WRAP), finding.words).height()
        return QSize(width, head + words + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self.parent()
        assert isinstance(view, FindingsList)
        finding = view.items.finding(index)
        if finding is None:
            return
        colours = scheme()
        painter.save()
        paint_ground(painter, option)
        _paint_box(painter, option.rect, colours, finding.settled)
        self._paint_words(painter, option, colours, finding)
        paint_edge(painter, option)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, colours: Scheme, finding: DocumentFinding) -> None:
        room = option.rect.adjusted(_LEFT, _PAD, -_SIDE, 0)
        inks = {"check": colours.warning, "error": colours.error}
        painter.setFont(bold(option.font))
        painter.setPen(QColor(colours.muted if finding.settled else inks.get(finding.severity, colours.muted)))
        head = painter.boundingRect(room, int(_WRAP), head_words(finding))
        painter.drawText(room, int(_WRAP), head_words(finding))
        painter.setFont(option.font)
        painter.setPen(QColor(colours.muted if finding.settled else colours.text))
        painter.drawText(room.adjusted(0, head.height() + 2, 0, 0), int(_WRAP), finding.words)


def _paint_box(painter: QPainter, row: QRect, colours: Scheme, settled: bool) -> None:
    """The tick box in the upper left corner."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(row.x() + _SIDE + 0.5, row.y() + _PAD + 0.5, _BOX - 1, _BOX - 1)
    painter.setPen(QPen(QColor(colours.accent if settled else colours.line), 1))
    painter.setBrush(QColor(colours.accent if settled else colours.base))
    painter.drawRoundedRect(box, 3, 3)
    if settled:
        painter.setPen(QColor(colours.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
