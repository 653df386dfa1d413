"""The lines of a document that state pay, and what stands over them: a label, a heading, the head of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.facts.amounts import amounts_in, rates_in, unit_before
from jobcompare.intake.recognize.facts.ground import ASIDE, LISTED, Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.model.words import Basis, SectionKind
from jobcompare.vocabulary.labels import Fact, Labels
from jobcompare.vocabulary.units import PayUnits

_WORDS_A_RATE, _WORD = 3, re.compile(r"[A-Za-z]+")  # of a line that is rates and their units of time, wherever it stands
_FOLLOWING = 8  # lines under a label of pay that can state it
_PAY_LABELS = (Fact.PAY, Fact.RANGE, Fact.HIRING, Fact.GRADE)
_STATED = frozenset([SectionKind.QUALIFICATIONS]) | LISTED
HEADS = re.compile(r"\b(?:salary|salaries|pay|wage|compensation|hourly|annual|monthly|biweekly|rate)\b", re.IGNORECASE)
"""Words over a column or in a heading that speak of pay."""


@dataclass(frozen=True, slots=True)
class PayLine:
    """A line that can state pay.

    Attributes:
        line: its index.
        start: where the words that can state pay begin, in the whole text.
        label: the label in front of or over it, in one form; "" for none.
        basis: unit of time that the label or heading tells.
        fact: what its label announces; None: a sentence.
        below: the label is the head of a column above it.
    """

    line: int
    start: int
    label: str = ""
    basis: Basis | None = None
    fact: Fact | None = None
    below: bool = False


def pay_lines(ground: Ground, labelled: Sequence[Labelled], labels: Labels, units: PayUnits) -> list[PayLine]:
    """The lines that can state pay, in reading order, each once."""
    lines: dict[int, PayLine] = {}
    for hit in labelled:
        if hit.fact in _PAY_LABELS and ground.topic(hit.line) not in ASIDE:
            for found in _at_label(ground, hit, labels, units):
                lines.setdefault(found.line, found)
    for index in range(len(ground.text.lines)):
        if index not in lines and "$" in ground.line(index) and _may_state(ground, index, labels, units):
            lines[index] = PayLine(index, ground.text.lines[index].span.start, basis=_over(ground, index, units))
    return [lines[index] for index in sorted(lines)]


def _at_label(ground: Ground, hit: Labelled, labels: Labels, units: PayUnits) -> Iterator[PayLine]:
    basis = unit_before(hit.label, 0, len(hit.label), units)
    place = ground.live[hit.value.start : hit.value.end]
    if hit.marked and not hit.below and amounts_in(place, bare=hit.fact is not Fact.GRADE):
        line = ground.text.lines[hit.line]
        start = next((cell.start for cell in line.cells if cell.start <= hit.label_span.start < cell.end), line.span.start)
        yield PayLine(hit.line, start, hit.label, basis, hit.fact)
        return
    if not hit.marked and "$" in ground.line(hit.line):
        yield PayLine(hit.line, ground.text.lines[hit.line].span.start, hit.label, basis, hit.fact)
        return
    if hit.below or hit.value.start == hit.value.end:
        yield from _under(ground, hit, basis, labels, units)


def _under(ground: Ground, hit: Labelled, basis: Basis | None, labels: Labels, units: PayUnits) -> Iterator[PayLine]:
    """The lines under a label of its own, as long as they state pay."""
    for index in range(hit.line, min(hit.line + _FOLLOWING, len(ground.text.lines))):
        line = ground.text.lines[index]
        words = ground.line(index)
        rates = rates_in(words, units, bare=hit.fact is not Fact.GRADE and len(words) < 120)
        if not rates:
            return
        if len(words) > 120 and not labels.pay.first(words):
            return
        yield PayLine(index, line.span.start, hit.label, basis, hit.fact, below=hit.below and len(line.cells) > 1)


def _may_state(ground: Ground, index: int, labels: Labels, units: PayUnits) -> bool:
    """A line without label: of the head, in a part on pay, or a sentence that speaks of pay."""
    topic, words = ground.topic(index), ground.line(index)
    if topic == "pay":
        return True
    if topic in ASIDE:
        return False
    rates = rates_in(words, units)
    plain = any(not rate.single or rate.basis for rate in rates)
    if index < ground.head and plain:
        return True
    if ground.text.lines[index].kind is BlockKind.ROW and index:
        return _over_row(ground, index)
    if ground.kind(index) not in LISTED and plain and len(_WORD.findall(words)) <= _WORDS_A_RATE * len(rates):
        return True
    spoken = bool(labels.pay.first(words)) and plain
    return spoken and (ground.kind(index) not in _STATED or any(not rate.single and rate.basis for rate in rates))


def _over(ground: Ground, index: int, units: PayUnits) -> Basis | None:
    heading = ground.heading(index)
    if heading and HEADS.search(heading):
        return unit_before(heading, 0, len(heading), units)
    return None


def _over_row(ground: Ground, index: int) -> bool:
    """The rows right above this one have a head that speaks of pay."""
    for above in range(index - 1, max(-1, index - 30), -1):
        if ground.text.lines[above].kind is not BlockKind.ROW:
            return bool(HEADS.search(ground.line(above)))
        if HEADS.search(ground.line(above)) and "$" not in ground.line(above):
            return True
    return False
