"""Files of a batch: every state in words, the accepted ones last."""

from dataclasses import replace

from jobcompare.common.errors import Trouble
from jobcompare.common.paths import sample_data
from jobcompare.model.codec import read_record
from jobcompare.model.draft import Batch, Draft, DraftState, Earlier, Known
from jobcompare.model.record import Jurisdiction, Record
from jobcompare.present.review.files import make_files

RECORD = read_record((sample_data("records") / "state-c-help-desk-coordinator.record.json").read_bytes())
CLEAN = replace(RECORD, findings=(), evidence=(), jurisdiction=Jurisdiction(name="State C"))


def draft(number: int, record: Record | None = CLEAN, **more: object) -> Draft:
    return Draft(number=number, file=f"/x/{number}.txt", record=record, digest="0" * 64, **more)  # type: ignore[arg-type]


def test_every_state_in_words_and_what_is_in_the_study_last() -> None:
    failed = draft(2, None, trouble=Trouble.FILE_EMPTY.value, facts={"file": "2.txt"})
    batch = Batch(drafts=(draft(1), failed, draft(3, RECORD), draft(4), draft(5), draft(6)))
    earlier = Earlier("x", 7, "Help Desk Coordinator", "State C", sure=True)
    known = {1: Known(accepted=True), 4: Known(same_as="3.txt"), 5: Known(earlier=(earlier,))}
    view = make_files(batch, known)
    assert [(row.number, row.state) for row in view.rows] == [
        (2, DraftState.FAILED),
        (3, DraftState.TO_CHECK),
        (4, DraftState.HERE),
        (5, DraftState.VERSION),
        (6, DraftState.READY),
        (1, DraftState.ACCEPTED),
    ]
    words = {row.number: row.state_words for row in view.rows}
    assert words[4] == "already here (same as 3.txt)"
    assert words[5] == "new version of Help Desk Coordinator"
    assert view.ready == (5, 6)
    assert view.remark == "6 files: 1 ready, 1 new version, 1 to check, 1 failed, 1 already here, 1 accepted"
    assert "empty" in view.rows[0].facts


def test_a_proposed_earlier_version_wants_a_look() -> None:
    proposed = Earlier("x", 7, "Coordinator", "State C", sure=False)
    row = make_files(Batch(drafts=(draft(1),)), {1: Known(earlier=(proposed,))}).rows[0]
    assert (row.state, row.state_words) == (DraftState.TO_CHECK, "1 to check")


def test_an_employer_that_nobody_names_wants_a_look_until_it_is_assigned() -> None:
    nameless = replace(CLEAN, jurisdiction=None)
    row = make_files(Batch(drafts=(draft(1, nameless),)), {}).rows[0]
    assert (row.state_words, row.facts.split(" · ")[0]) == ("1 to check", "employer not stated")
    assert make_files(Batch(drafts=(draft(1, nameless, employer="State C"),)), {}).rows[0].state is DraftState.READY


def test_where_and_when_seen_is_told() -> None:
    batch = Batch(drafts=(draft(1),), url="https://example.org", retrieved="2026-11-22")
    assert make_files(batch, {}).origin == "seen Nov 22, 2026 at https://example.org"
    assert make_files(Batch(), {}).remark == ""
