"""A fault of the program itself: what happened, whether the work is safe, what to do. The details go to the log."""

import logging
import traceback

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel

_log = logging.getLogger("jobcompare")


class FaultDialog(AskDialog):
    """Shows a fault with its details, ready to copy."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__("Something went wrong in jobcompare", parent, closes=True)
        self.details = "".join(traceback.format_exception(error))
        words = (
            "This is a fault of the program, not of your data. Every step up to now is saved in the study; the one that failed "
            "was not made. Try again; if it happens again, send the details below to whoever looks after jobcompare for you."
        )
        label = PlainLabel(words, self, wrap=True)
        label.setMinimumWidth(480)
        text = QPlainTextEdit(self.details, self)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName("Details")
        text.setMinimumHeight(120)
        copy = QPushButton("Copy details", self)
        copy.clicked.connect(self._on_copy)
        self.body.addWidget(label)
        self.body.addWidget(text, 1)
        self.body.addWidget(copy)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)


def show_fault(error: BaseException, parent: QWidget | None) -> FaultDialog:
    """Log a fault and tell the analyst."""
    _log.error("fault", exc_info=error)
    dialog = FaultDialog(error, parent)
    dialog.open()
    return dialog
