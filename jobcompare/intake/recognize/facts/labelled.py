"""Values behind a label: on its line, in the next cell, in the cell below, or on the next line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.facts.ground import ASIDE, LISTED, Ground
from jobcompare.model.places import Span
from jobcompare.vocabulary.labels import Fact, Labels

_MARK = re.compile(r"\s*(?::+(?!\d)|:(?=\d{2,}(?![\d ]*[ap]\.?m))|=|\.{3,}|…)\s*|\s[-–—]\s|(?<=\w)\s?[–—]\s?")
_MARKED = re.compile(r"[:=–—…]| - |\.\.")
_WORD = re.compile(r"[^\s()\[\]|]+")
_MOST_WORDS = 8  # of a label
_WITHIN = 90  # characters of a line within which its first label begins and ends
_SHORT = 120  # characters of a line that can have a label without a mark within
_NEXT = 220  # characters of a line that can be the value of the label on the line before
_EDGES = " \t,;|•·*_"
_CAPITALS = re.compile(r"(?:(?<=\s)|^)(?:[A-Z][\w/&'’.#-]*\s*){1,3}$")
_TITLES = frozenset(
    [
        "class",
        "classes",
        "class title",
        "classification",
        "classification title",
        "job title",
        "position",
        "position title",
        "title",
    ]
)
_LEVEL = re.compile(r"(?:^|[\s;,(/])(?:level |step |range |class )?(?:[ivx]{1,4}|[a-l]|[a-z]{0,3}\d{1,3})\)?\s*$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\([^)]*\)")
_BARE = frozenset([Fact.CODE, Fact.GRADE, Fact.RANGE, Fact.PAY, Fact.HIRING, Fact.FLSA, Fact.UNIT, Fact.SERVICE])


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and its value.

    Attributes:
        fact: what the label announces.
        label: its words, in one form.
        line: index of the line of the value.
        label_span: place of the label.
        value: place of the value; empty where there is none.
        marked: a colon, a cell or a line of its own parts the two.
        first: the label begins its line or cell.
        below: the value stands under the label.
        classes: keys of the classes of whose row the value is; empty: of no row.
    """

    fact: Fact
    label: str
    line: int
    label_span: Span
    value: Span
    marked: bool = True
    first: bool = True
    below: bool = False
    classes: tuple[str, ...] = ()

    def owners(self, ground: Ground) -> tuple[str, ...]:
        """Keys of the classes the value is said of; empty: of all."""
        return self.classes or ground.owners[self.line]


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Form of every label -> what it announces; and the words with which labels begin and end."""

    forms: Mapping[str, Fact]
    first: frozenset[str]
    last: frozenset[str]

    def fact(self, words: str) -> Fact | None:
        """What words announce; None where they are no label."""
        stripped = words.strip()
        first = _plain(stripped.split()[0]) if stripped else ""
        if not first or (first not in self.first and first.removesuffix("s") not in self.first):
            return None
        form = label_form(stripped)
        found = self.forms.get(form)
        if found is None and "(" in stripped:
            found = self.forms.get(label_form(_BRACKETS.sub(" ", stripped)))
        return found or (self.forms.get(form[:-1]) if form.endswith("s") else None)


@lru_cache(maxsize=4)
def known_labels(labels: Labels) -> Known:
    """The labels in a form to look them up by."""
    forms = {label_form(phrase): fact for fact, phrases in labels.labels.items() for phrase in phrases}
    return Known(forms, frozenset(_plain(form.split()[0]) for form in forms), frozenset(_plain(form.split()[-1]) for form in forms))


@lru_cache(maxsize=4)
def bare_labels(labels: Labels) -> Known:
    """The labels that may stand without a colon."""
    forms = {form: fact for form, fact in known_labels(labels).forms.items() if fact in _BARE}
    return Known(forms, frozenset(_plain(form.split()[0]) for form in forms), frozenset())


def _plain(word: str) -> str:
    """The letters with which a word begins, lower case, by which labels are looked for first."""
    match = _LETTERS.search(word)
    return match.group().casefold() if match else ""


def label_form(words: str) -> str:
    """One form for all spellings of a label: lower case, without points, brackets and hyphens."""
    plain = words.casefold().replace("’", "'").replace("(s)", "")
    plain = re.sub(r"[-‐–_]+", " ", re.sub(r"[.()\[\]*]+", " ", plain))
    return " ".join(re.sub(r"\s*/\s*", "/", plain).split())


def read_labels_of(ground: Ground, labels: Labels) -> tuple[Labelled, ...]:
    """All labels of a document with their values, in reading order."""
    known, bare = known_labels(labels), bare_labels(labels)
    found: list[Labelled] = []
    for index in range(len(ground.text.lines)):
        if ground.topic(index) != "questions":
            found += _of_line(ground, index, known, bare)
    return tuple(found)


def _of_line(ground: Ground, index: int, known: Known, bare: Known) -> Iterator[Labelled]:
    cells = ground.cells(index)
    for number, cell in enumerate(cells):
        hits = list(_of_cell(ground, index, cell, known, bare))
        for hit in hits:
            if hit.value.start < hit.value.end or not hit.marked:
                yield hit
            elif hit is hits[-1]:
                yield from _elsewhere(ground, index, number, hit, known)


def _of_cell(ground: Ground, index: int, cell: Span, known: Known, bare: Known) -> Iterator[Labelled]:
    words = ground.live[cell.start : cell.end]
    alone = known.fact(words.rstrip(": \t")) if len(words) <= _WITHIN else None
    if alone is not None and not _is_value(words):
        end = cell.start + len(words.rstrip(": \t"))
        yield Labelled(alone, label_form(words.rstrip(": \t")), index, Span(cell.start, end), Span(cell.end, cell.end))
        return
    marks = list(_MARK.finditer(words)) if _MARKED.search(words, 0, _WITHIN) else []
    hits = list(_marked(ground, index, cell, words, marks, known))
    if ground.kind(index) not in LISTED and ground.topic(index) not in ASIDE:
        free = Span(cell.start, hits[0].label_span.start) if hits else cell
        hits = [*_unmarked(index, free, ground.live[free.start : free.end], bare), *hits]
    yield from hits


def _marked(ground: Ground, index: int, cell: Span, words: str, marks: list[re.Match[str]], known: Known) -> Iterator[Labelled]:
    """Labels with a colon or dash behind them. A label that is not known ends the value before it."""
    hits: list[tuple[Labelled, int]] = []  # with the end of its mark
    ends: list[int] = []  # where the value of each ends at the latest
    begin = 0
    for mark in marks:
        colon = mark.group().strip()[:1] in (":", "=", ".", "…")
        if not hits and mark.start() > _WITHIN:
            break
        start = _label_start(words, begin, mark.start(), known, whole=not colon)
        if start is None:
            if colon and hits and not _LEVEL.search(words[hits[-1][1] : mark.start()]):
                ends[-1] = min(ends[-1], _unknown_start(words, hits[-1][1], mark.start()))
            begin = mark.end() if colon else begin
            continue
        label = label_form(words[start : mark.start()])
        fact = known.fact(words[start : mark.start()]) or Fact.OTHER
        if hits:
            ends[-1] = min(ends[-1], start)
        first = not words[:start].strip(_EDGES)
        span = Span(cell.start + start, cell.start + mark.start())
        hits.append((Labelled(fact, label, index, span, span, marked=True, first=first), mark.end()))
        ends.append(len(words))
        begin = mark.end()
    for (hit, start), end in zip(hits, ends, strict=True):
        yield replace(hit, value=_trim(words, cell.start, start, end))


def _label_start(words: str, begin: int, end: int, known: Known, whole: bool) -> int | None:
    """Where the longest label that ends at `end` begins; None where none does. `whole`: only one that fills all from `begin`."""
    tokens = [match for match in _WORD.finditer(words, max(begin, end - _WITHIN), end) if match.group() not in "*|"][-_MOST_WORDS:]
    last = _plain(tokens[-1].group()) if tokens else ""
    if not tokens or (last not in known.last and last[:-1] not in known.last and not words[begin:end].rstrip().endswith(")")):
        return None
    for first in range(len(tokens)):
        start = tokens[first].start()
        if start > 0 and words[start - 1] in "([":
            continue
        if known.fact(words[start:end]) is not None:
            return start if not whole or not words[begin:start].strip(_EDGES) else None
    return None


def _unknown_start(words: str, begin: int, end: int) -> int:
    """Where a label that is not known begins, at the earliest one word behind `begin`."""
    first = _WORD.search(words, begin, end)
    if first is None:
        return end
    match = _CAPITALS.search(words[first.end() : end])
    return first.end() + match.start() if match else end


def _unmarked(index: int, cell: Span, words: str, known: Known) -> Iterator[Labelled]:
    """Labels with nothing but a blank behind them: at the beginning of a short line, or further on with two words at least."""
    if len(words) > _NEXT or not words[:1].isupper():
        return
    if known.first.isdisjoint(words.casefold().replace("-", " ").split()):
        return
    tokens = list(_WORD.finditer(words))
    at, hits = 0, list[tuple[Fact, int, int]]()
    while at < len(tokens):
        size = next((n for n in range(min(_MOST_WORDS, len(tokens) - at), 0, -1) if _is_bare(words, tokens[at : at + n], known)), 0)
        if not size and at == 0 and len(words) > _SHORT:
            return
        if size and (at == 0 or (size > 1 and not _mid_sentence(words, tokens, at)) or (hits and tokens[at].group().isupper())):
            end = tokens[at + size - 1].end()
            hits.append((known.fact(words[tokens[at].start() : end]) or Fact.OTHER, tokens[at].start(), end))
        at += size or 1
    for number, (fact, start, end) in enumerate(hits):
        stop = hits[number + 1][1] if number + 1 < len(hits) else len(words)
        span = Span(cell.start + start, cell.start + end)
        value = _trim(words, cell.start, end, stop)
        yield Labelled(fact, label_form(words[start:end]), index, span, value, marked=False, first=not words[:start].strip(_EDGES))


def _mid_sentence(words: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Words in lower case stand before: the label is part of a sentence."""
    return any(token.group()[:1].islower() for token in tokens[:at])


