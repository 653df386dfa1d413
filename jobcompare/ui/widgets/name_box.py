"""A box of names to choose one from: a name that is too long is cut with an ellipsis, not through a letter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter


class NameBox(QComboBox):
    """Qt cuts the text of a combo box at its edge; this one says that there is more."""

    def shown_text(self) -> str:
        """What stands in the box."""
        return self.fontMetrics().elidedText(self._whole(), Qt.TextElideMode.ElideRight, self._room())

    def paintEvent(self, event: QPaintEvent) -> None:
        option, painter = self._option(), QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if self.currentIndex() < 0:
            palette = self.palette()
            palette.setBrush(QPalette.ColorRole.ButtonText, palette.placeholderText())
            option.palette = palette  # pyright: ignore[reportAttributeAccessIssue]
        option.currentText = self.shown_text()  # pyright: ignore[reportAttributeAccessIssue]
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _whole(self) -> str:
        return self.currentText() if self.currentIndex() >= 0 else self.placeholderText()

    def _room(self) -> int:
        edit = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, self._option(), edit, self)
        return place.width() - 2

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option
