"""Several series in one matrix, rows aligned."""

from dataclasses import replace

from jobcompare.model.bands import Band
from jobcompare.model.record import Record, SpecifiedClass, Statement
from jobcompare.model.study import AlignmentChoice, ChoiceKind
from jobcompare.model.words import StatementKind
from jobcompare.present.matrix.make import make_joint_matrix, make_matrices
from jobcompare.present.matrix.view import MarkShown, Matrix, MatrixRow
from tests.builders import all_levels, compared_of, pay_records


def rows_of(matrix: Matrix) -> list[MatrixRow]:
    return [row for section in matrix.sections for row in section.rows]


def one_class(*duties: str) -> Record:
    return Record(
        format="jobcompare-record/1",
        classes=(SpecifiedClass(key="I", title="Clerk I"), SpecifiedClass(key="II", title="Clerk II")),
        statements=tuple(Statement(kind=StatementKind.DUTY, text=text, classes=("I", "II")) for text in duties),
    )


def test_the_sample_stands_under_five_bands() -> None:
    matrix = make_joint_matrix(all_levels())
    assert matrix.title == "IT support, all levels"
    assert [band.employer for band in matrix.bands] == ["County A", "Jurisdiction B", "State C", "Jurisdiction D", "State E"]
    assert [column.band for column in matrix.columns] == [0, 0, 1, 1, 1, 1, 2, 3, 4, 4, 4, 4]
    assert len(matrix.columns) == 12


def test_every_statement_of_every_series_has_its_one_row() -> None:
    joint = make_joint_matrix(all_levels())
    apart = [row for matrix in make_matrices(all_levels()) for row in rows_of(matrix)]
    placed = [cell.ref.id for row in rows_of(joint) for cell in row.cells if cell.ref]
    assert set(placed) == {row.ref.id for row in apart}
    firsts = [cell.ref.id for row in rows_of(joint) for cell in row.cells if cell.first and cell.ref]
    assert len(firsts) == len(set(firsts)), "a row of two series has a first X in each"


def test_the_foot_is_that_of_the_single_matrices() -> None:
    joint = {line.label: line for line in make_joint_matrix(all_levels()).foot}
    assert joint["Knowledge"].held == (18, 18, 1, 0, 0, 0, 11, 6, 4, 13, 15, 16)
    assert joint["Ability"].new == (13, 0, 5, 1, 3, 3, 9, 2, 10, 6, 6, 5)


def test_aligned_rows_have_both_wordings_and_a_first_mark_each() -> None:
    records = {"A": one_class("Resets passwords of users."), "B": one_class("Resets user passwords.", "Drives a snow plow.")}
    matrix = make_joint_matrix(compared_of(records))
    first, second = rows_of(matrix)
    assert first.texts == ("Resets passwords of users.", "Resets user passwords.")
    assert first.closeness == (None, Band.STRONG)
    assert [cell.first for cell in first.cells] == [True, False, True, False]
    assert second.texts == (None, "Drives a snow plow.")
    assert [cell.ref for cell in second.cells[:2]] == [None, None]
    assert [cell.mark for cell in second.cells] == [MarkShown.NONE, MarkShown.NONE, MarkShown.PRINTED, MarkShown.PRINTED]
    assert matrix.remark == (
        "2 series, 2 rows: 1 in more than one series. Rows with several series are suggestions until confirmed."
    )


def test_what_the_analyst_decided_wins() -> None:
    records = {"A": one_class("Resets passwords of users."), "B": one_class("Resets user passwords.")}
    choice = AlignmentChoice(id=1, kind=ChoiceKind.NEVER, first_id=1, second_id=2, first_text="", second_text="")
    apart = make_joint_matrix(compared_of(records, choices=(choice,)))
    assert [row.texts for row in rows_of(apart)] == [("Resets passwords of users.", None), (None, "Resets user passwords.")]
    same = make_joint_matrix(compared_of(records, choices=(replace(choice, kind=ChoiceKind.SAME),)))
    assert rows_of(same)[0].closeness == (None, Band.CONFIRMED)


def test_two_statements_decided_to_be_the_same_as_one_keep_a_row_each() -> None:
    records = {"A": one_class("Resets passwords."), "B": one_class("Resets user passwords.", "Drives a snow plow.")}
    choices = tuple(
        AlignmentChoice(id=number, kind=ChoiceKind.SAME, first_id=1, second_id=number, first_text="", second_text="")
        for number in (2, 3)
    )
    rows = rows_of(make_joint_matrix(compared_of(records, choices=choices)))
    assert [row.texts[1] for row in rows] == ["Resets user passwords.", "Drives a snow plow."]


def test_one_series_and_none() -> None:
    single = make_joint_matrix(compared_of({"A": one_class("Files.")}))
    assert single.remark == "1 series, 1 row: 0 in more than one series."
    empty = make_joint_matrix(compared_of(pay_records()))
    assert (empty.bands, empty.columns, empty.sections, empty.foot) == ((), (), (), ())
    assert empty.remark == "No class of this comparison has statements."
