"""Which version of a class is the current one, while versions come in or another one is made current.

The store takes the newest current version of a class, by its number. A version is current as long as one class goes by it.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

from jobcompare.analysis.dating import is_older
from jobcompare.model.changes import Change
from jobcompare.model.study import Entity, EntityKind, Specification
from jobcompare.operations.session import Session


@dataclass
class _Standing:
    """A version as it stands within the step, with the classes it describes."""

    specification: Specification
    classes: frozenset[int]
    stored: bool  # it was in the study before the step
    text: str | None = None  # of its document, where it came in within the step


class Standings:
    """The versions of classes, as the study has them and as the step has changed them so far."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._of_class: dict[int, list[_Standing]] = {}
        self._known: dict[int, _Standing] = {}

    def current(self, class_id: int) -> Specification | None:
        """The version that a class goes by; None: it has none."""
        found = self._current(class_id)
        return found.specification if found is not None else None

    def newer_there(self, stated: Specification, class_ids: Iterable[int]) -> set[int]:
        """The classes that go by a version which is newer than one coming in, as far as the dates say."""
        going = ((number, self.current(number)) for number in class_ids)
        return {number for number, held in going if held is not None and is_older(stated.stated, held.stated)}

    def text(self, class_id: int) -> str | None:
        """The text of the document by which a class goes; None: it goes by none."""
        held = self._current(class_id)
        if held is None or not held.stored or held.specification.document_id is None:
            return held.text if held is not None else None
        return self._session.read.document(held.specification.document_id).text

    def take_in(
        self, specification: Specification, class_ids: Iterable[int], fresh: Collection[int], text: str | None = None
    ) -> None:
        """Know a version that comes in, current or not.

        Args:
            specification: the version.
            class_ids: the classes that it describes.
            fresh: classes that the study does not have yet.
            text: of its document.
        """
        standing = _Standing(specification, frozenset(class_ids), stored=False, text=text)
        for number in standing.classes:
            known = self._of_class.setdefault(number, []) if number in fresh else self._all(number)
            known.append(standing)
        self._known[specification.id] = standing

    def retired(self, class_ids: Iterable[int]) -> Iterator[Change]:
        """Changes that end versions of these classes by which no class goes any more."""
        for standing in list({id(held): held for number in class_ids for held in self._all(number)}.values()):
            held = standing.specification
            if held.current and not any(self._current(number) is standing for number in standing.classes):
                standing.specification = replace(held, current=False)
                yield Change(held, standing.specification)

    def renewed(self, specification_id: int) -> Iterator[Change]:
        """Changes that give a stored version a new number, so that it is newer than all others, and make it current.

        What hangs on it keeps its own numbers.
        """
        standing = self._known[specification_id]
        old = standing.specification
        new = replace(old, id=self._session.new_id(EntityKind.SPECIFICATION), current=True)
        del self._known[old.id]
        standing.specification = new
        self._known[new.id] = standing
        yield Change(None, new)
        yield from moved(self._session, old.id, new.id)
        yield Change(old, None)

    def made_current(self, specification_id: int) -> Iterator[Change]:
        """Changes after which all classes of a stored version go by it."""
        found = self._session.get(Specification, specification_id)
        for number in self._session.read.classes_of_version(found.id):
            self._all(number)
        standing = self._known[specification_id]
        if all(self._current(number) is standing for number in standing.classes):
            return
        newer = [held for number in standing.classes for held in self._all(number) if held.specification.id > specification_id]
        staying = [held for held in newer if held.specification.current and not held.classes <= standing.classes]
        if staying:
            yield from self.renewed(specification_id)
        else:
            held = standing.specification
            standing.specification = replace(held, current=True)
            yield Change(held, standing.specification)
            for other in {id(one): one for one in newer if one.specification.current}.values():
                before = other.specification
                other.specification = replace(before, current=False)
                yield Change(before, other.specification)
        yield from self.retired(standing.classes)

    def is_stored(self, specification_id: int) -> bool:
        """Whether a version was in the study before the step."""
        return self._known[specification_id].stored

    def _current(self, class_id: int) -> _Standing | None:
        live = [held for held in self._all(class_id) if held.specification.current]
        return max(live, key=_number, default=None)

    def _all(self, class_id: int) -> list[_Standing]:
        """Every version of a class; asked of the study once."""
        if class_id not in self._of_class:
            self._of_class[class_id] = []
            for number in self._session.read.specifications_of([class_id]):
                if number not in self._known:
                    classes = frozenset(self._session.read.classes_of_version(number))
                    self._known[number] = _Standing(self._session.get(Specification, number), classes, stored=True)
                self._of_class[class_id].append(self._known[number])
        return self._of_class[class_id]


def moved(session: Session, old: int, new: int) -> Iterator[Change]:
    """Changes that make everything of one version belong to another."""
    version = session.read.version_of(old)
    pay = session.read.pay_of_version(old)
    parts = (*version.contents, *version.statements, *version.sections, *version.evidence, *version.findings, *pay)
    for part in cast(tuple[Any, ...], parts):
        yield Change(part, replace(part, specification_id=new))
    for hanging in session.read.attached_to([version.specification]):
        yield Change(hanging, cast(Entity, replace(cast(Any, hanging), entity_id=new)))


def _number(standing: _Standing) -> int:
    return standing.specification.id
