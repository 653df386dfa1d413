"""Proposes a study level for a class from its own document, with the words that speak for it.

The kinds of evidence, in the order in which they are believed (design.md, "Ladder"): the document's own level sentence,
supervision, complexity, requirement, numeral. The first that says anything decides; later ones that say something far from
it are conflicts. What the analyst decided always wins: that is a `Placement`, and no business of this module.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobcompare.analysis.ladder_levels import ranks_of
from jobcompare.analysis.ladder_reasons import Found, Reason, narrative_reasons, title_rung, title_without_level
from jobcompare.analysis.ladder_signs import Names, Sign, SignReader, reader_of
from jobcompare.analysis.ladder_texts import Passage, Voice, names_of, passages, plain
from jobcompare.analysis.routes import least_way
from jobcompare.model.compared import ComparedClass, Version
from jobcompare.model.study import EntityKind, StudyLevel, ValueRef
from jobcompare.vocabulary.levels import LevelEvidence, LevelTable, shipped_levels

__all__ = [
    "LevelEvidence",
    "Proposal",
    "Reason",
    "is_one_series",
    "propose",
    "rank_of_title",
    "series_key",
]

_WEAK = (LevelEvidence.REQUIREMENT, LevelEvidence.NUMERAL)
_SPAN = 2  # levels that a requirement alone may span: more would say nothing


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed place on the ladder.

    Attributes:
        reason: what decided; its `low` and `high` are ranks of study levels.
        conflicts: other evidence that speaks for levels far from it, in the order of evidence, ranks of study levels too.
    """

    reason: Reason
    conflicts: tuple[Reason, ...] = ()

    @property
    def low(self) -> int:
        """Rank of the lowest study level it spans."""
        return self.reason.low

    @property
    def high(self) -> int:
        """Rank of the highest study level it spans."""
        return self.reason.high

    @property
    def doubtful(self) -> bool:
        """It spans levels, or evidence conflicts, or only a requirement or a numeral speaks for it."""
        return self.low != self.high or bool(self.conflicts) or self.reason.evidence in _WEAK


def propose(item: ComparedClass, levels: Sequence[StudyLevel], table: LevelTable | None = None) -> Proposal | None:
    """The study level that a class's own document speaks for.

    Args:
        item: the class.
        levels: of the study's ladder, in any order.
        table: the words; None: those that come with the program.

    Returns:
        None where nothing speaks for a level: also where a document only lists titles and pay, since a numeral says
        nothing without a description.
    """
    table = table or shipped_levels()
    texts = passages(item.version, item.content)
    reasons = _reasons(item, texts, table) if levels and _describes(item, texts) else []
    if not reasons:
        return None
    ranks = ranks_of(table, levels)
    first, *rest = reasons
    conflicts = [reason for reason in rest if _conflicts(first, reason, ranks)]
    return Proposal(_ranked(first, ranks), tuple(_ranked(reason, ranks) for reason in conflicts))


def rank_of_title(title: str, levels: Sequence[StudyLevel], table: LevelTable | None = None) -> int | None:
    """The rank that a title alone speaks for ("Coordinator/Senior"); None where its words say nothing."""
    table = table or shipped_levels()
    found = title_rung(title, table)
    return ranks_of(table, levels)[found[0]] if found and levels else None


def series_key(item: ComparedClass, table: LevelTable | None = None) -> str:
    """What tells an employer's series apart. Classes of one key are one series.

    The name of the series, else the title of the specification or of its first class without its level. In a list of
    titles that describes nothing every title speaks for itself.
    """
    version = item.version
    stated = version.specification.stated
    if stated.series and stated.series.name:
        return plain(stated.series.name)
    title = (
        stated.title or version.contents[0].stated.title if version.statements or version.sections else item.content.stated.title
    )
    return title_without_level(title, table or shipped_levels())


def is_one_series(version: Version) -> bool:
    """The document describes its classes; a list of titles and pay may hold classes of any work."""
    return bool(version.statements or version.sections)


def _describes(item: ComparedClass, texts: Sequence[Passage]) -> bool:
    """The document says something of the class beside its title and pay."""
    return bool(texts or item.content.stated.requirement or item.statements)


def _reasons(item: ComparedClass, texts: Sequence[Passage], table: LevelTable) -> list[Reason]:
    """All reasons, strongest first, on rungs of the table."""
    narrative = narrative_reasons(_signs(item, texts, reader_of(table)))
    numeral = _numeral(item, table)
    requirement = _requirement(item, table)
    if requirement and not narrative:
        requirement = _narrowed(requirement, numeral)
    return [*narrative, *(reason for reason in (requirement, numeral) if reason)]


def _signs(item: ComparedClass, texts: Sequence[Passage], reader: SignReader) -> list[Found]:
    """Signs of the texts about the class alone; where these are silent, of those about several classes together."""
    names = names_of(item.version, item.content)
    alone = [
        Found(sign, passage, place)
        for place, passage in enumerate(texts)
        for sign in _read(passage, names, reader, of_others=passage.voice is Voice.SHARED)
    ]
    if alone:
        return alone
    shared = ((place, passage) for place, passage in enumerate(texts) if passage.voice is Voice.SHARED)
    return [Found(sign, passage, place) for place, passage in shared for sign in _read(passage, names, reader, of_others=False)]


def _read(passage: Passage, names: Names, reader: SignReader, *, of_others: bool) -> list[Sign]:
    match passage.voice:
        case Voice.RECEIVED:
            return reader.read_received(passage.text)
        case Voice.EXERCISED:
            return reader.read_exercised(passage.text)
        case _:
            return reader.read(passage.text, names, of_others=of_others)


def _requirement(item: ComparedClass, table: LevelTable) -> Reason | None:
    """The levels that the least way to qualify fits, education counted by convention."""
    least = least_way(item.content, item.version.contents, item.employer.annual_hours)
    if least is None:
        return None
    fits = [rung for rung, level in enumerate(reversed(table.entries)) if level.fits(least.months, least.upper)]
    ref = ValueRef(EntityKind.CONTENT, item.content.id, "requirement")
    return Reason(LevelEvidence.REQUIREMENT, fits[0], fits[-1], "", ref, least.months, least.upper) if fits else None


def _narrowed(requirement: Reason, numeral: Reason | None) -> Reason:
    """A requirement that decides alone: the level of the numeral where it fits that, else its lowest levels."""
    if numeral and requirement.low <= numeral.low <= requirement.high:
        return replace(requirement, low=numeral.low, high=numeral.low)
    return replace(requirement, high=min(requirement.high, requirement.low + _SPAN - 1))


def _numeral(item: ComparedClass, table: LevelTable) -> Reason | None:
    stated = item.content.stated
    for field, text in (("title", stated.title), ("level_label", stated.level_label)):
        found = title_rung(text, table) if text else None
        if found:
            return Reason(LevelEvidence.NUMERAL, found[0], found[0], found[1], ValueRef(EntityKind.CONTENT, item.content.id, field))
    return None


def _conflicts(first: Reason, other: Reason, ranks: Sequence[int]) -> bool:
    """Far apart on the rungs and on the study's levels; a requirement conflicts as soon as it does not fit."""
    if other.evidence is LevelEvidence.REQUIREMENT:
        apart = other.low > first.high or other.high < first.low
    else:
        apart = first.far_from(other)
    low, high = _ranked(first, ranks), _ranked(other, ranks)
    return apart and (low.low > high.high or high.low > low.high)


def _ranked(reason: Reason, ranks: Sequence[int]) -> Reason:
    return replace(reason, low=ranks[reason.low], high=ranks[reason.high])
