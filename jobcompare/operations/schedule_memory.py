"""What stands in the columns of a jurisdiction's schedules, remembered as JSON in the user's folder; never in the study."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

from jobcompare.model.schedules import Column, ColumnRole, Mapping
from jobcompare.model.words import Basis

_FILE = "schedule-columns.json"
_MOST = 20  # layouts kept for one jurisdiction, the newest


@dataclass(frozen=True, slots=True)
class Layout:
    """A head, what stands under it, and the unit of time of the whole schedule (None: nobody said)."""

    head: tuple[str, ...]
    columns: Mapping
    basis: Basis | None


def remembered(folder: Path, employer: str, head: tuple[str, ...]) -> Layout | None:
    """What the analyst said of a schedule with this head of this jurisdiction; None where that was never said."""
    return next((layout for layout in _layouts(folder, employer) if layout.head == head), None)


def employer_of(folder: Path, head: tuple[str, ...]) -> str | None:
    """The jurisdiction whose schedule had this head last; None where there is none, or where several had it."""
    found = [name for name in _all(folder) if any(layout.head == head for layout in _layouts(folder, name))]
    return found[0] if len(found) == 1 else None


def remember(folder: Path, employer: str, layout: Layout) -> None:
    """Keep what the analyst said; a folder that cannot be written to keeps nothing."""
    others = [other for other in _layouts(folder, employer) if other.head != layout.head]
    data = {**_all(folder), _name(employer): [asdict(one) for one in (layout, *others)[:_MOST]]}
    path = folder / _FILE
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(data, indent=1, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _all(folder: Path) -> dict[str, object]:
    try:
        data: object = json.loads((folder / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, object]", data) if isinstance(data, dict) else {}


def _layouts(folder: Path, employer: str) -> list[Layout]:
    """The layouts of a jurisdiction; what cannot be understood is passed over."""
    entries = _all(folder).get(_name(employer))
    found: list[Layout] = []
    for entry in cast("list[object]", entries) if isinstance(entries, list) else []:
        with suppress(KeyError, TypeError, ValueError):
            found.append(_layout(cast("dict[str, object]", entry)))
    return found


def _layout(data: dict[str, object]) -> Layout:
    head = tuple(str(cell) for cell in cast("list[object]", data["head"]))
    columns = tuple(_column(column) for column in cast("list[dict[str, object]]", data["columns"]))
    if len(columns) != len(head):
        raise ValueError("a column for every head")
    return Layout(head, columns, _basis(data["basis"]))


def _column(data: dict[str, object]) -> Column:
    step, effective = data["step"], data["effective"]
    return Column(
        ColumnRole(str(data["role"])),
        _basis(data["basis"]),
        step if isinstance(step, int) else None,
        effective if isinstance(effective, str) else None,
    )


def _basis(word: object) -> Basis | None:
    return None if word is None else Basis(str(word))


def _name(employer: str) -> str:
    return " ".join(employer.split()).casefold()
