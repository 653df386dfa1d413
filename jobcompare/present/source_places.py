"""Where a value stands in its document, the sentences around it, and the runs that highlight it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jobcompare.analysis.routes import leaves
from jobcompare.model.compared import Version
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Evidence, Section, TextMark
from jobcompare.model.requirement import Certification, Combination, Education, Experience, Licence, Node
from jobcompare.model.study import ClassContent, EntityKind, PayEntry, ValueRef
from jobcompare.model.words import TextMarkKind
from jobcompare.present.source_view import TextRun
from jobcompare.present.values import pointer_of

GAP = " … "  # between sentences that do not follow each other
_END = re.compile(r"[.;!?](?=[\s\t\"”)]|$)|[\n\t]")
_ABBREVIATED = re.compile(r"(?:\b[A-Za-z]|\b(?:e\.g|i\.e|etc|no|vs|Dept|approx|incl))$")
_PARTS: dict[str, tuple[type[Node], ...]] = {"licence": (Licence, Certification), "combination": (Combination,)}


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of a document as one text, with its runs."""

    text: str
    runs: tuple[TextRun, ...]


def evidence_of(ref: ValueRef, version: Version, pay: Sequence[PayEntry] = ()) -> tuple[Evidence, ...]:
    """The evidence about a value or its parts, in reading order of the record."""
    pointer = _pay_pointer(ref, version, pay) if ref.entity is EntityKind.PAY else _evidence_pointer(ref, version)
    if pointer is None:
        return ()
    return tuple(
        entry.stated for entry in version.evidence if entry.stated.field == pointer or entry.stated.field.startswith(pointer + "/")
    )


def places_of(ref: ValueRef, version: Version, pay: Sequence[PayEntry] = ()) -> Places:
    """Where a value stands, each place once, in reading order; empty where the document has no place for it."""
    own = _own_places(ref, version, pay)
    found = own or tuple(span for evidence in evidence_of(ref, version, pay) for span in evidence.places)
    return tuple(sorted(dict.fromkeys(found)))


def _own_places(ref: ValueRef, version: Version, pay: Sequence[PayEntry]) -> Places:
    """Places that the value itself carries."""
    match ref.entity:
        case EntityKind.STATEMENT:
            found = next((entry.stated for entry in version.statements if entry.id == ref.id), None)
            mark = found.mark_places.get(ref.key) if found and ref.key else None
            return (*found.places, *((mark,) if mark else ())) if found else ()
        case EntityKind.SECTION:
            section = next((entry.stated for entry in version.sections if entry.id == ref.id), None)
            return _section_places(section, ref.field) if section else ()
        case EntityKind.PAY:
            return next((entry.stated.places for entry in pay if entry.id == ref.id), ())
        case EntityKind.CONTENT:
            content = next((item for item in version.contents if item.id == ref.id), None)
            return _places_in_content(content, ref) if content else ()
        case _:
            return ()


def _places_in_content(content: ClassContent, ref: ValueRef) -> Places:
    stated = content.stated
    if ref.field in ("requirement", "preferred"):
        found = leaves_meant(stated.requirement if ref.field == "requirement" else stated.preferred, ref.key)
        return tuple(span for leaf in found for span in leaf.places)
    if ref.field == "substitutions":
        return tuple(span for item in stated.substitutions for span in item.places)
    if ref.field == "attributes":
        meant = [item for item in stated.attributes if not ref.key or item.name.casefold() == ref.key.casefold()]
        return tuple(span for item in meant for span in item.places)
    return ()


def leaves_meant(tree: Node | None, part: str | None) -> tuple[Node, ...]:
    """The leaves of a requirement that a reference means.

    Args:
        tree: the requirement.
        part: "licence" or "combination"; None: the ways to qualify, with combinations only where the document numbers
            them; every leaf where there is no such way.
    """
    found = tuple(leaves(tree))
    wanted = _PARTS.get(part or "")
    if wanted:
        return tuple(leaf for leaf in found if isinstance(leaf, wanted))
    ways = tuple(
        leaf for leaf in found if isinstance(leaf, Education | Experience) or (isinstance(leaf, Combination) and leaf.label)
    )
    return ways or found


