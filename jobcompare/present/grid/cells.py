"""Cells of the grid: facts with their signs, statements with theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jobcompare.analysis.alignment import Match
from jobcompare.analysis.facts import Aspect, Verdict
from jobcompare.analysis.speech import LevelChip, LevelContrast
from jobcompare.model.bands import Band
from jobcompare.model.study import EntityKind, ValueRef, ValueState
from jobcompare.model.words import EducationLevel, StatementKind
from jobcompare.present.figures import counted, months
from jobcompare.present.grid.aligned import Placed, StatementRow, chips_of
from jobcompare.present.grid.classes import GridClass, HeldStatement
from jobcompare.present.grid.fact_rows import Fact, FactRow
from jobcompare.present.grid.view import Also, Cell, LevelWord, Sign
from jobcompare.present.shown import Shown
from jobcompare.present.values import doubt_words, open_findings, shown_of
from jobcompare.present.wording import NOT_STATED
from jobcompare.present.wording.names import EDUCATION

NOT_MENTIONED = "not mentioned"
DESCRIBED = "from the level description"
_AS: dict[StatementKind, str] = {
    StatementKind.DUTY: "as a duty",
    StatementKind.KNOWLEDGE: "as knowledge",
    StatementKind.SKILL: "as a skill",
    StatementKind.ABILITY: "as an ability",
    StatementKind.CHARACTERISTIC: "as a characteristic",
    StatementKind.LICENCE: "as a license",
    StatementKind.PHYSICAL: "as a physical demand",
    StatementKind.ENVIRONMENT: "as a working condition",
    StatementKind.OTHER: "among other statements",
}

States = Mapping[ValueRef, ValueState]


@dataclass(frozen=True, slots=True)
class FactCells:
    """The cells of a row of facts, and whether they differ by meaning."""

    cells: tuple[Cell, ...]
    differs: bool
    facts: tuple[Fact, ...]


def fact_cells(row: FactRow, classes: Sequence[GridClass], reference: int, states: States) -> FactCells:
    """The cells of a row of facts; signs say what each is to the reference's, where both state something."""
    facts = tuple(row.make(one) for one in classes)
    base = facts[reference]
    verdicts = [None if fact is base else _verdict(row, base, fact) for fact in facts]
    cells = tuple(_fact_cell(fact, verdict, states) for fact, verdict in zip(facts, verdicts, strict=True))
    return FactCells(cells, _differ(row, facts), facts)


def _differ(row: FactRow, facts: Sequence[Fact]) -> bool:
    """Whether any two that can be compared differ: all are held against the first of them."""
    first, *others = [fact for fact in facts if fact.meaning is not None] or [None]
    found = [_verdict(row, first, fact) for fact in others if fact is not None] if first else []
    return any(verdict is not None and verdict.same is False for verdict in found)


def _verdict(row: FactRow, base: Fact, fact: Fact) -> Verdict | None:
    if row.compare is None or base.meaning is None or fact.meaning is None:
        return None
    return row.compare(base.meaning, fact.meaning)


def _fact_cell(fact: Fact, verdict: Verdict | None, states: States) -> Cell:
    sign = Sign.NONE if verdict is None or verdict.same is None else Sign.SAME if verdict.same else Sign.DIFFERENT
    state = Shown.REVIEWED if fact.confirmed else shown_of(fact.ref, states, stated=fact.stated, derived=fact.derived)
    why = why_words(verdict) if sign is Sign.DIFFERENT and verdict else None
    return Cell(text=fact.text, sign=sign, state=state, ref=fact.ref, doubt=fact.doubt, why=why)


def why_words(verdict: Verdict) -> str | None:
    """In what a value differs from the reference's: "24 months against 36"; None where the values say it themselves."""
    here, there = verdict.here, verdict.there
    if here is None or there is None:
        return None
    match verdict.aspect:
        case Aspect.EXPERIENCE:
            return f"{there} months of experience against {here}"
        case Aspect.TOTAL:
            return f"{months(int(there))} against {months(int(here))}"
        case Aspect.EDUCATION:
            ours, theirs = EDUCATION[EducationLevel(here)], EDUCATION[EducationLevel(there)]
            return f"{theirs} against {ours[0].lower()}{ours[1:]}"
        case Aspect.WAYS:
            return f"{counted(int(there), 'way')} against {here}" if there != here else "other ways"
        case Aspect.SUPERVISION | Aspect.AMOUNT | Aspect.VALUE:
            return f"{there} against {here}"
        case _:
            return None


