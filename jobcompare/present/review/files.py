"""The files of a batch with their states."""

from collections import Counter
from collections.abc import Mapping, Sequence

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.draft import NOTHING_KNOWN, THIS_STUDY, Batch, Draft, DraftState, Known, state_of
from jobcompare.present.figures import counted, printed_date
from jobcompare.present.review.view import FileRow, FilesView
from jobcompare.present.titles import UNTITLED
from jobcompare.present.wording import sentence

_WORDS: dict[DraftState, str] = {
    DraftState.WAITING: "to read",
    DraftState.READY: "ready",
    DraftState.VERSION: "new version",
    DraftState.TO_CHECK: "to check",
    DraftState.FAILED: "failed",
    DraftState.HERE: "already here",
    DraftState.ACCEPTED: "accepted",
}
_ENTERS = (DraftState.READY, DraftState.VERSION)


class Files:
    """Makes the list of files again and again: a row is made anew only where its draft, or what is known of it, is another."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[Draft, Known, FileRow]] = {}

    def make(self, batch: Batch, known: Mapping[int, Known], others: Sequence[FileRow] = ()) -> FilesView:
        """The list of files, those that entered last.

        Args:
            batch: the drafts.
            known: what the study knows of them, by number; a draft that is missing is new.
            others: rows of files that are no drafts yet; each stands where its draft will.
        """
        taken = {row.number for row in others}
        rows = [self._row(d, known.get(d.number, NOTHING_KNOWN)) for d in batch if d.number not in taken]
        return _view(batch, sorted((*rows, *others), key=_place))

    def _row(self, draft: Draft, known: Known) -> FileRow:
        made = self._made.get(draft.number)
        if made is None or made[0] is not draft or made[1] != known:
            made = self._made[draft.number] = (draft, known, _row(draft, known))
        return made[2]


def make_files(batch: Batch, known: Mapping[int, Known], others: Sequence[FileRow] = ()) -> FilesView:
    """The list of files, once; the arguments are those of `Files.make`."""
    return Files().make(batch, known, others)


def waiting_row(number: int, name: str, words: str = "waits to be read") -> FileRow:
    """A file that is no draft yet."""
    return FileRow(number=number, name=name, state=DraftState.WAITING, state_words=words, facts="")


def _view(batch: Batch, rows: Sequence[FileRow]) -> FilesView:
    counts = Counter(row.state for row in rows)
    parts = ", ".join(f"{counts[state]} {words}" for state, words in _WORDS.items() if counts[state])
    return FilesView(
        rows=tuple(rows),
        remark=f"{counted(len(rows), 'file')}: {parts}" if rows else "",
        ready=tuple(row.number for row in rows if row.state in _ENTERS),
        accepted=tuple(row.number for row in rows if row.state is DraftState.ACCEPTED),
        failed=tuple(row.number for row in rows if row.state is DraftState.FAILED),
        origin=_origin(batch),
    )


def trouble_words(draft: Draft) -> str:
    """Why a draft could not be read, in one sentence; "" where it was."""
    return sentence(UserError(Trouble(draft.trouble), **draft.facts)) if draft.trouble else ""


def _place(row: FileRow) -> tuple[bool, int]:
    return row.state is DraftState.ACCEPTED, row.number


def _row(draft: Draft, known: Known) -> FileRow:
    state = state_of(draft, known)
    return FileRow(
        number=draft.number,
        name=draft.name,
        state=state,
        state_words=_state_words(draft, known, state),
        facts=trouble_words(draft).removeprefix(f"{draft.name} ") or _facts(draft),
    )


def _state_words(draft: Draft, known: Known, state: DraftState) -> str:
    match state:
        case DraftState.TO_CHECK:
            return f"{draft.to_check + sum(not earlier.sure for earlier in known.earlier)} to check"
        case DraftState.HERE:
            return f"already here (same as {known.same_as})" if known.same_as != THIS_STUDY else "already in this study"
        case DraftState.VERSION:
            titles = dict.fromkeys(earlier.title for earlier in known.earlier)
            first = next(iter(titles))
            return f"new version of {first}" + (f" and {len(titles) - 1} more" if len(titles) > 1 else "")
        case _:
            return _WORDS[state]


def _facts(draft: Draft) -> str:
    classes = draft.record.classes if draft.record else ()
    title = (classes[0].title or UNTITLED) if len(classes) == 1 else counted(len(classes), "class")
    return f"{draft.stated_employer or 'employer not stated'} · {title}"


def _origin(batch: Batch) -> str:
    seen = f"seen {printed_date(batch.retrieved)}" if batch.retrieved else ""
    return " at ".join(part for part in (seen, batch.url or "") if part)
