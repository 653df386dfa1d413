"""Everything about the classes of one comparison, read at once: what analysis and present work on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    StudyInfo,
    StudyLevel,
    ValueRef,
    ValueState,
)
from jobcompare.model.words import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a specification with all it says, of all its classes."""

    specification: Specification
    document_name: str | None  # file name shown for it; None: no document
    wording: Wording | None
    contents: tuple[ClassContent, ...]  # every class of the version, low to high
    statements: tuple[StatementEntry, ...]  # of all its classes, in reading order, struck ones too
    sections: tuple[SectionEntry, ...]
    evidence: tuple[EvidenceEntry, ...]
    findings: tuple[FindingEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedClass:
    """One class of a comparison: its employer, what its current (or pinned) version says, its pay and placement."""

    job_class: JobClass
    employer: Employer
    content: ClassContent
    version: Version
    pay: tuple[PayEntry, ...]
    placement: Placement | None

    @property
    def statements(self) -> tuple[StatementEntry, ...]:
        """The live statements printed for this class, in reading order."""
        key = self.content.stated.key
        return tuple(s for s in self.version.statements if key in s.stated.classes and not s.stated.struck)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A comparison with its classes, in the order of the columns, and what the analyst decided about them."""

    study: StudyInfo
    comparison: Comparison
    classes: tuple[ComparedClass, ...]
    levels: tuple[StudyLevel, ...]  # of the study's ladder, lowest first
    choices: tuple[AlignmentChoice, ...]
    states: Mapping[ValueRef, ValueState] = field(default_factory=dict[ValueRef, ValueState])  # `key` None in the refs
    notes: tuple[Note, ...] = ()

    @property
    def reference(self) -> ComparedClass | None:
        """The class that the others are compared with; None only in an empty comparison."""
        wanted = self.comparison.reference_id
        return next((c for c in self.classes if c.job_class.id == wanted), self.classes[0] if self.classes else None)
