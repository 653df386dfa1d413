"""Rates as they were found: each once, ends of one range joined, and to which class each belongs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from jobcompare.model.pay import Pay, Step
from jobcompare.model.words import Basis, How, PayKind


@dataclass(frozen=True, slots=True)
class Priced:
    """A rate of the document.

    Attributes:
        pay: the entry.
        how: how it was found.
        sure: false where it should be checked.
        classes: keys of the classes it is said of; empty: of all.
        inferred: its unit of time is not printed with it.
        end: "low", "middle" or "high" for one end of a range printed alone ("Minimum: $4,100"); "" else.
        step: number of the step whose rate it is, printed alone ("Step 2: $4,300"); None else.
    """

    pay: Pay
    how: How
    sure: bool
    classes: tuple[str, ...] = ()
    inferred: bool = False
    end: str = ""
    step: int | None = None


def tidied(priced: list[Priced]) -> list[Priced]:
    """Each rate once, with what the others of the document tell about it."""
    return _without_repeats(_ordered_kinds(_told_elsewhere(_joined(_stepped(priced)))))


def _stepped(priced: list[Priced]) -> list[Priced]:
    """Steps printed one below the other are one range."""
    groups: list[list[Priced]] = []
    for one in priced:
        group = groups[-1] if groups else []
        before = group[-1] if group else None
        follows = before and before.step is not None and one.step == before.step + 1 and one.classes == before.classes
        if follows:
            group.append(one)
        else:
            groups.append([one])
    return [one for group in groups for one in ([_schedule(group)] if len(group) > 1 else group)]


def _schedule(group: list[Priced]) -> Priced:
    rates = [one.pay.low or one.pay.high or 0 for one in group]
    told = next((one for one in group if not one.inferred), group[0])
    pay = replace(
        told.pay,
        kind=PayKind.RANGE,
        label=None,
        low=min(rates),
        high=max(rates),
        steps=tuple(Step(n=one.step or 0, rate=rate) for one, rate in zip(group, rates, strict=True)),
        printed=f"{group[0].pay.printed} - {group[-1].pay.printed}",
        places=tuple(place for one in group for place in one.pay.places),
    )
    return replace(told, pay=pay, end="", step=None)


def _joined(priced: list[Priced]) -> list[Priced]:
    """The lowest and the highest rate of one range, printed one after the other, are one range."""
    joined: list[Priced] = []
    for one in priced:
        before = joined[-1] if joined else None
        within = before is not None and before.end == "low" and before.classes == one.classes and _alike(before, one)
        if before and within and one.end == "middle":
            continue
        if before and within and one.end == "high":
            joined[-1] = _range(before, one)
        else:
            joined.append(one)
    return joined


def _alike(low: Priced, high: Priced) -> bool:
    least, most = low.pay.low or 0, high.pay.high or 0
    return least < most < 4 * least and (low.pay.basis is high.pay.basis or low.inferred or high.inferred)


def _range(low: Priced, high: Priced) -> Priced:
    told = high if low.inferred else low
    pay = replace(
        low.pay,
        kind=PayKind.RANGE,
        high=high.pay.high,
        basis=told.pay.basis,
        printed=f"{low.pay.printed} - {high.pay.printed}",
        places=(*low.pay.places, *high.pay.places),
    )
    return replace(told, pay=pay, end="")


def _told_elsewhere(priced: list[Priced]) -> list[Priced]:
    """A unit of time taken from the size of an amount is sure where another rate of the document is printed with it."""
    told = {one.pay.basis for one in priced if not one.inferred}
    return [
        replace(one, inferred=False, sure=True)
        if one.inferred and one.pay.basis in told and one.pay.basis is not Basis.OTHER
        else one
        for one in priced
    ]


def _ordered_kinds(priced: list[Priced]) -> list[Priced]:
    """Pay of another department is that only beside pay of the employer's own."""
    own = any(one.pay.kind is not PayKind.OTHER_DEPARTMENT for one in priced)
    return priced if own else [replace(one, pay=replace(one.pay, kind=PayKind.RANGE)) for one in priced]


def _without_repeats(priced: list[Priced]) -> list[Priced]:
    """Each rate once; the same amounts with and without a unit are one, and so are those with and without a label."""
    kept: list[Priced] = []
    for one in priced:
        same = next((n for n, other in enumerate(kept) if _same(one, other)), None)
        if same is None:
            kept.append(one)
        elif kept[same].inferred and not one.inferred:
            kept[same] = replace(one, classes=kept[same].classes or one.classes)
    return kept


def _same(one: Priced, other: Priced) -> bool:
    amounts = (one.pay.low or one.pay.high, one.pay.high or one.pay.low) == (
        other.pay.low or other.pay.high,
        other.pay.high or other.pay.low,
    )
    basis = one.pay.basis is other.pay.basis or one.inferred or other.inferred
    return amounts and basis and (one.classes == other.classes or not one.classes or not other.classes)


def pay_of_classes(priced: Sequence[Priced], keys: Sequence[str]) -> Mapping[str, tuple[Priced, ...]]:
    """The rates of each class.

    What is said of the document as a whole is left out for a class with rates of its own, where it is only the span of
    those of all classes.
    """
    own = {key: [one for one in priced if key in one.classes] for key in keys}
    shared = [one for one in priced if not one.classes]
    if len(keys) > 1 and all(own.values()):
        shared = [one for one in shared if not _spans(one, [rate for rates in own.values() for rate in rates])]
    return {key: tuple(one for one in priced if one in own[key] or one in shared) for key in keys}


def _spans(one: Priced, rates: Sequence[Priced]) -> bool:
    like = [rate.pay for rate in rates if rate.pay.basis is one.pay.basis and rate.pay.low and rate.pay.high]
    return bool(like) and one.pay.low == min(pay.low or 0 for pay in like) and one.pay.high == max(pay.high or 0 for pay in like)
