"""The accessibility crawl over the main window: every page of the registry, each theme, each size. 0 findings.

Structure (names, roles, order, targets, room) does not depend on colours: it is crawled by size; contrast and the sight of
the focus by theme. The crawl's rules are tested in test_accessibility_rules.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QMenu

from jobcompare.ui.pages.registry import PAGES
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import SCHEMES, Appearance
from tests.ui import accessibility as rules
from tests.ui import inks
from tests.ui.accessibility import Finding, settle
from tests.ui.pages import User

THEMES = (Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST)
SIZES = ((1600, 900), (1366, 768), (960, 540), (640, 360))
STRUCTURE = (rules.without_name, rules.too_small, rules.clipped, rules.cut_off, rules.out_of_reach, rules.walk)
DOUBLED = 18.0  # pt; 9 pt is the size that everything was drawn for
SAME_COLOURS = {"sort", "order", "rows", "fold"}  # options of pages that only move things
LONG = "The file “Class study of the consolidated metropolitan districts.jobstudy” is open in another program. " * 2


def told(page: str, findings: Iterator[Finding]) -> list[str]:
    """Findings as lines that say where."""
    return [f"{page}: {finding}" for finding in findings]


def crawl(user: User, page: str) -> list[str]:
    """Everything found wrong on a page as it stands."""
    settle()
    return [line for rule in STRUCTURE for line in told(page, rule(user.window))]


def states(user: User) -> Iterator[str]:
    """Every view that `render` can ask of the page on top, one after the other."""
    page = user.window.page
    for key, words in page.options().items():
        for word in words if key not in SAME_COLOURS else ():
            user.does(lambda key=key, word=word: page.set_option(key, word))
            yield f"{page.key} {key}={word}"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_page_can_be_used_without_mouse_and_eyes_at(at_sample: User, size: tuple[int, int]) -> None:
    at_sample.window.resize(*size)
    findings: list[str] = []
    for entry in PAGES:
        at_sample.goes_to(entry.key)
        findings += crawl(at_sample, entry.key)
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.value)
def test_text_lines_and_focus_stand_out_on_every_page_in(at_sample: User, theme: Appearance) -> None:
    in_force.apply(theme, 9.0)
    at_sample.window.resize(960, 540)
    findings: list[str] = []
    for entry in PAGES:
        at_sample.goes_to(entry.key)
        findings += told(entry.key, inks.faint_inks(at_sample.window, SCHEMES[theme]))
        findings += told(entry.key, inks.unseen_focus(rules.in_order(at_sample.window)))
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.value)
def test_every_view_of_a_page_stands_out_in(at_sample: User, theme: Appearance) -> None:
    in_force.apply(theme, 9.0)
    at_sample.window.resize(800, 500)
    findings: list[str] = []
    for entry in PAGES:
        at_sample.goes_to(entry.key)
        for state in states(at_sample):
            findings += told(state, inks.faint_inks(at_sample.window.page, SCHEMES[theme]))
    assert not findings, "\n".join(findings)


def test_nothing_is_clipped_with_text_of_double_size(at_sample: User) -> None:
    at_sample.window.resize(1366, 768)
    in_force.apply(Appearance.LIGHT, DOUBLED)
    findings: list[str] = []
    for entry in PAGES:
        at_sample.goes_to(entry.key)
        findings += crawl(at_sample, entry.key)
    assert not findings, "\n".join(findings)


def test_nothing_is_clipped_when_text_gets_larger_and_smaller_under_way(at_sample: User) -> None:
    at_sample.window.resize(1366, 768)
    findings: list[str] = []
    for points in (DOUBLED, 9.0):
        for entry in PAGES:
            at_sample.goes_to(entry.key)
        in_force.apply(Appearance.LIGHT, points)
        at_sample.rests()
        for entry in PAGES:
            at_sample.goes_to(entry.key)
            settle()
            findings += [line for rule in STRUCTURE[1:5] for line in told(f"{entry.key} {points} pt", rule(at_sample.window))]
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("size", SIZES[1:], ids=lambda size: f"{size[0]}x{size[1]}")
def test_source_enlarged_message_and_find_bar_can_be_used_at(at_sample: User, size: tuple[int, int]) -> None:
    at_sample.goes_to("side-by-side")
    at_sample.window.resize(*size)
    at_sample.window.banner.say(LONG, "Open a copy", "file.open")
    at_sample.runs("edit.find")
    at_sample.runs("view.source")
    findings = crawl(at_sample, "side-by-side")
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_window_without_a_study_can_be_used_at(user: User, size: tuple[int, int]) -> None:
    user.window.resize(*size)
    user.rests()
    findings = crawl(user, "no study")
    assert not findings, "\n".join(findings)


def test_an_empty_comparison_says_its_next_step_with_a_button_in_reach(at_sample: User) -> None:
    at_sample.window.resize(640, 360)
    while at_sample.comparison:
        at_sample.runs("compare.delete")
    findings: list[str] = []
    for entry in PAGES:
        at_sample.goes_to(entry.key)
        findings += crawl(at_sample, f"{entry.key}, no comparison")
    assert not findings, "\n".join(findings)


def test_every_menu_has_lines_that_can_be_hit(at_sample: User) -> None:
    menus = at_sample.window.menuBar().findChildren(QMenu)
    assert len(menus) >= 6
    findings = [str(finding) for menu in menus for finding in rules.small_lines(menu)]
    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("page", [entry.key for entry in PAGES])
def test_no_two_actions_share_a_shortcut_on(at_sample: User, page: str) -> None:
    at_sample.goes_to(page)
    table = at_sample.window.actions_table
    findings = [str(finding) for finding in rules.action_faults(table[name] for name in table.rows)]
    assert not findings, "\n".join(findings)


def test_a_table_is_left_by_tab_from_any_cell(at_sample: User) -> None:
    from tests.ui.table_pages import level_matrix, side_by_side

    def leaves(step: Callable[[], None]) -> bool:
        step()
        focus = at_sample.window.focusWidget()
        return focus is not hand.table

    from PySide6.QtCore import Qt

    for go in (side_by_side, level_matrix):
        hand = go(at_sample)
        for row, column in ((0, 0), (3, 2), (hand.model.rowCount() - 1, hand.model.columnCount() - 1)):
            hand.table.setFocus()
            hand.table.hands.stand(row, column)
            assert leaves(lambda hand=hand: at_sample.presses(Qt.Key.Key_Tab, on=hand.table))
            hand.table.setFocus()
            assert leaves(lambda hand=hand: at_sample.presses(Qt.Key.Key_Backtab, shift=True, on=hand.table))
