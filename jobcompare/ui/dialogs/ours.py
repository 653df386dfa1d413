"""Which employer is ours."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from jobcompare.model.study import Employer
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel


class OursDialog(AskDialog):
    """`chosen` tells the employer's id, or None for none."""

    chosen = Signal(object)

    def __init__(self, employers: Sequence[Employer], ours: int | None, parent: QWidget | None = None) -> None:
        super().__init__("Our jurisdiction", parent, action="Save")
        self._ids: list[int | None] = [None, *(employer.id for employer in employers)]
        label = QLabel("&Our jurisdiction", self)
        self.field = QComboBox(self)
        self.field.setAccessibleName("Our jurisdiction")
        self.field.addItems(["None of them", *(employer.name for employer in employers)])
        self.field.setCurrentIndex(self._ids.index(ours) if ours in self._ids else 0)
        self.field.setMinimumWidth(360)
        label.setBuddy(self.field)
        words = "Its column is called ours on every page and in every file, and its row stays out of market figures."
        self.body.addWidget(label)
        self.body.addWidget(self.field)
        self.body.addWidget(PlainLabel(words, self, role="muted", wrap=True))

    def answer(self) -> None:
        self.chosen.emit(self._ids[self.field.currentIndex()])
        self.accept()
