"""Differences of facts by meaning, with tolerance: wording alone is never a difference."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.pay import Pay
from jobcompare.model.requirement import Certification, Licence
from jobcompare.model.routes import Least, Way
from jobcompare.vocabulary.degrees import shipped_degrees

MONTHS_TOLERANCE = 1  # months: hours ÷ year × 12 are rounded
PAY_TOLERANCE = 0.001  # of the rate: published rates are rounded to the cent or the dollar
SAME_YEAR = 12  # months between effective dates within which rates compare

Number = int | float


class Aspect(StrEnum):
    """In what two facts differ."""

    EDUCATION = "education"  # EducationLevel words
    EXPERIENCE = "experience"  # months
    TOTAL = "total"  # months of education and experience
    WAYS = "ways"  # number of ways
    VALUE = "value"  # the values themselves
    AMOUNT = "amount"  # figures in a text
    SUPERVISION = "supervision"  # degrees of supervision, as texts


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two facts are to each other.

    Attributes:
        same: True the same by meaning, False different, None: they cannot be compared (free wording, other basis).
        aspect: in what they differ; None where they do not, or cannot be compared.
        here, there: the differing values of that aspect, of the first and the second fact.
    """

    same: bool | None
    aspect: Aspect | None = None
    here: str | Number | None = None
    there: str | Number | None = None


SAME = Verdict(True)
UNKNOWN = Verdict(None)


def compare_values(here: str | Number, there: str | Number) -> Verdict:
    """Closed values (overtime status, standing): the same or not."""
    return SAME if here == there else Verdict(False, Aspect.VALUE, here, there)


def compare_words(here: str, there: str) -> Verdict:
    """Free wording: the same where the words are; otherwise nothing can be said, unless figures in it differ."""
    if _plain(here) == _plain(there):
        return SAME
    ours, theirs = figures(here), figures(there)
    if not ours or not theirs:
        return UNKNOWN
    return SAME if ours == theirs else Verdict(False, Aspect.AMOUNT, "/".join(map(_figure, ours)), "/".join(map(_figure, theirs)))


def compare_ways(here: Sequence[Way], there: Sequence[Way]) -> Verdict:
    """Ways to qualify: the same where every way of one has its like (schooling, months, upper months) in the other."""
    ours, theirs = _told(here), _told(there)
    if not ours or not theirs:
        return UNKNOWN
    if _covered(ours, theirs) and _covered(theirs, ours):
        return SAME
    if len(ours) == len(theirs) == 1:
        return _one_way(ours[0], theirs[0])
    return Verdict(False, Aspect.WAYS, len(ours), len(theirs))


def compare_least(here: Least, there: Least) -> Verdict:
    """Education and experience of the least way, in months."""
    if abs(here.months - there.months) <= MONTHS_TOLERANCE:
        return SAME
    return Verdict(False, Aspect.TOTAL, here.months, there.months)


def compare_licences(here: Collection[Licence | Certification], there: Collection[Licence | Certification]) -> Verdict:
    """Licences by what they are for; a region or a time that only one states is no difference."""
    ours, theirs = {_licence(item) for item in here}, {_licence(item) for item in there}
    if ours == theirs:
        return SAME
    return Verdict(False, Aspect.VALUE, ", ".join(sorted(ours)), ", ".join(sorted(theirs)))


def compare_supervision(here: str, there: str) -> Verdict:
    """Supervision received by its degrees (close, general, little), whatever the words for them."""
    return _by_degree(here, there, _RECEIVED)


def compare_exercised(here: str, there: str) -> Verdict:
    """Supervision exercised by its degrees (none, lead, supervision)."""
    return _by_degree(here, there, _EXERCISED)


def compare_levels(here: tuple[int, int], there: tuple[int, int]) -> Verdict:
    """Study levels as spans of ranks: different where they have no level in common."""
    if here == there:
        return SAME
    apart = here[1] < there[0] or there[1] < here[0]
    return Verdict(False, Aspect.VALUE) if apart else UNKNOWN


