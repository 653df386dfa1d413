"""Delete classes from the study."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jobcompare.model.changes import Change, Changes, removing
from jobcompare.model.study import Entity, EntityKind, JobClass, Specification
from jobcompare.operations.session import Session


def delete_classes(session: Session, class_ids: Sequence[int]) -> Changes:
    """Delete classes with what only they have: contents, pay, placements, and specifications left without a class."""
    chosen = tuple(dict.fromkeys(class_ids))
    classes = [entity for entity in session.read.entities(EntityKind.JOB_CLASS, chosen) if isinstance(entity, JobClass)]
    if not classes:
        return Changes("Delete")
    name = f"Delete “{classes[0].title}”" if len(classes) == 1 else f"Delete {len(classes)} classes"
    return session.apply(name, _deletion(session, [item.id for item in classes], classes), bulk=len(classes) > 20)


def _deletion(session: Session, ids: list[int], classes: list[JobClass]) -> Iterator[Change]:
    """What points at something goes before it."""
    gone = set(ids)
    for comparison in session.read.comparisons():
        kept = tuple(number for number in comparison.class_ids if number not in gone)
        reference = comparison.reference_id if comparison.reference_id in kept else next(iter(kept), None)
        yield Change(comparison, replace(comparison, class_ids=kept, reference_id=reference))
    yield from removing(*session.read.placements(ids))
    going: list[Entity] = []
    emptied: list[Specification] = []
    for specification_id in session.read.specifications_of(ids):
        version = session.read.version_of(specification_id)
        contents = [content for content in version.contents if content.class_id in gone]
        going += contents
        if len(contents) == len(version.contents):
            going += [*version.statements, *version.sections, *version.evidence, *version.findings]
            emptied.append(version.specification)
    pay = session.read.pay_of(ids)
    yield from _attached(session, [*going, *pay, *classes])
    yield from removing(*pay, *going, *emptied)
    yield from removing(*classes)
    yield from removing(*session.read.documents_only_of(emptied))


def _attached(session: Session, entities: list[Entity]) -> Iterator[Change]:
    """States, notes and alignment choices that hang on entities."""
    yield from removing(*session.read.attached_to(entities))
