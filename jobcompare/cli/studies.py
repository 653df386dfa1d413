"""Commands about a study: sample, read, import, list, check."""

from pathlib import Path
from typing import Annotated

import typer

from jobcompare.cli.shared import JsonOption, StudyOption, print_json, print_table, reading, writing
from jobcompare.exports.report import write_import_report
from jobcompare.model.codec import encode_record
from jobcompare.model.words import Basis
from jobcompare.operations import ask, do
from jobcompare.operations.do.importing import ImportLine, ImportReport
from jobcompare.operations.do.scheduling import ScheduleTerms, effective_date, import_all
from jobcompare.operations.reading import read_document
from jobcompare.present.class_list import ClassQuery
from jobcompare.present.listings.import_report import ReportLine
from jobcompare.present.wording import finding_words, sentence

_TITLES, _TITLE = 4, 100  # titles told of one document; letters of one title at most


def sample(study: Annotated[Path, typer.Argument(help="Where to write it.")]) -> None:
    """Write the sample study."""
    with do.make_sample(study) as session:
        facts = ask.start(session.read).facts
    typer.echo(f"{study}: the sample study, {facts}")


def read(
    file: Annotated[Path, typer.Argument(help="A document: txt, md, html, docx, pdf, xlsx, csv, or a record.")],
    as_json: JsonOption = False,
    encoding: Annotated[str | None, typer.Option("--encoding", help="What a text file is in; found out by itself.")] = None,
) -> None:
    """Read one document; print the record and its findings; store nothing."""
    record = read_document(file, encoding)
    if as_json:
        print_json(encode_record(record))
        return
    print_table(("key", "title", "code", "grade"), [(c.key, c.title, c.code or "", c.grade or "") for c in record.classes])
    typer.echo(f"{len(record.statements)} statements, {len(record.evidence)} values with evidence, {len(record.findings)} findings")
    for finding in record.findings:
        typer.echo(f"{finding.severity.value}: {finding_words(finding)}")


def import_(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Documents or folders.")],
    study: StudyOption,
    jurisdiction: Annotated[str | None, typer.Option("--jurisdiction", help="Whose documents these are.")] = None,
    report: Annotated[Path | None, typer.Option("--report", help="Write what became of each file: xlsx, csv or json.")] = None,
    basis: Annotated[Basis | None, typer.Option("--basis", help="Pay schedules: unit of time that no column names.")] = None,
    effective: Annotated[str | None, typer.Option("--effective", help="Pay schedules: since when, as in 2017-01-01.")] = None,
    join_proposed: Annotated[bool, typer.Option("--join-proposed", help="Pay schedules: join proposed classes too.")] = False,
    add_classes: Annotated[bool, typer.Option("--add-classes", help="Pay schedules: add classes that are new.")] = False,
) -> int:
    """Import documents and pay schedules into a study; a missing study is made."""
    terms = ScheduleTerms(
        employer=jurisdiction,
        basis=basis,
        effective=effective_date(effective),
        join_proposed=join_proposed,
        add_new=add_classes,
    )
    if not study.exists():
        do.create_study(study).close()
    with writing(study) as session:
        result = import_all(session, paths, terms)
    _print_report(result)
    if report is not None:
        write_import_report([_report_line(line) for line in result.lines], report)
    return 1 if result.failed else 0


def _report_line(line: ImportLine) -> ReportLine:
    return ReportLine(
        file=str(line.file),
        state=line.state.value,
        employer=line.employer,
        classes=line.classes,
        to_check=line.to_check,
        trouble=sentence(line.error) if line.error else "",
    )


def _print_report(result: ImportReport) -> None:
    for line in result.lines:
        if line.error is not None:
            typer.echo(sentence(line.error), err=True)
        else:
            check = f" ({line.to_check} to check)" if line.to_check else ""
            parts = (f"{line.file.name}: {line.state.value}{check}", line.employer, _titles(line.classes))
            typer.echo(": ".join(part for part in parts if part))
    done = len(result.lines) - len(result.failed)
    typer.echo(f"{done} of {len(result.lines)} files done" + (f", {len(result.failed)} failed" if result.failed else ""))


def _titles(titles: tuple[str, ...]) -> str:
    """The first titles of a document, and how many more it has: a schedule of pay has hundreds."""
    shown = "; ".join(title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…" for title in titles[:_TITLES])
    return shown + (f"; and {len(titles) - _TITLES:,} more" if len(titles) > _TITLES else "")


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
