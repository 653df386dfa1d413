"""Labels of lists: "1.", "a)", "(A)", "ii." at line starts and inside a line, and which follows which."""

import re
from dataclasses import dataclass

from jobcompare.intake.recognize.requirements.numbers import VALUES
from jobcompare.model.places import Span

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_INLINE = re.compile(
    r"(?:(?<=^)|(?<=[\s:;,]))(?:\((?P<p>[A-Ha-h]|\d{1,2}|[ivx]{1,4})\)|(?P<c>[A-Ha-h]|\d{1,2}|[ivx]{1,4})\)|(?:(?<=[:;]\s)|"
    r"(?<=\bor\s)|(?<=\bOR\s)|(?<=either\s)|(?<=EITHER\s)|(?<=^)|(?<=:))(?P<d>[A-Ha-h]|\d)\.)(?=\s+[\"(]?[A-Za-z0-9])"
    r"(?!\s+(?:and|or|above|below|through|thru)\b)",
    re.MULTILINE,
)
_UNIT = re.compile(
    r"\s+(?:full[\s-]time\s+|additional\s+|or\s+more\s+)?(?:years?|months?|weeks?|hours?|semesters?|units?|of\s+which|copies)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a list item.

    Attributes:
        printed: without its marks: "1", "a"; "" for a bullet.
        style: "1", "a", "A" or "bullet".
        orders: (kind of count, place in it): "i" is the 9th letter and the 1st roman number.
        depth: of the list it stands in.
    """

    printed: str
    style: str
    orders: tuple[tuple[str, int], ...]
    depth: int = 0

    def follows(self, other: "Label") -> bool:
        """It is the next label of the list that `other` stands in; a missing one is forgiven."""
        if self.style != other.style or (self.style == "bullet" and self.depth != other.depth):
            return False
        if self.style == "bullet":
            return True
        return any(kind == before and 1 <= order - last <= 2 for kind, order in self.orders for before, last in other.orders)

    @property
    def is_first(self) -> bool:
        """It may begin a list."""
        return any(order == 1 for _, order in self.orders)


def label_at(printed: str | None, depth: int) -> Label:
    """The label of a list item; None printed is a bullet."""
    bare = (printed or "").strip(" .()#:-[]")
    if not bare:
        return Label("", "bullet", (), depth)
    return _label(bare, depth)


def _label(bare: str, depth: int = 0) -> Label:
    if bare.isdigit():
        return Label(bare, "1", (("1", int(bare)),), depth)
    style = "A" if bare.isupper() else "a"
    orders: list[tuple[str, int]] = []
    if len(bare) == 1:
        orders.append(("letter", ord(bare.casefold()) - 96))
    if bare.casefold() in _ROMAN:
        orders.append(("roman", _ROMAN[bare.casefold()]))
    return Label(bare, style, tuple(orders), depth)


def inline_labels(live: str, place: Span, first: Label | None = None) -> list[tuple[int, Span, Label]]:
    """Labels inside a line that count from the first one up: (where the label begins, place of its words' first letter, label).

    `first`: the label at the beginning of the line, which those inside may follow.
    """
    chain: list[tuple[int, Span, Label]] = []
    words = live[place.start : place.end]
    if ")" not in words and "." not in words[:-1]:
        return chain
    for match in _INLINE.finditer(live, place.start, place.end):
        bare = match["p"] or match["c"] or match["d"]
        label = _label(bare)
        before = live[max(place.start, match.start() - 14) : match.start()].split()
        if bare.isdigit() and (_UNIT.match(live, match.end()) or (before and before[-1].casefold() in VALUES)):
            continue
        last = chain[-1][2] if chain else first
        if (last is None and label.is_first) or (last is not None and label.follows(last)):
            begin = match.end()
            while begin < place.end and live[begin].isspace():
                begin += 1
            chain.append((match.start(), Span(begin, begin), label))
    return chain if len(chain) > (0 if first is not None else 1) else []
