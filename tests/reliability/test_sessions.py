"""Random sessions of 50 steps; everything undone, everything done again, closed and opened between: equal at every step.

JOBCOMPARE_SESSIONS=500 runs 500 sessions; the suite runs 20.
"""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jobcompare.model.changes import Change, Changes, adding, removing
from jobcompare.model.study import (
    ClassContent,
    Comparison,
    EntityKind,
    Note,
    NoteKind,
    Specification,
    StateKind,
    StatementEntry,
    ValueState,
)
from jobcompare.store.rows import Row, row_of
from jobcompare.store.study_file import StudyFile
from tests.store.contents import rows_held
from tests.store.small import AT, BY, CONTENTS, LEVELS, STATEMENTS, VERSION, small_study

SESSIONS = int(os.environ.get("JOBCOMPARE_SESSIONS", "20"))
STEPS = 50
REOPENED = 0.1  # share of steps after which the study is closed and opened

Contents = dict[tuple[EntityKind, int], Row]
Step = Callable[[StudyFile, random.Random], Changes]


def _any(study: StudyFile, chance: random.Random, kind: EntityKind) -> Any:
    found = study.read.entities(kind)
    return chance.choice(found) if found else None


def retitle(study: StudyFile, chance: random.Random) -> Changes:
    old = _any(study, chance, EntityKind.JOB_CLASS)
    return Changes("Retitle", (Change(old, replace(old, title=f"Title {chance.randrange(9)}", code=chance.choice((None, "7")))),))


def mark(study: StudyFile, chance: random.Random) -> Changes:
    old: StatementEntry = _any(study, chance, EntityKind.STATEMENT)
    stated = replace(
        old.stated, classes=tuple(key for key in ("I", "II", "A") if chance.random() < 0.5), text=f"Text {chance.random()}"
    )
    return Changes("Mark", (Change(old, replace(old, stated=stated)),))


def state_value(study: StudyFile, chance: random.Random) -> Changes:
    content: ClassContent = _any(study, chance, EntityKind.CONTENT)
    grade = f"G{chance.randrange(9)}"
    typed = ValueState(
        id=study.new_ids(EntityKind.STATE)[0],
        entity="content",
        entity_id=content.id,
        field="grade",
        kind=StateKind.TYPED,
        read=content.stated.grade,
        by=BY,
        at=AT,
    )
    edited = replace(content, stated=replace(content.stated, grade=grade))
    return Changes("Type", (Change(content, edited), *adding(typed)))


def add_note(study: StudyFile, chance: random.Random) -> Changes:
    id = study.new_ids(EntityKind.NOTE)[0]
    return Changes(
        "Note", adding(Note(id=id, entity="study", entity_id=1, field=None, kind=NoteKind.QUESTION, text=f"{id}?", by=BY, at=AT))
    )


def remove_note(study: StudyFile, chance: random.Random) -> Changes:
    old = _any(study, chance, EntityKind.NOTE)
    return Changes("Delete note", removing(old) if old is not None else ())


def add_comparison(study: StudyFile, chance: random.Random) -> Changes:
    classes = [line.class_id for line in study.read.class_lines()]
    chosen = tuple(chance.sample(classes, chance.randint(1, len(classes))))
    return Changes("Compare", adding(Comparison(id=study.new_ids(EntityKind.COMPARISON)[0], name="New", class_ids=chosen)))


def order_levels(study: StudyFile, chance: random.Random) -> Changes:
    old = study.read.levels()
    ranks = chance.sample(range(1, len(LEVELS) + 1), len(old))
    return Changes("Order levels", tuple(Change(level, replace(level, rank=rank)) for level, rank in zip(old, ranks, strict=True)))


def new_version(study: StudyFile, chance: random.Random) -> Changes:
    """As an import does: the old version is no longer current, all of the new one is added."""
    old: Specification = next(version for version in study.read.versions_of_class(1) if version.current)
    id = study.new_ids(EntityKind.SPECIFICATION)[0]
    contents = [
        replace(c, id=n, specification_id=id) for c, n in zip(CONTENTS[:2], study.new_ids(EntityKind.CONTENT, 2), strict=True)
    ]
    numbers = study.new_ids(EntityKind.STATEMENT, 3)
    statements = [replace(s, id=n, specification_id=id) for s, n in zip(STATEMENTS[:3], numbers, strict=True)]
    added = adding(replace(VERSION, id=id), *contents, *statements)
    return Changes("Import", (Change(old, replace(old, current=False)), *added), bulk=True)


def remove_version(study: StudyFile, chance: random.Random) -> Changes:
    """Takes a superseded version out with all its parts."""
    old = [version for version in study.read.versions_of_class(1) if not version.current and version.id > 2]
    if not old:
        return Changes("Remove version")
    version = study.read.version_of(chance.choice(old).id)
    return Changes("Remove version", removing(*version.statements, *version.contents, version.specification))


WEIGHTED: tuple[Step, ...] = (
    *(retitle, mark, mark, mark, state_value, state_value, add_note, add_note),
    *(remove_note, add_comparison, order_levels, new_version, remove_version),
)


class Walk:
    """A study, and what it held after each operation that can be undone."""

    def __init__(self, path: Path, chance: random.Random) -> None:
        self.path, self.chance = path, chance
        self.study = small_study(path)
        self.states: list[Contents] = [rows_held(self.study)]
        self.at = 0

    def step(self) -> None:
        if self.at and self.chance.random() < 0.15:
            self.go(-1)
        elif self.at < len(self.states) - 1 and self.chance.random() < 0.5:
            self.go(+1)
        else:
            changes = self.chance.choice(WEIGHTED)(self.study, self.chance)
            expected = applied(self.states[self.at], changes)
            self.study.apply(changes, by=BY, at=AT)
            if any(change.before != change.after for change in changes.items):
                self.states[self.at + 1 :] = [expected]
                self.at += 1
        self.compare()

    def go(self, direction: int) -> None:
        move = self.study.undo if direction < 0 else self.study.redo
        done = move(by=BY, at=AT)
        before = self.states[self.at]
        self.at += direction
        assert applied(before, done) == self.states[self.at], "what undo said it changed is not what it changed"
        self.compare()

    def compare(self) -> None:
        assert rows_held(self.study) == self.states[self.at]
        if self.chance.random() < REOPENED:
            self.study.close()
            self.study = StudyFile.open(self.path)
            assert rows_held(self.study) == self.states[self.at]


def applied(before: Contents, changes: Changes) -> Contents:
    """What is held after changes, computed from their entities, as a view does that follows them."""
    after = dict(before)
    for change in changes.items:
        if change.after is None:
            del after[change.kind, change.id]
        else:
            after[change.kind, change.id] = row_of(change.after)
    return after


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", range(SESSIONS))
def test_a_session_undone_and_done_again(tmp_path: Path, seed: int) -> None:
    walk = Walk(tmp_path / "s.jobstudy", random.Random(seed))
    for _ in range(STEPS):
        walk.step()
    assert walk.study.check() == ()
    while walk.at > 0:
        walk.go(-1)
    assert walk.study.check() == ()
    while walk.at < len(walk.states) - 1:
        walk.go(+1)
    assert walk.study.redo_name is None
    assert walk.study.check() == ()
    walk.study.close()
