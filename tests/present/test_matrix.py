"""Level matrices. The figures and sentences of picture B stand here as literals."""

from dataclasses import replace

import pytest

from jobcompare.model.compared import Compared
from jobcompare.model.record import Finding, Inheritance, Record, SpecifiedClass, Statement
from jobcompare.model.study import EntityKind, StateKind, ValueRef, ValueState
from jobcompare.model.words import FindingKind, Severity, StatementKind
from jobcompare.present.matrix.make import make_matrices, make_matrix_of
from jobcompare.present.matrix.view import MarkShown, Matrix, MatrixRow
from jobcompare.present.shown import Shown
from tests.builders import all_levels, compared_of, pay_records, working_level

X, SMALL, BRACKETED, NONE = MarkShown.PRINTED, MarkShown.INHERITED, MarkShown.LEARNED, MarkShown.NONE


def matrix_of(employer: str) -> Matrix:
    return next(matrix for matrix in make_matrices(all_levels()) if matrix.bands[0].employer == employer)


def titles(matrix: Matrix) -> list[str]:
    return [section.title for section in matrix.sections]


def marks(row: MatrixRow) -> str:
    return " ".join(cell.mark.value or "-" for cell in row.cells)


def row_number(matrix: Matrix, number: int) -> MatrixRow:
    return next(row for section in matrix.sections for row in section.rows if row.number == number)


def clerks(*keys: str) -> tuple[SpecifiedClass, ...]:
    return tuple(SpecifiedClass(key=key, title=f"Office Clerk {key}", level_label=key) for key in keys)


def statement(text: str, *classes: str, kind: StatementKind = StatementKind.DUTY, **more: object) -> Statement:
    return replace(Statement(kind=kind, text=text, classes=classes), **more)


def study_of(classes: tuple[SpecifiedClass, ...], *statements: Statement, findings: tuple[Finding, ...] = ()) -> Compared:
    record = Record(format="jobcompare-record/1", classes=classes, statements=statements, findings=findings)
    return compared_of({"Town": record})


def only(compared: Compared) -> Matrix:
    (matrix,) = make_matrices(compared)
    return matrix


class TestPictureB:
    """State E, "Customer Technical Support", as printed."""

    def test_columns_and_title(self) -> None:
        matrix = matrix_of("State E")
        assert matrix.title == "State E · Customer Technical Support"
        assert [column.short_title for column in matrix.columns] == [
            "Assistant",
            "Specialist I",
            "Specialist II",
            "Specialist III (Range A)",
        ]
        assert matrix.columns[3].title == "Information Technology Specialist III (Range A)"

    def test_sections_in_printed_order_with_level_descriptions_last(self) -> None:
        assert titles(matrix_of("State E")) == ["Knowledge of (16)", "Ability to (27)", "From the level descriptions (43)"]

    def test_foot(self) -> None:
        foot = {line.label: (line.held, line.new) for line in matrix_of("State E").foot}
        assert foot == {
            "Knowledge": ((4, 13, 15, 16), (4, 9, 2, 1)),
            "Ability": ((10, 16, 22, 27), (10, 6, 6, 5)),
            "All": ((14, 29, 37, 43), (14, 15, 8, 6)),
        }

    def test_line_on_top(self) -> None:
        matrix = matrix_of("State E")
        assert matrix.remark == "Each level keeps all items of the levels below. No gaps."
        assert matrix.remarks == ()

    def test_x_in_every_held_cell_and_the_first_one_stands_out(self) -> None:
        row = row_number(matrix_of("State E"), 5)
        assert marks(row) == "- X X X"
        assert [cell.first for cell in row.cells] == [False, True, False, False]
        assert row.begins_at == "Specialist I"
        assert [cell.words for cell in row.cells] == [
            "not printed at Assistant",
            "held at Specialist I, first here",
            "held at Specialist II",
            "held at Specialist III (Range A)",
        ]

    def test_row_14_is_flagged_as_joined_over_a_page_break(self) -> None:
        matrix = matrix_of("State E")
        row = row_number(matrix, 14)
        assert row.text.startswith("Infrastructure design-Advanced knowledge of the topology")
        assert row.doubt == "A table row was joined over a page break."
        assert [row.number for row in matrix.sections[0].rows if row.doubt] == [14]

    def test_new_at_a_level(self) -> None:
        matrix = matrix_of("State E").new_at(2)
        assert [len(section.rows) for section in matrix.sections[:2]] == [2, 6]


