"""Commands that read documents and pay schedules: read, import."""

import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from jobcompare.cli.shared import (
    JsonOption,
    StudyOption,
    VocabularyOption,
    print_json,
    print_table,
    use_vocabulary,
    user_folder,
    writing,
)
from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.progress import Progress, nothing
from jobcompare.exports.report import check_report_target, write_import_report
from jobcompare.model.codec import encode_record
from jobcompare.model.words import Basis
from jobcompare.operations import do
from jobcompare.operations.do.importing import ImportLine, ImportReport
from jobcompare.operations.do.scheduling import ScheduleTerms, effective_date, import_all, schedule_record
from jobcompare.operations.reading import read_document
from jobcompare.operations.schedules import columns_said, look_at
from jobcompare.present.listings.import_report import ReportLine
from jobcompare.present.wording import finding_words, sentence

_TITLES, _TITLE = 4, 100  # titles told of one document; letters of one title at most

ColumnsOption = Annotated[
    str,
    typer.Option(
        "--columns",
        metavar="KIND=HEAD,...",
        help='Pay schedules: what stands in columns that are not as proposed, as in "title=Job,code=#2,low.month=From,ignore=Old". '
        "Kinds: title code grade unit low high rate step basis range effective ignore; rates take a unit of time, step or date "
        "after a point (rate.hour.step3). HEAD: its words, or # and its number.",
        show_default=False,
    ),
]
BasisOption = Annotated[Basis | None, typer.Option("--basis", help="Pay schedules: unit of time that no column names.")]


def read(
    file: Annotated[Path, typer.Argument(help="A document, a pay schedule (xlsx, csv) or a record.", show_default=False)],
    as_json: JsonOption = False,
    encoding: Annotated[str | None, typer.Option("--encoding", help="What a text file is in; found out by itself.")] = None,
    columns: ColumnsOption = "",
    basis: BasisOption = None,
    vocabulary: VocabularyOption = None,
) -> None:
    """Read one document or pay schedule; print the record and its findings; store nothing.

    Exit codes: 0 read; 2 it could not be read, and one sentence says why.
    """
    use_vocabulary(vocabulary)
    (looked,) = look_at([file])
    if looked.file is not None:
        record, line = schedule_record(looked.file, ScheduleTerms(employer=None, columns=columns_said(columns), basis=basis))
    elif looked.error is not None:
        raise looked.error
    else:
        record, line = read_document(file, encoding), ""
    if as_json:
        print_json(encode_record(record))
        return
    print_table(("key", "title", "code", "grade"), [(c.key, c.title, c.code or "", c.grade or "") for c in record.classes])
    if line:
        pay = sum(len(item.pay) for item in record.classes)
        typer.echo(f"pay schedule: {len(record.classes):,} classes, {pay:,} rates and ranges, {len(record.findings):,} findings")
        typer.echo(f"columns: {line}")
    else:
        parts = f"{len(record.statements)} statements, {len(record.evidence)} values with evidence"
        typer.echo(f"{parts}, {len(record.findings)} findings")
    for finding in record.findings:
        typer.echo(f"{finding.severity.value}: {finding_words(finding)}")


