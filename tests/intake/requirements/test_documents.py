"""The five sample documents give the requirement trees of their records; the seeds give every route."""

import json
from pathlib import Path
from typing import cast

import pytest

from jobcompare.analysis.routes import ways
from jobcompare.common.paths import sample_data
from jobcompare.intake.canonical import canonical
from jobcompare.intake.readers import read
from jobcompare.intake.recognize.requirements import ReadRequirement, read_requirement
from jobcompare.intake.recognize.structure import read_structure
from jobcompare.model.codec import encode, read_record
from jobcompare.model.requirement import Node

NAMES = [
    "county-a-it-customer-support-specialist",
    "jurisdiction-b-technical-support",
    "state-c-help-desk-coordinator",
    "jurisdiction-d-customer-support-specialist",
    "state-e-customer-technical-support",
]
SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def _read(path: Path) -> ReadRequirement:
    structure = read_structure(canonical(read(path.read_bytes(), path.name)))
    return read_requirement(structure.text, structure.parts, structure.classes.classes)


def _plain(value: object) -> object:
    """Plain data without the places of groups, which a record may leave out."""
    if isinstance(value, dict):
        fields = cast(dict[str, object], value)
        grouped = "all" in fields or "any" in fields
        return {key: _plain(item) for key, item in fields.items() if not (grouped and key == "places")}
    return [_plain(item) for item in cast(list[object], value)] if isinstance(value, list) else value


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_document_gives_the_trees_of_its_record(name: str) -> None:
    record = read_record((sample_data("records") / f"{name}.record.json").read_bytes())
    found = _read(sample_data("documents") / f"{name}.txt")
    for item in record.classes:
        assert _plain(encode(found.trees.get(item.key))) == _plain(encode(item.requirement))
        assert found.preferred.get(item.key) == item.preferred
        assert found.standing.get(item.key) == item.standing
        assert found.substitutions.get(item.key, ()) == item.substitutions


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_document_gives_the_findings_on_requirements_of_its_record(name: str) -> None:
    record = read_record((sample_data("records") / f"{name}.record.json").read_bytes())
    found = _read(sample_data("documents") / f"{name}.txt")
    wanted = {
        (one.trouble, one.field)
        for one in record.findings
        if one.field and ("requirement" in one.field or "substitut" in one.field)
    }
    assert {(one.trouble, one.field) for one in found.findings} == wanted


def _routes(tree: Node | None) -> set[tuple[str | None, int, int | None]]:
    found: set[tuple[str | None, int, int | None]] = set()
    for way in ways(tree):
        if way.combination is None and way.states:
            levels = [item.level.value for item in way.education]
            found.add((levels[-1] if levels else None, way.months_min, way.months_max))
    return found


@pytest.mark.outside
@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not here")
def test_the_real_documents_give_every_route() -> None:
    for file, wanted in json.loads((SEEDS / "expected.json").read_text(encoding="utf-8")).items():
        found = _read(SEEDS / file)
        for tree, item in zip(found.trees.values(), wanted["classes"], strict=False):
            have = _routes(tree)
            for route in item.get("routes", []):
                if route.get("combination"):
                    continue
                level = cast(str | dict[str, list[str | None]] | None, route["education"])
                accepted = level["accept"] if isinstance(level, dict) else [level]
                assert have & {(one, route["months_min"], route["months_max"]) for one in accepted}, (file, route)
