"""Review as its user meets it: from drop to accepted to undone."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from jobcompare.model.study import EntityKind
from jobcompare.operations.session import Reader
from jobcompare.present.review.view import RowKind, Tint
from jobcompare.ui.pages.review.ask_value import AskValue
from jobcompare.ui.pages.review.employer import EmployerDialog
from jobcompare.ui.pages.review.origin import OriginDialog
from jobcompare.ui.pages.review.tints import ground
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import SCHEMES, Appearance, contrast
from tests.ui import inks
from tests.ui.pages import User
from tests.ui.review_pages import COUNTY_A, RECORDS, STATE_C, ReviewHand, review
from tests.ui.test_accessibility_pages import crawl, told

KEY = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture
def page(at_review: ReviewHand) -> ReviewHand:
    """A new study, with two files dropped on the window."""
    return at_review


def counted(user: User, kind: EntityKind) -> int:
    found: list[int] = []

    def work(reader: Reader) -> int:
        return len(reader.entities(kind))

    user.does(lambda: user.window.tasks.ask("test", work, found.append))
    return found[0]


def assigns(page: ReviewHand, name: str) -> None:
    """Say whose all the files are."""
    page.bench.files.selectAll()
    page.user.runs("review.employer")
    dialog = page.user.dialog(EmployerDialog)
    dialog.field.setEditText(name)
    page.user.answers(dialog)


def test_an_empty_page_says_the_next_step(user: User, empty_study: Path) -> None:
    user.opens(empty_study)
    assert "Nothing waits" in review(user).page.empty.text()


def test_from_drop_to_accepted_to_undone(page: ReviewHand) -> None:
    user = page.user
    assert user.window.page is page.page
    assert list(page.files) == [COUNTY_A.name, STATE_C.name]
    assert "Nothing is in the study yet" in user.told
    assert counted(user, EntityKind.DOCUMENT) == 0
    assigns(page, "Our City")
    page.bench.files.selectAll()
    user.runs("review.accept")
    assert set(page.files.values()) == {"accepted"}
    assert counted(user, EntityKind.DOCUMENT) == 2
    assert counted(user, EntityKind.STATE) == 0
    assert user.window.desk.undo_name == "Accept 2 documents"
    user.undoes()
    assert counted(user, EntityKind.DOCUMENT) == 0
    assert "accepted" not in page.files.values()
    user.redoes()
    assert set(page.files.values()) == {"accepted"}


def test_a_batch_waits_until_the_next_day(page: ReviewHand, make_user: Callable[[], User], empty_study: Path) -> None:
    page.stands_on("Class code", "Specialist I")
    page.user.runs("edit.review")
    before = page.files
    page.user.leave()
    user = make_user()
    user.opens(empty_study)
    again = review(user)
    assert again.files == before
    assert again.row("Class code", "Specialist I").state_words == "reviewed"


def test_another_study_has_its_own_batch(page: ReviewHand, sample_study: Path, empty_study: Path) -> None:
    page.user.opens(sample_study)
    assert not page.files or page.page._places.currentIndex() == 1
    page.user.opens(empty_study)
    assert COUNTY_A.name in review(page.user).files


def test_a_value_leads_to_its_words_and_words_to_their_value(page: ReviewHand) -> None:
    page.stands_on("Class code", "Specialist I")
    assert page.here.value == "3191"
    assert page.marked == ["3191"]
    assert "Class code" in page.labels
    row = next(one.row for one in page.bench.text.highlights if one.label == "Bargaining unit")
    page.user.does(lambda: page.bench.text.row_chosen.emit(row))
    assert (page.here.label, page.here.value) == ("Bargaining unit", "GE")


def test_the_value_one_stands_on_is_named_first_beside_its_line(page: ReviewHand) -> None:
    page.stands_on("State")
    line = next(note for note in page.bench.text.gutter.notes if note.current)
    assert line.labels[0] == "State"
    assert len(line.labels) > 1
    assert not any("all levels" in label for label in page.labels)


def test_selected_words_become_a_value(page: ReviewHand) -> None:
    page.selects("3192")
    assert "This is of Specialist I › Class code: 3192" in page.menu_for_words()
    page.says("set", "/classes/0/code")
    row = page.row("Class code", "Specialist I")
    assert (row.value, row.state_words) == ("3192", "set by hand")
    page.stands_on("Class code", "Specialist I")
    page.user.runs("edit.as-read")
    assert page.row("Class code", "Specialist I").value == "3191"


def test_words_that_cannot_be_the_value_are_refused_in_words(page: ReviewHand) -> None:
    page.selects("DEFINITION")
    page.says("set", "/classes/0/flsa")
    assert "exempt or non-exempt" in page.user.told
    assert page.row("Overtime status", "Specialist I").value == "non-exempt"


def test_a_value_is_typed(page: ReviewHand) -> None:
    page.stands_on("Pay grade", "Specialist I")
    page.user.runs("edit.value")
    dialog = page.user.dialog(AskValue)
    dialog.field.setText("IT2")
    page.user.answers(dialog)
    assert page.row("Pay grade", "Specialist I").value == "IT2"
    page.user.undoes()
    assert page.row("Pay grade", "Specialist I").value == ""


def test_f8_goes_through_what_wants_a_look_and_on_into_the_next_file(page: ReviewHand) -> None:
    seen: list[str] = []
    for _step in range(20):
        page.user.presses(KEY.Key_F8, on=page.bench.record)
        page.user.runs("review.next")
        if page.bench.view is not None and page.bench.view.title == STATE_C.name:
            break
        seen.append(page.here.label)
        assert page.here.check
    assert seen
    assert page.bench.view is not None
    assert page.bench.view.title == STATE_C.name
    assert page.here.check
    page.user.runs("review.previous")
    assert page.here.check


def test_looking_takes_a_value_from_the_list_of_what_wants_a_look(page: ReviewHand) -> None:
    page.stands_on("Date")
    assert page.here.check
    before = page.files[COUNTY_A.name]
    page.user.runs("edit.review")
    assert (page.here.label, page.here.state_words) == ("Date", "reviewed")
    assert page.files[COUNTY_A.name] != before
    page.user.runs("edit.review")
    assert page.here.state_words != "reviewed"


def test_a_whole_class_is_reviewed_at_once_and_enters_reviewed(page: ReviewHand) -> None:
    page.stands_on("Class code", "Specialist II")
    page.user.runs("review.class")
    shown = [row for row in page.rows if row.pointer.startswith("/classes/1/") and row.value]
    assert {row.state_words for row in shown} == {"reviewed"}
    assert page.row("Class code", "Specialist I").state_words == "read by program"
    page.user.runs("review.accept")
    assert counted(page.user, EntityKind.STATE) > len(shown)


def statement(page: ReviewHand) -> int:
    return next(n for n, row in enumerate(page.rows) if row.kind is RowKind.STATEMENT and len(row.value) > 90)


def test_statements_are_split_merged_and_change_kind_and_level(page: ReviewHand) -> None:
    place = statement(page)
    words = page.rows[place].value
    page.bench.record.stand_on(place)
    page.selects_in_row(3, 5)
    page.user.runs("review.split")
    first = page.bench.record.currentIndex().row()
    assert page.rows[first].value == " ".join(words.split()[:3])
    page.user.runs("review.merge")
    assert page.here.value.split() == words.split()
    page.says("kind", "skill")
    assert page.here.label.startswith("Skill")
    lines = page.menu_for_row()
    assert "Kind › Duty" in lines
    level = next(line.split(" › ")[1].split(":")[0] for line in lines if line.startswith("Levels › II:"))
    before = page.here.label
    page.says("level", level)
    assert page.here.label != before


def test_a_section_moves_and_its_statements_follow(page: ReviewHand) -> None:
    place = next(n for n, row in enumerate(page.rows) if row.kind is RowKind.SECTION and row.label == "Knowledge")
    page.bench.record.stand_on(place)
    assert "This section is › Abilities" in page.menu_for_row()
    page.says("section", "abilities")
    assert page.here.label == "Abilities"
    assert not any(row.label.startswith("Knowledge of (") for row in page.rows)


def test_address_and_date_are_asked_once_and_wrong_dates_told(page: ReviewHand) -> None:
    page.user.runs("review.origin")
    dialog = page.user.dialog(OriginDialog)
    dialog.url.setText("https://example.org/specs")
    dialog.retrieved.setText("last week")
    dialog.answer()
    assert "year-month-day" in dialog.wrong_text()
    dialog.retrieved.setText("2026-11-22")
    page.user.answers(dialog)
    assert page.bench.files_view.origin == "seen Nov 22, 2026 at https://example.org/specs"


def test_the_employer_of_one_file_is_given_to_all_that_name_none(page: ReviewHand) -> None:
    page.chooses("county-a")
    page.user.runs("review.employer")
    dialog = page.user.dialog(EmployerDialog)
    page.user.answers(dialog)
    assert "type a name" in dialog.wrong_text()
    assert "1 other file" in dialog.all_nameless.text()
    dialog.field.setEditText("  Our   City ")
    dialog.all_nameless.setChecked(True)
    page.user.answers(dialog)
    assert [draft.stated_employer for draft in page.page.batch] == ["Our City", "Our City"]
    assert page.row("Employer").state_words == "assigned"
    assert not any("does not name its employer" in doubt for row in page.rows for doubt in row.doubts)


@pytest.mark.parametrize("size", [(1366, 768), (960, 540), (640, 360)], ids=str)
def test_a_batch_is_reviewed_without_mouse_and_eyes_at(page: ReviewHand, size: tuple[int, int]) -> None:
    page.user.window.resize(*size)
    page.stands_on("Date")
    findings = crawl(page.user, "review")
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("theme", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST], ids=str)
def test_a_batch_stands_out_in(page: ReviewHand, theme: Appearance) -> None:
    in_force.apply(theme, 9.0)
    page.user.window.resize(960, 540)
    page.stands_on("Date")
    findings = told("review", inks.faint_inks(page.user.window, SCHEMES[theme], {ground(tint, SCHEMES[theme]) for tint in Tint}))
    assert not findings, "\n".join(findings)


def test_words_and_marks_stand_out_on_every_ground() -> None:
    for colours in SCHEMES.values():
        for tint in Tint:
            assert contrast(colours.on_tint, ground(tint, colours)) >= 4.5


def test_a_bad_file_says_why_and_is_read_again_when_mended(page: ReviewHand, tmp_path: Path) -> None:
    bad = tmp_path / "bad.record.json"
    bad.write_text("{", "utf-8")
    page.drops(bad)
    assert page.files[bad.name] == "failed"
    assigns(page, "Our City")
    page.chooses("bad")
    assert "not valid JSON" in page.bench.text.toPlainText()
    assert not page.rows
    shutil.copyfile(RECORDS / "state-e-customer-technical-support.record.json", bad)
    page.user.runs("review.retry")
    assert page.files[bad.name] != "failed"
    assert {draft.stated_employer for draft in page.page.batch} == {"Our City"}


def test_files_leave_the_list_and_come_back(page: ReviewHand) -> None:
    page.chooses("state-c")
    page.user.runs("review.drop")
    assert list(page.files) == [COUNTY_A.name]
    page.user.undoes()
    assert STATE_C.name in page.files


def test_what_the_study_has_is_told_and_not_accepted(page: ReviewHand) -> None:
    page.bench.files.selectAll()
    page.user.runs("review.accept")
    page.drops(STATE_C)
    assert page.files == {STATE_C.name: "already in this study"}
    assert not page.bench._accept.isEnabled()
    page.user.runs("review.put-away")
    assert not page.bench.files_view.rows


def test_a_new_version_is_proposed_and_decided_by_enter_and_delete(at_sample: User, tmp_path: Path) -> None:
    path = tmp_path / COUNTY_A.name
    path.write_text(COUNTY_A.read_text("utf-8").replace("AUGUST 2018", "AUGUST 2024"), "utf-8")
    page = review(at_sample)
    page.drops(path)
    page.stands_on("New version of …?")
    page.user.presses(KEY.Key_Return, on=page.bench.record)
    assert page.here.label == "New version of"
    page.stands_on("New version of …?")
    page.user.presses(KEY.Key_Delete, on=page.bench.record)
    assert [row.label for row in page.rows].count("New version of …?") == 0


def test_only_files_without_doubts_enter_by_all(page: ReviewHand, tmp_path: Path) -> None:
    data = json.loads(STATE_C.read_text("utf-8"))
    data["findings"] = []
    data["evidence"] = []
    data["jurisdiction"] = {"name": "Town F"}
    data["classes"][0]["title"] = "Clean Clerk"
    data["document"]["text"] = data["document"]["text"].replace("the", "thE")
    del data["document"]["sha256"]
    clean = tmp_path / "clean.record.json"
    clean.write_text(json.dumps(data), "utf-8")
    page.drops(clean)
    assert page.files[clean.name] == "ready"
    page.user.runs("review.accept-ready")
    assert page.files[clean.name] == "accepted"
    assert counted(page.user, EntityKind.DOCUMENT) == 1


def test_rows_are_copied_as_a_table(page: ReviewHand) -> None:
    page.stands_on("Class code", "Specialist I")
    page.bench.record.setFocus()
    page.user.runs("edit.copy-headers")
    assert page.user.clipboard().splitlines() == [
        "Value of\tValue\tWhere\tState",
        "Class code\t3191\tline 5 · found by its label\tread by program",
    ]


def test_every_row_says_all_to_a_screen_reader(page: ReviewHand) -> None:
    index = page.bench.record.record.index(page.place("Class code", "Specialist I"))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Class code, 3191, read by program, line 5 · found by its label"
    first = page.bench.files.files.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first.startswith(f"{COUNTY_A.name}, ")
    assert "to check" in first
