"""Lines of a PDF: what goes on, what stands by itself."""

import pytest

from jobcompare.intake.document import Block, BlockKind, Run
from tests.intake.readers.pdf_writer import LEADING, Pdf, Typesetter, pdf_of
from tests.intake.readers.reading import lines_of, text_of

FULL = "Processes applications and permits of residents, answers questions at the counter and by telephone"


def said(*texts: str, gap: bool = False) -> bytes:
    """A page of paragraphs; `gap`: white space between them."""
    return pdf_of([Block(BlockKind.PARAGRAPH, (Run(text),), gap=gap) for text in texts])


def lines_at(step: float, *texts: str) -> bytes:
    """A page of lines as they are, some points apart."""
    pdf = Pdf()
    for number, text in enumerate(texts):
        pdf.text(72, 700 - number * step, text)
    return pdf.bytes()


def test_a_statement_behind_a_full_line_is_its_own() -> None:
    texts = ("Knowledge of permits and of the practices of the office, and of keeping records of them well.", "Skill in filing.")
    assert lines_of(said(*texts)) == [*texts]


def test_a_label_that_the_line_above_cites_begins_nothing() -> None:
    text = "Any combination of training and of experience of the sort that stands above in (a) and in all of (b)."
    head, tail = text.rsplit(" ", 1)
    cited = head.rsplit(" ", 2)[0] + " and"
    assert lines_of(lines_at(LEADING, cited, tail)) == [f"{cited} {tail}"]
    assert len(lines_of(lines_at(LEADING, f"{cited}.", "(b) Two years of experience."))) == 2


def test_a_heading_in_capitals_ends_where_the_words_do() -> None:
    assert lines_of(said("EXAMPLES OF DUTIES AND RESPONSIBILITIES", "Examples of the work are listed below.")) == [
        "EXAMPLES OF DUTIES AND RESPONSIBILITIES",
        "Examples of the work are listed below.",
    ]


def test_a_label_in_capitals_can_be_wrapped() -> None:
    text = "KNOWLEDGE, SKILLS, ABILITIES AND PERSONAL CHARACTERISTICS THAT ARE ASKED OF APPLICANTS: Good judgment and tact."
    assert lines_of(said(text)) == [text]
    assert len(lines_of(lines_at(LEADING, "DEPARTMENT: PERMITS", "CLASS CODE: 1234"))) == 2


def test_a_line_longer_than_is_usual_is_no_rest_of_a_short_one() -> None:
    short = [f"Files the {'papers' if number % 3 else 'old and torn papers'} of room {number}." for number in range(60)]
    assert lines_of(said("Permit Clerk (Supervising) (#465)", FULL, *short)) == ["Permit Clerk (Supervising) (#465)", FULL, *short]


@pytest.mark.parametrize("step", [20.0, 22.0])
def test_short_lines_far_apart_are_set_apart(step: float) -> None:
    texts = [f"Keeps the seeds of shelf {number} {'in good order ' * (number % 4)}now" for number in range(12)]
    assert text_of(lines_at(step, *texts)).text.split("\n\n") == texts


def test_prose_with_wide_spacing_is_one_paragraph() -> None:
    text = f"{FULL}, {FULL.lower()}, {FULL.lower()}, and {FULL.lower()}."
    setter, pdf = Typesetter(), Pdf()
    lines: list[str] = []
    now = ""
    for word in text.split():
        if len(now) + len(word) > 82:
            lines, now = [*lines, now], word
        else:
            now = f"{now} {word}".strip()
    for number, line in enumerate([*lines, now]):
        pdf.text(setter.left, 700 - number * 22, line)
    assert lines_of(pdf.bytes()) == [text]


def test_the_same_head_over_another_table_is_said_again() -> None:
    def table(*rows: tuple[str, str]) -> list[Block]:
        return [Block(BlockKind.ROW, cells=tuple((Run(cell),) for cell in row)) for row in rows]

    between = Block(BlockKind.PARAGRAPH, (Run("The first level."),), gap=True)
    blocks = [*table(("Title", "Code"), ("Clerk 1", "16141")), between, *table(("Title", "Code"), ("Clerk 2", "16142"))]
    assert lines_of(pdf_of(blocks)).count("Title\tCode") == 2


def test_lines_of_an_item_as_far_from_one_edge_as_from_the_other_are_not_centred() -> None:
    pdf = Pdf()
    pdf.text(72, 714, FULL.replace("telephone", "mail"))
    pdf.text(90, 700, "•")
    pdf.text(108, 700, "Enters the requests of residents into the register of the office and all of its")
    pdf.text(108, 700 - LEADING, "departments, answers what is asked of them, keeps all of the records and files;")
    pdf.text(108, 700 - 2 * LEADING, "documents what was done about each of them, by whom, and what is still to do.")
    assert len(lines_of(pdf.bytes())) == 2
