"""The house rules are tests: import rules, types, style, module sizes, what a command loads."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 400


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, timeout=110, check=False)


def modules() -> list[Path]:
    return sorted((ROOT / "jobcompare").rglob("*.py"))


def test_import_rules_hold() -> None:
    result = run("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache")
    assert result.returncode == 0, result.stdout + result.stderr


def test_style() -> None:
    for words in (("check",), ("format", "--check")):
        result = run("-m", "ruff", *words, "--no-cache", ".")
        assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.timeout(300)
def test_types_are_strict() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert result.returncode == 0, result.stdout[-4000:]


def test_dependencies_are_declared_and_used() -> None:
    result = run("-m", "deptry", ".")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_is_a_drawer(module: Path) -> None:
    lines = module.read_text("utf-8").splitlines()
    assert len(lines) <= MOST_LINES
    assert module.stem not in {"utils", "misc", "helpers", "manager", "mixed"}
    assert not lines or lines[0].startswith('"""'), "a module begins with what it is"


@pytest.mark.parametrize("room", ["operations.do", "operations.ask", "operations.exporting", "exports", "cli.main"])
def test_only_the_window_loads_qt(room: str) -> None:
    code = f"import sys, jobcompare.{room}; print([m for m in sys.modules if m.startswith(('PySide6', 'pyqtgraph', 'qtawesome'))])"
    result = run("-c", code)
    assert result.stdout.strip() == "[]", result.stdout + result.stderr


def test_help_needs_no_heavy_library() -> None:
    code = "import sys, jobcompare.cli.main; print([m for m in ('numpy', 'xlsxwriter', 'openpyxl') if m in sys.modules])"
    result = run("-c", code)
    assert result.returncode == 0, result.stderr
