"""Titles of classes: labels before them, nouns they end in, words of levels, lines that are no titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.phrases import PhraseFinder
from jobcompare.vocabulary.tables import read_table

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Titles:
    """What is known of titles. Compared and hashed by identity: one table is read once and handed on.

    Attributes:
        labels: labels behind which a title stands, in the form of `label_form`.
        ends: finds labels that end a title on the same line.
        nouns: nouns in which titles end, singular.
        levels: words that say the level, lowest first.
        holds: finds what a line that is no title holds.
        endings: last words of lines that are no titles.
        capitals: words that stay in capitals.
    """

    labels: frozenset[str]
    ends: PhraseFinder
    nouns: frozenset[str]
    levels: tuple[str, ...]
    holds: PhraseFinder
    endings: frozenset[str]
    capitals: frozenset[str]

    def is_noun(self, word: str) -> bool:
        """Whether titles end in a word, singular or plural."""
        lower = word.lower()
        return lower in self.nouns or (lower.endswith("s") and lower[:-1] in self.nouns)


def label_form(text: str) -> str:
    """One form for all spellings of a label: its words in lower case."""
    return " ".join(_WORDS.findall(text.lower()))


def read_titles(path: Path) -> Titles:
    """Read a titles.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("labels", "nouns", "levels", "not_titles", "capitals")
    labels, none = whole.table("labels"), whole.table("not_titles")
    labels.only("title", "ends")
    none.only("holds", "ends")
    return Titles(
        labels=frozenset(map(label_form, labels.texts("title"))),
        ends=PhraseFinder(labels.texts("ends")),
        nouns=frozenset(whole.table("nouns").texts("words")),
        levels=whole.table("levels").texts("words"),
        holds=PhraseFinder(none.texts("holds")),
        endings=frozenset(none.texts("ends")),
        capitals=frozenset(whole.table("capitals").texts("words")),
    )


@kept
def shipped_titles() -> Titles:
    """The words of titles that come with the program."""
    return read_titles(resource("vocabulary/titles.toml"))
