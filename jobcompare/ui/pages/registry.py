"""The pages, in the order of the rail. Adding one is one line here and a folder beside."""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from jobcompare.common.errors import Trouble, UserError
from jobcompare.ui.actions import ActionRow
from jobcompare.ui.pages.base import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page before it is loaded: pages are imported when first shown, so that the window starts fast.

    `folder` holds `page.py` with the class `name`, and, where the page has actions of its own, `actions.py` with `ACTIONS`.
    """

    key: str
    title: str
    icon: str
    folder: str
    name: str
    compares: bool = True

    def load(self) -> type[Page]:
        """The class of the page."""
        found = getattr(import_module(f"jobcompare.ui.pages.{self.folder}.page"), self.name)
        assert issubclass(found, Page)
        return found

    def actions(self) -> tuple[ActionRow, ...]:
        """The page's own actions; none where it has no `actions` module."""
        module = f"jobcompare.ui.pages.{self.folder}.actions"
        return import_module(module).ACTIONS if find_spec(module) else ()


PAGES: tuple[PageEntry, ...] = (
    PageEntry("start", "Start", "house-line", "start", "StartPage", compares=False),
    PageEntry("documents", "Documents", "files", "documents", "DocumentsPage", compares=False),
    PageEntry("review", "Review", "check-square-offset", "review", "ReviewPage", compares=False),
    PageEntry("classes", "Classes", "list-bullets", "classes", "ClassesPage", compares=False),
    PageEntry("side-by-side", "Side by side", "columns", "side_by_side", "SideBySidePage"),
    PageEntry("matrix", "Level matrix", "grid-four", "matrix", "MatrixPage"),
    PageEntry("ladder", "Ladder", "tree-structure", "ladder", "LadderPage"),
    PageEntry("charts", "Charts", "chart-bar-horizontal", "charts", "ChartsPage"),
)


def page_named(key: str) -> PageEntry:
    """The entry of a page.

    Raises:
        UserError: NO_SUCH_PAGE.
    """
    for entry in PAGES:
        if entry.key == key:
            return entry
    raise UserError(Trouble.NO_SUCH_PAGE, name=key, known=tuple(entry.key for entry in PAGES))
