"""Headings of class specifications: what kind of section, and what topic, each begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.model.words import SectionKind
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.tables import Table, read_table

if TYPE_CHECKING:
    from pathlib import Path

_NUMBERING = re.compile(r"^\s*(?:(?:section|part|article)\s+)?(?:[ivx]{1,4}|[a-h]|\d{1,2})(?:\.\d{1,2})*[.):]\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = frozenset(
    [
        "and",
        "or",
        "the",
        "a",
        "an",
        "of",
        "for",
        "to",
        "in",
        "this",
        "that",
        "s",
        "with",
        "their",
        "its",
        "following",
        "only",
        "include",
    ]
)


@dataclass(frozen=True, slots=True)
class HeadingEntry:
    """One sort of heading.

    Attributes:
        kind: section of the record that it begins.
        topic: what the section is about more closely ("preferred", "benefits").
        phrases: how documents print it, lower case.
        words: sets of beginnings of words; a line that looks like a heading and has all of one set is such a heading.
    """

    kind: SectionKind
    topic: str
    phrases: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Headings:
    """All sorts of headings. Compared and hashed by identity: one table is read once and handed on.

    Attributes:
        entries: in the order of the file, in which `words` are tried.
        by_form: `heading_form` of every phrase → its entry.
    """

    entries: tuple[HeadingEntry, ...]
    by_form: Mapping[str, HeadingEntry] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        forms = {heading_form(phrase): entry for entry in self.entries for phrase in entry.phrases}
        object.__setattr__(self, "by_form", MappingProxyType(forms))

    def by_words(self, text: str) -> HeadingEntry | None:
        """The first entry of which a set of words is in a line; None where none is."""
        words = _WORD.findall(text.casefold())
        for entry in self.entries:
            if any(all(any(word.startswith(part) for word in words) for part in parts) for parts in entry.words):
                return entry
        return None


def heading_form(text: str) -> str:
    """One form for all spellings of a heading: lower case, no punctuation, numbering, small words or plural s."""
    words = _WORD.findall(_NUMBERING.sub("", text).casefold().replace("’", "'").replace("'s", ""))
    kept = [word for word in words if word not in _LEFT_OUT] or words
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in kept)


def read_headings(path: Path) -> Headings:
    """Read a headings.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("heading")
    tables = whole.tables("heading")
    headings = Headings(tuple(_entry(table) for table in tables))
    _refuse_two_sorts(tables, headings)
    return headings


def _entry(table: Table) -> HeadingEntry:
    table.only("kind", "topic", "phrases", "words")
    kinds = {kind.value: kind for kind in SectionKind}
    kind = table.text("kind")
    if kind not in kinds:
        raise table.error("kind", f"must be one of {', '.join(kinds)}")
    phrases = tuple(phrase.lower() for phrase in table.texts("phrases"))
    words = tuple(tuple(part.rstrip("*") for part in text.lower().split()) for text in table.texts("words"))
    return HeadingEntry(kinds[kind], table.text("topic"), phrases, words)


def _refuse_two_sorts(tables: tuple[Table, ...], headings: Headings) -> None:
    """A phrase may stand twice in one entry's spellings, never in two entries: which one it meant would be chance."""
    for table, entry in zip(tables, headings.entries, strict=True):
        for phrase in entry.phrases:
            other = headings.by_form[heading_form(phrase)]
            if other is not entry:
                raise table.error("phrases", f'has "{phrase}", which "{other.topic}" has too')


@kept
def shipped_headings() -> Headings:
    """The headings that come with the program."""
    return read_headings(resource("vocabulary/headings.toml"))
