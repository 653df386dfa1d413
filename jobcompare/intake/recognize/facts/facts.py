"""All facts of a document together: values per class and of the document, with their evidence and findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.facts.attributes import gained_findings, read_attributes
from jobcompare.intake.recognize.facts.codes import code_findings, read_codes
from jobcompare.intake.recognize.facts.dates import date_findings, read_dates
from jobcompare.intake.recognize.facts.employer import employer_findings, read_employer
from jobcompare.intake.recognize.facts.found import Found, settle
from jobcompare.intake.recognize.facts.grades import read_grades
from jobcompare.intake.recognize.facts.ground import Ground, ground_of
from jobcompare.intake.recognize.facts.labelled import Labelled, read_labels_of
from jobcompare.intake.recognize.facts.overtime import read_overtime
from jobcompare.intake.recognize.facts.pay import read_pay
from jobcompare.intake.recognize.facts.pay_findings import pay_findings
from jobcompare.intake.recognize.facts.priced import Priced, pay_of_classes
from jobcompare.intake.recognize.facts.representation import read_units_of
from jobcompare.intake.recognize.facts.service import read_service
from jobcompare.intake.recognize.facts.standing import read_staffing, read_status
from jobcompare.intake.recognize.facts.supervision import read_exercised, read_received
from jobcompare.intake.recognize.sections import Part
from jobcompare.model.pay import Pay
from jobcompare.model.record import Attribute, Evidence, Finding, Jurisdiction, PrintedDate, Staffing
from jobcompare.model.words import FindingKind, Flsa, Severity, Status
from jobcompare.vocabulary.jurisdictions import Jurisdictions, shipped_jurisdictions
from jobcompare.vocabulary.labels import Labels, shipped_labels
from jobcompare.vocabulary.units import PayUnits, shipped_units

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FactWords:
    """The vocabulary that facts are read with."""

    labels: Labels
    units: PayUnits
    jurisdictions: Jurisdictions


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """The facts of one class; None and empty: the document does not say."""

    code: str | None = None
    grade: str | None = None
    flsa: Flsa | None = None
    bargaining_unit: str | None = None
    service: str | None = None
    supervision_received: str | None = None
    supervision_exercised: str | None = None
    pay: tuple[Pay, ...] = ()
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a document.

    Attributes:
        classes: key of the class -> its facts.
        dates: dates in reading order.
        jurisdiction: the employer; None where nothing is said or can be inferred.
        status: standing of the document, only when stated.
        staffing: flexible staffing, only when stated.
        evidence: JSON pointer, places, how and whether surely, of every value.
        findings: what is doubtful.
    """

    classes: Mapping[str, ClassFacts]
    dates: tuple[PrintedDate, ...]
    jurisdiction: Jurisdiction | None
    status: Status | None
    staffing: Staffing | None
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]


def read_facts(text: CanonicalText, parts: Sequence[Part], classes: Sequence[ClassHead], words: FactWords | None = None) -> Facts:
    """The facts of a document.

    Args:
        text: the document.
        parts: its parts.
        classes: its classes, in the order of the record; evidence points at them by this order.
        words: the vocabulary; None: the one that comes with the program.
    """
    words = words or FactWords(shipped_labels(), shipped_units(), shipped_jurisdictions())
    return _Reader(ground_of(text, parts, classes), words).facts()


