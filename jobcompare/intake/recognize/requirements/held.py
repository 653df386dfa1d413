"""Licences and certificates a sentence asks for: where each is named, and that it is held and not worked with."""

import re
from bisect import bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass

from jobcompare.intake.recognize.requirements.gates import Gated, phrase_pattern
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.terms import Anchor, Sort, Topic
from jobcompare.model.places import Span
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, shipped_requirement_words


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    driver: Gated
    credential: Gated
    licences: Gated
    standing: Gated
    names: re.Pattern[str]
    passes: re.Pattern[str]
    holding: Gated


_NO_DRIVER = re.compile(r"\b(?:experience|knowledge|processing|issu\w+)\b[^,;]*$", re.IGNORECASE)
_OPERATOR_OF = re.compile(
    r"\b(?:water|wastewater|plant|crane|boiler|equipment|forklift|treatment|distribution|collection|systems?|pool|radio|stationary|hoisting|landfill|lift|heavy|machine|works)\s+$",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"\b(?:valid|possess(?:ion|es|ing)?|current|obtain|maintain|have|hold)\b[^,;.]{0,50}$", re.IGNORECASE)
_WANTED = re.compile(
    r"\s*(?:is|are)?\s*(?:highly\s+|strongly\s+)?(?:required|preferred|desirable|desired|a\s+plus)\b|"
    r"\s*(?:must|shall|to)\s+be\s+(?:obtained|acquired|held|possessed|maintained)\b|\s*(?:to\s+be\s+obtained\s+)?within\s+(?:\w+\s+){0,3}"
    r"(?:\(\d+\)\s+)?(?:days|weeks|months|years?)\b",
    re.IGNORECASE,
)
_OF_WORK = re.compile(r"\b(?:experience|knowledge|work(?:ing)?|duties|ability|skill|issu\w+|process\w+|review\w+)\b", re.IGNORECASE)
_ITEM = re.compile(
    r"(?:^|[,;]\s+(?:and\s+|or\s+)?|\b(?:and|or|plus)\s+)(?P<name>(?:(?!(?:and|or|in|of|with|for|to|by)\b)[^\s,;]+\s+){1,4})$"
)
_ITEM_END = re.compile(r"\s*(?:$|[,;.]|(?:and|or|in|as|from|by|issued|authorizing|with)\b)", re.IGNORECASE)


@kept
def _patterns() -> _Patterns:
    words = shipped_requirement_words()
    credential, driver = words.licences["credential"], words.licences["driver"]
    return _Patterns(
        driver=Gated(
            rf"(?<!\w){_driver(driver['names'])}(?!\w)(?!\s+(?:examin|bureau|office|appl|transac|issu\w+\s+office))",
            ("licen", "permit", "cdl", "valid dl"),
        ),
        credential=phrase_pattern((*credential["licences"], *credential["certificates"])),
        licences=phrase_pattern(credential["licences"]),
        standing=phrase_pattern(credential["standing"]),
        names=re.compile(rf"(?<!\w){alternatives(credential['names'])}(?!\w)"),
        passes=re.compile(
            rf"(?:\b(?:and|with|plus)\s+(?:proof\s+of\s+)?|"
            rf",\s+)(?=(?P<it>(?:an?\s+)?(?:[\w-]+\s+){{0,2}}{alternatives(driver['passes'])}))",
            re.IGNORECASE,
        ),
        holding=phrase_pattern(credential["holding"]),
    )


def _driver(names: tuple[str, ...]) -> str:
    """Driver's licence in all its spellings: "driver's, operator's or chauffeur's license", "Driver/Operator License"."""
    several = r"driver'?s?'?\s*(?:\([^)]{1,12}\)\s*)?(?:/|or|and)\s*\w+\s+licen[sc]e"
    endorsed = r"class\s+[\"']?[a-d][\"']?\s+licen[sc]e(?=\s+with\s+[^.;]{0,40}endorsement)"
    return rf"(?:{endorsed}|{alternatives(names)}(?:\s*\((?:CDL|C\.D\.L\.)\))?|{several})"


