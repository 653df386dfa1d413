"""Side by side and Level matrix in the user's words."""

from PySide6.QtCore import Qt

from jobcompare.ui.models.sheet import SectionLine
from jobcompare.ui.pages.matrix.page import MatrixPage
from jobcompare.ui.pages.side_by_side.page import SideBySidePage
from jobcompare.ui.tables.table_page import TablePage
from tests.ui.pages import User


class TableHand:
    """What both pages let a user do."""

    def __init__(self, user: User, page: TablePage) -> None:
        self.user = user
        self.page = page
        self.table = page.table
        self.model = page.table.sheet_model
        page.table.setFocus()

    @property
    def heads(self) -> list[str]:
        """The titles of the columns."""
        return [column.head.title for column in self.model.sheet.columns]

    @property
    def sections(self) -> list[str]:
        """The titles of the sections shown."""
        lines = [self.model.line(row) for row in range(self.model.rowCount())]
        return [line.section.title for line in lines if isinstance(line, SectionLine)]

    @property
    def labels(self) -> list[str]:
        """What stands in the second column of the rows shown."""
        lines = [self.model.line(row) for row in range(self.model.rowCount())]
        return [line.face(1).text for line in lines if not line.spanning]

    def row(self, label: str) -> int:
        """The row with a label or statement."""
        for row in range(self.model.rowCount()):
            line = self.model.line(row)
            if not line.spanning and line.face(1).text.startswith(label):
                return row
        raise AssertionError(f"no row “{label}” is shown")

    def column(self, words: str) -> int:
        """The column whose head has these words."""
        return next(number for number in range(self.model.columnCount()) if words in self.model.head(number).words)

    def cell(self, label: str, column: str) -> str:
        """What a cell writes."""
        return self.model.face(self.row(label), self.column(column)).text

    def says(self, label: str, column: str) -> str:
        """What a screen reader says of a cell."""
        return self.model.line(self.row(label)).words(self.column(column))

    def stands_on(self, label: str, column: str) -> None:
        """Walk to a cell."""
        self.table.hands.stand(self.row(label), self.column(column))
        self.user.rests()

    @property
    def here(self) -> str:
        """The label of the current row."""
        return self.model.line(self.table.currentIndex().row()).face(1).text

    def presses(self, key: Qt.Key, **modifiers: bool) -> None:
        """Press a key on the table."""
        self.user.presses(key, on=self.table, **modifiers)

    @property
    def remark(self) -> str:
        """The words in the line of tools."""
        return self.page.tools.remark.text()

    @property
    def next_step(self) -> str | None:
        """The sentence shown instead of a table; None where the table is shown."""
        return self.page.empty.text() if self.page.empty.isVisibleTo(self.page) else None


def side_by_side(user: User) -> TableHand:
    """Go to Side by side."""
    page = user.goes_to("side-by-side")
    assert isinstance(page, SideBySidePage)
    return TableHand(user, page)


def level_matrix(user: User) -> TableHand:
    """Go to Level matrix."""
    page = user.goes_to("matrix")
    assert isinstance(page, MatrixPage)
    return TableHand(user, page)


def chooses(user: User, number: int) -> None:
    """Show another comparison of the study, by its place."""
    user.does(lambda: user.window.desk.show_comparison(user.window.desk.comparisons[number].id))
