"""Where a sentence names schooling, work, a licence or another condition: the anchors its leaves are built around."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.numbers import Period, periods
from jobcompare.intake.recognize.requirements.schooling import Mention, mentions
from jobcompare.model.places import Span
from jobcompare.vocabulary.requirement_words import Gated, alternatives, hints_of, phrase_pattern, shipped_requirement_words


class Topic(Enum):
    """What the heading above a passage says that it is about."""

    ANY = "any"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    LICENCES = "licences"
    SPECIAL = "special"


class Sort(Enum):
    """What an anchor is."""

    EDUCATION = "education"
    EXPERIENCE = "experience"
    COMBINATION = "combination"
    DRIVER = "driver"
    LICENCE = "licence"
    CERTIFICATE = "certificate"
    OTHER = "other"


CREDENTIALS = (Sort.DRIVER, Sort.LICENCE, Sort.CERTIFICATE)


@dataclass(frozen=True, slots=True)
class Anchor:
    """One thing asked for.

    Attributes:
        sort: what it is.
        start, end: its place: the figure and unit, the degree, the name of the licence.
        mention: the schooling; only for EDUCATION.
        period: the time; only for EXPERIENCE, None where no time is printed.
    """

    sort: Sort
    start: int
    end: int
    mention: Mention | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    deadline: re.Pattern[str]
    work: Gated
    schooling: re.Pattern[str]
    combination: Gated
    equivalent: Gated
    driver: Gated
    credential: Gated
    licences: Gated
    standing: Gated
    names: re.Pattern[str]
    conditions: Gated
    passes: re.Pattern[str]
    holding: Gated


_NO_WORK = re.compile(
    r"\s*(?:of\s+age\b|old\b|from\b|after\b|following\b|prior\b|preceding\b|probation|before\b|immediately\b|of\s+(?:the\s+)?(?:date|hire|hiring|appointment)\b|"
    r"to\s+(?:complete|obtain)\b|(?:contract|term|warranty|period)\b|ago\b|per\s+(?:week|day|month|year)\b|a\s+(?:week|day)\b|each\b)",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"(?:(?<=^)|(?<=[.;:,(]\s)|(?<=[.;:(])|\b(?:and|or|plus|with|have|has|possess|possesses|including|requires?|either|must\s+have|demonstrated)\s+|(?<=\A))"
    r"(?P<np>(?:(?!and\b|or\b|the\b|this\b|that\b|no\b|required\b|of\b|in\b|for\b|qualifying\b|with\b|education\b|training\b|years?\b|to\b|such\b|any\b|additional\b)[\w/'-]+,?\s+){0,6}experience)\b"
    r"(?!\s+(?:requirements?|may\b|must\b|shall\b|should\b|listed|above|will\b|can\b|is\s+required|level|equal|or\s+(?:education|training)|and/or\s+(?:education|training)|and\s+(?:education|training)|required\s+above))",
    re.IGNORECASE,
)


_BESIDE = re.compile(r"\b(?:education|training|knowledge|coursework)\s*,?\s*(?:/|and/or|and|or)?\s*$", re.IGNORECASE)
_NO_DRIVER = re.compile(r"\b(?:experience|knowledge|processing|issu\w+)\b[^,;]*$", re.IGNORECASE)
_HOLDS = re.compile(r"\b(?:valid|possess(?:ion|es|ing)?|current|obtain|maintain|have|hold)\b[^,;.]{0,50}$", re.IGNORECASE)
_WANTED = re.compile(
    r"\s*(?:is|are)?\s*(?:highly\s+|strongly\s+)?(?:required|preferred|desirable|desired|a\s+plus)\b", re.IGNORECASE
)
_EMPLOYMENT = re.compile(
    r"\b(?:current|present|permanent|regular|active|permanent\s+competitive)\s+(?:(?:civil\s+service|city|county|state|full[\s-]time|permanent|regular|competitive)\s+)*"
    r"(?:employment|status|employees?|appointment|incumbency)\b(?=\s+(?:as\b|in\b|with\b|of\b|at\b))",
    re.IGNORECASE,
)
_THEREOF = re.compile(r"\b(?:any|a|some)\s+(?:equivalent\s+|suitable\s+)?combination\s+thereof\b", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?:at\s+least\s+|minimum\s+(?:of\s+|age\s+(?:of\s+|is\s+)?)?|be\s+)?(?:\d{2}|eighteen|nineteen|twenty(?:-one)?)(?:\s*\(\d+\))?\s+years\s+(?:of\s+age|old)(?:\s+or\s+older)?",
    re.IGNORECASE,
)
_APPRENTICESHIP = re.compile(
    r"\b(?:successful\s+)?(?:completion|graduation|completed|complete)\b[^,;.]{0,60}?\b(?:apprentice(?:ship)?\b(?:\s+(?:training\s+)?program)?|[Aa]cademy\b(?:\s+training)?)|\b(?:formal|approved|recognized)\s+apprenticeship\b(?:\s+program)?",
    re.IGNORECASE,
)


@cache
def _patterns() -> _Patterns:
    words = shipped_requirement_words()
    credential, driver, work = words.licences["credential"], words.licences["driver"], words.joining["work"]
    combination = words.joining["combination"]
    of = alternatives(combination["of"])
    return _Patterns(
        deadline=re.compile(
            rf"(?<!\w){alternatives(words.joining['skip']['deadline'])}\s+(?:(?:the|a|an|of|at|least|approximately)\s+|{alternatives(words.joining['skip']['deadline'])}\s+)*$",
            re.IGNORECASE,
        ),
        work=phrase_pattern(work["words"]),
        schooling=re.compile(
            rf"\s*(?:of\s+)?(?:(?:beyond|post|after|in|at|an?|full[\s-]time|[\w-]+ed|[\w-]+al|high)[\s-]+){{0,3}}{alternatives(work['schooling'])}\b",
            re.IGNORECASE,
        ),
        combination=Gated(
            re.compile(
                rf"(?<!\w)(?:(?:any|an?|or|other|through|some|the|suitable|acceptable|equivalent|appropriate|satisfactory|related|similar|qualifying|"
                rf"comparable|directly|job-related|relevant|sufficient|reasonable)[\s,]+)*"
                rf"{alternatives(combination['nouns'])}\s+of\s+(?:(?:the|required|relevant|related|appropriate|job-related|formal|any|acceptable|equivalent|"
                rf"professional|work|directly|applicable|additional|college|successful|recent|specialized|graduate|level|both|post-secondary|or|and|in)\s+)*{of}"
                rf"(?:\s*(?:,|/|and/or|and|or|&)+\s*(?:(?:or|and|work|related|professional|relevant|directly|job-related|and/or)\s+)*{of})*(?!\w)",
                re.IGNORECASE,
            ),
            ("combin",),
        ),
        equivalent=Gated(
            re.compile(
                rf"(?<=\bor )(?:an?\s+|the\s+|its\s+|any\s+|other\s+|some\s+)*{alternatives(combination['others'])}(?!\w)",
                re.IGNORECASE,
            ),
            hints_of(combination["others"]),
        ),
        driver=Gated(
            re.compile(
                rf"(?<!\w){_driver(driver['names'])}(?!\w)(?!\s+(?:examin|bureau|office|appl|transac|issu\w+\s+office))",
                re.IGNORECASE,
            ),
            ("licen", "permit", "cdl"),
        ),
        credential=phrase_pattern((*credential["licences"], *credential["certificates"])),
        licences=phrase_pattern(credential["licences"]),
        standing=phrase_pattern(credential["standing"]),
        names=re.compile(rf"(?<!\w){alternatives(credential['names'])}(?!\w)"),
        conditions=phrase_pattern(words.licences["conditions"]["phrases"]),
        passes=re.compile(
            rf"(?:\b(?:and|with|plus)\s+(?:proof\s+of\s+)?|,\s+)(?=(?P<it>(?:an?\s+)?(?:[\w-]+\s+){{0,2}}{alternatives(driver['passes'])}))",
            re.IGNORECASE,
        ),
        holding=phrase_pattern(credential["holding"]),
    )


def _driver(names: tuple[str, ...]) -> str:
    """Driver's licence in all its spellings: "driver's, operator's or chauffeur's license", "Driver/Operator License"."""
    return rf"(?:{alternatives(names)}(?:\s*\((?:CDL|C\.D\.L\.)\))?|driver'?s?'?\s*(?:\([^)]{{1,12}}\)\s*)?(?:/|or|and)\s*\w+\s+licen[sc]e)"


