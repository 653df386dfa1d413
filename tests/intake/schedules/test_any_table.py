"""Whatever stands in a table, it is refused or gives a record whose places and references hold."""

import csv
import io
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from jobcompare.intake.schedules import (
    columns_line,
    named_columns,
    parse_columns,
    proposed_columns,
    read_schedule,
    schedule_in,
    unsure_columns,
)
from jobcompare.model.codec import decode_record, encode_record
from jobcompare.model.record import Record

HEADS = (
    "Class Title", "Title", "Code", "Class", "Grade", "Range", "Salary Range", "Min", "Max", "Monthly", "Hourly Rate", "Step 1",
    "Step 2", "1", "2", "3", "A", "B", "C", "Effective Date", "Effective 7/1/2025",
    "Pay Type", "Union", "% Increase", "", "Title, long",
)  # fmt: skip
MONEY = ("3000", "$3,119.39", "4100.5", "3000 - 4000", "27.35", "61,000")
CELLS = (
    *MONEY, "Dock Hand", "Pilot", "007", "12", "4000-3000", "-", "N/A", "", "45839", "7/1/2025", "B", "5%", "Total", "* a note",
    "$", "(3,000)", "1e9", "0.001", "by contract", "Step 3", "9" * 40, "x\ny", "a\tb",
)  # fmt: skip


def csv_of(rows: list[list[str]], separator: str) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue().encode()


def cells(words: Sequence[str]) -> st.SearchStrategy[str]:
    known = st.sampled_from(words)
    return st.one_of(known, known, known, st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12))


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Rows with a head among them that most often is one of a schedule; here and there anything."""
    further = draw(st.lists(cells(HEADS), max_size=6))
    head = draw(st.permutations(["Class Title", draw(st.sampled_from(["Code", "Monthly Rate"])), *further]))
    row = st.lists(st.one_of(st.sampled_from(MONEY), cells(CELLS)), min_size=len(head) - 1, max_size=len(head) + 1)
    above = draw(st.lists(st.lists(cells((*HEADS, *CELLS)), max_size=4), max_size=2))
    return [*above, head, *draw(st.lists(row, min_size=2, max_size=9))]


@given(tables(), st.sampled_from([",", ";", "\t"]))
@settings(max_examples=300, deadline=None)
def test_any_table(rows: list[list[str]], separator: str) -> None:
    table = schedule_in(csv_of(rows, separator))
    if table is None:
        return
    proposed = proposed_columns(table)
    assert len(proposed) == len(table.head)
    unsure_columns(table, proposed)
    line = columns_line(table, proposed)
    if line:
        assert named_columns(table, parse_columns(line))[0] == proposed
    record, _ = read_schedule(table, proposed, None, None, "Town F")
    if record.classes:  # else what uses it says that no row names a class
        assert decode_record(encode_record(record)) == record
    reads_back(record)


def reads_back(record: Record) -> None:
    """Amounts stand where their places say; nothing is made up."""
    assert record.document is not None
    for item in record.classes:
        assert item.title or item.code or item.grade
        for pay in item.pay:
            words = [record.document.text[place.start : place.end] for place in pay.places]
            assert words
            assert all(any(map(str.isdigit, word)) for word in words)
