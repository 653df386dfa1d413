"""States of shown values in words."""

import json

from jobcompare.model.study import StateKind, ValueState
from jobcompare.present.figures import printed_date
from jobcompare.present.shown import Shown, Tally

STATES: dict[Shown, str] = {
    Shown.READ: "read by program",
    Shown.REVIEWED: "reviewed",
    Shown.TYPED: "typed",
    Shown.DERIVED: "computed from other values",
    Shown.ABSENT: "not stated",
}
NOT_STATED = "not stated"


def state_words(shown: Shown, state: ValueState | None = None) -> str:
    """The state of a value: "read by program", "reviewed by Ana, Nov 22, 2025", 'typed by Ana, Nov 22, 2025; as read: “3191”'.

    Args:
        shown: the state.
        state: what the analyst did with the value; None: nothing.
    """
    if state is None:
        return STATES[shown]
    words = f"{STATES[Shown.REVIEWED if state.kind is StateKind.REVIEWED else Shown.TYPED]} by {state.by}, {printed_date(state.at)}"
    read = as_read(state)
    if state.kind is StateKind.TYPED:
        words += f"; as read: {f'“{read}”' if read else 'not stated'}"
    return words


def as_read(state: ValueState) -> str | None:
    """The value as the program read it, as text; None where it was only reviewed, or nothing was read."""
    if state.kind is StateKind.REVIEWED or state.read is None:
        return None
    value: object = json.loads(state.read)
    if value is None:
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def tally_words(tally: Tally) -> str:
    """How many shown values were not looked at yet: "14 of 96 shown values not yet reviewed"."""
    if tally.shown == 0:
        return "No values shown"
    if tally.unreviewed == 0:
        return f"All {tally.shown:,} shown values reviewed" if tally.shown > 1 else "The shown value is reviewed"
    return f"{tally.unreviewed:,} of {tally.shown:,} shown values not yet reviewed"
