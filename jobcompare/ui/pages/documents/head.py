"""Name and facts over a document's text."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from jobcompare.present.lists_view import DocumentView
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.widgets.plain_label import ElidedLabel, PlainLabel

_MOST = 3  # classes named; the others are counted


class DocumentHead(QFrame):
    """The document's name; its employer, classes, import and address; what is to know of its wording.

    In a low window the facts have one line, and the wording is told in its tip only.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = False
        self._name = ElidedLabel("", self, role="heading")
        self._facts = PlainLabel("", self, wrap=True)
        self._line = ElidedLabel("", self)
        self._remark = PlainLabel("", self, role="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 6)
        column.setSpacing(2)
        for part in (self._name, self._facts, self._line, self._remark):
            column.addWidget(part)
        self.set_low(False)

    def show_document(self, view: DocumentView) -> None:
        """Show the facts of a document."""
        self._name.setText(view.title)
        facts = "  ·  ".join(f"{label}: {_shortened(value)}" for label, value in view.facts)
        self._facts.setText(facts)
        self._line.setText(facts)
        self._remark.setText(view.remark)
        whole = plain_tip("\n".join((*(f"{label}: {value}" for label, value in view.facts), view.remark)))
        self._facts.setToolTip(whole)
        self.setToolTip(whole)
        self._show_parts()

    def set_low(self, low: bool) -> None:
        """Take less height."""
        self._low = low
        self._show_parts()

    def text(self) -> str:
        """All that is said."""
        return "\n".join(part.text() for part in (self._name, self._facts, self._remark) if part.text())

    def _show_parts(self) -> None:
        self._facts.setVisible(not self._low)
        self._line.setVisible(self._low)
        self._remark.setVisible(not self._low and bool(self._remark.text()))
        for owner in (self, self.parentWidget()):  # wrapped words get their height now, not an event later
            layout = owner.layout() if owner is not None else None
            if layout is not None:
                layout.activate()


def _shortened(value: str) -> str:
    names = value.split("; ")
    return value if len(names) <= _MOST else f"{'; '.join(names[:_MOST])} and {len(names) - _MOST} more"
