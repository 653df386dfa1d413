"""Rows of published pay: one for each kind on each basis, as printed."""

from collections.abc import Callable, Sequence
from typing import Any

from jobcompare.analysis.facts import Verdict, compare_pay
from jobcompare.model.pay import Pay
from jobcompare.model.study import EntityKind, PayEntry, ValueRef
from jobcompare.model.words import Basis, PayKind
from jobcompare.present.figures import basis_words, counted, listed, money_range, printed_date
from jobcompare.present.grid.classes import GridClass
from jobcompare.present.grid.fact_rows import Fact, FactRow, absent
from jobcompare.present.values import doubt_words, open_findings
from jobcompare.present.wording.names import PAY

Key = tuple[PayKind, Basis, str]


def pay_rows(classes: Sequence[GridClass]) -> tuple[FactRow, ...]:
    """The rows of pay in the order of first use; one row that says "not stated" where nobody states any."""
    keys = dict.fromkeys(_key(entry) for one in classes for entry in one.item.pay)
    if not keys:
        return (FactRow("pay", "Pay", lambda one: absent(one.ref("pay"))),)
    return tuple(FactRow("pay:" + "-".join(key), _label(key), _maker(key), _compare) for key in keys)


def pay_remark(classes: Sequence[GridClass]) -> str:
    """How many state pay, and from which dates where these are far apart."""
    told = [one for one in classes if one.item.pay]
    years = sorted({entry.stated.effective[:4] for one in told for entry in one.item.pay if entry.stated.effective})
    words = f"{len(told)} of {len(classes)} state it" if len(told) < len(classes) else ""
    different = f"rates of different years ({listed(years)})" if len(years) > 1 else ""
    return "; ".join(part for part in (words, different) if part)


def pay_words(pay: Pay) -> str:
    """Pay as printed: "$4,432-$6,146/mo · 10 steps · Jul 1, 2024"."""
    parts = [money_range(pay.low, pay.high, pay.basis, pay.currency) or (pay.printed or "")]
    parts += [counted(len(pay.steps), "step")] if len(pay.steps) > 1 else []
    parts += [printed_date(pay.effective)] if pay.effective else []
    return " · ".join(part for part in parts if part)


def _key(entry: PayEntry) -> Key:
    return entry.stated.kind, entry.stated.basis, entry.stated.label or ""


def _label(key: Key) -> str:
    kind, basis, label = key
    words = f"{PAY[kind][0].upper()}{PAY[kind][1:]}, {basis_words(basis)}"
    return f"{words} ({label})" if label and len(words) + len(label) <= 37 else words


def _maker(key: Key) -> Callable[[GridClass], Fact]:
    def make(one: GridClass) -> Fact:
        entries = [entry for entry in one.item.pay if _key(entry) == key]
        if not entries:
            return absent(one.ref("pay"))
        first = entries[0]
        text = "\n".join(pay_words(entry.stated) for entry in entries)
        return Fact(text=text, ref=ValueRef(EntityKind.PAY, first.id, "low"), meaning=first.stated, doubt=_doubt(one, entries))

    return make


def _doubt(one: GridClass, entries: Sequence[PayEntry]) -> str | None:
    pointers = [f"/classes/{one.item.content.position}/pay/{entry.position}" for entry in entries if entry.position is not None]
    return doubt_words([finding for pointer in pointers for finding in open_findings(one.item.version, pointer)])


def _compare(here: Any, there: Any) -> Verdict:
    return compare_pay(here, there)
