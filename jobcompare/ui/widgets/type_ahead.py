"""A field that finds classes while one types, over title, code and employer."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from jobcompare.model.lines import ClassLine
from jobcompare.ui.widgets.line_field import LineField


class TypeAhead(LineField):
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
        self._popup = QListView(self)
        self._popup.setMinimumWidth(360)
        self._popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._popup.setAccessibleName("Classes found")
        self._completer.setPopup(self._popup)
        self._completer.activated.connect(self._on_activated)
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
        words = [_words(line) for line in lines]
        self._model.setStringList(
            [f"{w} · c-{line.class_id}" if words.count(w) > 1 else w for w, line in zip(words, lines, strict=True)]
        )
        if self.hasFocus():
            self._completer.complete()

    def suggestions(self) -> list[str]:
        """What is offered now."""
        return self._model.stringList()

    def _on_activated(self, words: str) -> None:
        if words in self._model.stringList():
            self._choose(self._model.stringList().index(words))

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
