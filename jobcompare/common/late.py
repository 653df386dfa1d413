"""Names of a package that are imported when first used (PEP 562); functions when first called, on the thread that calls them."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

_packages: dict[str, frozenset[str]] = {}  # package -> its modules whose names come late


def late_names(package: str, places: Mapping[str, tuple[str, ...]]) -> Callable[[str], object]:
    """A `__getattr__` for a package.

    A function may be named on one thread and called on another, as the window does: then the other one imports it.

    Args:
        package: its `__name__`.
        places: module of the package -> the names it has; no module may be called like a name of another. A name that
            begins with a small letter is a function's.
    """
    homes = {name: f"{package}.{module}" for module, names in places.items() for name in names}
    _packages[package] = frozenset(homes.values())

    def find(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        if name[0].islower() and homes[name] not in sys.modules:
            return _LateFunction(homes[name], name)
        value = getattr(import_module(homes[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return find


def import_late(package: str) -> None:
    """Import everything of a package that would come late."""
    for module in sorted(_packages[package]):
        import_module(module)


class _LateFunction:
    """A function whose module is imported by the first call."""

    __slots__ = ("_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __call__(self, *values: object, **named: object) -> object:
        return getattr(import_module(self._module), self._name)(*values, **named)

    def __repr__(self) -> str:
        return f"<function {self._module}.{self._name}, not imported yet>"
