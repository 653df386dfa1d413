"""The class record: what one published document says about one or more job classes.

Every specification is a matrix: its classes are the columns (levels), its statements the rows, and a mark says that a
statement is printed for a level. None and empty mean: the document does not say.
"""

from dataclasses import dataclass

from jobcompare.model.pay import DATE, Pay
from jobcompare.model.places import Places, Span
from jobcompare.model.requirement import Node, Substitution
from jobcompare.model.shape import needed, told
from jobcompare.model.words import (
    DateKind,
    FindingKind,
    Flsa,
    How,
    JurisdictionKind,
    SectionKind,
    Severity,
    Standing,
    StatementKind,
    Status,
    TextMarkKind,
    Wording,
)

FORMAT = "jobcompare-record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMark:
    """A run of the text that was struck, inserted, bold, a heading, or a page break (an empty span)."""

    kind: TextMarkKind = needed("kind of mark")
    span: Span = needed("the run, in code points")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The document's canonical text and where it came from."""

    text: str = needed("canonical text: markup removed, wraps and page-broken sentences joined")
    marks: tuple[TextMark, ...] = told("runs that looked different", default=())
    file: str | None = told("file name, without folders")
    media_type: str | None = told("media type of the original")
    sha256: str | None = told("of the original bytes", pattern=r"[0-9a-f]{64}")
    url: str | None = told("address it was taken from")
    retrieved: str | None = told("ISO 8601 date it was taken", pattern=DATE)
    wording: Wording = told("as published, or rewritten for the sample", default=Wording.AS_PUBLISHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Jurisdiction:
    """The employer, as far as the document says."""

    name: str | None = told("name as printed")
    kind: JurisdictionKind | None = told("kind of public employer")
    region: str | None = told("ISO 3166-2 code", pattern=r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
    annual_hours: int | None = told("hours of a full-time year", low=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The series a class belongs to."""

    name: str | None = told("name of the series, as printed")
    members: tuple[str, ...] = told("members named in the document, low to high, described in it or not", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Staffing:
    """How positions of several levels are filled, only when the document says so."""

    kind: str = needed('"flexible"', pattern=r"flexible")
    classes: tuple[str, ...] = needed("keys of the classes")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A date of the document."""

    kind: DateKind = needed("what it says")
    date: str = needed("ISO 8601, as precise as printed", pattern=DATE)
    struck: bool = told("it is struck out", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Specification:
    """The document as a class specification."""

    title: str | None = told("as printed, repaired only in white space and case")
    family: str | None = told("job family or functional area, as printed")
    series: Series | None = told("the series")
    status: Status | None = told("its standing, only when stated")
    staffing: Staffing | None = told("flexible staffing, only when stated")
    dates: tuple[PrintedDate, ...] = told("dates in reading order", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Inheritance:
    """The document says that a class includes statements of another."""

    source: str = needed("key of the class it takes from", key="from")
    kinds: tuple[StatementKind, ...] = needed("kinds of statement taken")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A printed fact that has no key of its own."""

    name: str = needed("what it is")
    text: str = needed("what the document says")
    places: Places = told("where it stands", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecifiedClass:
    """One class (level) as a document specifies it."""

    key: str = needed("how the rest of the record names this class")
    title: str = needed("title, as printed; empty where the document prints none")
    level: int | None = told("place in the series, 1 lowest; not a study level", low=0)
    level_label: str | None = told("the document's own name of the level")
    range: str | None = told('range of the class, as in "Range A"')
    code: str | None = told("class code, as printed, leading zeros kept")
    grade: str | None = told("pay grade, as printed")
    flsa: Flsa | None = told("overtime status")
    bargaining_unit: str | None = told("bargaining unit, as printed")
    service: str | None = told('civil service, e.g. "competitive"')
    supervision_received: str | None = told("supervision received")
    supervision_exercised: str | None = told("supervision exercised")
    tracks: tuple[str, ...] = told("tracks within the level", default=())
    inherits: tuple[Inheritance, ...] = told("what it takes from other classes, as the document says", default=())
    requirement: Node | None = told("minimum or typical qualifications")
    standing: Standing | None = told("what the document calls them")
    preferred: Node | None = told("preferred and desirable qualifications, never in requirement")
    substitutions: tuple[Substitution, ...] = told("accepted in place of requirements", default=())
    pay: tuple[Pay, ...] = told("published pay, one entry per printed basis", default=())
    attributes: tuple[Attribute, ...] = told("printed facts without a key", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the document."""

    kind: SectionKind = needed("kind of section")
    heading: str | None = told("heading, as printed")
    text: str = needed("its live words")
    classes: tuple[str, ...] = told("keys of the classes it speaks of", default=())
    places: Places = told("where it stands", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One row of the specification's matrix. `classes` are the levels for which it is printed."""

    kind: StatementKind = needed("kind of statement")
    group: str | None = told("sub-heading it stands under")
    track: str | None = told("track of the level it belongs to")
    text: str = needed("its live words; the struck ones are document.marks")
    classes: tuple[str, ...] = told("keys of the levels for which it is printed", default=())
    learned_in: tuple[str, ...] = told("keys of the levels at which it may be gained", default=())
    struck: bool = told("every word of it is struck", default=False)
    catch_all: bool = told('"performs related duties as assigned" and its kin', default=False)
    places: Places = told("where it stands", default=())
    mark_places: dict[str, Span] = told("where the mark of each level stands", default=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a value was found and how."""

    field: str = needed('JSON pointer of the value, e.g. "/classes/0/code"', pattern=r"(/[^/]+)+")
    places: Places = told("where it stands", default=())
    how: How = needed("how it was found")
    sure: bool = told("false where it should be checked", default=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something doubtful in the document; worded in present/wording from its kind and facts."""

    severity: Severity = needed("how much it matters")
    trouble: FindingKind = needed("what it is")
    field: str | None = told("JSON pointer of the value it concerns", pattern=r"(/[^/]+)+")
    places: Places = told("where it stands", default=())
    facts: dict[str, str] = told("facts for its wording", default=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one published document says about one or more job classes."""

    format: str = needed("format and version", pattern=r"jobcompare-record/1")
    id: str | None = told("study UUID and number; kept on a round trip within a study")
    document: Document | None = told("the text; needed when any place is given")
    jurisdiction: Jurisdiction | None = told("the employer, as far as the document says")
    specification: Specification | None = told("the document as a class specification")
    classes: tuple[SpecifiedClass, ...] = needed("classes in the order of the series, low to high")
    sections: tuple[Section, ...] = told("sections in reading order", default=())
    statements: tuple[Statement, ...] = told("statements in reading order", default=())
    evidence: tuple[Evidence, ...] = told("where values were found", default=())
    findings: tuple[Finding, ...] = told("what is doubtful", default=())
