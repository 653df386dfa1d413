"""The list of open notes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from jobcompare.model.study import EntityKind, Note, ValueRef
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel


class NotesDialog(AskDialog):
    """Shows notes; Enter shows the value of one, the buttons close and delete. Every step can be undone."""

    closed_note = Signal(int)
    deleted_note = Signal(int)
    shown_note = Signal(object)

    def __init__(self, notes: Sequence[Note], writable: bool, parent: QWidget | None = None) -> None:
        super().__init__("Notes", parent, closes=True)
        self.setMinimumWidth(560)
        self._notes = {note.id: note for note in notes}
        self._remark = PlainLabel("", self, role="muted")
        self.list = QListWidget(self)
        self.list.setAccessibleName("Open notes")
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(160)
        for note in notes:
            private = " · private" if note.private else ""
            item = QListWidgetItem(f"{note.kind.value.capitalize()} · {note.by}, {note.at[:10]}{private}\n{note.text}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, note.id)
        self.list.itemActivated.connect(self._on_show)
        self._buttons: list[QPushButton] = []
        row = QHBoxLayout()
        for words, slot, writes in (
            ("&Show", self._on_show, False),
            ("C&lose note", self._on_close, True),
            ("&Delete note", self._on_delete, True),
        ):
            button = QPushButton(words, self)
            button.clicked.connect(slot)
            button.setEnabled(bool(notes) and (writable or not writes))
            row.addWidget(button)
            self._buttons.append(button)
        row.addStretch(1)
        self.body.addWidget(self._remark)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self.list.setCurrentRow(0)
        self._count()

    def _current(self) -> int | None:
        row = self.list.currentRow()
        return self.list.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None

    def _on_show(self) -> None:
        number = self._current()
        if number is not None:
            note = self._notes[number]
            self.shown_note.emit(ValueRef(EntityKind(note.entity), note.entity_id, note.field or "title"))
            self.accept()

    def _on_close(self) -> None:
        number = self._take()
        if number is not None:
            self.closed_note.emit(number)

    def _on_delete(self) -> None:
        number = self._take()
        if number is not None:
            self.deleted_note.emit(number)

    def _take(self) -> int | None:
        number = self._current()
        if number is not None:
            self.list.takeItem(self.list.currentRow())
            self._count()
        return number

    def _count(self) -> None:
        count = self.list.count()
        self._remark.setText(f"{count} open" if count else "No open notes. Ctrl+Shift+N adds one to the selected value.")
        for button in self._buttons:
            button.setEnabled(button.isEnabled() and count > 0)
