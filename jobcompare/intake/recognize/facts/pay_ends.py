"""Ranges whose two ends stand behind labels of their own ("Salary Range From: 42405", "Salary Range To: 65485")."""

import itertools
import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.recognize.facts.amounts import unit_before
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.intake.recognize.facts.priced import Priced
from jobcompare.model.pay import Pay
from jobcompare.model.words import Basis, How, PayKind
from jobcompare.vocabulary.labels import Fact
from jobcompare.vocabulary.units import PayUnits

_LOW = re.compile(r"\b(?:from|min(?:imum)?|low(?:est)?|start|begin)$|^min(?:imum)?\b")
_HIGH = re.compile(r"\b(?:to|max(?:imum)?|high(?:est)?|end)$|^max(?:imum)?\b")
_BARE = re.compile(r"\$?\s?(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(?P<part>\d{1,2})\d*)?")
_UNIT = re.compile(r"\b(?:frequency|basis|rate type|pay type|salary type|period|interval)$")
_REACH = 4  # labels after those of the ends among which that of the unit of time stands
_CELLS = 2  # of a row that is a label and its value
_FACTS = frozenset([Fact.PAY, Fact.RANGE, Fact.HIRING])


def split_ranges(ground: Ground, labelled: Sequence[Labelled], units: PayUnits) -> Iterator[tuple[Priced, frozenset[int]]]:
    """The ranges of a document printed so, each with the indices of the lines that are told by it."""
    marked = [hit for hit in labelled if hit.marked and len(ground.cells(hit.line)) <= _CELLS]
    for number, (low, high) in enumerate(itertools.pairwise(marked)):
        if not (low.fact in _FACTS and high.fact in _FACTS and _LOW.search(low.label) and _HIGH.search(high.label)):
            continue
        least, most = _cents(ground, low), _cents(ground, high)
        if least is None or most is None or least > most:
            continue
        near = marked[number + 2 : number + 2 + _REACH]
        unit = next((hit for hit in near if _UNIT.search(hit.label)), None)
        yield _priced(ground, low, high, (least, most), unit, units), frozenset([low.line, high.line])


def _cents(ground: Ground, hit: Labelled) -> int | None:
    """The amount that is all of a value, in cents; None where it is none, or nothing."""
    found = _BARE.fullmatch(ground.words(hit.value))
    if found is None:
        return None
    return int(found["whole"].replace(",", "")) * 100 + int((found["part"] or "0").ljust(2, "0")) or None


def _priced(ground: Ground, low: Labelled, high: Labelled, ends: tuple[int, int], unit: Labelled | None, units: PayUnits) -> Priced:
    told = " ".join(ground.words(hit.value) for hit in (unit,) if hit) or f"{low.label} {high.label}"
    basis = unit_before(told, 0, len(told), units)
    pay = Pay(
        kind=PayKind.FLAT if ends[0] == ends[1] else PayKind.RANGE,
        low=ends[0],
        high=ends[1],
        basis=basis or units.by_size(ends[1]) or Basis.OTHER,
        printed=f"{ground.words(low.value)} - {ground.words(high.value)}",
        places=(low.value, high.value),
    )
    return Priced(pay, How.LABEL, basis is not None, low.owners(ground), basis is None)
