"""XML parts of documents -> trees, without document types, entities or network."""

import re
from typing import Any

from lxml import etree

from jobcompare.common.errors import Trouble, UserError

MOST_DEPTH = 250  # levels of nesting; libxml2 stops at 256 by itself
_DECLARED = re.compile(r"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._\-]+)[\"']")
_KNOWN = frozenset({"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1", "windows-1252"})
_DOCTYPE = re.compile(r"<!DOCTYPE|<!ENTITY", re.IGNORECASE)


def parse_xml(raw: bytes, part: str) -> Any:
    """The root element of an XML part.

    Args:
        raw: its bytes.
        part: its name, for errors.

    Raises:
        UserError: DOCUMENT_UNSAFE where it has a document type, entities or an unusual encoding; DOCUMENT_DAMAGED.
    """
    check_xml(raw, part)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "memory" in str(error).casefold():
            raise MemoryError from None
        raise UserError(Trouble.DOCUMENT_DAMAGED, reason=f"its part {part} is broken") from None
    if root is None or root.getroottree().docinfo.doctype:
        raise UserError(Trouble.DOCUMENT_UNSAFE, reason=f"its part {part} has a document type")
    return root


def check_xml(raw: bytes, part: str) -> None:
    """Refuse XML that a document's own program never writes: a document type, entities, an unusual encoding.

    Raises:
        UserError: DOCUMENT_UNSAFE.
    """
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw[:4]
    text = (
        raw.decode(
            "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le" if raw[1:2] == b"\0" else "utf-16-be", "replace"
        )
        if wide
        else ""
    )
    head = text or raw.decode("latin-1")
    declared = _DECLARED.match(head[:400].lstrip("\ufeffï»¿ \t\r\n"))
    if declared and declared[1].casefold() not in _KNOWN:
        raise UserError(Trouble.DOCUMENT_UNSAFE, reason=f"its part {part} is written in {declared[1]}")
    if _DOCTYPE.search(head):
        raise UserError(Trouble.DOCUMENT_UNSAFE, reason=f"its part {part} has a document type")
