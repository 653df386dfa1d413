"""Documents for tests: text → canonical text, its structure, its record; our own fixtures by name."""

from pathlib import Path

from jobcompare.intake.canonical import CanonicalText, canonical
from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.intake.recognize.sections import Part, find_sections
from jobcompare.intake.recognize.structure import Structure, read_structure
from jobcompare.model.record import Record, Statement
from jobcompare.model.words import StatementKind

DOCUMENTS = Path(__file__).parent / "documents"
HEAD = "CLERK\n\nDEFINITION\n\nFiles and copies papers for the public works department of the town.\n\n"


def canonical_of(source: str) -> CanonicalText:
    """The canonical text of a text file."""
    return canonical(read(source.encode()))


def lines_of(source: str) -> list[str]:
    """The lines of the canonical text of a text file, without bullets and labels."""
    text = canonical_of(source)
    return [text.words(line.span) for line in text.lines]


def parts_of(source: str) -> tuple[CanonicalText, tuple[Part, ...]]:
    """The canonical text of a text file and its parts."""
    text = canonical_of(source)
    return text, find_sections(text)


def structure_of(source: str) -> Structure:
    """The structure of a text file."""
    return read_structure(canonical_of(source))


def record_of(source: str) -> Record:
    """The record of a text file."""
    return recognize(read(source.encode()))


def fixture(name: str) -> str:
    """The text of one of our own documents."""
    return (DOCUMENTS / f"{name}.txt").read_text("utf-8")


def of_kind(statements: tuple[Statement, ...], kind: StatementKind) -> list[str]:
    """The texts of the live statements of a kind."""
    return [statement.text for statement in statements if statement.kind is kind and not statement.struck]
