"""What stands in documents is never run: 60 texts that look like formulas, in every text of a study, as xlsx and csv."""

import csv
import io
import re
from functools import cache

import pytest

from jobcompare.exports.csv_files import CsvStyle, csv_bytes
from jobcompare.exports.tables import flat_tables
from jobcompare.exports.told import Limit, Told
from tests.exports.payloads import PAYLOADS, study_of
from tests.exports.reading import bundle_of, opened, parts, raw_cells, workbook_of

DANGEROUS = ("=", "+", "-", "@", "\t", "\n", "\r")
OURS = re.compile(r"(COUNTIFS|SUMPRODUCT|RANK|IF|ROUND)\(|[A-Z]+\d+(\+[A-Z]+\d+)*$")  # the formulas that the workbook's sheets have
REFERENCE = re.compile(r"'?Chart figures'?!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+")


@cache
def harmless_formulas() -> int:
    return sum(cell.formula is not None for cell in raw_cells(workbook_of(study_of("words"))))


def test_there_are_sixty_different_ones() -> None:
    assert len(set(PAYLOADS)) == 60


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_is_a_formula_in_a_workbook(payload: str) -> None:
    data = workbook_of(study_of(payload))
    cells = raw_cells(data)
    live = [cell.formula for cell in cells if cell.formula is not None]
    assert harmless_formulas() - len(live) in (0, 1)  # employers are counted by no formula where a name is a pattern to COUNTIF
    assert all(OURS.match(formula) for formula in live)
    by_place = {(cell.sheet, cell.place): cell for cell in cells}
    dangerous = 0
    for number, sheet in enumerate(opened(data), start=1):
        for row in sheet.iter_rows():
            for cell in row:
                raw = by_place.get((f"xl/worksheets/sheet{number}.xml", cell.coordinate))
                if (
                    raw is None
                    or raw.formula is not None
                    or not isinstance(cell.value, str)
                    or not cell.value.startswith(DANGEROUS)
                ):
                    continue
                dangerous += 1
                assert raw.kind == "s", (sheet.title, cell.coordinate)
                assert raw.quoted, (sheet.title, cell.coordinate)
        for table in sheet.tables.values():  # a name unlike its head would make Excel repair the file
            assert [cell.value for cell in sheet[table.ref][0]] == [column.name for column in table.tableColumns]
    assert dangerous > 40


@pytest.mark.parametrize("payload", PAYLOADS[::7])
def test_no_text_is_a_reference_in_a_chart_and_none_is_a_name_or_an_outside_link(payload: str) -> None:
    data = workbook_of(study_of(payload))
    charts = parts(data, r"xl/charts/chart\d+\.xml")
    assert charts
    for chart in charts.values():
        assert all(REFERENCE.fullmatch(found) for found in re.findall(r"<c:f>(.*?)</c:f>", chart.decode()))
    assert not parts(data, r"xl/externalLinks/.*")
    assert b'TargetMode="External"' not in b"".join(parts(data, r".*\.rels").values())
    names = re.findall(rb"<definedName [^>]*>(.*?)</definedName>", parts(data, r"xl/workbook\.xml")["xl/workbook.xml"])
    assert all(re.fullmatch(rb".*!\$\d+:\$\d+", name) for name in names)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_is_a_formula_in_csv_for_excel(payload: str) -> None:
    told = Told()
    for table in flat_tables(bundle_of(study_of(payload))):
        data = csv_bytes(table.header, table.rows, CsvStyle.EXCEL, told)
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
            assert not [field for field in row if field.lstrip().startswith(DANGEROUS) or field.startswith(DANGEROUS)]
    assert told.count(Limit.FORMULA_TEXT) > 20


@pytest.mark.parametrize("payload", PAYLOADS[::7])
def test_csv_that_is_exact_has_every_text_as_it_is(payload: str) -> None:
    told = Told()
    fields = {
        field
        for table in flat_tables(bundle_of(study_of(payload)))
        for row in csv.reader(io.StringIO(csv_bytes(table.header, table.rows, CsvStyle.EXACT, told).decode(), newline=""))
        for field in row
    }
    assert payload in fields
    assert not told.words
