"""Light lists over the whole study: classes, documents, figures."""

import sqlite3

from jobcompare.model.lines import ClassLine, DocumentLine, StudyCounts
from jobcompare.model.words import Wording
from jobcompare.store.summaries import COLUMNS

_OPEN = "f.settled = 0 AND f.severity IN ('check', 'error')"
_ROWS = f"""
SELECT {COLUMNS.replace("employer_id, title", "employer_id, e.name, title")} FROM class_line JOIN employer e ON e.id = employer_id
"""
_DOCUMENT_LINES = f"""
SELECT d.id, d.file, d.imported_at, d.imported_by, d.retrieved, d.wording, max(e.name), count(DISTINCT k.class_id),
    (SELECT count(*) FROM finding f JOIN specification w ON w.id = f.specification_id WHERE w.document_id = d.id AND {_OPEN}),
    count(DISTINCT v.id), coalesce(max(v.current), 0)
FROM document d
LEFT JOIN specification v ON v.document_id = d.id
LEFT JOIN employer e ON e.id = v.employer_id
LEFT JOIN content k ON k.specification_id = v.id
GROUP BY d.id ORDER BY d.imported_at DESC, d.id DESC
"""
_COUNTS = f"""
SELECT (SELECT count(*) FROM employer), (SELECT count(*) FROM job_class), (SELECT count(*) FROM document),
    (SELECT count(*) FROM finding f JOIN specification v ON v.id = f.specification_id WHERE v.current = 1 AND {_OPEN})
"""


def class_lines(driver: sqlite3.Connection) -> tuple[ClassLine, ...]:
    """One line per class, by employer's position, series, level and title."""
    order = {id: place for place, (id,) in enumerate(driver.execute("SELECT id FROM employer ORDER BY position, id"))}
    lines = list(map(ClassLine._make, driver.execute(_ROWS).fetchall()))
    lines.sort(key=lambda line: (order[line.employer_id], line.series or line.title, line.level or 0, line.title, line.class_id))
    return tuple(lines)


def document_lines(driver: sqlite3.Connection) -> tuple[DocumentLine, ...]:
    """One line per document, newest first."""
    lines: list[DocumentLine] = []
    for id, file, at, by, retrieved, wording, employer, classes, findings, versions, current in driver.execute(_DOCUMENT_LINES):
        line = DocumentLine(id, file, at, by, retrieved, Wording(wording), employer, classes, findings, versions, bool(current))
        lines.append(line)
    return tuple(lines)


def counts(driver: sqlite3.Connection) -> StudyCounts:
    """Figures of the whole study."""
    return StudyCounts(*driver.execute(_COUNTS).fetchone())
