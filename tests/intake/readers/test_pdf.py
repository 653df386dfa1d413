"""PDF files: one small file for each trap."""

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import Block, BlockKind, Run
from jobcompare.intake.readers import read
from jobcompare.intake.readers.pdf import opened
from jobcompare.intake.readers.pdf.pieces import turned_point
from jobcompare.model.words import FindingKind, TextMarkKind
from tests.intake.readers.pdf_writer import LEADING, SIZE, Pdf, Typesetter, pdf_of, width_of
from tests.intake.readers.reading import lines_of, marked, struck, text_of

PROSE = (
    "Under general supervision, serves the public at the permit counter, receives applications, checks them against the list of "
    "papers that each kind of permit asks for, and keeps the files of the office in such order that others can find them. "
)


def paragraphs(*texts: str) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, (Run(text.strip()),)) for text in texts]


def trouble_of(raw: bytes) -> Trouble:
    with pytest.raises(UserError) as told:
        read(raw)
    return told.value.trouble


def test_wrapped_lines_are_one_paragraph_and_space_sets_paragraphs_apart() -> None:
    assert lines_of(pdf_of(paragraphs(PROSE * 2, PROSE))) == [(PROSE * 2).strip(), PROSE.strip()]


def test_a_first_line_that_is_set_in_begins_a_paragraph() -> None:
    pdf = Pdf()
    for n, (x, text) in enumerate(
        [(90, "Serves the public at the permit counter and keeps its"), (72, "files."), (90, "Trains aides.")]
    ):
        pdf.text(x, 700 - n * LEADING, text)
    assert lines_of(pdf.bytes()) == ["Serves the public at the permit counter and keeps its files.", "Trains aides."]


def test_a_word_parted_at_the_end_of_a_line_is_made_whole_where_it_is_known() -> None:
    pdf = Pdf()
    rows = [
        "Gives technical support to users and keeps all of the techni-",
        "cal documents of entry-",
        "level classes. A technical aide helps out",
    ]
    for n, text in enumerate(rows):
        pdf.text(72, 700 - n * LEADING, text)
    pdf.text(72, 700 - 3 * LEADING, "and does the work of others who are away from their desks at noon")
    (line,) = lines_of(pdf.bytes())
    assert "the technical documents" in line
    assert "entry-level" in line


def test_items_hang_and_labels_stay() -> None:
    blocks = [
        Block(BlockKind.ITEM, (Run(PROSE.strip()),)),
        Block(BlockKind.ITEM, (Run("Trains aides."),)),
        Block(BlockKind.ITEM, (Run("One (1) year of experience."),), label="1."),
    ]
    found = read(pdf_of(blocks)).blocks
    assert [(block.kind, block.label) for block in found] == [
        (BlockKind.ITEM, None),
        (BlockKind.ITEM, None),
        (BlockKind.ITEM, "1."),
    ]
    assert lines_of(pdf_of(blocks))[0] == f"• {PROSE.strip()}"


def test_bullets_of_symbol_fonts_in_the_private_range() -> None:
    pdf = Pdf()
    for n in range(3):
        pdf.text(72, 700 - n * LEADING, "\uf0b7")
        pdf.text(90, 700 - n * LEADING, f"Files permits of kind {n}.")
    assert lines_of(pdf.bytes()) == [f"• Files permits of kind {n}." for n in range(3)]


@pytest.mark.parametrize("how", ["line", "bar", "note"])
def test_words_with_a_line_through_their_middle_are_struck(how: str) -> None:
    pdf = Pdf()
    pdf.text(72, 700, "Files letters and permits daily.")
    start, end = 72 + width_of("Files "), 72 + width_of("Files letters")
    middle = 700 + 0.3 * SIZE
    if how == "line":
        pdf.line(start, middle, end, middle)
    elif how == "bar":
        pdf.bar(start, middle, end - start, 0.7)
    else:
        pdf.strike_note(start, 698, end, 709)
    assert struck(pdf.bytes()) == ["letters"]


