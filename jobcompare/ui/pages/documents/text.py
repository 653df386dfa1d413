"""The document's text: struck words, page breaks, the place of a finding, words found. Plain text, never interpreted."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from jobcompare.present.source_view import TextRun
from jobcompare.ui.pages.documents.copying import marked_data
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.theme.fonts import scaled
from jobcompare.ui.widgets.run_text import RunText

Place = tuple[int, int]  # [start, end) in code points
_SPOKEN = {"struck": "struck words", "inserted": "inserted words", "heading": "heading"}
_MEASURE = 104  # average characters of a line at most: longer ones are hard to read
_MARGIN = 16


class DocumentText(RunText):
    """Shows a document. What is searched or pointed at is marked where it is in sight only: long documents stay quick."""

    stood_in = Signal(str)  # what the words at the cursor are: "struck words", "" for ordinary ones
    zoom_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Text of the document", parent)
        self.setObjectName("document")
        self._breaks: tuple[int, ...] = ()
        self._told: tuple[tuple[int, int, str], ...] = ()
        self._pointed: tuple[Place, ...] = ()
        self._hits: tuple[Place, ...] = ()
        self._hit: int | None = None
        self._spot = ""
        self._second_units: list[int] = []  # where letters that Qt counts twice have their second half
        self._marked: tuple[Place, ...] = ()
        self._zoom = 1.0
        self.document().setDocumentMargin(_MARGIN)
        self._soon = QTimer(self)  # Qt must not be told of other marks while it scrolls
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._mark_seen)
        self.verticalScrollBar().valueChanged.connect(self._soon.start)
        self.cursorPositionChanged.connect(self._on_moved)
        in_force.changed.connect(self._soon.start)

    # showing
    def show_document(self, text: str, runs: Sequence[TextRun], nothing: str) -> None:
        """Show a text; `nothing` is said where it is empty."""
        self._breaks = tuple(sorted(run.start for run in runs if run.kind == "page-break"))
        self._told = tuple(sorted((run.start, run.end, run.kind) for run in runs if run.kind in _SPOKEN))
        self._pointed, self._hits, self._hit, self._spot = (), (), None, ""
        self.setPlaceholderText(nothing)
        self.show_text(text, [run for run in runs if run.start < run.end])
        self._second_units = [place + number + 1 for number, place in enumerate(self._wide)]
        self.setAccessibleDescription(_description(runs))
        self._mark_seen()
        self.viewport().update()

    def point_at(self, places: Sequence[Place]) -> None:
        """Mark places and bring the first one into sight."""
        self._pointed = tuple(places)
        if places:
            self.scroll_to(places[0][0])
        self._mark_seen()

    def set_zoom(self, zoom: float) -> None:
        """Text at a share of the system's size."""
        self._zoom = zoom
        self.setFont(scaled(self.window().font(), zoom))
        self._fit()

    @property
    def marked(self) -> tuple[str, ...]:
        """The words that are marked in sight."""
        return tuple(self._text[start:end] for start, end in self._marked)

    # finding
    def look_for(self, words: str) -> int:
        """Find words in either case. How often they stand in the text."""
        pattern = re.compile(re.escape(words), re.IGNORECASE) if words else None
        self._hits = tuple(match.span() for match in pattern.finditer(self._text)) if pattern else ()
        self._hit = None
        self._mark_seen()
        return len(self._hits)

    def next_hit(self, *, back: bool = False, here: bool = False) -> int:
        """Go to the next (or previous) place from the cursor, round at the ends; `here`: one at the cursor counts.

        Returns:
            Its number from 1; 0 where there is none.
        """
        if not self._hits:
            return 0
        at = self._point(self.textCursor().selectionStart())
        starts = [start for start, _end in self._hits]
        if back:
            number = bisect_left(starts, at) - 1
        else:
            number = bisect_left(starts, at) if here or self._hit is None else bisect_right(starts, at)
        self._hit = number % len(self._hits)
        self._select(self._hits[self._hit])
        return self._hit + 1

    def _select(self, place: Place) -> None:
        self.scroll_to(place[0])
        cursor = self.textCursor()
        cursor.setPosition(self._unit(place[0]))
        cursor.setPosition(self._unit(place[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._mark_seen()

    # places
    def _point(self, unit: int) -> int:
        """The code point of a UTF-16 unit."""
        return unit - bisect_left(self._second_units, unit)

    def _seen(self) -> Place:
        """The code points in sight, with a little more on either side."""
        rect = self.viewport().rect()
        first = self.cursorForPosition(rect.topLeft()).block().position()
        last = self.cursorForPosition(rect.bottomRight() - QPoint(1, 1)).block()
        return self._point(first), self._point(last.position() + last.length())

    def _in_sight(self, places: Sequence[Place], seen: Place) -> list[Place]:
        """The places that touch what is in sight; `places` are in order."""
        first = bisect_left([end for _start, end in places], seen[0])
        found: list[Place] = []
        for place in places[first:]:
            if place[0] > seen[1]:
                break
            found.append(place)
        return found

    def _mark_seen(self) -> None:
        """Mark the places in sight that are pointed at, and the words found there."""
        seen = self._seen() if self._pointed or self._hits else (0, 0)
        pointed, found = self._in_sight(sorted(self._pointed), seen), self._in_sight(self._hits, seen)
        self._marked = (*pointed, *found)
        looks = _formats()
        marks = [self._selection(place, looks[0]) for place in pointed] + [self._selection(place, looks[1]) for place in found]
        self.setExtraSelections(marks)

    def _selection(self, place: Place, written: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._unit(place[0]))
        cursor.setPosition(self._unit(place[1]), QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
        made.format = written  # pyright: ignore[reportAttributeAccessIssue]
        return made

    def _on_moved(self) -> None:
        """Say when the cursor enters or leaves struck words: a screen reader does not read lines through letters."""
        at = self._point(self.textCursor().position())
        spot = next((_SPOKEN[kind] for start, end, kind in self._told if start <= at < end), "")
        if spot != self._spot and self.hasFocus():
            self._spot = spot
            self.stood_in.emit(spot)

    # copying
    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words; struck ones stay told: ~~…~~ in text, a line through them in documents."""
        cursor = self.textCursor()
        start, end = self._point(cursor.selectionStart()), self._point(cursor.selectionEnd())
        struck = [(a, b) for a, b, kind in self._told if kind == "struck"]
        return marked_data(self._text, start, end, struck)

    # painting
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._breaks:
            return
        low, high = self._seen()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(scheme().line), 1, Qt.PenStyle.DashLine))
        for place in self._breaks[bisect_left(self._breaks, low) : bisect_right(self._breaks, high)]:
            self._paint_break(painter, place)

    def _paint_break(self, painter: QPainter, place: int) -> None:
        """A thin rule between two pages: under the words before the break, over the words after it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._unit(place))
        at: QRect = self.cursorRect(cursor)
        left, right = _MARGIN, self.viewport().width() - _MARGIN
        painter.drawLine(left, at.bottom(), at.x(), at.bottom())
        painter.drawLine(at.x(), at.bottom(), at.x(), at.top())
        painter.drawLine(at.x(), at.top(), right, at.top())

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        self._soon.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        """Lines of a readable length in a wide window."""
        readable = QFontMetricsF(self.font()).averageCharWidth() * _MEASURE + 2 * _MARGIN
        most = round(max(readable, self.table_width))
        self.setViewportMargins(0, 0, max(0, self.contentsRect().width() - most), 0)


def _description(runs: Sequence[TextRun]) -> str:
    """What a screen reader is told of a text beforehand."""
    struck = sum(run.kind == "struck" for run in runs)
    breaks = sum(run.kind == "page-break" for run in runs)
    parts = (
        f"{struck} struck {'passage' if struck == 1 else 'passages'}; the status line says when the cursor is in one"
        if struck
        else "",
        f"{breaks} page {'break' if breaks == 1 else 'breaks'}" if breaks else "",
    )
    return ". ".join(part for part in parts if part)


def _formats() -> tuple[QTextCharFormat, QTextCharFormat]:
    """Of places pointed at, and of words found."""
    colours = scheme()
    pointed, found = QTextCharFormat(), QTextCharFormat()
    for written in (pointed, found):
        written.setBackground(QColor(colours.changed))
        written.setForeground(QColor(colours.on_tint))
    pointed.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    pointed.setUnderlineColor(QColor(colours.accent))
    return pointed, found
