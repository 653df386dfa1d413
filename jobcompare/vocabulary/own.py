"""Words of the user's own: one TOML file that adds to the built-in tables, for a whole process.

Its tables are called like the built-in files: `[[headings.heading]]` adds to headings.toml, `[cues.verbs]` to cues.toml. Lists
grow; a table of a list (`[[…]]`) adds to the built-in one with the same single values, and is a new one where there is none.
Nothing built in is taken away. What the tables may hold is checked by their own readers (see `checking`). The file is taken whole
or not at all, and before any table is read: a process reads every document with the same words, so recognition stays a function
of the document.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

FILE = "vocabulary.toml"
"""The name of the file in the user's folder of the program."""

P = ParamSpec("P")
T = TypeVar("T")
_LARGEST = 2**20  # bytes
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The words of a file.

    Attributes:
        name: of the file, without its folder.
        text: its text.
        tables: name of a built-in file, without its ending → what is added to it.
    """

    name: str
    text: str
    tables: Mapping[str, Mapping[str, object]]

    @property
    def sign(self) -> str:
        """By what a reading tells which words it was made with: the beginning of the SHA-256 of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:12]


class _InUse:
    words: OwnWords | None = None


_in_use = _InUse()
_forget: list[Callable[[], object]] = []


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """As `functools.cache`, until other words of the user's own are taken."""
    cached = cache(make)
    _forget.append(cached.cache_clear)
    return cast("Callable[P, T]", cached)


def own_words() -> OwnWords | None:
    """The words in use; None: the built-in ones alone."""
    return _in_use.words


def use_own(words: OwnWords | None) -> None:
    """Take words of the user's own, checked by `checked_own`, for this process: at its start, before any table is read."""
    _in_use.words = words
    for forget in _forget:
        forget()


def extended(path: Path, values: Mapping[str, object]) -> Mapping[str, object]:
    """The tables of a vocabulary file with the user's own words, where it is a built-in one."""
    words = _in_use.words
    if words is None or path.stem not in words.tables or path.parent != resource("vocabulary"):
        return values
    return merged(values, words.tables[path.stem])


def merged(built_in: Mapping[str, object], own: Mapping[str, object]) -> dict[str, object]:
    """Two tables as one: lists grow, tables grow, single values stay as they are built in or are added."""
    result = dict(built_in)
    for key, value in own.items():
        known = result.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            result[key] = merged(cast("dict[str, object]", known), cast("dict[str, object]", value))
        elif isinstance(known, list) and isinstance(value, list):
            result[key] = _longer(cast("list[object]", known), cast("list[object]", value))
        else:
            result[key] = value
    return result


def _longer(built_in: list[object], own: list[object]) -> list[object]:
    result = list(built_in)
    for item in own:
        place = next((index for index, known in enumerate(result) if _same(known, item)), None)
        if place is None:
            result.append(item)
        elif isinstance(item, dict):
            result[place] = merged(cast("dict[str, object]", result[place]), cast("dict[str, object]", item))
    return result


def _same(known: object, item: object) -> bool:
    """Whether an item adds to a known one: the same text, or a table whose single values the known one has."""
    if isinstance(known, str) and isinstance(item, str):
        return known.casefold() == item.casefold()
    if not isinstance(known, dict) or not isinstance(item, dict):
        return False
    table = cast("dict[str, object]", known)
    single = {key: value for key, value in cast("dict[str, object]", item).items() if not isinstance(value, list | dict)}
    return bool(single) and all(table.get(key) == value for key, value in single.items())


def usual_words(folder: Path) -> OwnWords | None:
    """The words of the file in the user's folder of the program, checked; None where there is none.

    Raises:
        UserError: VOCABULARY_FAULTY or FILE_*.
    """
    path = folder / FILE
    if not path.exists():
        return None
    from jobcompare.vocabulary.checking import own_file  # it reads every table, and most users have no such file

    return own_file(path)


def parsed_own(raw: bytes, name: str) -> OwnWords:
    """The words in the bytes of a file, not yet held against the built-in tables.

    Raises:
        UserError: VOCABULARY_FAULTY with `line`, `place` and `reason`, where it is no TOML or names a table that is not built in.
    """
    if len(raw) > _LARGEST:
        raise faulty(name, 1, "", f"is larger than {_LARGEST // 2**20} MB")
    try:
        text = raw.decode("utf-8-sig")
        values: dict[str, object] = tomllib.loads(text)
    except UnicodeDecodeError as fault:
        raise faulty(name, raw.count(b"\n", 0, fault.start) + 1, "", "is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as fault:
        raise _no_toml(name, raw, str(fault)) from None
    except RecursionError:
        raise faulty(name, 1, "", "is nested too deeply") from None
    known = sorted(path.stem for path in resource("vocabulary").glob("*.toml"))
    for key, value in values.items():
        if key not in known or not isinstance(value, dict):
            raise faulty(name, line_of(text, (key,)), f"“{key}”", f"is no table of words (there are {', '.join(known)})")
    return OwnWords(name, text, cast("dict[str, dict[str, object]]", values))


def faulty(name: str, line: int, place: str, reason: str) -> UserError:
    """The trouble of a file of words."""
    return UserError(Trouble.VOCABULARY_FAULTY, file=name, line=line, place=place or "it", reason=reason)


def _no_toml(name: str, raw: bytes, said: str) -> UserError:
    found = _AT_LINE.search(said)
    line = int(found[1]) if found and found[1] else raw.rstrip().count(b"\n") + 1
    reason = _AT_LINE.sub("", said).strip().rstrip(".")
    return faulty(name, line, "", f"is not TOML ({reason[:1].lower()}{reason[1:]})")


def line_of(text: str, path: tuple[str | int, ...]) -> int:
    """The line of a TOML text at which a value stands: its own key where it has one there, else its table.

    Args:
        text: the file.
        path: keys, and places in lists of tables, as ("headings", "heading", 1, "phrases").
    """
    best, depth = 1, 0
    for number, place in _places(text):
        same = sum(1 for _ in _common(place, path))
        if same == min(len(place), len(path)) and same > depth:
            best, depth = number, same
    return best


def _common(place: tuple[str | int, ...], path: tuple[str | int, ...]) -> Iterator[None]:
    for left, right in zip(place, path, strict=False):
        if left != right:
            return
        yield None


def _places(text: str) -> Iterator[tuple[int, tuple[str | int, ...]]]:
    """Lines on which tables and keys begin, with where they stand."""
    table: tuple[str | int, ...] = ()
    counts: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        head = re.match(r"\s*(\[\[?)\s*([\w.\-\"' ]+?)\s*\]", line)
        key = re.match(r"\s*([\w\-]+|\"[^\"]*\"|'[^']*')((?:\s*\.\s*[\w\-]+)*)\s*=", line)
        if head is not None:
            names = tuple(part.strip(" \"'") for part in head[2].split("."))
            table = names
            if head[1] == "[[":
                counts[head[2]] = counts.get(head[2], -1) + 1
                table = (*names, counts[head[2]])
            yield number, table
        elif key is not None:
            yield number, (*table, key[1].strip("\"'"), *(part.strip() for part in key[2].split(".") if part.strip()))
