"""The classes that a document describes, with their titles, levels and own parts."""

from dataclasses import dataclass

from jobcompare.model.places import Places


@dataclass(frozen=True, slots=True)
class ClassHead:
    """One class of a document.

    Attributes:
        key: how the record names it ("I", "Senior"); the only class has "1" where it has no level.
        title: as printed, repaired in white space and case only.
        level: place in the series, 1 = lowest; None where the document does not say.
        level_label: the document's own name of the level, "II"; None where it has none.
        range: "A" of "Range A".
        title_places: where the title stands.
        own_parts: indices of the parts that speak of this class only.
    """

    key: str
    title: str
    level: int | None = None
    level_label: str | None = None
    range: str | None = None
    title_places: Places = ()
    own_parts: tuple[int, ...] = ()
