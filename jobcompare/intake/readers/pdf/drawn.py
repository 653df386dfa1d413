"""Lines that are drawn on a page: rules of tables, strikes, underlines, and notes that strike words out."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from jobcompare.intake.readers.pdf.opened import numbered
from jobcompare.intake.readers.pdf.pieces import turned_point

THICKEST = 2.5  # points; what is thicker is no line
_SHORTEST = 2.0
_STRAIGHT = 0.8  # points by which the ends of a level line may differ
_MOST = 20_000  # segments of a page that are looked at
_DEEPEST = 4  # drawings inside one another

_object_of = numbered(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_object_in = numbered(pdfium.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
_kind_of = numbered(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)

Matrix = tuple[float, float, float, float, float, float]
_AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rule:
    """A level or upright line: where it runs (`at`: y of a level one, x of an upright one), from where to where."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page. `pictures`: it has pictures."""

    level: list[Rule] = field(default_factory=list[Rule])
    upright: list[Rule] = field(default_factory=list[Rule])
    pictures: bool = False
    segments: int = 0

    def add(self, start: _Point, end: _Point) -> None:
        """Take a straight line, if it is level or upright."""
        (x, y), (u, v) = start, end
        if abs(y - v) <= _STRAIGHT and abs(x - u) >= _SHORTEST:
            self.level.append(Rule((y + v) / 2, min(x, u), max(x, u)))
        elif abs(x - u) <= _STRAIGHT and abs(y - v) >= _SHORTEST:
            self.upright.append(Rule((x + u) / 2, min(y, v), max(y, v)))


def drawn_on(page: Any, turned: int) -> Drawn:
    """The lines on a page.

    Args:
        page: its handle.
        turned: quarter turns of its words.
    """
    found = Drawn()
    address = ctypes.cast(page, ctypes.c_void_p)
    objects = (_object_of(address, number) for number in range(pdfium.FPDFPage_CountObjects(page)))
    _collect(objects, _AS_IT_IS, turned, found, 0)
    for start, end in _strike_notes(page):
        found.add(turned_point(*start, turned), turned_point(*end, turned))
    return found


def _collect(objects: Iterator[int], matrix: Matrix, turned: int, found: Drawn, depth: int) -> None:
    """Look through objects, given by their addresses; most are words, which nothing else is asked about."""
    for address in objects:
        if found.segments > _MOST:
            return
        kind = _kind_of(address)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.pictures = True
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            item = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
            _path(item, _product(_matrix(item), matrix), turned, found)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            item = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
            inside = (_object_in(address, number) for number in range(pdfium.FPDFFormObj_CountObjects(item)))
            _collect(inside, _product(_matrix(item), matrix), turned, found, depth + 1)


def _path(item: Any, matrix: Matrix, turned: int, found: Drawn) -> None:
    """The straight lines of a path: drawn ones, and rectangles so thin that they are lines."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(item, fill, stroke) or not (fill.value or stroke.value):
        return
    for outline in _outlines(item, matrix, turned, found):
        left, right = min(x for x, _ in outline), max(x for x, _ in outline)
        low, high = min(y for _, y in outline), max(y for _, y in outline)
        if high - low <= THICKEST and right - left > high - low:
            found.add((left, (low + high) / 2), (right, (low + high) / 2))
        elif right - left <= THICKEST and high - low > right - left:
            found.add(((left + right) / 2, low), ((left + right) / 2, high))
        elif stroke.value:
            for start, end in pairwise(outline):
                found.add(start, end)


def _outlines(item: Any, matrix: Matrix, turned: int, found: Drawn) -> list[list[_Point]]:
    """The parts of a path, each a list of points; curves are left out."""
    outlines: list[list[_Point]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    count = pdfium.FPDFPath_CountSegments(item)
    found.segments += max(0, count)
    for number in range(min(count, _MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(item, number)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = turned_point(*_moved(x.value, y.value, matrix), turned)
        if kind == pdfium.FPDF_SEGMENT_LINETO and outlines:
            outlines[-1].append(point)
        else:
            outlines.append([point])
        if pdfium.FPDFPathSegment_GetClose(segment) and outlines[-1][0] != point:
            outlines[-1].append(outlines[-1][0])
    return [outline for outline in outlines if len(outline) > 1]


def _strike_notes(page: Any) -> Iterator[tuple[_Point, _Point]]:
    """A line through the middle of each run of words that a note strikes out."""
    quad = pdfium.FS_QUADPOINTSF()
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        if not note:
            continue
        if pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_STRIKEOUT:
            for place in range(pdfium.FPDFAnnot_CountAttachmentPoints(note)):
                if pdfium.FPDFAnnot_GetAttachmentPoints(note, place, quad):
                    xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
                    middle = (min(ys) + max(ys)) / 2
                    yield (min(xs), middle), (max(xs), middle)
        pdfium.FPDFPage_CloseAnnot(note)


def _matrix(item: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, found):
        return _AS_IT_IS
    return found.a, found.b, found.c, found.d, found.e, found.f


def _product(first: Matrix, then: Matrix) -> Matrix:
    if then == _AS_IT_IS:
        return first
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _moved(x: float, y: float, matrix: Matrix) -> _Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
