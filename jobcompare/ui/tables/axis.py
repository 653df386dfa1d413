"""One axis of a table: sizes of its lines in pixels, lines frozen at either end, and where each stands. No Qt.

An axis of `extent` pixels shows the first `head` lines at its start and the last `tail` lines at its end always; the
lines between scroll under an offset of 0 to `limit`.
"""

from bisect import bisect_right
from itertools import accumulate


class Axis:
    """Rows or columns."""

    def __init__(self) -> None:
        self._sizes: list[int] = []
        self._starts: list[int] = [0]  # start of each line, as if nothing were frozen; one more for the end
        self._stale = False
        self.head = 0
        self.tail = 0
        self.extent = 0  # pixels that are seen

    def reset(self, sizes: list[int], head: int = 0, tail: int = 0) -> None:
        """Take other lines. `head`, `tail`: how many are frozen at the start and at the end."""
        self._sizes = list(sizes)
        self.head = min(head, len(sizes))
        self.tail = min(tail, len(sizes) - self.head)
        self._stale = True

    def resize(self, line: int, size: int) -> None:
        """Give one line another size."""
        if self._sizes[line] != size:
            self._sizes[line] = size
            self._stale = True

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, line: int) -> int:
        """Pixels of a line."""
        return self._sizes[line]

    def sizes(self) -> list[int]:
        """Pixels of every line."""
        return list(self._sizes)

    def _start(self, line: int) -> int:
        if self._stale:
            self._starts = [0, *accumulate(self._sizes)]
            self._stale = False
        return self._starts[line]

    @property
    def total(self) -> int:
        """Pixels of all lines."""
        return self._start(len(self._sizes))

    @property
    def head_size(self) -> int:
        """Pixels of the lines frozen at the start."""
        return self._start(self.head)

    @property
    def tail_size(self) -> int:
        """Pixels of the lines frozen at the end."""
        return self.total - self._start(self._tail_at)

    @property
    def _tail_at(self) -> int:
        return len(self._sizes) - self.tail

    @property
    def window(self) -> int:
        """Pixels between the frozen ends."""
        return max(0, self.extent - self.head_size - self.tail_size)

    @property
    def limit(self) -> int:
        """The largest offset."""
        return max(0, self.total - self.extent)

    @property
    def tail_start(self) -> int:
        """Where the frozen end begins: at the end of what is seen, or right behind the lines where they are few."""
        return min(self._start(self._tail_at), max(self.head_size, self.extent - self.tail_size))

    def position(self, line: int, offset: int) -> int:
        """Where a line begins on the screen."""
        if line < self.head:
            return self._start(line)
        if line >= self._tail_at:
            return self.tail_start + self._start(line) - self._start(self._tail_at)
        return self._start(line) - offset

    def at(self, pixel: int, offset: int) -> int:
        """The line under a pixel, -1 where there is none."""
        if pixel < 0 or pixel >= self.extent:
            return -1
        if pixel < self.head_size:
            return self._line_at(pixel)
        if self.tail and pixel >= self.tail_start:
            return self._bounded(self._line_at(pixel - self.tail_start + self._start(self._tail_at)))
        line = self._line_at(pixel + offset)
        return line if self.head <= line < self._tail_at else -1

    def _line_at(self, start: int) -> int:
        self._start(0)  # makes the starts fresh
        return bisect_right(self._starts, start) - 1

    def _bounded(self, line: int) -> int:
        return line if line < len(self._sizes) else -1

    def seen(self, offset: int) -> range:
        """The scrolling lines that are at least partly seen."""
        if not self._sizes or self.window <= 0:
            return range(0)
        first = max(self.head, self._line_at(self.head_size + offset))
        last = self._line_at(self.head_size + offset + self.window - 1)
        return range(first, min(last + 1, self._tail_at))

    def offset_showing(self, line: int, offset: int) -> int:
        """The nearest offset at which a line is seen whole, or from its start where it is larger than the window."""
        if line < self.head or line >= self._tail_at:
            return offset
        start = self._start(line) - self.head_size
        end = start + self._sizes[line]
        if start < offset or self._sizes[line] >= self.window:
            return min(start, self.limit)
        return min(max(offset, end - self.window), self.limit)
