"""Documents → records: the five of the sample, our own fixtures, what is no specification."""

from dataclasses import replace

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.paths import sample_data
from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.model.codec import decode_record, encode_record, read_record
from jobcompare.model.record import Record
from jobcompare.model.words import StatementKind, TextMarkKind
from tests.intake.making import DOCUMENTS, fixture, of_kind, record_of

SAMPLES = sorted(path.stem for path in sample_data("documents").glob("*.txt"))
NO_SPECIFICATIONS = ("menu", "novel", "recipe")
FIXTURES = sorted(path.stem for path in DOCUMENTS.glob("*.txt") if path.stem not in NO_SPECIFICATIONS)


def sample(name: str) -> tuple[Record, Record]:
    """(as read, as shipped)."""
    raw = (sample_data("documents") / f"{name}.txt").read_bytes()
    return recognize(read(raw), f"{name}.txt"), read_record((sample_data("records") / f"{name}.record.json").read_bytes())


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_documents_give_the_statements_of_their_records(name: str) -> None:
    got, want = sample(name)
    assert got.statements == want.statements


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_documents_give_the_classes_of_their_records(name: str) -> None:
    got, want = sample(name)

    def heads(record: Record) -> list[object]:
        return [(c.key, c.title, c.level, c.level_label, c.range, c.tracks, c.inherits) for c in record.classes]

    assert heads(got) == heads(want)
    assert got.specification is not None
    assert want.specification is not None
    assert (got.specification.title, got.specification.family) == (want.specification.title, want.specification.family)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_documents_have_the_headings_of_their_records(name: str) -> None:
    got, want = sample(name)
    named = {section.heading for section in want.sections if section.heading}
    assert named - {"FUNCTIONAL AREA 4"} <= {section.heading for section in got.sections}


@pytest.mark.parametrize("name", [*SAMPLES, *FIXTURES])
def test_every_place_reads_back_its_words(name: str) -> None:
    record = sample(name)[0] if name in SAMPLES else record_of(fixture(name))
    assert record.document is not None
    text = record.document.text
    struck = {at for mark in record.document.marks if mark.kind is TextMarkKind.STRUCK for at in range(*mark.span)}
    for statement in record.statements:
        kept = ("".join(text[at] for at in range(*place) if statement.struck or at not in struck) for place in statement.places)
        words = " ".join(" ".join(kept).split())
        assert words.rstrip(";,:").lower() == statement.text.lower()
    for evidence in record.evidence:
        assert all(text[slice(*place)].strip() for place in evidence.places)


@pytest.mark.parametrize("name", FIXTURES)
def test_a_record_of_a_document_is_whole_and_always_the_same(name: str) -> None:
    record = record_of(fixture(name))
    assert decode_record(encode_record(record)) == record
    assert record_of(fixture(name)) == record
    assert record.document is not None
    lines = sum(len(section.places) for section in record.sections)
    assert lines >= len(record.sections) > 1


@pytest.mark.parametrize(
    ("name", "titles", "counts"),
    [
        ("ca_city", ["Accounting Technician I", "Accounting Technician II"], (5, 3, 0, 3)),
        ("tx_state", ["Network Analyst II"], (6, 3, 1, 1)),
        ("oh_series", ["Laboratory Aide 1", "Laboratory Aide 2"], (7, 3, 2, 4)),
        ("univ_html", ["Research Lab Manager"], (4, 1, 1, 1)),
        ("mi", ["Storekeeper 5", "Storekeeper 6", "Storekeeper E7"], (5, 2, 0, 2)),
        ("md_table", ["Planner I", "Planner II", "Senior Planner"], (0, 2, 0, 3)),
        ("roman", ["Bus Mechanic"], (4, 1, 1, 1)),
        ("oneline", ["Library Assistant"], (4, 3, 0, 3)),
        ("caps", ["Water Treatment Plant Operator - Grade II"], (6, 3, 1, 1)),
        ("block", ["Office Clerk I", "Office Clerk II"], (3, 0, 0, 0)),
    ],
)
def test_documents_of_many_makes(name: str, titles: list[str], counts: tuple[int, ...]) -> None:
    record = record_of(fixture(name))
    assert [item.title for item in record.classes] == titles
    kinds = (StatementKind.DUTY, StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY)
    assert tuple(len(of_kind(record.statements, kind)) for kind in kinds) == counts


@pytest.mark.parametrize("name", NO_SPECIFICATIONS)
def test_what_is_no_specification_says_so(name: str) -> None:
    with pytest.raises(UserError) as caught:
        record_of(fixture(name))
    assert caught.value.trouble is Trouble.NOT_A_SPECIFICATION


@pytest.mark.timeout(30)
def test_long_odd_texts_are_read_in_time() -> None:
    for source in ("a " * 200_000, "A: " * 50_000, "(" * 20_000, "- x\n" * 20_000, "~~a~~ " * 10_000, "| a | b |\n" * 5_000):
        with pytest.raises(UserError):
            record_of(source)


@pytest.mark.parametrize("name", FIXTURES)
def test_empty_lines_between_blocks_change_nothing(name: str) -> None:
    document = read(fixture(name).encode())
    spread = replace(document, blocks=tuple(replace(block, gap=True) for block in document.blocks))
    plain, apart = recognize(document), recognize(spread)
    assert [(s.kind, s.text, s.classes, s.group) for s in apart.statements] == [
        (s.kind, s.text, s.classes, s.group) for s in plain.statements
    ]
    assert [(c.key, c.title, c.requirement is None) for c in apart.classes] == [
        (c.key, c.title, c.requirement is None) for c in plain.classes
    ]


def test_a_posting_of_running_text_without_a_title_is_read() -> None:
    record = record_of(
        "The county is looking for somebody to help with the spring count. This is a paid, hourly position with benefits. "
        "Applicants should have two years of office experience and a high school diploma. Salary is $19.00 an hour.\n"
    )
    assert record.classes[0].title == ""
    assert record.classes[0].requirement is not None


def test_rules_about_specifications_are_none() -> None:
    with pytest.raises(UserError) as raised:
        record_of(
            "The director keeps a specification for every class of positions in the department. It tells the duties, the "
            "qualifications of applicants and the salary. Staff may ask for a new classification of their employment once a year.\n"
        )
    assert raised.value.trouble is Trouble.NOT_A_SPECIFICATION
