"""Commands about versions of a specification: versions, compare-versions."""

from pathlib import Path
from typing import Annotated, Any

import typer

from jobcompare.cli.shared import JsonOption, StudyOption, print_json, print_table, reading
from jobcompare.common.errors import Trouble, UserError
from jobcompare.exports.report import check_report_target, write_listing_file
from jobcompare.operations import ask
from jobcompare.present.versions.copying import as_text
from jobcompare.present.versions.report import make_revision_listing
from jobcompare.present.versions.view import ComparedLine, RevisionView, VersionLine
from jobcompare.store.reader import Reader


def versions(
    name: Annotated[str, typer.Argument(metavar="CLASS", help='A class by id ("c-12") or "Employer / Title".')],
    study: StudyOption,
    as_json: JsonOption = False,
) -> None:
    """List the versions of a class, newest first."""
    with reading(study) as session:
        lines = ask.versions_of_class(session.read, ask.find_class(session.read, name))
    if as_json:
        print_json([_plain_version(line) for line in lines])
        return
    rows = [(f"v-{line.specification_id}", line.dated, line.standing, line.title, line.imported) for line in lines]
    print_table(("Id", "Date", "Standing", "Document", "Imported"), rows)


def compare_versions(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="FIRST [SECOND]",
            help='Two versions ("v-7") or documents by file name, the earlier one first; or one class: its last revision.',
        ),
    ],
    study: StudyOption,
    redline: Annotated[bool, typer.Option("--redline", help="One document: before and after its marked revision.")] = False,
    whole: Annotated[bool, typer.Option("--whole", help="Unchanged lines too.")] = False,
    as_json: JsonOption = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the changes as .xlsx, .csv or .json.")] = None,
) -> None:
    """Compare two versions of a specification word by word, and value by value."""
    if output is not None:
        check_report_target(output)
    with reading(study) as session:
        view = _compared(session.read, names, redline=redline)
    if output is not None:
        told = write_listing_file(make_revision_listing(view), output)
        for line in (f"{output}: {view.headline}", *told):
            typer.echo(line)
    elif as_json:
        print_json(_plain(view))
    else:
        typer.echo(as_text(view, whole=whole))


def _compared(reader: Reader, names: list[str], *, redline: bool) -> RevisionView:
    if len(names) > 2 or (redline and len(names) > 1):
        known = "a document with --redline" if redline else "one class, or two versions or documents"
        raise UserError(Trouble.NO_SUCH_OPTION, name=names[-1], known=known)
    if redline:
        return ask.redline_named(reader, names[0])
    if len(names) == 2:
        return ask.compare_named(reader, names[0], names[1])
    return ask.last_revision(reader, ask.find_class(reader, names[0]))


def _plain_version(line: VersionLine) -> dict[str, Any]:
    return {
        "id": f"v-{line.specification_id}",
        "dated": line.dated,
        "standing": line.standing,
        "document": line.title,
        "classes": line.classes,
        "imported": line.imported,
    }


def _plain(view: RevisionView) -> dict[str, Any]:
    """A comparison as plain data; lines that were kept are left out."""
    return {
        "first": view.first,
        "second": view.second,
        "headline": view.headline,
        "values_line": view.fields_line,
        "remark": view.remark,
        "changes": view.changes,
        "values": [
            {"class": item.owner, "name": item.name, "before": item.before or None, "after": item.after or None}
            for item in view.fields
        ],
        "lines": [_plain_line(line) for line in view.lines if line.number],
    }


def _plain_line(line: ComparedLine) -> dict[str, Any]:
    """A changed line with both wordings in one text, and the runs of each."""
    runs = [{"kind": run.kind, "start": run.start, "end": run.end} for run in line.runs]
    return {"number": line.number, "kind": line.kind, "text": line.text, "runs": runs}