def find_anchors(ink: Ink, place: Span, topic: Topic) -> list[Anchor]:
    """The anchors of a sentence in reading order, none overlapping another."""
    found = _schooling(ink, place, topic)
    found += _experience(ink, place, topic, found)
    found += _combinations(ink, place)
    found += _employment(ink, place, topic, found)
    if topic is not Topic.LICENCES:
        found += [Anchor(Sort.OTHER, *match.span()) for match in _APPRENTICESHIP.finditer(ink.live, *place)]
        found += [Anchor(Sort.OTHER, *match.span()) for match in _AGE.finditer(ink.live, *place)]
    found += _credentials(ink, place, topic)
    order = sorted(found, key=lambda anchor: (anchor.start, -anchor.end))
    kept: list[Anchor] = []
    for anchor in order:
        if kept and anchor.start < kept[-1].end:
            if anchor.sort is Sort.COMBINATION or (kept[-1].sort in CREDENTIALS and anchor.sort is Sort.EDUCATION):
                kept[-1] = anchor
        else:
            kept.append(anchor)
    return kept or _other(ink, place, topic)


def _schooling(ink: Ink, place: Span, topic: Topic) -> list[Anchor]:
    if topic in (Topic.LICENCES, Topic.SPECIAL) and not re.search(
        r"degree|diploma|graduat|school", ink.live[slice(*place)], re.IGNORECASE
    ):
        return []
    return [Anchor(Sort.EDUCATION, item.start, item.end, mention=item) for item in mentions(ink.live, *place)]


