"""The Side by side page."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from jobcompare.model.bands import Band
from jobcompare.model.study import ChoiceKind, EntityKind, ValueRef
from jobcompare.operations import ask, do
from jobcompare.present.grid.view import Cell, Grid
from jobcompare.present.shown import Shown
from jobcompare.present.wording import tally_words
from jobcompare.ui.dialogs.told import TellDialog
from jobcompare.ui.models.grid_sheet import FIRST_CLASS, GridLine, grid_sheet
from jobcompare.ui.pages.side_by_side.words_dialog import WordsDialog
from jobcompare.ui.tables.table_page import HEIGHTS, TablePage
from jobcompare.ui.tasks import Tasks

_NEEDS = frozenset(EntityKind) - {EntityKind.DOCUMENT, EntityKind.EVIDENCE, EntityKind.CHECKPOINT}
_SIGNS = (
    "Facts are held against the reference:\n=  the same\n≠  differs by meaning; wording alone never differs\n\n"
    "Statements:\n≈  similar work, with how sure that is; ≈? and grey: a pair to check, Enter confirms it\n"
    "＋  mentioned only here\n－  not mentioned, which does not mean not done\n\n"
    "Behind a value:\n⚑  a doubt\n✓  reviewed\n✎  typed\nNothing: read by the program, not looked at yet"
)


class SideBySidePage(TablePage):
    """Classes side by side, the reference pinned."""

    key = "side-by-side"
    title = "Side by side"
    icon = "columns"
    needs = _NEEDS
    cell_menu = ("grid.words", "grid.confirm", "grid.never")

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self._grid: Grid | None = None
        self._only = False
        self._toggle = self.tools.add_toggle("Only differences", "Only rows that differ by meaning (Ctrl+D)", self._on_only)
        self.tools.add_button("caret-up", "Previous difference (Alt+Up)", self.previous_difference)
        self.tools.add_button("caret-down", "Next difference (Alt+Down)", self.next_difference)
        self.tools.add_gap()
        self.add_heights("m")
        self.tools.add_gap()
        self.tools.add_button("info", "What the signs mean", self._on_signs_asked)
        self.table.taken_up.connect(self._on_entered)
        self.table.sheet_model.edited.connect(self._on_label)

    # showing
    def refresh(self) -> None:
        """Ask for the grid again."""
        super().refresh()
        if self.comparison_id is None:
            self._grid = None
            self.show_empty("Choose classes to put side by side.", "Choose classes", "page.classes")
            return
        self.tasks.ask("side-by-side", partial(ask.side_by_side, comparison=self.comparison_id), self._on_grid)

    def _on_grid(self, grid: Grid) -> None:
        if grid.comparison_id == self.comparison_id:  # else another comparison was chosen meanwhile
            self._grid = grid
            self._show()

    def _show(self) -> None:
        grid = self._grid
        if grid is None:
            return
        if not grid.columns:
            self.show_empty("This comparison has no classes yet.", "Choose classes", "page.classes")
            return
        shown = grid.only_differences() if self._only else grid
        self._toggle.setText(f"Only differences  {grid.differing} of {grid.rows} rows")
        self.tools.remark.setText(self._remark(grid))
        if not shown.sections:
            self.show_empty("No row differs by meaning.", "Show all rows", "grid.differences")
            return
        self.show_sheet(grid_sheet(shown))

    @staticmethod
    def _remark(grid: Grid) -> str:
        if len(grid.columns) == 1:
            return "One class. Add a second one in the bar above to see what differs."
        return tally_words(grid.tally)

    # actions
    def toggle_differences(self) -> None:
        """Only the rows that differ, or all again."""
        self._toggle.toggle()

    def only_differences(self) -> bool:
        """Whether only the rows that differ are shown."""
        return self._only

    def _on_only(self, only: bool) -> None:
        self._only = only
        self._show()

    def next_difference(self) -> None:
        """Go down to the next row that differs."""
        self._go(1)

    def previous_difference(self) -> None:
        """Go up to the row before that differs."""
        self._go(-1)

    def _go(self, way: int) -> None:
        if not self.table.next_difference(way):
            self.said.emit("No further difference below." if way > 0 else "No further difference above.")

    def _on_signs_asked(self) -> None:
        TellDialog("What the signs mean", _SIGNS, self.window()).open()

    def fold_all(self) -> None:
        """Keep only the section lines."""
        self.table.sheet_model.fold_all(folded=True)

    def open_all(self) -> None:
        """Show every row."""
        self.table.sheet_model.fold_all(folded=False)

    def show_words(self) -> None:
        """Show word by word what the current cell and the reference do not share."""
        index = self.table.currentIndex()
        line = self.table.sheet_model.line(index.row()) if index.isValid() else None
        cell = line.cell(index.column()) if isinstance(line, GridLine) else None
        other = _matched_column(line, index.column()) if isinstance(line, GridLine) else None
        against = line.cell(other) if isinstance(line, GridLine) and other is not None else None
        if cell is None or against is None or other is None or not cell.text:
            self.said.emit("Stand on a cell that has something to be compared with.")
            return
        heads = self.table.sheet_model.head(other), self.table.sheet_model.head(index.column())
        differences = ask.word_differences(against.text, cell.text)
        WordsDialog(heads[0].top, heads[1].top, differences, self.window()).open()

    def confirm_pair(self) -> None:
        """Confirm the current pair; a confirmed one is left to the program again."""
        pair = self._pair(self.table.currentIndex())
        if pair is None:
            self.said.emit("Stand on a statement of another class that has similar work.")
            return
        cell, first, second = pair
        if cell.band is Band.CONFIRMED:
            self.tasks.write(partial(do.undecide, first_id=first, second_id=second))
        else:
            self.tasks.write(partial(do.decide, kind=ChoiceKind.SAME, first_id=first, second_id=second))

    def refuse_pair(self) -> None:
        """Say that the current pair is never similar work."""
        pair = self._pair(self.table.currentIndex())
        if pair is not None:
            _cell, first, second = pair
            self.tasks.write(partial(do.decide, kind=ChoiceKind.NEVER, first_id=first, second_id=second))

    def _pair(self, index: QModelIndex) -> tuple[Cell, int, int] | None:
        """The current cell with its statement's id and the one it was matched with; None where there is no pair."""
        line = self.table.sheet_model.line(index.row()) if index.isValid() else None
        if not isinstance(line, GridLine) or index.column() < FIRST_CLASS:
            return None
        cell = line.cell(index.column())
        if cell is None or cell.band is None or cell.ref is None:
            return None
        column = _matched_column(line, index.column())
        other = None if column is None else line.ref(column)
        return None if other is None else (cell, other.id, cell.ref.id)

    def _on_entered(self, index: QModelIndex) -> None:
        """Enter confirms a pair, edits a label, else opens the editor."""
        line = self.table.sheet_model.line(index.row())
        if self._pair(index) is not None:
            self.confirm_pair()
        elif line.editable(index.column()):
            self.table.edit(index)
        elif line.ref(index.column()) is not None:
            self.wanted.emit("edit.value")

    def _on_label(self, ref: ValueRef, text: str) -> None:
        self.tasks.write(partial(do.set_label, statement_id=ref.id, label=text or None))

    # what the frame asks
    def options(self) -> Mapping[str, tuple[str, ...]]:
        """`rows`, `only=differences`, `fold`, and `find`."""
        return {"rows": tuple(HEIGHTS), "only": ("differences", "all"), "fold": ("all", "none"), "find": ()}

    def set_option(self, key: str, value: str) -> None:
        """Set one of them."""
        match key:
            case "rows":
                self.set_height(value)
            case "only":
                self._toggle.setChecked(value == "differences")
            case "fold":
                self.table.sheet_model.fold_all(folded=value == "all")
            case _:
                self.find(value, fresh=True)

    def view_state(self) -> dict[str, object]:
        """With the filter."""
        return {**super().view_state(), "only": self._only}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """With the filter."""
        super().restore_view(state)
        self._toggle.setChecked(state.get("only") is True)


def _matched_column(line: GridLine, column: int) -> int | None:
    """The column that a cell is compared with: the first other one, from the reference on, that states something."""
    for other in range(FIRST_CLASS, FIRST_CLASS + len(line.row.cells)):
        cell = line.cell(other)
        if other != column and cell is not None and cell.text and cell.state is not Shown.ABSENT:
            return other
    return None
