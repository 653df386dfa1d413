"""The first two sheets: contents with links, and what the workbook is of."""

from dataclasses import dataclass

from jobcompare.exports.workbook.listing_sheet import write_listing_table
from jobcompare.exports.workbook.look import Style
from jobcompare.exports.workbook.sheet import Cell, Head, Sheet
from jobcompare.present.listings.about import About
from jobcompare.present.listings.view import Listing

CONTENTS_WIDTHS = (34.0, 92.0)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: the sheet and what it holds."""

    sheet: str
    words: str


def write_contents(sheet: Sheet, about: About, entries: list[Entry]) -> None:
    """The contents: every sheet with a link to it."""
    sheet.title(about.comparison, [f"Study: {about.study}"])
    rows = [[Cell(entry.sheet, Style.LINK), Cell(entry.words)] for entry in entries]
    top = sheet.table([Head("Sheet"), Head("What it holds")], rows, "Contents", words="The sheets of this workbook")
    for n, entry in enumerate(entries):
        sheet.link(top + n, 0, entry.sheet, entry.sheet)


def write_summary(sheet: Sheet, about: About, classes: Listing | None, captions: tuple[str, ...]) -> None:
    """What, when, which study, how much of it was reviewed; then the classes, then how to read the sheets."""
    sheet.title("Summary")
    for label, value in about.facts:
        sheet.put(sheet.at, 0, Cell(label, Style.FACT_LABEL))
        sheet.put(sheet.at, 1, Cell(value, Style.FACT))
        sheet.at += 1
    if classes is not None:
        sheet.section("Classes")
        write_listing_table(sheet, classes)
    if captions:
        sheet.section("How to read it")
        sheet.remarks(captions)
