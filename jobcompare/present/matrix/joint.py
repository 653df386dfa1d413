"""The series of a comparison in one matrix: statements of like work stand on one row, each series under its employer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jobcompare.analysis.alignment import Decided, Line, Match, Row, pair_statements
from jobcompare.analysis.marks import MarkRow, MarkTable, mark_table
from jobcompare.model.compared import Compared
from jobcompare.model.study import ChoiceKind, EntityKind, ValueRef
from jobcompare.present.figures import counted
from jobcompare.present.matrix.cells import States, doubts_of, empty_cells, make_cells
from jobcompare.present.matrix.columns import make_band, make_columns
from jobcompare.present.matrix.remarks import legend_of
from jobcompare.present.matrix.sections import make_foot, section_key, sections_of
from jobcompare.present.matrix.series import series_of
from jobcompare.present.matrix.view import Matrix, MatrixCell, MatrixColumn, MatrixRow

_UNSURE = "Rows with several series are suggestions until confirmed."
NO_SERIES = "No class of this comparison has statements."


def make_joint_matrix(compared: Compared) -> Matrix:
    """The specifications of a comparison under their employers' bands, all their classes as columns, rows aligned."""
    chosen = frozenset(item.job_class.id for item in compared.classes)
    series = series_of(compared)
    tables = [mark_table(item.version) for item in series]
    columns = [make_columns(item.version, chosen, band) for band, item in enumerate(series)]
    doubts = {key: words for item in series for key, words in doubts_of(item.version).items()}
    aligned = pair_statements([_lines(table) for table in tables], _decided(compared)).rows if tables else ()
    rows = _with_the_rest(aligned, tables)
    maker = _Rows(tables, columns, compared.states, doubts)
    sections = sections_of(rows, maker.section, maker.make)
    return Matrix(
        title=compared.comparison.name,
        bands=tuple(make_band(item.version, item.employer) for item in series),
        columns=tuple(column for band in columns for column in band),
        sections=sections,
        foot=make_foot(tables),
        remark=_remark(rows, len(series)),
        remarks=(),
        legend=legend_of(tables),
    )


@dataclass(frozen=True, slots=True)
class _Aligned:
    """One row: the series whose statement leads, and the statement of each series, None where it has no counterpart."""

    lead: int
    here: tuple[Match | None, ...]


class _Rows:
    """Makes the rows of a joint matrix."""

    def __init__(
        self, tables: Sequence[MarkTable], columns: Sequence[Sequence[MatrixColumn]], states: States, doubts: Mapping[int, str]
    ) -> None:
        self._rows = {row.entry.id: row for table in tables for row in table.rows}
        self._columns = columns
        self._states = states
        self._doubts = doubts

    def section(self, row: _Aligned) -> tuple[str, str]:
        """The section of a row: that of its lead, sub-headings of one document left out."""
        lead = self._lead(row)
        return section_key(lead.entry.stated, lead.described)[0], ""

    def make(self, row: _Aligned, number: int) -> MatrixRow:
        """An aligned row."""
        lead = self._lead(row)
        begins = lead.begins
        return MatrixRow(
            key=f"statement:{lead.entry.id}",
            number=number,
            text=lead.entry.stated.text,
            begins_at=self._columns[row.lead][begins].short_title if begins is not None else "",
            ref=ValueRef(EntityKind.STATEMENT, lead.entry.id, "text"),
            cells=tuple(cell for band, match in enumerate(row.here) for cell in self._cells(match, band)),
            doubt=self._doubts.get(lead.entry.id),
            note=f"{lead.entry.stated.track} track" if lead.entry.stated.track else None,
            texts=tuple(match.line.text if match else None for match in row.here),
            closeness=tuple(match.band if match and band != row.lead else None for band, match in enumerate(row.here)),
        )

    def _lead(self, row: _Aligned) -> MarkRow:
        match = row.here[row.lead]
        assert match is not None, "a row's lead always has its statement"
        return self._rows[match.line.id]

    def _cells(self, match: Match | None, band: int) -> tuple[MatrixCell, ...]:
        if match is None:
            return empty_cells(len(self._columns[band]))
        return make_cells(self._rows[match.line.id], self._columns[band], self._states)


def _lines(table: MarkTable) -> list[Line]:
    stated = ((row.entry.id, row.entry.stated) for row in table.rows)
    return [Line(number, item.text, item.catch_all, item.kind) for number, item in stated]


def _decided(compared: Compared) -> Decided:
    pairs = {kind: [(c.first_id, c.second_id) for c in compared.choices if c.kind is kind] for kind in ChoiceKind}
    return Decided(pairs[ChoiceKind.SAME], pairs[ChoiceKind.NEVER])


def _with_the_rest(rows: Sequence[Row], tables: Sequence[MarkTable]) -> list[_Aligned]:
    """The aligned rows; below each, what stands beside it by decision: a second statement of one series has a row of its own."""
    here = [tuple(cell.primary if cell else None for cell in row.cells) for row in rows]
    waiting = {row.entry.id for table in tables for row in table.rows} - {
        match.line.id for found in here for match in found if match
    }
    found: list[_Aligned] = []
    for row, primaries in zip(rows, here, strict=True):
        found.append(_Aligned(row.lead, primaries))
        for band, cell in enumerate(row.cells):
            for match in cell.also if cell else ():
                if match.line.id in waiting:
                    waiting.remove(match.line.id)
                    found.append(_Aligned(band, tuple(match if place == band else None for place in range(len(row.cells)))))
    return found


def _remark(rows: Sequence[_Aligned], series: int) -> str:
    if series == 0:
        return NO_SERIES
    joined = sum(1 for row in rows if sum(1 for match in row.here if match) > 1)
    words = f"{counted(series, 'series', 'series')}, {counted(len(rows), 'row')}: {joined} in more than one series."
    return f"{words} {_UNSURE}" if joined else words
