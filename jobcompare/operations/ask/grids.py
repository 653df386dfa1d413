"""Classes side by side."""

from jobcompare.model.study import Comparison
from jobcompare.operations.ask.chosen import compared
from jobcompare.present.grid.make import make_grid
from jobcompare.present.grid.view import Grid
from jobcompare.store.reader import Reader


def side_by_side(reader: Reader, comparison: Comparison | int) -> Grid:
    """The classes side by side; remembered until the study changes.

    Raises:
        UserError: NO_SUCH_ENTITY where the comparison was deleted meanwhile.
    """
    return reader.kept(("side by side", comparison), lambda: make_grid(compared(reader, comparison)))
