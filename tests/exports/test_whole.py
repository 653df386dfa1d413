"""A file is written whole or not at all."""

import os
from pathlib import Path
from typing import BinaryIO

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.exports.whole import Disk, write_all, write_whole

OLD, NEW = b"old bytes", b"new bytes " * 300_000  # more than one part of a write
STEPS = ("create", "write", "flush", "sync", "close", "read", "replace")


class Failing(Disk):
    """Fails at the nth of all steps. `steps` tells which were taken."""

    def __init__(self, at: int, error: OSError | None = None) -> None:
        self.at = at
        self.error = error or OSError(28, "No space left on device")
        self.steps: list[str] = []

    def _step(self, name: str) -> None:
        self.steps.append(name)
        if len(self.steps) == self.at:
            raise self.error

    def create(self, path: Path) -> BinaryIO:
        self._step("create")
        return super().create(path)

    def write(self, file: BinaryIO, data: bytes) -> None:
        half = len(data) // 2
        super().write(file, data[:half])  # a fault in the middle of a part
        self._step("write")
        super().write(file, data[half:])

    def flush(self, file: BinaryIO) -> None:
        self._step("flush")
        super().flush(file)

    def sync(self, file: BinaryIO) -> None:
        self._step("sync")
        super().sync(file)

    def close(self, file: BinaryIO) -> None:
        self._step("close")
        super().close(file)

    def read(self, path: Path) -> bytes:
        self._step("read")
        return super().read(path)

    def replace(self, source: Path, target: Path) -> None:
        self._step("replace")
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        self._step("sync-folder")
        super().sync_folder(folder)


def steps_of_a_write(folder: Path) -> list[str]:
    disk = Failing(at=0)
    write_whole(folder / "counted", NEW, disk=disk)
    return disk.steps


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "x.bin", NEW)
    assert (tmp_path / "x.bin").read_bytes() == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["x.bin"]


def test_every_step_is_taken_in_order(tmp_path: Path) -> None:
    steps = steps_of_a_write(tmp_path)
    assert list(dict.fromkeys(steps)) == [*STEPS, "sync-folder"]
    assert steps.count("write") > 1


def test_a_fault_at_any_step_leaves_the_old_file(tmp_path: Path) -> None:
    last = steps_of_a_write(tmp_path).index("replace") + 1
    for at in range(1, last + 1):
        folder = tmp_path / str(at)
        folder.mkdir()
        target = folder / "x.bin"
        target.write_bytes(OLD)
        disk = Failing(at)
        with pytest.raises(UserError) as raised:
            write_whole(target, NEW, disk=disk)
        assert raised.value.trouble is Trouble.EXPORT_FAILED, disk.steps[-1]
        assert target.read_bytes() == OLD, disk.steps[-1]
        assert [path.name for path in folder.iterdir()] == ["x.bin"], disk.steps[-1]


def test_a_folder_that_cannot_be_flushed_does_not_take_the_new_file_back(tmp_path: Path) -> None:
    at = steps_of_a_write(tmp_path).index("sync-folder") + 1
    write_whole(tmp_path / "x.bin", NEW, disk=Failing(at))
    assert (tmp_path / "x.bin").read_bytes() == NEW


def test_a_target_that_is_open_elsewhere_is_said_to_be(tmp_path: Path) -> None:
    at = steps_of_a_write(tmp_path).index("replace") + 1
    (tmp_path / "x.bin").write_bytes(OLD)
    with pytest.raises(UserError) as raised:
        write_whole(tmp_path / "x.bin", NEW, disk=Failing(at, PermissionError(13, "sharing violation")))
    assert raised.value.trouble is Trouble.EXPORT_TARGET_BUSY
    assert (tmp_path / "x.bin").read_bytes() == OLD


def test_what_is_read_back_is_compared(tmp_path: Path) -> None:
    class Lying(Disk):
        def read(self, path: Path) -> bytes:
            return super().read(path)[:-1] + b"?"

    (tmp_path / "x.bin").write_bytes(OLD)
    with pytest.raises(UserError, match="read back"):
        write_whole(tmp_path / "x.bin", NEW, disk=Lying())
    assert (tmp_path / "x.bin").read_bytes() == OLD


def test_a_file_that_is_no_sound_one_of_its_kind_is_not_kept(tmp_path: Path) -> None:
    def check(data: bytes) -> None:
        raise ValueError("not sound")

    with pytest.raises(UserError, match="not sound"):
        write_whole(tmp_path / "x.bin", NEW, check)
    assert [path.name for path in tmp_path.iterdir()] == []


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        write_whole(tmp_path / "no" / "x.bin", NEW)
    assert raised.value.trouble is Trouble.EXPORT_FOLDER_MISSING


def test_a_folder_of_that_name_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.bin").mkdir()
    with pytest.raises(UserError, match="folder"):
        write_whole(tmp_path / "x.bin", NEW)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "x.bin").write_bytes(OLD)
    (tmp_path / "link.bin").symlink_to(tmp_path / "real" / "x.bin")
    write_whole(tmp_path / "link.bin", NEW)
    assert (tmp_path / "link.bin").is_symlink()
    assert (tmp_path / "real" / "x.bin").read_bytes() == NEW


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_the_rights_of_the_old_file_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "x.bin"
    target.write_bytes(OLD)
    target.chmod(0o640)
    write_whole(target, NEW)
    assert target.stat().st_mode & 0o777 == 0o640


def test_of_several_files_none_takes_its_name_before_all_are_written(tmp_path: Path) -> None:
    first, second = tmp_path / "a.bin", tmp_path / "b.bin"
    first.write_bytes(OLD)
    second.write_bytes(OLD)
    one = steps_of_a_write(tmp_path).index("replace")
    (tmp_path / "counted").unlink()
    for at in range(1, 2 * one + 1):
        with pytest.raises(UserError):
            write_all({first: NEW, second: NEW}, disk=Failing(at))
        assert first.read_bytes() == second.read_bytes() == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.bin", "b.bin"]
