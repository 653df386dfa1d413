"""The crawl can fail: each of its rules finds what a purpose-built bad widget does wrong, and nothing on a good one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import LIGHT, SCHEMES, Appearance
from jobcompare.ui.widgets.plain_label import ElidedLabel, PlainLabel
from tests.ui import accessibility as rules
from tests.ui import inks
from tests.ui.accessibility import Finding, settle

Shown = Callable[..., QWidget]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """A window with some widgets below one another."""

    def show(*parts: QWidget, size: tuple[int, int] = (400, 300)) -> QWidget:
        window = QWidget()
        window.setWindowTitle("Test")
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        settle()
        return window

    return show


def named(part: QWidget, name: str = "Part") -> QWidget:
    part.setAccessibleName(name)
    return part


def found(findings: Iterator[Finding]) -> set[str]:
    return {finding.rule for finding in findings}


def test_a_good_window_has_no_findings(shown: Shown) -> None:
    window = shown(PlainLabel("What is it?"), named(QLineEdit()), QPushButton("Yes"), QPushButton("No"))
    for rule in (rules.without_name, rules.too_small, rules.clipped, rules.cut_off, rules.out_of_reach, rules.walk):
        assert not list(rule(window))
    assert not list(inks.faint_inks(window, LIGHT))
    assert not list(inks.unseen_focus(rules.in_order(window)))


def test_a_field_without_name(shown: Shown) -> None:
    assert found(rules.without_name(shown(QLineEdit()))) == {"name"}


def test_a_painted_part_without_role(shown: Shown) -> None:
    part = named(QWidget())
    part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert found(rules.without_name(shown(part))) == {"role"}


def test_a_scroll_area_that_takes_the_focus_of_its_fields(shown: Shown) -> None:
    area = QScrollArea()
    area.setAccessibleName("Fields")
    area.setWidget(named(QLineEdit()))
    assert found(rules.without_name(shown(area))) == {"role"}
    words = QScrollArea()
    words.setAccessibleName("Words")
    words.setWidget(PlainLabel("Only words"))
    assert not list(rules.without_name(shown(words)))


class Keeper(QPushButton):
    """Keeps Tab for itself."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        return True


class Sender(QPushButton):
    """Tab leads from it to a part of its choice."""

    def __init__(self, to: QWidget) -> None:
        super().__init__("Sender")
        self.to = to

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.to.setFocus()
        return True


def test_a_text_that_keeps_tab(shown: Shown) -> None:
    assert found(rules.walk(shown(QPushButton("First"), named(QPlainTextEdit()), QPushButton("Last")))) == {"trap"}


def test_a_button_that_keeps_tab(shown: Shown) -> None:
    assert found(rules.walk(shown(QPushButton("First"), Keeper("Keeper")))) == {"trap"}


def test_a_circle_that_leaves_out_the_first(shown: Shown) -> None:
    second = QPushButton("Second")
    assert found(rules.walk(shown(QPushButton("First"), second, Sender(second)))) == {"trap"}


def test_a_part_that_tab_leaves_out(shown: Shown) -> None:
    first = QPushButton("First")
    window = shown(first, Sender(first), QPushButton("Forgotten"))
    assert next(str(finding) for finding in rules.walk(window)).startswith("order: QPushButton “Forgotten”")


def test_an_order_that_jumps_up(shown: Shown) -> None:
    parts = [QPushButton(name) for name in "abcd"]
    window = shown(*parts)
    for before, after in ((3, 1), (1, 2), (2, 0)):
        QWidget.setTabOrder(parts[before], parts[after])
    assert "order" in found(rules.walk(window))


def test_a_part_that_is_reached_out_of_sight(shown: Shown) -> None:
    window = shown(QPushButton("First"))
    away = QPushButton("Away", window)
    away.move(-500, 40)
    away.show()
    assert found(rules.walk(window)) == {"sight"}
    assert found(rules.out_of_reach(window)) == {"reach"}


def test_a_small_target(shown: Shown) -> None:
    button = QPushButton("x")
    button.setFixedSize(20, 24)
    button.setStyleSheet("min-height: 0; padding: 0")
    assert found(rules.too_small(shown(button))) == {"target"}


def test_low_rows_and_rows_that_overlap(shown: Shown) -> None:
    view = QListWidget()
    view.addItems(["one", "two"])
    window = shown(view)
    assert found(rules.too_small(window)) == {"target"}
    for row in range(2):
        view.item(row).setSizeHint(QSize(40, 26))
    settle()
    assert not list(rules.too_small(window))


def test_a_low_menu(qtbot: QtBot) -> None:
    menu = QMenu("Menu")
    qtbot.addWidget(menu)
    menu.addAction("Line")
    assert not list(rules.small_lines(menu))
    menu.setStyleSheet("QMenu::item { padding: 0; min-height: 12px }")
    assert found(rules.small_lines(menu)) == {"target"}


