"""Phrases are found on whole words, however they are spelled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.vocabulary.phrases import Found, PhraseFinder, expression


@pytest.mark.parametrize("text", ["the Entry-Level class", "an entry level class", "entry – level", "ENTRY\u2011LEVEL"])
def test_blanks_and_hyphens_are_one(text: str) -> None:
    found = PhraseFinder(["entry level"]).first(text)
    assert found is not None
    assert found.phrase == "entry level"
    assert text[found.start : found.end].lower().startswith("entry")


def test_only_whole_words() -> None:
    assert PhraseFinder(["lead"]).first("leader, misled, leadership") is None


def test_the_longest_counts_where_two_begin_together() -> None:
    finder = PhraseFinder(["lead", "lead worker"])
    assert list(finder.find("A lead worker may lead.")) == [Found("lead worker", 2, 13), Found("lead", 18, 22)]


def test_curly_apostrophes() -> None:
    assert PhraseFinder(["bachelor's"]).first("a Bachelor’s degree") == Found("bachelor's", 2, 12)


def test_dots_stand_for_a_few_words_of_one_clause() -> None:
    pattern = expression(["refers … more complex"])
    assert pattern is not None
    assert pattern.search("refers the issue to staff for more complex work")
    assert pattern.search("refers one two three four five six seven more complex") is None
    assert pattern.search("refers calls; handles more complex work") is None


def test_no_phrases_find_nothing() -> None:
    assert expression([]) is None
    assert PhraseFinder([]).first("anything") is None


@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=12), max_size=5))
def test_what_is_found_lies_in_the_text_and_never_overlaps(text: str, phrases: list[str]) -> None:
    end = 0
    for found in PhraseFinder(phrases).find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
