"""The rows of a draft's record: employer, document, classes, sections, statements, doubts about none of them."""

import dataclasses
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, cast

from jobcompare.model.draft import EMPLOYER, Draft, Known, about_employer, holds
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Finding, Jurisdiction, Record, SpecifiedClass, Statement
from jobcompare.model.record import Specification as StatedSpecification
from jobcompare.model.words import How, StatementKind
from jobcompare.present.listings.values import FIELDS
from jobcompare.present.review.view import RecordRow, RowKind, Tint
from jobcompare.present.review.words import field_words
from jobcompare.present.shown import Shown
from jobcompare.present.titles import UNTITLED, short_titles
from jobcompare.present.wording import finding_words
from jobcompare.present.wording.names import ONE_STATEMENT, SECTIONS, STATEMENTS, how_words

_ALWAYS = ("title", "code", "grade", "level_label", "flsa", "requirement")
_NAMES = frozenset(("title", "code", "grade", "level", "level_label", "range", "family", "series"))
_TINTS = {"requirement": Tint.QUALIFYING, "preferred": Tint.QUALIFYING, "substitutions": Tint.QUALIFYING, "pay": Tint.PAY}
_OWN = frozenset(("key",))
_WHOSE = "Say whose it is: Ctrl+J, or its name in the text."
_UNSURE = ("Not sure: compare with the text.",)
_STATEMENT_TINTS = {
    StatementKind.DUTY: Tint.DUTY,
    StatementKind.KNOWLEDGE: Tint.ABILITY,
    StatementKind.SKILL: Tint.ABILITY,
    StatementKind.ABILITY: Tint.ABILITY,
}
_STATE_WORDS = {
    Shown.READ: "read by program",
    Shown.REVIEWED: "reviewed",
    Shown.TYPED: "set by hand",
    Shown.ABSENT: "not stated",
    Shown.DERIVED: "",
}


