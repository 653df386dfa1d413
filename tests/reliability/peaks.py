"""How much memory processes took at most."""

import os
from pathlib import Path


def largest_child() -> int | None:
    """Megabytes that the largest child of this process took at most; None where the system does not tell."""
    peaks = [_peak(pid) for pid in _children()]
    return max((peak for peak in peaks if peak is not None), default=None)


def _children() -> list[int]:
    path = Path(f"/proc/{os.getpid()}/task")
    if not path.is_dir():
        return []
    found: list[int] = []
    for task in path.iterdir():
        try:
            found += [int(pid) for pid in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def _peak(pid: int) -> int | None:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return None
    line = next((line for line in lines if line.startswith("VmHWM")), None)
    return None if line is None else int(line.split()[1]) // 1024
