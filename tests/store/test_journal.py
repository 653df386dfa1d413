"""The journal: what was done, by whom, field by field; chained, so that an altered line shows."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.model.changes import Change, Changes, removing
from jobcompare.model.study import EntityKind, Note
from jobcompare.store.journal import START, broken_lines, chained, id_runs
from jobcompare.store.study_file import StudyFile
from tests.store.small import AT, BY, FIRST


def test_an_import_is_one_line_for_each_run_of_ids(study: StudyFile) -> None:
    lines = [line for line in study.journal() if line.entity is EntityKind.STATEMENT]
    assert [(line.entity_id, line.count, line.field, line.new) for line in lines] == [(1, 4, None, '"added"')]


def test_an_edit_is_one_line_a_field_with_old_and_new(study: StudyFile) -> None:
    study.apply(Changes("Rename", (Change(FIRST, replace(FIRST, title="Ä", code=None)),)), by="bo", at=AT)
    lines = study.journal(last=2)
    assert [(line.field, line.old, line.new) for line in lines] == [("title", '"IT Specialist I"', '"Ä"'), ("code", '"0191"', None)]
    assert {(line.by, line.at, line.verb, line.operation) for line in lines} == {("bo", AT, "do", "Rename")}


def test_what_was_removed_stays_readable(study: StudyFile) -> None:
    note = study.read.entity(EntityKind.NOTE, 1)
    assert isinstance(note, Note)
    study.apply(Changes("Delete note", removing(note)), by=BY, at=AT)
    (line,) = study.journal(last=1)
    assert line.new == '"removed"'
    assert json.loads(line.old or "")["text"] == "Is this so?"


def test_undo_appends(study: StudyFile) -> None:
    before = study.journal()
    study.undo(by=BY, at=AT)
    after = study.journal()
    assert after[: len(before)] == before
    assert {line.verb for line in after[len(before) :]} == {"undo"}


def test_every_line_follows_from_the_line_before(study: StudyFile) -> None:
    chain = START
    for line in study.journal(last=10_000):
        said = (line.line, line.sequence, line.at, line.by, line.operation, line.verb, line.entity.value, line.entity_id)
        chain = chained(chain, (*said, line.count, line.field, line.old, line.new))
        assert line.hash == chain


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE journal SET \"by\" = 'bo' WHERE line = 3",
        "UPDATE journal SET new = '\"removed\"' WHERE line = 3",
        "UPDATE journal SET withheld = '[null,null]' WHERE line = 3",
        "DELETE FROM journal WHERE line = 3",
    ],
)
def test_an_altered_line_is_found(study: StudyFile, damage: str) -> None:
    driver = study._driver
    assert list(broken_lines(driver)) == []
    driver.execute(damage)
    assert next(broken_lines(driver)) in (3, 4)


@given(st.lists(st.integers(1, 30)))
def test_runs_of_ids_hold_every_id_as_often_as_it_was_given(ids: list[int]) -> None:
    assert sorted(id for first, count in id_runs(ids) for id in range(first, first + count)) == sorted(ids)


def test_runs_follow_upwards_and_downwards() -> None:
    assert list(id_runs([4, 5, 6, 9, 3, 2, 1])) == [(4, 3), (9, 1), (1, 3)]
