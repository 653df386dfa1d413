"""The Source panel: a value in its sentence."""

from dataclasses import replace

import pytest

from jobcompare.model.compared import ComparedClass
from jobcompare.model.places import Span
from jobcompare.model.study import EntityKind, Note, NoteKind, StateKind, ValueRef, ValueState
from jobcompare.present.grid.make import make_grid
from jobcompare.present.shown import Shown
from jobcompare.present.source import NO_PLACE, make_source
from jobcompare.present.source_places import passage, sentence_at
from jobcompare.present.source_view import SourceView
from tests.builders import all_levels, compared_of, document_of, pay_records, sample_records

RECORDS = sample_records()
DOCUMENTS = {name: document_of(record) for name, record in RECORDS.items()}
CLASSES = {f"{item.employer.name}/{item.content.stated.key}": item for item in all_levels().classes}


def source(item: ComparedClass, ref: ValueRef, **more: object) -> SourceView:
    return make_source(ref, item.version, item.employer.name, DOCUMENTS[item.employer.name], **more)  # pyright: ignore[reportArgumentType]


def field(name: str, field: str, key: str | None = None, **more: object) -> SourceView:
    item = CLASSES[name]
    return source(item, ValueRef(EntityKind.CONTENT, item.content.id, field, key), **more)


def state(item: ComparedClass, name: str, kind: StateKind, read: str | None = None) -> ValueState:
    return ValueState(
        id=1, entity="content", entity_id=item.content.id, field=name, kind=kind, read=read, by="Ana", at="2025-11-22"
    )


def highlighted(view: SourceView, kind: str = "value") -> list[str]:
    return [view.sentence[run.start : run.end] for run in view.sentence_runs if run.kind == kind]


def test_a_code_in_its_line() -> None:
    view = field("County A/II", "code")
    assert view.title == "County A · Specialist II · Class code"
    assert view.value == "3192"
    assert view.sentence == "JCN: 3191/3192"
    assert highlighted(view) == ["3192"]
    assert view.how == "found by its label"
    assert view.state_words == "read by program"
    assert view.document == "county-a-it-customer-support-specialist.txt · wording rewritten for the sample"
    assert view.editable
    assert view.text[slice(*next((run.start, run.end) for run in view.text_runs if run.kind == "value"))] == "3192"


def test_ways_to_qualify_show_struck_words_and_the_lost_joining_word() -> None:
    view = field("County A/II", "requirement")
    assert view.value == "Equiv. to associate + 3 yr, or 2 yr at level of I"
    assert view.sentence.startswith("Equivalent of an associate degree")
    assert any("Two (2) years" in words for words in highlighted(view))
    assert highlighted(view, "struck")
    assert view.how.endswith("to check")
    assert len(view.doubts) == 1
    assert view.doubts[0].startswith("A joining word is lost in a struck passage")


def test_parts_of_a_requirement_have_their_own_sentence() -> None:
    licence = field("County A/II", "requirement", "licence")
    assert licence.title.endswith("License")
    assert licence.value == "California driver, by appointment"
    assert "Driver's License" in licence.sentence
    assert "associate" not in licence.sentence
    assert licence.doubts == ()
    combination = field("Jurisdiction D/I", "requirement", "combination")
    assert combination.value == "combination “A, B, or C”"
    assert combination.sentence.startswith("An equivalent combination")
    assert combination.doubts == ("The text cites “A, B, C”, which its list does not have (the list is 1, 2, 3).",)


def test_attributes_are_named() -> None:
    view = field("Jurisdiction D/I", "attributes", "lifting")
    assert view.title.endswith("Lifting")
    assert "50 pounds" in view.value
    assert highlighted(view) == [view.value]


def test_what_the_document_does_not_say() -> None:
    view = field("State E/I", "requirement")
    assert view.value == "not stated"
    assert view.state is Shown.ABSENT
    assert (view.sentence, view.how, view.as_read) == ("", "", None)


def test_a_statement_and_its_mark_in_a_table_row() -> None:
    item = CLASSES["State E/I"]
    entry = next(entry for entry in item.statements if entry.stated.mark_places)
    view = source(item, ValueRef(EntityKind.STATEMENT, entry.id, "text"))
    assert view.value == entry.stated.text
    assert view.how == "listed under “Knowledge of”"
    mark = source(item, ValueRef(EntityKind.STATEMENT, entry.id, "classes", "I"))
    assert mark.value == "X"
    assert "X" in highlighted(mark)


