"""The requirement tree: "years required" has no single value.

Nodes are `All`, `AnyOf` or one of the leaves. In JSON a node is an object with one tag: {"all": [...]},
{"any": [...]}, {"education": {...}} and so on, beside its optional "label" and "places".
"""

from dataclasses import dataclass
from typing import ClassVar

from jobcompare.model.places import Places
from jobcompare.model.shape import needed, told
from jobcompare.model.words import EducationLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class _Node:
    TAG: ClassVar[str] = ""
    label: str | None = told('the document\'s own label, "A" or "1"')
    places: Places = told("where it stands", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class All(_Node):
    """Every part is needed."""

    TAG: ClassVar[str] = "all"
    nodes: "tuple[Node, ...]" = needed("the parts")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf(_Node):
    """One of the parts is enough."""

    TAG: ClassVar[str] = "any"
    nodes: "tuple[Node, ...]" = needed("the alternatives")


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(_Node):
    """Schooling asked for."""

    TAG: ClassVar[str] = "education"
    level: EducationLevel = needed("level of education")
    years: int | None = told("years of schooling after high school, where no degree is asked", low=0)
    semester_units: int | None = told("semester units", low=0)
    quarter_units: int | None = told("quarter units", low=0)
    fields: tuple[str, ...] = told("fields of study, as printed", default=())
    related: bool | None = told("a related field is accepted")
    equivalent_accepted: bool | None = told("an equivalent of the degree is accepted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Included:
    """A part of an experience: "of which one year ..."."""

    months_min: int | None = told("least months", low=0)
    what: str | None = told("experience in what, as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience(_Node):
    """Work asked for. `months_min` set and `months_max` None is "at least"."""

    TAG: ClassVar[str] = "experience"
    months_min: int | None = told("least months", low=0)
    months_max: int | None = told("upper months of the published range; not a limit on candidates", low=0)
    hours: int | None = told("hours, where the document counts in hours", low=0)
    what: str | None = told("experience in what, as printed")
    in_class: str | None = told("title of the class in which it was gained")
    or_equivalent: bool | None = told("an equivalent class is accepted")
    paid: bool | None = told("must be paid")
    including: tuple[Included, ...] = told("parts of it, never further leaves", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence(_Node):
    """A licence, e.g. "driver"."""

    TAG: ClassVar[str] = "licence"
    name: str = needed('what licence, e.g. "driver"')
    region: str | None = told("ISO 3166-2 code of the issuing state", pattern=r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
    when: str | None = told('when it must be held, e.g. "by appointment"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification(_Node):
    """A certification."""

    TAG: ClassVar[str] = "certification"
    name: str = needed("what certification, as printed")
    when: str | None = told('when it must be held, e.g. "within one year of appointment"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination(_Node):
    """ "Any equivalent combination": a further alternative of the top `any`."""

    TAG: ClassVar[str] = "combination"
    of: tuple[str, ...] = told("labels it refers to, as printed", default=())
    text: str | None = told("its words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Other(_Node):
    """A requirement of another sort, in its words."""

    TAG: ClassVar[str] = "other"
    text: str = needed("its words")


Node = All | AnyOf | Education | Experience | Licence | Certification | Combination | Other
NODE_TYPES: tuple[type[Node], ...] = (All, AnyOf, Education, Experience, Licence, Certification, Combination, Other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What an applicant offers in place of a requirement."""

    experience_months: int | None = told("months of experience", low=0)
    education_years: int | None = told("years of education", low=0)
    semester_units: int | None = told("semester units", low=0)
    quarter_units: int | None = told("quarter units", low=0)
    text: str | None = told("its words, where it is no figure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitution:
    """One thing accepted in place of another. Open ones keep their words and what is known."""

    offered: Offered | None = told("what the applicant offers")
    in_place_of: Offered | None = told("what it stands in for")
    limit: str | None = told("its limit, as printed")
    text: str | None = told("its words")
    places: Places = told("where it stands", default=())
