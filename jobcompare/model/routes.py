"""Ways to qualify: a requirement tree flattened, so that education and experience stay together as one way."""

from dataclasses import dataclass

from jobcompare.model.places import Places
from jobcompare.model.requirement import Certification, Combination, Education, Experience, Licence, Other


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to qualify: everything in it is needed.

    Attributes:
        label: the document's own label of this alternative ("2"), labels of nested alternatives joined by a blank;
            None where it prints none.
        education: schooling asked for, in reading order.
        experience: work asked for, in reading order.
        rest: licences, certifications and other needs, in reading order.
        combination: the way is "any equivalent combination"; it has no figures of its own.
        places: where its parts stand, in reading order.
    """

    label: str | None = None
    education: tuple[Education, ...] = ()
    experience: tuple[Experience, ...] = ()
    rest: tuple[Licence | Certification | Other, ...] = ()
    combination: Combination | None = None
    places: Places = ()

    @property
    def months_min(self) -> int:
        """Least months of experience; 0 where the way asks for none or gives no figure."""
        return sum(item.months_min or 0 for item in self.experience)

    @property
    def months_max(self) -> int | None:
        """Upper months of the published range; None: "at least", or no experience asked."""
        upper = [item.months_max for item in self.experience if item.months_max is not None]
        return sum(upper) if upper and len(upper) == len(self.experience) else None

    @property
    def in_class(self) -> str | None:
        """Title of the class in which experience must have been gained; None where any will do."""
        return next((item.in_class for item in self.experience if item.in_class), None)

    @property
    def or_equivalent(self) -> bool:
        """Work at the level of that class is accepted too."""
        return any(item.or_equivalent for item in self.experience if item.in_class)

    @property
    def states(self) -> bool:
        """The way says something of education or experience."""
        return bool(self.education or self.experience)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One way with its education and experience counted in months.

    Attributes:
        way: the way.
        education: months of education by convention (resources/vocabulary/degrees.toml), those of `base` included.
        experience: least months of experience, those of `base` included.
        upper: months of education and upper months of experience of a published range; None: "at least".
        base: key of the class whose own least way this way starts from; None: it starts from nothing.
    """

    way: Way
    education: int
    experience: int
    upper: int | None = None
    base: str | None = None

    @property
    def months(self) -> int:
        """Education and experience together."""
        return self.education + self.experience


@dataclass(frozen=True, slots=True, kw_only=True)
class Least:
    """The least way to qualify. For ordering classes; not an eligibility rule.

    Attributes:
        best: the way with the fewest months, the first of several.
        counted: every way that can be counted, in reading order: no combinations, no way whose class is unknown.
    """

    best: Counted
    counted: tuple[Counted, ...]

    @property
    def months(self) -> int:
        """Months of education and experience of the least way."""
        return self.best.months

    @property
    def upper(self) -> int | None:
        """Upper months of a published range; None: "at least"."""
        return self.best.upper

    @property
    def by_every_way(self) -> bool:
        """There are several ways and all come to the same."""
        return len(self.counted) > 1 and all(item.months == self.months for item in self.counted)
