"""What tests ask of a document that was read."""

from jobcompare.intake.canonical import CanonicalText, canonical
from jobcompare.intake.readers import read
from jobcompare.model.words import TextMarkKind


def text_of(raw: bytes) -> CanonicalText:
    """The canonical text of a file."""
    return canonical(read(raw))


def lines_of(raw: bytes) -> list[str]:
    """The lines of a file's text that have words."""
    return [line for line in text_of(raw).text.split("\n") if line.strip()]


def marked(raw: bytes, kind: TextMarkKind) -> list[str]:
    """The words of a file that look a certain way."""
    text = text_of(raw)
    return [text.words(mark.span) for mark in text.marks if mark.kind is kind]


def struck(raw: bytes) -> list[str]:
    """The struck words of a file."""
    return marked(raw, TextMarkKind.STRUCK)
