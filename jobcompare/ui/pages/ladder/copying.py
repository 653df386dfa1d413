"""The ladder for the clipboard: tab-separated text, and an HTML table for documents and spreadsheets."""

from PySide6.QtCore import QMimeData

from jobcompare.present.ladder.view import Ladder
from jobcompare.ui.pages.ladder.words import ladder_table
from jobcompare.ui.tables.copying import html_table, tab_separated


def ladder_data(ladder: Ladder) -> QMimeData:
    """A ladder in both forms."""
    table = ladder_table(ladder)
    data = QMimeData()
    data.setText(tab_separated(table))
    data.setHtml(html_table(table, heads=True))
    return data
