"""The title of a document: behind a label, as a line of the title block, beside a code, or out of its sentences."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.class_tables import CODE_AND_GRADE, leveled_stems, of_one_series, title_among
from jobcompare.intake.recognize.headings import is_caps, is_titled
from jobcompare.intake.recognize.levels import expand, label_of, stem_of
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.title_sentences import from_sentences, from_series
from jobcompare.intake.recognize.title_words import LABEL, LONGEST, MOST_WORDS, FoundTitle, is_agent, looks_like_title, without_code
from jobcompare.model.places import Span
from jobcompare.model.words import How
from jobcompare.vocabulary.labels import shipped_labels
from jobcompare.vocabulary.titles import Titles, label_form

_NEAR_TOP = 25  # lines of a document among which a label is believed before a line of the title block
_HEAD_LINES = 60  # lines among which labels of a title are looked for at all
_TOP_LINES = 14  # lines of a title block
_LABEL_WORDS, _LABEL_WORD = 4, re.compile(r"[^\s()]+")  # of a label behind the value of another
_COLOPHON = re.compile(
    r"^(?P<title>[A-Z][^:()\n]{3,80}?)\s*\(\s*(?:class|job|title)?\s*(?:code|no\.?|number|#)\s*[:#.]?\s*[A-Z]?\d{2,7}[A-Z]?\s*\)",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^\W*$|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\b(?:19|20)\d\d\b|\$\d|\d{3}[-.]\d{4}|^\(|\b[A-Z]{2},? \d{5}\b|^tbd$|^n/?a$|\?$",
    re.IGNORECASE,
)
_PARTED = re.compile(r"(?P<title>[^–—|]{4,}?)\s+[-–—|]\s+(?P<rest>[A-Z].*)$")  # "Title - Employer"
_PLAN = re.compile(r"\b(?:pay (?:scale|plan|schedule)|salary schedule|personnel|employees|staff)$", re.IGNORECASE)
_NO_TITLE_CASE = re.compile(r"^[a-z]")


def find_title(text: CanonicalText, parts: Sequence[Part], titles: Titles) -> FoundTitle | None:
    """The title of a document as printed; None where it has none.

    A label is believed first, then a line of the title block, then a line with a code, then the sentences.
    """
    return (
        _labelled(text, titles, _NEAR_TOP)
        or _title_line(text, parts, titles)
        or _labelled(text, titles, _HEAD_LINES)
        or _over_code(text)
        or _colophon(text, titles)
        or from_series(text, titles)
        or from_sentences(text, parts, titles)
    )


def labelled_titles(text: CanonicalText, titles: Titles, lines: int | None = None) -> Iterator[tuple[int, FoundTitle]]:
    """(line, title) of each title behind a label: "Class Title: Accountant", on one line, in the next, or in a table."""
    for index, line in enumerate(text.lines[:lines]):
        if line.struck:
            continue
        row = line.kind is BlockKind.ROW
        spans = _values_of_row(text, index, line, titles) if row else (_value_of_line(text, index, line, titles),)
        for span in spans:
            if span is not None and span.end > span.start and not _is_none(text.words(span)):
                yield index, FoundTitle(text.words(span), (span,), How.TABLE if row else How.LABEL)


def _is_none(words: str) -> bool:
    """Words behind a label of titles that are none: a date, a civil service, a pay plan ("Classified", "Support Staff")."""
    return _NO_TITLE.search(words) is not None or label_form(words) in _services() or _PLAN.search(words) is not None


@cache
def _services() -> frozenset[str]:
    labels = shipped_labels()
    return frozenset(label_form(word) for words in (*labels.service.values(), *labels.flsa.values()) for word in words)


def _labelled(text: CanonicalText, titles: Titles, lines: int) -> FoundTitle | None:
    """The first title behind a label in the first lines of the document."""
    return next((found for _, found in labelled_titles(text, titles, lines)), None)


def _value_of_line(text: CanonicalText, index: int, line: Line, titles: Titles) -> Span | None:
    words = text.words(line.span)
    label = LABEL.match(words)
    if label is None:
        return _behind_bare_label(line, words, titles)
    if label_form(label[1]) not in titles.labels:
        return None
    rest = words[label.end() :]
    if not rest.strip():
        return _next_line(text, index)
    return _cut(Span(line.span.start + label.end(), line.span.end), rest, titles)


def _behind_bare_label(line: Line, words: str, titles: Titles) -> Span | None:
    """The title behind a label of two words or more that no colon parts from it ("Class Title Fire Captain")."""
    starts = [match.end() for match in re.finditer(r"\S+", words)][1:_LABEL_WORDS]
    for end in reversed(starts):
        rest = words[end:].strip()
        if label_form(words[:end]) in titles.labels and looks_like_title(rest, titles):
            return Span(line.span.end - len(words[end:].lstrip()), line.span.end)
    return None


def _next_line(text: CanonicalText, index: int) -> Span | None:
    after = text.lines[index + 1] if index + 1 < len(text.lines) else None
    if after is None or after.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or after.span.end - after.span.start > LONGEST:
        return None
    return None if LABEL.match(text.words(after.span)) else after.span


def _values_of_row(text: CanonicalText, index: int, line: Line, titles: Titles) -> tuple[Span | None, ...]:
    """The cell beside a label, or those below it in the rows under a head of labels."""
    for place, cell in enumerate(line.cells):
        words = text.words(cell)
        inline = LABEL.match(words)
        if inline and label_form(inline[1]) in titles.labels and words[inline.end() :].strip():
            first = _cut(Span(cell.start + inline.end(), cell.end), words[inline.end() :], titles)
            return (first, *_going_on(text, index, place, titles))
        if label_form(words) not in titles.labels or not words.strip():
            continue
        beside = line.cells[place + 1] if place + 1 < len(line.cells) else None
        if beside and looks_like_title(text.words(beside), titles):
            return (beside,)
        below = tuple(_below(text, index, place, titles))
        if below:
            return below
        if beside and len(line.cells) == 2 and beside.end - beside.start < LONGEST:
            return (beside,)
    return ()


def _below(text: CanonicalText, index: int, place: int, titles: Titles) -> Iterator[Span]:
    """The titles in one column of the rows below a head."""
    width = len(text.lines[index].cells)
    for line in text.lines[index + 1 :]:
        if len(line.cells) != width or not looks_like_title(text.words(line.cells[place]), titles):
            return
        yield line.cells[place]


def _going_on(text: CanonicalText, index: int, place: int, titles: Titles) -> Iterator[Span]:
    """The titles below that behind a label, in rows that have the label of another cell again."""
    labels = [LABEL.match(text.words(cell)) for cell in text.lines[index].cells]
    others = [(n, label_form(label[1])) for n, label in enumerate(labels) if label and n != place]
    for line, title in zip(text.lines[index + 1 :], _below(text, index, place, titles), strict=False):
        again = [LABEL.match(text.words(line.cells[n])) for n, _ in others]
        same = any(label and label_form(label[1]) == form for label, (_, form) in zip(again, others, strict=True))
        if not same or LABEL.match(text.words(title)):
            return
        yield title


def _cut(span: Span, words: str, titles: Titles) -> Span | None:
    """A value up to the next label on its line; None where it is longer than a title."""
    end = len(words)
    for found in titles.ends.find(words):
        behind = words[found.end :].lstrip()
        if found.start > 2 and (behind[:1] in (":", "#") or words[: found.start].endswith((" - ", " | "))):
            end = found.start
            break
    end = min(end, _next_label(words, titles))
    value = words[:end].rstrip(" \t-–—|,;")
    return Span(span.start, span.start + len(value)) if 0 < len(value) <= LONGEST else None


def _next_label(words: str, titles: Titles) -> int:
    """Where the label before the first colon of a value begins; the length of the words where none does."""
    colon = words.find(":")
    before = list(_LABEL_WORD.finditer(words, 0, max(colon, 0)))[-_LABEL_WORDS:]
    for word in before:
        if label_form(words[word.start() : colon]) in titles.labels | _known_labels():
            return word.start() or len(words)
    return len(words)


def _before_label(words: str, titles: Titles) -> str:
    """The words before a label on their line ("LIBRARY ASSISTANT Class Code: 3301"); all where none begins behind them."""
    bare = words[: _next_label(words, titles)].rstrip(" \t-–—|,;(") or words
    parted = _PARTED.match(bare)
    held = parted is not None and (titles.holds.first(parted["rest"]) or parted["rest"].split()[-1].lower() in titles.endings)
    return parted["title"] if parted is not None and held else bare


@cache
def _known_labels() -> frozenset[str]:
    return frozenset(label_form(phrase) for phrases in shipped_labels().labels.values() for phrase in phrases)


def _title_line(text: CanonicalText, parts: Sequence[Part], titles: Titles) -> FoundTitle | None:
    """The line of the title block that most looks like a title."""
    best: tuple[int, int, Line] | None = None
    for index, line in _block(text, parts):
        score = _score(text, line, titles)
        if score > 0 and (best is None or score > best[0]):
            best = (score, index, line)
    if best is None:
        return None
    line = best[2]
    words = text.words(line.span)
    bare = without_code(_before_label(words, titles))
    start = line.span.start + words.find(bare)
    return FoundTitle(bare, (Span(start, start + len(bare)),), How.HEADING)


def _block(text: CanonicalText, parts: Sequence[Part]) -> Iterator[tuple[int, Line]]:
    """The lines before the first part with a known heading, and the heading lines of unknown parts among them."""
    for part in parts:
        if part.kind is not None and part.topic not in ("facts", "document", "pay", "employer"):
            return
        for index in part.lines:
            line = text.lines[index]
            if index >= _TOP_LINES and part is not parts[0]:
                return
            if _is_prose(text, line):
                return
            if not line.struck and line.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and index < _HEAD_LINES:
                yield index, line


def _is_prose(text: CanonicalText, line: Line) -> bool:
    length = line.span.end - line.span.start
    return length > LONGEST + 40 or (length > 60 and text.words(line.span).endswith("."))


def _score(text: CanonicalText, line: Line, titles: Titles) -> int:
    printed = _before_label(text.words(line.span).strip(), titles)
    words = without_code(printed)
    if LABEL.match(printed) and ":" in printed:
        return 0
    if len(words) > LONGEST or len(words.split()) > MOST_WORDS or _NO_TITLE.search(words) or _NO_TITLE_CASE.match(words):
        return 0
    if words.endswith((".", ";", ",")) or titles.holds.first(words):
        return 0
    caps = is_caps(words)
    if not caps and not is_titled(words):
        return 0
    several = expand(words, titles)
    first = next(iter(several))
    tokens = re.findall(r"[A-Za-z]+", re.sub(r"\([^()]*\)", "", stem_of(first.title)))
    if not tokens or (tokens[-1].lower() in titles.endings and not label_of(words)):
        return 0
    noun = 2 * titles.is_noun(tokens[-1]) + any(titles.is_noun(word) for word in tokens)
    if not noun and line is text.lines[0] and is_agent(tokens[-1]):
        noun = 1
    level = 2 if len(several) > 1 or first.label else 0
    look = caps + (line.kind is BlockKind.HEADING) + line.bold
    return 2 * noun + level + look + _told(text, tokens)


def _told(text: CanonicalText, tokens: Sequence[str]) -> int:
    """2 where the words come again in a sentence of the document, so that they are what it is about."""
    again = re.compile(r"\b(?:An?|The|the|of|a|an) " + r"[ /]+".join(map(re.escape, tokens)), re.IGNORECASE)
    return 2 if len(tokens) > 1 and again.search(text.text) else 0


def block_titles(text: CanonicalText, parts: Sequence[Part], titles: Titles) -> Iterator[FoundTitle]:
    """Titles of the title block that have a numeral, a code or beside them one of their series: several are several classes."""
    block = [(index, line) for index, line in _block(text, parts) if _score(text, line, titles) > 0]
    stems = leveled_stems(_before_label(text.words(line.span).strip(), titles) for _, line in block)
    for index, line in block:
        words = text.words(line.span).strip()
        bare = title_among(_before_label(words, titles), stems)
        coded, leveled = bare != words, label_of(bare) is not None
        beside = (text.words(other.span).strip() for at, other in block if abs(at - index) == 1)
        if not (coded or leveled or any(of_one_series(bare, other, titles) for other in beside)):
            continue
        if (coded and leveled) or looks_like_title(bare, titles):
            start = line.span.start + text.words(line.span).find(bare)
            yield FoundTitle(bare, (Span(start, start + len(bare)),), How.HEADING)


def _over_code(text: CanonicalText) -> FoundTitle | None:
    """A line in capitals right above one that is a code, or a code and a grade, parted by a bar ("NA-00912 | GN06")."""
    for line, below in pairwise(text.lines):
        words = text.words(line.span).strip()
        short = len(words) <= LONGEST and len(words.split()) <= MOST_WORDS and not line.struck and not line.cells
        if short and is_caps(words) and not below.blank_before and CODE_AND_GRADE.fullmatch(text.words(below.span).strip()):
            return FoundTitle(words, (Span(line.span.start, line.span.start + len(words)),), How.PATTERN)
    return None


def _colophon(text: CanonicalText, titles: Titles) -> FoundTitle | None:
    """A title beside its code at the end of a document, where several stand in a list none is meant."""
    found: list[FoundTitle] = []
    for line in text.lines:
        match = _COLOPHON.match(text.words(line.span))
        if match and looks_like_title(match["title"], titles):
            start = line.span.start
            found.append(FoundTitle(match["title"].strip(), (Span(start, start + len(match["title"].rstrip())),), How.PATTERN))
    return found[-1] if found else None
