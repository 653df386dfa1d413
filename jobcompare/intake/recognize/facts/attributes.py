"""Printed facts that have no key of their own: lifting, noise, work schedule, driving, where and within what limits one works."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import ASIDE, Ground
from jobcompare.model.places import Span
from jobcompare.model.record import Attribute, Finding
from jobcompare.model.words import FindingKind, How, SectionKind, Severity

_BODY = frozenset(
    [
        SectionKind.PHYSICAL,
        SectionKind.ENVIRONMENT,
        SectionKind.WORKING_CONDITIONS,
        SectionKind.NOTES,
        SectionKind.OTHER,
        SectionKind.LICENCES,
        None,
    ]
)
_STORY = frozenset([SectionKind.DEFINITION, SectionKind.DISTINGUISHING])
_OTHER_TOPICS = ASIDE | {"employer", "applying", "pay", "facts"}
_ALL = _BODY | _STORY | {SectionKind.QUALIFICATIONS}

_WEIGHT = (
    r"(?:up\s+to|over|more\s+than|less\s+than|at\s+least|maximum\s+of|in\s+excess\s+of|as\s+much\s+as|exceeding|"
    r"approximately|minimum\s+of)?\s*(?:\w+\s*\()?\d{1,3}\)?(?:\s*(?:-|–|to)\s*\d{1,3})?\s*[-\s]?(?:pounds?|lbs?\b\.?)"
)
_LIFTING = re.compile(
    rf"\b(?:lift|carry|carri|move|moving|push|pull|transport)\w*\b[^.;]{{0,120}}?"
    rf"(?P<value>{_WEIGHT}(?:\s*,?\s*(?:occasionally|frequently|regularly|constantly|rarely|with\s+assistance|"
    rf"without\s+assistance))?)",
    re.IGNORECASE,
)
_NOISE = (
    re.compile(
        r"(?P<value>(?:low|moderate|quiet|loud|high|very\s+loud|minimal)(?:\s+to\s+(?:low|moderate|loud|"
        r"high))?\s+noise(?:\s+levels?)?)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bnoise\s+level\b[^.;]{0,60}?\bis\s+(?P<value>(?:usually|generally|typically|"
        r"normally)?\s*(?:very\s+)?(?:quiet|moderate|loud|low|high)(?:\s+to\s+(?:moderate|loud|high|quiet))?)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<value>(?:loud|moderate)\s+noise(?:\s+from\s+[\w ]+)?)", re.IGNORECASE),
)
_HOURS = (
    r"(?:after[\s-]hours|weekends?|holidays?|evenings?|nights?|shift\s+work|shifts?|on[\s-]call|overtime|"
    r"irregular\s+(?:hours|work\s+schedules?)|extended\s+hours|callback|call[\s-]back)"
)
_WORK = re.compile(
    rf"\b(?:willing(?:ness)?|able|available|ability|"
    rf"required)\s+to\s+work\s+(?P<value>[^.;]*?{_HOURS}[^.;]*?)(?=\s+(?:is|are|may\s+be|will\s+be)\s+required|[.;]|\s*$)",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    rf"(?:(?<=^)|(?<=[.;]\s)|(?<=[.;]\s\s))(?P<value>(?:[^.;]*?\b(?:work|duty|duties|shift|schedule|hours|"
    rf"respond)\w*\b[^.;]*?)?\b{_HOURS}\b[^.;]*?\b(?:required|necessary|expected|duty|duties|schedules?|calls?|needed)?\b[^.;]*)",
    re.IGNORECASE,
)
_DRIVING = re.compile(
    r"(?:(?<=^)|(?<=[.;]\s)|(?<=[.;]\s\s))(?P<value>[^.;]*?\b(?:drive|drives|driving|operate)\s+(?:an?\s+|"
    r"a\s+personal\s+or\s+)?(?:motor\s+|county\s+|city\s+|agency\s+|personal\s+)*vehicles?\b[^.;]*)",
    re.IGNORECASE,
)
_LOCATION = re.compile(
    r"\bpositions?\s+(?:in\s+this\s+(?:class|series)\s+)?(?:is|are|work)\s+(?:located\s+|assigned\s+)?(?:in|"
    r"at)\s+(?P<value>[^.;]*\b(?:offices?|facilit\w+|sites?|cent\w+|agency)\b[^.;]*)",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"(?:(?<=^)|(?<=[.]\s))(?P<value>[^.;]*\b(?:limited\s+authority|authority\b[^.;]*\bis\s+limited)\b[^.;]*\.?)", re.IGNORECASE
)
_GUIDELINES = re.compile(
    r"(?:(?<=^)|(?<=[.]\s))(?P<value>(?:\w+\s+){0,4}guidelines\b[^.;]*\b(?:exist|offer|provide|available|are|apply)\b[^.;]*\.?)",
    re.IGNORECASE,
)
_OTHER_SERIES = re.compile(
    r"(?:[Tt]he\s+series\s+(?P<value>(?:[A-Z][\w/&.-]*\s?)+)|[Tt]he\s+(?P<value2>(?:[A-Z][\w/&.-]*\s)+)series\b)"
)
_GAINED = re.compile(
    r"(?:(?<=^)|(?<=[.]\s))(?P<value>[^.]*\b(?:knowledge|skills?|abilit\w+)\b[^.]*\b(?:gain|gained|acquire|"
    r"acquired|learn|learned|learning)\b[^.]*\.?|[^.]*\b(?:gain|acquire|learn)\b[^.]*\b(?:knowledge|"
    r"abilities)\b[^.]*\blearning\b[^.]*\.?)",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\bentry\b|\btrainee\b|\(I\)|\blevel\s+I\b|\bI[\s-]level\b|\bwhile\b[^.]*\blearning\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cue:
    name: str
    hints: tuple[str, ...]  # a line without any of these has none
    patterns: tuple[re.Pattern[str], ...]
    kinds: frozenset[SectionKind | None]
    most: int = 200  # characters of a value
    fits: Callable[[str], bool] | None = None


def _is_hours(words: str) -> bool:
    return not re.search(r"\bpay|paid|benefit|insurance|accru|differential|leave\b|compensat|8:|\ba\.m", words, re.IGNORECASE)


_CUES = (
    _Cue(
        "lifting",
        (
            "pound",
            "lb",
        ),
        (_LIFTING,),
        _ALL,
        90,
    ),
    _Cue("noise", ("noise",), _NOISE, _BODY | _STORY, 60),
    _Cue(
        "work schedule",
        (
            "hour",
            "weekend",
            "holiday",
            "evening",
            "night",
            "shift",
            "on-call",
            "on call",
            "overtime",
            "call",
        ),
        (_WORK, _SCHEDULE),
        _ALL,
        200,
        _is_hours,
    ),
    _Cue(
        "driving",
        ("vehicle",),
        (_DRIVING,),
        frozenset([SectionKind.PHYSICAL, SectionKind.ENVIRONMENT, SectionKind.WORKING_CONDITIONS]),
        160,
    ),
    _Cue("work location", ("position",), (_LOCATION,), _STORY, 160),
    _Cue("limits of authority", ("authority",), (_AUTHORITY,), _STORY, 240),
    _Cue("guidelines", ("guidelines",), (_GUIDELINES,), _STORY, 240),
)


def read_attributes(ground: Ground) -> list[Found[Attribute]]:
    """The printed facts without a key, in the order of their names here."""
    found = list(_gained(ground))
    lower = [ground.line(index).lower() for index in range(len(ground.text.lines))]
    for cue in _CUES:
        match = next(_matches(ground, cue, lower), None)
        if match:
            index, place, text = match
            attribute = Attribute(name=cue.name, text=text, places=(place,))
            found.append(Found(attribute, (place,), How.PATTERN, classes=ground.owners[index]))
    return [*found, *_other_series(ground)]


def _matches(ground: Ground, cue: _Cue, lower: Sequence[str]) -> Iterator[tuple[int, Span, str]]:
    for pattern in cue.patterns:
        for index, line in enumerate(ground.text.lines):
            if index < ground.head or ground.kind(index) not in cue.kinds or ground.topic(index) in _OTHER_TOPICS:
                continue
            match = pattern.search(ground.line(index)) if any(hint in lower[index] for hint in cue.hints) else None
            if match is None:
                continue
            start, end = match.span("value")
            text = ground.words(Span(line.span.start + start, line.span.start + end)).lstrip(",")
            if 4 < len(text) <= cue.most and (cue.fits is None or cue.fits(text)):
                start += len(match["value"]) - len(match["value"].lstrip())
                yield index, Span(line.span.start + start, line.span.start + end), text.strip()


def _other_series(ground: Ground) -> Iterator[Found[Attribute]]:
    """Series of other classes that the document tells its own from."""
    own = " ".join(head.title for head in ground.classes).casefold()
    seen: set[str] = set()
    for index, line in enumerate(ground.text.lines):
        if ground.kind(index) is not SectionKind.DISTINGUISHING:
            continue
        words = ground.line(index)
        for match in _OTHER_SERIES.finditer(words):
            group = "value" if match["value"] else "value2"
            name = match[group].strip()
            told = re.search(r"distinguish|differ", words)
            if not told or name.casefold() in own or name.casefold() in seen or len(name.split()) < 2 or _shares(name, own):
                continue
            seen.add(name.casefold())
            start = line.span.start + match.start(group)
            place = Span(start, start + len(name))
            yield Found(
                Attribute(name="distinguished from", text=name, places=(place,)),
                (place,),
                How.PATTERN,
                classes=ground.owners[index],
            )


def _shares(name: str, own: str) -> bool:
    """Most words of a series stand in the titles of the document: it is its own."""
    words = [word for word in re.findall(r"[a-z]{3,}", name.casefold()) if word not in ("the", "and")]
    return not words or sum(word in own for word in words) > len(words) / 2


def _gained(ground: Ground) -> Iterator[Found[Attribute]]:
    """Knowledge that may be gained while learning the work of the entry level."""
    if len(ground.classes) < 2:
        return
    for index, line in enumerate(ground.text.lines):
        match = (
            _GAINED.search(ground.line(index))
            if "earning" in ground.line(index) and ground.kind(index) in _ALL | {SectionKind.KNOWLEDGE, SectionKind.ABILITIES}
            else None
        )
        if match and _ENTRY.search(match["value"]) and re.search(r"\bsome\b|\bmay\b", match["value"]) and len(match["value"]) < 240:
            start = line.span.start + match.start("value")
            place = Span(start, start + len(match["value"]))
            attribute = Attribute(name="gained while learning", text=ground.words(place), places=(place,))
            yield Found(attribute, (place,), How.PATTERN, classes=(ground.classes[0].key,))
            return


def gained_findings(attributes: list[Attribute], key: str, number: int) -> Iterator[Finding]:
    """A note where some of the knowledge may be gained at a level."""
    for index, attribute in enumerate(attributes):
        if attribute.name == "gained while learning":
            yield Finding(
                severity=Severity.NOTE,
                trouble=FindingKind.GAINED_AT_ENTRY,
                field=f"/classes/{number}/attributes/{index}",
                places=attribute.places,
                facts={"level": key},
            )
