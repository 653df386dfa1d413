"""A field that finds classes while one types, over title, code and employer."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from jobcompare.model.lines import ClassLine


class TypeAhead(QLineEdit):
    """Tells the words typed, is given suggestions, tells the class chosen."""

    words_typed = Signal(str)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[int, ...] = ()
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._on_activated)
        self.setPlaceholderText("Add a class…")
        self.setAccessibleName("Add a class by title, code or employer")
        self.setToolTip("Type a title, code or employer (Ctrl+K)")
        self.setFixedWidth(168)
        self.textEdited.connect(self.words_typed)
        self.returnPressed.connect(self._on_return)

    def suggest(self, lines: Sequence[ClassLine]) -> None:
        """Offer these classes."""
        if not self.text().strip():
            return
        self._ids = tuple(line.class_id for line in lines)
        self._model.setStringList([_words(line) for line in lines])
        popup = self._completer.popup()
        popup.setMinimumWidth(360)
        popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        if self.hasFocus():
            self._completer.complete()

    def suggestions(self) -> list[str]:
        """What is offered now."""
        return self._model.stringList()

    def _on_activated(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _on_return(self) -> None:
        if self._ids and self.text().strip():
            self._choose(0)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            number = self._ids[row]
            self._ids = ()
            self._model.setStringList([])
            self.clear()
            self.chosen.emit(number)


def _words(line: ClassLine) -> str:
    return " · ".join(part for part in (line.title, line.code, line.employer) if part)
