"""Employers of the study: list on the left, what is known of one on the right."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from jobcompare.model.study import Employer
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.models.sheet_model import plain_tip

_TEXTS = (("name", "Name"), ("region", "Region, as in US-CA"), ("reason", "Why chosen"), ("contact", "Contact"))
_NUMBERS = (("hours_per_week", "Hours a week", 168), ("annual_hours", "Hours a year", 8784))


class EmployersDialog(AskDialog):
    """`edited` tells each employer that was changed, on Save."""

    edited = Signal(object)

    def __init__(self, employers: Sequence[Employer], parent: QWidget | None = None) -> None:
        super().__init__("Employers", parent, action="Save")
        self._employers = list(employers)
        self._stored = {employer.id: employer for employer in employers}
        self._shown = -1
        self.list = QListWidget(self)
        self.list.setAccessibleName("Employers")
        for employer in employers:
            QListWidgetItem(employer.name, self.list).setToolTip(plain_tip(employer.name))
        self.list.setMinimumSize(180, 200)
        self.fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for key, words in (
            *_TEXTS,
            *((key, words) for key, words, _ in _NUMBERS),
            ("list_locked_on", "List locked on, as in 2025-01-31"),
        ):
            field = QLineEdit(self)
            field.setAccessibleName(words)
            field.setMinimumWidth(240)
            form.addRow(words, field)
            self.fields[key] = field
        self.ordered = QCheckBox("Its pay grades are in order of pay", self)
        form.addRow("", self.ordered)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(form, 1)
        self.body.addLayout(row, 1)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def answer(self) -> None:
        if not self._take():
            return
        for employer in self._employers:
            if employer != self._stored[employer.id]:
                self.edited.emit(employer)
        self.accept()

    def _on_row_changed(self, row: int) -> None:
        if row != self._shown and not self._take():
            self.list.blockSignals(True)
            self.list.setCurrentRow(self._shown)
            self.list.blockSignals(False)
            return
        self._shown = row
        if row >= 0:
            for key, field in self.fields.items():
                value = getattr(self._employers[row], key)
                field.setText("" if value is None else str(value))
            self.ordered.setChecked(self._employers[row].grades_ordered)

    def _take(self) -> bool:
        """Take the fields of the employer shown; False where one does not fit."""
        if self._shown < 0:
            return True
        values: dict[str, object] = {key: field.text().strip() or None for key, field in self.fields.items()}
        if values["name"] is None:
            self.say_wrong("An employer needs a name.")
            return False
        for key, words, most in _NUMBERS:
            text = values[key]
            if text is not None:
                if not str(text).isdigit() or not 1 <= int(str(text)) <= most:
                    self.say_wrong(f"{words}: type a whole number from 1 to {most:,}.")
                    return False
                values[key] = int(str(text))
        self.say_wrong("")
        edited = replace(self._employers[self._shown], grades_ordered=self.ordered.isChecked(), **values)  # pyright: ignore[reportArgumentType]
        self._employers[self._shown] = edited
        return True
