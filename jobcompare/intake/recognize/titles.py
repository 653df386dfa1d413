"""The title of a document: behind a label, as a line of the title block, beside a code, or out of its sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.headings import is_caps, is_titled
from jobcompare.intake.recognize.levels import expand, label_of, stem_of
from jobcompare.intake.recognize.sections import Part
from jobcompare.model.places import Places, Span
from jobcompare.model.words import How
from jobcompare.vocabulary.titles import Titles, label_form

_NEAR_TOP = 25  # lines of a document among which a label is believed before a line of the title block
_HEAD_LINES = 60  # lines among which labels of a title are looked for at all
_TOP_LINES = 14  # lines of a title block
_LONGEST, _MOST_WORDS = 110, 14
_LABEL = re.compile(r"([A-Z][\w/().#&’' -]{1,48}?)\s*(?::|\t)\s*")
_CODE_TAIL = re.compile(
    r"\s*[-–—,(#|]*\s*(?:(?:class|job|position|title|spec)\b\.?\s*(?:code|no\.?|number|id|#)?\s*[:#.]?\s*#?\s*)?[A-Z]{0,3}-?\d{3,7}[A-Z]?(?:\s*[/,&]\s*\d{3,7})*\)?$",
    re.IGNORECASE,
)
_CODE_HEAD = re.compile(r"^(?:[A-Z]{0,2}\d{3,7}(?:\s*/\s*\d{3,7})*)\s*[-–—:.|]?\s+(?=[A-Z])")
_CODE_WORDS = re.compile(r"\b(?:class|job|position|spec)\s+(?:code|no|number|#)\b.*$", re.IGNORECASE)
_MIXED_CODE = re.compile(r"\s+(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{1,4}-?[A-Z0-9]{2,6}$")  # "G3A1IX"
_GRADE_TAIL = re.compile(r",\s*(?:salary |pay )?(?:grade|range)\s*[:#]?\s*\w{1,5}$|\s*\(#\s*\w+\)$", re.IGNORECASE)
_COLOPHON = re.compile(
    r"^(?P<title>[A-Z][^:()\n]{3,80}?)\s*\(\s*(?:class|job|title)?\s*(?:code|no\.?|number|#)\s*[:#.]?\s*[A-Z]?\d{2,7}[A-Z]?\s*\)",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^\W*$|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\b(?:19|20)\d\d\b|\$\d|\d{3}[-.]\d{4}|^\(|\b[A-Z]{2},? \d{5}\b|^tbd$|^n/?a$|\?$",
    re.IGNORECASE,
)
_NO_TITLE_CASE = re.compile(r"^[a-z]")
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|shall|must|may|has|have|performs|provides|serves)\b",
    re.IGNORECASE,
)
_CAPITAL_WORDS = r"(?:[A-Z][\w.’'/&()-]*|I\.?T\.?)(?:,? (?:[A-Z(][\w.’'/&()-]*|of|and|the|for|to|in|&|-|–))*"
_SERIES = re.compile(
    rf"\b(?:is|are)\s+the\s+(?P<place>first|second|third|fourth|fifth|entry|lowest|beginning|highest|advanced|journey|senior|top|middle|intermediate)"
    rf"(?:[- ]level)?(?:\s+of\s+(?:two|three|four|five|six|seven|\d))?(?:\s+(?:levels?|classes|class))?\s+(?:in|of|within)\s+the\s+"
    rf"(?:(?P<name>{_CAPITAL_WORDS})\s+(?:class\s+)?series|(?:class\s+)?series[,:]?\s+(?P<after>{_CAPITAL_WORDS}))"
    rf"(?::\s*(?P<members>[A-Z][^.]{{3,160}}))?"
)
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "entry": 1, "lowest": 1, "beginning": 1}
_SUBJECT = re.compile(
    rf"(?:^|[.;]\s+)(?:(?:The|An?)\s+(?P<one>{_CAPITAL_WORDS})(?:\s+(?:class|position|classification|level))?"
    rf"\s+(?:is|are|will|has|perform|provide|serve|[a-z]{{3,}}s)\b"
    rf"|(?:[Tt]he\s+)?(?:class|position|classification|job)\s+of\s+(?P<of>{_CAPITAL_WORDS}))"
)


_SYMBOLS = re.compile(r"^[^\w(]+|[\s:;,–—-]+$")
_BIT = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?(?:\.[A-Za-z])*")
_SMALL = frozenset(["and", "or", "of", "the", "for", "to", "in", "a", "an", "with", "on", "at", "by", "from"])


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A title found: as printed, its place and how it was found. `level`: its place in a series, where prose says it."""

    printed: str
    places: Places
    how: How
    sure: bool = True
    from_prose: bool = False
    level: int | None = None


