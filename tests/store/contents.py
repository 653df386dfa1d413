"""All that a study holds, for comparing one state with another."""

from jobcompare.model.study import Entity, EntityKind
from jobcompare.store.reader import Reader


def contents(reader: Reader) -> dict[tuple[EntityKind, int], Entity]:
    """Every entity by kind and id."""
    return {(kind, entity.id): entity for kind in EntityKind for entity in reader.entities(kind)}
