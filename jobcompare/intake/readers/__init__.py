"""Files -> documents: one reader for each kind of file, chosen by content.

A reader takes the bytes and the encoding that the user named (None: found out) and gives a ReadDocument, or raises a
UserError. To add one: a module with such a function, a line in READERS; the contract tests run over the registry.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Protocol, cast

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers.refusals import check_length, check_size, refusal
from jobcompare.intake.readers.sniff import FileKind, kind_of

# kind of file -> module and function; a reader's library is loaded when it is first used
READERS: Mapping[FileKind, tuple[str, str]] = {
    FileKind.TEXT: ("text", "read_text"),
    FileKind.CSV: ("csv_text", "read_csv"),
    FileKind.HTML: ("html", "read_html"),
    FileKind.DOCX: ("docx", "read_docx"),
    FileKind.XLSX: ("xlsx", "read_xlsx"),
    FileKind.PDF: ("pdf", "read_pdf"),
}


class Reader(Protocol):
    """A reader of one kind of file."""

    def __call__(self, raw: bytes, encoding: str | None = None) -> ReadDocument:
        """The document in these bytes."""
        ...


def read(raw: bytes, name: str = "", encoding: str | None = None) -> ReadDocument:
    """The document in a file.

    Args:
        raw: its bytes.
        name: its name, for errors only; the kind is decided by content.
        encoding: what the user says a text file is in; None: found out.

    Raises:
        UserError: FILE_EMPTY, DOCUMENT_KIND_UNKNOWN, DOCUMENT_NEEDS_PASSWORD, DOCUMENT_TOO_LONG, or what the reader says.
    """
    if not raw.strip():
        raise UserError(Trouble.FILE_EMPTY)
    kind = kind_of(raw)
    if kind not in READERS:
        raise refusal(kind, raw)
    check_size(kind, raw)
    document = reader_of(kind)(raw, encoding)
    check_length(document)
    return document


def reader_of(kind: FileKind) -> Reader:
    """The reader of a kind of file that has one."""
    module, function = READERS[kind]
    return cast(Reader, getattr(import_module(f"{__name__}.{module}"), function))
