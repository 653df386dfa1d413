"""Reading processes: two that read documents side by side, each document within its time; one that ends is replaced."""

import contextlib
import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, BinaryIO, TypeVar, cast

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.schedules import decode_table
from jobcompare.intake.worker import COMMAND, LARGEST_REPLY, RECORD, TABLE, WORDS, read_message, request_of, write_message
from jobcompare.intake.worker_limits import SECONDS
from jobcompare.model.codec import decode_record
from jobcompare.model.record import Record
from jobcompare.model.schedules import Table
from jobcompare.vocabulary.own import own_words

WORKERS = 2
_START = 60  # seconds that a process has to begin
_WAIT = 0.1  # seconds after which a caller that waits is told that it still waits
_log = logging.getLogger("jobcompare.reading")
_log.addHandler(logging.NullHandler())  # the trace is for who looks for it, not for the screen

T = TypeVar("T")
Outcome = Record | UserError


def worker_command() -> list[str]:
    """The command that starts a reading process, also where the program is frozen."""
    return [sys.executable, COMMAND] if getattr(sys, "frozen", False) else [sys.executable, "-m", "jobcompare", COMMAND]


class ReadingProcess:
    """One reading process. It is started by the first document, and anew after one that ended it."""

    def __init__(self, seconds: float = SECONDS, command: Sequence[str] | None = None) -> None:
        """Args:
        seconds: that one document may take.
        command: what to start; None: this program's own.
        """
        self._seconds = seconds
        self._command = list(command or worker_command())
        self._process: subprocess.Popen[bytes] | None = None
        self._expired = False

    def read(self, raw: bytes, name: str, encoding: str | None = None) -> Record:
        """The record of a document.

        Raises:
            UserError: what the readers say, READING_TOOK_TOO_LONG, READING_TOO_LARGE, READING_STOPPED or READING_FAILED.
        """
        return decode_record(self._answer(raw, name, encoding, RECORD))

    def table(self, raw: bytes, name: str, encoding: str | None = None) -> Table | None:
        """The pay schedule or class list in a file; None where it is something else.

        Raises:
            UserError: as `read`.
        """
        data = self._answer(raw, name, encoding, TABLE)
        return decode_table(data) if data is not None else None

    def _answer(self, raw: bytes, name: str, encoding: str | None, want: str) -> Any:
        reply = self._ask(request_of(raw, name, encoding, want))
        if want in reply:
            return reply[want]
        if "trouble" in reply:
            raise UserError(Trouble(reply["trouble"]), **cast(dict[str, object], reply["facts"]))
        _log.error("reading %s: %s\n%s", name, reply.get("mistake"), reply.get("trace"))
        raise UserError(Trouble.READING_FAILED, reason=reply.get("mistake", "no reason is known"))

    @property
    def ended(self) -> bool:
        """No process runs."""
        return self._process is None or self._process.poll() is not None

    def end(self) -> None:
        """End the process, whatever it does; safe to call twice and from any thread."""
        process = self._process
        if process is not None and process.poll() is None:
            process.kill()

    def close(self) -> None:
        """Let the process end, and wait for it."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # it has ended already, and took what was not written yet along
                    pipe.close()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _ask(self, request: bytes) -> dict[str, Any]:
        used = not self.ended
        process = self._started()
        reply = self._exchange(process, request, self._seconds)
        if reply is None and used and not self._expired:  # it may have ended for another's sake: asked once more, of a new one
            self.end()
            process.wait()
            process = self._started()
            reply = self._exchange(process, request, self._seconds)
        if reply is not None and len(reply) <= LARGEST_REPLY:
            return cast(dict[str, Any], json.loads(reply))
        self.end()
        code = process.wait()
        self.close()
        if self._expired:
            raise UserError(Trouble.READING_TOOK_TOO_LONG, limit=round(self._seconds))
        raise UserError(Trouble.READING_STOPPED, reason=f"the reading process ended with {code}")

    def _exchange(self, process: subprocess.Popen[bytes], request: bytes | None, seconds: float) -> bytes | None:
        """Send a request (None: there is none) and take the next message; None where the process or its time ended."""
        self._expired = False
        timer = threading.Timer(seconds, self._expire)
        timer.name = "reading time"
        timer.start()
        try:
            if request is not None:
                write_message(cast(BinaryIO, process.stdin), request)
            return read_message(cast(BinaryIO, process.stdout))
        except OSError:
            return None
        finally:
            timer.cancel()
            timer.join()

    def _expire(self) -> None:
        self._expired = True
        self.end()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self.ended:
            self.close()
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._exchange(self._process, None, _START)
            words = own_words()
            if words is not None:
                self._exchange(self._process, request_of(words.text.encode(), words.name, want=WORDS), _START)
        return self._process


class ReadingPool:
    """Reads many documents, two at a time."""

    def __init__(self, workers: int = WORKERS, seconds: float = SECONDS, command: Sequence[str] | None = None) -> None:
        """Args:
        workers: how many processes read side by side.
        seconds: that one document may take.
        command: what to start; None: this program's own.
        """
        self.processes = tuple(ReadingProcess(seconds, command) for _ in range(workers))
        self._stopped = False

    def read_all(self, jobs: Sequence[Callable[[ReadingProcess], T]]) -> Iterator[tuple[int, T | UserError] | None]:
        """What became of each document, as it comes: its place among `jobs`, and what the job made of it or its trouble.

        A job reads one document with the help of a process, and raises UserError where it cannot.
        None comes ten times a second while nothing else does, so that the caller can look after its user. Leaving the
        iteration early ends the processes.
        """
        waiting: SimpleQueue[tuple[int, Callable[[ReadingProcess], T]]] = SimpleQueue()
        done: SimpleQueue[tuple[int, T | BaseException]] = SimpleQueue()
        for job in enumerate(jobs):
            waiting.put(job)
        self._stopped = False
        threads = [
            threading.Thread(target=self._work, args=(process, waiting, done), name=f"jobcompare-reading-{index}", daemon=True)
            for index, process in enumerate(self.processes[: len(jobs)])
        ]
        for thread in threads:
            thread.start()
        left = len(jobs)
        try:
            while left:
                outcome = _next(done)
                left -= outcome is not None
                yield outcome
        finally:
            self._stopped = True
            while alive := [thread for thread in threads if thread.is_alive()]:
                for process in self.processes if left else ():
                    process.end()
                alive[0].join(_WAIT)

    def close(self) -> None:
        """End all processes."""
        for process in self.processes:
            process.close()

    def _work(
        self,
        process: ReadingProcess,
        waiting: SimpleQueue[tuple[int, Callable[[ReadingProcess], T]]],
        done: SimpleQueue[tuple[int, T | BaseException]],
    ) -> None:
        while not self._stopped:
            try:
                place, job = waiting.get_nowait()
            except Empty:
                return
            try:
                done.put((place, job(process)))
            except UserError as error:
                done.put((place, error))
            except BaseException as error:  # a mistake of ours: raised where the work was asked for
                done.put((place, error))
                return

    def __enter__(self) -> "ReadingPool":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def _next(done: SimpleQueue[tuple[int, T | BaseException]]) -> tuple[int, T | UserError] | None:
    """The next outcome; None where none has come yet."""
    try:
        place, outcome = done.get(timeout=_WAIT)
    except Empty:
        return None
    if isinstance(outcome, BaseException) and not isinstance(outcome, UserError):
        raise outcome
    return place, outcome
