"""What stands in columns: said in one line, and where it is doubtful."""

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.schedules import (
    columns_line,
    decode_table,
    encode_table,
    named_columns,
    parse_columns,
    proposed_columns,
    unsure_columns,
)
from jobcompare.model.schedules import Column, ColumnRole
from jobcompare.model.words import Basis
from tests.intake.schedules.tables import BESIDE, MATRIX, RANGES, STEPS, SWAPPED, table_in

DOUBTFUL = (
    "Class Title,Working Title,Code,Low,High,Total Cost\n"
    "Dock Hand,Deck Aide,01,3000,4000,\"$52,000\"\nPilot,Harbor Pilot,02,5000,6000,\"$78,000\"\n"
)  # fmt: skip


@pytest.mark.parametrize("text", [RANGES, MATRIX, SWAPPED, BESIDE], ids=["ranges", "matrix", "swapped", "beside"])
def test_clear_schedules_are_not_doubted(text: str) -> None:
    table = table_in(text)
    assert unsure_columns(table, proposed_columns(table)) == ()


def test_rivals_and_amounts_under_unknown_heads_are_doubted() -> None:
    table = table_in(DOUBTFUL)
    first, second = unsure_columns(table, proposed_columns(table))
    assert first == "“Class Title” and “Working Title” can both be the title"
    assert second.startswith("“Total Cost” has amounts ($52,000)")


def test_what_the_user_says_settles_a_doubt_and_leaves_the_others() -> None:
    table = table_in(DOUBTFUL)
    columns, said = named_columns(table, parse_columns("title=working title"))
    assert [column.role for column in columns[:2]] == [ColumnRole.IGNORE, ColumnRole.TITLE]
    assert [doubt[:12] for doubt in unsure_columns(table, columns, said)] == ["“Total Cost”"]
    columns, said = named_columns(table, parse_columns("title=Working Title, ignore=#6"))
    assert unsure_columns(table, columns, said) == ()


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Title,Code,Minimum\nA B,01,3000\nC D,02,4000\n", "no column is the highest rate"),
        ("Title,Code,Monthly Rate\n101,A1,3000\n102,A2,4000\n", "“Title” does not look like titles (101)"),
        ("Code,Grade,Monthly Rate\nAide of first dock,7,3000\nAide of next dock,8,4000\n", "“Code” does not look like codes"),
        ("Title,Code,,Monthly Rate\nA B,01,\"$9,000\",3000\nC D,02,\"$8,000\",4000\n", "column 3 has amounts ($9,000)"),
        (STEPS.replace("Monthly pay,Annual", "Monthly pay,Monthly pay 2,Annual").replace(",36000", ",1,36000"), None),
    ],
)  # fmt: skip
def test_doubts(text: str, doubt: str | None) -> None:
    table = table_in(text)
    found = unsure_columns(table, proposed_columns(table))
    assert any(one.startswith(doubt) for one in found) if doubt else found


@pytest.mark.parametrize("text", [RANGES, STEPS, MATRIX, SWAPPED, BESIDE, DOUBTFUL])
def test_the_line_of_a_mapping_says_that_mapping(text: str) -> None:
    table = table_in(text)
    proposed = proposed_columns(table)
    assert named_columns(table, parse_columns(columns_line(table, proposed)))[0] == proposed


def test_every_part_of_a_kind() -> None:
    said = parse_columns('rate.hour.step3.2025-07-01=Old rate, "title=Class, as printed" ,grade=#2')
    assert said == (
        (Column(ColumnRole.RATE, Basis.HOUR, 3, "2025-07-01"), "Old rate"),
        (Column(ColumnRole.TITLE), "Class, as printed"),
        (Column(ColumnRole.GRADE), "#2"),
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("title", "is not a kind of column, = and a head"),
        ("title=", "is not a kind of column, = and a head"),
        ("name=Title", "“name” is no kind of column; there are title, code"),
        ("rate.daily=Low", "“daily” in “rate.daily” is neither a unit of time"),
        ("title.month=Class Title", "only rates have units of time"),
        ("title=Class Title,title=Code", "two columns cannot both be the title"),
        ("title=Titel", "no column is headed “Titel”; there are Class Title"),
        ("title=#9", "no column is headed “#9”"),
    ],
)
def test_what_cannot_be_understood_is_told(line: str, reason: str) -> None:
    with pytest.raises(UserError) as fault:
        named_columns(table_in(DOUBTFUL), parse_columns(line))
    assert fault.value.trouble is Trouble.COLUMNS_UNCLEAR
    assert reason in str(fault.value.facts["reason"])


@pytest.mark.parametrize("text", [RANGES, SWAPPED, BESIDE])
def test_a_table_crosses_unchanged(text: str) -> None:
    import json

    table = table_in(text)
    assert decode_table(json.loads(json.dumps(encode_table(table)))) == table
