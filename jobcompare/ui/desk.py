"""What lies on the analyst's desk: the open study, its comparisons, the selected value, the steps to undo."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import methodcaller
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from jobcompare.common.errors import UserError
from jobcompare.model.changes import Changes
from jobcompare.model.study import Comparison, EntityKind, StudyInfo, ValueRef
from jobcompare.operations import ask
from jobcompare.operations.session import Session
from jobcompare.ui.checking import StudyCheck
from jobcompare.ui.settings import SettingsFile
from jobcompare.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class OpenStudy:
    """The study that is open."""

    path: Path
    info: StudyInfo
    read_only_reason: UserError | None

    @property
    def read_only(self) -> bool:
        """Nothing can be changed."""
        return self.read_only_reason is not None


class Desk(QObject):
    """The window's own state. Commands and frame parts share it; pages only see `Tasks`."""

    opened = Signal()
    closed = Signal()
    comparisons_changed = Signal()
    comparison_shown = Signal(object)  # id or None
    selection_changed = Signal(object)  # ValueRef or None
    steps_changed = Signal()
    said = Signal(str)
    changed = Signal(object)  # Changes

    def __init__(self, tasks: Tasks, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.settings = settings
        self.study: OpenStudy | None = None
        self._then: Callable[[], object] | None = None
        self._show_next: int | None = None
        self.comparisons: tuple[Comparison, ...] = ()
        self.comparison_id: int | None = None
        self.selected: ValueRef | None = None
        self.undo_name: str | None = None
        self.redo_name: str | None = None
        self.check = StudyCheck(tasks, self)
        tasks.changed.connect(self._on_changed)

    @property
    def writable(self) -> bool:
        """A study is open and may be changed."""
        return self.study is not None and not self.study.read_only

    @property
    def comparison(self) -> Comparison | None:
        """The comparison that is shown."""
        return next((c for c in self.comparisons if c.id == self.comparison_id), None)

    def open(
        self,
        work: Callable[[], Session],
        wrong: Callable[[Exception], object] | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Open the study that `work` gives, in place of the one that is open; `then` is called when it is there."""
        self._then = then
        self.tasks.open(work, self._on_session, wrong)

    def close(self) -> None:
        """Put the study away."""
        if self.study is None:
            return
        self.check.stop()
        self.tasks.release()
        self.study, self.comparisons, self.comparison_id = None, (), None
        self.undo_name = self.redo_name = None
        self.select(None)
        self.closed.emit()

    def show_comparison(self, comparison_id: int | None) -> None:
        """Show a comparison on all pages."""
        self.comparison_id = comparison_id
        self.comparison_shown.emit(comparison_id)

    def show_first(self, comparison_id: int | None) -> None:
        """The comparison to show when the study's comparisons are known: the one that was shown last."""
        self._show_next = comparison_id

    def select(self, ref: ValueRef | None) -> None:
        """Let Source follow a value."""
        if ref != self.selected:
            self.selected = ref
            self.selection_changed.emit(ref)

    def _on_session(self, session: Session) -> None:
        self._path = session.file.path.absolute()
        self._reason = session.file.read_only_reason
        self.check.take(session)
        self.tasks.ask("desk.info", methodcaller("info"), self._on_info)

    def _on_info(self, info: StudyInfo) -> None:
        self.study = OpenStudy(self._path, info, self._reason)
        self.comparisons, self.comparison_id, self.selected, self._show_next = (), None, None, None
        self.settings.keep(self.settings.settings.with_recent(self._path))
        self.opened.emit()
        self.check.begin()
        self._ask_comparisons(self._show_next)
        self._ask_steps()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _on_changed(self, changes: Changes) -> None:
        self._leave_removed(changes)
        self.changed.emit(changes)
        self._ask_steps()
        if EntityKind.COMPARISON in changes.kinds:
            added = [entity.id for entity in changes.added if isinstance(entity, Comparison)]
            self._ask_comparisons(added[-1] if added else None)
        if EntityKind.STUDY in changes.kinds:
            self.tasks.ask("desk.study", methodcaller("info"), self._on_study_edited)

    def _leave_removed(self, changes: Changes) -> None:
        """No page may ask for a comparison that is gone."""
        if EntityKind.COMPARISON not in changes.kinds:
            return
        gone = {entity.id for entity in changes.removed if isinstance(entity, Comparison)}
        self.comparisons = tuple(c for c in self.comparisons if c.id not in gone)
        if self.comparison_id in gone:
            self.show_comparison(self.comparisons[0].id if self.comparisons else None)

    def _on_study_edited(self, info: StudyInfo) -> None:
        if self.study is not None:
            self.study = OpenStudy(self.study.path, info, self.study.read_only_reason)

    def _ask_comparisons(self, show: int | None = None) -> None:
        self._show_next = show
        self.tasks.ask("desk.comparisons", ask.comparisons, self._on_comparisons)

    def _on_comparisons(self, comparisons: tuple[Comparison, ...]) -> None:
        self.comparisons = comparisons
        known = {c.id for c in comparisons}
        wanted = self._show_next if self._show_next in known else self.comparison_id
        if wanted not in known:
            wanted = comparisons[0].id if comparisons else None
        self.comparisons_changed.emit()
        self.show_comparison(wanted)

    def _ask_steps(self) -> None:
        self.tasks.write(_step_names, self._on_steps)

    def _on_steps(self, names: tuple[str | None, str | None]) -> None:
        self.undo_name, self.redo_name = names
        self.steps_changed.emit()


def _step_names(session: Session) -> tuple[str | None, str | None]:
    return session.file.undo_name, session.file.redo_name
