"""One sheet of the workbook: a title, a remark, tables with header rows, set to print one page wide."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from xlsxwriter.worksheet import Worksheet

from jobcompare.exports.cleaning import FORMULA_STARTS, for_cell, without_control
from jobcompare.exports.told import Limit, Told
from jobcompare.exports.workbook.look import Looks, Style
from jobcompare.exports.workbook.measure import POINTS, height, split
from jobcompare.present.listings.view import Value

LAST_ROW = 1_048_576  # of an Excel sheet
_LONGEST_HEADER = 255  # UTF-16 units of a table column's name
_LONGEST_FOOT = 110  # characters; Excel takes 255 with every & doubled and its own codes
_LETTER, _TABLOID = 1, 3  # Excel's numbers for US paper of 8½ × 11 and 11 × 17 inches
_WIDE = 210.0  # digits; a wider sheet cannot be read on letter paper one page wide
_INDENT = 1.4  # digits that a cell's indent takes


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Attributes:
        value: what stands in it.
        style: how.
        runs: its text in parts, each with the style of its letters; `value` is then the whole text.
        formula: live, with `value` as its cached value; "" for none.
        ground: colour of its ground instead of the style's own.
    """

    value: Value
    style: Style = Style.TEXT
    runs: tuple[tuple[str, Style], ...] = ()
    formula: str = ""
    ground: str | None = None

    @property
    def text(self) -> str:
        """What stands in the cell, for measuring."""
        return "" if self.value is None else self.value if isinstance(self.value, str) else f"{self.value:,}"


def in_runs(runs: Sequence[tuple[str, Style]], style: Style = Style.TEXT) -> Cell:
    """A cell whose text has parts of different looks; empty parts are left out."""
    kept = tuple((text, look) for text, look in runs if text)
    return Cell("".join(text for text, _ in kept) or None, style, kept if len(kept) > 1 else ())


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
    filled: float = 0.0  # points of the printed page that are taken
    breaks: list[int] = field(default_factory=list[int])  # rows before which a new page begins

    def __post_init__(self) -> None:
        for column, width in enumerate(self.widths):
            self.sheet.set_column(column, column, width, self.looks.get(Style.FREE))
        self.sheet.hide_gridlines(2)

    def title(self, text: str, remarks: Sequence[str] = ()) -> None:
        """The title and what is to know, on top of the sheet."""
        self.put(self.at, 0, Cell(text, Style.TITLE))
        self.tall(self.at, 26)
        self.at += 1
        self.remarks(remarks)
        self.tall(self.at, 6)
        self.at += 1

    def remarks(self, remarks: Sequence[str]) -> None:
        """Sentences over the width of the sheet, in lines of their own, so that no cell is merged."""
        room = max(60.0, sum(self.widths) - 4)
        for remark in remarks:
            for line in split(remark, room):
                self.put(self.at, 0, Cell(line, Style.REMARK))
                self.tall(self.at, POINTS + 2)
                self.at += 1

    def section(self, text: str) -> None:
        """A heading between tables."""
        self.at += 1
        self.put(self.at, 0, Cell(text, Style.SECTION))
        self.tall(self.at, 22)
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
        description = without_control(words, Told())[:_LONGEST_HEADER]
        options = {"name": name, "style": None, "description": description, "columns": [{"header": text} for text in texts]}
        self.sheet.add_table(top, column, top + max(1, len(fitting)), column + len(heads) - 1, options)
        for n, (head, text) in enumerate(zip(heads, texts, strict=True)):
            self.put(top, column + n, Cell(text, head.style))
        widths = self.widths[column : column + len(heads)]
        self.tall(top, height([(text, width - _INDENT - 2) for text, width in zip(texts, widths, strict=True)], bold=True))
        self.at += 1
        for row in fitting or [[Cell(None)] * len(heads)]:
            self.row(row, column)
        return top + 1

    def row(self, cells: Sequence[Cell], column: int = 0) -> None:
        """One row, tall enough for its texts."""
        for n, cell in enumerate(cells):
            self.put(self.at, column + n, cell)
        widths = self.widths[column : column + len(cells)]
        self.tall(self.at, height([(cell.text, width - _INDENT) for cell, width in zip(cells, widths, strict=True)]))
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

    def tall(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self.sheet.set_row(row, points)
        self.filled += points

    def keep_together(self, points: float, room: float) -> None:
        """Begin a new page where so many points do not fit on this one, of `room` points."""
        if self.filled + points > room and self.at > 0:
            self.breaks.append(self.at)
            self.filled = 0.0

    def page(self, foot: str, scale: int | None = None) -> None:
        """Print across, one page wide, with what it is at the foot.

        Args:
            foot: what it is.
            scale: per cent, where pages begin at the breaks; None: as wide as the page.
        """
        self.sheet.set_landscape()
        self.sheet.set_paper(_TABLOID if sum(self.widths) > _WIDE else _LETTER)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
        if scale is None:
            self.sheet.fit_to_pages(1, 0)
        else:
            self.sheet.set_print_scale(scale)
            self.sheet.set_h_pagebreaks(self.breaks)
        words = " ".join(without_control(foot, Told()).split())[:_LONGEST_FOOT].replace("&", "&&")
        self.sheet.set_footer(f"&L&8{words}&R&8&P of &N")

    def _put_text(self, row: int, column: int, cell: Cell, text: str) -> None:
        style = self.looks.get(cell.style, quoted=text.startswith(FORMULA_STARTS), ground=cell.ground)
        runs = [(without_control(part, Told()), look) for part, look in cell.runs]
        if runs and "".join(part for part, _ in runs) == text:  # else it was cut: plain
            parts = [piece for part, look in runs for piece in (self.looks.run(look), part)]
            self.sheet.write_rich_string(row, column, *parts, style)
        else:
            self.sheet.write_string(row, column, text, style)


def _unique_heads(texts: Sequence[str]) -> list[str]:
    """Names for a table's columns: none empty, none twice in any case, none longer than Excel takes."""
    seen: set[str] = set()
    result: list[str] = []
    for number, text in enumerate(texts, start=1):
        lines = (" ".join(line.split()) for line in text.replace("_x", "_ x")[: _LONGEST_HEADER // 2].split("\n"))
        plain = "\n".join(line for line in lines if line) or f"Column {number}"
        name, n = plain, 2
        while name.lower() in seen:
            name, n = f"{plain} ({n})", n + 1
        seen.add(name.lower())
        result.append(name)
    return result
