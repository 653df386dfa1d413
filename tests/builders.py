"""Values for tests: records → the entities of a study and `Compared`, without a store.

Numbering follows the import: ids in reading order, one counter per kind of entity, starting at 1.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from itertools import count

from jobcompare.common.paths import sample_data
from jobcompare.model.codec import encode, read_record
from jobcompare.model.compared import Compared, ComparedClass, Version
from jobcompare.model.record import Record
from jobcompare.model.record import Specification as StatedSpecification
from jobcompare.model.study import (
    AlignmentChoice,
    ClassContent,
    Comparison,
    Employer,
    EvidenceEntry,
    FindingEntry,
    JobClass,
    Note,
    PayEntry,
    Placement,
    SectionEntry,
    Specification,
    StatementEntry,
    StudyDocument,
    StudyInfo,
    StudyLevel,
    ValueRef,
    ValueState,
)
from jobcompare.operations.do.sample import as_the_owner_says

LEVEL_NAMES = ("Trainee", "Entry", "Journey", "Advanced", "Lead / expert", "Supervisor", "Manager")
LEVELS = tuple(StudyLevel(id=rank, name=name, rank=rank) for rank, name in enumerate(LEVEL_NAMES, start=1))

SAMPLE = {
    "County A": "county-a-it-customer-support-specialist",
    "Jurisdiction B": "jurisdiction-b-technical-support",
    "State C": "state-c-help-desk-coordinator",
    "Jurisdiction D": "jurisdiction-d-customer-support-specialist",
    "State E": "state-e-customer-technical-support",
}
WORKING_LEVEL = ("County A/II", "Jurisdiction B/Technician", "State C/Coordinator", "Jurisdiction D/I", "State E/I")
PAY = {"Oregon": "oregon-it", "California": "california-it", "Santa Monica": "santa-monica-it"}


@cache
def sample_record(name: str) -> Record:
    """A record of data/records by its file name without ending: what reading its document gives."""
    return read_record(sample_data(f"records/{name}.record.json").read_bytes())


def sample_records() -> dict[str, Record]:
    """The five records of the sample by the names of their employers, with what the sample's definition says of them."""
    said = {entry["name"]: entry for entry in tomllib.loads(sample_data("sample.toml").read_text("utf-8"))["employer"]}
    return {employer: as_the_owner_says(sample_record(name), said[employer]) for employer, name in SAMPLE.items()}


def working_level() -> Compared:
    """The sample's comparison "IT support, working level"; reference: County A."""
    return compared_of(sample_records(), WORKING_LEVEL, name="IT support, working level")


def all_levels() -> Compared:
    """The sample's comparison "IT support, all levels": every class of the five documents."""
    return compared_of(sample_records(), name="IT support, all levels")


def pay_records() -> dict[str, Record]:
    """The records of data/pay by the names of their employers."""
    return {name: read_record(sample_data(f"pay/{file}.record.json").read_bytes()) for name, file in PAY.items()}


def compared_of(
    records: Mapping[str, Record],
    chosen: Sequence[str] | None = None,
    *,
    name: str = "Comparison",
    reference: str | None = None,
    ours: str | None = None,
    placements: Sequence[Placement] = (),
    choices: Sequence[AlignmentChoice] = (),
    states: Mapping[ValueRef, ValueState] | None = None,
    notes: Sequence[Note] = (),
) -> Compared:
    """Records as one comparison.

    Args:
        records: employer name → record, in the order in which they were imported.
        chosen: "employer/class key" in the order of the columns; None: every class.
        name: name of the comparison.
        reference: "employer/class key" of the class the others are held against; None: the first.
        ours: name of our employer; None: no employer is ours.
        placements, choices, states, notes: what the analyst did.
    """
    made = _Study()
    for employer, record in records.items():
        made.add(employer, record)
    by_name = made.classes
    columns = [by_name[key] for key in (chosen if chosen is not None else by_name)]
    placed = {placement.class_id: placement for placement in placements}
    return Compared(
        study=StudyInfo(
            uuid="0" * 32, name="Test study", created="2025-01-01T00:00:00Z", ours=made.employers[ours].id if ours else None
        ),
        comparison=Comparison(
            id=1,
            name=name,
            class_ids=tuple(item.job_class.id for item in columns),
            reference_id=by_name[reference].job_class.id if reference else (columns[0].job_class.id if columns else None),
        ),
        classes=tuple(replace(item, placement=placed.get(item.job_class.id)) for item in columns),
        levels=LEVELS,
        choices=tuple(choices),
        states=states or {},
        notes=tuple(notes),
    )


