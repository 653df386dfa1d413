"""Overtime status under the Fair Labor Standards Act: behind a label, alone in the head, or in a sentence."""

import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.intake.recognize.facts.overtime_classes import by_class
from jobcompare.model.places import Span
from jobcompare.model.words import Flsa, How
from jobcompare.vocabulary.labels import Fact, Labels

_NON = (
    r"(?:non[\s‐-–-]*exempt|not\s+(?:\w+\s+)?exempt|(?<!not )overtime[\s-]+eligible|(?<!not )eligible\s+for\s+overtime|"
    r"(?<!not )ot[\s-]eligible)"
)
_NON_EXEMPT = re.compile(rf"\b{_NON}\b", re.IGNORECASE)
_EXEMPT = re.compile(r"(?<!non)(?<!non[\s‐-–-])(?<!not )\bexempt\b", re.IGNORECASE)
_OPEN = re.compile(
    r"by position|by assignment|depend|determin|varies|may vary|evaluat|individual position|position[- ]specific", re.IGNORECASE
)
_TICK = re.compile(
    r"(?:[☒☑✓✔✗✘■]|\[\s*[xX✓]\s*\]|\(\s*[xX✓]\s*\)|_+[xX✓]_*|(?<!\w)[xX])\s*(?P<word>non[\s-]*exempt|exempt)", re.IGNORECASE
)
_NO_TICK = re.compile(r"[☐□]|\[\s*\]|\(\s*\)|_{2,}")
_YES, _NO = (
    re.compile(r"\W*(?:yes|y|true)\b", re.IGNORECASE),
    re.compile(r"\W*(?:no|n|false)\b(?!n)(?![\s-]*exempt)", re.IGNORECASE),
)
_ASKS_EXEMPT = re.compile(r"exempt")
_ASKS_OVERTIME = re.compile(r"overtime|\bot\b")
_ACT = r"(?:FLSA|Fair\s+Labor\s+Standards(?:\s+Act)?|overtime(?!\s+(?:may|is|will|work|pay|hours?|as|shall|when)))"
_SENTENCES: tuple[tuple[Flsa, re.Pattern[str]], ...] = (
    (
        Flsa.BY_POSITION,
        re.compile(
            r"\b(?:evaluat|determin|decid|assess|review)\w*\b[^.;]{0,120}\bpositions?\b[^.;]{0,120}\bovertime\b", re.IGNORECASE
        ),
    ),
    (
        Flsa.BY_POSITION,
        re.compile(
            r"\b(?:evaluat|determin|decid|assess|review)\w*\b[^.;]{0,120}\bovertime\b[^.;]{0,60}\b(?:each|its|"
            r"their|individual)\b[^.;]{0,20}\bpositions?",
            re.IGNORECASE,
        ),
    ),
    (
        Flsa.BY_POSITION,
        re.compile(
            rf"\b(?:{_ACT})[^.;]{{0,60}}\b(?:determined|depend\w*|varies|vary|"
            rf"evaluated)\b[^.;]{{0,60}}\b(?:position|assignment|duties)",
            re.IGNORECASE,
        ),
    ),
    (Flsa.NON_EXEMPT, re.compile(rf"\b{_NON}\b[^.;:]{{0,70}}\b(?:{_ACT})", re.IGNORECASE)),
    (Flsa.NON_EXEMPT, re.compile(rf"\b(?:{_ACT})[^.;:]{{0,70}}\b{_NON}\b", re.IGNORECASE)),
    (
        Flsa.EXEMPT,
        re.compile(
            rf"(?<!non)(?<!non[\s-])(?<!not )\bexempt\b(?!ion|\s+(?:employees|staff))[^.;:]{{0,70}}\b(?:{_ACT})", re.IGNORECASE
        ),
    ),
    (
        Flsa.EXEMPT,
        re.compile(
            rf"\b(?:{_ACT})[^.;:]{{0,70}}(?<!non)(?<!non[\s-])(?<!not )\bexempt\b(?!ion|\s+(?:employees|staff))", re.IGNORECASE
        ),
    ),
    (
        Flsa.EXEMPT,
        re.compile(
            r"\b(?:not|in)[\s-]?eligible\s+for\s+overtime|\bnot\s+(?:\w+\s+)?overtime[\s-]eligible|"
            r"\bovertime[\s-]+(?:exempt|ineligible)\b(?!\s+(?:employees|staff|workers|personnel))",
            re.IGNORECASE,
        ),
    ),
    (
        Flsa.NON_EXEMPT,
        re.compile(
            r"(?<!not )(?<!in)\b(?:is|are|status:?)\s+(?:overtime[\s-]eligible|eligible\s+for\s+overtime)|"
            r"\b(?:this|the|a)\s+(?:is\s+an?\s+)?non[\s-]?exempt\s+(?:position|class|classification|job)|"
            r"\bovertime[\s-]eligible\s+(?:position\b|class)",
            re.IGNORECASE,
        ),
    ),
    (
        Flsa.NON_EXEMPT,
        re.compile(
            r"\bis\s+(?:classified\s+as\s+)?(?:an?\s+)?(?:[\w-]+,\s+){0,3}(?:hourly,?\s+)?non[\s-]?exempt\b(?:\s+(?:position|class|"
            r"classification|status))?",
            re.IGNORECASE,
        ),
    ),
    (
        Flsa.EXEMPT,
        re.compile(
            r"\b(?:this|the)\s+(?:\w+\s+){0,3}(?:is\s+)?(?:classified\s+as\s+)?(?:an?\s+)?(?:salaried,?\s+)exempt\b", re.IGNORECASE
        ),
    ),
)
_NOT_OVERTIME = re.compile(
    r"exempt\s+from\s+(?:the\s+)?(?:civil|classified|competitive|merit|career)|background|vaccin|medical", re.IGNORECASE
)
_ALONE = re.compile(
    r"[(\[]?\s*(?P<word>non[\s-]*exempt|exempt|exempt\s*/\s*non[\s-]*exempt)(?:\s+(?:position|status|class))?\s*[)\]]?",
    re.IGNORECASE,
)
_TYPES = frozenset(["job type", "employment type", "position type", "employee type", "appointment type", "type"])
_SHORT = 80  # characters of a line of terms, wherever it stands outside the sections
_WORK = re.compile(r"[Oo]vertime|[Ee]xempt|EXEMPT|OVERTIME|FLSA")
_PIECE = re.compile(r"(?:^|[,;|/•]\s?)(?P<word>(?:flsa\s+)?non[\s-]?exempt|(?:flsa\s+)?exempt)(?=\s?[,;|•]|\.?\s*$)", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.;]+[.;]?")


