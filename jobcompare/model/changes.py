"""What an operation changes, and its inverse: the one currency between operations, store, undo and views."""

from dataclasses import dataclass, field

from jobcompare.model.study import KINDS, Entity, EntityKind, kind_of


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after. `before` None: added; `after` None: removed; never both None."""

    before: Entity | None
    after: Entity | None

    @property
    def kind(self) -> EntityKind:
        """The kind of the entity."""
        return kind_of(self._either)

    @property
    def id(self) -> int:
        """The id of the entity."""
        return self._either.id

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)

    @property
    def _either(self) -> Entity:
        either = self.after if self.after is not None else self.before
        assert either is not None, "a change of nothing"
        return either


@dataclass(frozen=True, slots=True)
class Changes:
    """All that one operation changes, in order: what is pointed at is added before what points at it.

    Attributes:
        name: the operation in the analyst's words, as the Undo menu shows it: "Mark “Provide training” at II".
        items: the changes.
        bulk: an import: a backup is made before, search rebuilt at the end.
        kinds: the kinds of entity touched: a view decides by them whether it must be drawn anew. Told apart once, where the
            changes are made: an import has a hundred thousand, and every view of the window asks.
    """

    name: str
    items: tuple[Change, ...] = ()
    bulk: bool = field(default=False, compare=False)
    kinds: frozenset[EntityKind] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        types = {type(change.before if change.after is None else change.after) for change in self.items}
        object.__setattr__(self, "kinds", frozenset(KINDS[kind] for kind in types if kind is not type(None)))

    @property
    def inverse(self) -> "Changes":
        """The changes that take these back, in the opposite order."""
        return Changes(self.name, tuple(change.inverse for change in reversed(self.items)), self.bulk)

    @property
    def added(self) -> tuple[Entity, ...]:
        """Entities that were not there before."""
        return tuple(c.after for c in self.items if c.before is None and c.after is not None)

    @property
    def changed(self) -> tuple[Entity, ...]:
        """Entities that were there and are different now."""
        return tuple(c.after for c in self.items if c.before is not None and c.after is not None)

    @property
    def removed(self) -> tuple[Entity, ...]:
        """Entities that are gone."""
        return tuple(c.before for c in self.items if c.after is None and c.before is not None)

    def __bool__(self) -> bool:
        return bool(self.items)


def adding(*entities: Entity) -> tuple[Change, ...]:
    """Changes that add entities."""
    return tuple(Change(None, entity) for entity in entities)


def removing(*entities: Entity) -> tuple[Change, ...]:
    """Changes that remove entities."""
    return tuple(Change(entity, None) for entity in entities)