def find_title(text: CanonicalText, parts: Sequence[Part], titles: Titles) -> FoundTitle | None:
    """The title of a document as printed; None where it has none.

    A label is believed first, then a line of the title block, then a line with a code, then the sentences.
    """
    return (
        _labelled(text, titles, _NEAR_TOP)
        or _title_line(text, parts, titles)
        or _labelled(text, titles, _HEAD_LINES)
        or _colophon(text, titles)
        or _from_series(text, titles)
        or _from_subject(text, parts, titles)
    )


def without_code(printed: str) -> str:
    """A title without the code or pay grade printed on its line."""
    bare = _GRADE_TAIL.sub("", _CODE_WORDS.sub("", printed))
    bare = _CODE_TAIL.sub("", _CODE_HEAD.sub("", bare))
    return _MIXED_CODE.sub("", bare).strip(" -–—:|,") or printed


def looks_like_title(words: str, titles: Titles) -> bool:
    """Words that could be the title of a class: capitals, a noun of titles near the end, no sentence."""
    bare = stem_of(without_code(words.strip().rstrip(":")))
    if len(bare) > _LONGEST or len(bare.split()) > _MOST_WORDS or (not is_titled(bare) and not is_caps(bare)):
        return False
    tokens = [word for word in re.findall(r"[A-Za-z]+", re.sub(r"\([^()]*\)", "", bare)) if word.isalpha()]
    return bool(tokens) and not _VERB.search(bare) and any(titles.is_noun(word) for word in (tokens[-1], *tokens[:3], *tokens[-3:]))


def labelled_titles(text: CanonicalText, titles: Titles, lines: int | None = None) -> Iterator[tuple[int, FoundTitle]]:
    """(line, title) of each title behind a label: "Class Title: Accountant", on one line, in the next, or in a table."""
    for index, line in enumerate(text.lines[:lines]):
        if line.struck:
            continue
        row = line.kind is BlockKind.ROW
        spans = _values_of_row(text, index, line, titles) if row else (_value_of_line(text, index, line, titles),)
        for span in spans:
            if span is not None and span.end > span.start and not _NO_TITLE.search(text.words(span)):
                yield index, FoundTitle(text.words(span), (span,), How.TABLE if row else How.LABEL)


def _labelled(text: CanonicalText, titles: Titles, lines: int) -> FoundTitle | None:
    """The first title behind a label in the first lines of the document."""
    return next((found for _, found in labelled_titles(text, titles, lines)), None)


def _value_of_line(text: CanonicalText, index: int, line: Line, titles: Titles) -> Span | None:
    words = text.words(line.span)
    label = _LABEL.match(words)
    if label is None:
        return None
    if label_form(label[1]) not in titles.labels:
        return None
    rest = words[label.end() :]
    if not rest.strip():
        return _next_line(text, index)
    return _cut(Span(line.span.start + label.end(), line.span.end), rest, titles)


def _next_line(text: CanonicalText, index: int) -> Span | None:
    after = text.lines[index + 1] if index + 1 < len(text.lines) else None
    if after is None or after.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or after.span.end - after.span.start > _LONGEST:
        return None
    return None if _LABEL.match(text.words(after.span)) else after.span


