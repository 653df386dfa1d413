"""What makes a line a heading: the lexicon, forgivingly, and how the line looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.document import BlockKind
from jobcompare.model.places import Span
from jobcompare.vocabulary.headings import HeadingEntry, Headings, heading_form

PLAIN, TITLED = 4, 5  # ranks of headings in title case: without and with a colon
LONGEST = 110  # characters of a heading
_MOST_WORDS = 14
_ALIKE = 90  # rapidfuzz ratio from which a heading is a misspelling of a listed one
_NOTE = re.compile(r"\s*(\([^()]*(?:\([^()]*\)[^()]*)*\)\.?)\s*:?\s*$")
_INLINE = re.compile(r"([^:\t]{2,110}?)(\s*\([^()]{0,300}\))?\s*(:-?|\s[-–—](?=\s|,)|\t)\s*")
_TAILS = (  # a sentence that ends so announces what follows: "Employees must have knowledge of:"
    (re.compile(r"\b(?:knowledges?|understanding) (?:of|in)(?: the following)?(?: areas)?$", re.IGNORECASE), "knowledge of"),
    (re.compile(r"\bskills? (?:and|or|and/or) abilit(?:y|ies)(?: to| in)?$", re.IGNORECASE), "skills and abilities to"),
    (re.compile(r"\bskills? (?:in|at|to)(?: the following)?(?: areas)?$", re.IGNORECASE), "skill in"),
    (re.compile(r"\b(?:ability|abilities) (?:to|in)(?: do| perform)?(?: the following)?$", re.IGNORECASE), "ability to"),
)
_CONNECTOR = re.compile(r"^\W*(?:and|or|and/or|either|plus)(?:\W+(?:either|or))?\W*$", re.IGNORECASE)
_SHARE = re.compile(r"[A-Z][^.;:]{2,80}\(\s*\d{1,3}\s*%\s*\)\s*:?$")  # "Map making (40%)": a share of the time heads its duties
_LETTERS = re.compile(r"[^\W\d_]")
_INNER_STOP = re.compile(r"[.;?!]\s+\S")
_LABEL_VALUE = re.compile(r"[^:]{2,60}:\s*\S")
_SMALL = frozenset(["and", "or", "of", "the", "for", "to", "in", "a", "an", "with", "on", "at", "by", "from", "per", "as"])


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that is a heading, or begins with one.

    Attributes:
        entry: what the lexicon knows of it; None for an unknown heading.
        text: as printed, without the note behind its colon.
        span: its place.
        inline_from: where words follow on the same line; None where none do.
        note: words in parentheses beside it.
        rank: how high it looks, 1 = highest.
    """

    entry: HeadingEntry | None
    text: str
    span: Span
    inline_from: int | None
    note: str | None
    rank: int


@dataclass(frozen=True, slots=True)
class Look:
    """How a line looks: its rank as a heading (1 highest), 0 where it does not look like one."""

    rank: int
    caps: bool
    colon: bool


def heading_of(text: CanonicalText, line: Line, headings: Headings) -> Heading | None:
    """The heading that a line is or begins with; None where it has none."""
    words = text.words(line.span)
    if line.struck or (line.kind is BlockKind.ITEM and line.label is None) or _CONNECTOR.match(words):
        return None
    if line.kind is BlockKind.ROW:
        return _in_row(text, line, headings)
    if line.kind is not BlockKind.ITEM and _SHARE.match(words):
        return Heading(None, words.rstrip(), line.span, None, None, TITLED)
    look = look_of(line, words)
    whole = _whole(line, words, look, headings)
    return whole or _inline(line, words, headings) or _unknown(line, words, look)


def look_of(line: Line, words: str) -> Look:
    """How a line looks."""
    bare = _NOTE.sub("", words).rstrip() if words.rstrip(": .").endswith(")") else words.rstrip()
    colon = bare.endswith(":")
    if len(bare) > LONGEST or len(bare.split()) > _MOST_WORDS or not _LETTERS.search(bare):
        return Look(0, False, colon)
    caps = is_caps(bare.rstrip(":"))
    if bare[-1] in ".;,!?" or _INNER_STOP.search(bare):
        return Look(0, caps, colon)
    if line.kind is BlockKind.HEADING:
        return Look(min(line.level, 6) or 3, caps, colon)
    if caps:
        return Look(2, caps, colon)
    if line.bold:
        return Look(3, caps, colon)
    if is_titled(bare):
        return Look(TITLED if colon else PLAIN, caps, colon)
    return Look(6 if colon and len(bare) <= 60 else 0, caps, colon)


def is_caps(words: str) -> bool:
    """Nearly all letters are capitals, and there are three or more."""
    letters = _LETTERS.findall(words)
    return len(letters) > 2 and sum(map(str.isupper, letters)) >= 0.85 * len(letters)


def is_titled(words: str) -> bool:
    """It begins with a capital, as do most of its longer words."""
    longer = [word.lstrip("(“\"'") for word in words.split() if word.lower() not in _SMALL]
    return (
        bool(longer)
        and words[:1].isupper()
        and sum(word[:1].isupper() or word[:1].isdigit() for word in longer) >= 0.6 * len(longer)
    )


