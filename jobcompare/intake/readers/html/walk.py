"""Paragraphs, lists and tables of a web page in reading order: one pass without recursion, however deep the page is nested."""

import re
from dataclasses import dataclass, field
from typing import Any

from jobcompare.intake.readers.html.furniture import is_furniture
from jobcompare.intake.readers.html.lists import List
from jobcompare.intake.readers.html.looks import Sheet, Shown
from jobcompare.intake.readers.symbols import with_symbols
from jobcompare.intake.readers.tables import Cell, write_table
from jobcompare.intake.readers.text.marks import plain, whole_lines
from jobcompare.intake.readers.writing import Entry, Writing, marked
from jobcompare.intake.readers.xml_parts import steps

_APART = frozenset(
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "table",
        "blockquote",
        "hr",
        "pre",
        "xmp",
        "listing",
        "fieldset",
        "figure",
    }
)
_BLOCKS = _APART | frozenset(
    {
        "div",
        "section",
        "article",
        "main",
        "header",
        "aside",
        "address",
        "center",
        "li",
        "dt",
        "dd",
        "form",
        "legend",
        "caption",
        "tr",
    }
    | {"td", "th", "thead", "tbody", "tfoot", "body", "html", "details", "summary", "figcaption", "hgroup", "menu", "dir"}
)
_CELLS = frozenset({"td", "th", "dt", "dd"})
_TABLES = frozenset({"table", "dl"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_ENOUGH = 200  # characters of a page's main part from which the rest of the page is left out
_MOST_SPAN = 200


@dataclass(slots=True)
class _Table:
    """A table that is open, and what was being written when it began."""

    outside: Writing
    lists: list[List]
    rows: list[list[Cell]] = field(default_factory=list[list[Cell]])
    open: bool = False  # a cell is open


def write_page(root: Any, sheet: Sheet, *, hidden_too: bool = False) -> Writing:
    """Everything that a page says; what it hides only where asked for."""
    walk = _Walk(sheet, hidden_too)
    walk.page(_main(root))
    return walk.writing


class _Walk:
    def __init__(self, sheet: Sheet, hidden_too: bool) -> None:
        self.writing = Writing()
        self._sheet = sheet
        self._hidden_too = hidden_too
        self._shown = [Shown()]
        self._parts: list[str] = []
        self._lists: list[List] = []
        self._tables: list[_Table] = []
        self._next = Entry(gap=True)  # what the next paragraph is
        self._dropped: Any = None  # the element that is being passed over

    def page(self, root: Any) -> None:
        """Walk through an element and all inside it."""
        walk = steps(root)
        for event, element in walk:
            if event == "end":
                self._leave(element, root)
            elif self._is_dropped(element):
                self._dropped = element
                walk.skip_subtree()
            else:
                self._enter(element)
        self._flush()

    def _is_dropped(self, element: Any) -> bool:
        if is_furniture(element):
            return True
        return not self._hidden_too and self._sheet.shown(element, self._shown[-1]).hidden

    def _enter(self, element: Any) -> None:
        tag = element.tag
        shown = self._sheet.shown(element, self._shown[-1])
        self._shown.append(shown)
        if tag == "br":
            self._parts.append("\n")
        elif tag in ("input", "textarea"):
            self._parts.append(_box(element))
        elif tag in _BLOCKS:
            self._begin(element, shown)
        self._say(element.text, shown)

    def _leave(self, element: Any, root: Any) -> None:
        tag = element.tag
        if element is self._dropped:
            self._dropped = None
        else:
            self._shown.pop()
            if tag in _BLOCKS:
                self._end(tag)
        if element is not root:
            self._say(element.tail, self._shown[-1])

    def _say(self, text: str | None, shown: Shown) -> None:
        if not text:
            return
        words = text.replace(" ", "\xa0") if shown.kept else _SPACE.sub(" ", text)
        words = words.replace("\r", "") if shown.kept else words
        self._parts.append(marked(with_symbols(words, shown.font) if shown.font or not words.isascii() else words, shown.look))

    def _begin(self, element: Any, shown: Shown) -> None:
        tag = element.tag
        self._flush()
        self._next.gap |= tag in _APART
        if tag in _LISTS:
            self._lists.append(List.of(element, shown.listed))
        elif tag == "li":
            self._item(element, shown)
        elif tag in _TABLES:
            self._tables.append(_Table(self.writing, self._lists))
            self._lists = []
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in _CELLS and self._tables:
            self._open_cell(element)
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._next.heading = int(tag[1])

    def _item(self, element: Any, shown: Shown) -> None:
        of = self._lists[-1] if self._lists else List(ordered=False, form="disc")
        bullet, label = of.sign(element, shown.listed)
        gap = self._next.gap and of.following <= 2
        self._next = Entry(item=bullet, label=label, depth=max(0, len(self._lists) - 1), gap=gap)

    def _end(self, tag: str) -> None:
        self._flush()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag in _CELLS and self._tables and self._tables[-1].open:
            self._tables[-1].open = False
            self.writing = self._tables[-1].outside
        elif tag in _TABLES and self._tables:
            table = self._tables.pop()
            self.writing, self._lists = table.outside, table.lists
            write_table(self.writing, table.rows)
        self._next = Entry(gap=tag in _APART)

    def _open_cell(self, element: Any) -> None:
        table = self._tables[-1]
        if element.tag == "dt" or not table.rows or (element.tag == "dd" and len(table.rows[-1]) > 1):
            table.rows.append([Cell()] if element.tag == "dd" else [])
        cell = Cell(columns=_span(element.get("colspan")), rows=_span(element.get("rowspan")))
        table.rows[-1].append(cell)
        table.open = True
        self.writing = cell.writing
        self._next = Entry(gap=False)

    def _flush(self) -> None:
        """Write down what was said since the last block began or ended; empty lines in it set paragraphs apart."""
        text = "".join(self._parts)
        self._parts = []
        if not plain(text).strip():
            self._next.gap |= text.count("\n") > 1 or "\xa0" in text
            return
        entry, self._next = self._next, Entry(gap=False)
        for group in _paragraphs(text):
            entry.text = group
            self.writing.add(entry)
            entry = Entry(gap=True)


def _paragraphs(text: str) -> list[str]:
    """Lines in groups that empty lines set apart."""
    groups: list[list[str]] = [[]]
    for line in whole_lines(text).split("\n"):
        if plain(line).strip():
            groups[-1].append(line.strip(" "))
        elif groups[-1]:
            groups.append([])
    return ["\n".join(group) for group in groups if group]


def _box(element: Any) -> str:
    """A box of a form, ticked or not; what was typed into a line of it, or where what was typed begins."""
    if element.tag == "textarea":
        return " "
    if element.get("type") in ("checkbox", "radio"):
        return " ☒ " if element.get("checked") is not None else " ☐ "
    return f" {element.get('value')} " if element.get("type") in (None, "text") and element.get("value") else ""


def _main(root: Any) -> Any:
    """The main part of a page, where it marks one that has words; else the whole page."""
    for element in root.iter("main", "div", "section", "article"):
        if element.tag == "main" or element.get("role") == "main":
            return element if len("".join(element.itertext())) >= _ENOUGH else root
    return root


def _span(text: str | None) -> int:
    return min(max(1, int(text)), _MOST_SPAN) if text and text.isdecimal() and len(text) < 6 else 1
