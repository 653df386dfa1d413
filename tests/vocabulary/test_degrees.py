"""The education levels that come with the program."""

import pytest

from jobcompare.model.words import EducationLevel
from jobcompare.vocabulary.degrees import shipped_degrees


def test_every_level_of_the_record_has_an_entry() -> None:
    assert {degree.key for degree in shipped_degrees().entries} == {level.value for level in EducationLevel}


@pytest.mark.parametrize(
    ("key", "years"), [("none", 0), ("high-school", 0), ("associate", 2), ("bachelor", 4), ("master", 6), ("doctorate", 8)]
)
def test_the_conventional_years(key: str, years: int) -> None:
    assert shipped_degrees().months(key) == years * 12


def test_printed_years_count_where_there_is_no_degree() -> None:
    degrees = shipped_degrees()
    assert degrees.months("some-college", 1) == 12
    assert degrees.months("vocational", 1.5) == 18
    assert degrees.months("some-college") == 0
    assert degrees.months("bachelor", 1) == 48


def test_levels_stand_lowest_first_and_years_never_fall() -> None:
    entries = shipped_degrees().entries
    assert [entry.rank for entry in entries] == list(range(len(entries)))
    assert [entry.years for entry in entries] == sorted(entry.years for entry in entries)


def test_an_unknown_key_is_not_in_the_table() -> None:
    assert "bachelor" in shipped_degrees()
    assert "diploma" not in shipped_degrees()
    with pytest.raises(KeyError):
        _ = shipped_degrees()["diploma"]