def test_jurisdiction_b_shows_inheritance_and_duties_of_the_whole_family() -> None:
    matrix = matrix_of("Jurisdiction B")
    assert [column.short_title for column in matrix.columns] == ["Technician", "Senior Technician", "Professional", "Manager"]
    assert titles(matrix)[0] == "Duties (5)"
    assert marks(row_number(matrix, 1)) == "X X X X"
    assert marks(row_number(matrix, 6)) == "X x x x"
    assert row_number(matrix, 6).cells[1].state is Shown.DERIVED
    foot = {line.label: line for line in matrix.foot}
    together = foot["Knowledge, skill, ability"]
    assert tuple(map(sum, zip(together.held, together.inherited, strict=True))) == (6, 8, 11, 14)
    assert together.new == (6, 2, 3, 3)
    assert foot["Duties"].held == (5, 5, 5, 5)
    assert matrix.remark == "Each level keeps all items of the levels below. No gaps."
    assert matrix.remarks == ("5 duties are printed for all 4 levels together.",)
    assert "x held too, as the document includes what lower levels hold" in matrix.legend


def test_a_track_is_named_on_its_rows() -> None:
    rows = [row for section in matrix_of("Jurisdiction B").sections for row in section.rows if row.note]
    assert {row.note for row in rows} == {"supervisory track", "non-supervisory track"}


def test_county_a_says_that_lists_are_identical_and_where_the_difference_stands() -> None:
    matrix = matrix_of("County A")
    assert matrix.remark == (
        "Specialist I and Specialist II have identical lists; "
        "the difference stands in the class characteristics and the qualifications."
    )
    assert matrix.remarks == ("Some of the knowledge and abilities may be gained at level I.",)
    assert titles(matrix)[:3] == ["Duties (10)", "Knowledge of (18)", "Ability to (13)"]
    assert titles(matrix)[-1] == "From the level descriptions (9)"


@pytest.mark.parametrize(("employer", "first"), [("State C", "Duties: General Duties (10)"), ("Jurisdiction D", "Duties (12)")])
def test_a_single_class_is_a_matrix_of_one_column(employer: str, first: str) -> None:
    matrix = matrix_of(employer)
    assert len(matrix.columns) == 1
    assert titles(matrix)[0] == first
    assert matrix.remark == "One class in this document."


def test_state_c_duty_groups_and_lists() -> None:
    assert titles(matrix_of("State C"))[:5] == [
        "Duties: General Duties (10)",
        "Duties: Technical Duties (10)",
        "Knowledge of (11)",
        "Skill in (5)",
        "Ability to (9)",
    ]


def test_all_classes_of_a_specification_are_columns_and_the_chosen_ones_are_known() -> None:
    matrices = make_matrices(working_level())
    assert [matrix.bands[0].employer for matrix in matrices] == [
        "County A",
        "Jurisdiction B",
        "State C",
        "Jurisdiction D",
        "State E",
    ]
    assert [[column.chosen for column in matrix.columns] for matrix in matrices] == [
        [False, True],
        [True, False, False, False],
        [True],
        [True],
        [False, True, False, False],
    ]


def test_rows_are_numbered_through_and_keyed_by_statement() -> None:
    for matrix in make_matrices(all_levels()):
        rows = [row for section in matrix.sections for row in section.rows]
        assert [row.number for row in rows] == list(range(1, len(rows) + 1))
        assert len({row.key for row in rows}) == len(rows)


def test_lists_of_titles_and_pay_give_no_matrix() -> None:
    assert make_matrices(compared_of(pay_records())) == ()
    assert make_matrices(compared_of({})) == ()


