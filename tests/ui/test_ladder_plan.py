"""Where everything on the ladder stands, and where keys lead; no window needed."""

from hypothesis import given
from hypothesis import strategies as st

from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.present.ladder.view import Box, Card, Ghost, Ladder, LadderColumn, LadderRow
from jobcompare.ui.pages.ladder.arranging import arrange
from jobcompare.ui.pages.ladder.lanes import in_lanes
from jobcompare.ui.pages.ladder.moves import Wish, wished
from jobcompare.ui.pages.ladder.plan import Place, Plan, Sizes
from jobcompare.ui.pages.ladder.walking import Step, walk
from jobcompare.ui.pages.ladder.words import common_ways, ladder_table, level_names, paragraphs

SIZES = Sizes(
    column_least=180, column_most=360, row_least=40, row_extra=28, thin=22, gap=3, pad=4, words=14, strip=0
)  # fmt: skip
LEVELS = ("Trainee", "Entry", "Journey", "Advanced", "Lead", "Supervisor", "Manager")


def card(number: int, low: int, high: int | None = None, **more: object) -> Card:
    known: dict[str, object] = {
        "title": f"Class {number}",
        "short_title": f"Class {number}",
        "mark": "",
        "way": "",
        "news": "",
        "reason": "",
        "reason_kind": "",
        "reason_ref": None,
        "tracks": "",
        "confirmed": False,
        "doubt": "",
        "ref": ValueRef(EntityKind.CONTENT, number, "title"),
    }
    return Card(class_id=number, low=low, high=high or low, **(known | more))  # type: ignore[arg-type]


def box(column: int, *cards: Card, words: str = "") -> Box:
    return Box(column=column, cards=cards, low=min(c.low for c in cards), high=max(c.high for c in cards), words=words)


def ladder(*boxes: Box, ghosts: tuple[Ghost, ...] = (), unplaced: tuple[Card, ...] = ()) -> Ladder:
    columns = max((item.column for item in (*boxes, *ghosts)), default=-1) + 1
    used = {rank for item in boxes for rank in range(item.low, item.high + 1)} | {ghost.rank for ghost in ghosts}
    rows = [LadderRow(level_id=rank, name=name, rank=rank, empty=rank not in used) for rank, name in enumerate(LEVELS, start=1)]
    return Ladder(
        title="",
        columns=tuple(LadderColumn(employer=f"E{n}", title="S", colour=n, ours=False) for n in range(columns)),
        rows=tuple(reversed(rows)),
        boxes=boxes,
        ghosts=ghosts,
        unplaced=unplaced,
        remark="",
        next_class_id=None,
        caption="Only a grouping.",
    )


def height(shown: Card | Ghost, width: int) -> int:
    """A made-up height that differs from card to card."""
    return 40 if isinstance(shown, Ghost) else 24 + 14 * (shown.class_id % 5)


def plan(shown: Ladder, width: int = 1100, room: int = 500) -> Plan:
    return arrange(shown, (width, room), SIZES, height)


def apart(places: list[Place]) -> bool:
    return not any(
        a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom for n, a in enumerate(places) for b in places[:n]
    )


spans = st.tuples(st.integers(1, 7), st.integers(0, 2)).map(lambda pair: (pair[0], min(7, pair[0] + pair[1])))


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    boxes: list[Box] = []
    number = 0
    for column in range(draw(st.integers(1, 5))):
        for sizes in draw(st.lists(st.lists(spans, min_size=1, max_size=3), min_size=1, max_size=5)):
            cards = [card(number := number + 1, low, high) for low, high in sizes]
            boxes.append(box(column, *sorted(cards, key=lambda c: -c.high), words="flexibly staffed" if len(cards) > 1 else ""))
    ghosts = tuple(Ghost(column=0, title="Senior", rank=rank) for rank in draw(st.lists(st.integers(1, 7), max_size=2)))
    unplaced = tuple(card(1000 + n, 0) for n in range(draw(st.integers(0, 9))))
    return ladder(*boxes, ghosts=ghosts, unplaced=unplaced)


@given(ladders(), st.integers(300, 2400))
def test_nothing_is_lost_nothing_overlaps_and_every_card_has_its_height(shown: Ladder, width: int) -> None:
    made = plan(shown, width)
    cards = [c for item in shown.boxes for c in item.cards] + list(shown.unplaced)
    assert set(made.cards) == {c.class_id for c in cards}
    assert apart([*made.cards.values(), *made.ghosts])
    assert all(made.cards[c.class_id].height >= height(c, 0) for c in cards)
    assert all(place.x >= 0 and place.bottom <= made.height for place in made.cards.values())
    assert all(place.right <= made.width for place in made.cards.values())


@given(ladders())
def test_cards_stand_in_the_rows_and_columns_they_belong_to(shown: Ladder) -> None:
    made = plan(shown)
    rows = {row.rank: place for row, place in zip(shown.rows, made.rows, strict=False)}
    for item in shown.boxes:
        left, width = made.columns[item.column]
        for c in item.cards:
            place = made.cards[c.class_id]
            assert left <= place.x
            assert place.right <= left + width
            assert rows[c.high][0] <= place.y
            assert place.bottom <= sum(rows[c.low])


@given(ladders())
def test_frames_hold_their_cards_and_no_other(shown: Ladder) -> None:
    made = plan(shown)
    framed = [item for item in shown.boxes if len(item.cards) > 1]
    assert len(made.frames) == len(framed)
    for frame in made.frames:
        inside = {n for n, place in made.cards.items() if not apart([frame.place, place])}
        assert inside in [{c.class_id for c in item.cards} for item in framed]


