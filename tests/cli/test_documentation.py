"""What README and guide tell to type works, and the words of the guide's example are good ones."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from jobcompare.cli.main import main
from jobcompare.common.paths import resource
from jobcompare.vocabulary.checking import checked_own
from tests.intake.readers.samples import TEXT, samples

README = Path(__file__).parents[2] / "README.md"
SCHEDULE = "Job,Class No.,From,To,Note,Old,Older\nDock Hand,007,3000,4000,,1,2\nPilot,008,5000,6000,,1,2\n"


def commands(text: str) -> list[list[str]]:
    """Lines of shell blocks that begin with the program's name."""
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    lines = [line.split(" #")[0].strip() for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("jobcompare ")]


def run(words: list[str]) -> int:
    with pytest.raises(SystemExit) as stop:
        main(words)
    return int(stop.value.code or 0)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the examples name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "specifications").mkdir()
    (tmp_path / "specifications" / "clerk.txt").write_text(TEXT, "utf-8")
    pdf = next(raw for kind, raw in samples().items() if kind.value == "pdf")
    (tmp_path / "specification.pdf").write_bytes(pdf)
    (tmp_path / "schedule.csv").write_text(SCHEDULE.replace("From,To", "Low,High").replace("Job", "Title"), "utf-8")
    return tmp_path


def test_the_commands_of_the_readme_run(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = [words for words in commands(README.read_text("utf-8")) if words[0] != "render"]  # tests/ui draws pictures
    asked = {"list", "compare", "versions", "compare-versions", "read"}
    assert {words[0] for words in typed} == {*asked, "sample", "export", "import"}
    for words in typed:
        assert run(words) == 0, (words, capsys.readouterr())
    assert (desk / "report.xlsx").is_file()


def test_the_commands_of_the_guide_run(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made: Any = xlsxwriter.Workbook(str(desk / "schedule.xlsx"))
    with made as book:
        sheet = book.add_worksheet()
        for number, line in enumerate(SCHEDULE.splitlines()):
            sheet.write_row(number, 0, line.split(","))
    typed = commands(resource("guide/schedules.md").read_text("utf-8"))
    assert [words[0] for words in typed] == ["read", "import"]
    for words in typed:
        assert run(words) == 0, (words, capsys.readouterr())


def test_the_example_of_the_guide_is_a_good_file_of_words() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", resource("guide/vocabulary.md").read_text("utf-8"), re.DOTALL)
    assert set(checked_own(example.encode(), "vocabulary.toml").tables) == {
        "headings",
        "labels",
        "titles",
        "cues",
        "columns",
        "families",
    }
