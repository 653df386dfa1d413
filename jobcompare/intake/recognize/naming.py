"""Which class words name: by its title, by its level behind words of the title, or by its level alone."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jobcompare.intake.recognize.levels import place_of
from jobcompare.intake.recognize.title_words import without_code

if TYPE_CHECKING:
    from jobcompare.intake.recognize.classes import ClassHead

QUALIFIED = re.compile(r"[,\s]*\([^()]*\)|[,\s]*\brange [A-Z]\b", re.IGNORECASE)
"""What is printed beside a title and is none of it: words in parentheses, a range."""

_LEVEL = re.compile(r"^(?:level|class|grade) (?:[IVX]{1,4}|\d)\s*[:.–—-]\s*(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_ALSO = re.compile(
    r"^(?:when (?:assigned|working|serving) (?:as|to)|in addition[, ]+(?:to the above,? )?|additionally,?"
    r"|additional (?:duties )?(?:for|of))(?: an?| the)?\s+|^(?:an?|the)\s+(?=.*\balso\b)"
    r"|[, ]+(?:(?:may|will|must) )?also(?: (?:performs?|do(?:es)?))?$|[, ]+in addition$",
    re.IGNORECASE,
)


def key_of_title(words: str, classes: Sequence["ClassHead"]) -> str | None:
    """The class that words name: by its title, or by its level behind the words of the title, or by its level alone."""
    words = _LEVEL.sub("", words)
    whole = words.strip().rstrip(":.–—- ")
    bare = plain_title(QUALIFIED.sub("", without_code(whole)))
    if not bare:
        return None
    for head in classes:
        if plain_title(head.title) == plain_title(whole):
            return head.key
    for head in classes:
        if bare in (plain_title(head.title), f"the {plain_title(head.title)}"):
            return head.key
    also = (
        plain_title(_ALSO.sub("", words.strip().rstrip(": ")))
        if words.strip().endswith(":") or _ALSO.match(words.strip())
        else bare
    )
    if also != bare:
        for head in sorted(classes, key=lambda head: -len(head.title)):
            if also == plain_title(head.title):
                return head.key
    short = re.sub(r"^(?:the|at the|for|for the)\s+|\s+(?:level|class|classification|position|positions)$", "", bare)
    short = re.sub(r"^(?:level|grade|class)\s+", "", short)
    for head in classes:
        if len(classes) > 1 and short in _short_names(head, classes):
            return head.key
    return None


def _short_names(head: "ClassHead", classes: Sequence["ClassHead"]) -> set[str]:
    """What a class is called besides its title: its numeral, the last words of its title with it, its key."""
    words = plain_title(head.title).split()
    names = {head.key.lower()} if len(head.key) > 1 or head.level_label else set[str]()
    if head.level_label:
        names |= {head.level_label.lower(), str(place_of(head.level_label) or head.level_label).lower()}
    names |= {" ".join(words[-n:]) for n in range(2, len(words)) if head.level_label}
    others = {plain_title(other.title) for other in classes if other is not head}
    return {name for name in names if name not in others}


def plain_title(title: str) -> str:
    """One form for all spellings of a title: its words in lower case."""
    return " ".join(_WORD.findall(title.lower()))