def test_gaps_are_told_by_row_and_level() -> None:
    matrix = only(study_of(clerks("I", "II", "III"), statement("Files.", "I", "III"), statement("Types.", "I", "II", "III")))
    assert matrix.remark == "1 item is held at one level and not at the next."
    assert matrix.remarks == ("Row 1 is held at Clerk I, not at Clerk II.",)


def test_levels_with_lists_of_their_own() -> None:
    matrix = only(study_of(clerks("I", "II"), statement("Files.", "I"), statement("Types.", "II")))
    assert matrix.remark == "Each level has a list of its own: no item is printed for two levels."
    assert matrix.remarks == ()


def test_neighbours_with_identical_lists_among_others() -> None:
    matrix = only(study_of(clerks("I", "II", "III"), statement("Files.", "I", "II", "III"), statement("Types.", "III")))
    assert matrix.remark == "Each level keeps all items of the levels below. No gaps."
    assert matrix.remarks == ("Clerk I and Clerk II have identical lists; the document gives no difference.",)


def test_marks_to_be_gained_stand_in_brackets_and_apart() -> None:
    low, high = clerks("I", "II")
    matrix = only(study_of((low, high), statement("Law.", "I", "II", kind=StatementKind.KNOWLEDGE, learned_in=("I",))))
    row = row_number(matrix, 1)
    assert marks(row) == "(X) X"
    assert [cell.first for cell in row.cells] == [False, True]
    assert row.cells[0].words == "may be gained at Clerk I"
    assert (matrix.foot[0].held, matrix.foot[0].learned) == ((0, 1), (1, 0))
    assert "(X) may be gained at this level" in matrix.legend


def test_states_of_marks() -> None:
    low, high = clerks("I", "II")
    high = replace(high, inherits=(Inheritance(source="I", kinds=(StatementKind.DUTY,)),))
    plain = study_of((low, high), statement("Files.", "I"), statement("Types.", "II"))
    ref = ValueRef(EntityKind.STATEMENT, 1, "classes")
    state = ValueState(
        id=1,
        entity="statement",
        entity_id=1,
        field="classes",
        kind=StateKind.TYPED,
        read='["II"]',
        by="Ana",
        at="2025-01-01T00:00:00Z",
    )
    first, second = (row_number(only(replace(plain, states={ref: state})), number) for number in (1, 2))
    assert [cell.state for cell in first.cells] == [Shown.TYPED, Shown.DERIVED]
    assert [cell.state for cell in second.cells] == [Shown.ABSENT, Shown.READ]
    assert first.cells[1].ref == ValueRef(EntityKind.STATEMENT, 1, "classes", "II")


def test_a_settled_finding_raises_no_flag() -> None:
    finding = Finding(severity=Severity.NOTE, trouble=FindingKind.SENTENCE_JOINED_OVER_PAGE, field="/statements/0/text")
    compared = study_of(clerks("I"), statement("Files.", "I"), findings=(finding,))
    assert row_number(only(compared), 1).doubt == "A sentence was joined over a page break."
    item = compared.classes[0]
    settled = replace(item.version, findings=tuple(replace(entry, settled=True) for entry in item.version.findings))
    assert row_number(make_matrix_of(settled, item.employer), 1).doubt is None


def test_only_level_descriptions() -> None:
    matrix = only(study_of(clerks("I", "II"), statement("The entry level.", "I", kind=StatementKind.CHARACTERISTIC)))
    assert matrix.remark == "This document lists no duties, knowledge, skills or abilities."
    assert matrix.foot == ()


def test_twelve_levels_and_long_titles() -> None:
    keys = tuple(str(number) for number in range(1, 13))
    name = "Rechtsschutzversicherungsgesellschaftsangestellter im Informationstechnikdienst"
    classes = tuple(SpecifiedClass(key=key, title=f"{name} {key}") for key in keys)
    rows = [statement(f"Task {number}.", *keys[number % 12 :]) for number in range(400)]
    matrix = only(study_of(classes, *rows))
    assert len(matrix.sections[0].rows) == 400
    assert len({column.short_title for column in matrix.columns}) == 12
    assert matrix.remark == "Each level keeps all items of the levels below. No gaps."
