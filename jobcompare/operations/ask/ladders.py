"""Level ladders."""

from jobcompare.model.study import Comparison
from jobcompare.operations.ask.chosen import compared
from jobcompare.present.ladder.make import make_ladder
from jobcompare.present.ladder.view import Ladder
from jobcompare.store.reader import Reader


def ladder(reader: Reader, comparison: Comparison | int) -> Ladder:
    """The level ladder of a comparison."""
    return make_ladder(compared(reader, comparison))
