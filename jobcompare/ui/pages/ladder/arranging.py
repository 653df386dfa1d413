"""Puts everything on the ladder in its place, for a width and a height. No toolkit; sizes in logical pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jobcompare.present.ladder.view import Box, Card, Ladder
from jobcompare.ui.pages.ladder.lanes import Lanes, in_lanes
from jobcompare.ui.pages.ladder.plan import Frame, Measure, Place, Plan, Sizes

_LANE = 0.6  # of a column's width that each further card side by side adds to it


def arrange(ladder: Ladder, room: tuple[int, int], sizes: Sizes, measure: Measure) -> Plan:
    """Puts everything in its place.

    Args:
        ladder: what is shown.
        room: width and height of the view; a plan may be larger.
        sizes: at the zoom in force.
        measure: height that a card or ghost needs at a width.
    """
    return _Arranging(ladder, room, sizes, measure).plan()


@dataclass(slots=True)
class _Item:
    """What takes room in a column: a box or a ghost."""

    column: int
    top: int  # index of its highest row
    bottom: int
    box: Box | None = None
    ghost: int | None = None
    left: int = 0
    width: int = 0

    @property
    def framed(self) -> bool:
        return self.box is not None and (len(self.box.cards) > 1 or bool(self.box.words))


class _Arranging:
    """One arrangement in the making."""

    def __init__(self, ladder: Ladder, room: tuple[int, int], sizes: Sizes, measure: Measure) -> None:
        self.ladder, self.room, self.sizes, self.measure = ladder, room, sizes, measure
        self.at = {row.rank: number for number, row in enumerate(ladder.rows)}
        self.items = [self._item(box) for box in ladder.boxes]
        self.items += [_Item(g.column, self.at[g.rank], self.at[g.rank], ghost=n) for n, g in enumerate(ladder.ghosts)]
        self.lanes: dict[int, Lanes] = {}
        self.columns = self._columns()
        self.heights = self._row_heights()
        self.tops = [sum(self.heights[:number]) for number in range(len(self.heights))]
        self.cards: dict[int, Place] = {}
        self.frames: list[Frame] = []
        self.ghosts: dict[int, Place] = {}

    def _item(self, box: Box) -> _Item:
        return _Item(box.column, self.at[box.high], self.at[box.low], box=box)

    def plan(self) -> Plan:
        for column in range(len(self.ladder.columns)):
            for row in range(len(self.ladder.rows)):
                self._put_singles([i for i in self._of(column) if i.top == i.bottom == row])
        for item in self.items:
            if item.top != item.bottom:
                self._put_tall(item)
        rows = list(zip(self.tops, self.heights, strict=True))
        right = self.columns[-1][0] + self.columns[-1][1] if self.columns else self.room[0]
        width, height = max(right, self.room[0]), sum(self.heights)
        if self.ladder.unplaced:
            strip = self._put_unplaced(width, height)
            rows.append((height, strip))
            height += strip
        return Plan(
            columns=tuple(self.columns),
            rows=tuple(rows),
            cards=self.cards,
            frames=tuple(self.frames),
            ghosts=tuple(self.ghosts[number] for number in range(len(self.ghosts))),
            width=width,
            height=height,
        )

    # widths
    def _of(self, column: int) -> list[_Item]:
        return [item for item in self.items if item.column == column]

    def _columns(self) -> list[tuple[int, int]]:
        """Columns of equal width; one whose cards stand side by side is wider."""
        number = len(self.ladder.columns)
        self.lanes = {column: in_lanes([(i.top, i.bottom) for i in self._of(column)]) for column in range(number)}
        shares = [1 + _LANE * (lanes.count - 1) for lanes in self.lanes.values()]
        unit = min(self.sizes.column_most, max(self.sizes.column_least, self.room[0] / sum(shares))) if shares else 0
        edges = [round(unit * sum(shares[:column])) for column in range(number + 1)]
        columns: list[tuple[int, int]] = []
        for column in range(number):
            left, width = edges[column], edges[column + 1] - edges[column]
            columns.append((left, width))
            self._set_widths(column, left, width)
        return columns

    def _set_widths(self, column: int, left: int, width: int) -> None:
        lanes, gap = self.lanes[column], self.sizes.gap
        for item, (lane, span) in zip(self._of(column), lanes.places, strict=True):
            item.left = left + width * lane // lanes.count + gap
            item.width = width * (lane + span) // lanes.count - width * lane // lanes.count - 2 * gap

    # heights
    def _row_heights(self) -> list[int]:
        sizes = self.sizes
        heights = [sizes.thin if row.empty else sizes.row_least for row in self.ladder.rows]
        for column in range(len(self.ladder.columns)):
            for row in range(len(heights)):
                singles = [i for i in self._of(column) if i.top == i.bottom == row]
                for group in self._stacks(singles):
                    heights[row] = max(heights[row], sum(self._height(i) + sizes.gap for i in group) + sizes.gap)
        for item in self.items:
            if item.top != item.bottom:
                self._make_room(item, heights)
        return self._grown(heights)

    def _stacks(self, singles: Sequence[_Item]) -> list[list[_Item]]:
        """Items of one row that stand under one another."""
        stacks: dict[int, list[_Item]] = {}
        for item in singles:
            stacks.setdefault(item.left, []).append(item)
        return list(stacks.values())

    def _height(self, item: _Item) -> int:
        if item.box is None:
            return 0 if item.ghost is None else self.measure(self.ladder.ghosts[item.ghost], item.width)
        inner = item.width - 2 * self._pad(item)
        cards = [self.measure(card, inner) for card in item.box.cards]
        total = sum(cards) + self.sizes.gap * (len(cards) - 1)
        return total + self._pad(item) + self._under(item)

    def _pad(self, item: _Item) -> int:
        """What a frame takes over and beside its cards."""
        return self.sizes.pad if item.framed else 0

    def _under(self, item: _Item) -> int:
        """What a frame takes under its last card: its words stand there."""
        words = item.box is not None and item.box.words
        return self._pad(item) + (self.sizes.words if words else 0)

    def _make_room(self, item: _Item, heights: list[int]) -> None:
        """A box over several rows: room for the cards of each row, then for those that span rows."""
        assert item.box is not None
        gap, over, under = self.sizes.gap, self._pad(item), self._under(item)
        for row in range(item.top, item.bottom + 1):
            singles = [c for c in item.box.cards if self.at[c.high] == self.at[c.low] == row]
            if singles:
                need = sum(self.measure(c, self._inner(item, c)[1]) + gap for c in singles) + gap
                need += (over if row == item.top else 0) + (under if row == item.bottom else 0)
                heights[row] = max(heights[row], need)
        for card in item.box.cards:
            top, bottom = self.at[card.high], self.at[card.low]
            if top != bottom:
                need = self.measure(card, self._inner(item, card)[1]) + 2 * gap + over + under
                _stretch(heights, top, bottom, need)

    def _grown(self, heights: list[int]) -> list[int]:
        """Room that is left makes rows a little higher, those with cards only."""
        full = [number for number, row in enumerate(self.ladder.rows) if not row.empty]
        left = self.room[1] - sum(heights)
        if left > 0 and full and not self.ladder.unplaced:
            extra = min(self.sizes.row_extra, left // len(full))
            for number in full:
                heights[number] += extra
        return heights

    # places
    def _put_singles(self, singles: Sequence[_Item]) -> None:
        for stack in self._stacks(singles):
            top, height = self.tops[stack[0].top] + self.sizes.gap, self.heights[stack[0].top] - 2 * self.sizes.gap
            for item in stack:
                own = height if len(stack) == 1 else self._height(item)
                self._put(item, Place(item.left, top, item.width, own))
                top += own + self.sizes.gap

    def _put(self, item: _Item, place: Place) -> None:
        """A box or ghost of one row."""
        if item.box is None:
            assert item.ghost is not None
            self.ghosts[item.ghost] = place
            return
        if not item.framed:
            self.cards[item.box.cards[0].class_id] = place
            return
        self.frames.append(Frame(place, item.box.words))
        pad, top = self.sizes.pad, place.y + self._pad(item)
        for card in item.box.cards:
            height = self.measure(card, place.width - 2 * pad)
            if card is item.box.cards[-1]:
                height = max(height, place.bottom - self._under(item) - top)
            self.cards[card.class_id] = Place(place.x + pad, top, place.width - 2 * pad, height)
            top += height + self.sizes.gap

    def _put_tall(self, item: _Item) -> None:
        """A box over several rows: every card in its own rows."""
        assert item.box is not None
        gap, over, under = self.sizes.gap, self._pad(item), self._under(item)
        top, bottom = self.tops[item.top] + gap, self.tops[item.bottom] + self.heights[item.bottom] - gap
        if item.framed:
            self.frames.append(Frame(Place(item.left, top, item.width, bottom - top), item.box.words))
        lines: dict[tuple[int, int, int], list[Card]] = {}
        for card in item.box.cards:
            left, _width = self._inner(item, card)
            lines.setdefault((self.at[card.high], self.at[card.low], left), []).append(card)
        for (first, last, left), cards in lines.items():
            start = self.tops[first] + gap + (over if first == item.top else 0)
            end = self.tops[last] + self.heights[last] - gap - (under if last == item.bottom else 0)
            for card in cards:
                _left, width = self._inner(item, card)
                height = end - start if card is cards[-1] else self.measure(card, width)
                self.cards[card.class_id] = Place(left, start, width, height)
                start += height + gap

    def _inner(self, item: _Item, card: Card) -> tuple[int, int]:
        """Left edge and width of a card of a box; side by side where cards share a row with one that spans rows."""
        assert item.box is not None
        pad = self._pad(item)
        left, width = item.left + pad, item.width - 2 * pad
        lanes = in_lanes([(self.at[c.high], self.at[c.low]) for c in item.box.cards])
        lane, span = lanes.places[item.box.cards.index(card)]
        edges = [left + (width + self.sizes.gap) * n // lanes.count for n in range(lanes.count + 1)]
        return edges[lane], edges[lane + span] - edges[lane] - self.sizes.gap

    def _put_unplaced(self, width: int, top: int) -> int:
        """The strip under the last level. Returns its height."""
        sizes = self.sizes
        number = max(1, width // sizes.column_least)
        edges = [width * n // number for n in range(number + 1)]
        start = top + sizes.strip
        for first in range(0, len(self.ladder.unplaced), number):
            line = self.ladder.unplaced[first : first + number]
            spans = list(pairwise(edges))
            heights = [self.measure(card, right - left - 2 * sizes.gap) for card, (left, right) in zip(line, spans, strict=False)]
            for card, (left, right) in zip(line, spans, strict=False):
                place = Place(left + sizes.gap, start + sizes.gap, right - left - 2 * sizes.gap, max(heights))
                self.cards[card.class_id] = place
            start += max(heights) + sizes.gap
        return start + sizes.gap - top


def _stretch(heights: list[int], top: int, bottom: int, need: int) -> None:
    """Make rows top to bottom high enough together."""
    lack = need - sum(heights[top : bottom + 1])
    if lack > 0:
        number = bottom - top + 1
        for place, row in enumerate(range(top, bottom + 1)):
            heights[row] += lack * (place + 1) // number - lack * place // number