def held(ink: Ink, place: Span, topic: Topic) -> Iterator[Anchor]:
    """Anchors of licences, certificates and, beside a driver's licence, of a driving record."""
    patterns, live = _patterns(), ink.live
    taken: list[Span] = []
    for match in patterns.driver.finditer(live, *place):
        before = live[max(place.start, match.start() - _LONGEST_NAME) : match.start()]
        if _OPERATOR_OF.search(before) and match.group()[:8].casefold() == "operator":
            continue
        if _NO_DRIVER.search(before) and not _HOLDS.search(before):
            continue
        taken.append(Span(*match.span()))
        yield Anchor(Sort.DRIVER, *match.span())
    if taken:
        yield from (Anchor(Sort.OTHER, *match.span("it")) for match in patterns.passes.finditer(live, taken[0].end, place.end))
    licences = patterns.licences
    for match in patterns.credential.finditer(live, *place):
        before = live[max(place.start, match.start() - 130) : match.start()]
        if _is_taken(taken, match.start(), behind=3):
            continue
        if re.search(r"\b(?:certificates?|certification|licen[sc]es?)\s+of\s+$", before, re.IGNORECASE) or (
            taken and match.group().casefold().startswith("endorsement")
        ):
            continue
        if re.search(r"\b(?:equivalent|comparable|similar)\s+$", before, re.IGNORECASE):
            continue
        if not _is_held(before, live[match.end() : match.end() + 60], topic):
            continue
        start = _name_start(live, place.start, match.start())
        if start == match.start() and not re.match(
            r"\s+(?:as|in|of|for|to|from|issued|by)\b", live[match.end() : match.end() + 12]
        ):
            continue
        insort(taken, Span(start, match.end()))
        yield Anchor(Sort.LICENCE if licences.fullmatch(match.group()) else Sort.CERTIFICATE, start, match.end())
    yield from _standings(live, place, topic, taken)


def _is_taken(taken: list[Span], at: int, before: int = 0, behind: int = 0) -> bool:
    """One of the places, in order, is at `at`, or so many characters before or behind it."""
    index = bisect_right(taken, at + before, key=lambda span: span.start) - 1
    return index >= 0 and at < taken[index].end + behind


def _standings(live: str, place: Span, topic: Topic, taken: list[Span]) -> Iterator[Anchor]:
    """ "Registered as a Professional Engineer", "member of the State Bar", "CPR" in a list of certificates."""
    patterns = _patterns()
    for match in patterns.standing.finditer(live, *place):
        rest = live[match.end() : match.end() + 40]
        bar = re.match(r"(?:\s+\w+){0,4}?\s+bar\b", rest, re.IGNORECASE) or re.search(r"\bbar\b", match.group(), re.IGNORECASE)
        member = re.match(r"(?:active\s+)?member|admi", match.group(), re.IGNORECASE)
        if _is_taken(taken, match.start(), before=2) or (member and not bar and "practice" not in match.group().casefold()):
            continue
        before = live[max(place.start, match.start() - 60) : match.start()]
        if not re.match(r"\s+[\w\"(]", rest):
            continue
        if re.search(r"\bexperience\b[^;]*$", before, re.IGNORECASE) and not re.search(
            r"\b(?:and|or|plus|be|must)\s+$|[,;]\s+$", before, re.IGNORECASE
        ):
            continue
        insort(taken, Span(*match.span()))
        yield Anchor(Sort.CERTIFICATE, *match.span())
    if topic in (Topic.LICENCES, Topic.ANY):
        for match in patterns.names.finditer(live, *place):
            if topic is Topic.ANY and not _is_listed(live, place, match):
                continue
            if not _is_taken(taken, match.start(), before=30, behind=30):
                insort(taken, Span(*match.span()))
                yield Anchor(Sort.CERTIFICATE, *match.span())


_BEFORE_NAME = re.compile(r"(?:^|[,;:]|\b(?:and|or|plus|possess|hold))\s*(?:(?:an?|the|valid|current|active)\s+)*$", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r"\s*(?:$|[,;.)]|(?:and|or)\b|(?:is\s+|are\s+)?(?:highly\s+|strongly\s+)?(?:required|preferred|desir\w+|a\s+plus)\b)",
    re.IGNORECASE,
)


def _is_listed(live: str, place: Span, name: re.Match[str]) -> bool:
    """ "... and CPA": the name of a certificate as an item of its own."""
    lead = live[max(place.start, name.start() - 30) : name.start()]
    return _BEFORE_NAME.search(lead) is not None and _AFTER_NAME.match(live, name.end(), place.end) is not None


