"""A pay schedule from drop to imported to undone, with what stands in its columns corrected by hand and remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget

from jobcompare.model.schedules import Column, ColumnRole
from jobcompare.model.words import Basis
from jobcompare.operations import do
from jobcompare.operations.schedule_memory import Layout, employer_of, remember, remembered
from jobcompare.ui.dialogs.schedule import ScheduleDialog
from tests.ui.pages import User

TEXT = "Code,Title,Low,High,Remark\n{code},{title},3000,4000,a\n0999,{title},3100,4100,b\n0777,Park Aide,2000,2500,c\n"


@pytest.fixture
def dropped(at_sample: User, tmp_path: Path, sample_template: Path) -> ScheduleDialog:
    """The dialog over a schedule of the employer of the first class of the sample that has a code."""
    with do.open_study(sample_template, "Ana", read_only=True) as session:
        known = next(line for line in session.read.class_lines() if line.code and line.employer == "County A")
    path = tmp_path / "parks.csv"
    path.write_text(TEXT.format(code=known.code, title=known.title), "utf-8")
    at_sample.does(lambda: at_sample.window.import_paths([path]))
    return dialog_of(at_sample)


def dialog_of(user: User) -> ScheduleDialog:
    """The dialog that is open."""
    (dialog,) = user.window.findChildren(ScheduleDialog)
    return dialog


def says(user: User, dialog: ScheduleDialog, employer: str) -> None:
    """Type the employer and go on."""
    dialog.employer.setText(employer)
    user.does(dialog.employer.editingFinished.emit)


def classes(user: User) -> dict[str, int | None]:
    """Classes of County A with their lowest rate, as the study file has them."""
    study = user.window.desk.study
    assert study is not None
    with do.open_study(study.path, "Ana", read_only=True) as session:
        return {line.title: line.pay_low for line in session.read.class_lines() if line.employer == "County A"}


def test_what_is_dropped_is_asked_about_and_nothing_enters_before(dropped: ScheduleDialog, at_sample: User) -> None:
    assert [choice.currentText() for choice in dropped.chooser.choices] == [
        "Class code",
        "Class title",
        "Lowest rate",
        "Highest rate",
        "Left out",
    ]
    dropped.answer()
    assert dropped.wrong_text() == "Type whose schedule this is: pay joins classes of one employer only."
    assert "Park Aide" not in classes(at_sample)


def test_counts_proposals_import_and_undo(dropped: ScheduleDialog, at_sample: User) -> None:
    before = classes(at_sample)
    says(at_sample, dropped, "county a")
    assert dropped.counts.text() == "1 join, 0 proposed, 2 new · 3 rates and ranges · 1 to check"
    at_sample.does(lambda: dropped.basis.setCurrentIndex(dropped.basis.findData(Basis.MONTH)))
    assert dropped.counts.text() == "1 join, 0 proposed, 2 new · 3 rates and ranges · 0 to check"
    dropped.add_new.setChecked(True)
    at_sample.does(dropped.answer)
    after = classes(at_sample)
    assert after["Park Aide"] == 200000
    at_sample.undoes()
    assert classes(at_sample) == before


def test_another_role_of_a_column_is_taken_and_remembered(dropped: ScheduleDialog, at_sample: User) -> None:
    says(at_sample, dropped, "County A")
    _chooses(dropped.chooser.choices[4], "Grade")
    at_sample.rests()
    assert dropped.reading() is not None
    at_sample.does(dropped.answer)
    folder = at_sample.window.desk.settings.folder
    assert folder is not None
    layout = remembered(folder, "COUNTY A", ("Code", "Title", "Low", "High", "Remark"))
    assert layout is not None
    assert layout.columns[4] == Column(ColumnRole.GRADE)


def test_a_proposal_joins_only_when_it_is_ticked(at_sample: User, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("Code,Title,Monthly Low,Monthly High\n3191,Support Person,3000,4000\n3192,Other Person,3100,4100\n", "utf-8")
    at_sample.does(lambda: at_sample.window.import_paths([path]))
    dialog = dialog_of(at_sample)
    says(at_sample, dialog, "County A")
    assert dialog.counts.text().startswith("0 join, 2 proposed, 0 new")
    dialog.answer()
    assert dialog.wrong_text() == "No class joins. Tick a proposal, or add the new classes."
    _ticks(dialog.proposals, 1)
    at_sample.does(dialog.answer)
    rates = classes(at_sample)
    assert sorted(rate for rate in rates.values() if rate is not None) == [310000]


def test_documents_go_on_to_review(at_sample: User, tmp_path: Path) -> None:
    path = tmp_path / "levels.csv"
    path.write_text("Knowledge of,I,II,III\nfiling,X,X,X\nbudgets,,X,X\nlaw,,,X\n", "utf-8")
    at_sample.does(lambda: at_sample.window.import_paths([path]))
    assert not at_sample.window.findChildren(ScheduleDialog)
    assert at_sample.window.page.key == "review"


def test_a_folder_gives_its_documents_and_asks_about_its_schedules(at_sample: User, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "levels.csv").write_text("Knowledge of,I,II,III\nfiling,X,X,X\nbudgets,,X,X\nlaw,,,X\n", "utf-8")
    (tmp_path / "in" / "parks.csv").write_text(TEXT.format(code="0998", title="Park Clerk"), "utf-8")
    at_sample.does(lambda: at_sample.window.import_paths([tmp_path / "in"]))
    assert dialog_of(at_sample).chooser.choices[0].currentText() == "Class code"
    assert at_sample.window.page.key == "review"


def test_a_schedule_that_is_here_already_is_told(dropped: ScheduleDialog, at_sample: User, tmp_path: Path) -> None:
    says(at_sample, dropped, "County A")
    dropped.add_new.setChecked(True)
    at_sample.does(dropped.answer)
    before = classes(at_sample)
    at_sample.does(lambda: at_sample.window.import_paths([tmp_path / "parks.csv"]))
    again = next(dialog for dialog in at_sample.window.findChildren(ScheduleDialog) if dialog.isVisible())
    assert again.counts.text().startswith("0 join, 0 proposed, 0 new, 3 already here"), "its employer is remembered"
    again.answer()
    assert again.wrong_text() == "This schedule is already here: its classes have these rates with this date."
    again.reject()
    at_sample.rests()
    assert classes(at_sample) == before


def test_what_was_remembered_survives_a_broken_file(tmp_path: Path) -> None:
    layout = Layout(("Code", "Rate"), (Column(ColumnRole.CODE), Column(ColumnRole.RATE, Basis.HOUR, 2, "2024")), Basis.MONTH)
    remember(tmp_path, "Town F", layout)
    assert remembered(tmp_path, "town  f", ("Code", "Rate")) == layout
    assert remembered(tmp_path, "Town G", ("Code", "Rate")) is None
    assert employer_of(tmp_path, ("Code", "Rate")) == "town f"
    (tmp_path / "schedule-columns.json").write_text('{"town f": [{"head": 5}]}', "utf-8")
    assert remembered(tmp_path, "Town F", ("Code", "Rate")) is None
    (tmp_path / "schedule-columns.json").write_text("[", "utf-8")
    assert remembered(tmp_path, "Town F", ("Code", "Rate")) is None


def _chooses(choice: QComboBox, words: str) -> None:
    choice.setCurrentIndex(choice.findText(words))


def _ticks(proposals: QListWidget, row: int) -> None:
    proposals.item(row).setCheckState(Qt.CheckState.Checked)
