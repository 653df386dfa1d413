"""The columns of a ladder: each employer's series, and the members it names that were not collected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jobcompare.analysis.ladder import is_one_series, rank_of_title, series_key
from jobcompare.analysis.ladder_texts import is_member, plain
from jobcompare.model.compared import Compared, ComparedClass
from jobcompare.model.record import Series
from jobcompare.model.study import ClassContent, StudyLevel
from jobcompare.present.ladder.view import Card, Ghost, LadderColumn
from jobcompare.present.matrix.columns import specification_title, with_range
from jobcompare.present.titles import short_titles

_NUMERALS = frozenset("ivxIVX0123456789")


@dataclass(slots=True)
class SeriesOnLadder:
    """A series of one employer and its classes, in the order of the comparison."""

    classes: list[ComparedClass] = field(default_factory=list[ComparedClass])

    @property
    def first(self) -> ComparedClass:
        """The class that stands for the series."""
        return self.classes[0]

    @property
    def stated(self) -> Series:
        """The series as the document names it; empty where it does not."""
        return self.first.version.specification.stated.series or Series()


def series_on_ladder(classes: Iterable[ComparedClass]) -> list[SeriesOnLadder]:
    """The series of some classes in the order in which they first come."""
    found: dict[tuple[int, str], SeriesOnLadder] = {}
    for item in classes:
        found.setdefault((item.employer.id, series_key(item)), SeriesOnLadder()).classes.append(item)
    return list(found.values())


def make_column(series: SeriesOnLadder, compared: Compared) -> LadderColumn:
    """The head of a series."""
    employer = series.first.employer
    return LadderColumn(
        employer=employer.name,
        title=series.stated.name or specification_title(series.first.version),
        colour=employer.position,
        ours=employer.id == compared.study.ours,
    )


def card_titles(series: SeriesOnLadder) -> dict[int, str]:
    """Class id → short title under the head of its series: what its title adds to the series' name, or what tells it apart."""
    everyone = {content.class_id: content.stated for item in series.classes for content in _around(item)}
    shorts = short_titles([stated.title for stated in everyone.values()])
    found: dict[int, str] = {}
    for (class_id, stated), short in zip(everyone.items(), shorts, strict=True):
        added = _added(stated.title, series.stated.name)
        found[class_id] = with_range(added if added and len(added) < len(short) else short, stated)
    return found


def _around(item: ComparedClass) -> Sequence[ClassContent]:
    """The classes that the title of one must be told from: all of its document, where that is one series."""
    return item.version.contents if is_one_series(item.version) else (item.content,)


def ghosts_of(
    series: SeriesOnLadder, column: int, cards: Sequence[Card], everyone: Sequence[ComparedClass], levels: Sequence[StudyLevel]
) -> list[Ghost]:
    """The members that the series' documents name and nobody collected, in the order of the series.

    A member is put where its own title speaks for; else next to the member before or after it; else in the middle.

    Args:
        series: the series.
        column: its column.
        cards: its placed classes.
        everyone: all classes of the comparison.
        levels: of the study, lowest first; not empty.
    """
    name, members = series.stated.name, series.stated.members
    of_employer = [item for item in everyone if item.employer.id == series.first.employer.id]
    described = {content.class_id: content.stated for item in of_employer for content in item.version.contents}
    at: list[int | None] = []
    ghosts: list[tuple[int, str]] = []
    for member in members:
        found = next((class_id for class_id, stated in described.items() if is_member(stated, member, name)), None)
        if found is None:
            ghosts.append((len(at), member))
        at.append(next((card.high for card in cards if card.class_id == found), None) if found is not None else None)
    return [Ghost(column=column, title=member, rank=_rank(member, place, at, levels)) for place, member in ghosts]


def _rank(member: str, place: int, at: Sequence[int | None], levels: Sequence[StudyLevel]) -> int:
    spoken = rank_of_title(member, levels)
    if spoken is not None:
        return spoken
    ranks = [level.rank for level in levels]
    below = next((rank for rank in reversed(at[:place]) if rank is not None), None)
    above = next((rank for rank in at[place + 1 :] if rank is not None), None)
    if below is not None:
        return next((rank for rank in ranks if rank > below), ranks[-1])
    if above is not None:
        return next((rank for rank in reversed(ranks) if rank < above), ranks[0])
    return ranks[len(ranks) // 2]


def _added(title: str, series: str | None) -> str:
    """What a title says after the name of its series; a level alone keeps the word before it."""
    if not series or not plain(title).startswith(plain(series) + " "):
        return ""
    words, before = title.split(), len(series.split())
    bare = all(set(word) <= _NUMERALS for word in words[before:])
    return " ".join(words[before - 1 :] if bare else words[before:])
