"""A grid as readable text."""

from dataclasses import replace

from jobcompare.present.grid.make import make_grid
from jobcompare.present.text_grid import text_grid
from tests.builders import compared_of, sample_records, working_level


def test_every_row_and_class_is_there_and_no_line_is_too_wide() -> None:
    grid = make_grid(working_level())
    for width in (60, 120, 200):
        text = text_grid(grid, width)
        assert all(len(line) <= width for line in text.split("\n")), width
        for section in grid.sections:
            assert section.title in text
            assert all(f"{row.number}. " in text for row in section.rows)
    assert all(header.title in text_grid(grid) for header in grid.columns)


def test_two_classes_stand_beside_one_another() -> None:
    grid = make_grid(compared_of(sample_records(), ["County A/II", "State C/Coordinator"]))
    line = next(line for line in text_grid(grid).split("\n") if line.startswith("5. "))
    assert "5 yr" in line
    assert "≠ 2 yr" in line


def test_five_classes_stand_below_one_another() -> None:
    lines = text_grid(make_grid(working_level())).split("\n")
    at = lines.index("5. Education + experience, least way")
    assert lines[at + 1] == "    County A Specialist II: 5 yr"
    assert lines[at + 2] == "    Jurisdiction B Technician: ≠ 2 yr (typical)"


def test_what_a_document_says_never_steers_the_terminal() -> None:
    grid = make_grid(working_level())
    hostile = replace(grid, title="\x1b]0;owned\x07\x9b31m\u202etitle")
    text = text_grid(hostile)
    assert text.startswith("␛]0;owned␇\ufffd31m\ufffdtitle")
    assert not any(ord(character) < 32 and character != "\n" for character in text)