def test_a_label_that_is_cut(shown: Shown) -> None:
    label = PlainLabel("A sentence that does not fit into so little room")
    label.setFixedWidth(80)
    assert found(rules.clipped(shown(label))) == {"clipped"}


def test_a_wrapped_label_that_is_cut(shown: Shown) -> None:
    label = PlainLabel("A sentence that does not fit into so little room " * 3, wrap=True)
    label.setFixedSize(120, 24)
    assert found(rules.clipped(shown(label))) == {"clipped"}


def test_a_word_that_is_too_long_for_its_label(shown: Shown) -> None:
    label = PlainLabel("Donaudampfschifffahrtsgesellschaftskapitän", wrap=True)
    label.setFixedWidth(90)
    assert found(rules.clipped(shown(label))) == {"clipped"}


def test_a_label_that_says_the_whole_in_its_tip(shown: Shown) -> None:
    label = ElidedLabel("A sentence that does not fit & <b>into</b> so little room")
    label.setFixedWidth(80)
    assert not list(rules.clipped(shown(label)))


def test_a_button_that_is_cut(shown: Shown) -> None:
    button = QPushButton("Set jurisdiction…")
    button.setFixedWidth(48)
    window = shown(button)
    assert found(rules.clipped(window)) == {"clipped"}
    button.setToolTip("Set jurisdiction…")
    assert not list(rules.clipped(window))


def test_rows_that_are_cut(shown: Shown) -> None:
    view = QListWidget()
    view.addItem("Supervisors of the consolidated metropolitan information technology service")
    view.setFixedWidth(90)
    window = shown(view)
    assert found(rules.clipped(window)) == {"clipped"}
    view.item(0).setToolTip(view.item(0).text())
    assert not list(rules.clipped(window))


def test_a_part_beyond_its_parent(shown: Shown) -> None:
    parent = QWidget()
    parent.setFixedSize(60, 40)
    label = QLabel("Beyond", parent)
    label.setGeometry(40, 0, 50, 24)
    assert found(rules.cut_off(shown(parent))) == {"clipped"}


def test_a_part_in_a_view_without_room(shown: Shown) -> None:
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(QPushButton("Hidden"))
    area.setFixedHeight(12)
    assert found(rules.out_of_reach(shown(area))) == {"reach"}


class Deaf(QDialog):
    """Does not hear Escape."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()


def test_a_dialog_without_way_out(qtbot: QtBot) -> None:
    dialog = Deaf()
    qtbot.addWidget(dialog)
    dialog.show()
    assert found(rules.without_way_out(dialog)) == {"default", "escape", "name"}
    dialog.close()


def test_a_dialog_with_a_default_button(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setWindowTitle("Good")
    row = QHBoxLayout(dialog)
    button = QPushButton("Close", dialog)
    button.setDefault(True)
    row.addWidget(button)
    dialog.show()
    assert not list(rules.without_way_out(dialog))
    assert not dialog.isVisible()


def test_actions_with_one_shortcut(qtbot: QtBot) -> None:
    first, second = QAction("One"), QAction("Two")
    for action in (first, second):
        action.setShortcut("Ctrl+T")
        action.setStatusTip("Tip")
    assert found(rules.action_faults((first, second))) == {"shortcut"}
    second.setEnabled(False)
    assert not list(rules.action_faults((first, second)))
    first.setStatusTip("")
    assert found(rules.action_faults((first, second))) == {"action"}


@pytest.mark.parametrize("theme", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_faint_text(shown: Shown, theme: Appearance) -> None:
    in_force.apply(theme, 9.0)
    label = PlainLabel("Faint words")
    window = shown(label)
    assert not list(inks.faint_inks(window, SCHEMES[theme]))
    label.setStyleSheet("color: #6f6f6f; background: #a8a8a8")
    settle()
    assert found(inks.faint_inks(window, SCHEMES[theme])) == {"contrast"}


def test_a_faint_line(shown: Shown) -> None:
    part = QWidget()
    part.setFixedSize(120, 40)
    part.setStyleSheet(f"border: 2px solid {LIGHT.line}; background: {LIGHT.base}")
    window = shown(part)
    assert not list(inks.faint_inks(window, LIGHT))
    part.setStyleSheet(f"border: 2px solid #c0c4ca; background: {LIGHT.base}")
    settle()
    assert found(inks.faint_inks(window, LIGHT)) == {"contrast"}


class Plain(QAbstractButton):
    """Painted alike with and without the focus."""

    def sizeHint(self) -> QSize:
        return QSize(80, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(LIGHT.base))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Plain")


def test_focus_that_is_not_seen(shown: Shown) -> None:
    part = Plain()
    part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window = shown(QPushButton("First"), part)
    window.activateWindow()
    assert found(inks.unseen_focus(rules.in_order(window))) == {"focus"}
