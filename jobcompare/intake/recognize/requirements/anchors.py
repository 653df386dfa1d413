"""Where a sentence names schooling, work, a licence or another condition: the anchors its leaves are built around."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from jobcompare.intake.recognize.requirements.gates import Gated, phrase_pattern
from jobcompare.intake.recognize.requirements.held import held
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.numbers import NUMBER, Period, bare_years, periods
from jobcompare.intake.recognize.requirements.schooling import bare_level, mentions
from jobcompare.intake.recognize.requirements.terms import CREDENTIALS, Anchor, Sort, Topic
from jobcompare.model.places import Span
from jobcompare.vocabulary.requirement_words import alternatives, hints_of, shipped_requirement_words


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    deadline: re.Pattern[str]
    work: Gated
    schooling: re.Pattern[str]
    combination: Gated
    equivalent: Gated
    conditions: Gated


_NO_WORK = re.compile(
    r"\s*(?:of\s+age\b|old\b|from\b|after\b|following\b|prior\b|preceding\b|probation|before\b|immediately\b|"
    r"of\s+(?:the\s+)?(?:date|hire|hiring|appointment)\b|"
    r"to\s+(?:complete|obtain)\b|(?:contract|term|warranty|period)\b|ago\b|per\s+(?:week|day|month|year)\b|a\s+(?:week|day)\b|"
    r"each\b)",
    re.IGNORECASE,
)
_EXPERIENCE = Gated(
    r"(?:^[\s\"(*•-]*|(?<=[.;:,(]\s)|(?<=[.;:(])|\b(?:and|or|plus|with|have|has|possess|possesses|including|requires?|either|"
    r"must\s+have|demonstrated)\s+)"
    r"(?P<np>(?:(?!and\b|or\b|the\b|this\b|that\b|no\b|required\b|of\b|in\b|for\b|qualifying\b|with\b|education\b|training\b|"
    r"years?\b|to\b|such\b|any\b|additional\b)[\w/'-]+,?\s+){0,6}experience)\b"
    r"(?!\s+(?:requirements?|may\b|must\b|shall\b|should\b|listed|above|will\b|can\b|is\s+required|level|equal|"
    r"or\s+(?:education|training)|and/or\s+(?:education|training)|and\s+(?:education|training)|required\s+above))",
    ("experience",),
)


_BESIDE = re.compile(r"\b(?:education|training|knowledge|coursework)\s*,?\s*(?:/|and/or|and|or)?\s*$", re.IGNORECASE)
_EMPLOYMENT = Gated(
    r"\b(?:current|present|permanent|regular|active|permanent\s+competitive)\s+(?:(?:civil\s+service|city|county|state|"
    r"full[\s-]time|permanent|regular|competitive)\s+)*"
    r"(?:employment|status|employees?|appointment|incumbency)\b(?=\s+(?:as\b|in\b|with\b|of\b|at\b))|"
    r"\b(?:one|two|three|four|five|\d+)\s+(?:\(\d+\)\s+)?(?:full\s+)?seasons?\b(?=\s+(?:of|as)\b)",
    (
        "employ",
        "status",
        "appointment",
        "incumbency",
        "season",
    ),
)
_THEREOF = Gated(r"\b(?:any|a|some)\s+(?:equivalent\s+|suitable\s+)?combination\s+thereof\b", ("thereof",))
_AGE = Gated(
    r"\b(?:at\s+least\s+|minimum\s+(?:of\s+|age\s+(?:of\s+|is\s+)?)?|be\s+)?(?:\d{2}|eighteen|nineteen|"
    r"twenty(?:-one)?)(?:\s*\(\d+\))?\s+years\s+(?:of\s+age|old)(?:\s+or\s+older)?",
    (
        " age",
        " old",
    ),
)
_PROGRAM = Gated(
    r"\b(?:successful\s+)?completion\s+of\s+(?:an?\s+|the\s+)?(?:\w+[\s-]+){0,2}?(?:accredited|approved|certified|recognized|"
    r"formal|certificate)\s+[\w\s/-]{0,60}?\b(?:program|course)\b|"
    r"\b(?:successful\s+completion|passage|passing)\s+of\s+(?:an?\s+|the\s+)?[\w\s/-]{0,60}?\bexam(?:ination)?\b",
    (
        "completion",
        "passage",
        "passing",
    ),
)
_OR_COMPLETION = Gated(r"(?<=\bor )(?:successful\s+)?completion\s+of\s+[^,;.()]{3,80}", ("completion",))
_APPRENTICESHIP = Gated(
    r"\b(?:successful\s+)?(?:completion|graduation|completed|"
    r"complete)\b[^,;.]{0,60}?\b(?:apprentice(?:ship)?\b(?:\s+(?:training\s+)?program)?|[Aa]cademy\b(?:\s+training)?)|"
    r"\b(?:formal|approved|recognized)\s+apprenticeship\b(?:\s+program)?",
    (
        "apprentice",
        "academy",
    ),
)


@cache
def _patterns() -> _Patterns:
    words = shipped_requirement_words()
    work = words.joining["work"]
    combination = words.joining["combination"]
    of = alternatives(combination["of"])
    more = r"(?:(?:or|and|work|related|professional|relevant|directly|job-related|and/or)\s+)*"
    listed = rf"{of}(?:\s*(?:,|/|and/or|and|or|&)+\s*{more}{of})"
    years = rf"(?:{NUMBER})(?:\s*\(\w+\))?\s+years?\s+(?:of\s+)?"
    return _Patterns(
        deadline=re.compile(
            rf"(?<!\w){alternatives(words.joining['skip']['deadline'])}\s+(?:(?:the|a|an|of|at|least|approximately)\s+|"
            rf"{alternatives(words.joining['skip']['deadline'])}\s+)*$",
            re.IGNORECASE,
        ),
        work=phrase_pattern(work["words"]),
        schooling=re.compile(
            rf"\s*(?:of\s+)?(?:(?:beyond|post|after|in|at|an?|full[\s-]time|[\w-]+ed|[\w-]+al|"
            rf"high)[\s-]+){{0,3}}{alternatives(work['schooling'])}\b",
            re.IGNORECASE,
        ),
        combination=Gated(
            rf"(?<!\w)(?:{years})?(?:(?:any|an?|or|other|through|some|the|suitable|acceptable|equivalent|appropriate|satisfactory|"
            rf"related|similar|qualifying|"
            rf"comparable|directly|job-related|relevant|sufficient|reasonable)[\s,]+)*"
            rf"{alternatives(combination['nouns'])}\s+(?:of|equivalent\s+to)\s+(?:{years})?(?:(?:the|required|relevant|related|"
            rf"appropriate|job-related|formal|any|acceptable|equivalent|"
            rf"professional|work|directly|applicable|additional|college|successful|recent|specialized|graduate|level|both|"
            rf"post-secondary|or|and|in)\s+)*{listed}*(?!\w)|(?<!\w)(?:{years})?combined\s+{listed}+(?!\w)|"
            rf"(?<!\w){listed}+\s+(?:(?:which|that)\s+(?:is|are)\s+equivalent\b|equivalent\s+to\s+(?=[\"'(#]?[1-9a-eA-E][\"')]|the\s+(?:above|foregoing)))",
            ("combin", "equivalent"),
        ),
        equivalent=Gated(
            rf"(?<=\bor )(?:an?\s+|the\s+|its\s+|any\s+|other\s+|some\s+)*{alternatives(combination['others'])}(?!\w)",
            hints_of(combination["others"]),
        ),
        conditions=phrase_pattern(words.licences["conditions"]["phrases"]),
    )


def find_anchors(ink: Ink, place: Span, topic: Topic) -> list[Anchor]:
    """The anchors of a sentence in reading order, none overlapping another."""
    found = _schooling(ink, place, topic)
    found += _experience(ink, place, topic, found)
    found += _combinations(ink, place)
    found += _employment(ink, place, topic, found)
    if topic is not Topic.LICENCES:
        found += [Anchor(Sort.OTHER, *match.span()) for match in _APPRENTICESHIP.finditer(ink.live, *place)]
        matches = (*_PROGRAM.finditer(ink.live, *place), *_OR_COMPLETION.finditer(ink.live, *place))
        programs = (Anchor(Sort.OTHER, *match.span()) for match in matches)
        found += [program for program in programs if not any(one.start < program.end and program.start < one.end for one in found)]
        found += [Anchor(Sort.OTHER, *match.span()) for match in _AGE.finditer(ink.live, *place)]
    found += held(ink, place, topic)
    order = sorted(found, key=lambda anchor: (anchor.start, -anchor.end))
    kept: list[Anchor] = []
    for anchor in order:
        before = kept[-1] if kept else None
        if before is None or anchor.start >= before.end:
            kept.append(anchor)
        elif before.sort in CREDENTIALS and anchor.sort is Sort.EDUCATION:
            kept[-1:] = [anchor, *_behind(ink, before, anchor)]
        elif anchor.sort is Sort.COMBINATION:
            kept[-1] = anchor
        elif anchor.sort in CREDENTIALS:
            kept += _behind(ink, anchor, before)
    if not kept:
        return _other(ink, place, topic)
    return sorted([*kept, *_other_ways(ink, place, kept)], key=lambda anchor: anchor.start)


def _schooling(ink: Ink, place: Span, topic: Topic) -> list[Anchor]:
    if topic in (Topic.LICENCES, Topic.SPECIAL) and not re.search(
        r"degree|diploma|graduat|school", ink.live[slice(*place)], re.IGNORECASE
    ):
        return []
    found = mentions(ink.live, *place)
    if not found and topic is Topic.EDUCATION:
        found = bare_level(ink.live, *place)
    return [Anchor(Sort.EDUCATION, item.start, item.end, mention=item) for item in found]


def _experience(ink: Ink, place: Span, topic: Topic, schooling: list[Anchor]) -> list[Anchor]:
    """Periods of work, and experience without a figure where no period speaks of it."""
    taken = [(anchor.start, anchor.end) for anchor in schooling]
    years = bare_years(ink.live, *place) if topic is Topic.EXPERIENCE else None
    if years is not None:
        return [Anchor(Sort.EXPERIENCE, years.start, years.end, period=years)]
    timed = [
        Anchor(Sort.EXPERIENCE, period.start, period.end, period=period)
        for period in _unrepeated(ink.live, periods(ink.live, *place))
        if not any(start < period.end and period.start < end for start, end in taken)
        and (_is_work(ink.live, place, period, topic) or _is_bare(ink.live, place, period, schooling))
        and not _is_of_schooling(ink.live, place, period, schooling)
    ]
    return sorted([*timed, *_untimed(ink, place, timed, schooling, topic)], key=lambda anchor: anchor.start)


def _is_of_schooling(live: str, place: Span, period: Period, schooling: list[Anchor]) -> bool:
    """ "A college diploma in drafting (two years)": the time alone in parentheses is that of the school."""
    named = max((anchor.end for anchor in schooling if anchor.end <= period.start), default=None)
    if named is None or not live[named : period.start].rstrip().endswith("(") or not live.startswith(")", period.end):
        return False
    return re.search(r"experience|[;.]\s", live[named : period.start], re.IGNORECASE) is None


def _is_bare(live: str, place: Span, period: Period, schooling: list[Anchor]) -> bool:
    """ "A degree plus two years": a time without the word experience, joined to schooling."""
    near = any(0 <= period.start - anchor.end <= 30 for anchor in schooling)
    joined = re.search(
        r"\b(?:plus|and|with)\s+(?:at\s+least\s+|a\s+minimum\s+of\s+)?$", live[place.start : period.start], re.IGNORECASE
    )
    return (
        near
        and joined is not None
        and re.match(r"\s*(?:$|[.;,)]|\bor\b|\band\b)", live[period.end : place.end], re.IGNORECASE) is not None
    )


def _unrepeated(live: str, found: Iterable[Period]) -> Iterator[Period]:
    """Periods without those that only repeat the one before in parentheses: "1,040 hours (six months)"."""
    end = -1
    for period in found:
        if end < 0 or live[end : period.start].strip() != "(":
            yield period
        end = period.end


_OF_BOTH = re.compile(
    r"\bcombination\b[^.;]{0,90}\beducation\b[^.;]{0,60}\b(?:totall?ing|equal(?:ing|s)?(?:\s+to)?|total\s+of)\s+(?:at\s+least\s+)?$",
    re.IGNORECASE,
)
_ACQUIRED = re.compile(
    r"\bexperience\b[^.;]{0,40}\b(?:through|of|is|:)\s+(?:at\s+least\s+|an?\s+(?:minimum\s+of\s+)?)?$", re.IGNORECASE
)
_USUALLY = re.compile(
    r"\b(?:usually|typically|generally|normally|(?:acquired|gained|obtained)\s+(?:through|in|over|by)|amounting\s+to|totall?ing)\s+"
    r"(?:by\s+|in\s+|over\s+|an?\s+|at\s+least\s+|approximately\s+|minimum\s+of\s+)*$",
    re.IGNORECASE,
)
_BARE_WISH = re.compile(
    r"\s*(?:is|are|would\s+be)?\s*(?:highly\s+|strongly\s+)?(?:preferred|desired|desirable|a\s+plus)[\s.;)]*$", re.IGNORECASE
)


def _is_work(live: str, place: Span, period: Period, topic: Topic) -> bool:
    """A period of work, and not an age, a deadline, a course of study."""
    patterns = _patterns()
    before, after = live[place.start : period.start], live[period.end : place.end]
    if not before.strip(" (") and _BARE_WISH.match(after):
        return True  # "(four years preferred)"
    if patterns.deadline.search(before[-60:]) or _NO_WORK.match(after) or _OF_BOTH.search(before[-140:]):
        return False
    rest = re.split(r"[.;]\s", after, maxsplit=1)[0][:260]
    if (
        patterns.schooling.match(rest)
        and not _ACQUIRED.search(before[-80:])
        and not re.match(r"\s*(?:of\s+)?[\w\s/,-]{0,60}\bexperience\b", rest, re.IGNORECASE)
    ):
        return False
    near = before[-70:] + " " + rest
    return patterns.work.search(near) is not None or topic is Topic.EXPERIENCE


def _untimed(ink: Ink, place: Span, timed: list[Anchor], schooling: list[Anchor], topic: Topic) -> Iterator[Anchor]:
    if topic in (Topic.LICENCES, Topic.SPECIAL):
        return
    others = [anchor.start for anchor in schooling]
    for match in _EXPERIENCE.finditer(ink.live[slice(*place)]):
        start, end = place.start + match.start("np"), place.start + match.end("np")
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
        if following is not None and _leads_to(ink.live[end : following.start]):
            continue  # "Experience: a minimum of two years"
        yield Anchor(Sort.EXPERIENCE, start, end)


def _leads_to(between: str) -> bool:
    """The words between "experience" and a time lead to the time: "sufficient to ..., usually three to five years"."""
    return ";" not in between and (len(between.split()) <= 6 or _USUALLY.search(between) is not None)


def _employment(ink: Ink, place: Span, topic: Topic, found: list[Anchor]) -> list[Anchor]:
    """ "Current employment as a Vocational Worker": work without a time, in a class."""
    if topic not in (Topic.ANY, Topic.EXPERIENCE):
        return []
    matches = _EMPLOYMENT.finditer(ink.live, *place)
    timed = [anchor for anchor in found if anchor.sort is Sort.EXPERIENCE]
    return [Anchor(Sort.EXPERIENCE, *match.span()) for match in matches if not _has_time(ink.live, match, timed)]


def _has_time(live: str, employed: re.Match[str], timed: list[Anchor]) -> bool:
    """The time of the employment is told beside it: "a current employee with at least one year as a Clerk"."""
    return any(
        anchor.start < employed.start() or re.search(r"\b(?:and|or)\b|[;,]", live[employed.end() : anchor.start]) is None
        for anchor in timed
    )


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


_BEHIND = re.compile(r"\s*(?:,|/|and|or|&)*\s*")


def _behind(ink: Ink, credential: Anchor, schooling: Anchor) -> list[Anchor]:
    """The part of a certificate's name behind schooling that it overlaps: "GED and CPA certification", not "GED certificate"."""
    joint = _BEHIND.match(ink.live, schooling.end, max(schooling.end, credential.end))
    start = joint.end() if joint else schooling.end
    named = len(ink.live[start : credential.end].split()) > 1
    return [replace(credential, start=start)] if named and schooling.sort is Sort.EDUCATION else []


_JOINED = re.compile(
    r"\b(?:and|or)\s+(?:(?:an?|the|must|be|pass|have|to|able|ability|meet|a\s+valid|completion\s+of|possess)\s+){0,4}$",
    re.IGNORECASE,
)


def _other_ways(ink: Ink, place: Span, kept: list[Anchor]) -> Iterator[Anchor]:
    """ "... or an honorable discharge": another condition right behind a joining word, at the end of the sentence."""
    last = kept[-1]
    for match in _patterns().conditions.finditer(ink.live, last.end, place.end):
        lead = _JOINED.search(ink.live, last.end, match.start())
        if lead is not None and not any(anchor.sort is Sort.OTHER for anchor in kept):
            yield Anchor(Sort.OTHER, *match.span())
            return


def _other(ink: Ink, place: Span, topic: Topic) -> list[Anchor]:
    """A sentence that asks something else of the applicant, whole."""
    return [Anchor(Sort.OTHER, *match.span()) for match in _patterns().conditions.finditer(ink.live, *place)][:1]
