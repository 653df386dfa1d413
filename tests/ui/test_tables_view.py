"""The painted table under keys and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QCursor, QGuiApplication

from jobcompare.ui.models.face import Face, FaceSpan, SpanKind, Tag
from jobcompare.ui.models.grid_sheet import grid_sheet
from jobcompare.ui.models.matrix_sheet import matrix_sheet
from jobcompare.ui.models.sheet import Sheet
from jobcompare.ui.tables.layouts import Layouts
from jobcompare.ui.tables.plan import ALL_LINES
from jobcompare.ui.tables.view import Table
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import Appearance
from tests.ui.table_values import GERMAN, grid_of, header, large_grid, matrix, ref, small_grid

Key = Qt.Key
CONTROL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Hand:
    """A table in the words of the one who uses it."""

    def __init__(self, qtbot, table: Table) -> None:
        self.qtbot = qtbot
        self.table = table

    def show(self, sheet: Sheet) -> "Hand":
        self.table.show_sheet(sheet)
        return self

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "Hand":
        self.qtbot.keyClick(self.table, key, modifiers)
        return self

    def go_to(self, key: str, column: int) -> "Hand":
        self.table.hands.stand(self.row(key), column)
        return self

    def row(self, key: str) -> int:
        row = self.table.sheet_model.row_of(key)
        assert row is not None, f"{key} is not shown"
        return row

    @property
    def here(self) -> tuple[str, int]:
        index = self.table.currentIndex()
        return self.table.sheet_model.line(index.row()).key, index.column()

    def place(self, key: str, column: int) -> QPoint:
        return self.table.visualRect(self.table.sheet_model.index(self.row(key), column)).center()

    def click(self, key: str, column: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "Hand":
        self.qtbot.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, modifiers, self.place(key, column))
        return self

    def drag(self, start: tuple[str, int], end: tuple[str, int]) -> "Hand":
        viewport = self.table.viewport()
        self.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=self.place(*start))
        self.qtbot.mouseMove(viewport, self.place(*end))
        self.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=self.place(*end))
        return self

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()


@pytest.fixture
def hand(qtbot) -> Hand:
    in_force.apply(Appearance.LIGHT, 9.0)
    table = Table()
    qtbot.addWidget(table)
    table.resize(900, 420)
    with qtbot.waitExposed(table):
        table.show()
    table.setFocus()
    return Hand(qtbot, table)


@pytest.fixture
def grid(hand: Hand) -> Hand:
    return hand.show(grid_sheet(small_grid()))


def test_arrows_walk_over_sections_and_frozen_columns(grid: Hand) -> None:
    grid.go_to("section:facts", 1)
    assert grid.press(Key.Key_Down).here == ("fact:1", 1)
    assert grid.press(Key.Key_Right).press(Key.Key_Right).here == ("fact:1", 3)
    assert grid.press(Key.Key_Home).here == ("fact:1", 0)
    assert grid.press(Key.Key_End).here == ("fact:1", 4)
    assert grid.press(Key.Key_End, CONTROL).here == ("foot:duties", 4)
    assert grid.press(Key.Key_Home, CONTROL).here == ("section:facts", 0)


def test_pages_go_down_by_what_is_seen_and_come_back(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(3, 80))).go_to("statement:1", 2)
    hand.press(Key.Key_PageDown)
    first = hand.table.currentIndex().row()
    assert 4 < first < 40
    hand.press(Key.Key_PageUp)
    assert hand.table.currentIndex().row() <= 2
    for _number in range(60):
        hand.press(Key.Key_PageDown)
    assert hand.table.currentIndex().row() == hand.table.sheet_model.rowCount() - 1


def test_the_current_cell_is_always_in_sight(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(20, 60)))
    body = hand.table.viewport().rect()
    for row, column in ((55, 19), (1, 4), (30, 10), (60, 3), (2, 21)):
        hand.table.hands.stand(row, column)
        place = hand.table.visualRect(hand.table.currentIndex())
        assert body.contains(place), (row, column)
        assert place.left() >= hand.table.plan.columns.head_size or column < 3


def test_enter_left_and_right_fold_and_open_a_section(grid: Hand) -> None:
    grid.go_to("section:facts", 0).press(Key.Key_Return)
    assert grid.table.sheet_model.row_of("fact:1") is None
    grid.press(Key.Key_Right)
    assert grid.table.sheet_model.row_of("fact:1") is not None
    grid.press(Key.Key_Left)
    assert grid.table.sheet_model.row_of("fact:1") is None
    grid.press(Key.Key_Right).press(Key.Key_Right)
    assert grid.here == ("fact:1", 0)


def test_a_click_folds_a_section(grid: Hand) -> None:
    grid.click("section:facts", 0)
    assert grid.table.sheet_model.row_of("fact:1") is None


def test_standing_on_a_cell_tells_its_value(grid: Hand) -> None:
    with grid.qtbot.waitSignal(grid.table.stood) as told:
        grid.click("fact:1", 3)
    assert told.args == [ref(100)]


def test_enter_and_double_click_and_space_tell_their_cell(grid: Hand) -> None:
    grid.go_to("fact:1", 3)
    with grid.qtbot.waitSignal(grid.table.taken_up):
        grid.press(Key.Key_Return)
    with grid.qtbot.waitSignal(grid.table.spaced):
        grid.press(Key.Key_Space)
    with grid.qtbot.waitSignal(grid.table.taken_up):
        grid.qtbot.mouseDClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=grid.place("fact:1", 3))


def test_scrolling_below_the_pointer_takes_nothing_up(qtbot, hand: Hand) -> None:
    """Qt tells of the cell that comes to lie below the pointer; that is not Enter, and must edit and confirm nothing."""
    hand.show(grid_sheet(large_grid(classes=5, statements=60)))
    taken: list[object] = []
    hand.table.taken_up.connect(taken.append)
    QCursor.setPos(hand.table.viewport().mapToGlobal(QPoint(300, 150)))
    passed: list[object] = []
    hand.table.entered.connect(passed.append)
    for _ in range(4):
        hand.press(Key.Key_PageDown)
    QCursor.setPos(0, 0)
    assert passed, "Qt saw no pointer, so this proves nothing"
    assert taken == []


def test_tab_leaves_the_table(qtbot, grid: Hand) -> None:
    grid.go_to("fact:1", 1).press(Key.Key_Tab)
    assert grid.here == ("fact:1", 1)


def test_a_range_is_copied_as_tab_separated_text_and_html(grid: Hand) -> None:
    grid.go_to("fact:1", 2).press(Key.Key_Right, SHIFT).press(Key.Key_Down, SHIFT).press(Key.Key_C, CONTROL)
    assert grid.clipboard == "5 yr\t2 yr\n'-3\t007"
    html = QGuiApplication.clipboard().mimeData().html()
    assert "mso-number-format" in html
    assert ">007</td>" in html


def test_a_range_with_heads_has_columns_and_labels(grid: Hand) -> None:
    grid.drag(("fact:1", 3), ("fact:2", 3)).press(Key.Key_C, CONTROL | SHIFT)
    assert grid.clipboard == "What is compared\tCounty 1, Technician, 0012 · non-exempt\nFact 1\t2 yr\nFact 2\t007"


def test_document_text_is_never_markup_in_what_is_copied(grid: Hand) -> None:
    grid.go_to("statement:4", 3).press(Key.Key_C, CONTROL)
    assert "<b>users</b>" in grid.clipboard
    assert "&lt;b&gt;users" in QGuiApplication.clipboard().mimeData().html()


def test_shift_click_and_select_all_choose_ranges(grid: Hand) -> None:
    grid.click("fact:1", 2).click("fact:2", 4, SHIFT)
    assert grid.table.chosen_refs() == (ref(101), ref(100), ref(102), ref(201), ref(200), ref(202))
    grid.press(Key.Key_A, CONTROL)
    assert grid.table.chosen()[0].height() == grid.table.sheet_model.rowCount()


def test_the_next_difference_skips_rows_that_do_not_differ(grid: Hand) -> None:
    grid.go_to("fact:1", 3).press(Key.Key_Down, ALT)
    assert grid.here == ("statement:4", 3)
    assert grid.press(Key.Key_Up, ALT).here == ("fact:1", 3)
    assert not grid.table.next_difference(-1)


def test_find_counts_marks_and_opens_folded_sections(grid: Hand) -> None:
    assert grid.table.find_words("not stated") == 4
    grid.go_to("section:facts", 0)
    assert grid.table.find_next() == 1
    assert grid.here == ("fact:2", 4)
    assert grid.table.find_next() == 2
    assert grid.here == ("fact:3", 2)
    assert grid.table.find_next(-1) == 1
    assert grid.table.find_words("no such words") == 0
    assert grid.table.find_next() == 0


def test_words_beyond_the_cut_are_brought_into_sight(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(6, 4))).table.set_lines(1)
    hand.table.find_words("department 2-3")
    hand.table.find_next()
    assert hand.here == ("statement:2", 5)
    assert not hand.table.is_cut(hand.table.currentIndex())
    assert hand.table.plan.rows.size(hand.row("statement:2")) > hand.table.looks.least
    hand.press(Key.Key_Down)
    assert hand.table.plan.rows.size(hand.row("statement:2")) == hand.table.looks.least


def test_zoom_makes_rows_and_columns_larger(grid: Hand) -> None:
    before = grid.table.plan.rows.size(1), grid.table.plan.columns.size(0)
    grid.table.set_zoom(2.0)
    assert grid.table.plan.rows.size(1) > before[0] * 1.5
    assert grid.table.plan.columns.size(0) > before[1] * 1.5


def test_row_heights_end_at_the_lines_chosen(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(6, 4)))
    heights = []
    for lines in (1, 3, ALL_LINES):
        hand.table.set_lines(lines)
        heights.append(hand.table.plan.rows.size(1))
    assert heights == sorted(set(heights))
    assert heights[0] == hand.table.looks.least


def test_the_foot_stays_at_the_bottom_and_the_head_at_the_top(hand: Hand) -> None:
    hand.show(matrix_sheet(matrix(40))).table.set_lines(1)
    last = hand.table.sheet_model.rowCount() - 1
    before = hand.table.visualRect(hand.table.sheet_model.index(last, 4))
    hand.table.verticalScrollBar().setValue(300)
    assert hand.table.visualRect(hand.table.sheet_model.index(last, 4)) == before
    assert before.bottom() == hand.table.viewport().height() - 1


def test_what_is_at_a_point_is_what_is_painted_there(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(12, 40)))
    hand.table.horizontalScrollBar().setValue(170)
    hand.table.verticalScrollBar().setValue(230)
    for x in range(2, hand.table.viewport().width(), 41):
        for y in range(hand.table.top + 1, hand.table.viewport().height(), 23):
            index = hand.table.indexAt(QPoint(x, y))
            assert hand.table.visualRect(index).contains(x, y)


def test_the_place_stays_when_the_sheet_comes_again(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(4, 60))).go_to("statement:40", 3)
    offset = hand.table.verticalScrollBar().value()
    hand.show(grid_sheet(large_grid(4, 60)))
    assert hand.here == ("statement:40", 3)
    assert hand.table.verticalScrollBar().value() == offset > 0


def test_measuring_in_idle_time_does_not_move_what_is_seen(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(4, 120)))
    hand.table.verticalScrollBar().setValue(2000)
    first = hand.table.indexAt(QPoint(5, hand.table.top + 1))
    top = hand.table.visualRect(first).top()
    hand.qtbot.waitUntil(lambda: not hand.table.measuring)
    assert hand.table.visualRect(first).top() == top


def test_a_head_tells_its_whole_title(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(3, 2)))
    place = QPoint(hand.table.plan.columns.position(3, 0) + 20, 20)
    assert GERMAN in hand.table.hands.tip_at(place)


def test_a_column_takes_the_width_that_its_edge_is_dragged_to(hand: Hand) -> None:
    hand.show(grid_sheet(small_grid()))
    columns, viewport = hand.table.plan.columns, hand.table.viewport()
    edge = QPoint(columns.position(3, 0) + columns.size(3), 10)
    hand.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=edge)
    hand.qtbot.mouseMove(viewport, edge + QPoint(60, 0))
    hand.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=edge + QPoint(60, 0))
    assert columns.position(3, 0) + columns.size(3) == edge.x() + 60
    hand.qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=edge + QPoint(60, 0))
    assert columns.position(3, 0) + columns.size(3) == edge.x()


def test_a_title_is_cut_before_its_last_word(hand: Hand) -> None:
    long = f"{GERMAN[:-1]} {GERMAN[:-1]} Stufe II"
    hand.show(grid_sheet(grid_of((header(0, reference=True), *(header(n, long) for n in range(1, 9))), ())))
    face = hand.table.painter.heads.title_face(hand.table.sheet_model.head(4), hand.table.plan.columns.size(4))
    assert face.text.endswith("… II")
    assert face.text.startswith("Sachbearbeiterin")


@pytest.mark.parametrize("text", ["word " * 40, "ÄÖÜ ß " * 40, "𝔘𝔫𝔦 code " * 40, "Donaudampfschifffahrt" * 9])
@pytest.mark.parametrize("most", [1, 3])
def test_a_cut_text_fills_its_lines_and_no_more(hand: Hand, text: str, most: int) -> None:
    layouts = Layouts(hand.table.looks)
    for tags in ((), (Tag.DOUBT, Tag.TYPED)):
        face = Face(text, tags=tags, spans=(FaceSpan(0, 9, SpanKind.ASIDE),))
        for width in (90, 173, 260):
            laid = layouts.laid(face, width, most)
            assert laid.lines == most
            assert 0 < laid.shown < len(text)
            last = laid.layout.lineAt(most - 1)
            assert width * 0.4 < last.naturalTextWidth() <= width
            assert "…" in laid.layout.text()


def test_a_cut_text_is_told_whole(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(6, 2))).table.set_lines(1)
    assert "department 1-1" in hand.table.hands.tip_at(hand.place("statement:1", 3))


def test_screen_readers_walk_the_table(grid: Hand) -> None:
    face = QAccessible.queryAccessibleInterface(grid.table)
    assert face.role() == QAccessible.Role.Table
    model = grid.table.sheet_model
    assert face.childCount() >= model.rowCount() * model.columnCount()
    names = {face.child(number).text(QAccessible.Text.Name) for number in range(face.childCount())}
    assert "2 yr; read by program" in names
    assert "reference, County 2, Specialist, 0022 · non-exempt" in names


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_every_appearance_paints(grid: Hand, appearance: Appearance) -> None:
    in_force.apply(appearance, 9.0)
    picture = grid.table.grab().toImage()
    assert picture.pixelColor(picture.width() - 40, picture.height() - 5).name() == in_force.scheme.base


def test_sixty_german_classes_and_one_class(hand: Hand) -> None:
    hand.show(grid_sheet(large_grid(60, 5)))
    assert hand.table.horizontalScrollBar().maximum() > 5000
    assert hand.table.plan.columns.head_size <= 0.62 * hand.table.viewport().width()
    hand.show(grid_sheet(grid_of((header(0, GERMAN, reference=True),), ())))
    assert hand.table.horizontalScrollBar().maximum() == 0


def test_a_narrow_table_frees_the_reference_column(hand: Hand) -> None:
    hand.show(grid_sheet(small_grid()))
    assert hand.table.plan.columns.head == 3
    hand.table.resize(320, 300)
    assert hand.table.plan.columns.head < 3
