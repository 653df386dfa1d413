"""A grid cell in one text, for files: signs stand with words, so that nothing is said by a sign or colour alone."""

from jobcompare.present.grid.view import Cell, Sign
from jobcompare.present.wording import NOT_STATED
from jobcompare.present.wording.names import BANDS

_SIGNS: dict[Sign, str] = {
    Sign.SAME: "",
    Sign.DIFFERENT: "≠",
    Sign.SIMILAR: "≈",
    Sign.ONLY_HERE: "only here",
    Sign.NOT_MENTIONED: "not mentioned",
    Sign.NONE: "",
}


def cell_words(cell: Cell, longest: int | None = None) -> str:
    """The cell as one text: "≈ likely: Log calls …", "≠ 2 yr", "not mentioned", with its doubt and what else matches.

    Args:
        cell: the cell.
        longest: characters of a further match; None: all of it.
    """
    return "\n".join([_main(cell), *cell_extras(cell, longest)]).strip()


def lead_words(cell: Cell) -> str:
    """What stands before the text: "≠", "≈ likely:", "only here:", "≈ likely, as an ability:"; "" for a plain text."""
    sign = _SIGNS[cell.sign]
    words = ", ".join(part for part in (BANDS[cell.band] if cell.band else "", cell.note or "") if part)
    if not words:
        return f"{sign}:" if cell.sign is Sign.ONLY_HERE else sign
    return f"{sign} {words}:".strip()


def cell_extras(cell: Cell, longest: int | None = None) -> list[str]:
    """What stands under the text of a cell: its doubt, further matches.

    Args:
        cell: the cell.
        longest: characters of a further match; None: all of it.
    """
    extras = [f"⚑ {cell.doubt}"] if cell.doubt else []
    extras += [f"also ({BANDS[also.band]}): {_cut(also.text, longest)}" for also in cell.also]
    return extras


def _main(cell: Cell) -> str:
    if not cell.text:
        return _SIGNS[Sign.NOT_MENTIONED] if cell.sign is Sign.NOT_MENTIONED else NOT_STATED
    if cell.sign is Sign.NOT_MENTIONED:
        return cell.text
    return f"{lead_words(cell)} {cell.text}".strip()


def _cut(text: str, longest: int | None) -> str:
    return text if longest is None or len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"
