"""Fonts and number formats of cells."""

from dataclasses import dataclass
from typing import Any

from jobcompare.intake.readers.writing import PLAIN, Look

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_OFF = frozenset({"0", "false"})
_BUILT_IN = {  # ECMA-376, 18.8.30
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0", 6: "$#,##0", 7: "$#,##0.00", 8: "$#,##0.00", 9: "0%", 10: "0.00%",
    14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "$#,##0", 43: "#,##0.00", 44: "$#,##0.00", 49: "@",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The look of a cell's words, and the format of its numbers as Excel writes formats."""

    look: Look = PLAIN
    format: str = "General"


def cell_styles(root: Any) -> tuple[CellStyle, ...]:
    """The styles of cells by number, from the root element of the styles part."""
    fonts = [Look(bold=_is_set(font, "b"), struck=_is_set(font, "strike")) for font in root.iterfind(f"{_S}fonts/{_S}font")]
    formats: dict[int, str] = dict(_BUILT_IN)
    for element in root.iterfind(f"{_S}numFmts/{_S}numFmt"):
        formats[_number(element.get("numFmtId"))] = element.get("formatCode") or "General"
    found: list[CellStyle] = []
    for element in root.iterfind(f"{_S}cellXfs/{_S}xf"):
        font = _number(element.get("fontId"))
        look = fonts[font] if font < len(fonts) else PLAIN
        found.append(CellStyle(look, formats.get(_number(element.get("numFmtId")), "General")))
    return tuple(found)


def _is_set(element: Any, name: str) -> bool:
    child = element.find(_S + name)
    return child is not None and child.get("val", "1") not in _OFF


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
