"""Versions on the Documents page in the user's words."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from jobcompare.operations import do
from jobcompare.ui.dialogs.choose import ChooseDialog
from tests.operations.specifications import DUTIES, bring, words
from tests.ui.document_pages import DocumentsHand

OLD, NEW = "1.txt", "2.txt"
REDLINE = """<h1>DOCK MASTER</h1><p>Class Code: 0500</p><h2>DEFINITION</h2>
<p>Under <del>direct</del> <ins>general</ins> supervision, runs the docks.</p><h2>EXAMPLES OF DUTIES</h2>
<ul><li>Assigns berths to visiting boats.</li><li><del>Rings the bell at noon.</del></li></ul>
<h2>MINIMUM QUALIFICATIONS</h2><p>Two years of work at a harbor.</p>"""
NEEDED = "Graduation from high school and two years of office work."


def study_of_versions(path: Path) -> Path:
    """A study with two versions of one class: two duties changed places, one is new, the requirement is higher."""
    common = [f"Keeps list number {number} of the harbor and shows it to visitors." for number in range(6)]
    duties = [*DUTIES[1:3], DUTIES[0], *DUTIES[3:], *common, "Sells charts of the harbor to visitors."]
    with do.create_study(path, "Harbor", "Ana") as session:
        bring(session, words(dated="Revised: March 2019", duties=[*DUTIES, *common]))
        bring(session, words(dated="Revised: May 2023", duties=duties, needed=NEEDED), first=2)
    return path


class RevisionHand(DocumentsHand):
    """What the page lets a user do with versions."""

    # looking
    @property
    def versions(self) -> list[str]:
        """The versions listed, as they are drawn; none where the list is not in sight."""
        box = self.page.reading.versions
        return [box.list.versions.index(row).data() for row in range(box.list.versions.rowCount())] if box.isVisible() else []

    @property
    def compares(self) -> bool:
        """A comparison is in sight."""
        return self.page.side.revision.isVisible()

    @property
    def compared(self) -> str:
        """The text of the comparison."""
        return self.page.side.revision.text.toPlainText()

    @property
    def headline(self) -> str:
        """What stands over the comparison."""
        pane = self.page.side.revision
        return f"{pane.names.text()}\n{pane.headline.text()}"

    @property
    def at(self) -> str:
        """The name of the change that is current, as it is marked."""
        return "".join(self.page.side.revision.text.marked)

    # doing
    def stands_on_version(self, words: str) -> None:
        """Select a version in the list."""
        row = next(number for number, text in enumerate(self.versions) if words in text)
        self.page.reading.versions.list.setCurrentIndex(self.page.reading.versions.list.versions.index(row))

    def compares_versions(self) -> None:
        """Select the earlier version in the list and press Compare."""
        self.stands_on_version("2019")
        self.user.does(self.page.reading.versions.compare.click)

    def compares_with(self, words: str) -> None:
        """Choose what to compare with in the dialog."""
        self.user.runs("document.compare")
        dialog = self.user.dialog(ChooseDialog)
        names = [dialog.field.itemText(n) for n in range(dialog.field.count())]
        dialog.field.setCurrentIndex(next(n for n, name in enumerate(names) if words in name))
        self.user.answers(dialog)

    def opens_fold(self, words: str) -> None:
        """Put the cursor on a folded line and press Enter."""
        text = self.page.side.revision.text
        cursor = text.document().find(words)
        assert not cursor.isNull(), f"no “{words}” in the comparison"
        text.setTextCursor(cursor)
        cursor.clearSelection()
        text.moveCursor(QTextCursor.MoveOperation.StartOfLine)
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        QTest.keyClick(text, Qt.Key.Key_Return)
        self.user.rests()
