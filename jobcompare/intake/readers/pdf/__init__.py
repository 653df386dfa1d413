"""PDF files -> blocks: lines are rebuilt from where the characters stand.

opened      pages of a file, and what keeps it from being read
pieces      words with their places and looks
drawn       lines that are drawn: rules of tables, strikes, strike-out notes
strikes     words with a line through their middle
lines       pieces side by side
margins     running headers and footers, found by repetition
order       columns of text
grids       tables with rules
aligned     tables without rules
matrices    those of them whose columns are levels
paragraphs  lines that make one paragraph or item
pages       all of it together
"""

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers.pdf.opened import opened_pages
from jobcompare.intake.readers.pdf.pages import read_page, write_pages
from jobcompare.model.record import Finding
from jobcompare.model.words import FindingKind, Severity

MEDIA_TYPE = "application/pdf"


def read_pdf(raw: bytes, encoding: str | None = None) -> ReadDocument:
    """The document in the bytes of a PDF file.

    Args:
        raw: the bytes.
        encoding: of no meaning here.

    Raises:
        UserError: DOCUMENT_DAMAGED, DOCUMENT_NEEDS_PASSWORD, DOCUMENT_TOO_LONG, DOCUMENT_IS_SCAN or DOCUMENT_WITHOUT_TEXT.
    """
    with opened_pages(raw) as pages:
        found = [read_page(page) for page in pages]
    blocks = write_pages(found).blocks()
    scans = [number for number, page in enumerate(found, start=1) if page.scan]
    if not blocks:
        if scans:
            raise UserError(Trouble.DOCUMENT_IS_SCAN, pages=f"{len(scans)} page{'s' if len(scans) > 1 else ''}")
        raise UserError(Trouble.DOCUMENT_WITHOUT_TEXT)
    findings: list[Finding] = []
    if scans:
        facts = {"pages": ", ".join(map(str, scans[:20]))}
        findings.append(Finding(severity=Severity.CHECK, trouble=FindingKind.SCAN_WITHOUT_TEXT, facts=facts))
    if any(page.unmapped for page in found):
        findings.append(Finding(severity=Severity.CHECK, trouble=FindingKind.ENCODING_REPAIRED))
    return ReadDocument(blocks, MEDIA_TYPE, tuple(findings))
