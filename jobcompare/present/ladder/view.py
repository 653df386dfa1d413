"""The ladder: columns are employers' series, rows this study's levels, highest on top; a card per class."""

from dataclasses import dataclass

from jobcompare.model.study import ValueRef


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderColumn:
    """One employer's series."""

    employer: str
    title: str
    colour: int
    ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderRow:
    """One study level. `empty`: no card touches it; drawn as a thin line."""

    level_id: int
    name: str
    rank: int
    empty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One class. Ranks are those of the study levels it spans (low == high: one level)."""

    class_id: int
    title: str
    short_title: str
    mark: str  # code or grade, "" where neither is stated
    way: str  # one way to qualify, "typical" said; "" where not stated
    news: str  # "+3", "14 items", "lists identical to I"
    reason: str  # words of the document that speak for the level, without quotation marks; see `quoted`
    reason_kind: str  # "level sentence", "supervision", "complexity", "requirement", "numeral"; "decided" by the analyst
    reason_ref: ValueRef | None
    tracks: str  # "also non-supervisory track", "" where there is one
    low: int
    high: int
    confirmed: bool
    doubt: str  # conflict between signs, in words; "" where none
    ref: ValueRef
    employer: str = ""  # for a card that stands in no column
    colour: int = 0
    quoted: bool = True  # `reason` is the document's own wording; False: the program's or the analyst's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Cards drawn in one frame: flexibly staffed classes share one, others have their own. Cards highest first."""

    column: int
    cards: tuple[Card, ...]
    low: int
    high: int
    words: str  # "flexibly staffed", ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghost:
    """A member of a series that its document names but that was not collected; drawn dashed."""

    column: int
    title: str
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A level ladder."""

    title: str
    columns: tuple[LadderColumn, ...]
    rows: tuple[LadderRow, ...]  # highest first
    boxes: tuple[Box, ...]
    ghosts: tuple[Ghost, ...]
    unplaced: tuple[Card, ...]  # nothing in their documents speaks for a level
    remark: str  # "12 classes, 7 study levels · 12 proposed, 0 confirmed · next to confirm: ..."
    next_class_id: int | None
    caption: str
    following: str = ""  # "next to confirm: …", the end of `remark`; "" where nothing is left
