"""Lines of requirement sections as they are read, and the elements an outline makes of them."""

from dataclasses import dataclass

from jobcompare.intake.recognize.requirements.labels import Label
from jobcompare.intake.recognize.requirements.terms import Mode, Topic
from jobcompare.model.places import Span


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line to read: its words without bullet and label.

    Attributes:
        place: of the words.
        label: numbered label as printed; None for others.
        bullet: it is a list item without label.
        depth: of the list.
        blank_before: an empty line stands before it.
        heading: the reader marked it as a heading.
    """

    place: Span
    label: str | None = None
    bullet: bool = False
    depth: int = 0
    blank_before: bool = True
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading of the document.

    Attributes:
        lines: below, and beside, the heading.
        heading: as printed; None where there is none.
        heading_place: its place.
        topic, mode: what the heading says.
        keys: keys of the classes it speaks of; empty for all.
    """

    lines: tuple[SourceLine, ...]
    heading: str | None = None
    heading_place: Span | None = None
    topic: Topic = Topic.ANY
    mode: Mode = Mode.REQUIRED
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Element:
    """One piece of an outline.

    Attributes:
        place: its words; empty for a joint on a line of its own.
        topic, mode: of the heading above it.
        run: number of the heading it stands under; pieces under one heading have one number.
        keys: keys of the classes it speaks of; empty for all.
        label: of a list item; None for others.
        option: number of the way to qualify it belongs to ("Option 2"), 0 for none.
        option_label: the document's own label of that way.
        joint: "and" or "or", for a joining word on a line of its own; "" for others.
        either: the joint opens alternatives ("AND EITHER").
        blank_before: white space sets it apart.
        whole: it is a paragraph of its own, not the rest of a line.
    """

    place: Span
    topic: Topic
    mode: Mode
    run: int
    keys: tuple[str, ...] = ()
    label: Label | None = None
    option: int = 0
    option_label: str | None = None
    joint: str = ""
    either: bool = False
    blank_before: bool = True
    whole: bool = True


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """A heading met on the way, with the classes it counts for: it tells the standing."""

    place: Span
    keys: tuple[str, ...]
