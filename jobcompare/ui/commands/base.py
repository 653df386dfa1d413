"""What every group of commands has."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jobcompare.ui.desk import Desk


class Commands(QObject):
    """A group of commands over the desk; dialogs stand on `window`."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.desk = desk
        self.window = window
