"""Header tables in PDF, Word and web pages say the same as in text."""

import re
from collections.abc import Callable, Sequence

import pytest

from jobcompare.intake.canonical import canonical
from jobcompare.intake.document import BlockKind
from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from tests.intake.readers import docx_writer, html_writer
from tests.intake.readers.pdf_writer import Pdf
from tests.intake.recognize.test_class_tables import BODY, HEADS, rows_of

SIZE, PITCH = 8.5, 5.0
"""Of the words of a PDF, and of the columns in which a text stands, in points."""


def _pdf(text: str) -> bytes:
    """Each piece of a line where its column is; tabs every eight columns, or where one tab is one column, wide enough for that."""
    pdf, tab = Pdf(), 8 if "\t\t" in text else 20
    for number, line in enumerate(text.split("\n")):
        for piece in re.finditer(r"\S+(?: \S+)*", line.expandtabs(tab)):
            pdf.text(50 + piece.start() * PITCH, 740 - 11 * number, piece.group(), SIZE)
    return pdf.bytes()


def _parts(text: str) -> list[str | list[list[str]]]:
    """The paragraphs of a text, and its tables as rows of cells."""
    parts: list[str | list[list[str]]] = []
    whole = canonical(read(text.encode(), "x.txt"))
    for line in whole.lines:
        if line.kind is not BlockKind.ROW:
            parts.append(whole.words(line.whole))
            continue
        cells = [whole.words(cell) for cell in line.cells]
        if parts and isinstance(parts[-1], list):
            parts[-1].append(cells)
        else:
            parts.append([cells])
    return parts


def _docx(text: str) -> bytes:
    return docx_writer.docx("".join(_docx_part(part) for part in _parts(text)))


def _docx_part(part: str | Sequence[Sequence[str]]) -> str:
    if isinstance(part, str):
        return docx_writer.paragraph(docx_writer.run(part))
    return docx_writer.table([[docx_writer.paragraph(docx_writer.run(cell)) for cell in row] for row in part])


def _html(text: str) -> bytes:
    return html_writer.page("".join(_html_part(part) for part in _parts(text)))


def _html_part(part: str | Sequence[Sequence[str]]) -> str:
    if isinstance(part, str):
        return f"<p>{part}</p>"
    return "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in part) + "</table>"


@pytest.mark.parametrize("name", HEADS)
@pytest.mark.parametrize("written", [_docx, _html, _pdf])
def test_each_row_is_of_one_class(written: Callable[[str], bytes], name: str) -> None:
    head, title, expected = HEADS[name]
    record = recognize(read(written(head + BODY), "x"))
    assert rows_of(record) == expected
    assert record.specification is not None
    assert record.specification.title == title


NARROW = """
                         TITLE                         GRADE   EEO-4   CODE
WHARF INSPECTION SPECIALIST II                           33*      C     6.334
WHARF INSPECTION SPECIALIST I                            29*      C     6.337
"""


def test_names_of_columns_that_stand_close_together_in_a_pdf() -> None:
    assert rows_of(recognize(read(_pdf(NARROW + BODY), "x"))) == [
        ("Wharf Inspection Specialist I", "6.337", "29", None),
        ("Wharf Inspection Specialist II", "6.334", "33", None),
    ]
