"""What became of every file of an import, as a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.present.listings.view import Listing, Value, number, short, text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One file of an import. `trouble`: why it failed, in words; "" where it did not."""

    file: str
    state: str  # "imported", "failed"
    employer: str
    classes: tuple[str, ...]  # titles it brought
    to_check: int  # findings to look at
    trouble: str


def make_import_report(lines: Sequence[ReportLine]) -> Listing:
    """The report of an import."""
    return Listing(
        key="import",
        title="Import report",
        remark="What became of each file.",
        columns=(
            text("file", "File", 60),
            short("state", "What became of it", 24),
            text("employer", "Employer", 24),
            text("classes", "Classes", 50),
            number("to_check", "To check", 9),
            text("trouble", "Trouble", 70),
        ),
        rows=tuple(_row(line) for line in lines),
        empty="No file was named.",
    )


def _row(line: ReportLine) -> tuple[Value, ...]:
    return (line.file, line.state, line.employer or None, "; ".join(line.classes) or None, line.to_check, line.trouble or None)
