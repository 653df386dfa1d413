"""The words of a title: what is a title at all, without code and grade, repaired in white space and case."""

import re
from dataclasses import dataclass

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.headings import is_caps, is_titled
from jobcompare.intake.recognize.levels import stem_of
from jobcompare.model.places import Places
from jobcompare.model.words import How
from jobcompare.vocabulary.titles import Titles

LONGEST, MOST_WORDS = 110, 14  # characters and words of a title
LABEL = re.compile(r"([A-Z][\w/().#&’' -]{1,48}?)\s*(?::+|\t)\s*")
_CODE_TAIL = re.compile(
    r"\s*[-–—,(#|]*\s*(?:(?:class|job|position|title|spec)\b\.?\s*(?:code|no\.?|number|id|#)?\s*[:#.]?\s*#?\s*)?(?:[A-Z]{0,3}-?\d{3,7}[A-Z]?|\d{1,2}\.\d{3})(?:\s*[/,&]\s*\d{3,7})*\)?$",
    re.IGNORECASE,
)
_CODE_HEAD = re.compile(r"^(?:[A-Z]{0,2}\d{3,7}(?:\s*/\s*\d{3,7})*)\s*[-–—:.|]?\s+(?=[A-Z])")
_CODE_WORDS = re.compile(r"\b(?:class|job|position|spec)\s+(?:code|no|number|#)\b.*$", re.IGNORECASE)
_MIXED_CODE = re.compile(r"\s+(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{1,4}-?[A-Z0-9]{2,6}$")  # "G3A1IX"
_GRADE_TAIL = re.compile(
    r"(?:,\s*(?:salary |pay )?|\s+(?:salary|pay) )(?:grade|range)\s*[:#]?\s*\w{1,5}$|\s*\(#\s*\w+\)$", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|shall|must|may|has|have|performs|provides|serves)\b",
    re.IGNORECASE,
)
_SYMBOLS = re.compile(r"^[^\w(]+|[\s:;,–—-]+$")
_BIT = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?(?:\.[A-Za-z])*")
_SHORTEST = 4  # letters of a word that can be one for a person
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "person", "keeper", "wright", "smith")
_THINGS = frozenset(
    [
        "career",
        "center",
        "chapter",
        "charter",
        "computer",
        "corridor",
        "cover",
        "error",
        "exterior",
        "factor",
        "floor",
        "folder",
        "harbor",
        "interior",
        "labor",
        "letter",
        "master",
        "matter",
        "member",
        "meter",
        "motor",
        "newsletter",
        "number",
        "offer",
        "order",
        "other",
        "paper",
        "power",
        "prior",
        "quarter",
        "river",
        "sector",
        "senior",
        "september",
        "sewer",
        "shelter",
        "summer",
        "survey",
        "theater",
        "transfer",
        "under",
        "water",
        "winter",
        "december",
        "november",
        "october",
    ]
)
_SMALL = frozenset(["and", "or", "of", "the", "for", "to", "in", "a", "an", "with", "on", "at", "by", "from"])


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A title found: as printed, its place and how it was found.

    Attributes:
        level: its place in a series, where prose says it; level_places: the words that do.
    """

    printed: str
    places: Places
    how: How
    sure: bool = True
    from_prose: bool = False
    level: int | None = None
    level_places: Places = ()


def without_code(printed: str) -> str:
    """A title without the code or pay grade printed on its line."""
    bare = _GRADE_TAIL.sub("", _CODE_WORDS.sub("", printed))
    bare = _CODE_TAIL.sub("", _CODE_HEAD.sub("", bare))
    return _MIXED_CODE.sub("", bare).strip(" -–—:|,") or printed


def is_agent(word: str) -> bool:
    """A word made like those for people at work ("locator", "naturalist"), that is no common word for a thing."""
    lower = word.lower()
    return len(lower) > _SHORTEST and lower.endswith(_AGENTS) and lower not in _THINGS


def looks_like_title(words: str, titles: Titles) -> bool:
    """Words that could be the title of a class: capitals, a noun of titles near the end, no sentence."""
    bare = stem_of(without_code(words.strip().rstrip(":")))
    if len(bare) > LONGEST or len(bare.split()) > MOST_WORDS or (not is_titled(bare) and not is_caps(bare)):
        return False
    tokens = [word for word in re.findall(r"[A-Za-z]+", re.sub(r"\([^()]*\)", "", bare)) if word.isalpha()]
    return bool(tokens) and not _VERB.search(bare) and any(titles.is_noun(word) for word in (tokens[-1], *tokens[:3], *tokens[-3:]))


def repaired(printed: str, text: CanonicalText, titles: Titles) -> str:
    """A title in upper and lower case with single blanks and slashes, its words as printed.

    Only a title all in capitals is set anew; words that the document has in capitals amid small ones stay as they are.
    """
    bare = _SYMBOLS.sub("", " ".join(printed.split()))
    bare = re.sub(r"\s*/[\s/]*(?=\S)", "/", bare) if "//" in bare else bare
    if is_caps(re.sub(r"\b[ivx]{1,3}$", "", bare)):
        bare = _BIT.sub(lambda found: _cased(found.group(), found.start() == 0, text, titles), bare)
    bare = " ".join(word.capitalize() if word.isupper() and word.lower() in titles.levels else word for word in bare.split(" "))
    tail = re.search(r"(?<=[ /])(?:i{1,3}|iv|vi{0,3}|ix)(?=$|[/ ,])", bare)
    return bare[: tail.start()] + bare[tail.start() :].upper() if tail and tail.end() == len(bare) else bare


def _cased(word: str, first: bool, text: CanonicalText, titles: Titles) -> str:
    lower = word.lower()
    if word in titles.capitals or any(char.isdigit() for char in word) or re.fullmatch(r"[IVX]+", word):
        return word
    if len(word) == 1 and lower != "a":
        return word
    if lower in _SMALL and not first:
        return lower
    if 1 < len(word) < 6 and _in_capitals(word, text):
        return word
    return word[:1] + lower[1:]


def _in_capitals(word: str, text: CanonicalText) -> bool:
    """The document has a word in capitals in a line of small letters, and never otherwise."""
    amid = re.search(rf"[a-z,] {re.escape(word)}(?=[ ,.;)/][ ]?[a-z(])", text.text)
    return amid is not None and re.search(rf"\b{re.escape(word.capitalize())}\b|\b{re.escape(word.lower())}\b", text.text) is None
