"""Web pages for tests."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from jobcompare.intake.document import Block, BlockKind, Run


def page(body: str, head: str = "") -> bytes:
    """A web page."""
    return f'<!DOCTYPE html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()


def html_of(blocks: Sequence[Block]) -> bytes:
    """A web page that says what these blocks say, as an editor of web pages writes it."""
    parts = [replace(block, kind=BlockKind.PARAGRAPH, label=None) if _is_rest(block) else block for block in blocks]
    body: list[str] = []
    for kind, group in groupby(parts, lambda block: (block.kind, block.kind is BlockKind.ITEM and block.label is None)):
        body += _part(kind[0], list(group))
    return page("\n".join(body))


def _is_rest(block: Block) -> bool:
    """What a page broke off is a paragraph of its own where text was pasted page by page."""
    return block.joined and block.kind is not BlockKind.ROW


def _part(kind: BlockKind, group: list[Block]) -> list[str]:
    match kind:
        case BlockKind.ROW:
            rows = ("".join(f"<td>{_runs(cell)}</td>" for cell in block.cells) for block in group)
            return ["<table>", *(f"<tr>{row}</tr>" for row in rows), "</table>"]
        case BlockKind.ITEM if group[0].label is None:
            return ["<ul>", *(f"<li>{_runs(block.runs)}</li>" for block in group), "</ul>"]
        case BlockKind.HEADING:
            return [f"<h{min(max(block.level, 1), 6)}>{_runs(block.runs)}</h{min(max(block.level, 1), 6)}>" for block in group]
        case BlockKind.PAGE_BREAK:
            return ["<hr>"]
        case _:
            return [_paragraphs(group)]


def _paragraphs(group: list[Block]) -> str:
    text = ""
    for block in group:
        words = (f"{block.label} " if block.label else "") + _runs(block.runs)
        text += f"</p>\n<p>{words}" if block.gap or block.joined or not text else f"<br>\n{words}"
    return text.removeprefix("</p>\n") + "</p>"


def _runs(runs: Sequence[Run]) -> str:
    return "".join(_run(piece) for piece in runs)


def _run(piece: Run) -> str:
    text = escape(piece.text)
    for on, tag in ((piece.bold, "b"), (piece.inserted, "ins"), (piece.struck, "del")):
        text = f"<{tag}>{text}</{tag}>" if on else text
    return text