def test_a_heading_is_shown_without_its_section() -> None:
    item = CLASSES["County A/II"]
    section = next(entry for entry in item.version.sections if entry.stated.heading == "DEFINITION")
    heading = source(item, ValueRef(EntityKind.SECTION, section.id, "heading"))
    assert highlighted(heading) == ["DEFINITION"]
    text = source(item, ValueRef(EntityKind.SECTION, section.id, "text"))
    assert "DEFINITION" not in highlighted(text)[0]
    assert text.how == "found by its heading"


def test_typed_and_reviewed_values_say_who_when_and_what_was_read() -> None:
    item = CLASSES["County A/II"]
    ref = ValueRef(EntityKind.CONTENT, item.content.id, "code")
    typed = state(item, "code", StateKind.TYPED, '"9999"')
    view = source(item, ref, states={ref: typed})
    assert view.state is Shown.TYPED
    assert view.as_read == "9999"
    assert view.state_words == "typed by Ana, Nov 22, 2025; as read: “9999”"
    reviewed = source(item, ref, states={ref: state(item, "code", StateKind.REVIEWED)})
    assert (reviewed.state, reviewed.as_read) == (Shown.REVIEWED, None)


def test_a_typed_requirement_is_told_in_words_as_read() -> None:
    item = CLASSES["County A/II"]
    ref = ValueRef(EntityKind.CONTENT, item.content.id, "requirement")
    read = '{"all": [{"education": {"level": "bachelor"}}, {"experience": {"months_min": 24}}]}'
    typed = state(item, "requirement", StateKind.TYPED, read)
    view = source(item, ref, states={ref: typed})
    assert view.as_read == "Bachelor + 2 yr"
    assert "as read: “Bachelor + 2 yr”" in view.state_words


def test_a_reference_to_a_part_has_the_state_of_the_whole() -> None:
    item = CLASSES["County A/II"]
    ref = ValueRef(EntityKind.CONTENT, item.content.id, "requirement")
    reviewed = state(item, "requirement", StateKind.REVIEWED)
    assert source(item, replace(ref, key="licence"), states={ref: reviewed}).state is Shown.REVIEWED


def test_notes_about_the_value_only() -> None:
    item = CLASSES["County A/II"]
    note = Note(
        id=1, entity="content", entity_id=item.content.id, field="code", kind=NoteKind.QUESTION, text="?", by="Ana", at="2025-11-22"
    )
    other = replace(note, id=2, field="grade")
    assert field("County A/II", "code", notes=(note, other)).notes == (note,)


def test_pay_stands_in_its_row() -> None:
    records = pay_records()
    compared = compared_of(records)
    item = next(item for item in compared.classes if item.employer.name == "Oregon")
    view = make_source(
        ValueRef(EntityKind.PAY, item.pay[0].id, "low"), item.version, "Oregon", document_of(records["Oregon"]), pay=item.pay
    )
    assert view.value.startswith("Pay range: $4,424-$6,146/mo")
    assert view.sentence


@pytest.mark.parametrize("name", CLASSES)
def test_every_shown_value_has_its_sentence(name: str) -> None:
    compared = all_levels()
    grid = make_grid(compared)
    column = [f"{item.employer.name}/{item.content.stated.key}" for item in compared.classes].index(name)
    item = compared.classes[column]
    for section in grid.sections:
        for row in section.rows:
            cell = row.cells[column]
            if cell.ref is None or cell.state is Shown.ABSENT:
                continue
            view = source(item, cell.ref)
            assert view.sentence, (row.label, cell.text)
            assert view.how
            assert view.how != NO_PLACE
            assert any(run.kind == "value" for run in view.sentence_runs)
            assert all(0 <= run.start < run.end <= len(view.sentence) for run in view.sentence_runs)


def test_sentences_end_where_they_end() -> None:
    text = "One thing. Two (2) years, e.g. in an office; or more.\nNext line.\na\tX\tX"
    assert text[slice(*sentence_at(text, Span(11, 14)))] == "Two (2) years, e.g. in an office;"
    assert text[slice(*sentence_at(text, Span(4, 9)))] == "One thing."
    assert text[slice(*sentence_at(text, Span(4, 14)))] == "One thing. Two (2) years, e.g. in an office;"
    assert text[slice(*sentence_at(text, Span(54, 58)))] == "Next line."
    assert text[slice(*sentence_at(text, Span(67, 68)))] == "a\tX\tX"


def test_sentences_apart_are_joined_by_dots_and_runs_move_with_them() -> None:
    text = "First one. Middle. Last one."
    found = passage(text, (Span(0, 5), Span(19, 23)), ())
    assert found.text == "First one. … Last one."
    assert [found.text[run.start : run.end] for run in found.runs] == ["First", "Last"]
