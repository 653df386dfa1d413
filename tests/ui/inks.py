"""Which colours really meet on the screen, read from a picture of it, and whether they stand out from each other.

A widget is drawn four times as large, so that even the thin strokes of letters have whole pixels of their ink. A colour that
fills more than three logical pixels both ways is a ground; any other one is a stroke, and must stand out from the ground
beside it, or from one of the two that it parts: text by 4.5, lines and marks by 3 (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from jobcompare.ui.theme import employers
from jobcompare.ui.theme.schemes import Scheme, contrast
from tests.ui.accessibility import Finding, where

SCALE = 4
TEXT, MARK = 4.5, 3.0
_NEAR = 4  # px of the large picture from a stroke to its ground
_BROAD = 3 * SCALE + 1  # px that only grounds fill
_FEW = 160  # px, 10 logical ones: fewer are blends at the corners of icons and rounded frames
_UNSEEN = 1.25  # less is the edge of a tint: not meant to be seen as a stroke
_GROUNDS = ("window", "base", "band", "hover", "selected", "ours", "theirs", "changed", "warning_back")
_MARKS = ("line", "faint")  # outlines, scroll bars, what cannot be used now
_DECORATION = ("hairline", "shadow")  # only parts what its spacing parts already
_FOCUS = 32  # px of a frame around the smallest target
_NOTHING = 0xFFFFFFFF  # no ground on that side

Picture = NDArray[np.uint32]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A stroke between two grounds; "" where there is none on a side. `where`: a logical pixel of it."""

    ink: str
    grounds: tuple[str, ...]
    count: int
    where: tuple[int, int]

    @property
    def ratio(self) -> float:
        """How far the stroke stands out from the ground that it stands out from most."""
        return max(contrast(self.ink, ground) for ground in self.grounds)


def pixels(widget: QWidget) -> Picture:
    """A widget drawn large. Shape (height, width), each #rrggbb as one number.

    Icons in labels are left out: they are pictures of two sizes, blurred when drawn so large; their colours are the scheme's.
    """
    picture = QPixmap(widget.size() * SCALE)
    picture.setDevicePixelRatio(SCALE)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    widget.render(painter, widget.rect().topLeft())
    painter.end()
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    drawn = (flat[:, : image.width()] & 0xFFFFFF).copy()
    for label in widget.findChildren(QLabel):
        if label.isVisibleTo(widget) and not label.pixmap().isNull():
            at = label.mapTo(widget, QPoint())
            left, top, right, bottom = (SCALE * v for v in (at.x(), at.y(), at.x() + label.width(), at.y() + label.height()))
            drawn[top:bottom, left:right] = drawn[top, max(left - 1, 0)]
    return drawn


def meetings(picture: Picture) -> list[Meeting]:
    """Every stroke and the grounds it stands on, commonest first."""
    right, down = picture[:, 1:] == picture[:, :-1], picture[1:, :] == picture[:-1, :]
    broad = _runs(right, picture.shape) & _runs(np.ascontiguousarray(down.T), picture.shape[::-1]).T
    whole = np.zeros(picture.shape, bool)  # pixels of one ink: not the blends at the edges of letters
    inner = whole[1:-1, 1:-1]
    up_down, left_right = down[1:, 1:-1] & down[:-1, 1:-1], right[1:-1, 1:] & right[1:-1, :-1]
    inner |= up_down & (right[1:-1, 1:] | right[1:-1, :-1])
    inner |= left_right & (down[1:, 1:-1] | down[:-1, 1:-1])
    ys, xs = np.nonzero(whole & ~broad)
    found: dict[tuple[int, int, int], Meeting] = {}
    for step in ((0, _NEAR), (_NEAR, 0)):
        sides = [_ground(picture, broad, (ys, xs), (sign * step[0], sign * step[1])) for sign in (1, -1)]
        _count(found, np.stack([picture[ys, xs], *sides]), ys, xs)
    return sorted((made for made in found.values() if made.count >= _FEW), key=lambda made: -made.count)