def test_a_line_through_part_of_a_word_strikes_that_part() -> None:
    pdf = Pdf()
    pdf.text(72, 700, "Files oldnew permits.")
    start = 72 + width_of("Files ")
    pdf.line(start, 703, start + width_of("old"), 703)
    assert struck(pdf.bytes()) == ["old"]
    assert lines_of(pdf.bytes()) == ["Files oldnew permits."]


@pytest.mark.parametrize("height", [-0.12, -0.3, 0.95])
def test_underlines_and_rules_strike_nothing(height: float) -> None:
    pdf = Pdf()
    pdf.text(72, 700, "DUTIES")
    pdf.line(72, 700 + height * SIZE, 72 + width_of("DUTIES"), 700 + height * SIZE)
    assert struck(pdf.bytes()) == []


def test_bold_words_are_bold() -> None:
    raw = pdf_of([Block(BlockKind.PARAGRAPH, (Run("DUTIES: ", bold=True), Run("Files permits.")))])
    assert marked(raw, TextMarkKind.BOLD) == ["DUTIES:"]


def test_running_lines_are_said_once_and_page_numbers_never() -> None:
    raw = pdf_of(paragraphs(*[PROSE * 4] * 12), head="City of Harbor - Permit Clerk", foot="Revised 6/2014   Page # of 3")
    lines = lines_of(raw)
    assert lines[0] == "City of Harbor - Permit Clerk"
    assert lines[-1].startswith("Revised 6/2014")
    assert sum("Harbor" in line for line in lines) == 1
    assert len(lines) == 14


def test_rows_that_differ_in_their_figures_are_no_running_lines() -> None:
    """Rates of a schedule, or levels, at the ends of pages: the words are alike, the figures are not those of pages."""
    pdf, said = Pdf(), list[str]()
    for page in range(3):
        if page:
            pdf.page()
        pdf.text(72, 750, f"City of Harbor {page + 4}/9")
        for row in range(12):
            said.append(f"Step {page * 12 + row} is paid {20 + row}.{page}5 an hour.")
            pdf.text(72, 700 - row * 40, said[-1])
    assert lines_of(pdf.bytes()) == ["City of Harbor 4/9", *said]


def test_a_wide_label_is_no_part_of_the_first_word() -> None:
    pdf = Pdf()
    pdf.text(72, 700, "VII.")
    pdf.text(72 + width_of("VII.") + 1.2, 700, "SUPERVISION")
    assert lines_of(pdf.bytes()) == ["VII. SUPERVISION"]


def test_a_sentence_broken_by_a_page_is_whole() -> None:
    raw = pdf_of(paragraphs(*[PROSE * 3] * 13), head="City of Harbor", foot="Page #")
    assert [line for line in lines_of(raw) if line.startswith("Under")] == [(PROSE * 3).strip()] * 13
    assert marked(raw, TextMarkKind.PAGE_BREAK)


def test_two_columns_are_read_one_after_the_other() -> None:
    setter = Typesetter()
    setter.pdf.text(200, 740, "JOB BULLETIN OF THE CITY")
    for left, word in ((72.0, "left"), (320.0, "right")):
        setter.left, setter.right, setter.y = left, left + 220, 700.0
        setter.set(paragraphs(*[f"{PROSE}End of {word} {n}." for n in range(3)]))
    lines = lines_of(setter.pdf.bytes())
    assert lines == ["JOB BULLETIN OF THE CITY", *[f"{PROSE}End of {word} {n}." for word in ("left", "right") for n in range(3)]]


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_pages_lying_on_their_side_are_turned(turns: int) -> None:
    pdf = Pdf(rotated=90 * turns)
    matrix = {1: "0 1 -1 0 {0} {1}", 2: "-1 0 0 -1 {0} {1}", 3: "0 -1 1 0 {0} {1}"}[turns]
    for n, text in enumerate(["Permit Clerk", "Grade 5"]):
        x, y = turned_point(100, 400 - 20 * n, (4 - turns) % 4)
        pdf.text(0, 0, text, matrix=matrix.format(x + 300 * (x < 0), y + 300 * (y < 0)))
    assert lines_of(pdf.bytes()) == ["Permit Clerk", "Grade 5"]


