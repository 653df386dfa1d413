"""Names that are imported when first used; functions when first called."""

import sys
from pathlib import Path

import pytest

from jobcompare.common.late import import_late


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package with one late module; imported once for each test under a name of its own."""
    name = f"late_{tmp_path.name.replace('-', '_')}"
    folder = tmp_path / name
    folder.mkdir()
    folder.joinpath("__init__.py").write_text(
        "from jobcompare.common.late import late_names\n__getattr__ = late_names(__name__, {'room': ('double', 'Shape')})\n"
    )
    folder.joinpath("room.py").write_text(
        "class Shape:\n    pass\n\n\ndef double(number, *, plus=0):\n    return 2 * number + plus\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    return name


def test_a_function_is_imported_by_its_first_call(package: str) -> None:
    home = __import__(package)
    named = home.double
    assert f"{package}.room" not in sys.modules
    assert named(4, plus=1) == 9
    assert f"{package}.room" in sys.modules
    assert home.double is sys.modules[f"{package}.room"].double


def test_a_class_is_imported_when_named(package: str) -> None:
    assert __import__(package).Shape is sys.modules[f"{package}.room"].Shape


def test_a_name_that_is_not_there_is_an_attribute_error(package: str) -> None:
    with pytest.raises(AttributeError, match="no attribute 'treble'"):
        _ = __import__(package).treble


def test_all_of_a_package_can_be_imported_ahead(package: str) -> None:
    __import__(package)
    import_late(package)
    assert f"{package}.room" in sys.modules
