"""Comparisons: named choices of classes."""

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.study import Comparison
from jobcompare.operations import ask, do
from jobcompare.operations.session import Session


def only(session: Session, name: str) -> Comparison:
    return ask.comparison_named(session.read, name)


def test_the_sample_has_its_three(session: Session) -> None:
    assert [(c.name, len(c.class_ids)) for c in ask.comparisons(session.read)] == [
        ("IT support, working level", 5),
        ("IT support, all levels", 12),
        ("IT pay, three employers", 32),
    ]
    assert session.read.info().ours is None


def test_the_sample_begins_with_its_contents(session: Session) -> None:
    assert session.file.undo_name is None
    with pytest.raises(UserError) as caught:
        do.undo(session)
    assert caught.value.trouble is Trouble.NOTHING_TO_UNDO
    assert len(session.read.job_classes()) == 98


def test_the_first_class_is_the_reference_until_another_is_chosen(session: Session) -> None:
    do.create_comparison(session, "Mine", [3, 1, 3, 2])
    assert (only(session, "mine").class_ids, only(session, "mine").reference_id) == ((3, 1, 2), 3)
    do.set_reference(session, only(session, "mine").id, 2)
    assert (only(session, "mine").class_ids, only(session, "mine").reference_id) == ((2, 3, 1), 2)
    do.set_classes(session, only(session, "mine").id, [1, 3])
    assert only(session, "mine").reference_id == 1


def test_columns_move_no_further_than_the_ends(session: Session) -> None:
    do.create_comparison(session, "Mine", [1, 2, 3])
    number = only(session, "mine").id
    do.move_class(session, number, 1, 1)
    assert only(session, "mine").class_ids == (2, 1, 3)
    do.move_class(session, number, 1, 9)
    do.move_class(session, number, 2, -5)
    assert only(session, "mine").class_ids == (2, 3, 1)


def trouble(session: Session, name: str, ids: list[int]) -> Trouble:
    with pytest.raises(UserError) as caught:
        do.create_comparison(session, name, ids)
    return caught.value.trouble


def test_what_cannot_be_compared_is_refused(session: Session) -> None:
    assert trouble(session, "it SUPPORT, all levels", []) is Trouble.COMPARISON_NAME_TAKEN
    assert trouble(session, "  ", []) is Trouble.VALUE_NOT_ALLOWED
    assert trouble(session, "Big", list(range(1, 70))) is Trouble.COMPARISON_TOO_LARGE
    assert trouble(session, "Gone", [99_999]) is Trouble.NO_SUCH_CLASS


def test_renaming_to_its_own_name_in_other_case_is_allowed(session: Session) -> None:
    number = only(session, "IT support, all levels").id
    do.rename_comparison(session, number, "IT Support, all levels")
    do.delete_comparison(session, number)
    with pytest.raises(UserError) as caught:
        only(session, "IT Support, all levels")
    assert caught.value.trouble is Trouble.NO_SUCH_COMPARISON


def test_classes_are_found_by_id_and_by_name(session: Session) -> None:
    number = ask.find_class(session.read, "jurisdiction b / client support manager")
    assert ask.find_class(session.read, f"C-{number}") == number
    assert ask.find_class(session.read, "Client Support Manager") == number
    for name in ("c-99999", "Nobody / Client Support Manager", "Client Support"):
        with pytest.raises(UserError) as caught:
            ask.find_class(session.read, name)
        assert caught.value.trouble is Trouble.NO_SUCH_CLASS


def test_a_study_without_comparisons_says_so(empty: Session) -> None:
    with pytest.raises(UserError) as caught:
        ask.comparison_named(empty.read, None)
    assert caught.value.trouble is Trouble.NOTHING_TO_COMPARE
