"""The series that a document names, and its members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.levels import stem_of
from jobcompare.intake.recognize.title_sentences import members_of
from jobcompare.intake.recognize.title_words import looks_like_title
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Series
from jobcompare.model.words import How
from jobcompare.vocabulary.titles import Titles

_NAME = r"(?P<name>[A-Z][\w.’'/&()-]*(?:,? (?:[A-Z(][\w.’'/&()-]*|of|and|the|for|in|&))*)"
_LIST = r"(?::\s*(?P<members>[A-Z][^.\n]{3,160}))?"
_OF_SERIES = re.compile(rf"\b(?:in|of|within) the {_NAME} (?:class(?:ification)? |occupational |job )?series\b{_LIST}")
_SERIES_NAMED = re.compile(rf"\bseries,? {_NAME}{_LIST}")
_MEMBER = re.compile(r"^(?P<title>[A-Z][^:()\n]{3,80}?)\s*\(\s*(?:class|job|code|title)\b[^()]*\d[^()]*\)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundSeries:
    """The series, the place of its name, and the place of each member.

    Attributes:
        how: how the members were found.
        sure: false where the name is a line of the title block that need not be meant as one.
    """

    series: Series
    name_places: Places
    member_places: tuple[Places, ...] = ()
    how: How = How.PATTERN
    sure: bool = True


def find_series(text: CanonicalText, classes: Sequence[ClassHead], titles: Titles) -> FoundSeries | None:
    """The series of a document; None where it names none and describes one class.

    Where it names no members, they are the classes it describes.
    """
    named = _OF_SERIES.search(text.text) or _SERIES_NAMED.search(text.text)
    name = named["name"] if named else None
    place: Places = (Span(*named.span("name")),) if named else ()
    members, places = _members(text, named, titles)
    above = None if named or members else _named_above(text, classes)
    if above is not None:
        name, place = text.words(above), (above,)
    how = How.PATTERN
    if not members and (len(classes) > 1 or above is not None):
        members, places, how = tuple(head.title for head in classes), tuple(head.title_places for head in classes), classes[0].how
    if name is None and not members:
        return None
    return FoundSeries(Series(name=name, members=members), place, places, how, sure=above is None)


def _named_above(text: CanonicalText, classes: Sequence[ClassHead]) -> Span | None:
    """The line over a title with a numeral that is the same title without it ("Planner" over "PLANNER II")."""
    stems = {stem_of(head.title).casefold() for head in classes if head.level_label}
    first = min((place.start for head in classes for place in head.title_places), default=0)
    above = (line.span for line in text.lines if line.whole.end <= first and not line.struck)
    return next((span for span in above if len(stems) == 1 and text.words(span).casefold() in stems), None)


def _members(text: CanonicalText, named: re.Match[str] | None, titles: Titles) -> tuple[tuple[str, ...], tuple[Places, ...]]:
    """Members named behind the series, or in lines of titles with codes."""
    if named is not None and named["members"]:
        members = members_of(named["members"])
        at = named.start("members")
        places: list[Places] = []
        for member in members:
            at = text.text.index(member, at)
            places.append((Span(at, at + len(member)),))
            at += len(member)
        return members, tuple(places)
    listed = [(match["title"].strip(), line) for line in text.lines if (match := _MEMBER.match(text.words(line.span)))]
    listed = [(title, line) for title, line in listed if looks_like_title(title, titles)]
    if len({title for title, _ in listed}) < 2:
        return (), ()
    spans = tuple((Span(line.span.start, line.span.start + len(title)),) for title, line in listed)
    return tuple(title for title, _ in listed), spans
