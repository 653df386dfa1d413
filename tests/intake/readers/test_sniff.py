"""The kind of a file by its content."""

import io
import zipfile

import pytest

from jobcompare.intake.readers.sniff import FileKind, kind_of


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, raw in parts.items():
            package.writestr(name, raw)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7 ...", FileKind.PDF),
        (b"\r\n%PDF-1.4", FileKind.PDF),
        (zipped({"[Content_Types].xml": b"x", "word/document.xml": b"x"}), FileKind.DOCX),
        (zipped({"xl/workbook.xml": b"x"}), FileKind.XLSX),
        (zipped({"ppt/slides/slide1.xml": b"x"}), FileKind.PPTX),
        (zipped({"readme.txt": b"x"}), FileKind.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", FileKind.OLE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), FileKind.DOC),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), FileKind.XLS),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_0037".encode("utf-16-le"), FileKind.MSG),
        (zipped({"xl/workbook.bin": b"x"}), FileKind.XLSB),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), FileKind.ODF),
        (zipped({"mimetype": b"application/epub+zip"}), FileKind.EPUB),
        (zipped({"Index/Document.iwa": b"x"}), FileKind.PAGES),
        (zipped({"clerk.docx": zipped({"word/document.xml": b"<a/>"})}), FileKind.ZIP),
        (zipped({"my/word/list.txt": b"x"}), FileKind.ZIP),
        (zipped({"word/document.xml": b"<a/>" * 90})[:-40], FileKind.DOCX),
        (zipped({"_rels/.rels": b"x", "word/document.xml": b"<a/>" * 90})[:200], FileKind.DOCX),
        (b"\xffWPC\x10", FileKind.WPD),
        (b"\0\0\0\x18ftypheic", FileKind.PICTURE),
        (b"RIFF\0\0\0\0WEBPVP8", FileKind.PICTURE),
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
