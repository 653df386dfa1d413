"""The ladder's words: what speaks for a level, what is doubtful, the line on top, the caption."""

from collections.abc import Mapping, Sequence

from jobcompare.analysis.ladder import LevelEvidence, Proposal, Reason
from jobcompare.model.compared import ComparedClass
from jobcompare.present.figures import counted, months
from jobcompare.present.ladder.view import Card

CAPTION = (
    "Study levels are this study's grouping of each employer's own words; not pay, reporting lines, promotion paths or equal value."
)
DECIDED = "decided"  # the kind of reason of a level that the analyst gave words for
FLEXIBLE = "flexibly staffed"
NO_REQUIREMENTS = "requirements not in this document"
KINDS: dict[LevelEvidence, str] = {
    LevelEvidence.SENTENCE: "level sentence",
    LevelEvidence.SUPERVISION: "supervision",
    LevelEvidence.COMPLEXITY: "complexity",
    LevelEvidence.REQUIREMENT: "requirement",
    LevelEvidence.NUMERAL: "numeral",
}
_ALONE: dict[LevelEvidence, str] = {
    LevelEvidence.REQUIREMENT: "Only its requirement speaks for a level.",
    LevelEvidence.NUMERAL: "Only its title speaks for a level.",
}

Names = Mapping[int, str]  # rank → name of the study level


def reason_words(reason: Reason) -> str:
    """What speaks for the level: the quotation, or the figure of a requirement."""
    if reason.months is None:
        return reason.quote
    return f"{months(reason.months, reason.upper)} of education and experience"


def doubt_words(proposal: Proposal, names: Names) -> str:
    """Why a proposal is doubtful, "" where it is not: each conflict, a span, evidence that is weak alone."""
    parts = [f"{_said(reason)} for {span_words(reason.low, reason.high, names)}." for reason in proposal.conflicts]
    if proposal.low != proposal.high:
        parts.insert(0, f"{_said(proposal.reason)} for {span_words(proposal.low, proposal.high, names)}.")
    elif proposal.reason.evidence in _ALONE:
        parts.insert(0, _ALONE[proposal.reason.evidence])
    return " ".join(parts)


def order_words(below: str) -> str:
    """The doubt of a class that is proposed lower than one that stands under it in its series."""
    return f"Proposed lower than {below}, which stands under it in its series."


def span_words(low: int, high: int, names: Names) -> str:
    """One level, or the ends of a span: "Entry to Journey"."""
    return names.get(low, "") if low == high else f"{names.get(low, '')} to {names.get(high, '')}"


def tracks_words(tracks: Sequence[str]) -> str:
    """The tracks beside the first one named: "also non-supervisory track"."""
    further = tracks[1:]
    if not further:
        return ""
    return f"also {' and '.join(further)} {'track' if len(further) == 1 else 'tracks'}"


def remark_words(
    cards: Sequence[Card], unplaced: int, levels: int, following: tuple[ComparedClass, Card] | None, names: Names
) -> str:
    """The line on top: how many classes, what is confirmed, what is next.

    Args:
        cards: the placed ones.
        unplaced: how many have no place.
        levels: how many study levels there are.
        following: the next class to confirm; None: nothing is left.
        names: of the study levels.
    """
    confirmed = sum(1 for card in cards if card.confirmed)
    parts = [
        f"{counted(len(cards) + unplaced, 'class')}, {counted(levels, 'study level')}",
        f"{len(cards) - confirmed} proposed, {confirmed} confirmed",
    ]
    if unplaced:
        parts.append(f"{unplaced} without a sign of a level")
    if following:
        parts.append(following_words(following, names))
    return " · ".join(parts)


def following_words(following: tuple[ComparedClass, Card] | None, names: Names) -> str:
    """The next class to confirm and why it is next; "" where nothing is left."""
    if following is None:
        return ""
    item, card = following
    why = ""
    if card.low != card.high:
        why = f" (spans {span_words(card.low, card.high, names)})"
    elif card.doubt:
        why = " (signs conflict)"
    return f"next to confirm: {item.employer.name} {card.short_title}{why}"


def _said(reason: Reason) -> str:
    if reason.months is None:
        return f"“{reason.quote}” speaks"
    return f"{reason_words(reason)}, by the least way, speak"
