"""The batch of a study in the user's folder: every change is a named step there, kept before it is told, taken back on any day.

The folder is the program's own, not the study: nothing enters the study before it is accepted. A draft that cannot be read any
more is passed over; a file that cannot be opened at all is put aside and a new one begun.
"""

import shutil
import tempfile
import weakref
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TypeVar, cast

from jobcompare.common.errors import UserError
from jobcompare.model.codec import decode, encode
from jobcompare.model.draft import Batch, Draft, DraftState
from jobcompare.model.record_check import check_record
from jobcompare.present.review.files import make_files, waiting_row
from jobcompare.present.review.view import FileRow
from jobcompare.store.draft_file import DraftFile, Kept, StepTop, Tops
from jobcompare.store.reader import Reader

T = TypeVar("T")
NO_STEPS = Tops()
_SLICE = 40  # drafts that are read at a time
_FIRST = 12  # so that a long list begins at once


@dataclass(frozen=True, slots=True)
class Turned:
    """A step that was taken back or done again: its name, each draft it changed (None: off the list), the batch without drafts."""

    name: str
    drafts: dict[int, Draft | None]
    frame: Batch
    tops: Tops


class Shelf:
    """Keeps one batch a study, by the study's UUID. `folder`: None keeps nothing beyond this window."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def load(self, study: str) -> Batch:
        """The batch that waits for a study; an empty one where none does."""
        drafts = tuple(draft for drafts in self.slices(study) for draft in drafts)
        return replace(self.frame(study), drafts=drafts)

    def frame(self, study: str) -> Batch:
        """The batch without its drafts."""
        file = self._file(study)
        numbers = file.numbers()
        frame = _decoded(Batch, file.frame()) or Batch()
        return replace(frame, drafts=(), last=max((frame.last, *numbers)))

    def slices(self, study: str) -> Iterator[tuple[Draft, ...]]:
        """The drafts that wait, some at a time: a list of a thousand begins with the first."""
        file = self._file(study)
        numbers = file.numbers()
        cuts = [0, *range(_FIRST, len(numbers), _SLICE), len(numbers)]
        for start, end in pairwise(cuts):
            plain = file.drafts(numbers[start:end])
            yield tuple(draft for data in plain.values() if (draft := _draft(data)) is not None)

    def briefs(self, study: str) -> dict[int, FileRow]:
        """The rows that a list shows of drafts before they are read."""
        return {number: _row(number, brief) for number, brief in self._file(study).briefs().items()}

    def draft(self, study: str, number: int) -> Draft | None:
        """One draft, before its turn comes."""
        return _draft(self._file(study).drafts(numbers=(number,)).get(number))

    def tops(self, study: str) -> Tops:
        """What can be taken back and done again."""
        return self._file(study).tops()

    def keep(self, study: str, name: str | None, before: Batch, after: Batch, grow: int | None = None) -> Tops:
        """Keep what is different between two batches, as one step that can be taken back.

        Args:
            study: the study's UUID.
            name: of the step; None: not to be taken back by itself.
            before: the batch that was kept last.
            after: the batch to keep.
            grow: number of the step that this continues; None: a step of its own.

        Raises:
            UserError: DRAFTS_NOT_KEPT.
        """
        changed = changed_drafts(before, after)
        rows = make_files(Batch(drafts=tuple(draft for draft in changed.values() if draft is not None)), {}).rows
        kept = Kept(
            name=name,
            drafts={number: None if draft is None else encode(draft) for number, draft in changed.items()},
            briefs={row.number: _brief(row) for row in rows},
            frame=encode(replace(after, drafts=())),
            grow=grow,
        )
        return self._file(study).keep(kept=kept)

    def turn(self, study: str, *, back: bool) -> Turned | None:
        """Take the last step back, or do it again; None where there is none.

        Raises:
            UserError: DRAFTS_NOT_KEPT.
        """
        turned = self._file(study).turn(back=back)
        if turned is None:
            return None
        drafts = {number: None if data is None else _draft(data) for number, data in turned.drafts.items()}
        return Turned(turned.name, drafts, replace(_decoded(Batch, turned.frame) or Batch(), drafts=()), turned.tops)

    def waiting(self, reader: Reader) -> int:
        """How many documents wait for a study: those that were read and are not in it."""
        file = self._file(reader.info().uuid) if self._folder is not None else None
        if file is None or not file.path.exists():
            return 0
        inside = reader.record_hashes()
        digests = file.digests()
        return sum(digest not in inside for digest in digests)

    def _file(self, study: str) -> DraftFile:
        name = "".join(letter for letter in study if letter.isalnum() or letter == "-")
        return DraftFile(self._place / f"{name or 'study'}.drafts")

    @cached_property
    def _place(self) -> Path:
        if self._folder is not None:
            return self._folder
        made = Path(tempfile.mkdtemp(prefix="jobcompare-"))
        weakref.finalize(self, shutil.rmtree, made, ignore_errors=True)
        return made


def changed_drafts(before: Batch, after: Batch) -> dict[int, Draft | None]:
    """The drafts that differ, by number; None: off the list."""
    old = {draft.number: draft for draft in before}
    changed: dict[int, Draft | None] = {d.number: d for d in after if old.pop(d.number, None) is not d}
    return {**changed, **dict.fromkeys(old)}


def with_changed(batch: Batch, drafts: Mapping[int, Draft | None], frame: Batch | None = None) -> Batch:
    """A batch with some drafts as they are now, in the order of their numbers."""
    all_ones: dict[int, Draft | None] = {**{draft.number: draft for draft in batch}, **drafts}
    kept = tuple(draft for number in sorted(all_ones) if (draft := all_ones[number]) is not None)
    held = frame if frame is not None else batch
    return replace(held, drafts=kept, last=max(batch.last, held.last, *(draft.number for draft in kept), 0))


def touches(top: StepTop | None, numbers: Sequence[int]) -> bool:
    """Whether a step changed one of these drafts."""
    return top is not None and not top.drafts.isdisjoint(numbers)


def _brief(row: FileRow) -> dict[str, str]:
    return {"name": row.name, "state": row.state.value, "words": row.state_words, "facts": row.facts}


def _row(number: int, brief: Mapping[str, str] | None) -> FileRow:
    if brief is None:
        return waiting_row(number, "", "is being opened")
    state = DraftState(brief["state"])
    return FileRow(number=number, name=brief["name"], state=state, state_words=brief["words"], facts=brief["facts"])


def _draft(data: object) -> Draft | None:
    draft = _decoded(Draft, data)
    if draft is not None and draft.record is not None:
        try:
            check_record(draft.record)
        except UserError:
            return None
    return draft


def _decoded(kind: type[T], data: object) -> T | None:
    if not data:
        return None
    try:
        return cast(T, decode(kind, data))
    except UserError:
        return None
