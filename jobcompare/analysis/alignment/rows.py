"""What goes into an alignment and what comes out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.model.bands import Band
from jobcompare.model.words import StatementKind


@dataclass(frozen=True, slots=True)
class Line:
    """A statement to be lined up.

    Attributes:
        id: of the statement in the study. The same id in two classes is one statement printed for both.
        text: its live words.
        catch_all: "performs related duties as assigned" and its kin.
        kind: statements of one kind are paired before statements of different kinds.
    """

    id: int
    text: str
    catch_all: bool = False
    kind: StatementKind = StatementKind.DUTY


@dataclass(frozen=True, slots=True)
class Decided:
    """What the analyst decided about pairs of statements, by their ids; the order within a pair means nothing.

    Attributes:
        same: these stand on one row, whatever their words.
        never: these never stand on one row. Wins over `same`.
    """

    same: Sequence[tuple[int, int]] = ()
    never: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class SharedWord:
    """A word that two statements share, or two words that are kin.

    Attributes:
        here, there: as written in the row's lead and in the matching statement.
        here_place, there_place: half-open ranges in code points of the two texts.
    """

    here: str
    there: str
    here_place: tuple[int, int]
    there_place: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """A statement on a row.

    Attributes:
        line: the statement.
        band: how close it is to the row's lead; None for the lead itself.
        score: 0 to 1, for ordering only, never shown; 1 for the lead and for a statement printed for both classes.
        shared: words that carry the score, the most telling first, at most six; empty for the lead and for what stands
            beside a primary statement.
        other_kind: of another kind than the lead ("≈ as an ability").
    """

    line: Line
    band: Band | None
    score: float
    shared: tuple[SharedWord, ...] = ()
    other_kind: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What one class has on a row.

    Attributes:
        primary: its statement here; None when the statement that matches has its place on another row.
        also: the closest further statements that match, at most three beside decided ones, wherever their own place is.
    """

    primary: Match | None
    also: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of aligned statements.

    Attributes:
        lead: index of the class whose statement the others are held against: the reference where it has one here.
        cells: one per class, in the order given; None = nothing of this class reaches the show limit ("not mentioned").
        only_here: no other class has anything that reaches the show limit.
        catch_all: a row of catch-all statements.
    """

    lead: int
    cells: tuple[Cell | None, ...]
    only_here: bool
    catch_all: bool

    @property
    def line(self) -> Line:
        """The lead statement."""
        cell = self.cells[self.lead]
        if cell is None or cell.primary is None:
            raise AssertionError("a row's lead always has its statement")
        return cell.primary.line


@dataclass(frozen=True, slots=True)
class Alignment:
    """The aligned statements of several classes.

    Attributes:
        rows: the reference's statements in their order, then what is left of each class in its order. Every
            statement of every class has one place: primary of one row, or `also` beside a decided one.
        refused: decided same pairs that could not be kept because a `never` speaks against them.
    """

    rows: tuple[Row, ...]
    refused: tuple[tuple[int, int], ...]
