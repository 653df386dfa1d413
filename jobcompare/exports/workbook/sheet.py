"""One sheet of the workbook: a title, a remark, tables with header rows, set to print one page wide."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from xlsxwriter.worksheet import Worksheet

from jobcompare.exports.cleaning import FORMULA_STARTS, for_cell
from jobcompare.exports.told import Limit, Told
from jobcompare.exports.workbook.look import Looks, Style
from jobcompare.exports.workbook.measure import POINTS, height, split
from jobcompare.present.listings.view import Value

LAST_ROW = 1_048_576  # of an Excel sheet
_LONGEST_HEADER = 255  # UTF-16 units of a table column's name
_LETTER = 1  # Excel's number for US letter paper


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. `lead`: words in front, set apart in grey. `formula`: live, with `value` as its cached value."""

    value: Value
    style: Style = Style.TEXT
    lead: str = ""
    formula: str = ""
    ground: str | None = None

    @property
    def text(self) -> str:
        """What stands in the cell, for measuring."""
        shown = "" if self.value is None else self.value if isinstance(self.value, str) else f"{self.value:,}"
        return f"{self.lead}{shown}"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table's column."""

    text: str
    style: Style = Style.HEADER


@dataclass
class Sheet:
    """A sheet being written from top to bottom; `at` is the next row, 0 the first."""

    sheet: Worksheet
    looks: Looks
    told: Told
    widths: Sequence[float]  # of the columns, in digits
    at: int = 0
    frozen: tuple[int, int] | None = field(default=None)

    def __post_init__(self) -> None:
        for column, width in enumerate(self.widths):
            self.sheet.set_column(column, column, width, self.looks.get(Style.FREE))
        self.sheet.hide_gridlines(2)

    def title(self, text: str, remarks: Sequence[str] = ()) -> None:
        """The title and what is to know, on top of the sheet."""
        self.put(self.at, 0, Cell(text, Style.TITLE))
        self.sheet.set_row(self.at, 26)
        self.at += 1
        self.remarks(remarks)
        self.sheet.set_row(self.at, 6)
        self.at += 1

    def remarks(self, remarks: Sequence[str]) -> None:
        """Sentences over the width of the sheet, in lines of their own, so that no cell is merged."""
        room = max(60.0, sum(self.widths) - 4)
        for remark in remarks:
            for line in split(remark, room):
                self.put(self.at, 0, Cell(line, Style.REMARK))
                self.sheet.set_row(self.at, POINTS + 2)
                self.at += 1

    def section(self, text: str) -> None:
        """A heading between tables."""
        self.at += 1
        self.put(self.at, 0, Cell(text, Style.SECTION))
        self.sheet.set_row(self.at, 22)
        self.at += 1

    def table(self, heads: Sequence[Head], rows: Sequence[Sequence[Cell]], name: str, column: int = 0, words: str = "") -> int:
        """A table with its header row.

        Args:
            heads: of its columns.
            rows: one cell per column.
            name: of the table in the workbook.
            column: its first column.
            words: what it shows, for screen readers.

        Returns:
            The first of its data rows.
        """
        fitting = rows[: LAST_ROW - self.at - 10]
        if len(fitting) < len(rows):
            self.told.add(Limit.TOO_MANY_ROWS, len(rows) - len(fitting))
        top, texts = self.at, _unique_heads([for_cell(head.text, self.told) for head in heads])
        options = {"name": name, "style": None, "description": words, "columns": [{"header": text} for text in texts]}
        self.sheet.add_table(top, column, top + max(1, len(fitting)), column + len(heads) - 1, options)
        for n, (head, text) in enumerate(zip(heads, texts, strict=True)):
            self.put(top, column + n, Cell(text, head.style))
        widths = self.widths[column : column + len(heads)]
        self.sheet.set_row(top, height([(text, width - 2) for text, width in zip(texts, widths, strict=True)], bold=True))
        self.at += 1
        for row in fitting or [[Cell(None)] * len(heads)]:
            self.row(row, column)
        return top + 1

    def row(self, cells: Sequence[Cell], column: int = 0) -> None:
        """One row, tall enough for its texts."""
        for n, cell in enumerate(cells):
            self.put(self.at, column + n, cell)
        widths = self.widths[column : column + len(cells)]
        self.sheet.set_row(self.at, height([(cell.text, width) for cell, width in zip(cells, widths, strict=True)]))
        self.at += 1

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Write one cell: text as text, whatever it begins with."""
        if cell.formula:
            cached = cell.value if cell.value is not None else ""
            self.sheet.write_formula(row, column, cell.formula, self.looks.get(cell.style, ground=cell.ground), cached)  # type: ignore[reportArgumentType]
        elif isinstance(cell.value, str):
            self._put_text(row, column, cell, for_cell(cell.value, self.told))
        elif cell.value is None:
            self.sheet.write_blank(row, column, None, self.looks.get(cell.style, ground=cell.ground))
        else:
            self.sheet.write_number(row, column, float(cell.value), self.looks.get(cell.style, ground=cell.ground))

    def freeze(self, row: int, column: int) -> None:
        """Keep the rows above and the columns left of a cell in sight, and the header row on every printed page."""
        self.sheet.freeze_panes(row, column)
        self.sheet.repeat_rows(max(0, row - 1))

    def link(self, row: int, column: int, sheet_name: str, text: str) -> None:
        """A link to another sheet of the workbook."""
        quoted = sheet_name.replace("'", "''")
        style = self.looks.get(Style.LINK, quoted=text.startswith(FORMULA_STARTS))
        self.sheet.write_url(row, column, f"internal:'{quoted}'!A1", style, for_cell(text, self.told)[:255], "Go to this sheet")

    def page(self, foot: str) -> None:
        """Print one page wide, across, with what it is at the foot."""
        self.sheet.set_landscape()
        self.sheet.set_paper(_LETTER)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
        self.sheet.fit_to_pages(1, 0)
        words = foot.replace("&", "&&")[:180]
        self.sheet.set_footer(f"&L&8{words}&R&8&P of &N")

    def _put_text(self, row: int, column: int, cell: Cell, text: str) -> None:
        style = self.looks.get(cell.style, quoted=(cell.lead or text).startswith(FORMULA_STARTS), ground=cell.ground)
        if cell.lead and text and len(cell.lead) + len(text) < 30_000:
            lead, rest = self.looks.run(Style.MUTED), self.looks.run(cell.style)
            self.sheet.write_rich_string(row, column, lead, cell.lead, rest, text, style)
        else:
            self.sheet.write_string(row, column, cell.lead + text if len(cell.lead) + len(text) < 32_768 else text, style)


def _unique_heads(texts: Sequence[str]) -> list[str]:
    """Names for a table's columns: none empty, none twice in any case, none longer than Excel takes."""
    seen: set[str] = set()
    result: list[str] = []
    for number, text in enumerate(texts, start=1):
        plain = text.replace("_x", "_ x")[: _LONGEST_HEADER // 2].strip() or f"Column {number}"
        name, n = plain, 2
        while name.lower() in seen:
            name, n = f"{plain} ({n})", n + 1
        seen.add(name.lower())
        result.append(name)
    return result
