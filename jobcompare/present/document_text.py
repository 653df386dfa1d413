"""A document's text with its runs: clean, marked, or struck words only."""

import json
from collections.abc import Iterable, Sequence
from typing import cast

from jobcompare.model.codec import decode
from jobcompare.model.compared import Version
from jobcompare.model.places import Span
from jobcompare.model.record import TextMark
from jobcompare.model.study import Employer, FindingEntry, StudyDocument, ValueRef
from jobcompare.model.words import FindingKind, TextMarkKind, Wording
from jobcompare.present.document_parts import ShownParts, around, merged, whole, without
from jobcompare.present.figures import day, printed_date, short_titles
from jobcompare.present.lists_view import DocumentFinding, DocumentView
from jobcompare.present.source_values import content_of, field_words
from jobcompare.present.source_view import TextRun
from jobcompare.present.values import ref_at
from jobcompare.present.wording import finding_words
from jobcompare.present.wording.names import SEVERITIES

MODES = ("marked", "clean", "struck")
REDLINE_LOST = "Insertions are not marked in this document: its wording before the revision cannot be rebuilt."
REWRITTEN = "The wording of this document was rewritten for the sample; titles, figures and order are the original's."


def document_marks(document: StudyDocument) -> tuple[TextMark, ...]:
    """The marks of a document's text."""
    return cast(tuple[TextMark, ...], decode(tuple[TextMark, ...], json.loads(document.marks)))


def make_document_view(document: StudyDocument, employer: Employer | None, version: Version | None, mode: str) -> DocumentView:
    """The document as the Documents page shows it.

    Args:
        document: the document.
        employer: whose it is; None: no specification rests on it.
        version: what it says; None: no specification rests on it.
        mode: "marked" as it stands, "clean" without struck words, "struck" only the lines with struck words.
    """
    marks = document_marks(document)
    struck = merged(mark.span for mark in marks if mark.kind is TextMarkKind.STRUCK)
    parts = _parts(document.text, struck, mode)
    return DocumentView(
        document_id=document.id,
        title=document.file or "Document",
        facts=_facts(document, employer, version),
        mode=mode,
        text=parts.text,
        runs=tuple(_runs(marks, parts)),
        findings=tuple(_findings(version, parts)),
        remark=" ".join(_remarks(document, version)),
        struck=len(struck),
    )


def _facts(document: StudyDocument, employer: Employer | None, version: Version | None) -> tuple[tuple[str, str], ...]:
    contents = version.contents if version else ()
    facts = [
        ("Employer", employer.name if employer else ""),
        ("Classes" if len(contents) > 1 else "Class", "; ".join(content.stated.title for content in contents)),
        ("Imported", f"{day(document.imported_at)} by {document.imported_by}"),
        ("Address", document.url or ""),
        ("Seen", printed_date(document.retrieved) if document.retrieved else ""),
        ("Kind", document.media_type or ""),
    ]
    return tuple((label, value) for label, value in facts if value)


def _remarks(document: StudyDocument, version: Version | None) -> Iterable[str]:
    if document.wording is Wording.REWRITTEN:
        yield REWRITTEN
    if version and any(entry.stated.trouble is FindingKind.INSERTIONS_NOT_MARKED for entry in version.findings):
        yield REDLINE_LOST


def _parts(text: str, struck: Sequence[Span], mode: str) -> ShownParts:
    if mode == "struck":
        return around(text, struck)
    return without(text, struck) if mode == "clean" else whole(text)


def _runs(marks: Iterable[TextMark], parts: ShownParts) -> Iterable[TextRun]:
    for mark in marks:
        for start, end in parts.shown(mark.span):
            yield TextRun(start=start, end=end, kind=mark.kind.value)


def _findings(version: Version | None, parts: ShownParts) -> list[DocumentFinding]:
    entries = version.findings if version is not None else ()
    found = [_finding(entry, version, parts) for entry in entries if version is not None]
    order = {entry.id: entry.stated.places[0].start if entry.stated.places else -1 for entry in entries}
    return sorted(found, key=lambda finding: order[finding.finding_id])


def _finding(entry: FindingEntry, version: Version, parts: ShownParts) -> DocumentFinding:
    stated = entry.stated
    ref = ref_at(stated.field, version) if stated.field else None
    return DocumentFinding(
        finding_id=entry.id,
        severity=stated.severity.value,
        severity_words=SEVERITIES[stated.severity],
        words=finding_words(stated),
        about=_about(ref, version) if ref else "",
        places=tuple(place for span in stated.places for place in parts.shown(span)),
        settled=entry.settled,
        ref=ref,
    )


def _about(ref: ValueRef, version: Version) -> str:
    content = content_of(ref, version)
    shorts = short_titles([item.stated.title for item in version.contents])
    owner = shorts[version.contents.index(content)] if content else ""
    return " · ".join(part for part in (owner, field_words(ref, version)) if part)
