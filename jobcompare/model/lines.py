"""Light rows for lists: what a table of classes, documents, search results or the journal shows of each."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from jobcompare.model.places import Span
from jobcompare.model.study import EntityKind
from jobcompare.model.words import Wording


class ClassLine(NamedTuple):
    """One class in a list, as its current version states it. Figures of pay are those of its first `range` entry.

    A named tuple, because a study has 20,000 of them: made in 17 ms, as frozen dataclasses in 62.
    """

    class_id: int
    employer_id: int
    employer: str
    title: str
    code: str | None
    series: str | None  # name of the series, as printed
    level: int | None  # place in the series, 1 lowest
    level_label: str | None
    grade: str | None
    flsa: str | None  # word of model.words.Flsa
    pay_low: int | None  # whole cents of `pay_basis`
    pay_high: int | None  # whole cents of `pay_basis`
    pay_basis: str | None  # word of model.words.Basis
    requirement_json: str | None  # JSON of the tree, not decoded; None: the document states none
    statements: int  # live statements printed for the class
    to_review: int  # unsettled findings (check, error) of its version that name it or name no class
    document_id: int | None
    document_file: str | None
    specification_id: int | None  # current version; None: a class without any
    content_id: int | None


class FoundIn(StrEnum):
    """Where the words of a search were found, best first."""

    TITLE = "title"
    STATEMENT = "statement"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Found:
    """A class found by its words.

    `hits`: titles, statements and documents of the class that hold every word. `spans`: the words in `snippet`.
    """

    class_id: int
    hits: int
    where: FoundIn
    snippet: str
    spans: tuple[Span, ...]
    statement_id: int | None = None  # the statement quoted, where it is one


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One imported document in a list."""

    document_id: int
    file: str | None
    imported_at: str  # ISO 8601 UTC
    imported_by: str
    retrieved: str | None  # ISO 8601 date
    wording: Wording
    employer: str | None  # of its versions; None: no version rests on it
    classes: int  # classes that its versions specify
    findings_open: int  # unsettled findings of severity check or error
    versions: int  # versions of specifications that rest on it
    current: bool  # one of them is the current one


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line of the permanent journal: what one operation did to one entity, or to a run of entities.

    `field` None: the entities `entity_id` to `entity_id + count - 1` were added (`new` "added") or removed; else one
    field went from `old` to `new`, both JSON texts (None: nothing). `hash` chains the line to the one before.
    """

    line: int
    sequence: int  # of the operation
    at: str  # ISO 8601 UTC
    by: str
    operation: str  # in the analyst's words
    verb: str  # do, undo, redo
    entity: EntityKind
    entity_id: int
    count: int
    field: str | None
    old: str | None
    new: str | None
    hash: str  # SHA-256, hexadecimal


@dataclass(frozen=True, slots=True)
class StudyCounts:
    """Figures for the status bar and the Start page. `to_review`: unsettled findings of severity check or error."""

    employers: int
    classes: int
    documents: int
    to_review: int
