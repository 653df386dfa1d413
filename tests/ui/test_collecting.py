"""Garbage is collected little by little on the GUI thread, all of it when a study is put away."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from jobcompare.ui.collecting import CollectOnGui


class Knot:
    """Refers to itself: only the collector takes it away."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture
def collecting(qapp: QObject) -> Iterator[CollectOnGui]:
    made = CollectOnGui(qapp)
    yield made
    made.end()
    made.deleteLater()


def test_what_was_put_aside_and_refers_to_itself_goes_at_the_whole_collection(collecting: CollectOnGui) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    gc.freeze()
    del knot
    gc.collect()
    assert gone() is not None
    collecting.collect_all()
    assert gone() is None


def test_what_grew_is_put_aside(collecting: CollectOnGui) -> None:
    collecting.collect_all()
    frozen = gc.get_freeze_count()
    values = [[number] for number in range(50_000)]
    collecting._on_timeout()
    assert gc.get_freeze_count() >= frozen + len(values)


def test_at_the_end_python_collects_by_itself_again(qapp: QObject) -> None:
    collecting = CollectOnGui(qapp)
    assert not gc.isenabled()
    collecting.collect_all()
    collecting.end()
    collecting.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    collecting.deleteLater()
