"""A draft as rows beside its text: every place reads back, every doubt has its row, counts agree."""

from dataclasses import replace
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble
from jobcompare.common.paths import sample_data
from jobcompare.model.codec import read_record
from jobcompare.model.draft import Draft, Earlier, Known
from jobcompare.present.review.record import make_record_view
from jobcompare.present.review.view import RecordRow, RecordView, RowKind, Tint
from jobcompare.present.shown import Shown

RECORDS = sorted(sample_data("records").glob("*.record.json"))
COUNTY_A = next(path for path in RECORDS if path.name.startswith("county-a"))


def draft_of(path: Path) -> Draft:
    return Draft(number=1, file=str(path), record=read_record(path.read_bytes()), digest="0" * 64)


def row(view: RecordView, pointer: str) -> RecordRow:
    return next(found for found in view.rows if found.pointer == pointer)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_what_wants_a_look_is_counted_alike_in_list_and_record(path: Path) -> None:
    draft = draft_of(path)
    assert make_record_view(draft).left == draft.to_check > 0


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_every_highlight_lies_in_the_text_and_belongs_to_its_row(path: Path) -> None:
    view = make_record_view(draft_of(path))
    assert view.highlights
    for one in view.highlights:
        assert 0 <= one.start < one.end <= len(view.text)
        assert (one.start, one.end) in view.rows[one.row].places
        assert one.label == view.rows[one.row].label
    starts = [one.start for one in view.highlights]
    assert starts == sorted(starts)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_every_doubt_has_a_row(path: Path) -> None:
    draft = draft_of(path)
    told = [words for found in make_record_view(draft).rows if found.check for words in (*found.doubts, found.value)]
    from jobcompare.present.wording import finding_words

    for _, finding in draft.doubts:
        assert finding_words(finding) in told


def test_a_value_says_where_how_and_in_what_state() -> None:
    view = make_record_view(draft_of(COUNTY_A))
    code = row(view, "/classes/0/code")
    assert (code.label, code.value, code.where, code.state_words) == (
        "Class code",
        "3191",
        "line 5 · found by its label",
        "read by program",
    )
    assert (code.tint, [view.text[a:b] for a, b in code.places]) == (Tint.NAME, ["3191"])
    grade = row(view, "/classes/0/grade")
    assert (grade.value, grade.state) == ("", Shown.ABSENT)


def test_reviewed_and_typed_values_say_so() -> None:
    draft = replace(draft_of(COUNTY_A), reviewed=("/classes/0/code",), typed={"/classes/1/code": '"x"'})
    view = make_record_view(draft)
    assert row(view, "/classes/0/code").state_words == "reviewed"
    assert row(view, "/classes/1/code").state_words == "set by hand"


def test_statements_name_their_levels() -> None:
    view = make_record_view(draft_of(COUNTY_A))
    rows = [found for found in view.rows if found.kind is RowKind.STATEMENT]
    assert {"Duty · all levels", "Characteristic · I"} <= {found.label for found in rows}
    assert next(found for found in rows if found.label == "Characteristic · I").levels == ("I",)
    heads = [found.label for found in view.rows if found.kind is RowKind.HEAD]
    assert heads[:3] == ["Document", "Specialist I", "Specialist II"]


def test_what_may_be_an_earlier_version_stands_first_with_its_keys() -> None:
    earlier = Earlier("I", 7, "Specialist I", "County A", sure=False)
    view = make_record_view(draft_of(COUNTY_A), Known(earlier=(earlier,)))
    first = view.rows[1]
    assert (first.kind, first.check, first.number, first.key) == (RowKind.EARLIER, True, 7, "I")
    assert "Enter: yes" in first.doubts[0]


def test_an_assigned_employer_settles_who_it_is() -> None:
    found = row(make_record_view(replace(draft_of(COUNTY_A), employer="County A")), "/jurisdiction/name")
    assert (found.value, found.state_words, found.check) == ("County A", "assigned", False)


def test_a_file_that_could_not_be_read_says_why_instead_of_its_text() -> None:
    failed = Draft(number=1, file="/x/a.pdf", trouble=Trouble.FILE_EMPTY.value, facts={"file": "a.pdf"})
    view = make_record_view(failed)
    assert (view.title, view.rows, view.highlights) == ("a.pdf", (), ())
    assert view.text.startswith("a.pdf")
