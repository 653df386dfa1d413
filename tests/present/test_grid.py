"""The grid of classes side by side: acceptance picture A, and what it must do with other comparisons."""

from dataclasses import replace

import pytest

from jobcompare.model.compared import Compared
from jobcompare.model.record import Record, SpecifiedClass, Statement
from jobcompare.model.requirement import Certification
from jobcompare.model.study import (
    AlignmentChoice,
    ChoiceKind,
    EntityKind,
    Placement,
    StateKind,
    ValueRef,
    ValueState,
)
from jobcompare.model.words import Flsa, StatementKind
from jobcompare.present.grid.make import FOOT, make_grid
from jobcompare.present.grid.view import Cell, Grid, GridSection, Row, RowKind, Sign
from jobcompare.present.shown import Shown, Tally
from tests.builders import LEVELS, all_levels, compared_of, pay_records, sample_records, working_level

A, B, C, D, E = range(5)


@pytest.fixture(scope="module")
def grid() -> Grid:
    return make_grid(working_level())


def section(grid: Grid, key: str) -> GridSection:
    return next(section for section in grid.sections if section.key == key)


def row(grid: Grid, key: str) -> Row:
    return next(row for section in grid.sections for row in section.rows if row.key == key)


def fact(grid: Grid, key: str) -> list[str]:
    return [cell.text for cell in row(grid, f"fact:{key}").cells]


def signs(grid: Grid, key: str) -> str:
    return "".join(cell.sign.value or "." for cell in row(grid, key).cells)


def statements(*texts: str, kind: StatementKind = StatementKind.DUTY, key: str = "I", **more: bool) -> tuple[Statement, ...]:
    return tuple(Statement(kind=kind, text=text, classes=(key,), **more) for text in texts)  # pyright: ignore[reportArgumentType]


def record(*given: Statement, title: str = "Clerk I", **more: object) -> Record:
    stated = SpecifiedClass(key="I", title=title, **more)  # pyright: ignore[reportArgumentType]
    return Record(format="jobcompare-record/1", classes=(stated,), statements=given)


def of(**records: Record) -> Compared:
    return compared_of(records)


# picture A


def test_heads_of_the_columns(grid: Grid) -> None:
    assert [(head.employer, head.facts, head.reference) for head in grid.columns] == [
        ("County A", "3192 · non-exempt", True),
        ("Jurisdiction B", "IT2", False),
        ("State C", "overtime status by position", False),
        ("Jurisdiction D", "", False),
        ("State E", "", False),
    ]
    assert grid.foot == FOOT
    assert grid.title == "IT support, working level"


