"""The ladder as a list: one row per class."""

from jobcompare.present.ladder.view import Card, Ladder
from jobcompare.present.listings.view import Listing, Value, short, text

_COLUMNS = (
    text("employer", "Employer", 18),
    text("class", "Class", 34),
    short("class_id", "Id", 7),
    text("mark", "Code or grade", 12),
    text("low", "Study level", 16),
    text("high", "Up to", 16),
    short("standing", "Standing", 11),
    text("reason_kind", "Because of", 16),
    text("reason", "Words of the document", 44),
    text("doubt", "Doubt", 30),
    text("way", "One way to qualify", 26),
    text("news", "What is new", 20),
)


def make_placements(ladder: Ladder) -> Listing:
    """Where every class stands on the ladder and why, highest column by column; classes without a level last."""
    levels = {row.rank: row.name for row in ladder.rows}
    rows = [
        _row(ladder.columns[box.column].employer, card, levels.get(card.low, ""), levels.get(card.high, ""))
        for box in sorted(ladder.boxes, key=lambda box: (box.column, -box.high))
        for card in box.cards
    ]
    rows += [_row("", card, "no level proposed", "") for card in ladder.unplaced]
    return Listing(
        key="placements",
        title="Placements",
        remark=ladder.caption,
        columns=_COLUMNS,
        rows=tuple(rows),
        empty="No class in this comparison.",
    )


def _row(employer: str, card: Card, low: str, high: str) -> tuple[Value, ...]:
    return (
        employer or None,
        card.title,
        f"c-{card.class_id}",
        card.mark or None,
        low,
        high if high != low and high else None,
        "confirmed" if card.confirmed else "proposed",
        card.reason_kind or None,
        f"“{card.reason}”" if card.reason else None,
        card.doubt or None,
        card.way or None,
        card.news or None,
    )
