"""What one line of a text file is: item, row, heading by its markup, or plain words; its indent and its gap."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jobcompare.intake.readers.text.furniture import PAGE
from jobcompare.intake.readers.text.marks import cut, lead, live, plain
from jobcompare.intake.readers.text.markup import unspaced

_SIGNS = "•●▪◦➤►▶‣⁃∙·○■□➢✓✔❖➔→◆◇▫⮚⦁\ue000-\uf8ff"
_BULLET = re.compile(rf"[{_SIGNS}][ \t]*(?=\S)|[-–—*§¨Ø][ \t]+(?=\S)|o[ \t]+(?=[A-Za-z])")
_TIGHT = re.compile(r"[-–*](?=[A-Z][a-z])")
_LABEL = re.compile(
    r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,4})[.)](?=[ \t]+\S)(?![ \t]+[A-Z]\.)|\d{1,2}[.)](?=[A-Z][a-z])"
    r"|\((?:\d{1,2}|[A-Za-z]|[ivx]{2,4})\)(?=[ \t]*\S)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=[ \t]+[A-Z][a-z])"
)
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_PIPES = re.compile(r"^\|.*\|$|^[^|]*\S[^|]*\|[^|]*\|")
_NAMED = r"[A-Z](?:[\w/().#&’'-]| (?! )){0,40}?[\w)#.] ?:"
_LABELLED = re.compile(rf"(?<=\S) {{3,}}(?={_NAMED}(?:\s|$))")
_LABEL_FIRST = re.compile(rf"{_NAMED}\s")
_PIPE_RULE = re.compile(r"^[|:\-+ \t]+$")
_CELL = re.compile(r"(?<!\\)\|")


@dataclass(slots=True)
class TextLine:
    """One line with words. `text` still carries its looks; `gap`: empty lines before it; `page`: a page ended before it;
    `joined`: its reader knows that it is the rest of the line before."""

    text: str
    indent: int
    gap: int
    page: bool = False
    item: bool = False
    label: str | None = None
    cells: tuple[str, ...] = ()
    heading: int = 0
    length: int = 0  # as printed, with indent
    sign: int = 0  # characters that its bullet or label took
    joined: bool = False

    @property
    def words(self) -> str:
        """Its words without looks."""
        return plain(self.text)

    @property
    def live(self) -> str:
        """Its words that are not struck."""
        return live(self.text).strip()

    @property
    def begins(self) -> bool:
        """It begins a block by itself."""
        return self.item or bool(self.label) or bool(self.cells) or bool(self.heading)


def lines_of(raw: Iterable[str], markdown: bool) -> list[TextLine]:
    """The lines with words, each with what stands before it."""
    found: list[TextLine] = []
    gap, page = 0, False
    for text in raw:
        if text == PAGE:
            page = True
        elif not plain(text).strip() or (markdown and _PIPE_RULE.match(text)):
            gap += 1
        else:
            line = _line(text, gap, markdown)
            line.page = page and bool(found)
            found.append(line)
            gap, page = 0, False
    _settle_pipes(found)
    _settle_labels(found)
    _settle_rows(found)
    _settle_tight(found)
    return found


def _line(raw: str, gap: int, markdown: bool) -> TextLine:
    text = raw.replace("\xa0", " ").rstrip(" ")
    words = plain(text)
    body = words.lstrip(" \t")
    indent = len(words.expandtabs(4)) - len(body.expandtabs(4))
    line = TextLine(cut(text, len(words) - len(body)), indent, gap, length=len(words.expandtabs(4).rstrip()))
    if "|" in body and _PIPES.match(body):
        inner = line.text.strip().removeprefix("|").removesuffix("|") if body.startswith("|") else line.text
        line.cells = tuple(cell.strip() for cell in _CELL.split(inner))
        return line
    heading = _HEADING.match(body) if markdown else None
    if heading:
        line.heading = len(heading[1])
        line.text = cut(line.text, heading.end()).rstrip("# ")
        return line
    _take_sign(line, body)
    line.sign = len(body) - len(line.words)
    if not line.begins:
        line.text = unspaced(line.text)
    line.cells = _cells(line.text)
    return line


def _take_sign(line: TextLine, body: str) -> None:
    """Take the bullet or label off a line."""
    bullet = _BULLET.match(body)
    if bullet:
        line.item = True
        line.text = cut(line.text, bullet.end()).lstrip(" \t")
        return
    label = _LABEL.match(body)
    if label:
        line.label = label.group()
        on = lead(line.text)
        rest = cut(line.text, label.end())
        line.text = (rest if rest.startswith(on) else on + rest).lstrip(" \t")


def _cells(text: str) -> tuple[str, ...]:
    """The cells of a line with tabs between words; trailing tabs are settled beside the neighbours."""
    inner = text.strip(" ")
    return tuple(inner.split("\t")) if "\t" in inner else ()


def _settle_pipes(lines: list[TextLine]) -> None:
    """A line parted by upright strokes alone among others is no row."""
    for index, line in enumerate(lines):
        if not line.cells or "|" not in line.text or line.text.startswith("|"):
            continue
        beside = [lines[n].text.count("|") for n in (index - 1, index + 1) if 0 <= n < len(lines)]
        if not any(count and abs(count - line.text.count("|")) < 2 for count in beside):
            line.cells = ()


def _settle_labels(lines: list[TextLine]) -> None:
    """A line of labelled values that wide gaps part is a row: each label with its value is a cell."""
    for line in lines:
        if not line.begins and "   " in line.words and _LABEL_FIRST.match(line.words):
            pieces = _LABELLED.split(line.text.strip())
            if len(pieces) > 1:
                line.cells = tuple(piece.strip() for piece in pieces)


def _settle_rows(lines: list[TextLine]) -> None:
    """A line with tabs at its end only is a row where a neighbour has as many columns; else the tabs are blanks."""
    widths = [len(line.cells) if len([c for c in line.cells if c.strip()]) > 1 else 0 for line in lines]
    for index, line in enumerate(lines):
        if not line.cells or widths[index]:
            continue
        beside = [widths[n] for n in (index - 1, index + 1, index + 2, index - 2) if 0 <= n < len(lines)]
        if len(line.cells) < 3 or len(line.cells) not in beside:
            line.text, line.cells = " ".join(cell.strip() for cell in line.cells if cell.strip()), ()
    for line in lines:
        if line.cells and line.item and len(line.cells) == 2:
            line.text, line.cells = line.text.replace("\t", " "), ()


def _settle_tight(lines: list[TextLine]) -> None:
    """A hyphen or asterisk right before a word is a bullet where more than two lines have it."""
    tight = [line for line in lines if not line.begins and _TIGHT.match(line.words)]
    if len(tight) > 2:
        for line in tight:
            line.item, line.text = True, cut(line.text, 1)
