"""One document in every kind of file that has a reader, in our own words."""

from jobcompare.intake.document import Block, BlockKind, Run
from jobcompare.intake.readers import read
from jobcompare.intake.readers.sniff import FileKind
from tests.intake.readers.docx_writer import docx_of
from tests.intake.readers.html_writer import html_of
from tests.intake.readers.pdf_writer import pdf_of
from tests.intake.readers.xlsx_writer import xlsx

TEXT = """COUNTER CLERK I/II

DEFINITION
Under close supervision, serves the public at the permit counter and keeps its records in order.

TYPICAL DUTIES
• Receives applications and checks them for completeness.
• ~~Types letters.~~ Drafts letters to applicants.
• Performs related duties as assigned.

MINIMUM QUALIFICATIONS
1. Graduation from high school, AND
2. One (1) year of clerical experience.
"""
PAY = 'Title,Code,Low,High\r\n"Clerk, Senior",0012," $3,119.39 ",4000\r\nAide,0013,2900,3300\r\nRanger,0014,3000,3500\r\n'


def blocks() -> tuple[Block, ...]:
    """The document as blocks."""
    return read(TEXT.encode()).blocks


def samples() -> dict[FileKind, bytes]:
    """A sound file of every kind."""
    return {
        FileKind.TEXT: TEXT.encode(),
        FileKind.CSV: PAY.encode(),
        FileKind.HTML: html_of(blocks()),
        FileKind.DOCX: docx_of(blocks()),
        FileKind.PDF: pdf_of(blocks()),
        FileKind.XLSX: xlsx(
            {"Clerks": [["Statement", "Clerk I", "Clerk II"], ["Answers calls", "X", "X"], ["Trains aides", None, "X"]]}
        ),
    }


def paragraph(text: str) -> Block:
    """A paragraph."""
    return Block(BlockKind.PARAGRAPH, (Run(text),))
