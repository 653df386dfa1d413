"""The window for tests: a user with a keyboard and a mouse in front of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobcompare.operations import do
from jobcompare.ui.settings import Settings, SettingsFile
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import Appearance
from jobcompare.ui.window import MainWindow
from tests.ui.pages import User
from tests.ui.review_pages import COUNTY_A, STATE_C, ReviewHand, review


@pytest.fixture(autouse=True)
def looks(qapp: object) -> None:
    """Light, 9 pt, whatever the machine has."""
    in_force.apply(Appearance.LIGHT, 9.0)


@pytest.fixture(autouse=True, scope="session")
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Offscreen Qt frees what was copied after Python has ended; data made in Python must go before that."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    """Settings kept in a folder of the test."""
    return SettingsFile(tmp_path / "settings", Settings(hint_seen=True, who="Ana"))


@pytest.fixture
def make_user(qtbot: QtBot, settings: SettingsFile) -> Iterator[Callable[[], User]]:
    """Opens windows; each is closed at the end."""
    users: list[User] = []

    def make() -> User:
        window = MainWindow(settings)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        users.append(User(window, qtbot))
        return users[-1]

    yield make
    for user in users:
        user.leave()


@pytest.fixture
def user(make_user: Callable[[], User]) -> User:
    """A user before a new window without a study."""
    return make_user()


@pytest.fixture
def at_sample(user: User, sample_study: Path) -> User:
    """A user with a copy of the sample study open."""
    user.opens(sample_study)
    return user


@pytest.fixture
def empty_study(tmp_path: Path) -> Path:
    """A study without anything in it."""
    path = tmp_path / "empty.jobstudy"
    do.create_study(path, "Empty", "Ana").close()
    return path


@pytest.fixture
def at_review(user: User, empty_study: Path) -> ReviewHand:
    """A user at the Review page of a new study, with two files dropped on the window."""
    user.opens(empty_study)
    hand = review(user)
    hand.drops(COUNTY_A, STATE_C)
    return hand
