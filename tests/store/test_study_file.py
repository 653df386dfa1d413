"""One write path: apply, undo, redo, ids, names; what is acknowledged is there after closing, what fails leaves nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes, adding, removing
from jobcompare.model.study import EntityKind, Note, NoteKind
from jobcompare.store import undo_log
from jobcompare.store.faults import StaleChange
from jobcompare.store.study_file import StudyFile
from tests.store.contents import contents
from tests.store.small import AT, BY, CLERK, COUNTY, EVERYTHING, FIRST, INFO, LEVELS, SECOND, STATEMENTS, small_study

RENAMED = replace(FIRST, title="IT Support Specialist I", code=None)
RENAME = Changes("Rename “IT Specialist I”", (Change(FIRST, RENAMED),))


def apply(study: StudyFile, changes: Changes) -> Changes:
    return study.apply(changes, by=BY, at=AT)


def undo(study: StudyFile) -> Changes:
    return study.undo(by=BY, at=AT)


def redo(study: StudyFile) -> Changes:
    return study.redo(by=BY, at=AT)


def test_a_new_study_has_its_information_and_levels(path: Path) -> None:
    with StudyFile.create(path, INFO, LEVELS) as study:
        assert study.read.info() == INFO
        assert study.read.levels() == LEVELS
        assert study.undo_name is None  # there is nothing to take back in a study just made


def test_everything_is_stored_as_it_was_given(study: StudyFile) -> None:
    for entity in EVERYTHING:
        assert entity in contents(study.read).values()


def test_undo_gives_the_inverse_and_redo_the_change(study: StudyFile) -> None:
    apply(study, RENAME)
    assert (study.undo_name, study.redo_name) == (RENAME.name, None)
    assert undo(study) == RENAME.inverse
    assert study.read.entity(EntityKind.JOB_CLASS, 1) == FIRST
    assert (study.undo_name, study.redo_name) == ("Import", RENAME.name)
    assert redo(study) == RENAME
    assert study.read.entity(EntityKind.JOB_CLASS, 1) == RENAMED


def test_undo_and_redo_survive_closing(path: Path) -> None:
    with small_study(path) as study:
        whole = contents(study.read)
        apply(study, RENAME)
    with StudyFile.open(path) as study:
        undo(study)
        undo(study)
        assert not study.read.class_lines()
    with StudyFile.open(path) as study:
        redo(study)
        assert contents(study.read) == whole
        redo(study)
        assert study.read.entity(EntityKind.JOB_CLASS, 1) == RENAMED
        assert study.check() == ()


def test_undoing_an_edit_of_what_was_imported_and_then_the_import_keeps_both(study: StudyFile) -> None:
    apply(study, RENAME)
    undo(study)
    undo(study)
    redo(study)
    redo(study)
    assert study.read.entity(EntityKind.JOB_CLASS, 1) == RENAMED


def test_a_new_operation_ends_redo(study: StudyFile) -> None:
    apply(study, RENAME)
    undo(study)
    apply(study, Changes("Name the county", (Change(COUNTY, replace(COUNTY, name="County of A")),)))
    assert study.redo_name is None
    with pytest.raises(UserError) as raised:
        redo(study)
    assert raised.value.trouble is Trouble.NOTHING_TO_REDO


def test_nothing_to_undo_is_said(path: Path) -> None:
    with StudyFile.create(path, INFO) as study, pytest.raises(UserError) as raised:
        undo(study)
    assert raised.value.trouble is Trouble.NOTHING_TO_UNDO


def test_older_operations_than_are_kept_cannot_be_undone_but_stay_in_the_journal(
    study: StudyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo_log, "KEPT", 2)
    for name in ("One", "Two", "Three"):
        county = study.read.entity(EntityKind.EMPLOYER, 1)
        apply(study, Changes(name, (Change(county, replace(county, name=name)),)))
    assert [undo(study).name, undo(study).name] == ["Three", "Two"]
    assert study.undo_name is None
    assert {"One", "Two", "Three", "Import"} <= {line.operation for line in study.journal()}


def test_ids_are_never_given_twice(path: Path) -> None:
    with small_study(path) as study:
        (given,) = study.new_ids(EntityKind.NOTE)
        assert given == 3
        assert list(study.new_ids(EntityKind.NOTE, 2)) == [4, 5]
        note = Note(id=5, entity="job-class", entity_id=1, field=None, kind=NoteKind.QUESTION, text="?", by=BY, at=AT)
        apply(study, Changes("Note", adding(note)))
        undo(study)
    with StudyFile.open(path) as study:
        assert study.new_ids(EntityKind.NOTE)[0] == 6  # not 3: an undone note may come back as 5


def test_a_change_from_a_stale_value_is_refused_whole(study: StudyFile) -> None:
    apply(study, RENAME)
    before = contents(study.read)
    stale = Changes("Stale", (Change(SECOND, replace(SECOND, title="X")), Change(FIRST, replace(FIRST, title="Y"))))
    with pytest.raises(StaleChange):
        apply(study, stale)
    assert contents(study.read) == before
    assert study.undo_name == RENAME.name
    assert study.check() == ()


def test_a_reference_to_nothing_is_refused_whole(study: StudyFile) -> None:
    before, version = contents(study.read), study.read.version
    with pytest.raises(Exception, match="FOREIGN KEY"):
        apply(study, Changes("Orphan", removing(CLERK)))
    assert (contents(study.read), study.read.version) == (before, version)
    apply(study, RENAME)  # and the study goes on


def test_one_thing_changed_twice_in_one_operation_is_one_change(study: StudyFile) -> None:
    twice = replace(RENAMED, code="0200")
    apply(study, Changes("Twice", (Change(FIRST, RENAMED), Change(RENAMED, twice))))
    assert study.read.entity(EntityKind.JOB_CLASS, 1) == twice
    assert undo(study).items == (Change(twice, FIRST),)
    assert study.check() == ()


def test_what_changes_nothing_is_no_operation(study: StudyFile) -> None:
    version = study.read.version
    apply(study, Changes("Nothing"))
    apply(study, Changes("The same", (Change(FIRST, replace(FIRST)),)))
    assert (study.read.version, study.undo_name) == (version, "Import")


def test_the_version_tells_every_reader_of_a_change(study: StudyFile) -> None:
    with study.reader() as reader:
        before = reader.version
        apply(study, RENAME)
        assert reader.version == before + 1
        assert reader.entity(EntityKind.JOB_CLASS, 1) == RENAMED


def test_a_study_asked_only_for_reading_refuses_to_change(path: Path) -> None:
    small_study(path).close()
    with StudyFile.open(path, read_only=True) as study:
        assert (study.read_only, study.read_only_reason) == (True, None)
        for change in (lambda: apply(study, RENAME), lambda: undo(study), lambda: redo(study)):
            with pytest.raises(UserError) as raised:
                change()
            assert raised.value.trouble is Trouble.STUDY_READ_ONLY


def test_toggling_a_mark_is_one_field_of_one_row(study: StudyFile) -> None:
    statement = STATEMENTS[1]
    marked = replace(statement, stated=replace(statement.stated, classes=("I", "II")))
    apply(study, Changes("Mark", (Change(statement, marked),)))
    (line,) = [line for line in study.journal() if line.operation == "Mark"]
    assert (line.entity, line.entity_id, line.field) == (EntityKind.STATEMENT, 2, "classes")
    assert [found.statements for found in study.read.class_lines() if found.class_id == 1] == [2]


def test_closing_twice_does_nothing_more(study: StudyFile) -> None:
    study.close()
    study.close()
