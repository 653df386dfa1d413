"""Start: which command, and one sentence on stderr for every fault of the world.

Exit codes: 0 done · 1 done with failures listed · 2 wrong use · 3 study could not be opened · 4 no display.
"""

import gc
import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from jobcompare.common.errors import Trouble, UserError

STUDY_TROUBLES = frozenset(trouble for trouble in Trouble if trouble.value.startswith(("study-", "not-a-study")))
_WRONG_USE: Any = typer.BadParameter.__mro__[2]  # what every fault of use is; typer carries its own click and does not name it
DISPLAY_TROUBLES = frozenset({Trouble.NO_DISPLAY, Trouble.QT_UNUSABLE})
_NEW_VALUES = 50_000  # between two searches for garbage: a command makes many values and little garbage, and is soon over
COMMANDS = {
    "open": "windows:open_window",
    "sample": "studies:sample",
    "read": "documents:read",
    "import": "documents:import_",
    "list": "studies:list_",
    "compare": "outputs:compare",
    "versions": "revisions:versions",
    "compare-versions": "revisions:compare_versions",
    "export": "outputs:export",
    "render": "windows:render",
    "check": "studies:check",
}


class Commands(TyperGroup):
    """Commands that are imported when they are asked for, so that the window does not wait for the exporters."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command by name; None where there is none."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, function = place.split(":")
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
        alone.command(cmd_name)(getattr(import_module(f"jobcompare.cli.{module}"), function))
        return typer.main.get_command(alone)


app = typer.Typer(
    cls=Commands,
    name="jobcompare",
    help="Compare class specifications of public employers: side by side, level matrices, ladders, charts, workbooks.",
    no_args_is_help=False,
    invoke_without_command=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def start(context: typer.Context) -> int:
    """Compare class specifications of public employers. Without a command: open the window."""
    if context.invoked_subcommand is not None:
        return 0
    from jobcompare.cli.windows import open_window

    return open_window(None)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    gc.set_threshold(_NEW_VALUES, *gc.get_threshold()[1:])
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and not words[0].startswith("-") and words[0] not in COMMANDS:
        words.insert(0, "open")
    sys.exit(run(typer.main.get_command(app), words))


def run(command: Any, words: list[str]) -> int:
    """Run one command; its exit code."""
    try:
        code = command.main(words, prog_name="jobcompare", standalone_mode=False)
    except UserError as error:
        from jobcompare.present.wording import sentence

        typer.echo(sentence(error), err=True)
        return exit_code(error.trouble)
    except _WRONG_USE as error:
        error.show(sys.stderr)
        return 2
    except (typer.Abort, KeyboardInterrupt):
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
