"""A record becomes entities of the study: which employer, which classes, which version."""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from jobcompare.model.changes import Change, adding
from jobcompare.model.codec import encode
from jobcompare.model.record import Record, SpecifiedClass
from jobcompare.model.record import Specification as StatedSpecification
from jobcompare.model.study import (
    ClassContent,
    Employer,
    EntityKind,
    EvidenceEntry,
    FindingEntry,
    JobClass,
    PayEntry,
    SectionEntry,
    Specification,
    StatementEntry,
    StudyDocument,
)
from jobcompare.operations.do.carrying import carry_typed
from jobcompare.operations.session import Session

NONE_NAMED: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entered:
    """What entering one record changes."""

    changes: list[Change]
    employer: str
    new_version: bool


class Entering:
    """Enters records one after another; knows what the earlier ones of the same step have brought."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._employers = {employer.name.casefold(): employer for employer in session.read.employers()}
        self._classes = {self._name(item): item for item in session.read.job_classes()}
        self._digests = session.read.record_hashes()
        self._fresh: set[int] = set()

    def has(self, digest: str) -> bool:
        """Whether a record with this hash is in the study already."""
        return digest in self._digests

    def enter(
        self,
        record: Record,
        digest: str,
        employer_name: str,
        successors: Mapping[str, int] = NONE_NAMED,
        apart: Collection[int] = (),
    ) -> Entered:
        """The changes that bring a record in under an employer.

        A class of the same employer, title and code is the same class; this specification becomes its current version.

        Args:
            record: the record.
            digest: its hash.
            employer_name: whose it is.
            successors: key of a class -> the class of the study of which the analyst says it is a new version.
            apart: classes of the study of which the analyst says that no class of the record is a version.
        """
        changes: list[Change] = []
        employer = self._employer(record, employer_name, changes)
        document = self._document(record)
        changes += adding(document) if document else ()
        specification = Specification(
            id=self._session.new_id(EntityKind.SPECIFICATION),
            employer_id=employer.id,
            document_id=document.id if document else None,
            stated=record.specification or StatedSpecification(),
            record_sha256=digest,
        )
        classes = [self._class(employer, item, changes, successors.get(item.key), apart) for item in record.classes]
        older = [item.id for item in classes if item.id not in self._fresh]
        changes += self._supersede(older)
        changes += adding(specification)
        contents = self._contents(record, specification, classes)
        changes += adding(*contents)
        changes += self._rows(record, specification, classes)
        changes += carry_typed(self._session, contents, older)
        self._digests.add(digest)
        self._fresh.update(item.id for item in classes)
        return Entered(changes, employer.name, bool(older))

    def _employer(self, record: Record, name: str, changes: list[Change]) -> Employer:
        words = " ".join(name.split())
        known = self._employers.get(words.casefold())
        if known is not None:
            return known
        stated = record.jurisdiction
        employer = Employer(
            id=self._session.new_id(EntityKind.EMPLOYER),
            name=words,
            kind=stated.kind if stated else None,
            region=stated.region if stated else None,
            annual_hours=stated.annual_hours if stated else None,
            position=len(self._employers),
        )
        self._employers[words.casefold()] = employer
        changes += adding(employer)
        return employer

    def _document(self, record: Record) -> StudyDocument | None:
        document = record.document
        if document is None:
            return None
        return StudyDocument(
            id=self._session.new_id(EntityKind.DOCUMENT),
            text=document.text,
            marks=json.dumps(encode(document.marks)),
            file=document.file,
            media_type=document.media_type,
            sha256=document.sha256,
            url=document.url,
            retrieved=document.retrieved,
            wording=document.wording,
            imported_at=self._session.now(),
            imported_by=self._session.who,
            text_sha256=hashlib.sha256(document.text.encode()).hexdigest(),
        )

    @staticmethod
    def _name(item: JobClass) -> tuple[int, str, str]:
        return item.employer_id, item.title.casefold(), item.code or ""

    def _class(
        self, employer: Employer, stated: SpecifiedClass, changes: list[Change], succeeds: int | None, apart: Collection[int]
    ) -> JobClass:
        new = JobClass(id=0, employer_id=employer.id, title=stated.title, code=stated.code)
        if succeeds is not None and succeeds not in self._fresh:
            return self._renamed(succeeds, new, changes)
        known = self._classes.get(self._name(new))
        if known is not None and known.id not in self._fresh and known.id not in apart:
            return known
        new = replace(new, id=self._session.new_id(EntityKind.JOB_CLASS))
        self._classes[self._name(new)] = new
        self._fresh.add(new.id)
        changes += adding(new)
        return new

    def _renamed(self, class_id: int, new: JobClass, changes: list[Change]) -> JobClass:
        """A class of the study under the title and code of its new version."""
        known = self._session.get(JobClass, class_id)
        renamed = replace(known, title=new.title, code=new.code)
        self._classes.pop(self._name(known), None)
        self._classes[self._name(renamed)] = renamed
        changes.append(Change(known, renamed))
        return renamed

    def _supersede(self, class_ids: list[int]) -> Iterator[Change]:
        """Earlier versions of these classes are no longer current, unless they are the current ones of other classes too.

        A class goes by its newest current version, so that nothing is lost where a schedule of many classes stays current.
        """
        for number in self._session.read.specifications_of(class_ids):
            if set(self._session.read.classes_of_version(number)) <= set(class_ids):
                old = self._session.get(Specification, number)
                yield Change(old, replace(old, current=False))

    def _contents(self, record: Record, specification: Specification, classes: list[JobClass]) -> list[ClassContent]:
        numbers = self._session.file.new_ids(EntityKind.CONTENT, len(classes))
        return [
            ClassContent(
                id=number,
                specification_id=specification.id,
                class_id=job_class.id,
                position=position,
                stated=replace(stated, pay=()),
            )
            for position, (number, job_class, stated) in enumerate(zip(numbers, classes, record.classes, strict=True))
        ]

    def _rows(self, record: Record, specification: Specification, classes: list[JobClass]) -> Iterator[Change]:
        """Statements, sections, pay, evidence and findings, each numbered as it stands in the record."""
        new_ids, of = self._session.file.new_ids, specification.id
        statements = zip(new_ids(EntityKind.STATEMENT, len(record.statements)), record.statements, strict=True)
        yield from adding(*(StatementEntry(id=n, specification_id=of, position=i, stated=s) for i, (n, s) in enumerate(statements)))
        sections = zip(new_ids(EntityKind.SECTION, len(record.sections)), record.sections, strict=True)
        yield from adding(*(SectionEntry(id=n, specification_id=of, position=i, stated=s) for i, (n, s) in enumerate(sections)))
        for job_class, stated in zip(classes, record.classes, strict=True):
            pay = zip(new_ids(EntityKind.PAY, len(stated.pay)), stated.pay, strict=True)
            yield from adding(
                *(PayEntry(id=n, class_id=job_class.id, specification_id=of, position=i, stated=p) for i, (n, p) in enumerate(pay))
            )
        evidence = zip(new_ids(EntityKind.EVIDENCE, len(record.evidence)), record.evidence, strict=True)
        yield from adding(*(EvidenceEntry(id=n, specification_id=of, stated=e) for n, e in evidence))
        findings = zip(new_ids(EntityKind.FINDING, len(record.findings)), record.findings, strict=True)
        yield from adding(*(FindingEntry(id=n, specification_id=of, position=i, stated=f) for i, (n, f) in enumerate(findings)))
