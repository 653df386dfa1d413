"""Hostile and broken documents through the reading processes: a record or a reason each, no crash, no hang, nothing leaked."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.paths import sample_data
from jobcompare.intake.readers import read
from jobcompare.operations.file_bytes import LARGEST
from jobcompare.operations.reading import Reading, read_documents
from jobcompare.operations.reading_pool import ReadingPool
from jobcompare.present.wording import sentence
from tests.intake.readers.docx_writer import docx_of
from tests.intake.readers.html_writer import html_of
from tests.intake.readers.pdf_writer import pdf_of
from tests.intake.readers.samples import TEXT, samples
from tests.reliability.mutants import mutants
from tests.reliability.peaks import largest_child

MUTANTS = int(os.environ.get("JOBCOMPARE_MUTANTS", "240"))
MOST_MEMORY = 200  # megabytes that a reading process may take
OUR_FAULT = {Trouble.READING_FAILED, Trouble.READING_STOPPED, Trouble.READING_TOOK_TOO_LONG, Trouble.READING_TOO_LARGE}
DYING = [sys.executable, "-m", "tests.reliability.documents_worker"]


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    with ReadingPool() as opened:
        yield opened


def written(folder: Path, files: dict[str, bytes]) -> list[Path]:
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    return [folder / name for name in files]


def told(reading: Reading) -> Trouble | None:
    """The trouble of a reading, which must be worded; None where it was read."""
    if reading.error is None:
        assert reading.record is not None
        return None
    words = sentence(reading.error)
    assert reading.file.name in words
    assert words.endswith(".")
    assert "Traceback" not in words
    return reading.error.trouble


def all_samples() -> dict[str, bytes]:
    blocks = read((sample_data("documents") / "state-e-customer-technical-support.txt").read_bytes()).blocks
    big = {"big.docx": docx_of(blocks), "big.html": html_of(blocks), "big.pdf": pdf_of(blocks, "Head", "Page #")}
    redline = read((sample_data("documents") / "county-a-it-customer-support-specialist.txt").read_bytes()).blocks
    return {kind.value: raw for kind, raw in samples().items()} | big | {"redline.pdf": pdf_of(redline[:30])}


@pytest.mark.timeout(3600)
def test_spoiled_documents(tmp_path: Path) -> None:
    """Every spoiled file gives a record or a reason; memory stays within its limit. JOBCOMPARE_MUTANTS=5000 for all."""
    files = {f"{number:05}.{kind.split('.')[-1]}": raw for number, (kind, raw) in enumerate(mutants(all_samples(), MUTANTS))}
    with ReadingPool() as own:
        readings = read_documents(written(tmp_path, files), pool=own)
        memory = largest_child()
    assert len(readings) == MUTANTS
    ours = [(reading.file.name, str(reading.error)) for reading in readings if told(reading) in OUR_FAULT]
    assert ours == []
    assert memory is None or memory < MOST_MEMORY


def test_one_that_dies_one_that_hangs_and_one_that_takes_all_memory_spoil_no_batch(tmp_path: Path) -> None:
    files = {f"good {n}.txt": TEXT.encode() for n in range(6)}
    files |= {"dies.txt": b"KILL YOURSELF", "hangs.txt": b"HANG", "takes.txt": b"TAKE IT ALL"}
    with ReadingPool(seconds=5, command=DYING) as own:
        readings = {reading.file.name: told(reading) for reading in read_documents(written(tmp_path, files), pool=own)}
    assert readings.pop("dies.txt") is Trouble.READING_STOPPED
    assert readings.pop("hangs.txt") is Trouble.READING_TOOK_TOO_LONG
    assert readings.pop("takes.txt") is Trouble.READING_TOO_LARGE
    assert set(readings.values()) == {None}


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(tmp_path: Path, pool: ReadingPool) -> None:
    large = tmp_path / "large.docx"
    with large.open("wb") as file:
        file.truncate(50 * 2**20)
    assert large.stat().st_size > LARGEST
    (reading,) = read_documents([large], pool=pool)
    assert told(reading) is Trouble.FILE_TOO_LARGE


@pytest.mark.parametrize(
    ("name", "raw", "trouble"),
    [
        ("empty.docx", b"", Trouble.FILE_EMPTY),
        ("picture.docx", b"\x89PNG\r\n\x1a\n" + bytes(90), Trouble.DOCUMENT_KIND_UNKNOWN),
        ("noise.pdf", bytes(range(256)) * 9, Trouble.DOCUMENT_KIND_UNKNOWN),
        ("cut.docx", docx_of(read(TEXT.encode()).blocks)[:900], Trouble.DOCUMENT_DAMAGED),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj", Trouble.DOCUMENT_DAMAGED),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), Trouble.DOCUMENT_KIND_UNKNOWN),
    ],
)
def test_what_is_no_document_is_told(tmp_path: Path, pool: ReadingPool, name: str, raw: bytes, trouble: Trouble) -> None:
    (reading,) = read_documents(written(tmp_path, {name: raw}), pool=pool)
    assert told(reading) is trouble


MENU = """LUNCH MENU
Soup of the day 4.50
Grilled cheese 7.25
Green salad 6.00
Coffee, tea 2.00
"""
NOVEL = "It was late when the ferry came in, and nobody stood on the quay but the old man with his lamp. " * 60


@pytest.mark.parametrize("text", [MENU, NOVEL, "x", "\n".join("1234567890" * 3 for _ in range(50))])
def test_what_is_no_specification_gives_no_made_up_record(tmp_path: Path, pool: ReadingPool, text: str) -> None:
    (reading,) = read_documents(written(tmp_path, {"text.txt": text.encode()}), pool=pool)
    if told(reading) is None:
        assert reading.record is not None
        assert any(finding.trouble.value == "document-not-a-specification" for finding in reading.record.findings)


def test_troubles_are_never_the_programs_own_words() -> None:
    assert all(isinstance(trouble, Trouble) and sentence(UserError(trouble)) for trouble in OUR_FAULT)
