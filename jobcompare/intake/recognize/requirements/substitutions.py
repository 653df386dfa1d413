"""Sentences that accept one thing in place of another."""

import re
from dataclasses import dataclass

from jobcompare.intake.recognize.requirements.gates import Gated, phrase_pattern
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.numbers import periods
from jobcompare.intake.recognize.requirements.schooling import mentions
from jobcompare.model.places import Span
from jobcompare.model.requirement import Offered, Substitution
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, shipped_requirement_words

_WEAK = re.compile(r"\b(?:equals?|equate|equivalent|equal)\b", re.IGNORECASE)
_CLOSING = re.compile(
    r"\s+(?:for|toward|towards|of|in\s+place\s+of|in\s+lieu\s+of|instead\s+of|to\s+(?:satisfy|meet|fulfill))\s+", re.IGNORECASE
)
_RATE_LEAD = re.compile(
    r",?\s*\b(?:on\s+(?:the|a)\s+basis\s+of|at\s+(?:the|a)\s+rate\s+of|on\s+an?\s+(?=(?:year|month|one|1))|with\s+(?=(?:one|"
    r"two|each|\d\d|three|four|six|thirty|fifteen)\b)|where|such\s+that|"
    r"(?<=,\s)(?=(?:one|two)\s*(?:\(\d\)\s*)?years?\b)|year[\s-]+for[\s-]+year|\(\s*(?=(?:one|two|30)\b))",
    re.IGNORECASE,
)
_YEAR_OF_EDUCATION = re.compile(
    r"\byears?\s+of\s+(?:[\w-]+\s+){0,3}?(?:education|college|study|schooling|training|coursework|academic)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    verbs: Gated
    nouns: Gated
    inverted: Gated
    rates: re.Pattern[str]
    limits: re.Pattern[str]


@kept
def _patterns() -> _Patterns:
    words = shipped_requirement_words().joining["substitution"]
    limits = alternatives(words["limits"])
    return _Patterns(
        verbs=phrase_pattern(words["verbs"]),
        nouns=phrase_pattern(words["nouns"]),
        inverted=phrase_pattern(words["inverted"]),
        rates=re.compile(rf"(?<!\w)(?:on\s+a\s+)?{alternatives(words['rates'])}(?!\w)(?:\s+basis)?", re.IGNORECASE),
        limits=re.compile(
            rf"(?<!\w){limits}\s+(?:(?:an?|the)\s+)?[\w\s()/-]{{3,60}}?\b(?:years?|months?|units?|hours?|half|degree|"
            rf"requirement)\b",
            re.IGNORECASE,
        ),
    )


_REFUSED = Gated(
    r"\b(?:may|will|can|shall)\s+not\b|\bnot\s+be\b|\bno\s+substitut|\bsubstitut\w+\s+(?:is|are)\s+not\b",
    (
        "not ",
        "no substitut",
    ),
)
_PARTICIPLE = re.compile(r"\s*substituting\b[^.;]{3,120}\bfor\b", re.IGNORECASE)
_ALLOWED = re.compile(r"\b(?:allowed|permitted|accepted|considered|may|can|will)\b", re.IGNORECASE)


def is_substitution(ink: Ink, place: Span) -> bool:
    """The sentence says that something may stand in for something else."""
    words = ink.live[slice(*place)]
    if _PARTICIPLE.match(words):
        return True
    match = _patterns().verbs.search(words)
    if match is None:
        allowed = _patterns().nouns.search(words) is not None and _ALLOWED.search(words) is not None
        return allowed and not _REFUSED.search(words)
    if _REFUSED.search(words):
        return False
    if _WEAK.search(match.group()) and not re.search(r"\b(?:considered|accepted)\b", match.group(), re.IGNORECASE):
        return _weighs(words, match)
    return True


def _weighs(words: str, match: re.Match[str]) -> bool:
    """ "One year of experience is equivalent to 30 semester units": a figure on both sides, schooling on one."""
    before, after = words[: match.start()], words[match.end() :]
    counted = all(_counts(side) for side in (before, after))
    return counted and any(
        re.search(r"\b(?:units?|credits?|college|education|degree|semester|academic)\b", side, re.IGNORECASE)
        for side in (before, after)
    )


def _counts(words: str) -> bool:
    return bool(periods(words, 0, len(words))) or bool(mentions(words, 0, len(words)))


def substitution_of(ink: Ink, place: Span) -> Substitution:
    """What a sentence accepts in place of what; an open one keeps its words."""
    span = ink.trimmed(*place)
    live = ink.live
    text = ink.words(*span)
    offered, wanted = _sides(live, span)
    rate = _rate(live, span, offered, wanted)
    limit = _patterns().limits.search(live, *span)
    return Substitution(
        offered=rate[0] if rate else _side(ink, offered),
        in_place_of=rate[1] if rate else _side(ink, wanted),
        limit=ink.words(*limit.span()) if limit else None,
        text=text[:1].upper() + text[1:] if text else None,
        places=ink.places(*span, stop=True),
    )


def _sides(live: str, span: Span) -> tuple[Span | None, Span | None]:
    """Places of what is offered and of what it stands in for."""
    rate = _RATE_LEAD.search(live, *span)
    end = rate.start() if rate and rate.start() > span.start + 10 else span.end
    inverted = re.match(r"\s*(?:\w+\s+)?" + _patterns().inverted.pattern, live[span.start : end], re.IGNORECASE)
    noun = re.match(
        r"\s*substitut\w+\s+of\s+(?P<a>.+?)\s+for\s+(?P<b>.+?)(?:\s+(?:is|may|will|are|can)\b|$)",
        live[span.start : end],
        re.IGNORECASE,
    )
    if noun:
        return _span_of(span.start, noun, "a"), _span_of(span.start, noun, "b")
    if inverted:
        comma = live.find(",", span.start + inverted.end(), end)
        if comma > 0:
            return Span(comma + 1, end), Span(span.start + inverted.end(), comma)
    active = _ACTIVE.search(live[span.start : end])
    if active:
        return _span_of(span.start, active, "a"), _span_of(span.start, active, "b")
    match = next((found for found in _patterns().verbs.finditer(live, span.start, end)), None)
    if match is None:
        each = re.search(r"\s+for\s+(?=(?:each|every)\b)", live[span.start : end], re.IGNORECASE)
        if each:
            return Span(span.start, span.start + each.start()), Span(span.start + each.end(), end)
        return None, None
    by = _BY.match(live, match.end(), span.end)
    if by:
        return Span(by.end(), span.end), Span(span.start, match.start())
    closing = _CLOSING.match(live, match.end() - 1 if live[match.end() - 1 : match.end()].isspace() else match.end(), end)
    begin = closing.end() if closing else match.end()
    return Span(span.start, match.start()), Span(begin, end)


_BY = re.compile(r"\s*(?:with|by)\s+(?=[\w(])", re.IGNORECASE)
_ACTIVE = re.compile(
    r"(?:^\s*substituting|\b(?:candidates?|applicants?|who|employees?|individuals?|persons?|they)\b[^.;]{0,60}?\b(?:may|can|will)\s+substitute|"
    r"\bsubstitutions?\s+(?:(?:allowed|permitted)\s+)?(?:is|are|of))\s+(?P<a>[^.;]+?)\s+for\s+(?P<b>[^.;]+)",
    re.IGNORECASE,
)


def _span_of(start: int, match: re.Match[str], group: str) -> Span:
    return Span(start + match.start(group), start + match.end(group))


_LEAD = re.compile(r"^(?:(?:possession|completion)\s+of\s+(?:an?\s+)?(?=[a-z]*\s?certif)|up\s+to\s+|for\s+|of\s+)", re.IGNORECASE)


def _side(ink: Ink, place: Span | None) -> Offered | None:
    """One side: its figure, else its words."""
    if place is None:
        return None
    span = ink.trimmed(*place)
    if span.start >= span.end or not any(char.isalpha() for char in ink.live[slice(*span)]):
        return None
    each = re.match(
        r"(?:for\s+)?(?:each|every|one|a)\s+(?:\(\d\)\s+)?(?:full\s+|additional\s+|"
        r"required\s+)?year\b(?:\s+of\s+(?P<what>[\w\s-]+))?",
        ink.live[slice(*span)],
        re.IGNORECASE,
    )
    if each and each["what"]:
        return Offered(education_years=1) if _is_schooling(ink.live, span) else Offered(experience_months=12)
    schooling = next((item for item in mentions(ink.live, *span) if item.semester or item.quarter or item.years), None)
    if schooling is not None:
        return Offered(
            education_years=None if schooling.semester or schooling.quarter else schooling.years,
            semester_units=schooling.semester,
            quarter_units=schooling.quarter,
        )
    period = next(iter(periods(ink.live, *span)), None)
    if period is not None and re.match(
        r"\s*(?:of\s+)?(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:education|college|degree|schooling)", ink.live[period.end : span.end]
    ):
        return Offered(education_years=period.months // 12) if period.months >= 12 else Offered(text=ink.words(*span).rstrip("."))
    words = ink.words(*span).rstrip(".")
    if period is not None and not mentions(ink.live, *span):
        return Offered(experience_months=period.months)
    return Offered(text=words) if words else None


def _rate(live: str, span: Span, offered: Span | None, wanted: Span | None) -> tuple[Offered, Offered] | None:
    """The rate at which one counts as the other: "year for year", "one year of experience is 30 semester units"."""
    words = live[slice(*span)]
    schooling_first = _is_schooling(live, offered) if offered else False
    counted = [item for item in mentions(live, *span) if item.semester or item.quarter]
    spent = [period for period in periods(live, *span) if not any(item.start <= period.start < item.end for item in counted)]
    spent = [period for period in spent if not _YEAR_OF_EDUCATION.match(live, live.rfind(" ", 0, period.end) + 1)]
    if counted and spent and _RATE_LEAD.search(words) is not None:
        units = Offered(semester_units=counted[-1].semester, quarter_units=counted[-1].quarter)
        work = Offered(experience_months=spent[-1].months if spent[-1].start < counted[-1].start else spent[0].months)
        return (units, work) if schooling_first else (work, units)
    if _patterns().rates.search(words) and offered and wanted:
        year, study = Offered(experience_months=12), Offered(education_years=1)
        return (study, year) if schooling_first else (year, study)
    lead = _RATE_LEAD.search(live, *span)
    told = lead.end() if lead else span.end
    years = [match for match in _YEAR_OF_EDUCATION.finditer(live, *span) if match.start() + 12 > told]
    spent = [period for period in spent if period.start + 12 > told]
    if len(years) == 1 and len(spent) == 1:
        work = Offered(experience_months=spent[0].months)
        study = Offered(education_years=1)
        return (study, work) if schooling_first else (work, study)
    return None


def _is_schooling(live: str, place: Span) -> bool:
    """The side speaks of schooling, not of work: "training experience" is work, "education and experience" schooling."""
    words = live[slice(*place)]
    schooling = _SCHOOLING.search(words)
    if schooling is None:
        return False
    return not re.search(r"\bexperience\b", words, re.IGNORECASE) or len(words[: schooling.start()].split()) < 4


_SCHOOLING = re.compile(r"\b(?:education|college|degree|coursework|units|credits|study|academic|school)\b", re.IGNORECASE)
