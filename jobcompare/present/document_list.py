"""The list of imported documents."""

from collections.abc import Sequence

from jobcompare.model.lines import DocumentLine
from jobcompare.model.words import Wording
from jobcompare.present.figures import counted, day, printed_date
from jobcompare.present.lists_view import Align, ListColumn, ListRow, ListRows, ListView

COLUMNS = (
    ListColumn(key="file", title="Document", width=40),
    ListColumn(key="employer", title="Employer", width=20),
    ListColumn(key="classes", title="Classes", width=8, align=Align.RIGHT),
    ListColumn(key="to-review", title="To review", width=9, align=Align.RIGHT),
    ListColumn(key="version", title="Version", width=18),
    ListColumn(key="imported", title="Imported", width=22),
    ListColumn(key="seen", title="Seen", width=12),
    ListColumn(key="wording", title="Wording", width=16),
)


def make_document_list(lines: Sequence[DocumentLine]) -> ListView:
    """The documents, newest first."""
    newest = sorted(lines, key=lambda line: (line.imported_at, line.document_id), reverse=True)
    rows = ListRows((line.document_id for line in newest), lambda place: _row(newest[place]))
    remark = counted(len(rows), "document") if rows else "No documents yet. Add documents to begin."
    return ListView(columns=COLUMNS, rows=rows, remark=remark)


def _row(line: DocumentLine) -> ListRow:
    texts = (
        line.file or "record without a document",
        line.employer or "",
        str(line.classes),
        str(line.findings_open) if line.findings_open else "",
        _version(line),
        f"{day(line.imported_at)} by {line.imported_by}",
        printed_date(line.retrieved) if line.retrieved else "",
        "rewritten for the sample" if line.wording is Wording.REWRITTEN else "as published",
    )
    keys: tuple[str | float, ...] = (
        texts[0].casefold(),
        texts[1].casefold(),
        -float(line.classes),
        -float(line.findings_open),
        texts[4],
        line.imported_at,
        line.retrieved or "",
        texts[7],
    )
    return ListRow(id=line.document_id, texts=texts, keys=keys)


def _version(line: DocumentLine) -> str:
    if not line.versions:
        return "not in use"
    return "current" if line.current else "superseded"