def _experience(ink: Ink, place: Span, topic: Topic, schooling: list[Anchor]) -> list[Anchor]:
    """Periods of work, and experience without a figure where no period speaks of it."""
    taken = [(anchor.start, anchor.end) for anchor in schooling]
    timed = [
        Anchor(Sort.EXPERIENCE, period.start, period.end, period=period)
        for period in _unrepeated(ink.live, periods(ink.live, *place))
        if not any(start < period.end and period.start < end for start, end in taken) and _is_work(ink.live, place, period, topic)
    ]
    return sorted([*timed, *_untimed(ink, place, timed, schooling, topic)], key=lambda anchor: anchor.start)


def _unrepeated(live: str, found: Iterable[Period]) -> Iterator[Period]:
    """Periods without those that only repeat the one before in parentheses: "1,040 hours (six months)"."""
    end = -1
    for period in found:
        if end < 0 or live[end : period.start].strip() != "(":
            yield period
        end = period.end


def _is_work(live: str, place: Span, period: Period, topic: Topic) -> bool:
    """A period of work, and not an age, a deadline, a course of study."""
    patterns = _patterns()
    before, after = live[place.start : period.start], live[period.end : place.end]
    if patterns.deadline.search(before[-60:]) or _NO_WORK.match(after):
        return False
    rest = re.split(r"[.;]\s", after, maxsplit=1)[0][:260]
    if patterns.schooling.match(rest) and not re.match(r"\s*(?:of\s+)?[\w\s/,-]{0,60}\bexperience\b", rest, re.IGNORECASE):
        return False
    near = before[-70:] + " " + rest
    return patterns.work.search(near) is not None or topic is Topic.EXPERIENCE


