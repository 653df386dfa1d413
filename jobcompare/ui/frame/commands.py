"""The commands objects of a window, and their methods by the names that the action table uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobcompare.ui.commands.comparing import ComparingCommands
from jobcompare.ui.commands.copies import CopyCommands
from jobcompare.ui.commands.edits import EditCommands
from jobcompare.ui.commands.files import FileCommands
from jobcompare.ui.commands.finding import FindCommands
from jobcompare.ui.commands.helping import HelpCommands
from jobcompare.ui.commands.looks import LookCommands
from jobcompare.ui.commands.notes import NoteCommands
from jobcompare.ui.commands.setup import SetupCommands
from jobcompare.ui.commands.studies import StudyCommands
from jobcompare.ui.commands.values import ValueCommands

if TYPE_CHECKING:
    from jobcompare.ui.commands.base import Commands
    from jobcompare.ui.window import MainWindow


def command_slots(window: MainWindow) -> dict[str, Callable[..., None]]:
    """Every public method of the commands objects as "group.method"."""
    desk, stack = window.desk, window.stack
    files = FileCommands(desk, window, stack)
    studies = StudyCommands(desk, window, window.recent, files.import_paths)
    groups: dict[str, Commands] = {
        "studies": studies,
        "copies": CopyCommands(desk, window, studies.open_path),
        "files": files,
        "edits": EditCommands(desk, window, stack),
        "finding": FindCommands(desk, window, stack, window.find_bar),
        "values": ValueCommands(desk, window, stack),
        "notes": NoteCommands(desk, window),
        "looks": LookCommands(desk, window, stack, window.place),
        "setup": SetupCommands(desk, window),
        "comparing": ComparingCommands(desk, window, window.bar),
        "helping": HelpCommands(desk, window, window.actions_table, stack),
    }
    return {
        f"{name}.{method}": getattr(group, method)
        for name, group in groups.items()
        for method, value in vars(type(group)).items()
        if callable(value) and not method.startswith("_")
    }