def _ground(picture: Picture, broad: NDArray[np.bool_], places: tuple[Places, Places], step: tuple[int, int]) -> Picture:
    """The ground beside each place in a direction."""
    ys = (places[0] + step[0]).clip(0, picture.shape[0] - 1)
    xs = (places[1] + step[1]).clip(0, picture.shape[1] - 1)
    return np.where(broad[ys, xs], picture[ys, xs], np.uint32(_NOTHING))


def _count(found: dict[tuple[int, int, int], Meeting], triples: Picture, ys: Places, xs: Places) -> None:
    kept = (triples[1:] != _NOTHING).any(axis=0) & (triples[1:] != triples[0]).all(axis=0)
    triples, ys, xs = triples[:, kept], ys[kept], xs[kept]
    kinds, firsts, counts = np.unique(triples, axis=1, return_index=True, return_counts=True)
    for kind, first, count in zip(kinds.T.tolist(), firsts.tolist(), counts.tolist(), strict=True):
        key = (kind[0], *sorted(kind[1:]))
        grounds = tuple(f"#{ground:06x}" for ground in dict.fromkeys(kind[1:]) if ground != _NOTHING)
        before = found[key].count if key in found else 0
        found[key] = Meeting(f"#{kind[0]:06x}", grounds, before + count, (int(xs[first]) // SCALE, int(ys[first]) // SCALE))


def unseen_focus(stops: Sequence[QWidget]) -> Iterator[Finding]:
    """Stops that look the same with the focus: what changes must stand out by 3 from what the widget mostly is."""
    for number, widget in enumerate(stops):
        stops[number - 1].setFocus(Qt.FocusReason.TabFocusReason)
        before = _small(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        after = _small(widget)
        inks, counts = np.unique(after[before != after], return_counts=True)
        colours, many = np.unique(after, return_counts=True)
        ground = f"#{int(colours[many.argmax()]):06x}"
        seen = sum(
            count for ink, count in zip(inks.tolist(), counts.tolist(), strict=True) if contrast(f"#{ink:06x}", ground) >= MARK
        )
        if len(stops) > 1 and seen < _FOCUS:
            yield Finding("focus", where(widget), f"{seen} px show that it has the focus")


def _small(widget: QWidget) -> Picture:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return (flat[:, : image.width()] & 0xFFFFFF).copy()


def _runs(same: NDArray[np.bool_], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Pixels that belong to a run of one colour along a row, as long as `_BROAD`."""
    changes = np.ones(shape, bool)
    changes[:, 1:] = ~same
    starts = np.flatnonzero(changes)
    lengths = np.diff(starts, append=changes.size)
    return np.repeat(lengths >= _BROAD, lengths).reshape(shape)


def faint_inks(widget: QWidget, scheme: Scheme, more_grounds: Collection[str] = ()) -> Iterator[Finding]:
    """Strokes that do not stand out from their ground; `more_grounds`: tints of a page's own."""
    outlines = {employers.outline(number, scheme).name() for number in range(len(employers.OKABE_ITO))}
    marks = {getattr(scheme, name) for name in _MARKS} | outlines
    grounds = {getattr(scheme, name) for name in _GROUNDS} | set(more_grounds)
    left_out = {getattr(scheme, name) for name in _DECORATION} | grounds | set(employers.OKABE_ITO)
    for meeting in meetings(pixels(widget)):
        needed = MARK if meeting.ink in marks else TEXT
        frame = meeting.ink in marks or meeting.ink == scheme.accent
        fill_only = frame and not grounds & set(meeting.grounds)  # a frame around a bar, seen from inside
        if meeting.ink in left_out or fill_only or not _UNSEEN <= meeting.ratio < needed:
            continue
        what = f"{meeting.ink} on {' and '.join(meeting.grounds)} is {meeting.ratio:.2f}, needs {needed}"
        yield Finding("contrast", scheme.name.value, f"{what} ({meeting.count} px, at {meeting.where})")
