"""Reading files and folders: in their order, with progress, stopped at once, every file on its own."""

import io
import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble
from jobcompare.common.paths import sample_data
from jobcompare.common.progress import Cancelled
from jobcompare.intake import worker
from jobcompare.model.codec import decode_record
from jobcompare.operations import do
from jobcompare.operations.do.importing import ImportState, import_readings
from jobcompare.operations.reading import documents_in, read_document, read_documents, time_left
from jobcompare.operations.reading_pool import ReadingPool, ReadingProcess, worker_command
from jobcompare.operations.session import Session
from tests.intake.readers.samples import TEXT, samples

DOCUMENTS = sample_data("documents")
ENDINGS = {"text": "txt", "csv": "csv", "html": "htm", "docx": "docx", "pdf": "pdf", "xlsx": "xlsx"}


def folder_of_all_kinds(folder: Path) -> Path:
    (folder / "deep").mkdir(parents=True)
    for kind, raw in samples().items():
        (folder / "deep" / f"clerk.{ENDINGS[kind.value]}").write_bytes(raw)
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    for passed_over in ("~$clerk.docx", ".hidden.txt", "photo.jpg", "data.json"):
        (folder / passed_over).write_bytes(b"x")
    (folder / "harbor.record.json").write_bytes(
        (sample_data("records") / "state-e-customer-technical-support.record.json").read_bytes()
    )
    return folder


def test_a_folder_is_read_with_all_its_kinds(tmp_path: Path) -> None:
    readings = read_documents([folder_of_all_kinds(tmp_path / "in")])
    names = [reading.file.name for reading in readings]
    assert names == [
        "clerk.csv",
        "clerk.docx",
        "clerk.htm",
        "clerk.pdf",
        "clerk.txt",
        "clerk.xlsx",
        "harbor.record.json",
        "old.doc",
    ]
    troubles = {reading.file.name: reading.error.trouble for reading in readings if reading.error}
    assert troubles.pop("old.doc") is Trouble.DOCUMENT_KIND_UNKNOWN
    assert set(troubles) <= {"clerk.csv", "clerk.xlsx"}  # tables that are no specification may say so


def test_a_document_reads_as_in_this_process(tmp_path: Path) -> None:
    path = tmp_path / "clerk.txt"
    path.write_text(TEXT)
    reply = worker.answer(worker.request_of(path.read_bytes(), path.name))
    assert read_document(path) == decode_record(reply["record"])


def test_records_need_no_reading_process(tmp_path: Path) -> None:
    with ReadingPool(command=["/no/such/program"]) as pool:
        readings = read_documents([sample_data("records")], pool=pool)
    assert len(readings) == 5
    assert all(reading.record is not None for reading in readings)


def test_an_empty_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    readings = read_documents([tmp_path / "empty", tmp_path / "gone.pdf"])
    assert [reading.error.trouble for reading in readings if reading.error] == [Trouble.FOLDER_EMPTY, Trouble.FILE_MISSING]


def test_a_folder_that_is_called_a_record_is_told_and_one_with_documents_is_searched(tmp_path: Path) -> None:
    (tmp_path / "harbor.record.json").mkdir()
    (tmp_path / "old" / "clerks.docx").mkdir(parents=True)
    (tmp_path / "old" / "clerks.docx" / "clerk.txt").write_text(TEXT)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    readings = read_documents([tmp_path])
    assert [(reading.file.name, reading.error.trouble if reading.error else None) for reading in readings] == [
        ("gone.txt", Trouble.FILE_MISSING),
        ("harbor.record.json", Trouble.FOLDER_EMPTY),
        ("clerk.txt", None),
    ]
    assert documents_in(documents_in([tmp_path])) == [reading.file for reading in readings]


@pytest.mark.parametrize(
    ("raw", "trouble", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Trouble.DOCUMENT_KIND_UNKNOWN, "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", Trouble.DOCUMENT_KIND_UNKNOWN, "picture"),
        ('{"format": 1}'.encode("utf-16"), Trouble.FILE_NOT_UTF8, None),
        (b"Town of Harbor", Trouble.RECORD_NOT_JSON, None),
    ],
)
def test_what_is_called_a_record_is_told_by_its_content(raw: bytes, trouble: Trouble, kind: str | None, tmp_path: Path) -> None:
    path = tmp_path / "scan.record.json"
    path.write_bytes(raw)
    (reading,) = read_documents([path])
    assert reading.error is not None
    assert (reading.error.trouble, reading.error.facts.get("kind")) == (trouble, kind)


def test_a_document_that_is_called_a_record_is_read(tmp_path: Path) -> None:
    path = tmp_path / "clerk.record.json"
    for kind, raw in samples().items():
        if kind.value in ("docx", "pdf"):
            path.write_bytes(raw)
            assert read_document(path).statements


