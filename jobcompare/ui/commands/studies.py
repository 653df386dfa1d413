"""Make, open and close studies."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from jobcompare.common.errors import Trouble, UserError
from jobcompare.operations import do
from jobcompare.operations.session import Session
from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk
from jobcompare.ui.dialogs.new_study import NewStudyDialog, StudyPlan

STUDY_FILES = "Studies (*.jobstudy);;All files (*)"


class StudyCommands(Commands):
    """One study is open at a time; a new one takes its place when it is there."""

    def __init__(self, desk: Desk, window: QWidget, recent: QMenu, import_paths: Callable[[Sequence[Path]], None]) -> None:
        super().__init__(desk, window)
        self._import_paths = import_paths
        self._recent = recent
        self._opening: Path | None = None

    def new(self) -> None:
        """Ask for the beginnings of a study."""
        dialog = NewStudyDialog(self._folder(), self.window)
        dialog.planned.connect(self._on_planned)
        dialog.open()

    def open(self) -> None:
        """Ask for a study file."""
        dialog = QFileDialog(self.window, "Open a study", str(self._folder()), STUDY_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def open_path(self, path: Path) -> None:
        """Open a study by its path; the one that is open already stays."""
        study = self.desk.study
        if study is not None and study.path.resolve() == path.resolve():
            self.desk.said.emit("This study is open.")
            return
        self._opening = path
        self.desk.open(partial(do.open_study, path, self._who()), self._on_not_opened)

    def sample(self) -> None:
        """Open a copy of the sample study; a copy made before is opened as it was left."""
        path = self._folder() / "Sample study.jobstudy"
        self.desk.open(partial(_sample, path, self._who()))

    def close(self) -> None:
        """Put the study away."""
        self.desk.close()

    def quit(self) -> None:
        """Close the window."""
        self.window.close()

    def fill_recent(self) -> None:
        """List the studies opened last."""
        self._recent.clear()
        for name in self.desk.settings.settings.recent:
            action = QAction(f"{Path(name).stem}  ({Path(name).parent})".replace("&", "&&"), self._recent)
            action.setData(name)
            action.triggered.connect(self._on_recent)
            self._recent.addAction(action)
        if self._recent.isEmpty():
            self._recent.addAction("None yet").setEnabled(False)

    def _folder(self) -> Path:
        study = self.desk.study
        if study is not None:
            return study.path.parent
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()

    def _who(self) -> str:
        return self.desk.settings.settings.who or do.user_name()

    def _on_recent(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QAction)
        self.open_path(Path(str(sender.data())))

    def _on_file_chosen(self, name: str) -> None:
        self.open_path(Path(name))

    def _on_not_opened(self, error: Exception) -> None:
        if self._opening is not None and isinstance(error, UserError) and error.trouble is Trouble.STUDY_MISSING:
            settings = self.desk.settings
            settings.keep(settings.settings.without_recent(self._opening))
        self.desk.tasks.failed.emit(error)

    def _on_planned(self, plan: StudyPlan) -> None:
        then = partial(self._import_paths, plan.documents) if plan.documents else None
        self.desk.open(partial(_create, plan, self._who()), then=then)


def _create(plan: StudyPlan, who: str) -> Session:
    session = do.create_study(plan.path, plan.name, who)
    try:
        if plan.ours:
            do.add_employer(session, plan.ours, hours_per_week=plan.hours_per_week)
            do.set_ours(session, session.read.employers()[0].id)
        for name in plan.comparators:
            do.add_employer(session, name, reason=plan.reason)
    except BaseException:
        session.close()
        raise
    return session


def _sample(path: Path, who: str) -> Session:
    return do.open_study(path, who) if path.exists() else do.make_sample(path, who)
