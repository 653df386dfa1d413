"""No class of the window gives a Qt signal a second meaning: Qt would emit it by itself, when nobody asked."""

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

import jobcompare.ui

_OURS = "jobcompare."


def _classes(base: type) -> Iterator[type]:
    for made in base.__subclasses__():
        yield made
        yield from _classes(made)


def test_no_inherited_signal_has_a_second_meaning() -> None:
    for module in pkgutil.walk_packages(jobcompare.ui.__path__, f"{jobcompare.ui.__name__}."):
        importlib.import_module(module.name)
    ours = {made for made in _classes(QObject) if made.__module__.startswith(_OURS)}
    assert len(ours) > 50
    twice = [
        f"{made.__module__}.{made.__qualname__}.{name}: signal of {base.__name__}"
        for made in ours
        for name, value in vars(made).items()
        if isinstance(value, Signal)
        for base in made.__mro__[1:]
        if isinstance(vars(base).get(name), Signal)
    ]
    assert twice == []
