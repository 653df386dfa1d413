"""Plain text and Markdown -> blocks.

marks      looks of words inside a line
markup     strikes, Markdown, leavings of HTML, letter-spaced headings
one_line   a whole document on one line, cut where its headings, bullets and numbers are
furniture  page numbers and running lines
lines      what a line is
columns    lines whose words stand in columns made rows; matrices: tables of statements and levels
wraps      lines joined to blocks
"""

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers.encodings import decode_text
from jobcompare.intake.readers.text.columns import with_rows
from jobcompare.intake.readers.text.furniture import without_furniture
from jobcompare.intake.readers.text.lines import lines_of
from jobcompare.intake.readers.text.markup import without_markup
from jobcompare.intake.readers.text.one_line import cut_lines
from jobcompare.intake.readers.text.wraps import blocks_of

PLAIN, MARKDOWN = "text/plain", "text/markdown"


def read_text(raw: bytes, encoding: str | None = None) -> ReadDocument:
    """The document in the bytes of a text file.

    Args:
        raw: the bytes.
        encoding: what the user says they are in; None: found out.

    Raises:
        UserError: FILE_EMPTY, or FILE_UNREADABLE where `encoding` does not fit.
    """
    text, findings = decode_text(raw, encoding)
    if not text.strip():
        raise UserError(Trouble.FILE_EMPTY)
    bare, markdown = without_markup(text)
    lines = lines_of(without_furniture(cut_lines(bare).split("\n")), markdown)
    return ReadDocument(blocks_of(with_rows(lines)), MARKDOWN if markdown else PLAIN, findings)
