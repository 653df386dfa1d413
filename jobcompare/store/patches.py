"""What differs between two objects of plain data, small enough to be kept for every step; and one made of the other."""

from typing import Any, cast

Plain = dict[str, Any]


def differing(before: Plain, after: Plain) -> tuple[Plain, Plain]:
    """What differs, on both sides; None for what one side lacks. Objects inside are compared key by key."""
    old: Plain = {}
    new: Plain = {}
    for key in (*before, *(key for key in after if key not in before)):
        first, second = before.get(key), after.get(key)
        if first == second:
            continue
        if isinstance(first, dict) and isinstance(second, dict):
            old[key], new[key] = map(_inner, differing(cast(Plain, first), cast(Plain, second)))
        else:
            old[key], new[key] = first, second
    return old, new


def _inner(patch: Plain) -> Plain:
    return {"patch": patch}


def patched(data: Plain, patch: Plain) -> Plain:
    """Data with one side of a difference put in."""
    made = dict(data)
    for key, value in patch.items():
        if value is None:
            made.pop(key, None)
        elif isinstance(value, dict) and set(cast(Plain, value)) == {"patch"}:
            made[key] = patched(made[key], value["patch"])
        else:
            made[key] = value
    return made