def test_a_watermark_askew_is_left_out() -> None:
    pdf = Pdf()
    pdf.text(72, 700, "Permit Clerk")
    pdf.text(0, 0, "DRAFT", 60, matrix="0.7 0.7 -0.7 0.7 200 300")
    assert lines_of(pdf.bytes()) == ["Permit Clerk"]


def test_letters_set_apart_are_a_word() -> None:
    pdf = Pdf()
    for n, letter in enumerate("DEFINITION"):
        pdf.text(72 + 14 * n, 700, letter)
    pdf.text(72, 680, "Serves the public.")
    assert lines_of(pdf.bytes())[0] == "DEFINITION"


def test_ligatures_and_characters_beyond_the_first_plane() -> None:
    pdf = Pdf()
    pdf.text(72, 700, "Oﬃce \U0001f4dd ﬁles")
    assert lines_of(pdf.bytes()) == ["Office \U0001f4dd files"]


def test_pages_without_words_are_scans() -> None:
    scan = Pdf()
    scan.picture()
    assert trouble_of(scan.bytes()) is Trouble.DOCUMENT_IS_SCAN
    mixed = Pdf()
    mixed.text(72, 700, "Permit Clerk")
    mixed.page()
    mixed.picture()
    (finding,) = read(mixed.bytes()).findings
    assert (finding.trouble, finding.facts) == (FindingKind.SCAN_WITHOUT_TEXT, {"pages": "2"})


def test_an_empty_page_is_no_scan() -> None:
    pdf = Pdf()
    pdf.text(72, 700, "Permit Clerk")
    pdf.page()
    assert read(pdf.bytes()).findings == ()
    assert trouble_of(Pdf().bytes()) is Trouble.DOCUMENT_WITHOUT_TEXT


def test_a_locked_file_needs_its_password_and_one_locked_without_is_read() -> None:
    pdf = Pdf()
    pdf.text(72, 700, "Permit Clerk")
    assert trouble_of(pdf.bytes(password="secret")) is Trouble.DOCUMENT_NEEDS_PASSWORD


@pytest.mark.parametrize("raw", [b"%PDF-1.7\n", b"%PDF-1.4\n%%EOF", b"%PDF-" + bytes(500)])
def test_a_broken_file_says_so(raw: bytes) -> None:
    assert trouble_of(raw) is Trouble.DOCUMENT_DAMAGED


def test_more_pages_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "MOST_PAGES", 3)
    pdf = Pdf()
    for n in range(4):
        pdf.text(72, 700, f"Page of the clerk {n}")
        pdf.page()
    assert trouble_of(pdf.bytes()) is Trouble.DOCUMENT_TOO_LONG


def test_a_label_far_from_its_value() -> None:
    pdf = Pdf()
    for n, (label, value) in enumerate([("Class Code:", "0123"), ("Status:", "Non-exempt"), ("Grade:", "5")]):
        pdf.text(72, 700 - n * LEADING, label)
        pdf.text(220, 700 - n * LEADING, value)
    pdf.text(72, 600, "Class Code: 0123")
    pdf.text(400, 600, "FLSA: Exempt")
    assert text_of(pdf.bytes()).text == "Class Code: 0123\nStatus: Non-exempt\nGrade: 5\n\nClass Code: 0123\tFLSA: Exempt"


def test_dots_that_lead_to_a_value() -> None:
    pdf = Pdf()
    pdf.text(72, 700, "Interview ........................................ 100%")
    pdf.text(72, 680, "Examination" + " ." * 40 + " 60%")
    assert lines_of(pdf.bytes()) == ["Interview\t100%", "Examination\t60%"]


def test_a_page_is_gone_before_its_file() -> None:
    """The library dies of a page that is closed after its file, which would take the reading process along."""
    left = RuntimeError("reading a page failed")
    with pytest.raises(RuntimeError) as told, opened.opened_pages(pdf_of(paragraphs(PROSE))) as pages:  # noqa: PT012
        next(pages)
        raise left
    assert told.value is left
    assert list(pages) == []
