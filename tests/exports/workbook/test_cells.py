"""Cells: text stays text, limits are told, rows are tall enough."""

from jobcompare.exports.told import Limit, Told
from jobcompare.exports.workbook.listing_book import listing_book
from jobcompare.exports.workbook.measure import POINTS, TALLEST, height, lines, split, text_width
from jobcompare.present.listings.view import Listing, Value, number, short, text
from tests.exports.reading import opened, raw_cells


def book(*rows: tuple[Value, ...], told: Told | None = None) -> bytes:
    columns = (text("a", "Text", 20), short("b", "Code", 8), number("c", "Count", 8))
    return listing_book(Listing(key="list", title="A list", remark="", columns=columns, rows=rows, empty="nothing"), told or Told())


def test_numbers_are_numbers_and_codes_keep_their_zeros() -> None:
    row = [cell.value for cell in opened(book(("x", "0042", 7)))["A list"][4]]
    assert row == ["x", "0042", 7]


def test_a_text_too_long_and_control_characters_are_told() -> None:
    told = Told()
    data = book(("x" * 40_000, "a\x07b", 1), told=told)
    assert (told.count(Limit.LONG_CELL), told.count(Limit.CONTROL_CHARACTER)) == (1, 1)
    row = [cell.value for cell in opened(data)["A list"][4]]
    assert str(row[0]).endswith("(cut: Excel allows 32,767 characters in a cell)")
    assert row[1] == "a␇b"


def test_text_that_looks_like_an_address_is_no_link() -> None:
    sheet = opened(book(("http://x.example", "mailto:a@b.example", 1)))["A list"]
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)


def test_escapes_of_the_file_format_stay_as_they_stand_in_the_document() -> None:
    assert opened(book(("a_x0041_b", "", 1)))["A list"]["A4"].value in ("a_x0041_b", "a_x005F_x0041_b")


def test_an_empty_list_says_so() -> None:
    assert "nothing" in [cell.value for row in opened(book())["A list"].iter_rows() for cell in row]


def test_only_cells_that_need_it_are_quoted() -> None:
    cells = {cell.place: cell for cell in raw_cells(book(("=1+1", "plain", 1)))}
    assert cells["A4"].quoted
    assert cells["A4"].kind == "s"
    assert not cells["B4"].quoted


def test_a_row_is_as_tall_as_its_longest_text() -> None:
    assert lines("one word", 20) == 1
    assert lines("word " * 40, 20) >= 10
    assert lines("a\nb\nc", 20) == 3
    assert lines("x" * 200, 20) >= 8
    assert height([("short", 20.0), ("word " * 40, 20.0)]) >= 10 * POINTS
    assert height([("word " * 10_000, 5.0)]) == TALLEST
    assert lines("漢字" * 30, 20) > lines("ab" * 30, 20)


def test_sentences_are_split_at_blanks_to_fit() -> None:
    sentence = "Study levels are this study's grouping of each employer's own words; not pay."
    parts = split(sentence, 30)
    assert " ".join(parts) == sentence
    assert all(text_width(part) <= 30 for part in parts)
