"""Lines -> blocks: hard-wrapped lines and sentences broken by a page are joined.

Whether and how wide a text is wrapped is told by the text itself: in wrapped prose many lines begin in lower case.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

from jobcompare.intake.document import Block, BlockKind
from jobcompare.intake.readers.text.lines import TextLine
from jobcompare.intake.readers.text.marks import plain, runs_of

_ENOUGH = 4  # pairs of lines that must speak for wrapping
_SHARE = 0.25  # of lines after a long line that begin in lower case, from which a text is wrapped
_LONG = 45  # characters of a line that can have been wrapped
_CENTRED = 20  # an indent from which a line stands alone in the middle or at the right
_SLACK = 10  # characters by which wrapped lines of one text differ beyond the word that did not fit
_ENDS = ".:!?"
_FEW = 3  # struck words at the beginning of a line that were only replaced
_CANNOT_END = re.compile(
    r"\b(?:a|an|the|of|to|and|or|and/or|for|in|on|at|by|with|from|as|is|are|be|that|which|who|including|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|not|nor|its|their|other|under|per|than)[\"'”’)]?$",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[.;] +\S.*[^.:;!?]$", re.DOTALL)
_CONJUNCTION = re.compile(r"(?:and|or|and/or|but|nor)\b|[,;)]")
_JOINER = re.compile(r"\W*(?:AND|OR|and|or|And|Or)(?:\s+EITHER)?\W*$")  # stands alone between two requirements
_LABELLED = re.compile(r"[A-Z][\w/&().’'\-]*(?: [\w/&().’'\-]+){0,4}: ?(?:\s\S|$)")  # "Class Code: 1234"
_SHORT_CAPS = re.compile(r"^[^a-z]{3,80}$")


@dataclass(frozen=True, slots=True)
class _Wrapping:
    """Width of the lines, None: the text is not wrapped. `spread`: an empty line stands between all lines."""

    width: int | None
    spread: bool


def blocks_of(lines: Sequence[TextLine]) -> tuple[Block, ...]:
    """The blocks of a text."""
    wrapping = _wrapping(lines)
    words = {word for line in lines for word in re.findall(r"[a-z]+", line.words.lower())} if wrapping.width else set[str]()
    groups: list[list[TextLine]] = []
    for line in lines:
        if wrapping.spread:
            line.gap = max(0, line.gap - 1)
        if groups and _goes_on(groups[-1], line, wrapping.width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(block for group in groups for block in _blocks(group, words))


def _wrapping(lines: Sequence[TextLine]) -> _Wrapping:
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if not b.begins and not a.cells]
    gaps = [line.gap for line in lines[1:]]
    spread = len(lines) > 12 and sum(1 for gap in gaps if gap) >= 0.9 * len(gaps)
    long = [(a, b) for a, b in pairs if a.length >= _LONG and (spread or not (b.gap or b.page))]
    low = [a.length for a, b in long if b.live[:1].islower() and a.live[-1:] not in _ENDS]
    if len(low) < _ENOUGH or len(low) < _SHARE * len(long) or max(low) > 260:
        return _Wrapping(None, spread=False)
    return _Wrapping(round(quantiles(low, n=10)[-1]), spread and len(low) >= 0.4 * len(long))


def _goes_on(group: Sequence[TextLine], line: TextLine, width: int | None) -> bool:
    """Whether a line is the rest of the block that the lines before it make."""
    before, first = group[-1], group[0]
    if line.joined and not line.begins and not first.cells:
        return True
    if line.begins or first.heading:
        return _row_goes_on(first, line)
    if first.cells or _JOINER.match(line.words) or _JOINER.match(before.words):
        return False
    low, end = _begins_low(line), (before.live or before.words.strip())[-1:]
    if line.gap or line.page:
        return _over_page(before, line, low, end, width)
    if low and end not in _ENDS and (end != ";" or width is not None) and (len(before.words) >= 25 or len(group) > 1):
        return True
    if width is None or before.length < _LONG:
        return _broken(before, end)
    return _full(before, line, width) and _same_block(group, line, end)


def _begins_low(line: TextLine) -> bool:
    """Begins in lower case, struck words aside; a line that begins with a whole struck passage begins with that."""
    lead = line.words[: line.words.find(line.live)] if line.live else ""
    return (line.words if len(lead.split()) > _FEW else line.live)[:1].islower()


def _row_goes_on(first: TextLine, line: TextLine) -> bool:
    """A row that begins in lower case and has no marks is the rest of a row that a page broke."""
    if not (first.cells and line.cells and (line.gap or line.page)):
        return False
    return line.live[:1].islower() and not any(plain(cell).strip() for cell in line.cells[1:])


def _over_page(before: TextLine, line: TextLine, low: bool, end: str, width: int | None) -> bool:
    if line.gap > 3 and not line.page:
        return False
    if low:
        joins = end not in ":!?" and (end not in ".;" or bool(_CONJUNCTION.match(line.live)))
        return joins and (len(before.words) >= 25 or before.item)
    unfinished = bool(_CANNOT_END.search(before.live)) and len(before.live) >= 40
    if line.page and unfinished:
        return True
    return line.page and width is not None and end.isalnum() and _full(before, line, width) and line.indent >= before.indent


def _broken(before: TextLine, end: str) -> bool:
    """A line that cannot be the end of its paragraph, in a text that is not wrapped."""
    words = before.live or before.words.strip()
    if before.length < 60:
        return len(words) > 25 and bool(_CANNOT_END.search(words)) and not _SHORT_CAPS.match(words)
    tail = before.words.strip()
    return end == "," or bool(_CANNOT_END.search(tail)) or (len(words) > 100 and bool(_SENTENCES.search(words)))


def _full(before: TextLine, line: TextLine, width: int) -> bool:
    """The first word of the line would not have fitted on the line before."""
    first = (line.words.split() or [""])[0]
    return before.length + 1 + len(first) > width - _SLACK


def _same_block(group: Sequence[TextLine], line: TextLine, end: str) -> bool:
    """In wrapped text: indent and punctuation do not speak against one block."""
    first = group[0]
    if first.item or first.label:
        return line.indent > first.indent
    if len(group) > 1 and abs(line.indent - group[-1].indent) > 3:
        return False
    if min(first.indent, line.indent) > _CENTRED or _LABELLED.match(line.words):
        return False
    if _SHORT_CAPS.match(line.words) and not _SHORT_CAPS.match(group[-1].words):
        return False
    return end not in ":"


def _blocks(group: Sequence[TextLine], known: set[str]) -> list[Block]:
    first = group[0]
    gap = bool(first.gap) or first.page
    if first.cells:
        return [_row(line, bool(line.gap), joined=index > 0) for index, line in enumerate(group)]
    kind = BlockKind.HEADING if first.heading else BlockKind.ITEM if first.item or first.label else BlockKind.PARAGRAPH
    level = first.heading or (first.indent // 2 if kind is BlockKind.ITEM else 0)
    blocks: list[Block] = []
    text = ""
    for line in group:
        if line is not first and (line.gap or line.page):
            blocks.append(Block(kind, runs_of(text), level, first.label, joined=bool(blocks), gap=gap))
            text = line.text
        else:
            text = _joined(text, line.text, known) if text else line.text
    blocks.append(Block(kind, runs_of(text), level, first.label, joined=bool(blocks), gap=gap))
    return blocks


def _row(line: TextLine, gap: bool, *, joined: bool) -> Block:
    cells = tuple(runs_of(cell) for cell in line.cells)
    return Block(BlockKind.ROW, cells=cells, joined=joined, gap=gap)


def _joined(before: str, after: str, known: set[str]) -> str:
    """Two lines of one block. A word parted by a hyphen is made whole where the text has it elsewhere."""
    left, right = before.rstrip(), after.lstrip()
    if re.search(r"\w ?-$", left) and right[:1].islower():
        head, tail = re.findall(r"[A-Za-z]*(?= ?-$)", left)[0], (re.match(r"[a-z]+", right) or [""])[0]
        stem = left[:-1].rstrip()
        return stem + right if f"{head}{tail}".lower() in known else f"{stem}-{right}"
    return f"{left} {right}"
