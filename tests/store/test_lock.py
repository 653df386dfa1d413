"""One writer at a time; the lock of a writer that is gone holds nobody up."""

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble
from jobcompare.store.lock import StudyLock
from jobcompare.store.processes import is_running
from jobcompare.store.study_file import StudyFile
from tests.store.small import small_study


@pytest.fixture
def ended() -> int:
    """The id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def leave_lock(path: Path, *, host: str | None = None, pid: int = 1, at: float | None = None) -> Path:
    words = {"host": host or socket.gethostname(), "user": "bo", "pid": pid, "at": at or time.time(), "token": "t"}
    lock = path.with_name(path.name + ".lock")
    lock.write_text(json.dumps(words))
    return lock


def test_a_second_opening_reads_and_says_who_writes(path: Path) -> None:
    with small_study(path) as first:
        with StudyFile.open(path) as second:
            assert second.read_only
            reason = second.read_only_reason
            assert reason is not None
            assert reason.trouble is Trouble.STUDY_OPEN_ELSEWHERE
            assert reason.facts["host"] == socket.gethostname()
            assert reason.facts["since"]
        assert not first.read_only
        with StudyFile.open(path) as third:  # closing the second did not take the first one's lock away
            assert third.read_only
    with StudyFile.open(path) as again:
        assert not again.read_only


def test_the_lock_of_an_ended_process_is_taken_over(path: Path, ended: int) -> None:
    small_study(path).close()
    leave_lock(path, pid=ended)
    with StudyFile.open(path) as study:
        assert not study.read_only
    assert not path.with_name(path.name + ".lock").exists()


def test_the_lock_of_a_process_whose_id_was_given_again_is_taken_over(path: Path) -> None:
    small_study(path).close()
    leave_lock(path, pid=os.getpid(), at=time.time() - 10 * 365 * 86_400)  # before this process, or this computer, started
    with StudyFile.open(path) as study:
        assert study.read_only is (sys.platform == "darwin")  # no start times without /proc


def test_the_lock_of_another_computer_is_believed(path: Path, ended: int) -> None:
    small_study(path).close()
    lock = leave_lock(path, host="elsewhere", pid=ended)
    with StudyFile.open(path) as study:
        assert study.read_only
        assert study.read_only_reason is not None
        assert (study.read_only_reason.facts["user"], study.read_only_reason.facts["host"]) == ("bo", "elsewhere")
    assert lock.exists()


def test_an_old_lock_without_words_is_taken_over_a_fresh_one_is_believed(path: Path) -> None:
    small_study(path).close()
    lock = path.with_name(path.name + ".lock")
    lock.write_text("{")
    with StudyFile.open(path) as study:
        assert study.read_only  # somebody may be writing it this moment
    os.utime(lock, (0, 0))
    with StudyFile.open(path) as study:
        assert not study.read_only


def test_of_two_that_find_a_stale_lock_one_gets_it(path: Path, ended: int) -> None:
    leave_lock(path, pid=ended)
    slow, quick = StudyLock(path), StudyLock(path)
    stale = slow._read()
    assert quick.take() is None
    slow._put_aside(stale)  # too late: the lock it found stale is the quick one's now
    holder = slow.take()
    assert holder is not None
    assert holder.pid == os.getpid()
    quick.release()
    assert not quick.path.exists()


def test_releasing_leaves_a_lock_that_another_took_over(path: Path) -> None:
    lock = StudyLock(path)
    assert lock.take() is None
    taken = leave_lock(path, host="elsewhere")
    lock.release()
    assert taken.exists()


def test_processes(ended: int) -> None:
    assert is_running(os.getpid(), time.time())
    assert not is_running(ended, time.time())
    assert not is_running(0, time.time())
    assert not is_running(-5, time.time())
    assert not is_running(2**40, time.time())
