"""Documents that wait: kept step by step, taken back and done again by name, also after everything was closed."""

import copy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcompare.store.draft_file import DraftFile, Kept, Plain

ONE: Plain = {
    "number": 1,
    "file": "a.txt",
    "record": {"classes": [{"code": "1"}], "title": {"name": "A", "level": 1}},
    "digest": "d1",
}
TWO: Plain = {"number": 2, "file": "b.txt", "digest": "d2"}


@pytest.fixture
def file(tmp_path: Path) -> DraftFile:
    made = DraftFile(tmp_path / "deep" / "s.drafts")
    made.keep(Kept(name="Add 2 files", drafts={1: ONE, 2: TWO}, frame={"last": 2}))
    return made


def drafts(file: DraftFile) -> dict[int, Plain]:
    """All that is on the list, by another connection."""
    again = DraftFile(file.path)
    return again.drafts(again.numbers())


def changed(draft: Plain, **fields: object) -> Plain:
    return {**copy.deepcopy(draft), **fields}


def test_nothing_was_kept_of_a_study_that_never_had_documents(tmp_path: Path) -> None:
    file = DraftFile(tmp_path / "none.drafts")
    assert (file.numbers(), file.frame(), file.tops().undo) == ((), {}, None)
    assert not file.path.exists()


def test_a_step_is_taken_back_and_done_again_by_name(file: DraftFile) -> None:
    after = changed(ONE, record={"classes": [{"code": "2"}], "title": {"name": "A", "grade": "x"}}, employer="City")
    tops = file.keep(Kept(name="Set class code", drafts={1: after, 2: TWO}, frame={"last": 2}))
    assert tops.undo is not None
    assert (tops.undo.name, tops.undo.drafts) == ("Set class code", {1})
    turned = DraftFile(file.path).turn(back=True)
    assert turned is not None
    assert (turned.name, turned.drafts) == ("Set class code", {1: ONE})
    assert drafts(file) == {1: ONE, 2: TWO}
    assert turned.tops.redo is not None
    again = DraftFile(file.path).turn(back=False)
    assert again is not None
    assert again.drafts == {1: after} == {1: drafts(file)[1]}


def test_drafts_leave_the_list_and_come_back_as_they_were(file: DraftFile) -> None:
    file.keep(Kept(name="Take out 1 file", drafts={2: None}, frame={"last": 2}))
    assert set(drafts(file)) == {1}
    assert file.digests() == ("d1",)
    turned = file.turn(back=True)
    assert turned is not None
    assert turned.drafts == {2: TWO}
    back = file.turn(back=True)
    assert back is not None
    assert back.drafts == {1: None, 2: None}
    assert file.frame() == {"last": 2}


def test_a_step_grows_as_files_come_and_stays_before_what_was_done_meanwhile(file: DraftFile) -> None:
    first = file.keep(Kept(name="Add 2 files", drafts={3: changed(TWO, number=3)}, frame={"last": 4})).undo
    assert first is not None
    file.keep(Kept(name="Set employer", drafts={3: changed(TWO, number=3, employer="City")}, frame={"last": 4}))
    file.keep(Kept(name="Add 2 files", drafts={4: changed(TWO, number=4)}, frame={"last": 4}, grow=first.number))
    names = [turned.name for _ in range(3) if (turned := file.turn(back=True)) is not None]
    assert names == ["Set employer", "Add 2 files", "Add 2 files"]
    assert drafts(file) == {}


def test_a_new_step_ends_redo_and_forgets_what_nothing_brings_back(file: DraftFile) -> None:
    file.keep(Kept(name="Add 1 file", drafts={3: changed(TWO, number=3)}, frame={"last": 3}))
    file.turn(back=True)
    tops = file.keep(Kept(name="Set employer", drafts={2: changed(TWO, employer="City")}, frame={"last": 3}))
    assert tops.redo is None
    assert file.drafts([3]) == {}


def test_what_has_no_name_is_kept_but_is_no_step(file: DraftFile) -> None:
    tops = file.keep(Kept(name=None, drafts={1: changed(ONE, accepted=True)}, frame={"last": 2}))
    assert tops.undo is not None
    assert tops.undo.name == "Add 2 files"
    assert drafts(file)[1]["accepted"]


def test_the_frame_is_taken_back_but_numbers_are_never_given_again(file: DraftFile) -> None:
    file.keep(Kept(name="Address and date seen", frame={"last": 9, "url": "https://example.org"}))
    turned = file.turn(back=True)
    assert turned is not None
    assert turned.frame == {"last": 9}


def test_a_step_that_changes_nothing_is_none(file: DraftFile) -> None:
    tops = file.keep(Kept(name="Set class code", drafts={1: ONE}, frame={"last": 2}))
    assert tops.undo is not None
    assert tops.undo.name == "Add 2 files"


VALUES = st.recursive(
    st.integers(0, 3) | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("xyz"), inner, min_size=1, max_size=3),
    max_leaves=6,
)
DRAFT = st.dictionaries(st.sampled_from(("record", "typed", "employer", "facts")), VALUES, min_size=1)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.dictionaries(st.integers(1, 3), DRAFT | st.none(), min_size=1), min_size=1, max_size=4))
def test_every_state_comes_back_step_by_step(
    tmp_path_factory: pytest.TempPathFactory, steps: list[dict[int, Plain | None]]
) -> None:
    file = DraftFile(tmp_path_factory.mktemp("drafts") / "s.drafts")
    states = [drafts(file) if file.path.exists() else {}]
    for number, step in enumerate(steps):
        file.keep(Kept(name=f"Step {number}", drafts=step))
        if drafts(file) != states[-1]:
            states.append(drafts(file))
    for before in reversed(states[:-1]):
        assert file.turn(back=True) is not None
        assert drafts(file) == before
    for after in states[1:]:
        assert file.turn(back=False) is not None
        assert drafts(file) == after