def _whole(line: Line, words: str, look: Look, headings: Headings) -> Heading | None:
    """The whole line, but for a note, is a listed heading, or looks like a heading and is nearly one."""
    note = _NOTE.search(words)
    bare = (words[: note.start()] if note else words).rstrip()
    if not bare or len(bare) > LONGEST:
        return None
    entry = _listed(bare, headings, look.rank)
    if entry is None or not (look.rank or look.colon or len(bare) <= 40) or bare[-1] in ".;,":
        return None
    behind = bool(note) and bare.endswith(":")  # "DUTIES: (Examples only)": the note belongs to the words, not to the heading
    end = len(bare) if behind else len(words.rstrip())
    span = Span(line.span.start, line.span.start + end)
    inline = line.span.start + note.start(1) if note and behind else None
    return Heading(entry, words[:end], span, inline, note[1] if note else None, look.rank or PLAIN)


def _inline(line: Line, words: str, headings: Headings) -> Heading | None:
    """ "HEADING: words" with a listed heading; a dash counts where the heading is listed exactly as it stands."""
    found = _INLINE.match(words)
    if found is None:
        return None
    head, colon = found[1].strip(), found[3].startswith(":")
    if not head or len(head.split()) > _MOST_WORDS or not (words[0].isupper() or words[0].isdigit()):
        return None
    entry = headings.by_form.get(heading_form(head)) or (_tail(head, headings) if colon else None)
    if entry is None and colon and (is_caps(head) or line.bold):
        entry = _listed(head, headings, 2)
    if entry is None or (found[3].startswith("\t") and line.kind is not BlockKind.ROW):
        return None
    end = found.end(3) if colon else found.end(2) if found[2] else found.end(1)
    text = words[:end].rstrip()
    start = line.span.start
    rest = start + found.end() if found.end() < len(words) else None
    rank = 2 if is_caps(head) else 3 if line.bold else TITLED
    return Heading(entry, text, Span(start, start + len(text)), rest, (found[2] or "").strip() or None, rank)


def _in_row(text: CanonicalText, line: Line, headings: Headings) -> Heading | None:
    """A heading alone in its row, or in the first cell of two with its words in the second."""
    filled = [cell for cell in line.cells if cell.end > cell.start]
    if not filled or filled[0] != line.cells[0] or len(filled) > 2 or len(line.cells) > 2 < len(filled) + 1:
        return None
    words = text.words(filled[0])
    if len(words) > LONGEST:
        return None
    entry = _listed(words, headings, 3) or _tail(words.rstrip(": "), headings)
    if entry is None or (len(filled) == 2 and heading_form(text.words(filled[1])) in headings.by_form):
        return None  # two headings side by side are the head of a table
    return Heading(entry, words, filled[0], filled[1].start if len(filled) == 2 else None, None, 2 if is_caps(words) else 3)


def _unknown(line: Line, words: str, look: Look) -> Heading | None:
    """A line that looks like a heading and is not listed."""
    bare = words.rstrip()
    numbered = line.kind is BlockKind.ITEM and not (line.label and look.caps and look.colon)
    if not look.rank or numbered or (look.rank == 6 and not line.blank_before) or _LABEL_VALUE.match(bare):
        return None
    return Heading(None, bare, Span(line.span.start, line.span.start + len(bare)), None, None, look.rank)


def _tail(head: str, headings: Headings) -> HeadingEntry | None:
    bare = head.rstrip(": ")
    phrase = next((phrase for pattern, phrase in _TAILS if pattern.search(bare)), None)
    return headings.by_form[heading_form(phrase)] if phrase and heading_form(phrase) in headings.by_form else None


def _listed(words: str, headings: Headings, rank: int) -> HeadingEntry | None:
    """The entry of a heading: as listed; with a tail that announces; nearly as listed; by the sets of words."""
    form = heading_form(words)
    entry = headings.by_form.get(form)
    if entry is not None:
        return entry
    if words.rstrip().endswith(":"):
        entry = _tail(words, headings)
    if entry is None and 0 < rank < 6 and len(form) > 7 and not _LABEL_VALUE.match(words):
        entry = _nearly(form, headings) or headings.by_words(words)
    return entry


@lru_cache(maxsize=4096)
def _nearly(form: str, headings: Headings) -> HeadingEntry | None:
    """The entry of which a phrase differs by a letter or two; it must begin with the same letter."""
    near = process.extractOne(form, _forms_by_length(headings, len(form)), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return headings.by_form[near[0]] if near and near[0][0] == form[0] else None


@lru_cache(maxsize=256)
def _forms_by_length(headings: Headings, length: int) -> tuple[str, ...]:
    return tuple(form for form in headings.by_form if abs(len(form) - length) <= 3)


def headings_in(text: CanonicalText, headings: Headings) -> Iterator[tuple[int, Heading]]:
    """The lines of a text that are headings or begin with one, with their indices."""
    for index, line in enumerate(text.lines):
        found = heading_of(text, line, headings)
        if found is not None:
            yield index, found
