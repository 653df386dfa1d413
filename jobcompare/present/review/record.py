"""One draft: its rows beside its text."""

from jobcompare.model.draft import NOTHING_KNOWN, Draft, Known
from jobcompare.present.figures import counted
from jobcompare.present.review.files import trouble_words
from jobcompare.present.review.rows import Rows
from jobcompare.present.review.view import Highlight, RecordRow, RecordView, RowKind
from jobcompare.present.source_view import TextRun
from jobcompare.present.titles import UNTITLED

_SHOWN = (RowKind.VALUE, RowKind.STATEMENT)


def make_record_view(draft: Draft, known: Known = NOTHING_KNOWN) -> RecordView:
    """A draft as rows of value, where and state, and its text with a highlight for each.

    A draft that could not be read has no rows; its text says why.
    """
    record = draft.record
    if record is None:
        return RecordView(
            number=draft.number,
            title=draft.name,
            facts="failed",
            text=trouble_words(draft),
            runs=(),
            rows=(),
            highlights=(),
            levels=(),
            left=0,
        )
    rows = Rows(draft, record, known).all()
    document = record.document
    return RecordView(
        number=draft.number,
        title=draft.name,
        facts=f"{draft.stated_employer or 'employer not stated'} · {counted(len(record.classes), 'class')} · "
        f"{counted(len(record.statements), 'statement')}",
        text=document.text if document else "This record came without the text of its document.",
        runs=tuple(TextRun(start=m.span.start, end=m.span.end, kind=m.kind.value) for m in document.marks) if document else (),
        rows=rows,
        highlights=_highlights(rows),
        levels=tuple((item.key, item.title or UNTITLED) for item in record.classes),
        left=sum(row.check for row in rows),
    )


def make_waiting_view(number: int, name: str) -> RecordView:
    """A file that is not read yet."""
    return RecordView(
        number=number, title=name, facts="", text=f"{name} waits to be read.", runs=(), rows=(), highlights=(), levels=(), left=0
    )


def _highlights(rows: tuple[RecordRow, ...]) -> tuple[Highlight, ...]:
    """Every place of every value, in reading order, the wider before what is in it."""
    found = [
        Highlight(span.start, span.end, row.label, row.tint, number)
        for number, row in enumerate(rows)
        if row.kind in _SHOWN
        for span in row.places
        if span.start < span.end
    ]
    return tuple(sorted(found, key=_order))


def _order(one: Highlight) -> tuple[int, int, int]:
    return one.start, -one.end, one.row
