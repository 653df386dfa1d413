"""The words that mark the level of a statement."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.analysis.speech import LevelChip, level_chips, level_contrasts
from jobcompare.vocabulary.levelwords import LevelAxis


def marked(text: str) -> dict[str, tuple[str, ...]]:
    return {chip.key: chip.words for chip in level_chips(text)}


@pytest.mark.parametrize(
    ("text", "chips"),
    [
        ("Assists in installing software.", {"assists": ("Assists in",)}),
        ("Assists to troubleshoot, and resolves routine problems", {"assists": ("Assists",), "routine": ("routine",)}),
        (
            "Resolves the full range of problems, those referred from a lower level included",
            {"full-range": ("full range",), "complex": ("referred from",)},
        ),
        ("Resolves the most difficult requests", {"most-complex": ("most difficult",)}),
        ("Troubleshoots difficult requests on complex systems", {"complex": ("difficult", "complex")}),
        ("May lead project teams", {"leads": ("lead",)}),
        ("Serves in a lead capacity", {"leads": ("lead capacity",)}),
        ("Ability to supervise staff", {"supervises": ("supervise",)}),
        ("This is a managerial position over a section", {"manages": ("managerial position",)}),
        ("Manages the department's budget", {"manages": ("Manages",)}),
        ("Works independently", {"independent": ("Works independently",)}),
        ("Under close supervision, answers calls", {"closely-supervised": ("Under close supervision",)}),
    ],
)
def test_marks_with_their_words(text: str, chips: dict[str, tuple[str, ...]]) -> None:
    assert marked(text) == chips


@pytest.mark.parametrize(
    "text",
    [
        "Installs and configures desktop computers.",
        "Assists users with software questions.",
        "Provides technical assistance to clients.",
        "Removes lead-based paint and tests for lead.",
        "Issues that lead to outages are recorded.",
        "Receives direct supervision of staff in higher classes.",
        "Manages own time and multiple priorities.",
        "Uses asset management software.",
        "Maintains the building complex, not limited to grounds.",
        "Deals tactfully with difficult customers.",
    ],
)
def test_silent_where_nothing_is_marked(text: str) -> None:
    assert marked(text) == {}


def test_who_passes_complex_work_on_does_not_do_it() -> None:
    assert marked("Refers the issue to senior staff if more complex") == {
        "passes-on": ("Refers the issue to senior staff if more complex",)
    }
    assert "complex" not in marked("refers problems of any kind that are found to be of a truly complex nature to others")


def test_assisting_counts_only_where_a_clause_begins() -> None:
    assert "assists" not in marked("Trains staff who assist in installing software")
    assert "assists" in marked("Trains staff; assists in installing software")


def test_a_mark_of_a_lower_level_is_only_still_expected() -> None:
    (chip,) = level_chips("Assists in installing software", begins_here=False)
    assert chip.still_expected
    assert level_contrasts((chip,), level_chips("Leads installations")) == level_contrasts((), level_chips("Leads installations"))


def contrast(first: str, second: str) -> list[tuple[LevelAxis, str | None, str | None]]:
    def key(chip: LevelChip | None) -> str | None:
        return chip.key if chip else None

    return [(c.axis, key(c.first), key(c.second)) for c in level_contrasts(level_chips(first), level_chips(second))]


def test_like_work_at_another_level() -> None:
    assert contrast("Assists in installing software", "Installs software") == [(LevelAxis.ROLE, "assists", None)]
    assert contrast("Resolves routine problems", "Resolves complex problems") == [(LevelAxis.DIFFICULTY, "routine", "complex")]
    assert contrast("Resolves complex problems", "Resolves problems") == []
    assert contrast("Resolves problems", "Solves problems") == []
    assert contrast("Resolves moderately complex problems", "Resolves a full range of problems") == []


@given(
    st.lists(
        st.sampled_from(["assist", "lead", "complex", "refers", "more complex", ";", ".", "under", "ß", "the", "—", "’"]),
        max_size=12,
    ).map(" ".join)
)
def test_chips_quote_the_text(text: str) -> None:
    chips = level_chips(text)
    places = sorted(place for chip in chips for place in chip.places)
    assert all(one.end <= after.start for one, after in pairwise(places))
    assert len({chip.key for chip in chips}) == len(chips)
    for chip in chips:
        assert {text[slice(*place)].lower() for place in chip.places} == {words.lower() for words in chip.words}
