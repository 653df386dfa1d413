"""Two versions held against each other: values class by class, words, redlines, records without a document."""

from typing import Any

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.codec import decode_record
from jobcompare.model.study import EntityKind
from jobcompare.operations import ask, do
from jobcompare.operations.do.entering import Entering
from jobcompare.operations.do.importing import record_hash
from jobcompare.operations.session import Session
from jobcompare.present.versions.view import RevisionView
from tests.operations.specifications import TOWN, bring, words

YEARS = {"experience": {"months_min": 12}}


def clerk(key: str, **more: Any) -> dict[str, Any]:
    return {"key": key, "title": f"Clerk {key}", "code": f"04{len(key)}", "level_label": key, **more}


def statement(text: str, *keys: str, **more: Any) -> dict[str, Any]:
    return {"kind": "duty", "text": text, "classes": list(keys), **more}


def brought(session: Session, *classes: dict[str, Any], **more: Any) -> int:
    """Enter a record; the id of its version."""
    record = decode_record({"format": "jobcompare-record/1", "classes": list(classes), **more})
    entered = Entering(session).enter(record, record_hash(record), TOWN)
    session.apply("Import", entered.changes)
    return max(item.id for item in session.read.entities(EntityKind.SPECIFICATION))


def differences(view: RevisionView) -> list[tuple[str, str, str, str]]:
    return [(item.owner, item.name, item.before, item.after) for item in view.fields]


def test_values_are_compared_class_by_class(empty: Session) -> None:
    old = brought(
        empty,
        clerk("I", grade="5", requirement=YEARS, supervision_received="Under close supervision"),
        clerk("II", grade="6", flsa="non-exempt"),
    )
    new = brought(
        empty,
        clerk("I", grade="5", requirement={"experience": {"months_min": 24}}, supervision_received="Under general direction"),
        clerk("II", grade="7", bargaining_unit="GE"),
        specification={"dates": [{"kind": "revised", "date": "2023-05"}]},
    )
    assert differences(ask.compare_versions(empty.read, old, new)) == [
        ("", "Date", "", "revised May 2023"),
        ("Clerk I", "Ways to qualify", "1 yr", "2 yr"),
        ("Clerk I", "Supervision received", "Under close supervision", "Under general direction"),
        ("Clerk II", "Pay grade", "6", "7"),
        ("Clerk II", "Overtime status", "non-exempt", ""),
        ("Clerk II", "Bargaining unit", "", "GE"),
    ]


def test_what_is_only_worded_otherwise_is_left_to_the_words(empty: Session) -> None:
    old = brought(empty, clerk("I", supervision_received="Under general supervision", grade="ix"))
    new = brought(empty, clerk("I", supervision_received="Works under the general supervision of a Clerk III", grade="IX"))
    assert differences(ask.compare_versions(empty.read, old, new)) == []
    assert ask.compare_versions(empty.read, old, new).fields_line == "No value differs."


def test_pay_that_the_versions_print(empty: Session) -> None:
    pay = {"kind": "range", "low": 300000, "high": 400000, "basis": "month", "printed": "$3,000 - $4,000"}
    old = brought(empty, clerk("I", pay=[pay]))
    new = brought(empty, clerk("I", pay=[{**pay, "high": 420000}, {**pay, "basis": "hour", "low": 1800, "high": 2400}]))
    assert differences(ask.compare_versions(empty.read, old, new)) == [
        ("", "Pay range, a month", "$3,000-$4,000/mo", "$3,000-$4,200/mo"),
        ("", "Pay range, an hour", "", "$18.00-$24.00/hr"),
    ]


