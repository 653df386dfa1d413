"""Selected words set any value, shown before it is set; what is typed is told as it is read; a requirement has its tree."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobcompare.ui.dialogs.editors import ChoiceDialog
from jobcompare.ui.dialogs.requirement import RequirementDialog
from jobcompare.ui.pages.review.ask_value import AskValue
from tests.ui.review_pages import ReviewHand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
FIRST = "Specialist I"


@pytest.fixture
def page(at_review: ReviewHand) -> ReviewHand:
    at_review.chooses("county-a")
    return at_review


def offered(page: ReviewHand, of: str) -> dict[str, str]:
    """Field -> the value that the selected words would give it, of one part of the menu."""
    lines = [line.removeprefix(f"{of} › ") for line in page.menu_for_words() if line.startswith(of)]
    return dict(line.split(": ", 1) for line in lines if ": " in line)


@pytest.mark.parametrize(
    ("words", "field", "pointer", "value"),
    [
        ("3192", "Class code", "/classes/0/code", "3192"),
        ("NON-EXEMPT", "Overtime status", "/classes/0/flsa", "non-exempt"),
        ("One (1) year of experience", "Preferred qualifications", "/classes/0/preferred", "1 yr"),
        ("I/II classes", "Tracks", "/classes/0/tracks", "I/II classes"),
    ],
)
def test_a_field_of_a_class_is_set_from_words(page: ReviewHand, words: str, field: str, pointer: str, value: str) -> None:
    page.selects(words)
    assert offered(page, f"This is of {FIRST}")[field] == value
    page.says("set", pointer)
    assert (page.here.label, page.here.value, page.here.state_words) == (field, value, "set by hand")
    assert "Undo takes it back" in page.user.told
    page.user.undoes()
    assert page.row("Class code", FIRST).value == "3191"


def test_a_date_of_the_document_is_added_beside_those_it_has(page: ReviewHand) -> None:
    before = page.row("Date").value
    page.selects("AUGUST 2018")
    assert offered(page, "This is of the document")["Date, one more"].endswith("Aug 2018, struck out")
    page.says("also", "/specification/dates")
    assert page.here.label == "Date"
    assert page.here.value.startswith(before)
    assert page.here.value != before
    page.user.runs("edit.as-read")
    assert page.row("Date").value == before


def test_words_that_say_no_such_value_are_grey(page: ReviewHand) -> None:
    page.selects("DEFINITION")
    lines = page.menu_for_words()
    assert f"(This is of {FIRST} › Overtime status)" not in lines
    assert f"This is of {FIRST} › (Overtime status)" in lines
    assert f"This is of {FIRST} › (Pay)" in lines


def test_the_row_one_stands_on_comes_first(page: ReviewHand) -> None:
    page.stands_on("Class code", FIRST)
    page.selects("3192")
    assert page.menu_for_words()[0] == "Set “Class code”: 3192"


def test_without_words_the_menu_says_how(page: ReviewHand) -> None:
    assert page.menu_for_words()[-1].startswith(("Select words first", "(Select words first"))


def test_words_become_a_statement_and_its_row_is_current(page: ReviewHand) -> None:
    page.selects("DEFINITION")
    page.says("add", "duty")
    assert (page.here.label.split(" · ")[0], page.here.value) == ("Duty", "DEFINITION")
    assert page.undo == "Add duty"


def types(page: ReviewHand, label: str, words: str, qtbot: QtBot) -> AskValue:
    page.stands_on(label, FIRST)
    page.user.runs("edit.value")
    dialog = page.user.dialog(AskValue)
    with qtbot.waitSignal(dialog.words_changed):
        dialog.field.setText(words)
    page.user.rests()
    return dialog


def test_typed_words_are_told_as_they_are_read(page: ReviewHand, qtbot: QtBot) -> None:
    dialog = types(page, "Level in its own series", "II", qtbot)
    assert dialog.read.text() == "Read as: 2"
    with qtbot.waitSignal(dialog.words_changed):
        dialog.field.setText("upper")
    page.user.rests()
    assert "a number or a Roman numeral" in dialog.read.text()
    page.user.answers(dialog)
    assert "a number or a Roman numeral" in dialog.wrong_text()
    dialog.field.setText("4")
    page.user.answers(dialog)
    assert page.row("Level in its own series", FIRST).value == "4"


def test_what_was_not_changed_is_no_step(page: ReviewHand) -> None:
    page.stands_on("Class code", FIRST)
    page.user.runs("edit.value")
    page.user.answers(page.user.dialog(AskValue))
    assert page.row("Class code", FIRST).state_words == "read by program"
    assert page.undo == "Add 2 files"


def test_a_requirement_has_its_tree_and_keeps_the_places_of_its_parts(page: ReviewHand) -> None:
    page.stands_on("Ways to qualify", FIRST)
    page.user.runs("edit.value")
    dialog = page.user.dialog(RequirementDialog)
    dialog.add("certification")
    dialog.current().values["name"] = "help desk analyst"
    page.user.answers(dialog)
    row = page.row("Ways to qualify", FIRST)
    assert row.state_words == "set by hand"
    assert row.places
    assert page.undo == "Edit ways to qualify"


def test_one_of_some_words_is_chosen(page: ReviewHand) -> None:
    page.stands_on("Overtime status", FIRST)
    page.user.runs("edit.value")
    dialog = page.user.dialog(ChoiceDialog)
    dialog.field.setCurrentText("Exempt")
    page.user.answers(dialog)
    assert page.row("Overtime status", FIRST).value == "exempt"
    QApplication.processEvents()
