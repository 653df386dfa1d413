"""Wrapped texts: laid out once for a text, a width and a number of lines, and kept while they are used.

Places in a text are Unicode code points here and UTF-16 units in Qt; `units` converts.
"""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from jobcompare.ui.models.face import Face, FaceKind, FaceSpan, Ink, SpanKind
from jobcompare.ui.tables.looks import Looks

_KEPT = 3000  # layouts; about 20 KB each
_TAG_ROOM = "\u00a0\u2003\u2060"  # per tag: a blank as wide as the tag that stays with the last word
_FAR = 1_000_000  # px: a line that does not break


def units(text: str, point: int) -> int:
    """A place in code points as UTF-16 units."""
    return point if text.isascii() else len(text[:point].encode("utf-16-le")) // 2


def _points(text: str, place: int) -> str:
    """The beginning of a text up to a place in UTF-16 units."""
    return text[:place] if text.isascii() else text.encode("utf-16-le")[: place * 2].decode("utf-16-le", "ignore")


@dataclass(frozen=True, slots=True)
class Laid:
    """A text laid out. `tags`: where each tag stands, top left of a square of one line. `shown`: code points not cut off."""

    layout: QTextLayout
    lines: int
    height: float
    tags: tuple[QPointF, ...]
    shown: int
    step: int  # pixels from line to line

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles of [start, end) code points, one per line, relative to the text."""
        text = self.layout.text()
        first, last = units(text, min(start, self.shown)), units(text, min(end, self.shown))
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            low, high = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if low < high:
                left, right = _x(line.cursorToX(low)), _x(line.cursorToX(high))
                yield QRectF(left, number * self.step, right - left, self.step)


def _x(answer: object) -> float:
    """`cursorToX` gives the place and the cursor."""
    assert isinstance(answer, tuple)
    place, _cursor = answer  # pyright: ignore[reportUnknownVariableType]
    return float(place)  # pyright: ignore[reportUnknownArgumentType]


class Layouts:
    """The layouts in use, oldest dropped first."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._kept: OrderedDict[tuple[Face, int, int], Laid] = OrderedDict()
        self._metrics = {Ink.STRONG: QFontMetricsF(looks.bold)}
        self._plain = QFontMetricsF(looks.font)
        self._advances: dict[str, float] = {}

    def laid(self, face: Face, width: int, most: int) -> Laid:
        """The face's text wrapped to `width` pixels, at most `most` lines, the last one ended with "…" where it is cut."""
        key = (face, width, most)
        laid = self._kept.get(key)
        if laid is not None:
            self._kept.move_to_end(key)
            return laid
        laid = self._kept[key] = self._lay(face, max(width, 24), most)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return laid

    def advance(self, face: Face) -> float:
        """Pixels of the whole text on one line, tags included; an upper bound where parts are smaller."""
        known = self._advances.get(face.text)
        if known is None:
            metrics = self._metrics.get(face.ink, self._plain)
            known = self._advances[face.text] = metrics.horizontalAdvance(face.text)
        return known + len(face.tags) * 1.5 * self._looks.line

    def _lay(self, face: Face, width: int, most: int) -> Laid:
        rooms = _TAG_ROOM * len(face.tags)
        layout = self._wrapped(face, face.text + rooms, len(face.text), [width])
        shown = len(face.text)
        if layout.lineCount() > most:
            shown = self._fitting(face, width, most)
            layout = self._wrapped(face, f"{face.text[:shown]}…{rooms}", shown, [width])
            while layout.lineCount() > most and shown > 1:  # the ellipsis and its neighbour were wider than alone
                shown -= 1
                layout = self._wrapped(face, f"{face.text[:shown]}…{rooms}", shown, [width])
        return self._done(layout, len(face.tags), shown)

    def _fitting(self, face: Face, width: int, most: int) -> int:
        """How many code points stay where the text may have `most` lines: its last line is laid out unbroken and cut."""
        layout = self._wrapped(face, face.text, len(face.text), [*[width] * (most - 1), _FAR])
        last = layout.lineAt(most - 1)
        room = width - len(face.tags) * 1.5 * self._looks.line - self._plain.horizontalAdvance("…")
        cut = min(last.xToCursor(_x(last.cursorToX(last.textStart())) + room), last.textStart() + last.textLength())
        if _x(last.cursorToX(cut)) > _x(last.cursorToX(last.textStart())) + room:
            cut -= 1  # the nearest place between letters was behind the room
        return len(_points(face.text, max(cut, last.textStart())).rstrip())

    def _wrapped(self, face: Face, text: str, shown: int, widths: list[int]) -> QTextLayout:
        """Lay out; `widths` of the lines, the last one for all further ones."""
        layout = QTextLayout(text, self._font(face))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if face.kind is FaceKind.MARK:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats([made for span in face.spans if (made := self._format(text, span, shown)) is not None])
        _break(layout, widths, self._looks)
        return layout

    def _font(self, face: Face) -> QFont:
        return self._looks.bold if face.ink is Ink.STRONG else self._looks.font

    def _format(self, text: str, span: FaceSpan, shown: int) -> QTextLayout.FormatRange | None:
        end = min(span.end, shown)
        if span.start >= end:
            return None
        written = QTextCharFormat()
        if span.kind is SpanKind.LEVEL:
            written.setForeground(QColor(self._looks.scheme.on_tint))
        else:
            written.setForeground(self._looks.muted)
            written.setFont(self._looks.small)
        made = QTextLayout.FormatRange()
        made.start = units(text, span.start)
        made.length = units(text, end) - made.start
        made.format = written
        return made

    def _done(self, layout: QTextLayout, tags: int, shown: int) -> Laid:
        last = layout.lineAt(layout.lineCount() - 1)
        full = layout.text()
        places: list[QPointF] = []
        for number in range(tags):
            at = units(full, len(full) - len(_TAG_ROOM) * (tags - number))
            places.append(QPointF(_x(last.cursorToX(at)) + 2, (layout.lineCount() - 1) * self._looks.line))
        return Laid(layout, layout.lineCount(), layout.lineCount() * self._looks.line, tuple(places), shown, self._looks.line)


def _break(layout: QTextLayout, widths: list[int], looks: Looks) -> None:
    """Break into lines, their baselines one line apart also where another font steps in for a letter."""
    layout.beginLayout()
    number = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(widths[min(number, len(widths) - 1)])
        line.setPosition(QPointF(0, number * looks.line + round(looks.ascent - line.ascent())))
        number += 1
    layout.endLayout()
