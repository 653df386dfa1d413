"""A reading process for tests that does what a document tells it: die, hang, or take all memory. Everything else it reads."""

import os
import signal
import time

from jobcompare.intake import worker
from jobcompare.intake.document import ReadDocument

_read = worker.read


def read(raw: bytes, name: str = "", encoding: str | None = None) -> ReadDocument:
    """The document, unless it tells something else."""
    if raw == b"KILL YOURSELF":
        os.kill(os.getpid(), signal.SIGKILL)
    if raw == b"HANG":
        time.sleep(600)
    if raw == b"TAKE IT ALL":
        raw = bytes(2**31)
    return _read(raw, name, encoding)


if __name__ == "__main__":
    worker.read = read
    worker.main()
