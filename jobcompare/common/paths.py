"""The only finder of shipped files: resources/ and data/."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _root() -> Path:
    """The folder that holds resources/ and data/: inside the wheel, else the checkout."""
    shipped = _PACKAGE / "_shipped"
    return shipped if shipped.is_dir() else _PACKAGE.parent


def resource(name: str) -> Path:
    """The shipped file or folder `name` of resources/, e.g. "vocabulary/families.toml"."""
    return _root() / "resources" / name


def sample_data(name: str) -> Path:
    """The shipped file or folder `name` of data/, e.g. "records"."""
    return _root() / "data" / name
