"""The entities of a study file. A class outlives its documents.

Every entity is a frozen value with an integer `id`, given by the store, never reused. What a document says stays in
the record's own types (`stated`); the entity adds what ties it to the study.
"""

from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.pay import Pay
from jobcompare.model.record import Evidence, Finding, Section, SpecifiedClass, Statement
from jobcompare.model.record import Specification as StatedSpecification
from jobcompare.model.words import JurisdictionKind, Wording


class StateKind(StrEnum):
    """What the analyst did with a value that the program read."""

    REVIEWED = "reviewed"
    TYPED = "typed"


class ChoiceKind(StrEnum):
    """What the analyst decided of two statements."""

    SAME = "same"
    NEVER = "never"


class NoteKind(StrEnum):
    """Kinds of note."""

    QUESTION = "question"
    CHALLENGE = "challenge"
    DECISION = "decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyInfo:
    """The study itself (one row, id 1). `ours`: id of our jurisdiction, None until the analyst says which."""

    id: int = 1
    uuid: str
    name: str
    created: str  # ISO 8601 UTC
    ours: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """A jurisdiction of the study. `position` is its place in order of first use: it gives its colour."""

    id: int
    name: str
    kind: JurisdictionKind | None = None
    region: str | None = None
    annual_hours: int | None = None  # hours of a full-time year; None: not stated
    hours_per_week: int | None = None
    reason: str | None = None  # why chosen as a comparator
    contact: str | None = None
    list_locked_on: str | None = None  # ISO date
    grades_ordered: bool = False  # its pay grades are declared to be in order
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class JobClass:
    """An enduring class of an employer; title and code are those of its current version, for lists and search."""

    id: int
    employer_id: int
    title: str
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyDocument:
    """The text of an imported document. `text_sha256` is compared by Check study."""

    id: int
    text: str
    marks: str = "[]"  # JSON list of TextMark, see codec
    file: str | None = None
    media_type: str | None = None
    sha256: str | None = None  # of the original bytes
    url: str | None = None
    retrieved: str | None = None
    wording: Wording = Wording.AS_PUBLISHED
    imported_at: str  # ISO 8601 UTC
    imported_by: str
    text_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Specification:
    """One version of a specification, as one document gives it."""

    id: int
    employer_id: int
    document_id: int | None
    stated: StatedSpecification
    current: bool = True
    record_sha256: str  # of the canonical JSON of the record as imported


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassContent:
    """What one version says of one class. `position`: its index in the record's classes (evidence points there).

    `stated.pay` is always empty here: pay is kept as PayEntry, it has its own sources.
    """

    id: int
    specification_id: int
    class_id: int
    position: int
    stated: SpecifiedClass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementEntry:
    """A statement of a version. `position`: its index in the record. `label`: the short name the analyst gave it."""

    id: int
    specification_id: int
    position: int
    stated: Statement
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionEntry:
    """A section of a version. `position`: its index in the record."""

    id: int
    specification_id: int
    position: int
    stated: Section


@dataclass(frozen=True, slots=True, kw_only=True)
class PayEntry:
    """Published pay of a class. `position`: its index in the record's class; None where it was joined or typed."""

    id: int
    class_id: int
    specification_id: int | None
    position: int | None
    stated: Pay


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceEntry:
    """Where a value of a version was found; `stated.field` points into the record as imported."""

    id: int
    specification_id: int
    stated: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingEntry:
    """A doubt about a version. `settled`: the analyst has dealt with it."""

    id: int
    specification_id: int
    position: int
    stated: Finding
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueState:
    """Reviewed or typed. `entity` is the EntityKind value of the thing, `field` a field of its `stated`.

    `read`: JSON of the value as read, kept beside a typed one; None where the value was only reviewed.
    """

    id: int
    entity: str
    entity_id: int
    field: str
    kind: StateKind
    read: str | None = None
    by: str
    at: str  # ISO 8601 UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A named choice of classes, in the order of the columns. `reference_id`: the class the others are held against."""

    id: int
    name: str
    class_ids: tuple[int, ...]
    reference_id: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyLevel:
    """A level of this study's ladder; `rank` 1 is the lowest (Trainee)."""

    id: int
    name: str
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where the analyst put or confirmed a class on the ladder: from study level `low_id` to `high_id`."""

    id: int
    class_id: int
    low_id: int
    high_id: int
    by: str
    at: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentChoice:
    """What the analyst decided of two statements, study-wide; the texts let it re-attach to new versions."""

    id: int
    kind: ChoiceKind
    first_id: int
    second_id: int
    first_text: str
    second_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note anywhere. Private ones stay out of exports."""

    id: int
    entity: str
    entity_id: int
    field: str | None
    kind: NoteKind
    text: str
    by: str
    at: str
    open: bool = True
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A named point in the journal."""

    id: int
    name: str
    sequence: int  # last journal sequence it contains
    at: str


Entity = (
    StudyInfo
    | Employer
    | JobClass
    | StudyDocument
    | Specification
    | ClassContent
    | StatementEntry
    | SectionEntry
    | PayEntry
    | EvidenceEntry
    | FindingEntry
    | ValueState
    | Comparison
    | StudyLevel
    | Placement
    | AlignmentChoice
    | Note
    | Checkpoint
)


class EntityKind(StrEnum):
    """The kinds of entity; also the names by which `ValueRef`, `ValueState` and `Note` point at one."""

    STUDY = "study"
    EMPLOYER = "employer"
    JOB_CLASS = "job-class"
    DOCUMENT = "document"
    SPECIFICATION = "specification"
    CONTENT = "content"
    STATEMENT = "statement"
    SECTION = "section"
    PAY = "pay"
    EVIDENCE = "evidence"
    FINDING = "finding"
    STATE = "state"
    COMPARISON = "comparison"
    LEVEL = "level"
    PLACEMENT = "placement"
    CHOICE = "choice"
    NOTE = "note"
    CHECKPOINT = "checkpoint"


ENTITY_TYPES: dict[EntityKind, type[Entity]] = {
    EntityKind.STUDY: StudyInfo,
    EntityKind.EMPLOYER: Employer,
    EntityKind.JOB_CLASS: JobClass,
    EntityKind.DOCUMENT: StudyDocument,
    EntityKind.SPECIFICATION: Specification,
    EntityKind.CONTENT: ClassContent,
    EntityKind.STATEMENT: StatementEntry,
    EntityKind.SECTION: SectionEntry,
    EntityKind.PAY: PayEntry,
    EntityKind.EVIDENCE: EvidenceEntry,
    EntityKind.FINDING: FindingEntry,
    EntityKind.STATE: ValueState,
    EntityKind.COMPARISON: Comparison,
    EntityKind.LEVEL: StudyLevel,
    EntityKind.PLACEMENT: Placement,
    EntityKind.CHOICE: AlignmentChoice,
    EntityKind.NOTE: Note,
    EntityKind.CHECKPOINT: Checkpoint,
}
KINDS: dict[type[Entity], EntityKind] = {kind: name for name, kind in ENTITY_TYPES.items()}
"""The kind of each type of entity."""


def kind_of(entity: Entity) -> EntityKind:
    """The kind of an entity."""
    return KINDS[type(entity)]


@dataclass(frozen=True, slots=True)
class ValueRef:
    """One value of the study: a field of an entity. Everything selectable on any page carries one.

    `field` is a field of the entity's `stated`, or of the entity itself where it has none; a level's mark of a statement
    is "classes" with `key` the level.
    """

    entity: EntityKind
    id: int
    field: str
    key: str | None = None
