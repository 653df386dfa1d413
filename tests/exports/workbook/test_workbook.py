"""The workbook as a whole: its sheets, their set-up, its properties."""

import re
import zipfile
from io import BytesIO

import pytest

from jobcompare.exports.workbook.sound import check_workbook
from jobcompare.operations.exporting import ExportPart
from tests.builders import all_levels, working_level
from tests.exports.payloads import study_of
from tests.exports.reading import opened, parts, sample_workbook, workbook_of

SHEETS = (
    "Contents", "Summary", "Grid", "Matrix IT Customer Support Spe…", "Matrix Technical Support", "Matrix IT Help Desk Coordinator",
    "Matrix Customer Support Spec. I", "Matrix Customer Tech. Support", "Ladder", "Placements", "Requirements", "Pay", "Statements",
    "Sources", "Findings", "Charts", "Chart tables", "Chart figures",
)  # fmt: skip
WITHOUT_TABLE = {"Pay", "Charts"}  # no pay in this comparison; charts stand free


def test_the_sheets_stand_in_the_order_of_the_work() -> None:
    assert tuple(opened(sample_workbook()).sheetnames) == SHEETS


def test_contents_links_to_every_other_sheet() -> None:
    book = opened(sample_workbook())
    links = [cell.hyperlink.location for row in book["Contents"].iter_rows() for cell in row if cell.hyperlink]
    assert links == ["'" + name + "'!A1" for name in SHEETS[1:]]


def test_every_table_is_a_real_one_with_a_header_row() -> None:
    book = opened(sample_workbook())
    for sheet in book:
        if sheet.title in WITHOUT_TABLE:
            continue
        assert sheet.tables, sheet.title
        for table in sheet.tables.values():
            heads = [cell.value for cell in sheet[table.ref][0]]
            assert heads == [column.name.replace("_x000a_", "\n") for column in table.tableColumns]
            assert table.headerRowCount == 1
            assert len({head.lower() for head in heads}) == len(heads)


def test_no_cell_is_merged() -> None:
    assert not [sheet.title for sheet in opened(sample_workbook()) if sheet.merged_cells.ranges]


def test_sheets_print_across_on_one_page_width_with_their_heads() -> None:
    for sheet in opened(sample_workbook()):
        assert sheet.page_setup.orientation == "landscape"
        assert "of" in str(sheet.oddFooter.right.text)
        if sheet.title != "Charts":
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        if sheet.freeze_panes:
            assert sheet.print_title_rows


@pytest.mark.parametrize("name", ["Grid", "Matrix Customer Tech. Support", "Requirements", "Statements", "Sources", "Findings"])
def test_long_sheets_have_frozen_panes_below_their_header_row(name: str) -> None:
    sheet = opened(sample_workbook())[name]
    table = next(iter(sheet.tables.values()))
    first = int(re.findall(r"\d+", table.ref)[0])
    assert sheet.freeze_panes is not None
    assert int(re.findall(r"\d+", sheet.freeze_panes)[0]) == first + 1


def test_the_first_cell_of_every_sheet_is_its_title() -> None:
    for sheet in opened(sample_workbook()):
        assert isinstance(sheet["A1"].value, str)
        assert sheet["A1"].font.bold


def test_wrapped_rows_are_as_tall_as_their_text_needs() -> None:
    sheet = opened(sample_workbook())["Sources"]
    for row in sheet.iter_rows(min_row=4):
        longest = max(
            (len(str(cell.value)) / sheet.column_dimensions[cell.column_letter].width for cell in row if cell.value), default=0
        )
        assert sheet.row_dimensions[row[0].row].height >= min(409, int(longest / 1.6) * 12)


def test_properties_carry_the_study_and_no_library() -> None:
    book = opened(workbook_of(working_level()))
    assert book.properties.creator == "Test study"
    assert book.properties.lastModifiedBy == "Test study"
    assert book.properties.title == "IT support, working level – Test study"
    core = b"".join(parts(sample_workbook(), r"docProps/.*").values()).lower()
    assert b"xlsxwriter" not in core
    assert b"openpyxl" not in core


def test_summary_tells_study_comparison_hash_and_what_is_not_reviewed() -> None:
    sheet = opened(sample_workbook())["Summary"]
    facts = {row[0].value: row[1].value for row in sheet.iter_rows(max_row=13)}
    assert facts["Study"] == "Test study"
    assert facts["Comparison"] == "IT support, all levels"
    assert facts["Classes"] == "12 classes of 5 employers"
    assert re.fullmatch(r"[\d,]+ of [\d,]+ shown values not yet reviewed", facts["Reviewed"])
    assert re.fullmatch("[0-9a-f]{64}", facts["Data SHA-256"])
    assert facts["Written"] == "Nov 22, 2026, 10:00 UTC"


def test_the_same_state_gives_the_same_hash_and_another_another() -> None:
    def hashed(data: bytes) -> object:
        return {row[0].value: row[1].value for row in opened(data)["Summary"].iter_rows(max_row=13)}["Data SHA-256"]

    assert hashed(workbook_of(working_level())) == hashed(workbook_of(working_level()))
    assert hashed(workbook_of(working_level())) != hashed(sample_workbook())


@pytest.mark.parametrize(
    ("part", "sheets"),
    [
        (ExportPart.GRID, ["Summary", "Grid"]),
        (ExportPart.LADDER, ["Summary", "Ladder", "Placements"]),
        (ExportPart.CHARTS, ["Contents", "Summary", "Charts", "Chart tables", "Chart figures"]),
    ],
)
def test_a_part_has_only_its_sheets(part: ExportPart, sheets: list[str]) -> None:
    assert opened(workbook_of(all_levels(), part)).sheetnames == sheets


def test_a_workbook_is_sound_and_a_damaged_one_is_not() -> None:
    data = sample_workbook()
    check_workbook(data)
    for at in range(200, len(data) - 200, len(data) // 40):
        with pytest.raises(ValueError, match=r"."):
            check_workbook(data[:at])
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name)[:-1] if name == "xl/workbook.xml" else old.read(name))
    with pytest.raises(ValueError, match="not XML"):
        check_workbook(changed.getvalue())


@pytest.mark.parametrize(
    "hostile",
    [
        "a\x07\x00b\x1b\ufffe",
        "lone \ud800",
        "<b>&amp;</b> & \"q\" 'x' ]]>",
        "long " * 100,
        "_x0041_",
        "tab\there\r\nline",
        "&P&N &",
    ],
)
def test_no_text_spoils_the_file(hostile: str) -> None:
    data = workbook_of(study_of(hostile))
    check_workbook(data)
    for sheet in opened(data):
        for table in sheet.tables.values():
            heads = [cell.value for cell in sheet[table.ref][0]]
            assert heads == [column.name.replace("_x000a_", "\n") for column in table.tableColumns]
            assert all(len(head) <= 255 for head in heads)
        assert len(sheet.oddFooter.left.text or "") <= 255
