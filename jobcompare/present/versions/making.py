"""Two versions, or the two wordings of one redlined document, held against each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jobcompare.model.compared import Version
from jobcompare.model.places import Span
from jobcompare.model.study import PayEntry, StudyDocument
from jobcompare.model.words import FindingKind, TextMarkKind, Wording
from jobcompare.present.document_parts import ShownParts, merged, without
from jobcompare.present.document_text import REDLINE_LOST, REWRITTEN, document_marks
from jobcompare.present.versions.dates import dated
from jobcompare.present.versions.fields import Stated, field_differences, fields_line
from jobcompare.present.versions.lines import compared_lines, headline
from jobcompare.present.versions.view import RevisionView

NOT_A_REDLINE = "Nothing in this document is struck out or marked as inserted, so it has one wording only."
NO_VALUES = "No specification rests on one of the two documents: only their words are compared."


@dataclass(frozen=True, slots=True)
class Side:
    """One of two versions. At least one of `document` and `version` is there. `pay`: all pay of the version's classes."""

    document: StudyDocument | None
    version: Version | None
    pay: tuple[PayEntry, ...] = ()

    @property
    def name(self) -> str:
        """ "clerk-2019.txt · revised Mar 2019"."""
        title = (self.document.file if self.document else None) or "Record without a document"
        words = dated(self.version.specification.stated) if self.version else ""
        return f"{title} · {words}" if words else title


def make_revision(first: Side, second: Side) -> RevisionView:
    """The later version against the earlier one; struck words belong to neither."""
    old, new = _words(first), _words(second)
    lines, found = compared_lines(old[0], new[0], new[1])
    stated = first.version is not None and second.version is not None
    fields = ()
    if first.version is not None and second.version is not None:
        fields = field_differences(Stated(first.version, first.pay), Stated(second.version, second.pay))
    return RevisionView(
        first=first.name,
        second=second.name,
        headline=headline(found),
        fields_line=fields_line(fields) if stated else "",
        fields=fields,
        lines=lines,
        changes=found.changes,
        remark=" ".join(_remarks((first, second), stated=stated)),
    )


def make_redline(side: Side, remark: str) -> RevisionView:
    """A redlined document as two versions: its wording before the revision and after it.

    Args:
        side: the document.
        remark: `redline_remark` of it; where it says something, there is nothing to compare and the view says that only.
    """
    assert side.document is not None
    name = side.document.file or "Document"
    if remark:
        return _nothing(name, remark)
    text, marks = side.document.text, document_marks(side.document)
    inserted = merged(mark.span for mark in marks if mark.kind is TextMarkKind.INSERTED)
    old, (new, headings) = without(text, inserted).text, _words(side)
    lines, found = compared_lines(old, new, headings)
    return RevisionView(
        first=f"{name} · before its revision",
        second=f"{name} · after its revision",
        headline=headline(found),
        fields_line="",
        fields=(),
        lines=lines,
        changes=found.changes,
        remark=" ".join(_remarks((side,), stated=True)),
    )


def redline_remark(document: StudyDocument, version: Version | None) -> str:
    """Why the wording of a document before its revision cannot be shown; "" where it can.

    It takes insertions that are marked: without them, what was there before is not known.
    """
    kinds = {mark.kind for mark in document_marks(document)}
    lost = version is not None and any(entry.stated.trouble is FindingKind.INSERTIONS_NOT_MARKED for entry in version.findings)
    if TextMarkKind.INSERTED in kinds and not lost:
        return ""
    return REDLINE_LOST if lost or TextMarkKind.STRUCK in kinds else NOT_A_REDLINE


def _nothing(name: str, remark: str) -> RevisionView:
    return RevisionView(
        first=name, second=name, headline="Not compared.", fields_line="", fields=(), lines=(), changes=0, remark=remark
    )


def _words(side: Side) -> tuple[str, list[Span]]:
    """The words of a version as it stands now, and its headings in them; of a record without a document its statements."""
    if side.document is None:
        return "\n".join(_statements(side.version)), []
    marks = document_marks(side.document)
    parts = without(side.document.text, merged(mark.span for mark in marks if mark.kind is TextMarkKind.STRUCK))
    spans = [mark.span for mark in marks if mark.kind is TextMarkKind.HEADING]
    return parts.text, _shown(parts, spans)


def _shown(parts: ShownParts, spans: Sequence[Span]) -> list[Span]:
    return [Span(start, end) for span in spans for start, end in parts.shown(span)]


def _statements(version: Version | None) -> Iterable[str]:
    return [entry.stated.text for entry in version.statements if not entry.stated.struck] if version else []


def _remarks(sides: Sequence[Side], *, stated: bool) -> Iterable[str]:
    if not stated:
        yield NO_VALUES
    if any(side.document is not None and side.document.wording is Wording.REWRITTEN for side in sides):
        yield REWRITTEN
