"""What every page is. The frame knows pages only by this class and by their entry in the registry."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Changes
from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.ui.tasks import Tasks

ZOOM_STEPS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
EVERYTHING = frozenset(EntityKind)


class Page(QWidget):
    """One page of the window.

    A page asks for what it shows through `tasks.ask(key, work, then)` and changes the study through `tasks.write`. It is made
    when it is first shown. A page with nothing to show says the next step with a `widgets.empty_state.EmptyState`.

    Class attributes: `key` is its name in the registry and on the command line, `title` its word in the rail, `icon` a Phosphor
    glyph, `needs` the kinds of entity whose change makes it ask again, `compares` whether it shows the comparison,
    `sources` whether its values are the study's, so that Source can follow them, `source_waits` whether Source keeps its place
    while nothing is selected.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    icon: ClassVar[str]
    needs: ClassVar[frozenset[EntityKind]] = EVERYTHING
    compares: ClassVar[bool] = True
    sources: ClassVar[bool] = True
    source_waits: ClassVar[bool] = True

    selected = Signal(object)  # ValueRef or None: what Source follows
    wanted = Signal(str)  # the id of an action of the table that should run: "page.classes", "file.import"
    comparison_wanted = Signal(int)  # id of a comparison to show side by side
    study_wanted = Signal(object)  # Path of a study to open
    said = Signal(str)  # a remark for the status line: "6 rows copied"
    zoomed = Signal(int)  # per cent
    steps_changed = Signal()  # what `own_steps` tells

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.comparison_id: int | None = None
        self.stale = True
        self.has_study = False
        self._zoom = 100
        self.setObjectName("page")
        self.setAccessibleName(self.title)

    # what the frame asks of a page

    def show_comparison(self, comparison_id: int | None) -> None:
        """Show another comparison; None where the study has none."""
        if comparison_id != self.comparison_id or self.stale:
            self.comparison_id = comparison_id
            self.refresh()

    def refresh(self) -> None:
        """Ask again for what is shown, keeping selection and scroll where the rows still are."""
        self.stale = False

    def study_changed(self, changes: Changes) -> None:
        """The study has changed: ask again when it matters, at once when in sight, else when next shown."""
        if not changes.kinds & self.needs:
            return
        if self.isVisible():
            self.refresh()
        else:
            self.stale = True

    def study_opened(self) -> None:
        """Another study is open, or none (`has_study`): forget what was shown."""
        self.comparison_id = None
        self.stale = True

    def show_recent(self, paths: Sequence[Path]) -> None:
        """The studies opened last, newest first, for pages that offer them."""

    def select(self, ref: ValueRef) -> None:
        """Bring a value into sight and select it, where this page shows it."""

    def take_files(self, paths: Sequence[Path], jurisdiction: str | None = None) -> None:
        """Take documents that were dropped or chosen, on the page that reads them."""

    def own(self, deed: str) -> bool:
        """Do a command of the frame ("review", "edit", "as-read", "undo", "redo") in the page's own way; False: it has none."""
        return False

    def own_steps(self) -> tuple[str | None, str | None]:
        """Names of the steps that Undo and Redo turn on this page; None where the study's own come first."""
        return None, None

    def current_ref(self) -> ValueRef | None:
        """The selected value: what Review, Edit and Note act on."""
        return None

    def current_refs(self) -> tuple[ValueRef, ...]:
        """All selected values; Review takes all of them."""
        ref = self.current_ref()
        return () if ref is None else (ref,)

    def options(self) -> Mapping[str, tuple[str, ...]]:
        """What `render --view key=value` can set: key -> allowed words; no words: any text."""
        return {}

    def set_option(self, key: str, value: str) -> None:
        """Set an option of `options`; called with words that `check_option` let through."""

    def check_option(self, key: str, value: str) -> None:
        """Refuse what `options` does not name.

        Raises:
            UserError: NO_SUCH_OPTION.
        """
        known = self.options()
        if key not in known or (known[key] and value not in known[key]):
            words = tuple(f"{name}={'|'.join(allowed) or '…'}" for name, allowed in known.items())
            raise UserError(Trouble.NO_SUCH_OPTION, name=f"{key}={value}", known=words)

    def copy(self, *, headers: bool = False) -> None:
        """Put the selection on the clipboard as tab-separated text and HTML, with its headers where wanted."""

    def select_all(self) -> None:
        """Select everything that can be copied."""

    def can_find(self) -> bool:
        """Whether the find bar works on this page."""
        return False

    def find(self, text: str, *, back: bool = False, fresh: bool = False) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Go to the next (or previous) place of `text`; `fresh` while it is being typed. Returns what the find bar says."""
        return ""

    def view_state(self) -> dict[str, object]:
        """What to remember of the view by study: plain JSON data."""
        return {"zoom": self.zoom}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """Take back what `view_state` gave; whatever does not fit is left."""
        zoom = state.get("zoom")
        if isinstance(zoom, int):
            self.zoom = zoom

    # zoom

    @property
    def zoom(self) -> int:
        """Size of what is shown, per cent."""
        return self._zoom

    @zoom.setter
    def zoom(self, percent: int) -> None:
        percent = max(ZOOM_STEPS[0], min(ZOOM_STEPS[-1], percent))
        if percent != self._zoom:
            self._zoom = percent
            self.zoom_to(percent)
            self.zoomed.emit(percent)

    def zoom_to(self, percent: int) -> None:
        """Draw at another size; the base class does nothing."""

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out by steps of the list; 0 goes back to 100 %."""
        if not steps:
            self.zoom = 100
            return
        at = min(range(len(ZOOM_STEPS)), key=self._distance)
        self.zoom = ZOOM_STEPS[max(0, min(len(ZOOM_STEPS) - 1, at + steps))]

    def _distance(self, index: int) -> int:
        return abs(ZOOM_STEPS[index] - self._zoom)
