"""What is doubtful in the documents of a comparison, and the notes that leave the house with it."""

from jobcompare.model.compared import Compared, Version
from jobcompare.model.study import EntityKind, FindingEntry, Note, NoteKind
from jobcompare.present.figures import printed_date
from jobcompare.present.listings.quotes import Quotes
from jobcompare.present.listings.sources import versions
from jobcompare.present.listings.values import pointed
from jobcompare.present.listings.view import Listing, Value, short, text
from jobcompare.present.wording import finding_words
from jobcompare.present.wording.names import SEVERITIES

_FINDINGS = (
    text("employer", "Employer", 16),
    text("class", "Class", 28),
    text("field", "About", 18),
    short("severity", "Severity", 9),
    text("finding", "Finding", 56),
    short("settled", "Settled", 8),
    text("document", "Document", 28),
    text("place", "Place", 22),
    text("quotation", "Quotation", 50),
)
_NOTES = (
    text("about", "About", 30),
    short("kind", "Kind", 10),
    text("note", "Note", 70),
    text("by", "By", 14),
    text("at", "On", 14),
    short("open", "Open", 7),
)
_NOTE_KINDS: dict[NoteKind, str] = {NoteKind.QUESTION: "question", NoteKind.CHALLENGE: "challenge", NoteKind.DECISION: "decision"}


def make_findings(compared: Compared, quotes: Quotes) -> Listing:
    """Every finding about the documents of a comparison, settled ones too."""
    return Listing(
        key="findings",
        title="Findings",
        remark="What is doubtful or contradictory in the documents, as read. Nothing was guessed.",
        columns=_FINDINGS,
        rows=tuple(_finding(compared, version, entry, quotes) for version in versions(compared) for entry in version.findings),
        empty="No findings about the documents of these classes.",
    )


def make_notes(compared: Compared) -> Listing:
    """The notes of a comparison that are not private."""
    return Listing(
        key="notes",
        title="Notes",
        remark="Notes on these classes. Private notes are not exported.",
        columns=_NOTES,
        rows=tuple(_note(compared, note) for note in compared.notes if not note.private),
        empty="No notes.",
    )


def _finding(compared: Compared, version: Version, entry: FindingEntry, quotes: Quotes) -> tuple[Value, ...]:
    stated = entry.stated
    found = pointed(compared, version, stated.field) if stated.field else None
    employer = next(item.employer.name for item in compared.classes if item.version.specification.id == version.specification.id)
    return (
        employer,
        found.content.stated.title if found and found.content else None,
        (found.title or None) if found else None,
        SEVERITIES[stated.severity],
        finding_words(stated),
        "yes" if entry.settled else None,
        quotes.document(version),
        quotes.place(version, stated.places) or None,
        quotes.words(version, stated.places) or None,
    )


def _note(compared: Compared, note: Note) -> tuple[Value, ...]:
    return (
        _about(compared, note),
        _NOTE_KINDS[note.kind],
        note.text,
        note.by,
        printed_date(note.at),
        "open" if note.open else "closed",
    )


def _about(compared: Compared, note: Note) -> str:
    for item in compared.classes:
        name = f"{item.employer.name} · {item.content.stated.title}"
        if (note.entity, note.entity_id) in {(EntityKind.JOB_CLASS, item.job_class.id), (EntityKind.CONTENT, item.content.id)}:
            return name
        if note.entity == EntityKind.EMPLOYER and note.entity_id == item.employer.id:
            return item.employer.name
        if note.entity == EntityKind.STATEMENT:
            entry = next((each for each in item.version.statements if each.id == note.entity_id), None)
            if entry is not None:
                return f"{item.employer.name} · s-{entry.id}: {entry.stated.text}"
    return compared.comparison.name if note.entity == EntityKind.COMPARISON else compared.study.name
