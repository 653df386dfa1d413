"""Two texts word by word, as one text with what only one of them has."""

from dataclasses import dataclass

from jobcompare.analysis.differences import RunKind, differences
from jobcompare.present.source_view import TextRun


@dataclass(frozen=True, slots=True)
class WordDifferences:
    """One text that holds both: words of the first alone are "removed" runs, of the second alone "added" ones."""

    text: str
    runs: tuple[TextRun, ...]


def word_differences(first: str, second: str) -> WordDifferences:
    """The second text against the first, word by word."""
    parts: list[str] = []
    runs: list[TextRun] = []
    length = 0
    for run in differences(first, second):
        span, text = (run.first, first) if run.kind is RunKind.REMOVED else (run.second, second)
        words = text[span.start : span.end]
        if parts and not parts[-1].endswith((" ", "\n")) and not words.startswith((" ", "\n", ",", ".", ";", ")")):
            parts.append(" ")
            length += 1
        parts.append(words)
        if run.kind is not RunKind.KEPT:
            runs.append(TextRun(start=length, end=length + len(words), kind=run.kind.value))
        length += len(words)
    return WordDifferences("".join(parts), tuple(runs))
