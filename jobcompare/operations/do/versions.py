"""Make an earlier version of a specification the current one again, or a later one."""

from collections.abc import Iterator
from dataclasses import replace

from jobcompare.model.changes import Change, Changes
from jobcompare.model.study import JobClass, Specification
from jobcompare.operations.do.standing import Standings
from jobcompare.operations.session import Session


def make_current(session: Session, specification_id: int) -> Changes:
    """Let all classes of a version go by it; nothing changes where they do already.

    Classes are listed under the title and code of their current version; what is kept of a class (comparisons, placements,
    matches, joined pay) stays with it. What was typed and reviewed stays with the version in which it was.

    Raises:
        UserError: NO_SUCH_ENTITY, STUDY_READ_ONLY.
    """
    specification = session.get(Specification, specification_id)
    changes = list(Standings(session).made_current(specification_id))
    if changes:
        changes += _titles(session, specification_id)
    return session.apply(f"Make {_name(session, specification)} current", changes)


def _titles(session: Session, specification_id: int) -> Iterator[Change]:
    for content in session.read.contents_of([specification_id]):
        known = session.get(JobClass, content.class_id)
        yield Change(known, replace(known, title=content.stated.title, code=content.stated.code))


def _name(session: Session, specification: Specification) -> str:
    if specification.document_id is None:
        return "a version"
    file = session.read.document(specification.document_id).file
    return f"“{file}”" if file else "a version"
