"""A comparison for the clipboard and the terminal: plain text in which every change is told, and HTML."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import escape

from jobcompare.present.source_view import TextRun
from jobcompare.present.versions.sheet import make_sheet
from jobcompare.present.versions.view import FieldDifference, RevisionView

_TAGS = {"struck": "s", "inserted": "ins", "label": "strong", "fold": "em", "heading": "strong"}
_SIGNS = {"struck": ("[-", "-]"), "inserted": ("{+", "+}")}
LEGEND = "[-words-] only in the first, {+words+} only in the second."


def as_text(view: RevisionView, *, whole: bool = False) -> str:
    """The comparison as plain text: [-removed-] and {+added+} words, unchanged lines folded unless `whole`."""
    sheet = make_sheet(view, whole=whole)
    head = [
        f"First:  {view.first}",
        f"Second: {view.second}",
        view.remark,
        view.headline,
        LEGEND if view.changes or view.fields else "",
    ]
    body = signed(sheet.text, sheet.runs, 0, len(sheet.text))
    return "\n".join([*filter(None, head), "", body]) if body else "\n".join(filter(None, head))


def as_html(view: RevisionView, *, whole: bool = False) -> str:
    """The comparison as HTML: a table of values, then the words with <s> and <ins>."""
    sheet = make_sheet(view, whole=whole, values=False)
    rows = "".join(
        f"<tr><td>{escape(_named(item))}</td><td>{escape(item.before or 'not stated')}</td>"
        f"<td>{escape(item.after or 'not stated')}</td></tr>"
        for item in view.fields
    )
    head = f"<tr><th>Value</th><th>{escape(view.first)}</th><th>{escape(view.second)}</th></tr>"
    remark = f"<p>{escape(view.remark)}</p>" if view.remark else ""
    table = f"<table>{head}{rows}</table>" if rows else ""
    body = tagged(sheet.text, sheet.runs, 0, len(sheet.text))
    return f"<p><strong>{escape(view.headline)}</strong></p>{remark}{table}<p>{body}</p>"


def signed(text: str, runs: Sequence[TextRun], start: int, end: int) -> str:
    """[start, end) of a text with its removed and added words told by signs."""
    pieces: list[str] = []
    for words, kind in _pieces(text, runs, start, end):
        before, after = _SIGNS.get(kind, ("", ""))
        pieces.append(f"{before}{words}{after}")
    return "".join(pieces)


def tagged(text: str, runs: Sequence[TextRun], start: int, end: int) -> str:
    """[start, end) of a text as HTML."""
    pieces: list[str] = []
    for words, kind in _pieces(text, runs, start, end):
        inner = escape(words).replace("\n", "<br>").replace("\t", "&emsp;")
        tag = _TAGS.get(kind)
        pieces.append(f"<{tag}>{inner}</{tag}>" if tag else inner)
    return "".join(pieces)


def _pieces(text: str, runs: Sequence[TextRun], start: int, end: int) -> Iterator[tuple[str, str]]:
    """The words in order, each stretch with the kind of its run; a heading gives way to what was changed in it."""
    at = start
    changed = [run for run in runs if run.kind in _SIGNS]
    starts = sorted(run.start for run in changed)
    whole = [run for run in runs if run.kind not in _SIGNS and not _holds(run, starts)]
    for run in sorted((*changed, *whole), key=_start):
        low, high = max(run.start, at), min(run.end, end)
        if low < high:
            if at < low:
                yield text[at:low], ""
            yield text[low:high], run.kind
            at = high
    if at < end:
        yield text[at:end], ""


def _holds(run: TextRun, starts: Sequence[int]) -> bool:
    """Whether one of some places lies in a run."""
    place = bisect_left(starts, run.start)
    return place < len(starts) and starts[place] < run.end


def _start(run: TextRun) -> int:
    return run.start


def _named(item: FieldDifference) -> str:
    return f"{item.owner}: {item.name}" if item.owner else item.name
