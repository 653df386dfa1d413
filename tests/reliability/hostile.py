"""Text that would do harm where it is taken for markup, put into every free text of a record; and what tells whether it did."""

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex
from PySide6.QtCore import Qt as Core
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QMenu, QPlainTextEdit, QTextEdit, QWidget

from jobcompare.model.record import Record

MARK = "<img"
LONG_WORD = "Verwaltungsgemeinschafts" * 417  # 10,008 letters
_KEYS = frozenset(("key", "source", "id", "format"))  # words that are names of other parts
_ROWS = 60  # rows of a model that are looked at


def payload(picture: Path) -> str:
    """Markup of every kind; the picture is a real file, so that loading it can be seen."""
    return (
        f'<img src="{picture.as_uri()}"> <img src="{picture}"> <b>bold</b> &amp; <i>&lt;</i> '
        '<a href="javascript:alert(1)">link</a> <script>alert(2)</script> <style>* { color: red }</style>'
    )


def poisoned(record: Record, words: str) -> Record:
    """The record with `words` behind every free text; its document's text has them at its end, so that all places stay."""
    made = _poisoned(record, words)
    text = f"{record.document.text}\n\n{words}"
    document = replace(record.document, text=text, file=f"{words.replace('/', '⁄')[:200]}.txt")
    return replace(made, document=document)


def _poisoned(value: Any, words: str, name: str = "") -> Any:
    if isinstance(value, tuple):
        return tuple(_poisoned(part, words, name) if is_dataclass(part) or name == "members" else part for part in value)
    if isinstance(value, str) and not isinstance(value, Enum):
        return f"{value} {words}"
    if is_dataclass(value) and not isinstance(value, type):
        changes: dict[str, Any] = {}
        for item in fields(value):
            held = getattr(value, item.name)
            if item.name == "document" or item.name in _KEYS or item.metadata.get("pattern") or not _is_free(held):
                continue
            changes[item.name] = _poisoned(held, words, item.name)
        return replace(value, **changes)
    return value


def _is_free(held: Any) -> bool:
    return isinstance(held, str | tuple) or is_dataclass(held)


# what would be taken for markup


def taken_for_markup(root: QWidget) -> Iterator[str]:
    """Labels, tips, texts and models below `root` that would show the words as markup."""
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.objectName()}"
        if isinstance(widget, QLabel) and MARK in widget.text() and widget.textFormat() is not Core.TextFormat.PlainText:
            yield f"{where}: label"
        for kind, tip in (("tip", widget.toolTip()), ("status", widget.statusTip()), ("what", widget.whatsThis())):
            if is_markup(tip):
                yield f"{where}: {kind} {tip[:60]!r}"
        if isinstance(widget, QTextEdit) and MARK in widget.toHtml():
            yield f"{where}: text"
        if isinstance(widget, QMenu) and widget.toolTipsVisible():
            yield from (f"{where}: {action.text()[:60]!r}" for action in widget.actions() if is_markup(action.toolTip()))
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
            yield from (f"{where}: {tip[:60]!r}" for tip in _tips(widget.model()) if is_markup(tip))


def _tips(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    above = parent or QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    flat = isinstance(model, QAbstractListModel | QAbstractTableModel)
    for orientation in Core.Orientation:
        for section in range(min(columns, _ROWS) if parent is None else 0):
            yield str(model.headerData(section, orientation, Core.ItemDataRole.ToolTipRole) or "")
    for row in range(min(model.rowCount(above), _ROWS)):
        for column in range(columns):
            yield str(model.index(row, column, above).data(Core.ItemDataRole.ToolTipRole) or "")
        first = model.index(row, 0, above)
        if not flat and model.hasChildren(first):
            yield from _tips(model, first)


def is_markup(words: str) -> bool:
    """Qt would show these words, which come from a document, as rich text."""
    return MARK in words and Gui.mightBeRichText(words)


def mentions(root: QWidget) -> bool:
    """The words are to be seen below `root` at all, letter by letter."""
    said = [words for part in root.findChildren(QWidget) for words in (part.accessibleName(), str(part.property("text") or ""))]
    texts = [part.toPlainText() for part in root.findChildren(QPlainTextEdit)]
    models = [view.model() for view in root.findChildren(QAbstractItemView) if isinstance(view.model(), QAbstractTableModel)]
    cells = [
        str(model.index(row, column).data() or "")
        for model in models
        for row in range(min(model.rowCount(), _ROWS))
        for column in range(model.columnCount())
    ]
    return any(MARK in words for words in (*said, *texts, *cells))


# what was opened


class Watched:
    """A file, and whether anything in this process or another opens it (inotify; elsewhere the time of the last access)."""

    _IN_ACCESS, _IN_OPEN, _IN_NONBLOCK = 0x1, 0x20, 0o4000

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = -1
        if sys.platform == "linux":
            libc = ctypes.CDLL(None, use_errno=True)
            self._handle = libc.inotify_init1(self._IN_NONBLOCK)
            assert self._handle >= 0
            assert libc.inotify_add_watch(self._handle, os.fsencode(path), self._IN_ACCESS | self._IN_OPEN) >= 0
        else:
            os.utime(path, (0, path.stat().st_mtime))

    def opened(self) -> int:
        """How often it was opened or read since it was last asked."""
        if self._handle < 0:
            read = self.path.stat().st_atime > 0
            os.utime(self.path, (0, self.path.stat().st_mtime))
            return int(read)
        try:
            events = os.read(self._handle, 4096)
        except BlockingIOError:
            return 0
        return len(events) // struct.calcsize("iIII")

    def close(self) -> None:
        """Watch no longer."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
