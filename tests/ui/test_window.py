"""The window as its user meets it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont

from jobcompare.operations import do
from jobcompare.store import opening
from jobcompare.ui.dialogs.ask_name import AskName
from jobcompare.ui.dialogs.fault import FaultDialog
from jobcompare.ui.dialogs.guide import GuideWindow
from jobcompare.ui.dialogs.palette import PaletteDialog
from jobcompare.ui.widgets.source_panel import SourceForm
from tests.ui.pages import User


def test_without_a_study_only_start_and_what_needs_none(user: User) -> None:
    assert user.window.page.key == "start"
    assert user.told == "No study is open"
    assert not user.window.actions_table["edit.undo"].isEnabled()
    assert not user.window.actions_table["page.classes"].isEnabled()
    assert user.window.actions_table["file.open"].isEnabled()


def test_opening_a_study_shows_its_next_step_and_comparison(at_sample: User) -> None:
    steps = at_sample.start.steps()
    assert [row.step.number for row in steps] == [1, 2, 3, 4, 5]
    assert [row.step.number for row in steps if row.step.next] == [2]
    assert at_sample.comparison == "IT support, working level"
    assert len(at_sample.compared) == 5
    assert at_sample.compared[0].startswith("County A")
    assert "98 classes" in at_sample.told


def test_a_file_that_is_no_study_is_told_in_the_banner_and_the_open_one_stays(at_sample: User, tmp_path: Path) -> None:
    other = tmp_path / "letter.jobstudy"
    other.write_text("Dear Sir", encoding="utf-8")
    at_sample.opens(other)
    assert "letter.jobstudy" in at_sample.warned
    assert at_sample.window.desk.study is not None
    assert at_sample.window.desk.study.path.name == "sample.jobstudy"


def test_opening_browsing_and_closing_leaves_the_bytes_unchanged(at_sample: User, sample_study: Path) -> None:
    before = sample_study.read_bytes()
    for page in ("classes", "start"):
        at_sample.goes_to(page)
    at_sample.leaves_study()
    assert sample_study.read_bytes() == before
    assert at_sample.window.page.key == "start"


def test_a_chip_is_removed_moved_and_brought_back_by_undo(at_sample: User) -> None:
    first = at_sample.compared
    chip = at_sample.window.bar.chips[2]
    at_sample.presses(Qt.Key.Key_Left, alt=True, on=chip)
    assert at_sample.compared == [first[0], first[2], first[1], first[3], first[4]]
    at_sample.presses(Qt.Key.Key_Delete, on=at_sample.window.bar.chips[1])
    assert at_sample.compared == [first[0], first[1], first[3], first[4]]
    at_sample.undoes()
    at_sample.undoes()
    assert at_sample.compared == first
    at_sample.redoes()
    assert at_sample.compared == [first[0], first[2], first[1], first[3], first[4]]


def test_undo_names_its_step_also_after_reopening(at_sample: User, sample_study: Path) -> None:
    at_sample.presses(Qt.Key.Key_Delete, on=at_sample.window.bar.chips[4])
    assert at_sample.window.actions_table["edit.undo"].text() == "&Undo Choose classes of “IT support, working level”"
    at_sample.leaves_study()
    at_sample.opens(sample_study)
    assert len(at_sample.compared) == 4
    at_sample.undoes()
    assert len(at_sample.compared) == 5


def test_the_type_ahead_finds_by_title_and_employer_and_adds(at_sample: User) -> None:
    field = at_sample.window.bar.field
    field.setText("oregon 4")
    at_sample.does(lambda: field.textEdited.emit("oregon 4"))
    offered = field.suggestions()
    assert offered
    assert all("Oregon" in line for line in offered)
    at_sample.presses(Qt.Key.Key_Return, on=field)
    assert len(at_sample.compared) == 6
    assert "Oregon" in at_sample.compared[-1]


@pytest.mark.parametrize("page", ["classes", "side-by-side", "matrix", "ladder", "charts"])
def test_taking_back_a_new_comparison_is_no_trouble(at_sample: User, page: str) -> None:
    at_sample.goes_to(page)
    at_sample.does(lambda: at_sample.window.tasks.write(partial(do.create_comparison, name="New", class_ids=(1, 2))))
    assert at_sample.comparison == "New"
    at_sample.undoes()
    assert at_sample.comparison == "IT support, working level"
    assert not at_sample.window.banner.isVisible(), at_sample.warned
    at_sample.redoes()
    assert at_sample.comparison == "New"


def test_a_study_named_from_here_is_found_again_from_elsewhere(
    user: User, sample_study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sample_study.parent)
    user.opens(Path(sample_study.name))
    assert user.window.desk.settings.settings.recent == (str(sample_study),)


def test_a_new_comparison_is_shown_and_can_be_renamed_and_deleted(at_sample: User) -> None:
    at_sample.runs("compare.new")
    dialog = at_sample.dialog(AskName)
    at_sample.answers(dialog)
    assert "type a name" in dialog.wrong_text()
    dialog.field.setText("  Help  desk ")
    at_sample.answers(dialog)
    assert at_sample.comparison == "Help desk"
    assert at_sample.compared == []
    at_sample.runs("compare.rename")
    dialog = at_sample.dialog(AskName)
    dialog.field.setText("IT support, all levels")
    at_sample.answers(dialog)
    assert "IT support, all levels" in at_sample.warned
    at_sample.runs("compare.delete")
    assert at_sample.comparison == "IT support, working level"
    at_sample.runs("compare.next")
    assert at_sample.comparison == "IT support, all levels"


def test_a_read_only_study_says_why_and_switches_writing_off(user: User, sample_study: Path) -> None:
    sample_study.chmod(0o444)
    sample_study.parent.chmod(0o555)
    try:
        user.opens(sample_study)
        if user.window.desk.writable:  # the superuser may write anything: a lock shows the same
            return
        assert user.warned
        assert not user.window.actions_table["file.import"].isEnabled()
    finally:
        sample_study.parent.chmod(0o755)
        sample_study.chmod(0o644)


def test_a_second_window_on_the_same_study_is_read_only(make_user: Callable[[], User], sample_study: Path) -> None:
    first, second = make_user(), make_user()
    first.opens(sample_study)
    second.opens(sample_study)
    assert first.window.desk.writable
    assert not second.window.desk.writable
    assert "sample.jobstudy" in second.warned
    assert not second.window.actions_table["compare.new"].isEnabled()
    assert second.window.actions_table["file.export"].isEnabled()


def test_the_rail_shows_icons_only_and_source_moves_with_the_width(at_sample: User) -> None:
    at_sample.goes_to("classes")
    window = at_sample.window
    for size, narrow, form in (
        (QSize(1600, 900), False, SourceForm.PANEL),
        (QSize(1366, 768), False, SourceForm.STRIP),
        (QSize(960, 540), False, SourceForm.STRIP),
        (QSize(640, 360), True, SourceForm.LARGE),
    ):
        window.resize(size)
        at_sample.rests()
        assert window.size() == size
        assert window.rail.narrow is narrow
        assert window.place.form is form
    assert not window.source.isVisible()
    at_sample.runs("view.source")
    assert window.source.isVisible()
    at_sample.runs("view.source")
    assert not window.source.isVisible()


def test_the_strip_grows_with_f4_and_shrinks_again(at_sample: User) -> None:
    at_sample.goes_to("classes")
    assert at_sample.window.source.height() == 96
    at_sample.runs("view.source")
    assert at_sample.window.source.height() > 200
    at_sample.runs("view.source")
    assert at_sample.window.source.height() == 96


def test_the_palette_runs_a_command_by_part_of_its_name(at_sample: User) -> None:
    at_sample.runs("help.palette")
    palette = at_sample.dialog(PaletteDialog)
    palette.field.setText("next compar")
    assert palette.offered()[0].startswith("Compare: Next comparison")
    at_sample.presses(Qt.Key.Key_Return, on=palette.field)
    assert at_sample.comparison == "IT support, all levels"


def test_view_state_is_kept_by_study_and_not_in_it(make_user: Callable[[], User], sample_study: Path) -> None:
    before = sample_study.read_bytes()
    first = make_user()
    first.opens(sample_study)
    first.classes.filters("title", "desk coord")
    first.runs("compare.next")
    first.leave()
    again = make_user()
    again.opens(sample_study)
    assert again.window.page.key == "classes"
    assert again.comparison == "IT support, all levels"
    assert again.classes.titles == ["Information Technology (I.T.) Help Desk Coordinator"]
    again.leave()
    assert sample_study.read_bytes() == before


def test_a_fault_of_ours_is_logged_and_told_without_losing_the_window(at_sample: User, caplog: object) -> None:
    at_sample.window.tasks.ask("broken", _broken, print)
    at_sample.rests()
    dialog = at_sample.dialog(FaultDialog)
    assert "ZeroDivisionError" in dialog.details
    dialog.close()
    caplog.clear()  # pyright: ignore[reportAttributeAccessIssue]
    at_sample.goes_to("classes")


def _broken(reader: object) -> float:
    return 1 / 0


def test_the_guide_uses_the_weight_that_the_font_has(at_sample: User) -> None:
    """Bold of a font without it is smeared by Qt."""
    at_sample.runs("help.guide")
    guide = at_sample.dialog(GuideWindow)
    for row in range(guide.list.count()):
        guide.list.setCurrentRow(row)
        document, weights = guide.text.document(), set()
        block = document.begin()
        while block.isValid():
            weights |= {part.fragment().charFormat().fontWeight() for part in block}
            block = block.next()
        assert max(weights) <= QFont.Weight.DemiBold


def damaged(study: Path) -> Path:
    """A study with the page of its notes overwritten, which the pages of the window do not read."""
    with closing(sqlite3.connect(study)) as driver:
        (page,) = driver.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'note'").fetchone()
    whole = study.read_bytes()
    study.write_bytes(whole[: (page - 1) * 4096] + b"\xff" * 4096 + whole[page * 4096 :])
    return study


def test_a_large_study_is_checked_while_it_is_open(user: User, sample_study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "CHECKED_AT_OPENING", 0)  # as for a study of more than 200 MB
    user.opens(sample_study)
    assert user.window.desk.study is not None
    assert not user.warned


def test_damage_found_after_opening_is_told(user: User, sample_study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "CHECKED_AT_OPENING", 0)
    user.opens(damaged(sample_study))
    assert sample_study.name in user.warned
    assert "backups folder" in user.warned


def test_long_words_of_a_long_work_leave_the_stop_in_the_window(at_sample: User) -> None:
    window = at_sample.window
    window.resize(960, 540)
    line = window.status_line
    line.show_progress(0.5, "28 of 600")
    window.layout().activate()
    narrow = window.minimumSizeHint().width()
    line.say("Undone: " + "Besoldungsordnung " * 40)
    line.show_progress(0.5, f"28 of 600 · {'Donaudampfschifffahrt' * 8}.txt · about 2 min left")
    window.layout().activate()
    assert line._stop.geometry().right() < line.width()
    assert window.minimumSizeHint().width() == narrow


def test_a_study_opened_right_after_another_is_checked_too(
    user: User, sample_study: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "CHECKED_AT_OPENING", 0)
    first = tmp_path / "first.jobstudy"
    first.write_bytes(sample_study.read_bytes())
    user.window.open_study(first)
    user.opens(damaged(sample_study))
    assert sample_study.name in user.warned
