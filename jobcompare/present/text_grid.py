"""A grid as readable text, for a terminal."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from jobcompare.present.grid.view import Cell, Grid, GridSection, Row, Sign
from jobcompare.present.shown import Header
from jobcompare.present.wording import NOT_STATED, tally_words
from jobcompare.present.wording.names import BANDS

WIDTH = 120  # columns of a terminal
_NARROWEST = 20  # columns of a class beside others; with less, classes stand below one another
_LABEL = 26
_GAP = "  "
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_PICTURES = 0x2400  # Unicode block of visible signs for control characters
_SIGNS: dict[Sign, str] = {Sign.ONLY_HERE: "only here:", Sign.NOT_MENTIONED: "", Sign.SAME: ""}


def text_grid(grid: Grid, width: int = WIDTH) -> str:
    """The grid as lines of text, the classes beside one another where they fit, else below one another.

    Args:
        grid: the grid.
        width: columns of the terminal.
    """
    room = (width - _LABEL) // max(1, len(grid.columns)) - len(_GAP)
    lines = _beside(grid, room) if room >= _NARROWEST else _below(grid, width)
    head = [grid.title, f"{grid.differing} of {grid.rows} rows differ. {tally_words(grid.tally)}.", ""]
    told = (_visible(line.rstrip()) for line in (*head, *lines, "", grid.foot))
    return "\n".join(part for line in told for part in _within(line, width)).rstrip()


def _beside(grid: Grid, room: int) -> Iterator[str]:
    heads = [_name(header) for header in grid.columns]
    yield from _line("", heads, room)
    for section in grid.sections:
        yield from _heading(section, _LABEL + (room + len(_GAP)) * len(heads))
        for row in section.rows:
            yield from _line(_label(row), [_words(cell) for cell in row.cells], room)


def _below(grid: Grid, width: int) -> Iterator[str]:
    for header in grid.columns:
        yield " / ".join(_name(header).split("\n"))
    names = [f"{header.employer} {header.short_title}" for header in grid.columns]
    for section in grid.sections:
        yield from _heading(section, width)
        for row in section.rows:
            yield _label(row)
            for name, cell in zip(names, row.cells, strict=True):
                yield from textwrap.wrap(
                    f"{name}: {' '.join(_words(cell).split())}", width, initial_indent="    ", subsequent_indent="        "
                )


def _heading(section: GridSection, width: int) -> Iterator[str]:
    yield ""
    title = f"{section.title} ({section.remark})" if section.remark else section.title
    yield from textwrap.wrap(title, width)
    yield "-" * min(width, max(len(title), _LABEL))


def _line(label: str, texts: Sequence[str], room: int) -> Iterator[str]:
    """One row on as many lines as its longest cell takes."""
    cells = [_wrapped(label, _LABEL - len(_GAP)), *(_wrapped(text, room) for text in texts)]
    widths = [_LABEL - len(_GAP), *(room for _ in texts)]
    for n in range(max(len(cell) for cell in cells)):
        yield _GAP.join((cell[n] if n < len(cell) else "").ljust(width) for cell, width in zip(cells, widths, strict=True))


def _wrapped(text: str, width: int) -> list[str]:
    return [line for part in text.split("\n") for line in (textwrap.wrap(part, width) or [""])]


def _name(header: Header) -> str:
    star = "* " if header.ours or header.reference else ""
    return "\n".join(part for part in (f"{star}{header.employer}", header.title, header.facts) if part)


def _within(line: str, width: int) -> list[str]:
    return [line] if len(line) <= width else textwrap.wrap(line, width, subsequent_indent="    ")


def _visible(line: str) -> str:
    """The line with visible signs for control characters: what a document says never steers a terminal."""
    return _CONTROL.sub(lambda match: chr(_PICTURES + ord(match[0])) if match[0] < " " else "\ufffd", line)


def _label(row: Row) -> str:
    return f"{row.number}. {row.label}"


def _words(cell: Cell) -> str:
    """The cell's text with its sign and how sure it is in words."""
    if not cell.text:
        return "not mentioned" if cell.sign is Sign.NOT_MENTIONED else NOT_STATED
    band = f"{BANDS[cell.band]}:" if cell.band else ""
    front = " ".join(part for part in (_SIGNS.get(cell.sign, cell.sign.value), band) if part)
    doubt = f" (! {cell.doubt})" if cell.doubt else ""
    return f"{front} {cell.text}{doubt}".strip()