def test_progress_rises_to_one_and_names_the_files() -> None:
    told: list[tuple[float, str]] = []
    read_documents([DOCUMENTS], lambda share, words: told.append((share, words)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert any("5 of 5" in words and ".txt" in words for _, words in told)


def test_a_stopped_batch_leaves_no_process() -> None:
    def stop(share: float, words: str) -> None:
        raise Cancelled

    pool = ReadingPool()
    with pytest.raises(Cancelled):
        read_documents([DOCUMENTS], stop, pool=pool)
    pool.close()
    assert all(process.ended for process in pool.processes)


def test_a_pool_serves_again_after_it_was_stopped(tmp_path: Path) -> None:
    def stop(share: float, words: str) -> None:
        if share > 0.1:
            raise Cancelled

    with ReadingPool() as pool:
        with pytest.raises(Cancelled):
            read_documents([DOCUMENTS], stop, pool=pool)
        assert all(reading.record for reading in read_documents([DOCUMENTS], pool=pool))


@pytest.mark.parametrize(
    ("done", "count", "seconds", "words"),
    [
        (1, 1000, 5.0, ""),
        (50, 1000, 1.0, ""),
        (50, 1000, 2.0, "about 38 s left"),
        (100, 1000, 20.0, "about 3 min left"),
        (999, 1000, 20.0, "about 1 s left"),
        (1000, 1000, 20.0, ""),
    ],
)
def test_the_time_left_in_words(done: int, count: int, seconds: float, words: str) -> None:
    assert time_left(done, count, seconds) == words


def test_a_mistake_of_ours_is_told_and_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    code = "from jobcompare.intake import worker\ndef read(*_): raise ValueError('x')\nworker.read = read\nworker.main()\n"
    with ReadingPool(command=[sys.executable, "-c", code]) as pool, caplog.at_level(logging.ERROR):
        path = tmp_path / "clerk.txt"
        path.write_text(TEXT)
        (reading,) = read_documents([path], pool=pool)
    assert reading.error is not None
    assert reading.error.trouble is Trouble.READING_FAILED
    assert "ValueError" in str(reading.error.facts["reason"])
    assert "Traceback" in caplog.text
    caplog.clear()


def test_what_a_library_prints_is_no_reply(tmp_path: Path) -> None:
    code = (
        "import os\nfrom jobcompare.intake import worker\nreal = worker.read\n"
        "def read(*words):\n    print('noise', flush=True)\n    os.write(1, b'noise')\n    return real(*words)\n"
        "worker.read = read\nworker.main()\n"
    )
    path = tmp_path / "clerk.txt"
    path.write_text(TEXT)
    with ReadingPool(command=[sys.executable, "-c", code]) as pool:
        (reading,) = read_documents([path], pool=pool)
    assert reading.record is not None


def test_the_hidden_command_reads_and_ends_with_its_input() -> None:
    request = io.BytesIO()
    worker.write_message(request, worker.request_of(TEXT.encode(), "clerk.txt"))
    done = subprocess.run(worker_command(), input=request.getvalue(), capture_output=True, timeout=60, check=False)
    replies = io.BytesIO(done.stdout)
    assert worker.read_message(replies) == worker.READY
    reply = worker.read_message(replies)
    assert reply is not None
    assert decode_record(json.loads(reply)["record"]).classes
    assert (worker.read_message(replies), done.returncode, done.stderr) == (None, 0, b"")


def test_the_reading_process_loads_no_store_and_no_window() -> None:
    foreign = ("PySide6", "sqlite3", "sqlmodel", "jobcompare.store", "numpy")
    code = f"import sys, jobcompare.intake.worker; print([m for m in sys.modules if m.startswith({foreign})])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True).stdout.strip() == "[]"
    )


def test_a_process_that_ended_is_replaced(tmp_path: Path) -> None:
    process = ReadingProcess()
    try:
        assert process.read(TEXT.encode(), "clerk.txt").classes
        process.end()
        assert process.read(TEXT.encode(), "clerk.txt").classes
    finally:
        process.close()
    assert process.ended


def test_documents_enter_the_study_in_one_step(empty: Session, tmp_path: Path) -> None:
    report = do.import_files(empty, [folder_of_all_kinds(tmp_path / "in")], "Harbor")
    states = {line.file.name: line.state for line in report.lines}
    assert states["old.doc"] is ImportState.FAILED
    assert states["clerk.docx"] in (ImportState.READY, ImportState.TO_CHECK)
    assert empty.read.counts().documents >= 3  # the same words in another kind of file are here already
    do.undo(empty)
    assert empty.read.counts().documents == 0


def test_readings_can_enter_later(empty: Session) -> None:
    readings = read_documents([DOCUMENTS])
    assert empty.read.counts().classes == 0
    report = import_readings(empty, readings, "Harbor")
    assert len(report.lines) == 5
    assert not report.failed
    assert empty.read.counts().classes >= 5