def compare_pay(here: Pay, there: Pay) -> Verdict:
    """Pay on one basis and of about one date; other pairs cannot be compared without computing over what was published."""
    if here.basis is not there.basis or here.currency != there.currency or here.kind is not there.kind:
        return UNKNOWN
    if not _same_year(here.effective, there.effective):
        return UNKNOWN
    for ours, theirs in ((here.low, there.low), (here.high, there.high)):
        if ours is None or theirs is None:
            return UNKNOWN
        if abs(ours - theirs) > PAY_TOLERANCE * max(ours, theirs):
            return Verdict(False, Aspect.VALUE)
    return SAME


def figures(text: str) -> tuple[float, ...]:
    """The figures of a text in ascending order, each once; "fifty (50)" is one."""
    found = re.findall(r"(?<![\w.])\d[\d,]*(?:\.\d+)?", text)
    return tuple(sorted({float(number.replace(",", "")) for number in found}))


def _told(ways: Sequence[Way]) -> list[Way]:
    return [way for way in ways if way.states and way.combination is None]


def _covered(some: Sequence[Way], others: Sequence[Way]) -> bool:
    return all(any(_alike(way, other) for other in others) for way in some)


def _alike(way: Way, other: Way) -> bool:
    if _schooling(way) != _schooling(other) or bool(way.in_class) != bool(other.in_class):
        return False
    if (way.months_max is None) != (other.months_max is None):
        return False
    upper = abs((way.months_max or 0) - (other.months_max or 0)) <= MONTHS_TOLERANCE
    return upper and abs(way.months_min - other.months_min) <= MONTHS_TOLERANCE


def _schooling(way: Way) -> str:
    """The highest schooling of a way; "none" where it asks for none."""
    degrees = shipped_degrees()
    return max((item.level.value for item in way.education), key=lambda level: degrees[level].rank, default="none")


def _one_way(ours: Way, theirs: Way) -> Verdict:
    here, there = _schooling(ours), _schooling(theirs)
    if here != there:
        return Verdict(False, Aspect.EDUCATION, here, there)
    return Verdict(False, Aspect.EXPERIENCE, ours.months_min, theirs.months_min)


_DRIVER = re.compile(r"\b(driver|driving|driver'?s|motor vehicle|vehicle operator)", re.IGNORECASE)


def _licence(item: Licence | Certification) -> str:
    return "driver" if _DRIVER.search(item.name) else _plain(item.name)


_RECEIVED: tuple[tuple[str, str], ...] = (
    (r"immediate|close|direct(?!ion)", "close"),
    (r"general|normal|regular", "general"),
    (r"minimal|limited|little|broad|administrative|executive|policy|independent\w*", "little"),
)
_EXERCISED: tuple[tuple[str, str], ...] = (
    (r"\b(?:no|none|not|without)\b", "none"),
    (r"lead\w*|guid\w*|train\w*|temporary|functional", "lead"),
    (r"supervis\w*|accountable|manag\w*|direct\w*", "supervision"),
)


def _by_degree(here: str, there: str, table: tuple[tuple[str, str], ...]) -> Verdict:
    if _plain(here) == _plain(there):
        return SAME
    ours, theirs = _degrees_in(here, table), _degrees_in(there, table)
    if not ours or not theirs:
        return UNKNOWN
    return SAME if ours == theirs else Verdict(False, Aspect.SUPERVISION, " or ".join(ours), " or ".join(theirs))


def _degrees_in(text: str, table: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    found = tuple(degree for pattern, degree in table if re.search(rf"\b(?:{pattern})", text, re.IGNORECASE))
    return ("none",) if "none" in found else found


def _same_year(here: str | None, there: str | None) -> bool:
    """Whether two dates are at most SAME_YEAR months apart; unknown ones are not known to be."""
    if here is None or there is None:
        return False
    return abs(_months(here) - _months(there)) <= SAME_YEAR


def _months(iso: str) -> int:
    parts = iso.split("-")
    return int(parts[0]) * 12 + (int(parts[1]) if len(parts) > 1 else 1)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _figure(number: float) -> str:
    return f"{number:g}"
