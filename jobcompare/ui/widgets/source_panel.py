"""Source: the selected value in its sentence, how it was read, and what can be done about it."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QToolButton, QWidget

from jobcompare.model.study import Note
from jobcompare.present.shown import Shown
from jobcompare.present.source_brief import brief
from jobcompare.present.source_view import SourceView
from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.widgets.plain_label import ElidedLabel, PlainLabel
from jobcompare.ui.widgets.run_text import RunText
from jobcompare.ui.widgets.snug_text import SnugText
from jobcompare.ui.widgets.state_mark import StateMark

HINT = "Click any value to see its sentence."
STRIP_HEIGHT = 96
_STRIP_LINES, _LARGE_LINES, _PANEL_LINES = 2, 5, 14  # of the sentence at most


class SourceForm(StrEnum):
    """How Source is laid out."""

    STRIP = "strip"  # 96 px at the bottom: title and state, sentence, document
    LARGE = "large"  # the same, enlarged: with the whole document
    PANEL = "panel"  # on the right: value, sentence, notes, the whole document


class SourcePanel(QFrame):
    """Shows one `SourceView`. `wanted` tells the action of a button."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: SourceView | None = None
        self.form = SourceForm.STRIP
        self.setAccessibleName("Source")
        self._title = ElidedLabel("", self, role="heading")
        self._value = PlainLabel("", self, wrap=True)
        self._state = StateMark(self)
        self._doubts = PlainLabel("", self, role="doubt", wrap=True)
        self._doubt = ElidedLabel("", self, role="doubt")
        self._sentence = SnugText("Sentence in the document", self)
        self._document = ElidedLabel("", self, role="muted")
        self._origin = PlainLabel("", self, role="muted", wrap=True)
        self._text = RunText("Text of the document", self)
        self._text.setObjectName("whole")
        self._notes = PlainLabel("", self, wrap=True)
        self._hint = HINT
        self._review = self._button("Reviewed", "edit.review")
        self._edit = self._button("Edit…", "edit.value")
        self._note = self._button("Note…", "edit.note")
        self._enlarge = QToolButton(self)
        self._enlarge.setFixedSize(QSize(26, 26))
        self._enlarge.setObjectName("view.source")
        self._enlarge.clicked.connect(self._on_button)
        self._buttons = QWidget(self)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._review, self._edit, self._note):
            row.addWidget(part)
        row.addStretch(1)
        self._grid = QGridLayout(self)
        in_force.changed.connect(self._on_appearance_changed)
        self.lay_out(SourceForm.STRIP)
        self.show_source(None)

    def lay_out(self, form: SourceForm) -> None:
        """Lay the parts out as strip, enlarged strip or panel."""
        self.form = form
        self.setObjectName("source" if form is SourceForm.PANEL else "strip")
        self.style().unpolish(self)
        self.style().polish(self)
        while self._grid.count():
            self._grid.takeAt(0)
        if form is SourceForm.PANEL:
            self._lay_out_panel()
        else:
            self._lay_out_strip()
        self._on_appearance_changed()
        self._show_sentence()
        self._show_parts()

    def show_source(self, view: SourceView | None, hint: str = HINT) -> None:
        """Show a value's source; None: say how to get there."""
        self.view = view
        self._title.setText(view.title if view else "Source")
        self._value.setText(view.value if view else hint)
        self._state.setVisible(view is not None)
        self._buttons.setVisible(True)
        for button in (self._review, self._edit, self._note):
            button.setVisible(view is not None)
        self._hint = hint
        self._show_sentence()
        if view is None:
            self._text.show_text("", ())
            self._document.setText("")
            self._origin.setText("")
            self._notes.setText("")
        else:
            self._fill(view)
        self._show_parts()

    def set_writable(self, writable: bool) -> None:
        """Switch the buttons off in a read-only study."""
        for button in (self._review, self._edit, self._note):
            button.setEnabled(writable)

    def _fill(self, view: SourceView) -> None:
        self._state.show_state(view.state, view.state_words)
        for label in (self._document, self._origin):
            label.setText(" · ".join(part for part in (view.document, view.how) if part))
        self._doubts.setText("\n".join(f"⚑ {doubt}" for doubt in view.doubts))
        self._doubt.setText("  ".join(f"⚑ {doubt}" for doubt in view.doubts))
        self._notes.setText("\n".join(_note_words(note) for note in view.notes))
        self._text.show_text(view.text, view.text_runs)
        value = next((run for run in view.text_runs if run.kind == "value"), None)
        if value is not None:
            self._text.scroll_to(value.start)
        self._edit.setEnabled(view.editable)
        self._review.setEnabled(view.state is not Shown.ABSENT)

    def _show_sentence(self) -> None:
        """The sentence; in two lines without its struck words, so that those in force are seen."""
        view = self.view
        if view is None:
            self._sentence.show_text(self._hint, ())
        elif not view.sentence:
            self._sentence.show_text(_no_sentence(view), ())
        elif self.form is SourceForm.STRIP:
            self._sentence.show_text(*brief(view.sentence, view.sentence_runs))
        else:
            self._sentence.show_text(view.sentence, view.sentence_runs)

    def _show_parts(self) -> None:
        known, strip, panel = self.view is not None, self.form is SourceForm.STRIP, self.form is SourceForm.PANEL
        doubtful = known and bool(self.view and self.view.doubts)
        self._value.setVisible(panel)
        self._sentence.setVisible(known or not panel)
        self._doubt.setVisible(doubtful and strip)
        self._doubts.setVisible(doubtful and not strip)
        self._notes.setVisible(known and bool(self._notes.text()) and not strip)
        self._text.setVisible(known and not strip)
        self._document.setVisible(known and not panel)
        self._origin.setVisible(known and panel)
        if strip:
            self._grid.addWidget(self._document, 2, 0, 1, 1 if doubtful else 4)

    def _lay_out_strip(self) -> None:
        large = self.form is SourceForm.LARGE
        self._grid.setContentsMargins(12, 4, 8, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4 if large else 1)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._state, 0, 1)
        self._grid.addWidget(self._buttons, 0, 2, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self._enlarge, 0, 3)
        self._grid.addWidget(self._sentence, 1, 0, 1, 4)
        self._grid.addWidget(self._document, 2, 0, 1, 4 if large else 1)
        self._grid.addWidget(self._doubt, 2, 1, 1, 3)
        for row, part in enumerate((self._doubts, self._notes, self._text), start=3):
            self._grid.addWidget(part, row, 0, 1, 4)
        self._sentence.set_most(_LARGE_LINES if large else _STRIP_LINES)
        self._stretch((3, 3, 0, 0), (0, 0 if large else 1, 0, 0, 0, 1 if large else 0))

    def _lay_out_panel(self) -> None:
        self._grid.setContentsMargins(16, 12, 12, 12)
        self._grid.setVerticalSpacing(8)
        self._grid.addWidget(self._title, 0, 0, 1, 3)
        self._grid.addWidget(self._enlarge, 0, 3)
        below = (self._value, self._state, self._doubts, self._sentence, self._origin, self._buttons, self._notes, self._text)
        for row, part in enumerate(below, start=1):
            self._grid.addWidget(part, row, 0, 1, 4)
        self._sentence.set_most(_PANEL_LINES)
        self._stretch((1, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 0, 1))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_grid"):
            self.lay_out(self.form)

    def _stretch(self, columns: tuple[int, ...], rows: tuple[int, ...]) -> None:
        for column, share in enumerate(columns):
            self._grid.setColumnStretch(column, share)
        for row in range(9):
            self._grid.setRowStretch(row, rows[row] if row < len(rows) else 0)

    def _button(self, words: str, action: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(action)
        button.clicked.connect(self._on_button)
        return button

    def _on_button(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.wanted.emit(sender.objectName())

    def _on_appearance_changed(self) -> None:
        glyph, words = {
            SourceForm.STRIP: ("arrows-out-simple", "Show the whole document (F4)"),
            SourceForm.LARGE: ("arrows-in-simple", "Show only the sentence (F4)"),
            SourceForm.PANEL: ("x", "Put Source away (F4)"),
        }[self.form]
        self._enlarge.setIcon(icons.icon(glyph, scheme()))
        self._enlarge.setToolTip(words)
        self._enlarge.setAccessibleName(words)


def _no_sentence(view: SourceView) -> str:
    if view.state is Shown.ABSENT:
        return "The document does not say."
    return "Computed from other values." if view.state is Shown.DERIVED else "No place in a document."


def _note_words(note: Note) -> str:
    state = "" if note.open else ", closed"
    private = ", private" if note.private else ""
    return f"{note.kind.value.capitalize()} by {note.by}{state}{private}: {note.text}"
