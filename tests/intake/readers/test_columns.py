"""Columns laid out with blanks or tabs become rows; prose, lists and letter heads do not."""

import pytest

from jobcompare.intake.document import Block, BlockKind
from jobcompare.intake.readers import read


def _blocks(text: str) -> tuple[Block, ...]:
    return read(text.encode(), "x.txt").blocks


def _rows(text: str) -> list[list[str]]:
    return [["".join(run.text for run in cell) for cell in block.cells] for block in _blocks(text) if block.kind is BlockKind.ROW]


HEAD_OVER_VALUES = """
                     TITLE            GRADE    CODE
BRIDGE TENDER II                        31     4.110
BRIDGE TENDER I                         28     4.113
"""


def test_a_head_that_stands_in_the_middle_of_its_columns() -> None:
    assert _rows(HEAD_OVER_VALUES) == [
        ["TITLE", "GRADE", "CODE"],
        ["BRIDGE TENDER II", "31", "4.110"],
        ["BRIDGE TENDER I", "28", "4.113"],
    ]


def test_an_empty_cell_is_known_by_its_column() -> None:
    text = """
Title               Code      Grade    Unit
Ferry Deckhand      2201      11       MEBA
Ferry Oiler         2202               MEBA
Ferry Mate          2203      17       MMP
"""
    assert _rows(text)[2] == ["Ferry Oiler", "2202", "", "MEBA"]


def test_two_columns_under_names_of_columns() -> None:
    assert _rows("Class Title             Class Code\nHarbor Pilot            5001\nSenior Harbor Pilot     5002\n") == [
        ["Class Title", "Class Code"],
        ["Harbor Pilot", "5001"],
        ["Senior Harbor Pilot", "5002"],
    ]


def test_several_tabs_between_columns_are_one_gap() -> None:
    text = "TITLE\t\t\tGRADE\tCODE\nLOCK KEEPER II\t\t31\t4.110\nLOCK KEEPER IN CHARGE\t35\t4.112\n"
    assert _rows(text)[1:] == [["LOCK KEEPER II", "31", "4.110"], ["LOCK KEEPER IN CHARGE", "35", "4.112"]]


def test_tabs_that_count_the_columns_keep_empty_cells() -> None:
    assert _rows("Title\tCode\tGrade\nWeigher\t\t12\nGauger\t77\t13\n")[1] == ["Weigher", "", "12"]


def test_bold_words_keep_their_look_in_a_cell() -> None:
    text = "**Class Title**        **Class Code**\n**Diver**              7001\n**Diver Tender**       7002\n"
    row = next(block for block in _blocks(text) if block.kind is BlockKind.ROW)
    assert [run.bold for cell in row.cells for run in cell] == [True, True]


MATRIX = """
EXAMPLES OF DUTIES                        I    II   III
Sounds the channel and records depths     X    X    X
Repairs buoys and
  replaces lamps                               X    X
Plans the year's dredging                           X
"""


def test_marks_belong_to_the_level_over_them() -> None:
    assert _rows(MATRIX) == [
        ["EXAMPLES OF DUTIES", "I", "II", "III"],
        ["Sounds the channel and records depths", "X", "X", "X"],
        ["Repairs buoys and replaces lamps", "", "X", "X"],
        ["Plans the year's dredging", "", "", "X"],
    ]


def test_names_of_levels_on_two_lines_and_bulleted_statements() -> None:
    text = """
                                  Level    Level
Typical tasks                       A        B
- Greases locks                     x        x
- Orders grease and                 -        x
  other stores
"""
    assert _rows(text) == [
        ["Typical tasks", "Level A", "Level B"],
        ["Greases locks", "x", "x"],
        ["Orders grease and other stores", "", "x"],
    ]


def test_marks_on_the_last_line_of_a_statement_and_a_group_between() -> None:
    text = """
Duties                            Helper    Fitter
Of the yard
Sweeps the yard                     X
Keeps the gate
and its log                         X         X
Of the shop
Fits pipes                                    X
"""
    assert _rows(text) == [
        ["Duties", "Helper", "Fitter"],
        ["Of the yard", "", ""],
        ["Sweeps the yard", "X", ""],
        ["Keeps the gate and its log", "X", "X"],
        ["Of the shop", "", ""],
        ["Fits pipes", "", "X"],
    ]


def test_lines_of_several_labels_part_at_the_labels_of_their_neighbours() -> None:
    text = """
Class Code: 301   Class Title: Tally Clerk I     Pay Group: C1
Class Code: 302   Class Title: Tally Clerk Chief Pay Group: C2
"""
    assert _rows(text)[1] == ["Class Code: 302", "Class Title: Tally Clerk Chief", "Pay Group: C2"]


JUSTIFIED = """
The  incumbent  of  this   class keeps  the  books of   the  harbor and
answers   questions of  the   public  about  fees,   berths and  permits,
under  the  direction  of   the   Harbor  Master, who  reviews  the   work
from  time  to  time   for  accuracy  and   for  the  courtesy   shown.
"""
COLUMNS_OF_PROSE = """
Work in this class is done on       Workers must be able to climb
docks and on boats in all kinds     ladders, to lift fifty pounds and
of weather, often at night and      to swim. They are asked to keep
with little notice given before.    their certificates in good order.
"""
LETTER_HEAD = """
                         COUNTY OF WINDY BAR
                    Department of Harbors and Parks

                           DOCK  MASTER
"""
LISTED = """
    1.   Moors boats.
    2.   Reads gauges.
         a.   At noon.
         b.   At night.
    •    Sweeps.
"""
SENTENCES = """
Moors boats.  Reads gauges.  Sweeps docks.
Keeps a log.  Calls the pilot.  Hoists flags.
Lights lamps.  Sounds horns.  Weighs cargo.
"""
CONTENTS = """
Definition ........................   1
Duties ............................   2
Qualifications ....................   4
"""


@pytest.mark.parametrize("text", [JUSTIFIED, COLUMNS_OF_PROSE, LETTER_HEAD, LISTED, SENTENCES, CONTENTS])
def test_what_is_no_table(text: str) -> None:
    assert _rows(text) == []


def test_marks_without_names_of_levels_are_no_matrix() -> None:
    assert _rows("Needed tools\nHammer     X\nRope       X\n") == []


def test_heads_of_columns_are_no_letter_spaced_heading() -> None:
    text = "Tasks\n                      A    B    C\nHauls nets            X    X    X\nMends nets                 X    X\n"
    assert _rows(text)[0][1:] == ["A", "B", "C"]


def test_a_name_beside_its_column_in_a_table_is_put_over_it() -> None:
    rows = ["<tr><td></td><td>TITLE</td><td>CODE</td></tr>"]
    rows += [f"<tr><td>Buoy Tender {n}</td><td></td><td>55{n}</td></tr>" for n in (1, 2)]
    blocks = read(f"<html><body><table>{''.join(rows)}</table></body></html>".encode(), "x.html").blocks
    assert [["".join(run.text for run in cell) for cell in block.cells] for block in blocks] == [
        ["TITLE", "CODE"],
        ["Buoy Tender 1", "551"],
        ["Buoy Tender 2", "552"],
    ]


def test_long_runs_of_columns_are_read_in_one_pass() -> None:
    lines = "".join(f"Word of line {n}    {n}    X    X\n" for n in range(3000)) + ("X  " * 300 + "\n") * 100
    assert len(_blocks(lines)) >= 3000
