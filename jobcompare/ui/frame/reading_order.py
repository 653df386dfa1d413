"""The order in which Tab goes through a window: as one reads it, whenever its parts were made."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

_SAME_ROW = 20  # px: parts that begin this much lower still stand in the same row


def stops(root: QWidget) -> list[QWidget]:
    """What Tab visits inside `root`: rows from the top, each from the left, the parts of a part before its neighbour."""
    inside = list(chain.from_iterable(stops(child) for child in _in_rows(_shown(root))))
    return [root, *inside] if _takes_tab(root) else inside


def go_on(window: QWidget, current: QWidget, *, forward: bool) -> bool:
    """Give the focus to the stop after (or before) `current`, round at the ends, and bring it into sight.

    Returns:
        False where `current` is no stop, as an editor inside a table: Qt's own order goes on from there.
    """
    order = stops(window)
    if current not in order:
        return False
    following = order[(order.index(current) + (1 if forward else -1)) % len(order)]
    following.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    bring_into_sight(following)
    return True


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every scroll area that a widget stands in until it is seen."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 8, 8)
        parent = parent.parentWidget()


def _shown(root: QWidget) -> list[QWidget]:
    return [child for child in root.children() if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()]


def _takes_tab(widget: QWidget) -> bool:
    if not widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen is None or chosen is widget  # arrow keys go on inside a group


def _in_rows(widgets: Sequence[QWidget]) -> list[QWidget]:
    rows: list[list[QWidget]] = []
    for widget in sorted(widgets, key=QWidget.y):
        if rows and widget.y() < rows[-1][0].y() + min(_SAME_ROW, rows[-1][0].height()):
            rows[-1].append(widget)
        else:
            rows.append([widget])
    return [widget for row in rows for widget in sorted(row, key=QWidget.x)]
