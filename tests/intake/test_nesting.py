"""The depth of numbered items by their labels."""

import pytest

from jobcompare.intake.document import Block, BlockKind, Run
from jobcompare.intake.nesting import nested


def items(labels: str, level: int = 0) -> list[Block]:
    return [Block(BlockKind.ITEM, (Run("words"),), label=label, level=level) for label in labels.split()]


@pytest.mark.parametrize(
    ("labels", "depths"),
    [
        ("A. 1. 2. B. 1. 2.", [0, 1, 1, 0, 1, 1]),
        ("1. a. b. 2. a. b. c. 3.", [0, 1, 1, 0, 1, 1, 1, 0]),
        ("I. A. 1. (a) (b) 2. B. II.", [0, 1, 2, 3, 3, 2, 1, 0]),
        ("a) b) c) d) e) f) g) h) i) j)", [0] * 10),
        ("A. i. ii. iii. B.", [0, 1, 1, 1, 0]),
        ("1. 2. 3.", [0, 0, 0]),
        ("A. B. C.", [0, 0, 0]),
        ("1. 2. 1. 2.", [0, 0, 0, 0]),  # two lists, one behind the other
        ("3. x. 7.", [0, 0, 0]),  # no order that is known
        ("i. ii. iii. iv. v.", [0] * 5),
    ],
)
def test_depths(labels: str, depths: list[int]) -> None:
    assert [block.level for block in nested(items(labels))] == depths


def test_what_the_document_shows_stays() -> None:
    shown = [*items("A."), *items("1. 2.", level=1), *items("B.")]
    assert list(nested(shown)) == shown


def test_other_blocks_end_a_list() -> None:
    heading = Block(BlockKind.HEADING, (Run("Duties"),), level=2)
    blocks = [*items("A. B."), heading, *items("1. 2.")]
    assert list(nested(blocks)) == blocks
