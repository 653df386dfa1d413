"""Published pay: every rate of a document on its own basis, for the class it is said of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jobcompare.intake.recognize.class_tables import name_of_column
from jobcompare.intake.recognize.facts.amounts import Rate, rates_in
from jobcompare.intake.recognize.facts.dating import dates_in
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.intake.recognize.facts.pay_classes import classes_of
from jobcompare.intake.recognize.facts.pay_ends import split_ranges
from jobcompare.intake.recognize.facts.pay_lines import HEADS, PayLine, pay_lines
from jobcompare.intake.recognize.facts.pay_tables import table_rates
from jobcompare.intake.recognize.facts.priced import Priced, tidied
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
_TOP = re.compile(r"\b(?:top|maximum|max\.?|highest|ending)\b[\w\s/]{0,24}:?\s*$", re.IGNORECASE)
_BOTTOM = re.compile(
    r"\b(?:starting|start|minimum|min\.?|entry|beginning|lowest|bottom|begins?)\b[\w\s/]{0,24}:?\s*$", re.IGNORECASE
)
_NAMED_END = re.compile(
    r"\s*(?:(?:per\s+)?(?:year|month|hour|annum)(?:ly)?|annual(?:ly)?|monthly|hourly)?\s*\(?(?P<end>min|mid|max)(?:imum|point|\b)",
    re.IGNORECASE,
)
_STEP = re.compile(r"(?:\bstep\s+|^\s*(?=\w{1,2}(?:\t|\s*[:.)=–-])))(?P<n>[A-L]|\d{1,2})\s*[:.)=–-]*\s*$", re.IGNORECASE)
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


def read_pay(ground: Ground, labelled: Sequence[Labelled], labels: Labels, units: PayUnits) -> list[Priced]:
    """All rates of the document in reading order."""
    ends = list(split_ranges(ground, labelled, units))
    priced: list[Priced] = [one for one, _ in ends]
    tabled: set[int] = {line for _, lines in ends for line in lines}
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
    codes = [hit.value for hit in labelled if hit.fact is Fact.CODE and hit.marked]
    return tidied([one for one in priced if not any(_inside(place, codes) for place in one.pay.places)])


def _inside(place: Span, values: Sequence[Span]) -> bool:
    """A figure behind a label of codes or below the head of a column of them."""
    return any(value.start <= place.start and place.end <= value.end for value in values)


def _of_line(ground: Ground, line: PayLine, labels: Labels, units: PayUnits) -> Iterator[Priced]:
    end = ground.text.lines[line.line].span.end
    words = ground.live[line.start : end]
    rates = [
        rate
        for rate in rates_in(words, units, bare=line.fact is not None and line.fact is not Fact.GRADE)
        if _is_pay(words, rate, labels, line)
    ]
    rates = _share_basis([rate for rate in rates if not _of_other_column(ground, line, rate)], line.basis)
    heads = [head for head in ground.classes if not ground.owners[line.line] or head.key in ground.owners[line.line]]
    for rate, name in zip(rates, classes_of(words, rates, heads), strict=True):
        if name == "":
            continue
        keys = (name,) if name else ground.owners[line.line]
        yield _entry(ground, line, rate, line.start, keys, labels, units, How.LABEL if line.fact else How.PATTERN)


def _of_other_column(ground: Ground, line: PayLine, rate: Rate) -> bool:
    """A figure without sign in a table, below the head of a column that does not speak of pay."""
    if not line.below:
        return False
    place = line.start + rate.start
    head = name_of_column(ground.text, line.line, place)
    return bool(head) and "$" not in ground.live[place : line.start + rate.end] and not HEADS.search(head)


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


def _entry(
    ground: Ground, line: PayLine, rate: Rate, offset: int, keys: tuple[str, ...], labels: Labels, units: PayUnits, how: How
) -> Priced:
    words = ground.live[offset : ground.text.lines[line.line].span.end]
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
        elif rate.least or _FROM.search(before) or kind is PayKind.HIRING:
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
    end = _end(before, words[rate.end :]) if rate.single else ""
    return Priced(pay, how, rate.basis is not None, keys, rate.basis is None, end, _step(before) if rate.single else None)


def _end(before: str, after: str) -> str:
    """Which end of a range an amount alone is, as the words beside it say."""
    named = _NAMED_END.match(after)
    if named:
        return {"min": "low", "mid": "middle", "max": "high"}[named["end"].casefold()]
    return "high" if _TOP.search(before) else "low" if _BOTTOM.search(before) else ""


def _step(before: str) -> int | None:
    match = _STEP.search(before)
    if match is None:
        return None
    return int(match["n"]) if match["n"].isdigit() else ord(match["n"].upper()) - ord("A") + 1


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
