"""The rows and cells of a level matrix."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from jobcompare.analysis.marks import Held, MarkRow
from jobcompare.model.compared import Version
from jobcompare.model.record import Finding
from jobcompare.model.study import EntityKind, StateKind, StatementEntry, ValueRef, ValueState
from jobcompare.present.matrix.view import MarkShown, MatrixCell, MatrixColumn, MatrixRow
from jobcompare.present.shown import Shown
from jobcompare.present.wording import finding_words

States = Mapping[ValueRef, ValueState]

SHOWN: dict[Held, MarkShown] = {
    Held.PRINTED: MarkShown.PRINTED,
    Held.INHERITED: MarkShown.INHERITED,
    Held.LEARNED: MarkShown.LEARNED,
    Held.NONE: MarkShown.NONE,
}
_STATES: dict[Held, Shown] = {
    Held.PRINTED: Shown.READ,
    Held.INHERITED: Shown.DERIVED,
    Held.LEARNED: Shown.READ,
    Held.NONE: Shown.ABSENT,
}
_WORDS: dict[Held, str] = {
    Held.PRINTED: "held at {}",
    Held.INHERITED: "held at {}, as the document includes what lower levels hold",
    Held.LEARNED: "may be gained at {}",
    Held.NONE: "not printed at {}",
}


def make_row(row: MarkRow, number: int, columns: Sequence[MatrixColumn], states: States, doubts: Mapping[int, str]) -> MatrixRow:
    """One statement with its marks.

    Args:
        row: its marks.
        number: of the row in the matrix, from 1.
        columns: of its specification, in the order of the marks.
        states: what the analyst did with values.
        doubts: statement id → words, as `doubts_of` gives them.
    """
    entry = row.entry
    return MatrixRow(
        key=f"statement:{entry.id}",
        number=number,
        text=entry.stated.text,
        begins_at=columns[row.begins].short_title if row.begins is not None else "",
        ref=ValueRef(EntityKind.STATEMENT, entry.id, "text"),
        cells=make_cells(row, columns, states),
        doubt=doubts.get(entry.id),
        note=f"{entry.stated.track} track" if entry.stated.track else None,
    )


def make_cells(row: MarkRow, columns: Sequence[MatrixColumn], states: States) -> tuple[MatrixCell, ...]:
    """The marks of one statement, one per column of its specification."""
    decided = states.get(ValueRef(EntityKind.STATEMENT, row.entry.id, "classes"))
    return tuple(_cell(row.entry, held, columns[at], row.first == at, decided) for at, held in enumerate(row.held))


def empty_cells(count: int) -> tuple[MatrixCell, ...]:
    """Cells where nothing can be marked: the series has no statement on the row."""
    return (MatrixCell(mark=MarkShown.NONE, first=False, ref=None, state=Shown.ABSENT, words="no counterpart"),) * count


def doubts_of(version: Version) -> dict[int, str]:
    """Statement id → its open findings in words."""
    ids = {entry.position: entry.id for entry in version.statements}
    found: defaultdict[int, list[str]] = defaultdict(list)
    for finding in version.findings:
        position = None if finding.settled else _statement_of(finding.stated)
        if position in ids:
            found[ids[position]].append(finding_words(finding.stated))
    return {entry_id: " ".join(words) for entry_id, words in found.items()}


def _cell(entry: StatementEntry, held: Held, column: MatrixColumn, first: bool, decided: ValueState | None) -> MatrixCell:
    words = _WORDS[held].format(column.short_title)
    return MatrixCell(
        mark=SHOWN[held],
        first=first,
        ref=ValueRef(EntityKind.STATEMENT, entry.id, "classes", column.key),
        state=_state(held, decided),
        words=f"{words}, first here" if first else words,
    )


def _state(held: Held, decided: ValueState | None) -> Shown:
    """An inherited mark stays derived: the analyst decides about printed ones only."""
    if decided is None or held is Held.INHERITED:
        return _STATES[held]
    return Shown.TYPED if decided.kind is StateKind.TYPED else Shown.REVIEWED


def _statement_of(finding: Finding) -> int | None:
    """The position of the statement that a finding is about ("/statements/13"); None where it is about something else."""
    parts = (finding.field or "").split("/")
    return int(parts[2]) if len(parts) > 2 and parts[1] == "statements" and parts[2].isdigit() else None