def _section_places(section: Section, field: str) -> Places:
    """A section's heading, or its text without it; a section begins with its heading."""
    if not section.places or not section.heading:
        return section.places
    first, *others = section.places
    ends = min(first.start + len(section.heading), first.end)
    if field == "heading":
        return (Span(first.start, ends),)
    return tuple(span for span in (Span(ends, first.end), *others) if span.start < span.end)


def _evidence_pointer(ref: ValueRef, version: Version) -> str | None:
    if ref.entity is EntityKind.EMPLOYER:
        return f"/jurisdiction/{ref.field}"
    return pointer_of(ref, version)


def _pay_pointer(ref: ValueRef, version: Version, pay: Sequence[PayEntry]) -> str | None:
    entry = next((item for item in pay if item.id == ref.id), None)
    content = next((item for item in version.contents if entry and item.class_id == entry.class_id), None)
    if entry is None or content is None or entry.position is None:
        return None
    return f"/classes/{content.position}/pay/{entry.position}"


def within_words(text: str, places: Places) -> Places:
    """Places without the blanks at their ends; empty ones are left out."""
    return tuple(span for place in places if (span := _trimmed(text, place.start, place.end)).start < span.end)


def passage(text: str, places: Places, marks: Sequence[TextMark]) -> Passage:
    """The sentences around some places, with the value and struck words highlighted."""
    spans = _joined(sentence_at(text, place) for place in places)
    parts: list[str] = []
    runs: list[TextRun] = []
    at = 0
    for span in spans:
        parts.append(text[span.start : span.end].replace("\n", " ").replace("\t", " "))
        runs += _shifted(value_runs(places), span, at)
        runs += _shifted(mark_runs(marks, (TextMarkKind.STRUCK, TextMarkKind.INSERTED)), span, at)
        at += span.end - span.start + len(GAP)
    return Passage(GAP.join(parts), tuple(runs))


def sentence_at(text: str, place: Span) -> Span:
    """The sentence or sentences, or the table row, that a place stands in."""
    line_start = text.rfind("\n", 0, place.start) + 1
    line_end = text.find("\n", max(place.end - 1, place.start))
    line_end = len(text) if line_end < 0 else line_end
    if "\t" in text[line_start:line_end]:
        return _trimmed(text, line_start, line_end)
    start, end = line_start, line_end
    for stop in _stops(text, line_start, line_end):
        if stop <= place.start:
            start = stop
        if stop >= place.end:
            end = stop
            break
    return _trimmed(text, start, max(end, place.end))


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences of a line end, abbreviations passed over."""
    for match in _END.finditer(text, start, end):
        if match[0] == "." and _ABBREVIATED.search(text, start, match.start()) and match.end() < end:
            continue
        yield match.end()


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \n\t•":
        start += 1
    while end > start and text[end - 1] in " \n\t":
        end -= 1
    return Span(start, end)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def value_runs(places: Places, label: str = "") -> list[TextRun]:
    """The places of a value as runs."""
    return [TextRun(start=span.start, end=span.end, kind="value", label=label) for span in places if span.start < span.end]


def mark_runs(marks: Sequence[TextMark], kinds: Sequence[TextMarkKind] = tuple(TextMarkKind)) -> list[TextRun]:
    """Marks of the text as runs."""
    return [TextRun(start=mark.span.start, end=mark.span.end, kind=mark.kind.value) for mark in marks if mark.kind in kinds]


def _shifted(runs: Iterable[TextRun], span: Span, at: int) -> Iterator[TextRun]:
    """The parts of runs inside a span, as they stand where the span begins at `at`."""
    for run in runs:
        start, end = max(run.start, span.start), min(run.end, span.end)
        if start < end:
            yield TextRun(start=at + start - span.start, end=at + end - span.start, kind=run.kind, label=run.label)
