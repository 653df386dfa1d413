"""Short labels of statements, so that people can speak about a row: verb and object, at most 40 characters."""

import re
from functools import lru_cache

from jobcompare.model.study import StatementEntry
from jobcompare.model.words import StatementKind

LONGEST = 40  # characters of a label (ui.md, Side by side)
_SHORTEST = 16  # a cut before a phrase must leave this much; else the cut is at a word
_SHORTEST_OF_LIST = 24  # and a cut within a list this much


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LEADS = re.compile(
    r"^(?:(?:(?:good|working|basic|general|thorough|considerable|some|advanced|extensive|strong) )*"
    r"knowledge(?: and (?:understanding|skill)s?)? (?:of|in)|(?:demonstrated )?abilit(?:y|ies) to|skills? (?:in|to|at))\s+",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"^(?:performs?|carr(?:y|ies) out|does|do) (?:a variety of |various |assigned |routine |other )*"
    r"(?:\w+ )?(?:duties|tasks|functions|work) (?:that|which|to|in support of|related to) (?=\w)",
    re.IGNORECASE,
)
_ASIDES = re.compile(r"\s*\([^()]*\)")
_CLAUSE = re.compile(r"[;:](?:\s|$)|\.(?:\s|$)|\s[–—-]\s?|\s?[–—]\s")
_SUBJECT = re.compile(
    r"^(?:they|(?:the )?(?:incumbents?|employees?|positions?)(?: here| also| (?:at|in|of) this (?:level|class|series))*)"
    r"(?: must be able to| must| also)* (?=[a-z])",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:by|with|while|upon|under|in|on|at|as|for|from|through|after|before|when)\b[^,]{1,40},\s+", re.IGNORECASE
)
_LEADING_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_HEDGES = re.compile(r",? as (?:needed|required|assigned|necessary|appropriate|directed)\b,?")
_ARTICLE = re.compile(r"\b(?:the|an?)\s+")
_OWNERS = re.compile(
    r"\b(?:(?:county|city|state|department|agency|district|employer|organization|university|jurisdiction|unit|one)['’]s"
    r"|users['’]|customers['’]|its|their|his or her)\s+",
    re.IGNORECASE,
)
_JOINTS = _words(
    "a about across after against and around as at because before between by during for from if in including into of on or so such "
    "that through to toward under until upon using when where whereas whether which while who whose with within without via "
    "as-needed used given needed"
)
_TRAILING = _JOINTS | _words(
    "all also an and/or any are be been being both can each every found how is it its may more most must not other out same "
    "related several than the their them then these this those up various was well were will good new full high initial"
)
_AND = frozenset({"and", "or", "and/or"})
_PARTICLES = _words("on in up out to down off over")
_OBJECTS = _words("on to the a an them it")
_NOUNS = _words(
    "positions incumbents employees issues services tasks duties members classes systems processes works assignments "
    "departures requests users"
)
_SENTENCE_KINDS = frozenset({StatementKind.DUTY, StatementKind.CHARACTERISTIC, StatementKind.OTHER})


def label_of(entry: StatementEntry) -> str:
    """The label the analyst gave, else one made of the statement's own words."""
    return entry.label or short_label(entry.stated.text, entry.stated.kind)


@lru_cache(maxsize=100_000)
def short_label(text: str, kind: StatementKind) -> str:
    """A label made of a statement's own words.

    The lead ("Ability to") and what stands in brackets go, the verb takes its plain form ("Gives" reads "Give"), and
    what is too long ends before a phrase that would be cut, never on a function word.
    """
    plain = " ".join(_ASIDES.sub("", _LEADS.sub("", text.strip())).split())
    for lead in (_OPENING, _SUBJECT, _FILLER, _LEADING_ARTICLE):
        plain = lead.sub("", plain) or plain
    clause = _first_clause(plain)
    if kind in _SENTENCE_KINDS and _begins_with_verb(clause.split(), kind):
        clause = _plain_verbs(clause)
    short = _fitted(clause) or text[:LONGEST].strip()
    return short[:1].upper() + short[1:]


def _first_clause(text: str) -> str:
    """The words before the first stop that leaves more than a word."""
    for stop in _CLAUSE.finditer(text):
        if stop.start() >= 8 and " " in text[: stop.start()]:
            return text[: stop.start()]
    return text.rstrip(" .;:")


def _begins_with_verb(words: list[str], kind: StatementKind) -> bool:
    """Duties begin with a verb; descriptions of a level also with a noun ("Departures from procedure")."""
    if not words or _plain_verb(words[0]) == words[0]:
        return False
    following = words[1].casefold() if len(words) > 1 else ""
    return kind is StatementKind.DUTY or (
        words[0].casefold() not in _NOUNS and following not in {"from", "of", "at", "are", "is", "may"}
    )


def _plain_verbs(clause: str) -> str:
    """ "Takes in and logs calls" as "Take in and log calls": the verbs at the head of a duty."""
    words = clause.split()
    verbs = {0}
    for n in range(1, min(len(words), 8)):
        joint = words[n - 1].casefold() in _AND
        if (joint or words[n - 1].endswith(",")) and _goes_on(words, n, n - 2 if joint else n - 1, verbs):
            verbs.add(n)
    return " ".join(_plain_verb(word) if n in verbs else word for n, word in enumerate(words))


def _goes_on(words: list[str], n: int, before: int, verbs: set[int]) -> bool:
    """Whether a word after a joint is a further verb: a verb or its particle stands before the joint, or an object follows."""
    following = words[n + 1].casefold() if n + 1 < len(words) else ""
    return before in verbs or words[before].rstrip(",").casefold() in _PARTICLES or following in _OBJECTS


def _plain_verb(word: str) -> str:
    """The plain form of a verb in the third person; other words as they are."""
    body = word.rstrip(",")
    tail = word[len(body) :]
    low = body.casefold()
    if len(body) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is")) or "'" in body or "’" in body:
        return word
    if low.endswith("ies"):
        return body[:-3] + "y" + tail
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return body[:-2] + tail
    return body[:-1] + tail


def _fitted(clause: str) -> str:
    """A clause of at most LONGEST characters."""
    if len(clause) <= LONGEST:
        return _trimmed(clause)
    clause = re.sub(r"\binformation technology\b", "IT", clause, flags=re.IGNORECASE)
    for drop in (_ARTICLE, _HEDGES, _OWNERS):
        clause = " ".join(drop.sub("", clause).split())
        if len(clause) <= LONGEST:
            return _trimmed(clause)
    return _trimmed(_cut(clause))


def _cut(clause: str) -> str:
    """The longest head that ends before a phrase, where it says enough; else the longest of whole words."""
    words = clause.split()
    head, best = "", ""
    for n, word in enumerate(words):
        longer = f"{head} {word}".strip()
        if len(longer) > LONGEST:
            break
        head = longer
        following = words[n + 1].casefold() if n + 1 < len(words) else ""
        enough = len(head) >= (_SHORTEST_OF_LIST if word.endswith(",") else _SHORTEST)
        if enough and (following in _JOINTS or word.endswith(",")) and word.casefold() not in _TRAILING:
            best = head
    return best or head or clause[:LONGEST]


def _trimmed(text: str) -> str:
    words = text.rstrip(" ,.;:/-–&").split()
    while len(words) > 1 and words[-1].casefold().rstrip(",") in _TRAILING:
        words.pop()
    return " ".join(words).rstrip(" ,.;:/-–&")
