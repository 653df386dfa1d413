"""What is compared: two documents, two versions, or the two wordings of one document. Asked on the read lane."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject

from jobcompare.operations import ask
from jobcompare.present.lists_view import ListRow
from jobcompare.present.versions.view import RevisionView, VersionsView
from jobcompare.ui.pages.documents.order import EMPLOYER, FILE
from jobcompare.ui.pages.documents.revision import RevisionPane
from jobcompare.ui.tasks import Tasks

REDLINE = 0  # id of the offer to compare a document with its own former wording


class Kind(StrEnum):
    """What two numbers of a comparison are."""

    DOCUMENTS = "documents"
    VERSIONS = "versions"
    REDLINE = "redline"


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared with what; of a redline both are the document."""

    kind: Kind
    first: int
    second: int

    @property
    def turned(self) -> "Pair":
        """The other way round."""
        return replace(self, first=self.second, second=self.first)


class Comparing(QObject):
    """Keeps what is compared, and asks for it."""

    def __init__(self, tasks: Tasks, pane: RevisionPane, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pane = pane
        self._then: Callable[[], object] | None = None
        self.pair: Pair | None = None

    def start(self, pair: Pair, then: Callable[[], object] | None = None) -> None:
        """Compare; `then` is called when it is shown."""
        self.pair = pair
        self._then = then
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        if self.pair is not None:
            self._tasks.ask("revision", _question(self.pair), self._on_revision, self._on_gone)

    def turn(self) -> None:
        """The other way round; the two wordings of one document have one way only."""
        if self.pair is not None and self.pair.kind is not Kind.REDLINE:
            self.start(self.pair.turned)

    def stop(self) -> None:
        """Nothing is compared any more."""
        self.pair = None
        self._pane.forget()

    def _on_revision(self, view: RevisionView) -> None:
        if self.pair is not None:
            self._pane.show_revision(view)
            then, self._then = self._then, None
            if then is not None:
                then()

    def _on_gone(self, error: Exception) -> None:
        """One of the two is not in the study any more."""
        self.stop()
        self._pane.closed.emit()


def pair_of_versions(view: VersionsView, specification_id: int) -> Pair | None:
    """A version against the one that is shown, the earlier one first; the shown one itself against the one before it.

    Returns:
        None where there is nothing to compare it with.
    """
    order = [line.specification_id for line in view.lines]
    here = next((line.specification_id for line in view.lines if line.here), None)
    if specification_id not in order or here is None:
        return None
    if specification_id == here:
        at = order.index(here)
        other = order[at + 1] if at + 1 < len(order) else order[at - 1] if at else None
    else:
        other = here
    if other is None:
        return None
    later, earlier = sorted((specification_id, other), key=order.index)
    return Pair(Kind.VERSIONS, earlier, later)


def offers(rows: Sequence[ListRow], document_id: int, view: VersionsView | None) -> list[tuple[int, str]]:
    """What a document can be compared with: its own former wording, its other versions, then every other document.

    Returns:
        Ids of documents (REDLINE for the former wording) and what to call them.
    """
    kin = {line.document_id: line for line in view.lines if not line.here} if view is not None else {}
    own = [(REDLINE, "its own wording before its revision")] if view is not None and view.redline else []
    versions = [(number, f"{line.title} · {line.dated} · {line.standing}") for number, line in kin.items() if number is not None]
    others = [
        (row.id, " · ".join(part for part in (row.texts[FILE], row.texts[EMPLOYER]) if part))
        for row in rows
        if row.id != document_id and row.id not in kin
    ]
    return [*own, *versions, *others]


def _question(pair: Pair) -> partial[RevisionView]:
    match pair.kind:
        case Kind.DOCUMENTS:
            return partial(ask.compare_documents, first=pair.first, second=pair.second)
        case Kind.VERSIONS:
            return partial(ask.compare_versions, first=pair.first, second=pair.second)
        case Kind.REDLINE:
            return partial(ask.redline, document_id=pair.first)
