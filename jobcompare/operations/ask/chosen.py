"""Comparisons and what they hold."""

from collections.abc import Sequence

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.compared import Compared
from jobcompare.model.study import Comparison, EntityKind
from jobcompare.present.headers import make_headers
from jobcompare.present.shown import Header
from jobcompare.store.reader import Reader


def comparisons(reader: Reader) -> tuple[Comparison, ...]:
    """The study's comparisons in their order."""
    return reader.comparisons()


def comparison_named(reader: Reader, name: str | None, class_ids: Sequence[int] = ()) -> Comparison:
    """The comparison of a name, or one made for `class_ids` that is not kept.

    Args:
        reader: the study.
        name: its name in any case; None: the study's first, unless classes are given.
        class_ids: classes to compare instead.

    Raises:
        UserError: NO_SUCH_COMPARISON, or NOTHING_TO_COMPARE in a study without any.
    """
    if class_ids:
        return Comparison(id=0, name="Chosen classes", class_ids=tuple(class_ids), reference_id=class_ids[0])
    known = reader.comparisons()
    if name is None and known:
        return known[0]
    for comparison in known:
        if name is not None and comparison.name.casefold() == name.casefold():
            return comparison
    if name is None:
        raise UserError(Trouble.NOTHING_TO_COMPARE)
    raise UserError(Trouble.NO_SUCH_COMPARISON, name=name, known="; ".join(c.name for c in known) or "none")


def compared(reader: Reader, comparison: Comparison | int) -> Compared:
    """Everything about the classes of a comparison.

    Raises:
        UserError: NO_SUCH_ENTITY where the comparison was deleted meanwhile.
    """
    if isinstance(comparison, int):
        found = reader.entity(EntityKind.COMPARISON, comparison)
        if not isinstance(found, Comparison):
            raise UserError(Trouble.NO_SUCH_ENTITY, kind="comparison", number=comparison)
        comparison = found
    return reader.compared(comparison)


def comparison_bar(reader: Reader, comparison: Comparison | int) -> tuple[Header, ...]:
    """The classes of a comparison as chips, the reference first where it is."""
    return make_headers(compared(reader, comparison))


def whole_specification(reader: Reader, class_id: int) -> Comparison:
    """An unkept comparison of all classes that the current specification of a class describes."""
    content = reader.content_of_class(class_id)
    if content is None:
        raise UserError(Trouble.NO_SUCH_CLASS, name=f"c-{class_id}")
    ids = tuple(item.class_id for item in reader.version_of(content.specification_id).contents)
    return Comparison(id=0, name=content.stated.title, class_ids=ids, reference_id=class_id)
