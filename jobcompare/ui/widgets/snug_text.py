"""A text with its runs that is as high as it needs to be, up to a number of lines; beyond, it scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobcompare.present.source_view import TextRun
from jobcompare.ui.widgets.run_text import RunText

_LEAST = 24  # pixels: it can be stood in


class SnugText(RunText):
    """Leaves no empty room below a short sentence and hides nothing of one that fits."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._most = 1
        self._soon = QTimer(self)  # Qt lays the text out for the width it had, where its height changes while it is resized
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit)

    def set_most(self, lines: int) -> None:
        """Be at most so many lines high."""
        self._most = lines
        self._fit()

    def show_text(self, text: str, runs: Sequence[TextRun]) -> None:
        super().show_text(text, runs)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _fit(self) -> None:
        frame = max(0, self.height() - self.viewport().height())
        most, needed = self._most * self.fontMetrics().lineSpacing() + frame, self.text_height + frame
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if needed <= most else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(max(_LEAST, min(most, needed)))
