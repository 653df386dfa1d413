"""From starting the process to a window whose rows are painted and that has answered a key."""

import os
import sys
import time
from typing import TYPE_CHECKING, Any

from tests.bench.child import since_start
from tests.bench.figure import Figure, figure
from tests.bench.ground import Ground

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def nothing(ground: Ground) -> Figure:
    """Python alone."""
    return figure(since_start(), time.process_time())


def bare_window(ground: Ground) -> Figure:
    """A bare QMainWindow with a QTableView of as many rows and columns as the sample's list."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    program = QApplication(sys.argv[:1])
    window, model = QMainWindow(), QStandardItemModel(98, 12)
    for row in range(98):
        for column in range(12):
            model.setItem(row, column, QStandardItem(f"row {row}, column {column}"))
    view = QTableView(window)
    view.setModel(model)
    view.selectRow(0)
    window.setCentralWidget(view)
    window.resize(1366, 768)
    window.show()
    found: list[Figure] = []
    _answering(program, lambda: view, found)
    program.exec()
    return found[0]


def classes(ground: Ground) -> Figure:
    """`jobcompare open STUDY` on the sample study, left on Classes."""
    return _opened(ground, "classes")


def side_by_side(ground: Ground) -> Figure:
    """`jobcompare open STUDY` on the sample study, left on Side by side."""
    return _opened(ground, "side-by-side")


def _opened(ground: Ground, page: str) -> Figure:
    """The command itself; only a watch is put beside the application it makes."""
    os.environ["XDG_CONFIG_HOME"] = str(ground.config(page))
    from jobcompare import app
    from jobcompare.cli import main

    found: list[Figure] = []
    made = app.application

    def application() -> "QApplication":
        program = made()
        _answering(program, _table, found)
        return program

    app.application = application
    main.run(main.typer.main.get_command(main.app), ["open", str(ground.sample)])
    return found[0]


def _table() -> Any:
    """The table of the page on top, once there is a window with one."""
    from PySide6.QtWidgets import QApplication

    for widget in QApplication.topLevelWidgets():
        stack = getattr(widget, "stack", None)
        if stack is not None:
            return getattr(stack.page, "table", None)
    return None


def _answering(program: "QApplication", table_of: Any, found: list[Figure]) -> None:
    """Wait for painted rows, press Down, wait until the current row has changed and that is painted too; then stop."""
    from PySide6.QtCore import Qt

    from tests.bench.screen import Painted, Watch, press

    seen: dict[str, Any] = {}

    def rows_painted() -> bool:
        table = seen.get("table") or table_of()
        if table is None or not table.model().rowCount() or not table.isVisible():
            return False
        if "table" not in seen:
            seen.update(table=table, painted=Painted(table.viewport()))
            table.viewport().update()
        return bool(seen["painted"].count)

    def ask_key() -> None:
        seen["row"], seen["paints"] = seen["table"].currentIndex().row(), seen["painted"].count
        press(seen["table"], Qt.Key.Key_Down)
        Watch(program, answered, stop)

    def answered() -> bool:
        return seen["table"].currentIndex().row() > seen["row"] and seen["painted"].count > seen["paints"]

    def stop() -> None:
        found.append(figure(since_start(), time.process_time()))
        program.exit()

    Watch(program, rows_painted, ask_key)
