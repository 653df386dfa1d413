"""What the analyst decides of two statements."""

from jobcompare.model.changes import Change, Changes
from jobcompare.model.study import AlignmentChoice, ChoiceKind, EntityKind, StatementEntry
from jobcompare.operations.session import Session


def decide(session: Session, kind: ChoiceKind, first_id: int, second_id: int) -> Changes:
    """Say that two statements are the same work, or never are; study-wide."""
    first, second = (session.get(StatementEntry, number) for number in sorted((first_id, second_id)))
    old = _choice(session, first.id, second.id)
    new = AlignmentChoice(
        id=old.id if old else session.new_id(EntityKind.CHOICE),
        kind=kind,
        first_id=first.id,
        second_id=second.id,
        first_text=first.stated.text,
        second_text=second.stated.text,
    )
    words = "Confirm similar work" if kind is ChoiceKind.SAME else "Not similar work"
    return session.apply(words, (Change(old, new),))


def undecide(session: Session, first_id: int, second_id: int) -> Changes:
    """Leave two statements to the program again."""
    old = _choice(session, *sorted((first_id, second_id)))
    return session.apply("Similar work as proposed", (Change(old, None),) if old else ())


def _choice(session: Session, first_id: int, second_id: int) -> AlignmentChoice | None:
    return next((c for c in session.read.choices((first_id,)) if (c.first_id, c.second_id) == (first_id, second_id)), None)
