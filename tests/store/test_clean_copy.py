"""A copy to hand on holds the study and its history, and nothing that is private."""

from dataclasses import replace
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes, removing
from jobcompare.model.study import EntityKind, Note, StudyDocument
from jobcompare.store.study_file import StudyFile
from tests.store.contents import contents
from tests.store.small import AT, BY, DOCUMENT


@pytest.fixture
def copy(study: StudyFile, tmp_path: Path) -> Path:
    secret = study.read.entity(EntityKind.NOTE, 2)
    open_note = study.read.entity(EntityKind.NOTE, 1)
    assert isinstance(secret, Note)
    assert isinstance(open_note, Note)
    changes = (
        Change(secret, replace(secret, text="classified words")),
        Change(DOCUMENT, replace(DOCUMENT, url="file:///home/ana/drafts/it.txt")),
        Change(open_note, replace(open_note, text="Answered")),
    )
    for change in changes:
        study.apply(Changes("Edit", (change,)), by=BY, at=AT)
    path = tmp_path / "clean.jobstudy"
    study.save_clean_copy(path)
    return path


def test_what_is_not_private_is_there(study: StudyFile, copy: Path) -> None:
    expected = contents(study.read)
    document = expected[EntityKind.DOCUMENT, 1]
    assert isinstance(document, StudyDocument)
    expected[EntityKind.DOCUMENT, 1] = replace(document, url=None)
    del expected[EntityKind.NOTE, 2]
    with StudyFile.open(copy) as clean:
        assert contents(clean.read) == expected
        assert clean.check() == ()
        assert [hit.class_id for hit in clean.read.find("scanner")] == [1, 2]


def test_what_is_private_is_nowhere_in_the_bytes(study: StudyFile, copy: Path) -> None:
    study.close()
    for words in (b"classified words", b"secret", b"/home/ana"):
        assert words in study.path.read_bytes()
        assert words not in copy.read_bytes()


def test_the_journal_is_whole_and_nothing_can_be_undone(study: StudyFile, copy: Path) -> None:
    with StudyFile.open(copy) as clean:
        assert [line.hash for line in clean.journal()] == [line.hash for line in study.journal()]
        assert "Answered" in str([line.new for line in clean.journal()])
        assert (clean.undo_name, clean.redo_name) == (None, None)


def test_a_private_note_that_was_deleted_is_withheld_too(study: StudyFile, tmp_path: Path) -> None:
    secret = study.read.entity(EntityKind.NOTE, 2)
    assert secret is not None
    study.apply(Changes("Delete", removing(secret)), by=BY, at=AT)
    study.save_clean_copy(tmp_path / "clean.jobstudy")
    assert b"secret" not in (tmp_path / "clean.jobstudy").read_bytes()
    with StudyFile.open(tmp_path / "clean.jobstudy") as clean:
        assert clean.check() == ()


def test_the_study_itself_stays_as_it_is(study: StudyFile, copy: Path) -> None:
    assert study.undo_name == "Edit"
    assert study.read.entity(EntityKind.NOTE, 2) is not None
    assert study.check() == ()


def test_never_over_the_study_itself(study: StudyFile) -> None:
    with pytest.raises(UserError) as raised:
        study.save_clean_copy(study.path)
    assert raised.value.trouble is Trouble.STUDY_EXISTS


def test_a_failure_leaves_the_old_copy(study: StudyFile, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = copy.read_bytes()

    def fail(path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("jobcompare.store.copying.flush_file", fail)
    with pytest.raises(UserError) as raised:
        study.save_clean_copy(copy)
    assert raised.value.trouble is Trouble.EXPORT_TARGET_BUSY
    assert copy.read_bytes() == before
    assert [entry for entry in copy.parent.iterdir() if entry.name.endswith(".new")] == []


def test_needs_its_folder(study: StudyFile, tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        study.save_clean_copy(tmp_path / "no" / "x.jobstudy")
    assert raised.value.trouble is Trouble.STUDY_FOLDER_MISSING
