"""The text of a draft. Every value found is highlighted and named at the left; plain text, never interpreted."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from jobcompare.model.places import Span
from jobcompare.present.review.view import Highlight, RecordView
from jobcompare.ui.pages.review.gutter import WIDTH, Gutter, Note
from jobcompare.ui.pages.review.tints import ground
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.theme.fonts import scaled
from jobcompare.ui.widgets.run_text import RunText

_MARGIN = 8
_EVERYWHERE = " · all levels"  # goes without saying beside the text
_NARROW = 420  # px under which the words beside the text take less
_MOST_OF_WIDTH = 0.28


class ReviewText(RunText):
    """Shows a draft's text. `row_chosen`: of the words clicked; `menu_wanted`: for the selected words, at a point."""

    row_chosen = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Text of the document", parent)
        self.setObjectName("document")
        self.highlights: tuple[Highlight, ...] = ()
        self._second_units: list[int] = []
        self._bare = False  # a sentence instead of a document: no words beside it
        self._row: int | None = None
        self._pointed: tuple[Span, ...] = ()
        self.gutter = Gutter(self)
        self.gutter.chosen.connect(self.row_chosen)
        self.document().setDocumentMargin(_MARGIN)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._mark_seen)
        self.verticalScrollBar().valueChanged.connect(self._soon.start)
        self.updateRequest.connect(self._on_update_request)
        in_force.changed.connect(self._soon.start)
        self._fit()

    def show_record(self, view: RecordView) -> None:
        """Show a draft's text and highlights."""
        self.highlights = view.highlights
        self._bare = not view.rows
        self._fit()
        self._row, self._pointed = None, ()
        self.show_text(view.text, [run for run in view.runs if run.start < run.end and run.kind != "bold"])
        self._second_units = [place + number + 1 for number, place in enumerate(self._wide)]
        self.setAccessibleDescription(f"{len(view.highlights)} places found; select words and press Enter to set a value")
        self._mark_seen()

    def point_at(self, row: int, places: Sequence[Span]) -> None:
        """Mark the words of a row and bring them into sight."""
        self._row, self._pointed = row, tuple(places)
        if places and not self._in_sight(places[0]):
            self.scroll_to(places[0].start)
        self._mark_seen()

    @property
    def selection(self) -> Span | None:
        """The words selected, in code points; None where there are none."""
        cursor = self.textCursor()
        return Span(self._point(cursor.selectionStart()), self._point(cursor.selectionEnd())) if cursor.hasSelection() else None

    @property
    def cursor_place(self) -> int:
        """Where the cursor stands, or the selection begins."""
        return self._point(self.textCursor().selectionStart())

    def select(self, span: Span) -> None:
        """Select words."""
        cursor = self.textCursor()
        cursor.setPosition(self._unit(span.start))
        cursor.setPosition(self._unit(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def set_zoom(self, share: float) -> None:
        """Text at a share of the system's size."""
        self.setFont(scaled(self.window().font(), share))
        self._soon.start()

    def find_words(self, words: str, *, back: bool = False, fresh: bool = False) -> bool:
        """Go to the next (or previous) place of some words, round at the ends. Whether there is one."""
        text, sought = self._text.casefold(), words.casefold()
        if not sought or sought not in text:
            return False
        here = self._point(self.textCursor().selectionStart())
        if back:
            at = text.rfind(sought, 0, max(0, here))
            at = text.rfind(sought) if at < 0 else at
        else:
            at = text.find(sought, here if fresh else here + 1)
            at = text.find(sought) if at < 0 else at
        self.scroll_to(at)
        self.select(Span(at, at + len(sought)))
        self._mark_seen()
        return True

    def menu_point(self) -> QPoint:
        """Where a menu for the selection opens, on the screen."""
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    # places
    def _point(self, unit: int) -> int:
        return unit - bisect_left(self._second_units, unit)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._unit(start))
        cursor.setPosition(self._unit(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _in_sight(self, span: Span) -> bool:
        rect = self.cursorRect(self._cursor(span.start, span.start))
        return self.viewport().rect().contains(rect.center()) and self.viewport().rect().height() > 0

    def _seen(self) -> Span:
        rect = self.viewport().rect()
        first = self.cursorForPosition(rect.topLeft()).position()
        last = self.cursorForPosition(rect.bottomRight() - QPoint(1, 1)).position()
        return Span(self._point(first), self._point(last))

    # marking what is in sight
    def _on_update_request(self, place: QRect, scrolled: int) -> None:
        """The text moved under the words beside it, also where the bar did not say so."""
        if scrolled:
            self._soon.start()

    def _mark_seen(self) -> None:
        seen = self._seen()
        shown = [one for one in self.highlights if one.start <= seen.end and seen.start <= one.end]
        marks = [self._mark_of(one.start, one.end, ground(one.tint, scheme()), one.row == self._row) for one in shown]
        known = {(one.start, one.end) for one in shown}
        marks += [self._mark_of(*span, scheme().changed, current=True) for span in self._pointed if span not in known]
        self.setExtraSelections(marks)
        self.gutter.show_notes(self._notes(shown))

    def _mark_of(self, start: int, end: int, colour: str, current: bool) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        written = QTextCharFormat()
        written.setBackground(QColor(scheme().changed if current else colour))
        written.setForeground(QColor(scheme().on_tint))
        if current:
            written.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            written.setUnderlineColor(QColor(scheme().accent))
        made.cursor = self._cursor(start, end)  # pyright: ignore[reportAttributeAccessIssue]
        made.format = written  # pyright: ignore[reportAttributeAccessIssue]
        return made

    def _notes(self, shown: Sequence[Highlight]) -> list[Note]:
        """One note for each line of the view on which highlights begin."""
        lines: dict[int, list[Highlight]] = {}
        rects: dict[int, QRect] = {}
        for one in shown:
            rect = self.cursorRect(self._cursor(one.start, one.start))
            rects.setdefault(rect.top(), rect)
            lines.setdefault(rect.top(), []).append(one)
        return [
            Note(
                top=top + self.viewport().y(),
                height=rects[top].height(),
                labels=tuple(dict.fromkeys(one.label.removesuffix(_EVERYWHERE) for one in sorted(found, key=self._is_elsewhere))),
                tint=found[0].tint,
                row=found[0].row,
                current=any(one.row == self._row for one in found),
            )
            for top, found in sorted(lines.items())
        ]

    def _is_elsewhere(self, one: Highlight) -> bool:
        """The value one stands on is named first."""
        return one.row != self._row

    # Qt
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            at = self._point(self.cursorForPosition(event.position().toPoint()).position())
            found = [one for one in self.highlights if one.start <= at < one.end]
            if found:
                self.row_chosen.emit(min(found, key=_length).row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.menu_wanted.emit(self.menu_point())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        self._soon.start()

    def _fit(self) -> None:
        width = 0 if self._bare else WIDTH if self.width() >= _NARROW else round(self.width() * _MOST_OF_WIDTH)
        self.setViewportMargins(width, 0, 0, 0)
        inside = self.contentsRect()
        self.gutter.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))


def _length(one: Highlight) -> int:
    return one.end - one.start
