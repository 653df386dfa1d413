"""A study of 20,000 classes in the window: opened to a scrolling list, searched, weighed."""

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.figure import Figure, figure, timed
from tests.bench.ground import Ground

TYPED = ("water quality", "policy", "and the", "report budget", "under general s", "c++ 24/7")
_COLUMNS = (
    "class_id, employer_id, title, code, series, level, level_label, grade, flsa, pay_low, pay_high, pay_basis, "
    "requirement, statements, to_review, document_id, document_file, specification_id, content_id"
)


def window_on(ground: Ground, page: str) -> Any:
    """A window at rest without a study, everything imported, whose studies were all left on `page`; as `run_window` makes it."""
    from jobcompare.app import application, make_window
    from jobcompare.ui.ahead import Ahead
    from jobcompare.ui.settings import SettingsFile
    from tests.bench.screen import until

    program = application()
    window = make_window(SettingsFile(ground.config(page) / "jobcompare"))
    window.program = program  # Qt does not keep it for us
    ahead = Ahead(window.desk, window)
    window.ahead = ahead
    until(lambda: ahead.done)
    return window


def open_big(window: Any, ground: Ground) -> Figure:
    """From asking for the study to its last row painted after the list was scrolled to it."""
    from tests.bench.screen import Painted, until

    cpu, begun = time.process_time(), time.perf_counter()
    window.open_study(ground.big)
    until(lambda: window.page.key == "classes" and window.page.table.list_model.rowCount() > 0)
    table = window.page.table
    painted = Painted(table.viewport())
    table.viewport().update()
    until(lambda: painted.count > 0)
    shown, paints = time.perf_counter() - begun, painted.count
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    moment = until(lambda: painted.count > paints)
    assert table.list_model.rowCount() == 20_000
    return figure(moment - begun, time.process_time() - cpu, f"first rows after {shown * 1000:.0f} ms")


def opened(ground: Ground) -> Figure:
    """Open the study in a window."""
    return open_big(window_on(ground, "classes"), ground)


def search_field(page: Any) -> Any:
    """The field on the Classes page that finds in all text."""
    from PySide6.QtWidgets import QLineEdit

    return next(field for field in page.findChildren(QLineEdit) if field.accessibleName().startswith("Find in all text"))


def at_rest(window: Any) -> None:
    """Wait until the window asks nothing any more."""
    from tests.bench.screen import until

    until(lambda: window.tasks.pending == 0)


def found(ground: Ground) -> Figure:
    """Type into "find in all text" letter by letter; what 19 of 20 keys stay under, from key to painted list."""
    from PySide6.QtCore import Qt

    from tests.bench.screen import Painted, press, until

    window = window_on(ground, "classes")
    open_big(window, ground)
    at_rest(window)
    page, strokes = window.page, []
    painted = Painted(page.table.viewport())
    lists = Lists(page.table.list_model, painted)
    for words in TYPED:
        for length in range(1, len(words) + 1):
            lists.painted_before, cpu, begun = None, time.process_time(), time.perf_counter()
            press(search_field(page), Qt.Key.Key_A, words[length - 1])
            moment = until(lambda typed=words[:length]: page.query.find == typed and lists.painted)
            strokes.append((moment - begun, time.process_time() - cpu, words[:length]))
            at_rest(window)
        lists.painted_before = None
        search_field(page).clear()
        until(lambda: lists.painted)
        at_rest(window)
    strokes.sort()
    most, middle, slowest = strokes[len(strokes) * 19 // 20], strokes[len(strokes) // 2], strokes[-1]
    note = f"middle {middle[0] * 1000:.0f} ms, slowest {slowest[0] * 1000:.0f} ms (“{slowest[2]}”) of {len(strokes)} keys"
    return figure(most[0], most[1], note)


class Lists:
    """Knows whether the latest list was painted; `painted_before` None: wait for another one."""

    def __init__(self, model: Any, paints: Any) -> None:
        self._paints = paints
        self.painted_before: int | None = None
        model.modelReset.connect(self._on_reset)

    @property
    def painted(self) -> bool:
        """A list came and was painted."""
        return self.painted_before is not None and self._paints.count > self.painted_before

    def _on_reset(self) -> None:
        self.painted_before = self._paints.count


def weighed(ground: Ground) -> Figure:
    """The most memory ever held: the study opened, scrolled, searched."""
    window = window_on(ground, "classes")
    open_big(window, ground)
    at_rest(window)
    search_field(window.page).setText("water quality")
    at_rest(window)
    return figure(megabytes())


def megabytes() -> float:
    """The most memory this process has held, in megabytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def edited(ground: Ground) -> Figure:
    """A statement's label typed: rows, journal, seals and undo images in one transaction; the second of two."""
    from jobcompare.operations import do

    with _copy(ground.wide) as path, do.open_study(path) as session:
        do.set_label(session, 1, "First")
        return timed(lambda: do.set_label(session, 2, "Second"))


@contextmanager
def _copy(study: Path) -> Iterator[Path]:
    """A copy to write in."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copy(study, folder))


# peers


def plain_update(ground: Ground) -> Figure:
    """Python's sqlite3: one UPDATE and its COMMIT, synchronous EXTRA."""
    with _copy(ground.wide) as path:
        driver = sqlite3.connect(path, isolation_level=None)
        driver.execute("PRAGMA synchronous = EXTRA")
        return timed(lambda: driver.execute("UPDATE statement SET label = 'Second' WHERE id = 2"))


def plain_select(ground: Ground) -> Figure:
    """Python's sqlite3: connect and fetch the same columns of all classes."""
    return timed(lambda: _select(ground.big))


def plain_like(ground: Ground) -> Figure:
    """Python's sqlite3: one word by LIKE in every title, statement and document."""
    driver = sqlite3.connect(ground.big)

    def scan() -> None:
        for table, column in (("job_class", "title"), ("statement", "text"), ("document", "text")):
            driver.execute(f"SELECT count(*) FROM {table} WHERE {column} LIKE '%policy%'").fetchone()

    return timed(scan)


def plain_rows_weighed(ground: Ground) -> Figure:
    """A bare window with the same rows as tuples."""
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    program = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QTableView(window))
    window.show()
    rows = _select(ground.big)
    program.processEvents()
    assert len(rows) == 20_000
    assert os.getpid()
    return figure(megabytes())


def _select(path: Path) -> list[tuple[object, ...]]:
    driver = sqlite3.connect(path)
    rows = driver.execute(f"SELECT {_COLUMNS} FROM class_line").fetchall()
    driver.close()
    return rows
