"""Level matrix as its user meets it."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.pages import User
from tests.ui.table_pages import TableHand, chooses, level_matrix

LEVELS = ["Assistant", "Specialist I", "Specialist II", "Specialist III (Range A)"]


@pytest.fixture
def matrix(at_sample: User) -> TableHand:
    return level_matrix(at_sample)


def marks(matrix: TableHand, statement: str) -> list[str]:
    row = matrix.row(statement)
    return [matrix.model.face(row, column).text for column in range(3, 7)]


def foot(matrix: TableHand) -> list[list[str]]:
    rows = matrix.model.rowCount()
    return [
        [matrix.model.face(row, column).text for column in range(3, matrix.model.columnCount())]
        for row in range(rows - matrix.model.foot_rows, rows)
    ]


def test_the_first_screen_is_that_of_the_picture(matrix: TableHand) -> None:
    assert matrix.heads == ["No.", "Statement", "Begins at", *LEVELS]
    assert matrix.sections[:2] == ["Knowledge of (16)", "Ability to (27)"]
    assert matrix.remark == "Each level keeps all items of the levels below. No gaps."
    assert foot(matrix) == [
        ["4 +4", "13 +9", "15 +2", "16 +1"],
        ["10 +10", "16 +6", "22 +6", "27 +5"],
        ["14 +14", "29 +15", "37 +8", "43 +6"],
    ]
    begins = matrix.table.visualRect(matrix.model.index(17, 0))
    assert matrix.model.line(17).key == "section:ability"
    assert begins.center().y() < matrix.table.viewport().height() - 3 * matrix.table.looks.least


def test_rows_are_one_line_each_and_whole_on_request(matrix: TableHand) -> None:
    assert {matrix.table.plan.rows.size(row) for row in range(17)} == {matrix.table.looks.least}
    matrix.user.runs("matrix.whole")
    assert max(matrix.table.plan.rows.size(row) for row in range(8)) > matrix.table.looks.least


def test_space_unmarks_and_marks_and_undo_takes_it_back(matrix: TableHand) -> None:
    statement = matrix.labels[4]
    assert marks(matrix, statement) == ["", "X", "X", "X"]
    matrix.stands_on(statement, "Specialist II")
    matrix.presses(Qt.Key.Key_Space)
    assert marks(matrix, statement) != ["", "X", "X", "X"]
    assert matrix.remark != "Each level keeps all items of the levels below. No gaps."
    assert foot(matrix)[0][2] == "14 +2"
    assert matrix.here == statement
    matrix.user.undoes()
    assert marks(matrix, statement) == ["", "X", "X", "X"]
    matrix.presses(Qt.Key.Key_Space)
    matrix.presses(Qt.Key.Key_Space)
    assert marks(matrix, statement) == ["", "X", "X", "X"]


def test_a_typed_mark_says_so(matrix: TableHand) -> None:
    statement = matrix.labels[0]
    matrix.stands_on(statement, "Specialist I")
    matrix.presses(Qt.Key.Key_Space)
    faces = [matrix.model.face(matrix.row(statement), column) for column in range(3, 7)]
    assert any(face.tags for face in faces)


def test_space_beside_the_levels_changes_nothing(matrix: TableHand) -> None:
    matrix.stands_on(matrix.labels[0], "Statement")
    matrix.presses(Qt.Key.Key_Space)
    assert matrix.user.told == "Stand on a level's cell to mark it."


def test_new_at_a_level_shows_the_rows_that_begin_there(matrix: TableHand) -> None:
    matrix.user.does(lambda: matrix.page.set_option("new", "Specialist II"))
    begins = [matrix.model.face(row, 2).text for row in range(matrix.model.rowCount()) if not matrix.model.line(row).spanning]
    assert set(begins[: -matrix.model.foot_rows]) == {"Specialist II"}
    assert [len(section.lines) for section in matrix.model.sheet.sections[:2]] == [2, 6]
    matrix.user.runs("matrix.all")
    assert [len(section.lines) for section in matrix.model.sheet.sections[:2]] == [16, 27]


def test_standing_on_a_mark_shows_it_in_source(matrix: TableHand) -> None:
    matrix.stands_on(matrix.labels[13], "Specialist II")
    assert matrix.user.window.desk.selected == matrix.page.current_ref()
    assert "doubt" in matrix.says(matrix.labels[13], "Statement")


def test_identical_lists_say_where_the_difference_stands(matrix: TableHand) -> None:
    matrix.user.does(lambda: matrix.page.set_option("series", "County A"))
    assert "identical lists" in matrix.remark


def test_the_series_follow_one_another(matrix: TableHand) -> None:
    seen = set()
    for _series in range(5):
        seen.add(tuple(matrix.heads[3:]))
        matrix.user.runs("matrix.next")
    assert len(seen) == 5
    assert tuple(LEVELS) in seen


def test_the_joint_view_has_every_series_under_its_employer(matrix: TableHand) -> None:
    chooses(matrix.user, 1)
    matrix.user.runs("matrix.joint")
    assert len(matrix.model.sheet.overs) == 5
    assert "In its words" in matrix.heads
    matrix.user.runs("matrix.joint")
    assert matrix.model.sheet.overs == ()


def test_classes_without_statements_say_the_next_step(matrix: TableHand) -> None:
    chooses(matrix.user, 2)
    assert matrix.next_step == "No class of this comparison has statements to mark."
    matrix.page.show_comparison(None)
    assert matrix.next_step == "Choose classes to see their levels."


def test_options_of_render_are_taken(matrix: TableHand) -> None:
    for key, words in matrix.page.options().items():
        for word in words or ("support",):
            matrix.page.check_option(key, word)
            matrix.user.does(lambda key=key, word=word: matrix.page.set_option(key, word))
