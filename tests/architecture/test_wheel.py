"""The wheel carries all it needs: built, unpacked away from the checkout, it writes the sample and exports it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = "from hatchling.cli import hatchling; raise SystemExit(hatchling())"
    subprocess.run([sys.executable, "-c", build, "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True, timeout=100)
    target = folder / "site"
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(target)
    return target


def command(installed: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the installed program from its folder, not the checkout's: its modules come first."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    code = (
        "import jobcompare, sys; assert jobcompare.__file__.startswith(sys.argv.pop(1)); import jobcompare.__main__ as m; m.main()"
    )
    return subprocess.run(
        [sys.executable, "-c", code, str(installed), *words],
        cwd=installed,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_the_wheel_writes_the_sample_and_exports_it(installed: Path, tmp_path: Path) -> None:
    study, workbook = tmp_path / "s.jobstudy", tmp_path / "out.xlsx"
    made = command(installed, "sample", str(study))
    assert made.returncode == 0, made.stderr
    words = ("export", "all", "--study", str(study), "--comparison", "IT support, all levels", "-o", str(workbook))
    exported = command(installed, *words)
    assert exported.returncode == 0, exported.stderr
    assert zipfile.is_zipfile(workbook)


def test_the_wheel_holds_no_tests_and_all_of_data_and_resources(installed: Path) -> None:
    assert not (installed / "tests").exists()
    for folder in ("data", "resources"):
        shipped = {path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob("*") if path.is_file()}
        carried = installed / "jobcompare" / "_shipped" / folder
        assert shipped <= {path.relative_to(carried) for path in carried.rglob("*") if path.is_file()}
