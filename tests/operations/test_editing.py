"""Edits: each is one step, keeps what was read, and is undone and redone."""

import json
from collections.abc import Callable

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Changes
from jobcompare.model.study import (
    ChoiceKind,
    ClassContent,
    EntityKind,
    JobClass,
    NoteKind,
    StateKind,
    StatementEntry,
    ValueRef,
)
from jobcompare.operations import ask, do
from jobcompare.operations.session import Session


def content(session: Session, name: str) -> ClassContent:
    found = session.read.content_of_class(ask.find_class(session.read, name))
    assert found is not None
    return found


def manager(session: Session) -> ClassContent:
    return content(session, "Jurisdiction B / Client Support Manager")


def statements(session: Session, name: str) -> tuple[StatementEntry, ...]:
    return session.read.version_of(content(session, name).specification_id).statements


def test_a_typed_value_keeps_the_read_one_beside_it(session: Session) -> None:
    ref = ValueRef(EntityKind.CONTENT, manager(session).id, "grade")
    do.set_value(session, ref, "IT8")
    do.set_value(session, ref, " IT9 ")
    (state,) = session.read.states_of(EntityKind.CONTENT, ref.id)
    assert manager(session).stated.grade == "IT9"
    assert (state.kind, json.loads(state.read or "")) == (StateKind.TYPED, "IT7")
    do.as_read(session, ref)
    assert manager(session).stated.grade == "IT7"
    assert session.read.states_of(EntityKind.CONTENT, ref.id) == ()


def test_a_value_can_be_taken_out(session: Session) -> None:
    ref = ValueRef(EntityKind.CONTENT, manager(session).id, "grade")
    do.set_value(session, ref, "")
    assert manager(session).stated.grade is None


def test_the_list_follows_a_typed_title(session: Session) -> None:
    found = manager(session)
    do.set_value(session, ValueRef(EntityKind.CONTENT, found.id, "title"), "Support Services Manager")
    assert session.get(JobClass, found.class_id).title == "Support Services Manager"
    do.undo(session)
    assert session.get(JobClass, found.class_id).title == "Client Support Manager"


BAD_VALUES = [
    ("level", "two"),
    ("level", -1),
    ("flsa", "sometimes"),
    ("title", ""),
    ("nothing", "x"),
    ("id", 3),
    ("requirement", {"some": []}),
]


@pytest.mark.parametrize(("field", "data"), BAD_VALUES)
def test_what_a_field_cannot_hold_is_refused(session: Session, field: str, data: object) -> None:
    before = manager(session)
    with pytest.raises(UserError) as caught:
        do.set_value(session, ValueRef(EntityKind.CONTENT, before.id, field), data)
    assert caught.value.trouble is Trouble.VALUE_NOT_ALLOWED
    assert manager(session) == before


def test_a_requirement_tree_is_edited_whole(session: Session) -> None:
    tree = {"any": [{"education": {"level": "master"}}, {"experience": {"months_min": 120}}]}
    ref = ValueRef(EntityKind.CONTENT, manager(session).id, "requirement")
    do.set_value(session, ref, tree)
    assert ask.editor(session.read, ref).data == tree


def test_a_mark_is_toggled_and_kept_in_the_order_of_the_levels(session: Session) -> None:
    entry = next(
        s for s in statements(session, "State E / Information Technology Specialist I") if s.stated.classes == ("II", "III")
    )
    do.toggle_mark(session, entry.id, "Assistant")
    do.toggle_mark(session, entry.id, "I")
    assert session.get(StatementEntry, entry.id).stated.classes == ("Assistant", "I", "II", "III")
    do.toggle_mark(session, entry.id, "Assistant")
    assert session.get(StatementEntry, entry.id).stated.classes == ("I", "II", "III")
    assert session.file.undo_name is not None
    assert session.file.undo_name.startswith("Unmark “")


def test_a_mark_needs_a_level_of_the_series(session: Session) -> None:
    entry = statements(session, "State E / Information Technology Specialist I")[0]
    with pytest.raises(UserError) as caught:
        do.toggle_mark(session, entry.id, "IX")
    assert caught.value.trouble is Trouble.VALUE_NOT_ALLOWED


