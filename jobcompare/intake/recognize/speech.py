"""What the first words of a statement say: its kind, whether it begins with a verb, whether it is a catch-all."""

import re

from jobcompare.model.words import StatementKind
from jobcompare.vocabulary.cues import Cues

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_SAID = (  # words that leave no doubt, wherever the list stands
    (
        re.compile(
            r"^(?:\w+,? ){0,4}?(?:knowledges?|understanding|familiarity)(?: and \w+){0,2} (?:of|in|with|about)\b", re.IGNORECASE
        ),
        StatementKind.KNOWLEDGE,
    ),
    (re.compile(r"^(?:\w+,? ){0,3}?abilit(?:y|ies)(?: and \w+)? (?:to|in|for)\b", re.IGNORECASE), StatementKind.ABILITY),
    (
        re.compile(r"^(?:\w+,? ){0,2}?(?:skills?|skilled|proficien\w+)(?: and \w+)? (?:in|at|with|to|for)\b", re.IGNORECASE),
        StatementKind.SKILL,
    ),
)
_LEAD = re.compile(
    r"^(?P<lead>(?:[\w-]+,? ){0,5}?(?:knowledges?|understanding|skills?|abilit(?:y|ies)|skills? and abilit(?:y|ies))"
    r"(?: (?:of|in|to|at|with)(?: the following)?)?)\s*:\s*",
    re.IGNORECASE,
)
_MAY = re.compile(
    r"(?:may|will|must|shall) (?:also |occasionally |be )?[a-z]+\b|(?:is |are )?responsible for \b|other duties\b", re.IGNORECASE
)
_SHORT = 60  # characters of a catch-all that need not say "as assigned"
_LONG = 230  # characters from which a duty that ends in a catch-all is a duty all the same


def said_kind(words: str) -> StatementKind | None:
    """The kind that a statement names itself; None where it does not."""
    return next((kind for pattern, kind in _SAID if pattern.search(words)), None)


def lead_kind(words: str, cues: Cues) -> StatementKind | None:
    """The kind that the words at the beginning of a statement make likely; None where they say nothing."""
    said = said_kind(words)
    if said is not None:
        return said
    best: tuple[int, StatementKind] | None = None
    for kind, finder in cues.leads.items():
        found = finder.first(words[:80])
        if found and found.start < 3 and (best is None or found.end > best[0]):
            best = (found.end, kind)
    if best is not None:
        return best[1]
    return StatementKind.SKILL if re.search(r"\bskills\b", words[:90], re.IGNORECASE) else None


def inner_lead(words: str) -> tuple[StatementKind, int] | None:
    """(kind, length) of "Knowledge of:" with which a clause begins; None where it does not."""
    found = _LEAD.match(words)
    if found is None:
        return None
    lead = found["lead"].lower()
    if "knowledge" in lead or "understanding" in lead:
        return StatementKind.KNOWLEDGE, found.end()
    return (StatementKind.ABILITY if "abilit" in lead else StatementKind.SKILL), found.end()


def begins_with_verb(words: str, cues: Cues) -> bool:
    """A duty or ability: its first word, or the one behind "may" or an adverb, is a verb."""
    if _MAY.match(words):
        return True
    tokens = _WORD.findall(words[:90])[:4]
    for token in tokens:
        if cues.verb(token) is not None or (token.lower().startswith(("re-", "co-")) and cues.verb(token[3:]) is not None):
            return True
        if token.lower() not in cues.before and not (token.lower().endswith("ly") and len(token) > 3):
            return False
    return False


def is_catch_all(words: str, cues: Cues) -> bool:
    """ "Performs related duties as assigned" and its kin; not a duty that only ends so."""
    found = cues.catch_all.first(words)
    if found is None or len(words) > _LONG or found.start > 70:
        return False
    return bool(cues.assigned.first(words)) or len(words) <= _SHORT
