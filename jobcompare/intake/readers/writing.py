"""What the readers of laid-out documents write down: paragraphs, items, headings and rows, each with its looks.

It becomes the same lines as a text file has, so that typed bullets, typed labels, tabs, hard wraps and sentences broken by a
page are understood alike in every kind of file.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from jobcompare.intake.document import Block
from jobcompare.intake.readers.text.columns import with_rows
from jobcompare.intake.readers.text.lines import TextLine, lines_of
from jobcompare.intake.readers.text.marks import BOLD, INSERTED, KEPT, LIGHT, LIVE, STRUCK, plain
from jobcompare.intake.readers.text.markup import without_markup
from jobcompare.intake.readers.text.wraps import blocks_of

_MARKUP = re.compile(r"~~|</?[a-z][a-z0-9]*\s*/?>", re.IGNORECASE)  # markup that was typed as words
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\xad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Look:
    """How words look."""

    bold: bool = False
    struck: bool = False
    inserted: bool = False


PLAIN = Look()


@dataclass(slots=True)
class Entry:
    """One thing written down. `text` carries its looks; a row has cells instead.

    Attributes:
        text: words; free entries may have newlines in them, where the document breaks the line.
        gap: white space sets it apart from the entry before.
        item: it is a bulleted item.
        label: its number, as the document shows it.
        heading: level, 0: none.
        depth: of the list, 0 is outermost.
        cells: of a row.
        page: a page begins with it.
        joined: it is the rest of the entry before, over a page.
    """

    text: str = ""
    gap: bool = True
    item: bool = False
    label: str | None = None
    heading: int = 0
    depth: int = 0
    cells: tuple[str, ...] = ()
    page: bool = False
    joined: bool = False

    @property
    def free(self) -> bool:
        """Nothing but its words says what it is."""
        return not (self.item or self.label or self.heading or self.cells)

    @property
    def words(self) -> str:
        """Its words on one line, a bullet or label in front."""
        sign = f"{self.label} " if self.label else "• " if self.item else ""
        return sign + " ".join(plain(self.text or " ".join(self.cells)).split())


@dataclass(slots=True)
class Writing:
    """Entries of a document, or of one cell of a table, in reading order."""

    entries: list[Entry] = field(default_factory=list[Entry])

    def add(self, entry: Entry) -> None:
        """Write an entry down, where it has words."""
        if any(plain(words).strip() for words in (entry.text, *entry.cells)):
            self.entries.append(entry)

    def extend(self, entries: Iterable[Entry], *, gap: bool = True) -> None:
        """Write entries of another writing down, the first of them set apart or not."""
        for index, entry in enumerate(entries):
            entry.gap = entry.gap if index else gap
            self.entries.append(entry)

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of everything written."""
        lines = list(_with_entries(self.entries))
        free = iter(lines_of((line for line, _ in lines if isinstance(line, str)), markdown=False))
        ready: list[TextLine] = []
        for line, entry in lines:
            found = next(free) if isinstance(line, str) else line
            found.gap, found.page = int(entry is not None and entry.gap), entry is not None and entry.page and bool(ready)
            found.joined = entry is not None and entry.joined
            ready.append(found)
        return blocks_of(with_rows(ready))


def marked(text: str, look: Look) -> str:
    """Words with their looks as marks; what no document should contain is left out."""
    words = _UNWANTED.sub("", text)
    if not words.strip() and not look.struck:
        return words
    for on, start, end in ((look.bold, BOLD, LIGHT), (look.inserted, INSERTED, KEPT), (look.struck, STRUCK, LIVE)):
        words = f"{start}{words}{end}" if on and words else words
    return words


@lru_cache(maxsize=4096)
def begins(text: str) -> bool:
    """Whether words begin a block by themselves, with a bullet or label that was typed."""
    return bool(plain(text).strip()) and lines_of([text], markdown=False)[0].begins


def _with_entries(entries: Sequence[Entry]) -> Iterator[tuple[str | TextLine, Entry | None]]:
    """Every line, the first one of an entry with that entry."""
    for entry in entries:
        for index, line in enumerate(_lines(entry)):
            yield line, None if index else entry


def _lines(entry: Entry) -> list[str | TextLine]:
    """The lines of an entry: as words, where only they say what it is; ready ones else."""
    if entry.free:
        text = without_markup(entry.text)[0] if _MARKUP.search(plain(entry.text)) else entry.text
        return [line for line in text.split("\n") if plain(line).strip()]
    cells = tuple(" ".join(cell.split("\n")) for cell in entry.cells)
    if cells:
        return [TextLine("\t".join(cells), 0, 0, cells=cells, length=sum(map(len, map(plain, cells))))]
    text, *rest = _rejoined(entry.text) if entry.item or entry.label else [" ".join(entry.text.split("\n"))]
    line = TextLine(
        text,
        2 * entry.depth,
        0,
        item=entry.item,
        label=entry.label,
        heading=entry.heading,
        length=len(plain(text)),
    )
    return [line, *rest]


def _rejoined(text: str) -> list[str]:
    """The lines of a list item, joined but for those that begin with a bullet or label of their own."""
    first, *rest = text.split("\n")
    found = [first]
    for line in rest:
        found = [*found, line] if begins(line) else [*found[:-1], f"{found[-1]} {line}"]
    return found
