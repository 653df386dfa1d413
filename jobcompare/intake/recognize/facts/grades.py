"""Pay grades: behind a label, in a sentence, or beside the title. Never money."""

import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.recognize.facts.coded_lines import in_coded_lines
from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import ASIDE, LISTED, Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.model.places import Span
from jobcompare.model.record import Finding
from jobcompare.model.words import FindingKind, How, Severity
from jobcompare.vocabulary.labels import Fact, Labels

_LEAD = (
    r"(?i:(?:(?:salary|pay|wage|job|compensation)\s+)?(?:range|grade|schedule|band|level|group|step|"
    r"class)s?\b[\s#:.]*(?:no\.?\s*|number\s*|#\s*)?)"
)
_TOKEN = r"(?:[A-Z]{1,6}[- ]?)?\d{1,4}(?:\.\d(?!\d))?[A-Z]{0,2}(?:[-/]\d{1,3}[A-Z]?)?|[A-Z]{1,4}(?:[-.]\d{1,3}[A-Z]?)?|[IVX]{1,5}"
_VALUE = re.compile(rf"(?:{_LEAD})?(?P<grade>{_TOKEN})(?![\w$%])(?!,\d{{3}})(?!\.\d)")
_SECOND = re.compile(rf"\s*(?:[/,;&]|\band\b|\bor\b|\s)\s*(?:{_LEAD})?(?P<grade>{_TOKEN})(?![\w$%])(?!,\d{{3}})(?!\.\d)")
_LEVELLED = re.compile(
    rf"(?:^|[;,/\s])\(?(?P<level>[IVX]{{1,4}}|\d)\)?\s*[:=–-]\s*(?:{_LEAD})?(?P<grade>{_TOKEN})(?=\s*(?:[;,/]|$|"
    rf"\s+[IVX]{{1,4}}\s*[:=]))"
)
_MONEY = re.compile(
    r"\$|\d,\d{3}|\d\.\d\d\b|\d{4,}\s*(?:-|–|to)\s*\d{4,}|\b(?:per|an?)\s+(?:hour|month|year|annum)|\b(?:hourly|"
    r"monthly|annually|biweekly)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\b(?:salary|pay|wage)?\s*(?:range|grade|band)\s*(?:no\.?|number|"
    r"#)?\s*[:#]?\s*(?P<grade>(?:[A-Z]{1,4}[- ]?)?\d{1,3}[A-Z]{0,2})(?![\w$,])(?!\.\d)",
    re.IGNORECASE,
)
_ASSIGNED = re.compile(
    r"\b(?:assigned to|allocated to|placed (?:on|at|in)|compensated at|paid at|paid on)\s+(?:the\s+)?(?:(?:\w+\s+){0,3}?)"
    r"(?:salary|pay|wage|job|labor)?\s*(?:grade|range|band|schedule)\s*(?:no\.?|number|"
    r"#)?\s*(?P<grade>(?:[A-Z]{1,4}[- ]?)?\d{1,3}[A-Z]{0,2})(?![\w$,])",
    re.IGNORECASE,
)
_AFTER_MONEY = re.compile(
    r"\$[\d,.]+[^$()\n]{0,40}\(\s*(?:(?:salary|pay|wage)\s+)?(?:range|grade|band)\s*(?:no\.?|#)?\s*:?\s*"
    r"(?P<grade>(?:[A-Z]{1,4}[- ]?)?\d{1,4}(?:\.\d)?[A-Z]{0,2})\s*\)",
    re.IGNORECASE,
)
_SCALE = re.compile(r"(?<![\w-])(?P<grade>(?:SG|GS|WG|NR|PG|CS)[- ]\d{1,2}|G-\d{1,2})(?![\w-])")
_AMID = re.compile(
    r"(?:^|[,;.|•]\s+)(?:(?:salary|pay)\s+)?grade\s+(?P<grade>[A-Z]{0,3}-?\d{1,3}[A-Z]?)(?=\s*[,;|•])", re.IGNORECASE
)
_BEFORE_MONEY = re.compile(
    r"(?<![\w$.,])\(?(?:(?i:range|grade|level|band|schedule|group)\s+)?(?P<grade>(?:[A-Z]{1,4}-?)?\d{1,3}[A-Z]{0,2})\)?\s*[-–:,(]?\s*(?=\$\s?\d)"
)
_CLASSED = re.compile(r"[A-Z]{1,3}-?\d{1,3}[A-Z]?")  # "Classification: C-3", an employer's own grade
_SHORT = 120  # characters of a line that says the grade of one class
_DIGIT = re.compile(r"\d")
_WORDS = frozenset(
    [
        "A",
        "AN",
        "THE",
        "SEE",
        "DOE",
        "TBD",
        "NA",
        "NEW",
        "PER",
        "NONE",
        "FLSA",
        "NON",
        "OPEN",
        "FLAT",
        "HOUR",
        "YEAR",
        "PAY",
        "THIS",
        "FULL",
        "DOQ",
        "DOQ/E",
        "UP",
        "TO",
    ]
)


