"""Whole specifications in the house styles of several employers, in our own words: layouts/*.txt."""

from pathlib import Path

import pytest

from jobcompare.intake.canonical import canonical
from jobcompare.intake.readers import read
from jobcompare.intake.recognize.requirements import ReadRequirement, read_requirement
from jobcompare.intake.recognize.structure import read_structure
from tests.intake.requirements.sketch import sketch_all

LAYOUTS: dict[str, tuple[str, ...]] = {
    "guidelines_by_class": (
        "((24m & bachelor[planning; geography +]=) | comb) & L:driver(US-CA)",
        "((48m {12m} & bachelor[planning; geography +]=) | comb) & L:driver(US-CA) / C:AICP certification > words for 12m",
    ),
    "either_or_with_substitutions": ("(12m @Account Clerk I~ | (24m & high-school=)) > words for 12m > 12m for y1",),
    "lettered_with_promotion": (
        "((associate[accounting; business administration] & 12m) | (high-school= & 36m) | 60m | comb[A, B, C]"
        " | 12m @Account Clerk Typist)"
        " & L:driver(US-NY, at time of appointment) > y1 for 12m",
    ),
    "position_description": (
        "((high-school= & 48-72m {24m}) | comb) & L:commercial driver, Class B(US-TX, within six (6) months of hire)"
        " & L:Class C Water Distribution and Class II Wastewater Collection license(US-TX)",
    ),
    "short_words": ("(12m | 12m @Administrative Professional 4 | comb)",),
    "posting": ("((24m & high-school=) | comb) & L:driver(US-AZ)",),
}


def _read(name: str) -> tuple[ReadRequirement, list[str]]:
    path = Path(__file__).parent / "layouts" / f"{name}.txt"
    structure = read_structure(canonical(read(path.read_bytes(), path.name)))
    heads = structure.classes.classes
    return read_requirement(structure.text, structure.parts, heads), [head.key for head in heads]


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    found, keys = _read(name)
    assert tuple(sketch_all(found, key) for key in keys) == LAYOUTS[name]
