"""The guide: our own shipped text, a page for each page of the program."""

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from jobcompare.common.paths import resource
from jobcompare.ui.pages.registry import PAGES

_KEY = Qt.ItemDataRole.UserRole
_LEAST_LIST = 152  # pixels
FURTHER = (("schedules", "Pay schedules"), ("vocabulary", "Your own words"))  # pages about what has no page in the window


class _GuideBrowser(QTextBrowser):
    """Shows a guide page. Nothing is ever loaded for it, from a file or from a network."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


_LIST = 152  # px of the list of pages
_AROUND = 40  # px around its words


class GuideWindow(QDialog):
    """Pages on the left, the text on the right. Stays open beside the work."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Guide")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 520)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Pages of the guide")
        self.text = _GuideBrowser(self)
        self.text.setAccessibleName("Guide")
        self.text.setOpenLinks(False)
        self.text.setFrameStyle(0)
        self.text.document().setDocumentMargin(16)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        close = QPushButton("Close", self)
        close.setDefault(True)
        close.clicked.connect(self.reject)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.list, 1)
        left.addWidget(close)
        layout.addLayout(left)
        layout.addWidget(self.text, 1)
        pages = [*((page.key, page.title) for page in PAGES), *FURTHER]
        for name, title in pages:
            item = QListWidgetItem(title, self.list)
            item.setData(_KEY, name)
        words = self.list.fontMetrics()
        self.list.setFixedWidth(max(_LIST, _AROUND + max(words.horizontalAdvance(title) for _, title in pages)))
        self.list.setFixedWidth(max(_LEAST_LIST, self.list.sizeHintForColumn(0) + 2 * self.list.frameWidth()))
        self.list.currentItemChanged.connect(self._on_current_changed)
        keys = [name for name, _ in pages]
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.document().setMarkdown(guide_text(item.data(_KEY)), QTextDocument.MarkdownFeature.MarkdownNoHTML)
            _semibold(self.text.document())


def _semibold(document: QTextDocument) -> None:
    """The one heavier weight that the shipped font has; of another Qt would smear the letters."""
    lighter = QTextCharFormat()
    lighter.setFontWeight(QFont.Weight.DemiBold)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        for run in block.textFormats():
            if run.format.fontWeight() > QFont.Weight.DemiBold:  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
                start: int = block.position() + run.start  # pyright: ignore[reportOperatorIssue, reportUnknownVariableType]
                cursor.setPosition(start)
                cursor.setPosition(start + run.length, QTextCursor.MoveMode.KeepAnchor)  # pyright: ignore[reportArgumentType, reportOperatorIssue, reportUnknownArgumentType]
                cursor.mergeCharFormat(lighter)
        block = block.next()


def guide_text(key: str) -> str:
    """The guide's Markdown of a page; a sentence where there is none yet."""
    path = resource(f"guide/{re.sub('[^a-z-]', '', key)}.md")
    return path.read_text(encoding="utf-8") if path.is_file() else "The guide has nothing about this page yet."
