"""data/records of Jurisdiction B, State C and State E: every value has its place, and every place its words."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest

from jobcompare.common.paths import sample_data
from jobcompare.model.codec import encode_record
from jobcompare.model.record import Record
from jobcompare.model.requirement import Combination, Education, Experience
from jobcompare.model.words import FindingKind, How, TextMarkKind, Wording

from .canonical import as_statement, canonical, live_words, shared_runs, source_of
from .records_b import B, C, E, leaves, load, troubles, value_at

SEEDS = {B: "001_31c9c880f449cd9f.txt", C: "002_72fa3cea5dbff242.txt", E: "004_ccd6c869a5f09f89.txt"}
OUTSIDE = Path(__file__).parents[3] / "shared" / "seeds"
TITLES = re.compile(
    r"FUNCTIONAL AREA 4|Customer Technical Support( \(CTS\))?|"
    r"(Assistant )?Information Technology Specialist( III| II| I)?\b|RANGE A",
    re.IGNORECASE,
)


@pytest.fixture(params=SEEDS)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def record(name: str) -> Record:
    return load(name)


# ---- every record


def test_text_is_the_documents_own(record: Record) -> None:
    assert record.document is not None
    assert record.document.text == canonical(source_of(record)).text
    assert record.document.wording is Wording.AS_PUBLISHED
    assert (record.document.url, record.document.retrieved) == (None, None)


def test_marks_are_those_of_the_document(name: str, record: Record) -> None:
    assert record.document is not None
    marks = Counter(mark.kind for mark in record.document.marks)
    assert (
        marks
        == {
            B: {TextMarkKind.HEADING: 19},
            C: {TextMarkKind.HEADING: 11},
            E: {TextMarkKind.HEADING: 8, TextMarkKind.PAGE_BREAK: 2},
        }[name]
    )
    breaks = {mark.span.start for mark in record.document.marks if mark.kind is TextMarkKind.PAGE_BREAK}
    joined = set(canonical(source_of(record)).page_breaks)
    row = {s.places[1].start - 1 for s in record.statements if len(s.places) == 2}
    assert breaks == joined | row


def test_every_statement_reads_back(record: Record) -> None:
    for statement in record.statements:
        assert as_statement(live_words(record, statement.places)) == statement.text
        assert statement.classes
        assert not statement.struck
        for span in statement.mark_places.values():
            assert live_words(record, (span,)) == "X"


def test_statements_are_in_reading_order_and_apart(record: Record) -> None:
    spans = [span for statement in record.statements for span in statement.places]
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_sections_cover_the_whole_text(record: Record) -> None:
    assert record.document is not None
    held = Counter(n for section in record.sections for span in section.places for n in range(*span))
    assert set(held.values()) == {1}
    assert not "".join(char for n, char in enumerate(record.document.text) if n not in held).strip()
    for section in record.sections:
        whole = "".join(record.document.text[slice(*span)] for span in section.places)
        assert " ".join(whole.split()) == " ".join(f"{section.heading or ''} {section.text}".split())
        assert section.classes


def test_every_value_has_evidence_and_every_pointer_a_value(record: Record) -> None:
    data = encode_record(record)
    told = {evidence.field for evidence in record.evidence}
    assert len(told) == len(record.evidence)
    for field in told:
        value_at(data, field)
    for pointer in _values(data):
        assert pointer in told
    for evidence in record.evidence:
        assert evidence.places
        assert evidence.how is not How.TYPED
        assert all(live_words(record, (span,)) for span in evidence.places)


def _values(data: dict[str, Any]) -> list[str]:
    """Pointers of all values that the document must have said, lists by their items."""
    pointers = [f"/{part}/{key}" for part in ("jurisdiction", "specification") for key in data.get(part, {}) if key != "series"]
    pointers += _items("/specification/series", data["specification"].get("series", {}))
    for n, item in enumerate(data["classes"]):
        pointers += [pointer for pointer in _items(f"/classes/{n}", item) if not pointer.endswith("/key")]
    return pointers


def _items(path: str, values: dict[str, Any]) -> list[str]:
    whole = ("tracks", "inherits")
    lists = {key: cast(list[Any], value) for key, value in values.items() if isinstance(value, list) and key not in whole}
    return [f"{path}/{key}" for key in values if key not in lists] + [
        f"{path}/{key}/{n}" for key in lists for n in range(len(lists[key]))
    ]


def test_findings_point_at_values(record: Record) -> None:
    data = encode_record(record)
    for finding in record.findings:
        if finding.trouble is not FindingKind.JURISDICTION_NOT_STATED:
            assert finding.field is not None
            assert value_at(data, finding.field)
            assert finding.places


def test_requirement_leaves_and_attributes_are_printed(record: Record) -> None:
    for item in record.classes:
        for leaf in leaves(item.requirement):
            assert leaf.places
            what = leaf.what if isinstance(leaf, Experience) else leaf.text if isinstance(leaf, Combination) else None
            if what:
                assert what in live_words(record, leaf.places)
            for field in leaf.fields if isinstance(leaf, Education) else ():
                assert field in live_words(record, leaf.places)
        for attribute in item.attributes:
            assert live_words(record, attribute.places) == attribute.text


def test_no_pay_and_no_name_is_invented(record: Record) -> None:
    assert all(not item.pay for item in record.classes)
    assert record.jurisdiction is None or record.jurisdiction.name is None
    assert troubles(record)[FindingKind.JURISDICTION_NOT_STATED] == 1


def test_nothing_is_struck(record: Record) -> None:
    assert record.document is not None
    assert "~~" not in source_of(record)
    assert all(mark.kind is not TextMarkKind.STRUCK for mark in record.document.marks)


# ---- against the real documents, where they are at hand


@pytest.mark.outside
@pytest.mark.skipif(not OUTSIDE.is_dir(), reason="needs ../shared/seeds")
def test_no_seven_words_running_are_the_seeds(name: str) -> None:
    ours, theirs = sample_data(f"documents/{name}.txt"), OUTSIDE / SEEDS[name]
    own, real = (TITLES.sub("\n", path.read_text(encoding="utf-8")) for path in (ours, theirs))
    assert shared_runs(own, real) == []
    assert len(own) > 0.8 * len(real)
