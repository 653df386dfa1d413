"""Versions of a specification: which class they are of, which one is current, what of the analyst's work stays; undo and redo."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.codec import encode
from jobcompare.model.record import Record
from jobcompare.model.study import EntityKind, StateKind, ValueRef
from jobcompare.model.words import FindingKind
from jobcompare.operations import ask, do
from jobcompare.operations.do.entering import Entered, Entering
from jobcompare.operations.do.importing import ImportState, record_hash
from jobcompare.operations.session import Session
from tests.operations.specifications import (
    DUTIES,
    TOWN,
    bring,
    classes,
    content,
    goes_by,
    one_class,
    reading,
    words,
)

OLD = words(dated="Revised: March 2019")
NEW = words(dated="Revised: May 2023", needed="Graduation from high school and two years of office work.")


def whole(session: Session) -> dict[EntityKind, tuple[Any, ...]]:
    """Everything in the study."""
    return {kind: session.read.entities(kind) for kind in EntityKind}


def undone_and_redone(session: Session, step: Callable[[], object]) -> None:
    """A step that undo takes out to the letter, and redo brings back to the letter."""
    before = whole(session)
    step()
    after = whole(session)
    assert after != before
    do.undo(session)
    assert whole(session) == before
    do.redo(session)
    assert whole(session) == after


def entered(session: Session, text: str, employer: str = TOWN) -> Entered:
    """What entering a text says of it; nothing is written."""
    record = reading(text).record
    assert isinstance(record, Record)
    entering = Entering(session)
    return entering.enter(record, record_hash(record), employer, entering.likely_successors(record, employer))


# which class
def test_a_revised_specification_is_a_new_version_of_the_same_class(empty: Session) -> None:
    bring(empty, OLD)
    undone_and_redone(empty, lambda: bring(empty, NEW))
    assert classes(empty) == [("Harbor Clerk", "0412")]
    assert goes_by(empty) == "2023-05"
    lines = ask.versions_of_class(empty.read, one_class(empty).id)
    assert [(line.dated, line.standing) for line in lines] == [
        ("revised May 2023", "current"),
        ("revised Mar 2019", "not current"),
    ]


def test_both_in_one_step_whichever_file_comes_first(empty: Session) -> None:
    undone_and_redone(empty, lambda: bring(empty, NEW, OLD))
    assert goes_by(empty) == "2023-05"
    do.undo(empty)
    bring(empty, OLD, NEW)
    assert goes_by(empty) == "2023-05"


def test_the_same_title_of_another_employer_is_another_class(empty: Session) -> None:
    bring(empty, OLD)
    undone_and_redone(empty, lambda: bring(empty, NEW, employer="Port G"))
    assert classes(empty) == [("Harbor Clerk", "0412"), ("Harbor Clerk", "0412")]
    assert [goes_by(empty, item.id) for item in empty.read.job_classes()] == ["2019-03", "2023-05"]


def test_a_renamed_class_with_the_same_code_and_a_like_text_follows(empty: Session) -> None:
    bring(empty, OLD)
    found = entered(empty, words("MARINA CLERK", dated="Revised: May 2023"))
    assert found.versions_of == (one_class(empty).id,)
    assert not found.earlier
    assert not found.undated


@pytest.mark.parametrize(
    "text",
    [
        words("HARBOR CLERK II", dated="Revised: May 2023"),  # another level is no renaming
        words("HARBOR CLERK", "0999", dated="Revised: May 2023"),  # two codes are two classes
        words("WATER PLANT OPERATOR", duties=[f"Runs pump number {n} and tests the water that it gives." for n in range(9)]),
    ],
)
def test_what_only_looks_alike_is_a_class_of_its_own(empty: Session, text: str) -> None:
    bring(empty, OLD)
    assert entered(empty, text).versions_of == ()


def test_a_class_that_gets_its_code_later_follows(empty: Session) -> None:
    bring(empty, words(code="", dated="Revised: March 2019"))
    assert entered(empty, NEW).versions_of == (one_class(empty).id,)


def test_one_title_without_a_code_is_not_enough_for_texts_with_nothing_in_common(empty: Session) -> None:
    bring(empty, words(code=""))
    other = words(code="", duties=[f"Runs pump number {n} and tests the water that it gives." for n in range(30)], needed="None.")
    assert entered(empty, other).versions_of == ()
    assert entered(empty, words(code="", needed="One year of office work.")).versions_of == (one_class(empty).id,)


def test_two_classes_of_one_title_in_one_document_stay_two(empty: Session) -> None:
    record = reading(OLD).record
    assert record is not None
    twice = dataclasses.replace(record, classes=(record.classes[0], dataclasses.replace(record.classes[0], key="2")), statements=())
    entering = Entering(empty)
    empty.apply("Import", entering.enter(twice, "0" * 64, TOWN).changes)
    assert len(classes(empty)) == 2


# the same document again
def test_the_same_bytes_and_the_same_text_are_already_here(empty: Session) -> None:
    bring(empty, OLD)
    bring(empty, NEW)
    version = empty.read.version
    lines = bring(empty, OLD, NEW, OLD + "\n\n").lines
    assert {line.state for line in lines} == {ImportState.ALREADY_HERE}
    assert empty.read.version == version


def test_the_same_text_of_another_employer_is_another_document(empty: Session) -> None:
    bring(empty, OLD)
    assert bring(empty, OLD, employer="Port G").lines[0].state is not ImportState.ALREADY_HERE
    assert bring(empty, OLD, employer="port  g").lines[0].state is ImportState.ALREADY_HERE
    assert len(classes(empty)) == 2


def test_the_report_says_of_what_a_file_is_a_version(empty: Session) -> None:
    bring(empty, words(dated="Revised: May 2021"))
    number = one_class(empty).id
    renamed = words("MARINA CLERK", dated="Revised: May 2023")
    lines = bring(empty, renamed, OLD, words(needed="Two years of office work.")).lines
    assert [(line.state, line.versions_of, line.undated) for line in lines] == [
        (ImportState.NEW_VERSION, (number,), False),
        (ImportState.EARLIER_VERSION, (number,), False),
        (ImportState.NEW_VERSION, (number,), True),
    ]


# which version is current
def test_an_older_version_that_comes_later_does_not_become_current(empty: Session) -> None:
    bring(empty, NEW)
    assert entered(empty, OLD).earlier
    undone_and_redone(empty, lambda: bring(empty, OLD))
    assert goes_by(empty) == "2023-05"
    assert classes(empty) == [("Harbor Clerk", "0412")]


def test_without_dates_the_one_that_comes_last_is_current_and_the_analyst_decides(empty: Session) -> None:
    bring(empty, words(dated="Revised: May 2023"))
    assert entered(empty, words(needed="Two years of office work.")).undated
    bring(empty, words(needed="Two years of office work."))
    assert goes_by(empty) == ""
    first = min(item.id for item in empty.read.entities(EntityKind.SPECIFICATION))
    undone_and_redone(empty, lambda: do.make_current(empty, first))
    assert goes_by(empty) == "2023-05"
    assert empty.file.undo_name == "Make “1.txt” current"


def test_making_the_current_version_current_changes_nothing(empty: Session) -> None:
    bring(empty, OLD)
    version = empty.read.version
    assert not do.make_current(empty, content(empty).specification_id)
    assert empty.read.version == version
    with pytest.raises(UserError) as caught:
        do.make_current(empty, 99)
    assert caught.value.trouble is Trouble.NO_SUCH_ENTITY


def test_a_class_is_listed_under_the_title_of_its_current_version(empty: Session) -> None:
    bring(empty, OLD)
    (number,) = [item.id for item in empty.read.job_classes()]
    record = reading(words("MARINA CLERK", "0777", dated="Revised: May 2023")).record
    assert record is not None
    changes = Entering(empty).enter(record, record_hash(record), TOWN, {record.classes[0].key: number}).changes
    empty.apply("Import", changes)
    assert classes(empty) == [("Marina Clerk", "0777")]
    first = min(item.id for item in empty.read.entities(EntityKind.SPECIFICATION))
    undone_and_redone(empty, lambda: do.make_current(empty, first))
    assert classes(empty) == [("Harbor Clerk", "0412")]


# one document for two classes, and a document for each
BOTH = words("HARBOR CLERK I/II", "0412/0413", "Revised: March 2019")
FIRST = words("HARBOR CLERK I", "0412", "Revised: May 2023", duties=DUTIES[:3])
SECOND = words("HARBOR CLERK II", "0413", "Revised: June 2024")


def test_a_joint_specification_stays_current_until_both_classes_have_their_own(empty: Session) -> None:
    bring(empty, BOTH)
    one, two = (item.id for item in empty.read.job_classes())
    undone_and_redone(empty, lambda: bring(empty, FIRST))
    assert (goes_by(empty, one), goes_by(empty, two)) == ("2023-05", "2019-03")
    standings = [line.standing for line in ask.versions_of_class(empty.read, two)]
    assert standings == ["current for some classes"]
    undone_and_redone(empty, lambda: bring(empty, SECOND))
    assert (goes_by(empty, one), goes_by(empty, two)) == ("2023-05", "2024-06")
    assert [item.current for item in empty.read.entities(EntityKind.SPECIFICATION)] == [False, True, True]
    assert len(classes(empty)) == 2


def test_the_split_in_one_step_is_the_same(empty: Session) -> None:
    bring(empty, BOTH)
    bring(empty, SECOND, FIRST)
    one, two = (item.id for item in empty.read.job_classes())
    assert (goes_by(empty, one), goes_by(empty, two)) == ("2023-05", "2024-06")
    assert [item.current for item in empty.read.entities(EntityKind.SPECIFICATION)] == [False, True, True]


def test_the_joint_one_made_current_again_takes_both_back(empty: Session) -> None:
    bring(empty, BOTH)
    bring(empty, FIRST, SECOND)
    joint = min(item.id for item in empty.read.entities(EntityKind.SPECIFICATION))
    undone_and_redone(empty, lambda: do.make_current(empty, joint))
    assert [goes_by(empty, item.id) for item in empty.read.job_classes()] == ["2019-03", "2019-03"]


def test_one_class_goes_back_while_the_other_keeps_the_joint_version(empty: Session) -> None:
    bring(empty, FIRST)
    bring(empty, words("HARBOR CLERK I/II", "0412/0413", "Revised: June 2024"))
    one, two = (item.id for item in empty.read.job_classes())
    first = min(item.id for item in empty.read.entities(EntityKind.SPECIFICATION))
    statements = empty.read.version_of(first).statements
    do.set_label(empty, statements[0].id, "Counter")
    note = ValueRef(EntityKind.SPECIFICATION, first, "title")
    do.review(empty, [note])
    undone_and_redone(empty, lambda: do.make_current(empty, first))
    assert (goes_by(empty, one), goes_by(empty, two)) == ("2023-05", "2024-06")
    kept = empty.read.version_of(content(empty, one).specification_id)
    assert (kept.statements[0].id, kept.statements[0].label) == (statements[0].id, "Counter")
    assert empty.read.states_of(EntityKind.SPECIFICATION, kept.specification.id)[0].kind is StateKind.REVIEWED
    assert ask.check(empty.file) == ()


def test_an_older_joint_version_gives_its_other_class_only(empty: Session) -> None:
    bring(empty, FIRST)
    undone_and_redone(empty, lambda: bring(empty, BOTH))
    one, two = (item.id for item in empty.read.job_classes())
    assert (goes_by(empty, one), goes_by(empty, two)) == ("2023-05", "2019-03")
    assert ask.check(empty.file) == ()


# what stays
def test_comparisons_placements_and_notes_keep_pointing_at_the_class(empty: Session) -> None:
    bring(empty, OLD)
    number = one_class(empty).id
    do.create_comparison(empty, "Clerks", [number])
    before = empty.read.comparisons()
    bring(empty, NEW)
    assert empty.read.comparisons() == before
    grid = ask.side_by_side(empty.read, before[0].id)
    assert "2 yr" in str(grid)


def typed(session: Session, field: str, data: object) -> None:
    do.set_value(session, ValueRef(EntityKind.CONTENT, content(session).id, field), data)


def test_a_typed_requirement_stays_though_it_stands_elsewhere_in_the_new_text(empty: Session) -> None:
    bring(empty, OLD)
    typed(empty, "requirement", {"education": {"level": "associate"}})
    bring(empty, words(dated="Revised: May 2023", duties=[*DUTIES, "Sells charts of the harbor to visitors."]))
    assert encode(content(empty).stated.requirement) == {"education": {"level": "associate"}}
    (state,) = empty.read.states_of(EntityKind.CONTENT, content(empty).id)
    assert state.kind is StateKind.TYPED
    do.as_read(empty, ValueRef(EntityKind.CONTENT, content(empty).id, "requirement"))
    assert "high-school" in str(encode(content(empty).stated.requirement))


def test_a_typed_value_is_a_finding_where_the_document_says_something_else_now(empty: Session) -> None:
    bring(empty, OLD)
    typed(empty, "requirement", {"education": {"level": "associate"}})
    bring(empty, NEW)
    assert "experience" in str(encode(content(empty).stated.requirement))
    assert empty.read.states_of(EntityKind.CONTENT, content(empty).id) == ()
    troubles = [entry.stated.trouble for entry in empty.read.findings(content(empty).specification_id)]
    assert FindingKind.TYPED_VALUE_OUTDATED in troubles


def test_a_class_is_known_by_its_printed_title_and_code_where_others_were_typed(empty: Session) -> None:
    bring(empty, OLD)
    typed(empty, "code", "0413")
    typed(empty, "title", "Clerk of the Harbor")
    bring(empty, NEW)
    assert classes(empty) == [("Clerk of the Harbor", "0413")]
    assert len(empty.read.states_of(EntityKind.CONTENT, content(empty).id)) == 2


def test_a_typed_value_that_the_document_says_now_is_read(empty: Session) -> None:
    bring(empty, OLD)
    typed(empty, "supervision_received", "general")
    bring(empty, NEW.replace("Under supervision", "Under general supervision"))
    assert content(empty).stated.supervision_received == "general"
    assert empty.read.states_of(EntityKind.CONTENT, content(empty).id) == ()
    troubles = [entry.stated.trouble for entry in empty.read.findings(content(empty).specification_id)]
    assert FindingKind.TYPED_VALUE_OUTDATED not in troubles


def test_labels_and_typed_words_of_statements_stay_where_the_statement_does(empty: Session) -> None:
    bring(empty, OLD)
    first, second, third, *_ = empty.read.version_of(content(empty).specification_id).statements
    do.set_label(empty, first.id, "Counter")
    do.set_value(empty, ValueRef(EntityKind.STATEMENT, second.id, "text"), "Keeps the register.")
    do.set_value(empty, ValueRef(EntityKind.STATEMENT, third.id, "text"), "Takes money.")
    undone_and_redone(
        empty,
        lambda: bring(empty, words(dated="Revised: May 2023", duties=["Greets visitors of the harbor.", *DUTIES[:2], *DUTIES[3:]])),
    )
    version = empty.read.version_of(content(empty).specification_id)
    assert [(entry.stated.text, entry.label) for entry in version.statements[:3]] == [
        ("Greets visitors of the harbor.", None),
        (DUTIES[0], "Counter"),
        ("Keeps the register.", None),
    ]
    assert [state.kind for state in empty.read.states_of(EntityKind.STATEMENT, version.statements[2].id)] == [StateKind.TYPED]
    outdated = [e.stated.facts["typed"] for e in version.findings if e.stated.trouble is FindingKind.TYPED_VALUE_OUTDATED]
    assert outdated == ['"Takes money."']


def test_an_older_version_takes_nothing_of_what_was_typed(empty: Session) -> None:
    bring(empty, NEW)
    typed(empty, "grade", "7")
    bring(empty, OLD)
    assert content(empty).stated.grade == "7"
    older = min(ask.versions_of_class(empty.read, one_class(empty).id), key=lambda line: line.dated != "revised Mar 2019")
    assert all(e.stated.trouble is not FindingKind.TYPED_VALUE_OUTDATED for e in empty.read.findings(older.specification_id))