def import_(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Documents, pay schedules, or folders of them.")],
    study: StudyOption,
    jurisdiction: Annotated[
        str | None, typer.Option("--jurisdiction", help="Whose documents and pay schedules these are.", show_default=False)
    ] = None,
    report: Annotated[
        Path | None, typer.Option("--report", help="Write what became of each file: .xlsx, .csv or .json.", show_default=False)
    ] = None,
    columns: ColumnsOption = "",
    basis: BasisOption = None,
    effective: Annotated[str | None, typer.Option("--effective", help="Pay schedules: since when, as in 2017-01-01.")] = None,
    join_proposed: Annotated[bool, typer.Option("--join-proposed", help="Pay schedules: join proposed classes too.")] = False,
    add_classes: Annotated[bool, typer.Option("--add-classes", help="Pay schedules: add classes that are new.")] = False,
    vocabulary: VocabularyOption = None,
) -> int:
    """Import documents and pay schedules into a study; a missing study is made.

    Files are told apart by what is in them, not by their names.

    Exit codes: 0 all files done; 1 done, with files that failed listed; 2 wrong use, and nothing was done; 3 the study cannot be
    opened or written.
    """
    terms = ScheduleTerms(
        employer=_named(jurisdiction),
        columns=columns_said(columns),
        basis=basis,
        effective=effective_date(effective),
        join_proposed=join_proposed,
        add_new=add_classes,
        memory=user_folder(),
    )
    _check_paths(paths, report)
    use_vocabulary(vocabulary)
    if not study.exists():
        do.create_study(study).close()
    with writing(study) as session, _watched() as progress:
        result = import_all(session, paths, terms, progress)
    _print_report(result)
    if report is not None:
        write_import_report([_report_line(line) for line in result.lines], report)
    return 1 if result.failed else 0


def _named(jurisdiction: str | None) -> str | None:
    """The name of an employer on one line.

    Raises:
        UserError: VALUE_NOT_ALLOWED, where there are only blanks.
    """
    if jurisdiction is None:
        return None
    name = " ".join("".join(letter if letter.isprintable() else " " for letter in jurisdiction).split())
    if not name:
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field="jurisdiction", expected="a name", found=jurisdiction.strip() or " ")
    return name


def _check_paths(paths: Sequence[Path], report: Path | None) -> None:
    """Find what cannot go well before anything is done.

    Raises:
        UserError: FILE_MISSING, where nothing of what is named is there; EXPORT_*, VALUE_NOT_ALLOWED for the report.
    """
    if not any(os.path.exists(path) for path in paths):  # noqa: PTH110 - Path.exists raises where a name is too long
        raise UserError(Trouble.FILE_MISSING, file=str(paths[0]))
    if report is None:
        return
    check_report_target(report)
    if any(path.is_file() and report.exists() and path.samefile(report) for path in paths):
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field="report", expected="a file that is not read", found=str(report))


@contextmanager
def _watched() -> Generator[Progress]:
    """Progress on a line of the terminal; nowhere else."""
    if not sys.stderr.isatty():
        yield nothing
        return

    def tell(share: float, words: str) -> None:
        sys.stderr.write(f"\r\x1b[K{share:4.0%} {_plain(words)[:100]}")
        sys.stderr.flush()

    try:
        yield tell
    finally:
        sys.stderr.write("\r\x1b[K")


def _report_line(line: ImportLine) -> ReportLine:
    return ReportLine(
        file=str(line.file),
        state=_state(line),
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
            parts = (f"{_plain(line.file.name)}: {_state(line)}{check}", line.employer, _titles(line.classes))
            typer.echo(": ".join(part for part in parts if part))
    done = len(result.lines) - len(result.failed)
    typer.echo(f"{done} of {len(result.lines)} files done" + (f", {len(result.failed)} failed" if result.failed else ""))


def _plain(words: str) -> str:
    """Words on one line: a file's name may hold anything."""
    return "".join(letter if letter.isprintable() else "�" for letter in words)


def _state(line: ImportLine) -> str:
    """What became of a file: "imported as a new version of c-12; no date says which one is newer, this one is current"."""
    known = ", ".join(f"c-{number}" for number in line.versions_of[:_TITLES])
    more = f" and {len(line.versions_of) - _TITLES:,} more" if len(line.versions_of) > _TITLES else ""
    doubt = "; no date says which one is newer, this one is current" if line.undated and known else ""
    return f"{line.state.value} of {known}{more}{doubt}" if known else line.state.value


def _titles(titles: tuple[str, ...]) -> str:
    """The first titles of a document, and how many more it has: a schedule of pay has hundreds."""
    shown = "; ".join(title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…" for title in titles[:_TITLES])
    return shown + (f"; and {len(titles) - _TITLES:,} more" if len(titles) > _TITLES else "")
