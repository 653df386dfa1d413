"""Published pay. Amounts are whole cents of the basis as published; nothing is recomputed over them."""

from dataclasses import dataclass

from jobcompare.model.places import Places
from jobcompare.model.shape import needed, told
from jobcompare.model.words import Basis, PayKind

DATE = r"\d{4}(-\d{2}(-\d{2})?)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a salary schedule."""

    n: int = needed("number of the step, as printed", low=0)
    rate: int = needed("whole cents of the basis", low=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPay:
    """An announced change of pay."""

    date: str | None = told("ISO 8601", pattern=DATE)
    percent: str | None = told("per cent, as printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaySource:
    """Where a figure was published."""

    title: str | None = told("name of the schedule")
    row: str | None = told("row or key in it")
    url: str | None = told("address")
    published: str | None = told("ISO 8601 date of the schedule", pattern=DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """One published rate or range on one basis."""

    label: str | None = told('its own label, "Range A"')
    kind: PayKind = needed("kind of pay")
    low: int | None = told("least rate, whole cents of the basis", low=0)
    high: int | None = told("highest rate, whole cents of the basis", low=0)
    control: int | None = told("control point, whole cents of the basis", low=0)
    steps: tuple[Step, ...] = told("steps in order", default=())
    basis: Basis = needed("unit of time of the rates")
    hours_per_week: int | None = told("hours a week the rates stand for", low=0)
    effective: str | None = told("ISO 8601 date from which it holds", pattern=DATE)
    next: NextPay | None = told("announced change")
    printed: str | None = told("as printed, with further decimals")
    currency: str = told("ISO 4217", default="USD", pattern=r"[A-Z]{3}")
    source: PaySource | None = told("where it was published")
    places: Places = told("where it stands", default=())
