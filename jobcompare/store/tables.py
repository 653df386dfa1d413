"""The tables of a study as SQLModel classes: what statements that change a study are built from.

Migration m0001 is the truth (`create_all` is not used); a test holds these classes against it, and against the entities.
Composed values are JSON text, enumerations their words (the migration checks them); see `rows`.
"""

from typing import Any, ClassVar

from sqlalchemy import Table
from sqlmodel import Field, SQLModel

from jobcompare.model.study import EntityKind


class StudyRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "study"
    id: int = Field(primary_key=True)
    uuid: str
    name: str
    created: str
    ours: int | None = Field(foreign_key="employer.id")


class EmployerRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "employer"
    id: int = Field(primary_key=True)
    name: str
    kind: str | None
    region: str | None
    annual_hours: int | None
    hours_per_week: int | None
    reason: str | None
    contact: str | None
    list_locked_on: str | None
    grades_ordered: bool
    position: int


class JobClassRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "job_class"
    id: int = Field(primary_key=True)
    employer_id: int = Field(foreign_key="employer.id", index=True)
    title: str
    code: str | None


class DocumentRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "document"
    id: int = Field(primary_key=True)
    file: str | None
    media_type: str | None
    sha256: str | None
    url: str | None
    retrieved: str | None
    wording: str
    imported_at: str
    imported_by: str
    text_sha256: str
    marks: str
    text: str


class SpecificationRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "specification"
    id: int = Field(primary_key=True)
    employer_id: int = Field(foreign_key="employer.id", index=True)
    document_id: int | None = Field(foreign_key="document.id", index=True)
    current: bool
    record_sha256: str
    title: str | None
    family: str | None
    series: str | None
    status: str | None
    staffing: str | None
    dates: str | None


class ContentRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "content"
    id: int = Field(primary_key=True)
    specification_id: int = Field(foreign_key="specification.id", index=True)
    class_id: int = Field(foreign_key="job_class.id", index=True)
    position: int
    key: str
    title: str
    level: int | None
    level_label: str | None
    range: str | None
    code: str | None
    grade: str | None
    flsa: str | None
    bargaining_unit: str | None
    service: str | None
    supervision_received: str | None
    supervision_exercised: str | None
    tracks: str | None
    inherits: str | None
    requirement: str | None
    standing: str | None
    preferred: str | None
    substitutions: str | None
    attributes: str | None


class StatementRow(SQLModel, table=True):
    """The marks of a statement are its `classes`: to toggle one is to change one field of one row."""

    __tablename__: ClassVar[Any] = "statement"
    id: int = Field(primary_key=True)
    specification_id: int = Field(foreign_key="specification.id", index=True)
    position: int
    label: str | None
    kind: str
    group: str | None
    track: str | None
    text: str
    classes: str | None
    learned_in: str | None
    struck: bool
    catch_all: bool
    places: str | None
    mark_places: str | None


class SectionRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "section"
    id: int = Field(primary_key=True)
    specification_id: int = Field(foreign_key="specification.id", index=True)
    position: int
    kind: str
    heading: str | None
    text: str
    classes: str | None
    places: str | None


class PayRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "pay"
    id: int = Field(primary_key=True)
    class_id: int = Field(foreign_key="job_class.id", index=True)
    specification_id: int | None = Field(foreign_key="specification.id", index=True)
    position: int | None
    label: str | None
    kind: str
    low: int | None
    high: int | None
    control: int | None
    steps: str | None
    basis: str
    hours_per_week: int | None
    effective: str | None
    next: str | None
    printed: str | None
    currency: str
    source: str | None
    places: str | None


class EvidenceRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "evidence"
    id: int = Field(primary_key=True)
    specification_id: int = Field(foreign_key="specification.id", index=True)
    field: str
    places: str | None
    how: str
    sure: bool


class FindingRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "finding"
    id: int = Field(primary_key=True)
    specification_id: int = Field(foreign_key="specification.id", index=True)
    position: int
    settled: bool
    severity: str
    trouble: str
    field: str | None
    places: str | None
    facts: str | None


class StateRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "state"
    id: int = Field(primary_key=True)
    entity: str
    entity_id: int
    field: str
    kind: str
    read: str | None
    by: str
    at: str


class ComparisonRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "comparison"
    id: int = Field(primary_key=True)
    name: str
    class_ids: str
    reference_id: int | None
    position: int


class LevelRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "level"
    id: int = Field(primary_key=True)
    name: str
    rank: int


class PlacementRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "placement"
    id: int = Field(primary_key=True)
    class_id: int = Field(foreign_key="job_class.id", index=True)
    low_id: int = Field(foreign_key="level.id")
    high_id: int = Field(foreign_key="level.id")
    by: str
    at: str
    reason: str | None


class ChoiceRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "choice"
    id: int = Field(primary_key=True)
    kind: str
    first_id: int = Field(index=True)
    second_id: int = Field(index=True)
    first_text: str
    second_text: str


class NoteRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "note"
    id: int = Field(primary_key=True)
    entity: str
    entity_id: int
    field: str | None
    kind: str
    text: str
    by: str
    at: str
    open: bool
    private: bool


class CheckpointRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "checkpoint"
    id: int = Field(primary_key=True)
    name: str
    sequence: int
    at: str


class JournalRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "journal"
    line: int = Field(primary_key=True)
    sequence: int
    at: str
    by: str
    operation: str
    verb: str
    entity: str
    entity_id: int
    count: int
    field: str | None
    old: str | None
    new: str | None
    withheld: str | None
    hash: str


class UndoRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "undo"
    sequence: int = Field(primary_key=True)
    name: str
    undone: bool


class UndoImageRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "undo_image"
    id: int = Field(primary_key=True)
    sequence: int = Field(foreign_key="undo.sequence", index=True)
    image: bytes


class NextIdRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "next_id"
    kind: str = Field(primary_key=True)
    next: int


class SealRow(SQLModel, table=True):
    __tablename__: ClassVar[Any] = "seal"
    kind: str = Field(primary_key=True)
    bucket: int = Field(primary_key=True)
    total: bytes


class ClassLineRow(SQLModel, table=True):
    """Derived: one ready row per class for lists. See `summaries`."""

    __tablename__: ClassVar[Any] = "class_line"
    class_id: int = Field(primary_key=True)
    employer_id: int
    title: str
    code: str | None
    series: str | None
    level: int | None
    level_label: str | None
    grade: str | None
    flsa: str | None
    pay_low: int | None
    pay_high: int | None
    pay_basis: str | None
    requirement: str | None
    statements: int
    to_review: int
    document_id: int | None
    document_file: str | None
    specification_id: int | None
    content_id: int | None


def table_of(kind: EntityKind) -> Table:
    """The table of a kind of entity."""
    return SQLModel.metadata.tables[kind.value.replace("-", "_")]
