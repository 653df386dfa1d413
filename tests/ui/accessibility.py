"""The rules of the accessibility crawl: each takes a shown widget and gives its findings, none where all is well.

Sources: WCAG 2.2, success criteria 1.4.3 (contrast of text), 1.4.11 (of lines, marks and focus), 1.4.4 and 1.4.10 (200 %,
reflow), 2.1.1 and 2.1.2 (keyboard, no trap), 2.4.3 and 2.4.7 (order and sight of the focus), 2.5.8 (24 px targets),
4.1.2 (name and role); ui.md and reliability.md for the rest.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QTextDocumentFragment
from PySide6.QtGui import Qt as _Gui
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

LEAST_TARGET = 24  # px, WCAG 2.5.8
_NAME = QAccessible.Text.Name
_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.Pane}
_TARGETS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
_MANY = 400  # presses of Tab after which a walk is given up


@dataclass(frozen=True, slots=True)
class Finding:
    """What breaks a rule, and where."""

    rule: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}: {self.what}"


def settle() -> None:
    """Let layouts come to rest."""
    for _round in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


# what is looked at


def parts(root: QWidget) -> list[QWidget]:
    """Every widget in sight of the same window, the root first."""
    window = root.window()
    return [w for w in (root, *root.findChildren(QWidget)) if w.isVisibleTo(root) and w.window() is window]


def focusable(root: QWidget) -> list[QWidget]:
    """Everything that can have the focus in any way."""
    return [
        w for w in parts(root) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus and w.isEnabled() and w.focusProxy() is None
    ]  # fmt: skip


def in_order(root: QWidget) -> list[QWidget]:
    """Everything that Tab has to reach."""
    return [w for w in focusable(root) if w.focusPolicy().value & Qt.FocusPolicy.TabFocus.value and not _another_is_chosen(w)]


def _another_is_chosen(widget: QWidget) -> bool:
    """One of a group of choices: Tab reaches the chosen one, arrow keys the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and group.checkedButton() not in (None, widget)


def where(widget: QWidget) -> str:
    """A widget in words: its kind, its object name, what it says, and what it stands in."""
    said = widget.accessibleName() or str(widget.property("text") or "") or widget.windowTitle()
    own = type(widget).__name__ + (f"#{widget.objectName()}" if widget.objectName() else "") + (f" “{said[:40]}”" if said else "")
    parent = widget.parentWidget()
    while parent is not None and type(parent).__name__ in {"QWidget", "QStackedWidget"}:
        parent = parent.parentWidget()
    return own if parent is None or widget.isWindow() else f"{own} in {type(parent).__name__}"


# name and role


def without_name(root: QWidget) -> Iterator[Finding]:
    """Everything that takes the focus has a name and a role that assistive programs can read."""
    for widget in focusable(root):
        face = QAccessible.queryAccessibleInterface(widget)
        if face is None or not face.text(_NAME).strip():
            yield Finding("name", where(widget), "takes the focus and has no accessible name")
        if face is None or (face.role() in _NO_ROLE and not _only_scrolls(widget)):
            yield Finding("role", where(widget), f"takes the focus and has no role ({face.role().name if face else 'none'})")


def _only_scrolls(widget: QWidget) -> bool:
    """A scroll area that takes the focus so that its words can be scrolled by keys: nothing in it can be focused instead."""
    return isinstance(widget, QScrollArea) and not [w for w in focusable(widget) if w is not widget]


# focus


def walk(root: QWidget) -> Iterator[Finding]:
    """Tab visits everything once and comes back to where it began; Shift+Tab does the same."""
    window = root.window()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    wanted = in_order(window)
    if not wanted:
        return
    for keys, held in (("Tab", Qt.KeyboardModifier.NoModifier), ("Shift+Tab", Qt.KeyboardModifier.ShiftModifier)):
        yield from _walk_one_way(wanted, keys, held)


