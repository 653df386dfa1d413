"""Where a sentence names work: periods of it, experience and employment without a time."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from jobcompare.intake.recognize.requirements.gates import Gated, phrase_pattern
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.numbers import Period, bare_years, periods
from jobcompare.intake.recognize.requirements.terms import Anchor, Sort, Topic
from jobcompare.model.places import Span
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, shipped_requirement_words

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
_NEAR = 150  # characters around a thing in which the words that tell what it is are looked for
_FAR = 280
_JOINED_BARE = re.compile(r"(?:\b(?:plus|and|with|w/)|\+)\s*(?<=[\s+/])(?:at\s+least\s+|a\s+minimum\s+of\s+)?$", re.IGNORECASE)
_ENDED_BARE = re.compile(r"\s*(?:$|[.;,)]|\bor\b|\band\b)", re.IGNORECASE)
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
_ALONE = re.compile(r"[\s(*-]*(?:(?:an?|the|at|least|minimum|of|approximately|requires?|must\s+have)\s+)*", re.IGNORECASE)
_OF_SOMETHING = re.compile(r"\s+(?:of|in|as)\s+[\w-]+")
_COURSE = re.compile(
    r"\s*(?:(?!experience\b|and\b|or\b|of\b)[\w/'-]+\s+){0,4}?(?:course|class|training|workshop|academy|program|curriculum)\b"
    r"(?!\s+experience\b)",
    re.IGNORECASE,
)  # "a 120-hour dispatcher course"
_OVER = re.compile(r"\b(?:more|greater|not\s+less|no\s+less|not\s+fewer|no\s+fewer)\s+than\s+$", re.IGNORECASE)
_BARE_WISH = re.compile(
    r"\s*(?:is|are|would\s+be)?\s*(?:highly\s+|strongly\s+)?(?:preferred|desired|desirable|a\s+plus)[\s.;)]*$", re.IGNORECASE
)


@kept
def _patterns() -> tuple[Gated, Gated, re.Pattern[str]]:
    """Deadlines before a time, words of work around it, words of schooling behind it."""
    joining = shipped_requirement_words().joining
    deadline, work = alternatives(joining["skip"]["deadline"]), joining["work"]
    return (
        Gated(rf"(?<!\w){deadline}\s+(?:(?:the|a|an|of|at|least|approximately)\s+|{deadline}\s+)*$"),
        phrase_pattern(work["words"]),
        re.compile(
            rf"\s*(?:of\s+)?(?:(?:beyond|post|after|in|at|an?|full[\s-]time|[\w-]+ed|[\w-]+al|"
            rf"high)[\s-]+){{0,3}}{alternatives(work['schooling'])}\b",
            re.IGNORECASE,
        ),
    )


def worked(ink: Ink, place: Span, topic: Topic, schooling: Sequence[Anchor]) -> list[Anchor]:
    """Periods of work, and experience without a figure where no period speaks of it. `schooling`: in reading order."""
    years = bare_years(ink.live, *place) if topic is Topic.EXPERIENCE else None
    if years is not None:
        return [Anchor(Sort.EXPERIENCE, years.start, years.end, period=years)]
    timed = [
        Anchor(Sort.EXPERIENCE, period.start, period.end, period=period)
        for period in _unrepeated(ink.live, periods(ink.live, *place))
        if _is_work_here(ink.live, place, period, topic, _last(schooling, period.end))
    ]
    return sorted([*timed, *_untimed(ink, place, timed, schooling, topic)], key=lambda anchor: anchor.start)


def _last(anchors: Sequence[Anchor], at: int) -> Anchor | None:
    """The last of anchors in reading order that begins before `at`."""
    index = bisect_left(anchors, at, key=lambda anchor: anchor.start)
    return anchors[index - 1] if index else None


def _is_work_here(live: str, place: Span, period: Period, topic: Topic, schooling: Anchor | None) -> bool:
    """A period of work, of which the schooling named before it does not speak."""
    if schooling is not None and period.start < schooling.end:
        return False
    is_work = _is_work(live, place, period, topic) or _is_bare(live, place, period, schooling)
    return is_work and not (schooling is not None and _is_of_schooling(live, period, schooling.end))


def _is_of_schooling(live: str, period: Period, named: int) -> bool:
    """ "A college diploma in drafting (two years)": the time alone in parentheses is that of the school."""
    if not live[named : period.start].rstrip().endswith("(") or not live.startswith(")", period.end):
        return False
    return re.search(r"experience|[;.]\s", live[named : period.start], re.IGNORECASE) is None


def _is_bare(live: str, place: Span, period: Period, schooling: Anchor | None) -> bool:
    """ "A degree plus two years": a time without the word experience, joined to schooling."""
    return (
        schooling is not None
        and 0 <= period.start - schooling.end <= 30
        and _JOINED_BARE.search(live, max(place.start, period.start - _NEAR), period.start) is not None
        and _ENDED_BARE.match(live, period.end, place.end) is not None
    )


def _unrepeated(live: str, found: Iterable[Period]) -> Iterator[Period]:
    """Periods without those that only repeat the one before in parentheses: "1,040 hours (six months)"."""
    before: Period | None = None
    for period in found:
        between = live[before.end : period.start].strip() if before else ""
        same = before is not None and before.months == period.months and re.fullmatch(r"[^;.(]{0,40}\(", between) is not None
        if between != "(" and not same:
            yield period
        before = period


def _is_work(live: str, place: Span, period: Period, topic: Topic) -> bool:
    """A period of work, and not an age, a deadline, a course of study."""
    deadline, work, studied = _patterns()
    before = live[max(place.start, period.start - _NEAR) : period.start]
    after = live[period.end : min(place.end, period.end + _FAR)]
    if not before.strip(" (") and _BARE_WISH.match(after):
        return True  # "(four years preferred)"
    if (
        _ALONE.fullmatch(before.rpartition(";")[2])
        and _OF_SOMETHING.match(after)
        and not studied.match(after)
        and not _NO_WORK.match(after)
    ):
        return True  # "Three years of auditing."
    late = deadline.search(before[-60:]) is not None and not _OVER.search(before)
    if late or _NO_WORK.match(after) or _OF_BOTH.search(before[-140:]):
        return False
    rest = re.split(r"[.;]\s", after, maxsplit=1)[0][:260]
    if period.hyphen and _COURSE.match(rest):
        return False
    if (
        studied.match(rest)
        and not _ACQUIRED.search(before[-80:])
        and not re.match(r"\s*(?:of\s+)?[\w\s/,-]{0,60}\bexperience\b", rest, re.IGNORECASE)
    ):
        return False
    near = before[-70:] + " " + rest
    return work.search(near) is not None or topic is Topic.EXPERIENCE


def _untimed(ink: Ink, place: Span, timed: Sequence[Anchor], schooling: Sequence[Anchor], topic: Topic) -> Iterator[Anchor]:
    if topic in (Topic.LICENCES, Topic.SPECIAL):
        return
    for match in _EXPERIENCE.finditer(ink.live[slice(*place)]):
        start, end = place.start + match.start("np"), place.start + match.end("np")
        if _BESIDE.search(ink.live, max(place.start, start - _NEAR), start):
            continue
        owner, named = _last(timed, end), _last(schooling, start)
        if owner is not None and (named is None or named.start < owner.end):
            between = ink.live[max(owner.end, start - _FAR) : start]
            if not (";" in between and "experience" in between.casefold()) and not _ONE_MORE.search(between):
                continue
        index = bisect_left(timed, end, key=lambda anchor: anchor.start)
        if index < len(timed) and _leads_to(ink.live[end : min(timed[index].start, end + _FAR)]):
            continue  # "Experience: a minimum of two years"
        yield Anchor(Sort.EXPERIENCE, start, end)


_ONE_MORE = re.compile(r"experience[^;]*,\s+(?:and|or|plus)\s+(?:\w+\s+)?$", re.IGNORECASE)


def _leads_to(between: str) -> bool:
    """The words between "experience" and a time lead to the time: "sufficient to ..., usually three to five years"."""
    return ";" not in between and (len(between.split()) <= 6 or _USUALLY.search(between) is not None)


def employed(ink: Ink, place: Span, topic: Topic, timed: Sequence[Anchor]) -> list[Anchor]:
    """ "Current employment as a Vocational Worker": work without a time, in a class. `timed`: other work, in reading order."""
    if topic not in (Topic.ANY, Topic.EXPERIENCE):
        return []
    matches = _EMPLOYMENT.finditer(ink.live, *place)
    return [Anchor(Sort.EXPERIENCE, *match.span()) for match in matches if not _has_time(ink.live, match, timed)]


def _has_time(live: str, employment: re.Match[str], timed: Sequence[Anchor]) -> bool:
    """The time of the employment is told beside it: "a current employee with at least one year as a Clerk"."""
    index = bisect_left(timed, employment.start(), key=lambda anchor: anchor.start)
    if index:
        return True
    between = live[employment.end() : timed[0].start] if timed and timed[0].start - employment.end() < _FAR else ""
    return bool(between) and re.search(r"\b(?:and|or)\b|[;,]", between) is None
