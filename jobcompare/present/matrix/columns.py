"""The columns of a level matrix: the classes of a specification under its employer."""

from collections.abc import Collection

from jobcompare.model.compared import Version
from jobcompare.model.record import SpecifiedClass
from jobcompare.model.study import Employer
from jobcompare.present.matrix.view import MatrixBand, MatrixColumn
from jobcompare.present.titles import short_titles


def make_columns(version: Version, chosen: Collection[int], band: int = 0) -> tuple[MatrixColumn, ...]:
    """A column per class of a version, low to high.

    Args:
        version: the version.
        chosen: ids of the classes of the comparison.
        band: index of its series among those of the matrix.
    """
    shorts = short_titles([content.stated.title for content in version.contents])
    return tuple(
        MatrixColumn(
            class_id=content.class_id,
            content_id=content.id,
            key=content.stated.key,
            title=with_range(content.stated.title, content.stated),
            short_title=with_range(short, content.stated),
            band=band,
            chosen=content.class_id in chosen,
        )
        for content, short in zip(version.contents, shorts, strict=True)
    )


def make_band(version: Version, employer: Employer) -> MatrixBand:
    """The head over the columns of a version."""
    return MatrixBand(
        employer=employer.name,
        title=specification_title(version),
        colour=employer.position,
        specification_id=version.specification.id,
    )


def specification_title(version: Version) -> str:
    """The name of a specification: its title, else its series, its family, its first class."""
    stated = version.specification.stated
    names = (stated.title, stated.series.name if stated.series else None, stated.family)
    return next((name for name in names if name), version.contents[0].stated.title if version.contents else "")


def with_range(title: str, stated: SpecifiedClass) -> str:
    """A title with the range of its class: "Specialist III (Range A)"."""
    if not stated.range or stated.range.casefold() in title.casefold().split():
        return title
    words = stated.range if "range" in stated.range.casefold() else f"Range {stated.range}"
    return f"{title} ({words})"
