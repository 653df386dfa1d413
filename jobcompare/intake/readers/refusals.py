"""Why a file is not read: its kind has no reader, it is locked, it is longer than any specification."""

import io
import zipfile

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers.sniff import FileKind

MOST_CHARACTERS = 6_000_000  # 2,000 pages of 3,000
_PLAIN = frozenset({FileKind.TEXT, FileKind.CSV})
_WIDEST = 2  # bytes of a character of the usual kinds of text
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # the part of an old-style file that holds a locked new one


def refusal(kind: FileKind, raw: bytes) -> UserError:
    """Why a file of a kind without a reader is not read."""
    if kind is FileKind.OLE and _LOCKED in raw:
        return UserError(Trouble.DOCUMENT_NEEDS_PASSWORD)
    if kind is FileKind.ZIP and not zipfile.is_zipfile(io.BytesIO(raw)):
        return UserError(Trouble.DOCUMENT_DAMAGED, reason="its end is missing or broken")
    return UserError(Trouble.DOCUMENT_KIND_UNKNOWN, kind=kind.value)


def check_size(kind: FileKind, raw: bytes) -> None:
    """Refuse text so long that reading it would not end in time.

    Raises:
        UserError: DOCUMENT_TOO_LONG.
    """
    if kind in _PLAIN and len(raw) > _WIDEST * MOST_CHARACTERS:
        raise _too_long(len(raw))


def check_length(document: ReadDocument) -> None:
    """Refuse a document with more words than can be looked through.

    Raises:
        UserError: DOCUMENT_TOO_LONG.
    """
    runs = (run for block in document.blocks for part in (block.runs, *block.cells) for run in part)
    count = sum(len(run.text) for run in runs)
    if count > MOST_CHARACTERS:
        raise _too_long(count)


def _too_long(count: int) -> UserError:
    return UserError(Trouble.DOCUMENT_TOO_LONG, count=f"{count:,}", unit="characters", limit=f"{MOST_CHARACTERS:,}")
