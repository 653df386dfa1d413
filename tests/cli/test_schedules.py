"""Documents and pay schedules on the command line: told apart, asked about, remembered, never twice."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jobcompare.cli.main import main
from jobcompare.vocabulary.own import use_own
from tests.intake.readers.samples import TEXT as SPECIFICATION

TEXT = "Code,Title,Low,High\n007,Dock Hand,3000,4000\n008,Dock Master,5000,6000\n"
RIVALS = (
    "Class Title,Working Title,Code,Monthly Low,Monthly High\nDock Hand,Deck Aide,007,3000,4000\nPilot,Lead Pilot,008,5000,6000\n"
)
OWN = """[[columns.column]]
role = "title"
heads = ["name of post"]

[[headings.heading]]
kind = "duties"
topic = "duties"
phrases = ["day to day at the harbor"]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's folder of the program, empty."""
    found = tmp_path / "user"
    monkeypatch.setattr("jobcompare.cli.shared.user_folder", lambda: found)
    monkeypatch.setattr("jobcompare.cli.documents.user_folder", lambda: found)
    yield found
    use_own(None)


def written(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    """The exit code of a command, and all that it wrote."""
    with pytest.raises(SystemExit) as stop:
        main([str(word) for word in words])
    out = capsys.readouterr()
    assert "Traceback" not in out.err
    return int(stop.value.code or 0), out.out + out.err


def test_a_schedule_is_known_by_its_head_and_enters_where_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study, path = tmp_path / "harbour.jobstudy", written(tmp_path / "pay.csv")
    words = ("import", path, "--study", study, "--basis", "month", "--effective", "2017-01-01")
    code, told = said(capsys, *words)
    assert (code, "0 of 1 files done, 1 failed" in told) == (1, True), "pay joins inside one named jurisdiction only"
    assert "nobody said whose" in told
    code, told = said(capsys, *words, "--jurisdiction", "Harbour City")
    assert (code, "0 join, 0 proposed, 2 new; nothing joined" in told) == (0, True)
    code, told = said(capsys, *words, "--jurisdiction", "Harbour City", "--add-classes")
    assert (code, "0 join, 0 proposed, 2 new; columns: code=Code,title=Title,low=Low,high=High" in told) == (0, True)
    assert "$3,000-$4,000/mo" in said(capsys, "list", "--study", study)[1]
    assert "already here" in said(capsys, *words, "--jurisdiction", "Harbour City")[1]


def test_a_folder_gives_its_documents_and_its_schedules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study, report = tmp_path / "harbour.jobstudy", tmp_path / "report.json"
    written(tmp_path / "in" / "deep" / "clerk.txt", SPECIFICATION)
    written(tmp_path / "in" / "levels.csv", "Knowledge of,I,II,III\nfiling,X,X,X\nbudgets,,X,X\nlaw,,,X\n")
    written(tmp_path / "in" / "pay.csv")
    written(tmp_path / "in" / "rivals.csv", RIVALS)
    words = ("import", tmp_path / "in", tmp_path / "in" / "pay.csv", "--study", study, "--jurisdiction", "Harbour City")
    code, told = said(capsys, *words, "--add-classes", "--report", report)
    assert code == 1
    assert "“Class Title” and “Working Title” can both be the title" in told
    assert '--columns "title=Class Title,code=Code,low.month=Monthly Low,high.month=Monthly High"' in told
    rows = {Path(row["file"]).name: row for row in json.loads(report.read_text("utf-8"))["rows"]}
    assert list(rows) == ["clerk.txt", "levels.csv", "pay.csv", "rivals.csv"], "in their order, each once"
    assert {name: row["state"] for name, row in rows.items() if name != "levels.csv"} == {
        "clerk.txt": rows["clerk.txt"]["state"],
        "pay.csv": "imported, to check",
        "rivals.csv": "failed",
    }
    assert rows["clerk.txt"]["state"].startswith("imported")
    assert "Class Title" in rows["rivals.csv"]["trouble"]


def test_what_was_said_of_columns_is_remembered_for_that_jurisdiction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    study, path = tmp_path / "harbour.jobstudy", written(tmp_path / "rivals.csv", RIVALS)
    words = ("import", path, "--study", study, "--add-classes", "--effective", "2025")
    assert said(capsys, *words, "--jurisdiction", "Harbour City")[0] == 1
    code, told = said(capsys, *words, "--jurisdiction", "Harbour City", "--columns", "title=Working Title")
    assert (code, "columns: title=Working Title" in told) == (0, True)
    assert (folder / "schedule-columns.json").is_file()
    newer = written(tmp_path / "newer.csv", RIVALS.replace("3000", "3300"))
    code, told = said(capsys, "import", newer, "--study", study, "--jurisdiction", "Harbour City", "--effective", "2025")
    assert (code, "1 join, 0 proposed, 0 new, 1 already here" in told) == (0, True), "its columns are remembered"
    assert said(capsys, *words, "--jurisdiction", "Bay City")[0] == 1, "another jurisdiction has its own"


def test_read_shows_a_schedule_and_what_its_columns_are_taken_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "pay.csv")
    code, told = said(capsys, "read", path, "--basis", "month")
    assert code == 0
    assert "pay schedule: 2 classes, 2 rates and ranges, 0 findings\ncolumns: code=Code,title=Title,low=Low,high=High\n" in told
    code, told = said(capsys, "read", path, "--json", "--columns", "grade=Code")
    assert [(item["grade"], item.get("code")) for item in json.loads(told)["classes"]] == [("007", None), ("008", None)]
    code, told = said(capsys, "read", path, "--columns", "title=Titel")
    assert (code, f"columns of {path}" in told) == (2, True)


