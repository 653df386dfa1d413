"""The accessibility crawl over versions and comparisons: names, order, targets, room by size; contrast and focus by theme."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import SCHEMES, Appearance
from tests.ui import accessibility as rules
from tests.ui import inks
from tests.ui.crawl import findings
from tests.ui.pages import User
from tests.ui.revision_pages import NEW, RevisionHand, study_of_versions
from tests.ui.test_accessibility_pages import DOUBLED, SIZES, THEMES, crawl, told


@pytest.fixture
def page(user: User, tmp_path: Path) -> RevisionHand:
    user.opens(study_of_versions(tmp_path / "harbor.jobstudy"))
    hand = RevisionHand(user)
    hand.chooses(NEW)
    return hand


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_versions_and_comparison_can_be_used_without_mouse_and_eyes_at(page: RevisionHand, size: tuple[int, int]) -> None:
    user = page.user
    user.does(lambda: user.window.resize(*size))
    found = [*crawl(user, "versions"), *findings(user.window)]
    page.compares_versions()
    user.runs("document.next-change")
    found += [*crawl(user, "comparison"), *findings(user.window)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.value)
def test_words_signs_and_focus_stand_out_in(page: RevisionHand, theme: Appearance) -> None:
    in_force.apply(theme, 9.0)
    window = page.user.window
    window.resize(960, 540)
    QApplication.processEvents()
    found = told("versions", inks.faint_inks(window, SCHEMES[theme]))
    found += told("versions", inks.unseen_focus(rules.in_order(window)))
    page.compares_versions()
    page.user.runs("document.next-change")
    found += told("comparison", inks.faint_inks(window, SCHEMES[theme]))
    found += told("comparison", inks.unseen_focus(rules.in_order(window)))
    assert not found, "\n".join(found)


def test_large_letters_leave_nothing_clipped(page: RevisionHand) -> None:
    page.user.does(lambda: page.user.window.resize(1366, 768))
    in_force.apply(Appearance.LIGHT, DOUBLED)
    found = crawl(page.user, "versions")
    page.compares_versions()
    found += crawl(page.user, "comparison")
    assert not found, "\n".join(found)