def read_overtime(ground: Ground, labelled: Sequence[Labelled], labels: Labels) -> list[Found[Flsa]]:
    """What the document says of overtime status, in reading order."""
    found: list[Found[Flsa]] = []
    taken: set[int] = set()
    for hit in labelled:
        if hit.below or hit.fact in (Fact.FLSA, Fact.STATUS, Fact.SERVICE):
            taken.add(hit.line)
        told = list(by_class(ground, hit))
        found += told
        if told:
            continue
        status = _behind_label(ground, hit, labels)
        if status is not None:
            places = (
                (hit.label_span, hit.value)
                if hit.below or hit.value.start < hit.label_span.end
                else (Span(hit.label_span.start, hit.value.end),)
            )
            how = How.TABLE if len(ground.cells(hit.line)) > 1 else How.LABEL
            found.append(Found(status, places, how, hit.fact is Fact.FLSA, hit.owners(ground), 0 if hit.fact is Fact.FLSA else 1))
    found += _alone(ground, taken)
    found += _in_sentences(ground)
    return found


def _behind_label(ground: Ground, hit: Labelled, labels: Labels) -> Flsa | None:
    words = ground.words(hit.value)
    if hit.fact is Fact.STATUS or hit.label in _TYPES:
        said = re.fullmatch(
            r"(?:(?:full[\s-]time|part[\s-]time|ft|pt|regular|permanent|temporary|seasonal|hourly|salaried|salary|"
            r"classified|unclassified|flsa)[\s,/;(–-]*)*(?P<word>non[\s-]?exempt|exempt)(?:,.*| \(.*)?",
            words,
            re.IGNORECASE,
        )
        return status_of(said["word"], labels) if said else None
    if hit.fact is not Fact.FLSA or not words:
        return None
    exempt, overtime = _ASKS_EXEMPT.search(hit.label), _ASKS_OVERTIME.search(hit.label)
    if _YES.match(words) and (exempt or overtime) and len(words) < 30:
        return Flsa.EXEMPT if exempt else Flsa.NON_EXEMPT
    if _NO.match(words) and (exempt or overtime) and len(words) < 30:
        return Flsa.NON_EXEMPT if exempt else Flsa.EXEMPT
    if not hit.marked and not re.match(
        r"(?:status|code)?\W*(?:non|not|exempt|overtime|covered|e\b|n\b|ne\b|n/e\b|\[|☐|☒)", words, re.IGNORECASE
    ):
        return None
    if hit.label in ("overtime", "exempt", "exemption") and len(words) > 60:
        return None
    return status_of(words, labels)


