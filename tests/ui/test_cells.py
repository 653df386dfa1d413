"""Tables in a document's text: never two figures without a gap, places letter by letter as in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from jobcompare.present.source_view import TextRun
from jobcompare.ui.widgets.cells import BLANK, TAB, cell_columns, ends, set_in_columns
from jobcompare.ui.widgets.run_text import RunText

ROWS = [f"Systems Analyst-Permittng Syst\t18{n:02}\t2{n:02}\t{4547 + n}.00\t{54564 + n}.00" for n in range(30)]
TABLE = "Salary schedule\n\nTitle as it is printed in the adopted schedule\tCode\tGrade\tMonthly\tAnnual\n" + "\n".join(ROWS)


@pytest.fixture
def shown(qtbot: QtBot) -> RunText:
    text = RunText("Text of the document")
    qtbot.addWidget(text)
    text.resize(900, 400)
    with qtbot.waitExposed(text):
        text.show()
    text.show_text(TABLE, ())
    return text


def left_of(text: RunText, words: str) -> int:
    """Pixels from the left at which the first of some words begins."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(TABLE.index(words))
    return text.cursorRect(cursor).left()


def test_cells_stand_in_columns_where_they_fit_and_a_long_head_does_not_spread_them(shown: RunText) -> None:
    assert TAB in shown.toPlainText()
    assert len({left_of(shown, f"{4547 + n}.00") for n in range(10)}) == 1
    assert shown.table_width < 600
    head = shown.toPlainText().split("\n")[2]
    assert head == TABLE.split("\n")[2].replace(TAB, BLANK)


def test_in_a_narrow_window_figures_stay_apart(shown: RunText) -> None:
    shown.resize(220, 400)
    assert TAB not in shown.toPlainText()
    assert f"4547.00{BLANK}54564.00" in shown.toPlainText()
    shown.resize(900, 400)
    assert TAB in shown.toPlainText()


def test_no_cell_reaches_the_next_column(shown: RunText) -> None:
    metrics = QFontMetricsF(shown.font())
    stops = (0.0, *ends(cell_columns(TABLE), metrics))
    for row in ROWS:
        for number, cell in enumerate(row.split(TAB)):
            assert stops[number] + metrics.horizontalAdvance(cell) + metrics.averageCharWidth() < stops[number + 1]


@pytest.mark.parametrize("width", [220, 900])
def test_what_is_copied_has_the_documents_own_tabs(shown: RunText, width: int) -> None:
    shown.resize(width, 400)
    shown.selectAll()
    shown.copy()
    assert QGuiApplication.clipboard().text() == TABLE


def test_marks_stay_where_they_belong_when_the_width_changes(shown: RunText) -> None:
    start = TABLE.index("4549.00")
    shown.show_text(TABLE, (TextRun(start=start, end=start + 7, kind="value"),))
    for width in (220, 900):
        shown.resize(width, 400)
        cursor = QTextCursor(shown.document())
        cursor.setPosition(start + 3)
        assert cursor.charFormat().background().color().alpha() == 255
        cursor.setPosition(start - 1)
        assert cursor.charFormat().background().style().value == 0


@given(st.text(alphabet="ab\t\n\u2003Ω𝒳", max_size=60))
def test_the_text_stays_letter_by_letter(text: str) -> None:
    for columns in (cell_columns(text), ()):
        laid = set_in_columns(text, columns)
        assert len(laid) == len(text)
        assert all(was == now or (was, now) == (TAB, BLANK) for was, now in zip(text, laid, strict=True))
