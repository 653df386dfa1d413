"""Which statements of a class are lined up in which section of the grid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jobcompare.analysis.alignment import Line
from jobcompare.model.words import StatementKind
from jobcompare.present.grid.classes import GridClass, HeldStatement

Kind = StatementKind


@dataclass(frozen=True, slots=True)
class Topic:
    """Statements that are lined up together.

    Attributes:
        key: of the topic.
        takes: whether a held statement belongs to it.
        borrows: kinds lent to it by a class that has nothing of its own here ("as an ability"): they find a row but
            make none, their own place is in another section.
        kinds: of the statements of other levels that may be named ("at Specialist III").
    """

    key: str
    takes: Callable[[HeldStatement], bool]
    kinds: frozenset[StatementKind]
    borrows: frozenset[StatementKind] = frozenset()


def _duty(held: HeldStatement) -> bool:
    stated = held.entry.stated
    return stated.kind is Kind.DUTY or stated.catch_all or (stated.kind is Kind.CHARACTERISTIC and held.described)


def _competence(held: HeldStatement) -> bool:
    stated = held.entry.stated
    own = stated.kind in {Kind.KNOWLEDGE, Kind.SKILL, Kind.ABILITY}
    return not stated.catch_all and (own or (stated.kind is Kind.CHARACTERISTIC and not held.described))


def _of_kind(kind: StatementKind) -> Callable[[HeldStatement], bool]:
    return lambda held: held.entry.stated.kind is kind and not held.entry.stated.catch_all


DUTIES = Topic("duties", _duty, frozenset({Kind.DUTY, Kind.CHARACTERISTIC}), frozenset({Kind.ABILITY}))
COMPETENCES = Topic("competences", _competence, frozenset({Kind.KNOWLEDGE, Kind.SKILL, Kind.ABILITY}))
LICENCES = Topic("licences", _of_kind(Kind.LICENCE), frozenset({Kind.LICENCE}))
PHYSICAL = Topic("physical", _of_kind(Kind.PHYSICAL), frozenset({Kind.PHYSICAL}))
ENVIRONMENT = Topic("environment", _of_kind(Kind.ENVIRONMENT), frozenset({Kind.ENVIRONMENT}))
OTHER = Topic("other", _of_kind(Kind.OTHER), frozenset({Kind.OTHER}))
TOPICS = (DUTIES, COMPETENCES, LICENCES, PHYSICAL, ENVIRONMENT, OTHER)


@dataclass(frozen=True, slots=True)
class Pool:
    """The statements of one class for one topic."""

    own: tuple[HeldStatement, ...]
    borrowed: tuple[HeldStatement, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """As the alignment takes them."""
        return tuple(line_of(held) for held in (*self.own, *self.borrowed))


def pools(classes: Sequence[GridClass], topic: Topic) -> tuple[Pool, ...]:
    """The statements of each class for a topic, in reading order."""
    return tuple(_pool(one, topic) for one in classes)


def _pool(one: GridClass, topic: Topic) -> Pool:
    own = tuple(held for held in one.held if topic.takes(held))
    lends = not any(held.entry.stated.kind is Kind.DUTY for held in own) if topic.borrows else False
    borrowed = tuple(held for held in one.held if lends and held.entry.stated.kind in topic.borrows and held not in own)
    return Pool(own, borrowed)


def line_of(held: HeldStatement) -> Line:
    """A held statement as the alignment takes it."""
    stated = held.entry.stated
    return Line(held.entry.id, stated.text, stated.catch_all, stated.kind)
