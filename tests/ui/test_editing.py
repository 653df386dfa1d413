"""Values reviewed, typed, put back; requirement trees; notes; study settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from jobcompare.common.paths import sample_data
from jobcompare.model.study import EntityKind, NoteKind, ValueRef
from jobcompare.present.shown import Shown
from jobcompare.ui.dialogs.editors import ChoiceDialog, ListDialog, TextDialog
from jobcompare.ui.dialogs.employers import EmployersDialog
from jobcompare.ui.dialogs.export import ExportDialog
from jobcompare.ui.dialogs.levels import LevelsDialog
from jobcompare.ui.dialogs.new_study import NewStudyDialog
from jobcompare.ui.dialogs.note import NoteDialog
from jobcompare.ui.dialogs.notes import NotesDialog
from jobcompare.ui.dialogs.ours import OursDialog
from jobcompare.ui.dialogs.requirement import RequirementDialog
from tests.ui.pages import User

TITLE = "Information Technology Customer Support Specialist II"


def _select(user: User, field: str) -> ValueRef:
    classes = user.classes
    classes.selects(TITLE)
    ref = classes.page.current_ref()
    assert ref is not None
    wanted = ValueRef(EntityKind.CONTENT, ref.id, field)
    user.does(lambda: user.window.desk.select(wanted))
    return wanted


def _state(user: User) -> Shown:
    view = user.window.source.view
    assert view is not None
    return view.state


def _value(user: User) -> str:
    view = user.window.source.view
    assert view is not None
    return view.value


def test_review_marks_a_value_and_undo_takes_it_back(at_sample: User) -> None:
    _select(at_sample, "title")
    assert _state(at_sample) is Shown.READ
    at_sample.runs("edit.review")
    assert _state(at_sample) is Shown.REVIEWED
    assert "Ana" in at_sample.window.source.view.state_words  # type: ignore[union-attr]
    at_sample.undoes()
    assert _state(at_sample) is Shown.READ


def test_a_typed_code_keeps_the_read_one_and_goes_back_as_read(at_sample: User) -> None:
    model = at_sample.classes.page.table.list_model
    _select(at_sample, "code")
    at_sample.runs("edit.value")
    dialog = at_sample.dialog(TextDialog)
    dialog.field.setPlainText("0042")
    at_sample.answers(dialog)
    assert (_value(at_sample), _state(at_sample)) == ("0042", Shown.TYPED)
    assert "3192" in at_sample.window.source.view.state_words  # type: ignore[union-attr]
    assert [row.texts[2] for row in model.rows if row.texts[1] == TITLE] == ["0042"]
    at_sample.runs("edit.as-read")
    assert (_value(at_sample), _state(at_sample)) == ("3192", Shown.READ)
    at_sample.undoes()
    at_sample.undoes()
    assert (_value(at_sample), _state(at_sample)) == ("3192", Shown.READ)


def test_a_refused_value_is_said_in_the_dialog_and_nothing_changes(at_sample: User) -> None:
    _select(at_sample, "title")
    at_sample.runs("edit.value")
    dialog = at_sample.dialog(TextDialog)
    dialog.field.setPlainText("   ")
    at_sample.answers(dialog)
    assert dialog.isVisible()
    assert dialog.wrong_text()
    dialog.reject()
    at_sample.rests()
    assert _value(at_sample) == TITLE


def test_overtime_status_is_chosen_from_its_words(at_sample: User) -> None:
    _select(at_sample, "flsa")
    at_sample.runs("edit.value")
    dialog = at_sample.dialog(ChoiceDialog)
    assert [dialog.field.itemText(row) for row in range(dialog.field.count())][:3] == ["Not stated", "Exempt", "Non exempt"]
    dialog.field.setCurrentIndex(1)
    at_sample.answers(dialog)
    assert _state(at_sample) is Shown.TYPED
    assert "exempt" in _value(at_sample).casefold()


def test_lists_are_edited_one_a_line(at_sample: User) -> None:
    _select(at_sample, "tracks")
    at_sample.runs("edit.value")
    dialog = at_sample.dialog(ListDialog)
    dialog.field.setPlainText("lead\n\n  expert ")
    assert dialog.data() == ["lead", "expert"]
    at_sample.answers(dialog)
    assert _state(at_sample) is Shown.TYPED


def test_a_requirement_is_edited_as_a_tree_and_undone(at_sample: User) -> None:
    _select(at_sample, "requirement")
    at_sample.runs("edit.value")
    dialog = at_sample.dialog(RequirementDialog)
    assert dialog.ways.text() == "Equiv. to associate + 3 yr, or 2 yr at level of " + TITLE[:-1]
    months = next(node for node in dialog.root.walk() if node.values.get("months_min") == 36)
    dialog._show(months)
    form = dialog._form
    assert form is not None
    form.fields["months_min"].setText("x")  # type: ignore[union-attr]
    form.fields["months_min"].textEdited.emit("x")  # type: ignore[union-attr]
    at_sample.answers(dialog)
    assert "whole numbers" in dialog.wrong_text()
    form.fields["months_min"].setText("48")  # type: ignore[union-attr]
    form.fields["months_min"].textEdited.emit("48")  # type: ignore[union-attr]
    assert dialog.ways.text().startswith("Equiv. to associate + 4 yr")
    at_sample.answers(dialog)
    assert "4 yr" in _value(at_sample)
    assert _state(at_sample) is Shown.TYPED
    at_sample.undoes()
    assert "3 yr" in _value(at_sample)
    assert _state(at_sample) is Shown.READ


def test_a_note_is_listed_shown_and_closed(at_sample: User) -> None:
    _select(at_sample, "code")
    at_sample.runs("edit.note")
    dialog = at_sample.dialog(NoteDialog)
    at_sample.answers(dialog)
    assert dialog.wrong_text()
    dialog.text.setPlainText("Is <b>this</b> the right code?")
    dialog.private.setChecked(True)
    at_sample.answers(dialog)
    notes = at_sample.window.source.view.notes  # type: ignore[union-attr]
    assert [(note.kind, note.text, note.private) for note in notes] == [(NoteKind.QUESTION, "Is <b>this</b> the right code?", True)]
    at_sample.does(lambda: at_sample.window.desk.select(None))
    at_sample.runs("study.notes")
    listed = at_sample.dialog(NotesDialog)
    assert "private" in listed.list.item(0).text()
    at_sample.does(lambda: listed.list.itemActivated.emit(listed.list.item(0)))
    assert _value(at_sample) == "3192"
    at_sample.runs("study.notes")
    listed = at_sample.dialog(NotesDialog)
    at_sample.does(listed._on_close)
    assert listed.list.count() == 0
    listed.reject()
    at_sample.undoes()
    assert at_sample.window.source.view.notes[0].open  # type: ignore[union-attr]


def test_ours_is_said_and_shown_on_start(at_sample: User) -> None:
    at_sample.runs("study.ours")
    dialog = at_sample.dialog(OursDialog)
    dialog.field.setCurrentIndex(dialog.field.findText("State C"))
    at_sample.answers(dialog)
    classes = at_sample.classes
    assert [item.name for item in classes.page.tree.items.items if item.ours] == ["State C"]
    at_sample.runs("study.ours")
    assert at_sample.dialog(OursDialog).field.currentText() == "State C"
    at_sample.dialog(OursDialog).reject()


def test_an_employer_is_renamed_and_wrong_hours_are_refused(at_sample: User) -> None:
    at_sample.runs("study.employers")
    dialog = at_sample.dialog(EmployersDialog)
    dialog.fields["hours_per_week"].setText("200")
    at_sample.answers(dialog)
    assert "1 to 168" in dialog.wrong_text()
    dialog.fields["hours_per_week"].setText("40")
    dialog.fields["name"].setText("County of A")
    at_sample.answers(dialog)
    assert "County of A" in [item.name for item in at_sample.classes.page.tree.items.items]
    assert at_sample.compared[0].startswith("County of A")


def test_levels_are_named_and_a_twice_named_one_is_refused(at_sample: User) -> None:
    at_sample.runs("study.levels")
    dialog = at_sample.dialog(LevelsDialog)
    names = dialog.text.toPlainText().splitlines()
    dialog.text.setPlainText("\n".join([*names, "entry"]))
    at_sample.answers(dialog)
    assert "named twice" in dialog.wrong_text()
    dialog.text.setPlainText("\n".join(["Director", *names]))
    at_sample.answers(dialog)
    assert at_sample.window.actions_table["edit.undo"].text() == "&Undo Edit study levels"


def test_a_new_study_begins_with_employers_and_documents(user: User, tmp_path: Path) -> None:
    user.runs("file.new")
    dialog = user.dialog(NewStudyDialog)
    user.answers(dialog)
    assert "name" in dialog.wrong_text()
    dialog._on_folder_chosen(str(tmp_path))
    dialog.name.setText("IT study: 2026")
    assert dialog.path == tmp_path / "IT study 2026.jobstudy"
    dialog.ours.setText("Our City")
    dialog.comparators.setPlainText("County A\nState C\n")
    dialog.set_documents((sample_data("records/state-c-help-desk-coordinator.record.json"),))
    user.answers(dialog)
    assert user.window.page.key == "review"
    user.runs("review.accept")
    assert user.window.windowTitle() == "IT study: 2026 – jobcompare"
    assert [item.name for item in user.classes.page.tree.items.items if item.ours] == ["Our City"]
    assert len(user.classes.titles) == 1


def test_files_dropped_on_the_window_are_read_and_bad_ones_told(at_sample: User, tmp_path: Path) -> None:
    bad = tmp_path / "bad.record.json"
    bad.write_text("{", encoding="utf-8")
    good = tmp_path / "good.record.json"
    good.write_bytes(
        sample_data("records/state-c-help-desk-coordinator.record.json").read_bytes().replace(b"Coordinator", b"Facilitator")
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (bad, good)] + [QUrl("https://example.org/x.pdf")])
    drop = QDropEvent(QPointF(500, 400), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    at_sample.does(lambda: at_sample.window.dropEvent(drop))
    assert at_sample.window.page.key == "review"
    states = {row.name: row.state_words for row in at_sample.window.page.bench.files.files.rows}
    assert states["bad.record.json"] == "failed"
    number = next(row.number for row in at_sample.window.page.bench.files.files.rows if row.name == "good.record.json")
    at_sample.window.page.bench.files.stand_on(number)
    at_sample.runs("review.accept")
    assert "1 document accepted" in at_sample.told


def test_documents_dropped_without_a_study_say_what_to_do(user: User, tmp_path: Path) -> None:
    user.window.take_files([tmp_path / "x.record.json"])
    assert "study first" in user.warned


@pytest.mark.parametrize(("part", "name"), [("all", "out.xlsx"), ("grid", "out.csv"), ("matrix", "out.json")])
def test_the_comparison_is_exported(at_sample: User, tmp_path: Path, part: str, name: str) -> None:
    at_sample.runs("file.export")
    dialog = at_sample.dialog(ExportDialog)
    next(button for button in dialog.what.buttons() if button.property("what") == part).setChecked(True)
    dialog.path.setText(str(tmp_path / name))
    at_sample.answers(dialog)
    assert not at_sample.warned
    assert (tmp_path / name).stat().st_size > 200
    assert name in at_sample.told


def test_an_export_that_cannot_be_written_says_so_and_leaves_the_old_file(at_sample: User, tmp_path: Path) -> None:
    at_sample.runs("file.export")
    dialog = at_sample.dialog(ExportDialog)
    dialog.path.setText(str(tmp_path / "nowhere" / "out.xlsx"))
    at_sample.answers(dialog)
    assert "nowhere" in at_sample.warned


def test_a_clean_copy_is_saved_and_opens(at_sample: User, tmp_path: Path) -> None:
    at_sample.presses(Qt.Key.Key_Delete, on=at_sample.window.bar.chips[4])
    saves(at_sample, "file.clean-copy", tmp_path / "handed on.jobstudy")
    assert at_sample.told.startswith("Saved handed on.jobstudy")
    at_sample.opens(tmp_path / "handed on.jobstudy")
    assert len(at_sample.compared) == 4
    assert not at_sample.window.actions_table["edit.undo"].isEnabled()


def saves(user: User, action: str, path: Path) -> None:
    """Answer the dialog that asks for the name of a copy."""
    user.does(lambda: user.window.run(action))
    for dialog in user.window.findChildren(QFileDialog):
        dialog.fileSelected.emit(str(path))
        dialog.reject()
    user.rests()


def test_a_study_that_can_only_be_read_is_saved_under_another_name_and_gone_on_with(
    user: User, sample_study: Path, tmp_path: Path
) -> None:
    sample_study.chmod(0o444)
    user.opens(sample_study)
    before = sample_study.read_bytes()
    assert not user.window.actions_table["file.checkpoint"].isEnabled()
    saves(user, "file.save-as", tmp_path / "mine.jobstudy")
    assert user.window.desk.study.path == tmp_path / "mine.jobstudy"
    assert user.window.actions_table["file.checkpoint"].isEnabled()
    user.presses(Qt.Key.Key_Delete, on=user.window.bar.chips[4])
    assert len(user.compared) == 4
    assert sample_study.read_bytes() == before


def test_a_study_is_not_saved_over_itself(at_sample: User, sample_study: Path) -> None:
    saves(at_sample, "file.save-as", sample_study)
    assert sample_study.name in at_sample.warned
    at_sample.presses(Qt.Key.Key_Delete, on=at_sample.window.bar.chips[4])
    assert len(at_sample.compared) == 4
