"""How close two statements are, in words: a band is shown, never a percentage."""

from enum import StrEnum


class Band(StrEnum):
    """Closeness of two statements, closest first. A row is a suggestion until it is confirmed."""

    CONFIRMED = "confirmed"  # decided by the analyst
    STRONG = "strong"
    LIKELY = "likely"
    CHECK = "check"
