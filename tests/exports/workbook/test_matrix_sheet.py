"""The matrix sheets: every statement, X as text, held and new as live formulas with the same cached values."""

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from jobcompare.present.matrix.make import make_matrices
from tests.builders import all_levels
from tests.exports.reading import opened, sample_workbook

STATE_E = "Matrix Customer Tech. Support"
FAMILY = "Matrix Technical Support"


def table(sheet: Worksheet, prefix: str) -> list[list[object]]:
    """The cells of the table whose name begins so, its header first."""
    found = next(each for each in sheet.tables.values() if each.name.startswith(prefix))
    return [[cell.value for cell in row] for row in sheet[found.ref]]


def counts(name: str, *, values: bool) -> dict[tuple[object, object], list[object]]:
    rows = table(opened(sample_workbook(), values=values)[name], "Counts_")
    return {(row[0], row[1]): row[3:] for row in rows[1:]}


def test_the_fifth_document_has_16_and_27_rows() -> None:
    rows = table(opened(sample_workbook())[STATE_E], "Matrix_")
    kinds = [row[1] for row in rows[1:]]
    assert kinds.count("Knowledge of") == 16
    assert kinds.count("Ability to") == 27


def test_its_marks_are_those_of_the_document() -> None:
    rows = table(opened(sample_workbook())[STATE_E], "Matrix_")
    for kind, wanted in (("Knowledge of", [4, 13, 15, 16]), ("Ability to", [10, 16, 22, 27])):
        assert [sum(row[n] == "X" for row in rows[1:] if row[1] == kind) for n in range(4, 8)] == wanted


def test_held_and_new_are_live_formulas_with_cached_values() -> None:
    cached, live = counts(STATE_E, values=True), counts(STATE_E, values=False)
    assert cached["Knowledge of", "held"] == [4, 13, 15, 16]
    assert cached["Knowledge of", "new at this level"] == [4, 9, 2, 1]
    assert cached["Ability to", "held"] == [10, 16, 22, 27]
    assert cached["Ability to", "new at this level"] == [10, 6, 6, 5]
    assert cached["All", "held"] == [14, 29, 37, 43]
    assert cached["All", "new at this level"] == [14, 15, 8, 6]
    assert all(str(value).startswith("=") for row in live.values() for value in row)
    assert all(str(value).startswith("=COUNTIFS(") for value in live["Ability to", "held"])


def test_held_takes_in_what_is_taken_over_from_lower_levels() -> None:
    cached = counts(FAMILY, values=True)
    held = [cached[kind, "held"] for kind in ("Knowledge of", "Skill in", "Ability to")]
    new = [cached[kind, "new at this level"] for kind in ("Knowledge of", "Skill in", "Ability to")]
    assert [sum(column) for column in zip(*held, strict=True)] == [6, 8, 11, 14]
    assert [sum(column) for column in zip(*new, strict=True)] == [6, 2, 3, 3]


@pytest.mark.parametrize("n", range(5))
def test_the_sheets_count_as_the_matrix_does(n: int) -> None:
    matrix = make_matrices(all_levels())[n]
    names = [name for name in opened(sample_workbook()).sheetnames if name.startswith("Matrix ")]
    cached = counts(names[n], values=True)
    feet = {foot.label: foot for foot in matrix.foot}
    for label, kind in (
        ("Duties", "Duties"),
        ("Knowledge", "Knowledge of"),
        ("Skill", "Skill in"),
        ("Ability", "Ability to"),
        ("All", "All"),
    ):
        if label not in feet or (kind, "held") not in cached:
            continue
        foot = feet[label]
        assert cached[kind, "held"] == [a + b for a, b in zip(foot.held, foot.inherited, strict=True)]
        assert cached[kind, "new at this level"] == list(foot.new)


def test_the_first_x_of_a_row_is_bold_and_outlined_and_no_other() -> None:
    sheet = opened(sample_workbook())[STATE_E]
    found = next(each for each in sheet.tables.values() if each.name.startswith("Matrix_"))
    for row in sheet[found.ref][1:]:
        marks = [cell for cell in row[4:8] if cell.value]
        assert marks[0].font.bold
        assert marks[0].border.left.style == marks[0].border.top.style == "medium"
        assert not any(cell.font.bold or cell.border.left.style for cell in marks[1:])
        assert all(cell.data_type == "s" for cell in marks)
