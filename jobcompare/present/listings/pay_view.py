"""Pay of the classes of a comparison on one basis, as analysts lay it out."""

from dataclasses import dataclass

from jobcompare.model.words import Basis

ENOUGH = 4  # employers below which a statistic says more about single employers than about the market


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRow:
    """One range of one class. Amounts in whole cents of the view's basis; None: not stated."""

    employer: str
    title: str  # of the class, with the range's own label
    class_id: int
    low: int | None  # least rate
    high: int | None  # highest rate or top step
    effective: str  # ISO 8601 as precise as printed; "": not stated
    notes: str
    converted: bool = False  # the employer prints no rate on this basis
    label: str = ""  # of the range, "" where it has none


@dataclass(frozen=True, slots=True, kw_only=True)
class PayGroup:
    """Rows that may be held against one another.

    Attributes:
        title: what the rows are, "" where there is one group only.
        rows: highest top rate first where they are ranked, else in the order of the comparison.
        ours: our own rows, held against `rows` and never in a statistic.
        ranked: rates are of the same year, so that a rank and statistics mean something.
    """

    title: str
    rows: tuple[PayRow, ...]
    ours: tuple[PayRow, ...]
    ranked: bool

    @property
    def employers(self) -> int:
        """Number of employers in the statistics."""
        return len({row.employer for row in self.rows})


@dataclass(frozen=True, slots=True, kw_only=True)
class PayView:
    """Pay of a comparison. `apart`: classes without a rate that can be held against others, with the reason in their notes."""

    title: str
    basis: Basis
    currency: str
    groups: tuple[PayGroup, ...]
    apart: tuple[PayRow, ...]
    remarks: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """No class states any pay."""
        return not self.groups
