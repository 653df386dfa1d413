"""Numbers of steps: in the words of a head, as heads that count, in a cell."""

import re
from collections.abc import Sequence

_STEP = re.compile(r"\bsteps? ?(?:number )?(\d{1,2}|[a-z])\b|\b(\d{1,2})(?:st|nd|rd|th) step\b")
_ALONE = re.compile(r"\d{1,2}|[a-z]", re.IGNORECASE)
_MOST = 60
_LEAST_RUN = 3  # heads that are numbers following each other, from which they are steps


def step_in(words: str) -> int | None:
    """The step that the words of a head name ("step 3", "step c", "3rd step"); None where they name none."""
    found = _STEP.search(words)
    return _number(found[1] or found[2]) if found else None


def step_of(cell: str) -> int | None:
    """The step of a cell of steps ("3", "C"); None where it is none."""
    text = cell.lower()
    return _number(text) if text.isdecimal() or (len(text) == 1 and "a" <= text <= "z") else None


def numbered_steps(head: Sequence[str]) -> dict[int, int]:
    """Heads that are numbers or letters one after another ("1", "2", "3"; "A", "B", "C"), by column."""
    run: list[tuple[int, int]] = []
    for index, cell in enumerate(head):
        number = _number(cell.lower()) if _ALONE.fullmatch(cell) else None
        if number is not None and (not run or number == run[-1][1] + 1):
            run.append((index, number))
        elif len(run) >= _LEAST_RUN:
            break
        else:
            run = []
    return dict(run) if len(run) >= _LEAST_RUN else {}


def _number(text: str) -> int:
    return min(int(text[:4]), _MOST) if text.isdecimal() else ord(text) - ord("a") + 1
