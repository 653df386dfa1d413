"""What the reading of requirements speaks of: topics of headings, sorts of things asked for, the anchors of a sentence."""

from dataclasses import dataclass
from enum import Enum

from jobcompare.intake.recognize.requirements.numbers import Period
from jobcompare.intake.recognize.requirements.schooling import Mention


class Topic(Enum):
    """What the heading above a passage says that it is about."""

    ANY = "any"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    LICENCES = "licences"
    SPECIAL = "special"


class Mode(Enum):
    """What the words under a heading are."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    SUBSTITUTION = "substitution"
    NOTES = "notes"


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