_BEHIND_MONEY = re.compile(
    r"\$[\d,.]+\s*\(\s*(?:(?:pay |salary )?(?:grade|range)\s*)?(?P<grade>[A-Z]{0,2}-?\d{1,3}[A-Z]?)\s*\)\s*$", re.IGNORECASE
)


def read_grades(ground: Ground, labelled: Sequence[Labelled], labels: Labels) -> tuple[list[Found[str]], list[Finding]]:
    """The pay grades in reading order, and doubts about them."""
    found: list[Found[str]] = []
    findings: list[Finding] = []
    for hit in labelled:
        if hit.fact in (Fact.GRADE, Fact.RANGE, Fact.PAY, Fact.HIRING) and ground.topic(hit.line) not in ASIDE:
            found += _behind_label(ground, hit, labels, findings)
        elif hit.fact is Fact.STATUS and hit.label == "classification" and _CLASSED.fullmatch(ground.words(hit.value)):
            found.append(
                Found(ground.words(hit.value), (hit.value,), How.LABEL, sure=False, classes=ground.owners[hit.line], rank=4)
            )
    found += _behind_titles(ground)
    found += in_coded_lines(ground, "grade")
    if not found:
        found += _in_sentences(ground)
    if not found:
        found += _beside_title(ground)
    return found, findings


def _behind_label(ground: Ground, hit: Labelled, labels: Labels, findings: list[Finding]) -> Iterator[Found[str]]:
    words = ground.live[hit.value.start : hit.value.end]
    if not words.strip() or words.strip().casefold().rstrip(".") in labels.nothing:
        return
    how = How.TABLE if len(ground.cells(hit.line)) > 1 else How.LABEL
    behind = _BEHIND_MONEY.search(words) if hit.marked else None
    if behind:
        place = Span(hit.value.start + behind.start("grade"), hit.value.start + behind.end("grade"))
        yield Found(behind["grade"], (place,), how, classes=hit.owners(ground), rank=2)
        return
    if hit.fact in (Fact.PAY, Fact.HIRING) or (hit.fact is Fact.RANGE and hit.below and _MONEY.search(words)):
        heads = [head for head in ground.classes if head.key in ground.keys(hit.line)]
        priced = [match for match in _BEFORE_MONEY.finditer(words) if hit.marked]
        if len(priced) == len(heads) > 1:
            for head, match in zip(heads, priced, strict=True):
                place = Span(hit.value.start + match.start("grade"), hit.value.start + match.end("grade"))
                yield Found(match["grade"], (place,), how, classes=(head.key,), rank=2)
            return
        inside = _INSIDE.search(words) or _BEFORE_MONEY.match(words)
        if inside and hit.marked:
            place = Span(hit.value.start + inside.start("grade"), hit.value.start + inside.end("grade"))
            yield Found(inside["grade"], (place,), how, classes=hit.owners(ground), rank=2)
        return
    owners = hit.owners(ground)
    heads = [head for head in ground.classes if not owners or head.key in owners]
    levelled = [
        (head, match) for match in _LEVELLED.finditer(words) for head in heads if match["level"] in (head.key, head.level_label)
    ]
    if len(levelled) > 1:
        for head, match in levelled:
            place = Span(hit.value.start + match.start("grade"), hit.value.start + match.end("grade"))
            yield Found(match["grade"], (place,), how, classes=(head.key,))
        return
    grades = _split(_grades(words, hit), len(heads)) or _named_inside(words)
    places = [Span(hit.value.start + start, hit.value.start + end) for _, start, end in grades]
    if len(grades) > 1 and len(grades) == len(heads):
        for head, (grade, _, _), place in zip(heads, grades, places, strict=True):
            yield Found(grade, (place,), how, classes=(head.key,))
    elif len(grades) == 1:
        bare = hit.fact is Fact.RANGE and not any(char.isdigit() for char in grades[0][0])  # a schedule more likely than a grade
        yield Found(grades[0][0], (places[0],), how, classes=owners, rank=1 if bare else 0)
    elif grades:
        place = Span(places[0].start, places[-1].end)
        yield Found(ground.words(place), (place,), how, sure=False, classes=owners, rank=1)
        facts = {"what": "more than one pay grade is printed", "printed": ground.words(place)}
        findings.append(Finding(severity=Severity.CHECK, trouble=FindingKind.NUMBER_AMBIGUOUS, places=(place,), facts=facts))


