"""One open study for one user: the write side of everything in `do`."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import TypeVar, cast

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes
from jobcompare.model.study import ENTITY_TYPES, Entity, EntityKind
from jobcompare.store.reader import Reader
from jobcompare.store.study_file import StudyFile

E = TypeVar("E", bound=Entity)


def utc_now() -> str:
    """The time as the study writes it: ISO 8601, UTC, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Session:
    """A study file, who works in it, and the clock. Use it from one thread only."""

    def __init__(self, file: StudyFile, who: str, clock: Callable[[], str] = utc_now) -> None:
        self.file = file
        self.who = who
        self._clock = clock

    @property
    def read(self) -> Reader:
        """The reader on the writing connection: sees every committed change."""
        return self.file.read

    def now(self) -> str:
        """The time, ISO 8601 UTC."""
        return self._clock()

    def new_id(self, kind: EntityKind) -> int:
        """An id that was never used before."""
        return self.file.new_ids(kind)[0]

    def apply(self, name: str, changes: Iterable[Change], *, bulk: bool = False) -> Changes:
        """Commit changes as one step called `name` in the Undo menu; nothing happens where there are none."""
        items = tuple(change for change in changes if change.before != change.after)
        return self.file.apply(Changes(name, items, bulk), by=self.who, at=self.now()) if items else Changes(name)

    def get(self, kind: type[E], number: int) -> E:
        """The entity of a type and id.

        Raises:
            UserError: NO_SUCH_ENTITY, where something else has taken it out meanwhile.
        """
        name = next(word for word, entity_type in ENTITY_TYPES.items() if entity_type is kind)
        entity = self.read.entity(name, number)
        if entity is None:
            raise UserError(Trouble.NO_SUCH_ENTITY, kind=name.value, number=number)
        return cast(E, entity)

    def close(self) -> None:
        """Close the study; safe to call twice."""
        self.file.close()

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
