"""The state or province of an employer: from an address, a state's own office, or a driver's licence."""

import re
from collections.abc import Iterator
from functools import lru_cache

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.model.places import Places, Span
from jobcompare.model.words import How
from jobcompare.vocabulary.jurisdictions import Jurisdictions


def region_of(ground: Ground, words: Jurisdictions) -> Found[str] | None:
    """The state or province: of the name, of an address, of a state's own office, or of a driver's licence."""
    votes: dict[str, list[tuple[int, Span, bool]]] = {}
    for name, place, weight, sure in _region_mentions(ground.live, words):
        votes.setdefault(region_code(name, words), []).append((weight, place, sure))
    totals = {code: sum(weight for weight, _, _ in mentions) for code, mentions in votes.items()}
    ranked = sorted(totals, key=lambda code: -totals[code])
    if not ranked or (len(ranked) > 1 and totals[ranked[0]] < 2 * totals[ranked[1]]):
        return None
    mentions = votes[ranked[0]]
    top = max(weight for weight, _, _ in mentions)
    places: Places = tuple(place for weight, place, _ in mentions if weight == top)[:2]
    return Found(ranked[0], places, How.INFERRED, any(sure for _, _, sure in mentions))


@lru_cache(maxsize=4)
def _region_names(words: Jurisdictions) -> re.Pattern[str]:
    names = [*words.regions, *(name.upper() for name in words.regions), *words.short]
    spaced = (re.escape(name).replace("\\ ", " +") for name in sorted(names, key=lambda n: -len(n)))
    return re.compile(rf"(?:{'|'.join(spaced)})(?![A-Za-z])")


@lru_cache(maxsize=4)
def _licence_after(words: Jurisdictions) -> re.Pattern[str]:
    licence = "|".join(re.escape(word) for word in sorted(words.licence, key=lambda w: -len(w)))
    return re.compile(
        rf"(?:['’]s)?\s+(?:State\s+)?(?:(?:valid|issued|commercial|"
        rf"class\s+\"?[a-dm]\"?)\s+)*(?:{licence})(?:['’]?s['’]?)?(?:\s+(?:licen[cs]e|\w+)(?:\s+licen[cs]e)?)?",
        re.IGNORECASE,
    )


_ZIP = re.compile(r",?\s+\d{5}(?:-\d{4})?(?!\d)")
_PLACE_BEFORE = re.compile(r",\s*$|\s$")
_LOCATED = re.compile(r"(?:Location|City):[^\n]*?,\s*$")
_OWN_OFFICE = re.compile(r"\s+(?:[A-Z]\w+\s+(?:of\s+)?\w+(?:\s+[A-Z]\w+)?|registered|licensed)")
_LICENCE_BEFORE = re.compile(
    r"(?:driver\S*\s+licen[cs]e|licen[cs]ed?)\s+(?:issued\s+by|from|in|for)\s+(?:the\s+)?(?:state\s+of\s+)?$", re.IGNORECASE
)
_STATE_OF = re.compile(r"\b(?:State|Commonwealth|Province|STATE|COMMONWEALTH)\s+(?:of|OF)\s+$")
_OFFICE = re.compile(
    r"\s+(?:State\s+)?(?:Department|Board|Code|Government|Statutes?|Law|Public|Education|Revised|Administrative|"
    r"Penal|Labor|Civil)\b"
)


def _region_mentions(live: str, words: Jurisdictions) -> Iterator[tuple[str, Span, int, bool]]:
    """Mentions of states and provinces: the name, its place with the words that make it count, its weight, whether surely."""
    for match in _region_names(words).finditer(live):
        start, end = match.span()
        if start and live[start - 1].isalpha():
            continue
        line = live.rfind("\n", 0, start) + 1
        before, short = live[max(line, start - 60) : start], len(match.group()) == 2
        if (zipped := _ZIP.match(live, end)) and _PLACE_BEFORE.search(before):
            yield match.group(), Span(start, zipped.end()), 6, True
        elif short:
            if _LOCATED.search(live[line:start]):
                yield match.group(), Span(start, end), 6, True
        elif match.group() in words.short:
            if own := _OWN_OFFICE.match(live, end):
                yield match.group(), Span(start, own.end()), 3, True
        elif licence := _licence_after(words).match(live, end):
            yield match.group(), Span(start, licence.end()), 3, False
        elif told := _LICENCE_BEFORE.search(before):
            yield match.group(), Span(start - len(before) + told.start(), end), 3, False
        elif told := _STATE_OF.search(before):
            yield match.group(), Span(start - len(before) + told.start(), end), 2, True
        elif office := _OFFICE.match(live, end):
            yield match.group(), Span(start, office.end()), 1, True


def region_code(name: str, words: Jurisdictions) -> str:
    if name in words.short:
        return words.short[name]
    plain = " ".join(name.split()).casefold()
    return next(code for region, code in words.regions.items() if region.casefold() == plain)