def _grades(words: str, hit: Labelled) -> list[tuple[str, int, int]]:
    """The grades with which a value begins, and their places in it; none where it is money or prose."""
    first = _VALUE.match(words)
    if first is None or not _is_grade(first, words, hit):
        return []
    grades = [(first["grade"], first.start("grade"), first.end("grade"))]
    at = first.end()
    while match := _SECOND.match(words, at):
        joined = words[at : match.start("grade")].strip()
        if not any(char.isdigit() for char in match["grade"]) or (not joined and words[match.end() :].strip()):
            break
        grades.append((match["grade"], match.start("grade"), match.end("grade")))
        at = match.end()
    return grades


def _split(grades: list[tuple[str, int, int]], count: int) -> list[tuple[str, int, int]]:
    """One figure of two parts is two grades where there are two classes ("18/20")."""
    if count < 2 or len(grades) != 1:
        return grades
    grade, start, _ = grades[0]
    parts = grade.split("/")
    if len(parts) != count:
        return grades
    starts = [start + sum(len(part) + 1 for part in parts[:n]) for n in range(count)]
    return [(part, at, at + len(part)) for part, at in zip(parts, starts, strict=True)]


def _named_inside(words: str) -> list[tuple[str, int, int]]:
    """A grade named behind other words of a value that is no money ("Classified, Range 33")."""
    match = _INSIDE.search(words) if len(words) < 80 and not _MONEY.search(words) else None
    return [(match["grade"], match.start("grade"), match.end("grade"))] if match else []


def _is_grade(match: re.Match[str], words: str, hit: Labelled) -> bool:
    grade, rest = match["grade"], words[match.end() :]
    if re.match(r"[\s-]*(?:years?|months?|hours?|days?|weeks?|%|am\b|pm\b|a\.m|p\.m|units?|shifts?)\b", rest, re.IGNORECASE):
        return False
    if _MONEY.match(words) or re.match(r"\s*(?:-|–|to)\s*\$?\d[\d,]{3,}", rest) or "$" in words[: match.end()]:
        return False
    if not any(char.isdigit() for char in grade):
        return hit.marked and grade.upper() not in _WORDS and not re.match(r"\s*[A-Za-z]", rest)
    if not hit.marked:
        return not rest.strip() or rest.lstrip()[:1] in "(,;:-–/&"
    if hit.below:
        return len(rest.strip()) < 60 or rest.lstrip()[:1] in "(,;-–$"
    return True


def _in_sentences(ground: Ground) -> Iterator[Found[str]]:
    for index in range(len(ground.text.lines)):
        if ground.kind(index) in LISTED or ground.topic(index) in ASIDE or not _DIGIT.search(ground.line(index)):
            continue
        match = _ASSIGNED.search(ground.line(index)) or _AFTER_MONEY.search(ground.line(index))
        if match:
            offset = ground.text.lines[index].span.start
            place = Span(offset + match.start("grade"), offset + match.end("grade"))
            yield Found(match["grade"], (place,), How.PATTERN, classes=ground.owners[index])


def _behind_titles(ground: Ground) -> Iterator[Found[str]]:
    """Grades on short lines that begin with the title of one of several classes ("Clerk II: Range 26 ($…)")."""
    titles = {head.key: head.title.casefold() for head in ground.classes} if len(ground.classes) > 1 else {}
    for index, owners in enumerate(ground.owners):
        words = ground.line(index)
        if len(owners) != 1 or owners[0] not in titles or len(words) > _SHORT or ground.kind(index) in LISTED:
            continue
        title = titles[owners[0]]
        match = _INSIDE.search(words, len(title)) if words.casefold().startswith(title) else None
        if match and ground.topic(index) not in ASIDE:
            offset = ground.text.lines[index].span.start
            yield Found(
                match["grade"],
                (Span(offset + match.start("grade"), offset + match.end("grade")),),
                How.PATTERN,
                classes=owners,
                rank=3,
            )


def _beside_title(ground: Ground) -> Iterator[Found[str]]:
    for index in range(ground.head):
        match = _SCALE.search(ground.line(index)) or _AMID.search(ground.line(index))
        if match:
            offset = ground.text.lines[index].span.start
            place = Span(offset + match.start("grade"), offset + match.end("grade"))
            yield Found(match["grade"], (place,), How.PATTERN, classes=ground.owners[index])
