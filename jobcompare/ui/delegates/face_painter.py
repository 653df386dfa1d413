"""One face in its rectangle: sign, wrapped text with chips and find marks, tags behind it, or a centred mark."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from jobcompare.present.grid.view import Sign
from jobcompare.ui.delegates.glyphs import paint_shape
from jobcompare.ui.models.face import Face, FaceKind, Ink, SpanKind, Tag
from jobcompare.ui.tables.layouts import Laid, Layouts
from jobcompare.ui.tables.looks import Looks

Marked = tuple[tuple[int, int], ...]  # found places, code points of the face's text
_NONE: Marked = ()
_CENTRED = {FaceKind.MARK, FaceKind.COUNT}


class FacePainter:
    """Paints faces with the looks in force."""

    def __init__(self, looks: Looks, layouts: Layouts) -> None:
        self._looks = looks
        self._layouts = layouts
        self._inks = {Ink.NORMAL: looks.text, Ink.MUTED: looks.muted, Ink.STRONG: looks.text}
        self._sign_inks = {
            Sign.DIFFERENT: QColor(looks.scheme.on_tint),
            Sign.ONLY_HERE: looks.text,
            Sign.SIMILAR: looks.accent,
        }
        self._tag_inks = {Tag.DOUBT: looks.warning, Tag.REVIEWED: looks.good, Tag.TYPED: looks.accent}

    def text_width(self, face: Face, width: int) -> int:
        """Pixels that a face's text has in a column of `width` pixels."""
        looks = self._looks
        taken = looks.gutter + looks.side // 2 if face.kind is FaceKind.TEXT else looks.side
        return width - taken - looks.side

    def height(self, face: Face, width: int, most: int) -> int:
        """Pixels that a face needs, at most `most` lines of text."""
        looks = self._looks
        if not face.text or face.kind in _CENTRED or face.kind is FaceKind.NUMBER:
            return looks.least
        room = self.text_width(face, width)
        one_line = "\u2028" not in face.text and self._layouts.advance(face) <= room
        lines = 1 if one_line else self._layouts.laid(face, room, most).lines
        return max(looks.least, looks.height(lines))

    def is_cut(self, face: Face, width: int, most: int) -> bool:
        """Whether less than the whole text is shown."""
        if face.kind in _CENTRED or face.kind is FaceKind.NUMBER:
            return False
        return self._layouts.laid(face, self.text_width(face, width), most).shown < len(face.text)

    def paint(self, painter: QPainter, place: QRect, face: Face, most: int, found: Marked = _NONE) -> None:
        """Paint a face; its background is there already."""
        if face.kind in _CENTRED:
            self._paint_centred(painter, place, face)
        elif face.kind is FaceKind.NUMBER:
            self._paint_number(painter, place, face)
        elif face.text or face.sign is not Sign.NONE:
            self._paint_text(painter, place, face, most, found)

    def _paint_text(self, painter: QPainter, place: QRect, face: Face, most: int, found: Marked) -> None:
        looks = self._looks
        left = place.x() + looks.side
        if face.kind is FaceKind.TEXT:
            left = place.x() + looks.side // 2 + looks.gutter
            self._paint_sign(painter, place, face)
        at = QPointF(left, place.y() + looks.above)
        laid = self._layouts.laid(face, self.text_width(face, place.width()), most)
        if face.spans:
            self._paint_chips(painter, at, face, laid)
        for start, end in found:
            self._paint_found(painter, at, laid, start, end)
        painter.setPen(self._inks[face.ink])
        laid.layout.draw(painter, at)
        size = round(looks.line * 0.62)
        for tag, corner in zip(face.tags, laid.tags, strict=True):
            spot = QRectF(at.x() + corner.x(), at.y() + corner.y() + (looks.line - size) / 2, size, size)
            paint_shape(painter, tag, spot, self._tag_inks[tag])

    def _paint_sign(self, painter: QPainter, place: QRect, face: Face) -> None:
        if face.sign is Sign.NONE:
            return
        looks = self._looks
        size = round(looks.line * 0.5)
        box = QRectF(place.x() + looks.side // 2, place.y() + looks.above, looks.line, looks.line)
        if face.sign is Sign.DIFFERENT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(looks.differs)
            painter.drawRoundedRect(box, 3, 3)
        ink = looks.muted if face.ink is Ink.MUTED else self._sign_inks.get(face.sign, looks.muted)
        shift = (size - box.width()) / 2 if face.unsure else 0.0
        spot = QRectF(box.center().x() - size / 2 + shift, box.center().y() - size / 2, size, size)
        paint_shape(painter, face.sign, spot, ink)
        if face.unsure:
            painter.setPen(looks.muted)
            painter.setFont(looks.small)
            painter.drawText(QPointF(spot.right() + 2, box.y() + looks.ascent), "?")

    def _paint_chips(self, painter: QPainter, at: QPointF, face: Face, laid: Laid) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._looks.chip)
        for span in face.spans:
            if span.kind is SpanKind.LEVEL:
                for rect in laid.rects(span.start, span.end):
                    painter.drawRoundedRect(rect.translated(at).adjusted(-2, 0, 2, 0), 3, 3)

    def _paint_found(self, painter: QPainter, at: QPointF, laid: Laid, start: int, end: int) -> None:
        painter.setPen(QPen(self._looks.warning, 1))
        painter.setBrush(self._looks.found)
        for rect in laid.rects(start, end):
            painter.drawRect(rect.translated(at).adjusted(-0.5, 0.5, 0.5, -0.5))

    def _paint_number(self, painter: QPainter, place: QRect, face: Face) -> None:
        looks = self._looks
        painter.setPen(self._inks[face.ink])
        painter.setFont(looks.figures)
        box = place.adjusted(0, looks.above, -looks.side, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, face.text)

    def _paint_centred(self, painter: QPainter, place: QRect, face: Face) -> None:
        if not face.text:
            return
        looks = self._looks
        box = QRect(place.x(), place.y() + looks.above, place.width(), looks.line)
        if face.outlined:
            painter.setPen(QPen(looks.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = min(place.width() - 6, round(looks.line * 2.2)) // 2
            painter.drawRoundedRect(QRectF(box.center().x() - half, box.y() - 2.5, 2 * half, box.height() + 5), 3, 3)
        strong, _, rest = face.text.partition(" ")
        painter.setFont(looks.bold if face.ink is Ink.STRONG else looks.font)
        painter.setPen(self._inks[face.ink])
        if not rest:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, strong)
            self._paint_mark_tags(painter, box, face)
            return
        middle = box.center().x()
        painter.drawText(box.adjusted(0, 0, middle - box.right() - 2, 0), _RIGHT, strong)
        painter.setFont(looks.small)
        painter.setPen(looks.muted)
        painter.drawText(box.adjusted(middle - box.x() + 3, 0, 0, 0), _LEFT, rest)

    def _paint_mark_tags(self, painter: QPainter, box: QRect, face: Face) -> None:
        size = round(self._looks.line * 0.45)
        for number, tag in enumerate(face.tags):
            spot = QRectF(box.right() - (number + 1) * (size + 2), box.y() + 3, size, size)
            paint_shape(painter, tag, spot, self._tag_inks[tag])


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
