"""Licences and certificates: what licence, of which state, and when it must be held."""

import re
from collections.abc import Mapping

from jobcompare.intake.recognize.requirements.gates import Gated, phrase_pattern
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.numbers import NUMBER
from jobcompare.intake.recognize.requirements.terms import Anchor, Sort
from jobcompare.model.places import Span
from jobcompare.model.requirement import Certification, Licence
from jobcompare.vocabulary.jurisdictions import shipped_jurisdictions
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, shipped_requirement_words

_EVENT = (
    r"(?:the\s+)?(?:date\s+of\s+|time\s+of\s+|first\s+day\s+of\s+|effective\s+date\s+of\s+|start\s+of\s+|commencement\s+of\s+)?"
    r"(?:initial\s+|original\s+|permanent\s+)?(?:hire|hiring|appointment|employment|assignment|promotion|placement|start\s+date|"
    r"assuming\s+\w+|being\s+hired|entering\s+\w+|starting\s+\w+|taking\s+\w+)"
)
_WITHIN = re.compile(
    rf"\bwithin\s+(?:the\s+first\s+|a\s+period\s+of\s+|a\s+specified\s+period\s+of\s+time\s+|"
    rf"(?:{NUMBER})(?:\s*\(\w+\))?[\s-]+)?(?:calendar\s+|working\s+|business\s+|full\s+)?(?:days?|weeks?|months?|years?|"
    rf"period)?"
    rf"\s*(?:of|from|after|following)\s+{_EVENT}|\bwithin\s+(?:the\s+first\s+)?(?:{NUMBER})(?:\s*\(\w+\))?[\s-]+(?:calendar\s+|"
    rf"working\s+)?(?:days?|weeks?|months?|years?)|\bby\s+the\s+end\s+of\s+[\w\s-]{{0,30}}?(?:probation\w*(?:\s+period)?|"
    rf"employment)",
    re.IGNORECASE,
)
_DRIVE_CLASS = re.compile(
    r"\b[Cc]lass\s+[\"']?([A-FM]|[1-4])\b[\"']?(?:\s*(?:,|or|and|/)\s*(?:[Cc]lass\s+)?[\"']?([A-FM]|[1-4])\b(?!\w))?|"
    r"(?<!\w)[\"']([A-D])[\"']\s+(?=commercial|driver|rating|licen|CDL)"
)
_SHORT_STATE = re.compile(r"\b([A-Z]{2})\b(?=\s+(?:[Ss]tate\s+)?(?:[Dd]river|[Oo]perator|DRIVER|[Cc]lass\b|CDL|[Cc]ommercial))")
_TAIL = re.compile(
    r"\s+(?:as\s+(?:an?\s+)?[\w\s\"'()/&-]+|(?:in|of|for|to)\s+(?!(?:the\s+)?(?:time|hire|appointment|employment|good|this|"
    r"that|be\b|obtain|date))[\w\s\"'()/&-]+)",
    re.IGNORECASE,
)
_TAIL_STOP = re.compile(
    r"\s+(?:issued|from|by|within|at|prior|is|are|must|may|or\s+(?:the\s+)?ability|and\s+(?:a|an|maintain)\b|upon|required|"
    r"preferred|desirable|highly|with|which|that|if|when|when|during|throughout|through|on\s+or\s+before|who|and\s+be)\b",
    re.IGNORECASE,
)


_STANDING_STOP = re.compile(
    r"[;.](?=\s|$)|,\s|\s+(?:issued|within|at\s+the\s+time|prior|upon|is|are|required|preferred|and\s+(?:a|an|at|have)\b)\b|"
    r"\s+by\s+(?:the\s+)?(?:time|date|end)"
)


@kept
def _patterns() -> tuple[Gated, Gated, Gated, re.Pattern[str]]:
    words = shipped_requirement_words()
    driver = words.licences["driver"]
    issuers = re.compile(rf"(?<!\w){alternatives(_issuers())}(?!\w)")
    return (
        phrase_pattern(words.licences["timing"]["phrases"]),
        phrase_pattern(driver["commercial"]),
        phrase_pattern(driver["operator"]),
        issuers,
    )


