"""Bytes -> text: byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then Windows-1252.

Text that was decoded wrongly before it was saved ("â€™" for "’") is repaired where that can be done without loss;
else it is told by a finding.
"""

import codecs
import re

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.record import Finding
from jobcompare.model.words import FindingKind, Severity

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZEROS = 0.2  # share of zero bytes on one side of each pair from which text is UTF-16
_LINES = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b-\u200d\u2060\ufeff\u00ad]")

# What UTF-8 looks like when it was read as Windows-1252: a lead byte and its continuation bytes, each as a character.
_CONTINUATION = "".join(bytes([b]).decode("cp1252", "ignore") for b in range(0x80, 0xC0)) + "\x81\x8d\x8f\x90\x9d"
_TAIL = f"[{re.escape(_CONTINUATION)}]"
_MISREAD = re.compile(f"[ÂÃÅÄÐ]{_TAIL}|[â-ï]{_TAIL}{{2}}|ð{_TAIL}{{3}}")
_REPLACED = "\ufffd"


def decode_text(raw: bytes, encoding: str | None = None) -> tuple[str, tuple[Finding, ...]]:
    """The text in bytes, with "\\n" newlines and without invisible characters, and what is doubtful about it.

    Args:
        raw: bytes of a text file.
        encoding: what the user says it is in; None: found out.

    Raises:
        UserError: FILE_UNREADABLE, where `encoding` is unknown or does not fit.
    """
    text, sure = _decode(raw, encoding)
    text = _LINES.sub("\n", text)
    repaired = _repair(text)
    findings: list[Finding] = []
    if repaired != text or _REPLACED in text or not sure:
        severity = Severity.CHECK if _REPLACED in repaired or not sure else Severity.NOTE
        findings.append(Finding(severity=severity, trouble=FindingKind.ENCODING_REPAIRED))
    return _INVISIBLE.sub("", repaired), tuple(findings)


def _decode(raw: bytes, encoding: str | None) -> tuple[str, bool]:
    """Text, and whether its encoding is certain."""
    if encoding is not None:
        try:
            return raw.decode(encoding), True
        except (LookupError, UnicodeError):
            raise UserError(Trouble.FILE_UNREADABLE, reason=f"it is not {encoding} text") from None
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw.decode(name, "replace").lstrip("\ufeff"), True
    zeros = _utf16_by_zeros(raw)
    if zeros:
        return raw.decode(zeros, "replace"), True
    try:
        return raw.decode("utf-8"), True
    except UnicodeDecodeError:
        return _windows(raw)


def _utf16_by_zeros(raw: bytes) -> str | None:
    head = raw[: 4096 - 4096 % 2]
    pairs = len(head) // 2
    if not pairs:
        return None
    even, odd = head[0::2].count(0) / pairs, head[1::2].count(0) / pairs
    if odd >= _ZEROS and even < _ZEROS / 4:
        return "utf-16-le"
    return "utf-16-be" if even >= _ZEROS and odd < _ZEROS / 4 else None


def _windows(raw: bytes) -> tuple[str, bool]:
    """Windows-1252, its five unused bytes replaced. UTF-8 with a few broken bytes is still read as UTF-8."""
    utf8 = raw.decode("utf-8", "replace")
    high = sum(1 for byte in raw if byte >= 0x80)
    if utf8.count(_REPLACED) * 10 < high:
        return utf8, False
    text = raw.decode("cp1252", "replace")
    return text, _REPLACED not in text


def _repair(text: str) -> str:
    """Text with misread UTF-8 sequences read again, where they are whole."""
    return _MISREAD.sub(_reread, text) if _MISREAD.search(text) else text


def _reread(match: re.Match[str]) -> str:
    try:
        raw = b"".join(_byte(char) for char in match.group())
        return raw.decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return match.group()


def _byte(char: str) -> bytes:
    return char.encode("latin-1") if char in "\x81\x8d\x8f\x90\x9d" else char.encode("cp1252")
