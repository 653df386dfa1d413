"""Text files → blocks, one small document for each trap."""

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import BlockKind
from jobcompare.intake.readers import read
from jobcompare.model.words import TextMarkKind
from tests.intake.making import canonical_of, lines_of

WRAPPED = """The clerk keeps the records of the town and answers questions of
visitors at the counter. Much of the work is done by telephone, and
some of it in the evening when the board of the town meets in the
great hall. Papers are filed by date and by name, so that they can
be found again by anyone who
asks for them.
"""


def kinds(source: str) -> list[BlockKind]:
    return [block.kind for block in read(source.encode()).blocks]


def test_hard_wraps_are_joined() -> None:
    assert len(lines_of(WRAPPED)) == 1


def test_an_item_goes_on_in_its_indented_lines_and_ends_at_the_next_bullet() -> None:
    source = (
        WRAPPED
        + "\n•  Files papers by date and by name and by the number of the case that they\n   belong to.\n•  Types letters.\n"
    )
    assert lines_of(source)[1:] == [
        "Files papers by date and by name and by the number of the case that they belong to.",
        "Types letters.",
    ]


def test_lines_that_are_not_wrapped_stay_lines() -> None:
    source = "Principles of keeping the accounts and books of a small town or village\nMethods of filing\nRules of grammar\n"
    assert len(lines_of(source)) == 3


def test_a_line_with_an_empty_line_between_all_lines_is_still_wrapped_text() -> None:
    spread = "\n\n".join(line for line in (WRAPPED * 3).splitlines())
    assert len(lines_of(spread)) < 8


def test_a_sentence_broken_by_a_page_is_joined_and_marked() -> None:
    text = canonical_of("Keeps the records of the whole department in\n\fgood order and lends them.\n")
    assert text.text == "Keeps the records of the whole department in good order and lends them."
    assert [mark.kind for mark in text.marks] == [TextMarkKind.PAGE_BREAK]


def test_page_numbers_and_running_lines_go_and_the_first_of_these_stays() -> None:
    source = (
        "TOWN CLERK\n\nFiles papers.\n\nPage 1 of 3\nTOWN CLERK\nTypes letters.\n\nPage 2 of 3\nTOWN CLERK\nSorts mail.\n- 3 -\n"
    )
    assert lines_of(source) == ["TOWN CLERK", "Files papers.", "Types letters.", "Sorts mail."]


def test_a_lone_number_goes_only_beside_a_page_boundary() -> None:
    assert lines_of("Salary grade\n47\n\nFiles papers.\n") == ["Salary grade", "47", "Files papers."]
    assert lines_of("Files papers.\n   18\n\fTypes letters.\n") == ["Files papers.", "Types letters."]


@pytest.mark.parametrize("sign", ["•", "-", "*", "▪", "➤", "\uf0b7", "–", "o "])
def test_every_sort_of_bullet(sign: str) -> None:
    assert canonical_of(f"{sign} Files\n{sign} Types\n").text == "• Files\n• Types"


@pytest.mark.parametrize("label", ["1.", "2)", "a.", "B)", "iv.", "(3)", "(c)"])
def test_labels_stay_as_printed(label: str) -> None:
    text = canonical_of(f"{label} Files papers\n")
    assert (text.text, text.lines[0].label) == (f"{label} Files papers", label)


def test_an_initial_is_no_label() -> None:
    assert canonical_of("I. T. help desk of the town\n").lines[0].label is None


def test_struck_words_are_marked_and_kept() -> None:
    text = canonical_of("- ~~Acts as~~Gives help.\n- ~~Gone.~~\n")
    assert text.text == "• Acts asGives help.\n• Gone."
    assert [text.words(mark.span) for mark in text.marks] == ["Acts as", "Gone."]
    assert [line.struck for line in text.lines] == [False, True]


