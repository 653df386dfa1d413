"""The pages of the window: made when first shown, told of changes, one on top."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobcompare.model.changes import Changes
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.registry import PAGES, page_named
from jobcompare.ui.tasks import Tasks


class PageStack(QStackedWidget):
    """All pages that were shown so far."""

    made = Signal(object)  # Page, once for each
    shown = Signal(object)  # Page that came on top

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pages: dict[str, Page] = {}
        self._views: dict[str, Mapping[str, object]] = {}
        self._comparison_id: int | None = None
        self._has_study = False

    @property
    def page(self) -> Page | None:
        """The page on top."""
        top = self.currentWidget()
        return top if isinstance(top, Page) else None

    @property
    def pages(self) -> Mapping[str, Page]:
        """The pages made so far, by key."""
        return self._pages

    def show_page(self, key: str) -> Page:
        """Bring a page on top; it asks for what it shows.

        Raises:
            UserError: NO_SUCH_PAGE.
        """
        page = self._pages.get(key) or self._make(key)
        self.setCurrentWidget(page)
        page.show_comparison(self._comparison_id)
        self.shown.emit(page)
        return page

    def show_comparison(self, comparison_id: int | None) -> None:
        """Every page shows this comparison: the one on top now, the others when next on top."""
        self._comparison_id = comparison_id
        if self.page is not None:
            self.page.show_comparison(comparison_id)

    def study_changed(self, changes: Changes) -> None:
        """Tell every page what was changed."""
        for page in self._pages.values():
            page.study_changed(changes)

    def study_opened(self, has_study: bool, views: Mapping[str, Mapping[str, object]]) -> None:
        """Another study is open with the views that were left of it, or none is."""
        self._has_study = has_study
        self._views = dict(views)
        self._comparison_id = None
        for key, page in self._pages.items():
            page.has_study = has_study
            page.study_opened()
            page.restore_view(self._views.get(key, {}))

    def view_states(self) -> dict[str, dict[str, object]]:
        """What to remember of each page's view."""
        return {**{key: dict(view) for key, view in self._views.items()}, **{k: p.view_state() for k, p in self._pages.items()}}

    def _make(self, key: str) -> Page:
        page = page_named(key).load()(self._tasks, self)
        page.has_study = self._has_study
        self._pages[key] = page
        self.addWidget(page)
        page.restore_view(self._views.get(key, {}))
        self.made.emit(page)
        return page


def first_page() -> str:
    """The key of the page that a new window shows."""
    return PAGES[0].key
