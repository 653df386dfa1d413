"""Undo and Redo on the Review page: every change to what waits, by name, on any day, in step with what has entered the study."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jobcompare.model.draft import Draft
from jobcompare.ui.pages.review.employer import EmployerDialog
from tests.ui.pages import User
from tests.ui.review_pages import COUNTY_A, STATE_C, ReviewHand, review

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
CODE = "Class code"
FIRST = "Specialist I"


@pytest.fixture
def page(at_review: ReviewHand) -> ReviewHand:
    return at_review


def code(page: ReviewHand) -> tuple[str, str]:
    row = page.row(CODE, FIRST)
    return row.value, row.state_words


def drafts(page: ReviewHand) -> list[Draft]:
    return list(page.page.batch)


def sets_code(page: ReviewHand) -> None:
    page.chooses("county-a")
    page.selects("3192")
    page.says("set", "/classes/0/code")


def names_employer(page: ReviewHand) -> None:
    page.chooses_all()
    page.user.runs("review.employer")
    dialog = page.user.dialog(EmployerDialog)
    dialog.field.setEditText("Our City")
    page.user.answers(dialog)


def splits(page: ReviewHand) -> None:
    place = next(n for n, row in enumerate(page.rows) if row.kind == "statement" and len(row.value) > 90)
    page.bench.record.stand_on(place)
    page.selects_in_row(3, 5)
    page.user.runs("review.split")


def takes_out(page: ReviewHand) -> None:
    page.chooses("state-c")
    page.user.runs("review.drop")


def reviews(page: ReviewHand) -> None:
    page.stands_on(CODE, FIRST)
    page.user.runs("edit.review")


STEPS: dict[str, Callable[[ReviewHand], None]] = {
    "Set class code": sets_code,
    "Employer of 2 files": names_employer,
    "Split statement": splits,
    "Take out 1 file": takes_out,
    "Review class code": reviews,
}


@pytest.mark.parametrize("name", STEPS)
def test_every_change_is_taken_back_and_done_again_by_its_name(page: ReviewHand, name: str) -> None:
    before = drafts(page)
    STEPS[name](page)
    after = drafts(page)
    assert after != before
    assert page.undo == name
    page.user.undoes()
    assert drafts(page) == before
    assert page.redo == name
    assert name in page.user.told
    page.user.redoes()
    assert drafts(page) == after


def test_steps_wait_for_another_day(page: ReviewHand, make_user: Callable[[], User], empty_study: Path) -> None:
    before = drafts(page)
    for step in STEPS.values():
        step(page)
    after = drafts(page)
    page.user.leave()
    user = make_user()
    user.opens(empty_study)
    again = review(user)
    assert again.undo == list(STEPS)[-1]
    assert drafts(again) == after
    for name in reversed(STEPS):
        assert again.undo == name
        user.undoes()
    assert drafts(again) == before
    for _ in STEPS:
        user.redoes()
    assert drafts(again) == after


def test_files_that_were_dropped_go_again_by_undo(page: ReviewHand) -> None:
    assert page.undo == "Add 2 files"
    page.user.undoes()
    assert not page.files
    page.user.redoes()
    assert list(page.files) == [COUNTY_A.name, STATE_C.name]


def test_undo_takes_documents_out_of_the_study_before_what_was_set_in_them(page: ReviewHand) -> None:
    sets_code(page)
    page.user.runs("review.accept")
    assert page.files[COUNTY_A.name] == "accepted"
    assert page.undo == f"Accept {COUNTY_A.name}"
    page.user.undoes()
    assert page.files[COUNTY_A.name] != "accepted"
    assert code(page) == ("3192", "set by hand")
    assert page.undo == "Set class code"
    page.user.undoes()
    assert code(page) == ("3191", "read by program")
    page.user.redoes()
    assert code(page) == ("3192", "set by hand")
    page.user.redoes()
    assert page.files[COUNTY_A.name] == "accepted"


def test_a_change_to_another_file_is_taken_back_before_an_accepted_one(page: ReviewHand) -> None:
    page.user.runs("review.accept")
    page.chooses("state-c")
    page.stands_on("Title")
    page.user.runs("edit.review")
    assert page.undo == "Review title"
    page.user.undoes()
    assert page.undo.startswith("Accept ")


def test_a_new_change_ends_redo(page: ReviewHand) -> None:
    sets_code(page)
    page.user.undoes()
    reviews(page)
    assert page.redo == ""
    assert not page.user.window.actions_table["edit.redo"].isEnabled()


def test_other_pages_undo_the_study(page: ReviewHand) -> None:
    sets_code(page)
    page.user.goes_to("classes")
    assert page.undo == ""
    page.user.goes_to("review")
    assert page.undo == "Set class code"
