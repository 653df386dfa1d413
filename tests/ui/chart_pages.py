"""The Charts page in the user's words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from jobcompare.model.study import ValueRef
from jobcompare.present.charts.view import Chart, ChartRow
from jobcompare.ui.charts.model import ChartModel
from jobcompare.ui.pages.charts.page import ChartsPage
from tests.ui.pages import User


class ChartHand:
    """What a user sees and does on the Charts page."""

    def __init__(self, user: User) -> None:
        page = user.goes_to("charts")
        assert isinstance(page, ChartsPage)
        self.user = user
        self.page = page
        self.view = page.view
        self.heard: list[ValueRef | None] = []
        page.selected.connect(self._on_selected)

    def _on_selected(self, ref: ValueRef | None) -> None:
        self.heard.append(ref)

    @property
    def chart(self) -> Chart:
        """The chart that is shown."""
        chart = self.page.chart
        assert chart is not None
        return chart

    @property
    def model(self) -> ChartModel:
        """Its lines."""
        return self.view.chart_model

    @property
    def rows(self) -> list[ChartRow]:
        """Its rows, top to bottom."""
        return [line.row for line in self.model.lines if line.row is not None]

    @property
    def here(self) -> ChartRow | None:
        """The row on which one stands."""
        index = self.view.currentIndex()
        return self.model.lines[index.row()].row if index.isValid() else None

    @property
    def said(self) -> str:
        """What a screen reader says of the row on which one stands."""
        return self.model.data(self.view.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)

    def compares(self, name: str) -> None:
        """Choose another comparison."""
        wanted = next(one for one in self.user.window.desk.comparisons if one.name == name)
        self.user.does(lambda: self.user.window.desk.show_comparison(wanted.id))

    def chooses(self, chart: str) -> None:
        """Choose a chart by its name in the list."""
        names = self.page.chooser.model()
        row = next(n for n in range(names.rowCount()) if names.index(n, 0).data() == chart)
        self.user.does(lambda: self.page.chooser.setCurrentIndex(names.index(row, 0)))

    def walks(self, key: Qt.Key) -> None:
        """Press a key on the chart."""
        self.view.setFocus()
        self.user.presses(key, on=self.view)

    def clicks(self, row: int) -> None:
        """Click the n-th line."""
        place = self.view.visualRect(self.model.index(row)).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.user.rests()

    def picture(self) -> QImage:
        """What the chart looks like now."""
        return self.view.viewport().grab().toImage()