def _walk_one_way(wanted: Sequence[QWidget], keys: str, held: Qt.KeyboardModifier) -> Iterator[Finding]:
    first = wanted[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = [first]
    jumps: list[tuple[QWidget, QWidget]] = []
    while len(seen) < _MANY:
        before = QApplication.focusWidget()
        QTest.keyClick(before, Qt.Key.Key_Backtab if held else Qt.Key.Key_Tab, held)
        now = QApplication.focusWidget()
        if now is None:
            yield Finding("order", where(before), f"{keys} leads out of the window")
            return
        if now is before and len(wanted) > 1:
            yield Finding("trap", where(before), f"{keys} does not leave it")
            return
        if not held and _jumps_back(before, now):
            jumps.append((before, now))
        if now is first:
            break
        if now in seen:
            yield Finding("trap", where(now), f"{keys} comes back to it before it comes back to the beginning")
            return
        if not _in_sight(now):
            yield Finding("sight", where(now), f"has the focus by {keys} and is not seen")
        seen.append(now)
    for before, now in jumps if len(jumps) > 1 else ():  # once round, from the last to the first
        yield Finding("order", where(now), f"stands above {where(before)} and comes after it")
    for widget in wanted:
        if widget not in seen:
            yield Finding("order", where(widget), f"{keys} never reaches it")
    for widget in seen:
        if widget not in wanted:
            yield Finding("order", where(widget), f"{keys} reaches it though it is out of sight or off")


def _in_sight(widget: QWidget) -> bool:
    """Most of what can be seen of it at all is seen."""
    window = widget.window()
    seen, parent = QRect(widget.mapTo(window, QPoint()), widget.size()), widget.parentWidget()
    while parent is not None:
        seen &= QRect(parent.mapTo(window, QPoint()), parent.size())
        parent = None if parent is window else parent.parentWidget()
    wide, high = min(widget.width(), window.width() // 2), min(widget.height(), window.height() // 2)
    return seen.width() * 2 >= wide and seen.height() * 2 >= high


def _jumps_back(before: QWidget, now: QWidget) -> bool:
    """The next stop stands wholly above the last one, in the same column."""
    window = before.window()
    old, new = (QRect(w.mapTo(window, QPoint()), w.size()) for w in (before, now))
    shared = min(old.right(), new.right()) - max(old.left(), new.left())
    return new.bottom() < old.top() and shared * 2 > min(old.width(), new.width())


# targets


def too_small(root: QWidget) -> Iterator[Finding]:
    """Everything that is pressed is at least 24 px both ways. Scroll bars have keys and the wheel as equals."""
    for widget in parts(root):
        if isinstance(widget, QScrollBar):
            continue
        if isinstance(widget, _TARGETS) or (widget.focusPolicy() is not Qt.FocusPolicy.NoFocus):
            yield from _small(widget, widget.rect(), "")
        if isinstance(widget, QHeaderView) and widget.sectionsClickable():
            yield from _small_sections(widget)
        elif isinstance(widget, QAbstractItemView):
            yield from _small_rows(widget)
        elif isinstance(widget, QTabBar):
            for number in range(widget.count()):
                yield from _small(widget, widget.tabRect(number), widget.tabText(number))


def _small(widget: QWidget, place: QRect, part: str) -> Iterator[Finding]:
    if min(place.width(), place.height()) < LEAST_TARGET:
        yield Finding("target", where(widget), f"{part} is {place.width()} × {place.height()} px".strip())


def _small_sections(head: QHeaderView) -> Iterator[Finding]:
    for section in range(head.count()):
        size = head.sectionSize(section)
        if not head.isSectionHidden(section) and size < LEAST_TARGET:
            yield Finding("target", where(head), f"section {section} is {size} px")


def _small_rows(view: QAbstractItemView) -> Iterator[Finding]:
    model = view.model()
    for row in range(min(model.rowCount(), 40) if model is not None else 0):
        place, following = view.visualRect(model.index(row, 0)), view.visualRect(model.index(row + 1, 0))
        high = min(place.height(), following.top() - place.top()) if following.top() > place.top() else place.height()
        if not place.isEmpty() and high < LEAST_TARGET:
            yield Finding("target", where(view), f"row {row} is {high} px high")
            return


def small_lines(menu: QMenu) -> Iterator[Finding]:
    """Every line of a menu is at least 24 px high."""
    menu.ensurePolished()
    menu.adjustSize()
    for action in menu.actions():
        height = menu.actionGeometry(action).height()
        if not action.isSeparator() and height < LEAST_TARGET:
            yield Finding("target", f"menu {menu.title()}", f"{action.text()} is {height} px high")


# room


def clipped(root: QWidget) -> Iterator[Finding]:
    """Every text fits its widget, or is cut with "…" and told whole in its tip."""
    for widget in parts(root):
        if isinstance(widget, QLabel) and widget.text():
            yield from _clipped_label(widget)
        elif isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton) and widget.text():
            yield from _clipped_button(widget)
        elif isinstance(widget, QComboBox) and widget.currentText():
            yield from _clipped_words(widget, widget.currentText(), widget.width() - 34)
        elif isinstance(widget, QLineEdit) and not widget.text() and widget.placeholderText():
            yield from _clipped_words(widget, widget.placeholderText(), widget.width() - 14)
        elif isinstance(widget, QListView):
            yield from _clipped_rows(widget)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QLabel) and (widget.property("text") or ""):
            line = widget.fontMetrics().height()
            if widget.height() < line:
                yield Finding("clipped", where(widget), f"is {widget.height()} px high, its line {line}")


def _clipped_rows(view: QListView) -> Iterator[Finding]:
    for row in range(min(view.model().rowCount(), 40)):
        index = view.model().index(row, 0)
        place, words, tip = view.visualRect(index), str(index.data() or ""), str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        if not place.isEmpty() and view.fontMetrics().height() > place.height():
            yield Finding("clipped", where(view), f"row {row} is {place.height()} px high, its line {view.fontMetrics().height()}")
        longest = max((view.fontMetrics().horizontalAdvance(line) for line in words.splitlines()), default=0)
        room = min(place.width(), view.viewport().width())
        if words and not view.wordWrap() and longest > room and words not in tip_words(tip):
            yield Finding("clipped", where(view), f"“{words}” needs {longest} px of width and has {room}")