def _values_of_row(text: CanonicalText, index: int, line: Line, titles: Titles) -> tuple[Span | None, ...]:
    """The cell beside a label, or those below it in the rows under a head of labels."""
    for place, cell in enumerate(line.cells):
        words = text.words(cell)
        inline = _LABEL.match(words)
        if inline and label_form(inline[1]) in titles.labels and words[inline.end() :].strip():
            return (_cut(Span(cell.start + inline.end(), cell.end), words[inline.end() :], titles),)
        if label_form(words) not in titles.labels or not words.strip():
            continue
        beside = line.cells[place + 1] if place + 1 < len(line.cells) else None
        if beside and looks_like_title(text.words(beside), titles):
            return (beside,)
        below = tuple(_below(text, index, place, titles))
        if below:
            return below
        if beside and len(line.cells) == 2 and beside.end - beside.start < _LONGEST:
            return (beside,)
    return ()


def _below(text: CanonicalText, index: int, place: int, titles: Titles) -> Iterator[Span]:
    """The titles in one column of the rows below a head."""
    width = len(text.lines[index].cells)
    for line in text.lines[index + 1 :]:
        if len(line.cells) != width or not looks_like_title(text.words(line.cells[place]), titles):
            return
        yield line.cells[place]


def _cut(span: Span, words: str, titles: Titles) -> Span | None:
    """A value up to the next label on its line; None where it is longer than a title."""
    end = len(words)
    for found in titles.ends.find(words):
        behind = words[found.end :].lstrip()
        if found.start > 2 and (behind[:1] in (":", "#") or words[: found.start].endswith((" - ", " | "))):
            end = found.start
            break
    value = words[:end].rstrip(" \t-–—|,;")
    return Span(span.start, span.start + len(value)) if 0 < len(value) <= _LONGEST else None


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
    bare = without_code(words)
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
    return length > _LONGEST + 40 or (length > 60 and text.words(line.span).endswith("."))


def _score(text: CanonicalText, line: Line, titles: Titles) -> int:
    words = without_code(text.words(line.span).strip())
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or _NO_TITLE.search(words) or _NO_TITLE_CASE.match(words):
        return 0
    if (_LABEL.match(words) and ":" in words) or words.endswith((".", ";", ",")) or titles.holds.first(words):
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
    level = 2 if len(several) > 1 or first.label else 0
    look = caps + (line.kind is BlockKind.HEADING) + line.bold
    return 2 * noun + level + look + _told(text, tokens)


def _told(text: CanonicalText, tokens: Sequence[str]) -> int:
    """2 where the words come again in a sentence of the document, so that they are what it is about."""
    again = re.compile(r"\b(?:An?|The|the|of|a|an) " + r"[ /]+".join(map(re.escape, tokens)), re.IGNORECASE)
    return 2 if len(tokens) > 1 and again.search(text.text) else 0


def block_titles(text: CanonicalText, parts: Sequence[Part], titles: Titles) -> Iterator[FoundTitle]:
    """Titles of the title block that have a numeral or a code, so that several of them are several classes."""
    for _, line in _block(text, parts):
        words = text.words(line.span).strip()
        bare = without_code(words)
        if (label_of(bare) or bare != words) and _score(text, line, titles) > 0 and looks_like_title(words, titles):
            start = line.span.start + text.words(line.span).find(bare)
            yield FoundTitle(bare, (Span(start, start + len(bare)),), How.HEADING)


def _colophon(text: CanonicalText, titles: Titles) -> FoundTitle | None:
    """A title beside its code at the end of a document, where several stand in a list none is meant."""
    found: list[FoundTitle] = []
    for line in text.lines:
        match = _COLOPHON.match(text.words(line.span))
        if match and looks_like_title(match["title"], titles):
            start = line.span.start
            found.append(FoundTitle(match["title"].strip(), (Span(start, start + len(match["title"].rstrip())),), How.PATTERN))
    return found[-1] if found else None


