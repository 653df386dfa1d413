"""Comparisons: named choices of classes, kept in the study."""

from collections.abc import Sequence
from dataclasses import replace

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes, adding, removing
from jobcompare.model.study import Comparison, EntityKind
from jobcompare.operations.session import Session

MOST_CLASSES = 60  # the largest comparison the pages are made for (design.md, scale)


def create_comparison(session: Session, name: str, class_ids: Sequence[int] = ()) -> Changes:
    """A new comparison; its first class is the reference until another is chosen."""
    words = _free_name(session, name)
    chosen = _checked(session, class_ids)
    position = max((c.position for c in session.read.comparisons()), default=-1) + 1
    new = Comparison(
        id=session.new_id(EntityKind.COMPARISON),
        name=words,
        class_ids=chosen,
        reference_id=chosen[0] if chosen else None,
        position=position,
    )
    return session.apply(f"New comparison “{words}”", adding(new))


def rename_comparison(session: Session, comparison_id: int, name: str) -> Changes:
    """Give a comparison another name."""
    old = session.get(Comparison, comparison_id)
    words = _free_name(session, name, but=comparison_id)
    return session.apply(f"Rename comparison “{old.name}”", (Change(old, replace(old, name=words)),))


def delete_comparison(session: Session, comparison_id: int) -> Changes:
    """Delete a comparison; its classes stay."""
    old = session.get(Comparison, comparison_id)
    return session.apply(f"Delete comparison “{old.name}”", removing(old))


def set_classes(session: Session, comparison_id: int, class_ids: Sequence[int]) -> Changes:
    """Choose the classes of a comparison, in the order of its columns."""
    old = session.get(Comparison, comparison_id)
    chosen = _checked(session, class_ids)
    reference = old.reference_id if old.reference_id in chosen else (chosen[0] if chosen else None)
    name = f"Choose classes of “{old.name}”"
    return session.apply(name, (Change(old, replace(old, class_ids=chosen, reference_id=reference)),))


def set_reference(session: Session, comparison_id: int, class_id: int) -> Changes:
    """Compare the others with this class; it becomes the first column."""
    old = session.get(Comparison, comparison_id)
    if class_id not in old.class_ids:
        raise UserError(Trouble.NO_SUCH_CLASS, name=f"c-{class_id}")
    order = (class_id, *(number for number in old.class_ids if number != class_id))
    return session.apply("Compare with another class", (Change(old, replace(old, class_ids=order, reference_id=class_id)),))


def move_class(session: Session, comparison_id: int, class_id: int, by: int) -> Changes:
    """Move a class `by` columns to the right (negative: left), no further than the ends."""
    old = session.get(Comparison, comparison_id)
    order = list(old.class_ids)
    if class_id not in order:
        raise UserError(Trouble.NO_SUCH_CLASS, name=f"c-{class_id}")
    place = order.index(class_id)
    order.insert(max(0, min(len(order) - 1, place + by)), order.pop(place))
    return session.apply("Move a column", (Change(old, replace(old, class_ids=tuple(order))),))


def _free_name(session: Session, name: str, but: int | None = None) -> str:
    words = " ".join(name.split())
    if not words:
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field="name of the comparison", expected="a name", found="nothing")
    taken = {c.name.casefold() for c in session.read.comparisons() if c.id != but}
    if words.casefold() in taken:
        raise UserError(Trouble.COMPARISON_NAME_TAKEN, name=words)
    return words


def _checked(session: Session, class_ids: Sequence[int]) -> tuple[int, ...]:
    chosen = tuple(dict.fromkeys(class_ids))
    if len(chosen) > MOST_CLASSES:
        raise UserError(Trouble.COMPARISON_TOO_LARGE, count=len(chosen), limit=MOST_CLASSES)
    known = {entity.id for entity in session.read.entities(EntityKind.JOB_CLASS, chosen)}
    for number in chosen:
        if number not in known:
            raise UserError(Trouble.NO_SUCH_CLASS, name=f"c-{number}")
    return chosen
