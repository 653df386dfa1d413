"""Copies of the study under another name: one to go on with, one to hand on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from jobcompare.operations.session import Session
from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk


class CopyCommands(Commands):
    """Asks for a name, then copies on the write lane, so that nothing is written meanwhile."""

    def __init__(self, desk: Desk, window: QWidget, open_path: Callable[[Path], None]) -> None:
        super().__init__(desk, window)
        self._open_path = open_path

    def save_as(self) -> None:
        """Ask where to save the whole study; work goes on in the copy, also from a study that can only be read."""
        self._asked("Save as").fileSelected.connect(self.save_study_as)

    def save_study_as(self, name: str) -> None:
        """Save the study as it is, undo and all, and open the copy."""
        self.desk.tasks.write(partial(_save_copy, path=Path(name)), self._open_path)

    def clean_copy(self) -> None:
        """Ask where to save a copy to hand on."""
        self._asked("Save a clean copy").fileSelected.connect(self.save_clean_copy)

    def save_clean_copy(self, name: str) -> None:
        """Save a compact copy without undo, private notes and local paths."""
        self.desk.tasks.write(partial(_save_clean_copy, path=Path(name)), self._on_copied)

    def _asked(self, title: str) -> QFileDialog:
        study = self.desk.study
        assert study is not None
        dialog = QFileDialog(self.window, title, str(study.path.with_name(f"{study.path.stem} copy.jobstudy")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("jobstudy")
        dialog.open()
        return dialog

    def _on_copied(self, path: Path) -> None:
        self.desk.said.emit(f"Saved {path.name}, without undo, private notes and local paths.")


def _save_copy(session: Session, path: Path) -> Path:
    session.file.save_copy(path)
    return path


def _save_clean_copy(session: Session, path: Path) -> Path:
    session.file.save_clean_copy(path)
    return path
