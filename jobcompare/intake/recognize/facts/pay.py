"""Published pay: every rate of a document on its own basis, for the class it is said of."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.facts.amounts import Rate, rates_in
from jobcompare.intake.recognize.facts.dating import dates_in
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.intake.recognize.facts.pay_lines import PayLine, pay_lines
from jobcompare.intake.recognize.facts.pay_tables import table_rates
from jobcompare.model.pay import Pay, Step
from jobcompare.model.places import Span
from jobcompare.model.words import Basis, How, PayKind
from jobcompare.vocabulary.labels import Fact, Labels
from jobcompare.vocabulary.units import PayUnits

_HIRING = re.compile(
    r"\b(?:hiring|hire|starting|starts?\s+at|beginning|initial|entry(?:[\s-]level)?\s+(?:salary|rate|pay|wage|"
    r"range)|recruitment)\b",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:up\s+to|maximum|max\.?|not\s+to\s+exceed|no\s+more\s+than)\s*(?:of|:)?\s*$", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|minimum|min\.?|starting|starts|beginning|begins|at\s+least|no\s+less\s+than)\s*(?:at|of|:|from|"
    r"salary:?|rate:?|pay:?|is)*\s*$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?P<label>(?:Salary\s+)?(?:Range|Grade|Level|Schedule|Tier|Group|Band|Class)\s+(?:[A-Z]{1,2}\d{0,3}|"
    r"\d{1,3}[A-Z]?))\s*[:=)–-]*\s*$"
)
_EFFECTIVE = re.compile(r"\b(?:effective|as of|eff\.?)\s*:?\s*", re.IGNORECASE)
_DEPARTMENT = re.compile(
    r"(?P<name>(?:[A-Z][\w&'-]*\s+)*(?:Department|Bureau|Dept\.?)\s+of\s+[A-Z][\w&'-]*(?:,?\s+(?:(?:and|of|the|"
    r"&)\s+)*[A-Z][\w&'-]*)*?(?:\s*\([A-Z]{2,8}\))?|"
    r"[A-Z]\w*\s+(?:Department|Airports|Authority))(?=\s*(?:[Ss]alary|[Pp]ay\b|is\b|are\b|[Rr]ange|[:,.)(–-]|$))"
)
_CLAUSE = re.compile(r"[.;!?](?=\s+[A-Z]|\s*$)")


@dataclass(frozen=True, slots=True)
class Priced:
    """A rate of the document: the entry, how it was found, whether surely, and the classes it is said of (empty: all)."""

    pay: Pay
    how: How
    sure: bool
    classes: tuple[str, ...] = ()
    inferred: bool = False


def read_pay(ground: Ground, labelled: Sequence[Labelled], labels: Labels, units: PayUnits) -> list[Priced]:
    """All rates of the document in reading order."""
    priced: list[Priced] = []
    tabled: set[int] = set()
    for line in pay_lines(ground, labelled, labels, units):
        if line.line in tabled:
            continue
        table = table_rates(ground, line, units)
        if table:
            tabled |= {index for _, index, _ in table}
            priced += [
                _entry(ground, replace(line, line=index), rate, ground.text.lines[index].span.start, key, labels, units, How.TABLE)
                for rate, index, key in table
            ]
        else:
            priced += _of_line(ground, line, labels, units)
    return _without_repeats(_ordered_kinds(_told_elsewhere(priced)))


def _of_line(ground: Ground, line: PayLine, labels: Labels, units: PayUnits) -> Iterator[Priced]:
    end = ground.text.lines[line.line].span.end
    words = ground.live[line.start : end]
    rates = [
        rate
        for rate in rates_in(words, units, bare=line.fact is not None and line.fact is not Fact.GRADE)
        if _is_pay(words, rate, labels, line)
    ]
    rates = _share_basis(rates, line.basis)
    heads = [head for head in ground.classes if not ground.owners[line.line] or head.key in ground.owners[line.line]]
    names = [_class_before(words, rate, heads) for rate in rates]
    if (
        len(heads) > 1
        and not any(names)
        and len(rates) == len(heads)
        and len({rate.basis for rate in rates}) == 1
        and _parted(words, rates)
    ):
        names = [head.key for head in heads]
    for rate, name in zip(rates, names, strict=True):
        keys = (name,) if name else ground.owners[line.line]
        yield _entry(ground, line, rate, line.start, keys, labels, units, How.LABEL if line.fact else How.PATTERN)


def _parted(words: str, rates: Sequence[Rate]) -> bool:
    """Ranges side by side that rise: one for each class."""
    rise = all(a.low < b.low and a.high < b.high for a, b in itertools.pairwise(rates))
    return (
        rise
        and all(not rate.single for rate in rates)
        and all(
            words[a.end : b.start].strip(" \t$").casefold() in ("/", "and", "&", ";", ",", "|", "; and")
            for a, b in itertools.pairwise(rates)
        )
    )


def _is_pay(words: str, rate: Rate, labels: Labels, line: PayLine) -> bool:
    """No fee, allowance or budget, as the words around it say."""
    if rate.high < 500 or (rate.basis in (Basis.YEAR, None) and rate.high > 100_000_000):
        return False
    breaks = [match.end() for match in _CLAUSE.finditer(words, 0, rate.start)]
    start = max([rate.begins, *breaks])
    after = _CLAUSE.search(words, rate.end)
    clause = words[start : min(after.start() if after else len(words), rate.end + 60)]
    following = words.find("$", rate.end)
    if 0 <= following < rate.end + 60:
        clause = words[start:following]
    refused = labels.not_pay.first(clause)
    if refused is None:
        return True
    strong = line.fact is not None and refused.start > rate.end - start and not rate.single
    return strong or (
        not rate.single and rate.basis is not None and labels.pay.first(clause) is not None and refused.start > rate.end - start
    )


def _share_basis(rates: list[Rate], over: Basis | None) -> list[Rate]:
    """A rate without a unit has that of a neighbour of like size on the line, or that of the label over it."""
    shared: list[Rate] = []
    for rate in rates:
        basis = rate.basis or over
        if basis is None:
            like = [one.basis for one in rates if one.basis and one.low <= 4 * rate.high and rate.low <= 4 * one.high]
            basis = like[0] if like else None
        shared.append(replace(rate, basis=basis))
    return shared


def _class_before(words: str, rate: Rate, heads: Sequence[ClassHead]) -> str | None:
    """The class whose title or level stands between the rate before and this one."""
    before = words[rate.begins : rate.start]
    plain = " ".join(before.casefold().split())
    best: tuple[int, str] | None = None
    for head in heads:
        title, key, label = head.title.casefold(), head.key, head.level_label or ""
        if label and re.match(rf"\s*\(\s*{re.escape(label)}\s*\)", words[rate.end :]):
            return key
        if title and re.search(rf"(?<!\w){re.escape(title)}(?!\w)", plain):
            best = max(best or (0, ""), (len(title), key))
        elif label and re.search(
            rf"(?:^|[\s(;,/])(?:level\s+)?{re.escape(label)}\)?\s*(?:level)?\s*[:=–-]\s*(?:\S+\s+){{0,3}}\$?$|"
            rf"\({re.escape(label)}\)|\blevel\s+{re.escape(label)}\b",
            before.rstrip(),
            re.IGNORECASE if len(label) > 2 else 0,
        ):
            best = max(best or (0, ""), (1, key))
    return best[1] if best else None


def _entry(
    ground: Ground, line: PayLine, rate: Rate, offset: int, keys: tuple[str, ...], labels: Labels, units: PayUnits, how: How
) -> Priced:
    end = ground.text.lines[line.line].span.end
    words = ground.live[offset:end]
    before = _sentence(words, rate)
    basis = rate.basis or units.by_size(rate.high)
    department = labels.department.first(before) if not rate.steps else None
    kind = PayKind.OTHER_DEPARTMENT if department else _kind(before, rate, line)
    label = _label(before, kind)
    low: int | None = rate.low
    high: int | None = rate.high
    if rate.single and not rate.steps:
        if _UP_TO.search(before):
            low, kind = None, PayKind.RANGE
        elif _FROM.search(before) or kind is PayKind.HIRING:
            high = None
    place = Span(offset + rate.start, offset + rate.end)
    pay = Pay(
        label=label,
        kind=kind,
        low=low,
        high=high,
        steps=tuple(Step(n=n, rate=cents) for n, cents in rate.steps),
        basis=basis or Basis.OTHER,
        effective=_effective(words, rate),
        printed=" ".join(words[rate.start : rate.end].split()),
        places=(place,),
    )
    return Priced(pay, how, rate.basis is not None, keys, rate.basis is None)


def _sentence(words: str, rate: Rate) -> str:
    """The words before a rate, from the rate before or the beginning of its sentence on."""
    breaks = [match.end() for match in _CLAUSE.finditer(words, 0, rate.start)]
    return words[max([rate.begins, *breaks]) : rate.start]


def _kind(before: str, rate: Rate, line: PayLine) -> PayKind:
    if line.fact is Fact.HIRING or _HIRING.search(before):
        return PayKind.HIRING
    flat = rate.single and not rate.steps and not _UP_TO.search(before) and not _FROM.search(before)
    return PayKind.FLAT if flat or rate.low == rate.high else PayKind.RANGE


def _label(before: str, kind: PayKind) -> str | None:
    if kind is PayKind.OTHER_DEPARTMENT:
        match = _DEPARTMENT.search(before)
        return re.sub(r"^the\s+", "", " ".join(match["name"].split()), flags=re.IGNORECASE) if match else None
    match = _LABEL.search(before)
    return " ".join(match["label"].split()) if match else None


def _effective(words: str, rate: Rate) -> str | None:
    around = words[max(0, rate.start - 60) : rate.end + 60]
    match = _EFFECTIVE.search(around)
    if match is None:
        return None
    dated = next(iter(dates_in(around[match.end() : match.end() + 24])), None)
    return dated.date if dated and dated.sure and dated.start < 3 else None


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
