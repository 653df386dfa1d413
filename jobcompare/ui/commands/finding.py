"""Find on the page."""

from PySide6.QtWidgets import QWidget

from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk
from jobcompare.ui.frame.stack import PageStack
from jobcompare.ui.widgets.find_bar import FindBar


class FindCommands(Commands):
    """Leads the find bar's words to the page on top."""

    def __init__(self, desk: Desk, window: QWidget, stack: PageStack, bar: FindBar) -> None:
        super().__init__(desk, window)
        self._stack = stack
        self._bar = bar
        bar.sought.connect(self._on_sought)
        bar.closed.connect(self._on_closed)
        stack.shown.connect(self._on_page_shown)

    def show(self) -> None:
        """Open the find bar, or the page's own search field."""
        page = self._stack.page
        if page is not None and page.can_find():
            self._bar.open_bar()
        elif page is not None:
            page.find("", fresh=True)

    def next(self) -> None:
        """Go to the next place."""
        if self._bar.isVisible():
            self._bar.next()
        else:
            self.show()

    def previous(self) -> None:
        """Go to the place before."""
        if self._bar.isVisible():
            self._bar.previous()
        else:
            self.show()

    def _on_sought(self, text: str, back: bool, fresh: bool) -> None:
        page = self._stack.page
        if page is not None:
            self._bar.say(page.find(text, back=back, fresh=fresh) if text else "")

    def _on_closed(self) -> None:
        if self._stack.page is not None:
            self._stack.page.find("", fresh=True)
            self._stack.page.setFocus()

    def _on_page_shown(self) -> None:
        if self._bar.isVisible():
            self._bar.hide()
