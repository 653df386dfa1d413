"""Guide, palette, shortcuts, about."""

from PySide6.QtWidgets import QWidget

from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk
from jobcompare.ui.frame.menus import Actions
from jobcompare.ui.frame.stack import PageStack


class HelpCommands(Commands):
    """Everything here comes from the action table and the shipped guide."""

    def __init__(self, desk: Desk, window: QWidget, actions: Actions, stack: PageStack) -> None:
        super().__init__(desk, window)
        self._actions = actions
        self._stack = stack

    def guide(self) -> None:
        """Show the guide's page of the page on top."""
        from jobcompare.ui.dialogs.guide import GuideWindow

        page = self._stack.page
        GuideWindow(page.key if page is not None else "start", self.window).show()

    def palette(self) -> None:
        """Run any command by typing part of its name."""
        from jobcompare.ui.dialogs.palette import PaletteDialog

        dialog = PaletteDialog(self._actions.runnable(), self.window)
        dialog.chosen.connect(self._actions.run)
        dialog.open()

    def shortcuts(self) -> None:
        """Show every shortcut."""
        from jobcompare.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(tuple(self._actions.rows.values()), self.window).open()

    def about(self) -> None:
        """Say which version this is."""
        from jobcompare.ui.dialogs.about import AboutDialog

        AboutDialog(self.desk.settings.folder, self.window).open()
