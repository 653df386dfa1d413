"""The analyst's own settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.settings import Settings
from jobcompare.ui.theme.schemes import Appearance

_LOOKS = {
    Appearance.SYSTEM: "As the system",
    Appearance.LIGHT: "Light",
    Appearance.DARK: "Dark",
    Appearance.CONTRAST: "High contrast",
}
_SIZES = (None, 9.0, 10.0, 11.0, 12.0, 14.0, 16.0)


class SettingsDialog(AskDialog):
    """`changed` tells the new values by name."""

    changed = Signal(dict)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("Settings", parent, action="Save")
        self.who = QLineEdit(settings.who, self)
        self.who.setPlaceholderText("Your name on this system")
        self.who.setToolTip("Empty: your name on this system")
        self.who.setMinimumWidth(260)
        self.look = QComboBox(self)
        self.look.addItems(list(_LOOKS.values()))
        self.look.setCurrentIndex(list(_LOOKS).index(settings.appearance))
        self.size_field = QComboBox(self)
        self.size_field.addItems(["As the system" if size is None else f"{size:g} pt" for size in _SIZES])
        self.size_field.setCurrentIndex(_SIZES.index(settings.points) if settings.points in _SIZES else 0)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for words, field in (
            ("Your name in notes and journal", self.who),
            ("Appearance", self.look),
            ("Size of text", self.size_field),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.body.addLayout(form)
        self.who.setFocus()

    def answer(self) -> None:
        self.changed.emit(
            {
                "who": " ".join(self.who.text().split()),
                "appearance": list(_LOOKS)[self.look.currentIndex()],
                "points": _SIZES[self.size_field.currentIndex()],
            }
        )
        self.accept()
