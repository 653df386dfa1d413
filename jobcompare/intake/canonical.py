"""Blocks -> the one text that every place of a record points into, with its marks and lines.

Markup is gone; one block a line; blocks set apart have an empty line between them, list items and table rows have not;
a bullet is "• ", a numbered label stays as printed, cells are kept apart by tabs, runs of blanks are one blank. A block
broken by a page is joined by one blank with an empty page-break mark there; the rest of a broken row stays its own line.
"""

from dataclasses import dataclass, field, replace

from jobcompare.intake.document import Block, BlockKind, ReadDocument, Run
from jobcompare.intake.nesting import nested
from jobcompare.model.places import Span
from jobcompare.model.record import Finding, TextMark
from jobcompare.model.words import TextMarkKind

BULLET = "• "


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the canonical text.

    Attributes:
        kind: kind of its block.
        span: its words, without bullet and label.
        whole: all of it.
        label: numbered label as printed; None for bullets and other lines.
        cells: places of a row's cells (an empty cell has an empty place); empty for other lines.
        bold: all its words are bold.
        struck: all its words are struck.
        level: heading level, or depth of the list.
        blank_before: an empty line, or the start of the text, stands before it.
        continues: index of the line of which this row is the rest, over a page; None else.
    """

    kind: BlockKind
    span: Span
    whole: Span
    label: str | None = None
    cells: tuple[Span, ...] = ()
    bold: bool = False
    struck: bool = False
    level: int = 0
    blank_before: bool = True
    continues: int | None = None


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """The text of a document, its marks in reading order, its lines, and what its reader doubts."""

    text: str
    marks: tuple[TextMark, ...]
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()

    def words(self, span: Span) -> str:
        """The words at a place, struck or not, as they stand."""
        return self.text[span.start : span.end]

    def line_words(self, index: int) -> str:
        """The words of a line, without bullet and label."""
        return self.words(self.lines[index].span)


def canonical(read: ReadDocument) -> CanonicalText:
    """The canonical text of a document."""
    writer = _Writer()
    for block in nested(read.blocks):
        writer.add(block)
    marks = sorted(writer.marks, key=lambda mark: (mark.span, mark.kind))
    return CanonicalText("".join(writer.parts), tuple(marks), tuple(writer.lines), read.findings)


@dataclass(slots=True)
class _Writer:
    parts: list[str] = field(default_factory=list[str])
    length: int = 0
    marks: list[TextMark] = field(default_factory=list[TextMark])
    lines: list[Line] = field(default_factory=list[Line])

    def add(self, block: Block) -> None:
        """Write a block as a line, or as the rest of the line before."""
        runs = _tidy(block.runs)
        cells = tuple(_tidy(cell) for cell in block.cells)
        if block.kind is BlockKind.ROW and not cells:
            cells = (runs,)
        if block.kind is BlockKind.PAGE_BREAK or not (any(cells) if block.kind is BlockKind.ROW else runs):
            return
        if block.joined and self.lines and block.kind is not BlockKind.ROW:
            self._join(runs)
            return
        apart = self._separate(block)
        start = self.length
        if block.kind is BlockKind.ROW:
            self._row(block, cells, start, apart)
            return
        self._put(f"{block.label} " if block.label else BULLET if block.kind is BlockKind.ITEM else "")
        span = self._write(runs)
        looks = _Looks.of(runs)
        whole = Span(start, span.end)
        self.lines.append(Line(block.kind, span, whole, block.label, (), looks.bold, looks.struck, block.level, apart))

    def _row(self, block: Block, cells: tuple[tuple[Run, ...], ...], start: int, apart: bool) -> None:
        places: list[Span] = []
        for index, cell in enumerate(cells):
            self._put("\t" if index else "")
            places.append(self._write(cell))
        looks = _Looks.of(tuple(run for cell in cells for run in cell))
        whole = Span(start, self.length)
        before = len(self.lines) - 1 if block.joined and self.lines else None
        if before is not None:
            self.marks.append(TextMark(kind=TextMarkKind.PAGE_BREAK, span=Span(start - 1, start - 1)))
        line = Line(block.kind, whole, whole, None, tuple(places), looks.bold, looks.struck, block.level, apart, before)
        self.lines.append(line)

    def _join(self, runs: tuple[Run, ...]) -> None:
        self.marks.append(TextMark(kind=TextMarkKind.PAGE_BREAK, span=Span(self.length, self.length)))
        self._put(" ")
        end = self._write(runs).end
        line, looks = self.lines[-1], _Looks.of(runs)
        self.lines[-1] = replace(
            line,
            span=Span(line.span.start, end),
            whole=Span(line.whole.start, end),
            bold=line.bold and looks.bold,
            struck=line.struck and looks.struck,
        )

    def _separate(self, block: Block) -> bool:
        """Write what stands between two blocks; whether that is an empty line."""
        if not self.lines:
            return True
        before = self.lines[-1].kind
        listed = before is block.kind and block.kind in (BlockKind.ITEM, BlockKind.ROW)
        apart = block.gap and not listed and not (block.joined and block.kind is BlockKind.ROW)
        self._put("\n\n" if apart else "\n")
        return apart

    def _write(self, runs: tuple[Run, ...]) -> Span:
        start = self.length
        for run in runs:
            here = self.length
            self._put(run.text)
            for kind, on in (
                (TextMarkKind.STRUCK, run.struck),
                (TextMarkKind.INSERTED, run.inserted),
                (TextMarkKind.BOLD, run.bold),
            ):
                if on:
                    self._mark(kind, Span(here, self.length))
        return Span(start, self.length)

    def _mark(self, kind: TextMarkKind, span: Span) -> None:
        """Mark a run, as one with the same mark right before it."""
        for index in range(len(self.marks) - 1, max(-1, len(self.marks) - 4), -1):
            mark = self.marks[index]
            if mark.kind is kind and mark.span.end == span.start and mark.span.start < mark.span.end:
                self.marks[index] = replace(mark, span=Span(mark.span.start, span.end))
                return
        self.marks.append(TextMark(kind=kind, span=span))

    def _put(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)


@dataclass(frozen=True, slots=True)
class _Looks:
    bold: bool
    struck: bool

    @classmethod
    def of(cls, runs: tuple[Run, ...]) -> "_Looks":
        words = [run for run in runs if any(char.isalnum() for char in run.text)]
        return cls(bool(words) and all(run.bold for run in words), bool(words) and all(run.struck for run in words))


def _tidy(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs of blanks made one blank, none at either end. A blank that is partly struck is not struck."""
    tidy: list[Run] = []
    blank: list[Run] = []  # looks of the white space since the last word
    for run in runs:
        for index, piece in enumerate(_pieces(run.text)):
            if index % 2:
                blank.append(run)
            elif piece:
                if blank and tidy:
                    _append(tidy, _between(blank))
                blank = []
                _append(tidy, replace(run, text=piece))
    return tuple(tidy)


def _pieces(text: str) -> list[str]:
    """Words and, at odd places, the white space between them; words keep single blanks."""
    words = text.split()
    if not words:
        return ["", " "] if text else []
    pieces = [" ".join(words)]
    lead, tail = text[0].isspace(), text[-1].isspace()
    return [*(["", " "] if lead else []), *pieces, *([" "] if tail else [])]


def _between(blank: list[Run]) -> Run:
    return Run(" ", all(run.bold for run in blank), all(run.struck for run in blank), all(run.inserted for run in blank))


def _append(runs: list[Run], run: Run) -> None:
    last = runs[-1] if runs else None
    if last and (last.bold, last.struck, last.inserted) == (run.bold, run.struck, run.inserted):
        runs[-1] = replace(last, text=last.text + run.text)
    else:
        runs.append(run)
