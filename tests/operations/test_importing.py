"""Import: every file on its own, one step, versions, and what is wrong said file by file."""

import json
from pathlib import Path
from typing import Any

import pytest

from jobcompare.common.errors import Trouble
from jobcompare.common.paths import sample_data
from jobcompare.common.progress import Cancelled
from jobcompare.model.study import EntityKind, Specification, ValueRef
from jobcompare.model.words import FindingKind
from jobcompare.operations import ask, do
from jobcompare.operations.do.importing import LARGEST, ImportState
from jobcompare.operations.session import Session

RECORDS = sample_data("records")


def record(**more: Any) -> dict[str, Any]:
    return {
        "format": "jobcompare-record/1",
        "jurisdiction": {"name": "Town F"},
        "classes": [{"key": "I", "title": "Clerk I", "code": "0101", "grade": "5"}],
        "statements": [{"kind": "duty", "text": "Files forms.", "classes": ["I"]}],
        **more,
    }


def written(folder: Path, data: object, name: str = "clerk.record.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_a_folder_of_records_enters_in_one_step(empty: Session) -> None:
    report = do.import_files(empty, [RECORDS])
    assert len(report.lines) == 5
    assert not report.failed
    assert empty.read.counts().classes == 12
    do.undo(empty)
    assert empty.read.counts().classes == 0
    assert empty.read.employers() == ()
    do.redo(empty)
    assert empty.read.counts().classes == 12


def test_one_bad_file_never_spoils_the_others(empty: Session, tmp_path: Path) -> None:
    bad = written(tmp_path, {**record(), "colour": "red"}, "bad.record.json")
    good = written(tmp_path, record())
    report = do.import_files(empty, [bad, tmp_path / "gone.record.json", good])
    assert [line.state for line in report.lines] == [ImportState.FAILED, ImportState.FAILED, ImportState.READY]
    errors = [line.error for line in report.failed]
    assert [error.trouble for error in errors if error] == [Trouble.RECORD_UNKNOWN_KEY, Trouble.FILE_MISSING]
    assert errors[0] is not None
    assert (errors[0].facts["file"], errors[0].facts["key"]) == (str(bad), "colour")
    assert [c.title for c in empty.read.job_classes()] == ["Clerk I"]


def test_the_same_record_twice_is_already_here(empty: Session, tmp_path: Path) -> None:
    path = written(tmp_path, record())
    states = [line.state for line in do.import_files(empty, [path, path]).lines]
    assert states == [ImportState.READY, ImportState.ALREADY_HERE]
    version = empty.read.version
    assert do.import_files(empty, [path]).lines[0].state is ImportState.ALREADY_HERE
    assert empty.read.version == version


def test_a_changed_record_is_a_new_version_of_the_same_class(empty: Session, tmp_path: Path) -> None:
    do.import_files(empty, [written(tmp_path, record())])
    (old,) = empty.read.job_classes()
    changed = record(statements=[{"kind": "duty", "text": "Files all forms.", "classes": ["I"]}])
    report = do.import_files(empty, [written(tmp_path, changed)])
    assert report.lines[0].state is ImportState.NEW_VERSION
    assert empty.read.job_classes() == (old,)
    versions = empty.read.entities(EntityKind.SPECIFICATION)
    assert [item.current for item in versions if isinstance(item, Specification)] == [False, True]
    do.undo(empty)
    assert [s.current for s in empty.read.entities(EntityKind.SPECIFICATION) if isinstance(s, Specification)] == [True]


def test_typed_values_are_carried_to_a_new_version_or_become_a_finding(empty: Session, tmp_path: Path) -> None:
    do.import_files(empty, [written(tmp_path, record())])
    (job_class,) = empty.read.job_classes()
    content = empty.read.content_of_class(job_class.id)
    assert content is not None
    do.set_value(empty, ValueRef(EntityKind.CONTENT, content.id, "bargaining_unit"), "CL")
    do.set_value(empty, ValueRef(EntityKind.CONTENT, content.id, "grade"), "6")
    changed = record(classes=[{"key": "I", "title": "Clerk I", "code": "0101", "grade": "7"}])
    do.import_files(empty, [written(tmp_path, changed)])
    new = empty.read.content_of_class(job_class.id)
    assert new is not None
    assert (new.stated.bargaining_unit, new.stated.grade) == ("CL", "7")
    assert [s.field for s in empty.read.states_of(EntityKind.CONTENT, new.id)] == ["bargaining_unit"]
    troubles = [f.stated.trouble for f in empty.read.findings(new.specification_id)]
    assert troubles == [FindingKind.TYPED_VALUE_OUTDATED]


def test_an_unnamed_employer_takes_the_files_name_or_the_given_one(empty: Session, tmp_path: Path) -> None:
    path = written(tmp_path, {**record(), "jurisdiction": None}, "harbor-clerk.record.json")
    assert do.import_files(empty, [path]).lines[0].employer == "Employer of harbor-clerk"
    do.undo(empty)
    assert do.import_files(empty, [path], "Harbor  District").lines[0].employer == "Harbor District"


@pytest.mark.parametrize(
    ("raw", "trouble"),
    [
        (b"", Trouble.FILE_EMPTY),
        (b"\x89PNG\r\n", Trouble.DOCUMENT_KIND_UNKNOWN),
        (b'{"format"', Trouble.RECORD_NOT_JSON),
        (b'{"format": "\xff"}', Trouble.FILE_NOT_UTF8),
    ],
)
def test_bytes_that_are_no_record(empty: Session, tmp_path: Path, raw: bytes, trouble: Trouble) -> None:
    path = tmp_path / "strange.bin"
    path.write_bytes(raw)
    (line,) = do.import_files(empty, [path]).failed
    assert line.error is not None
    assert line.error.trouble is trouble
    assert empty.read.version == 0 or not empty.read.job_classes()


def test_too_large_and_folders_without_records(empty: Session, tmp_path: Path) -> None:
    large = tmp_path / "large.record.json"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    folder = tmp_path / "nothing"
    folder.mkdir()
    errors = [line.error.trouble for line in do.import_files(empty, [large, folder]).failed if line.error]
    assert sorted(errors) == sorted([Trouble.FILE_TOO_LARGE, Trouble.FOLDER_EMPTY])


def test_a_cancelled_import_leaves_nothing(empty: Session) -> None:
    def stop(share: float, words: str) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        do.import_files(empty, [RECORDS], progress=stop)
    assert empty.read.job_classes() == ()


def test_deleting_the_last_class_of_a_document_takes_the_document_along(session: Session) -> None:
    number = ask.find_class(session.read, "State C / Information Technology (I.T.) Help Desk Coordinator")
    documents = session.read.counts().documents
    do.delete_classes(session, [number])
    assert session.read.counts().documents == documents - 1
    assert all(number not in comparison.class_ids for comparison in session.read.comparisons())
    do.delete_classes(session, [1])
    assert session.read.counts().documents == documents - 1


def test_a_class_without_a_printed_title_is_listed_as_untitled_and_follows_no_other(empty: Session, tmp_path: Path) -> None:
    words = (
        "DUTIES\n- Posts {0}.\n- Balances {0}.\n\nQUALIFICATIONS\nHigh school diploma and two years of bookkeeping experience.\n"
    )
    for name in ("receipts", "ledgers"):
        (tmp_path / f"{name}.txt").write_text(words.format(name), encoding="utf-8")
        do.import_files(empty, [tmp_path / f"{name}.txt"], "Harbor")
    assert [(line.title, line.code) for line in empty.read.class_lines()] == [("Untitled class", None)] * 2
