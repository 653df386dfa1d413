"""Places: half-open ranges in Unicode code points of a document's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """From `start` up to, not including, `end`, in code points of `document.text`."""

    start: int
    end: int


Places = tuple[Span, ...]  # in reading order; a table row broken by a page has two
NOWHERE: Places = ()
