"""Lines below one another -> paragraphs and items: a line that was wrapped is the rest of the one before."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jobcompare.intake.readers.pdf.lines import Line
from jobcompare.intake.readers.writing import Entry, Look, begins, marked

_APART = 1.3  # usual distances of two baselines from which lines are set apart
_OTHER = 0.15  # share by which a font differs that is another one
_NEAR = 3.0  # points
_CENTRED = 20.0  # points on both sides from which a line stands in the middle
_SINGLE, _WIDE = 1.15, 1.5  # heights of the font between lines: usual, and so far that each may be set apart
_FEW = 3
_LONG = 40  # characters of a line of prose
_SHORT = 2.5  # lines of a statement at most, in the mean, where statements stand one below the other
_UNFINISHED = re.compile(
    r"(?:[,\-–—/(&]|\b(?:[A-Z][\w'’]*|a|an|the|of|to|and|or|and/or|for|in|on|at|by|with|from|as|that|which|who|including|other|under"
    r"|per|than|via|using|into|is|are|be|its|their|this|these|any|all|such|within|between|through|during|after|before|against|among))$"
)
_NARROW = 0.6  # of the width of the text, below which a line can be a heading
_SMALL = frozenset({"and", "or", "of", "the", "for", "in", "to", "a", "an", "with", "&", "/", "-", "–"})
_ENDS = ".:;!?"
_LABELLED = re.compile(r"[A-Z][\w/&().’'\-]*(?: [\w/&().’'\-]+){0,4}:(?:\s|$)")  # "Class Code: 1234"
_STATED = re.compile(r"(?:Knowledge|Skills?|Abilit(?:y|ies)) (?:of|in|to|with)\b")  # begin statements of their own
_CITED = re.compile(r"\(?\w{1,3}\)?[.,;)]*(?:$|[,;)]| (?:and|or|above|below)\b)")  # a label that the line above cites
_WORDS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual on a page.

    Attributes:
        leading: distance of two baselines, in heights of the font.
        words: of the whole document, by which words parted at the end of a line are made whole.
    """

    leading: float
    words: frozenset[str]


def measure(pages: Iterable[Sequence[Line]]) -> Measure:
    """What is usual in a document."""
    pages = list(pages)
    words = {word for lines in pages for line in lines for word in _WORDS.findall(line.words.casefold())}
    steps, short = Counter[float](), Counter[float]()
    for lines in pages:
        for above, below in pairwise(lines):
            step = _step(above, below)
            if 0.7 < step < 2.4:
                (steps if len(above.words) > _LONG else short)[round(step, 1)] += 1
    if steps.total() < _FEW * 2 <= short.total():  # where few lines are long, the others tell more
        steps += short
    usual = steps.most_common(1)
    tight = min((step for step, count in steps.items() if usual and count * 3 >= usual[0][1]), default=_SINGLE)
    return Measure(_SINGLE if tight > _WIDE and not _is_double(pages, tight) else tight, frozenset(words))


def _is_double(pages: Sequence[Sequence[Line]], step: float) -> bool:
    """Lines so far apart are those of one text: a third of them run to the right edge."""
    edge = max((line.right for lines in pages for line in lines), default=0.0)
    pairs = [(above, below) for lines in pages for above, below in pairwise(lines) if round(_step(above, below), 1) == step]
    return sum(is_full(above, below, edge) for above, below in pairs) * 3 >= len(pairs)


def entries_of(lines: Sequence[Line], usual: Measure, right: float | None = None) -> list[Entry]:
    """The paragraphs and items of lines of one column.

    Args:
        lines: from the top down.
        usual: of the document.
        right: edge up to which the lines can run; None: that of the longest.
    """
    if not lines:
        return []
    edge = max(line.right for line in lines) if right is None else right
    left = min(line.left for line in lines)
    groups: list[list[Line]] = []
    for region in _regions(lines, usual):
        single = _is_single(region, edge)
        for line in region:
            if line is not region[0] and _goes_on(groups[-1], line, (left, edge), single):
                groups[-1].append(line)
            else:
                groups.append([line])
    entries: list[Entry] = []
    for index, group in enumerate(groups):
        above = groups[index - 1][-1] if index else None
        gap = above is None or _step(above, group[0]) > _APART * usual.leading
        entries.append(Entry(_joined(group, usual.words), gap=gap))
    return entries


def _regions(lines: Sequence[Line], usual: Measure) -> list[list[Line]]:
    """Lines in groups that white space sets apart."""
    regions = [[lines[0]]]
    for above, line in pairwise(lines):
        if _step(above, line) > _APART * usual.leading or line.base >= above.base:
            regions.append([line])
        else:
            regions[-1].append(line)
    return regions


def _is_single(region: Sequence[Line], edge: float) -> bool:
    """Statements without bullets stand one below the other: every second line or more ends though the next would have fitted."""
    if sum(begins(line.words) for line in region) > _FEW:
        return False
    ends = sum(not is_full(above, line, edge) and line.words[:1].isupper() for above, line in pairwise(region))
    return ends >= _FEW and len(region) <= _SHORT * (ends + 1)


