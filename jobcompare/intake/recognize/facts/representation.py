"""Bargaining units: behind a label, or in a sentence on who represents the class."""

import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.model.places import Span
from jobcompare.model.words import How
from jobcompare.vocabulary.labels import Fact, Labels

_LONGEST = 100  # characters of a unit behind its label
_VERB = re.compile(r"\b(?:is|are|was|will|shall|must|may|has|have|should|can)\b", re.IGNORECASE)
_NAME = (
    r"(?P<unit>(?:[A-Z0-9][\w.&'’/()-]*|\#\s?\d+|No\.|#|\(|,\s(?=Local|AFSCME|AFL|Unit|Chapter))(?:[ ,-]{1,2}(?:of|the|"
    r"and|for|&|in|de|[A-Z0-9(#][\w.&'’/()#-]*))*)"
)
_SENTENCES = (
    re.compile(rf"\b(?:represented|covered)\s+(?:for\s+\w+\s+)?by\s+(?:an?\s+(?:labor\s+)?union[,:]?\s+)?(?:the\s+)?{_NAME}"),
    re.compile(
        rf"\b(?:assigned|allocated|belongs?|belonging|included)\s+(?:to|in)\s+(?:the\s+)?{_NAME}\s+(?:bargaining|"
        rf"representation|employee|negotiating)\s+(?:unit|group)"
    ),
    re.compile(rf"\b(?:in|of|under|within)\s+the\s+{_NAME}\s+(?:bargaining unit|representation unit|bargaining group)"),
    re.compile(rf"\b(?:in|to|under)\s+(?:[Bb]argaining|[Rr]epresentation)\s+[Uu]nit\s+{_NAME}"),
)
_UNION_POSITION = re.compile(rf"\b[Uu]nion[\s-](?:position|class|represented)\w*\s*\(\s*{_NAME}\s*\)")
_TAIL = re.compile(r"[\s,;.(]+(?:of|the|and|for|in)?$")
_AGREEMENT = re.compile(r"\s+(?:collective bargaining|labor|MOU|memorandum|contract|agreement|CBA|bargaining).*$", re.IGNORECASE)
_UNREPRESENTED = re.compile(
    r"\b(?:position|class|classification)\s+is\s+(?P<unit>unrepresented|non[\s-]?represented|not represented|non[\s-]?union)\b",
    re.IGNORECASE,
)
_BARE_VALUE = re.compile(r"(?:[A-Z0-9][\w&./-]*)(?:\s+[A-Z0-9(#-][\w&./()#-]*)*")


def read_units_of(ground: Ground, labelled: Sequence[Labelled], labels: Labels) -> list[Found[str]]:
    """The bargaining units in reading order."""
    found: list[Found[str]] = []
    for hit in labelled:
        if hit.fact is Fact.UNIT:
            found += _behind_label(ground, hit, labels)
    for index in ground.told():
        found += _in_sentence(ground, index)
    return found


def _behind_label(ground: Ground, hit: Labelled, labels: Labels) -> Iterator[Found[str]]:
    words = ground.words(hit.value)
    if not _is_unit(words, hit, labels):
        return
    how = How.TABLE if len(ground.cells(hit.line)) > 1 else How.LABEL
    sentence = next((match for pattern in _SENTENCES if (match := pattern.search(words))), None)
    if sentence:
        at = ground.live.find(sentence["unit"], hit.value.start)
        place = Span(at, at + len(_name(sentence["unit"]))) if at >= 0 else hit.value
        yield Found(_name(sentence["unit"]), (place,), how, classes=hit.owners(ground))
        return
    beside = not hit.below and hit.value.start >= hit.label_span.end and len(ground.cells(hit.line)) == 1
    places = (Span(hit.label_span.start, hit.value.end),) if beside else (hit.label_span, hit.value)
    rank = 0 if hit.label != "unit" else 1
    yield Found(words, places, how, classes=hit.owners(ground), rank=rank)


def _is_unit(words: str, hit: Labelled, labels: Labels) -> bool:
    if not words or words.casefold().strip(" .") in labels.nothing or not any(char.isalnum() for char in words):
        return False
    if any(pattern.search(words) for pattern in _SENTENCES):
        return True
    if len(words) > _LONGEST or _VERB.search(words) or words.endswith(":"):
        return False
    if hit.label in ("unit", "association", "representation", "union", "bu") and not hit.marked:
        return False
    return hit.marked or _BARE_VALUE.fullmatch(words) is not None


def _in_sentence(ground: Ground, index: int) -> Iterator[Found[str]]:
    words = ground.line(index)
    if "epresent" not in words and "argaining" not in words and "overed by" not in words and "nion" not in words:
        return
    offset = ground.text.lines[index].span.start
    for pattern in (*_SENTENCES, _UNION_POSITION, _UNREPRESENTED):
        match = pattern.search(words)
        if match is None:
            continue
        name = _name(match["unit"])
        covered = match.group().startswith("covered")
        if len(name) < 2 or (
            covered
            and not re.search(r"[A-Z]{3,}|[Uu]nion|[Aa]ssociation|[Aa]greement|Local|Unit", words[match.start() : match.end() + 40])
        ):
            continue
        if covered and re.search(r"Fair Labor|Act\b|FLSA|Civil Service|insurance|Workers", name):
            continue
        start = offset + match.start("unit")
        yield Found(name, (Span(start, start + len(name)),), How.PATTERN, classes=ground.owners[index], rank=2)
        return


def _name(words: str) -> str:
    name = _AGREEMENT.sub("", words)
    while (cut := _TAIL.sub("", name)) != name:
        name = cut
    return name + ")" if name.count("(") > name.count(")") else name
