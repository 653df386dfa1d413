"""Bullets and numbers of lists in web pages, as a browser shows them."""

from dataclasses import dataclass
from typing import Any

from jobcompare.intake.readers.numerals import numeral

_BULLETS = frozenset({"disc", "circle", "square"})


@dataclass(slots=True)
class List:
    """A list that is open: how it counts, and the number of its next item. `form` None: its items have no sign."""

    ordered: bool
    form: str | None
    following: int = 1

    @classmethod
    def of(cls, element: Any, listed: str | None) -> "List":
        """The list that an element begins; `listed`: what style rules say of its signs."""
        ordered = element.tag == "ol"
        form = listed or element.get("type") or ("decimal" if ordered else "disc")
        return cls(ordered, None if form == "none" else form, _whole(element.get("start"), 1))

    def sign(self, item: Any, listed: str | None) -> tuple[bool, str | None]:
        """Whether the next item has a bullet, and its number if it has one."""
        form = listed or item.get("type") or self.form
        number = _whole(item.get("value"), self.following)
        self.following = number + 1
        if form is None or form == "none":
            return False, None
        if form.casefold() in _BULLETS or not self.ordered:
            return True, None
        return False, f"{numeral(number, form)}."


def _whole(text: str | None, otherwise: int) -> int:
    try:
        return int(text) if text else otherwise
    except ValueError:
        return otherwise
