"""What a card says: paragraphs on the screen, name and description for screen readers, the table that is copied. No toolkit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from jobcompare.present.ladder.view import Card, Ghost, Ladder, LadderColumn

GHOST = "named, not collected"
LEGEND = "? proposed   ✓ confirmed   ↕ across levels   +n new"
KEYS = (
    "Enter confirms, Alt+Up and Alt+Down move it, Alt+Shift+Up and Alt+Shift+Down put it across two levels, Delete takes that back"
)
UNPLACED = "No sign of a level"

Names = Mapping[int, str]  # rank → name of the study level


class Ink(StrEnum):
    """The look of a run of words."""

    STRONG = "strong"
    TEXT = "text"
    MUTED = "muted"
    QUOTE = "quote"
    DOUBT = "doubt"
    SPAN = "span"


class Run(NamedTuple):
    """Words of one look."""

    text: str
    ink: Ink


class Part(StrEnum):
    """The paragraphs of a card, in their order."""

    TITLE = "title"
    SPAN = "span"
    WAY = "way"
    REASON = "reason"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a card."""

    part: Part
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


def level_names(ladder: Ladder) -> dict[int, str]:
    """The names of the study levels by rank."""
    return {row.rank: row.name for row in ladder.rows}


def span_words(card: Card, names: Names) -> str:
    """One level, or "Entry to Journey"; "" without a place."""
    low, high = names.get(card.low, ""), names.get(card.high, "")
    return low if low == high else f"{low} to {high}"


def common_ways(ladder: Ladder) -> dict[int, str]:
    """Column → what all its cards, at least two, say of the ways to qualify: said once, in the head."""
    said: dict[int, list[str]] = {}
    for box in ladder.boxes:
        said.setdefault(box.column, []).extend(card.way for card in box.cards)
    return {column: ways[0] for column, ways in said.items() if len(ways) > 1 and ways[0] and len(set(ways)) == 1}