def test_rows_are_numbered_through_and_start_with_the_facts(grid: Grid) -> None:
    rows = [row for section in grid.sections for row in section.rows]
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert [row.label for row in rows[:10]] == [
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
    assert len({row.key for row in rows}) == len(rows)
    assert grid.rows == len(rows)
    assert grid.differing == sum(row.differs for row in rows)


def test_order_of_sections(grid: Grid) -> None:
    titles = [section.title for section in grid.sections]
    assert titles[:8] == [
        "Level",
        "Requirements",
        "Supervision, physical",
        "Pay",
        "Duties",
        "Knowledge",
        "Skills",
        "Abilities",
    ]
    folded = [section.title for section in grid.sections if section.folded]
    assert folded == ["Pay", "Definition", "Other facts as printed"]
    assert section(grid, "pay").remark == "not stated in any of the 5"


def test_level(grid: Grid) -> None:
    assert fact(grid, "series") == [
        "II of I/II, “fully qualified journey-level”",
        "1 of 4",
        "1 of 3, “full performance level”",
        "I",
        "2 of 4",
    ]
    assert fact(grid, "study-level") == ["Journey", "Entry to Journey ?", "Journey", "Entry ?", "Journey"]
    assert signs(grid, "fact:study-level") == "..=≠="


def test_requirements(grid: Grid) -> None:
    assert fact(grid, "printed-as") == [
        "Education and Experience",
        "Typical qualifications",
        "Minimum qualifications",
        "Minimum qualifications",
        "none in this document",
    ]
    assert fact(grid, "ways") == [
        "Equiv. to associate + 3 yr, or 2 yr at level of I (degree unclear)",
        "Associate + 0-3 yr",
        "1 yr coursework or training + 1 yr",
        "High school and: bachelor, or associate + 2 yr, or 4 yr, or combination",
        "not stated",
    ]
    assert fact(grid, "least") == ["5 yr", "2 yr (typical)", "2 yr", "4 yr, each numbered way", "–"]
    assert fact(grid, "instead") == [
        "1 yr exp. = 30 sem. / 45 qtr. units; certification; any combination",
        "may be allowed",
        "equivalent combination",
        "combination “A, B, or C” (list is 1-3)",
        "not stated",
    ]
    assert fact(grid, "licence") == [
        "California driver, by appointment",
        "vehicle operator",
        "not stated",
        "not stated",
        "not stated",
    ]
    assert [cell.why for cell in row(grid, "fact:least").cells] == [
        None,
        "2 yr against 5 yr",
        "2 yr against 5 yr",
        "4 yr against 5 yr",
        None,
    ]


def test_doubts_stand_where_they_belong(grid: Grid) -> None:
    doubtful = {
        key: [n for n, cell in enumerate(row(grid, f"fact:{key}").cells) if cell.doubt] for key in ("ways", "instead", "licence")
    }
    assert doubtful == {"ways": [A, D], "instead": [D], "licence": [B]}


def test_supervision_and_lifting(grid: Grid) -> None:
    received = fact(grid, "received")
    assert received[0] == "immediate or general"
    assert received[2] == "close to general"
    assert received[3].startswith("direct, ")
    assert signs(grid, "fact:received") == "..=≠."
    assert [cell.state is Shown.ABSENT for cell in row(grid, "fact:exercised").cells] == [False, True, True, True, True]
    assert fact(grid, "lifting") == ["up to 50 lb", "not stated", "not stated", "up to 50 lb, occasionally", "not stated"]
    assert signs(grid, "fact:lifting") == "...=."


def test_duties_of_the_reference(grid: Grid) -> None:
    duties = section(grid, "duties")
    assert duties.remark == "10 of County A: 7 have similar work elsewhere, 2 not mentioned at this level, 1 catch-all"
    own = duties.rows[:10]
    assert [cell.sign for cell in own[7].cells] == [Sign.ONLY_HERE, *[Sign.NOT_MENTIONED] * 4]
    assert "inventory" in own[7].label
    assert "access" in own[8].label
    assert {cell.sign for cell in own[8].cells[1:]} == {Sign.NOT_MENTIONED}, "access cards are not computer security"
    assert own[9].label == "Carry out related duties as assigned"
    assert [cell.sign for cell in own[9].cells[1:]] == [Sign.NOT_MENTIONED, Sign.SIMILAR, Sign.NOT_MENTIONED, Sign.NOT_MENTIONED]
    assert not own[9].differs


def test_a_catch_all_meets_only_catch_alls(grid: Grid) -> None:
    for number in (A, C):
        rows = [row.label for row in section(grid, "duties").rows if "related" in row.cells[number].text.split()[:4]]
        assert rows == ["Carry out related duties as assigned"]


def test_abilities_stand_in_for_duties_and_keep_their_own_place(grid: Grid) -> None:
    notes = [row.cells[E].note or "" for row in section(grid, "duties").rows[:7]]
    assert any("as an ability" in note for note in notes)
    assert any("from the level description" in note for note in notes)
    abilities = {row.key for row in section(grid, "abilities").rows}
    duties = {row.key for row in section(grid, "duties").rows}
    assert not abilities & duties


def test_every_statement_has_one_place(grid: Grid) -> None:
    for n, item in enumerate(working_level().classes):
        cells = [row.cells[n] for part in grid.sections for row in part.rows if row.kind is RowKind.STATEMENT]
        own = [
            cell.ref.id
            for cell in cells
            if cell.ref and "see row" not in (cell.note or "") and "as an ability" not in (cell.note or "")
        ]
        shown = {cell.ref.id for cell in cells if cell.ref} | {also.ref.id for cell in cells for also in cell.also}
        assert {entry.id for entry in item.statements} <= shown
        assert len(own) == len(set(own))


def test_labels_are_short(grid: Grid) -> None:
    labels = [row.label for part in grid.sections for row in part.rows]
    assert all(0 < len(label) <= 40 for label in labels)


def test_only_differences_keeps_numbers_and_drops_empty_sections(grid: Grid) -> None:
    found = grid.only_differences()
    rows = [row for part in found.sections for row in part.rows]
    assert len(rows) == grid.differing
    assert all(row.differs for row in rows)
    assert all(part.rows and not part.folded for part in found.sections)
    assert "definition" not in [part.key for part in found.sections]


def test_tally_counts_each_read_value_once(grid: Grid) -> None:
    assert grid.tally.unreviewed == grid.tally.shown
    compared = working_level()
    ref = ValueRef(EntityKind.CONTENT, compared.classes[0].content.id, "supervision_received")
    state = ValueState(
        id=1, entity="content", entity_id=ref.id, field=ref.field, kind=StateKind.REVIEWED, by="Ana", at="2025-11-22"
    )
    reviewed = make_grid(replace(compared, states={ref: state}))
    assert reviewed.tally == Tally(grid.tally.unreviewed - 1, grid.tally.shown)
    assert row(reviewed, "fact:received").cells[0].state is Shown.REVIEWED


# facts


def test_a_confirmed_study_level_has_no_question_mark() -> None:
    compared = working_level()
    first = compared.classes[1]
    placement = Placement(id=7, class_id=first.job_class.id, low_id=LEVELS[1].id, high_id=LEVELS[1].id, by="Ana", at="2025-11-22")
    classes = tuple(replace(item, placement=placement) if item is first else item for item in compared.classes)
    found = row(make_grid(replace(compared, classes=classes)), "fact:study-level")
    assert found.cells[1].text == "Entry"
    assert found.cells[1].state is Shown.REVIEWED
    assert found.cells[1].ref is not None
    assert found.cells[1].ref.entity is EntityKind.STATEMENT, "the sentence that speaks for a level stays one click away"
    assert found.label == "Study level (proposed)", "others are not confirmed yet"


def test_wording_alone_is_no_difference() -> None:
    compared = of(
        One=record(supervision_received="under general supervision"), Two=record(supervision_received="General direction")
    )
    found = row(make_grid(compared), "fact:received")
    assert found.cells[1].sign is Sign.SAME
    assert not found.differs


def test_a_difference_between_others_counts_where_the_reference_says_nothing() -> None:
    compared = of(One=record(), Two=record(flsa=Flsa.EXEMPT), Three=record(flsa=Flsa.NON_EXEMPT))
    found = row(make_grid(compared), "fact:flsa")
    assert [cell.sign for cell in found.cells] == [Sign.NONE] * 3
    assert found.differs


def test_a_certification_is_a_licence_row_of_its_own_meaning() -> None:
    compared = of(One=record(requirement=Certification(name="A+")), Two=record(requirement=Certification(name="CCNA")))
    found = row(make_grid(compared), "fact:licence")
    assert [cell.text for cell in found.cells] == ["A+", "CCNA"]
    assert found.cells[1].sign is Sign.DIFFERENT
    assert fact(make_grid(compared), "ways") == ["no education or experience stated"] * 2


# statements


def test_what_the_analyst_decided_wins() -> None:
    one, two = statements("Repairs copiers and printers"), statements("Feeds the animals of the zoo")
    compared = of(One=record(*one), Two=record(*two))
    apart = section(make_grid(compared), "duties")
    assert len(apart.rows) == 2
    choice = AlignmentChoice(id=1, kind=ChoiceKind.SAME, first_id=1, second_id=2, first_text=one[0].text, second_text=two[0].text)
    together = section(make_grid(replace(compared, choices=(choice,))), "duties")
    assert len(together.rows) == 1
    assert together.rows[0].cells[1].band is not None
    assert together.rows[0].cells[1].band.value == "confirmed"


def test_a_label_of_the_analyst_is_shown() -> None:
    compared = of(One=record(*statements("Repairs copiers")), Two=record())
    version = compared.classes[0].version
    named = replace(version, statements=(replace(version.statements[0], label="Copiers"),))
    classes = (replace(compared.classes[0], version=named), compared.classes[1])
    found = section(make_grid(replace(compared, classes=classes)), "duties").rows[0]
    assert found.label == "Copiers"
    assert found.label_ref == ValueRef(EntityKind.STATEMENT, 1, "label")


def test_a_class_without_statements_is_silent_not_missing() -> None:
    found = section(make_grid(of(One=record(*statements("Repairs copiers")), Two=record())), "duties")
    assert found.remark == "1 of One, the others list none"
    assert found.rows[0].cells == (found.rows[0].cells[0], Cell(text="not stated"))
    assert found.rows[0].cells[0].sign is Sign.NONE
    assert not found.rows[0].differs


def test_work_of_another_level_is_named_and_differs() -> None:
    compared = of(
        One=record(*statements("Installs desktop computers and printers", "Keeps records")),
        Two=record(*statements("Assists in installing desktop computers and printers", "Feeds the zoo's animals")),
    )
    found = section(make_grid(compared), "duties").rows[0]
    assert found.cells[1].sign is Sign.SIMILAR
    assert found.cells[1].why is not None
    assert "does the work" in found.cells[1].why
    assert found.differs
    words = found.cells[1].level_words
    assert [found.cells[1].text[word.start : word.end] for word in words] == [word.words for word in words] != []


def test_a_like_statement_of_another_level_of_the_document_is_named() -> None:
    records = sample_records()
    compared = compared_of(records, ("County A/II", "State E/Assistant"))
    notes = [
        row.cells[1].note for part in make_grid(compared).sections for row in part.rows if row.cells[1].sign is Sign.NOT_MENTIONED
    ]
    assert any(note and note.startswith("at Specialist") for note in notes)


def test_inherited_statements_are_shown_as_such() -> None:
    grid = make_grid(compared_of(sample_records(), ("Jurisdiction B/Manager",)))
    notes = {row.cells[0].note for row in section(grid, "abilities").rows}
    assert "inherited from Technician" in notes
    assert None in notes


def test_one_class_alone() -> None:
    grid = make_grid(compared_of(sample_records(), ("State C/Coordinator",)))
    assert grid.differing == 0
    assert section(grid, "duties").remark == "21"
    assert section(grid, "pay").remark == "not stated"
    assert {cell.sign for part in grid.sections for row in part.rows for cell in row.cells} == {Sign.NONE}


def test_classes_of_one_employer_are_told_apart_in_remarks() -> None:
    grid = make_grid(compared_of(sample_records(), ("State E/I", "State E/II")))
    knowledge = section(grid, "knowledge")
    assert knowledge.remark == "13 of State E · Specialist I: 13 only in this document"
    assert knowledge.rows[0].cells[1].sign is Sign.SAME, "one statement printed for both"
    assert not knowledge.rows[0].differs


def test_no_classes() -> None:
    grid = make_grid(compared_of({}, ()))
    assert (grid.sections, grid.rows, grid.columns, grid.tally) == ((), 0, (), Tally(0, 0))


def test_nothing_stated_at_all() -> None:
    grid = make_grid(of(One=record(title="Ärztin im Öffentlichen Gesundheitsdienst mit Personalverantwortung"), Two=record()))
    assert all(part.folded for part in grid.sections)
    assert {part.remark for part in grid.sections} == {"not stated in any of the 2"}


def test_pay_only_classes() -> None:
    compared = compared_of(pay_records())
    few = replace(compared, classes=(*compared.classes[:2], *compared.classes[-2:]))
    grid = make_grid(few)
    pay = section(grid, "pay")
    assert not pay.folded
    assert pay.rows[0].label.startswith("Pay range, a month")
    assert pay.rows[0].cells[0].text.startswith("$4,424-$6,146/mo")
    assert "rates of different years" in pay.remark
    assert [part.key for part in grid.sections if not part.folded] == ["level", "pay"] or not section(grid, "level").folded
    assert section(grid, "requirements").folded


def test_all_twelve_classes() -> None:
    grid = make_grid(all_levels())
    assert len(grid.columns) == 12
    assert all(len(row.cells) == 12 for part in grid.sections for row in part.rows)
    assert fact(grid, "least") == [
        "3 yr", "5 yr", "2 yr (typical)", "4 yr (typical)", "6 yr (typical)", "9 yr (typical)", "2 yr", "4 yr, each numbered way",
        "–", "–", "–", "–",
    ]  # fmt: skip


def test_same_input_same_grid() -> None:
    assert make_grid(working_level()) == make_grid(working_level())