def test_columns_share_the_width_and_scroll_where_they_are_too_many() -> None:
    few = plan(ladder(*(box(n, card(n + 1, 2)) for n in range(5))), 1100)
    assert [width for _left, width in few.columns] == [220] * 5
    many = plan(ladder(*(box(n, card(n + 1, 2)) for n in range(20))), 1100)
    assert [width for _left, width in many.columns] == [180] * 20
    assert many.width == 3600
    one = plan(ladder(box(0, card(1, 2))), 1100)
    assert one.columns[0][1] == 360


def test_an_empty_level_is_a_thin_row() -> None:
    made = plan(ladder(box(0, card(1, 2))), room=0)
    assert [height for _top, height in made.rows] == [22, 22, 22, 22, 22, 44, 22]


def test_room_that_is_left_makes_rows_with_cards_a_little_higher() -> None:
    small, large = (plan(ladder(box(0, card(1, 2))), room=room).rows for room in (0, 5000))
    assert large[5][1] == small[5][1] + SIZES.row_extra
    assert large[0][1] == small[0][1]


def test_a_card_that_spans_stands_beside_one_of_its_levels() -> None:
    made = plan(ladder(box(0, card(1, 2, 3)), box(0, card(2, 3)), box(0, card(3, 5))))
    assert made.cards[1].y == made.cards[2].y
    assert made.cards[1].height > made.cards[2].height
    assert made.cards[3].width > made.cards[2].width  # nothing stands beside it
    assert apart(list(made.cards.values()))


def test_lanes_are_as_few_as_can_be() -> None:
    assert in_lanes([(0, 0), (1, 1), (2, 3)]).count == 1
    assert in_lanes([(2, 2), (2, 2), (2, 2)]).count == 1
    assert in_lanes([(1, 2), (2, 2), (2, 3)]).count == 3
    assert in_lanes([]).count == 1


def test_wishes_move_and_stretch_up_to_the_ends() -> None:
    ranks = [1, 2, 4]  # a level between was removed
    assert wished(Wish.UP, (2, 2), ranks) == (4, 4)
    assert wished(Wish.UP, (4, 4), ranks) is None
    assert wished(Wish.DOWN, (1, 2), ranks) is None
    assert wished(Wish.HALF_UP, (1, 1), ranks) == (1, 2)
    assert wished(Wish.HALF_UP, (1, 2), ranks) == (2, 2)
    assert wished(Wish.HALF_DOWN, (2, 4), ranks) == (2, 2)
    assert wished(Wish.HALF_DOWN, (1, 1), ranks) is None
    assert wished(Wish.UP, None, ranks) == (1, 1)
    assert wished(Wish.DOWN, None, ranks) == (4, 4)
    assert wished(Wish.CONFIRM, (1, 1), ranks) is None


@given(st.integers(1, 7), st.sampled_from([Wish.HALF_UP, Wish.HALF_DOWN]))
def test_two_halves_are_one_level(rank: int, half: Wish) -> None:
    whole = Wish.UP if half is Wish.HALF_UP else Wish.DOWN
    between = wished(half, (rank, rank), range(1, 8))
    if between is not None:
        assert wished(half, between, range(1, 8)) == wished(whole, (rank, rank), range(1, 8))


def test_arrows_go_to_the_nearest_card_on_that_side() -> None:
    shown = ladder(box(0, card(1, 3)), box(1, card(2, 5)), box(1, card(3, 2, 3)), box(3, card(4, 3)))
    cards = plan(shown).cards
    assert walk(Step.RIGHT, 1, cards) == 3
    assert walk(Step.RIGHT, 3, cards) == 4
    assert walk(Step.UP, 3, cards) == 2
    assert walk(Step.LEFT, 4, cards) == 3
    assert walk(Step.LEFT, 1, cards) == 1
    assert walk(Step.LAST, 1, cards) == 4
    assert walk(Step.START, 1, cards) == 2
    assert walk(Step.DOWN, 99, cards) == 2


@given(ladders())
def test_every_card_is_reached_with_the_arrows(shown: Ladder) -> None:
    cards = plan(shown).cards
    reached = {walk(Step.START, 0, cards)}
    fresh = set(reached)
    while fresh:
        fresh = {walk(step, number, cards) for number in fresh for step in Step} - reached
        reached |= fresh
    assert reached == set(cards)


def test_a_way_that_all_say_is_said_in_the_head_only() -> None:
    said = ladder(box(0, card(1, 2, way="none here")), box(0, card(2, 3, way="none here", news="+3")), box(1, card(3, 3, way="x")))
    assert common_ways(said) == {0: "none here"}
    names = level_names(said)
    assert [p.text for p in paragraphs(said.boxes[1].cards[0], names, said="none here")] == ["Class 2", "+3"]
    assert [p.text for p in paragraphs(said.boxes[2].cards[0], names)] == ["Class 3", "x"]


def test_the_copied_table_has_every_card_once_and_the_caption() -> None:
    flexible = box(0, card(1, 3, way="2 yr"), card(2, 2), words="flexibly staffed")
    shown = ladder(flexible, ghosts=(Ghost(column=0, title="Senior", rank=4),), unplaced=(card(3, 0, employer="City"),))
    table = ladder_table(shown)
    assert {len(row) for row in table} == {2}
    text = "\n".join(cell for row in table for cell in row)
    assert text.count("Class 1") == 1
    assert table[4][1] == "Senior (named, not collected)"
    assert table[5] == ["Journey", "Class 1 ?\nflexibly staffed\n2 yr"]
    assert table[-2] == ["No sign of a level", "City: Class 3"]
    assert table[-1][0] == "Only a grouping."
