"""The parts of a Word document that hold text, found by the document's own relations."""

import posixpath
from dataclasses import dataclass, field
from typing import Any

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.readers.xml_parts import parse_xml
from jobcompare.intake.readers.zip_guard import Parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = (  # the strict form of the format differs in names only
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


@dataclass(frozen=True, slots=True)
class Package:
    """The root elements of the parts that hold text; None where the document has no such part.

    Attributes:
        body: of the document.
        styles: of its styles.
        numbering: of its numbering.
        notes: of its footnotes and its endnotes.
        margins: of headers and footers, by the relation that the document names them by.
    """

    body: Any
    styles: Any = None
    numbering: Any = None
    notes: tuple[Any, ...] = ()
    margins: dict[str, Any] = field(default_factory=dict[str, Any])


def open_package(raw: bytes) -> Package:
    """The parts of a docx file that hold text.

    Raises:
        UserError: DOCUMENT_DAMAGED, DOCUMENT_UNSAFE or DOCUMENT_NEEDS_PASSWORD.
    """
    parts = Parts(raw)
    main = next((target for kind, _, target in _relations(parts, "") if kind == "officeDocument"), "word/document.xml")
    root = _part(parts, main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise UserError(Trouble.DOCUMENT_DAMAGED, reason="it has no text part")
    found: dict[str, Any] = {}
    margins: dict[str, Any] = {}
    for kind, number, target in _relations(parts, main):
        if kind in ("styles", "numbering", "footnotes", "endnotes"):
            found[kind] = _part(parts, target)
        elif kind in ("header", "footer"):
            margins[number] = _part(parts, target)
    notes = tuple(found[kind] for kind in ("footnotes", "endnotes") if found.get(kind) is not None)
    return Package(body, found.get("styles"), found.get("numbering"), notes, margins)


def _part(parts: Parts, name: str) -> Any:
    raw = parts.read(name)
    if raw is None:
        return None
    if b"purl.oclc.org" in raw[:4096]:
        for strict, usual in _STRICT:
            raw = raw.replace(strict, usual)
    return parse_xml(raw, posixpath.basename(name))


def _relations(parts: Parts, source: str) -> list[tuple[str, str, str]]:
    """(kind, id, part) of every relation of a part to another; those that lead out of the file are left out."""
    folder, name = posixpath.split(source)
    raw = parts.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    if raw is None:
        return []
    found: list[tuple[str, str, str]] = []
    for relation in parse_xml(raw, "rels").iter(_RELATION):
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or "")).lstrip("/")
            found.append(((relation.get("Type") or "").rpartition("/")[2], relation.get("Id") or "", target))
    return found
