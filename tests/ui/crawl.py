"""Walks a window as someone without a mouse, or without eyes, meets it, and says what is wrong."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from jobcompare.ui.widgets.plain_label import ElidedLabel

LEAST = 24  # px of a target (WCAG 2.2, 2.5.8)
_INNER = ("qt_spinbox_lineedit", "qt_scrollarea_viewport")


def findings(window: QWidget) -> list[str]:
    """Everything found wrong in a window."""
    return [*names(window), *targets(window), *clipped(window), *tab_order(window)]


def shown(window: QWidget) -> list[QWidget]:
    """The widgets in sight, without those of windows above."""
    return [part for part in window.findChildren(QWidget) if part.isVisibleTo(window) and part.window() is window.window()]


def reachable(window: QWidget) -> list[QWidget]:
    """What the Tab key must reach."""
    return [
        part
        for part in shown(window)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isEnabled()
        and part.focusProxy() is None
        and not part.visibleRegion().isEmpty()
        and not isinstance(part, QScrollBar)
        and part.objectName() not in _INNER
        and not (isinstance(part, QRadioButton) and not part.isChecked())
        and not _unchosen(part)
    ]


def _unchosen(part: QWidget) -> bool:
    """One of an exclusive group is reached by Tab, the others by arrows."""
    group = part.group() if isinstance(part, QAbstractButton) else None
    return group is not None and group.exclusive() and group.checkedButton() not in (None, part)


def names(window: QWidget) -> Iterator[str]:
    """Focusable things without a name or role."""
    for part in shown(window):
        if (
            part.focusPolicy() == Qt.FocusPolicy.NoFocus
            or isinstance(part, QScrollBar | QScrollArea)
            or part.objectName() in _INNER
        ):
            continue
        face = QAccessible.queryAccessibleInterface(part)
        name = face.text(QAccessible.Text.Name) if face is not None else ""
        if not name.strip():
            yield f"no name: {_told(part)}"
        elif face.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client) and isinstance(part, QAbstractButton):
            yield f"no role: {_told(part)}"


def targets(window: QWidget) -> Iterator[str]:
    """Targets under 24 px."""
    for part in shown(window):
        if not isinstance(part, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox) or part.objectName() in _INNER:
            continue
        if part.visibleRegion().isEmpty() or isinstance(part.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit):
            continue
        if part.width() < LEAST or part.height() < LEAST:
            yield f"target of {part.width()}x{part.height()}: {_told(part)}"


def clipped(window: QWidget) -> Iterator[str]:
    """Words that do not fit their place and do not say so."""
    for part in shown(window):
        if _in_scroll_area(part, window) or part.visibleRegion().isEmpty():
            continue
        if isinstance(part, QLabel) and not isinstance(part, ElidedLabel) and part.text():
            needed = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
            width = 0 if part.wordWrap() else part.sizeHint().width()
            if part.width() < width or part.height() < needed - 2:
                yield f"words cut: {_told(part)} {part.width()}x{part.height()} wants {width}x{needed}"
        if isinstance(part, QAbstractButton) and "Elided" not in type(part).__name__ and _words_width(part) > part.width():
            yield f"button cut: {_told(part)}"
        outside = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        if isinstance(part, QAbstractButton | QLineEdit | QLabel) and not window.rect().contains(outside):
            yield f"outside the window: {_told(part)}"


def _words_width(part: QAbstractButton) -> int:
    lines = part.text().replace("&", "").splitlines()
    return max((part.fontMetrics().horizontalAdvance(line) for line in lines), default=0) + 4


def tab_order(window: QWidget) -> Iterator[str]:
    """What Tab never reaches, and where it does not get away from."""
    wanted = reachable(window)
    if not wanted:
        return
    window.activateWindow()
    start = wanted[0]
    start.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    for _step in range(3 * len(wanted) + 10):
        here = QApplication.focusWidget()
        if here is None:
            yield "the focus is lost"
            return
        visited.append(here)
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(here, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier))
        if QApplication.focusWidget() is here and len(wanted) > 1:
            yield f"Tab does not leave: {_told(here)}"
            return
    for part in wanted:
        if part not in visited and not part.visibleRegion().isEmpty():
            yield f"Tab does not reach: {_told(part)}"


def _in_scroll_area(part: QWidget, window: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _told(part: QWidget) -> str:
    text = getattr(part, "text", None)
    words = text() if callable(text) else ""
    return f"{type(part).__name__} {part.objectName()!r} {str(words)[:40]!r} in {type(part.parentWidget()).__name__}"
