"""Lines up the statements of several classes: which say the same, which stand only here.

`align` scores two lists; `pair_statements` makes the rows of a comparison.
"""

from jobcompare.analysis.alignment.pairing import pair_statements
from jobcompare.analysis.alignment.rows import Alignment, Cell, Decided, Line, Match, Row, SharedWord
from jobcompare.analysis.alignment.scores import align

__all__ = ["Alignment", "Cell", "Decided", "Line", "Match", "Row", "SharedWord", "align", "pair_statements"]
