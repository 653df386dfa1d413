"""Writing a comparison to files."""

import csv
import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from jobcompare.common.errors import Trouble, UserError
from jobcompare.exports.csv_files import CsvStyle
from jobcompare.model.study import Comparison, EntityKind, NoteKind, ValueRef
from jobcompare.operations import ask, do
from jobcompare.operations.exporting import ExportPart, export_comparison
from jobcompare.operations.session import Session
from tests.exports.reading import opened

ALL = "IT support, all levels"
FIVE = "IT support, working level"


def named(session: Session, name: str = ALL) -> Comparison:
    return ask.comparison_named(session.read, name)


@pytest.fixture(scope="module")
def book(written_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The workbook of all classes of the sample, read back."""
    target = tmp_path_factory.mktemp("book") / "out.xlsx"
    with do.open_study(written_sample, read_only=True) as opened_study:
        export_comparison(opened_study.read, named(opened_study), ExportPart.ALL, target)
    return opened(target.read_bytes())


def test_all_of_a_comparison_as_a_workbook(session: Session, tmp_path: Path, book: Workbook) -> None:
    target = tmp_path / "out.xlsx"
    written = export_comparison(session.read, named(session), ExportPart.ALL, target)
    assert written.files == (target,)
    assert written.lines == (f"{target}: 18 sheets; 1 sheet name was shortened to the 31 characters that Excel allows",)
    grid = book["Grid"]
    heads = [cell.value for cell in grid[next(iter(grid.tables.values())).ref][0]]
    assert len(heads) == 4 + 12


def test_requirements_list_every_way(book: Workbook) -> None:
    sheet = book["Requirements"]
    rows = [[cell.value for cell in row] for row in sheet[next(iter(sheet.tables.values())).ref]]
    column = {head: n for n, head in enumerate(rows[0])}
    found = [
        (
            row[column["Id"]],
            row[column["Education"]],
            row[column["Experience, least (months)"]],
            row[column["Experience, upper (months)"]],
        )
        for row in rows[1:]
        if row[column["Education"]] or row[column["Gained in class"]]
    ]
    assert found == [
        ("c-1", "Equiv. to associate", 12, None),
        ("c-2", "Equiv. to associate", 36, None),
        ("c-2", None, 24, None),
        ("c-3", "Associate", 0, 36),
        ("c-4", "Associate", 24, 60),
        ("c-5", "Bachelor", 24, 72),
        ("c-6", "Bachelor", 60, 96),
        ("c-7", "1 yr coursework", 12, None),
        ("c-7", "1 yr training", 12, None),
        ("c-8", "High school + Bachelor", 0, None),
        ("c-8", "High school + Associate", 24, None),
        ("c-8", "High school", 48, None),
        ("c-8", "High school", None, None),
    ]
    combinations = {row[column["Id"]] for row in rows[1:] if row[column["Combination"]]}
    assert combinations == {"c-1", "c-2", "c-7", "c-8"}
    silent = [row[column["Id"]] for row in rows[1:] if row[column["Way to qualify"]] == "Not stated in this document"]
    assert silent == ["c-9", "c-10", "c-11", "c-12"]


def test_every_value_of_sources_has_its_quotation(book: Workbook) -> None:
    sheet = book["Sources"]
    rows = [[cell.value for cell in row] for row in sheet[next(iter(sheet.tables.values())).ref]][1:]
    assert len(rows) > 100
    code = next(row for row in rows if row[2] == "c-2" and row[3] == "Class code")
    assert code[4] == "3192"
    assert "3191/3192" in code[7]
    quotations = [row[8] for row in book["Findings"].iter_rows(values_only=True) if row[8]]
    assert any("~~" in str(quotation) for quotation in quotations)  # words struck in the redline are told as struck


def test_what_the_analyst_typed_is_told_as_typed(session: Session, tmp_path: Path) -> None:
    content = session.read.content_of_class(1)
    assert content is not None
    do.set_value(session, ValueRef(EntityKind.CONTENT, content.id, "code"), "0077")
    target = tmp_path / "out.xlsx"
    export_comparison(session.read, named(session), ExportPart.ALL, target)
    book = opened(target.read_bytes())
    rows = list(book["Sources"].iter_rows(values_only=True))
    typed = next(row for row in rows if row[2] == "c-1" and row[3] == "Class code")
    assert typed[4] == "0077"
    assert "typed by Ana" in typed[9]
    assert "3191" in typed[9]
    assert "0077" in [row[3] for row in book["Summary"].iter_rows(values_only=True)]  # the zeros stay


def test_private_notes_stay_and_others_go(session: Session, tmp_path: Path) -> None:
    about = ValueRef(EntityKind.JOB_CLASS, 1, "")
    do.add_note(session, about, NoteKind.QUESTION, "For everyone to see")
    do.add_note(session, about, NoteKind.QUESTION, "Between us", private=True)
    workbook, data = tmp_path / "out.xlsx", tmp_path / "out.json"
    for target in (workbook, data):
        export_comparison(session.read, named(session), ExportPart.ALL, target)
    cells = str([row for sheet in opened(workbook.read_bytes()) for row in sheet.iter_rows(values_only=True)])
    for text in (cells, data.read_text("utf-8")):
        assert "For everyone to see" in text
        assert "Between us" not in text


def test_json_has_stable_ids_and_its_hash(session: Session, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    export_comparison(session.read, named(session, FIVE), ExportPart.ALL, target, clock=lambda: "2026-11-22T10:00:00+00:00")
    data = json.loads(target.read_text("utf-8"))
    assert data["format"] == "jobcompare-export/1"
    assert [column["id"] for column in data["data"]["grid"]["columns"]] == ["c-2", "c-3", "c-7", "c-8", "c-10"]
    first = target.read_bytes()
    export_comparison(session.read, named(session, FIVE), ExportPart.ALL, target, clock=lambda: "2026-11-22T10:00:00+00:00")
    assert target.read_bytes() == first


@pytest.mark.parametrize("part", [ExportPart.GRID, ExportPart.LADDER])
def test_one_table_is_one_csv_file(session: Session, tmp_path: Path, part: ExportPart) -> None:
    target = tmp_path / "out.csv"
    export_comparison(session.read, named(session), part, target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) > 5
    assert len({len(row) for row in rows}) == 1


def test_several_tables_need_a_folder(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        export_comparison(session.read, named(session), ExportPart.ALL, tmp_path / "out.csv")
    assert raised.value.trouble is Trouble.EXPORT_NEEDS_FOLDER
    assert not list(tmp_path.glob("out*"))


def test_a_folder_gets_a_csv_file_per_table(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    written = export_comparison(session.read, named(session), ExportPart.ALL, folder)
    names = sorted(path.name for path in folder.iterdir())
    assert "Requirements.csv" in names
    assert "Matrix - State E - Customer Technical Support.csv" in names
    assert sorted(path.name for path in written.files) == names
    assert len({name.casefold() for name in names}) == len(names)


def test_exact_csv_is_as_it_is(session: Session, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    export_comparison(session.read, named(session), ExportPart.LADDER, target, csv_style=CsvStyle.EXACT)
    assert not target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert ",+3" in target.read_text("utf-8")  # "+3" new statements: for Excel it has an apostrophe


@pytest.mark.parametrize("name", ["out.html", "out.xls", "out.doc"])
def test_other_endings_name_those_known(session: Session, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError) as raised:
        export_comparison(session.read, named(session), ExportPart.GRID, tmp_path / name)
    assert raised.value.trouble is Trouble.EXPORT_KIND_UNKNOWN
    assert raised.value.facts["known"] == ".xlsx, .csv, .json"


def test_a_missing_folder_is_said(session: Session, tmp_path: Path) -> None:
    for target in (tmp_path / "no" / "out.xlsx", tmp_path / "no" / "folder"):
        with pytest.raises(UserError) as raised:
            export_comparison(session.read, named(session), ExportPart.ALL, target)
        assert raised.value.trouble is Trouble.EXPORT_FOLDER_MISSING


def test_exporting_leaves_the_study_as_it_is(session: Session, tmp_path: Path) -> None:
    before = session.file.path.read_bytes()
    export_comparison(session.read, named(session), ExportPart.ALL, tmp_path / "out.xlsx")
    assert session.file.path.read_bytes() == before
