"""XML parts of documents and web pages -> trees, without document types, entities of their own, or network."""

import codecs
import re
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from jobcompare.common.errors import Trouble, UserError

_DECLARED = re.compile(r"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9._\-]+)[\"']")
_KNOWN = frozenset({"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1", "windows-1252"})
_EMPTY = re.compile(r"<(?:embed|source|track|bgsound|keygen)\b[^<>]*>", re.IGNORECASE)  # never closed; the parser waits for an end
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def parse_xml(raw: bytes, part: str) -> Any:
    """The root element of an XML part.

    Args:
        raw: its bytes.
        part: its name, for errors.

    Raises:
        UserError: DOCUMENT_UNSAFE where it has a document type, entities or an unusual encoding, or is nested beyond 256
            levels; DOCUMENT_DAMAGED.
    """
    _check(raw, part)
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
        words = str(error).casefold()
        if "memory" in words:
            raise MemoryError from None
        if "depth" in words:
            raise UserError(Trouble.DOCUMENT_UNSAFE, reason=f"its part {part} is nested too deeply") from None
        raise UserError(Trouble.DOCUMENT_DAMAGED, reason=f"its part {part} is broken") from None
    if root.getroottree().docinfo.doctype:
        raise UserError(Trouble.DOCUMENT_UNSAFE, reason=f"its part {part} has a document type")
    return root


def parse_html(text: str) -> Any:
    """The root element of a web page; None where it has none. The parser knows HTML's own entities only, and loads nothing.

    Raises:
        UserError: DOCUMENT_UNSAFE, where the page is nested beyond 2,048 levels: the parser leaves out the rest of it.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(_EMPTY.sub("", text).encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UserError(Trouble.DOCUMENT_UNSAFE, reason="it is nested too deeply")
    return root


def steps(root: Any) -> Any:
    """An iterator over ("start" or "end", element) of all elements; its `skip_subtree` passes over what is inside one."""
    return etree.iterwalk(root, events=("start", "end"))


def _check(raw: bytes, part: str) -> None:
    """Refuse what no program for documents writes: a document type, entities, an unusual encoding."""
    text = _plain(raw)
    declared = _DECLARED.match(text)
    if declared and declared[1].casefold() not in _KNOWN:
        raise UserError(Trouble.DOCUMENT_UNSAFE, reason=f"its part {part} is written in {declared[1]}")
    if _DOCTYPE.search(text):
        raise UserError(Trouble.DOCUMENT_UNSAFE, reason=f"its part {part} has a document type")


def _plain(raw: bytes) -> str:
    """The bytes as characters, well enough to find a declaration in them."""
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8")):
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace")
    zeros = (raw[0:1] == b"\0", raw[1:2] == b"\0")
    return raw.decode("utf-16-be" if zeros[0] else "utf-16-le" if zeros[1] else "latin-1", "replace")
