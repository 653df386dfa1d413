"""Signs of symbol fonts -> Unicode: documents put a letter of Wingdings or Symbol where a tick or bullet is meant."""

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒", 0x9F: "•",
    0xA0: "▪", 0xA7: "▪", 0xA8: "☐", 0xB7: "•", 0xD8: "➢", 0xDC: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {0xB7: "•", 0xA7: "▪", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xD0: "∠", 0xAE: "→", 0xD7: "⋅", 0x2D: "-"}
_TABLES = {
    "wingdings": _WINGDINGS,
    "wingdings2": {0x50: "✓", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "☐"},
    "symbol": _SYMBOL,
}
_PRIVATE = range(0xF020, 0xF100)  # where fonts of symbols stand in Unicode


def symbol_table(font: str) -> dict[int, str] | None:
    """The signs of a symbol font by the number of the letter; None for other fonts."""
    name = font.replace(" ", "").casefold().rpartition("+")[2].partition("-")[0].partition(",")[0].strip("'\"")
    return _TABLES.get(name)


def with_symbols(text: str, font: str | None) -> str:
    """The text with letters of a symbol font as the signs that they show.

    Args:
        text: the letters.
        font: name of their font; None: not known, then only letters of the private range are looked at.
    """
    table = symbol_table(font) if font else None
    if table is None:
        if text.isascii():
            return text
        return "".join(_WINGDINGS.get(ord(char) - 0xF000, char) if ord(char) in _PRIVATE else char for char in text)
    return "".join(table.get(ord(char) & 0xFF, char) if ord(char) < 0x100 or ord(char) in _PRIVATE else char for char in text)
