"""How agencies write requirements, and what the grammar makes of it: one table, in our own words.

phrasings.txt has blocks of words, each with its sketch (see sketch.py) behind "=>".
"""

from pathlib import Path

import pytest

from jobcompare.intake.recognize.requirements import parse_requirement
from jobcompare.intake.recognize.requirements.tree import leaves
from tests.intake.requirements.sketch import sketch_all


def _table() -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    words: list[str] = []
    for line in Path(__file__).with_name("phrasings.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("=> "):
            rows.append(("\n".join(words).strip(), line[3:]))
            words = []
        else:
            words.append(line)
    return rows


TABLE = _table()


def test_the_table_is_wide() -> None:
    assert len(TABLE) >= 540


@pytest.mark.parametrize(("words", "expected"), TABLE, ids=[str(number) for number in range(len(TABLE))])
def test_phrasing(words: str, expected: str) -> None:
    assert sketch_all(parse_requirement(words)) == expected


@pytest.mark.parametrize(("words", "expected"), TABLE, ids=[str(number) for number in range(len(TABLE))])
def test_every_leaf_has_a_place_in_its_words(words: str, expected: str) -> None:
    read = parse_requirement(words)
    for tree in (*read.trees.values(), *read.preferred.values()):
        for leaf in leaves(tree):
            assert leaf.places
            assert all(0 <= span.start < span.end <= len(words) for span in leaf.places)
            assert all(words[span.start : span.end].strip() for span in leaf.places)


@pytest.mark.parametrize("words", [words for words, _ in TABLE[::7]])
def test_case_and_typography_change_nothing(words: str) -> None:
    typographic = words.replace("'", "’").replace("-", "‑")
    assert sketch_all(parse_requirement(typographic)).replace("’", "'").replace("‑", "-") == sketch_all(parse_requirement(words))
