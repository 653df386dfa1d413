"""The versions of the classes of a document."""

from collections.abc import Mapping, Sequence

from jobcompare.analysis.dating import is_older
from jobcompare.model.study import ClassContent, Specification, StudyDocument
from jobcompare.present.figures import day
from jobcompare.present.versions.dates import dated
from jobcompare.present.versions.view import VersionLine

RECORD_ALONE = "Record without a document"
_MOST = 3  # classes named; the others are counted


def version_lines(
    specifications: Sequence[Specification],
    contents: Mapping[int, Sequence[ClassContent]],
    documents: Mapping[int, StudyDocument],
    current: Mapping[int, int],
    here: int | None,
) -> tuple[VersionLine, ...]:
    """The versions, newest first as far as their dates say, else the one imported last first.

    Args:
        specifications: the versions.
        contents: id of a version -> what it says of its classes.
        documents: id of a document -> the document, its text may be left out.
        current: id of a class -> id of its current version.
        here: the document that is shown.
    """
    return tuple(_line(item, contents[item.id], documents, current, here) for item in _newest_first(specifications))


def _newest_first(specifications: Sequence[Specification]) -> list[Specification]:
    """Each stands before the first one that is older than it; without dates by the order of their coming."""
    ordered: list[Specification] = []
    for item in sorted(specifications, key=_number):
        place = 0
        while place < len(ordered) and is_older(item.stated, ordered[place].stated):
            place += 1
        ordered.insert(place, item)
    return ordered


def _number(item: Specification) -> int:
    return item.id


def _line(
    item: Specification,
    contents: Sequence[ClassContent],
    documents: Mapping[int, StudyDocument],
    current: Mapping[int, int],
    here: int | None,
) -> VersionLine:
    document = documents.get(item.document_id or 0)
    holding = [content for content in contents if current.get(content.class_id) == item.id]
    return VersionLine(
        specification_id=item.id,
        document_id=item.document_id,
        title=(document.file if document else None) or RECORD_ALONE,
        dated=dated(item.stated) or "no date",
        imported=f"imported {day(document.imported_at)} by {document.imported_by}" if document else "",
        classes=_titles([content.stated.title for content in contents]),
        current=bool(holding),
        partly=0 < len(holding) < len(contents),
        here=item.document_id is not None and item.document_id == here,
    )


def _titles(titles: Sequence[str]) -> str:
    more = f" and {len(titles) - _MOST:,} more" if len(titles) > _MOST else ""
    return "; ".join(titles[:_MOST]) + more
