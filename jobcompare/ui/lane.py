"""One thread that does one thing after the other."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

Work = Callable[[], object]


class Lane:
    """A thread with a queue. What is handed in must not raise."""

    def __init__(self, name: str) -> None:
        self._queue: SimpleQueue[Work | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name=f"jobcompare-{name}", daemon=True)
        self._thread.start()

    def submit(self, work: Work) -> None:
        """Do `work` after all that was handed in before."""
        self._queue.put(work)

    def end(self) -> None:
        """Finish what was handed in, then end the thread and wait for it."""
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            work()
