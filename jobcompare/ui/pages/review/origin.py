"""Asks once where and when the documents of a batch were seen."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel


class OriginDialog(AskDialog):
    """`told` tells the address and the ISO date, "" where nobody knows."""

    told = Signal(str, str)

    def __init__(self, url: str, retrieved: str, parent: QWidget | None = None) -> None:
        super().__init__("Where and when seen", parent)
        hint = "For every document of this batch that does not say so itself. Leave empty what you do not know."
        self.body.addWidget(PlainLabel(hint, self, role="muted", wrap=True))
        self.url = self._field("&Address", "Address", url)
        self.retrieved = self._field("&Date seen, as 2026-11-22", "Date seen", retrieved)
        self.url.setFocus()

    def answer(self) -> None:
        seen = self.retrieved.text().strip()
        try:
            known = date.fromisoformat(seen) if seen else None
        except ValueError:
            self.say_wrong("Date seen: write it as year-month-day, such as 2026-11-22.")
            self.retrieved.setFocus()
            return
        self.told.emit(self.url.text().strip(), known.isoformat() if known else "")
        self.accept()

    def _field(self, words: str, name: str, text: str) -> QLineEdit:
        label = QLabel(words, self)
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setMinimumWidth(360)
        label.setBuddy(field)
        self.body.addWidget(label)
        self.body.addWidget(field)
        return field
