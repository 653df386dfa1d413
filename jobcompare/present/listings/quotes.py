"""Where a value stands in its document, in words and as a quotation."""

import json
from bisect import bisect_right
from collections.abc import Mapping

from jobcompare.model.codec import decode
from jobcompare.model.compared import Version
from jobcompare.model.places import Places, Span
from jobcompare.model.record import TextMark
from jobcompare.model.study import StudyDocument
from jobcompare.model.words import TextMarkKind
from jobcompare.present.figures import number

_SHORT = 24  # a quotation that is not longer is shown in its line
_LINE = 240  # characters of a line that are shown around a short quotation


class Quotes:
    """Quotations from the documents of a comparison."""

    def __init__(self, documents: Mapping[int, StudyDocument]) -> None:
        """Args: documents by id; a version whose document is not among them is not quoted."""
        self._documents = documents
        self._lines: dict[int, list[int]] = {}
        self._struck_runs: dict[int, tuple[Span, ...]] = {}

    def document(self, version: Version) -> str:
        """The name of a version's document: its file, else its title; "" where it has none."""
        return version.document_name or version.specification.stated.title or ""

    def place(self, version: Version, places: Places) -> str:
        """Where: "line 23, characters 1,042-1,110"; lines of the document's text, both from 1. "" where it has no place."""
        document = self._document(version)
        if document is None or not places:
            return ""
        line = bisect_right(self._starts(document), places[0].start)
        one = len(places) == 1 and places[0].end - places[0].start <= 1
        return f"line {number(line)}, character{'' if one else 's'} " + " and ".join(_range(span) for span in places)

    def words(self, version: Version, places: Places) -> str:
        """The words at some places, parts joined by " … "; a short one in its line. "" where there are none."""
        document = self._document(version)
        if document is None:
            return ""
        if len(places) == 1 and places[0].end - places[0].start <= _SHORT:
            return self._in_line(document, places[0])
        texts = [self._text(document, span.start, span.end) for span in places]
        return " … ".join(text for text in texts if text)

    def _in_line(self, document: StudyDocument, span: Span) -> str:
        text = document.text
        start = max(text.rfind("\n", 0, span.start) + 1, span.start - _LINE // 2)
        end = text.find("\n", span.end)
        end = min(len(text) if end < 0 else end, span.end + _LINE // 2)
        front = "… " if start > 0 and text[start - 1] != "\n" else ""
        back = " …" if end < len(text) and text[end] != "\n" else ""
        return front + self._text(document, start, end) + back

    def _text(self, document: StudyDocument, start: int, end: int) -> str:
        """A run of the text on one line, its struck words between tildes."""
        parts: list[str] = []
        at = start
        for low, high in self._struck(document):
            low, high = max(low, start), min(high, end)
            if low < high:
                parts += [document.text[at:low], f"~~{document.text[low:high]}~~"]
                at = high
        parts.append(document.text[at:end])
        return " ".join("".join(parts).split())

    def _struck(self, document: StudyDocument) -> tuple[Span, ...]:
        if document.id not in self._struck_runs:
            marks: tuple[TextMark, ...] = decode(tuple[TextMark, ...], json.loads(document.marks))
            self._struck_runs[document.id] = tuple(sorted(m.span for m in marks if m.kind is TextMarkKind.STRUCK))
        return self._struck_runs[document.id]

    def _starts(self, document: StudyDocument) -> list[int]:
        if document.id not in self._lines:
            self._lines[document.id] = [0] + [n + 1 for n, character in enumerate(document.text) if character == "\n"]
        return self._lines[document.id]

    def _document(self, version: Version) -> StudyDocument | None:
        return self._documents.get(version.specification.document_id or 0)


def _range(span: Span) -> str:
    """Counted from 1, both ends in it."""
    return f"{number(span.start + 1)}-{number(span.end)}" if span.end - span.start > 1 else number(span.start + 1)
