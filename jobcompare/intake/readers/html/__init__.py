"""Web pages -> blocks, by an own walk that keeps what was struck. Nothing that a page refers to is ever loaded.

encoding  bytes -> text, with what the page says of itself
looks     how elements look: tags, style attributes, simple rules of the page's own style sheets
furniture menus, buttons, links to share
lists     bullets and numbers
walk      paragraphs, lists and tables in reading order
"""

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers.html.encoding import decode_html
from jobcompare.intake.readers.html.looks import Sheet
from jobcompare.intake.readers.html.walk import write_page
from jobcompare.intake.readers.xml_parts import parse_html

MEDIA_TYPE = "text/html"


def read_html(raw: bytes, encoding: str | None = None) -> ReadDocument:
    """The document in the bytes of a web page.

    Args:
        raw: the bytes.
        encoding: what the user says they are in; None: found out.

    Raises:
        UserError: DOCUMENT_WITHOUT_TEXT, DOCUMENT_UNSAFE, or FILE_UNREADABLE where `encoding` does not fit.
    """
    text, findings = decode_html(raw, encoding)
    root = parse_html(text)
    if root is None:
        raise UserError(Trouble.DOCUMENT_WITHOUT_TEXT)
    sheet = Sheet.of(root)
    blocks = write_page(root, sheet).blocks() or write_page(root, sheet, hidden_too=True).blocks()
    if not blocks:
        raise UserError(Trouble.DOCUMENT_WITHOUT_TEXT)
    return ReadDocument(blocks, MEDIA_TYPE, findings)
