"""The batch of a study in the user's folder: a file for every draft, so that a correction writes one of them only.

The folder is the program's own, not the study: nothing enters the study before it is accepted. Files that cannot be read any
more are left where they are and passed over.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from jobcompare.common.errors import UserError
from jobcompare.model.codec import decode, encode
from jobcompare.model.draft import Batch, Draft
from jobcompare.model.record_check import check_record

T = TypeVar("T")
_BATCH = "batch.json"


@dataclass
class Shelf:
    """Keeps one batch a study, by the study's UUID. `folder`: None keeps nothing beyond this window."""

    folder: Path | None
    _kept: dict[str, Batch] = field(default_factory=dict[str, Batch])

    def load(self, study: str) -> Batch:
        """The batch that waits for a study; an empty one where none does."""
        folder = self._folder(study)
        if folder is None or not folder.is_dir():
            return self._kept.get(study, Batch())
        drafts = sorted((draft for path in folder.glob("draft-*.json") if (draft := _draft(path))), key=_number)
        data = _read(folder / _BATCH)
        frame = _decoded(Batch, data) or Batch()
        batch = replace(frame, drafts=tuple(drafts), last=max([frame.last, *(draft.number for draft in drafts)]))
        self._kept[study] = batch
        return batch

    def keep(self, study: str, batch: Batch) -> None:
        """Write down what is different from what was kept last; a folder that cannot be written to keeps nothing."""
        before, self._kept[study] = self._kept.get(study, Batch()), batch
        folder = self._folder(study)
        if folder is None:
            return
        old = {draft.number: draft for draft in before.drafts}
        for draft in batch.drafts:
            if old.pop(draft.number, None) is not draft:
                _write(folder / f"draft-{draft.number}.json", encode(draft))
        _write(folder / _BATCH, encode(replace(batch, drafts=())))
        for number in old:
            with suppress(OSError):
                (folder / f"draft-{number}.json").unlink(missing_ok=True)

    def _folder(self, study: str) -> Path | None:
        name = "".join(letter for letter in study if letter.isalnum() or letter == "-")
        return self.folder / (name or "study") if self.folder is not None else None


def _number(draft: Draft) -> int:
    return draft.number


def _draft(path: Path) -> Draft | None:
    draft = _decoded(Draft, _read(path))
    if draft is not None and draft.record is not None:
        try:
            check_record(draft.record)
        except UserError:
            return None
    return draft


def _decoded(kind: type[T], data: object) -> T | None:
    if data is None:
        return None
    try:
        return cast(T, decode(kind, data))
    except UserError:
        return None


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def _write(path: Path, data: object) -> None:
    """Write beside the file and put it in its place."""
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
