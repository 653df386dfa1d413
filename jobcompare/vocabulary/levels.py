"""Study levels, highest first, and the words of a document that propose each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.tables import Table, read_table, refuse_twice

if TYPE_CHECKING:
    from pathlib import Path


class LevelEvidence(StrEnum):
    """What a proposed study level rests on, strongest first (design.md, Ladder)."""

    SENTENCE = "sentence"
    SUPERVISION = "supervision"
    COMPLEXITY = "complexity"
    REQUIREMENT = "requirement"
    NUMERAL = "numeral"


@dataclass(frozen=True, slots=True)
class LevelPhrases:
    """One rung of the ladder.

    Attributes:
        key: stays the same when the level is renamed ("lead").
        name: as shown ("Lead / expert").
        rank: 0 = highest.
        sentence: phrases of the document's own level sentence, lower case.
        supervision: phrases of supervision received, lower case.
        exercised: phrases of supervision and lead given to others, lower case.
        complexity: phrases about how hard the work is, lower case.
        months_from: least months of education and experience together, education counted by convention, that fit the
            level; None = the table says nothing.
        months_below: what asks for this much no longer fits; None = no upper end.
        numerals: printed numerals or title words, lower case.
    """

    key: str
    name: str
    rank: int
    sentence: tuple[str, ...]
    supervision: tuple[str, ...]
    exercised: tuple[str, ...]
    complexity: tuple[str, ...]
    months_from: int | None
    months_below: int | None
    numerals: tuple[str, ...]

    def phrases(self, evidence: LevelEvidence) -> tuple[str, ...]:
        """The phrases of one kind of evidence; empty for the requirement, which has months instead."""
        match evidence:
            case LevelEvidence.SENTENCE:
                return self.sentence
            case LevelEvidence.SUPERVISION:
                return self.supervision + self.exercised
            case LevelEvidence.COMPLEXITY:
                return self.complexity
            case LevelEvidence.NUMERAL:
                return self.numerals
            case LevelEvidence.REQUIREMENT:
                return ()

    def fits(self, months: int, upper: int | None = None) -> bool:
        """Whether a requirement fits the level.

        Args:
            months: education and experience of the least way, in months.
            upper: upper months of a published range; None: "at least", which is held against its figure.
        """
        return (
            self.months_from is not None
            and self.months_from <= max(months, upper or 0)
            and (self.months_below is None or months < self.months_below)
        )


@dataclass(frozen=True, slots=True)
class SpeakerCues:
    """Words that tell of whom a sentence speaks, all lower case.

    Attributes:
        near: the next few words, up to a comma, are about somebody else.
        others: what follows is about another class, up to words of `own` or the end of the sentence.
        own: back to the class that the document describes.
        negations: what follows is denied.
        giving: supervision that follows is given, not received.
        persons: a level right before one of these is the level of others.
    """

    near: tuple[str, ...]
    others: tuple[str, ...]
    own: tuple[str, ...]
    negations: tuple[str, ...]
    giving: tuple[str, ...]
    persons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelTable:
    """The rungs of the ladder, highest first.

    Attributes:
        entries: the levels, highest first.
        cues: words that tell of whom a sentence speaks.
    """

    entries: tuple[LevelPhrases, ...]
    cues: SpeakerCues
    _by_key: dict[str, LevelPhrases] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {level.key: level for level in self.entries})

    def __getitem__(self, key: str) -> LevelPhrases:
        """The level of a key; KeyError when the table does not have it."""
        return self._by_key[key]

    def __contains__(self, key: object) -> bool:
        return key in self._by_key


def read_levels(path: Path) -> LevelTable:
    """Read a levels.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("context", "level")
    entries = tuple(_level(rank, table) for rank, table in enumerate(whole.tables("level")))
    refuse_twice(whole, "level", tuple(entry.key for entry in entries))
    for evidence in LevelEvidence:
        refuse_twice(
            whole,
            f"level.{evidence}",
            tuple(phrase for entry in entries for phrase in entry.phrases(evidence)),
        )
    return LevelTable(entries, _cues(whole.table("context")))


def _cues(table: Table) -> SpeakerCues:
    keys = ("near", "others", "self", "negations", "giving", "persons")
    table.only(*keys)
    return SpeakerCues(*(_lower(table.texts(key)) for key in keys))


def _level(rank: int, table: Table) -> LevelPhrases:
    table.only("key", "name", "sentence", "supervision", "exercised", "complexity", "months", "numerals")
    months = table.wholes("months")
    if len(months) > 2 or (len(months) == 2 and months[0] >= months[1]):
        raise table.error("months", "must be [from] or [from, below] with from < below")
    return LevelPhrases(
        key=table.text("key"),
        name=table.text("name"),
        rank=rank,
        sentence=_lower(table.texts("sentence")),
        supervision=_lower(table.texts("supervision")),
        exercised=_lower(table.texts("exercised")),
        complexity=_lower(table.texts("complexity")),
        months_from=months[0] if months else None,
        months_below=months[1] if len(months) == 2 else None,
        numerals=_lower(table.texts("numerals")),
    )


def _lower(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.lower() for text in texts)


@kept
def shipped_levels() -> LevelTable:
    """The study levels that come with the program."""
    return read_levels(resource("vocabulary/levels.toml"))