@dataclass
class _Study:
    """Counts ids and keeps what was made."""

    employers: dict[str, Employer] = field(default_factory=dict[str, Employer])
    classes: dict[str, ComparedClass] = field(default_factory=dict[str, ComparedClass])
    counters: dict[type, Iterator[int]] = field(default_factory=dict[type, Iterator[int]])

    def next_id(self, kind: type) -> int:
        return next(self.counters.setdefault(kind, count(1)))

    def add(self, name: str, record: Record) -> None:
        employer = self.employers.setdefault(name, self._employer(name, record))
        version = self._version(employer, record)
        for content, stated in zip(version.contents, record.classes, strict=True):
            job_class = JobClass(id=content.class_id, employer_id=employer.id, title=stated.title, code=stated.code)
            pay = tuple(
                PayEntry(
                    id=self.next_id(PayEntry),
                    class_id=job_class.id,
                    specification_id=version.specification.id,
                    position=n,
                    stated=item,
                )
                for n, item in enumerate(stated.pay)
            )
            key = f"{name}/{stated.key}"
            assert key not in self.classes, f"two records of {name} have a class {stated.key}"
            self.classes[key] = ComparedClass(
                job_class=job_class, employer=employer, content=content, version=version, pay=pay, placement=None
            )

    def _employer(self, name: str, record: Record) -> Employer:
        said = record.jurisdiction
        return Employer(
            id=len(self.employers) + 1,
            name=name,
            kind=said.kind if said else None,
            region=said.region if said else None,
            annual_hours=said.annual_hours if said else None,
            position=len(self.employers),
        )

    def _version(self, employer: Employer, record: Record) -> Version:
        specification = Specification(
            id=self.next_id(Specification),
            employer_id=employer.id,
            document_id=self.next_id(Record) if record.document else None,
            stated=record.specification or StatedSpecification(),
            record_sha256="0" * 64,
        )
        here = specification.id
        return Version(
            specification=specification,
            document_name=record.document.file if record.document else None,
            wording=record.document.wording if record.document else None,
            contents=tuple(
                ClassContent(
                    id=self.next_id(ClassContent),
                    specification_id=here,
                    class_id=self.next_id(JobClass),
                    position=n,
                    stated=replace(item, pay=()),
                )
                for n, item in enumerate(record.classes)
            ),
            statements=tuple(
                StatementEntry(id=self.next_id(StatementEntry), specification_id=here, position=n, stated=item)
                for n, item in enumerate(record.statements)
            ),
            sections=tuple(
                SectionEntry(id=self.next_id(SectionEntry), specification_id=here, position=n, stated=item)
                for n, item in enumerate(record.sections)
            ),
            evidence=tuple(
                EvidenceEntry(id=self.next_id(EvidenceEntry), specification_id=here, stated=item) for item in record.evidence
            ),
            findings=tuple(
                FindingEntry(id=self.next_id(FindingEntry), specification_id=here, position=n, stated=item)
                for n, item in enumerate(record.findings)
            ),
        )


def document_of(record: Record, id: int = 1) -> StudyDocument:
    """The document of a record as the study keeps it."""
    assert record.document is not None
    said = record.document
    return StudyDocument(
        id=id,
        text=said.text,
        marks=json.dumps(encode(said.marks)),
        file=said.file,
        media_type=said.media_type,
        sha256=said.sha256,
        url=said.url,
        retrieved=said.retrieved,
        wording=said.wording,
        imported_at="2025-01-01T00:00:00Z",
        imported_by="Test",
        text_sha256=sha256(said.text.encode()).hexdigest(),
    )
