"""Grids and matrices as sheets, and the Qt model over them."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from jobcompare.model.bands import Band
from jobcompare.present.grid.view import Cell, Sign
from jobcompare.present.shown import Shown
from jobcompare.ui.models.face import FaceKind, Ink, SpanKind, Tag
from jobcompare.ui.models.grid_sheet import cell_face, cell_plain, grid_sheet
from jobcompare.ui.models.matrix_sheet import matrix_sheet
from jobcompare.ui.models.sheet_model import SheetModel
from jobcompare.ui.models.words import cell_words
from tests.ui.table_values import MISSING, matrix, ref, said, small_grid

ROLE = Qt.ItemDataRole


@pytest.fixture
def grid_model(qtmodeltester, qapp):
    model = SheetModel()
    model.show(grid_sheet(small_grid()))
    return model


def row_of(model: SheetModel, key: str) -> int:
    row = model.row_of(key)
    assert row is not None
    return row


@pytest.mark.parametrize("sheet", [grid_sheet(small_grid()), matrix_sheet(matrix())])
def test_models_keep_qts_rules(qtmodeltester, sheet) -> None:
    model = SheetModel()
    model.show(sheet)
    qtmodeltester.check(model)
    model.fold(0, folded=True)
    model.fold(0, folded=False)


def test_the_reference_comes_first_and_is_pinned(grid_model) -> None:
    assert [grid_model.head(column).top for column in range(2, 5)] == ["County 2", "County 1", "County 3"]
    assert grid_model.head(2).word == "reference"
    assert grid_model.sheet.frozen == 3
    row = row_of(grid_model, "fact:1")
    assert [grid_model.face(row, column).text for column in range(5)] == ["1", "Fact 1", "5 yr", "2 yr", "5 yr"]


def test_a_section_without_facts_is_folded_until_opened(grid_model) -> None:
    assert grid_model.row_of("fact:3") is None
    section = row_of(grid_model, "section:pay")
    grid_model.fold(section, folded=False)
    assert grid_model.row_of("fact:3") == section + 1
    assert grid_model.folds() == {"pay": False}


def test_a_fold_stays_when_the_grid_comes_again(grid_model) -> None:
    grid_model.fold(row_of(grid_model, "section:facts"), folded=True)
    grid_model.show(grid_sheet(small_grid()))
    assert grid_model.row_of("fact:1") is None


def test_every_cell_has_words_for_screen_readers(grid_model) -> None:
    for row in range(grid_model.rowCount()):
        for column in range(grid_model.columnCount()):
            assert grid_model.data(grid_model.index(row, column), ROLE.AccessibleTextRole)


def test_signs_bands_and_notes_are_said() -> None:
    cell = said("Answer calls", 1, Band.CHECK, note="as an ability")
    assert cell_words(cell) == "similar work; Answer calls; check; as an ability; read by program"
    assert cell_words(MISSING) == "not mentioned"
    typed = Cell(text="2 yr", sign=Sign.DIFFERENT, state=Shown.TYPED, why="24 months against 60", doubt="list is 1-3")
    assert cell_words(typed) == "differs; 2 yr; differs by: 24 months against 60; doubt: list is 1-3; typed"


def test_a_pair_to_check_is_muted_and_questioned() -> None:
    face = cell_face(said("Answer calls", 1, Band.CHECK, note="as an ability"))
    assert (face.ink, face.unsure, face.sign) == (Ink.MUTED, True, Sign.SIMILAR)
    assert face.text == "check · as an ability  Answer calls"
    assert cell_face(said("Answer calls", 1, Band.STRONG)).ink is Ink.NORMAL


def test_states_and_doubts_have_tags() -> None:
    assert cell_face(Cell(text="x", state=Shown.REVIEWED)).tags == (Tag.REVIEWED,)
    assert cell_face(Cell(text="x", state=Shown.TYPED, doubt="unclear")).tags == (Tag.DOUBT, Tag.TYPED)
    assert cell_face(Cell(text="x", state=Shown.READ)).tags == ()


def test_what_also_matches_is_written_under_the_statement(grid_model) -> None:
    face = grid_model.face(row_of(grid_model, "statement:4"), 3)
    assert face.text.split("\u2028")[1] == "also: Keeps records of calls  likely"
    assert [span.kind for span in face.spans] == [SpanKind.ASIDE, SpanKind.ALSO]


def test_a_copied_cell_has_no_sign_that_a_spreadsheet_would_take_for_a_formula() -> None:
    assert cell_plain(Cell(text="5 yr", sign=Sign.SAME)) == "5 yr"
    assert cell_plain(MISSING) == "not mentioned"
    assert cell_plain(Cell(text="Keeps records", sign=Sign.ONLY_HERE)) == "Keeps records (mentioned only here)"


def test_tips_cannot_be_rich_text(grid_model) -> None:
    tip = grid_model.data(grid_model.index(row_of(grid_model, "statement:4"), 2), ROLE.ToolTipRole)
    assert "“Assists”: helps others" in tip
    grid_model.show(grid_sheet(small_grid()))
    shared = grid_model.data(grid_model.index(row_of(grid_model, "statement:4"), 3), ROLE.ToolTipRole)
    assert "<b>" not in shared.removeprefix("<p")


def test_only_labels_of_statements_are_edited(qtbot, grid_model) -> None:
    label = grid_model.index(row_of(grid_model, "statement:5"), 1)
    assert grid_model.flags(label) & Qt.ItemFlag.ItemIsEditable
    assert not grid_model.flags(grid_model.index(row_of(grid_model, "fact:1"), 1)) & Qt.ItemFlag.ItemIsEditable
    with qtbot.waitSignal(grid_model.edited) as told:
        grid_model.setData(label, "  Stock list ")
    assert told.args == [ref(5, "label"), "Stock list"]
    assert not grid_model.setData(label, "Inventory")


def test_a_matrix_marks_the_first_level_in_a_frame(qapp) -> None:
    model = SheetModel()
    model.show(matrix_sheet(matrix()))
    row = row_of(model, "statement:1")
    faces = [model.face(row, column) for column in range(3, 7)]
    assert [face.text for face in faces] == ["", "X", "X", "X"]
    assert [face.outlined for face in faces] == [False, True, False, False]
    assert faces[1].kind is FaceKind.MARK
    assert model.face(row, 2).text == "Specialist I"
    assert model.face(row_of(model, "statement:3"), 1).tags == (Tag.DOUBT,)


def test_a_matrix_foot_tells_held_and_new(qapp) -> None:
    model = SheetModel()
    model.show(matrix_sheet(matrix()))
    assert model.foot_rows == 2
    last = model.rowCount() - 1
    assert model.face(last, 4).text == "2 +1"
    assert model.data(model.index(last, 4), ROLE.AccessibleTextRole) == "All: 2 held, 1 new"


def test_levels_outside_the_comparison_are_told(qapp) -> None:
    model = SheetModel()
    model.show(matrix_sheet(matrix()))
    assert model.head(5).muted
    assert "not in the comparison" in model.headerData(5, Qt.Orientation.Horizontal)


def test_nothing_is_below_a_cell(grid_model) -> None:
    assert grid_model.rowCount(grid_model.index(0, 0)) == 0
    assert grid_model.data(QModelIndex()) is None
