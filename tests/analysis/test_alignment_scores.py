"""Scores between two lists of statements."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcompare.analysis.alignment import align
from jobcompare.analysis.alignment.features import pieces_of, stem
from jobcompare.vocabulary.families import Families

WORDS = st.sampled_from(
    [
        "installs",
        "computers",
        "users'",
        "the",
        "naïve",
        "Прием",
        "звонков",
        "資料",
        "e\u0301tat",
        "İ",
        "ß",
        "24/7",
        "C++",
        "O’Brien",
        "—",
        "\t",
        ";",
        "",
    ]
)
statements = st.lists(WORDS, max_size=8).map(" ".join)
lists = st.lists(statements, max_size=5)
NO_WORDS = Families(frozenset(), {}, {})


@given(lists, lists)
def test_shape_and_range_for_any_script(a: list[str], b: list[str]) -> None:
    scores = align(a, b)
    assert scores.shape == (len(a), len(b))
    assert ((scores >= 0) & (scores <= 1)).all()


@given(lists, lists)
def test_turned_over_it_is_the_transpose(a: list[str], b: list[str]) -> None:
    assert align(a, b) == pytest.approx(align(b, a).T, abs=1e-8)


@given(lists, st.randoms(use_true_random=False))
def test_the_order_of_the_lists_means_nothing(a: list[str], random: object) -> None:
    turned = list(reversed(a))
    assert align(a, a)[::-1, ::-1] == pytest.approx(align(turned, turned), abs=1e-8)


@settings(max_examples=20)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_any_text_at_all(texts: list[str]) -> None:
    assert np.isfinite(align(texts, texts)).all()


def test_the_same_words_score_one_and_no_common_letters_nothing() -> None:
    scores = align(["Installs desktop computers."], ["installs DESKTOP computers", "xyz", ""])
    assert scores[0].tolist() == pytest.approx([1, 0, 0])


def test_empty_lists() -> None:
    assert align([], []).shape == (0, 0)
    assert align([], ["x"]).shape == (0, 1)
    assert align(["x"], []).shape == (1, 0)
    assert align(["", " "], ["", ";"]).tolist() == [[0, 0], [0, 0]]


def test_a_statement_of_ten_thousand_letters() -> None:
    long = "Installs and configures desktop computers, hardware, and software; " * 150
    assert len(long) > 10_000
    scores = align([long, "Trains users."], ["Installs software.", long])
    assert scores[0, 1] == pytest.approx(1)
    assert 0 < scores[0, 0] < 1


def test_a_family_is_added_beside_the_word_and_never_instead() -> None:
    kin = Families(frozenset(), {}, {"client": ("customer", "user")})
    a, b = ["serves client"], ["serves user", "serves client"]
    with_kin, without = align(a, b, kin), align(a, b, NO_WORDS)
    assert with_kin[0, 0] > without[0, 0]
    assert with_kin[0, 1] == pytest.approx(1)
    assert with_kin[0, 0] < with_kin[0, 1]


def test_wordings_of_one_thing_are_one() -> None:
    one = Families(frozenset(), {"desktop": ("pc", "personal computer")}, {})
    ours, theirs = ["repairs a PC"], ["repairs a personal computer", "", "trains staff"]
    assert align(ours, theirs, one)[0, 0] > align(ours, theirs, NO_WORDS)[0, 0] + 0.2


def test_door_badges_are_not_passwords() -> None:
    others = ["Trains users.", "Orders supplies.", "Answers the telephone."]
    badges = "Runs the access control system; programs security keycards."
    scores = align([badges], ["Handles security access requests for the network system.", "Programs keycards for doors.", *others])
    assert scores[0, 0] < 0.16
    assert scores[0, 1] > 0.3


def test_letter_pieces_and_stems() -> None:
    assert pieces_of("set") == [" se", "set", "et ", " set", "set ", " set "]
    assert pieces_of("a") == [" a "]
    assert stem("installing") == stem("installs")
