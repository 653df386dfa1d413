"""House styles of employers that no rule was written after: the facts that a reader sees, noted before the program read them."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.model.record import Record
from jobcompare.model.words import Flsa, StatementKind

DOCUMENTS = Path(__file__).parent / "documents"


@dataclass(frozen=True, slots=True)
class Seen:
    """A class as a reader sees it; pay in cents."""

    title: str
    code: str | None = None
    grade: str | None = None
    flsa: Flsa | None = None
    unit: str | None = None
    pay: tuple[tuple[int | None, int | None], ...] = ()


FACTS = {
    "class-table": (
        Seen("Office Assistant 1", "100G", "28"),
        Seen("Office Assistant 2", "100H", "31"),
        Seen("Office Assistant 3", "100I", "34"),
    ),
    "values-side-by-side": (Seen("Deputy Clerk", None, "C-3", Flsa.NON_EXEMPT, "AFSCME Local 2210", ((1842, 2210),)),),
    "two-levels-in-markdown": (
        Seen("Library Associate", None, "L4", Flsa.NON_EXEMPT, "Millbrook Library Staff Association", ((1705, 2190),)),
        Seen("Senior Library Associate", None, "L5", Flsa.NON_EXEMPT, "Millbrook Library Staff Association", ((1960, 2515),)),
    ),
    "specification-that-goes-on": (
        Seen("Account Clerk 1", "16141", "25"),
        Seen("Account Clerk 2", "16142", "27"),
    ),
    "levels-in-one-table": (
        Seen("Purchaser III", "1155", "B18", pay=((4552100, 7105500),)),
        Seen("Purchaser IV", "1156", "B20", pay=((5161400, 8399100),)),
    ),
    "ranges-behind-titles": (
        Seen("Utility Worker I", None, "22", Flsa.NON_EXEMPT, pay=((481100, 584800),)),
        Seen("Utility Worker II", None, "26", Flsa.NON_EXEMPT, pay=((531100, 645500),)),
    ),
    "posting-for-two-levels": (
        Seen("Planner 1", pay=((510200, 651100),)),
        Seen("Planner 2", pay=((586600, 748700),)),
    ),
    "entries-in-groups": (Seen("Police Records Technician", "PRT-2", "7", Flsa.NON_EXEMPT, "LELS Local 88"),),
    "requirements-under-titles": (
        Seen("Building Inspector", "4412"),
        Seen("Senior Building Inspector", "4413"),
    ),
}


def record_of(name: str) -> Record:
    """The record of a document."""
    return recognize(read((DOCUMENTS / f"{name}.txt").read_bytes()))


def statements(record: Record, kind: StatementKind) -> list[tuple[tuple[str, ...], str]]:
    """(classes, text) of the statements of a kind."""
    return [(one.classes, one.text) for one in record.statements if one.kind is kind]


def test_every_document_has_its_facts() -> None:
    assert sorted(FACTS) == sorted(path.stem for path in DOCUMENTS.glob("*.txt"))


@pytest.mark.parametrize("name", FACTS)
def test_each_class_has_its_own_facts(name: str) -> None:
    got = tuple(
        Seen(one.title, one.code, one.grade, one.flsa, one.bargaining_unit, tuple((pay.low, pay.high) for pay in one.pay))
        for one in record_of(name).classes
    )
    assert got == FACTS[name]


def test_duties_that_a_class_also_has_are_of_that_class_only() -> None:
    record = record_of("two-levels-in-markdown")
    duties = {text: classes for classes, text in statements(record, StatementKind.DUTY)}
    assert duties["Schedules the circulation desk."] == ("Senior",)
    assert duties["Checks materials in and out."] == ("Associate", "Senior")


def test_lists_of_a_specification_that_goes_on_are_of_their_class() -> None:
    record = record_of("specification-that-goes-on")
    duties = {text: classes for classes, text in statements(record, StatementKind.DUTY)}
    assert duties["Codes invoices & prepares vouchers."] == ("1",)
    assert duties["Trains new account clerks."] == ("2",)
    assert statements(record, StatementKind.SKILL) == [(("1",), "Skill in use of calculator.")]


def test_clauses_of_a_sentence_are_of_its_kind_and_a_date_is_no_statement() -> None:
    record = record_of("values-side-by-side")
    assert [text for _, text in statements(record, StatementKind.KNOWLEDGE)] == [
        "Knowledge of legal terms",
        "Modern office practices",
        "Basic bookkeeping.",
    ]
    assert [text for _, text in statements(record, StatementKind.ABILITY)] == [
        "Ability to deal tactfully with the public",
        "To type 45 words a minute",
        "To keep matters confidential.",
    ]
    assert not any("02/2011" in one.text for one in record.statements)


def test_requirements_below_a_title_are_of_its_class() -> None:
    junior, senior = (repr(one.requirement) for one in record_of("requirements-under-titles").classes)
    assert "months_min=36" in junior
    assert "months_min=24" not in junior
    assert "months_min=24" in senior
    assert "months_min=36" not in senior


def test_a_lettered_line_over_numbered_ones_is_no_duty() -> None:
    duties = [text for _, text in statements(record_of("entries-in-groups"), StatementKind.DUTY)]
    assert len(duties) == 4
    assert "Data entry" not in duties
