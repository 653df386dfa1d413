"""The Qt binding: refused where it is known to abort, and put to the proof where it is used."""

import pytest
from PySide6.QtCore import QObject, Signal

from jobcompare.common.errors import Trouble, UserError
from jobcompare.ui.qt_check import check_qt


class _Bell(QObject):
    rung = Signal(object, bool)


def test_three_thousand_emits_survive() -> None:
    """PySide6 6.12 on Python 3.10 and 3.11 lost a reference to None and True at every emit, and aborted."""
    heard: list[tuple[object, bool]] = []
    bell = _Bell()
    bell.rung.connect(lambda what, on: heard.append((what, on)))
    for _round in range(3_000):
        bell.rung.emit(None, True)
    assert heard == [(None, True)] * 3_000


def test_the_binding_in_use_is_let_through() -> None:
    check_qt()


@pytest.mark.parametrize(("binding", "python"), [("6.12.0", (3, 11, 7)), ("6.13.1", (3, 11, 0)), ("7.0", (3, 10))])
def test_a_binding_that_aborts_is_refused(binding: str, python: tuple[int, ...]) -> None:
    with pytest.raises(UserError) as caught:
        check_qt(binding, python)
    assert caught.value.trouble is Trouble.QT_UNUSABLE


@pytest.mark.parametrize(("binding", "python"), [("6.11.3", (3, 11)), ("6.12.0", (3, 12, 1)), ("6.12", (3, 13))])
def test_a_binding_that_works_is_not(binding: str, python: tuple[int, ...]) -> None:
    check_qt(binding, python)
