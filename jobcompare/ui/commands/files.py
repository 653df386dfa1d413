"""Documents in, files out, checkpoints."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from jobcompare.operations import ask, do
from jobcompare.operations.session import Reader
from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk
from jobcompare.ui.dialogs.ask_name import AskName
from jobcompare.ui.frame.stack import PageStack

if TYPE_CHECKING:
    from jobcompare.ui.commands.schedules import ScheduleCommands

REVIEW = "review"


class FileCommands(Commands):
    """Documents go to the Review page first; exports never touch the study."""

    def __init__(self, desk: Desk, window: QWidget, stack: PageStack) -> None:
        super().__init__(desk, window)
        self._stack = stack
        self._schedules: ScheduleCommands | None = None

    def add_documents(self) -> None:
        """Ask for documents to read."""
        from jobcompare.ui.dialogs.document_files import DOCUMENT_FILES

        dialog = QFileDialog(self.window, "Add documents", "", DOCUMENT_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_documents_chosen)
        dialog.open()

    def import_paths(self, paths: Sequence[Path], jurisdiction: str | None = None) -> None:
        """Read these: pay schedules are asked about, documents wait on the Review page until they are accepted."""
        if self._schedules is None:
            from jobcompare.ui.commands.schedules import ScheduleCommands

            self._schedules = ScheduleCommands(self.desk, self.window, self._take_documents)
        self._schedules.take(paths, jurisdiction)

    def checkpoint(self) -> None:
        """Ask for the name of this moment."""
        dialog = AskName("Named checkpoint", "Name", "", self.window)
        dialog.named.connect(self._on_checkpoint_named)
        dialog.open()

    def export(self) -> None:
        """Ask where to write the comparison."""
        from jobcompare.ui.dialogs.export import ExportDialog

        comparison = self.desk.comparison
        if comparison is None:
            self.desk.said.emit("Choose classes to compare first.")
            return
        study = self.desk.study
        assert study is not None
        dialog = ExportDialog(comparison.name, study.path.parent, self.window)
        dialog.chosen.connect(self._on_export_chosen)
        dialog.open()

    def _take_documents(self, paths: Sequence[Path], jurisdiction: str | None) -> None:
        self._stack.show_page(REVIEW).take_files(paths, jurisdiction)

    def _on_documents_chosen(self, names: list[str]) -> None:
        self.import_paths([Path(name) for name in names])

    def _on_checkpoint_named(self, name: str) -> None:
        self.desk.tasks.write(partial(do.checkpoint, name=name), self._on_checkpoint_made)

    def _on_checkpoint_made(self, made: object) -> None:
        self.desk.said.emit("Checkpoint named. Edits are saved at once in any case.")

    def _on_export_chosen(self, part: str, path: Path) -> None:
        if self.desk.comparison_id is not None:
            self.desk.said.emit(f"Writing {path.name}…")
            work = partial(_export, part, path, self.desk.comparison_id)
            self.desk.tasks.ask("export", work, self._on_exported)

    def _on_exported(self, lines: tuple[str, ...]) -> None:
        self.desk.said.emit(" · ".join(lines[:3]) or "Written.")


def _export(part: str, path: Path, comparison_id: int, reader: Reader) -> tuple[str, ...]:
    from jobcompare.operations.exporting import ExportPart, export_comparison

    comparison = ask.compared(reader, comparison_id).comparison
    return tuple(export_comparison(reader, comparison, ExportPart(part), path).lines)
