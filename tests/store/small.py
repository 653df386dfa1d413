"""A small study with one entity of every kind at least, made by hand: two employers, a series of two classes, one of one."""

import hashlib
from pathlib import Path

from jobcompare.model.changes import Changes, adding
from jobcompare.model.pay import Pay, PaySource, Step
from jobcompare.model.places import Span
from jobcompare.model.record import Evidence, Finding, Inheritance, Section, Series, SpecifiedClass, Statement
from jobcompare.model.record import Specification as Stated
from jobcompare.model.requirement import All, AnyOf, Education, Experience
from jobcompare.model.study import (
    AlignmentChoice,
    Checkpoint,
    ChoiceKind,
    ClassContent,
    Comparison,
    Employer,
    Entity,
    EvidenceEntry,
    FindingEntry,
    JobClass,
    Note,
    NoteKind,
    PayEntry,
    Placement,
    SectionEntry,
    Specification,
    StateKind,
    StatementEntry,
    StudyDocument,
    StudyInfo,
    StudyLevel,
    ValueState,
)
from jobcompare.model.words import (
    Basis,
    EducationLevel,
    FindingKind,
    Flsa,
    How,
    JurisdictionKind,
    PayKind,
    SectionKind,
    Severity,
    StatementKind,
    Wording,
)
from jobcompare.store.study_file import StudyFile

AT, BY = "2025-03-01T10:00:00+00:00", "ana"
INFO = StudyInfo(uuid="5e1f0000-0000-4000-8000-000000000001", name="IT support", created=AT)
LEVELS = tuple(StudyLevel(id=rank, name=name, rank=rank) for rank, name in enumerate(("Trainee", "Journey", "Lead"), 1))
TEXT = (
    "IT Specialist I/II\n\n• Installs O'Brien's résumé scanner 24/7\n• Administers C++ build servers\n• Retired duty about gophers"
)
REQUIREMENT = AnyOf(
    nodes=(
        All(nodes=(Education(level=EducationLevel.ASSOCIATE), Experience(months_min=24, what="support"))),
        Education(level=EducationLevel.BACHELOR, fields=("Computing",)),
    )
)

