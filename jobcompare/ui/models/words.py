"""What a cell says in words: to a screen reader and in its tip. Signs, colours and small tags are never the only bearer."""

from jobcompare.model.bands import Band
from jobcompare.present.grid.view import Cell, Sign
from jobcompare.present.shown import Shown

SIGN_WORDS: dict[Sign, str] = {
    Sign.SAME: "same",
    Sign.DIFFERENT: "differs",
    Sign.SIMILAR: "similar work",
    Sign.ONLY_HERE: "mentioned only here",
    Sign.NOT_MENTIONED: "not mentioned",
    Sign.NONE: "",
}
STATE_WORDS: dict[Shown, str] = {
    Shown.READ: "read by program",
    Shown.REVIEWED: "reviewed",
    Shown.TYPED: "typed",
    Shown.DERIVED: "computed",
    Shown.ABSENT: "",
}
BAND_WORDS: dict[Band, str] = {
    Band.CONFIRMED: "confirmed",
    Band.STRONG: "strong",
    Band.LIKELY: "likely",
    Band.CHECK: "check",
}


def asides(cell: Cell) -> tuple[str, ...]:
    """The short words written behind a statement: how sure the counterpart is, and its note."""
    band = "" if cell.band is None else BAND_WORDS[cell.band]
    return tuple(word for word in (band, cell.note or "") if word)


def cell_words(cell: Cell) -> str:
    """All that a cell says, in the order in which it is heard."""
    text = cell.text if cell.text and cell.text.casefold() != SIGN_WORDS[cell.sign] else ""
    parts = [SIGN_WORDS[cell.sign], text, *asides(cell)]
    parts += [f"also: {other.text} ({BAND_WORDS[other.band]})" for other in cell.also]
    parts += [f"differs by: {cell.why}"] if cell.why else []
    parts += [f"level words: {', '.join(word.words for word in cell.level_words)}"] if cell.level_words else []
    parts += [f"doubt: {cell.doubt}"] if cell.doubt else []
    parts.append(STATE_WORDS[cell.state])
    return "; ".join(part for part in parts if part)


def cell_tip(cell: Cell) -> str:
    """What a cell tells on hovering: only what the cell itself does not write in full. "" where there is nothing more."""
    lines = [f"Differs: {cell.why}" if cell.why else ""]
    lines += [f"Words shared with the reference: {', '.join(cell.shared)}" if cell.shared else ""]
    lines += [f"“{word.words}”: {word.meaning}" for word in cell.level_words]
    lines += [f"Doubt: {cell.doubt}" if cell.doubt else ""]
    lines += [STATE_WORDS[cell.state].capitalize() if cell.state in {Shown.REVIEWED, Shown.TYPED, Shown.DERIVED} else ""]
    return "\n".join(line for line in lines if line)
