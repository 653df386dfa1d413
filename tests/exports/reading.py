"""Reading back what was written: with openpyxl, and from the raw parts of the file."""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass
from functools import cache

from openpyxl import Workbook, load_workbook

from jobcompare.exports.bundle import Bundle, data_hash
from jobcompare.exports.told import Told
from jobcompare.exports.workbook.write import workbook_bytes
from jobcompare.model.compared import Compared
from jobcompare.model.study import StudyDocument
from jobcompare.operations.exporting import ExportPart, make_bundle
from jobcompare.present.listings.about import make_about
from tests.builders import all_levels, sample_records

WRITTEN = "2026-11-22T10:00:00+00:00"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def documents_of(compared: Compared) -> dict[int, StudyDocument]:
    """The texts of the sample's documents by id."""
    records = sample_records()
    found: dict[int, StudyDocument] = {}
    for item in compared.classes:
        record, number = records.get(item.employer.name), item.version.specification.document_id
        if record is not None and record.document is not None and number is not None:
            found[number] = StudyDocument(
                id=number, text=record.document.text, imported_at=WRITTEN, imported_by="Ana", text_sha256=""
            )
    return found


def bundle_of(compared: Compared, part: ExportPart = ExportPart.ALL) -> Bundle:
    """The view data of a comparison."""
    return make_bundle(compared, part, documents_of(compared))


def workbook_of(compared: Compared, part: ExportPart = ExportPart.ALL, told: Told | None = None) -> bytes:
    """The bytes of the workbook of a comparison."""
    bundle = bundle_of(compared, part)
    about = make_about(compared, bundle.grid.tally if bundle.grid else None, WRITTEN, 7, data_hash(bundle))
    return workbook_bytes(bundle, about, told or Told())[0]


@cache
def sample_workbook() -> bytes:
    """The workbook of the sample's comparison of all classes."""
    return workbook_of(all_levels())


def opened(data: bytes, *, values: bool = False) -> Workbook:
    """The workbook as openpyxl reads it; `values`: cached values instead of formulas."""
    return load_workbook(io.BytesIO(data), data_only=values)


@dataclass(frozen=True)
class RawCell:
    """A cell as it stands in the file. `kind`: "s" shared string, "str" text of a formula, "n" number."""

    sheet: str
    place: str
    kind: str
    formula: str | None
    quoted: bool


def raw_cells(data: bytes) -> list[RawCell]:
    """Every cell of every sheet from its XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        styles = ET.fromstring(archive.read("xl/styles.xml"))
        quoted = [xf.get("quotePrefix") == "1" for xf in styles.iterfind(f"{MAIN}cellXfs/{MAIN}xf")]
        names = sorted(name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))
        return [_raw(name, cell, quoted) for name in names for cell in ET.fromstring(archive.read(name)).iter(f"{MAIN}c")]


def parts(data: bytes, pattern: str) -> dict[str, bytes]:
    """The parts whose names match."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if re.fullmatch(pattern, name)}


def _raw(sheet: str, cell: ET.Element, quoted: list[bool]) -> RawCell:
    formula = cell.find(f"{MAIN}f")
    return RawCell(
        sheet,
        cell.get("r", ""),
        cell.get("t", "n"),
        formula.text if formula is not None else None,
        quoted[int(cell.get("s", "0"))],
    )
