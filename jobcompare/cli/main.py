"""Start: which command, and one sentence on stderr for every fault of the world.

Exit codes: 0 done · 1 done with failures listed · 2 wrong use · 3 study could not be opened · 4 no display.
"""

import sys
from typing import Any

import click
import typer

from jobcompare.cli import outputs, studies, windows
from jobcompare.common.errors import Trouble, UserError
from jobcompare.present.wording import sentence

STUDY_TROUBLES = frozenset(trouble for trouble in Trouble if trouble.value.startswith(("study-", "not-a-study")))
DISPLAY_TROUBLES = frozenset({Trouble.NO_DISPLAY, Trouble.QT_UNUSABLE})

app = typer.Typer(
    name="jobcompare",
    help="Compare class specifications of public employers: side by side, level matrices, ladders, charts, workbooks.",
    no_args_is_help=False,
    invoke_without_command=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.callback()(windows.start)
app.command("open")(windows.open_window)
app.command("sample")(studies.sample)
app.command("read")(studies.read)
app.command("import")(studies.import_)
app.command("list")(studies.list_)
app.command("check")(studies.check)
app.command("compare")(outputs.compare)
app.command("export")(outputs.export)
app.command("render")(windows.render)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    command: Any = typer.main.get_command(app)
    if words and not words[0].startswith("-") and words[0] not in command.commands:
        words.insert(0, "open")
    sys.exit(run(command, words))


def run(command: Any, words: list[str]) -> int:
    """Run one command; its exit code."""
    try:
        code = command.main(words, prog_name="jobcompare", standalone_mode=False)
    except UserError as error:
        typer.echo(sentence(error), err=True)
        return exit_code(error.trouble)
    except click.ClickException as error:
        error.show(sys.stderr)
        return 2
    except (click.Abort, KeyboardInterrupt):
        typer.echo("Stopped. Nothing that was not committed is in the study.", err=True)
        return 1
    except BrokenPipeError:
        return 0
    return code if isinstance(code, int) else 0


def exit_code(trouble: Trouble) -> int:
    """The exit code of a trouble."""
    if trouble in DISPLAY_TROUBLES:
        return 4
    return 3 if trouble in STUDY_TROUBLES else 2
