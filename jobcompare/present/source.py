"""The Source panel: a value in its sentence, how it was read, its state, the doubts about it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from jobcompare.model.codec import decode
from jobcompare.model.compared import Version
from jobcompare.model.places import Places
from jobcompare.model.record import TextMark
from jobcompare.model.study import EntityKind, Note, PayEntry, StudyDocument, ValueRef, ValueState
from jobcompare.model.words import How, StatementKind
from jobcompare.present.figures import printed_date
from jobcompare.present.source_places import evidence_of, leaves_meant, mark_runs, passage, places_of, value_runs, within_words
from jobcompare.present.source_values import content_of, field_words, owner_words, read_value, shown_value, statement_of
from jobcompare.present.source_view import SourceView
from jobcompare.present.values import node_at, pointer_of, shown_of
from jobcompare.present.wording import NOT_STATED, finding_words, how_words
from jobcompare.present.wording.names import WORDINGS
from jobcompare.present.wording.states import state_words

NO_PLACE = "The document has no place for this value."
NO_DOCUMENT = "no document"
_EDITABLE = frozenset({EntityKind.CONTENT, EntityKind.STATEMENT, EntityKind.SPECIFICATION, EntityKind.PAY, EntityKind.EMPLOYER})
_FIXED = frozenset({"key", "places", "mark_places"})  # how the record names and finds things; never typed


def make_source(
    ref: ValueRef,
    version: Version,
    employer: str,
    document: StudyDocument | None = None,
    *,
    states: Mapping[ValueRef, ValueState] | None = None,
    notes: Sequence[Note] = (),
    pay: Sequence[PayEntry] = (),
) -> SourceView:
    """A value with its source.

    Args:
        ref: the value; `key` names a part of it: a level's mark, "licence" or "combination" of a requirement, the name
            of an attribute.
        version: the version of the specification it belongs to.
        employer: name of the employer.
        document: its document; None: it has none, or it is not at hand.
        states: what the analyst did with values (refs without key).
        notes: notes of the study; those about this value are shown.
        pay: published pay of the version's classes, for references to pay.
    """
    state = (states or {}).get(replace(ref, key=None))
    value = shown_value(ref, version, pay)
    places = places_of(ref, version, pay)
    places = within_words(document.text, places) if document else places
    marks = _marks(document)
    said = passage(document.text, places, marks) if document and places else None
    return SourceView(
        ref=ref,
        title=f"{owner_words(ref, version, employer, pay)} · {field_words(ref, version)}",
        value=value or NOT_STATED,
        state=shown_of(ref, states or {}, stated=bool(value)),
        state_words=_state_words(ref, state, version, stated=bool(value)),
        as_read=read_value(ref, state, version),
        sentence=said.text if said else "",
        sentence_runs=said.runs if said else (),
        document=document_words(version, document),
        how=_how(ref, version, pay, places) if value else "",
        doubts=_doubts(ref, version),
        text=document.text if document else "",
        text_runs=(*mark_runs(marks), *value_runs(places, field_words(ref, version))) if document else (),
        document_id=version.specification.document_id,
        notes=tuple(note for note in notes if _is_about(note, ref)),
        editable=ref.entity in _EDITABLE and ref.field not in _FIXED,
    )


def document_words(version: Version, document: StudyDocument | None) -> str:
    """The document's name, where it was seen and when, and whether its wording is its own."""
    name = document.file if document and document.file else version.document_name
    seen = f"seen {printed_date(document.retrieved)}" if document and document.retrieved else ""
    wording = document.wording if document else version.wording
    parts = (
        name or NO_DOCUMENT,
        document.url if document and document.url else "",
        seen,
        WORDINGS[wording] if wording and name else "",
    )
    return " · ".join(part for part in parts if part)


def _state_words(ref: ValueRef, state: ValueState | None, version: Version, *, stated: bool) -> str:
    shown = shown_of(ref, {} if state is None else {replace(ref, key=None): state}, stated=stated)
    words = state_words(shown, state)
    read = read_value(ref, state, version)
    if state is None or read is None or "; as read: " not in words:
        return words
    return f"{words.split('; as read: ')[0]}; as read: “{read}”"


def _how(ref: ValueRef, version: Version, pay: Sequence[PayEntry], places: Places) -> str:
    found = evidence_of(ref, version, pay)
    if found:
        first = found[0]
        doubtful = any(not evidence.sure for evidence in found)
        typed = first.how is How.TYPED
        return how_words(first.how) + ("; to check" if doubtful and not typed else "")
    statement = statement_of(ref, version) if ref.entity is EntityKind.STATEMENT else None
    if not places:
        return NO_PLACE
    heading = _heading_over(version, places) if statement else None
    if statement is None or heading is None:
        return how_words(How.HEADING if ref.entity is EntityKind.SECTION else How.PATTERN)
    lead = "a sentence of" if statement.kind is StatementKind.CHARACTERISTIC else "listed under"
    return f"{lead} “{heading}”"


def _heading_over(version: Version, places: Places) -> str | None:
    """The heading of the smallest section that a place stands in."""
    around = [
        (span.end - span.start, section.stated.heading)
        for section in version.sections
        for span in section.stated.places
        if section.stated.heading and places and span.start <= places[0].start < span.end
    ]
    return min(around)[1].rstrip(":").strip() if around else None


def _doubts(ref: ValueRef, version: Version) -> tuple[str, ...]:
    """Findings about the value, its parts, or the list it belongs to, that nobody settled."""
    pointer = pointer_of(ref, version) if ref.entity is not EntityKind.EMPLOYER else f"/jurisdiction/{ref.field}"
    if pointer is None:
        return ()
    findings = [entry.stated for entry in version.findings if not entry.settled and _concerns(entry.stated.field, pointer)]
    content = content_of(ref, version)
    if content is not None and ref.field == "requirement" and ref.key:
        meant = leaves_meant(content.stated.requirement, ref.key)
        nodes = [node_at(content.stated.requirement, (finding.field or "")[len(pointer) :]) for finding in findings]
        findings = [finding for finding, node in zip(findings, nodes, strict=True) if node in meant]
    return tuple(dict.fromkeys(finding_words(finding) for finding in findings))


def _concerns(field: str | None, pointer: str) -> bool:
    """Whether a finding's field is the value, a part of it, or the list it belongs to: never a whole class."""
    if field is None:
        return False
    return f"{field}/".startswith(f"{pointer}/") or (pointer.startswith(f"{field}/") and not re.fullmatch(r"/\w+/\d+", field))


def _is_about(note: Note, ref: ValueRef) -> bool:
    return note.entity == ref.entity.value and note.entity_id == ref.id and note.field in (None, ref.field)


def _marks(document: StudyDocument | None) -> tuple[TextMark, ...]:
    return cast(tuple[TextMark, ...], decode(tuple[TextMark, ...], json.loads(document.marks))) if document else ()
