"""What every shown value has in common."""

from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.study import ValueRef


class Shown(StrEnum):
    """The state of a shown value."""

    READ = "read"  # read by the program
    REVIEWED = "reviewed"  # looked at by the analyst
    TYPED = "typed"  # typed by the analyst; the read value is kept beside it
    DERIVED = "derived"  # computed from values that have their own places
    ABSENT = "absent"  # the document does not say


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the shown values were not yet looked at: "14 of 96 shown values not yet reviewed"."""

    unreviewed: int
    shown: int


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a class: column of a grid, row of a chart. `colour`: the employer's place in order of first use."""

    class_id: int
    employer: str
    title: str
    short_title: str  # the title with long common words shortened, for narrow columns
    facts: str  # "3192 · non-exempt", parts that are not stated left out
    colour: int
    reference: bool
    ours: bool
    ref: ValueRef
