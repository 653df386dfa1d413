"""Word-level differences of two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.analysis.differences import RunKind, differences

texts = st.lists(
    st.sampled_from(["Installs", "installs", "the", "desktop", "PCs", ",", ".", "  ", "\n", "ü", "3", "О’Б"]), max_size=12
).map(" ".join)


def told(first: str, second: str) -> list[tuple[str, str, str]]:
    return [(run.kind.value, first[slice(*run.first)], second[slice(*run.second)]) for run in differences(first, second)]


def test_kept_removed_and_added_with_their_words() -> None:
    assert told("Installs routine desktop software.", "Installs complex network and desktop software") == [
        ("kept", "Installs", "Installs"),
        ("removed", "routine", ""),
        ("added", "", "complex network and"),
        ("kept", "desktop software", "desktop software"),
        ("removed", ".", ""),
    ]


def test_case_and_blanks_do_not_count() -> None:
    assert told("Installs  PCs", "installs\npcs") == [("kept", "Installs  PCs", "installs\npcs")]


def test_a_short_word_between_two_changes_does_not_break_them_up() -> None:
    assert told("a repair of desktops now", "a purchase of servers now") == [
        ("kept", "a", "a"),
        ("removed", "repair of desktops", ""),
        ("added", "", "purchase of servers"),
        ("kept", "now", "now"),
    ]


def test_a_number_between_two_changes_stays() -> None:
    assert ("kept", "3", "3") in told("has one 3 years x", "has two 3 months x")


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [("", "", []), (" ", "\n", []), ("", "a", ["added"]), ("a", "", ["removed"]), ("a", "b", ["removed", "added"])],
)
def test_texts_with_nothing_in_common(first: str, second: str, kinds: list[str]) -> None:
    assert [kind for kind, *_ in told(first, second)] == kinds


@given(texts, texts)
def test_runs_cover_every_word_of_both_texts_once_and_in_order(first: str, second: str) -> None:
    for text, places in (
        (first, [run.first for run in differences(first, second)]),
        (second, [run.second for run in differences(first, second)]),
    ):
        at = 0
        for place in places:
            assert at <= place.start <= place.end <= len(text)
            assert not text[at : place.start].strip()
            at = place.end
        assert not text[at:].strip()


@given(texts, texts)
def test_kept_words_are_the_same_but_for_case_and_blanks(first: str, second: str) -> None:
    for run in differences(first, second):
        ours, theirs = first[slice(*run.first)], second[slice(*run.second)]
        if run.kind is RunKind.KEPT:
            assert "".join(ours.split()).casefold() == "".join(theirs.split()).casefold()
        else:
            assert (run.kind is RunKind.REMOVED) == bool(ours)
            assert (run.kind is RunKind.ADDED) == bool(theirs)


@given(texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert {run.kind for run in differences(text, text)} <= {RunKind.KEPT}