COUNTY = Employer(id=1, name="County A", kind=JurisdictionKind.COUNTY, region="US-CA", annual_hours=2080, position=1)
STATE = Employer(id=2, name="State B", grades_ordered=True, position=0)
FIRST = JobClass(id=1, employer_id=1, title="IT Specialist I", code="0191")
SECOND = JobClass(id=2, employer_id=1, title="IT Specialist II", code="0192")
CLERK = JobClass(id=3, employer_id=2, title="Records Clerk")
DOCUMENT = StudyDocument(
    id=1,
    text=TEXT,
    file="it-specialist.txt",
    media_type="text/plain",
    wording=Wording.REWRITTEN,
    imported_at=AT,
    imported_by=BY,
    text_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
)
VERSION = Specification(
    id=1,
    employer_id=1,
    document_id=1,
    stated=Stated(title="IT Specialist I/II", series=Series(name="IT Specialist", members=("I", "II"))),
    record_sha256="0" * 64,
)
CLERKS = Specification(id=2, employer_id=2, document_id=None, stated=Stated(), record_sha256="1" * 64)
CONTENTS = (
    ClassContent(
        id=1,
        specification_id=1,
        class_id=1,
        position=0,
        stated=SpecifiedClass(key="I", title="IT Specialist I", level=1, level_label="I", code="0191", requirement=REQUIREMENT),
    ),
    ClassContent(
        id=2,
        specification_id=1,
        class_id=2,
        position=1,
        stated=SpecifiedClass(
            key="II",
            title="IT Specialist II",
            level=2,
            flsa=Flsa.NON_EXEMPT,
            inherits=(Inheritance(source="I", kinds=(StatementKind.KNOWLEDGE,)),),
        ),
    ),
    ClassContent(id=3, specification_id=2, class_id=3, position=0, stated=SpecifiedClass(key="A", title="Records Clerk")),
)
STATEMENTS = (
    StatementEntry(
        id=1,
        specification_id=1,
        position=0,
        stated=Statement(
            kind=StatementKind.DUTY,
            text="Installs O'Brien's résumé scanner 24/7",
            classes=("I", "II"),
            places=(Span(22, 60),),
            mark_places={"I": Span(61, 62)},
        ),
        label="Scanners",
    ),
    StatementEntry(
        id=2,
        specification_id=1,
        position=1,
        stated=Statement(kind=StatementKind.DUTY, text="Administers C++ build servers", classes=("II",), catch_all=True),
    ),
    StatementEntry(
        id=3,
        specification_id=1,
        position=2,
        stated=Statement(kind=StatementKind.DUTY, text="Retired duty about gophers", classes=("I", "II"), struck=True),
    ),
    StatementEntry(
        id=4,
        specification_id=2,
        position=0,
        stated=Statement(kind=StatementKind.KNOWLEDGE, group="Files", text="Knowledge of filing rules", classes=("A",)),
    ),
)
SECTION = SectionEntry(
    id=1, specification_id=1, position=0, stated=Section(kind=SectionKind.DUTIES, heading="Duties", text="…", classes=("I",))
)
PAY = (
    PayEntry(id=1, class_id=1, specification_id=1, position=0, stated=Pay(kind=PayKind.FLAT, low=1, high=1, basis=Basis.HOUR)),
    PayEntry(
        id=2,
        class_id=1,
        specification_id=1,
        position=1,
        stated=Pay(
            kind=PayKind.RANGE,
            low=400_000,
            high=500_000,
            basis=Basis.MONTH,
            steps=(Step(n=1, rate=400_000),),
            source=PaySource(title="Schedule"),
        ),
    ),
)
EVIDENCE = EvidenceEntry(
    id=1, specification_id=1, stated=Evidence(field="/classes/0/code", places=(Span(0, 2),), how=How.LABEL, sure=False)
)
FINDINGS = (
    FindingEntry(
        id=1,
        specification_id=1,
        position=0,
        stated=Finding(severity=Severity.CHECK, trouble=FindingKind.TITLE_REPAIRED, field="/classes/1/title"),
    ),
    FindingEntry(
        id=2,
        specification_id=1,
        position=1,
        stated=Finding(severity=Severity.ERROR, trouble=FindingKind.LIST_LOST, facts={"count": "2"}),
    ),
    FindingEntry(id=3, specification_id=1, position=2, stated=Finding(severity=Severity.NOTE, trouble=FindingKind.TWO_TRACKS)),
    FindingEntry(
        id=4, specification_id=1, position=3, stated=Finding(severity=Severity.CHECK, trouble=FindingKind.TITLE_CUT), settled=True
    ),
)
JUDGEMENTS: tuple[Entity, ...] = (
    ValueState(id=1, entity="content", entity_id=1, field="code", kind=StateKind.TYPED, read='"191"', by=BY, at=AT),
    Comparison(id=1, name="Working level", class_ids=(2, 3, 99), reference_id=2),
    Placement(id=1, class_id=2, low_id=1, high_id=2, by=BY, at=AT, reason="its level sentence"),
    AlignmentChoice(id=1, kind=ChoiceKind.SAME, first_id=1, second_id=4, first_text="install", second_text="file"),
    Note(id=1, entity="content", entity_id=1, field="code", kind=NoteKind.QUESTION, text="Is this so?", by=BY, at=AT),
    Note(id=2, entity="statement", entity_id=4, field=None, kind=NoteKind.DECISION, text="secret", by=BY, at=AT, private=True),
    Checkpoint(id=1, name="First meeting", sequence=1, at=AT),
)
EVERYTHING: tuple[Entity, ...] = (
    COUNTY,
    STATE,
    FIRST,
    SECOND,
    CLERK,
    DOCUMENT,
    VERSION,
    CLERKS,
    *CONTENTS,
    *STATEMENTS,
    SECTION,
    *PAY,
    EVIDENCE,
    *FINDINGS,
    *JUDGEMENTS,
)


def small_study(path: Path) -> StudyFile:
    """The small study, open for writing; one operation has put everything in."""
    study = StudyFile.create(path, INFO, LEVELS)
    study.apply(Changes("Import", adding(*EVERYTHING)), by=BY, at=AT)
    return study
