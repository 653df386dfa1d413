"""Passages in two lines."""

from hypothesis import given
from hypothesis import strategies as st

from jobcompare.present.source_brief import SHORT, brief
from jobcompare.present.source_view import TextRun

OLD = "and one year of experience supporting desktop computers"
TEXT = f"A degree in a related field, {OLD} Three years of work; or two."


def run(words: str, kind: str, text: str = TEXT) -> TextRun:
    start = text.index(words)
    return TextRun(start=start, end=start + len(words), kind=kind)


def test_a_long_struck_run_is_an_ellipsis_and_what_is_in_force_stays_marked() -> None:
    text, runs = brief(TEXT, (run("A degree", "value"), run(OLD, "struck"), run("Three years", "value")))
    assert text == "A degree in a related field, … Three years of work; or two."
    assert [(text[one.start : one.end], one.kind) for one in runs] == [
        ("A degree", "value"),
        ("…", "struck"),
        ("Three years", "value"),
    ]


def test_struck_runs_with_no_word_between_them_are_one_ellipsis() -> None:
    text = f"A degree, {OLD}; … {OLD} Three years."
    first = run(OLD, "struck", text)
    second = TextRun(start=text.rindex(OLD), end=text.rindex(OLD) + len(OLD), kind="struck")
    short, _runs = brief(text, (first, second))
    assert short == "A degree, … Three years."


def test_a_short_struck_run_is_read_as_it_stands() -> None:
    short = TextRun(start=0, end=SHORT, kind="struck")
    assert brief(TEXT, (short,)) == (TEXT, (short,))


def test_a_value_that_was_struck_as_a_whole_goes_with_its_words() -> None:
    _text, runs = brief(TEXT, (run(OLD, "struck"), run("desktop", "value")))
    assert [one.kind for one in runs] == ["struck"]


def test_a_value_over_a_struck_run_keeps_both_ends() -> None:
    over = TextRun(start=0, end=len(TEXT), kind="value")
    text, runs = brief(TEXT, (over, run(OLD, "struck")))
    assert (runs[0].start, runs[0].end) == (0, len(text))


spans = st.tuples(st.integers(0, 120), st.integers(0, 120)).map(sorted)


@given(st.lists(st.tuples(spans, st.sampled_from(["struck", "value", "bold"])), max_size=6))
def test_runs_keep_the_words_in_force_that_they_mark(made: list[tuple[list[int], str]]) -> None:
    text = "".join(chr(0x4E00 + number) for number in range(120))
    runs = tuple(TextRun(start=span[0], end=span[1], kind=kind) for span, kind in made)
    struck = {place for one in runs if one.kind == "struck" for place in range(one.start, one.end)}
    short, moved = brief(text, runs)
    marked = {letter for one in moved if one.kind == "value" for letter in short[one.start : one.end]} - {"…"}
    wanted = {text[place] for one in runs if one.kind == "value" for place in range(one.start, one.end) if place not in struck}
    assert wanted <= marked
    assert marked <= {text[place] for one in runs if one.kind == "value" for place in range(one.start, one.end)}