def test_words_of_the_users_own_are_used_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    post = written(tmp_path / "pay.csv", TEXT.replace("Title", "Name of Post"))
    specification = written(
        tmp_path / "aide.txt",
        "HARBOR AIDE\n\nDAY TO DAY AT THE HARBOR\nBerths vessels and logs them.\nKeeps records of landings.\n",
    )
    assert said(capsys, "read", specification)[0] == 2, "no heading of it is built in"
    words = written(tmp_path / "ours.toml", OWN)
    code, told = said(capsys, "read", specification, "--vocabulary", words)
    assert (code, "2 statements" in told, "words of your own" in told) == (0, True, True)
    code, told = said(capsys, "read", post, "--json", "--vocabulary", words)
    record = json.loads(told)
    assert [item["title"] for item in record["classes"]] == ["Dock Hand", "Dock Master"]
    assert [found["facts"]["file"] for found in record["findings"] if found["trouble"] == "own-vocabulary"] == ["ours.toml"]
    written(folder / "vocabulary.toml", OWN)
    assert said(capsys, "read", specification)[0] == 0, "the file of the user's folder is taken by itself"


def test_faulty_words_are_told_and_the_built_in_ones_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    path = written(tmp_path / "pay.csv")
    words = written(folder / "vocabulary.toml", OWN.replace('"title"', '"name"'))
    code, told = said(capsys, "read", path)
    assert (code, "pay schedule: 2 classes" in told) == (0, True)
    assert "vocabulary.toml are not used, because of line 2: columns.column.role must be one of" in told
    code, told = said(capsys, "read", path, "--vocabulary", words)
    assert (code, "pay schedule" in told) == (2, False), "a file that was named must be right"
    assert said(capsys, "import", path, "--study", tmp_path / "s.jobstudy", "--vocabulary", words)[0] == 2
    assert not (tmp_path / "s.jobstudy").exists()
    assert said(capsys, "read", path, "--vocabulary", tmp_path / "none.toml")[0] == 2


WRONG = {
    "a date that is none": (("--effective", "July 1st"), 2, "cannot be the effective"),
    "columns without sense": (("--columns", "title"), 2, "cannot be used: “title” is not a kind of column"),
    "a blank jurisdiction": (("--jurisdiction", " \n "), 2, "cannot be the jurisdiction"),
    "a report of no kind": (("--report", "report.pdf"), 2, "there are .xlsx, .csv, .json"),
    "a report in no folder": (("--report", "none/report.csv"), 2, "There is no folder for none"),
    "a report over what is read": (("--report", "pay.csv"), 2, "expected is a file that is not read"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_use_is_told_before_anything_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "pay.csv")
    options, code, words = WRONG[case]
    found, told = said(capsys, "import", "pay.csv", "--study", "new.jobstudy", *options)
    assert (found, words in told, told.count("\n")) == (code, True, 1), told
    assert not (tmp_path / "new.jobstudy").exists()
    assert (tmp_path / "pay.csv").read_text("utf-8") == TEXT


def test_paths_that_are_not_there_and_studies_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study, path = tmp_path / "new.jobstudy", written(tmp_path / "pay.csv")
    assert said(capsys, "import", tmp_path / "gone.csv", "--study", study) == (
        2,
        f"There is no file {tmp_path / 'gone.csv'}. Check the name and its folder.\n",
    )
    assert said(capsys, "read", tmp_path / "gone.csv")[0] == 2
    assert said(capsys, "read", tmp_path)[0] == 2
    assert not study.exists()
    code, told = said(
        capsys, "import", path, tmp_path / "gone.csv", "--study", study, "--jurisdiction", "Harbour City", "--add-classes"
    )
    assert (code, "1 of 2 files done, 1 failed" in told) == (1, True), "what is there is imported"
    (tmp_path / "empty").mkdir()
    code, told = said(capsys, "import", tmp_path / "empty", "--study", study)
    assert (code, "holds nothing that can be imported" in told) == (1, True)
    assert said(capsys, "import", path, "--study", tmp_path / "none" / "s.jobstudy")[0] == 3
    (tmp_path / "text.jobstudy").write_text("no study")
    assert said(capsys, "import", path, "--study", tmp_path / "text.jobstudy")[0] == 3


@pytest.mark.skipif(sys.platform == "win32", reason="names and links that Windows does not have")
def test_links_in_a_circle_and_names_with_line_breaks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = tmp_path / "new.jobstudy"
    written(tmp_path / "in" / "pay\nof dock.csv")
    (tmp_path / "in" / "round").symlink_to(tmp_path / "in", target_is_directory=True)
    (tmp_path / "in" / "loop.csv").symlink_to(tmp_path / "in" / "loop.csv")
    code, told = said(
        capsys,
        "import",
        tmp_path / "in",
        tmp_path / "in" / "loop.csv",
        "--study",
        study,
        "--jurisdiction",
        "Harbour\nCity",
        "--add-classes",
    )
    assert code == 1
    assert "1 of 2 files done, 1 failed" in told
    assert "pay�of dock.csv: imported, to check (1 to check): Harbour City: pay schedule, 0 join" in told


def test_a_file_that_may_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    path, opened = written(tmp_path / "pay.csv"), os.open

    def refused(name: Any, *flags: Any, **more: Any) -> int:
        if name == path:
            raise PermissionError(13, "Permission denied")
        return opened(name, *flags, **more)

    monkeypatch.setattr(os, "open", refused)
    code, told = said(capsys, "import", path, "--study", tmp_path / "new.jobstudy", "--jurisdiction", "Harbour City")
    assert (code, "could not be read (Permission denied)" in told) == (1, True)
