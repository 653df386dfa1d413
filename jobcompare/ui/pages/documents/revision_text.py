"""The words of two versions in one text: removed ones struck through, added ones underlined, unchanged lines folded."""

from bisect import bisect_right

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from jobcompare.present.source_view import TextRun
from jobcompare.present.versions.copying import signed, tagged
from jobcompare.present.versions.sheet import ChangePlace, Fold, Sheet
from jobcompare.ui.pages.documents.text import DocumentText

_KINDS = {"label": "bold", "fold": "fold"}


class RevisionText(DocumentText):
    """Shows a comparison. `unfolded` tells the first line of a fold that Enter or a click opens; `arrived` the change stood in."""

    unfolded = Signal(int)
    arrived = Signal(int)  # place in the list of changes

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Both versions, word by word")
        self._sheet = Sheet(text="", runs=(), changes=(), folds=())
        self._at: int | None = None

    @property
    def changes(self) -> tuple[ChangePlace, ...]:
        """The values and lines that changed, in reading order."""
        return self._sheet.changes

    @property
    def at(self) -> int | None:
        """The change stood in, by its place in the list."""
        return self._at

    def show_sheet(self, sheet: Sheet, nothing: str) -> None:
        """Show a comparison; `nothing` is said where it is empty."""
        self._sheet, self._at = sheet, None
        runs = tuple(TextRun(start=run.start, end=run.end, kind=_KINDS.get(run.kind, run.kind)) for run in sheet.runs)
        self.show_document(sheet.text, runs, nothing)
        self.setAccessibleDescription(
            f"{len(sheet.changes)} changes. Alt+Down and Alt+Up go through them; Enter opens folded lines."
        )

    def go(self, way: int) -> bool:
        """Go to the next change from the cursor (or the previous one). False: there is none further."""
        starts = [place.start for place in self.changes]
        here = self._point(self.textCursor().selectionStart())
        if self._at is not None:
            number = self._at + way
        else:
            number = bisect_right(starts, here) - (1 if way < 0 else 0) if here else (0 if way > 0 else -1)
        if not 0 <= number < len(starts):
            return False
        self.stand_on(number)
        return True

    def stand_on(self, number: int) -> None:
        """Bring a change into sight, the cursor at the line that names it, and mark its name: its words keep their own looks."""
        place = self.changes[number]
        self.point_at(((place.start, place.start + len(place.label)),))
        self._at = number
        self.arrived.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        fold = self._fold_at(self._point(self.textCursor().position()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and fold is not None:
            self.unfolded.emit(fold.first)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        fold = self._fold_at(self._point(cursor.position()))
        if event.button() is Qt.MouseButton.LeftButton and fold is not None and not self.textCursor().hasSelection():
            self.unfolded.emit(fold.first)

    def put_cursor_at(self, place: int) -> None:
        """Put the cursor at a code point, and bring it into sight."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._unit(place))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def start_of_fold(self, first: int) -> int:
        """Where the line of a fold stands in the text; 0 where there is none."""
        return next((fold.start for fold in self._sheet.folds if fold.first == first), 0)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words; what was removed and added stays told: [-…-] and {+…+} in text, <s> and <ins> in HTML."""
        cursor = self.textCursor()
        span = self._point(cursor.selectionStart()), self._point(cursor.selectionEnd())
        data = QMimeData()
        data.setText(signed(self._sheet.text, self._sheet.runs, *span))
        data.setHtml(tagged(self._sheet.text, self._sheet.runs, *span))
        return data

    def _fold_at(self, place: int) -> Fold | None:
        return next((fold for fold in self._sheet.folds if fold.start <= place <= fold.end), None)
