"""Contracts over the table of actions, the registry of pages and the icons they name."""

import re
from collections import defaultdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from jobcompare.ui.actions import MENUS, ActionRow, key_texts
from jobcompare.ui.dialogs.guide import guide_text
from jobcompare.ui.frame.table import all_actions
from jobcompare.ui.pages.registry import PAGES, PageEntry, page_named
from jobcompare.ui.theme import icons
from tests.ui.pages import User

ROWS = all_actions()


def test_ids_are_unique_and_name_their_group() -> None:
    ids = [row.id for row in ROWS]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z-]+\.[a-z-]+", name) for name in ids)


@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
def test_a_row_says_what_it_does_and_stands_where_it_can_be_found(row: ActionRow) -> None:
    assert row.words
    assert row.tip
    assert not row.tip.endswith(".")
    assert row.menu in ("", *MENUS)
    assert row.page is None or row.page in {page.key for page in PAGES}
    assert not row.icon or icons.has(row.icon), f"no icon {row.icon}"


def test_no_shortcut_is_given_twice_on_one_page() -> None:
    taken: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for row in ROWS:
        for key in key_texts(row):
            taken[key, row.page].append(row.id)
    frame = {key for key, page in taken if page is None}
    twice = {key: names for key, names in taken.items() if len(names) > 1}
    hidden = [key for key, page in taken if page is not None and key in frame]
    assert not twice
    assert not hidden


def test_no_access_key_is_given_twice_in_one_menu() -> None:
    letters: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in ROWS:
        match = re.search(r"&(\w)", row.text)
        if match and row.page is None:
            letters[row.menu + row.submenu, match[1].casefold()].append(row.id)
    assert not {key: names for key, names in letters.items() if len(names) > 1}


@pytest.mark.parametrize("row", [row for row in ROWS if row.page is None], ids=lambda row: row.id)
def test_every_frame_action_runs_and_whatever_it_opens_can_be_put_away(at_sample: User, row: ActionRow) -> None:
    at_sample.goes_to("classes")
    if row.id in ("edit.undo", "edit.redo"):
        at_sample.presses(Qt.Key.Key_Delete, on=at_sample.window.bar.chips[1])
    if row.id == "edit.redo":
        at_sample.undoes()
    if row.id == "file.sample":
        at_sample.window.desk.settings.folder.mkdir(parents=True, exist_ok=True)
    at_sample.runs(row.id)
    for dialog in at_sample.window.findChildren(QDialog):
        if dialog.isVisible():
            assert isinstance(dialog, QFileDialog) or dialog.windowTitle()
            dialog.reject()
    at_sample.rests()
    assert not at_sample.warned


@pytest.mark.parametrize("row", [row for row in ROWS if row.page is not None], ids=lambda row: row.id)
def test_every_page_action_has_its_slot(row: ActionRow) -> None:
    assert row.page is not None
    assert callable(getattr(page_named(row.page).load(), row.slot, None)), f"{row.page} has no {row.slot}"


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_a_page_keeps_its_contract(at_sample: User, entry: PageEntry) -> None:
    page = at_sample.goes_to(entry.key)
    kind = entry.load()
    assert (kind.key, kind.title, kind.icon, kind.compares) == (entry.key, entry.title, entry.icon, entry.compares)
    assert icons.has(entry.icon)
    assert page is at_sample.window.page
    assert page.accessibleName()
    for key, words in at_sample.window.page.options().items():
        for word in words[:3]:
            at_sample.window.page.check_option(key, word)
            at_sample.does(lambda key=key, word=word: at_sample.window.page.set_option(key, word))
    state = at_sample.window.page.view_state()
    at_sample.does(lambda: at_sample.window.page.restore_view(state))
    assert at_sample.window.page.view_state() == state
    at_sample.does(lambda: at_sample.window.page.restore_view({"zoom": "x", "filters": 3, "folds": [], "rows": 7, "widths": None}))
    at_sample.does(lambda: at_sample.window.page.copy())
    at_sample.window.page.zoom_by(1)
    assert at_sample.window.page.zoom > 100
    at_sample.leaves_study()


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_every_page_has_a_guide(entry: PageEntry) -> None:
    text = guide_text(entry.key)
    assert text.startswith(f"# {entry.title}")
    assert "nothing about this page" not in text


def test_menus_hold_every_action_of_the_table_once(at_sample: User) -> None:
    found: list[str] = []

    def walk(menu: QMenu) -> None:
        for action in menu.actions():
            if action.menu() is not None:
                walk(action.menu())  # type: ignore[arg-type]
            elif action.objectName():
                found.append(action.objectName())

    for action in at_sample.window.menuBar().actions():
        walk(action.menu())  # type: ignore[arg-type]
    assert sorted(found) == sorted(row.id for row in ROWS if row.menu)