def test_a_strike_may_run_over_lines() -> None:
    text = canonical_of("Files papers ~~and keys.\n\nTypes~~ letters.\n")
    assert [text.words(mark.span) for mark in text.marks] == ["and keys.", "Types"]


def test_letter_spaced_headings_are_words_again() -> None:
    assert lines_of("D E F I N I T I O N\n\nJ  o  b    D  u  t  i  e  s\n\nA B C\n") == ["DEFINITION", "Job Duties", "A B C"]


def test_leavings_of_html_are_not_words() -> None:
    assert lines_of("Files papers.<br />Types &amp; sorts.<br><b>Note</b>\n") == ["Files papers.", "Types & sorts.", "Note"]


def test_markdown_is_read_as_what_it_means() -> None:
    source = "# Clerk\n\n**Class Code:** 12\n\n* Files *all* papers\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n![x](http://a/b.png)\n"
    read_as = read(source.encode())
    assert read_as.media_type == "text/markdown"
    assert lines_of(source) == ["Clerk", "Class Code: 12", "Files all papers", "A\tB", "1\t2"]
    assert kinds(source) == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW, BlockKind.ROW]


def test_columns_parted_by_wide_gaps_are_a_table() -> None:
    assert lines_of("Title        Code   Grade\nClerk        0012   5\n") == ["Title\tCode\tGrade", "Clerk\t0012\t5"]


def test_rows_keep_their_empty_cells_and_trailing_tabs_alone_are_no_row() -> None:
    assert canonical_of("Filing\tX\tX\nSorting\t\tX\nMail:\t\t\n").text == "Filing\tX\tX\nSorting\t\tX\nMail:\t\t"
    assert lines_of("NOTES:\t\t\nFiles papers.\n") == ["NOTES:", "Files papers."]


def test_a_row_broken_by_a_page_goes_on() -> None:
    text = canonical_of("Infrastructure\tX\tX\n\nof the whole network\t\t\nFiling\tX\t\n")
    assert [line.continues for line in text.lines] == [None, 0, None]


def test_a_whole_document_on_one_line_is_cut_at_headings_bullets_and_numbers() -> None:
    words = "Under supervision, keeps the books of the town. " * 30
    lines = lines_of(
        f"CLERK DEFINITION: {words}EXAMPLES OF DUTIES: • Files papers. • Types. MINIMUM QUALIFICATIONS: 1. A degree. 2. A licence."
    )
    assert lines[1] == "DEFINITION:"
    assert lines[3:] == ["EXAMPLES OF DUTIES:", "Files papers.", "Types.", "MINIMUM QUALIFICATIONS:", "A degree.", "A licence."]


def test_a_short_document_on_one_line_is_cut_at_several_headings_with_a_colon() -> None:
    words = "Under supervision, keeps the books of the town and answers the questions of visitors. " * 3
    lines = lines_of(f"TOWN CLERK (DEPUTY) Town of Elm. SUMMARY: {words}DUTIES: Files papers. REQUIREMENTS: A degree.")
    assert [lines[0], lines[1], lines[2], lines[4:]] == [
        "TOWN CLERK (DEPUTY)",
        "Town of Elm.",
        "SUMMARY:",
        ["DUTIES:", "Files papers.", "REQUIREMENTS:", "A degree."],
    ]


def test_a_long_paragraph_with_one_heading_stays_whole() -> None:
    words = "Under supervision, keeps the books of the town and answers the questions of visitors. " * 6
    assert len(lines_of(f"NOTE: {words}See REQUIREMENTS: none.")) == 1


def test_a_connector_on_its_own_line_is_never_joined() -> None:
    assert lines_of("A degree in accounting from a college that is known to the state,\nOR\nTwo years of work.\n")[1] == "OR"


@pytest.mark.parametrize("raw", [b"", b" \n\t ", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(raw: bytes) -> None:
    with pytest.raises(UserError) as caught:
        read(raw)
    assert caught.value.trouble is Trouble.FILE_EMPTY
