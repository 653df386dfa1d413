"""Workbooks for tests, written with the library that checks our own."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl


def xlsx(sheets: Mapping[str, Sequence[Sequence[Any]]], change: Any = None) -> bytes:
    """A workbook with these rows on each sheet; `change` is called with it before it is written."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if change is not None:
        change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