@dataclass(slots=True)
class _Reader:
    ground: Ground
    words: FactWords
    evidence: list[Evidence] = field(default_factory=list[Evidence])
    findings: list[Finding] = field(default_factory=list[Finding])

    def facts(self) -> Facts:
        labelled = read_labels_of(self.ground, self.words.labels)
        jurisdiction = self._jurisdiction(labelled)
        status = self._one("/specification/status", read_status(self.ground, self.words.labels))
        staffing = self._one("/specification/staffing", read_staffing(self.ground))
        dates = self._dates()
        return Facts(self._classes(labelled), dates, jurisdiction, status, staffing, tuple(self.evidence), tuple(self.findings))

    def _one(self, pointer: str, found: Found[T] | None) -> T | None:
        if found is None:
            return None
        self.evidence.append(Evidence(field=pointer, places=found.places, how=found.how, sure=found.sure))
        return found.value

    def _jurisdiction(self, labelled: Sequence[Labelled]) -> Jurisdiction | None:
        employer = read_employer(self.ground, labelled, self.words.labels, self.words.jurisdictions)
        self.findings += employer_findings(employer)
        name = self._one("/jurisdiction/name", employer.name)
        kind = self._one("/jurisdiction/kind", employer.kind)
        region = self._one("/jurisdiction/region", employer.region)
        return Jurisdiction(name=name, kind=kind, region=region) if name or kind or region else None

    def _dates(self) -> tuple[PrintedDate, ...]:
        found = read_dates(self.ground, self.words.labels)
        self.findings += date_findings(self.ground, found)
        for number, one in enumerate(found):
            _ = self._one(f"/specification/dates/{number}", one)
        return tuple(one.value for one in found)

    def _classes(self, labelled: Sequence[Labelled]) -> Mapping[str, ClassFacts]:
        ground, labels = self.ground, self.words.labels
        codes, code_doubts = read_codes(ground, labelled)
        grades, grade_doubts = read_grades(ground, labelled, labels)
        self.findings += [*code_doubts, *grade_doubts]
        held: dict[str, dict[str, object]] = {head.key: {} for head in ground.classes}
        settled = self._settle(codes, "code", held)
        self.findings += code_findings(settled, ground)
        _ = self._settle(grades, "grade", held)
        _ = self._settle(read_overtime(ground, labelled, labels), "flsa", held, doubted=True)
        _ = self._settle(read_units_of(ground, labelled, labels), "bargaining_unit", held)
        _ = self._settle(read_service(ground, labelled, labels), "service", held)
        _ = self._settle(read_received(ground, labelled, labels), "supervision_received", held)
        _ = self._settle(read_exercised(ground, labelled, labels), "supervision_exercised", held)
        pay = self._pay(labelled)
        attributes = self._attributes()
        return {key: ClassFacts(**values, pay=pay[key], attributes=attributes[key]) for key, values in held.items()}  # pyright: ignore[reportArgumentType]

    def _settle(
        self, found: Sequence[Found[T]], name: str, held: Mapping[str, dict[str, object]], doubted: bool = False
    ) -> dict[str, Found[T]]:
        """Take the value of each class over, with its evidence; values of equal rank that differ make it unsure."""
        keys = [head.key for head in self.ground.classes]
        taken: dict[str, Found[T]] = {}
        for key, one in settle(found, keys, own_first=not name.startswith("supervision")).items():
            best = one.found
            rivals = [other for other in one.others if other.rank == best.rank] if name != "code" else []
            pointer = f"/classes/{keys.index(key)}/{name}"
            sure = best.sure and not (rivals and not name.startswith("supervision"))
            self.evidence.append(Evidence(field=pointer, places=best.places, how=best.how, sure=sure))
            if doubted and rivals:
                facts = {"text": name.upper(), "first": str(best.value), "second": str(rivals[0].value)}
                places = tuple(sorted((*best.places, *rivals[0].places)))
                self.findings.append(
                    Finding(severity=Severity.CHECK, trouble=FindingKind.KIND_AMBIGUOUS, field=pointer, places=places, facts=facts)
                )
            held[key][name] = best.value
            taken[key] = best
        return taken

    def _pay(self, labelled: Sequence[Labelled]) -> dict[str, tuple[Pay, ...]]:
        priced = read_pay(self.ground, labelled, self.words.labels, self.words.units)
        keys = [head.key for head in self.ground.classes]
        by_class = pay_of_classes(priced, keys)
        for number, key in enumerate(keys):
            for index, one in enumerate(by_class[key]):
                self.evidence.append(_pay_evidence(one, f"/classes/{number}/pay/{index}"))
            self.findings += pay_findings(by_class[key], number)
        return {key: tuple(one.pay for one in by_class[key]) for key in keys}

    def _attributes(self) -> dict[str, tuple[Attribute, ...]]:
        found = read_attributes(self.ground)
        by_class: dict[str, tuple[Attribute, ...]] = {}
        for number, head in enumerate(self.ground.classes):
            own = [one for one in found if not one.classes or head.key in one.classes]
            by_class[head.key] = tuple(one.value for one in own)
            for index, one in enumerate(own):
                _ = self._one(f"/classes/{number}/attributes/{index}", one)
            self.findings += gained_findings([one.value for one in own], head.key, number)
        return by_class


def _pay_evidence(one: Priced, pointer: str) -> Evidence:
    return Evidence(field=pointer, places=one.pay.places, how=one.how, sure=one.sure)
