"""Word documents (docx) -> blocks, by a walk over their XML that keeps what revisions and strikes did to every word.

package    the parts that hold text
styles     what paragraph and character styles say of looks, headings, spacing
numbering  bullets and the numbers that Word counts
runs       words of a paragraph with their looks, text boxes
walk       paragraphs and tables in reading order
"""

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers.docx.package import open_package
from jobcompare.intake.readers.docx.walk import write_document

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(raw: bytes, encoding: str | None = None) -> ReadDocument:
    """The document in the bytes of a docx file.

    Args:
        raw: the bytes.
        encoding: of no meaning here.

    Raises:
        UserError: DOCUMENT_DAMAGED, DOCUMENT_UNSAFE, DOCUMENT_NEEDS_PASSWORD or DOCUMENT_WITHOUT_TEXT.
    """
    blocks = write_document(open_package(raw)).blocks()
    if not blocks:
        raise UserError(Trouble.DOCUMENT_WITHOUT_TEXT)
    return ReadDocument(blocks, MEDIA_TYPE)
