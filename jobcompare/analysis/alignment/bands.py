"""Score → band. The limits come from one-to-one pairs of the hand-judged set.

There a pair was right (same work, or partly) in 79 % of the strong, 68 % of the likely and 37 % of the check band,
in 4 % below: rows are suggestions until confirmed.
"""

from jobcompare.model.bands import Band

STRONG = 0.40
LIKELY = 0.30
SHOW = 0.16
"""Below this nothing is shown; a statement is "only here" when no score anywhere reaches it."""


def band_of(score: float) -> Band | None:
    """The band of a score 0 to 1; None under the show limit. Never CONFIRMED: only the analyst confirms."""
    if score >= STRONG:
        return Band.STRONG
    if score >= LIKELY:
        return Band.LIKELY
    return Band.CHECK if score >= SHOW else None