def _is_held(before: str, after: str, topic: Topic) -> bool:
    """The licence is asked for, and not a matter of the work ("issues permits")."""
    if topic is Topic.LICENCES:
        return not re.search(
            r"\b(?:experience|such\s+as|following|other|listed|above|these|those|this|no|any|required|the|of)\s*$",
            before,
            re.IGNORECASE,
        )
    if _WANTED.match(after):
        return True
    tail = re.split(r"[.;:]\s", before)[-1]
    if re.search(
        r"\b(?:experience|knowledge|work(?:ing)?|years?'?|months?)\b(?![^,]*,\s*(?:and|or)\b)", tail, re.IGNORECASE
    ) and not re.search(
        r"\b(?:and|or|plus|,|;)\s+(?:(?:possession|must|have|hold|an?|the|valid|current|proof|also|"
        r"be)\s+)+(?:of\s+)?(?:an?\s+)?[\w\s.'/-]*$",
        tail,
        re.IGNORECASE,
    ):
        return False
    if topic is Topic.ANY and re.search(
        r"(?:^|[,;(]|\b(?:and|or|plus|with|either))\s*(?:an?|the|valid|current)\s+[^,;]{0,70}$", tail, re.IGNORECASE
    ):
        return True
    if (
        topic is Topic.ANY
        and re.search(r"(?:^|(?:\b(?:and|or|plus)|[,;])\s+)$", tail)
        and re.match(r"\s+(?:as|by|in|with)\b", after)
    ):
        return True
    if _patterns().holding.search(tail[-90:]) is not None:
        return True
    words = tail.split()
    if topic is Topic.ANY and not _OF_WORK.search(tail) and _ITEM.search(tail) and _ITEM_END.match(after):
        return True
    return (
        topic is Topic.ANY
        and tail == before
        and len(words) <= 7
        and all(word[:1].isupper() or word in ("and", "of") for word in words)
    )


_NAME_STOPS = frozenset(
    [
        "a",
        "an",
        "the",
        "valid",
        "current",
        "appropriate",
        "active",
        "possess",
        "possession",
        "obtain",
        "maintain",
        "hold",
        "have",
        "has",
        "having",
        "must",
        "required",
        "requires",
        "require",
        "with",
        "as",
        "by",
        "acquire",
        "secure",
        "either",
        "both",
        "any",
        "all",
        "such",
        "their",
        "this",
        "that",
        "no",
        "if",
        "is",
        "are",
        "be",
        "proof",
        "copy",
        "also",
        "to",
        "for",
        "earn",
        "attain",
        "additional",
        "another",
        "least",
        "one",
        "two",
        "other",
        "related",
        "following",
        "through",
        "upon",
        "at",
        "into",
        "possessing",
        "unrestricted",
        "successful",
        "completion",
    ]
)
_LONGEST_NAME = 240  # characters
_LINKS = frozenset(("of", "and", "or", "in", "&", "for"))


def _name_start(live: str, start: int, at: int) -> int:
    """Where the name that ends in "license" or "certificate" begins: back to a word that belongs to no name.

    "of", "and", "or" belong to it only between capitalised words ("State of New Mexico Certification").
    """
    begin = at
    following = live[at : at + 1]
    start = max(start, at - _LONGEST_NAME)
    for match in reversed(list(re.finditer(r"\([A-Z]{2,8}\)|[^\s,;:()]+", live[start:at]))[-9:]):
        word = match.group()
        if re.search(r"[,;:()]", live[start + match.end() : begin]) or word.casefold() in _NAME_STOPS:
            break
        before = live[start : start + match.start()].split()
        if word.casefold() in _LINKS and not (
            following.isupper()
            and before
            and before[-1][:1].isupper()
            and before[-1][-1:].isalnum()
            and before[-1].casefold() not in _NAME_STOPS
        ):
            break
        begin, following = start + match.start(), word[:1]
    return _behind_title(live, begin, at)


def _behind_title(live: str, begin: int, at: int) -> int:
    """ "as a Clerk II and CPA certification": the title of a class before "and" is not of the name."""
    links = [match.end() for match in re.finditer(r"\b(?:and|or)\s+", live[begin:at])]
    return begin + links[-1] if links and re.search(r"\bas\s+(?:an?|the)\s+$", live[max(0, begin - 8) : begin]) else begin
