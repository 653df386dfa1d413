"""The files of a batch with their states."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.draft import NOTHING_KNOWN, THIS_STUDY, Batch, Draft, DraftState, Known, state_of
from jobcompare.present.figures import counted, printed_date
from jobcompare.present.review.view import FileRow, FilesView
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
_NOTHING_WAITS: Mapping[int, str] = MappingProxyType({})


def make_files(batch: Batch, known: Mapping[int, Known], waiting: Mapping[int, str] = _NOTHING_WAITS) -> FilesView:
    """The list of files, those that entered last.

    Args:
        batch: the drafts.
        known: what the study knows of them, by number; a draft that is missing is new.
        waiting: number -> name of the files that are being read; each stands where its draft will.
    """
    rows = [_row(draft, known.get(draft.number, NOTHING_KNOWN)) for draft in batch if draft.number not in waiting]
    rows += [_waiting_row(number, name) for number, name in waiting.items()]
    rows.sort(key=_place)
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


def _waiting_row(number: int, name: str) -> FileRow:
    return FileRow(number=number, name=name, state=DraftState.WAITING, state_words="waits to be read", facts="")


def _row(draft: Draft, known: Known) -> FileRow:
    state = state_of(draft, known)
    return FileRow(
        number=draft.number,
        name=draft.name,
        state=state,
        state_words=_state_words(draft, known, state),
        facts=trouble_words(draft) or _facts(draft),
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
    title = classes[0].title if len(classes) == 1 else counted(len(classes), "class")
    return f"{draft.stated_employer or 'employer not stated'} · {title}"


def _origin(batch: Batch) -> str:
    seen = f"seen {printed_date(batch.retrieved)}" if batch.retrieved else ""
    return " at ".join(part for part in (seen, batch.url or "") if part)
