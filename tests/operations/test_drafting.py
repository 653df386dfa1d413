"""Drafts: read, recognised, corrected, accepted and taken out again. Nothing is in the study before."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.paths import sample_data
from jobcompare.common.progress import nothing
from jobcompare.model.draft import Batch, Draft, DraftState, Known, state_of
from jobcompare.model.places import Span
from jobcompare.model.record_check import check_record
from jobcompare.model.study import EntityKind, StateKind, ValueRef
from jobcompare.model.words import How, SectionKind, StatementKind
from jobcompare.operations import do
from jobcompare.operations.drafts import accepting, batches, recognising, statements, values
from jobcompare.operations.drafts.keeping import Shelf, with_changed
from jobcompare.operations.drafts.pointers import with_value
from jobcompare.operations.drafts.readers import requirement
from jobcompare.operations.drafts.reading import numbered, read_wanted, trouble_of
from jobcompare.operations.reading import documents_in
from jobcompare.operations.session import Session

RECORDS = sample_data("records")
STATE_C = RECORDS / "state-c-help-desk-coordinator.record.json"
COUNTY_A = RECORDS / "county-a-it-customer-support-specialist.record.json"


def more_of(batch: Batch, *paths: Path, employer: str | None = None) -> Batch:
    found: list[Draft] = []
    assert read_wanted(numbered(batch, documents_in(paths)), employer, nothing, found.append)
    return with_changed(batch, {draft.number: draft for draft in found})


def batch_of(*paths: Path, employer: str | None = None) -> Batch:
    return more_of(Batch(), *paths, employer=employer)


@pytest.fixture
def draft() -> Draft:
    return batch_of(COUNTY_A).drafts[0]


def place(draft: Draft, words: str) -> Span:
    assert draft.record is not None
    assert draft.record.document is not None
    start = draft.record.document.text.index(words)
    return Span(start, start + len(words))


def states(session: Session, batch: Batch) -> list[DraftState]:
    known = recognising.recognise(session.read, batch)
    return [state_of(draft, known[draft.number]) for draft in batch]


# reading


def test_a_bad_file_keeps_its_trouble_and_spoils_no_other(tmp_path: Path) -> None:
    bad = tmp_path / "bad.record.json"
    bad.write_text("{", "utf-8")
    batch = batch_of(bad, RECORDS)
    assert [draft.record is None for draft in batch] == [True, *[False] * 5]
    trouble = trouble_of(batch.drafts[0])
    assert trouble is not None
    assert (trouble.trouble, trouble.facts["file"]) == (Trouble.RECORD_NOT_JSON, "bad.record.json")


def test_a_failed_file_that_is_read_again_takes_the_place_of_its_failure(tmp_path: Path) -> None:
    path = tmp_path / "c.record.json"
    path.write_text("{", "utf-8")
    batch = batch_of(path)
    shutil.copyfile(STATE_C, path)
    again = more_of(batch, path, STATE_C)
    assert [(draft.number, draft.record is None) for draft in again] == [(1, False), (2, False)]


# values


def test_words_become_a_value_with_their_place_and_the_read_one_is_kept(draft: Draft) -> None:
    made = values.set_from_words(draft, "/classes/0/code", place(draft, "3192"))
    assert made.record is not None
    assert made.record.classes[0].code == "3192"
    evidence = [entry for entry in made.record.evidence if entry.field == "/classes/0/code"]
    assert [(entry.places, entry.how) for entry in evidence] == [((place(draft, "3192"),), How.TYPED)]
    assert json.loads(made.typed["/classes/0/code"]) == "3191"
    back = values.as_read(made, "/classes/0/code")
    assert back.record is not None
    assert back.record.classes[0].code == "3191"
    assert not back.typed


def test_a_label_before_a_code_is_not_part_of_it(draft: Draft) -> None:
    made = values.set_from_words(draft, "/classes/0/bargaining_unit", place(draft, "GE"))
    assert made.record is not None
    assert made.record.classes[0].bargaining_unit == "GE"
    made = values.set_from_words(draft, "/classes/1/flsa", place(draft, "FLSA: NON-EXEMPT"))
    assert made.record is not None
    assert made.record.classes[1].flsa == "non-exempt"


@pytest.mark.parametrize(("pointer", "words"), [("/classes/0/flsa", "NOVEMBER"), ("/classes/0/level", "DEFINITION")])
def test_words_that_say_no_such_value_are_refused(draft: Draft, pointer: str, words: str) -> None:
    with pytest.raises(UserError) as refused:
        values.set_from_words(draft, pointer, place(draft, words))
    assert refused.value.trouble is Trouble.VALUE_NOT_ALLOWED


def test_a_requirement_is_read_from_the_words_selected(draft: Draft) -> None:
    text = json.dumps(requirement("Two years of experience in customer support and an associate degree."))
    assert '"months_min": 24' in text
    assert '"associate"' in text
    assert "places" not in text
    assert requirement("Good humor.") == {"other": {"text": "Good humor."}}
    assert requirement("3191") is None
    made = values.set_from_words(draft, "/classes/0/requirement", place(draft, "no direct supervision of staff"))
    assert made.record is not None
    assert made.record.classes[0].requirement is not None
    assert made.record.classes[0].requirement.places == (place(draft, "no direct supervision of staff"),)
    check_record(made.record)


def test_reviewing_a_value_settles_the_doubts_about_it(draft: Draft) -> None:
    before = draft.to_check
    assert before
    pointer = next(finding.field for _, finding in draft.doubts if finding.field)
    made = values.review(draft, [pointer])
    assert made.to_check < before
    assert made.looked_at(pointer)
    assert not values.unreview(made, [pointer]).looked_at(pointer)


# statements


def test_a_statement_is_split_where_the_cursor_stands_and_merged_again(draft: Draft) -> None:
    assert draft.record is not None
    assert draft.record.document is not None
    number, statement = next((n, s) for n, s in enumerate(draft.record.statements) if not s.struck and len(s.text.split()) > 8)
    at = statement.places[0].start + draft.record.document.text[statement.places[0].start :].index(" ", 20)
    made = statements.split(draft, number, at)
    assert made.record is not None
    check_record(made.record)
    first, second = made.record.statements[number : number + 2]
    assert len(made.record.statements) == len(draft.record.statements) + 1
    assert first.places[-1].end <= second.places[0].start
    assert (first.kind, first.classes) == (second.kind, second.classes)
    one = statements.merge(made, number)
    assert one.record is not None
    assert len(one.record.statements) == len(draft.record.statements)
    assert one.record.statements[number].text.split() == f"{first.text} {second.text}".split()


def test_what_points_at_later_statements_follows_a_split(draft: Draft) -> None:
    assert draft.record is not None
    marked = values.review(draft, ["/statements/0", "/statements/5"])
    words = draft.record.statements[2]
    assert draft.record.document is not None
    at = words.places[0].start + draft.record.document.text[words.places[0].start :].index(" ")
    made = statements.split(marked, 2, at)
    assert made.record is not None
    assert made.reviewed == ("/statements/0", "/statements/6")
    assert made.record.statements[6] == draft.record.statements[5]


def test_a_split_needs_words_on_both_sides(draft: Draft) -> None:
    assert draft.record is not None
    with pytest.raises(UserError):
        statements.split(draft, 0, draft.record.statements[0].places[0].start)


def test_kind_and_levels_of_a_statement_change_and_one_level_always_stays(draft: Draft) -> None:
    assert draft.record is not None
    n = next(n for n, item in enumerate(draft.record.statements) if item.classes == ("I", "II"))
    made = statements.toggle_level(statements.set_kind(draft, n, StatementKind.SKILL), n, "I")
    assert made.record is not None
    assert (made.record.statements[n].kind, made.record.statements[n].classes) == (StatementKind.SKILL, ("II",))
    with pytest.raises(UserError):
        statements.toggle_level(made, n, "II")


def test_a_section_moves_with_its_statements(draft: Draft) -> None:
    assert draft.record is not None
    number = next(n for n, section in enumerate(draft.record.sections) if section.kind is SectionKind.KNOWLEDGE)
    inside = statements.statements_of(draft.record, draft.record.sections[number])
    assert inside
    made = statements.move_section(draft, number, SectionKind.ABILITIES)
    assert made.record is not None
    assert made.record.sections[number].kind is SectionKind.ABILITIES
    assert {made.record.statements[n].kind for n in inside} == {StatementKind.ABILITY}


def test_words_are_taken_in_as_a_statement_in_reading_order_and_taken_out(draft: Draft) -> None:
    assert draft.record is not None
    made = statements.add(draft, StatementKind.OTHER, place(draft, "Exercises no direct supervision of staff."))
    assert made.record is not None
    number = next(n for n, s in enumerate(made.record.statements) if s.text.startswith("Exercises no direct"))
    assert made.record.statements[number].classes == ("I", "II")
    out = statements.remove(made, number)
    assert out.record is not None
    assert out.record.statements == draft.record.statements


# recognising


def test_what_the_study_has_is_already_here(session: Session) -> None:
    assert states(session, batch_of(RECORDS)) == [DraftState.HERE] * 5


def test_the_same_file_twice_in_a_batch_is_told(empty: Session) -> None:
    known = recognising.recognise(empty.read, batch_of(STATE_C, STATE_C))
    assert [known[1].same_as, known[2].same_as] == [None, STATE_C.name]


def changed(tmp_path: Path, source: Path, *swaps: tuple[str, str]) -> Path:
    text = source.read_text("utf-8")
    for old, new in swaps:
        assert len(old) == len(new), "places stay right"
        text = text.replace(old, new)
    path = tmp_path / source.name
    path.write_text(text, "utf-8")
    return path


def test_the_same_class_of_the_same_employer_is_a_new_version(session: Session, tmp_path: Path) -> None:
    path = changed(tmp_path, COUNTY_A, ("AUGUST 2018", "AUGUST 2024"))
    batch = batch_of(path, employer="County A")
    known = recognising.recognise(session.read, batch)
    assert [(earlier.title[-2:], earlier.sure) for earlier in known[1].earlier] == [(" I", True), ("II", True)]


def test_another_code_or_an_unnamed_employer_is_proposed_only(session: Session, tmp_path: Path) -> None:
    path = changed(tmp_path, COUNTY_A, ("AUGUST 2018", "AUGUST 2024"))
    batch = batch_of(path)
    known = recognising.recognise(session.read, batch)
    assert {earlier.sure for earlier in known[1].earlier} == {False}
    first = known[1].earlier[0]
    batch = batches.with_draft(batch, batches.succeed(batch.drafts[0], first.key, first.class_id))
    assert recognising.recognise(session.read, batch)[1].earlier[0].sure
    batch = batches.with_draft(batch, batches.stand_apart(batch.drafts[0], first.class_id))
    assert first.class_id not in {item.class_id for item in recognising.recognise(session.read, batch)[1].earlier}


# accepting


def test_nothing_enters_before_it_is_accepted_and_undo_takes_it_out(empty: Session) -> None:
    batch = batches.assign_employer(batch_of(RECORDS), range(9), "Our City")
    recognising.recognise(empty.read, batch)
    assert empty.read.counts().classes == 0
    accepted = accepting.accept(empty, batch, [1, 2])
    assert accepted.numbers == (1, 2)
    assert empty.read.counts().documents == 2
    assert {employer.name for employer in empty.read.employers()} == {"Our City"}
    batch = accepting.with_accepted(batch, accepted.numbers)
    assert states(empty, batch)[:2] == [DraftState.ACCEPTED] * 2
    do.undo(empty)
    assert empty.read.counts().documents == 0
    assert DraftState.ACCEPTED not in states(empty, batch)


def test_accepting_leaves_values_read_by_program_and_only_looking_makes_them_reviewed(empty: Session) -> None:
    batch = batch_of(COUNTY_A, employer="County A")
    draft = values.review(batch.drafts[0], ["/classes/0/grade", "/classes/0/flsa", "/statements/3"])
    draft = values.set_from_words(draft, "/classes/1/code", place(draft, "3191"))
    accepting.accept(empty, batches.with_draft(batch, draft), [1])
    states = {(state.entity, state.field, state.kind) for state in empty.read.entities(EntityKind.STATE)}
    assert states == {
        ("content", "grade", StateKind.REVIEWED),
        ("content", "flsa", StateKind.REVIEWED),
        ("statement", "text", StateKind.REVIEWED),
        ("content", "code", StateKind.TYPED),
    }
    content = next(item for item in empty.read.entities(EntityKind.CONTENT) if item.position == 1)
    assert content.stated.code == "3191"
    do.as_read(empty, ValueRef(EntityKind.CONTENT, content.id, "code"))
    assert next(item for item in empty.read.entities(EntityKind.CONTENT) if item.position == 1).stated.code == "3192"


def test_pay_that_was_set_can_be_put_back_as_it_was_read(empty: Session) -> None:
    batch = batch_of(COUNTY_A, employer="County A")
    read = {"kind": "range", "low": 400000, "high": 500000, "basis": "month"}
    record = with_value(batch.drafts[0].record, "/classes/0/pay", [read])  # type: ignore[arg-type]
    draft = values.set_value(
        replace(batch.drafts[0], record=record), "/classes/0/pay", [{**read, "high": 520000}, {**read, "basis": "hour"}]
    )
    accepting.accept(empty, batches.with_draft(batch, draft), [1])
    first, second = sorted(empty.read.entities(EntityKind.PAY), key=lambda entry: entry.position or 0)
    assert {(state.entity_id, state.field, state.read) for state in empty.read.entities(EntityKind.STATE)} == {
        (first.id, "high", "500000"),
        *((second.id, field, "null") for field in ("low", "high")),
    }
    do.as_read(empty, ValueRef(EntityKind.PAY, first.id, "high"))
    assert min(empty.read.entities(EntityKind.PAY), key=lambda entry: entry.id).stated.high == 500000


def test_settled_doubts_enter_settled(empty: Session) -> None:
    batch = batch_of(COUNTY_A, employer="County A")
    number = batch.drafts[0].doubts[0][0]
    accepting.accept(empty, batches.with_draft(batch, values.settle(batch.drafts[0], number)), [1])
    assert {entry.position for entry in empty.read.entities(EntityKind.FINDING) if entry.settled} == {number}


def test_a_class_that_the_analyst_names_gets_the_new_version_and_its_title(session: Session, tmp_path: Path) -> None:
    path = changed(tmp_path, STATE_C, ("Coordinator", "Facilitator"))
    batch = batch_of(path, employer="State C")
    old = next(line for line in session.read.class_lines() if line.employer == "State C")
    assert batch.drafts[0].record is not None
    key = batch.drafts[0].record.classes[0].key
    batch = batches.with_draft(batch, batches.succeed(batch.drafts[0], key, old.class_id))
    before = session.read.counts().classes
    accepting.accept(session, batch, [1])
    assert session.read.counts().classes == before
    assert len(session.read.versions_of_class(old.class_id)) == 2
    assert "Facilitator" in next(line.title for line in session.read.class_lines() if line.class_id == old.class_id)


def test_a_class_that_the_analyst_keeps_apart_is_a_class_of_its_own(session: Session, tmp_path: Path) -> None:
    batch = batch_of(changed(tmp_path, COUNTY_A, ("AUGUST 2018", "AUGUST 2024")), employer="County A")
    before = session.read.counts().classes
    first = recognising.recognise(session.read, batch)[1].earlier[0]
    assert first.sure
    batch = batches.with_draft(batch, batches.stand_apart(batch.drafts[0], first.class_id))
    accepting.accept(session, batch, [1])
    assert session.read.counts().classes == before + 1
    assert len(session.read.versions_of_class(first.class_id)) == 1


def test_what_was_looked_up_is_kept_and_looked_up_again_when_it_changed(session: Session, tmp_path: Path) -> None:
    batch = batch_of(changed(tmp_path, COUNTY_A, ("AUGUST 2018", "AUGUST 2024")), employer="County A")
    recogniser = recognising.Recogniser()
    first = recogniser.recognise(session.read, batch)
    assert recogniser.recognise(session.read, batch) == first
    batch = batches.assign_employer(batch, [1], "Another")
    assert recogniser.recognise(session.read, batch)[1].earlier != first[1].earlier
    accepting.accept(session, batches.assign_employer(batch, [1], "County A"), [1])
    assert recogniser.recognise(session.read, batch)[1].same_as == "this study"


def test_address_and_date_of_the_batch_enter_where_the_document_has_none(empty: Session) -> None:
    batch = batches.set_origin(batch_of(STATE_C, employer="State C"), " https://example.org/x ", "2026-11-22")
    accepting.accept(empty, batch, [1])
    document = empty.read.entities(EntityKind.DOCUMENT)[0]
    assert (document.url, document.retrieved) == ("https://example.org/x", "2026-11-22")
    with pytest.raises(UserError):
        batches.set_origin(batch, None, "last week")


def test_only_drafts_without_doubts_are_accepted_by_all() -> None:
    clean = batch_of(STATE_C, employer="State C").drafts[0]
    assert clean.record is not None
    clean = replace(clean, record=replace(clean.record, findings=(), evidence=()))
    batch = Batch(drafts=(clean, replace(batch_of(COUNTY_A).drafts[0], number=2)))
    assert accepting.without_doubts(batch, {}) == (1,)
    assert not accepting.may_enter(clean, Known(same_as="this study"))


# keeping


def test_a_batch_survives_the_window_with_every_correction(tmp_path: Path, draft: Draft) -> None:
    bad = tmp_path / "bad.record.json"
    bad.write_text("{", "utf-8")
    batch = batches.set_origin(batch_of(COUNTY_A, bad), "https://example.org", None)
    changed = statements.set_kind(values.review(batch.drafts[0], ["/classes/0/code"]), 1, StatementKind.SKILL)
    batch = batches.with_draft(batch, changed)
    Shelf(tmp_path / "drafts").keep("a-study", "Read", Batch(), batch)
    assert Shelf(tmp_path / "drafts").load("a-study") == batch
    assert Shelf(tmp_path / "drafts").load("another") == Batch()


def test_a_file_that_is_none_is_put_aside_and_one_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "s.drafts").write_bytes(b"no file of ours" * 400)
    shelf = Shelf(tmp_path)
    assert shelf.load("s") == Batch()
    assert (tmp_path / "s.broken").exists()
    (tmp_path / "t.drafts").mkdir()
    with pytest.raises(UserError) as told:
        shelf.keep("t", "Read", Batch(), batch_of(STATE_C))
    assert told.value.trouble is Trouble.DRAFTS_NOT_KEPT