def _untimed(ink: Ink, place: Span, timed: list[Anchor], schooling: list[Anchor], topic: Topic) -> Iterator[Anchor]:
    if topic in (Topic.LICENCES, Topic.SPECIAL):
        return
    others = [anchor.start for anchor in schooling]
    for match in _EXPERIENCE.finditer(ink.live, *place):
        start, end = match.span("np")
        if _BESIDE.search(ink.live, place.start, start):
            continue
        owner = max((anchor for anchor in timed if anchor.start < end), key=lambda anchor: anchor.start, default=None)
        if owner is not None and not any(owner.end <= other < start for other in others):
            between = ink.live[owner.end : start]
            if not (re.search(r";", between) and "experience" in between.casefold()) and not re.search(
                r"experience[^;]*,\s+(?:and|or|plus)\s+(?:\w+\s+)?$", between, re.IGNORECASE
            ):
                continue
        following = next((anchor for anchor in timed if anchor.start >= end), None)
        if (
            following is not None
            and len(ink.live[end : following.start].split()) <= 6
            and ";" not in ink.live[end : following.start]
        ):
            continue  # "Experience: a minimum of two years"
        yield Anchor(Sort.EXPERIENCE, start, end)


def _employment(ink: Ink, place: Span, topic: Topic, found: list[Anchor]) -> list[Anchor]:
    """ "Current employment as a Vocational Worker": work without a time, in a class."""
    if topic not in (Topic.ANY, Topic.EXPERIENCE):
        return []
    matches = _EMPLOYMENT.finditer(ink.live, *place)
    timed = [anchor for anchor in found if anchor.sort is Sort.EXPERIENCE]
    return [
        Anchor(Sort.EXPERIENCE, *match.span()) for match in matches if not any(anchor.start < match.start() for anchor in timed)
    ]


def _combinations(ink: Ink, place: Span) -> list[Anchor]:
    patterns = _patterns()
    found: list[Anchor] = []
    for match in (*patterns.combination.finditer(ink.live, *place), *_THEREOF.finditer(ink.live, *place)):
        lead = re.match(r"(?:or|other|through|some)[\s,]+(?:(?:or|through)[\s,]+)*", match.group(), re.IGNORECASE)
        found.append(Anchor(Sort.COMBINATION, match.start() + (lead.end() if lead else 0), match.end()))
    found += [
        Anchor(Sort.COMBINATION, *match.span())
        for match in patterns.equivalent.finditer(ink.live, *place)
        if not any(anchor.start < match.end() and match.start() < anchor.end for anchor in found)
    ]
    return found


def _credentials(ink: Ink, place: Span, topic: Topic) -> Iterator[Anchor]:
    patterns, live = _patterns(), ink.live
    taken: list[Span] = []
    for match in patterns.driver.finditer(live, *place):
        before = live[place.start : match.start()]
        if _NO_DRIVER.search(before) and not _HOLDS.search(before):
            continue
        taken.append(Span(*match.span()))
        yield Anchor(Sort.DRIVER, *match.span())
    if taken:
        yield from (Anchor(Sort.OTHER, *match.span("it")) for match in patterns.passes.finditer(live, taken[0].end, place.end))
    licences = patterns.licences
    for match in patterns.credential.finditer(live, *place):
        before = live[max(place.start, match.start() - 130) : match.start()]
        if any(span.start <= match.start() < span.end for span in taken) or (taken and match.start() - taken[-1].end < 3):
            continue
        if re.search(r"\b(?:certificates?|certification|licen[sc]es?)\s+of\s+$", before, re.IGNORECASE) or (
            taken and match.group().casefold().startswith("endorsement")
        ):
            continue
        if not _is_held(before, live[match.end() : match.end() + 60], topic):
            continue
        start = _name_start(live, place.start, match.start())
        if start == match.start() and not re.match(
            r"\s+(?:as|in|of|for|to|from|issued|by)\b", live[match.end() : match.end() + 12]
        ):
            continue
        taken.append(Span(start, match.end()))
        yield Anchor(Sort.LICENCE if licences.fullmatch(match.group()) else Sort.CERTIFICATE, start, match.end())
    yield from _standings(live, place, topic, taken)


