"""Commands about a study: sample, list, check."""

from pathlib import Path
from typing import Annotated

import typer

from jobcompare.cli.shared import JsonOption, StudyOption, print_json, print_table, reading
from jobcompare.operations import ask, do
from jobcompare.present.class_list import ClassQuery


def sample(study: Annotated[Path, typer.Argument(help="Where to write it.")]) -> None:
    """Write the sample study."""
    with do.make_sample(study) as session:
        facts = ask.start(session.read).facts
    typer.echo(f"{study}: the sample study, {facts}")


def list_(
    study: StudyOption,
    find: Annotated[str, typer.Option("--find", help="Only classes whose texts have these words.")] = "",
    as_json: JsonOption = False,
) -> None:
    """List the classes of a study."""
    with reading(study) as session:
        view = ask.class_list(session.read, ClassQuery(find=find))
    if as_json:
        keys = [column.key for column in view.columns]
        print_json([{"id": f"c-{row.id}", **dict(zip(keys, row.texts, strict=True))} for row in view.rows])
        return
    print_table(("Id", *(column.title for column in view.columns)), [(f"c-{row.id}", *row.texts) for row in view.rows])
    typer.echo(view.remark, err=True)


def check(study: Annotated[Path, typer.Argument(help="The study file.")]) -> int:
    """Check a study: its integrity, and every document and record against its hash."""
    with reading(study) as session:
        problems = ask.check(session.file)
    for problem in problems:
        typer.echo(problem)
    if not problems:
        typer.echo(f"{study}: no problem found")
    return 1 if problems else 0
