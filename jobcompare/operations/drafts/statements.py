"""The rows of a draft's matrix: split, merge, kind, levels; whole sections move."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jobcompare.model.draft import Draft
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Document, Record, Section, Statement
from jobcompare.model.words import SectionKind, StatementKind
from jobcompare.operations.do.values import not_allowed
from jobcompare.operations.drafts.pointers import Moved, renumbered
from jobcompare.operations.drafts.values import read_json
from jobcompare.operations.drafts.words import live_words, trimmed

OF_SECTION: dict[SectionKind, StatementKind] = {
    SectionKind.DUTIES: StatementKind.DUTY,
    SectionKind.KNOWLEDGE: StatementKind.KNOWLEDGE,
    SectionKind.SKILLS: StatementKind.SKILL,
    SectionKind.ABILITIES: StatementKind.ABILITY,
    SectionKind.DISTINGUISHING: StatementKind.CHARACTERISTIC,
    SectionKind.LICENCES: StatementKind.LICENCE,
    SectionKind.PHYSICAL: StatementKind.PHYSICAL,
    SectionKind.ENVIRONMENT: StatementKind.ENVIRONMENT,
    SectionKind.WORKING_CONDITIONS: StatementKind.ENVIRONMENT,
    SectionKind.OTHER: StatementKind.OTHER,
}
"""The kind that the statements of a section have; sections that are not here are prose."""


def split(draft: Draft, index: int, at: int) -> Draft:
    """Make two statements of one.

    Args:
        draft: a draft with a document.
        index: which statement.
        at: the code point of the document's text at which the second one begins.

    Raises:
        UserError: VALUE_NOT_ALLOWED, where one side would have no words.
    """
    record = _record(draft)
    statement, document = record.statements[index], record.document
    first, second = _parted(document, statement.places, at) if document else ((), ())
    texts = [live_words(document, places).strip(" ;,") if document else "" for places in (first, second)]
    if not all(texts):
        raise not_allowed("split", "a place inside the statement's words", "none")
    halves = [replace(statement, text=text, places=places) for text, places in zip(texts, (first, second), strict=True)]
    halves[1] = replace(halves[1], mark_places={})
    made = _with_rows(draft, (*record.statements[:index], *halves, *record.statements[index + 1 :]), lambda n: n + (n > index))
    return _touched(made, {index: read_json(statement), index + 1: "null"})


def merge(draft: Draft, index: int) -> Draft:
    """Make one statement of a statement and the next one.

    Raises:
        UserError: VALUE_NOT_ALLOWED, where there is no next one.
    """
    record = _record(draft)
    if index + 1 >= len(record.statements):
        raise not_allowed("merge", "a statement after this one", "the last one")
    first, second = record.statements[index : index + 2]
    one = replace(
        first,
        text=f"{first.text} {second.text}",
        places=tuple(sorted(dict.fromkeys((*first.places, *second.places)))),
        classes=tuple(item.key for item in record.classes if item.key in {*first.classes, *second.classes}),
    )
    made = _with_rows(
        draft, (*record.statements[:index], one, *record.statements[index + 2 :]), lambda n: n if n <= index else n - 1
    )
    return _touched(made, {index: read_json(first)})


def add(draft: Draft, kind: StatementKind, span: Span, classes: Iterable[str] = ()) -> Draft:
    """Take words of the document in as a statement that the program did not find; no classes: all.

    Raises:
        UserError: VALUE_NOT_ALLOWED, where the selection has no words.
    """
    record = _record(draft)
    place = trimmed(record.document.text, span) if record.document else span
    text = live_words(record.document, (place,)).strip(" ;,") if record.document else ""
    if not text:
        raise not_allowed("statement", "words of the document", "nothing selected")
    keys = tuple(classes) or tuple(item.key for item in record.classes)
    new = Statement(kind=kind, text=text, classes=keys, places=(place,))
    at = next((n for n, item in enumerate(record.statements) if item.places and item.places[0].start > place.start), None)
    at = len(record.statements) if at is None else at
    made = _with_rows(draft, (*record.statements[:at], new, *record.statements[at:]), lambda n: n + (n >= at))
    return _touched(made, {at: "null"})


def remove(draft: Draft, index: int) -> Draft:
    """Take a statement out: it is none."""
    record = _record(draft)
    left = (*record.statements[:index], *record.statements[index + 1 :])
    return _with_rows(draft, left, lambda n: None if n == index else n - (n > index))


def set_kind(draft: Draft, index: int, kind: StatementKind) -> Draft:
    """Say what kind of statement one is."""
    return _changed(draft, index, replace(_record(draft).statements[index], kind=kind))


def toggle_level(draft: Draft, index: int, key: str) -> Draft:
    """Mark a statement at a level, or take the mark away.

    Raises:
        UserError: VALUE_NOT_ALLOWED, where it would be left without any level.
    """
    record = _record(draft)
    statement = record.statements[index]
    wanted = set(statement.classes) ^ {key}
    if not wanted:
        raise not_allowed("levels", "at least one level", "none")
    classes = tuple(item.key for item in record.classes if item.key in wanted)
    marks = {name: place for name, place in statement.mark_places.items() if name in wanted}
    learned = tuple(name for name in statement.learned_in if name in wanted)
    return _changed(draft, index, replace(statement, classes=classes, mark_places=marks, learned_in=learned))


def move_section(draft: Draft, index: int, kind: SectionKind) -> Draft:
    """Say what a section is; its statements become of that kind too, where the kind has statements."""
    record = _record(draft)
    section = record.sections[index]
    sections = list(record.sections)
    sections[index] = replace(section, kind=kind)
    typed = {**draft.typed, f"/sections/{index}": draft.typed.get(f"/sections/{index}", read_json(section))}
    draft = replace(draft, record=replace(record, sections=tuple(sections)), typed=typed)
    if kind in OF_SECTION:
        for number in statements_of(record, section):
            draft = set_kind(draft, number, OF_SECTION[kind])
    return draft


def statements_of(record: Record, section: Section) -> tuple[int, ...]:
    """The statements that stand in a section, by their places."""
    return tuple(
        number
        for number, statement in enumerate(record.statements)
        if any(_inside(place, section.places) for place in statement.places[:1])
    )


def _inside(place: Span, places: Places) -> bool:
    return any(outer.start <= place.start and place.end <= outer.end for outer in places)


def _parted(document: Document, places: Places, at: int) -> tuple[Places, Places]:
    before = [Span(place.start, min(place.end, at)) for place in places if place.start < at]
    after = [Span(max(place.start, at), place.end) for place in places if place.end > at]
    return _with_words(document, before), _with_words(document, after)


def _with_words(document: Document, places: Sequence[Span]) -> Places:
    found = (trimmed(document.text, place) for place in places)
    return tuple(place for place in found if place.start < place.end)


def _changed(draft: Draft, index: int, statement: Statement) -> Draft:
    record = _record(draft)
    if statement == record.statements[index]:
        return draft
    rows = (*record.statements[:index], statement, *record.statements[index + 1 :])
    made = replace(draft, record=replace(record, statements=rows))
    return _touched(made, {index: read_json(record.statements[index])})


def _with_rows(draft: Draft, rows: Sequence[Statement], moved: Moved) -> Draft:
    """A draft with other statements, everything that points at them following."""
    return renumbered(replace(draft, record=replace(_record(draft), statements=tuple(rows))), "statements", moved)


def _touched(draft: Draft, read: dict[int, str]) -> Draft:
    """Note statements as the analyst's work, with what was read; what was read first stays."""
    typed = dict(draft.typed)
    for index, text in read.items():
        typed.setdefault(f"/statements/{index}", text)
    return replace(draft, typed=typed)


def _record(draft: Draft) -> Record:
    assert draft.record is not None, "a draft that could not be read has no statements"
    return draft.record