def _from_series(text: CanonicalText, titles: Titles) -> FoundTitle | None:
    """ "This class is the first of three levels in the series Help Desk: Coordinator, Senior and Supervisor." """
    match = _SERIES.search(text.text)
    if match is None:
        return None
    level = _PLACES.get(match["place"])
    name = match["name"] or match["after"]
    name_place = Span(*match.span("name" if match["name"] else "after"))
    members = members_of(match["members"]) if match["members"] else ()
    if level is not None and level <= len(members):
        member = members[level - 1]
        again = re.search(rf"\bThe ({re.escape(member)}) (?:class|level|position)", text.text)
        at = again.start(1) if again else match.start("members") + match["members"].find(member)
        places = tuple(sorted((name_place, Span(at, at + len(member)))))
        return FoundTitle(f"{name} {member}", places, How.INFERRED, sure=False, from_prose=True, level=level)
    if titles.is_noun(name.split()[-1]) and match["place"] in _PLACES:
        return FoundTitle(name, (name_place,), How.INFERRED, sure=False, from_prose=True, level=level)
    return None


def members_of(words: str) -> tuple[str, ...]:
    """The members of "Coordinator, Coordinator/Senior and Supervisor"."""
    return tuple(part.strip() for part in re.split(r",\s*(?:and\s+)?|;\s*|\s+and\s+", words.strip().rstrip(".")) if part.strip())


def _from_subject(text: CanonicalText, parts: Sequence[Part], titles: Titles) -> FoundTitle | None:
    """What the first sentences are about: "The IT Analyst is responsible …", "the class of Fire Captain"."""
    for part in parts[:8]:
        for _, span in part.body(text)[:3]:
            for match in _SUBJECT.finditer(text.words(span)):
                group = "one" if match["one"] else "of"
                words = match[group]
                if (
                    looks_like_title(words, titles)
                    and titles.is_noun(re.findall(r"[A-Za-z]+", stem_of(words))[-1])
                    and len(words.split()) > 1
                ):
                    place = Span(span.start + match.start(group), span.start + match.end(group))
                    return FoundTitle(words, (place,), How.INFERRED, sure=False, from_prose=True)
    return None


def repaired(printed: str, text: CanonicalText, titles: Titles) -> str:
    """A title in upper and lower case with single blanks and slashes, its words as printed.

    Only a title all in capitals is set anew; words that the document has in capitals amid small ones stay as they are.
    """
    bare = _SYMBOLS.sub("", " ".join(printed.split()))
    bare = re.sub(r"\s*/[\s/]*(?=\S)", "/", bare) if "//" in bare else bare
    if is_caps(re.sub(r"\b[ivx]{1,3}$", "", bare)):
        bare = _BIT.sub(lambda found: _cased(found.group(), found.start() == 0, text, titles), bare)
    tail = re.search(r"(?<=[ /])(?:i{1,3}|iv|vi{0,3}|ix)(?=$|[/ ,])", bare)
    return bare[: tail.start()] + bare[tail.start() :].upper() if tail and tail.end() == len(bare) else bare


def _cased(word: str, first: bool, text: CanonicalText, titles: Titles) -> str:
    lower = word.lower()
    if word in titles.capitals or any(char.isdigit() for char in word) or re.fullmatch(r"[IVX]+", word):
        return word
    if len(word) == 1 and lower != "a":
        return word
    if lower in _SMALL and not first:
        return lower
    if 1 < len(word) < 6 and _in_capitals(word, text):
        return word
    return word[:1] + lower[1:]


def _in_capitals(word: str, text: CanonicalText) -> bool:
    """The document has a word in capitals in a line of small letters, and never otherwise."""
    amid = re.search(rf"[a-z,] {re.escape(word)}(?=[ ,.;)/][ ]?[a-z(])", text.text)
    return amid is not None and re.search(rf"\b{re.escape(word.capitalize())}\b|\b{re.escape(word.lower())}\b", text.text) is None
