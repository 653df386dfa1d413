"""Words of a document for the clipboard: what is struck stays told."""

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QMimeData

Place = tuple[int, int]  # [start, end) in code points


def marked_data(text: str, start: int, end: int, struck: Sequence[Place]) -> QMimeData:
    """[start, end) of a text as plain text with ~~struck~~ words, and as HTML with a line through them."""
    pieces = list(_pieces(text, start, end, struck))
    data = QMimeData()
    data.setText("".join(f"~~{words}~~" if dead else words for words, dead in pieces))
    data.setHtml("".join(f"<s>{_lines(words)}</s>" if dead else _lines(words) for words, dead in pieces))
    return data


def _pieces(text: str, start: int, end: int, struck: Sequence[Place]) -> Iterator[tuple[str, bool]]:
    at = start
    for first, last in sorted(struck):
        low, high = max(first, at), min(last, end)
        if low < high:
            if at < low:
                yield text[at:low], False
            yield text[low:high], True
            at = high
    if at < end:
        yield text[at:end], False


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>").replace("\t", "&emsp;")
