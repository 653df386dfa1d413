"""Light, dark and high contrast as values.

Text is at least 4.5:1 on what it stands on, lines and marks that carry meaning at least 3:1 (a test computes every pair).
`hairline` alone is fainter: it only separates rows that are told apart by their spacing already.
"""

from dataclasses import dataclass
from enum import StrEnum


class Appearance(StrEnum):
    """What the analyst chooses under View > Appearance; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """The colours of one appearance, as #rrggbb."""

    name: Appearance
    window: str  # bars, rail, panels
    base: str  # what is read: tables, text
    band: str  # section rows and table heads
    text: str
    muted: str  # second-rank text, "not stated"
    faint: str  # symbols of things that cannot be used now; not for text
    hairline: str  # between rows
    line: str  # outlines, axes, borders of fields
    accent: str  # one accent: selection, links, the next step, focus
    on_accent: str  # text on the accent
    hover: str
    selected: str  # a selected row; its text is `text`
    ours: str  # tints: our column
    theirs: str  # differs
    changed: str  # changed, find hits
    on_tint: str  # text on the three tints
    warning: str  # a doubt, as text or mark
    warning_back: str
    good: str  # confirmed, as text or mark
    error: str
    shadow: str

    @property
    def dark(self) -> bool:
        """Light text on a dark ground."""
        return self.name is not Appearance.LIGHT


LIGHT = Scheme(
    name=Appearance.LIGHT,
    window="#f5f6f8",
    base="#ffffff",
    band="#eef0f3",
    text="#1a1a1a",
    muted="#5c6470",
    faint="#7f8793",
    hairline="#dfe2e7",
    line="#7b838f",
    accent="#0072b2",
    on_accent="#ffffff",
    hover="#e8edf2",
    selected="#dcebf6",
    ours="#d6e9f8",
    theirs="#fbe3cc",
    changed="#fff6cc",
    on_tint="#1a1a1a",
    warning="#9a4d00",
    warning_back="#fdf0dd",
    good="#00694c",
    error="#b3261e",
    shadow="#c9ced6",
)
DARK = Scheme(
    name=Appearance.DARK,
    window="#1b1e23",
    base="#15181c",
    band="#22262c",
    text="#e7e9ec",
    muted="#a5adb9",
    faint="#7d8692",
    hairline="#2e333b",
    line="#7d8896",
    accent="#5db8ee",
    on_accent="#0b1116",
    hover="#272c33",
    selected="#1d3a50",
    ours="#173c57",
    theirs="#543619",
    changed="#484119",
    on_tint="#f1f2f4",
    warning="#f0b060",
    warning_back="#3a2b17",
    good="#5fd0a5",
    error="#ff8f85",
    shadow="#000000",
)
CONTRAST = Scheme(
    name=Appearance.CONTRAST,
    window="#000000",
    base="#000000",
    band="#1c1c1c",
    text="#ffffff",
    muted="#e0e0e0",
    faint="#a8a8a8",
    hairline="#767676",
    line="#ffffff",
    accent="#4cc2ff",
    on_accent="#000000",
    hover="#2b2b2b",
    selected="#00446b",
    ours="#003f63",
    theirs="#5c3200",
    changed="#4f4700",
    on_tint="#ffffff",
    warning="#ffc14d",
    warning_back="#2b1d00",
    good="#6bffc8",
    error="#ff9d95",
    shadow="#ffffff",
)

SCHEMES: dict[Appearance, Scheme] = {scheme.name: scheme for scheme in (LIGHT, DARK, CONTRAST)}


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.1, definition of relative luminance)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.1, definition of contrast ratio)."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)
