"""Files that are no documents, or not whole: each has a sentence that says what it is and what to do, and spoils no other."""

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.readers import read
from jobcompare.operations import file_bytes
from jobcompare.operations.file_bytes import bytes_of
from jobcompare.operations.reading import Reading, read_documents
from jobcompare.operations.reading_pool import ReadingPool
from jobcompare.present.wording import sentence
from tests.intake.readers.docx_writer import docx_of
from tests.intake.readers.pdf_writer import Pdf, pdf_of
from tests.intake.readers.samples import TEXT

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(400)
BLOCKS = read(TEXT.encode()).blocks
TENTHS = range(1, 10)


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    with ReadingPool(seconds=20) as opened:
        yield opened


def old(part: str) -> bytes:
    """An Office file of the old kind with a part of that name."""
    return OLD + part.encode("utf-16-le") + bytes(400)


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, raw in parts.items():
            package.writestr(name, raw)
    return buffer.getvalue()


def locked() -> bytes:
    pdf = Pdf()
    pdf.text(72, 700, "PERMIT CLERK")
    return pdf.bytes(password="harbor")


def scan() -> bytes:
    pdf = Pdf()
    pdf.picture()
    return pdf.bytes()


def told(reading: Reading) -> str:
    assert reading.error is not None, f"{reading.file.name} was read"
    words = sentence(reading.error)
    assert reading.file.name in words
    return words


@pytest.mark.parametrize(
    ("name", "raw", "what", "todo"),
    [
        ("blank.docx", b" \r\n\t\n", "is empty", "get it again"),
        ("picture.docx", b"\x89PNG\r\n\x1a\n" + bytes(90), "a picture", "text recognized (OCR)"),
        ("noise.txt", bytes(range(256)) * 9, "of unknown kind", "check that it is the right file"),
        ("old.docx", old("WordDocument"), "a Word document of the old kind", "save it as docx"),
        ("old.xlsx", old("Workbook"), "an Excel workbook of the old kind", "save it as xlsx"),
        ("mail.msg", old("__substg1.0_1000001F"), "an e-mail", "what is attached to it"),
        ("locked.docx", old("EncryptedPackage"), "needs a password", "without password"),
        ("locked.pdf", locked(), "needs a password", "without password"),
        ("scan.pdf", scan(), "a scan without text (1 page)", "text recognized (OCR)"),
        ("none.pdf", Pdf().bytes(), "no text in it", "save it as PDF"),
        ("clerk.rtf", b"{\\rtf1 Duties}", "an RTF document", "save it as docx"),
        ("clerk.odt", zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "an OpenDocument file", "in LibreOffice"),
        ("clerk.pages", zipped({"Index/Document.iwa": b"x"}), "Apple Pages", "export it as Word"),
        ("clerk.pptx", zipped({"ppt/slides/slide1.xml": b"<a/>"}), "a PowerPoint file", "save it as PDF"),
        ("all.zip", zipped({"clerk.docx": docx_of(BLOCKS)}), "a zip archive", "unpack it"),
        ("page.html", b"<html><body><div id=root></div><script>show()</script></body></html>", "no text in it", "save it as PDF"),
        (
            "gone.html",
            b"<html><body><h1>Not found</h1><p>It was moved.</p></body></html>",
            "does not read like",
            "the right file",
        ),
    ],
)
def test_the_sentence_says_what_it_is_and_what_to_do(
    tmp_path: Path, pool: ReadingPool, name: str, raw: bytes, what: str, todo: str
) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    (reading,) = read_documents([path], pool=pool)
    words = told(reading)
    assert what in words
    assert todo in words
    assert "Nothing" in words


def test_a_file_cut_short_is_told_and_spoils_no_other(tmp_path: Path, pool: ReadingPool) -> None:
    whole = {"docx": docx_of(BLOCKS), "pdf": pdf_of(BLOCKS)}
    for ending, raw in whole.items():
        (tmp_path / f"whole.{ending}").write_bytes(raw)
        for tenth in TENTHS:
            (tmp_path / f"cut {tenth}.{ending}").write_bytes(raw[: len(raw) * tenth // 10])
    readings = read_documents([tmp_path], pool=pool)
    assert [reading.file.name for reading in readings if reading.error is None] == ["whole.docx", "whole.pdf"]
    cut = [reading for reading in readings if reading.error is not None]
    assert len(cut) == 2 * len(TENTHS)
    assert {reading.error.trouble for reading in cut if reading.error} == {Trouble.DOCUMENT_DAMAGED}
    assert all("get it again" in told(reading) for reading in cut)


def test_a_text_of_fifty_megabytes_is_not_read(tmp_path: Path, pool: ReadingPool) -> None:
    (tmp_path / "big.txt").write_bytes(b"Keeps the files. " * (50 * 2**20 // 17))
    (tmp_path / "long.txt").write_bytes(b"Keeps the files. " * (13 * 2**20 // 17))
    big, long = read_documents([tmp_path], pool=pool)
    assert "50 MB; the limit is 40 MB" in told(big)
    assert "characters; the limit is 6,000,000" in told(long)


# what is no ordinary file


def trouble_of(path: Path, largest: int = file_bytes.LARGEST) -> Trouble:
    with pytest.raises(UserError) as error:
        bytes_of(path, largest)
    assert sentence(error.value.with_facts(file=path.name)).endswith(".")
    return error.value.trouble


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_that_nobody_writes_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert trouble_of(tmp_path / "pipe.txt") is Trouble.FILE_NOT_ORDINARY
    assert [reading.error.trouble for reading in read_documents([tmp_path]) if reading.error] == [Trouble.FOLDER_EMPTY]


def test_a_device_is_not_read() -> None:
    assert trouble_of(Path("/dev/zero" if os.name == "posix" else "NUL")) is Trouble.FILE_NOT_ORDINARY


def test_links_are_followed_to_files_and_told_where_they_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(TEXT)
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    assert bytes_of(tmp_path / "link.txt").decode() == TEXT
    assert trouble_of(tmp_path / "gone.txt") is Trouble.FILE_MISSING
    assert trouble_of(tmp_path / "round.txt") is Trouble.FILE_UNREADABLE


def test_a_file_that_may_not_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.txt").write_text(TEXT)

    def refuse(path: Path, flags: int) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(file_bytes.os, "open", refuse)
    assert trouble_of(tmp_path / "mine.txt") is Trouble.FILE_UNREADABLE


def test_a_file_that_grows_or_changes_while_it_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing.txt"
    path.write_text(TEXT)
    check = file_bytes._check  # pyright: ignore[reportPrivateUsage]

    def meanwhile(found: os.stat_result, largest: int) -> None:
        check(found, largest)
        path.write_text(TEXT + TEXT)

    monkeypatch.setattr(file_bytes, "_check", meanwhile)
    assert trouble_of(path) is Trouble.FILE_CHANGING


def test_a_file_has_its_limit(tmp_path: Path) -> None:
    (tmp_path / "clerk.txt").write_bytes(b"x" * 101)
    assert bytes_of(tmp_path / "clerk.txt", 101) == b"x" * 101
    assert trouble_of(tmp_path / "clerk.txt", 100) is Trouble.FILE_TOO_LARGE
    assert trouble_of(tmp_path) is Trouble.FILE_IS_FOLDER