class Rows:
    """Makes the rows of one draft."""

    def __init__(self, draft: Draft, record: Record, known: Known) -> None:
        self._draft = draft
        self._record = record
        self._known = known
        self._told: set[int] = set()  # findings that a row tells

    def all(self) -> tuple[RecordRow, ...]:
        """Every row: what is asked of the whole file first."""
        parts = [
            *self._head("Document", self._document()),
            *(row for index in range(len(self._record.classes)) for row in self._class(index)),
            *self._head("Sections", self._sections()),
            *self._statements(),
        ]
        return (*self._head("To decide", (*self._earlier(), *self._findings())), *parts)

    # parts

    def _head(self, words: str, rows: Iterable[RecordRow]) -> Iterator[RecordRow]:
        found = tuple(rows)
        if found:
            yield RecordRow(kind=RowKind.HEAD, label=words)
            yield from found

    def _document(self) -> Iterator[RecordRow]:
        employer = self._draft.stated_employer
        row = self._value(EMPLOYER, FIELDS["name"], employer or "", Tint.NAME)
        if self._draft.employer:
            row = dataclasses.replace(row, state=Shown.TYPED, state_words="assigned", check=False, doubts=(), where="")
        elif employer is None:
            row = dataclasses.replace(row, check=True, state_words="to check", doubts=(*row.doubts, _WHOSE))
        yield row
        said = self._record.jurisdiction or Jurisdiction()
        for field in dataclasses.fields(Jurisdiction):
            if field.name != "name" and getattr(said, field.name) is not None:
                yield self._field(f"/jurisdiction/{field.name}", field.name, getattr(said, field.name))
        stated = self._record.specification or StatedSpecification()
        for field in dataclasses.fields(StatedSpecification):
            value = getattr(stated, field.name)
            if value or field.name == "title":
                yield self._field(f"/specification/{field.name}", field.name, value)

    def _class(self, index: int) -> Iterator[RecordRow]:
        item = self._record.classes[index]
        yield RecordRow(kind=RowKind.HEAD, label=self._shorts[index], key=item.key)
        fields = [field.name for field in dataclasses.fields(SpecifiedClass) if field.name not in _OWN]
        for name in (*_ALWAYS, *(name for name in fields if name not in _ALWAYS)):
            value = getattr(item, name)
            if value or name in _ALWAYS:
                yield self._field(f"/classes/{index}/{name}", name, value)

    def _sections(self) -> Iterator[RecordRow]:
        for index, section in enumerate(self._record.sections):
            row = self._value(
                f"/sections/{index}", SECTIONS[section.kind], " ".join((section.heading or section.text[:60]).split()), Tint.OTHER
            )
            yield dataclasses.replace(row, kind=RowKind.SECTION, places=section.places, where=self._where(section.places, None))

    def _statements(self) -> Iterator[RecordRow]:
        for kind in StatementKind:
            rows = [
                self._statement(index, statement)
                for index, statement in enumerate(self._record.statements)
                if statement.kind is kind
            ]
            if rows:
                yield RecordRow(kind=RowKind.HEAD, label=f"{STATEMENTS[kind]} ({len(rows)})")
                yield from rows

    def _statement(self, index: int, statement: Statement) -> RecordRow:
        one = ONE_STATEMENT[statement.kind][0].capitalize()
        whole = len(statement.classes) == len(self._record.classes)
        levels = f" · {'all levels' if whole else ', '.join(statement.classes)}" if len(self._record.classes) > 1 else ""
        struck = " · struck out" if statement.struck else ""
        row = self._value(
            f"/statements/{index}", f"{one}{levels}{struck}", statement.text, _STATEMENT_TINTS.get(statement.kind, Tint.OTHER)
        )
        return dataclasses.replace(
            row,
            kind=RowKind.STATEMENT,
            levels=statement.classes,
            places=statement.places,
            where=self._where(statement.places, None),
        )

    def _earlier(self) -> Iterator[RecordRow]:
        for earlier in self._known.earlier:
            shorts = {item.key: short for item, short in zip(self._record.classes, self._shorts, strict=True)}
            sure = earlier.sure
            yield RecordRow(
                kind=RowKind.EARLIER,
                label="New version of" if sure else "New version of …?",
                value=f"{earlier.title} · {earlier.employer}",
                where=shorts.get(earlier.key, earlier.key),
                state=Shown.REVIEWED if sure else Shown.READ,
                state_words="enters as its new version" if sure else "to check",
                check=not sure,
                doubts=() if sure else ("Enter: yes, it is. Delete: no, another class.",),
                number=earlier.class_id,
                key=earlier.key,
            )

    def _findings(self) -> Iterator[RecordRow]:
        """Findings that no row tells; called last, when the others have told theirs."""
        open_ones = {index for index, _ in self._draft.doubts}
        for index, finding in enumerate(self._record.findings):
            if index in self._told or (finding.severity.value == "note" and finding.field):
                continue
            check = index in open_ones
            settled = index in self._draft.settled
            yield RecordRow(
                kind=RowKind.FINDING,
                label="To check" if check else "Settled" if settled else "Note",
                value=finding_words(finding),
                where=self._where(finding.places, None),
                state=Shown.REVIEWED if settled else Shown.READ,
                state_words="to check" if check else "settled" if settled else "note",
                check=check,
                places=finding.places,
                number=index,
            )

    # values

    def _field(self, pointer: str, name: str, value: Any) -> RecordRow:
        tint = _TINTS.get(name, Tint.NAME if name in _NAMES else Tint.FACT)
        return self._value(
            pointer, FIELDS.get(name, name.replace("_", " ").capitalize()), field_words(self._record, name, value), tint, value
        )

    def _value(self, pointer: str, label: str, words: str, tint: Tint, value: Any = None) -> RecordRow:
        doubts = [finding for _, finding in self._draft.doubts if _is_about(pointer, finding)]
        self._told |= {index for index, finding in enumerate(self._record.findings) if _is_about(pointer, finding)}
        evidence = [entry for entry in self._record.evidence if holds(pointer, entry.field)]
        unsure = any(not entry.sure and not self._draft.looked_at(entry.field) for entry in evidence)
        check = bool(doubts) or unsure
        places = tuple(sorted(dict.fromkeys((*(span for entry in evidence for span in entry.places), *_places(value)))))
        state = self._state(pointer, words)
        return RecordRow(
            kind=RowKind.VALUE,
            pointer=pointer,
            label=label,
            value=words,
            where=self._where(places, evidence[0].how if evidence else None),
            state=state,
            state_words="to check" if check else _STATE_WORDS[state],
            check=check,
            doubts=tuple(dict.fromkeys(finding_words(finding) for finding in doubts)) or (_UNSURE if unsure else ()),
            places=places,
            tint=tint,
        )

    def _state(self, pointer: str, words: str) -> Shown:
        if pointer in self._draft.typed:
            return Shown.TYPED
        if any(holds(known, pointer) for known in self._draft.reviewed):
            return Shown.REVIEWED
        return Shown.READ if words else Shown.ABSENT

    # where

    @cached_property
    def _lines(self) -> list[int]:
        text = self._record.document.text if self._record.document else ""
        return [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]

    def _where(self, places: Places, how: How | None) -> str:
        line = f"line {bisect_right(self._lines, places[0].start)}" if places else ""
        return " · ".join(part for part in (line, how_words(how) if how and how is not How.TYPED else "") if part)

    @cached_property
    def _shorts(self) -> tuple[str, ...]:
        return short_titles([item.title or UNTITLED for item in self._record.classes])


def _is_about(pointer: str, finding: Finding) -> bool:
    """Whether a finding is about a value or a part of it."""
    if pointer == EMPLOYER:
        return about_employer(finding)
    return finding.field is not None and holds(pointer, finding.field)


def _places(value: Any) -> Iterator[Span]:
    """Places that a value carries itself: requirements, pay, attributes."""
    if isinstance(value, tuple):
        for item in cast(tuple[Any, ...], value):
            yield from _places(item)
    elif dataclasses.is_dataclass(value):
        yield from cast(Places, getattr(value, "places", ()))
        yield from _places(getattr(value, "nodes", ()))
