"""The words of requirements: their files, and the expressions made of them."""

import re
from pathlib import Path

import pytest

from jobcompare.common.paths import resource
from jobcompare.model.words import EducationLevel
from jobcompare.vocabulary.requirement_words import (
    alternatives,
    hints_of,
    read_requirement_words,
    shipped_requirement_words,
)
from jobcompare.vocabulary.tables import VocabularyError


def test_every_level_of_the_record_has_its_words() -> None:
    assert {level.key for level in shipped_requirement_words().levels} == {level.value for level in EducationLevel}


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("driver's license", "a valid drivers license"),
        ("driver's license", "a driver's licence"),
        ("four year degree", "a four-year degree"),
        ("education/experience", "Education / Experience"),
        ("associates", "an associate's degree"),
        ("in lieu of", "in  lieu of a degree"),
    ],
)
def test_spellings_of_a_phrase(phrase: str, found: str) -> None:
    assert re.search(alternatives([phrase]), found, re.IGNORECASE)


def test_no_phrase_matches_nothing() -> None:
    assert re.search(alternatives([]), "anything") is None


def test_hints_are_the_longest_words() -> None:
    assert hints_of(["driver's license", "units", "in lieu of"]) == ["licen", "unit", "lieu"]


def _copy(folder: Path, old: str, new: str) -> tuple[Path, Path, Path]:
    paths: list[Path] = []
    for name in ("education_words", "licences", "requirements"):
        path = folder / f"{name}.toml"
        path.write_text(resource(f"vocabulary/{name}.toml").read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
        paths.append(path)
    return paths[0], paths[1], paths[2]


def test_a_file_of_ones_own_is_read(tmp_path: Path) -> None:
    words = read_requirement_words(*_copy(tmp_path, '"NYS" =', '"Elbonia" ='))
    assert words.issuers["Elbonia"] == "US-NY"


def test_an_unknown_level_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"education_words.toml: level\[0\].key must be one of"):
        read_requirement_words(*_copy(tmp_path, 'key = "high-school"', 'key = "kindergarten"'))
