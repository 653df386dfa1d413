"""Level matrices."""

from jobcompare.model.study import Comparison
from jobcompare.operations.ask.chosen import compared
from jobcompare.present.matrix.make import make_joint_matrix, make_matrices
from jobcompare.present.matrix.view import Matrix
from jobcompare.store.reader import Reader


def level_matrices(reader: Reader, comparison: Comparison | int) -> tuple[Matrix, ...]:
    """The level matrix of every series in a comparison."""
    return make_matrices(compared(reader, comparison))


def joint_matrix(reader: Reader, comparison: Comparison | int) -> Matrix:
    """The series of a comparison in one matrix, statements aligned."""
    return make_joint_matrix(compared(reader, comparison))
