"""Names of a package that are imported when first used (PEP 562)."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def late_names(package: str, places: Mapping[str, tuple[str, ...]]) -> Callable[[str], object]:
    """A `__getattr__` for a package.

    Args:
        package: its `__name__`.
        places: module of the package -> the names it has; no module may be called like a name of another.
    """
    homes = {name: module for module, names in places.items() for name in names}

    def find(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return find
