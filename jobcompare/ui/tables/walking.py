"""Which cell a key leads to. No widget: rows and columns as numbers."""

from enum import StrEnum

from PySide6.QtCore import Qt

from jobcompare.ui.tables.axis import Axis


class Step(StrEnum):
    """A way to walk."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    ROW_START = "row-start"
    ROW_END = "row-end"
    TABLE_START = "table-start"
    TABLE_END = "table-end"
    PAGE_UP = "page-up"
    PAGE_DOWN = "page-down"


_PLAIN = {
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Home: Step.ROW_START,
    Qt.Key.Key_End: Step.ROW_END,
    Qt.Key.Key_PageUp: Step.PAGE_UP,
    Qt.Key.Key_PageDown: Step.PAGE_DOWN,
}
_WITH_CONTROL = {Qt.Key.Key_Home: Step.TABLE_START, Qt.Key.Key_End: Step.TABLE_END}


def step_of(key: int, *, control: bool) -> Step | None:
    """The step of a key; None where the key does not walk."""
    try:
        known = Qt.Key(key)
    except ValueError:
        return None
    return _WITH_CONTROL.get(known) if control else _PLAIN.get(known)


def walk(step: Step, row: int, column: int, rows: Axis, columns: Axis) -> tuple[int, int]:
    """The cell that a step leads to from (row, column); the same cell where there is no further one."""
    last_row, last_column = len(rows) - 1, len(columns) - 1
    match step:
        case Step.UP:
            return max(0, row - 1), column
        case Step.DOWN:
            return min(last_row, row + 1), column
        case Step.LEFT:
            return row, max(0, column - 1)
        case Step.RIGHT:
            return row, min(last_column, column + 1)
        case Step.ROW_START:
            return row, 0
        case Step.ROW_END:
            return row, last_column
        case Step.TABLE_START:
            return 0, 0
        case Step.TABLE_END:
            return last_row - rows.tail, last_column
        case Step.PAGE_UP:
            return _page(row, -1, rows), column
        case Step.PAGE_DOWN:
            return _page(row, 1, rows), column


def _page(row: int, way: int, rows: Axis) -> int:
    """The row about one window away, at least one row."""
    left = rows.window - rows.size(row)
    at = row
    while 0 <= at + way < len(rows) and (left > 0 or at == row):
        at += way
        left -= rows.size(at)
    return at