def licence_of(ink: Ink, anchor: Anchor, place: Span) -> Licence:
    """The licence of an anchor whose words stand at `place`."""
    words = ink.live[slice(*place)]
    if anchor.sort is Sort.DRIVER:
        name = _driver_name(ink.live[anchor.start : anchor.end], words)
    else:
        name = _credential_name(ink, anchor, place)
    return Licence(name=name, region=_region(words), when=_when(ink, place), places=ink.places(*place))


def certification_of(ink: Ink, anchor: Anchor, place: Span) -> Certification:
    """The certificate or registration of an anchor whose words stand at `place`."""
    return Certification(name=_credential_name(ink, anchor, place), when=_when(ink, place), places=ink.places(*place))


def _driver_name(printed: str, words: str) -> str:
    _, commercial, operator, _ = _patterns()
    if operator.fullmatch(printed) and "motor" not in words.casefold():
        return "vehicle operator"
    kind = (
        "commercial driver"
        if commercial.search(words) and not re.search(r"\bnon-?commercial\b", words, re.IGNORECASE)
        else "driver"
    )
    match = _DRIVE_CLASS.search(words)
    if match is None:
        return kind
    letters = [letter for letter in match.groups() if letter]
    return f"{kind}, Class {' or '.join(letters)}"


@kept
def _issuers() -> Mapping[str, str]:
    """Name of a state, province or other issuer → ISO 3166-2 code."""
    return {**shipped_jurisdictions().regions, **shipped_requirement_words().issuers}


def _region(words: str) -> str | None:
    match = _patterns()[3].search(words)
    if match is not None:
        return _issuers().get(" ".join(match.group().split()))
    short = _SHORT_STATE.search(words)
    return shipped_jurisdictions().short.get(short[1]) if short else None


def _when(ink: Ink, place: Span) -> str | None:
    """When it must be held, as printed, beginning in lower case."""
    phrases, _, _, _ = _patterns()
    found = [match for match in (_WITHIN.search(ink.live, *place), phrases.search(ink.live, *place)) if match]
    if not found:
        return None
    match = min(found, key=lambda item: (item.start(), -item.end()))
    words = ink.words(*match.span())
    return words[:1].lower() + words[1:]


_ACRONYM = re.compile(r"\s*\([A-Z][A-Z-]{1,8}\)")


def _credential_name(ink: Ink, anchor: Anchor, place: Span) -> str:
    """The name as printed, with the "as a ..." or "in ..." that belongs to it."""
    end = anchor.end
    if re.search(r"\b(?:as|by|in|to|the|of|practice)$", ink.live[anchor.start : end], re.IGNORECASE):
        stop = _STANDING_STOP.search(ink.live, end, place.end)
        return ink.words(*ink.trimmed(anchor.start, stop.start() if stop else place.end)).rstrip(".")
    tail = _TAIL.match(ink.live, end, place.end)
    if tail:
        stop = _TAIL_STOP.search(ink.live, end, tail.end())
        end = stop.start() if stop else tail.end()
    elif re.match(r"\s+(?:the\s+)?[A-Z]", ink.live[end : end + 6]) and anchor.sort is Sort.CERTIFICATE:
        stop = re.compile(r"[,;.]|\s+(?:and|or|is|at|by|within|required|with)\b").search(ink.live, end, place.end)
        end = stop.start() if stop else place.end
    short = _ACRONYM.match(ink.live, end, place.end)
    end = short.end() if short else end
    name = ink.words(*ink.trimmed(anchor.start, end)).rstrip(".")
    if " " not in name and not name.isupper():  # "certificate issued by ...": the issuer tells which
        stop = re.compile(r"[,;.](?=\s|$)|\s+(?:within|at\s+the\s+time|prior|is|are)\b").search(ink.live, anchor.end, place.end)
        return ink.words(*ink.trimmed(anchor.start, stop.start() if stop else place.end)).rstrip(".")
    return name
