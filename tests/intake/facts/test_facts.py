"""All facts of a document together: the sample documents, the seeds, and what must hold of every reading."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from jobcompare.common.paths import sample_data
from jobcompare.intake.canonical import CanonicalText, canonical
from jobcompare.intake.readers import read
from jobcompare.intake.recognize.facts import Facts, read_facts
from jobcompare.intake.recognize.structure import read_structure
from jobcompare.model.codec import decode_record
from jobcompare.model.record import Record
from jobcompare.model.words import TextMarkKind
from tests.intake.facts.reading import facts_of

SAMPLE = (
    "county-a-it-customer-support-specialist",
    "jurisdiction-b-technical-support",
    "state-c-help-desk-coordinator",
    "jurisdiction-d-customer-support-specialist",
    "state-e-customer-technical-support",
)
FIELDS = ("code", "grade", "flsa", "bargaining_unit", "service", "supervision_received", "supervision_exercised", "pay")
SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"


@dataclass(frozen=True)
class Reading:
    """What was read from a file: its text and facts by the order of its classes."""

    text: CanonicalText
    facts: Facts
    keys: tuple[str, ...]


def reading(raw: bytes) -> Reading:
    """The facts of a file."""
    text = canonical(read(raw))
    structure = read_structure(text)
    heads = structure.classes.classes
    return Reading(text, read_facts(text, structure.parts, heads), tuple(head.key for head in heads))


def sample(name: str) -> tuple[Reading, Record]:
    """The facts of a sample document, and its record."""
    record = decode_record(json.loads((sample_data("records") / f"{name}.record.json").read_text("utf-8")))
    return reading((sample_data("documents") / f"{name}.txt").read_bytes()), record


@pytest.mark.parametrize("name", SAMPLE)
def test_the_sample_gives_the_facts_of_its_record(name: str) -> None:
    made, record = sample(name)
    assert len(made.keys) == len(record.classes)
    for key, item in zip(made.keys, record.classes, strict=True):
        found = made.facts.classes[key]
        assert {field: getattr(found, field) for field in FIELDS} == {field: getattr(item, field) for field in FIELDS}
        assert [(one.name, one.text, one.places) for one in found.attributes] == [
            (one.name, one.text, one.places) for one in item.attributes
        ]
    assert record.specification is not None
    assert made.facts.dates == record.specification.dates
    assert (made.facts.staffing.kind if made.facts.staffing else None) == (
        record.specification.staffing.kind if record.specification.staffing else None
    )


@pytest.mark.parametrize("name", SAMPLE[:-1])
def test_the_sample_gives_the_employer_of_its_record(name: str) -> None:
    """The employer of the last one was typed by the study's owner."""
    made, record = sample(name)
    assert made.facts.jurisdiction == record.jurisdiction


@pytest.mark.parametrize("name", SAMPLE)
def test_every_place_is_inside_the_text_and_live(name: str) -> None:
    made, _ = sample(name)
    struck = {n for mark in made.text.marks if mark.kind is TextMarkKind.STRUCK for n in range(*mark.span)}
    for evidence in made.facts.evidence:
        assert evidence.places, evidence.field
        for start, end in evidence.places:
            assert 0 <= start < end <= len(made.text.text), evidence.field
            if "/dates/" not in evidence.field:
                assert not set(range(start, end)) <= struck, evidence.field


@pytest.mark.parametrize("name", SAMPLE)
def test_every_value_has_evidence(name: str) -> None:
    made, _ = sample(name)
    fields = {evidence.field for evidence in made.facts.evidence}
    for number, key in enumerate(made.keys):
        found = made.facts.classes[key]
        said = [field for field in FIELDS if getattr(found, field) and field != "pay"]
        assert {f"/classes/{number}/{field}" for field in said} <= fields
        assert {f"/classes/{number}/attributes/{n}" for n in range(len(found.attributes))} <= fields
    assert {f"/specification/dates/{n}" for n in range(len(made.facts.dates))} <= fields


def seeds() -> Iterator[tuple[str, dict[str, object]]]:
    """Name and expected facts of each seed, where they are present."""
    if SEEDS.is_dir():
        yield from json.loads((SEEDS / "expected.json").read_text("utf-8")).items()


@pytest.mark.outside
def test_the_seeds_give_their_expected_facts() -> None:
    for name, expected in seeds():
        made = reading((SEEDS / name).read_bytes())
        given = expected["classes"]
        assert isinstance(given, list)
        for key, wanted in zip(made.keys, given, strict=True):
            for field in ("code", "grade", "flsa", "bargaining_unit", "service"):
                assert getattr(made.facts.classes[key], field) == wanted.get(field, expected.get(field)), (name, field)
        kind = made.facts.jurisdiction.kind if made.facts.jurisdiction else None
        assert kind == expected.get("jurisdiction_kind"), name
        dates = [{"date": one.date, "struck": one.struck} for one in made.facts.dates]
        assert dates == expected.get("dates", []), name
        staffing = made.facts.staffing
        assert (staffing and {"kind": staffing.kind, "classes": list(staffing.classes)}) == expected.get("staffing"), name


def test_the_same_text_gives_the_same_facts() -> None:
    text = "Clerk\nClass Code: 2140\nSalary: $4,100 - $5,200 monthly\n\nDEFINITION\n\nUnder general supervision, files records.\n"
    assert facts_of(text, ("Clerk",)) == facts_of(text, ("Clerk",))


@pytest.mark.parametrize(
    "text",
    ["", " ", "x", ":", "::: : :\n:\n", "$", "$ - $", "Class Code:", "\t\t\t\n\t", "Salary: $" + "9" * 400, "Code: " + "A-" * 500],
)
def test_scraps_of_text_give_no_facts_and_no_fault(text: str) -> None:
    facts = facts_of(f"Clerk\n{text}\n", ("Clerk",))
    assert facts.classes["Clerk"].flsa is None
