"""The parts of a workbook: its sheets in their order, the texts that cells share, its styles."""

import posixpath
from dataclasses import dataclass
from typing import Any

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.readers.writing import PLAIN, Look, marked
from jobcompare.intake.readers.xlsx.styles import CellStyle, cell_styles
from jobcompare.intake.readers.xml_parts import parse_xml
from jobcompare.intake.readers.zip_guard import Parts

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFF = frozenset({"0", "false"})
_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", S[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _ID[1:-3].encode()),
)

Texts = tuple[tuple[str, Look], ...]  # pieces of one text, each with its look


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook.

    Attributes:
        parts: all its parts.
        sheets: name and part of every sheet that is not hidden, in their order.
        texts: that cells share, by number.
        styles: of cells, by number.
        from_1904: dates are counted from 1904.
    """

    parts: Parts
    sheets: tuple[tuple[str, str], ...]
    texts: tuple[Texts, ...]
    styles: tuple[CellStyle, ...]
    from_1904: bool

    @classmethod
    def open(cls, raw: bytes) -> "Book":
        """The workbook in the bytes of a file.

        Raises:
            UserError: DOCUMENT_DAMAGED, DOCUMENT_UNSAFE or DOCUMENT_NEEDS_PASSWORD.
        """
        parts = Parts(raw)
        root = part(parts, "xl/workbook.xml")
        if root is None:
            raise UserError(Trouble.DOCUMENT_DAMAGED, reason="it has no workbook part")
        targets = _targets(parts)
        shared, styles = part(parts, targets.get("sharedStrings", "")), part(parts, targets.get("styles", ""))
        about = root.find(f"{S}workbookPr")
        return cls(
            parts,
            tuple(
                (sheet.get("name") or "", targets.get(sheet.get(_ID) or "", ""))
                for sheet in root.iterfind(f"{S}sheets/{S}sheet")
                if sheet.get("state", "visible") == "visible"
            ),
            () if shared is None else tuple(pieces(item) for item in shared.iterfind(f"{S}si")),
            () if styles is None else cell_styles(styles),
            about is not None and about.get("date1904", "0") not in _OFF,
        )


def part(parts: Parts, name: str) -> Any:
    """The root element of a part; None where there is none."""
    raw = parts.read(name)
    if raw is None:
        return None
    if b"purl.oclc.org" in raw[:4096]:
        for strict, usual in _STRICT:
            raw = raw.replace(strict, usual)
    return parse_xml(raw, posixpath.basename(name))


def pieces(item: Any) -> Texts:
    """The pieces of a text of a cell; phonetic hints are left out."""
    found: list[tuple[str, Look]] = []
    for child in item:
        if child.tag == f"{S}t":
            found.append((child.text or "", PLAIN))
        elif child.tag == f"{S}r":
            text, about = child.find(f"{S}t"), child.find(f"{S}rPr")
            look = PLAIN if about is None else Look(bold=is_set(about, "b"), struck=is_set(about, "strike"))
            found.append(("" if text is None else text.text or "", look))
    return tuple(found)


def is_set(element: Any, name: str) -> bool:
    """Whether a look is switched on in an element with properties of a font."""
    child = element.find(S + name)
    return child is not None and child.get("val", "1") not in _OFF


def written(texts: Texts, look: Look) -> str:
    """Pieces of a text with their looks; `look` holds for all of them."""
    return "".join(marked(text, Look(bold=own.bold or look.bold, struck=own.struck or look.struck)) for text, own in texts if text)


def _targets(parts: Parts) -> dict[str, str]:
    """Parts that the workbook refers to, by id and by kind."""
    root = part(parts, "xl/_rels/workbook.xml.rels")
    found: dict[str, str] = {}
    for relation in () if root is None else root.iter(_RELATION):
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/xl", relation.get("Target") or "")).lstrip("/")
            found[relation.get("Id") or ""] = target
            found.setdefault((relation.get("Type") or "").rpartition("/")[2], target)
    return found
