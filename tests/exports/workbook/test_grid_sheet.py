"""The Grid sheet is the grid of the window."""

from openpyxl.worksheet.worksheet import Worksheet

from jobcompare.operations.exporting import ExportPart
from jobcompare.present.grid.make import make_grid
from jobcompare.present.grid.view import Sign
from tests.builders import all_levels, compared_of, sample_records, working_level
from tests.exports.reading import opened, workbook_of


def sheet() -> Worksheet:
    return opened(workbook_of(working_level(), ExportPart.GRID))["Grid"]


def rows(found: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in found[next(iter(found.tables.values())).ref]]


def test_every_row_of_the_grid_stands_on_the_sheet() -> None:
    grid, found = make_grid(working_level()), rows(sheet())
    wanted = [(section.title, row.number, row.label) for section in grid.sections for row in section.rows]
    assert [tuple(row[:3]) for row in found[1:]] == wanted
    differing = [row.number for section in grid.sections for row in section.rows if row.differs]
    assert [row[1] for row in found[1:] if row[3] == "differs"] == differing


def test_every_cell_has_its_text_with_the_word_for_its_sign() -> None:
    grid, found = make_grid(working_level()), rows(sheet())
    cells = [cell for section in grid.sections for row in section.rows for cell in row.cells]
    shown = [str(value) for row in found[1:] for value in row[4:]]
    for cell, text in zip(cells, shown, strict=True):
        assert cell.text in text
        if cell.sign is Sign.DIFFERENT:
            assert text.startswith("≠")
        if cell.sign is Sign.ONLY_HERE:
            assert text.startswith("only here")
        if cell.doubt:
            assert "⚑" in text
        if not cell.text:
            assert text.startswith(("not stated", "not mentioned"))


def test_the_reference_is_named_and_our_class_tinted() -> None:
    heads = rows(sheet())[0]
    assert str(heads[4]).startswith("★ County A (reference)\n")
    ours = compared_of(sample_records(), ["County A/II", "State C/Coordinator"], ours="State C")
    found = opened(workbook_of(ours, ExportPart.GRID))["Grid"]
    head = found[next(iter(found.tables.values())).ref][0][5]
    assert str(head.value).startswith("★ State C (ours)\n")
    assert head.fill.start_color.rgb == "FFD6E9F8"


def test_all_twelve_classes_stand_side_by_side() -> None:
    found = opened(workbook_of(all_levels(), ExportPart.GRID))["Grid"]
    assert len(rows(found)[0]) == 4 + 12
