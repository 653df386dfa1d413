"""Zip files of documents, opened only within limits, so that a few packed kilobytes cannot fill the memory.

Limits: reliability.md, "What comes in" (a docx of 929 KB took 6.4 GB without them, measured).
"""

import io
import re
import zipfile
import zlib

from jobcompare.common.errors import Trouble, UserError

MOST_PARTS = 5_000
LARGEST_PART = 100 * 2**20  # bytes, unpacked
LARGEST_WHOLE = 200 * 2**20  # bytes, all parts unpacked
HIGHEST_RATIO = 100  # unpacked to packed, of a part over RATIO_FROM
RATIO_FROM = 2**20  # bytes
_CHUNK = 2**18
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError, KeyError)
_ODD_NAME = re.compile(r"(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:")


class Parts:
    """The parts of a zip file by name. Sizes are counted while unpacking: what the file says of itself is not believed."""

    def __init__(self, raw: bytes) -> None:
        """Look at the file's table of parts; nothing is unpacked yet.

        Raises:
            UserError: DOCUMENT_DAMAGED, DOCUMENT_UNSAFE or DOCUMENT_NEEDS_PASSWORD.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            entries = self._zip.infolist()
        except _FAULTS:
            raise UserError(Trouble.DOCUMENT_DAMAGED, reason="its end is missing or broken") from None
        self._left = LARGEST_WHOLE
        self._entries = {entry.filename.lstrip("/"): entry for entry in entries}
        if len(entries) > MOST_PARTS:
            raise _unsafe(f"it has {len(entries):,} parts, the limit is {MOST_PARTS:,}")
        if sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
            raise _unsafe(f"it unpacks to more than {LARGEST_WHOLE // 2**20} MB")
        for entry in entries:
            _check(entry)

    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes | None:
        """A part unpacked; None where there is no such part.

        Raises:
            UserError: DOCUMENT_DAMAGED or DOCUMENT_UNSAFE.
        """
        entry = self._entries.get(name)
        if entry is None:
            return None
        unpacked = bytearray()
        try:
            with self._zip.open(entry) as part:
                while chunk := part.read(_CHUNK):
                    unpacked += chunk
                    _check_size(name, len(unpacked), entry.compress_size)
        except _FAULTS:
            raise UserError(Trouble.DOCUMENT_DAMAGED, reason=f"its part {name} is broken") from None
        self._left -= len(unpacked)
        if self._left < 0:
            raise _unsafe(f"it unpacks to more than {LARGEST_WHOLE // 2**20} MB")
        return bytes(unpacked)


def _check(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 0x1:
        raise UserError(Trouble.DOCUMENT_NEEDS_PASSWORD)
    if _ODD_NAME.search(entry.filename):
        raise _unsafe("one of its parts points outside the file")
    _check_size(entry.filename, entry.file_size, entry.compress_size)


def _check_size(name: str, size: int, packed: int) -> None:
    if size > LARGEST_PART:
        raise _unsafe(f"its part {name[:80]} unpacks to more than {LARGEST_PART // 2**20} MB")
    if size > RATIO_FROM and size > HIGHEST_RATIO * max(packed, 1):
        raise _unsafe(f"its part {name[:80]} unpacks to more than {HIGHEST_RATIO} times its size")


def _unsafe(reason: str) -> UserError:
    return UserError(Trouble.DOCUMENT_UNSAFE, reason=reason)
