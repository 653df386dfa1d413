"""Levels in titles."""

import pytest

from jobcompare.intake.recognize.levels import expand, label_of, place_of, stem_of
from jobcompare.vocabulary.titles import shipped_titles


def titles_of(title: str) -> list[str]:
    return [item.title for item in expand(title, shipped_titles())]


@pytest.mark.parametrize(
    ("title", "classes"),
    [
        ("Clerk I/II", ["Clerk I", "Clerk II"]),
        ("Clerk I//II", ["Clerk I", "Clerk II"]),
        ("Clerk I-III", ["Clerk I", "Clerk II", "Clerk III"]),
        ("Clerk I – II", ["Clerk I", "Clerk II"]),
        ("Clerk I to III", ["Clerk I", "Clerk II", "Clerk III"]),
        ("Clerk Trainee/I/II", ["Clerk Trainee", "Clerk I", "Clerk II"]),
        ("Clerk 1, 2 and 3", ["Clerk 1", "Clerk 2", "Clerk 3"]),
        ("Clerk I, II or III", ["Clerk I", "Clerk II", "Clerk III"]),
        ("Clerk I & II", ["Clerk I", "Clerk II"]),
        ("Clerk (I/II)", ["Clerk I", "Clerk II"]),
        ("Clerk 7-9", ["Clerk 7", "Clerk 8", "Clerk 9"]),
        ("Clerk I/II/Senior", ["Clerk I", "Clerk II", "Senior Clerk"]),
        ("Assistant/Associate Planner", ["Assistant Planner", "Associate Planner"]),
        ("Planner/Senior Planner", ["Planner", "Senior Planner"]),
        ("Planner I/Planner II", ["Planner I", "Planner II"]),
        ("Clerk/Typist", ["Clerk/Typist"]),
        ("Director of Parks and Recreation", ["Director of Parks and Recreation"]),
        ("Coordinator, Technology", ["Coordinator, Technology"]),
        ("Clerk 1-200", ["Clerk 1-200"]),
    ],
)
def test_the_classes_of_a_title(title: str, classes: list[str]) -> None:
    assert titles_of(title) == classes


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Clerk II", "II"),
        ("CLERK i", "I"),
        ("Clerk 3", "3"),
        ("Clerk E9", "E9"),
        ("Clerk - Level IV", "IV"),
        ("Clerk", None),
        ("Cadet", None),
    ],
)
def test_the_numeral_of_a_title(title: str, label: str | None) -> None:
    assert label_of(title) == label


def test_a_numeral_says_a_place_and_a_title_has_a_stem() -> None:
    assert [place_of(label) for label in ("I", "iv", "2", "E9", "40")] == [1, 4, 2, None, None]
    assert (stem_of("Clerk II"), stem_of("Clerk")) == ("Clerk", "Clerk")
