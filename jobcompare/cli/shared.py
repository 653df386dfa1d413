"""Options that several commands have, and small printers."""

import json
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import platformdirs
import typer

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.study import Comparison
from jobcompare.operations import ask, do
from jobcompare.operations.session import Session
from jobcompare.present.wording import sentence
from jobcompare.store.reader import Reader
from jobcompare.vocabulary.own import OwnWords, own_words, use_own, usual_words

StudyOption = Annotated[Path, typer.Option("--study", "-s", help="The study file.", show_default=False)]
ComparisonOption = Annotated[str | None, typer.Option("--comparison", "-c", help="A comparison of the study, by name.")]
VocabularyOption = Annotated[
    Path | None,
    typer.Option(
        "--vocabulary", help="Words of your own (TOML) instead of those in your folder; see the guide.", show_default=False
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ClassesArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[CLASS]...", help='Classes by id ("c-12") or "Employer / Title".', show_default=False)
]


@contextmanager
def reading(path: Path) -> Generator[Session]:
    """The study opened to be read only."""
    use_vocabulary()
    with do.open_study(path, read_only=True) as session:
        yield session


@contextmanager
def writing(path: Path) -> Generator[Session]:
    """The study opened to be changed.

    Raises:
        UserError: also where it can only be read, with the reason.
    """
    with do.open_study(path) as session:
        if session.file.read_only:
            raise session.file.read_only_reason or UserError(Trouble.STUDY_READ_ONLY, file=str(path), reason="")
        yield session


def chosen(reader: Reader, classes: Sequence[str] | None, comparison: str | None) -> Comparison:
    """The comparison that the arguments name."""
    return ask.comparison_named(reader, comparison, ask.named_classes(reader, classes or ()))


def user_folder() -> Path:
    """The user's folder of this program: settings, remembered columns of pay schedules, words of the user's own."""
    return Path(platformdirs.user_config_dir("jobcompare", appauthor=False))


def use_vocabulary(path: Path | None = None) -> None:
    """Take the words of the user's own for this process.

    Args:
        path: the file the user has named; None: the one in the user's folder, where there is one. If that is faulty, a sentence
            on stderr says so, and the built-in words are used alone.

    Raises:
        UserError: VOCABULARY_FAULTY or FILE_*, of a file that was named.
    """
    try:
        words = _named_words(path) if path is not None else usual_words(user_folder())
    except UserError as error:
        if path is not None:
            raise
        typer.echo(sentence(error), err=True)
        words = None
    if words is not None or own_words() is not None:
        use_own(words)


def _named_words(path: Path) -> OwnWords:
    from jobcompare.vocabulary.checking import own_file

    return own_file(path)


def print_json(data: Any) -> None:
    """Print plain data as JSON."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=1))


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table with aligned columns; tab-separated where the output is no terminal."""
    if not sys.stdout.isatty():
        for row in (header, *rows):
            typer.echo("\t".join(row))
        return
    widths = [min(60, max(len(row[i]) for row in (header, *rows))) for i in range(len(header))]
    for row in (header, *rows):
        typer.echo("  ".join(text[:width].ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())
