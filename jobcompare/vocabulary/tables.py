"""One TOML file of words → checked plain values, with errors that name the file and the place in it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from jobcompare.vocabulary.own import extended

if TYPE_CHECKING:
    from pathlib import Path


class VocabularyError(ValueError):
    """A vocabulary file cannot be used as it is.

    Attributes:
        file: name of the file, without its folder.
        place: where in it ("degree[2].years"); empty when the whole file is meant.
        reason: what is wrong there, as half a sentence ("is not a whole number").
    """

    def __init__(self, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}: {place} {reason}" if place else f"{file}: {reason}")
        self.file = file
        self.place = place
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a vocabulary file, which knows where it stands."""

    file: str
    place: str
    values: Mapping[str, object]

    def error(self, key: str, reason: str) -> VocabularyError:
        """An error at `key` of this table."""
        return VocabularyError(self.file, f"{self.place}.{key}" if self.place else key, reason)

    def only(self, *keys: str) -> None:
        """Raise VocabularyError for a key that is not one of `keys`: a misspelt key must not be lost in silence."""
        for key in self.values:
            if key not in keys:
                raise self.error(key, f"is not known here (known: {', '.join(keys)})")

    def text(self, key: str) -> str:
        """The text at `key`, which must be there and not blank."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.error(key, "must be a text that is not empty")
        return value

    def flag(self, key: str) -> bool:
        """The true or false at `key`; false when it is left out."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.error(key, "must be true or false")
        return value

    def whole(self, key: str) -> int:
        """The whole number at `key`, not negative."""
        return self._whole(key, self.values.get(key))

    def wholes(self, key: str) -> tuple[int, ...]:
        """The list of whole numbers at `key`; empty when it is left out."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.error(key, "must be a list of whole numbers")
        return tuple(self._whole(key, item) for item in cast("list[object]", value))

    def _whole(self, key: str, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.error(key, "must be a whole number, 0 or more")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts at `key`; empty when it is left out."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.error(key, "must be a list of texts")
        items = cast("list[object]", value)
        for item in items:
            if not isinstance(item, str) or not item.strip():
                raise self.error(key, "must hold only texts that are not empty")
        return tuple(cast("list[str]", items))

    def table(self, key: str) -> Table:
        """The table at `key`; an empty one when it is left out."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, "must be a table")
        return Table(
            self.file,
            f"{self.place}.{key}" if self.place else key,
            cast("dict[str, object]", value),
        )

    def tables(self, key: str) -> tuple[Table, ...]:
        """The list of tables at `key` (`[[key]]`), which must hold at least one."""
        value = self.values.get(key)
        if not isinstance(value, list) or not value:
            raise self.error(key, f"must be a list of tables, each begun by [[{key}]]")
        for item in cast("list[object]", value):
            if not isinstance(item, dict):
                raise self.error(key, f"must be a list of tables, each begun by [[{key}]]")
        rows = cast("list[dict[str, object]]", value)
        return tuple(Table(self.file, f"{key}[{n}]", row) for n, row in enumerate(rows))


def read_table(path: Path) -> Table:
    """Read one TOML file; a built-in one with the user's own words in it, where there are some (see `own`).

    Raises:
        VocabularyError: the file is not UTF-8 or not TOML; the reason names the line.
        OSError: the file cannot be read.
    """
    try:
        values = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise VocabularyError(path.name, "", f"is not UTF-8 text (byte {fault.start})") from fault
    except tomllib.TOMLDecodeError as fault:
        raise VocabularyError(path.name, "", f"is not TOML: {fault}") from fault
    return Table(path.name, "", extended(path, values))


def refuse_twice(table: Table, key: str, values: tuple[str, ...]) -> None:
    """Raise VocabularyError when a text stands twice in `values` (compared without regard to case)."""
    seen: set[str] = set()
    for value in values:
        if value.casefold() in seen:
            raise table.error(key, f'has "{value}" twice')
        seen.add(value.casefold())
