"""The specifications of a comparison."""

from jobcompare.model.compared import Compared, ComparedClass


def series_of(compared: Compared) -> tuple[ComparedClass, ...]:
    """The first class of each specification that has statements, in the order of the comparison."""
    found: dict[int, ComparedClass] = {}
    for item in compared.classes:
        if any(not entry.stated.struck for entry in item.version.statements):
            found.setdefault(item.version.specification.id, item)
    return tuple(found.values())
