"""The kind of a file by its content."""

import pytest

from jobcompare.intake.readers.sniff import FileKind, kind_of


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7 ...", FileKind.PDF),
        (b"\r\n%PDF-1.4", FileKind.PDF),
        (b"PK\x03\x04....word/document.xml", FileKind.DOCX),
        (b"PK\x03\x04....xl/workbook.xml", FileKind.XLSX),
        (b"PK\x03\x04....ppt/slides", FileKind.PPTX),
        (b"PK\x03\x04....readme", FileKind.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", FileKind.OLE),
        (b"{\\rtf1\\ansi", FileKind.RTF),
        (b"\x89PNG\r\n\x1a\n", FileKind.PICTURE),
        (b"\xff\xd8\xff\xe0", FileKind.PICTURE),
        (b"  <!DOCTYPE html><html>", FileKind.HTML),
        (b"<p>a</p><p>b</p><p>c</p><p>d</p>", FileKind.HTML),
        (b'{"format": "jobcompare-record/1"}', FileKind.RECORD),
        (b"\xef\xbb\xbf{\n}", FileKind.RECORD),
        (b"Title,Code,Grade\nClerk,1,5\nCook,2,6\n", FileKind.CSV),
        (b"CLERK\nFiles, copies and sorts.\nTypes.\n", FileKind.TEXT),
        (b"BMX tracks are kept by the park clerk.", FileKind.TEXT),
        ("CLERK\nFiles".encode("utf-16"), FileKind.TEXT),
        ("CLERK\nFiles".encode("utf-16-le"), FileKind.TEXT),
        (bytes(range(256)) * 4, FileKind.BINARY),
    ],
)
def test_the_kind_is_told_by_content(raw: bytes, kind: FileKind) -> None:
    assert kind_of(raw) is kind
