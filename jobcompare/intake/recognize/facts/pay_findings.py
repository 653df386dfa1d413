"""What is doubtful about pay: two salaries for one class, a unit of time not told, steps that do not rise."""

import itertools
from collections.abc import Iterator, Sequence

from jobcompare.intake.recognize.facts.priced import Priced
from jobcompare.model.record import Finding
from jobcompare.model.words import Basis, FindingKind, PayKind, Severity


def pay_findings(priced: Sequence[Priced], number: int) -> Iterator[Finding]:
    """Findings about the pay of one class.

    Args:
        priced: its rates.
        number: its place in the record.
    """
    yield from _two(priced, number)
    for index, one in enumerate(priced):
        pointer = f"/classes/{number}/pay/{index}"
        printed = one.pay.printed or ""
        if one.inferred:
            read = "" if one.pay.basis is Basis.OTHER else f"; read as pay by the {one.pay.basis.value}"
            facts = {"what": f"The unit of time of the pay is not stated{read}", "printed": printed}
            yield Finding(
                severity=Severity.CHECK, trouble=FindingKind.NUMBER_AMBIGUOUS, field=pointer, places=one.pay.places, facts=facts
            )
        rates = [step.rate for step in one.pay.steps]
        if any(a > b for a, b in itertools.pairwise(rates)):
            facts = {"printed": printed}
            yield Finding(
                severity=Severity.CHECK, trouble=FindingKind.STEPS_NOT_ASCENDING, field=pointer, places=one.pay.places, facts=facts
            )


def _two(priced: Sequence[Priced], number: int) -> Iterator[Finding]:
    """Ranges on one basis that no label tells apart."""
    plain = [one for one in priced if one.pay.kind in (PayKind.RANGE, PayKind.FLAT) and one.pay.label is None]
    for basis in dict.fromkeys(one.pay.basis for one in plain):
        like = [one for one in plain if one.pay.basis is basis]
        if len({(one.pay.low, one.pay.high) for one in like}) > 1:
            places = tuple(sorted(place for one in like for place in one.pay.places))
            yield Finding(severity=Severity.CHECK, trouble=FindingKind.TWO_SALARIES, field=f"/classes/{number}/pay", places=places)
