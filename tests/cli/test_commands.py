"""The command line as a user types it: what it prints, what it writes, its exit codes, never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jobcompare.cli.main import main
from jobcompare.common.paths import sample_data

ALL = "IT support, all levels"


class Said:
    """What a command said."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]):
    """Run the command line with words; the exit code and what it printed."""

    def run(*words: object) -> Said:
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in words])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Said(int(ended.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def study(tmp_path: Path, say) -> Path:
    path = tmp_path / "s.jobstudy"
    assert say("sample", path).code == 0
    return path


def test_the_sample_is_not_written_over(study: Path, say) -> None:
    before = study.read_bytes()
    again = say("sample", study)
    assert (again.code, again.err.count("\n")) == (3, 1)
    assert study.read_bytes() == before


def test_list_finds_and_prints_ids(study: Path, say) -> None:
    lines = say("list", "--study", study, "--find", "passwords").out.splitlines()
    assert lines[0].startswith("Id\t")
    assert any("Customer Support Specialist I" in line for line in lines[1:])
    data = json.loads(say("list", "--study", study, "--json").out)
    assert len(data) == 98
    assert {"id", "employer", "title", "code"} <= set(data[0])


def test_compare_gives_the_aligned_grid(study: Path, say) -> None:
    grid = json.loads(say("compare", "--study", study, "--comparison", "IT support, working level", "--json").out)
    assert len(grid["columns"]) == 5
    text = say("compare", "--study", study, "c-1", "Jurisdiction B / Client Support Manager").out
    assert "Client Support" in text


def test_classes_that_are_not_there_are_named(study: Path, say) -> None:
    said = say("compare", "--study", study, "Jurisdiction B / Nobody")
    assert said.code == 2
    assert "Nobody" in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("part", ["grid", "matrix", "ladder", "charts", "all"])
@pytest.mark.parametrize("ending", ["xlsx", "json"])
def test_every_part_is_exported(study: Path, tmp_path: Path, say, part: str, ending: str) -> None:
    target = tmp_path / f"{part}.{ending}"
    said = say("export", part, "--study", study, "--comparison", ALL, "-o", target)
    assert said.code == 0, said.err
    assert target.stat().st_size > 500


def test_csv_of_all_needs_a_folder(study: Path, tmp_path: Path, say) -> None:
    refused = say("export", "all", "--study", study, "-o", tmp_path / "all.csv")
    assert refused.code == 2
    folder = tmp_path / "out"
    folder.mkdir()
    assert say("export", "all", "--study", study, "--comparison", ALL, "-o", folder).code == 0
    assert list(folder.glob("*.csv"))


def test_an_unknown_ending_names_those_known(study: Path, tmp_path: Path, say) -> None:
    said = say("export", "grid", "--study", study, "-o", tmp_path / "x.doc")
    assert said.code == 2
    assert ".xlsx" in said.err


def test_import_makes_a_missing_study_and_lists_failures(tmp_path: Path, say) -> None:
    bad = tmp_path / "bad.record.json"
    bad.write_text('{"format": "jobcompare-record/1", "classes": [{"key": "I", "title": "X", "wage": 3}]}')
    study, report = tmp_path / "new.jobstudy", tmp_path / "report.csv"
    said = say("import", sample_data("records"), bad, "--study", study, "--report", report)
    assert said.code == 1
    assert "wage" in said.err
    assert "/classes/0" in said.err
    assert "5 of 6 files done, 1 failed" in said.out
    assert "wage" in report.read_text("utf-8-sig")


def test_import_tells_the_first_titles_of_a_long_schedule(tmp_path: Path, say) -> None:
    said = say("import", sample_data("pay") / "california-it.record.json", "--study", tmp_path / "new.jobstudy")
    line = said.out.splitlines()[0]
    assert line.endswith("; and 48 more")
    assert len(line) < 500


def test_import_of_what_is_there_already_says_so_and_nothing_empty(study: Path, say) -> None:
    said = say("import", sample_data("records") / "state-c-help-desk-coordinator.record.json", "--study", study)
    assert "already here" in said.out
    assert ": :" not in said.out


@pytest.mark.parametrize("scale", ["0", "-1", "nan", "1000"])
def test_a_scale_that_no_picture_can_have_is_refused_in_a_sentence(study: Path, tmp_path: Path, say, scale: str) -> None:
    said = say("render", "start", "--study", study, "-o", tmp_path / "x.png", "--scale", scale)
    assert said.code == 2
    assert "0.5 to 8" in said.err
    assert not (tmp_path / "x.png").exists()


def test_read_prints_the_record_and_stores_nothing(say) -> None:
    record = sample_data("records") / "state-e-customer-technical-support.record.json"
    said = say("read", record)
    assert "Information Technology Specialist III" in said.out
    assert json.loads(say("read", record, "--json").out)["format"] == "jobcompare-record/1"


def test_check_says_that_all_is_well(study: Path, say) -> None:
    said = say("check", study)
    assert (said.code, said.out) == (0, f"{study}: no problem found\n")


def strange_files(folder: Path) -> list[Path]:
    (folder / "empty.jobstudy").write_bytes(b"")
    (folder / "text.jobstudy").write_text("not a study")
    (folder / "folder.jobstudy").mkdir()
    return [folder / name for name in ("empty.jobstudy", "text.jobstudy", "folder.jobstudy", "missing.jobstudy")]


@pytest.mark.parametrize("number", range(4))
def test_what_is_no_study_is_one_sentence_and_exit_3(tmp_path: Path, say, number: int) -> None:
    path = strange_files(tmp_path)[number]
    said = say("list", "--study", path)
    assert said.code == 3, said.err
    assert str(path) in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", [("nonsense", "--study"), ("export",), ("list",), ("render", "nowhere", "--study", "x"), ("list", "--bad")]
)
def test_wrong_use_is_exit_2_or_3(say, words: tuple[str, ...]) -> None:
    assert say(*words).code in (2, 3)


def test_help_of_every_command(say) -> None:
    top = say("--help")
    assert top.code == 0
    for command in ("open", "sample", "read", "import", "list", "compare", "export", "render", "check"):
        assert command in top.out
        assert say(command, "--help").code == 0


def test_without_a_display_the_export_command_is_named(study: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    for words in ((), (str(study),), ("open", "--sample")):
        said = subprocess.run(
            [sys.executable, "-m", "jobcompare", *words], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert said.returncode == 4, said.stderr
        assert "jobcompare export" in said.stderr
        assert said.stderr.count("\n") == 1


def test_a_first_argument_that_is_no_command_is_a_study(tmp_path: Path, say) -> None:
    said = say(tmp_path / "nowhere.jobstudy")
    assert said.code == 3
    assert "nowhere.jobstudy" in said.err
