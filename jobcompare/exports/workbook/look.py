"""How cells look: a table of styles, and the workbook's formats made from them once each.

Calm: one font, hairlines, few tints, and never a colour without its word. Texts have at least 4.5:1 on their ground.
"""

from enum import StrEnum
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from jobcompare.present.employer_colours import OKABE_ITO

FONT = "Arial"  # on every system, or with a font of the same widths (Liberation Sans)
INK = "#1A1A1A"
MUTED = "#59636E"
ACCENT = "#0072B2"
LINE = "#D3D9E0"
STRONG_LINE = "#5B6B7A"
HEAD = "#E8EDF2"
OURS = "#D6E9F8"
CHANGED = "#FFF6CC"
EMPLOYERS = OKABE_ITO


class Style(StrEnum):
    """What a cell is."""

    TITLE = "title"
    REMARK = "remark"
    SECTION = "section"
    HEADER = "header"
    HEADER_SHORT = "header-short"
    HEADER_NUMBER = "header-number"
    HEADER_OURS = "header-ours"
    TEXT = "text"
    BOLD = "bold"
    MUTED = "muted"
    SHORT = "short"
    NUMBER = "number"
    MONEY = "money"
    MONEY_CENTS = "money-cents"
    PERCENT = "percent"
    DIFFERENT = "different"
    MARK = "mark"
    MARK_FIRST = "mark-first"
    COUNT = "count"
    COUNT_ALL = "count-all"
    LINK = "link"
    FREE = "free"
    GENERAL = "general"
    FACT = "fact"
    FACT_LABEL = "fact-label"


_PLAIN: dict[str, Any] = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "top"}
_CELL: dict[str, Any] = {**_PLAIN, "text_wrap": True, "bottom": 1, "bottom_color": LINE, "align": "left", "indent": 1}
_HEADER: dict[str, Any] = {
    **_PLAIN, "bold": True, "text_wrap": True, "bg_color": HEAD, "bottom": 2, "bottom_color": STRONG_LINE,
    "valign": "bottom", "align": "left", "indent": 1,
}  # fmt: skip
_NUMBER: dict[str, Any] = {**_CELL, "align": "right", "num_format": "#,##0"}
_CENTRED: dict[str, Any] = {"align": "center", "indent": 0}

STYLES: dict[Style, dict[str, Any]] = {
    Style.TITLE: {**_PLAIN, "font_size": 16, "bold": True, "valign": "vcenter"},
    Style.REMARK: {**_PLAIN, "font_color": MUTED},
    Style.SECTION: {**_PLAIN, "font_size": 12, "bold": True, "valign": "bottom"},
    Style.HEADER: _HEADER,
    Style.HEADER_SHORT: {**_HEADER, **_CENTRED},
    Style.HEADER_NUMBER: {**_HEADER, "align": "right"},
    Style.HEADER_OURS: {**_HEADER, "bg_color": OURS},
    Style.TEXT: _CELL,
    Style.BOLD: {**_CELL, "bold": True},
    Style.MUTED: {**_CELL, "font_color": MUTED},
    Style.SHORT: {**_CELL, **_CENTRED},
    Style.NUMBER: _NUMBER,
    Style.MONEY: _NUMBER,
    Style.MONEY_CENTS: {**_NUMBER, "num_format": "#,##0.00"},
    Style.PERCENT: {**_NUMBER, "num_format": "+0.0%;−0.0%;0.0%"},
    Style.DIFFERENT: {**_CELL, "bg_color": CHANGED},
    Style.MARK: {**_CELL, **_CENTRED},
    Style.MARK_FIRST: {**_CELL, **_CENTRED, "bold": True, "border": 2, "border_color": ACCENT},
    Style.COUNT: {**_NUMBER, **_CENTRED},
    Style.COUNT_ALL: {**_NUMBER, **_CENTRED, "bold": True},
    Style.LINK: {**_CELL, "font_color": ACCENT, "underline": 1},
    Style.FREE: {**_PLAIN, "text_wrap": True},
    Style.GENERAL: {**_NUMBER, "num_format": "#,##0.##"},
    Style.FACT: _PLAIN,
    Style.FACT_LABEL: {**_PLAIN, "bold": True},
}


class Looks:
    """The formats of one workbook."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[Style, bool, str | None], Format] = {}
        self._runs: dict[Style, Format] = {}

    def get(self, style: Style, *, quoted: bool = False, ground: str | None = None) -> Format:
        """The format of a style.

        Args:
            style: what the cell is.
            quoted: the cell's text must not be taken for a formula when it is edited (Excel's quotePrefix).
            ground: colour of the cell's ground instead of the style's own.
        """
        key = (style, quoted, ground)
        if key not in self._made:
            properties = dict(STYLES[style])
            properties |= {"quote_prefix": True} if quoted else {}
            properties |= {"bg_color": ground} if ground else {}
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]

    def run(self, style: Style) -> Format:
        """The format of a run of text within a cell: font only."""
        if style not in self._runs:
            wanted = ("font_name", "font_size", "font_color", "bold", "italic")
            self._runs[style] = self._workbook.add_format({k: v for k, v in STYLES[style].items() if k in wanted})
        return self._runs[style]