def test_classes_that_only_one_version_has_and_marks(empty: Session) -> None:
    both = [statement("Files forms.", "I", "II"), statement("Trains staff.", "II")]
    old = brought(empty, clerk("I"), clerk("II"), statements=both)
    new = brought(
        empty,
        clerk("I"),
        clerk("II"),
        clerk("III", code="0499"),
        statements=[statement("Files forms.", "I"), statement("Trains staff.", "I", "II"), statement("New.", "III")],
    )
    assert differences(ask.compare_versions(empty.read, old, new)) == [
        ("", "Class", "", "Clerk III"),
        ("", "Marks of “Files forms.”", "Clerk I, Clerk II", "Clerk I"),
        ("", "Marks of “Trains staff.”", "Clerk II", "Clerk I, Clerk II"),
    ]


def test_many_marks_are_counted(empty: Session) -> None:
    rows = [f"Does work {n}." for n in range(12)]
    old = brought(empty, clerk("I"), clerk("II"), statements=[statement(row, "I", "II") for row in rows])
    new = brought(empty, clerk("I"), clerk("II"), statements=[statement(row, "II") for row in rows])
    found = differences(ask.compare_versions(empty.read, old, new))
    assert len(found) == 9
    assert found[-1] == ("", "Marks of others", "", "4 statements more")


def test_a_renamed_class_is_compared_with_what_it_was(empty: Session) -> None:
    bring(empty, words(dated="Revised: March 2019"))
    bring(empty, words("MARINA CLERK", dated="Revised: May 2023"))
    view = ask.last_revision(empty.read, 1)
    assert ("", "Title", "Harbor Clerk", "Marina Clerk") in differences(view)


def test_records_without_a_document_are_compared_by_their_statements(empty: Session) -> None:
    old = brought(empty, clerk("I"), statements=[statement("Files all the forms.", "I"), statement("Gone.", "I", struck=True)])
    new = brought(empty, clerk("I"), statements=[statement("Files the forms of boats.", "I")])
    view = ask.compare_versions(empty.read, old, new)
    assert view.headline == "1 change: 1 reworded"
    assert view.first == "Record without a document"


def test_struck_words_belong_to_no_version(session: Session) -> None:
    lines = {line.file: line.document_id for line in session.read.document_lines()}
    number = lines["county-a-it-customer-support-specialist.txt"]
    view = ask.compare_documents(session.read, number, number)
    assert view.headline == "No words differ."
    assert all("NOVEMBER 2016" not in line.text for line in view.lines)
    assert view.remark.startswith("The wording of this document was rewritten")


def test_a_document_without_a_specification_has_words_only(session: Session) -> None:
    lines = {line.file: line.document_id for line in session.read.document_lines()}
    first, second = lines["state-c-help-desk-coordinator.txt"], lines["jurisdiction-d-customer-support-specialist.txt"]
    number = ask.find_class(session.read, "State C / Information Technology (I.T.) Help Desk Coordinator")
    assert ask.compare_documents(session.read, first, second).fields_line
    do.delete_classes(session, [number])
    with pytest.raises(UserError) as caught:
        ask.compare_documents(session.read, first, second)
    assert caught.value.trouble is Trouble.NO_SUCH_ENTITY


def test_why_a_redline_cannot_be_taken_apart(session: Session) -> None:
    lines = {line.file: line.document_id for line in session.read.document_lines()}
    lost = ask.versions(session.read, lines["county-a-it-customer-support-specialist.txt"])
    assert (lost.redline, lost.redline_remark.split(":")[0]) == (False, "Insertions are not marked in this document")
    plain = ask.redline(session.read, lines["state-c-help-desk-coordinator.txt"])
    assert plain.remark.endswith("so it has one wording only.")
    assert plain.lines == ()


def test_the_versions_of_a_document_stand_newest_first_by_their_dates(empty: Session) -> None:
    bring(empty, words(dated="Revised: May 2023"))
    bring(empty, words(dated="Revised: March 2012", needed="None."))
    bring(empty, words(dated="Revised: March 2019", needed="Two years of office work."))
    view = ask.versions(empty.read, 1)
    assert [line.dated for line in view.lines] == ["revised May 2023", "revised Mar 2019", "revised Mar 2012"]
    assert [line.here for line in view.lines] == [True, False, False]
