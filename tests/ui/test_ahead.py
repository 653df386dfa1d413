"""What the window does while it rests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobcompare.operations import ask
from jobcompare.ui.ahead import Ahead
from tests.ui.pages import User

_LONG = 30_000


@pytest.fixture
def ahead(user: User) -> Iterator[Ahead]:
    made = Ahead(user.window.desk, user.window)
    yield made
    made.end()


def _grids_made(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    made: list[object] = []
    real = ask.side_by_side

    def side_by_side(reader: object, comparison: object) -> object:
        made.append(comparison)
        return real(reader, comparison)  # type: ignore[arg-type]

    monkeypatch.setattr(ask, "side_by_side", side_by_side)
    return made


def test_the_grid_of_the_shown_comparison_is_made_while_the_window_rests(
    ahead: Ahead, user: User, sample_study: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _grids_made(monkeypatch)
    user.opens(sample_study)
    qtbot.waitUntil(lambda: ahead.done and bool(made), timeout=_LONG)
    assert made == [user.window.desk.comparison_id]


def test_a_wide_comparison_is_not_made_ahead(
    ahead: Ahead, user: User, sample_study: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _grids_made(monkeypatch)
    user.opens(sample_study)
    user.window.desk.show_comparison(3)
    assert len(user.window.desk.comparison.class_ids) > 12  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: ahead.done, timeout=_LONG)
    assert 3 not in made


def test_nothing_is_begun_after_the_end(user: User, sample_study: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _grids_made(monkeypatch)
    ahead = Ahead(user.window.desk, user.window)
    ahead.end()
    user.opens(sample_study)
    assert not ahead.done
    assert made == []
