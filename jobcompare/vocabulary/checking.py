"""Words of the user's own are held against the built-in tables; a fault is told with the line of the user's file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.paths import resource
from jobcompare.vocabulary import (
    columns,
    cues,
    degrees,
    families,
    headings,
    jurisdictions,
    labels,
    levels,
    levelwords,
    requirement_words,
    titles,
    units,
)
from jobcompare.vocabulary.own import OwnWords, faulty, line_of, merged, own_words, parsed_own, use_own
from jobcompare.vocabulary.tables import VocabularyError, read_table

if TYPE_CHECKING:
    from pathlib import Path

TABLES: Mapping[str, Callable[[], object]] = {
    "columns": columns.shipped_columns,
    "cues": cues.shipped_cues,
    "degrees": degrees.shipped_degrees,
    "education_words": requirement_words.shipped_requirement_words,
    "families": families.shipped_families,
    "headings": headings.shipped_headings,
    "jurisdictions": jurisdictions.shipped_jurisdictions,
    "labels": labels.shipped_labels,
    "levels": levels.shipped_levels,
    "levelwords": levelwords.shipped_level_words,
    "licences": requirement_words.shipped_requirement_words,
    "requirements": requirement_words.shipped_requirement_words,
    "titles": titles.shipped_titles,
    "units": units.shipped_units,
}
_OPEN = frozenset(  # tables in which a user may name new things; in all others a misspelt key would be lost in silence
    [("families", "same"), ("families", "family"), ("families", "sense"), ("labels", "service"), ("licences", "issuers")]
)
_QUOTED = re.compile(r'"([^"]+)"')

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A value that can be taken alone: where it stands, the built-in file it adds to, and what it adds."""

    place: Place
    table: str
    values: dict[str, object]


def own_file(path: Path) -> OwnWords:
    """The words of a file, checked; the words in use are not changed.

    Raises:
        UserError: VOCABULARY_FAULTY with `file`, `line`, `place` and `reason`; FILE_MISSING, FILE_IS_FOLDER, FILE_UNREADABLE.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise UserError(Trouble.FILE_MISSING, file=str(path)) from None
    except IsADirectoryError:
        raise UserError(Trouble.FILE_IS_FOLDER, file=str(path)) from None
    except OSError as error:
        raise UserError(Trouble.FILE_UNREADABLE, file=str(path), reason=error.strerror or str(error)) from None
    return checked_own(raw, path.name)


def checked_own(raw: bytes, name: str) -> OwnWords:
    """The words in the bytes of a file, checked. Raises as `own_file`."""
    words = parsed_own(raw, name)
    before = own_words()
    try:
        use_own(None)
        unknown = _unknown(words)
        fault = None if unknown else _fault(words)
        if unknown or fault:
            raise unknown or _told(words)
    finally:
        use_own(before)
    return words


def _fault(words: OwnWords) -> VocabularyError | None:
    use_own(words)
    for name in words.tables:
        try:
            TABLES[name]()
        except VocabularyError as fault:
            return fault
    return None


def _told(words: OwnWords) -> UserError:
    """The first value of the file with which the tables cannot be read, in the order of the file."""
    taken: dict[str, dict[str, object]] = {}
    for piece in sorted(_pieces(words.tables), key=lambda piece: line_of(words.text, piece.place)):
        taken[piece.table] = merged(taken.get(piece.table, {}), piece.values)
        fault = _fault(OwnWords(words.name, words.text, taken))
        if fault is not None:
            return faulty(words.name, _line(words.text, piece.place, fault), _name(piece.place, fault), fault.reason)
    return faulty(words.name, 1, "", "cannot be used")


def _unknown(words: OwnWords) -> UserError | None:
    """The first key that no built-in table has, where tables are closed; None where there is none."""
    for name, own in words.tables.items():
        built_in = read_table(resource(f"vocabulary/{name}.toml")).values
        for place, known in _new_keys((name,), own, built_in):
            return faulty(words.name, line_of(words.text, place), _name(place), f"is not known here (known: {', '.join(known)})")
    return None


def _new_keys(place: Place, own: Mapping[str, object], built_in: Mapping[str, object]) -> Iterator[tuple[Place, list[str]]]:
    for key, value in own.items():
        known = built_in.get(key)
        if known is None and place not in _OPEN:
            yield (*place, key), sorted(built_in)
        elif isinstance(known, dict) and isinstance(value, dict):
            yield from _new_keys((*place, key), cast("dict[str, object]", value), cast("dict[str, object]", known))


def _pieces(tables: Mapping[str, Mapping[str, object]]) -> Iterator[_Piece]:
    for table, values in tables.items():
        for key, value in values.items():
            if isinstance(value, list):
                for n, item in enumerate(cast("list[object]", value)):
                    yield _Piece((table, key, n) if isinstance(item, dict) else (table, key), table, {key: [item]})
            elif isinstance(value, dict):
                for name, inner in cast("dict[str, object]", value).items():
                    yield _Piece((table, key, name), table, {key: {name: inner}})
            else:
                yield _Piece((table, key), table, {key: value})


def _line(text: str, place: Place, fault: VocabularyError) -> int:
    """The line of the value with the fault; of the word that the reason names, where it stands there."""
    start = line_of(text, (*place, _key(fault)))
    lines = text.split("\n")
    for word in _QUOTED.findall(fault.reason)[:1]:
        for number, line in enumerate(lines[start - 1 :], start=start):
            if number > start and line.lstrip().startswith("["):
                break
            if f'"{word}"'.casefold() in line.casefold():
                return number
    return start


def _key(fault: VocabularyError) -> str:
    return fault.place.rpartition(".")[2]


def _name(place: Place, fault: VocabularyError | None = None) -> str:
    """A place in words a user has written: "headings.heading.phrases"."""
    names = [part for part in place if isinstance(part, str)]
    key = _key(fault) if fault is not None and isinstance(place[-1], int) else ""
    return ".".join([*names, key] if key.isidentifier() else names)