def _goes_on(group: Sequence[Line], line: Line, edges: tuple[float, float], single: bool) -> bool:
    """Whether a line is the rest of the paragraph or item that the lines before it make; `single`: of one sentence each."""
    first, above = group[0], group[-1]
    words = line.words
    full = is_full(above, line, edges[1])
    if begins(words):
        return full and _CITED.match(words) is not None and _UNFINISHED.search(above.words.rstrip()) is not None
    if abs(line.size - above.size) > _OTHER * above.size or _is_bold(above) != _is_bold(line):
        return False
    listed = begins(first.words)
    if listed and line.left <= first.left + _NEAR:
        return full and not _is_heading(line, above, edges)
    if not listed and len(group) > 1 and line.left > above.left + _NEAR and not _is_centred(line, edges):
        return False
    if len(group) == 1 and not listed and line.left > above.left + 2 * _NEAR:
        return False
    end = above.words.rstrip()[-1:]
    if _states_more(words, end) or (_is_labelled(words, end) and not (full and _is_open_label(above.words))):
        return False
    if _is_heading(line, above, edges) or _is_heading_above(group, words):
        return False
    if words[:1].islower() and end not in _ENDS and len(above.words) > 20:
        return True
    if single and words[:1].isupper() and not _UNFINISHED.search(above.words.rstrip()):
        return False
    return full and (listed or not (_is_centred(above, edges) and _is_centred(line, edges)))


def _states_more(words: str, end: str) -> bool:
    """A statement of its own: in capitals behind a semicolon, or "Ability to …" behind a sentence."""
    return (end == ";" and words[:1].isupper()) or (end == "." and _STATED.match(words) is not None)


def _is_labelled(words: str, end: str) -> bool:
    """Begins with a name and a colon, after a line that ends with a sentence; a name in capitals after any line but one cut off."""
    label = _LABELLED.match(words)
    return label is not None and (end in _ENDS or (label.group().isupper() and end not in ",-"))


def _is_open_label(words: str) -> bool:
    """In capitals, and the colon is still to come."""
    return words.isupper() and ":" not in words


def _is_heading(line: Line, above: Line, edges: tuple[float, float]) -> bool:
    """In capitals where the line above is not; or short, in title case, after the end of a sentence."""
    words = line.words.strip()
    if words.isupper() and not above.words.isupper() and sum(map(str.isalpha, words)) > 3:
        return True
    short = line.right - line.left < _NARROW * (edges[1] - edges[0])
    capitals = all(word[:1].isupper() or word.casefold() in _SMALL for word in words.rstrip(":").split())
    return short and capitals and words[-1:] not in ".;," and above.words.rstrip()[-1:] in _ENDS


def _is_heading_above(group: Sequence[Line], words: str) -> bool:
    """All in capitals, and the next line is not, from its first word on."""
    first = words.split()[0]
    return all(line.words.isupper() for line in group) and words[:1].isupper() and not first.isupper() and len(first) > 1


def is_full(above: Line, line: Line, edge: float) -> bool:
    """The first word of the line would not have fitted at the end of the line above."""
    first = line.segments[0].pieces[0]
    run = first.right
    for piece in line.segments[0].pieces[1:]:
        if piece.spaced or piece.left > run + _NEAR:
            break
        run = piece.right
    return above.right + 0.2 * above.size + (run - first.left) > edge - _NEAR / 2


def _is_centred(line: Line, edges: tuple[float, float]) -> bool:
    before, after = line.left - edges[0], edges[1] - line.right
    return min(before, after) > _CENTRED and abs(before - after) < _CENTRED


def _is_bold(line: Line) -> bool:
    return all(segment.bold for segment in line.segments)


def _step(above: Line, line: Line) -> float:
    """Distance of two baselines in heights of the font."""
    return (above.base - line.base) / max(above.size, line.size)


def _joined(group: Sequence[Line], known: frozenset[str]) -> str:
    """The words of a paragraph with their looks. A word parted by a hyphen is made whole where the document has it elsewhere."""
    text = _text(group[0])
    for above, line in pairwise(group):
        after = _text(line)
        if above.words.endswith("-") and line.words[:1].islower():
            head = _WORDS.findall(above.words.casefold().removesuffix("-"))[-1:]
            tail = _WORDS.findall(line.words.casefold())[:1]
            whole = bool(head and tail) and head[0] + tail[0] in known
            text = _without_hyphen(text) + after if whole else text + after
        else:
            both = above.segments[-1].pieces[-1].struck and line.segments[0].pieces[0].struck
            text += marked(" ", Look(struck=both)) + after
    return text


def _without_hyphen(text: str) -> str:
    place = text.rindex("-")
    return text[:place] + text[place + 1 :]


def _text(line: Line) -> str:
    return (
        "\t".join(segment.text for segment in line.segments) if len(line.segments) > 2 else " ".join(s.text for s in line.segments)
    )
