"""The find bar: words, next, previous, and what was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.widgets.plain_label import PlainLabel


class FindBar(QFrame):
    """Asks for words. `sought` tells the words, whether backwards, and whether they were just typed."""

    sought = Signal(str, bool, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._field = QLineEdit(self)
        self._field.setPlaceholderText("Find on this page")
        self._field.setAccessibleName("Find on this page")
        self._field.setMaximumWidth(320)
        self._field.textEdited.connect(self._on_edited)
        self._field.returnPressed.connect(self.next)
        self._previous = self._button("Previous place", self.previous)
        self._next = self._button("Next place", self.next)
        self._close = self._button("Close find", self.close_bar)
        self._remark = PlainLabel("", self, role="muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(4)
        for part in (self._field, self._previous, self._next):
            layout.addWidget(part)
        layout.addSpacing(8)
        layout.addWidget(self._remark, 1)
        layout.addWidget(self._close)
        in_force.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()
        self.hide()

    def open_bar(self) -> None:
        """Show the bar with its words selected, ready to type."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def close_bar(self) -> None:
        """Put the bar away."""
        self.hide()
        self.closed.emit()

    def next(self) -> None:
        """Go to the next place."""
        self.sought.emit(self._field.text(), False, False)

    def previous(self) -> None:
        """Go to the place before."""
        self.sought.emit(self._field.text(), True, False)

    def say(self, remark: str) -> None:
        """Show what was found: "3 of 12"."""
        self._remark.setText(remark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.previous()
        else:
            super().keyPressEvent(event)

    def _button(self, name: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(26, 26)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(slot)  # pyright: ignore[reportArgumentType]
        return button

    def _on_edited(self, text: str) -> None:
        self.sought.emit(text, False, True)

    def _on_appearance_changed(self) -> None:
        for button, glyph in ((self._previous, "caret-up"), (self._next, "caret-down"), (self._close, "x")):
            button.setIcon(icons.icon(glyph, scheme()))
