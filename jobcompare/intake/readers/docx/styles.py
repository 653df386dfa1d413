"""What a Word document's styles say: looks of words, headings, lists, spacing."""

import re
from dataclasses import dataclass, field
from typing import Any

from jobcompare.intake.readers.docx.package import W

LOOKS = ("b", "strike", "dstrike", "vanish", "caps")
_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(r"heading\s*([1-9])|(title)$", re.IGNORECASE)
_DEEPEST = 20  # styles based on one another; Word allows 11


@dataclass(slots=True)
class Style:
    """A style with what it takes from those it is based on.

    Attributes:
        looks: look → on or off, only those that are set.
        heading: level, 0: none.
        number: id and level of its list; None: none.
        before: space before, in twentieths of a point; None: not set. `after` likewise.
        contextual: no space between paragraphs of this style.
    """

    looks: dict[str, bool] = field(default_factory=dict[str, bool])
    heading: int = 0
    number: tuple[str | None, int | None] | None = None
    before: int | None = None
    after: int | None = None
    contextual: bool = False


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Any) -> None:
        """Args: root: of the part with styles; None: the document has none."""
        self._elements: dict[str, Any] = {}
        self._known: dict[str, Style] = {}
        self._defaults = Style()
        self.normal = ""
        if root is None:
            return
        for element in root.iterfind(f"{W}style"):
            number = element.get(f"{W}styleId") or ""
            self._elements[number] = element
            if element.get(f"{W}type") == "paragraph" and is_on(element.get(f"{W}default"), absent=False):
                self.normal = number
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            _fill(self._defaults, defaults.find(f"{W}pPrDefault/{W}pPr"), defaults.find(f"{W}rPrDefault/{W}rPr"))

    @property
    def defaults(self) -> Style:
        """What holds where no style says anything."""
        return self._defaults

    def style(self, number: str | None) -> Style:
        """A style by id; an empty one where there is none."""
        number = number or ""
        if number not in self._known:
            self._known[number] = self._resolve(number)
        return self._known[number]

    def _resolve(self, number: str) -> Style:
        chain: list[Any] = []
        while number in self._elements and len(chain) < _DEEPEST:
            element = self._elements[number]
            chain.append(element)
            based = element.find(f"{W}basedOn")
            number = "" if based is None else based.get(f"{W}val") or ""
        style = Style()
        for element in reversed(chain):
            name = element.find(f"{W}name")
            heading = _HEADING.match("" if name is None else name.get(f"{W}val") or "")
            if heading:
                style.heading = int(heading[1] or 1)
            _fill(style, element.find(f"{W}pPr"), element.find(f"{W}rPr"))
        return style


def _fill(style: Style, paragraph: Any, run: Any) -> None:
    style.looks.update(looks_of(run))
    if paragraph is None:
        return
    outline = paragraph.find(f"{W}outlineLvl")
    if outline is not None:
        level = whole(outline.get(f"{W}val"))
        style.heading = level + 1 if level is not None and level < 9 else 0
    number = number_of(paragraph)
    if number is not None:
        style.number = number
    before, after = spacing_of(paragraph)
    style.before = style.before if before is None else before
    style.after = style.after if after is None else after
    contextual = paragraph.find(f"{W}contextualSpacing")
    if contextual is not None:
        style.contextual = is_on(contextual.get(f"{W}val"))


def looks_of(run: Any) -> dict[str, bool]:
    """Looks that are set on or off in properties of a run, a style or a paragraph's mark."""
    if run is None:
        return {}
    found: dict[str, bool] = {}
    for look in LOOKS:
        element = run.find(W + look)
        if element is not None:
            found[look] = is_on(element.get(f"{W}val"))
    return found


def number_of(paragraph: Any) -> tuple[str | None, int | None] | None:
    """Id and level of the list in properties of a paragraph, each None where not set; None: no list is named."""
    element = paragraph.find(f"{W}numPr")
    if element is None:
        return None
    number, level = element.find(f"{W}numId"), element.find(f"{W}ilvl")
    return (
        None if number is None else number.get(f"{W}val"),
        None if level is None else whole(level.get(f"{W}val")),
    )


def spacing_of(paragraph: Any) -> tuple[int | None, int | None]:
    """Space before and after in twentieths of a point; None where not set."""
    element = paragraph.find(f"{W}spacing")
    if element is None:
        return None, None
    space: list[int | None] = []
    for side in ("before", "after"):
        automatic = element.get(f"{W}{side}Autospacing")
        space.append(280 if automatic and is_on(automatic) else whole(element.get(W + side)))
    return space[0], space[1]


def is_on(value: str | None, *, absent: bool = True) -> bool:
    """Whether a switch is on; `absent`: what it is without a value."""
    return absent if value is None else value.casefold() not in _OFF


def whole(value: str | None) -> int | None:
    """A whole number as written in the XML; None where it is none."""
    try:
        return int(float(value)) if value else None
    except (ValueError, OverflowError):
        return None
