"""The study's own settings: our jurisdiction, employers, levels; and its check."""

from functools import partial
from operator import methodcaller

from jobcompare.model.study import Employer, StudyLevel
from jobcompare.operations import ask, do
from jobcompare.operations.session import Session
from jobcompare.ui.commands.base import Commands
from jobcompare.ui.dialogs.employers import EmployersDialog
from jobcompare.ui.dialogs.levels import LevelsDialog
from jobcompare.ui.dialogs.ours import OursDialog


class SetupCommands(Commands):
    """Each dialog's answer is one undoable step."""

    def ours(self) -> None:
        """Ask which employer is ours."""
        self.desk.tasks.ask("setup.ours", methodcaller("employers"), self._on_employers_for_ours)

    def employers(self) -> None:
        """Show and edit the employers."""
        self.desk.tasks.ask("setup.employers", methodcaller("employers"), self._on_employers)

    def levels(self) -> None:
        """Show and edit the study levels."""
        self.desk.tasks.ask("setup.levels", methodcaller("levels"), self._on_levels)

    def check(self) -> None:
        """Check the study file."""
        self.desk.tasks.write(_check, self._on_checked)

    def _on_employers_for_ours(self, employers: tuple[Employer, ...]) -> None:
        study = self.desk.study
        dialog = OursDialog(employers, study.info.ours if study else None, self.window)
        dialog.chosen.connect(self._on_ours_chosen)
        dialog.open()

    def _on_ours_chosen(self, employer_id: int | None) -> None:
        self.desk.tasks.write(partial(do.set_ours, employer_id=employer_id))

    def _on_employers(self, employers: tuple[Employer, ...]) -> None:
        dialog = EmployersDialog(employers, self.window)
        dialog.edited.connect(self._on_employer_edited)
        dialog.open()

    def _on_employer_edited(self, employer: Employer) -> None:
        self.desk.tasks.write(partial(do.edit_employer, employer=employer))

    def _on_levels(self, levels: tuple[StudyLevel, ...]) -> None:
        dialog = LevelsDialog([level.name for level in reversed(levels)], self.window)
        dialog.named.connect(self._on_levels_named)
        dialog.open()

    def _on_levels_named(self, names: list[str]) -> None:
        self.desk.tasks.write(partial(do.set_levels, names=tuple(names)))

    def _on_checked(self, problems: tuple[str, ...]) -> None:
        from jobcompare.ui.dialogs.told import TellDialog

        words = "\n".join(problems) or "All is well: every text, record and journal line is as it was written."
        TellDialog("Check study", words, self.window).open()


def _check(session: Session) -> tuple[str, ...]:
    return ask.check(session.file)
