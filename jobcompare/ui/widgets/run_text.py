"""A document's text with its runs: struck, inserted, bold, values, find hits. Plain text only, read-only."""

from bisect import bisect_right
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from jobcompare.present.source_view import TextRun
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.widgets.cells import CellColumn, cell_columns, ends, set_in_columns


class RunText(QPlainTextEdit):
    """Shows a text and marks its runs. Can be walked and copied with the keyboard."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setFrameStyle(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(name)
        self._text = ""
        self._runs: tuple[TextRun, ...] = ()
        self._wide: tuple[int, ...] = ()
        self._cells: tuple[CellColumn, ...] = ()
        self._in_columns = True

    def show_text(self, text: str, runs: Sequence[TextRun]) -> None:
        """Show `text`; the runs' places are in its code points."""
        if text == self._text and tuple(runs) == self._runs:
            return
        if text != self._text:
            self._text = text
            self._wide = tuple(place for place, letter in enumerate(text) if ord(letter) > 0xFFFF)
            self._cells = cell_columns(text)
            self._in_columns = self._columns_fit()
            self._set_text()
        self._runs = tuple(runs)
        self._mark()

    @property
    def text_height(self) -> int:
        """Pixels in height that the whole text takes at this width."""
        block, height = self.document().begin(), 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height + 2 * self.document().documentMargin())

    def scroll_to(self, place: int) -> None:
        """Bring a code point of the text into the upper third of the view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._unit(place))
        self.setTextCursor(cursor)
        self.centerCursor()

    def _unit(self, place: int) -> int:
        """The UTF-16 unit of a code point: Qt counts letters beyond U+FFFF twice."""
        return place + bisect_right(self._wide, place - 1)

    @property
    def table_width(self) -> float:
        """Pixels that the widest table of the text needs to stand in columns; 0 where it has none."""
        stops = ends(self._cells, QFontMetricsF(self.font()))
        return stops[-1] + 2 * self.document().documentMargin() if stops else 0.0

    def fit_tables(self) -> None:
        """Put the cells of tables in columns, or a blank apart, as the width allows."""
        fit = self._columns_fit()
        if fit is self._in_columns:
            return
        self._in_columns = fit
        first = self.firstVisibleBlock().position()
        self._set_text()
        self._mark()
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        self.setTextCursor(cursor)

    def _columns_fit(self) -> bool:
        return self.table_width <= self.viewport().width()

    def _set_text(self) -> None:
        """The text, letter by letter, but for tabs that lead to no column."""
        option = QTextOption(self.document().defaultTextOption())
        stops = ends(self._cells, QFontMetricsF(self.font())) if self._in_columns else ()
        option.setTabs([QTextOption.Tab(stop, QTextOption.TabType.LeftTab) for stop in stops])
        self.document().setDefaultTextOption(option)
        self.setPlainText(set_in_columns(self._text, self._cells if self._in_columns else ()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words, cells separated by tabs as in the document."""
        data, cursor = QMimeData(), self.textCursor()
        units = self._text.encode("utf-16-le")[2 * cursor.selectionStart() : 2 * cursor.selectionEnd()]
        data.setText(units.decode("utf-16-le", "ignore"))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_tables()

    def _mark(self) -> None:
        plain = QTextCharFormat()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once: 5,000 runs take 40 ms, not a second
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(plain)
        formats = _formats()
        for run in sorted(self._runs, key=_depth):
            cursor.setPosition(self._unit(run.start))
            cursor.setPosition(self._unit(run.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(formats.get(run.kind, plain))
        cursor.endEditBlock()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._runs:
            self._mark()
        if event.type() == QEvent.Type.FontChange and self._cells:
            self._in_columns = self._columns_fit()
            self._set_text()
            self._mark()


def _depth(run: TextRun) -> int:
    return ("heading", "bold", "fold", "inserted", "struck", "value", "find").index(run.kind) if run.kind in _KINDS else 0


_KINDS = frozenset(("heading", "bold", "fold", "inserted", "struck", "value", "find"))


def _formats() -> dict[str, QTextCharFormat]:
    colours = scheme()
    made = {kind: QTextCharFormat() for kind in _KINDS}
    made["heading"].setFontWeight(QFont.Weight.DemiBold)
    made["bold"].setFontWeight(QFont.Weight.DemiBold)
    made["fold"].setForeground(QColor(colours.muted))
    made["inserted"].setFontUnderline(True)
    made["inserted"].setForeground(QColor(colours.accent))
    made["struck"].setFontStrikeOut(True)
    made["struck"].setForeground(QColor(colours.muted))
    made["value"].setBackground(QColor(colours.changed))
    made["value"].setForeground(QColor(colours.on_tint))
    made["value"].setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    made["value"].setUnderlineColor(QColor(colours.accent))
    made["find"].setBackground(QColor(colours.changed))
    made["find"].setForeground(QColor(colours.on_tint))
    return made
