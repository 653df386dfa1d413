"""The Classes page as its user meets it."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication

from jobcompare.ui.dialogs.ask_name import AskName
from jobcompare.ui.dialogs.choose import ChooseDialog
from jobcompare.ui.pages.classes.model import ClassModel
from jobcompare.ui.widgets.class_chip import MIME
from tests.ui.pages import User


def test_every_class_is_listed_with_its_employer(at_sample: User) -> None:
    classes = at_sample.classes
    assert classes.remark == "98 classes"
    assert len(classes.titles) == 98
    names = [item.name for item in classes.page.tree.items.items]
    assert names[0] == "All employers"
    assert "State of Oregon" in names


def test_an_employer_and_a_filter_narrow_the_list(at_sample: User) -> None:
    classes = at_sample.classes
    classes.chooses_employer("State E")
    assert classes.remark == "4 of 98 classes"
    classes.filters("title", "specialist ii")
    assert len(classes.titles) == 2
    classes.filters("title", "")
    classes.chooses_employer("All employers")
    assert classes.remark == "98 classes"


def test_find_goes_through_all_text_and_shows_the_words(at_sample: User) -> None:
    classes = at_sample.classes
    classes.finds("fifty pounds")
    model = classes.page.table.list_model
    assert [column.key for column in model.columns][3] == "found"
    classes.finds("zebra crossing")
    assert classes.remark == "No class has the words “zebra crossing”."
    classes.finds("support")
    assert all(row.hits > 0 and row.hit for row in model.rows)
    assert all(row.hit[run.start : run.end].casefold().startswith("support") for row in model.rows[:5] for run in row.hit_runs)
    classes.finds("")
    assert "found" not in [column.key for column in model.columns]


def test_sorting_by_a_head_turns_round_when_chosen_again(at_sample: User) -> None:
    classes = at_sample.classes
    classes.sorts_by("title")
    up = classes.titles
    assert up[0].casefold() <= up[-1].casefold()
    classes.sorts_by("title")
    assert classes.page.query.descending
    assert classes.titles[0].casefold() >= classes.titles[-1].casefold()


def test_space_ticks_a_class_into_the_comparison_and_undo_takes_it_out(at_sample: User) -> None:
    classes = at_sample.classes
    assert len(classes.ticked) == 5
    classes.ticks("Senior Client Support Technician")
    assert "Senior Client Support Technician" in classes.ticked
    assert len(at_sample.compared) == 6
    at_sample.undoes()
    assert len(classes.ticked) == 5
    assert len(at_sample.compared) == 5
    classes.ticks("Client Support Technician")
    assert len(at_sample.compared) == 4


def test_a_tick_without_any_comparison_begins_one(at_sample: User) -> None:
    while at_sample.comparison:
        at_sample.runs("compare.delete")
    classes = at_sample.classes
    classes.ticks("Client Support Technician")
    assert at_sample.comparison == "Comparison"
    assert len(at_sample.compared) == 1


def test_enter_puts_the_selected_classes_into_the_comparison(at_sample: User) -> None:
    classes = at_sample.classes
    classes.filters("title", "client support")
    classes.page.table.selectAll()
    at_sample.runs("classes.compare")
    assert len(at_sample.compared) == 8


def test_selected_classes_become_a_comparison_of_their_own(at_sample: User) -> None:
    classes = at_sample.classes
    classes.chooses_employer("State E")
    classes.page.table.selectAll()
    at_sample.runs("classes.new-comparison")
    dialog = at_sample.dialog(AskName)
    dialog.field.setText("State E series")
    at_sample.answers(dialog)
    assert at_sample.comparison == "State E series"
    assert len(at_sample.compared) == 4


def test_classes_move_to_another_jurisdiction_and_back(at_sample: User) -> None:
    classes = at_sample.classes
    classes.selects("Client Support Manager")
    at_sample.runs("classes.employer")
    dialog = at_sample.dialog(ChooseDialog)
    dialog.field.setCurrentIndex(dialog.field.findText("State E"))
    at_sample.answers(dialog)
    classes.chooses_employer("State E")
    assert "Client Support Manager" in classes.titles
    at_sample.undoes()
    assert "Client Support Manager" not in classes.titles


def test_deleted_classes_come_back_by_undo_also_into_the_comparison(at_sample: User) -> None:
    classes = at_sample.classes
    classes.selects("Client Support Technician")
    at_sample.runs("classes.delete")
    assert "Client Support Technician" not in classes.titles
    assert len(at_sample.compared) == 4
    at_sample.undoes()
    assert "Client Support Technician" in classes.titles
    assert len(at_sample.compared) == 5


def test_the_selected_value_is_shown_in_source(at_sample: User) -> None:
    classes = at_sample.classes
    classes.selects("Information Technology Customer Support Specialist II")
    column = [item.key for item in classes.page.table.list_model.columns].index("code")
    at_sample.does(
        lambda: classes.page.table.setCurrentIndex(
            classes.page.table.list_model.index(classes.page.table.currentIndex().row(), column)
        )
    )
    view = at_sample.window.source.view
    assert view is not None
    assert view.value == "3192"
    assert view.sentence


def test_rows_are_copied_as_a_table_with_leading_zeros(at_sample: User) -> None:
    classes = at_sample.classes
    classes.selects("Chief Information Officer")
    at_sample.runs("edit.copy-headers")
    head, row = at_sample.clipboard().split("\n")
    assert head.split("\t")[:3] == ["Employer", "Class title", "Code"]
    assert row.split("\t")[:3] == ["City of Santa Monica", "Chief Information Officer", "0964"]
    html = QGuiApplication.clipboard().mimeData().html()
    assert ">0964</td>" in html
    assert "mso-number-format" in html


def test_rows_dragged_to_the_bar_join_the_comparison(at_sample: User) -> None:
    classes = at_sample.classes
    classes.chooses_employer("State E")
    table = classes.page.table
    table.selectAll()
    data: QMimeData = table.list_model.mimeData(table.selectionModel().selectedIndexes())
    assert data.hasFormat(MIME)
    drop = QDropEvent(QPointF(300, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    at_sample.does(lambda: at_sample.window.bar.dropEvent(drop))
    assert len(at_sample.compared) == 8


def test_the_model_keeps_qts_rules(at_sample: User, qtmodeltester: object) -> None:
    model = at_sample.classes.page.table.list_model
    assert isinstance(model, ClassModel)
    qtmodeltester.check(model)  # pyright: ignore[reportAttributeAccessIssue]
    qtmodeltester.check(at_sample.classes.page.tree.items)  # pyright: ignore[reportAttributeAccessIssue]


def test_enter_in_a_field_is_the_fields_own(at_sample: User) -> None:
    classes = at_sample.classes
    classes.selects("Chief Information Officer")
    for field in (classes.page.tools.words, classes.page.table.head.field("title"), at_sample.window.bar.field):
        field.setFocus()
        at_sample.presses(Qt.Key.Key_Return, on=field)
    assert len(at_sample.compared) == 5
    classes.page.table.setFocus()
    at_sample.presses(Qt.Key.Key_Return, on=classes.page.table)
    assert len(at_sample.compared) == 6
