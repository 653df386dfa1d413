"""Tables in PDF files: with rules and without, broken by pages, marks at the top or in the middle of their rows."""

import pytest

from jobcompare.intake.document import Block, BlockKind, Run
from tests.intake.readers.pdf_writer import LEADING, Pdf, Typesetter, pdf_of, width_of
from tests.intake.readers.reading import lines_of, text_of

LONG = "Installs, configures and repairs computers, printers and phones of all offices, and teaches users to work with them"
ROWS = [
    ["Duties", "Clerk I", "Clerk II", "Clerk III"],
    ["Answers calls", "X", "X", "X"],
    [LONG, "", "X", "X"],
    ["Trains aides", "", "", "X"],
    ["Plans the work of others", "", "", "X"],
]


def rows_of(raw: bytes) -> list[list[str]]:
    text = text_of(raw)
    return [[text.words(span) for span in line.cells] for line in text.lines if line.cells]


def blocks(rows: list[list[str]]) -> list[Block]:
    return [Block(BlockKind.ROW, cells=tuple((Run(cell),) if cell else () for cell in row)) for row in rows]


def unruled(rows: list[list[str]], *, middle: bool) -> bytes:
    """A table without lines; marks beside the first line of a row, or in its middle."""
    pdf, y = Pdf(), 700.0
    for row in rows:
        words, lines = row[0].split(), [""]
        for word in words:
            if width_of(f"{lines[-1]} {word}") > 220:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
        for n, line in enumerate(lines):
            pdf.text(72, y - n * LEADING, line)
        down = (len(lines) - 1) * LEADING / 2 if middle else 0
        for n, mark in enumerate(row[1:]):
            if mark:
                pdf.text(320 + 80 * n, y - down, mark)
        y -= len(lines) * LEADING + 6
    return pdf.bytes()


def test_a_table_with_rules() -> None:
    assert rows_of(pdf_of(blocks(ROWS))) == ROWS


def test_a_row_broken_by_a_page_stays_two_lines_and_goes_on() -> None:
    first, rest = LONG[:60].rsplit(" ", 1)[0], LONG[len(LONG[:60].rsplit(" ", 1)[0]) + 1 :]
    broken = blocks([ROWS[0], [first, "", "X", "X"], [rest, "", "", ""], ROWS[3]])
    broken[2] = Block(BlockKind.ROW, cells=broken[2].cells, joined=True)
    text = text_of(pdf_of(broken))
    assert [line.continues for line in text.lines] == [None, None, 1, None]


def test_the_head_of_a_table_that_goes_on_is_said_once() -> None:
    setter = Typesetter()
    setter.set(blocks(ROWS))
    setter.set([Block(BlockKind.PAGE_BREAK), *blocks([ROWS[0], ["Keeps time", "X", "", ""]])])
    assert rows_of(setter.pdf.bytes()) == [*ROWS, ["Keeps time", "X", "", ""]]


@pytest.mark.parametrize("middle", [False, True])
def test_a_table_of_levels_without_rules(middle: bool) -> None:
    assert rows_of(unruled(ROWS, middle=middle)) == ROWS


def test_columns_of_levels_hold_where_one_has_no_mark_any_more() -> None:
    more = [["Knowledge of:", "", "", ""], ["Codes", "", "X", "X"], ["Budgets", "", "X", "X"], ["Laws", "", "", "X"]]
    found = rows_of(unruled([*ROWS, *more], middle=False))
    assert [row for row in found if row[0] in {"Codes", "Budgets", "Laws"}] == more[1:]


def test_a_frame_around_text_is_no_table() -> None:
    pdf = Pdf()
    pdf.text(80, 700, "Serves the public.")
    pdf.text(80, 680, "Files permits.")
    for start, end in (((72, 715), (300, 715)), ((72, 670), (300, 670)), ((72, 670), (72, 715)), ((300, 670), (300, 715))):
        pdf.line(*start, *end)
    assert rows_of(pdf.bytes()) == []
    assert text_of(pdf.bytes()).text.split("\n") == ["Serves the public.", "", "Files permits."]


def test_cells_over_several_columns() -> None:
    pdf = Pdf()
    for y in (700, 680, 660):
        pdf.line(72, y, 372, y)
    for x in (72, 372):
        pdf.line(x, 660, x, 700)
    pdf.line(272, 660, 272, 680)
    pdf.text(76, 685, "Knowledge of:")
    pdf.text(76, 665, "Filing")
    pdf.text(310, 665, "X")
    assert rows_of(pdf.bytes()) == [["Knowledge of:", ""], ["Filing", "X"]]


def test_prose_in_a_frame_of_two_columns_becomes_heading_and_paragraph() -> None:
    prose = (
        "Under general supervision, serves the public at the counter, receives applications and keeps the files of permits. " * 3
    )
    raw = pdf_of(blocks([["DEFINITION", prose.strip()], ["SUPERVISION", prose.strip()]]))
    assert [line for line in text_of(raw).text.split("\n") if line] == ["DEFINITION", prose.strip(), "SUPERVISION", prose.strip()]


def test_a_table_at_the_head_of_every_page_is_said_once() -> None:
    pdf, said = Pdf(), list[str]()
    for page in range(3):
        if page:
            pdf.page()
        for x in (72, 306, 540):
            pdf.line(x, 740, x, 700)
        for y in (740, 720, 700):
            pdf.line(72, y, 540, y)
        pdf.text(76, 724, "Class Title: Permit Clerk")
        pdf.text(310, 724, "Class Code: 1234")
        pdf.text(76, 704, f"Page {page + 1} of 3")
        pdf.text(310, 704, "Grade: B12")
        for n in range(4):
            said.append(f"Part {page * 4 + n}: files permits for the public and keeps the records of them.")
            pdf.text(72, 640 - n * 40, said[-1])
    assert lines_of(pdf.bytes()) == ["Class Title: Permit Clerk\tClass Code: 1234", "Page 1 of 3\tGrade: B12", *said]
