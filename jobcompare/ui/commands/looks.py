"""Appearance, zoom, Source, settings."""

from PySide6.QtWidgets import QWidget

from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk
from jobcompare.ui.frame.source_place import SourcePlace
from jobcompare.ui.frame.stack import PageStack
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import Appearance


class LookCommands(Commands):
    """How things look; nothing here touches the study."""

    def __init__(self, desk: Desk, window: QWidget, stack: PageStack, place: SourcePlace) -> None:
        super().__init__(desk, window)
        self._stack = stack
        self._place = place

    def source(self) -> None:
        """Enlarge Source, or make it small again."""
        self._place.toggle()

    def zoom_in(self) -> None:
        """Larger."""
        self._zoom(1)

    def zoom_out(self) -> None:
        """Smaller."""
        self._zoom(-1)

    def zoom_reset(self) -> None:
        """Back to 100 %."""
        self._zoom(0)

    def system(self) -> None:
        """As the system has it."""
        self._appear(Appearance.SYSTEM)

    def light(self) -> None:
        """Dark text on white."""
        self._appear(Appearance.LIGHT)

    def dark(self) -> None:
        """Light text on dark gray."""
        self._appear(Appearance.DARK)

    def contrast(self) -> None:
        """White on black."""
        self._appear(Appearance.CONTRAST)

    def settings(self) -> None:
        """Ask for name, appearance and size of text."""
        from jobcompare.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.desk.settings.settings, self.window)
        dialog.changed.connect(self._on_settings)
        dialog.open()

    def _on_settings(self, values: dict[str, object]) -> None:
        self.desk.settings.change(**values)
        chosen = self.desk.settings.settings
        in_force.apply(chosen.appearance, chosen.points)

    def _zoom(self, steps: int) -> None:
        page = self._stack.page
        if page is not None:
            page.zoom_by(steps)
            self.desk.said.emit(f"{page.zoom} %")

    def _appear(self, chosen: Appearance) -> None:
        self.desk.settings.change(appearance=chosen)
        in_force.apply(chosen, self.desk.settings.settings.points)
