"""Paragraphs of cards, laid out once for a width and a number of lines, and painted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from jobcompare.ui.pages.ladder.looks import LadderLooks
from jobcompare.ui.pages.ladder.words import Ink, Paragraph, Part, Run

Cut = Mapping[Part, int]  # lines that a paragraph may have
CUTS: tuple[Cut, ...] = (
    {Part.TITLE: 3, Part.SPAN: 2, Part.WAY: 6, Part.REASON: 4, Part.DOUBT: 5},
    {Part.TITLE: 2, Part.SPAN: 1, Part.WAY: 4, Part.REASON: 3, Part.DOUBT: 2},
    {Part.TITLE: 2, Part.SPAN: 1, Part.WAY: 4, Part.REASON: 2, Part.DOUBT: 1},
    {Part.TITLE: 2, Part.SPAN: 1, Part.WAY: 3, Part.REASON: 2, Part.DOUBT: 1},
)  # from all to little: the first one with which the ladder fits the view is taken
SCROLLED = CUTS[1]  # where it does not fit anyhow
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Written:
    """Paragraphs one under the other. `cut`: some words are left out."""

    layouts: tuple[QTextLayout, ...]
    height: int
    cut: bool

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint with the upper left corner at a point."""
        for layout in self.layouts:
            layout.draw(painter, at)


class Writer:
    """Lays out paragraphs with the looks in force. Made anew with them."""

    def __init__(self, looks: LadderLooks) -> None:
        self.looks = looks
        self._italic = QFont(looks.font)
        self._italic.setItalic(True)
        self._counts: dict[tuple[Paragraph, int], int] = {}

    def height(self, paragraphs: Sequence[Paragraph], width: int, cut: Cut) -> int:
        """Pixels that paragraphs need."""
        return sum(min(self._lines(item, self._room(item, width)), cut[item.part]) for item in paragraphs) * self.looks.line

    def write(self, paragraphs: Sequence[Paragraph], width: int, cut: Cut) -> Written:
        """Lay paragraphs out under one another, each at most as long as `cut` allows."""
        layouts: list[QTextLayout] = []
        top, left_out = 0, False
        for paragraph in paragraphs:
            room, most = self._room(paragraph, width), cut[paragraph.part]
            if most == 0:
                continue
            layout = self._lay(paragraph.runs, room, top)
            if layout.lineCount() > most:
                layout = self._lay(self._shortened(paragraph, layout, room, most), room, top)
                left_out = True
            layouts.append(layout)
            top += min(layout.lineCount(), most) * self.looks.line
        return Written(tuple(layouts), top, left_out)

    def _room(self, paragraph: Paragraph, width: int) -> int:
        """The title leaves room for the badge in the corner."""
        return width - self.looks.badge if paragraph.part is Part.TITLE else width

    def _lines(self, paragraph: Paragraph, width: int) -> int:
        known = self._counts.get((paragraph, width))
        if known is None:
            known = self._counts[paragraph, width] = self._lay(paragraph.runs, width, 0).lineCount()
        return known

    def _lay(self, runs: Sequence[Run], width: int, top: int) -> QTextLayout:
        layout = QTextLayout("".join(run.text for run in runs), self.looks.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats(self._formats(runs))
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(16, width))
            shift = self.looks.ascent - line.ascent()  # a glyph of another font must not push its line down
            line.setPosition(QPointF(0, top + number * self.looks.line + shift))
            number += 1
        layout.endLayout()
        return layout

    def _formats(self, runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
        made: list[QTextLayout.FormatRange] = []
        start = 0
        for run in runs:
            part = QTextLayout.FormatRange()
            part.start, part.length = start, len(run.text.encode("utf-16-le")) // 2
            written = QTextCharFormat()
            written.setFont(self._font(run.ink))
            written.setForeground(self._colour(run.ink))
            part.format = written
            made.append(part)
            start += part.length
        return made

    def _font(self, ink: Ink) -> QFont:
        return self.looks.bold if ink is Ink.STRONG else self._italic if ink is Ink.QUOTE else self.looks.font

    def _colour(self, ink: Ink) -> QColor:
        looks = self.looks
        colours = {Ink.MUTED: looks.muted, Ink.DOUBT: looks.warning, Ink.SPAN: looks.accent}
        return colours.get(ink, looks.text)

    def _shortened(self, paragraph: Paragraph, layout: QTextLayout, width: int, most: int) -> list[Run]:
        """The runs that fit into `most` lines, the last one ended by an ellipsis; a code behind a title stays whole."""
        runs, tail = list(paragraph.runs), [Run(_ELLIPSIS, Ink.TEXT)]
        if paragraph.part is Part.TITLE and len(runs) > 1 and runs[-1].ink is Ink.MUTED:
            tail.append(runs.pop())
        room = width - self._advance(tail)
        units = layout.lineAt(most - 1).textStart()
        start = len(paragraph.text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))
        low, high = start, sum(len(run.text) for run in runs)
        while low < high:  # the longest beginning that fits
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._advance(_between(runs, start, middle)) <= room else (low, middle - 1)
        kept = _between(runs, 0, low)
        last = kept.pop() if kept else Run("", Ink.TEXT)
        return [*kept, Run(last.text.rstrip(" ·,;") + _ELLIPSIS, last.ink), *tail[1:]]

    def _advance(self, runs: Sequence[Run]) -> float:
        """Pixels of runs on one line."""
        return sum(QFontMetricsF(self._font(run.ink)).horizontalAdvance(run.text) for run in runs)


def _between(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    """[start, end) of runs, in code points."""
    made: list[Run] = []
    at = 0
    for run in runs:
        words = run.text[max(0, start - at) : max(0, end - at)]
        made += [Run(words, run.ink)] if words else []
        at += len(run.text)
    return made