def paragraphs(card: Card, names: Names, *, said: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs of a card. `said`: the ways to qualify that the head of the column says already."""
    placed = card.low in names
    made = (
        _paragraph(Part.TITLE, (card.short_title if placed else card.title, Ink.STRONG), (_apart(card.mark), Ink.MUTED)),
        _paragraph(Part.SPAN, ("" if placed else card.employer, Ink.MUTED), (_across(card, names), Ink.SPAN)),
        _joined(Part.WAY, ((card.way, Ink.TEXT), (card.news, Ink.TEXT)) if card.way != said else ()),
        _joined(Part.REASON, _reasons(card, said)),
        _paragraph(Part.DOUBT, (f"⚑ {card.doubt}" if card.doubt else "", Ink.DOUBT)),
    )
    return tuple(paragraph for paragraph in made if paragraph.text)


def _reasons(card: Card, said: str) -> Iterable[tuple[str, Ink]]:
    if card.way == said:
        yield card.news, Ink.TEXT
    yield quoted(card), Ink.QUOTE if card.quoted else Ink.MUTED
    yield card.tracks, Ink.TEXT


def quoted(card: Card) -> str:
    """The reason, in quotation marks where it is the document's wording."""
    return f"“{card.reason}”" if card.reason and card.quoted else card.reason


def _across(card: Card, names: Names) -> str:
    return f"↕ {span_words(card, names)}" if card.low != card.high else ""


def _apart(mark: str) -> str:
    return f"\u2002{mark}" if mark else ""


def _paragraph(part: Part, *runs: tuple[str, Ink]) -> Paragraph:
    return Paragraph(part, tuple(Run(text, ink) for text, ink in runs if text))


def _joined(part: Part, runs: Iterable[tuple[str, Ink]]) -> Paragraph:
    """Runs with dots between them."""
    made: list[tuple[str, Ink]] = []
    for text, ink in runs:
        if text:
            made += [(" ·\u00a0", Ink.MUTED)] if made else []  # a dot begins a line, it never ends one
            made.append((text, ink))
    return _paragraph(part, *made)


def card_name(card: Card, column: LadderColumn | None, names: Names) -> str:
    """What a screen reader calls a card: employer, title, code or grade, level, whether it is confirmed."""
    state = "confirmed" if card.confirmed else "proposed, not confirmed"
    where = span_words(card, names) or "no place yet"
    parts = (column.employer if column else card.employer, card.title, card.mark, where, state if card.low in names else "")
    return ", ".join(part for part in parts if part)


def card_description(card: Card, staffing: str = "") -> str:
    """What a screen reader says more of a card, and its keys."""
    return ". ".join((*(f"{label}: {text}" for label, text in facts(card, staffing)), KEYS))


def card_tip(card: Card, column: LadderColumn | None, names: Names, staffing: str = "") -> str:
    """Everything that a card says, whole."""
    state = "confirmed" if card.confirmed else "proposed, not confirmed"
    head = (f"{column.employer} · {column.title}" if column else card.employer, card.title + _apart(card.mark))
    level = f"{span_words(card, names)}, {state}" if card.low in names else UNPLACED
    return "\n".join((*head, level, *(f"{label}: {text}" for label, text in facts(card, staffing))))


def facts(card: Card, staffing: str = "") -> tuple[tuple[str, str], ...]:
    """What is known of a card, with labels."""
    why = f"Why ({card.reason_kind})" if card.reason_kind else "Why"
    known = (
        ("Staffing", staffing),
        ("Ways to qualify", card.way),
        ("New against the level below", card.news),
        (why, quoted(card)),
        ("Tracks", card.tracks),
        ("Doubt", card.doubt),
    )
    return tuple((label, text) for label, text in known if text)


def ladder_table(ladder: Ladder) -> list[list[str]]:
    """The ladder as a table of texts: a head, a row per level, cards of a cell under one another, the caption last.

    A card that spans levels stands in its highest one and says so.
    """
    width = len(ladder.columns)
    table = [["Study level", *(f"{column.employer}\n{column.title}" for column in ladder.columns)]]
    for row in ladder.rows:
        cells: list[list[str]] = [[] for _ in range(width)]
        for box in ladder.boxes:
            cells[box.column] += [_cell(card, box.words, level_names(ladder)) for card in box.cards if card.high == row.rank]
        for ghost in ladder.ghosts:
            cells[ghost.column] += [ghost_words(ghost)] if ghost.rank == row.rank else []
        table.append([row.name, *("\n\n".join(cell) for cell in cells)])
    if ladder.unplaced:
        cards = [f"{card.employer}: {card.title}{' ' if card.mark else ''}{card.mark}" for card in ladder.unplaced]
        table.append([UNPLACED, "\n".join(cards), *[""] * (width - 1)])
    return [*table, [ladder.caption, *[""] * width]]


def ghost_paragraphs(ghost: Ghost) -> tuple[Paragraph, ...]:
    """What stands on a member that was not collected."""
    return _paragraph(Part.TITLE, (ghost.title, Ink.TEXT)), _paragraph(Part.REASON, (GHOST, Ink.MUTED))


def ghosts_words(ladder: Ladder) -> str:
    """All members that were not collected, for screen readers; "" where there are none."""
    names = level_names(ladder)
    each = (f"{ladder.columns[g.column].employer} {g.title} at {names.get(g.rank, '')}" for g in ladder.ghosts)
    return f"{GHOST.capitalize()}: {'; '.join(each)}" if ladder.ghosts else ""


def ghost_words(ghost: Ghost) -> str:
    """A member that was not collected."""
    return f"{ghost.title} ({GHOST})"


def _cell(card: Card, staffing: str, names: Names) -> str:
    head = " ".join(part for part in (card.short_title, card.mark, "" if card.confirmed else "?") if part)
    across = _across(card, names).removeprefix("↕ ")
    lines: Sequence[str] = (head, across, staffing, card.way, card.news, quoted(card), card.tracks, card.doubt)
    return "\n".join(line for line in lines if line)
