"""What every test has: no screen, no network, no unheard fault, nothing left running."""

import atexit
import logging
import os
import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_ACCESSIBILITY", "0")
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="jobcompare-user-")  # nobody's own words or settings decide a test
atexit.register(shutil.rmtree, os.environ["XDG_CONFIG_HOME"], ignore_errors=True)

ACCEPTED = Path(__file__).parent / "accepted"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` rewrites the committed outputs of tests/accepted; review the difference before committing it."""
    parser.addoption("--accept", action="store_true", help="rewrite the accepted outputs")


def pytest_configure(config: pytest.Config) -> None:
    """What the offscreen plugin says of every dialog says nothing about us."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support propagateSizeHints")


_LEFT_OUT = pytest.StashKey[int]()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Checks that need LibreOffice, an X server or ../shared run only when asked for: `pytest -m outside`."""
    if config.getoption("-m"):
        return
    outside = [item for item in items if item.get_closest_marker("outside")]
    config.stash[_LEFT_OUT] = len(outside)
    if outside:
        config.hook.pytest_deselected(items=outside)
        items[:] = [item for item in items if item not in set(outside)]


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say how many checks were left out."""
    left_out = config.stash.get(_LEFT_OUT, 0)
    if left_out:
        terminalreporter.write_line(
            f"{left_out} checks need LibreOffice, an X server or ../shared: left out; run pytest -m outside"
        )


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Internet sockets are refused; sockets on this machine's file system are not."""
    connect, connect_ex, lookup = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                raise AssertionError(f"a test wanted the network: {address}")
            return real(self, address)

        return call

    def no_lookup(*words: Any, **more: Any) -> Any:
        raise AssertionError(f"a test wanted to look up {words[:2]}")

    socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo = guarded(connect), guarded(connect_ex), no_lookup  # type: ignore[method-assign]
    yield
    socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo = connect, connect_ex, lookup  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def no_logged_fault(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A fault in our own log fails the test; a test that wants one clears `caplog` when it has looked."""
    yield
    faults = [
        record
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.ERROR and record.name.startswith("jobcompare")
    ]
    assert not (faults and caplog.records), f"logged: {[record.getMessage() for record in faults]}"


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """No lane goes on running, and no window stays, after a test."""
    yield
    lanes = [thread.name for thread in threading.enumerate() if thread.name.startswith("jobcompare-")]
    windows = _windows_left()
    assert not lanes, f"threads left running: {lanes}"
    assert not windows, f"windows left: {windows}"


def _windows_left() -> list[str]:
    """Visible windows, where Qt was loaded at all."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [f"{type(widget).__name__} {widget.windowTitle()}" for widget in application.topLevelWidgets() if widget.isVisible()]


@pytest.fixture(scope="session")
def sample_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample study, made once; tests work on copies."""
    from jobcompare.operations import do

    path = tmp_path_factory.mktemp("sample") / "sample.jobstudy"
    do.make_sample(path, "maker").close()
    return path


@pytest.fixture
def sample_study(sample_template: Path, tmp_path: Path) -> Path:
    """A copy of the sample study that a test may change."""
    path = tmp_path / "sample.jobstudy"
    shutil.copyfile(sample_template, path)
    return path


@pytest.fixture
def accepted(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the committed file of that name in tests/accepted, or rewrite it under `--accept`."""

    def check(name: str, text: str) -> None:
        path = ACCEPTED / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"{name} was never accepted; look at it, then run pytest --accept"
        assert text == path.read_text(encoding="utf-8"), f"{name} differs from what was accepted"

    return check
