"""The Documents page in the user's words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from jobcompare.ui.pages.documents.page import DocumentsPage
from tests.ui.pages import User

REDLINE = "county-a-it-customer-support-specialist.txt"


class DocumentsHand:
    """What the page lets a user do."""

    def __init__(self, user: User) -> None:
        self.user = user
        page = user.goes_to("documents")
        assert isinstance(page, DocumentsPage)
        self.page = page

    # looking
    @property
    def names(self) -> list[str]:
        """The documents listed."""
        return [row.texts[0] for row in self.page.shelf.list.documents.shown]

    @property
    def head(self) -> str:
        """Name and facts over the text."""
        return self.page.reading.head.text()

    @property
    def text(self) -> str:
        """The text shown."""
        return self.page.reading.text.toPlainText()

    @property
    def remark(self) -> str:
        """Findings and struck passages, counted."""
        return self.page.reading.tools.remark.text()

    @property
    def findings(self) -> list[str]:
        """The words of the findings."""
        return [finding.words for finding in self.page.reading.findings.items.findings]

    @property
    def here(self) -> str:
        """The finding that is current."""
        finding = self.page.reading.findings.current()
        return finding.words if finding else ""

    @property
    def marked(self) -> list[str]:
        """The words that are marked in sight."""
        return list(self.page.reading.text.marked)

    def is_struck(self, words: str) -> bool:
        """Whether words are drawn with a line through them."""
        cursor = self.page.reading.text.document().find(words)
        assert not cursor.isNull(), f"no “{words}” in the text"
        cursor.setPosition(cursor.selectionStart() + 1)
        return cursor.charFormat().fontStrikeOut()

    def in_sight(self, words: str) -> bool:
        """Whether words can be seen without scrolling."""
        cursor = self.page.reading.text.document().find(words)
        return self.page.reading.text.viewport().rect().contains(self.page.reading.text.cursorRect(cursor).center())

    # doing
    def chooses(self, name: str) -> None:
        """Choose a document of the list."""
        self.page.shelf.list.setCurrentIndex(self.page.shelf.list.documents.index(self.names.index(name)))
        self.user.rests()

    def filters(self, words: str) -> None:
        """Type into the filter field."""
        self.page.shelf.filter.setText(words)
        self.user.rests()

    def stands_on(self, words: str) -> None:
        """Select the finding that has these words."""
        row = next(number for number, finding in enumerate(self.findings) if words in finding)
        self.page.reading.findings.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.reading.findings.stand_on(row)
        self.user.rests()

    def selects_words(self, words: str) -> None:
        """Select words in the text."""
        cursor = self.page.reading.text.document().find(words)
        self.page.reading.text.setTextCursor(cursor)
        self.page.reading.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def puts_cursor_in(self, words: str) -> None:
        """Put the cursor into words."""
        self.page.reading.text.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.page.reading.text.document().find(words)
        cursor.setPosition(cursor.selectionStart() + 1)
        self.page.reading.text.setTextCursor(cursor)

    def scrolls_to_end(self) -> None:
        """Scroll down."""
        self.page.reading.text.moveCursor(QTextCursor.MoveOperation.End)
        bar = self.page.reading.text.verticalScrollBar()
        bar.setValue(bar.maximum())


def documents(user: User) -> DocumentsHand:
    """Go to Documents."""
    return DocumentsHand(user)
