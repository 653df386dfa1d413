"""Blocks → canonical text: what stands between blocks, bullets, cells, blanks, strikes, page breaks."""

import pytest

from jobcompare.common.paths import sample_data
from jobcompare.intake.canonical import CanonicalText, canonical
from jobcompare.intake.document import Block, BlockKind, ReadDocument, Run
from jobcompare.intake.readers import read
from jobcompare.model.codec import read_record
from jobcompare.model.places import Span
from jobcompare.model.words import TextMarkKind

SAMPLES = sorted(sample_data("documents").glob("*.txt"))


def written(*blocks: Block) -> CanonicalText:
    return canonical(ReadDocument(blocks, "text/plain"))


def paragraph(*runs: Run | str, **more: object) -> Block:
    words = tuple(run if isinstance(run, Run) else Run(run) for run in runs)
    return Block(BlockKind.PARAGRAPH, words, **more)  # pyright: ignore[reportArgumentType]


def item(words: str, label: str | None = None) -> Block:
    return Block(BlockKind.ITEM, (Run(words),), label=label)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_sample_documents_give_the_text_and_marks_of_their_records(path) -> None:
    record = read_record((sample_data("records") / f"{path.stem}.record.json").read_bytes())
    text = canonical(read(path.read_bytes()))
    assert record.document is not None
    assert text.text == record.document.text
    looks = (TextMarkKind.STRUCK, TextMarkKind.PAGE_BREAK)
    assert sorted(m.span for m in text.marks) == sorted(m.span for m in record.document.marks if m.kind in looks)


def test_an_empty_line_stands_between_blocks_but_not_between_items_and_rows() -> None:
    row = Block(BlockKind.ROW, cells=((Run("a"),), (Run("b"),)))
    text = written(paragraph("One."), item("x"), item("y", "2."), row, row, paragraph("Two."))
    assert text.text == "One.\n\n• x\n2. y\n\na\tb\na\tb\n\nTwo."


def test_blocks_that_nothing_sets_apart_follow_on_the_next_line() -> None:
    assert written(paragraph("FLSA: Exempt"), paragraph("Grade: 5", gap=False)).text == "FLSA: Exempt\nGrade: 5"


def test_the_place_of_an_item_is_without_its_bullet_or_label() -> None:
    text = written(item("files"), item("copies", "b)"))
    assert [text.words(line.span) for line in text.lines] == ["files", "copies"]
    assert [text.words(line.whole) for line in text.lines] == ["• files", "b) copies"]
    assert [line.label for line in text.lines] == [None, "b)"]


def test_runs_of_blanks_are_one_and_a_blank_that_is_partly_struck_is_live() -> None:
    text = written(paragraph("  Files ", Run(" old", struck=True), Run("  new papers ")))
    assert text.text == "Files old new papers"
    assert [mark.span for mark in text.marks] == [Span(6, 9)]


def test_a_line_is_struck_only_when_all_its_words_are() -> None:
    whole = written(paragraph(Run("Gone.", struck=True)))
    part = written(paragraph(Run("Gone", struck=True), Run(" and here.")))
    assert whole.lines[0].struck
    assert not part.lines[0].struck


def test_the_rest_of_a_sentence_is_joined_with_a_page_break_mark() -> None:
    text = written(paragraph("Keeps the"), paragraph("books.", joined=True))
    assert text.text == "Keeps the books."
    assert [(mark.kind, mark.span) for mark in text.marks] == [(TextMarkKind.PAGE_BREAK, Span(9, 9))]
    assert len(text.lines) == 1


def test_the_rest_of_a_row_stays_a_line_that_knows_its_row() -> None:
    first = Block(BlockKind.ROW, cells=((Run("Advanced"),), (Run("X"),)))
    rest = Block(BlockKind.ROW, cells=((Run("methods"),), ()), joined=True)
    text = written(first, rest)
    assert text.text == "Advanced\tX\nmethods\t"
    assert text.lines[1].continues == 0
    assert text.lines[1].cells == (Span(11, 18), Span(19, 19))


def test_blocks_without_words_leave_no_trace() -> None:
    assert written(paragraph(" "), Block(BlockKind.PAGE_BREAK), paragraph("One.")).text == "One."
    assert written().lines == ()
