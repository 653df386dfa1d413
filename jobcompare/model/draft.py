"""Read documents that wait for a look and are not in the study yet: a batch of drafts.

A draft's record changes by the analyst's hand before it enters. Pointers are JSON pointers into the record as it is now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.pay import DATE
from jobcompare.model.record import Evidence, Finding, Record
from jobcompare.model.shape import needed, told
from jobcompare.model.words import FindingKind, Severity

EMPLOYER = "/jurisdiction/name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """The analyst says that a class of a draft is a new version of a class of the study."""

    key: str = needed("key of the class in the record")
    class_id: int = needed("the class of the study", low=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One file of a batch. `record` None: it could not be read, and `trouble` says why."""

    number: int = needed("its number in the batch, never used again", low=1)
    file: str = needed("where it was read from")
    record: Record | None = told("what it says, as corrected so far")
    digest: str | None = told("SHA-256 of the record as read", pattern=r"[0-9a-f]{64}")
    trouble: str | None = told("word of the trouble that kept it from being read")
    facts: dict[str, str] = told("facts of the trouble", default=dict)
    employer: str | None = told("whose document it is, as the analyst says")
    reviewed: tuple[str, ...] = told("pointers of the values looked at", default=())
    typed: dict[str, str] = told("pointer of a value set by hand -> JSON of the value as read", default=dict)
    settled: tuple[int, ...] = told("findings dealt with, by their place in the record", default=())
    successors: tuple[Successor, ...] = told("classes that are new versions, as the analyst says", default=())
    apart: tuple[int, ...] = told("classes of the study of which it is no version, as the analyst says", default=())
    accepted: bool = told("it entered the study; where that was undone it waits again", default=False)

    @property
    def name(self) -> str:
        """The file's name without folders."""
        return self.file.replace("\\", "/").rsplit("/", 1)[-1]

    @property
    def stated_employer(self) -> str | None:
        """Whose document it is: as assigned, else as it says; None: nobody said."""
        stated = self.record.jurisdiction.name if self.record is not None and self.record.jurisdiction else None
        return self.employer or stated

    @property
    def doubts(self) -> tuple[tuple[int, Finding], ...]:
        """The findings that want a look, with their places in the record."""
        found = self.record.findings if self.record is not None else ()
        return tuple(
            (index, finding)
            for index, finding in enumerate(found)
            if finding.severity is not Severity.NOTE
            and index not in self.settled
            and not (self.employer and about_employer(finding))
        )

    @property
    def unsure(self) -> tuple[Evidence, ...]:
        """The evidence of values that should be checked and that nobody has looked at."""
        found = self.record.evidence if self.record is not None else ()
        return tuple(entry for entry in found if not entry.sure and not self.looked_at(entry.field))

    def looked_at(self, pointer: str) -> bool:
        """Whether a value, or the whole that it is part of, was reviewed or set by hand."""
        return any(holds(known, pointer) for known in (*self.reviewed, *self.typed))

    @property
    def to_check(self) -> int:
        """How many values and doubts of it want a look; several doubts about one value are one."""
        if self.record is None:
            return 0
        wanted = {
            _whole(finding.field) if finding.field else str(index) for index, finding in self.doubts if not about_employer(finding)
        }
        wanted |= {_whole(entry.field) for entry in self.unsure}
        return len(wanted) + (self.stated_employer is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The drafts that wait for one study. `url` and `retrieved`: of all its documents that do not say otherwise."""

    drafts: tuple[Draft, ...] = told("in the order of their coming", default=())
    url: str | None = told("address they were taken from")
    retrieved: str | None = told("ISO 8601 date they were seen", pattern=DATE)
    last: int = told("the highest number given so far", default=0)

    def draft(self, number: int) -> Draft | None:
        """The draft of a number; None where it was dropped."""
        return next((draft for draft in self.drafts if draft.number == number), None)

    def __iter__(self) -> Iterator[Draft]:
        return iter(self.drafts)


class DraftState(StrEnum):
    """How a draft stands, or a file that is to become one (WAITING)."""

    WAITING = "waiting"
    READY = "ready"
    TO_CHECK = "to check"
    FAILED = "failed"
    HERE = "already here"
    VERSION = "new version"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A class of the study of which a class of a draft may be a new version."""

    key: str  # of the class in the draft's record
    class_id: int
    title: str
    employer: str
    sure: bool  # same employer, title and code, or the analyst said so; False: proposed, by code or by text


@dataclass(frozen=True, slots=True)
class Known:
    """What the study and the batch know of a draft.

    `accepted`: its record entered from this batch and is in the study. `same_as`: the name of what it repeats.
    """

    accepted: bool = False
    same_as: str | None = None
    earlier: tuple[Earlier, ...] = ()


NOTHING_KNOWN = Known()
THIS_STUDY = "this study"
"""What a draft repeats whose very record is in the study."""


def state_of(draft: Draft, known: Known) -> DraftState:
    """How a draft stands: what is in the study already comes first, then what wants a look."""
    if draft.record is None:
        return DraftState.FAILED
    if known.accepted:
        return DraftState.ACCEPTED
    if known.same_as is not None:
        return DraftState.HERE
    if draft.to_check or any(not earlier.sure for earlier in known.earlier):
        return DraftState.TO_CHECK
    return DraftState.VERSION if known.earlier else DraftState.READY


def about_employer(finding: Finding) -> bool:
    """Whether a finding is about whose document it is."""
    return finding.field == EMPLOYER or finding.trouble is FindingKind.JURISDICTION_NOT_STATED


def _whole(pointer: str) -> str:
    """The value that a pointer leads into: "/classes/0/pay/1/low" is in "/classes/0/pay"."""
    parts = pointer.split("/")
    return "/".join(parts[: 4 if parts[1] == "classes" else 3])


def holds(pointer: str, inner: str) -> bool:
    """Whether a pointer points at a value or at the whole that it is part of."""
    return inner == pointer or inner.startswith(pointer + "/")
