"""Words found are in sight in every width."""

from hypothesis import given
from hypothesis import strategies as st

from jobcompare.present.source_view import TextRun
from jobcompare.ui.pages.classes.snippet import from_hit

TEXT = "…first-level responder for routine work such as resetting passwords, and fixing faults"
FOUND = TextRun(start=TEXT.index("passwords"), end=TEXT.index("passwords") + 9, kind="find")


def test_where_there_is_room_the_text_is_as_found() -> None:
    assert from_hit(TEXT, (FOUND,), len, 200) == (TEXT, (FOUND,))


def test_where_there_is_little_its_beginning_is_left_out() -> None:
    text, (run,) = from_hit(TEXT, (FOUND,), len, 40)
    assert text == "…such as resetting passwords, and fixing faults"
    assert text[run.start : run.end] == "passwords"


@given(st.text(alphabet="ab ", min_size=1, max_size=80), st.data(), st.integers(1, 100))
def test_the_first_words_found_are_in_sight_or_begin_the_line(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = TextRun(start=start, end=end, kind="find")
    shown, (run,) = from_hit(text, (found,), len, room)
    assert shown[run.start : run.end] == text[start:end]
    assert run.end <= room or run.start <= 1
