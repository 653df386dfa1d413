"""What is measured: one entry for each line of the speed table (design.md) that this issue builds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Peer:
    """What a work is held against. `measure`: module:function of tests.bench."""

    words: str
    measure: str


@dataclass(frozen=True)
class Work:
    """One line of the table.

    Attributes:
        key: its name for `--only`.
        words: what is done.
        goal: in `unit`.
        unit: "s", "ms" or "MB".
        measure: module:function of tests.bench; it gives a Figure.
        peers: measured in the same run, in turn with it.
    """

    key: str
    words: str
    goal: float
    unit: str
    measure: str
    peers: tuple[Peer, ...]


_BARE = Peer("bare PySide6 window with a QTableView", "starting:bare_window")

WORKS = (
    Work(
        "start",
        "start to usable window, sample study left on Classes",
        1.0,
        "s",
        "starting:classes",
        (_BARE, Peer("python -c pass", "starting:nothing")),
    ),
    Work("start-grid", "start to usable window, sample study left on Side by side", 1.0, "s", "starting:side_by_side", (_BARE,)),
    Work(
        "open",
        "open 20,000 classes to a scrolling list",
        0.5,
        "s",
        "lists:opened",
        (Peer("sqlite3 fetchall of the same columns", "lists:plain_select"),),
    ),
    Work(
        "find",
        "find over all text of 20,000 classes, key to painted list, 19 of 20 keys",
        50,
        "ms",
        "lists:found",
        (Peer("sqlite3 LIKE scan", "lists:plain_like"),),
    ),
    Work(
        "edit",
        "one edit, committed with journal and undo",
        50,
        "ms",
        "lists:edited",
        (Peer("sqlite3 UPDATE and COMMIT, same pragmas", "lists:plain_update"),),
    ),
    Work(
        "align",
        "align 100 × 100 statements never read before",
        30,
        "ms",
        "comparing:aligned",
        (Peer("plain TF-IDF", "comparing:plain_tf_idf"),),
    ),
    Work(
        "align-again",
        "align 100 × 100 statements read before",
        10,
        "ms",
        "comparing:aligned_again",
        (Peer("plain TF-IDF", "comparing:plain_tf_idf"),),
    ),
    Work(
        "grid",
        "8 classes × 60 statements side by side, click to paint",
        150,
        "ms",
        "comparing:grid_painted",
        (Peer("plain TF-IDF in a QTableView, rows to contents", "comparing:plain_table"),),
    ),
    Work(
        "grid-at-once",
        "the same click right after opening, nothing read ahead",
        500,
        "ms",
        "comparing:grid_painted_at_once",
        (Peer("plain TF-IDF in a QTableView, rows to contents", "comparing:plain_table"),),
    ),
    Work(
        "scroll-grid",
        "a frame of Side by side, 60 classes × 400 rows, 19 of 20 frames",
        16,
        "ms",
        "frames:grid",
        (Peer("plain QTableView, word wrap", "frames:plain_view"),),
    ),
    Work(
        "scroll-sideways",
        "the same, scrolled to the right",
        16,
        "ms",
        "frames:grid_sideways",
        (Peer("plain QTableView, word wrap", "frames:plain_view"),),
    ),
    Work(
        "scroll-matrix",
        "a frame of Level matrix, 400 × 12, 19 of 20 frames",
        16,
        "ms",
        "frames:matrix",
        (Peer("plain QTableView", "frames:plain_matrix_view"),),
    ),
    Work(
        "scroll-charts",
        "a frame of Charts, 60 classes, 19 of 20 frames",
        16,
        "ms",
        "frames:charts",
        (Peer("pyqtgraph, bars alone", "frames:plain_bars"),),
    ),
    Work(
        "workbook",
        "workbook of 8 classes, all sheets, from OK to file",
        1.0,
        "s",
        "comparing:workbook",
        (Peer("openpyxl, the same cells, values only", "comparing:plain_openpyxl"),),
    ),
    Work(
        "workbook-by-command",
        "the same by `jobcompare export all`, Python's start included",
        2.0,
        "s",
        "comparing:workbook_by_command",
        (Peer("openpyxl, the same cells, values only", "comparing:plain_openpyxl"),),
    ),
    Work(
        "memory",
        "memory, 20,000 classes opened, scrolled, searched",
        500,
        "MB",
        "lists:weighed",
        (Peer("bare window and the rows as tuples", "lists:plain_rows_weighed"),),
    ),
    Work(
        "recognize",
        "10 KB of text recognized to a record",
        20,
        "ms",
        "reading:recognized",
        (Peer("its words counted", "reading:plain_words"),),
    ),
    Work(
        "read",
        "1,000 documents (txt, html, docx, pdf) read by two processes",
        20,
        "s",
        "reading:read_batch",
        (Peer("their plain text by pypdfium2 and lxml, one process", "reading:plain_text_of_batch"),),
    ),
    Work(
        "import",
        "the same, imported into a study",
        25,
        "s",
        "reading:imported_batch",
        (Peer("their plain text by pypdfium2 and lxml, one process", "reading:plain_text_of_batch"),),
    ),
    Work(
        "import-heartbeat",
        "wait of the window while 1,000 documents come in, 99 of 100 beats",
        100,
        "ms",
        "heartbeat:importing",
        (Peer("the same loop with nothing to do", "heartbeat:idle"),),
    ),
    Work(
        "import-heartbeat-longest",
        "the longest of them",
        250,
        "ms",
        "heartbeat:importing_worst",
        (Peer("the same loop with nothing to do", "heartbeat:idle"),),
    ),
    Work(
        "heartbeat",
        "longest block of the window, 20,000 classes, find, 60 compared",
        100,
        "ms",
        "heartbeat:measured",
        (Peer("the same loop with nothing to do", "heartbeat:idle"),),
    ),
)
