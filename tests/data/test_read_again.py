"""data/records are what reading data/documents gives, to the letter: `pytest tests/data --accept` writes them again."""

import json
from hashlib import sha256

import pytest

from jobcompare.cli.main import main
from jobcompare.common.paths import sample_data
from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.model.codec import write_record

NAMES = sorted(path.stem for path in sample_data("documents").glob("*.txt"))


def test_every_document_has_its_record() -> None:
    assert len(NAMES) == 5
    assert sorted(path.name.removesuffix(".record.json") for path in sample_data("records").iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_reading_a_document_gives_its_record(name: str, request: pytest.FixtureRequest) -> None:
    raw = sample_data(f"documents/{name}.txt").read_bytes()
    path = sample_data(f"records/{name}.record.json")
    written = write_record(recognize(read(raw, f"{name}.txt"), f"{name}.txt", sha256(raw).hexdigest()))
    if request.config.getoption("--accept"):
        path.write_text(written, encoding="utf-8")
    assert written == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_command_prints_the_record(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["read", str(sample_data(f"documents/{name}.txt")), "--json"])
    assert not ended.value.code
    assert json.loads(capsys.readouterr().out) == json.loads(sample_data(f"records/{name}.record.json").read_text("utf-8"))
