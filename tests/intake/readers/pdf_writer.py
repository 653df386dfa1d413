"""PDF files for tests: a small writer of pages with words, lines and notes, and a typesetter for blocks."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from jobcompare.intake.document import Block, BlockKind, Run

_WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 "
    "584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 "
    "278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 "
    "500 334 260 334 584"
)
_HELVETICA = [int(width) for width in _WIDTHS.split()]  # of the characters from blank to tilde, thousandths of the size
_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
LEFT, TOP, RIGHT, BOTTOM = 72.0, 720.0, 540.0, 72.0
BOLDER = 1.07
SIZE, LEADING = 11.0, 13.5


def width_of(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """How wide words are, in points."""
    units = sum(_HELVETICA[ord(char) - 32] if 32 <= ord(char) < 127 else 500 for char in text)
    return units * size / 1000 * (BOLDER if bold else 1)


@dataclass
class Pdf:
    """A PDF being written."""

    pages: list[list[str]] = field(default_factory=lambda: [[]])
    notes: list[list[str]] = field(default_factory=lambda: [[]])
    extras: list[str] = field(default_factory=list[str])  # characters beyond ASCII, by code from 128
    rotated: int = 0

    def page(self) -> None:
        """Begin the next page."""
        self.pages.append([])
        self.notes.append([])

    def text(self, x: float, y: float, text: str, size: float = SIZE, *, bold: bool = False, matrix: str = "") -> None:
        """Write words with the baseline at y."""
        place = matrix or f"1 0 0 1 {x:.2f} {y:.2f}"
        self.pages[-1].append(f"BT /{'B' if bold else 'F'} {size} Tf {place} Tm <{self._coded(text).hex()}> Tj ET")

    def line(self, x: float, y: float, to_x: float, to_y: float, thick: float = 0.6) -> None:
        """Draw a line."""
        self.pages[-1].append(f"{thick} w {x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S")

    def bar(self, x: float, y: float, wide: float, high: float) -> None:
        """Fill a rectangle."""
        self.pages[-1].append(f"{x:.2f} {y:.2f} {wide:.2f} {high:.2f} re f")

    def picture(self) -> None:
        """Fill the page with a picture, as a scanner does."""
        self.pages[-1].append("q 612 0 0 792 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00ff00ff> EI Q")

    def strike_note(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Put a strike-out note over words."""
        quad = f"{x} {to_y} {to_x} {to_y} {x} {y} {to_x} {y}"
        self.notes[-1].append(f"<</Type/Annot/Subtype/StrikeOut/Rect[{x} {y} {to_x} {to_y}]/QuadPoints[{quad}]/C[1 0 0]>>")

    def bytes(self, password: str | None = None) -> bytes:
        """The file; with a password it opens only with that one."""
        objects: list[bytes] = [b"", b"", self._font("Helvetica"), self._font("Helvetica-Bold"), _stream(self._unicode())]
        kids: list[int] = []
        for content, notes in zip(self.pages, self.notes, strict=True):
            objects.append(_stream("\n".join(content).encode("latin-1")))
            stream = len(objects)
            objects += [note.encode() for note in notes]
            marks = " ".join(f"{number} 0 R" for number in range(stream + 1, len(objects) + 1))
            objects.append(
                (
                    f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Rotate {self.rotated}"
                    f"/Resources<</Font<</F 3 0 R/B 4 0 R>>>>/Contents {stream} 0 R/Annots[{marks}]>>"
                ).encode()
            )
            kids.append(len(objects))
        objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
        objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()
        return _file(objects, password)

    def _coded(self, text: str) -> bytes:
        for char in text:
            if not 32 <= ord(char) < 127 and char not in self.extras:
                self.extras.append(char)
        return bytes(ord(char) if 32 <= ord(char) < 127 else 128 + self.extras.index(char) for char in text)

    def _font(self, name: str) -> bytes:
        factor = BOLDER if name.endswith("Bold") else 1
        widths = " ".join(f"{width * factor:.2f}" for width in [*_HELVETICA, 500, *[500] * 128])
        return (
            f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[{widths}]"
            "/ToUnicode 5 0 R>>"
        ).encode()

    def _unicode(self) -> bytes:
        pairs = [(code, chr(code)) for code in range(32, 127)] + [(128 + n, char) for n, char in enumerate(self.extras)]
        lines = [f"<{code:02x}> <{char.encode('utf-16-be').hex()}>" for code, char in pairs]
        groups = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        body = "\n".join(f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar" for group in groups)
        head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def"
        head += " 1 begincodespacerange <00> <ff> endcodespacerange"
        return f"{head}\n{body}\nendcmap end end".encode()


def _stream(content: bytes) -> bytes:
    return f"<</Length {len(content)}>>stream\n".encode() + content + b"\nendstream"


def _file(objects: list[bytes], password: str | None) -> bytes:
    trailer = f"/Size {len(objects) + 1}/Root 1 0 R"
    if password is not None:
        objects.append(_encryption(password))
        trailer = f"/Size {len(objects) + 1}/Root 1 0 R/Encrypt {len(objects)} 0 R/ID[<{'00' * 16}><{'00' * 16}>]"
    out = bytearray(b"%PDF-1.4\n")
    offsets: list[int] = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer<<{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _encryption(password: str) -> bytes:
    """The dictionary of the standard handler, revision 2 (PDF 1.4, 3.5.2). Only the password is proved; no stream is coded."""
    padded = (password.encode() + _PAD)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    rights = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + rights + bytes(16)).digest()[:5]
    return f"<</Filter/Standard/V 1/R 2/P -4/O<{owner.hex()}>/U<{_rc4(key, _PAD).hex()}>>>".encode()


def _rc4(key: bytes, data: bytes) -> bytes:
    box, j = list(range(256)), 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


@dataclass
class Typesetter:
    """Sets blocks on pages: wrapped paragraphs, hanging items, ruled tables, running lines."""

    pdf: Pdf = field(default_factory=Pdf)
    left: float = LEFT
    right: float = RIGHT
    y: float = TOP
    head: str = ""
    foot: str = ""

    def __post_init__(self) -> None:
        self._margins()

    def set(self, blocks: Sequence[Block]) -> None:
        """Set blocks one below the other."""
        index = 0
        while index < len(blocks):
            block = blocks[index]
            if block.kind is BlockKind.ROW:
                rows = [block]
                while index + 1 < len(blocks) and blocks[index + 1].kind is BlockKind.ROW:
                    index += 1
                    rows.append(blocks[index])
                self._table(rows)
            elif block.kind is BlockKind.PAGE_BREAK:
                self._new_page()
            else:
                self._block(block, first=index == 0)
            index += 1

    def _block(self, block: Block, *, first: bool) -> None:
        if block.joined:
            self._new_page()
        elif block.gap and not first:
            self.y -= 8
        sign = block.label or ("•" if block.kind is BlockKind.ITEM else "")
        left = self.left + (max(36, 22 + width_of(sign)) if sign else 0)
        runs = block.runs
        if block.kind is BlockKind.HEADING:
            runs = tuple(Run(run.text, True, run.struck, run.inserted) for run in runs)
        if self.y < BOTTOM:
            self._new_page()
        if sign and not block.joined:
            self.pdf.text(self.left + 18, self.y, sign)
        for line in wrapped(runs, self.right - left):
            if self.y < BOTTOM:
                self._new_page()
            self._line(line, left, self.y)
            self.y -= LEADING

    def _table(self, rows: Sequence[Block]) -> None:
        columns = max(len(row.cells) for row in rows)
        wide = self.right - self.left
        first = wide if columns == 1 else max(wide * 0.5, wide - (columns - 1) * 80)
        rest = (wide - first) / max(1, columns - 1)
        edges = [self.left, *(self.left + first + n * rest for n in range(columns))]
        self.y -= 8
        for row in rows:
            cells = [*row.cells, *[()] * (columns - len(row.cells))]
            lines = [wrapped(cell, edges[n + 1] - edges[n] - 8) for n, cell in enumerate(cells)]
            height = max(1, *map(len, lines)) * LEADING + 4
            if row.joined or self.y - height < BOTTOM - LEADING:
                self._new_page()
            top = self.y + SIZE
            for n, cell in enumerate(lines):
                for down, line in enumerate(cell):
                    self._line(line, edges[n] + 4, self.y - down * LEADING)
            self.y -= height
            for edge in edges:
                self.pdf.line(edge, top, edge, top - height)
            for y in (top, top - height):
                self.pdf.line(self.left, y, self.right, y)

    def _line(self, line: Sequence[Run], x: float, y: float) -> None:
        for run in line:
            wide = width_of(run.text, bold=run.bold)
            self.pdf.text(x, y, run.text, bold=run.bold)
            if run.struck:
                self.pdf.line(x, y + 0.3 * SIZE, x + wide, y + 0.3 * SIZE)
            x += wide

    def _new_page(self) -> None:
        self.pdf.page()
        self.y = TOP
        self._margins()

    def _margins(self) -> None:
        if self.head:
            self.pdf.text(LEFT, 756, self.head, 9)
        if self.foot:
            self.pdf.text(LEFT, 36, self.foot.replace("#", str(len(self.pdf.pages))), 9)


def wrapped(runs: Sequence[Run], wide: float) -> list[list[Run]]:
    """Runs in lines of a width, broken between words."""
    lines: list[list[Run]] = [[]]
    at = 0.0
    for word in _words(runs):
        size = sum(width_of(part.text, bold=part.bold) for part in word)
        if at + size > wide and at:
            lines.append([])
            at = 0.0
        if at:
            lines[-1].append(Run(" ", struck=lines[-1][-1].struck and word[0].struck))
        lines[-1] += word
        at += size + width_of(" ")
    return [line for line in lines if line]


def _words(runs: Sequence[Run]) -> list[list[Run]]:
    """Words in parts of one look each; parts without a blank between them stay together."""
    words: list[list[Run]] = []
    apart = True
    for run in runs:
        pieces = run.text.split(" ")
        for index, piece in enumerate(pieces):
            apart = apart or index > 0
            if piece:
                part = Run(piece, run.bold, run.struck, run.inserted)
                if apart:
                    words.append([part])
                else:
                    words[-1].append(part)
                apart = False
    return words


def pdf_of(blocks: Sequence[Block], head: str = "", foot: str = "") -> bytes:
    """A PDF that says what these blocks say."""
    setter = Typesetter(head=head, foot=foot)
    setter.set(blocks)
    return setter.pdf.bytes()
