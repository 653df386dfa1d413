"""The program from start to end."""

import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from jobcompare.app import run_window
from jobcompare.ui.window import MainWindow


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's folder; hooks that the program sets are put back."""
    hook, interrupt = sys.excepthook, signal.getsignal(signal.SIGINT)

    def user_folder(name: str, appauthor: bool) -> str:
        return str(tmp_path / "config")

    monkeypatch.setattr(platformdirs, "user_config_dir", user_folder)
    yield tmp_path / "config"
    sys.excepthook = hook
    signal.signal(signal.SIGINT, interrupt)


def _window() -> MainWindow:
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow) and widget.isVisible())


def test_the_program_opens_a_study_and_remembers_it(qapp: object, folder: Path, sample_study: Path) -> None:
    seen: list[str] = []

    def look() -> None:
        window = _window()
        if window.tasks.pending or window.desk.study is None:
            QTimer.singleShot(20, look)
            return
        seen.append(window.windowTitle())
        window.close()

    QTimer.singleShot(0, look)
    assert run_window(sample_study) == 0
    assert seen == ["Sample study – jobcompare"]
    kept = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    assert kept["recent"] == [str(sample_study)]
    assert len(list((folder / "views").glob("*.json"))) == 1


def test_a_fault_is_told_and_the_program_goes_on(qapp: object, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    from jobcompare.ui.dialogs.fault import FaultDialog

    def fail() -> None:
        QTimer.singleShot(0, look)
        sys.excepthook(ZeroDivisionError, ZeroDivisionError("x"), None)

    def look() -> None:
        told.extend(dialog.details for dialog in _window().findChildren(FaultDialog))
        _window().close()

    told: list[str] = []
    QTimer.singleShot(0, fail)
    assert run_window() == 0
    assert len(told) == 1
    assert "ZeroDivisionError" in told[0]
    caplog.clear()


def test_ctrl_c_in_the_terminal_closes_the_window(qapp: object, folder: Path) -> None:
    QTimer.singleShot(0, lambda: signal.raise_signal(signal.SIGINT))
    assert run_window() == 0
