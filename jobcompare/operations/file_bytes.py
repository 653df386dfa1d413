"""The bytes of a file that came from anywhere: nothing else than an ordinary file is read, within a limit, and whole."""

import os
import stat
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError

LARGEST = 40 * 2**20  # bytes; a record of 2,000 pages is 8 MB
_UNHURRIED = getattr(os, "O_NONBLOCK", 0)  # opening a pipe that nobody writes would wait for ever
_RAW = getattr(os, "O_BINARY", 0)


def bytes_of(path: Path, largest: int = LARGEST) -> bytes:
    """The bytes of a file.

    Args:
        path: the file, or a link to it.
        largest: how many bytes it may have.

    Raises:
        UserError: FILE_MISSING, FILE_IS_FOLDER, FILE_NOT_ORDINARY, FILE_TOO_LARGE, FILE_CHANGING or FILE_UNREADABLE, without
            the file's name.
    """
    try:
        if path.is_dir():
            raise UserError(Trouble.FILE_IS_FOLDER)
        handle = os.open(path, os.O_RDONLY | _UNHURRIED | _RAW)
        with os.fdopen(handle, "rb") as file:
            before = os.fstat(handle)
            _check(before, largest)
            raw = file.read(largest + 1)
            if len(raw) != before.st_size or os.fstat(handle).st_mtime_ns != before.st_mtime_ns:
                raise UserError(Trouble.FILE_CHANGING)
            return raw
    except FileNotFoundError:
        raise UserError(Trouble.FILE_MISSING) from None
    except OSError as error:
        raise UserError(Trouble.FILE_UNREADABLE, reason=error.strerror or str(error)) from None


def _check(found: os.stat_result, largest: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise UserError(Trouble.FILE_NOT_ORDINARY)
    if found.st_size > largest:
        raise UserError(Trouble.FILE_TOO_LARGE, megabytes=round(found.st_size / 2**20), limit=largest // 2**20)
