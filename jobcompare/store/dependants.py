"""What hangs on what: questions that verbs ask before they delete or supersede."""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any

from jobcompare.model.study import ClassContent, Entity, EntityKind, JobClass, PayEntry, Specification, ValueState, kind_of


class Dependants(ABC):
    """The part of a reader that follows references backwards."""

    @abstractmethod
    def _all(self, kind: EntityKind, rest: str = "", values: tuple[Any, ...] = ()) -> tuple[Any, ...]: ...

    @abstractmethod
    def _among(self, kind: EntityKind, column: str, values: Sequence[int]) -> tuple[Any, ...]: ...

    def job_classes(self) -> tuple[JobClass, ...]:
        """Every class."""
        return self._all(EntityKind.JOB_CLASS, "ORDER BY id")

    def record_hashes(self) -> set[str]:
        """The hashes of the records that the versions were made from, current or not."""
        return {item.record_sha256 for item in self._all(EntityKind.SPECIFICATION)}

    def specifications_of(self, class_ids: Sequence[int]) -> tuple[int, ...]:
        """The ids of all versions, current or not, that describe these classes."""
        return tuple(sorted({content.specification_id for content in self._among(EntityKind.CONTENT, "class_id", class_ids)}))

    def classes_of_version(self, specification_id: int) -> tuple[int, ...]:
        """The ids of the classes that a version describes."""
        return tuple(content.class_id for content in self._among(EntityKind.CONTENT, "specification_id", [specification_id]))

    def contents_of(self, specification_ids: Sequence[int]) -> tuple[ClassContent, ...]:
        """What versions say of their classes, low to high in each."""
        found: tuple[ClassContent, ...] = self._among(EntityKind.CONTENT, "specification_id", specification_ids)
        return tuple(sorted(found, key=_place))

    def current_contents(self, class_ids: Sequence[int]) -> dict[int, ClassContent]:
        """What the current versions say of these classes, by class; a class without a current version is left out."""
        where = "WHERE id IN (SELECT content_id FROM class_line WHERE class_id IN (SELECT value FROM json_each(?)))"
        found: tuple[ClassContent, ...] = self._all(EntityKind.CONTENT, where, (json.dumps(list(class_ids)),))
        return {content.class_id: content for content in found}

    def specification_of_document(self, document_id: int) -> Specification | None:
        """The newest version that rests on a document; None: none does."""
        found = self._all(EntityKind.SPECIFICATION, "WHERE document_id = ? ORDER BY id DESC LIMIT 1", (document_id,))
        return next(iter(found), None)

    def pay_of(self, class_ids: Sequence[int]) -> tuple[PayEntry, ...]:
        """All pay of these classes, of every version."""
        return self._among(EntityKind.PAY, "class_id", class_ids)

    def typed_names(self) -> tuple[tuple[ClassContent, ValueState], ...]:
        """The contents whose title or code was typed, each with what is known of the typing: the value as read."""
        where = "WHERE entity = 'content' AND kind = 'typed' AND field IN ('title', 'code') ORDER BY id"
        states: tuple[ValueState, ...] = self._all(EntityKind.STATE, where)
        contents = {item.id: item for item in self._among(EntityKind.CONTENT, "id", [state.entity_id for state in states])}
        return tuple((contents[state.entity_id], state) for state in states if state.entity_id in contents)

    def pay_of_version(self, specification_id: int) -> tuple[PayEntry, ...]:
        """All pay that stands in a version, of its own classes and of classes that it joined."""
        return self._among(EntityKind.PAY, "specification_id", [specification_id])

    def documents_only_of(self, specifications: Iterable[Specification]) -> tuple[Entity, ...]:
        """The documents on which these specifications rest and no other."""
        going = list(specifications)
        documents = [item.document_id for item in going if item.document_id is not None]
        others = self._among(EntityKind.SPECIFICATION, "document_id", documents)
        kept = {item.document_id for item in others if item.id not in {gone.id for gone in going}}
        return self._among(EntityKind.DOCUMENT, "id", [number for number in documents if number not in kept])

    def attached_to(self, entities: Sequence[Entity]) -> tuple[Entity, ...]:
        """States, notes and alignment choices that hang on entities."""
        ids: dict[EntityKind, list[int]] = {}
        for entity in entities:
            ids.setdefault(kind_of(entity), []).append(entity.id)
        attached: list[Entity] = []
        for kind, numbers in ids.items():
            for hanging in (EntityKind.STATE, EntityKind.NOTE):
                wanted = set(numbers)
                found = self._among(hanging, "entity_id", numbers)
                attached += [item for item in found if item.entity == kind.value and item.entity_id in wanted]
        statements = ids.get(EntityKind.STATEMENT, [])
        pairs = self._among(EntityKind.CHOICE, "first_id", statements) + self._among(EntityKind.CHOICE, "second_id", statements)
        return (*attached, *dict.fromkeys(pairs))


def _place(content: ClassContent) -> tuple[int, int]:
    return content.specification_id, content.position
