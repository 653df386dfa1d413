"""The Level matrix page."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from jobcompare.model.study import EntityKind
from jobcompare.operations import ask, do
from jobcompare.present.matrix.view import Matrix
from jobcompare.ui.dialogs.told import TellDialog
from jobcompare.ui.models.matrix_sheet import MatrixLine, matrix_sheet
from jobcompare.ui.tables.plan import ALL_LINES
from jobcompare.ui.tables.table_page import HEIGHTS, TablePage
from jobcompare.ui.tables.tools import MenuChoice
from jobcompare.ui.tasks import Tasks

_NEEDS = frozenset(
    {
        EntityKind.COMPARISON,
        EntityKind.EMPLOYER,
        EntityKind.JOB_CLASS,
        EntityKind.SPECIFICATION,
        EntityKind.CONTENT,
        EntityKind.STATEMENT,
        EntityKind.STATE,
        EntityKind.FINDING,
        EntityKind.CHOICE,
        EntityKind.STUDY,
    }
)
_ALL_ROWS = "All rows"


class MatrixPage(TablePage):
    """One series as printed, or all series of the comparison in one matrix."""

    key = "matrix"
    title = "Level matrix"
    icon = "grid-four"
    needs = _NEEDS
    cell_menu = ("matrix.mark",)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self._matrices: tuple[Matrix, ...] = ()
        self._joint: Matrix | None = None
        self._series = 0
        self._level: int | None = None  # column whose new rows alone are shown; None: all rows
        self._series_choice = MenuChoice("Series", self._on_series, self)
        self._level_choice = MenuChoice("Rows", self._on_level, self)
        self.tools.add_widget(self._series_choice)
        self.tools.add_widget(self._level_choice)
        self._whole = self.tools.add_toggle("Whole text", "Statements in full, or one line each", self._on_whole)
        self._joint_toggle = self.tools.add_toggle(
            "Joint view", "All series in one matrix, similar statements in one row", self._on_joint
        )
        self.tools.add_button("info", "What the marks mean, and what breaks the levels", self._on_remarks_asked)
        self.tools.add_gap()
        self.table.set_lines(1)
        self.table.spaced.connect(self._on_spaced)

    # showing
    @property
    def matrix(self) -> Matrix | None:
        """The matrix that is shown, with all its rows."""
        if self._joint_toggle.isChecked():
            return self._joint
        return self._matrices[self._series] if self._series < len(self._matrices) else None

    def refresh(self) -> None:
        """Ask for the matrices again."""
        super().refresh()
        if self.comparison_id is None:
            self._matrices, self._joint = (), None
            self.show_empty("Choose classes to see their levels.", "Choose classes", "page.classes")
            return
        self.tasks.ask("matrix", partial(ask.level_matrices, comparison=self.comparison_id), self._on_matrices)
        self._ask_joint()

    def _ask_joint(self) -> None:
        if self._joint_toggle.isChecked() and self.comparison_id is not None:
            self.tasks.ask("matrix.joint", partial(ask.joint_matrix, comparison=self.comparison_id), self._on_joint_matrix)

    def _on_matrices(self, matrices: tuple[Matrix, ...]) -> None:
        if self.comparison_id is None:  # the last one was deleted meanwhile
            return
        if [_name(matrix) for matrix in matrices] != [_name(matrix) for matrix in self._matrices]:
            self._series, self._level = _most_telling(matrices), None
        self._matrices = matrices
        self._show()

    def _on_joint_matrix(self, matrix: Matrix) -> None:
        self._joint = matrix
        self._show()

    def _show(self) -> None:
        several = len(self._matrices) > 1
        self._joint_toggle.setVisible(several)
        self._series_choice.setVisible(not self._joint_toggle.isChecked())
        self._series_choice.offer(tuple(_name(matrix) for matrix in self._matrices), self._series)
        matrix = self.matrix
        if matrix is None or not matrix.sections:
            if not self._joint_toggle.isChecked():
                self.show_empty("No class of this comparison has statements to mark.", "Choose other classes", "page.classes")
            return
        if self._level is not None and self._level >= len(matrix.columns):
            self._level = None
        self._level_choice.offer(_level_words(matrix), 0 if self._level is None else self._level + 1)
        self.tools.remark.setText(matrix.remark)
        shown = matrix if self._level is None else matrix.new_at(self._level)
        self.show_sheet(matrix_sheet(shown))

    def _on_remarks_asked(self) -> None:
        matrix = self.matrix
        if matrix is not None:
            words = "\n\n".join((matrix.legend, matrix.remark, "\n".join(matrix.remarks))).strip()
            TellDialog(_name(matrix), words, self.window()).open()

    # actions
    def _on_series(self, number: int) -> None:
        self._series, self._level = number, None
        self._show()

    def next_series(self) -> None:
        """The next series of the comparison."""
        if len(self._matrices) > 1:
            self._on_series((self._series + 1) % len(self._matrices))

    def _on_level(self, number: int) -> None:
        self._level = number - 1 if number else None
        self._show()

    def show_all(self) -> None:
        """Every row, at whichever level it begins."""
        self._on_level(0)

    def toggle_whole(self) -> None:
        """Statements in full, or one line each."""
        self._whole.toggle()

    def _on_whole(self, whole: bool) -> None:
        self.table.set_lines(ALL_LINES if whole else 1)

    def toggle_joint(self) -> None:
        """All series in one matrix, or one."""
        self._joint_toggle.toggle()

    def _on_joint(self, joint: bool) -> None:
        self._level = None
        if joint and self._joint is None:
            self._ask_joint()
        else:
            self._show()

    def toggle_mark(self) -> None:
        """Mark or unmark the statement at the level of the current cell."""
        self._on_spaced(self.table.currentIndex())

    def _on_spaced(self, index: QModelIndex) -> None:
        line = self.table.sheet_model.line(index.row()) if index.isValid() else None
        cell = line.cell(index.column()) if isinstance(line, MatrixLine) else None
        if cell is None or cell.ref is None or cell.ref.key is None:
            self.said.emit("Stand on a level's cell to mark it.")
            return
        self.tasks.write(partial(do.toggle_mark, statement_id=cell.ref.id, key=cell.ref.key))

    # what the frame asks
    def set_height(self, word: str) -> None:
        """Whole text or lines per row."""
        super().set_height(word)
        self._whole.setChecked(HEIGHTS[word] == ALL_LINES)

    def options(self) -> Mapping[str, tuple[str, ...]]:
        """`series` (its number or words of its name), `new` (a level's title), `text`, `view`, `find`."""
        return {"series": (), "new": (), "text": ("whole", "line"), "view": ("joint", "single"), "find": ()}

    def set_option(self, key: str, value: str) -> None:
        """Set one of them; a series or level that is not there is left."""
        match key:
            case "text":
                self._whole.setChecked(value == "whole")
            case "view":
                self._joint_toggle.setChecked(value == "joint")
            case "series":
                found = [number for number, matrix in enumerate(self._matrices) if _is_meant(value, number, _name(matrix))]
                self._on_series(found[0] if found else self._series)
            case "new":
                titles = [column.short_title for column in self.matrix.columns] if self.matrix else []
                found = [number for number, title in enumerate(titles) if _is_meant(value, number, title)]
                self._on_level(found[0] + 1 if found else 0)
            case _:
                self.find(value, fresh=True)

    def study_opened(self) -> None:
        """Another study: its series are others."""
        super().study_opened()
        self._matrices, self._joint, self._series, self._level = (), None, 0, None


def _name(matrix: Matrix) -> str:
    band = matrix.bands[0] if matrix.bands else None
    return matrix.title if band is None else f"{band.employer} · {band.title}"


def _most_telling(matrices: tuple[Matrix, ...]) -> int:
    """The series to show first: the one whose lists say most about levels, by rows that begin above the first level."""
    counts = [sum(sum(foot.new[1:]) for foot in matrix.foot) for matrix in matrices]
    return counts.index(max(counts)) if counts else 0


def _level_words(matrix: Matrix) -> tuple[str, ...]:
    return (_ALL_ROWS, *(f"New at {column.short_title}" for column in matrix.columns))


def _is_meant(value: str, number: int, name: str) -> bool:
    return value == str(number + 1) or value.casefold() in name.casefold()
