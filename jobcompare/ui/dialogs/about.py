"""About: version, licences, where files are kept."""

from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel


class AboutDialog(AskDialog):
    """What this is."""

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__("About jobcompare", parent, closes=True)
        kept = str(folder) if folder else "nowhere (nothing is kept in this run)"
        for words, role in (
            (f"jobcompare {version('jobcompare')}", "title"),
            ("Compare class specifications of public employers: side by side, level matrices, ladders, charts, workbooks.", ""),
            (f"Settings and views are kept in {kept}. Studies are where you put them. Nothing goes over a network.", ""),
            (
                f"Qt {qVersion()} (LGPL 3), Inter and Jobcompare Symbols (Open Font License), Phosphor icons (MIT). MIT licence.",
                "muted",
            ),
        ):
            label = PlainLabel(words, self, role=role, wrap=True)
            label.setMinimumWidth(440)
            self.body.addWidget(label)
