"""Level matrix: rows are statements, columns are levels, a mark says that it holds there."""
