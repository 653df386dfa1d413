"""A whole day, end to end, through the real window, with real keys; then everything undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from jobcompare.model.bands import Band
from jobcompare.model.study import Entity, EntityKind
from jobcompare.operations import do
from tests.store.contents import contents
from tests.ui.pages import User
from tests.ui.words import Keyboard, band_of, ladder_here, pair_of, tables

NAME = "Größe & scope, “working level”"
COUNTY = "Information Technology Customer Support Specialist II"
TECHNICIAN = "Client Support Technician"
QUESTION = "Is the degree waived? Fußnote 3"
Everything = dict[tuple[EntityKind, int], Entity]


def everything(study: Path) -> Everything:
    """All that a study holds."""
    session = do.open_study(study, "reader", read_only=True)
    try:
        return contents(session.read)
    finally:
        session.close()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
def test_a_whole_day(make_user: Callable[[], User], sample_study: Path, qtbot: QtBot, tmp_path: Path) -> None:
    at_first = everything(sample_study)
    user = make_user()
    user.opens(sample_study)
    keys = Keyboard(user, qtbot)
    yesterday = user.window.desk.undo_name
    composes_a_comparison(keys)
    compares(keys)
    edits(keys)
    marks(keys)
    places_on_the_ladder(keys)
    copies_codes(keys)
    exports(keys, tmp_path / "für den Rat.xlsx")
    seen = what_is_seen(keys)
    user.leave()

    in_the_evening = everything(sample_study)
    assert in_the_evening != at_first
    again = make_user()
    again.opens(sample_study)
    keys = Keyboard(again, qtbot)
    assert again.window.page.key == seen["page"]
    assert what_is_seen(keys) == seen
    assert everything(sample_study) == in_the_evening
    assert keys.undoes_until(yesterday) == 13
    again.leave()
    assert everything(sample_study) == at_first


def composes_a_comparison(keys: Keyboard) -> None:
    """Tick, Enter, type-ahead, order."""
    user = keys.user
    keys.begins_comparison(NAME)
    assert user.comparison == NAME
    keys.goes_to("classes")
    keys.finds_classes("customer support specialist ii")
    keys.walks_to_class(COUNTY)
    keys.presses("Space")
    assert user.compared == ["County A · Specialist II"]
    keys.finds_classes("client support technician")
    keys.walks_to_class(TECHNICIAN)
    keys.presses("Return")
    assert len(user.compared) == 2
    keys.adds_by_typing("state e specialist i")
    keys.adds_by_typing("help desk coordinator")
    assert [chip.partition(" · ")[0] for chip in user.compared] == ["County A", "Jurisdiction B", "State E", "State C"]
    keys.moves_chip_right(2)
    assert [chip.partition(" · ")[0] for chip in user.compared] == ["County A", "Jurisdiction B", "State C", "State E"]


def compares(keys: Keyboard) -> None:
    """Only differences, the next one, a pair confirmed, a range copied."""
    keys.goes_to("side-by-side")
    grid = tables(keys.user)
    every = len(grid.labels)
    keys.presses("Ctrl+D")
    assert 0 < len(grid.labels) < every
    keys.walks(grid, grid.row("Ways to qualify"), 3)
    keys.presses("Alt+Down")
    assert grid.here == "Education + experience, least way"
    keys.presses("Ctrl+D")
    assert len(grid.labels) == every
    row, column = pair_of(grid, Band.CHECK)
    keys.walks(grid, row, column)
    keys.presses("Return")
    assert band_of(grid) is Band.CONFIRMED
    keys.walks(grid, grid.row("Received"), 2)
    keys.presses("Shift+Right", 2)
    keys.presses("Shift+Down")
    copied = keys.copies("Ctrl+Shift+C")
    assert [len(line) for line in copied.rows] == [4, 4, 4]
    assert "County A" in copied.rows[0][1]
    assert copied.rows[1][0] == "Received"
    assert copied.html.count("<tr>") == 3
    assert copied.html.count("<th ") == 4


def edits(keys: Keyboard) -> None:
    """A requirement through its dialog, a review, a note."""
    grid = tables(keys.user)
    row = grid.row("Ways to qualify")
    keys.walks(grid, row, 3)
    assert grid.cell("Ways to qualify", "Jurisdiction B") == "Associate + 0-3 yr"
    keys.edits_months(18)
    assert "18-36 mo" in grid.cell("Ways to qualify", "Jurisdiction B")
    assert "typed" in grid.says("Ways to qualify", "Jurisdiction B")
    keys.walks(grid, grid.row("Received"), 4)
    keys.presses("Ctrl+Return")
    assert "reviewed" in grid.says("Received", "State C")
    keys.notes(QUESTION)
    assert QUESTION in keys.source_notes


def marks(keys: Keyboard) -> None:
    """A mark toggled and taken back, another one left."""
    keys.goes_to("matrix")
    matrix = tables(keys.user)
    while "Assistant" not in matrix.heads:
        keys.commands("next series")
    row = matrix.row(matrix.labels[4])
    keys.walks(matrix, row, 5)
    before = matrix.model.face(row, 5).text
    keys.presses("Space")
    assert matrix.model.face(row, 5).text != before
    keys.presses("Ctrl+Z")
    assert matrix.model.face(row, 5).text == before
    keys.walks(matrix, row + 1, 3)
    before = matrix.model.face(row + 1, 3).text
    keys.presses("Space")
    assert matrix.model.face(row + 1, 3).text != before


def places_on_the_ladder(keys: Keyboard) -> None:
    """One card a level up, another confirmed where it stands."""
    keys.goes_to("ladder")
    ladder = ladder_here(keys.user)
    card = keys.reaches_card()
    name, before = card.card.title, ladder.level(card.card.title)
    keys.presses("Alt+Up")
    assert ladder.level(name) != before
    assert ladder.is_confirmed(name)
    keys.presses("F8")
    following = ladder.here
    assert following.title != name
    assert not following.confirmed
    keys.presses("Return")
    assert ladder.is_confirmed(following.title)


def copies_codes(keys: Keyboard) -> None:
    """Rows of the list of classes: codes keep their zeros in both forms."""
    keys.goes_to("classes")
    keys.finds_classes("chief information officer")
    keys.walks_to_class("Chief Information Officer")
    copied = keys.copies()
    assert copied.rows[0][:2] == ["City of Santa Monica", "Chief Information Officer"]
    assert copied.rows[0][3] == "0964"  # behind the words found
    assert ">0964</td>" in copied.html
    assert "mso-number-format:'\\@'" in copied.html
    keys.finds_classes("")


def exports(keys: Keyboard, to: Path) -> None:
    """A workbook of everything."""
    keys.goes_to("side-by-side")
    keys.exports(to)
    keys.waits(to.is_file)
    book = load_workbook(to)
    try:
        assert {"Contents", "Grid", "Ladder"} <= set(book.sheetnames)
        words = {str(cell.value) for row in book["Grid"].iter_rows() for cell in row if cell.value is not None}
    finally:
        book.close()
    assert "Received" in words
    assert any("18-36 mo" in word for word in words)


def what_is_seen(keys: Keyboard) -> dict[str, object]:
    """What every page shows of the day's work."""
    user = keys.user
    seen: dict[str, object] = {"page": user.window.page.key, "comparison": user.comparison, "chips": user.compared}
    grid = tables(user)
    seen["grid"] = [[grid.model.line(row).words(column) for column in range(2, 6)] for row in range(grid.model.rowCount())]
    keys.goes_to("matrix")
    while "Assistant" not in tables(user).heads:
        keys.commands("next series")
    matrix = tables(user)
    seen["matrix"] = [[matrix.model.face(row, column).text for column in range(7)] for row in range(matrix.model.rowCount())]
    keys.goes_to("ladder")
    ladder = ladder_here(user)
    cards = [button.card for button in ladder.board.cards.values()]
    seen["ladder"] = sorted((card.title, card.low, card.high, card.confirmed) for card in cards)
    seen["undo"] = user.window.actions_table["edit.undo"].text()
    keys.goes_to("side-by-side")
    return seen
