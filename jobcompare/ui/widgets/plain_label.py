"""Labels that show any text as it is: markup in a document's words is never read as markup."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobcompare.ui.models.sheet_model import plain_tip


class PlainLabel(QLabel):
    """A label of plain text. `role`: "title", "heading", "muted", "doubt" or "wrong" of the style sheet."""

    def __init__(self, text: str, parent: QWidget | None = None, *, role: str = "", wrap: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)


class ElidedLabel(PlainLabel):
    """A label of one line that ends in "…" where it does not fit; the whole text is its tip and accessible name.

    `mode`: where the letters are left out instead.
    """

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        role: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent, role=role)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)
        self.setToolTip(plain_tip(self.text()) if shown != self.text() else "")
