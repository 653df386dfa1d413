"""A document's text with its runs: clean, marked, or struck words only."""

import json
from collections.abc import Iterable, Sequence
from typing import cast

from jobcompare.model.codec import decode
from jobcompare.model.places import Span
from jobcompare.model.record import TextMark
from jobcompare.model.study import Employer, FindingEntry, JobClass, StudyDocument
from jobcompare.model.words import FindingKind, TextMarkKind, Wording
from jobcompare.present.figures import day, printed_date
from jobcompare.present.lists_view import DocumentView
from jobcompare.present.source_view import TextRun
from jobcompare.present.wording import finding_words

MODES = ("marked", "clean", "struck")
REDLINE_LOST = "Insertions are not marked in this document: its wording before the revision cannot be rebuilt."
REWRITTEN = "The wording of this document was rewritten for the sample; titles, figures and order are the original's."


def document_marks(document: StudyDocument) -> tuple[TextMark, ...]:
    """The marks of a document's text."""
    return cast(tuple[TextMark, ...], decode(tuple[TextMark, ...], json.loads(document.marks)))


def make_document_view(
    document: StudyDocument, employer: Employer | None, classes: Sequence[JobClass], findings: Sequence[FindingEntry], mode: str
) -> DocumentView:
    """The document as the Documents page shows it.

    Args:
        document: the document.
        employer: whose it is; None: no specification rests on it.
        classes: the classes it specifies, low to high.
        findings: the doubts about it.
        mode: "marked" as it stands, "clean" without struck words, "struck" only the passages with struck words.
    """
    marks = document_marks(document)
    kept = _kept(document.text, marks, mode)
    text = "".join(document.text[span.start : span.end] for span in kept)
    return DocumentView(
        document_id=document.id,
        title=document.file or "Document",
        facts=_facts(document, employer, classes),
        mode=mode,
        text=text,
        runs=tuple(_runs(marks, kept)),
        findings=tuple((f.stated.severity.value, finding_words(f.stated), _first(f, kept)) for f in findings),
        remark=" ".join(_remarks(document, findings)),
    )


def _facts(document: StudyDocument, employer: Employer | None, classes: Sequence[JobClass]) -> tuple[tuple[str, str], ...]:
    facts = [
        ("Employer", employer.name if employer else ""),
        ("Classes", "; ".join(item.title for item in classes)),
        ("Imported", f"{day(document.imported_at)} by {document.imported_by}"),
        ("Address", document.url or ""),
        ("Seen", printed_date(document.retrieved) if document.retrieved else ""),
        ("Kind", document.media_type or ""),
    ]
    return tuple((label, value) for label, value in facts if value)


def _remarks(document: StudyDocument, findings: Iterable[FindingEntry]) -> Iterable[str]:
    if document.wording is Wording.REWRITTEN:
        yield REWRITTEN
    if any(f.stated.trouble is FindingKind.INSERTIONS_NOT_MARKED for f in findings):
        yield REDLINE_LOST


def _struck(marks: Iterable[TextMark]) -> list[Span]:
    return sorted(mark.span for mark in marks if mark.kind is TextMarkKind.STRUCK)


def _kept(text: str, marks: Iterable[TextMark], mode: str) -> list[Span]:
    """The ranges of the text that a mode shows, in order."""
    struck = _struck(marks)
    if mode == "struck":
        return _lines_around(text, struck)
    if mode == "marked" or not struck:
        return [Span(0, len(text))]
    kept: list[Span] = []
    start = 0
    for span in struck:
        kept.append(Span(start, span.start))
        start = max(start, span.end)
    kept.append(Span(start, len(text)))
    return [span for span in kept if span.start < span.end]


def _lines_around(text: str, struck: Iterable[Span]) -> list[Span]:
    """The whole lines that hold struck words, so that they can be understood."""
    lines: list[Span] = []
    for span in struck:
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", max(span.start, span.end - 1))
        line = Span(start, len(text) if end < 0 else end + 1)
        if not lines or lines[-1].end <= line.start:
            lines.append(line)
        elif line.end > lines[-1].end:
            lines[-1] = Span(lines[-1].start, line.end)
    return lines


def _runs(marks: Iterable[TextMark], kept: Sequence[Span]) -> Iterable[TextRun]:
    for mark in marks:
        for start, end in _moved(mark.span, kept):
            yield TextRun(start=start, end=end, kind=mark.kind.value)


def _moved(span: Span, kept: Sequence[Span]) -> Iterable[tuple[int, int]]:
    """Where a range of the document stands in the shown text; in parts where the text between is not shown."""
    before = 0
    for part in kept:
        start, end = max(span.start, part.start), min(span.end, part.end)
        if start < end or (span.start == span.end and part.start <= span.start < part.end):
            yield before + start - part.start, before + end - part.start
        before += part.end - part.start


def _first(finding: FindingEntry, kept: Sequence[Span]) -> int | None:
    """Where to scroll for a finding: its first place that is shown."""
    for place in finding.stated.places:
        moved = next(iter(_moved(place, kept)), None)
        if moved is not None:
            return moved[0]
    return None
