"""An export with a fault at every write, flush and rename: the old file is byte-identical in all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jobcompare.common.errors import UserError
from jobcompare.exports import whole
from jobcompare.exports.report import write_import_report
from jobcompare.operations import do
from jobcompare.operations.exporting import ExportPart, export_comparison
from jobcompare.operations.session import Session
from jobcompare.present.listings.import_report import ReportLine
from tests.exports.test_whole import Failing

OLD = b"what stood here before"
LINE = ReportLine(file="a.record.json", state="imported", employer="A", classes=("X",), to_check=1, trouble="")


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("study") / "s.jobstudy"
    do.make_sample(path, "Ana").close()
    return path


@pytest.fixture
def session(study: Path):
    with do.open_study(study, read_only=True) as opened:
        yield opened


def faulty(monkeypatch: pytest.MonkeyPatch, at: int) -> Failing:
    disk = Failing(at)
    monkeypatch.setattr(whole, "Disk", lambda: disk)
    return disk


def through_every_fault(monkeypatch: pytest.MonkeyPatch, folder: Path, write: Callable[[], object]) -> list[str]:
    """Let a write fail at each step up to the last rename; which steps those were."""
    disk = faulty(monkeypatch, 0)
    write()
    steps = disk.steps
    last = len(steps) - steps[::-1].index("replace")
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == steps.count("replace")
    for at in range(1, last + 1):
        if steps[: at - 1].count("replace"):
            break  # of several files the first has its name: see test_whole
        for name in names:
            (folder / name).write_bytes(OLD)
        faulty(monkeypatch, at)
        with pytest.raises(UserError):
            write()
        assert sorted(path.name for path in folder.iterdir()) == names, steps[at - 1]
        assert all((folder / name).read_bytes() == OLD for name in names), steps[at - 1]
    return steps


@pytest.mark.parametrize(
    ("part", "ending"), [(ExportPart.MATRIX, ".xlsx"), (ExportPart.GRID, ".csv"), (ExportPart.LADDER, ".json")]
)
def test_a_fault_at_every_step_leaves_the_old_file(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: ExportPart, ending: str
) -> None:
    comparison = session.read.comparisons()[0]
    target = tmp_path / f"out{ending}"
    steps = through_every_fault(monkeypatch, tmp_path, lambda: export_comparison(session.read, comparison, part, target))
    assert {"create", "write", "flush", "sync", "close", "read", "replace"} <= set(steps)


def test_a_folder_of_csv_files_is_left_too(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    comparison = session.read.comparisons()[0]
    steps = through_every_fault(
        monkeypatch, tmp_path, lambda: export_comparison(session.read, comparison, ExportPart.MATRIX, tmp_path)
    )
    assert steps.count("create") == 5


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".json"])
def test_an_import_report_is_written_so_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    through_every_fault(monkeypatch, tmp_path, lambda: write_import_report([LINE], tmp_path / f"report{ending}"))
