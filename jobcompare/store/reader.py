"""What a study can be asked. One reader, one connection, one thread at a time; values come out, rows never."""

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Generator, Hashable, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from jobcompare.model.compared import Compared, Version
from jobcompare.model.lines import ClassLine, DocumentLine, Found, StudyCounts
from jobcompare.model.study import (
    AlignmentChoice,
    ClassContent,
    Comparison,
    Employer,
    Entity,
    EntityKind,
    EvidenceEntry,
    FindingEntry,
    JobClass,
    Note,
    Placement,
    Specification,
    StudyDocument,
    StudyInfo,
    StudyLevel,
    ValueRef,
    ValueState,
)
from jobcompare.store import comparing, lists
from jobcompare.store.dependants import Dependants
from jobcompare.store.engine import Connected
from jobcompare.store.faults import told
from jobcompare.store.journal import last_sequence
from jobcompare.store.opening import quick_check
from jobcompare.store.rows import entities_of, layout
from jobcompare.store.search import find

T = TypeVar("T")
_OWNERS = """
SELECT v.record_sha256, d.sha256, d.text_sha256, v.employer_id FROM specification v LEFT JOIN document d ON d.id = v.document_id
"""
_KEPT = 4  # things made of a study that are remembered


class Reader(Dependants):
    """Questions to a study, each answered from one state of it."""

    def __init__(self, path: Path, connect: Callable[[], Connected]) -> None:
        self._path = path
        self._connect = connect
        self._connected: Connected | None = None
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._kept_version = -1

    @property
    def version(self) -> int:
        """The number of the last operation: a cheap way to ask whether anything has changed."""
        with self._asking() as driver:
            return last_sequence(driver)

    def info(self) -> StudyInfo:
        """The study itself."""
        return next(iter(self._all(EntityKind.STUDY)))

    def employers(self) -> tuple[Employer, ...]:
        """All jurisdictions, by position."""
        return self._all(EntityKind.EMPLOYER, "ORDER BY position, id")

    def levels(self) -> tuple[StudyLevel, ...]:
        """The study's levels, lowest first."""
        return self._all(EntityKind.LEVEL, "ORDER BY rank, id")

    def comparisons(self) -> tuple[Comparison, ...]:
        """All comparisons, by position."""
        return self._all(EntityKind.COMPARISON, "ORDER BY position, id")

    def entity(self, kind: EntityKind, id: int) -> Entity | None:
        """One entity; None where there is none of that id."""
        return next(iter(self._all(kind, "WHERE id = ?", (id,))), None)

    def entities(self, kind: EntityKind, ids: Sequence[int] | None = None) -> tuple[Any, ...]:
        """Entities of a kind by id, in the order of the ids; those that are gone are left out. None: all, by id."""
        if ids is None:
            return self._all(kind, "ORDER BY id")
        found = {entity.id: entity for entity in self._among(kind, "id", ids)}
        return tuple(found[id] for id in ids if id in found)

    def class_lines(self) -> tuple[ClassLine, ...]:
        """One line per class, all classes, by employer's position, series, level and title.

        Kept until the study changes: the lines of 20,000 classes take a tenth of a second to read.
        """
        return self.kept("class lines", self._class_lines)

    def _class_lines(self) -> tuple[ClassLine, ...]:
        with self._asking() as driver:
            return lists.class_lines(driver)

    def kept(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives of the study as it is now; made once, and remembered until the study changes.

        The last few things are remembered. `make` may ask this reader; what it gives must not change.
        """
        version = self.version
        if version != self._kept_version:
            self._kept.clear()
            self._kept_version = version
        if name not in self._kept:
            self._kept[name] = make()
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(name)
        return cast(T, self._kept[name])

    def find(self, words: str, limit: int = 500) -> tuple[Found, ...]:
        """Classes whose title, code, statements or document hold every word, best first; the last word may be unfinished.

        Args:
            words: what was typed, as it was typed.
            limit: classes at most.
        """
        with self._asking() as driver:
            return find(driver, words, limit)

    def classes_by_name(self, employer: str | None, title: str) -> tuple[JobClass, ...]:
        """Classes of exactly this title (of this employer), whatever the case."""
        wanted, of = title.strip().casefold(), None if employer is None else employer.strip().casefold()
        with self._asking() as driver:
            rows = driver.execute(
                "SELECT c.id, c.title, e.name FROM job_class c JOIN employer e ON e.id = c.employer_id"
            ).fetchall()
        ids = [id for id, name, owner in rows if name.casefold() == wanted and (of is None or owner.casefold() == of)]
        return self.entities(EntityKind.JOB_CLASS, ids)

    def compared(self, comparison: Comparison) -> Compared:
        """Everything for one comparison; classes without a version, or deleted meanwhile, are left out."""
        with self._asking() as driver:
            return comparing.compared(driver, comparison)

    def version_of(self, specification_id: int) -> Version:
        """All that one version says.

        Raises:
            KeyError: there is no such version.
        """
        with self._asking() as driver:
            return comparing.versions(driver, (specification_id,))[specification_id]

    def versions_of_class(self, class_id: int) -> tuple[Specification, ...]:
        """The versions that specify a class, newest first."""
        where = "WHERE id IN (SELECT specification_id FROM content WHERE class_id = ?) ORDER BY id DESC"
        return self._all(EntityKind.SPECIFICATION, where, (class_id,))

    def content_of_class(self, class_id: int) -> ClassContent | None:
        """What the current version says of a class; None where it has none."""
        where = "WHERE id = (SELECT content_id FROM class_line WHERE class_id = ?)"
        return next(iter(self._all(EntityKind.CONTENT, where, (class_id,))), None)

    def class_of_content(self, content_id: int) -> JobClass | None:
        """The class that a content is about."""
        where = "WHERE id = (SELECT class_id FROM content WHERE id = ?)"
        return next(iter(self._all(EntityKind.JOB_CLASS, where, (content_id,))), None)

    def document(self, id: int) -> StudyDocument:
        """A document with its text.

        Raises:
            KeyError: there is no such document.
        """
        found = self.entity(EntityKind.DOCUMENT, id)
        if not isinstance(found, StudyDocument):
            raise KeyError(id)
        return found

    def document_lines(self) -> tuple[DocumentLine, ...]:
        """One line per document, newest first."""
        with self._asking() as driver:
            return lists.document_lines(driver)

    def document_hashes(self) -> dict[str, str]:
        """SHA-256 of the bytes, and of the text, of every document -> its file name; texts are not read."""
        with self._asking() as driver:
            rows = driver.execute("SELECT sha256, text_sha256, file FROM document ORDER BY id").fetchall()
        return {digest: file or "a document" for sha256, text, file in rows for digest in (sha256, text) if digest}

    def owners_of_texts(self) -> dict[str, set[int]]:
        """SHA-256 of the record, the bytes and the text of every version -> ids of the employers whose it is."""
        with self._asking() as driver:
            rows = driver.execute(_OWNERS).fetchall()
        owners: dict[str, set[int]] = {}
        for *digests, employer in rows:
            for digest in filter(None, digests):
                owners.setdefault(digest, set()).add(employer)
        return owners

    def states(self, refs: Iterable[ValueRef]) -> dict[ValueRef, ValueState]:
        """What the analyst did with values; those untouched are left out. `key` of a reference is not looked at."""
        return {ref: state for ref in refs for state in self.states_of(ref.entity, ref.id) if state.field == ref.field}

    def states_of(self, kind: EntityKind, id: int) -> tuple[ValueState, ...]:
        """What the analyst did with the values of one entity."""
        return self._all(EntityKind.STATE, "WHERE entity = ? AND entity_id = ? ORDER BY id", (kind.value, id))

    def notes(self, entity: EntityKind | None = None, id: int | None = None, open_only: bool = False) -> tuple[Note, ...]:
        """Notes on one entity, on all of a kind, or all; in the order in which they were made."""
        asked = (("entity = ?", entity and entity.value), ("entity_id = ?", id), ("open = ?", 1 if open_only else None))
        given = [(test, value) for test, value in asked if value is not None]
        where = "WHERE " + " AND ".join(test for test, _ in given) if given else ""
        return self._all(EntityKind.NOTE, f"{where} ORDER BY id", tuple(value for _, value in given))

    def placements(self, class_ids: Sequence[int] | None = None) -> tuple[Placement, ...]:
        """Where the analyst put these classes on the ladder; None: all classes."""
        if class_ids is None:
            return self._all(EntityKind.PLACEMENT, "ORDER BY id")
        return self._among(EntityKind.PLACEMENT, "class_id", class_ids)

    def choices(self, statement_ids: Sequence[int]) -> tuple[AlignmentChoice, ...]:
        """What the analyst decided about pairs in which one of these statements stands."""
        found = self._among(EntityKind.CHOICE, "first_id", statement_ids) + self._among(
            EntityKind.CHOICE, "second_id", statement_ids
        )
        return tuple(sorted(set(found), key=lambda choice: choice.id))

    def evidence(self, specification_id: int, field: str | None = None) -> tuple[EvidenceEntry, ...]:
        """Where values of a version were found; `field` is the JSON pointer of one, None for all."""
        where, values = ("", ()) if field is None else (" AND field = ?", (field,))
        return self._all(EntityKind.EVIDENCE, f"WHERE specification_id = ?{where} ORDER BY id", (specification_id, *values))

    def findings(self, specification_id: int) -> tuple[FindingEntry, ...]:
        """What is doubtful in a version, in its order."""
        return self._all(EntityKind.FINDING, "WHERE specification_id = ? ORDER BY position, id", (specification_id,))

    def counts(self) -> StudyCounts:
        """Figures for the status bar and the Start page."""
        with self._asking() as driver:
            return lists.counts(driver)

    def quick_check(self) -> None:
        """SQLite's own check of pages and rows, for studies too large to be checked at opening.

        Raises:
            UserError: STUDY_DAMAGED with the first fault found.
        """
        with self._asking() as driver:
            quick_check(self._path, driver)

    def interrupt(self) -> None:
        """Give up the running question; it raises `Interrupted`. The one call allowed from another thread."""
        if self._connected is not None:
            self._connected.driver.interrupt()

    def close(self) -> None:
        """Close the reader's connection; asking again opens it again."""
        connected, self._connected = self._connected, None
        self._kept.clear()
        if connected is not None:
            connected.close()

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    @contextmanager
    def _asking(self) -> Generator[sqlite3.Connection]:
        """A connection on which all that is asked comes from one state of the study."""
        with told(self._path):
            if self._connected is None:
                self._connected = self._connect()
            driver = self._connected.driver
            driver.execute("BEGIN")
            try:
                yield driver
            finally:
                if driver.in_transaction:
                    driver.execute("ROLLBACK")  # nothing was written

    def _all(self, kind: EntityKind, rest: str = "", values: tuple[Any, ...] = ()) -> tuple[Any, ...]:
        plan = layout(kind)
        with self._asking() as driver:
            return tuple(entities_of(kind, driver.execute(f"SELECT {plan.listed} FROM {plan.table} {rest}", values)))

    def _among(self, kind: EntityKind, column: str, values: Sequence[int]) -> tuple[Any, ...]:
        return self._all(kind, f"WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY id", (json.dumps(list(values)),))
