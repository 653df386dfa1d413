"""Fields of study: what stands after "in" or "with major coursework in", up to "from" or the end of the clause."""

import re
from dataclasses import dataclass

from jobcompare.intake.recognize.requirements.gates import Gated
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.model.places import Span
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, shipped_requirement_words

_LONGEST = 9  # words of a field; longer pieces are no field
_STOP = re.compile(
    r"[;.](?=\s|$)|:\s|\s+from\s+(?:an?\b|the\b|any\b|accredited|recognized|regionally)|,?\s+(?:which|that|who|plus|"
    r"supplemented|followed|and\s+no|is|are|may|must|will|can|preferably|and\s+(?:at\s+least|possession|completion))\b|"
    r",?\s+with\s+(?!(?:a\s+)?(?:major|emphasis|speciali|concentration|course))|\s+(?:required|preferred|desirable|desired)\b|"
    r"\s+at\s+an?\b|\s+(?:issued|earned|awarded|obtained|granted)\b|,?\s+(?:including|to\s+include)\b|\s+AND\b|\s+OR\b(?=\s+(?:[A-Z0-9]|an?\s+(?:diploma|degree|bachelor|master|associate)))",
)
WISHED = Gated(
    r",?\s*\(?\b(?:preferably|ideally|with\s+(?:an?\s+)?preference|with\s+(?:a\s+)?preferred)\b",
    (
        "prefer",
        "ideally",
    ),
)
_OTHER_NEED = re.compile(
    r"[,;]\s+(?:and\s+|or\s+)?(?:\w+\s+){0,3}?(?:bilingual|fluen\w+|proficien\w+|skills?|knowledge|membership|member|admi\w+|licen\w+|"
    r"certif\w+|regist\w+|card)\b",
    re.IGNORECASE,
)
_SAME = re.compile(r"^(?:the\s+)?(?:same|those|these|above|aforementioned)\b", re.IGNORECASE)
_LISTED = re.compile(
    r"(?:one\s+or\s+(?:more|a\s+combination)\s+of\s+|any\s+of\s+|any\s+one\s+of\s+|one\s+of\s+|"
    r"either\s+of\s+)?the\s+following(?:\s+(?:\w+\s*){1,3})?(?:\s*:)\s*",
    re.IGNORECASE,
)
_PIECES = re.compile(r"\s*(?:,\s*(?:and/or|and|or)\s+|,|;|\band/or\b|\bor\b(?!\s+(?:a\s+)?minor))\s*", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\(\s*(?:or|and|including|such as|e\.g\.,?|i\.e\.,?)\s+([^()]*)\)")
_ASIDE = re.compile(r"\([^()]*\)")
_LEAD = re.compile(
    r"^(?:(?:\(?(?:[a-h]|\d{1,2})\)|the|an?|any|either|other|another|one\s+of\s+the\s+following(?:\s+\w+)?|the\s+following|fields?\s+(?:of|such\s+as|"
    r"like)|the\s+areas?\s+of|areas?\s+(?:of|such\s+as)|the\s+fields?\s+of|subjects?\s+such\s+as|such\s+as|"
    r"closely|directly|related|some|in|of|disciplines?\s+such\s+as|major(?:ing)?\s+in|course\s?work\s+in|specialization\s+in|"
    r"emphasis\s+in|concentration\s+in)\s*:?\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fields:
    """Fields of study.

    Attributes:
        names: as printed.
        related: a related field is accepted.
        place: where they stand; None where none are printed.
    """

    names: tuple[str, ...] = ()
    related: bool = False
    place: Span | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    intro: re.Pattern[str]
    related: re.Pattern[str]
    any: re.Pattern[str]


@kept
def _patterns() -> _Patterns:
    words = shipped_requirement_words().schooling["fields"]
    nouns, related = alternatives(words["nouns"]), alternatives(words["related"])
    return _Patterns(
        intro=re.compile(rf"(?<!\w){alternatives(words['intros'])}(?!\w)\s*", re.IGNORECASE),
        related=re.compile(
            rf"\b{related}\b[\w\s/-]{{0,40}}?\b{nouns}\b|\b{nouns}\s+(?:(?:that\s+(?:is|are)|which\s+is)\s+)?(?:closely\s+|"
            rf"directly\s+)?(?:related|relevant|appropriate)\b|\bother\s+(?:\w+\s+)?{nouns}\b|^(?:closely\s+|"
            rf"job[\s-]+)?related$",
            re.IGNORECASE,
        ),
        any=re.compile(rf"^{alternatives(words['any'])}(?:\s+{nouns})?$", re.IGNORECASE),
    )


def fields_of(ink: Ink, start: int, place: Span) -> Fields:
    """Fields of study of the schooling that is named before `start`, inside `place`."""
    if place.end <= start:
        return Fields()
    wished = WISHED.search(ink.live, start, place.end)
    live = ink.live[: wished.start() if wished else place.end]
    place = Span(place.start, len(live))
    match = _patterns().intro.search(live, start) or re.compile(
        r"\bin\s+(?!the\s+(?:United|U\.S|last|past|following\s+areas?\s+is)|lieu\b|place\b|addition\b|order\b|good\b|"
        r"class\b)"
    ).search(live, start)
    if match is None or _OTHER_NEED.search(live, start, match.start()):
        return _only_related(live[start : place.end])
    lead = _LISTED.match(live, match.end())
    begin = lead.end() if lead else match.end()
    stop = _STOP.search(live, begin)
    end = stop.start() if stop else place.end
    span = ink.trimmed(begin, end)
    return _split(ink, span)


def wished_fields(ink: Ink, place: Span) -> Fields:
    """Fields named after "preferably in"."""
    match = WISHED.search(ink.live, *place)
    return fields_of(ink, match.end(), Span(match.end() - 1, place.end)) if match else Fields()


def _only_related(words: str) -> Fields:
    """ "A related bachelor's degree" names no field."""
    return Fields(related=re.match(r"\s+(?:or\s+)?(?:in\s+)?(?:an?\s+)?related\b", words, re.IGNORECASE) is not None)


def _masked(words: str, asides: list[str]) -> str:
    """Words with other parentheses as numbers, so that commas inside them split nothing."""

    def keep(match: re.Match[str]) -> str:
        asides.append(match.group())
        return f"\x00{len(asides) - 1}\x00"

    return _ASIDE.sub(keep, _PARENTHESIS.sub(" ", words))


def _split(ink: Ink, span: Span) -> Fields:
    words = ink.words(*span)
    inner = [item for group in _PARENTHESIS.findall(words) for item in _PIECES.split(group)]
    asides: list[str] = []
    masked = _PIECES.split(_masked(words, asides))
    outer = [re.sub(r"\x00(\d+)\x00", lambda match: asides[int(match[1])], item) for item in masked]
    names: list[str] = []
    related = False
    for item in (*outer, *inner):
        bare = " ".join(item.split()).strip(" .:*\"'")
        if not bare:
            continue
        if _patterns().related.search(bare):
            related = True
            continue
        name = _LEAD.sub("", bare).strip(" .:*")
        if (
            name
            and len(name.split()) <= _LONGEST
            and not _SAME.match(name)
            and not (_patterns().any.match(bare) or _patterns().any.match(name))
        ):
            names.append(name)
    return Fields(tuple(dict.fromkeys(names)), related, span if names or related else None)