def _is_bare(words: str, tokens: list[re.Match[str]], known: Known) -> bool:
    if not tokens[0].group()[:1].isupper():
        return False
    return known.fact(words[tokens[0].start() : tokens[-1].end()]) is not None


def _elsewhere(ground: Ground, index: int, number: int, hit: Labelled, known: Known) -> Iterator[Labelled]:
    """The value of a label that has none on its place: in the next cell, below its cell, or on the next line."""
    cells = ground.cells(index)
    beside = cells[number + 1] if number + 1 < len(cells) else None
    if beside is not None and ground.words(beside) and not _is_label(ground, beside, known) and not _is_head(ground, index, known):
        yield replace(hit, value=beside)
        return
    after = index + 1
    if after >= len(ground.text.lines):
        return
    if len(cells) > 1:
        yield from _below(ground, index, number, hit, known)
        return
    span = ground.cells(after)[0]
    if span.end - span.start <= _NEXT and not _begins_label(ground, span, known):
        yield replace(hit, value=span, line=after, below=True)


def _below(ground: Ground, index: int, number: int, hit: Labelled, known: Known) -> Iterator[Labelled]:
    """The cells of a column: those in the rows that name a class of the document, where any does; else the first."""
    rows: list[int] = []
    for row in range(index + 1, len(ground.text.lines)):
        line = ground.text.lines[row]
        if line.kind is not BlockKind.ROW or number >= len(line.cells) or _is_label(ground, line.cells[number], known):
            break
        rows.append(row)
    named = {row: _classes_of_row(ground, row) for row in rows}
    titled = label_form(ground.words(ground.cells(index)[0])) in _TITLES
    for row in [row for row in rows if named[row]] or (rows[:1] if not titled else []):
        yield replace(hit, value=ground.text.lines[row].cells[number], line=row, below=True, classes=named[row])


