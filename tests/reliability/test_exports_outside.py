"""LibreOffice as the judge: it opens every workbook, and reckons every formula as the workbook says.

`outside`: needs LibreOffice.
"""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jobcompare.model.compared import Compared
from tests.builders import all_levels, compared_of, pay_records, working_level
from tests.exports.paid import market
from tests.exports.payloads import PAYLOADS, study_of
from tests.exports.reading import opened, workbook_of

pytestmark = [pytest.mark.outside, pytest.mark.timeout(300)]
OFFICE = "soffice"
COMPARISONS = {
    "all-levels": all_levels,
    "working-level": working_level,
    "pay": lambda: compared_of(pay_records()),
    "market": market,
    "market-of-three": lambda: market(3),
    "formulas": lambda: study_of(PAYLOADS[0]),
    "commands": lambda: study_of(PAYLOADS[2]),
}


def without_cached_values(data: bytes) -> bytes:
    """The workbook with every formula's cached value taken out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                part = re.sub(rb"(<c [^>]*?)( t=\"str\")?(>)<f>(.*?)</f><v>[^<]*</v>", rb"\1\3<f>\4</f>", part)
            new.writestr(name, part)
    return out.getvalue()


def converted(source: Path, kind: str, folder: Path) -> Path:
    """What LibreOffice makes of a file, in a profile of its own."""
    profile = folder / "profile"
    command = [
        OFFICE,
        f"-env:UserInstallation=file://{profile}",
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(folder / "out"),
        str(source),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert "error" not in (done.stdout + done.stderr).lower()
    return folder / "out" / f"{source.stem}.{kind}"


@pytest.mark.parametrize("name", COMPARISONS)
def test_libreoffice_reckons_what_the_workbook_says(name: str, tmp_path: Path) -> None:
    assert shutil.which(OFFICE), "LibreOffice is not installed"
    made: Compared = COMPARISONS[name]()
    data = workbook_of(made)
    source = tmp_path / "bare.xlsx"
    source.write_bytes(without_cached_values(data))
    bare = opened(source.read_bytes(), values=True)
    reckoned = load_workbook(converted(source, "xlsx", tmp_path), data_only=True)
    formulas, cached = opened(data), opened(data, values=True)
    checked = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                checked += 1
                assert bare[sheet.title][cell.coordinate].value is None
                told, found = cached[sheet.title][cell.coordinate].value, reckoned[sheet.title][cell.coordinate].value
                wanted = pytest.approx(told, rel=1e-9) if isinstance(told, float) else told
                assert found == wanted, (sheet.title, cell.coordinate, cell.value)
    assert checked > (0 if name == "pay" else 10) - 1


@pytest.mark.parametrize("name", ["all-levels", "pay", "market"])
def test_libreoffice_converts_it_to_pages(name: str, tmp_path: Path) -> None:
    source = tmp_path / "book.xlsx"
    source.write_bytes(workbook_of(COMPARISONS[name]()))
    assert converted(source, "pdf", tmp_path).read_bytes().startswith(b"%PDF")
