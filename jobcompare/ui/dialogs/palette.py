"""The command palette: type part of a command's name, Enter runs it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from jobcompare.ui.actions import ActionRow, key_texts

_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PaletteDialog(QDialog):
    """`chosen` tells the id of an action."""

    chosen = Signal(str)

    def __init__(self, rows: Sequence[ActionRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [row for row in rows if row.id != "help.palette"]
        self.setWindowTitle("Commands")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumSize(520, 320)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Type part of a command")
        self.field.setAccessibleName("Command")
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Commands")
        self.list.itemActivated.connect(self._on_return)
        self.list.itemClicked.connect(self._on_return)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        self._on_text_changed("")
        self.field.setFocus()

    def offered(self) -> list[str]:
        """The commands listed now."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down walk the list while one types."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _WALK:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _on_text_changed(self, text: str) -> None:
        self.list.clear()
        words = text.casefold().split()
        found = [row for row in self._rows if all(word in _all_words(row) for word in words)]
        found.sort(key=_Closeness(words))
        for row in found:
            keys = key_texts(row)
            item = QListWidgetItem(_line(row) + (f"     {keys[0]}" if keys else ""), self.list)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setToolTip(row.tip)
        self.list.setCurrentRow(0)

    def _on_return(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            name = self.list.item(row).data(Qt.ItemDataRole.UserRole)
            self.accept()
            self.chosen.emit(name)


class _Closeness:
    """Commands whose name has the words come before those where only the tip has them."""

    def __init__(self, words: list[str]) -> None:
        self._words = words

    def __call__(self, row: ActionRow) -> int:
        return sum(word not in row.words.casefold() for word in self._words)


def _line(row: ActionRow) -> str:
    place = row.menu or (row.page or "").replace("-", " ").capitalize()
    return f"{place}: {row.words}" if place else row.words


def _all_words(row: ActionRow) -> str:
    return f"{_line(row)} {row.tip}".casefold()
