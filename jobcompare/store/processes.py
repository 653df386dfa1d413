"""Is a process of this computer still running, and since when: the same questions on every system."""

import os
import sys
from pathlib import Path


def is_running(pid: int, locked_at: float) -> bool:
    """Whether process `pid` runs and ran already at `locked_at` (seconds since 1970): ids are given again after a restart."""
    if pid <= 0 or not _exists(pid):
        return False
    started = _started(pid)
    return started is None or started <= locked_at + 2  # a lock file's time and the kernel's may differ by rounding


if sys.platform == "win32":
    import ctypes

    _QUERY_LIMITED = 0x1000
    _STILL_ACTIVE = 259
    _1601_TO_1970 = 11_644_473_600

    def _open(pid: int) -> int:
        return ctypes.windll.kernel32.OpenProcess(_QUERY_LIMITED, False, pid)

    def _exists(pid: int) -> bool:
        """`os.kill(pid, 0)` would end the process on Windows."""
        handle = _open(pid)
        if not handle:
            return ctypes.windll.kernel32.GetLastError() == 5  # it is there, but not ours to look at
        code = ctypes.c_ulong()
        ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return code.value == _STILL_ACTIVE

    def _started(pid: int) -> float | None:
        handle = _open(pid)
        if not handle:
            return None
        times = [ctypes.c_ulonglong() for _ in range(4)]
        known = ctypes.windll.kernel32.GetProcessTimes(handle, *(ctypes.byref(time) for time in times))
        ctypes.windll.kernel32.CloseHandle(handle)
        return times[0].value / 1e7 - _1601_TO_1970 if known else None

else:

    def _exists(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:  # it is there, but another user's
            return True
        return True

    def _started(pid: int) -> float | None:
        """From /proc, where there is one: field 22 of `stat`, in ticks since the computer started."""
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            booted = next(line for line in Path("/proc/stat").read_text().splitlines() if line.startswith("btime"))
        except (OSError, StopIteration):
            return None
        if fields[0] == "Z":  # it has ended, its parent has not asked yet
            return float("inf")
        return int(booted.split()[1]) + int(fields[19]) / os.sysconf("SC_CLK_TCK")
