"""The study's ladder: where classes stand, and its levels."""

from collections.abc import Sequence
from dataclasses import replace

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes
from jobcompare.model.study import EntityKind, JobClass, Placement, StudyLevel
from jobcompare.operations.session import Session


def place(session: Session, class_id: int, low_id: int, high_id: int, reason: str | None = None) -> Changes:
    """Put a class on the ladder, from study level `low_id` to `high_id` (the same: one level)."""
    job_class = session.get(JobClass, class_id)
    low, high = session.get(StudyLevel, low_id), session.get(StudyLevel, high_id)
    if low.rank > high.rank:
        low, high = high, low
    words = low.name if low == high else f"{low.name} to {high.name}"
    return session.apply(f"Place “{job_class.title}” at {words}", (_placing(session, class_id, low.id, high.id, reason),))


def confirm_placement(session: Session, class_id: int, low_id: int, high_id: int) -> Changes:
    """Confirm where the program proposed to put a class."""
    job_class = session.get(JobClass, class_id)
    return session.apply(f"Confirm “{job_class.title}”", (_placing(session, class_id, low_id, high_id, None),))


def clear_placement(session: Session, class_id: int) -> Changes:
    """Go back to the program's proposal."""
    old = _placement(session, class_id)
    return session.apply("Placement as proposed", (Change(old, None),) if old else ())


def set_levels(session: Session, names: Sequence[str]) -> Changes:
    """Name the study's levels, highest first. A level keeps its id where its name stays; one in use cannot go."""
    words = [" ".join(name.split()) for name in names]
    if not words or any(not name for name in words) or len({name.casefold() for name in words}) < len(words):
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field="levels", expected="names, each once", found=", ".join(words) or "none")
    old = {level.name: level for level in session.read.levels()}
    wanted = {name: rank for rank, name in enumerate(reversed(words), start=1)}
    used = {number for p in session.read.placements() for number in (p.low_id, p.high_id)}
    gone = [level for name, level in old.items() if name not in wanted]
    for level in gone:
        if level.id in used:
            raise UserError(
                Trouble.VALUE_NOT_ALLOWED,
                field="levels",
                expected=f"“{level.name}”, where classes stand",
                found="a list without it",
            )
    changes = [Change(level, None) for level in gone]
    changes += [Change(old[name], replace(old[name], rank=rank)) for name, rank in wanted.items() if name in old]
    changes += [
        Change(None, StudyLevel(id=session.new_id(EntityKind.LEVEL), name=name, rank=rank))
        for name, rank in wanted.items()
        if name not in old
    ]
    return session.apply("Edit study levels", changes)


def _placement(session: Session, class_id: int) -> Placement | None:
    return next(iter(session.read.placements((class_id,))), None)


def _placing(session: Session, class_id: int, low_id: int, high_id: int, reason: str | None) -> Change:
    old = _placement(session, class_id)
    number = old.id if old else session.new_id(EntityKind.PLACEMENT)
    new = Placement(id=number, class_id=class_id, low_id=low_id, high_id=high_id, by=session.who, at=session.now(), reason=reason)
    return Change(old, new)
