"""Headings of the lexicon: one form for all spellings, sets of words, exact errors."""

from pathlib import Path

import pytest

from jobcompare.model.words import SectionKind
from jobcompare.vocabulary.headings import heading_form, read_headings, shipped_headings
from jobcompare.vocabulary.tables import VocabularyError


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DUTIES & RESPONSIBILITIES:", "Duties and Responsibilities"),
        ("III. Minimum Qualification", "minimum qualifications"),
        ("Knowledge, Skills, and/or Abilities", "knowledge skills abilities"),
        ("Driver’s License", "driver license"),
        ("Licenses/Certificates", "license and certificate"),
    ],
)
def test_spellings_of_one_heading_have_one_form(one: str, other: str) -> None:
    assert heading_form(one) == heading_form(other)


def test_every_section_of_the_record_is_in_the_shipped_lexicon() -> None:
    assert {entry.kind for entry in shipped_headings().entries} == set(SectionKind)


def test_a_heading_that_is_not_listed_is_told_by_its_words() -> None:
    found = shipped_headings().by_words("BASIC DUTIES AND ILLUSTRATIVE TASKS")
    assert found is not None
    assert found.kind is SectionKind.DUTIES
    assert shipped_headings().by_words("Weather of the week") is None


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ('[[heading]]\nkind = "cake"\ntopic = "t"\n', "must be one of"),
        ('[[heading]]\nkind = "duties"\ntopic = "t"\ncolour = 1\n', "is not known here"),
        (
            '[[heading]]\nkind = "duties"\ntopic = "a"\nphrases = ["tasks"]\n'
            '[[heading]]\nkind = "notes"\ntopic = "b"\nphrases = ["Task"]\n',
            "has too",
        ),
    ],
)
def test_a_fault_names_its_place(tmp_path: Path, toml: str, reason: str) -> None:
    path = tmp_path / "headings.toml"
    path.write_text(toml, "utf-8")
    with pytest.raises(VocabularyError, match=reason):
        read_headings(path)
