""" "Knowledge of tides; of tariffs; and of knots": statements of one lead, of which the later ones only repeat its preposition."""

import re

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.pieces import clauses
from jobcompare.model.places import Span

_LEAD = re.compile(
    r"(?:[\w-]+,? ){0,4}?(?:knowledge|understanding|skills?|abilit(?:y|ies))\b[^;]{0,20}? ?(?P<preposition>of|in|to|with)\b",
    re.IGNORECASE,
)


def with_one_lead(text: CanonicalText, place: Span) -> tuple[Span, ...]:
    """The statements at a place, the later ones without the preposition; the place itself where it is one statement."""
    words = text.words(place)
    lead = _LEAD.match(words) if ";" in words else None
    if lead is None:
        return (place,)
    first, *rest = clauses(text, place)
    again = f"{lead['preposition'].lower()} "
    if not rest or not all(text.words(one).lower().startswith(again) for one in rest):
        return (place,)
    return (first, *(Span(one.start + len(again), one.end) for one in rest))
