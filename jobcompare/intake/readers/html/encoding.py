"""Bytes of a web page -> text: what the page says of its encoding counts where the bytes themselves do not speak."""

import codecs
import re

from jobcompare.intake.readers.encodings import decode_text
from jobcompare.model.record import Finding

_SAID = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-:]{3,20})", re.IGNORECASE)
_HEAD = 4096
_WESTERN = frozenset({"iso8859-1", "ascii", "latin-1"})  # browsers read these as Windows-1252


def decode_html(raw: bytes, encoding: str | None = None) -> tuple[str, tuple[Finding, ...]]:
    """The text of a web page, and what is doubtful about it.

    Args:
        raw: the bytes.
        encoding: what the user says; None: found out.

    Raises:
        UserError: FILE_UNREADABLE, where `encoding` does not fit.
    """
    said = _SAID.search(raw[:_HEAD])
    if encoding is None and said and not _is_utf8(raw):
        name = _known(said[1].decode("ascii"))
        if name and _fits(raw, name):
            return decode_text(raw, name)
    return decode_text(raw, encoding)


def _known(name: str) -> str | None:
    """The codec of this name; None where there is none, or where the usual search does as well."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    return None if found in _WESTERN or found.startswith("utf") else found


def _is_utf8(raw: bytes) -> bool:
    return _fits(raw, "utf-8") or raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def _fits(raw: bytes, name: str) -> bool:
    try:
        raw.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return True
