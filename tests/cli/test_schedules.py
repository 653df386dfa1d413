"""Pay schedules on the command line."""

from pathlib import Path

import pytest

from jobcompare.cli.main import main

TEXT = "Code,Title,Low,High\n007,Dock Hand,3000,4000\n008,Dock Master,5000,6000\n"


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    """The exit code of a command, and all that it wrote."""
    with pytest.raises(SystemExit) as stop:
        main([str(word) for word in words])
    out = capsys.readouterr()
    return int(stop.value.code or 0), out.out + out.err


def test_a_schedule_is_known_by_its_head_and_enters_where_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study, path = tmp_path / "harbour.jobstudy", tmp_path / "pay.csv"
    path.write_text(TEXT, "utf-8")
    words = ("import", path, "--study", study, "--basis", "month", "--effective", "2017-01-01")
    code, told = said(capsys, *words)
    assert (code, "0 of 1 files done, 1 failed" in told) == (1, True), "pay joins inside one named jurisdiction only"
    code, told = said(capsys, *words, "--jurisdiction", "Harbour City")
    assert (code, "0 join, 0 proposed, 2 new; nothing joined" in told) == (0, True)
    code, told = said(capsys, *words, "--jurisdiction", "Harbour City", "--add-classes")
    assert (code, "0 join, 0 proposed, 2 new; columns: code=Code" in told) == (0, True)
    assert "$3,000-$4,000/mo" in said(capsys, "list", "--study", study)[1]
    assert "already here" in said(capsys, *words, "--jurisdiction", "Harbour City")[1]


def test_a_date_that_is_none_is_refused_before_a_study_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study, path = tmp_path / "harbour.jobstudy", tmp_path / "pay.csv"
    path.write_text(TEXT, "utf-8")
    code, _ = said(capsys, "import", path, "--study", study, "--effective", "July 1st")
    assert code == 2
    assert not study.exists()
