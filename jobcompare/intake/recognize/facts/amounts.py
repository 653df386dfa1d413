"""Amounts of money in a line, joined to rates, ranges and steps, each with the words of its unit of time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jobcompare.model.words import Basis
from jobcompare.vocabulary.units import PayUnits

_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d+\.\d{2,4}|\d+"
_AMOUNT = re.compile(
    rf"(?P<sign>US\$|\$)\s?(?P<figure>{_FIGURE}|\.\d\d)(?P<thousand>\s?[Kk]\b)?(?P<more>\s*(?:million|billion)\b|[MB]\b)?(?![\d%])"
)
_BARE = re.compile(
    r"(?<![\w$.,/#-])(?!0\d)(?P<figure>\d{1,3},\d{3}(?:\.\d{2})?|\d{1,3}\.\d{2,4}|(?!(?:19|"
    r"20)\d\d(?!\d))\d{4,6}(?:\.\d{2})?)(?P<thousand>[Kk]\b)?(?P<more>)(?![\d%,/]|\.\d|\s*(?:hours?|years?)\b)"
)
_TO = re.compile(
    r"\s*(?:-{1,3}|–|—|‐|−|\bto\b|\bthrough\b|\bthru\b|\bup\s+to\b|/|\band\b)\s*(?:(?:a\s+)?(?:maximum|max)\s*(?:of|:)?\s*)?",
    re.IGNORECASE,
)
_PER = r"\s*[/(,]?\s*(?:\(?\s*(?:per|an?|each|every)\s+|/\s*)?"
_STEP = re.compile(r"(?:\b(?:step|stp)\s*)?(?<![\w$.])(?P<n>[A-L]|\d{1,2})(?:\s*[:=.)–-]|\s)\s*$", re.IGNORECASE)
_PLAIN_GAP = re.compile(r"[\s,|/]*(?:(?:step|stp)\s*)?(?:[A-L]|\d{1,2})?[\s:=.)–-]*", re.IGNORECASE)
_MOST = 60  # amounts of a line that states pay; more are a list of something else
_BEFORE = 16  # characters before an amount in which its step is named
_NEAR = 40  # characters before an amount in which words of its unit stand


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount: whole cents, and its place in the text searched."""

    cents: int
    start: int
    end: int
    signed: bool = True


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate or range.

    Attributes:
        low, high: whole cents; equal for one amount.
        start, end: half-open range in the text searched, from the first amount to the last.
        basis: unit of time that words beside it tell; None: none do.
        steps: the amounts of its steps with their numbers; empty where it has none.
        begins: where the words that speak of it begin.
        single: one amount only.
        least: that amount is the lowest of a range whose highest is not printed.
    """

    low: int
    high: int
    start: int
    end: int
    basis: Basis | None
    begins: int
    single: bool = False
    steps: tuple[tuple[int, int], ...] = ()
    least: bool = False


def amounts_in(text: str, bare: bool = False) -> list[Amount]:
    """The amounts of a text from left to right.

    Args:
        text: the text.
        bare: figures that look like pay count without a dollar sign, as behind a label of pay.
    """
    signed = [match for match in _AMOUNT.finditer(text) if not match["more"]]
    if len(signed) > _MOST:
        return []
    found = [_amount(match, signed=True) for match in signed]
    taken = {at for one in found for at in range(one.start, one.end)}
    for match in _BARE.finditer(text):
        if match.start() in taken or len(found) > _MOST:
            continue
        to_range = any(0 <= match.start() - one.end < 14 and _TO.fullmatch(text[one.end : match.start()]) for one in found)
        if bare or to_range:
            found.append(_amount(match, signed=False))
    return sorted(found, key=lambda one: one.start)


def _amount(match: re.Match[str], signed: bool) -> Amount:
    whole, _, part = match["figure"].replace(",", "").partition(".")
    digits = int((part + "000")[:3]) if part else 0
    cents = int(whole or 0) * 100 + (digits + 5) // 10
    return Amount(cents * 1000 if match["thousand"] else cents, match.start(), match.end(), signed)


@lru_cache(maxsize=4)
def _patterns(units: PayUnits) -> tuple[re.Pattern[str], re.Pattern[str]]:
    def words(of: Iterator[str]) -> str:
        return "|".join(
            re.escape(word).replace(r"\ ", r"\s+").replace(r"\-", r"[\s‐–-]?") for word in sorted(of, key=lambda w: -len(w))
        )

    label = r"(?!\s*(?:salary|rate|range|pay|wage)?\s*:)"
    after = re.compile(rf"{_PER}(?P<unit>{words(iter(units.after))})\b{label}", re.IGNORECASE)
    before = re.compile(rf"(?<![\w-])(?P<unit>{words(iter(units.before))})\b", re.IGNORECASE)
    return after, before


def unit_after(text: str, at: int, units: PayUnits) -> Basis | None:
    """The unit of time that follows an amount directly ("$27.50 per hour", "$5,000/month")."""
    match = _patterns(units)[0].match(text, at)
    return _unit(match["unit"], units, after=True) if match else None


def unit_before(text: str, start: int, end: int, units: PayUnits) -> Basis | None:
    """The last unit of time named in text[start:end]."""
    named = [match["unit"] for match in _patterns(units)[1].finditer(text, max(start, 0), end)]
    return _unit(named[-1], units, after=False) if named else None


def _unit(word: str, units: PayUnits, after: bool) -> Basis | None:
    table = units.after if after else units.before
    form = " ".join(re.sub(r"[‐–]", "-", word.casefold()).split())
    return (
        table.get(form)
        or table.get(form.replace("-", " "))
        or table.get(form.replace(" ", "-"))
        or table.get(form.replace(" ", "").replace("-", ""))
    )


def rates_in(text: str, units: PayUnits, bare: bool = False) -> list[Rate]:
    """The rates, ranges and step schedules of a line, from left to right."""
    amounts = amounts_in(text, bare)
    groups = _groups(text, amounts, units)
    rates: list[Rate] = []
    ends = 0
    for group in groups:
        first, last = group[0], group[-1]
        basis = unit_after(text, last.end, units)
        if basis is None and len(group) > 1:
            basis = unit_after(text, first.end, units)
        if basis is None:
            basis = unit_before(text, max(ends, first.start - _NEAR), first.start, units)
        steps = tuple(_steps(text, group)) if len(group) > 2 else ()
        low, high = min(one.cents for one in group), max(one.cents for one in group)
        rates.append(Rate(low, high, first.start, last.end, basis, ends, len(group) == 1, steps))
        ends = last.end
    return rates


def _groups(text: str, amounts: list[Amount], units: PayUnits) -> list[list[Amount]]:
    """Amounts that belong together: two of a range, or more of a row of steps."""
    groups: list[list[Amount]] = []
    ranged = False
    for index, amount in enumerate(amounts):
        before = groups[-1] if groups else []
        if before and _is_range(text, before, amount, units):
            before.append(amount)
            ranged = True
            continue
        stepped = before and not ranged and _is_step(text, amounts, index, before)
        ranged = False
        if stepped:
            before.append(amount)
        else:
            groups.append([amount])
    return groups


def _is_range(text: str, before: list[Amount], amount: Amount, units: PayUnits) -> bool:
    if len(before) != 1 or not before[0].cents <= amount.cents <= 5 * before[0].cents:
        return False
    between = text[before[0].end : amount.start]
    match = _patterns(units)[0].match(between)
    return bool(_TO.fullmatch(between) or (match and _TO.fullmatch(between[match.end() :].lstrip(" )"))))


def _is_step(text: str, amounts: list[Amount], index: int, before: list[Amount]) -> bool:
    """Parted from the amount before by nothing but a number or letter of a step, in a row of three at least."""

    def plain(n: int) -> bool:
        return (
            0 < n < len(amounts)
            and bool(_PLAIN_GAP.fullmatch(text[amounts[n - 1].end : amounts[n].start]))
            and _close(amounts[n - 1], amounts[n])
        )

    if not plain(index):
        return False
    named = [bool(_STEP.search(text[max(0, one.start - _BEFORE) : one.start])) for one in (amounts[index], before[0])]
    stepped = all(named)
    return stepped or (len(before) > 1 and plain(index)) or (plain(index + 1) and len(before) == 1)


def _close(first: Amount, second: Amount) -> bool:
    return first.cents <= second.cents * 1.3 and second.cents <= first.cents * 1.3


def _steps(text: str, group: list[Amount]) -> Iterator[tuple[int, int]]:
    for place, amount in enumerate(group, 1):
        match = _STEP.search(text[max(0, amount.start - _BEFORE) : amount.start])
        name = match["n"].upper() if match else ""
        yield (int(name) if name.isdigit() else ord(name) - ord("A") + 1 if name else place), amount.cents
