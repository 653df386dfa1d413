"""What a document says about one class that may tell its level: which texts, and the names of its classes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from jobcompare.analysis.ladder_phrases import words_of
from jobcompare.analysis.ladder_signs import Names
from jobcompare.analysis.marks import NARRATIVES, level_descriptions
from jobcompare.model.compared import Version
from jobcompare.model.record import SpecifiedClass
from jobcompare.model.study import ClassContent, EntityKind, SectionEntry, StatementEntry, ValueRef

_NUMERAL = re.compile(r"[ivx]{1,4}|\d{1,2}", re.IGNORECASE)
_KINDS_OF_CLASS = ("level", "class", "position", "positions")


class Voice(Enum):
    """How a text speaks of the class."""

    OWN = auto()  # of this class alone
    SHARED = auto()  # of several classes of the document together
    RECEIVED = auto()  # the value of supervision received
    EXERCISED = auto()  # the value of supervision exercised


@dataclass(frozen=True, slots=True)
class Passage:
    """A text about a class and where it stands in the study."""

    voice: Voice
    text: str
    ref: ValueRef


def passages(version: Version, content: ClassContent) -> tuple[Passage, ...]:
    """The texts about a class: its level sentences, narrative sections, supervision.

    A section's text is given without the sentences that stand in the statements already, so that no sign counts twice.
    Where a class has tracks, the first one named is read; the others are named on its card.
    """
    described = level_descriptions(version)
    said = _Said(described)
    return (*_descriptions(version, content, described), *_sections(version, content.stated, said), *_supervision(content))


def names_of(version: Version, content: ClassContent) -> Names:
    """How the document calls a class and the others: titles, and what is short for them ("Specialist II", "the II level")."""
    stated = content.stated
    own = tuple(_names(stated.title, stated.level_label))
    others = [
        name for other in version.contents if other is not content for name in _names(other.stated.title, other.stated.level_label)
    ]
    series = version.specification.stated.series
    for member in series.members if series else ():
        if not is_member(stated, member, series.name if series else None):
            others += _names(member, None)
    return Names(own, tuple(name for name in dict.fromkeys(others) if name not in own))


def is_member(stated: SpecifiedClass, member: str, series: str | None) -> bool:
    """A class is the member of a series of that name: by title, by its end after the series' name, by label or key.

    Args:
        stated: the class.
        member: as the document names it ("Coordinator").
        series: name of the series; None where it has none.
    """
    wanted = plain(member)
    forms = {plain(stated.title), plain(stated.key), plain(stated.level_label or stated.title)}
    return wanted in forms or plain(f"{series or ''} {member}") in forms


def plain(text: str) -> str:
    """A name in the form in which names are held against each other."""
    return " ".join(text.casefold().split())


class _Said:
    """The sentences that statements give already, by their words."""

    def __init__(self, described: Sequence[StatementEntry]) -> None:
        self._texts = tuple(_bare(entry.stated.text) for entry in described)

    def without(self, text: str) -> str:
        """The text with the sentences that are said already left out."""
        kept = (part for part in _SENTENCES.split(text) if not self._has(_bare(part)))
        return "\n".join(kept)

    def _has(self, sentence: str) -> bool:
        return any(sentence in text or text in sentence for text in self._texts)


_WORDS = re.compile(r"\w+")
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n+")


@lru_cache(4096)
def _bare(text: str) -> str:
    """A sentence by its words alone."""
    return " ".join(_WORDS.findall(text.casefold()))


def _descriptions(version: Version, content: ClassContent, described: Sequence[StatementEntry]) -> Iterator[Passage]:
    key, tracks = content.stated.key, content.stated.tracks
    for entry in described:
        stated = entry.stated
        if key in stated.classes and (stated.track is None or not tracks or stated.track == tracks[0]):
            voice = _voice(version, stated.classes)
            yield Passage(voice, stated.text, ValueRef(EntityKind.STATEMENT, entry.id, "text"))


def _sections(version: Version, stated: SpecifiedClass, said: _Said) -> Iterator[Passage]:
    for entry in version.sections:
        if entry.stated.kind in NARRATIVES and _speaks_of(entry, stated.key):
            text = said.without(entry.stated.text)
            if text:
                yield Passage(_voice(version, entry.stated.classes), text, ValueRef(EntityKind.SECTION, entry.id, "text"))


def _speaks_of(entry: SectionEntry, key: str) -> bool:
    return not entry.stated.classes or key in entry.stated.classes


def _voice(version: Version, classes: Sequence[str]) -> Voice:
    """A text is of one class alone in a document of one, or where it speaks of fewer than all."""
    everyone = len(version.contents)
    return Voice.OWN if everyone == 1 or 0 < len(set(classes)) < everyone else Voice.SHARED


def _supervision(content: ClassContent) -> Iterator[Passage]:
    stated = content.stated
    if stated.supervision_received:
        yield Passage(Voice.RECEIVED, stated.supervision_received, ValueRef(EntityKind.CONTENT, content.id, "supervision_received"))
    if stated.supervision_exercised:
        yield Passage(
            Voice.EXERCISED, stated.supervision_exercised, ValueRef(EntityKind.CONTENT, content.id, "supervision_exercised")
        )


def _names(title: str, label: str | None) -> Iterator[str]:
    """What a document may call a class. A single word alone is no name: "supervisor" is said of persons."""
    words = [word.text for word in words_of(title)]
    if not words:
        return
    if len(words) > 1:
        yield " ".join(words)
    else:
        yield from (f"{words[0]} {kind}" for kind in _KINDS_OF_CLASS)
    numeral = words[-1] if _NUMERAL.fullmatch(words[-1]) else plain(label or "")
    if _NUMERAL.fullmatch(numeral):
        if len(words) > 2 and words[-1] == numeral:
            yield " ".join(words[-2:])
        if numeral != "i":  # "the I. T. staff"
            yield f"the {numeral}"
        for kind in _KINDS_OF_CLASS[:2]:
            yield f"{numeral} {kind}"
            yield f"{kind} {numeral}"
