"""Patterns on lower-case text find what the same expression finds without regard to case."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcompare.intake.recognize.requirements.gates import Gated, lowered, phrase_pattern
from jobcompare.vocabulary.requirement_words import alternatives, shipped_requirement_words


@pytest.mark.parametrize("name", ["verbs", "nouns", "inverted", "rates", "limits"])
def test_hints_stand_in_every_phrase(name: str) -> None:
    phrases = shipped_requirement_words().joining["substitution"][name]
    pattern = phrase_pattern(phrases)
    for phrase in phrases:
        assert pattern.search(f"and {phrase.upper()} this")


def test_every_phrase_of_every_level_is_found_through_its_hint() -> None:
    for level in shipped_requirement_words().levels:
        pattern = phrase_pattern(level.phrases)
        for phrase in level.phrases:
            assert pattern.search(phrase), phrase


def test_a_gate_that_stays_shut_tries_nothing() -> None:
    gated = Gated("degree", ["degree"])
    assert gated.search("a diploma") is None
    assert [match.span() for match in gated.finditer("a Degree, a DEGREE")] == [(2, 8), (12, 18)]
    assert gated.search("a degree", 5) is None
    assert not Gated("degree", ["diploma"]).may_match("a degree")


def test_escapes_keep_their_case_and_names_of_groups_lose_it() -> None:
    match = Gated(r"\bX(?P<What>\S+)\s(?P=What)").match("Xab AB")
    assert match is not None
    assert match["what"] == "ab"


@given(st.text(max_size=40), st.text(max_size=20))
def test_lower_case_keeps_every_place(words: str, more: str) -> None:
    for text in (words + "İ" + more, (words + "ẞİǅ" + more) * 30):
        low = lowered(text)
        assert len(low) == len(text)
        assert low.isascii() is False or low == text.lower()


PHRASES = shipped_requirement_words().joining["skip"]["phrases"]


@given(st.lists(st.sampled_from([*PHRASES[:12], "may", "FILE", "Transcripts", ".", "ſubmit", "-", "\n", "No"]), max_size=12))
@settings(max_examples=200, deadline=None)
def test_it_finds_what_the_plain_expression_finds(pieces: list[str]) -> None:
    words = " ".join(piece.title() if index % 2 else piece for index, piece in enumerate(pieces))
    plain = re.compile(rf"(?<!\w){alternatives(PHRASES)}(?!\w)", re.IGNORECASE | re.ASCII)
    found = [match.span() for match in phrase_pattern(PHRASES).finditer(words)]
    assert found == [match.span() for match in plain.finditer(words)]