def test_reviewing_names_who_and_is_not_done_twice(session: Session) -> None:
    found = manager(session)
    refs = [ValueRef(EntityKind.CONTENT, found.id, field) for field in ("grade", "title", "grade")]
    assert len(do.review(session, refs).added) == 2
    assert not do.review(session, refs)
    assert {(s.field, s.kind, s.by) for s in session.read.states_of(EntityKind.CONTENT, found.id)} == {
        ("grade", StateKind.REVIEWED, "Ana"),
        ("title", StateKind.REVIEWED, "Ana"),
    }
    do.unreview(session, refs[:1])
    assert [s.field for s in session.read.states_of(EntityKind.CONTENT, found.id)] == ["title"]


def test_a_placement_is_confirmed_moved_and_cleared(session: Session) -> None:
    number = manager(session).class_id
    levels = {level.name: level.id for level in session.read.levels()}
    do.confirm_placement(session, number, levels["Manager"], levels["Manager"])
    do.place(session, number, levels["Manager"], levels["Supervisor"])
    (placement,) = session.read.placements((number,))
    assert (placement.low_id, placement.high_id) == (levels["Supervisor"], levels["Manager"])
    do.clear_placement(session, number)
    assert session.read.placements((number,)) == ()


def test_levels_in_use_stay(session: Session) -> None:
    number = manager(session).class_id
    levels = {level.name: level.id for level in session.read.levels()}
    do.place(session, number, levels["Manager"], levels["Manager"])
    with pytest.raises(UserError):
        do.set_levels(session, ["Expert", "Journey", "Entry"])
    do.set_levels(session, ["Director", "Manager", "Journey"])
    assert [(level.name, level.rank) for level in session.read.levels()] == [("Journey", 1), ("Manager", 2), ("Director", 3)]
    assert next(level.id for level in session.read.levels() if level.name == "Manager") == levels["Manager"]


def test_a_decision_on_two_statements_is_one_however_asked(session: Session) -> None:
    first = statements(session, "State C / Information Technology (I.T.) Help Desk Coordinator")[0]
    second = statements(session, "Jurisdiction D / Customer Support Specialist I")[0]
    do.decide(session, ChoiceKind.SAME, second.id, first.id)
    do.decide(session, ChoiceKind.NEVER, first.id, second.id)
    (choice,) = session.read.choices((second.id,))
    assert (choice.kind, choice.first_text) == (ChoiceKind.NEVER, first.stated.text)
    do.undecide(session, second.id, first.id)
    assert session.read.choices((first.id,)) == ()


def test_notes_are_added_closed_and_deleted(session: Session) -> None:
    ref = ValueRef(EntityKind.CONTENT, manager(session).id, "grade")
    note = do.add_note(session, ref, NoteKind.QUESTION, " Is IT7 the top grade? ", private=True).added[0]
    assert [n.text for n in ask.open_notes(session.read)] == ["Is IT7 the top grade?"]
    do.set_note_open(session, note.id, False)
    assert ask.open_notes(session.read) == ()
    do.delete_note(session, note.id)
    assert session.read.notes() == ()
    with pytest.raises(UserError):
        do.add_note(session, ref, NoteKind.QUESTION, "  ")


def test_a_label_has_forty_characters_at_most(session: Session) -> None:
    entry = statements(session, "Jurisdiction D / Customer Support Specialist I")[0]
    do.set_label(session, entry.id, "  take in   requests ")
    assert session.get(StatementEntry, entry.id).label == "take in requests"
    with pytest.raises(UserError):
        do.set_label(session, entry.id, "x" * 41)


STEPS: list[tuple[str, Callable[[Session], Changes]]] = [
    ("grade", lambda s: do.set_value(s, ValueRef(EntityKind.CONTENT, manager(s).id, "grade"), "X")),
    ("ours", lambda s: do.set_ours(s, s.read.employers()[0].id)),
    ("comparison", lambda s: do.create_comparison(s, "New", [1, 2])),
    ("delete", lambda s: do.delete_classes(s, [manager(s).class_id])),
    ("employer", lambda s: do.set_employer_of(s, [1], s.read.employers()[1].id)),
    ("checkpoint", lambda s: do.checkpoint(s, "before the board")),
]


@pytest.mark.parametrize(("name", "step"), STEPS, ids=[name for name, _ in STEPS])
def test_every_step_is_undone_and_redone(session: Session, name: str, step: Callable[[Session], Changes]) -> None:
    before = everything(session)
    step(session)
    after = everything(session)
    assert before != after
    do.undo(session)
    assert everything(session) == before
    do.redo(session)
    assert everything(session) == after


def everything(session: Session) -> dict[str, tuple[object, ...]]:
    return {kind.value: tuple(sorted(session.read.entities(kind), key=lambda e: e.id)) for kind in EntityKind}
