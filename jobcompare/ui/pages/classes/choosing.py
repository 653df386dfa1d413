"""What can be done with the chosen classes: compare, say whose they are, delete. Each is one undoable step."""

from functools import partial
from operator import methodcaller

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jobcompare.model.study import Comparison, Employer
from jobcompare.operations import do
from jobcompare.ui.dialogs.ask_name import AskName
from jobcompare.ui.dialogs.choose import ChooseDialog
from jobcompare.ui.pages.classes.table import ClassTable
from jobcompare.ui.tasks import Tasks


class Choosing(QObject):
    """Works on the rows selected in the table, and on the comparison that is shown."""

    said = Signal(str)
    comparison_begun = Signal()

    def __init__(self, tasks: Tasks, table: ClassTable, window: QWidget) -> None:
        super().__init__(window)
        self.comparison: Comparison | None = None
        self._tasks = tasks
        self._table = table
        self._window = window

    def set_chosen(self, class_ids: list[int], chosen: bool) -> None:
        """Put classes into the comparison or take them out; where there is none, one begins."""
        comparison = self.comparison
        if comparison is None:
            if chosen and class_ids:
                self._tasks.write(partial(do.create_comparison, name="Comparison", class_ids=tuple(class_ids)))
            return
        there = comparison.class_ids
        wanted = (*there, *(n for n in class_ids if n not in there)) if chosen else tuple(n for n in there if n not in class_ids)
        if wanted != there:
            self._tasks.write(partial(do.set_classes, comparison_id=comparison.id, class_ids=wanted))

    def begin_comparison(self) -> None:
        """Ask for the name of a comparison of the selected classes."""
        if self._table.selected_ids():
            dialog = AskName("Compare selected classes", "Name of the comparison", "", self._window.window())
            dialog.named.connect(self._on_named)
            dialog.open()

    def ask_employer(self) -> None:
        """Ask whose classes the selected ones are."""
        if self._table.selected_ids():
            self._tasks.ask("classes.employers", methodcaller("employers"), self._on_employers)

    def delete(self) -> None:
        """Take the selected classes out of the study."""
        ids = self._table.selected_ids()
        if ids:
            self._tasks.write(partial(do.delete_classes, class_ids=ids), self._on_deleted)

    def _on_named(self, name: str) -> None:
        ids = self._table.selected_ids()
        self._tasks.write(partial(do.create_comparison, name=name, class_ids=ids), self._on_begun)

    def _on_begun(self, changes: object) -> None:
        self.comparison_begun.emit()

    def _on_employers(self, employers: tuple[Employer, ...]) -> None:
        dialog = ChooseDialog("Set jurisdiction", "Jurisdiction", [(e.id, e.name) for e in employers], self._window.window())
        dialog.chosen.connect(self._on_employer_chosen)
        dialog.open()

    def _on_employer_chosen(self, employer_id: int) -> None:
        ids = self._table.selected_ids()
        self._tasks.write(partial(do.set_employer_of, class_ids=ids, employer_id=employer_id))

    def _on_deleted(self, changes: object) -> None:
        self.said.emit("Deleted. Undo brings them back.")