def _classes_of_row(ground: Ground, row: int) -> tuple[str, ...]:
    cells = [ground.words(cell).casefold() for cell in ground.cells(row)]
    return tuple(head.key for head in ground.classes if head.title.casefold() in cells) or ground.owners[row]


def _is_head(ground: Ground, index: int, known: Known) -> bool:
    """A row of labels over a row of values: three columns or more, most of them labels, and none in the row below."""
    cells = ground.cells(index)
    below = ground.cells(index + 1) if index + 1 < len(ground.text.lines) else ()
    if len(cells) < 3 or len(below) != len(cells) or any(_is_label(ground, cell, known) for cell in below):
        return False
    return 2 * sum(_is_label(ground, cell, known) for cell in cells) > len(cells)


def _is_value(words: str) -> bool:
    """Words that are a label before a colon and a value alone ("Exempt")."""
    return label_form(words) in ("exempt", "non exempt", "nonexempt", "annual", "monthly", "hourly")


def _is_label(ground: Ground, span: Span, known: Known) -> bool:
    words = ground.words(span)
    return known.fact(words.rstrip(":")) is not None and not _is_value(words)


def _begins_label(ground: Ground, span: Span, known: Known) -> bool:
    words = ground.words(span)
    if known.fact(words.rstrip(":")) is not None and not _is_value(words):
        return True
    mark = _MARK.search(words)
    return mark is not None and mark.start() <= _WITHIN and _label_start(words, 0, mark.start(), known, whole=True) is not None


def _trim(words: str, offset: int, start: int, end: int) -> Span:
    """The place of a value without what only parts it from others."""
    while start < end and words[start] in _EDGES + ":":
        start += 1
    while end > start and words[end - 1] in _EDGES + "-–":
        end -= 1
    return Span(offset + start, offset + end)