def status_of(words: str, labels: Labels) -> Flsa | None:
    """The overtime status that a labelled value says; None where it says none."""
    plain = " ".join(words.casefold().replace("-", " ").replace("–", " ").replace("‐", " ").rstrip(".").split())
    for status, phrases in labels.flsa.items():
        if plain in {phrase.replace("-", " ") for phrase in phrases}:
            return status
    tick = _TICK.search(words)
    if tick and (_NO_TICK.search(words) or (_NON_EXEMPT.search(words) and _EXEMPT.search(words))):
        return Flsa.NON_EXEMPT if tick["word"].casefold().startswith("non") else Flsa.EXEMPT
    non, exempt = _NON_EXEMPT.search(words), _EXEMPT.search(words)
    if _OPEN.search(words) and (non or exempt or "position" in plain):
        return Flsa.BY_POSITION
    if non and exempt:
        return None if _NO_TICK.search(words) else Flsa.BOTH
    first = re.match(r"(?P<word>ne|n/e|nx|n|e)\b(?:\W|$)", words, re.IGNORECASE)
    if first and not non and not exempt:
        return Flsa.EXEMPT if first["word"].casefold() == "e" else Flsa.NON_EXEMPT
    return Flsa.NON_EXEMPT if non else Flsa.EXEMPT if exempt else None


def _alone(ground: Ground, taken: set[int]) -> Iterator[Found[Flsa]]:
    """ "Non-Exempt" as a line of the head, or in brackets beside the title."""
    for index in range(len(ground.text.lines)):
        if index >= ground.head and (ground.kind(index) is not None or len(ground.line(index)) > _SHORT):
            continue
        words = ground.line(index)
        match = _ALONE.fullmatch(words.strip()) if index not in taken else None
        if match is None and index not in taken and len(words) < 120:
            match = re.search(r"\((?P<word>non[\s-]?exempt|exempt)\)", words, re.IGNORECASE) or _PIECE.search(words)
        if match:
            both = "/" in match["word"]
            status = Flsa.BOTH if both else Flsa.NON_EXEMPT if "non" in match["word"].casefold() else Flsa.EXEMPT
            yield Found(status, (ground.text.lines[index].span,), How.PATTERN, status is not Flsa.EXEMPT, ground.owners[index], 3)


def _in_sentences(ground: Ground) -> Iterator[Found[Flsa]]:
    for index in ground.told():
        words = ground.line(index)
        if not _WORK.search(words):
            continue
        offset = ground.text.lines[index].span.start
        for sentence in _SENTENCE.finditer(words):
            said = _said(sentence.group()) if _WORK.search(sentence.group()) else None
            if said:
                status, start, end = said
                place = Span(offset + sentence.start() + start, offset + sentence.start() + end)
                yield Found(status, (place,), How.PATTERN, classes=ground.owners[index], rank=2)
                break


def _said(sentence: str) -> tuple[Flsa, int, int] | None:
    """What a sentence says of overtime status, and where; of a status by position the whole sentence says it."""
    for status, pattern in _SENTENCES:
        match = pattern.search(sentence)
        if match and not _NOT_OVERTIME.search(match.group()):
            whole = status is Flsa.BY_POSITION
            start = len(sentence) - len(sentence.lstrip()) if whole else match.start()
            return status, start, len(sentence.rstrip()) if whole else match.end()
    return None
