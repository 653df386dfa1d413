"""What a mode shows of a document's text, and where places of the document stand in it."""

from hypothesis import given
from hypothesis import strategies as st

from jobcompare.model.places import Span
from jobcompare.present.document_parts import around, merged, whole, without

TEXT = "DUTIES\n\n• Installs and repairs computers, printers.\n• Keeps the log.\n• Trains users.\n"


def struck(*words: str) -> list[Span]:
    return [Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]


def test_clean_text_has_neither_struck_words_nor_doubled_blanks() -> None:
    assert without(TEXT, struck("and repairs")).text == TEXT.replace("and repairs ", "")
    assert without(TEXT, struck("printers")).text == TEXT.replace(" printers", "")


def test_a_list_item_whose_words_are_all_struck_goes_with_its_bullet() -> None:
    assert without(TEXT, struck("Keeps the log.")).text == TEXT.replace("• Keeps the log.\n", "")


def test_struck_only_shows_whole_lines() -> None:
    assert around(TEXT, struck("the log", "users")).text == "• Keeps the log.\n• Trains users.\n"
    assert around(TEXT, []).text == ""


def test_paragraphs_stay_apart() -> None:
    text = "One is struck.\n\nTwo stays.\n\nThree is struck.\nFour stays."
    gone = [Span(0, 14), Span(text.index("Three"), text.index("Three") + 16)]
    assert around(text, gone).text == "One is struck.\n\nThree is struck.\n"
    assert without(text, gone).text == "Two stays.\n\nFour stays."


def test_a_place_over_struck_words_is_shown_in_parts() -> None:
    words = struck("and repairs")
    parts = without(TEXT, words)
    start = TEXT.index("Installs")
    shown = list(parts.shown(Span(start, TEXT.index("computers") + 9)))
    assert [parts.text[a:b] for a, b in shown] == ["Installs ", "computers"]
    assert list(parts.shown(words[0])) == []


def test_a_page_break_stands_where_it_was() -> None:
    at = TEXT.index("Trains")
    assert list(whole(TEXT).shown(Span(at, at))) == [(at, at)]
    cleaned = without(TEXT, struck("and repairs"))
    assert [cleaned.text[place:] for place, _end in cleaned.shown(Span(at, at))] == ["Trains users.\n"]
    assert list(around(TEXT, struck("the log")).shown(Span(2, 2))) == []


spans = st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 30)), max_size=8).map(
    lambda pairs: [Span(start, min(len(TEXT), start + length)) for start, length in pairs]
)


@given(spans, st.tuples(st.integers(0, len(TEXT)), st.integers(0, 30)))
def test_whatever_is_shown_of_a_place_is_its_own_words(gone: list[Span], place: tuple[int, int]) -> None:
    span = Span(place[0], min(len(TEXT), sum(place)))
    for parts in (whole(TEXT), without(TEXT, gone), around(TEXT, gone)):
        pieces = [parts.text[start:end] for start, end in parts.shown(span)]
        rest = TEXT[span.start : span.end]
        for piece in pieces:
            assert piece in rest
            rest = rest[rest.index(piece) + len(piece) :]


@given(spans)
def test_clean_text_keeps_every_live_letter(gone: list[Span]) -> None:
    cleaned = without(TEXT, gone)
    dead = {place for span in merged(gone) for place in range(span.start, span.end)}
    live = "".join(letter for place, letter in enumerate(TEXT) if place not in dead)
    kept = set(cleaned.text) - set(" \n•")
    assert kept <= set(live)
    assert len(cleaned.text) <= len(live)
