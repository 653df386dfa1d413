"""Two versions of a text: what was kept, added, removed, reworded and moved."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.analysis.anchoring import equal_in_order
from jobcompare.analysis.revision import Counts, PassageKind, RunKind, counts, revision

OLD = """HARBOR CLERK
Under supervision, does routine work (filing, copying) for a unit.
• Opens and sorts the mail of the unit every day.
• Answers basic questions from callers, and takes messages.
• Keeps the calendar.
1. One year of work in an office; or
2. An associate degree."""
NEW = """HARBOR CLERK
Under general supervision, does work (filing, copying, scanning) for a unit.
• Answers basic questions from callers, and takes messages.
• Opens and sorts the mail of the unit every day.
• Trains new staff at the counter.
a) Two years of work in an office; or
b) An associate degree."""


def kinds(first: str, second: str) -> list[str]:
    return [passage.kind.value for passage in revision(first, second)]


def test_lines_are_kept_added_removed_reworded_and_moved() -> None:
    found = revision(OLD, NEW)
    assert counts(found) == Counts(added=1, removed=1, reworded=2, moved=1)
    words = {p.kind: NEW[p.second.start : p.second.end] for p in found if p.second is not None}
    assert words[PassageKind.ADDED] == "• Trains new staff at the counter."
    assert words[PassageKind.KEPT] == "b) An associate degree."


def test_the_words_of_a_reworded_line_are_told_at_their_places() -> None:
    line = next(p for p in revision(OLD, NEW) if p.kind is PassageKind.REWORDED)
    gone = [OLD[run.first.start : run.first.end] for run in line.runs if run.kind is RunKind.REMOVED]
    come = [NEW[run.second.start : run.second.end] for run in line.runs if run.kind is RunKind.ADDED]
    assert (gone, come) == (["routine"], ["general", ", scanning"])


def test_a_short_fact_under_the_same_label_is_reworded() -> None:
    assert kinds("Revised: March 2012", "Revised: June 2024") == ["reworded"]
    assert kinds("Revised: March 2012", "Grade: 14 A") == ["removed", "added"]


def test_both_ends_of_a_move_know_each_other() -> None:
    found = revision(OLD, NEW)
    here, there = (next(p for p in found if p.kind is kind) for kind in (PassageKind.MOVED_FROM, PassageKind.MOVED_TO))
    assert here.partner is not None
    assert found[here.partner] is there
    assert (here.first, here.second) == (there.first, there.second)
    assert here.runs == ()


def test_a_moved_line_that_was_reworded_tells_its_words() -> None:
    new = "Second line stands here now.\nThird line follows that.\nThe clerk keeps all records of the harbor in good order daily."
    old = "The clerk keeps the records of the harbor in good order daily.\nSecond line stands here now.\nThird line follows that."
    (line,) = (p for p in revision(old, new) if p.kind is PassageKind.MOVED_TO)
    assert [run.kind for run in line.runs if run.kind is not RunKind.KEPT] == [RunKind.REMOVED, RunKind.ADDED]


def test_a_short_line_is_moved_only_where_it_is_the_very_same() -> None:
    between = "One of the longer lines.\nAnother of the longer lines."
    assert "moved-to" in kinds(f"Files forms.\n{between}", f"{between}\nFiles forms.")
    assert "moved-to" not in kinds(f"Files forms.\n{between}", f"{between}\nFiles papers.")
    assert "moved-to" not in kinds(f"I\n{between}", f"{between}\nI")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("• Files forms.", "- files  Forms."),
        ("3. Files forms.", "4) Files forms."),
        ("The clerk’s desk", "The clerk's desk"),
        ("Files\n\n\nforms", "Files\nforms\n"),
    ],
)
def test_bullets_numbers_case_and_blanks_are_no_words(first: str, second: str) -> None:
    assert set(kinds(first, second)) == {"kept"}


def test_a_whole_document_on_one_line_is_compared_by_its_sentences() -> None:
    sentences = [f"The clerk does the work number {n} of the harbor with care and in time." for n in range(40)]
    changed = [*sentences[:20], sentences[20].replace("care", "great care"), *sentences[21:]]
    assert counts(revision(" ".join(sentences), " ".join(changed))) == Counts(reworded=1)


def test_texts_without_words() -> None:
    assert revision("", "\n \n") == ()
    assert kinds("", "One line.") == ["added"]
    assert kinds("One line.", "") == ["removed"]


LINES = st.lists(st.sampled_from(["one line", "two lines here", "a", "the third of the lines", "", "9"]), max_size=12)


@given(first=LINES, second=LINES)
def test_every_line_with_words_is_in_one_passage_in_the_order_of_its_text(first: list[str], second: list[str]) -> None:
    old, new = "\n".join(first), "\n".join(second)
    found = revision(old, new)
    here = [p.first for p in found if p.first is not None and p.kind is not PassageKind.MOVED_TO]
    there = [p.second for p in found if p.second is not None and p.kind is not PassageKind.MOVED_FROM]
    assert [old[span.start : span.end] for span in here] == [line for line in first if line]
    assert [new[span.start : span.end] for span in there] == [line for line in second if line]
    assert all(a.start < b.start for spans in (here, there) for a, b in pairwise(spans))


@given(words=LINES)
def test_a_text_does_not_differ_from_itself(words: list[str]) -> None:
    assert set(kinds("\n".join(words), "\n".join(words))) <= {"kept"}


@given(first=st.lists(st.integers(0, 5), max_size=20), second=st.lists(st.integers(0, 5), max_size=20))
def test_equal_items_are_found_in_the_order_of_both(first: list[int], second: list[int]) -> None:
    found = equal_in_order(first, second)
    assert all(first[a] == second[b] for a, b in found)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(found))


def test_a_line_of_30_000_words_without_a_sign_is_compared() -> None:
    words = [f"word{n % 97}" for n in range(30_000)]
    changed = [*words[:15_000], "unheard", *words[15_001:]]
    (line,) = revision(" ".join(words), " ".join(changed))
    assert [run.kind.value for run in line.runs] == ["kept", "removed", "added", "kept"]