def _standings(live: str, place: Span, topic: Topic, taken: list[Span]) -> Iterator[Anchor]:
    """ "Registered as a Professional Engineer", "member of the State Bar", "CPR" in a list of certificates."""
    patterns = _patterns()
    for match in patterns.standing.finditer(live, *place):
        rest = live[match.end() : match.end() + 40]
        bar = re.match(r"(?:\s+\w+){0,4}?\s+bar\b", rest, re.IGNORECASE) or re.search(r"\bbar\b", match.group(), re.IGNORECASE)
        member = re.match(r"(?:active\s+)?member|admi", match.group(), re.IGNORECASE)
        if any(span.start - 2 <= match.start() < span.end for span in taken) or (member and not bar):
            continue
        before = live[max(place.start, match.start() - 60) : match.start()]
        if not re.match(r"\s+(?:an?|the|in|by|of|to|from|[A-Z])", rest):
            continue
        if re.search(r"\bexperience\b[^;]*$", before, re.IGNORECASE) and not re.search(
            r"\b(?:and|or|plus|be|must)\s+$|[,;]\s+$", before, re.IGNORECASE
        ):
            continue
        taken.append(Span(*match.span()))
        yield Anchor(Sort.CERTIFICATE, *match.span())
    if topic is Topic.LICENCES:
        for match in patterns.names.finditer(live, *place):
            if not any(span.start - 30 <= match.start() < span.end + 30 for span in taken):
                taken.append(Span(*match.span()))
                yield Anchor(Sort.CERTIFICATE, *match.span())


def _is_held(before: str, after: str, topic: Topic) -> bool:
    """The licence is asked for, and not a matter of the work ("issues permits")."""
    if topic is Topic.LICENCES:
        return not re.search(
            r"\b(?:experience|such\s+as|following|other|listed|above|these|those|this|no|any|required|the|of)\s*$",
            before,
            re.IGNORECASE,
        )
    tail = re.split(r"[.;:]\s", before)[-1]
    if re.search(
        r"\b(?:experience|knowledge|work(?:ing)?|years?'?|months?)\b(?![^,]*,\s*(?:and|or)\b)", tail, re.IGNORECASE
    ) and not re.search(
        r"\b(?:and|or|plus|,|;)\s+(?:(?:possession|must|have|hold|an?|the|valid|current|proof|also|be)\s+)+(?:of\s+)?(?:an?\s+)?[\w\s.'/-]*$",
        tail,
        re.IGNORECASE,
    ):
        return False
    if topic is Topic.ANY and re.search(
        r"(?:^|[,;(]|\b(?:and|or|plus|with|either))\s*(?:an?|the|valid|current)\s+[^,;]{0,70}$", tail, re.IGNORECASE
    ):
        return True
    if _patterns().holding.search(tail[-90:]) is not None or _WANTED.match(after) is not None:
        return True
    words = tail.split()
    return (
        topic is Topic.ANY
        and tail == before
        and len(words) <= 7
        and all(word[:1].isupper() or word in ("and", "of") for word in words)
    )


_NAME_STOPS = frozenset(
    "a an the valid current appropriate active possess possession obtain maintain hold have has having must required requires require with as by acquire secure "
    "either both any all such their this that no if is are be proof copy also to for earn attain additional another least one two other related following "
    "through upon at into possessing unrestricted successful completion".split()
)
_LINKS = frozenset(("of", "and", "or", "in", "&", "for"))


def _name_start(live: str, start: int, at: int) -> int:
    """Where the name that ends in "license" or "certificate" begins: back to a word that belongs to no name.

    "of", "and", "or" belong to it only between capitalised words ("State of New Mexico Certification").
    """
    begin = at
    following = live[at : at + 1]
    for match in reversed(list(re.finditer(r"\([A-Z]{2,8}\)|[^\s,;:()]+", live[start:at]))[-9:]):
        word = match.group()
        if re.search(r"[,;:()]", live[start + match.end() : begin]) or word.casefold() in _NAME_STOPS:
            break
        before = live[start : start + match.start()].split()
        if word.casefold() in _LINKS and not (
            following.isupper() and before and before[-1][:1].isupper() and before[-1].casefold() not in _NAME_STOPS
        ):
            break
        begin, following = start + match.start(), word[:1]
    return begin


def _other(ink: Ink, place: Span, topic: Topic) -> list[Anchor]:
    """A sentence that asks something else of the applicant, whole."""
    return [Anchor(Sort.OTHER, *match.span()) for match in _patterns().conditions.finditer(ink.live, *place)][:1]
