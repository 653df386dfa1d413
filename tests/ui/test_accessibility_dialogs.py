"""The accessibility crawl over every dialog of the program. 0 findings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from jobcompare.operations import do
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import SCHEMES, Appearance
from tests.ui import accessibility as rules
from tests.ui import inks
from tests.ui.accessibility import settle
from tests.ui.dialog_openings import OPENINGS, Desk, subclasses
from tests.ui.test_accessibility_pages import DOUBLED, STRUCTURE, THEMES

SMALL = QSize(640, 360)
DIALOGS = pytest.mark.parametrize("kind", OPENINGS, ids=lambda kind: kind.__name__)


@pytest.fixture
def desk(sample_template: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The sample, read only, and a window under the dialog."""
    session = do.open_study(sample_template, "Ana", read_only=True)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    yield Desk(session, window)
    session.close()


def opened(desk: Desk, kind: type[QDialog]) -> QDialog:
    """A dialog of a kind, as large as it wants to be."""
    dialog = OPENINGS[kind](desk)
    assert type(dialog) is kind
    dialog.show()
    dialog.resize(dialog.sizeHint().expandedTo(dialog.size()))
    settle()
    return dialog


def put_away(dialog: QDialog) -> None:
    """Close a dialog for good."""
    if shiboken6.isValid(dialog):
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def structure(dialog: QDialog) -> list[str]:
    """Findings about names, order, targets and room."""
    settle()
    return [str(finding) for rule in STRUCTURE for finding in rule(dialog)]


def test_every_dialog_of_the_program_is_crawled() -> None:
    missing = {kind.__name__ for kind in subclasses()} - {kind.__name__ for kind in OPENINGS}
    assert not missing, f"tests/ui/dialog_openings.py does not say how to open {sorted(missing)}"


def test_a_dialog_that_nobody_listed_would_be_missed() -> None:
    class Unlisted(QDialog):
        """As a new dialog of the program."""

    Unlisted.__module__ = "jobcompare.ui.dialogs.unlisted"
    try:
        assert Unlisted in set(subclasses())
    finally:
        Unlisted.__module__ = __name__


@DIALOGS
def test_it_can_be_used_without_mouse_and_eyes(desk: Desk, kind: type[QDialog]) -> None:
    dialog = opened(desk, kind)
    findings = [*structure(dialog), *map(str, rules.without_way_out(dialog))]
    put_away(dialog)
    assert not findings, "\n".join(findings)


@DIALOGS
def test_it_fits_a_window_of_640_by_360(desk: Desk, kind: type[QDialog]) -> None:
    dialog = opened(desk, kind)
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    dialog.resize(dialog.size().boundedTo(SMALL))
    settle()
    findings = structure(dialog)
    put_away(dialog)
    assert least.boundedTo(SMALL) == least, f"needs {least.toTuple()}"
    assert not findings, "\n".join(findings)


@DIALOGS
def test_nothing_is_clipped_with_text_of_double_size(desk: Desk, kind: type[QDialog]) -> None:
    in_force.apply(Appearance.LIGHT, DOUBLED)
    dialog = opened(desk, kind)
    findings = structure(dialog)
    size = dialog.size()
    put_away(dialog)
    assert not findings, "\n".join(findings)
    assert size.boundedTo(QSize(1366, 800)) == size


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.value)
def test_text_lines_and_focus_stand_out_in(desk: Desk, theme: Appearance) -> None:
    in_force.apply(theme, 9.0)
    findings: list[str] = []
    for kind in OPENINGS:
        dialog = opened(desk, kind)
        dialog.activateWindow()
        findings += [f"{kind.__name__}: {finding}" for finding in inks.faint_inks(dialog, SCHEMES[theme])]
        findings += [f"{kind.__name__}: {finding}" for finding in inks.unseen_focus(rules.in_order(dialog))]
        put_away(dialog)
    assert not findings, "\n".join(findings)
