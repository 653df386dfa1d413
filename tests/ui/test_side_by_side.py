"""Side by side as its user meets it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from jobcompare.model.bands import Band
from jobcompare.operations import do
from jobcompare.ui.models.grid_sheet import GridLine
from jobcompare.ui.pages.side_by_side.words_dialog import WordsDialog
from tests.ui.pages import User
from tests.ui.table_pages import TableHand, chooses, side_by_side

EMPLOYERS = ["County A", "Jurisdiction B", "State C", "Jurisdiction D", "State E"]


@pytest.fixture
def grid(at_sample: User) -> TableHand:
    return side_by_side(at_sample)


def test_the_first_screen_is_that_of_the_picture(grid: TableHand) -> None:
    assert [grid.model.head(column).top for column in range(2, 7)] == EMPLOYERS
    assert grid.sections[:4] == ["Level", "Requirements", "Supervision, physical", "Pay"]
    assert "Duties" in grid.sections
    assert grid.labels[:10] == [
        "In its own series",
        "Study level (proposed)",
        "Printed as",
        "Ways to qualify",
        "Education + experience, least way",
        "In place of these",
        "License",
        "Received",
        "Exercised",
        "Lifting",
    ]
    last = grid.table.visualRect(grid.model.index(grid.row("Lifting"), 1))
    assert last.bottom() < grid.table.viewport().height()
    duties = grid.model.row_of("section:duties")
    assert duties is not None
    first = grid.table.visualRect(grid.model.index(duties + 1, 1))
    assert first.top() + grid.table.looks.line < grid.table.viewport().height()


def test_the_first_doubt_of_the_reference_is_in_source(grid: TableHand) -> None:
    assert grid.here == "Ways to qualify"
    assert grid.user.window.desk.selected == grid.page.current_ref()
    assert "doubt" in grid.says("Ways to qualify", "County A")


def test_only_differences_hides_rows_that_do_not_differ(grid: TableHand) -> None:
    every = len(grid.labels)
    grid.user.runs("grid.differences")
    assert 0 < len(grid.labels) < every
    assert all(grid.model.line(row).differs for row in range(grid.model.rowCount()) if not grid.model.line(row).spanning)
    grid.user.runs("grid.differences")
    assert len(grid.labels) == every


def test_only_differences_goes_to_the_nearest_row_that_is_left(grid: TableHand) -> None:
    grid.stands_on("In its own series", "County A")
    grid.user.runs("grid.differences")
    assert grid.here == "Study level (proposed)"
    grid.stands_on("Study level (proposed)", "County A")
    grid.user.runs("grid.differences")
    assert grid.here == "Study level (proposed)"


def test_five_classes_fit_beside_source_on_a_wide_screen(grid: TableHand) -> None:
    grid.user.window.resize(1600, 900)
    grid.user.rests()
    assert grid.table.horizontalScrollBar().maximum() == 0


def test_a_long_employer_leaves_the_star_its_place(grid: TableHand) -> None:
    painter, head = grid.table.painter.heads, grid.model.head(2)
    long = replace(head, top="Landeshauptstadt Düsseldorf, Amt für Informationstechnik und Digitalisierung")
    pictures: list[QImage] = []
    for shown in (long, replace(long, top=long.top[:10])):
        picture = QImage(220, 80, QImage.Format.Format_ARGB32)
        canvas = QPainter(picture)
        painter.paint(canvas, picture.rect(), shown)
        canvas.end()
        pictures.append(picture.copy(192, 4, 28, 20))
    assert pictures[0] == pictures[1]


def test_the_next_difference_is_found_by_key(grid: TableHand) -> None:
    grid.stands_on("Ways to qualify", "State C")
    grid.user.runs("grid.next")
    assert grid.here == "Education + experience, least way"
    grid.user.runs("grid.previous")
    assert grid.here == "Ways to qualify"


def test_a_pair_to_check_is_confirmed_by_enter_and_left_again_by_undo(grid: TableHand) -> None:
    label, column = _first_pair(grid, Band.CHECK)
    grid.table.hands.stand(label, column)
    grid.presses(Qt.Key.Key_Return)
    assert _band(grid) is Band.CONFIRMED
    assert "confirmed" in grid.model.line(grid.table.currentIndex().row()).words(column)
    grid.user.undoes()
    assert _band(grid) is Band.CHECK


def test_a_pair_is_refused_and_another_may_take_its_place(grid: TableHand) -> None:
    row, column = _first_pair(grid, Band.CHECK)
    grid.table.hands.stand(row, column)
    before = grid.page.current_ref()
    key = grid.model.line(row).key
    grid.user.runs("grid.never")
    after = grid.model.row_of(key)
    assert after is None or grid.model.line(after).ref(column) != before


def test_a_value_is_reviewed_from_its_cell(grid: TableHand) -> None:
    grid.stands_on("Received", "State C")
    assert "read by program" in grid.says("Received", "State C")
    grid.user.runs("edit.review")
    assert "reviewed" in grid.says("Received", "State C")
    assert grid.here == "Received"


def test_a_label_is_edited_in_place(grid: TableHand) -> None:
    label = next(line.face(1).text for row in range(grid.model.rowCount()) if (line := grid.model.line(row)).editable(1))
    index = grid.model.index(grid.row(label), 1)
    grid.user.does(lambda: grid.model.setData(index, "Take in requests"))
    assert "Take in requests" in grid.labels
    grid.user.undoes()
    assert label in grid.labels


def test_enter_on_a_label_edits_it_where_it_stands(qtbot: QtBot, grid: TableHand) -> None:
    row = next(row for row in range(grid.model.rowCount()) if grid.model.line(row).editable(1))
    grid.table.hands.stand(row, 1)
    place = grid.table.visualRect(grid.table.currentIndex())
    grid.presses(Qt.Key.Key_Return)
    field = next(child for child in grid.table.viewport().findChildren(QLineEdit) if child.isVisible())
    assert place.contains(field.geometry().center())
    field.setText("A label of the analyst's own, as long as may be")
    assert len(field.text()) <= 40
    grid.user.presses(Qt.Key.Key_Return, on=field)
    qtbot.waitUntil(lambda: any(label.startswith("A label of the analyst's own") for label in grid.labels))


def test_an_answer_about_another_comparison_is_not_shown(grid: TableHand) -> None:
    grid.page.refresh()
    grid.page.show_comparison(None)
    grid.user.rests()
    assert grid.next_step == "Choose classes to put side by side."


def test_words_that_differ_are_shown_on_request(grid: TableHand) -> None:
    row, column = _first_pair(grid, Band.STRONG)
    grid.table.hands.stand(row, column)
    grid.user.runs("grid.words")
    dialog = grid.user.dialog(WordsDialog)
    assert dialog.legend.text().startswith("Struck: only County A. Underlined: only")
    assert dialog.text.toPlainText()
    dialog.reject()


def test_a_range_is_copied_with_heads(grid: TableHand) -> None:
    grid.stands_on("Received", "County A")
    grid.presses(Qt.Key.Key_Right, shift=True)
    grid.user.runs("edit.copy-headers")
    first, second = grid.user.clipboard().split("\n")
    assert first.split("\t")[0] == "What is compared"
    assert second == "Received\timmediate or general\tnot stated"
    assert "<table>" in QGuiApplication.clipboard().mimeData().html()
    assert "2 cells copied, with headers" in grid.user.told.replace("1 × ", "")


def test_find_counts_cells_and_goes_from_one_to_the_next(grid: TableHand) -> None:
    assert grid.page.find("associate", fresh=True).startswith("1 of ")
    assert grid.page.find("associate").startswith("2 of ")
    assert grid.page.find("associate", back=True).startswith("1 of ")
    assert grid.page.find("no such words", fresh=True) == "not on this page"


def test_sections_fold_and_stay_folded_when_the_study_changes(grid: TableHand) -> None:
    grid.user.runs("grid.fold")
    assert grid.labels == []
    grid.user.runs("grid.open")
    assert "Range" in " ".join(grid.labels) or len(grid.labels) > 10
    grid.model.fold(0, folded=True)
    grid.stands_on("Received", "State C")
    grid.user.runs("edit.review")
    assert "In its own series" not in grid.labels


def test_zoom_and_row_heights_are_remembered(grid: TableHand) -> None:
    grid.page.zoom = 150
    grid.page.set_height("l")
    state = grid.page.view_state()
    grid.page.zoom = 100
    grid.page.set_height("s")
    grid.page.restore_view(state)
    assert (grid.page.zoom, grid.page.height_word) == (150, "l")


def test_twelve_classes_scroll_sideways_with_the_reference_pinned(grid: TableHand) -> None:
    chooses(grid.user, 1)
    assert len(grid.heads) == 14
    grid.table.hands.stand(grid.row("Received"), 13)
    assert grid.table.horizontalScrollBar().value() > 0
    pinned = grid.table.visualRect(grid.model.index(grid.row("Received"), 2))
    assert pinned.left() == grid.table.plan.columns.size(0) + grid.table.plan.columns.size(1)


def test_one_class_says_to_add_another(grid: TableHand) -> None:
    comparison = grid.user.window.desk.comparison
    assert comparison is not None
    keep = comparison.class_ids[:1]
    grid.user.does(lambda: grid.page.tasks.write(lambda session: do.set_classes(session, comparison.id, keep)))
    assert grid.remark.startswith("One class.")
    assert grid.next_step is None


def test_no_class_and_no_comparison_say_the_next_step(grid: TableHand) -> None:
    comparison = grid.user.window.desk.comparison
    assert comparison is not None
    grid.user.does(lambda: grid.page.tasks.write(lambda session: do.set_classes(session, comparison.id, ())))
    assert grid.next_step == "This comparison has no classes yet."
    grid.page.show_comparison(None)
    assert grid.next_step == "Choose classes to put side by side."


def test_the_menu_of_a_cell_has_what_can_be_done_with_it(grid: TableHand) -> None:
    menu = grid.page.make_menu()
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names[:4] == ["edit.copy", "edit.copy-headers", "edit.review", "edit.value"]
    assert names[-1] == "grid.never"
    menu.deleteLater()


def test_options_of_render_are_taken(grid: TableHand) -> None:
    for key, words in grid.page.options().items():
        for word in words or ("support",):
            grid.page.check_option(key, word)
            grid.user.does(lambda key=key, word=word: grid.page.set_option(key, word))
    assert grid.page.height_word == "fit"


def _first_pair(grid: TableHand, band: Band) -> tuple[int, int]:
    """The first cell of a band."""
    for row in range(grid.model.rowCount()):
        line = grid.model.line(row)
        if isinstance(line, GridLine):
            for column in range(3, grid.model.columnCount()):
                cell = line.cell(column)
                against = line.cell(2)
                if cell is not None and cell.band is band and against is not None and against.text and against.ref is not None:
                    return row, column
    raise AssertionError(f"no pair is {band}")


def _band(grid: TableHand) -> Band | None:
    """The band of the current cell."""
    index = grid.table.currentIndex()
    line = grid.model.line(index.row())
    cell = line.cell(index.column()) if isinstance(line, GridLine) else None
    return None if cell is None else cell.band
