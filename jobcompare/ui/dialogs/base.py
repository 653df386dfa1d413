"""What every dialog has: title, content, a line for what is wrong, and the buttons."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from jobcompare.ui.frame.reading_order import go_on
from jobcompare.ui.widgets.plain_label import PlainLabel

_MOST = QSize(596, 224)  # of the content, before it scrolls: the dialog then fits a window of 640 x 360


class AskDialog(QDialog):
    """A dialog that does not block: open it with `open()`.

    A subclass fills `body`, overrides `answer`, and calls `say_wrong` with what does not fit.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, action: str = "OK", closes: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        content = QWidget(self)
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self._wrong = PlainLabel("", self, role="wrong", wrap=True)
        self._wrong.setAccessibleName("What is wrong")
        self._wrong.hide()
        self.buttons = QDialogButtonBox(self)
        if closes:
            self._accept = self.buttons.addButton("Close", QDialogButtonBox.ButtonRole.RejectRole)
        else:
            self._accept = self.buttons.addButton(action, QDialogButtonBox.ButtonRole.AcceptRole)
            self.buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
            self._accept.setProperty("primary", True)
        for button in self.buttons.buttons():
            button.setIcon(type(button.icon())())
            button.style().unpolish(button)
            button.style().polish(button)
        self._accept.setDefault(True)
        self.buttons.accepted.connect(self.answer)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(_Content(content, self), 1)
        layout.addWidget(self._wrong)
        layout.addWidget(self.buttons)

    def setVisible(self, visible: bool) -> None:
        """As large as the content wants, where the screen has the room; every part takes its look before that is known."""
        if visible and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            for part in self.findChildren(QWidget):
                part.ensurePolished()
                if isinstance(part, QAbstractItemView):
                    part.scheduleDelayedItemsLayout()  # rows measured before that are too low
            self.resize(self.sizeHint().boundedTo(self.screen().availableSize()))
        super().setVisible(visible)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on as one reads, the buttons last, and brings what it reaches into sight."""
        return go_on(self, self.focusWidget() or self, forward=forward) or super().focusNextPrevChild(forward)

    @property
    def accept_button(self) -> QPushButton:
        """The button that answers."""
        return self._accept

    def answer(self) -> None:
        """Take the answer; the base class just closes."""
        self.accept()

    def say_wrong(self, words: str) -> None:
        """Say what does not fit; the dialog stays open."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def wrong_text(self) -> str:
        """What is said to be wrong, "" where nothing is."""
        return self._wrong.text() if not self._wrong.isHidden() else ""


class _Content(QScrollArea):
    """The content of a dialog: as large as it wants to be, scrolled where the screen is too small for that."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self._content = content

    def sizeHint(self) -> QSize:
        content = self._content
        wanted = content.sizeHint()
        return QSize(wanted.width(), content.heightForWidth(wanted.width()) if content.hasHeightForWidth() else wanted.height())

    def minimumSizeHint(self) -> QSize:
        return self._content.minimumSizeHint().boundedTo(_MOST)

    def hasHeightForWidth(self) -> bool:
        return self._content.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self._content.heightForWidth(width)
