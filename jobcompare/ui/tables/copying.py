"""A range of a table for the clipboard: tab-separated text for text fields, HTML for spreadsheets and documents.

In HTML every cell is declared as text, so that a code such as 0012 keeps its zeros.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QItemSelectionRange, QMimeData

from jobcompare.ui.models.sheet_model import SheetModel

_LABEL = 1
_TEXT_CELL = "style=\"mso-number-format:'\\@';vertical-align:top\""


def range_texts(model: SheetModel, chosen: QItemSelectionRange, *, heads: bool) -> list[list[str]]:
    """The texts of a range. `heads`: led by the heads of its columns and the labels of its rows."""
    columns = list(range(chosen.left(), chosen.right() + 1))
    if heads and _LABEL not in columns:
        columns.insert(0, _LABEL)
    rows = [_line_texts(model, row, columns) for row in range(chosen.top(), chosen.bottom() + 1)]
    return [[model.head(column).words for column in columns], *rows] if heads else rows


def _line_texts(model: SheetModel, row: int, columns: Sequence[int]) -> list[str]:
    line = model.line(row)
    texts = [line.plain(column) for column in columns]
    if line.spanning:  # its words stand in the first column of what is copied
        texts[0] = line.plain(0)
    return texts


def tab_separated(table: Sequence[Sequence[str]]) -> str:
    """Lines of tab-separated cells, quoted as spreadsheets expect where a cell has a tab, a quote or a line end."""
    return "\n".join("\t".join(_quoted(text) for text in row) for row in table)


def _quoted(text: str) -> str:
    safe = f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text  # never a live formula
    return '"' + safe.replace('"', '""') + '"' if any(sign in safe for sign in '\t\n\r"') else safe


def html_table(table: Sequence[Sequence[str]], *, heads: bool) -> str:
    """The same cells as an HTML table; the first row is a head where `heads`."""
    parts = ["<html><body><table>"]
    for number, row in enumerate(table):
        tag = "th" if heads and number == 0 else "td"
        cells = "".join(f"<{tag} {_TEXT_CELL}>{_lines(text)}</{tag}>" for text in row)
        parts.append(f"<tr>{cells}</tr>")
    return "".join([*parts, "</table></body></html>"])


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def clipboard_data(model: SheetModel, chosen: QItemSelectionRange, *, heads: bool) -> QMimeData:
    """A range in both forms."""
    table = range_texts(model, chosen, heads=heads)
    data = QMimeData()
    data.setText(tab_separated(table))
    data.setHtml(html_table(table, heads=heads))
    return data