def _clipped_label(label: QLabel) -> Iterator[Finding]:
    room, need = label.contentsRect(), label.sizeHint()
    if label.wordWrap():
        high = label.heightForWidth(label.width())
        if high > label.height():
            yield Finding("clipped", where(label), f"needs {high} px of height and has {label.height()}")
        longest = max((label.fontMetrics().horizontalAdvance(word) for word in label.text().split()), default=0)
        if longest > room.width():
            yield Finding("clipped", where(label), f"a word needs {longest} px of width and has {room.width()}")
    elif label.width() < need.width() - label.contentsMargins().left() - label.contentsMargins().right() and not _told(label):
        yield Finding("clipped", where(label), f"needs {need.width()} px of width and has {label.width()}")


def _clipped_button(button: QAbstractButton) -> Iterator[Finding]:
    need = button.sizeHint()
    if (need.width() > button.width() or need.height() > button.height() + 2) and not _told(button):
        has = button.size()
        yield Finding("clipped", where(button), f"needs {need.toTuple()} and has {has.toTuple()}")


def _clipped_words(widget: QWidget, words: str, room: int) -> Iterator[Finding]:
    need = widget.fontMetrics().horizontalAdvance(words)
    if need > room and words.casefold() not in tip_words(widget.toolTip()).casefold() and words not in widget.accessibleName():
        yield Finding("clipped", where(widget), f"“{words}” needs {need} px of width and has {room}")


def _told(widget: QLabel | QAbstractButton) -> bool:
    """It paints its own cut text and tells the whole of it."""
    widget.grab()  # what is cut is known when it is painted
    tip, said = tip_words(widget.toolTip()), widget.accessibleName() or widget.text()
    return bool(tip) and (said in tip or tip in said)


def tip_words(tip: str) -> str:
    """What a tip shows."""
    return QTextDocumentFragment.fromHtml(tip).toPlainText() if _Gui.mightBeRichText(tip) else tip


def out_of_reach(root: QWidget) -> Iterator[Finding]:
    """Everything that can be used lies inside its window, or in a part that scrolls it into sight."""
    window = root.window()
    for widget in parts(root):
        if isinstance(widget, QScrollBar) or not (isinstance(widget, _TARGETS) or widget in focusable(window)):
            continue
        place = QRect(widget.mapTo(window, QPoint()), widget.size())
        held = _held_in(widget)
        if held is None:
            if not window.rect().contains(place):
                yield Finding("reach", where(widget), f"stands at {place.getRect()} in a window of {window.size().toTuple()}")
            continue
        view = held.viewport()
        if min(view.width(), view.height()) < LEAST_TARGET or not window.rect().intersects(
            QRect(view.mapTo(window, QPoint()), view.size())
        ):
            yield Finding("reach", where(widget), f"scrolls in a view of {view.size().toTuple()}")


def _held_in(widget: QWidget) -> QAbstractScrollArea | None:
    """The part that scrolls a widget, None where it stands in the window itself."""
    child, parent = widget, widget.parentWidget()
    while parent is not None and not child.isWindow():
        if isinstance(parent, QAbstractScrollArea) and (child is parent.viewport() or isinstance(child, QHeaderView)):
            return parent
        child, parent = parent, parent.parentWidget()
    return None


def cut_off(root: QWidget) -> Iterator[Finding]:
    """No text, button or field reaches beyond the part it stands in, where nothing scrolls."""
    for widget in parts(root):
        parent = widget.parentWidget()
        if not isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit) or parent is None or widget.isWindow():
            continue
        if isinstance(parent, QLineEdit | QComboBox | QAbstractSpinBox | QHeaderView):
            continue
        inside = parent.rect().adjusted(-1, -1, 1, 1)
        if _held_in(widget) is None and not inside.contains(widget.geometry()) and not widget.geometry().isEmpty():
            yield Finding("clipped", where(widget), f"{widget.geometry().getRect()} reaches out of {parent.size().toTuple()}")


# dialogs


def without_way_out(dialog: QDialog) -> Iterator[Finding]:
    """Escape closes it; Enter has a default button to press, or answers by itself. Leaves the dialog closed."""
    answers = any(button.isDefault() and button.isVisibleTo(dialog) for button in dialog.findChildren(QPushButton))
    if not dialog.windowTitle():
        yield Finding("name", where(dialog), "has no title")
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
    if shiboken6.isValid(dialog) and dialog.isVisible():
        yield Finding("escape", where(dialog), "stays open")
    if not answers:
        dialog.show()
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
        if dialog.isVisible():
            yield Finding("default", where(dialog), "has no default button, and Enter does nothing")


# actions


def action_faults(actions: Iterable[QAction]) -> Iterator[Finding]:
    """Every action has a text and a tip, and no two that are on share a shortcut."""
    taken: dict[str, str] = {}
    for action in actions:
        if not action.text().strip() or not action.statusTip().strip():
            yield Finding("action", action.objectName(), "has no text or no tip")
        for sequence in action.shortcuts() if action.isEnabled() else ():
            keys = sequence.toString()
            if keys in taken:
                yield Finding("shortcut", action.objectName(), f"{keys} is already that of {taken[keys]}")
            taken.setdefault(keys, action.objectName())
