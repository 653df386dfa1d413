"""The kind of a file, by its content and never by its name."""

import csv
import io
import re
import zipfile
from enum import StrEnum


class FileKind(StrEnum):
    """Kinds of file that are told apart; those without a reader are named in the error."""

    RECORD = "record"
    DOCX = "docx"
    XLSX = "xlsx"
    XLSB = "xlsb"
    PPTX = "pptx"
    ODF = "odf"  # texts and tables of LibreOffice
    PAGES = "pages"  # texts and tables of Apple's programs
    EPUB = "epub"
    ZIP = "zip"
    PDF = "pdf"
    HTML = "html"
    RTF = "rtf"
    DOC = "doc"
    XLS = "xls"
    MSG = "msg"
    OLE = "ole"  # other files of the old kind, and encrypted new ones
    WPD = "wpd"
    PICTURE = "picture"
    CSV = "csv"
    TEXT = "text"
    BINARY = "binary"


_MAGIC = (
    (b"%PDF-", FileKind.PDF),
    (b"{\\rtf", FileKind.RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OLE),
    (b"\xffWPC", FileKind.WPD),
    (b"\x89PNG", FileKind.PICTURE),
    (b"\xff\xd8\xff", FileKind.PICTURE),
    (b"GIF8", FileKind.PICTURE),
    (b"II*\x00", FileKind.PICTURE),
    (b"MM\x00*", FileKind.PICTURE),
    (b"BM", FileKind.PICTURE),
)
_ZIP = b"PK\x03\x04"
_INSIDE = (  # the beginning of a part's name
    ("word/", FileKind.DOCX),
    ("xl/workbook.bin", FileKind.XLSB),
    ("xl/", FileKind.XLSX),
    ("ppt/", FileKind.PPTX),
    ("Index/", FileKind.PAGES),
    ("Index.zip", FileKind.PAGES),
)
_TYPED = ((b"application/vnd.oasis.opendocument", FileKind.ODF), (b"application/epub+zip", FileKind.EPUB))  # written at the start
_NAMED = (("__substg1.0_", FileKind.MSG), ("WordDocument", FileKind.DOC), ("Workbook", FileKind.XLS), ("Book", FileKind.XLS))
_HTML = re.compile(rb"<!doctype html|<html[\s>]|<body[\s>]|<head[\s>]", re.IGNORECASE)
_TAGS = re.compile(rb"</(?:p|div|li|ul|table|tr|h[1-6])>", re.IGNORECASE)
_RECORD = re.compile(rb'"format"\s*:\s*"jobcompare-record/')
_PART = re.compile(rb"PK(?:\x03\x04.{26}|\x01\x02.{42})(?=([\x20-\x7e]{1,60}))", re.DOTALL)  # a name in a broken zip file
_PICTURES = frozenset({b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"})
_HEAD = 65_536
_CONTROLS = bytes(range(0x09)) + bytes(range(0x0E, 0x1B)) + bytes(range(0x1C, 0x20))


def kind_of(raw: bytes) -> FileKind:
    """The kind of the file with these bytes; TEXT is what remains when nothing speaks for another kind."""
    head = raw[:_HEAD]
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n\x0c")
    if head.startswith(_ZIP):
        return _inside_zip(raw)
    if head[8:12] == b"WEBP" or head[4:12] in _PICTURES:
        return FileKind.PICTURE
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF
    for mark, kind in _MAGIC:
        if plain.startswith(mark) and not (mark == b"BM" and _is_text(head)):
            return _inside_old(raw) if kind is FileKind.OLE else kind
    if not _is_text(head):
        return FileKind.BINARY
    if plain.startswith(b"{") and (_RECORD.search(raw) or plain.rstrip().endswith(b"}") or b'":' in plain[:200]):
        return FileKind.RECORD
    narrow = head.replace(b"\0", b"")  # UTF-16 as far as it is ASCII
    if _HTML.search(narrow) or len(_TAGS.findall(narrow)) > 3:
        return FileKind.HTML
    return FileKind.CSV if _is_csv(head) else FileKind.TEXT


def _inside_zip(raw: bytes) -> FileKind:
    """By the names of the parts; of a file that is cut short by what is left of them."""
    typed = next((kind for mark, kind in _TYPED if mark in raw[:200]), None)
    if typed is not None:
        return typed
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = [found.decode("latin-1") for found in _PART.findall(raw)]
    return next((kind for mark, kind in _INSIDE if any(name.lstrip("/").startswith(mark) for name in names)), FileKind.ZIP)


def _inside_old(raw: bytes) -> FileKind:
    """By the names of the parts of a file of the old kind."""
    return next((kind for name, kind in _NAMED if name.encode("utf-16-le") in raw), FileKind.OLE)


def _is_text(head: bytes) -> bool:
    """No control characters but tabs, newlines and page feeds; zero bytes only as in UTF-16."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    zeros = head.count(0)
    sides = (head[0::2].count(0), head[1::2].count(0))
    if zeros and min(sides) * 20 < max(sides) and max(sides) * 10 >= len(head) // 2:
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls * 200 <= len(head)


def _is_csv(head: bytes) -> bool:
    """Most lines have the same number of fields, three or more, between commas or semicolons outside quotation marks."""
    whole = head.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    lines = [line for line in whole[:-1] if line.strip()] or [line for line in whole if line.strip()]
    if len(lines) < 3:
        return False
    for mark in (",", ";"):
        fields = [len(row) for row in csv.reader((line.decode("latin-1") for line in lines[:60]), delimiter=mark)]
        if fields[0] >= 3 and fields.count(fields[0]) >= 0.9 * len(fields):
            return True
    return False
