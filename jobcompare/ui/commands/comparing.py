"""The comparison: choose, name, fill, order."""

from functools import partial

from PySide6.QtWidgets import QWidget

from jobcompare.model.changes import Changes
from jobcompare.model.lines import ClassLine
from jobcompare.model.study import EntityKind
from jobcompare.operations import ask, do
from jobcompare.present.shown import Header
from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk
from jobcompare.ui.dialogs.ask_name import AskName
from jobcompare.ui.widgets.comparison_bar import ComparisonBar

_IN_CHIPS = frozenset((EntityKind.EMPLOYER, EntityKind.CONTENT, EntityKind.JOB_CLASS, EntityKind.STUDY))


class ComparingCommands(Commands):
    """Leads between the comparison bar and the study."""

    def __init__(self, desk: Desk, window: QWidget, bar: ComparisonBar) -> None:
        super().__init__(desk, window)
        self._bar = bar
        bar.comparison_chosen.connect(desk.show_comparison)
        bar.class_removed.connect(self._on_removed)
        bar.class_moved.connect(self._on_moved)
        bar.reference_wanted.connect(self._on_reference)
        bar.class_added.connect(self._on_added)
        bar.classes_dropped.connect(self._on_dropped)
        bar.words_typed.connect(self._on_typed)
        desk.comparisons_changed.connect(self._on_comparisons)
        desk.comparison_shown.connect(self._on_shown)
        desk.changed.connect(self._on_changed)

    def new(self) -> None:
        """Begin a comparison."""
        self._ask_name("New comparison", "Name", "", self._on_new_named)

    def rename(self) -> None:
        """Give the comparison another name."""
        comparison = self.desk.comparison
        if comparison is not None:
            self._ask_name("Rename comparison", "Name", comparison.name, self._on_renamed)

    def delete(self) -> None:
        """Take the comparison out; undo brings it back."""
        if self.desk.comparison_id is not None:
            self.desk.tasks.write(partial(do.delete_comparison, comparison_id=self.desk.comparison_id))

    def add(self) -> None:
        """Type the name of a class to add."""
        self._bar.field.setFocus()

    def next(self) -> None:
        """Show the next comparison."""
        self._step(1)

    def previous(self) -> None:
        """Show the comparison before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        ids = [c.id for c in self.desk.comparisons]
        if self.desk.comparison_id in ids:
            self.desk.show_comparison(ids[(ids.index(self.desk.comparison_id) + by) % len(ids)])
            self._on_comparisons()

    def _ask_name(self, title: str, label: str, text: str, then: object) -> None:
        dialog = AskName(title, label, text, self.window)
        dialog.named.connect(then)  # pyright: ignore[reportArgumentType]
        dialog.open()

    def _on_new_named(self, name: str) -> None:
        self.desk.tasks.write(partial(do.create_comparison, name=name))

    def _on_renamed(self, name: str) -> None:
        if self.desk.comparison_id is not None:
            self.desk.tasks.write(partial(do.rename_comparison, comparison_id=self.desk.comparison_id, name=name))

    def _on_removed(self, class_id: int) -> None:
        comparison = self.desk.comparison
        if comparison is not None:
            rest = tuple(number for number in comparison.class_ids if number != class_id)
            self.desk.tasks.write(partial(do.set_classes, comparison_id=comparison.id, class_ids=rest))

    def _on_moved(self, class_id: int, by: int) -> None:
        if self.desk.comparison_id is not None:
            self.desk.tasks.write(partial(do.move_class, comparison_id=self.desk.comparison_id, class_id=class_id, by=by))

    def _on_reference(self, class_id: int) -> None:
        if self.desk.comparison_id is not None:
            self.desk.tasks.write(partial(do.set_reference, comparison_id=self.desk.comparison_id, class_id=class_id))

    def _on_added(self, class_id: int) -> None:
        self._on_dropped([class_id])

    def _on_dropped(self, class_ids: list[int]) -> None:
        comparison = self.desk.comparison
        if comparison is None:
            self.desk.tasks.write(partial(do.create_comparison, name="Comparison", class_ids=tuple(class_ids)))
        else:
            ids = (*comparison.class_ids, *class_ids)
            self.desk.tasks.write(partial(do.set_classes, comparison_id=comparison.id, class_ids=ids))

    def _on_typed(self, words: str) -> None:
        if words.strip() and self.desk.study is not None:
            self.desk.tasks.ask("bar.suggest", partial(ask.suggest_classes, words=words), self._on_suggested)

    def _on_suggested(self, lines: tuple[ClassLine, ...]) -> None:
        self._bar.field.suggest(lines)

    def _on_comparisons(self) -> None:
        self._bar.show_comparisons(self.desk.comparisons, self.desk.comparison_id)

    def _on_shown(self, comparison_id: int | None) -> None:
        self._bar.show_comparisons(self.desk.comparisons, comparison_id)
        if comparison_id is None:
            self._bar.show_classes(())
        else:
            self.desk.tasks.ask("bar.classes", partial(ask.comparison_bar, comparison=comparison_id), self._on_headers)

    def _on_changed(self, changes: Changes) -> None:
        """The chips say employer and title; a change of the comparison itself shows it anew in any case."""
        if changes.kinds & _IN_CHIPS and EntityKind.COMPARISON not in changes.kinds:
            self._on_shown(self.desk.comparison_id)

    def _on_headers(self, headers: tuple[Header, ...]) -> None:
        self._bar.show_classes(headers)
