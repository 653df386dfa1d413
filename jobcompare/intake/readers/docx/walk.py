"""Paragraphs and tables of a Word document in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from jobcompare.intake.readers.docx.numbering import Numbering, Sign
from jobcompare.intake.readers.docx.package import R_ID, Package, W
from jobcompare.intake.readers.docx.runs import RunReader, asks, filled
from jobcompare.intake.readers.docx.styles import Style, Styles, number_of, spacing_of, whole
from jobcompare.intake.readers.tables import Cell, write_table
from jobcompare.intake.readers.text.marks import live, plain
from jobcompare.intake.readers.writing import PLAIN, Entry, Look, Writing

_APART = 60  # twentieths of a point between two paragraphs from which they are set apart
_LONGEST_HEADING = 250  # characters; a longer paragraph in the style of a heading is none
_MOST_SPAN = 200
_PASSED = frozenset({f"{W}{name}" for name in ("customXml", "ins", "moveTo", "smartTag", "sdtContent")})
_PAGES = re.compile(r"^\W*(?:page|pg\.?)?\W*(?:of|/)?\W*$", re.IGNORECASE)  # what is left of "Page 1 of 2" without its fields


def write_document(package: Package) -> Writing:
    """Everything that a Word document says: its body, with the first header before it, notes and the first footer after it."""
    walk = _Walk(Styles(package.styles), Numbering(package.numbering))
    body = Writing()
    walk.blocks(package.body, body)
    for notes in package.notes:
        for note in notes:
            if note.get(f"{W}type") in (None, "normal"):
                walk.blocks(note, body)
    known = {entry.words.casefold() for entry in body.entries[:6]}
    everything = Writing([entry for entry in walk.margin(package, "header") if entry.words.casefold() not in known])
    everything.extend(body.entries)
    said = {entry.words.casefold() for entry in everything.entries}
    everything.extend([entry for entry in walk.margin(package, "footer") if entry.words.casefold() not in said])
    return everything


@dataclass(slots=True)
class _Before:
    """What stands before the next paragraph: style and wanted space of the last one, an empty one, a page, a deleted end."""

    style: str | None = None
    space: int = 0
    blank: bool = True
    page: bool = False
    joins: bool = False


class _Walk:
    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._runs = RunReader(styles)

    def blocks(self, parent: Any, writing: Writing, look: Look = PLAIN) -> None:
        """Write down the paragraphs and tables of a body, a cell, a note or a text box."""
        before = _Before()
        for child in _flow(parent):
            if child.tag == f"{W}p":
                self._paragraph(child, writing, look, before)
            else:
                write_table(writing, [list(self._row(row, look)) for row in _inside(child, f"{W}tr")])
                before.blank, before.joins = True, False

    def margin(self, package: Package, kind: str) -> list[Entry]:
        """What the first section has as header or footer, without page numbers."""
        writing = Writing()
        section = next(package.body.iter(f"{W}sectPr"), None)
        if section is None:
            return []
        named = {element.get(f"{W}type"): element.get(R_ID) for element in section.iterchildren(f"{W}{kind}Reference")}
        order = ("first", "default") if section.find(f"{W}titlePg") is not None else ("default",)
        for name in order:
            root = package.margins.get(named.get(name) or "")
            if root is not None and not writing.entries:
                self.blocks(root, writing)
        return [entry for entry in writing.entries if not _PAGES.match(entry.words)]

    def _paragraph(self, paragraph: Any, writing: Writing, look: Look, before: _Before) -> None:
        properties = paragraph.find(f"{W}pPr")
        named = None if properties is None else properties.find(f"{W}pStyle")
        number = self._styles.normal if named is None else named.get(f"{W}val")
        style = self._styles.style(number)
        sign = self._sign(properties, style)
        words = self._runs.words(paragraph, look)
        if plain(words.text).strip():
            entry = _entry(words.text, sign, _heading(properties, style))
            entry.page = words.page or before.page
            space, after = self._space(properties, style)
            contextual = style.contextual and number == before.style
            entry.gap = before.blank or bool(entry.heading) or (not contextual and max(space, before.space) >= _APART)
            _write(entry, writing, before)
            before.style, before.space, before.blank, before.page = number, after, False, False
            before.joins = _end_is_deleted(properties) and bool(live(words.text).strip())
        else:
            before.blank = True
            before.page |= words.page
        for box in words.boxes:
            self.blocks(box, writing, look)

    def _sign(self, properties: Any, style: Style) -> Sign | None:
        """The bullet or number of a paragraph; what it says itself stands above what its style says."""
        own = None if properties is None else number_of(properties)
        named, level = own or (None, None)
        if style.number is not None:
            named = style.number[0] if named is None else named
            level = style.number[1] if level is None else level
        return None if named in (None, "0") else self._numbering.sign(named, level or 0)

    def _space(self, properties: Any, style: Style) -> tuple[int, int]:
        """Space before and after in twentieths of a point."""
        own = (None, None) if properties is None else spacing_of(properties)
        defaults = self._styles.defaults
        told = zip(own, (style.before, style.after), (defaults.before, defaults.after), strict=True)
        before, after = (next((space for space in spaces if space is not None), 0) for spaces in told)
        return before, after

    def _row(self, row: Any, look: Look) -> Iterator[Cell]:
        properties = row.find(f"{W}trPr")
        look = _revised(look, properties, "del", "ins")
        skipped = _number(properties, "gridBefore")
        for _ in range(min(skipped, _MOST_SPAN)):
            yield Cell()
        for element in _inside(row, f"{W}tc"):
            about = element.find(f"{W}tcPr")
            cell = Cell(columns=min(max(1, _number(about, "gridSpan")), _MOST_SPAN))
            merge = None if about is None else about.find(f"{W}vMerge")
            if (merge is None or merge.get(f"{W}val") == "restart") and not _is_unfilled(element):
                self.blocks(element, cell.writing, _revised(look, about, "cellDel", "cellIns"))
            yield cell


def _entry(text: str, sign: Sign | None, heading: int) -> Entry:
    heading = heading if len(plain(text)) <= _LONGEST_HEADING else 0
    if sign is None:
        return Entry(text, heading=heading)
    if heading and sign.label is None:
        return Entry(text, heading=heading)
    return Entry(text, item=sign.label is None, label=sign.label, depth=sign.depth, heading=heading)


def _write(entry: Entry, writing: Writing, before: _Before) -> None:
    """Write a paragraph, as the rest of the one before where a revision took out the end between them."""
    if not (before.joins and writing.entries and live(entry.text).strip()):
        writing.add(entry)
        return
    last = writing.entries[-1]
    apart = plain(last.text)[-1:].isspace() or not plain(entry.text)[:1].isalnum()
    last.text += entry.text if apart else f" {entry.text}"


def _heading(properties: Any, style: Style) -> int:
    outline = None if properties is None else properties.find(f"{W}outlineLvl")
    level = None if outline is None else whole(outline.get(f"{W}val"))
    if level is None:
        return style.heading
    return level + 1 if level < 9 else 0


def _end_is_deleted(properties: Any) -> bool:
    return properties is not None and properties.find(f"{W}rPr/{W}del") is not None


def _revised(look: Look, properties: Any, deleted: str, inserted: str) -> Look:
    if properties is None:
        return look
    out, new = properties.find(W + deleted) is not None, properties.find(W + inserted) is not None
    return replace(look, struck=look.struck or out, inserted=look.inserted or new)


def _number(properties: Any, name: str) -> int:
    element = None if properties is None else properties.find(W + name)
    return 0 if element is None else whole(element.get(f"{W}val")) or 0


def _flow(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables of a story, those inside content controls and revisions among them."""
    for child in parent:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag == f"{W}sdt":
            for content in filled(child):
                yield from _flow(content)
        elif child.tag in _PASSED:
            yield from _flow(child)


def _is_unfilled(cell: Any) -> bool:
    """A cell that is a content control as a whole, which nobody filled."""
    around = cell.getparent().getparent()
    return around is not None and around.tag == f"{W}sdt" and asks(around)


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, those inside content controls among them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == f"{W}sdt":
            for content in child.iterchildren(f"{W}sdtContent"):
                yield from _inside(content, tag)
        elif child.tag in _PASSED:
            yield from _inside(child, tag)
