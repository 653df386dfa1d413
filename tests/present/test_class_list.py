"""The list of classes: order, filters, words found; rows made when they are looked at."""

import pytest

from jobcompare.model.lines import ClassLine, Found, FoundIn
from jobcompare.model.places import Span
from jobcompare.present.class_list import ClassQuery, make_class_list, make_tree
from jobcompare.present.lists_view import ListRow, ListRows


def line(number: int, title: str, employer: str = "Oak County", **more: object) -> ClassLine:
    stated = dict.fromkeys(ClassLine._fields) | {"statements": 0, "to_review": 0, "employer_id": 1} | more
    return ClassLine(**{**stated, "class_id": number, "title": title, "employer": employer})  # type: ignore[arg-type]


LINES = (
    line(1, "Clerk II", level=2, pay_low=300_000, pay_high=400_000, pay_basis="month", grade="12"),
    line(2, "clerk I", level=1, pay_low=250_000, pay_high=300_000, pay_basis="month", statements=9),
    line(3, "Analyst", "Ash City", employer_id=2, code="C-7", to_review=3),
)


def titles(query: ClassQuery, found: tuple[Found, ...] | None = None) -> list[str]:
    return [row.texts[1] for row in make_class_list(LINES, query, found, {1: 0, 2: 1}).rows]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("employer", ["Analyst", "clerk I", "Clerk II"]),
        ("title", ["Analyst", "clerk I", "Clerk II"]),
        ("code", ["Analyst", "clerk I", "Clerk II"]),
        ("level", ["clerk I", "Clerk II", "Analyst"]),
        ("pay", ["clerk I", "Clerk II", "Analyst"]),
        ("grade", ["Clerk II", "Analyst", "clerk I"]),
        ("statements", ["clerk I", "Analyst", "Clerk II"]),
        ("to-review", ["Analyst", "clerk I", "Clerk II"]),
    ],
)
def test_sorted_by_a_column_with_what_is_not_stated_last(sort: str, expected: list[str]) -> None:
    assert titles(ClassQuery(sort=sort)) == expected


def test_descending_turns_the_order_round() -> None:
    assert titles(ClassQuery(sort="title", descending=True)) == ["Clerk II", "clerk I", "Analyst"]


def test_filters_look_at_the_shown_text_in_any_case() -> None:
    assert titles(ClassQuery(filters={"title": "CLERK", "pay": "$3,000"})) == ["clerk I", "Clerk II"]
    assert titles(ClassQuery(filters={"title": "CLERK", "pay": "$2,500"})) == ["clerk I"]
    assert titles(ClassQuery(filters={"no such column": "x"})) == ["Analyst", "clerk I", "Clerk II"]


def test_words_found_stand_with_their_class() -> None:
    found = (Found(2, 4, FoundIn.STATEMENT, "files letters", (Span(0, 5),), 8),)
    view = make_class_list(LINES, ClassQuery(find="files"), found, {})
    (row,) = view.rows
    assert (row.id, row.hits, row.hit, row.hit_runs[0].end) == (2, 4, "files letters", 5)
    assert view.remark == "1 of 3 classes"


def test_the_tree_counts_every_class() -> None:
    assert [item.count for item in make_tree(LINES, (), None)] == [3]


def test_a_row_is_made_once_and_only_when_looked_at() -> None:
    made: list[int] = []

    def make(place: int) -> ListRow:
        made.append(place)
        return ListRow(id=place + 10, texts=(str(place),))

    rows = ListRows(range(10, 20_010), make)
    assert (len(rows), rows.ids[19_999], made) == (20_000, 20_009, [])
    assert rows[5] is rows[5]
    assert rows[-1].id == 20_009
    assert [row.id for row in rows[3:5]] == [13, 14]
    assert made == [5, 19_999, 3, 4]
    rows.make_ahead()
    assert len(rows.sample()) == 40
    assert len(made) < 30
    with pytest.raises(IndexError):
        rows[20_000]
