"""A record becomes entities of the study: which employer, which classes, which version."""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from jobcompare.analysis.dating import is_older
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
from jobcompare.operations.do.carrying import carry_statements, carry_typed
from jobcompare.operations.do.known_classes import KnownClasses
from jobcompare.operations.do.standing import Standings
from jobcompare.operations.session import Session
from jobcompare.present.titles import UNTITLED

NONE_NAMED: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entered:
    """What entering one record changes.

    Attributes:
        changes: what changes.
        employer: whose it is.
        new_version: it is a version of classes that the study or this step already had.
        versions_of: ids of these classes.
        earlier: its dates say that it is older than what these classes go by; it entered, and is not current.
        undated: no dates say which version is the newer one; the one that came last is current.
    """

    changes: list[Change]
    employer: str
    new_version: bool
    versions_of: tuple[int, ...] = ()
    earlier: bool = False
    undated: bool = False


class Entering:
    """Enters records one after another; knows what the earlier ones of the same step have brought."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._employers = {employer.name.casefold(): employer for employer in session.read.employers()}
        self._standings = Standings(session)
        self._classes = KnownClasses(session.read.job_classes(), self._standings)
        for class_id, names in _names_as_read(session).items():
            self._classes.put_as_read(class_id, *names)
        self._owners = session.read.owners_of_texts()
        self._new: set[int] = set()  # classes that this step has brought
        self._taken: set[int] = set()  # classes of the record that is entering

    def has_document(self, record: Record, employer_name: str) -> bool:
        """Whether the very document that a record was read from is the employer's already, by its bytes or its text."""
        return any(self.has(digest, employer_name) for digest in _digests(record))

    def likely_successors(self, record: Record, employer_name: str) -> dict[str, int]:
        """Classes of the employer that classes of a record follow under another title or code: see `KnownClasses`."""
        employer = self._employers.get(" ".join(employer_name.split()).casefold())
        return {} if employer is None else self._classes.likely_successors(employer.id, record)

    def has(self, digest: str, employer_name: str | None = None) -> bool:
        """Whether a record with this hash is in the study already: with any employer, or with this one."""
        if employer_name is None:
            return digest in self._owners
        employer = self._employers.get(" ".join(employer_name.split()).casefold())
        return employer is not None and employer.id in self._owners.get(digest, ())

    def enter(
        self,
        record: Record,
        digest: str,
        employer_name: str,
        successors: Mapping[str, int] = NONE_NAMED,
        apart: Collection[int] = (),
    ) -> Entered:
        """The changes that bring a record in under an employer.

        A class of the same employer, title and code is the same class, and this specification a version of it: the current one,
        unless its dates say that it is older than the one the class goes by.

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
        self._taken.clear()
        known = self._classes_of(employer, record, successors, apart)
        held = [number for number in known if number is not None]
        newer = self._standings.newer_there(specification, held)
        earlier = bool(newer) and newer == set(known)
        undated = any(self._is_undated(specification, number) for number in held)
        specification = replace(specification, current=not earlier)
        classes = [
            self._class(employer, item, changes, number, follows=number not in newer)
            for item, number in zip(record.classes, known, strict=True)
        ]
        changes += adding(specification)
        contents = self._contents(record, specification, classes)
        changes += adding(*contents)
        rows = list(self._rows(record, specification, classes))
        changes += rows
        if not earlier:
            changes += self._carried(contents, rows, [n for n in held if n not in newer and n not in self._new])
        changes += self._stand(specification, classes, newer, record)
        for each in (digest, *_digests(record)):
            self._owners.setdefault(each, set()).add(employer.id)
        return Entered(changes, employer.name, bool(held), tuple(held), earlier, undated)

    def _carried(self, contents: list[ClassContent], rows: list[Change], older: list[int]) -> Iterator[Change]:
        """What the analyst typed of these classes."""
        statements = [change.after for change in rows if isinstance(change.after, StatementEntry)]
        for change in carry_typed(self._session, contents, older):
            yield change
            if isinstance(change.after, ClassContent):
                yield from self._listed(change.after)
        yield from carry_statements(self._session, statements, older)

    def _listed(self, content: ClassContent) -> Iterator[Change]:
        """A class is listed under the title and code that were typed."""
        before = self._classes[content.class_id]
        after = replace(before, title=content.stated.title, code=content.stated.code)
        if after != before:
            self._classes.put(after)
            yield Change(before, after)

    def _stand(self, specification: Specification, classes: list[JobClass], newer: set[int], record: Record) -> Iterator[Change]:
        """Which versions are current now. Where some classes go by a newer one, that one gets a newer number too."""
        ids = [item.id for item in classes]
        keeping = dict.fromkeys(found.id for number in newer if (found := self._standings.current(number)) is not None)
        self._standings.take_in(specification, ids, self._new, record.document.text if record.document else None)
        if specification.current:
            for number in keeping:
                if self._standings.is_stored(number):
                    yield from self._standings.renewed(number)
            yield from self._standings.retired(ids)

    def _is_undated(self, specification: Specification, class_id: int) -> bool:
        before = self._standings.current(class_id)
        return before is not None and is_older(specification.stated, before.stated) is None

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

    def _classes_of(
        self, employer: Employer, record: Record, successors: Mapping[str, int], apart: Collection[int]
    ) -> list[int | None]:
        """The class of which every class of the record is a version; None: it is a new one. None is taken twice."""
        found: list[int | None] = []
        for stated in record.classes:
            number = successors.get(stated.key)
            if number is None or number in self._taken:
                number = self._classes.same(employer.id, stated, record)
                number = None if number in apart or number in self._taken else number
            if number is not None:
                self._taken.add(number)
            found.append(number)
        return found

    def _class(
        self, employer: Employer, stated: SpecifiedClass, changes: list[Change], known: int | None, *, follows: bool
    ) -> JobClass:
        """The class that a class of the record is about; `follows`: it is listed under the title and code of this version."""
        if known is None:
            number = self._session.new_id(EntityKind.JOB_CLASS)
            new = JobClass(id=number, employer_id=employer.id, title=stated.title or UNTITLED, code=stated.code)
            self._new.add(new.id)
            changes += adding(new)
        else:
            before = self._classes[known]
            new = replace(before, title=stated.title or before.title, code=stated.code) if follows else before
            changes += () if new == before else (Change(before, new),)
        self._classes.put(new)
        return new

    def _contents(self, record: Record, specification: Specification, classes: list[JobClass]) -> list[ClassContent]:
        numbers = self._session.file.new_ids(EntityKind.CONTENT, len(classes))
        return [
            ClassContent(
                id=number,
                specification_id=specification.id,
                class_id=job_class.id,
                position=position,
                stated=replace(stated, pay=(), title=stated.title or UNTITLED),
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


def _names_as_read(session: Session) -> dict[int, tuple[str, str | None]]:
    """Title and code of classes as their documents print them, where the analyst typed others."""
    found: dict[int, tuple[str, str | None]] = {}
    for content, state in session.read.typed_names():
        title, code = found.get(content.class_id, (content.stated.title, content.stated.code))
        read = json.loads(state.read or "null")
        found[content.class_id] = (str(read), code) if state.field == "title" else (title, read)
    return found


def _digests(record: Record) -> Iterator[str]:
    """SHA-256 of a document's bytes, where it is known, and of its text."""
    if record.document is not None:
        if record.document.sha256:
            yield record.document.sha256
        yield hashlib.sha256(record.document.text.encode()).hexdigest()
