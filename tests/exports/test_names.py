"""Names of files and sheets are safe on every system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.exports.names import file_name, sheet_names, unique
from jobcompare.exports.told import Limit, Told

RESERVED = ("CON", "prn", "Aux", "NUL", "com1", "LPT9", "COM¹")


@given(st.text(max_size=300))
def test_a_file_name_never_leaves_its_folder_and_fits_every_system(title: str) -> None:
    name = file_name(title, ".csv")
    assert not set(name) & set('<>:"/\\|?*')
    assert all(character.isprintable() or character == " " for character in name if ord(character) < 0xA0)
    assert name.split(".")[0].upper() not in {word.upper() for word in RESERVED}
    assert name[0] not in ". "
    assert name[-5] not in ". "
    assert len(name.encode()) <= 204
    assert name.endswith(".csv")


@pytest.mark.parametrize("title", [*RESERVED, "con.txt", "nul .csv", "aux"])
def test_reserved_names_of_windows_are_not_used(title: str) -> None:
    assert file_name(title, ".csv").startswith("_")


def test_plain_titles_stay_as_they_are() -> None:
    told = Told()
    assert file_name("IT support, all levels", ".xlsx", told) == "IT support, all levels.xlsx"
    assert not told.words


def test_changed_names_are_told() -> None:
    told = Told()
    assert file_name("../../etc/passwd", ".csv", told) == "etc-passwd.csv"
    assert told.count(Limit.FILE_NAME) == 1


def test_text_that_turns_writing_around_is_taken_out() -> None:
    assert file_name("report\u202excod", ".csv") == "report-xcod.csv"


def test_repeated_names_differ_in_any_case() -> None:
    assert unique(["a.csv", "A.csv", "b.csv", "a.csv"]) == ("a.csv", "A (2).csv", "b.csv", "a (3).csv")


@given(st.lists(st.text(max_size=60), max_size=12))
def test_sheet_names_are_those_that_excel_takes(titles: list[str]) -> None:
    names = sheet_names(titles, Told())
    assert len({name.casefold() for name in names}) == len(titles)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() != "history"


def test_shortened_sheet_names_are_told() -> None:
    told = Told()
    names = sheet_names(["Matrix Information Technology Customer Support", "Grid", "grid", "History"], told)
    assert names == ("Matrix Information Technology…", "Grid", "grid (2)", "History (2)")
    assert told.words == ("1 sheet name was shortened to the 31 characters that Excel allows",)
