"""Word documents for tests, written as the XML that Word writes."""

import io
import re
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from jobcompare.intake.document import Block, BlockKind, Run

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def docx(body: str, *, declaration: str = '<?xml version="1.0" encoding="UTF-8"?>', **parts: str) -> bytes:
    """A docx file.

    Args:
        body: what stands in w:body.
        declaration: what stands before the root element of the document.
        parts: further parts by name (styles, numbering, header1, footer1, footnotes), each what stands in its root element.
    """
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header1": "hdr", "footer1": "ftr"}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _content_types(parts))
        package.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml"}))
        package.writestr("word/document.xml", f"{declaration}<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>")
        package.writestr("word/_rels/document.xml.rels", _relations({name: f"{name}.xml" for name in parts}))
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", f"<w:{roots[name]} {_NAMESPACES}>{content}</w:{roots[name]}>")
    return buffer.getvalue()


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def run(text: str, properties: str = "", *, deleted: bool = False) -> str:
    """A run of words."""
    tag = "delText" if deleted else "t"
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of cells, each what stands in w:tc: with lines between them, the first column as wide as half of the page."""
    rest = max(map(len, rows)) - 1
    widths = [4680, *[4680 // max(rest, 1)] * rest] if rest else [9360]
    sides = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    about = f'<w:tblPr><w:tblW w:w="9360" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f"<w:tbl>{about}<w:tblGrid>{grid}</w:tblGrid>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def style(name: str, *, kind: str = "paragraph", properties: str = "", run_properties: str = "", based: str = "") -> str:
    """A style whose id is its name without blanks."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + f"<w:pPr>{properties}</w:pPr><w:rPr>{run_properties}</w:rPr></w:style>"
    )


def level(number: int, form: str, text: str, start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{escape(text)}"/></w:lvl>'
    )


def lists(*levels: str) -> str:
    """The numbering part with one list (id n, from 1) for each of these; a list may have several levels."""
    abstract = "".join(f'<w:abstractNum w:abstractNumId="{n}">{item}</w:abstractNum>' for n, item in enumerate(levels))
    return abstract + "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(len(levels)))


def listed(number: int, depth: int = 0) -> str:
    """Properties of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def docx_of(blocks: Sequence[Block]) -> bytes:
    """A Word document that says what these blocks say, its lists counted by Word."""
    body: list[str] = []
    rows: list[list[str]] = []
    numbered: list[str] = []
    for block in blocks:
        if block.kind is not BlockKind.ROW and rows:
            body.append(table(rows))
            rows = []
        match block.kind:
            case BlockKind.ROW:
                rows.append([paragraph(*_runs(cell)) for cell in block.cells])
            case BlockKind.PAGE_BREAK:
                body.append(paragraph('<w:r><w:br w:type="page"/></w:r>'))
            case _ if block.joined:  # a page broke it off: a paragraph of its own where text was pasted page by page
                body += [paragraph(), paragraph(*_runs(block.runs))]
            case _:
                body += [paragraph()] if block.gap and body else []
                body.append(_paragraph(block, numbered))
    if rows:
        body.append(table(rows))
    headings = "".join(style(f"heading {n}", run_properties="<w:b/>") for n in range(1, 7))
    return docx("".join(body), styles=headings, numbering=lists(level(0, "bullet", "•"), *numbered))


def _paragraph(block: Block, numbered: list[str]) -> str:
    if block.kind is BlockKind.HEADING:
        return paragraph(*_runs(block.runs), properties=f'<w:pStyle w:val="heading{min(max(block.level, 1), 6)}"/>')
    if block.kind is not BlockKind.ITEM:
        return paragraph(*_runs(block.runs))
    if block.label is None:
        return paragraph(*_runs(block.runs), properties=listed(1))
    counted = re.fullmatch(r"(\(?)(\d+|[a-zA-Z])([.)]+)", block.label)
    if counted is None:
        return paragraph(run(f"{block.label} "), *_runs(block.runs))
    number = counted[2]
    form = "decimal" if number.isdigit() else "lowerLetter" if number.islower() else "upperLetter"
    start = int(number) if number.isdigit() else ord(number.lower()) - ord("a") + 1
    numbered.append(level(0, form, f"{counted[1]}%1{counted[3]}", start))
    return paragraph(*_runs(block.runs), properties=listed(len(numbered) + 1))


def _runs(runs: Sequence[Run]) -> list[str]:
    return [_run(piece) for piece in runs]


def _run(piece: Run) -> str:
    text = run(piece.text, "<w:b/>" if piece.bold else "", deleted=piece.struck)
    text = f'<w:del w:id="1" w:author="a">{text}</w:del>' if piece.struck else text
    return f'<w:ins w:id="2" w:author="a">{text}</w:ins>' if piece.inserted else text


def _content_types(parts: dict[str, str]) -> str:
    kinds = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header1": "header", "footer1": "footer"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
        for name, kind in [("document", "document.main"), *((name, kinds[name]) for name in parts)]
    )
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{overrides}</Types>'


def _relations(targets: dict[str, str]) -> str:
    """Relations to parts, each with the id r-NAME."""
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="r-{name}" Type="{_OFFICE}/{name.rstrip("1")}" Target="{target}"/>'
            for name, target in targets.items()
        )
        + "</Relationships>"
    )
