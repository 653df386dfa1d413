"""A file is written whole or not at all.

The bytes go to a new file beside the target, are flushed to the disk, read back and checked, and only then take the target's
name. A fault at any step leaves what was there before, byte for byte.
"""

import os
import secrets
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from jobcompare.common.errors import Trouble, UserError

_CHUNK = 1 << 20  # bytes written at a time


class Disk:
    """Every step of a write that can fail. Tests put one in its place that fails at each in turn."""

    def create(self, path: Path) -> BinaryIO:
        """A new file, open for writing; it must not exist."""
        return path.open("xb")

    def write(self, file: BinaryIO, data: bytes) -> None:
        """Write a part."""
        file.write(data)

    def flush(self, file: BinaryIO) -> None:
        """Hand everything to the system."""
        file.flush()

    def sync(self, file: BinaryIO) -> None:
        """Have the system hand it to the disk."""
        os.fsync(file.fileno())

    def close(self, file: BinaryIO) -> None:
        """Close the file."""
        file.close()

    def read(self, path: Path) -> bytes:
        """What stands in the file now."""
        return path.read_bytes()

    def replace(self, source: Path, target: Path) -> None:
        """Give a file the name of another, which is gone then."""
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Have the folder's names handed to the disk; Windows has no such call."""
        if os.name == "nt":
            return
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


Check = Callable[[bytes], None]


def unchecked(data: bytes) -> None:
    """No check beyond that the bytes read back are those written."""


def write_whole(target: Path, data: bytes, check: Check = unchecked, disk: Disk | None = None) -> None:
    """Write one file.

    Args:
        target: where; what stands there is replaced. A link stays a link: the file it leads to is replaced.
        data: its bytes.
        check: raises ValueError where the bytes read back are no sound file of their kind.
        disk: how to write; tests only.

    Raises:
        UserError: EXPORT_FOLDER_MISSING, EXPORT_TARGET_BUSY or EXPORT_FAILED; the old file is as it was.
    """
    write_all({target: data}, check, disk)


def write_all(files: Mapping[Path, bytes], check: Check = unchecked, disk: Disk | None = None) -> None:
    """Write several files: all are written and checked before the first takes its name.

    Raises:
        UserError: as `write_whole`. Where a file could not take its name, those before it have theirs already.
    """
    disk = disk or Disk()
    made: list[tuple[Path, Path]] = []
    try:
        for target, data in files.items():
            made.append((_beside(target), Path(os.path.realpath(target))))
            _write_beside(*made[-1], target, data, check, disk)
        for part, target in made:
            _take_name(part, target, disk)
    finally:
        for part, _ in made:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _beside(target: Path) -> Path:
    return Path(os.path.realpath(target)).parent / f".jobcompare-{secrets.token_hex(6)}.part"


def _write_beside(part: Path, target: Path, shown: Path, data: bytes, check: Check, disk: Disk) -> None:
    if target.is_dir():
        raise UserError(Trouble.EXPORT_FAILED, file=str(shown), reason="it is a folder")
    if target.exists() and not os.access(target, os.W_OK):
        raise UserError(Trouble.EXPORT_FAILED, file=str(shown), reason="it is read-only")
    if not part.parent.is_dir():
        raise UserError(Trouble.EXPORT_FOLDER_MISSING, file=str(shown))
    try:
        _write(part, data, disk)
        if disk.read(part) != data:
            raise ValueError("what was read back is not what was written")
        check(data)
        _same_rights(part, target)
    except (OSError, ValueError) as error:
        raise UserError(Trouble.EXPORT_FAILED, file=str(shown), reason=_reason(error)) from error


def _write(part: Path, data: bytes, disk: Disk) -> None:
    file = disk.create(part)
    try:
        for start in range(0, len(data), _CHUNK):
            disk.write(file, data[start : start + _CHUNK])
        disk.flush(file)
        disk.sync(file)
        disk.close(file)
    finally:
        file.close()


def _take_name(part: Path, target: Path, disk: Disk) -> None:
    try:
        disk.replace(part, target)
    except PermissionError:
        raise UserError(Trouble.EXPORT_TARGET_BUSY, file=str(target)) from None
    except OSError as error:
        raise UserError(Trouble.EXPORT_FAILED, file=str(target), reason=_reason(error)) from error
    with suppress(OSError):  # the file has its name; a folder that cannot be flushed takes nothing back
        disk.sync_folder(target.parent)


def _same_rights(part: Path, target: Path) -> None:
    with suppress(FileNotFoundError):
        part.chmod(stat.S_IMODE(target.stat().st_mode))


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
