"""What was typed, as words; and the quotation that shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.store.quoting import folded, quote_around, tokens, words_of

LONG = "Filler words stand here. " * 30


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("typed", "whole", "unfinished"),
    [
        ("help desk", ("help",), "desk"),
        ("help desk ", ("help", "desk"), None),
        ("C++", ("C++",), None),
        ("24/7", (), "24/7"),
        (" - & ", (), None),
        ("", (), None),
        ("a - b", ("a",), "b"),
    ],
)
def test_words(typed: str, whole: tuple[str, ...], unfinished: str | None) -> None:
    words = words_of(typed)
    assert (words.whole, words.unfinished) == (whole, unfinished)


def test_every_word_is_quoted_for_the_index() -> None:
    assert words_of('say "hi" OR x*').query == '"say" AND """hi""" AND "OR" AND "x*"'
    assert words_of("net wor").query == '"net" AND "wor" *'
    assert words_of("net w").text_query == '"net"'


def test_tokens_are_those_of_the_index() -> None:
    assert tokens("O'Brien's RÉSUMÉ, C++ (24/7) under_score") == ["o", "brien", "s", "resume", "c", "24", "7", "under", "score"]


def test_a_short_text_is_quoted_whole() -> None:
    quoted, spans = quote_around("Installs servers\nand routers", words_of("server rout"))
    assert quoted == "Installs servers and routers"
    assert [quoted[span.start : span.end] for span in spans] == ["routers"]  # “server” is finished: “servers” is another word


def test_a_long_text_is_quoted_from_before_the_longest_word() -> None:
    quoted, spans = quote_around(f"{LONG}The help of a résumé scanner. {LONG}", words_of("of resume"))
    assert quoted.startswith("…")
    assert "résumé" in quoted
    assert len(quoted) < 170
    assert "résumé" in [quoted[span.start : span.end] for span in spans]


def test_words_within_words_are_not_marked() -> None:
    quoted, spans = quote_around("Theatre, the arts", words_of("the "))
    assert [(span.start, quoted[span.start : span.end]) for span in spans] == [(9, "the")]


@given(st.text(max_size=400), st.text(max_size=12))
def test_any_text_can_be_quoted(text: str, typed: str) -> None:
    words = words_of(typed)
    if words.whole or words.unfinished:
        quoted, spans = quote_around(text, words)
        assert len(quoted) <= 165
        assert all(0 <= span.start < span.end <= len(quoted) for span in spans)
