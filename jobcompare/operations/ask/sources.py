"""A value in its sentence; two texts word by word."""

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.compared import Version
from jobcompare.model.study import (
    ClassContent,
    Employer,
    EntityKind,
    EvidenceEntry,
    FindingEntry,
    JobClass,
    PayEntry,
    SectionEntry,
    Specification,
    StatementEntry,
    ValueRef,
)
from jobcompare.present.source import make_source
from jobcompare.present.source_view import SourceView
from jobcompare.present.word_differences import WordDifferences, word_differences
from jobcompare.store.reader import Reader

__all__ = ["WordDifferences", "source", "word_differences"]


def source(reader: Reader, ref: ValueRef) -> SourceView:
    """What the Source panel shows of a value.

    Raises:
        UserError: NO_SUCH_ENTITY where the value was deleted meanwhile, or where it belongs to no document.
    """
    version = reader.version_of(_specification(reader, ref))
    employer = reader.entity(EntityKind.EMPLOYER, version.specification.employer_id)
    number = version.specification.document_id
    refs = [ref if ref.key is None else ValueRef(ref.entity, ref.id, ref.field)]
    return make_source(
        ref,
        version,
        employer.name if isinstance(employer, Employer) else "",
        reader.document(number) if number is not None else None,
        states=reader.states(refs),
        notes=reader.notes(ref.entity, ref.id),
        pay=_pay_of(reader, ref, version),
    )


def _pay_of(reader: Reader, ref: ValueRef, version: Version) -> tuple[PayEntry, ...]:
    """Pay of the version's classes; pay of a schedule that joined a class of another version stands for itself."""
    found = reader.entity(ref.entity, ref.id)
    if isinstance(found, PayEntry) and found.position is None:
        return (found,)
    return reader.pay_of([content.class_id for content in version.contents])


def _specification(reader: Reader, ref: ValueRef) -> int:
    """The version that a value belongs to."""
    match reader.entity(ref.entity, ref.id):
        case Specification(id=number):
            return number
        case (
            ClassContent(specification_id=number)
            | StatementEntry(specification_id=number)
            | SectionEntry(specification_id=number)
            | EvidenceEntry(specification_id=number)
            | FindingEntry(specification_id=number)
        ):
            return number
        case PayEntry(specification_id=int(number)):
            return number
        case PayEntry(class_id=number) | JobClass(id=number):
            content = reader.content_of_class(number)
            if content is not None:
                return content.specification_id
        case _:
            pass
    raise UserError(Trouble.NO_SUCH_ENTITY, kind=ref.entity.value, number=ref.id)
