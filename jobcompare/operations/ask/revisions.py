"""Versions of a specification: their list, two of them held against each other, a redline as its two wordings."""

import re

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.study import EntityKind, Specification, StudyDocument
from jobcompare.present.versions.listing import version_lines
from jobcompare.present.versions.making import Side, make_redline, make_revision, redline_remark
from jobcompare.present.versions.view import RevisionView, VersionLine, VersionsView
from jobcompare.store.reader import Reader

_ID = re.compile(r"v-(\d{1,12})", re.IGNORECASE)


def versions(reader: Reader, document_id: int) -> VersionsView:
    """The versions of the classes that a document specifies, newest first.

    Raises:
        UserError: NO_SUCH_ENTITY.
    """
    side = _side(reader, document_id)
    assert side.document is not None
    remark = redline_remark(side.document, side.version)
    if side.version is None:
        return VersionsView(document_id=document_id, redline=not remark, redline_remark=remark)
    classes = reader.classes_of_version(side.version.specification.id)
    lines = _lines(reader, classes, document_id)
    return VersionsView(document_id=document_id, lines=lines, redline=not remark, redline_remark=remark)


def versions_of_class(reader: Reader, class_id: int) -> tuple[VersionLine, ...]:
    """The versions of one class, newest first."""
    return _lines(reader, (class_id,), None)


def compare_documents(reader: Reader, first: int, second: int) -> RevisionView:
    """The second document against the first, word by word, and value by value where specifications rest on both.

    Raises:
        UserError: NO_SUCH_ENTITY.
    """
    return make_revision(_side(reader, first), _side(reader, second))


def compare_versions(reader: Reader, first: int, second: int) -> RevisionView:
    """The same of two versions by the ids of their specifications; one may be a record without a document.

    Raises:
        UserError: NO_SUCH_ENTITY.
    """
    return make_revision(_side_of_version(reader, first), _side_of_version(reader, second))


def compare_named(reader: Reader, first: str, second: str) -> RevisionView:
    """The same of two versions by name: "v-7", or the file name of a document.

    Raises:
        UserError: NO_SUCH_VERSION.
    """
    return make_revision(_named(reader, first), _named(reader, second))


def last_revision(reader: Reader, class_id: int) -> RevisionView:
    """The current version of a class against the one before it.

    Raises:
        UserError: ONE_VERSION_ONLY.
    """
    lines = _lines(reader, (class_id,), None)
    at = next((place for place, line in enumerate(lines) if line.current), 0)
    if at + 1 >= len(lines):
        raise UserError(Trouble.ONE_VERSION_ONLY, name=f"c-{class_id}")
    return compare_versions(reader, lines[at + 1].specification_id, lines[at].specification_id)


def redline_named(reader: Reader, name: str) -> RevisionView:
    """A redlined document as two versions, by the name of its version or file.

    Raises:
        UserError: NO_SUCH_VERSION.
    """
    side = _named(reader, name)
    if side.document is None:
        raise UserError(Trouble.NO_SUCH_VERSION, name=name)
    return make_redline(side, redline_remark(side.document, side.version))


def redline(reader: Reader, document_id: int) -> RevisionView:
    """A redlined document as two versions, before and after its revision; or why that cannot be.

    Raises:
        UserError: NO_SUCH_ENTITY.
    """
    side = _side(reader, document_id)
    assert side.document is not None
    return make_redline(side, redline_remark(side.document, side.version))


def _lines(reader: Reader, class_ids: tuple[int, ...], here: int | None) -> tuple[VersionLine, ...]:
    specifications = _specifications(reader, reader.specifications_of(class_ids))
    contents = {item.id: reader.contents_of([item.id]) for item in specifications}
    numbers = [item.document_id for item in specifications if item.document_id is not None]
    documents = {item.id: item for item in reader.entities(EntityKind.DOCUMENT, numbers) if isinstance(item, StudyDocument)}
    described = {content.class_id for of_one in contents.values() for content in of_one}
    current = {number: content.specification_id for number, content in reader.current_contents(list(described)).items()}
    return version_lines(specifications, contents, documents, current, here)


def _specifications(reader: Reader, numbers: tuple[int, ...]) -> list[Specification]:
    return [item for item in reader.entities(EntityKind.SPECIFICATION, numbers) if isinstance(item, Specification)]


def _side(reader: Reader, document_id: int) -> Side:
    document = reader.entity(EntityKind.DOCUMENT, document_id)
    if not isinstance(document, StudyDocument):
        raise UserError(Trouble.NO_SUCH_ENTITY, kind="document", number=document_id)
    specification = reader.specification_of_document(document_id)
    return Side(document, None) if specification is None else _with_values(reader, document, specification.id)


def _side_of_version(reader: Reader, specification_id: int) -> Side:
    found = reader.entity(EntityKind.SPECIFICATION, specification_id)
    if not isinstance(found, Specification):
        raise UserError(Trouble.NO_SUCH_ENTITY, kind="version", number=specification_id)
    document = None if found.document_id is None else reader.document(found.document_id)
    return _with_values(reader, document, specification_id)


def _named(reader: Reader, name: str) -> Side:
    """A version by "v-7", else a document by its file name; of several with one name the one imported last."""
    number = _ID.fullmatch(name.strip())
    if number is not None and isinstance(reader.entity(EntityKind.SPECIFICATION, int(number.group(1))), Specification):
        return _side_of_version(reader, int(number.group(1)))
    words = name.strip().casefold()
    found = next((line.document_id for line in reader.document_lines() if (line.file or "").casefold() == words), None)
    if found is None:
        raise UserError(Trouble.NO_SUCH_VERSION, name=name)
    return _side(reader, found)


def _with_values(reader: Reader, document: StudyDocument | None, specification_id: int) -> Side:
    version = reader.version_of(specification_id)
    return Side(document, version, reader.pay_of([content.class_id for content in version.contents]))
