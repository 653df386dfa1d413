"""Versions on the command line: listed, compared, written, refused in a sentence."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.test_commands import say  # noqa: F401
from tests.operations.specifications import words

OLD = words(dated="Revised: March 2019")
NEW = words(dated="Revised: May 2023", needed="Graduation from high school and two years of office work.")
REDLINE = """<h1>DOCK MASTER</h1><p>Class Code: 0500</p><h2>DEFINITION</h2>
<p>Under <del>direct</del> <ins>general</ins> supervision, runs the docks.</p><h2>EXAMPLES OF DUTIES</h2>
<ul><li>Assigns berths to visiting boats.</li><li><del>Rings the bell at noon.</del></li></ul>
<h2>MINIMUM QUALIFICATIONS</h2><p>Two years of work at a harbor.</p>"""


@pytest.fixture
def study(tmp_path: Path, say) -> Path:  # noqa: F811
    for name, text in (("clerk-2023.txt", NEW), ("clerk-2019.txt", OLD), ("dock.html", REDLINE)):
        (tmp_path / name).write_text(text, "utf-8")
    path = tmp_path / "s.jobstudy"
    files = [tmp_path / name for name in ("clerk-2023.txt", "clerk-2019.txt", "dock.html")]
    said = say("import", *files, "--study", path, "--jurisdiction", "Town F")
    assert said.code == 0
    assert "clerk-2019.txt: imported as an earlier version of c-1" in said.out
    return path


def test_versions_are_listed(study: Path, say) -> None:  # noqa: F811
    lines = say("versions", "Town F / Harbor Clerk", "--study", study).out.splitlines()
    assert [line.split("\t")[:4] for line in lines] == [
        ["Id", "Date", "Standing", "Document"],
        ["v-1", "revised May 2023", "current", "clerk-2023.txt"],
        ["v-2", "revised Mar 2019", "not current", "clerk-2019.txt"],
    ]
    data = json.loads(say("versions", "c-1", "--study", study, "--json").out)
    assert [line["id"] for line in data] == ["v-1", "v-2"]


def test_the_last_revision_of_a_class_is_compared(study: Path, say) -> None:  # noqa: F811
    out = say("compare-versions", "c-1", "--study", study).out
    assert "≠ changed · Ways to qualify:  [-High school + 1 yr-]  →  {+High school + 2 yr+}" in out
    assert "high school and [-one year-] {+two years+} of office work." in out
    assert "2 changes: 2 reworded" in out


def test_versions_and_documents_are_compared_by_name(study: Path, say) -> None:  # noqa: F811
    data = json.loads(say("compare-versions", "v-2", "CLERK-2023.txt", "--study", study, "--json").out)
    assert data["headline"] == "2 changes: 2 reworded"
    assert {"class": "", "name": "Ways to qualify", "before": "High school + 1 yr", "after": "High school + 2 yr"} in data["values"]
    assert [line["kind"] for line in data["lines"]] == ["reworded", "reworded"]
    assert "unchanged" not in say("compare-versions", "v-2", "v-1", "--study", study, "--whole").out


def test_a_redline_is_its_two_wordings(study: Path, say) -> None:  # noqa: F811
    out = say("compare-versions", "dock.html", "--redline", "--study", study).out
    assert "Under [-direct-] {+general+} supervision" in out
    assert "[-• Rings the bell at noon.-]" in out
    out = say("compare-versions", "clerk-2019.txt", "--redline", "--study", study).out
    assert "one wording only" in out


def test_the_changes_are_written_as_a_list(study: Path, tmp_path: Path, say) -> None:  # noqa: F811
    path = tmp_path / "changes.xlsx"
    assert say("compare-versions", "c-1", "--study", study, "-o", path).code == 0
    rows = [[cell.value for cell in row] for row in load_workbook(path).active.iter_rows()]
    assert any(row[:2] == ["changed", "Ways to qualify"] for row in rows)
    assert say("compare-versions", "c-1", "--study", study, "-o", tmp_path / "changes.doc").code == 2


def test_what_cannot_be_compared_is_said(study: Path, say) -> None:  # noqa: F811
    for names, sentence in (
        (("v-99", "v-1"), "There is no version or document “v-99”"),
        (("c-2",), "c-2 has one version only"),
        (("v-1", "v-2", "dock.html"), "There is no option “dock.html”"),
    ):
        said = say("compare-versions", *names, "--study", study)
        assert said.code == 2
        assert sentence in said.err
