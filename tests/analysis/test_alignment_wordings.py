"""A text is read into terms with their places."""

from hypothesis import given
from hypothesis import strategies as st

from jobcompare.analysis.alignment.wordings import WordingBook, words_of
from jobcompare.vocabulary.families import Families, Sense, shipped_families

BOOK = WordingBook(
    Families(
        frozenset({"the", "up"}),
        {"followup": ("follow up", "follow-up"), "desktop": ("pc", "personal computer")},
        {"client": ("customer",), "monitor": ("follow up", "track"), "order": ("work order", "desktop")},
        (Sense("premises", frozenset({"access"}), ("door", "key card")),),
    )
)


def told(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(term.name, term.families, text[term.start : term.end]) for term in BOOK.read(text).terms]


def test_function_words_are_left_out_after_wordings_are_made_one() -> None:
    assert told("Follow up the customer") == [("followup", ("monitor",), "Follow up"), ("customer", ("client",), "customer")]


def test_a_family_of_several_words_stands_beside_its_words() -> None:
    assert told("Work order!") == [("work", (), "Work"), ("order", ("order",), "order"), ("", ("order",), "Work order")]


def test_a_family_knows_its_words_by_the_name_that_stands_for_them() -> None:
    assert told("PC") == [("desktop", ("order",), "PC")]


def test_a_word_with_another_meaning() -> None:
    assert [name for name, *_ in told("access to the door")] == ["premises:access", "to", "door"]
    assert [name for name, *_ in told("key-card access")] == ["key", "card", "premises:access"]
    assert [name for name, *_ in told("network access")] == ["network", "access"]
    assert BOOK.read("access to the door").letters == ("to", "door")


def test_possessives_and_signs() -> None:
    assert [word.text for word in words_of("The user’s C++ code, users' 24/7")] == [
        "the",
        "user",
        "c++",
        "code",
        "users",
        "24",
        "7",
    ]


@given(st.text(max_size=120))
def test_places_lie_in_the_text_and_hold_words(text: str) -> None:
    for term in WordingBook(shipped_families()).read(text).terms:
        assert 0 <= term.start < term.end <= len(text)
        assert text[term.start : term.end].strip() == text[term.start : term.end]
