"""Files that are dragged onto the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this computer in a drag; addresses of other places are left out."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
