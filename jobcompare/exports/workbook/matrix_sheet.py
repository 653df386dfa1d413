"""A level matrix as a sheet: X in every held cell, the first one outlined; held and new per level as live formulas."""

import re
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name

from jobcompare.exports.workbook.look import Style
from jobcompare.exports.workbook.sheet import Cell, Head, Sheet
from jobcompare.present.matrix.view import MarkShown, Matrix, MatrixRow, MatrixSection

_FIXED = (7.0, 18.0, 62.0, 22.0)
_LEVEL, _NOTE = 14.0, 36.0
_FIRST_LEVEL = len(_FIXED)
_COUNT = re.compile(r" \(\d+\)$")
_DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one kind as they stand on the sheet; `apart`: shown, but in no count of all."""

    kind: str
    rows: tuple[MatrixRow, ...]
    apart: bool


@dataclass(frozen=True, slots=True)
class _Range:
    """Where the marks stand: rows counted from 1 as in a formula."""

    first: int
    last: int

    def column(self, n: int, *, fixed: bool = False) -> str:
        """The data of a column."""
        name = ("$" if fixed else "") + xl_col_to_name(n)
        return f"{name}${self.first}:{name}${self.last}"


def matrix_widths(matrix: Matrix) -> list[float]:
    """Widths of the columns."""
    return [*_FIXED, *(_LEVEL for _ in matrix.columns), _NOTE]


def write_matrix(sheet: Sheet, matrix: Matrix, number: int) -> None:
    """A matrix.

    Args:
        sheet: where.
        matrix: of one specification.
        number: of the matrix in the workbook, for the names of its tables.
    """
    sheet.title(f"Level matrix: {matrix.title}", [matrix.legend, matrix.remark, *matrix.remarks])
    if not matrix.sections:
        return
    levels = [column.short_title for column in matrix.columns]
    heads = [
        Head("No.", Style.HEADER_SHORT),
        Head("Kind"),
        Head("Statement"),
        Head("Begins at"),
        *(Head(level, Style.HEADER_SHORT) for level in levels),
        Head("Note"),
    ]
    rows = [_cells(section, row) for section in matrix.sections for row in section.rows]
    top = sheet.table(heads, rows, f"Matrix_{number}", words=f"Statements and levels: {matrix.title}")
    sheet.freeze(top, 3)
    where = _Range(top + 1, top + len(rows))
    sheet.section("Held and new per level")
    _write_counts(sheet, matrix, where, number, levels)
    others = [column.title for column in matrix.columns if not column.chosen]
    if others:
        sheet.remarks([f"Not in this comparison, shown because the document describes them together: {', '.join(others)}."])


def _cells(section: MatrixSection, row: MatrixRow) -> list[Cell]:
    note = "; ".join(part for part in (_group(section), row.note, row.doubt and f"⚑ {row.doubt}") if part)
    return [
        Cell(row.number, Style.SHORT),
        Cell(_kind(section)),
        Cell(row.text),
        Cell(row.begins_at or None),
        *(Cell(cell.mark.value or None, Style.MARK_FIRST if cell.first else Style.MARK) for cell in row.cells),
        Cell(note or None, Style.MUTED),
    ]


def _kind(section: MatrixSection) -> str:
    """The kind of a section without its sub-heading and count: "Duties: General duties (10)" is "Duties"."""
    return _COUNT.sub("", section.title).removesuffix(f": {_group(section)}")


def _group(section: MatrixSection) -> str:
    return section.key.partition(":")[2]


def _write_counts(sheet: Sheet, matrix: Matrix, where: _Range, number: int, levels: list[str]) -> None:
    heads = [Head("Counts of"), Head("What is counted"), Head("In all", Style.HEADER_SHORT)]
    heads += [Head(level, Style.HEADER_SHORT) for level in levels]
    at = sheet.at + 2  # row of the first count, from 1
    rows: list[list[Cell]] = []
    lines = _by_kind(matrix)
    for line in lines:
        rows += _count_rows(line, matrix, where, at + len(rows))
    counted = [line for line in lines if not line.apart]
    if len(counted) > 1:
        starts = [n for n, row in enumerate(rows) if row[1].value in (_HELD, _NEW) and _is_counted(row, counted)]
        rows += [_sum_row(words, rows, [n for n in starts if rows[n][1].value == words], at) for words in (_HELD, _NEW)]
    sheet.table(heads, rows, f"Counts_{number}", column=1, words="Held and new per level")


_HELD, _NEW, _TAKEN, _GAINED = "held", "new at this level", "of these taken over from lower levels", "may be gained at this level"


def _is_counted(row: list[Cell], counted: list[_Rows]) -> bool:
    return any(row[0].value == line.kind for line in counted)


def _by_kind(matrix: Matrix) -> list[_Rows]:
    kinds: dict[str, list[MatrixRow]] = {}
    apart: set[str] = set()
    for section in matrix.sections:
        kinds.setdefault(_kind(section), []).extend(section.rows)
        if section.key.startswith(_DESCRIPTION):
            apart.add(_kind(section))
    return [_Rows(kind, tuple(rows), kind in apart) for kind, rows in kinds.items()]


def _count_rows(line: _Rows, matrix: Matrix, where: _Range, at: int) -> list[list[Cell]]:
    """What is counted of one kind; `at`: the row of its first count, from 1."""
    marks = {cell.mark for row in line.rows for cell in row.cells}
    whats = [_HELD, _NEW]
    whats += [_TAKEN] if MarkShown.INHERITED in marks else []
    whats += [_GAINED] if MarkShown.LEARNED in marks else []
    return [_count_row(line, what, matrix, where, at + n) for n, what in enumerate(whats)]


def _count_row(line: _Rows, what: str, matrix: Matrix, where: _Range, at: int) -> list[Cell]:
    columns = range(len(matrix.columns))
    in_all = f"=COUNTIFS({where.column(1, fixed=True)},$B{at})" if what == _HELD else ""
    return [
        Cell(line.kind, Style.BOLD if what == _HELD else Style.MUTED),
        Cell(what + (", not in the sums below" if line.apart and what == _HELD else "")),
        Cell(len(line.rows) if in_all else None, Style.COUNT, formula=in_all),
        *(Cell(_count(line, what, n), Style.COUNT, formula=_formula(line, what, n, where, at)) for n in columns),
    ]


def _count(line: _Rows, what: str, column: int) -> int:
    marks = [row.cells[column] for row in line.rows]
    if what == _HELD:
        return sum(cell.mark in (MarkShown.PRINTED, MarkShown.INHERITED) for cell in marks)
    if what == _NEW:
        return sum(cell.first for cell in marks)
    wanted = MarkShown.INHERITED if what == _TAKEN else MarkShown.LEARNED
    return sum(cell.mark is wanted for cell in marks)


def _formula(line: _Rows, what: str, column: int, where: _Range, at: int) -> str:
    """COUNTIFS takes no notice of case: "X" counts X and x, which is what is held."""
    kind, level = where.column(1, fixed=True), where.column(_FIRST_LEVEL + column)
    if what == _HELD:
        return f'=COUNTIFS({kind},$B{at},{level},"X")'
    if what == _GAINED:
        return f'=COUNTIFS({kind},$B{at},{level},"(X)")'
    if what == _TAKEN:
        return f'=SUMPRODUCT(({kind}=$B{at})*EXACT({level},"x"))'
    earlier = [where.column(_FIRST_LEVEL + n) for n in range(column)]
    if _first_is_printed(line):
        conditions = "".join(f',{other},"<>X"' for other in earlier)
        return f'=COUNTIFS({kind},$B{at},{level},"X"{conditions})'
    none = "".join(f'*NOT(EXACT({other},"X"))' for other in earlier)
    return f'=SUMPRODUCT(({kind}=$B{at})*EXACT({level},"X"){none})'


def _first_is_printed(line: _Rows) -> bool:
    """Whether no x stands before the first X of its row, so that case need not be told apart."""
    held = (MarkShown.PRINTED, MarkShown.INHERITED)
    firsts = [next((cell for cell in row.cells if cell.mark in held), None) for row in line.rows]
    return all(cell is None or cell.first for cell in firsts)


def _sum_row(words: str, rows: list[list[Cell]], parts: list[int], at: int) -> list[Cell]:
    def total(n: int) -> Cell:
        values = [rows[part][n].value for part in parts]
        name = xl_col_to_name(n + 1)
        formula = "=" + "+".join(f"{name}{at + part}" for part in parts)
        return Cell(sum(int(value) for value in values if value is not None), Style.COUNT_ALL, formula=formula)

    width = len(rows[0])
    in_all = total(2) if words == _HELD else Cell(None, Style.COUNT_ALL)
    return [Cell("All", Style.BOLD), Cell(words), in_all, *(total(n) for n in range(3, width))]
