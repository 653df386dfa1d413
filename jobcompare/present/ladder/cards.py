"""The cards of a ladder: one per class, where its analyst or its document puts it."""

from collections.abc import Mapping, Sequence

from jobcompare.analysis.ladder import LevelEvidence, Proposal, propose
from jobcompare.analysis.lint import Lint, lint
from jobcompare.analysis.marks import Counts, counts, mark_table
from jobcompare.analysis.routes import least_way, ways
from jobcompare.model.compared import ComparedClass, Version
from jobcompare.model.study import EntityKind, Placement, StudyLevel, ValueRef
from jobcompare.model.words import Standing
from jobcompare.present.ladder.view import Card
from jobcompare.present.ladder.words import DECIDED, KINDS, NO_REQUIREMENTS, doubt_words, reason_words, tracks_words
from jobcompare.present.matrix.columns import with_range
from jobcompare.present.matrix.remarks import identical_to
from jobcompare.present.wording.qualifying import class_names, way_words, ways_words

UNPLACED = 0  # the rank of a card without a place
_MANY = 4  # ways to qualify that fit on a card
_ROOM = 90  # characters of them


class CardMaker:
    """Makes the cards of a study; keeps what several classes of one document need."""

    def __init__(self, levels: Sequence[StudyLevel]) -> None:
        self._levels = levels
        self._ranks = {level.id: level.rank for level in levels}
        self._names = {level.rank: level.name for level in levels}
        self._papers: dict[int, _Paper] = {}

    def make(self, item: ComparedClass, short_title: str) -> Card:
        """The card of a class; its ranks are UNPLACED where neither its analyst nor its document says anything."""
        stated = item.content.stated
        paper = self._paper(item.version)
        proposal = propose(item, self._levels)
        placed = self._placed(item.placement)
        decided = item.placement.reason if placed and item.placement else None
        low, high = placed or ((proposal.low, proposal.high) if proposal else (UNPLACED, UNPLACED))
        return Card(
            class_id=item.job_class.id,
            title=with_range(stated.title, stated),
            short_title=short_title,
            mark=stated.code or stated.grade or "",
            way=_way(item, paper.called),
            news=paper.news(item),
            reason=decided or (reason_words(proposal.reason) if proposal else ""),
            reason_kind=DECIDED if decided else KINDS[proposal.reason.evidence] if proposal else "",
            reason_ref=proposal.reason.ref if proposal and not decided else None,
            tracks=tracks_words(stated.tracks),
            low=low,
            high=high,
            confirmed=placed is not None,
            doubt=doubt_words(proposal, self._names) if proposal and not placed else "",
            ref=ValueRef(EntityKind.CONTENT, item.content.id, "title"),
            employer=item.employer.name,
            colour=item.employer.position,
            quoted=not decided and _is_quoted(proposal),
        )

    def _placed(self, placement: Placement | None) -> tuple[int, int] | None:
        """Ranks from the analyst; None where there are none, or where a level of theirs is gone."""
        if placement is None or not {placement.low_id, placement.high_id} <= set(self._ranks):
            return None
        low, high = sorted((self._ranks[placement.low_id], self._ranks[placement.high_id]))
        return low, high

    def _paper(self, version: Version) -> "_Paper":
        found = self._papers.get(version.specification.id)
        if found is None:
            found = self._papers[version.specification.id] = _Paper(version)
        return found


class _Paper:
    """What all classes of one version need, made once."""

    def __init__(self, version: Version) -> None:
        table = mark_table(version)
        self._counts: Counts = counts(table.listed, len(version.contents))
        self._lint: Lint = lint(version, table)
        self._names = [item.stated.level_label or item.stated.title for item in version.contents]
        self.called = class_names(version.contents)
        self._columns: Mapping[int, int] = {content.id: column for column, content in enumerate(version.contents)}

    def news(self, item: ComparedClass) -> str:
        """What is new at a class against the level under it: "+3", "14 items" at the lowest, "lists identical to I"."""
        column = self._columns[item.content.id]
        held, new = self._counts.held, self._counts.new
        same = next((pair for pair in self._lint.identical if pair.upper == column), None)
        if same:
            return identical_to(same, self._names)
        if len(held) == 1 or not any(held) or (column == 0 and not any(new[1:])):
            return ""
        if column == 0 or not self._lint.carried:
            return f"{held[column]} {'item' if held[column] == 1 else 'items'}"
        return f"+{new[column]}" if new[column] else ""


def _way(item: ComparedClass, called: Mapping[str, str]) -> str:
    """The ways to qualify on a card; of many, the least one and how many more."""
    stated, version = item.content.stated, item.version
    if stated.requirement is None:
        several = any(content.stated.requirement for content in version.contents)
        return "" if several or not item.statements else NO_REQUIREMENTS
    found = [way for way in ways(stated.requirement) if way.states or way.combination is not None]
    words = ways_words(found, called)
    if len(found) > _MANY or len(words) > _ROOM:
        words = _shortened(item, len(found), called) or words
    return f"{words}, typical" if words and stated.standing is Standing.TYPICAL else words


def _shortened(item: ComparedClass, count: int, called: Mapping[str, str]) -> str:
    """The least way and how many more there are; "" where no way can be counted, or there is but one."""
    least = least_way(item.content, item.version.contents, item.employer.annual_hours)
    if least is None or count < 2:
        return ""
    more = "another way" if count == 2 else f"{count - 1} other ways"
    return f"{way_words(least.best.way, called)}, or {more}"


def _is_quoted(proposal: Proposal | None) -> bool:
    return proposal is not None and proposal.reason.evidence is not LevelEvidence.REQUIREMENT
