"""The head of a table: employer, title and facts under the employer's colour; heads over several columns above them."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from jobcompare.ui.delegates.glyphs import paint_star
from jobcompare.ui.models.face import Face, FaceKind, FaceSpan, Ink, SpanKind
from jobcompare.ui.models.sheet import Head, Over, Sheet
from jobcompare.ui.tables.layouts import Layouts
from jobcompare.ui.tables.looks import Looks
from jobcompare.ui.theme import employers

_EDGE = 4  # px of the employer's colour
_TITLE_LINES = 2


class HeadPainter:
    """Paints heads with the looks in force."""

    def __init__(self, looks: Looks, layouts: Layouts) -> None:
        self._looks = looks
        self._layouts = layouts

    def height(self, sheet: Sheet, widths: list[int]) -> int:
        """Pixels of the whole head."""
        parts = [self._height(column.head, width) for column, width in zip(sheet.columns, widths, strict=True)]
        return self.over_height(sheet) + max(parts, default=0)

    def over_height(self, sheet: Sheet) -> int:
        """Pixels of the line over the heads; 0 where nothing stands there."""
        return self._looks.height(1) if sheet.overs else 0

    def _height(self, head: Head, width: int) -> int:
        looks = self._looks
        lines = sum(
            self._layouts.laid(face, self._room_of(face, head, width), self._most(face)).lines for face in self._faces(head, width)
        )
        return _EDGE + looks.height(lines)

    def _room(self, width: int) -> int:
        return width - 2 * self._looks.side

    def _star(self) -> float:
        """Pixels of the star's side."""
        return self._looks.line * 0.8

    def _room_of(self, face: Face, head: Head, width: int) -> int:
        """The first line of a head leaves the star its place."""
        beside_star = bool(head.word and head.top) and face.text.startswith(head.top)
        return self._room(width) - (round(self._star()) + self._looks.side if beside_star else 0)

    def _faces(self, head: Head, width: int) -> tuple[Face, ...]:
        """Employer, title, facts; what a head has of them."""
        word = f" · {head.word}" if head.word else ""
        parts = (
            _aside(head.top + word) if head.top else None,
            self.title_face(head, width) if head.title else None,
            _aside(head.facts) if head.facts else None,
        )
        return tuple(part for part in parts if part is not None)

    def title_face(self, head: Head, width: int) -> Face:
        """The title or its short form, whichever needs one line; else whichever needs two; else cut before its last word.

        Titles of one series differ in their last word: it is never cut off.
        """
        kind = FaceKind.MARK if head.centred else FaceKind.LABEL
        ink = Ink.NORMAL if head.muted else Ink.STRONG
        forms = [Face(text, kind=kind, ink=ink) for text in (head.title, head.short) if text]
        for most in (1, _TITLE_LINES):
            for face in forms:
                if self._layouts.laid(face, self._room(width), most).shown == len(face.text):
                    return face
        text = forms[-1].text
        shown = self._layouts.laid(forms[-1], self._room(width), _TITLE_LINES).shown
        last = text.rsplit(" ", 1)[-1]
        last = last if len(last) <= shown // 2 else ""
        return Face(f"{text[: shown - len(last) - 2].rstrip()}… {last}".rstrip(), kind=kind, ink=ink)

    @staticmethod
    def _most(face: Face) -> int:
        return 1 if face.spans else _TITLE_LINES

    def paint(self, painter: QPainter, place: QRect, head: Head) -> None:
        """One head in its rectangle."""
        looks = self._looks
        painter.fillRect(place, looks.ours_head if head.word else looks.band)
        if head.colour is not None:
            edge = QRect(place.x(), place.y(), place.width() - 1, _EDGE)
            painter.fillRect(edge, employers.brush(head.colour, looks.scheme))
            painter.setPen(employers.outline(head.colour, looks.scheme))
            painter.drawLine(edge.bottomLeft(), edge.bottomRight())
        y = float(place.y() + _EDGE + looks.above)
        for face in self._faces(head, place.width()):
            laid = self._layouts.laid(face, self._room_of(face, head, place.width()), self._most(face))
            x = float(place.x() + looks.side)
            painter.setPen(looks.muted if head.muted else looks.text)
            laid.layout.draw(painter, QPointF(x, y))
            y += laid.height
        if head.word:
            size = self._star()
            paint_star(painter, QRectF(place.right() - looks.side - size, place.y() + _EDGE + looks.above, size, size), looks.text)

    def paint_over(self, painter: QPainter, place: QRect, over: Over) -> None:
        """The head of a series over its columns; its words stay in sight while its columns scroll."""
        looks = self._looks
        painter.fillRect(place, looks.band)
        size = looks.line * 0.7
        left = place.x() + looks.side
        dot = QRectF(left, place.y() + (place.height() - size) / 2, size, size)
        employers.paint_swatch(painter, dot, over.colour, looks.scheme)
        face = Face(over.title, kind=FaceKind.LABEL, ink=Ink.STRONG)
        room = place.width() - round(size) - 3 * looks.side
        painter.setPen(looks.text)
        at = QPointF(left + size + looks.side / 2, place.y() + looks.above)
        self._layouts.laid(face, room, 1).layout.draw(painter, at)


def _aside(text: str) -> Face:
    return Face(text, kind=FaceKind.LABEL, spans=(FaceSpan(0, len(text), SpanKind.ASIDE),))
