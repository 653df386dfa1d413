"""Asks whose documents these are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from jobcompare.present.figures import counted
from jobcompare.ui.dialogs.base import AskDialog


class EmployerDialog(AskDialog):
    """`named` tells the numbers of the files and the employer's name."""

    named = Signal(tuple, str)

    def __init__(
        self,
        name: str,
        known: Sequence[str],
        chosen: tuple[int, ...],
        nameless: tuple[int, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"Employer of {counted(len(chosen), 'file')}", parent)
        self._chosen = chosen
        self._nameless = nameless
        label = QLabel("&Employer", self)
        self.field = QComboBox(self)
        self.field.setEditable(True)
        words = self.field.lineEdit()
        if words is not None:
            words.setMinimumHeight(24)
        self.field.setAccessibleName("Employer")
        self.field.setMinimumWidth(360)
        self.field.addItems(list(known))
        self.field.setEditText(name)
        label.setBuddy(self.field)
        more = len(set(nameless) - set(chosen))
        verb = "names" if more == 1 else "name"
        self.all_nameless = QCheckBox(f"&Also the {counted(more, 'other file')} that {verb} no employer", self)
        self.all_nameless.setVisible(bool(more))
        for part in (label, self.field, self.all_nameless):
            self.body.addWidget(part)
        self.field.setFocus()

    def answer(self) -> None:
        name = " ".join(self.field.currentText().split())
        if not name:
            self.say_wrong("Employer: type a name.")
            return
        also = self._nameless if self.all_nameless.isChecked() else ()
        self.named.emit(tuple(dict.fromkeys((*self._chosen, *also))), name)
        self.accept()
