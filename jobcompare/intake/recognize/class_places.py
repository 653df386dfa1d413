"""Where exactly a document prints a class's title, the name of its level and its range."""

import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.levels import place_of
from jobcompare.intake.recognize.sections import Part
from jobcompare.model.places import Places, Span

_BEFORE = 120  # characters before a range among which its title stands


def title_places(text: CanonicalText, parts: Sequence[Part], head: ClassHead) -> Places:
    """The places of a title, and of the headings of the class's own parts that print it in full."""
    own = (parts[number].heading_span for number in head.own_parts)
    headings = (_printed(text, span, head.title) for span in own if span is not None)
    return tuple(sorted({*head.title_places, *(place for place in headings if place is not None)}))


def label_places(text: CanonicalText, head: ClassHead) -> Places:
    """The name of the level within the title; the whole title where it is not printed by itself ("I-III")."""
    label = re.compile(rf"(?<![A-Za-z0-9]){re.escape(head.level_label or '')}(?![A-Za-z0-9])", re.IGNORECASE)
    return _within(text, head.title_places, label) or head.title_places


def level_places(text: CanonicalText, head: ClassHead, told: Places) -> Places:
    """What says the place in the series: the numeral, the sentence that tells it, else the title among the others."""
    if head.level_label and place_of(head.level_label) == head.level:
        return label_places(text, head)
    return told or head.title_places


def range_places(text: CanonicalText, head: ClassHead) -> Places:
    """The words "Range A" behind the title of the class."""
    return tuple(_ranges(text.text, head)) or head.title_places


def _printed(text: CanonicalText, span: Span, title: str) -> Span | None:
    words = text.words(span)
    at = words.casefold().find(title.casefold())
    return None if at < 0 else Span(span.start + at, span.start + at + len(title))


def _within(text: CanonicalText, places: Places, pattern: re.Pattern[str]) -> Places:
    """The last match in each of the places that has one."""
    found: list[Span] = []
    for place in places:
        matches = list(pattern.finditer(text.words(place)))
        found += [Span(place.start + match.start(), place.start + match.end()) for match in matches[-1:]]
    return tuple(found)


def _ranges(text: str, head: ClassHead) -> Iterator[Span]:
    for match in re.finditer(rf"\bRANGE {re.escape(head.range or '')}\b", text, re.IGNORECASE):
        line = text[max(0, match.start() - _BEFORE) : match.start()].rpartition("\n")[2]
        if head.title.casefold() in line.casefold():
            yield Span(*match.span())
