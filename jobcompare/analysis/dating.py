"""Which of two versions of a specification is the newer one, as far as their dates say."""

from collections.abc import Sequence

from jobcompare.model.record import PrintedDate, Specification
from jobcompare.model.words import DateKind

_RANKS: tuple[frozenset[DateKind], ...] = (
    frozenset((DateKind.REVISED, DateKind.ADOPTED, DateKind.EFFECTIVE)),
    frozenset((DateKind.UNSTATED,)),
    frozenset((DateKind.POSTED, DateKind.PRINTED)),
)
"""What dates a version best: when it was made; a date without a word; when somebody printed or posted it. When it was
retrieved says nothing of its age."""


def version_date(stated: Specification) -> PrintedDate | None:
    """The date by which a version is told from others: the newest that is not struck, of the best kind it has; None: no date."""
    return next((found for kinds in _RANKS if (found := _newest(stated.dates, kinds)) is not None), None)


def is_older(first: Specification, second: Specification) -> bool | None:
    """Whether the first of two versions is older than the second.

    Dates of one kind of rank are compared, as precise as both are: 2019 and 2019-05 say nothing.

    Returns:
        None where the dates do not decide.
    """
    for kinds in _RANKS:
        ours, theirs = _newest(first.dates, kinds), _newest(second.dates, kinds)
        if ours is None and theirs is None:
            continue
        if ours is None or theirs is None:
            return None
        length = min(len(ours.date), len(theirs.date))
        here, there = ours.date[:length], theirs.date[:length]
        return None if here == there else here < there
    return None


def _newest(dates: Sequence[PrintedDate], kinds: frozenset[DateKind]) -> PrintedDate | None:
    live = [date for date in dates if date.kind in kinds and not date.struck]
    return max(live, key=_date, default=None)


def _date(printed: PrintedDate) -> str:
    return printed.date
