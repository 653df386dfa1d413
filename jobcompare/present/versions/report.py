"""A comparison of two versions as a list, for xlsx, csv and json: a row for every value and every line that changed."""

from jobcompare.present.listings.view import Listing, Value, short, text
from jobcompare.present.source_view import TextRun
from jobcompare.present.versions.view import CHANGES, ComparedLine, FieldDifference, RevisionView


def make_revision_listing(view: RevisionView) -> Listing:
    """The report of a comparison."""
    lines = [line for line in view.lines if line.counts]
    section = _sections(view)
    return Listing(
        key="changes",
        title="Changes",
        remark=f"{view.first} → {view.second}. {view.headline} {view.remark}".strip(),
        columns=(
            short("change", "Change", 12),
            text("what", "Value or section", 34),
            text("before", "Before", 60),
            text("after", "After", 60),
        ),
        rows=(*(_field(item) for item in view.fields), *(_line(line, section[line.number]) for line in lines)),
        empty="The two do not differ.",
    )


def _field(item: FieldDifference) -> tuple[Value, ...]:
    name = f"{item.owner}: {item.name}" if item.owner else item.name
    return (item.sign[1], name, item.before or None, item.after or None)


def _line(line: ComparedLine, section: str) -> tuple[Value, ...]:
    before = "" if line.kind == "added" else _only(line, "added")
    after = "" if line.kind == "removed" else _only(line, "removed")
    word = "moved" if line.kind == "moved-to" else CHANGES[line.kind][1]
    return (word, section or None, before or None, after or None)


def _only(line: ComparedLine, left_out: str) -> str:
    """One wording of a line: without the runs of the other version."""
    pieces: list[str] = []
    at = 0
    gone: list[TextRun] = [run for run in line.runs if run.kind == left_out]
    for run in gone:
        pieces.append(line.text[at : run.start])
        at = run.end
    return " ".join("".join((*pieces, line.text[at:])).split())


def _sections(view: RevisionView) -> dict[int, str]:
    """Number of a change -> the heading under which it stands."""
    found: dict[int, str] = {}
    heading = ""
    for line in view.lines:
        heading = line.text[: line.heading].strip().rstrip(":") if line.heading else heading
        if line.counts:
            found[line.number] = heading
    return found
