"""Commands that draw: the window, and pages to pictures. Qt is loaded here and nowhere else."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from jobcompare.cli.shared import ComparisonOption, StudyOption, chosen, reading
from jobcompare.common.errors import Trouble, UserError
from jobcompare.operations import do

EXPORT_HINT = "jobcompare sample sample.jobstudy && jobcompare export all --study sample.jobstudy -o sample.xlsx"
PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"

_SMALLEST_SCALE, _LARGEST_SCALE = 0.5, 8.0  # beyond, the picture is empty or too large to hold


def open_window(
    study: Annotated[Path | None, typer.Argument(help="A study file; without it the Start page.", show_default=False)] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Open a copy of the sample study.")] = False,
) -> int:
    """Open the window."""
    if study is not None:
        do.open_study(study, read_only=True).close()  # a sentence before any window
    probe_display()
    from jobcompare.app import run_window

    return run_window(study, sample=sample)


def probe_display() -> None:
    """Start Qt once in a child, because it aborts the process where it finds no display.

    Raises:
        UserError: NO_DISPLAY with the command that does the job to a file.
    """
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        probe = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, timeout=60, check=False)
        if probe.returncode == 0:
            return
    raise UserError(Trouble.NO_DISPLAY, command=EXPORT_HINT)


def render(
    page: Annotated[str, typer.Argument(help="start documents review classes side-by-side matrix ladder charts")],
    study: StudyOption,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where: .png or .svg.", show_default=False)],
    comparison: ComparisonOption = None,
    view: Annotated[list[str] | None, typer.Option("--view", help="Options of the page, key=value.")] = None,
    size: Annotated[str, typer.Option("--size", help="Logical size, WIDTHxHEIGHT.")] = "1366x768",
    theme: Annotated[str, typer.Option("--theme", help="light, dark or contrast.")] = "light",
    scale: Annotated[float, typer.Option("--scale", help="Pixels for one logical pixel.")] = 1.0,
) -> None:
    """Draw a page to a picture, without a screen."""
    options = dict(_pair(entry) for entry in view or ())
    width, height = _size(size)
    _check_scale(scale)
    with reading(study) as session:
        wanted = chosen(session.read, None, comparison) if comparison else None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from jobcompare.app import render_page

    render_page(study, page, wanted.id if wanted else None, options, (width, height), theme, scale, output)
    typer.echo(str(output))


def _pair(entry: str) -> tuple[str, str]:
    key, equals, value = entry.partition("=")
    if not equals:
        raise UserError(Trouble.NO_SUCH_OPTION, name=entry, known="key=value")
    return key, value


def _check_scale(scale: float) -> None:
    if not _SMALLEST_SCALE <= scale <= _LARGEST_SCALE:
        raise UserError(Trouble.NO_SUCH_OPTION, name=f"scale={scale:g}", known=f"{_SMALLEST_SCALE:g} to {_LARGEST_SCALE:g}")


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.lower().partition("x")
    if not cross or not width.isdigit() or not height.isdigit() or not (200 <= int(width) <= 8000 and 150 <= int(height) <= 8000):
        raise UserError(Trouble.NO_SUCH_OPTION, name=text, known="WIDTHxHEIGHT, 200x150 to 8000x8000")
    return int(width), int(height)
