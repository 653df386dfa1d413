"""Comparisons with pay, for the Pay sheet."""

from jobcompare.model.compared import Compared
from jobcompare.model.pay import Pay, Step
from jobcompare.model.record import Record, SpecifiedClass
from jobcompare.model.words import Basis, PayKind
from tests.builders import compared_of

Rates = tuple[int | None, int | None]


def pay(low: int | None, high: int | None, effective: str | None = "2024-07-01", basis: Basis = Basis.MONTH, **more: object) -> Pay:
    """A published range."""
    return Pay(**{"kind": PayKind.RANGE, "low": low, "high": high, "basis": basis, "effective": effective, **more})  # type: ignore[arg-type]


def record(*classes: tuple[str, tuple[Pay, ...]]) -> Record:
    """A record of classes that state nothing but pay."""
    return Record(format="jobcompare-record/1", classes=tuple(SpecifiedClass(key=t, title=t, pay=rates) for t, rates in classes))


def market(count: int = 5, ours: str | None = "Ours") -> Compared:
    """So many comparators, one class each, and our own class."""
    records = {
        f"City {n}": record(("Analyst", (pay(500_000 + 10_000 * n, 700_050 + 25_000 * (n * 7 % 5)),))) for n in range(1, count + 1)
    }
    return compared_of({**records, "Ours": record(("Analyst", (pay(480_000, 720_000),)))}, name="Market", ours=ours)


def steps(*rates: int) -> tuple[Step, ...]:
    """Steps numbered from 1."""
    return tuple(Step(n=n, rate=rate) for n, rate in enumerate(rates, start=1))