def statement_cells(
    row: StatementRow, classes: Sequence[GridClass], reference: int, states: States, places: Mapping[int, int]
) -> tuple[Cell, ...]:
    """The cells of a row of statements.

    Args:
        row: the aligned row.
        classes: in the order of the columns.
        reference: column of the class the others are held against.
        states: what the analyst did.
        places: statement id → number of the row on which it has its own place.
    """
    return tuple(_statement_cell(row, n, one, states, places) for n, one in enumerate(classes))


def _statement_cell(row: StatementRow, column: int, one: GridClass, states: States, places: Mapping[int, int]) -> Cell:
    placed = row.cells[column]
    if placed.match is None or placed.held is None:
        return _nothing(row, placed)
    held, match = placed.held, placed.match
    ref = ValueRef(EntityKind.STATEMENT, held.entry.id, "text")
    return Cell(
        text=held.entry.stated.text,
        sign=_sign(row, column, match),
        state=shown_of(ref, states, stated=True),
        ref=ref,
        doubt=doubt_words(open_findings(one.item.version, f"/statements/{held.entry.position}")),
        band=match.band,
        note=_notes(row, placed, held, places),
        shared=tuple(dict.fromkeys(_shared(word.here, word.there) for word in match.shared)),
        also=tuple(_also(further) for further in placed.also),
        level_words=tuple(level_words(held)),
        why="; ".join(map(contrast_words, placed.contrasts)) or None,
    )


def _nothing(row: StatementRow, placed: Placed) -> Cell:
    if placed.silent:
        return Cell(text=NOT_STATED)
    note = f"at {placed.elsewhere}" if placed.elsewhere else None
    return Cell(text=NOT_MENTIONED, sign=Sign.NOT_MENTIONED, note=note)


def _sign(row: StatementRow, column: int, match: Match) -> Sign:
    if column != row.lead:
        return Sign.SAME if match.line.id == row.entry.id else Sign.SIMILAR
    alone = row.only_here and any(not placed.silent for n, placed in enumerate(row.cells) if n != column)
    return Sign.ONLY_HERE if alone else Sign.NONE


def _notes(row: StatementRow, placed: Placed, held: HeldStatement, places: Mapping[int, int]) -> str | None:
    kind, lead = held.entry.stated.kind, row.entry.stated.kind
    notes: list[str] = []
    if held.described:
        notes.append(DESCRIBED)
    elif kind is not lead and not held.entry.stated.catch_all:
        notes.append(_AS[kind])
    if held.source is not None:
        notes.append(f"inherited from {held.source}")
    if held.learned:
        notes.append("may be gained at this level")
    if placed.on_other_row and held.entry.id in places:
        notes.append(f"see row {places[held.entry.id]}")
    return "; ".join(notes) or None


def _also(match: Match) -> Also:
    return Also(text=match.line.text, band=match.band or Band.CHECK, ref=ValueRef(EntityKind.STATEMENT, match.line.id, "text"))


def _shared(here: str, there: str) -> str:
    return there if here.casefold() == there.casefold() else f"{here} / {there}"


def level_words(held: HeldStatement) -> list[LevelWord]:
    """The words of a statement that mark its level, in reading order."""
    words = [
        LevelWord(start=place.start, end=place.end, words=held.entry.stated.text[place.start : place.end], meaning=_meaning(chip))
        for chip in chips_of(held)
        for place in chip.places
    ]
    return sorted(words, key=lambda word: word.start)


def _meaning(chip: LevelChip) -> str:
    return f"{chip.name} (still expected)" if chip.still_expected else chip.name


def contrast_words(contrast: LevelContrast) -> str:
    """Where two statements of like work speak of different levels: "assists, against does the work"."""
    return f"{_does(contrast.second)}, against {_does(contrast.first)}"


def _does(chip: LevelChip | None) -> str:
    return f"{chip.name[0].lower()}{chip.name[1:]} (“{chip.words[0]}”)" if chip else "does the work"
