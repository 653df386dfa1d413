"""Web pages -> blocks, by an own walk that keeps what was struck. Nothing that a page refers to is ever loaded.

encoding  bytes -> text, with what the page says of itself
looks     how elements look: tags, style attributes, simple rules of the page's own style sheets
lists     bullets and numbers
walk      paragraphs, lists and tables in reading order
"""

from typing import Any

from lxml import etree

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers.html.encoding import decode_html
from jobcompare.intake.readers.html.looks import Sheet
from jobcompare.intake.readers.html.walk import write_page

MEDIA_TYPE = "text/html"


def read_html(raw: bytes, encoding: str | None = None) -> ReadDocument:
    """The document in the bytes of a web page.

    Args:
        raw: the bytes.
        encoding: what the user says they are in; None: found out.

    Raises:
        UserError: DOCUMENT_WITHOUT_TEXT or DOCUMENT_DAMAGED, or FILE_UNREADABLE where `encoding` does not fit.
    """
    text, findings = decode_html(raw, encoding)
    root = _parsed(text)
    sheet = Sheet.of(root)
    blocks = write_page(root, sheet).blocks() or write_page(root, sheet, hidden_too=True).blocks()
    if not blocks:
        raise UserError(Trouble.DOCUMENT_WITHOUT_TEXT)
    return ReadDocument(blocks, MEDIA_TYPE, findings)


def _parsed(text: str) -> Any:
    """The root element. The parser is for HTML: it knows no entities but HTML's own, and loads nothing."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    if root is None:
        raise UserError(Trouble.DOCUMENT_WITHOUT_TEXT)
    return root
