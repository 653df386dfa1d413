"""Makes the level ladder of a comparison."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jobcompare.model.compared import Compared, ComparedClass
from jobcompare.present.ladder.cards import UNPLACED, CardMaker
from jobcompare.present.ladder.columns import SeriesOnLadder, card_titles, ghosts_of, make_column, series_on_ladder
from jobcompare.present.ladder.view import Box, Card, Ghost, Ladder, LadderColumn, LadderRow
from jobcompare.present.ladder.words import CAPTION, FLEXIBLE, following_words, order_words, remark_words


def make_ladder(compared: Compared) -> Ladder:
    """The ladder: a column per series with a placed class, a row per study level, highest on top.

    Classes without a place (their documents say nothing of a level) stand in `unplaced`; a series that has only such
    classes has no column.
    """
    levels = tuple(sorted(compared.levels, key=lambda level: level.rank))
    maker = CardMaker(levels)
    columns: list[LadderColumn] = []
    boxes: list[Box] = []
    ghosts: list[Ghost] = []
    placed: list[_Placed] = []
    unplaced: list[Card] = []
    for series in series_on_ladder(compared.classes):
        entries = _entries(series, maker)
        unplaced += [entry.card for entry in entries if entry.card.low == UNPLACED]
        here = _in_order([entry for entry in entries if entry.card.low != UNPLACED])
        if here:
            boxes += _boxes(here, len(columns))
            ghosts += ghosts_of(series, len(columns), [entry.card for entry in here], compared.classes, levels)
            columns.append(make_column(series, compared))
            placed += here
    following = _following(placed, compared)
    first = (following.item, following.card) if following else None
    names = {level.rank: level.name for level in levels}
    return Ladder(
        title=compared.comparison.name,
        columns=tuple(columns),
        rows=_rows(compared, boxes, ghosts),
        boxes=tuple(boxes),
        ghosts=tuple(ghosts),
        unplaced=tuple(unplaced),
        remark=remark_words([entry.card for entry in placed], len(unplaced), len(levels), first, names),
        next_class_id=following.card.class_id if following else None,
        caption=CAPTION,
        following=following_words(first, names),
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """A class and its card."""

    item: ComparedClass
    card: Card


def _entries(series: SeriesOnLadder, maker: CardMaker) -> list[_Placed]:
    titles = card_titles(series)
    return [_Placed(item, maker.make(item, titles[item.content.class_id])) for item in series.classes]


def _in_order(entries: Sequence[_Placed]) -> list[_Placed]:
    """Adds the doubt of a class that is proposed lower than one that stands under it in its own document."""
    return [_with_order(entry, entries) for entry in entries]


def _with_order(entry: _Placed, entries: Sequence[_Placed]) -> _Placed:
    if entry.card.confirmed:
        return entry
    for other in entries:
        under = other.item.version.specification.id == entry.item.version.specification.id and (
            other.item.content.position < entry.item.content.position
        )
        if under and other.card.low > entry.card.high:
            doubt = " ".join(part for part in (entry.card.doubt, order_words(other.card.short_title)) if part)
            return _Placed(entry.item, replace(entry.card, doubt=doubt))
    return entry


def _boxes(entries: Sequence[_Placed], column: int) -> Iterator[Box]:
    """A box per class, one for flexibly staffed classes of a document together; highest first."""
    grouped: dict[tuple[int, str], list[_Placed]] = {}
    for entry in entries:
        version, key = entry.item.version, entry.item.content.stated.key
        staffing = version.specification.stated.staffing
        together = "flexible" if staffing and key in staffing.classes else f"class {entry.item.job_class.id}"
        grouped.setdefault((version.specification.id, together), []).append(entry)
    made = [_box(group, column, FLEXIBLE if together == "flexible" else "") for (_, together), group in grouped.items()]
    yield from sorted(made, key=lambda box: (-box.high, -box.low))


def _box(entries: Sequence[_Placed], column: int, words: str) -> Box:
    ordered = sorted(entries, key=lambda entry: (-entry.card.high, -entry.card.low, -entry.item.content.position))
    cards = tuple(entry.card for entry in ordered)
    return Box(
        column=column,
        cards=cards,
        low=min(card.low for card in cards),
        high=max(card.high for card in cards),
        words=words,
    )


def _rows(compared: Compared, boxes: Sequence[Box], ghosts: Sequence[Ghost]) -> tuple[LadderRow, ...]:
    cards = [card for box in boxes for card in box.cards]
    ranks = {rank for card in cards for rank in range(card.low, card.high + 1)} | {ghost.rank for ghost in ghosts}
    highest_first = sorted(compared.levels, key=lambda level: -level.rank)
    return tuple(
        LadderRow(level_id=level.id, name=level.name, rank=level.rank, empty=level.rank not in ranks) for level in highest_first
    )


def _following(placed: Sequence[_Placed], compared: Compared) -> _Placed | None:
    """The next class to confirm: the first that spans levels, else whose signs conflict, else that is only proposed."""
    order = {item.job_class.id: place for place, item in enumerate(compared.classes)}
    waiting = [entry for entry in placed if not entry.card.confirmed]
    return min(
        waiting,
        key=lambda entry: (entry.card.low == entry.card.high, not entry.card.doubt, order[entry.card.class_id]),
        default=None,
    )
