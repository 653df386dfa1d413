"""The heads of the classes of a comparison: one for a grid's column, a chip, a chart's row."""

from jobcompare.model.compared import Compared, ComparedClass
from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.present.shown import Header
from jobcompare.present.titles import short_titles
from jobcompare.present.wording.names import FLSA


def make_headers(compared: Compared) -> tuple[Header, ...]:
    """The heads, in the order of the comparison."""
    return tuple(_header(compared, item, _short_title(item)) for item in compared.classes)


def _short_title(item: ComparedClass) -> str:
    """The title short as among the classes of its own document: the employer's name stands beside it."""
    contents = item.version.contents
    shorts = short_titles([content.stated.title for content in contents])
    return next(short for content, short in zip(contents, shorts, strict=True) if content.id == item.content.id)


def _header(compared: Compared, item: ComparedClass, short: str) -> Header:
    stated = item.content.stated
    facts = (stated.code, stated.grade, FLSA[stated.flsa] if stated.flsa else None)
    return Header(
        class_id=item.job_class.id,
        employer=item.employer.name,
        title=stated.title,
        short_title=short,
        facts=" · ".join(fact for fact in facts if fact),
        colour=item.employer.position,
        reference=item is compared.reference,
        ours=item.employer.id == compared.study.ours,
        ref=ValueRef(EntityKind.CONTENT, item.content.id, "title"),
    )
