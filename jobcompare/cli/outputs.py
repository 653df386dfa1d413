"""Commands that give results back: compare, export."""

from pathlib import Path
from typing import Annotated

import typer

from jobcompare.cli.shared import ClassesArgument, ComparisonOption, JsonOption, StudyOption, chosen, print_json, reading
from jobcompare.exports.csv_files import CsvStyle
from jobcompare.exports.plain import plain_grid
from jobcompare.operations import ask
from jobcompare.operations.exporting import ExportPart, export_comparison
from jobcompare.present.text_grid import text_grid

PartArgument = Annotated[ExportPart, typer.Argument(help="What to export.")]
OutputOption = Annotated[
    Path, typer.Option("--output", "-o", help="Where: .xlsx, .csv or .json (all to csv: a folder).", show_default=False)
]


def compare(
    study: StudyOption, classes: ClassesArgument = None, comparison: ComparisonOption = None, as_json: JsonOption = False
) -> None:
    """Lay classes side by side and print the grid."""
    with reading(study) as session:
        grid = ask.side_by_side(session.read, chosen(session.read, classes, comparison))
    if as_json:
        print_json(plain_grid(grid))
    else:
        typer.echo(text_grid(grid))


def export(
    part: PartArgument,
    study: StudyOption,
    output: OutputOption,
    classes: ClassesArgument = None,
    comparison: ComparisonOption = None,
    exact: Annotated[bool, typer.Option("--exact", help="csv without the apostrophe that keeps Excel from running text.")] = False,
) -> None:
    """Write a grid, level matrix, ladder, charts, or all of them to a file."""
    style = CsvStyle.EXACT if exact else CsvStyle.EXCEL
    with reading(study) as session:
        written = export_comparison(session.read, chosen(session.read, classes, comparison), part, output, csv_style=style)
    for line in written.lines:
        typer.echo(line)
