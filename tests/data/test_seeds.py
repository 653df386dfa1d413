"""The five real documents, where they are at hand: read, and held against every value that is expected of them.

The records that ship hold the same facts, from the same documents in our own words: they are held against them too.
"""

import json
from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

import pytest

from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.model.record import Record
from tests.builders import sample_record

from .reading_back import not_read_back
from .seeds_expected import WHOLE, check_whole

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
NAMES = {
    "000_b7df4b2170104a9d.txt": "county-a-it-customer-support-specialist",
    "001_31c9c880f449cd9f.txt": "jurisdiction-b-technical-support",
    "002_72fa3cea5dbff242.txt": "state-c-help-desk-coordinator",
    "003_ac16e083e930a2ae.txt": "jurisdiction-d-customer-support-specialist",
    "004_ccd6c869a5f09f89.txt": "state-e-customer-technical-support",
}
pytestmark = [pytest.mark.outside, pytest.mark.skipif(not SEEDS.is_dir(), reason="needs ../shared/seeds")]


def expected() -> dict[str, dict[str, Any]]:
    return json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))


def seed_record(seed: str) -> Record:
    return recognize(read((SEEDS / seed).read_bytes(), seed), seed)


def test_every_document_is_expected_and_every_expectation_read() -> None:
    assert sorted(expected()) == sorted(path.name for path in SEEDS.glob("*.txt")) == sorted(NAMES)


@pytest.mark.parametrize("seed", NAMES)
def test_reading_a_seed_gives_every_value_that_is_expected(seed: str) -> None:
    check_whole(seed_record(seed), expected()[seed])


@pytest.mark.parametrize("seed", NAMES)
def test_every_place_of_a_seed_reads_back(seed: str) -> None:
    assert not_read_back(seed_record(seed)) == []


@pytest.mark.parametrize("seed", NAMES)
def test_the_shipped_record_holds_every_value_that_is_expected(seed: str) -> None:
    check_whole(sample_record(NAMES[seed]), _in_our_words(expected()[seed]))


def _in_our_words(told: dict[str, Any]) -> dict[str, Any]:
    """What is expected, where our wording of an open substitution differs from the seed's."""
    told = deepcopy(told)
    for one in told.get("substitutions", ()):
        if isinstance(one["in_place_of"], str):
            one["in_place_of"] = "required education some all"
    return told


@pytest.mark.parametrize("seed", NAMES)
def test_no_expected_value_goes_unlooked_at(seed: str) -> None:
    """Each value changed by itself fails."""
    record, told = seed_record(seed), expected()[seed]
    paths = list(_paths(told))
    assert len(paths) > 15
    for path in paths:
        changed = deepcopy(told)
        at: Any = changed
        for key in path[:-1]:
            at = at[key]
        at[path[-1]] = _other(at[path[-1]])
        with pytest.raises((AssertionError, KeyError, ValueError)):
            check_whole(record, changed)


def test_a_key_without_a_check_fails() -> None:
    seed = next(iter(NAMES))
    for path in ((), ("classes", 0), ("classes", 0, "routes", 0)):
        told = deepcopy(expected()[seed])
        at: Any = told
        for key in path:
            at = at[key]
        at["something new"] = 1
        with pytest.raises(AssertionError, match="no check"):
            check_whole(seed_record(seed), told)
    assert {key for told in expected().values() for key in told} <= set(WHOLE)


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Paths of all values that hold no others."""
    parts: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        parts = cast(dict[str | int, Any], value).items()
    elif isinstance(value, list):
        parts = enumerate(cast(list[Any], value))
    inner = [one for key, part in parts for one in _paths(part, (*path, key))]
    yield from inner or [path]


def _other(value: Any) -> Any:
    """A value that is not this one."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str():
            return f"{value} otherwise"
        case None:
            return "stated"
        case _:
            return ["stated"]
