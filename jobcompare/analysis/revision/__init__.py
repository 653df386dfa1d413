"""Two versions of a text: which lines were kept, added, removed, reworded, moved, and which words of them.

lines      a text as lines whose words are compared, without their bullets and numbers
pairing    which removed line became which added one
passages   all of it: the passages of both texts in reading order
"""

from jobcompare.analysis.differences import RunKind
from jobcompare.analysis.revision.passages import Counts, Passage, PassageKind, counts, revision

__all__ = ["Counts", "Passage", "PassageKind", "RunKind", "counts", "revision"]
