"""Headings inside requirement sections: what the words under each of them are."""

import re
from functools import lru_cache

from jobcompare.intake.recognize.requirements.terms import Mode, Topic
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, shipped_requirement_words

_ORDINAL = r"(?:\d{1,2}|[A-H]|[IVX]{1,4}|one|two|three|four|five|six)"
_KSA_HEAD = re.compile(
    r"^(?:(?:minimum|required|essential|some|thorough|working|general|basic|the|following)\s+)*(?:knowledge|skills?|abilit(?:y|"
    r"ies)|competenc\w+)(?:[\s,/&]+(?:and\s+|or\s+)?(?:knowledge|skills?|abilit(?:y|ies)|competenc\w+|traits|"
    r"other\s+characteristics))*(?:\s+(?:of|to|in|required|requirements))?$",
    re.IGNORECASE,
)


_SENTENCE = re.compile(r"\b(?:is|are|be|years?|months?|with|in|of|degree)\b|[.;]\s*$", re.IGNORECASE)


@kept
def _headings() -> dict[str, tuple[Topic, Mode]]:
    lists = shipped_requirement_words().joining["headings"]
    meaning = {
        "education": (Topic.EDUCATION, Mode.REQUIRED),
        "experience": (Topic.EXPERIENCE, Mode.REQUIRED),
        "both": (Topic.ANY, Mode.REQUIRED),
        "required": (Topic.ANY, Mode.REQUIRED),
        "preferred": (Topic.ANY, Mode.PREFERRED),
        "licences": (Topic.LICENCES, Mode.REQUIRED),
        "special": (Topic.SPECIAL, Mode.REQUIRED),
        "substitution": (Topic.ANY, Mode.SUBSTITUTION),
        "notes": (Topic.ANY, Mode.NOTES),
        "promotion": (Topic.ANY, Mode.REQUIRED),
    }
    found = {plain_heading(word): meaning[name] for name, words in lists.items() for word in words}
    return {
        words: (_topic_told(words), mode) if mode is Mode.PREFERRED else (topic, mode) for words, (topic, mode) in found.items()
    }


def _topic_told(words: str) -> Topic:
    """What a heading on wishes is about."""
    about = {word for word in ("education", "experience") if word in words.split()}
    return Topic.ANY if len(about) != 1 else Topic.EDUCATION if "education" in about else Topic.EXPERIENCE


@kept
def options() -> tuple[re.Pattern[str], frozenset[str]]:
    """A pattern of "Option 1:", and the headings that begin a way of their own ("Promotion")."""
    joining = shipped_requirement_words().joining
    words = [word for word in joining["options"]["words"] if word not in ("either", "or")]
    pattern = re.compile(
        rf"^[\s*_\"(#]*(?:(?P<or>or|either|and)[\s,:-]+)?(?:(?P<word>{alternatives(words)})\s*(?:[:#]|no\.?\s*)?\s*(?P<n>{_ORDINAL})|"
        rf"(?P<lone>[IVX]{{1,3}}|[A-D]|\d)(?=[\s:.)-]*$))\b[\s*_\"]*(?:[:.)\]-]+|$)[\s*_-]*",
        re.IGNORECASE,
    )
    promotion = frozenset(plain_heading(word) for word in joining["headings"]["promotion"])
    return pattern, promotion


@lru_cache(maxsize=512)
def plain_heading(words: str) -> str:
    """A heading in one form: lower case, no punctuation, "&" and "/" as one blank."""
    return (
        re.sub(r"[\s/&-]+", " ", re.sub(r"[^\w\s/&-]", "", words.casefold().replace("/", " / ").replace("&", " and ")))
        .replace(" / ", "/")
        .strip()
    )


def heading_meaning(words: str) -> tuple[Topic, Mode] | None:
    """What a heading says of the words under it; None for words that are no such heading."""
    plain = plain_heading(re.sub(r"\([^)]*\)", "", words))
    found = (
        _headings().get(plain)
        or _headings().get(plain_heading(plain.replace(" and ", "/")))
        or _headings().get(re.sub(r"s\b", "", plain))
    )
    if found is None and _KSA_HEAD.match(plain):
        return Topic.ANY, Mode.NOTES
    if found is None and len(plain.split()) <= 8 and not _SENTENCE.search(words):
        if re.search(r"\b(?:preferred|desirable|desired)\b", plain) and re.search(
            r"\b(?:education|experience|qualifications?|training|skills|requirements)\b", plain
        ):
            return Topic.ANY, Mode.PREFERRED
        if re.search(r"\bminimum\b", plain) and re.search(r"\b(?:qualifications?|requirements?|standards)\b", plain):
            return Topic.ANY, Mode.REQUIRED
    return found


def names_way(heading: str) -> bool:
    """The heading begins one way to qualify: "Option 2", "Either I"."""
    match = options()[0].match(heading)
    return match is not None and bool(match["word"] or (match["or"] and match["lone"]))
