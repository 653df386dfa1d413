"""Civil service: behind a label, or a line or sentence that says it."""

import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import LISTED, Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.model.places import Span
from jobcompare.model.words import How
from jobcompare.vocabulary.labels import Fact, Labels

_CLASS = re.compile(
    r"[(\[]?\s*(?:jurisdictional\s+class(?:ification)?\s*[:–-]?\s*)?(?P<word>non[\s-]?competitive|competitive|"
    r"labor|exempt|unclassified|classified|career)\s+"
    r"(?P<noun>class|service|civil\s+service)(?:\s+position)?\s*[)\].]?",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\W*(?P<word>non[\s-]?competitive|competitive)\W*", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:in|of|to|is|as|a|an|from|under)\s+(?:the\s+|an?\s+|part\s+of\s+the\s+)?(?:(?:City|County|State|District)(?:['’]s)?\s+)?"
    r"(?P<word>non[\s-]?competitive|competitive|labor|exempt|unclassified|classified|career|merit\s+system)\s+"
    r"(?P<noun>service|civil\s+service|class\b|division|position)",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(?:exempt|excluded)\s+from\s+(?:the\s+)?(?P<noun>(?:classified\s+)?(?:civil\s+service|classified\s+service|"
    r"competitive\s+service|merit\s+system))",
    re.IGNORECASE,
)
_AT_WILL = re.compile(r"\bat[\s-]will\s+(?:position|class|classification|employ\w+|appointment|service|status)", re.IGNORECASE)
_OURS = re.compile(
    r"\b(?:this|the|these)\s+(?:\w+\s+){0,4}(?:class|classification|position|job|title|incumbents?|employees?)\w*|"
    r"\bthis\s+is\b|\b(?:positions?|incumbents?|persons\s+serving)\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"[Ss]ervice|SERVICE|[Cc]lass\b|CLASS\b|[Ss]ystem|[Aa]t.[Ww]ill")
_PERSONS = re.compile(r"\b(?:for|by|to|of|with|supervises?|between|other)\s+(?:[\w,]+\s+){0,3}$", re.IGNORECASE)


def read_service(ground: Ground, labelled: Sequence[Labelled], labels: Labels) -> list[Found[str]]:
    """The civil service of the classes, in reading order."""
    found: list[Found[str]] = []
    for hit in labelled:
        value = _behind_label(ground, hit, labels)
        if value:
            rank = 0 if hit.fact is Fact.SERVICE else 1
            how = How.TABLE if len(ground.cells(hit.line)) > 1 else How.LABEL
            found.append(Found(value, (hit.value,), how, classes=hit.owners(ground), rank=rank))
    for index in range(len(ground.text.lines)):
        found += _in_line(ground, index)
    return found


def _behind_label(ground: Ground, hit: Labelled, labels: Labels) -> str | None:
    asks = hit.fact in (Fact.SERVICE, Fact.STATUS) or hit.label in ("job type", "employment type", "position type")
    if not asks or not hit.marked:
        return None
    words = ground.words(hit.value).casefold().replace("-", " ")
    if hit.label in ("civil service", "merit system", "classified service") and words in ("yes", "y", "no", "n"):
        name = "classified" if "classified" in hit.label else hit.label
        return name if words.startswith("y") else {"civil service": "non-civil service"}.get(name)
    for piece in re.split(r"[,;/(|]", words):
        for value, phrases in labels.service.items():
            if piece.strip(" .)") in phrases and not (hit.fact is Fact.STATUS and value == "exempt"):
                return value
    if hit.fact is Fact.SERVICE and "service" in hit.label and words.strip() == "exempt":
        return "exempt"
    if hit.label.startswith("jurisdiction") and words.split()[:1] in (["exempt"], ["labor"]):
        return words.split()[0]
    return None


def _in_line(ground: Ground, index: int) -> Iterator[Found[str]]:
    words = ground.line(index)
    offset = ground.text.lines[index].span.start
    match = _CLASS.fullmatch(words.strip()) if len(words) < 80 and _HINT.search(words) else None
    if match:
        start = offset + len(words) - len(words.lstrip())
        yield Found(
            _value(match["word"], match["noun"]),
            (Span(start, start + len(words.strip())),),
            How.PATTERN,
            classes=ground.owners[index],
            rank=1,
        )
        return
    alone = _ALONE.fullmatch(words) if len(words) < 30 else None
    if alone:
        place = Span(offset + alone.start("word"), offset + alone.end("word"))
        yield Found(_value(alone["word"], ""), (place,), How.PATTERN, classes=ground.owners[index], rank=1)
        return
    if ground.kind(index) in LISTED or not _HINT.search(words):
        return
    outside, inside, at_will = _OUTSIDE.search(words), _SENTENCE.search(words), _AT_WILL.search(words)
    if outside:
        yield Found(
            "exempt", (Span(offset + outside.start(), offset + outside.end()),), How.PATTERN, classes=ground.owners[index], rank=2
        )
    elif inside and _is_said_of_class(words, inside):
        place = Span(offset + inside.start("word"), offset + inside.end("noun"))
        yield Found(_value(inside["word"], inside["noun"]), (place,), How.PATTERN, classes=ground.owners[index], rank=2)
    elif at_will and _OURS.search(words[: at_will.start()]):
        yield Found(
            "at-will", (Span(offset + at_will.start(), offset + at_will.end()),), How.PATTERN, classes=ground.owners[index], rank=3
        )


def _is_said_of_class(words: str, match: re.Match[str]) -> bool:
    if match["noun"].casefold().startswith(("class", "position")) and match["word"].casefold() not in (
        "classified",
        "unclassified",
    ):
        return match.group().split()[0].casefold() in ("is", "in") and "competitive" in match["word"].casefold()
    sentence = words[words.rfind(".", 0, match.start()) + 1 : match.end()]
    return bool(_OURS.search(sentence)) and not _PERSONS.search(words[: match.start()])


def _value(word: str, noun: str) -> str:
    plain = re.sub(r"[\s-]+", " ", word.casefold())
    if plain in ("non competitive", "noncompetitive"):
        return "non-competitive"
    return "career service" if plain == "career" else plain
