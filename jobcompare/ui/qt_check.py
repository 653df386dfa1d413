"""Whether the Qt binding that is installed can be used at all."""

import sys

import PySide6

from jobcompare.common.errors import Trouble, UserError

_BROKEN_FROM = (6, 12)  # these lose a reference to None and True at every call or emit ...
_BROKEN_BELOW = (3, 12)  # ... on Pythons below this, and abort after a few thousand


def check_qt(binding: str = PySide6.__version__, python: tuple[int, ...] = sys.version_info[:3]) -> None:
    """Refuse a PySide6 that would abort the program on this Python (measured, see the design's dependencies).

    Raises:
        UserError: QT_UNUSABLE.
    """
    found = tuple(int(part) for part in binding.split(".")[:2])
    if found >= _BROKEN_FROM and python[:2] < _BROKEN_BELOW:
        needed = "a version below 6.12, or Python 3.12,"
        raise UserError(Trouble.QT_UNUSABLE, found=binding, needed=needed)
