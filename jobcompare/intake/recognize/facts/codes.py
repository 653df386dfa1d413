"""Class codes: behind a label, or beside the title."""

import itertools
import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.recognize.class_tables import codes_over_dates
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.facts.coded_lines import in_coded_lines
from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import ASIDE, Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.model.places import Span
from jobcompare.model.record import Finding
from jobcompare.model.words import FindingKind, How, Severity
from jobcompare.vocabulary.labels import Fact

_CODE = r"[A-Z]{0,5}[-.]?\d[\dA-Z]*(?:[-.]\d[\dA-Z]*)*|[A-Z][A-Z0-9]*(?:[-.][A-Z0-9]+)+|[A-Z]{2,8}\d*"
_TOKEN = re.compile(rf"(?<![\w$,.])#?(?P<code>{_CODE})(?![\w$])(?!,\d{{3}})")
_LIST = re.compile(rf"#?(?:{_CODE})(?:\s*(?:[/,;&]|and|or|\band/or\b)\s*#?(?:{_CODE}))+")
_SPAN = re.compile(r"(?P<low>\d{3,6})\s?[-–]\s?(?P<high>\d{3,6})")
_LEVELLED = re.compile(
    rf"(?P<code>{_CODE})\s*\(\s*(?P<level>[\w /-]{{1,40}}?)\s*\)|(?P<level2>[IVX]{{1,4}}|\d)\s*[:=]\s*(?P<code2>{_CODE})"
)
_GROUPS = re.compile(
    r"(?!\d{1,2}-\d{1,2}-\d{2,4}$)(?!\d{5}-\d{4}$)(?!\d{3}-\d{3}-\d{4}$)(?!\d{3}-\d{4}$)\d{1,4}(?:[-.]\d{1,5}){1,3}[A-Z]?"
)
_NUMERAL = re.compile(r"[ivx]{1,4}|\d")
_CELL_CODE = re.compile(r"[A-Z]{0,3}\d{3,6}[A-Z]?\d?")
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
_BESIDE = re.compile(
    rf"\s*[-–—,:]*\s*[(\[]?\s*(?:(?:job|class|classification|position|title|spec(?:ification)?)?\s*(?:code|no|"
    rf"number|#)\b[.:#\s]*)?(?P<code>{_CODE})\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_CITED = re.compile(
    rf"\s*\(\s*(?:job|class|classification|position|title|spec(?:ification)?)?\s*(?:code|no|number|#|"
    rf"id)\b[.:#\s]*(?P<code>{_CODE})\s*\)",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"^\s*(?:[A-Z]{{2}}\d{{2}}\s+)?[(\[]?#?(?P<code>{_CODE})[)\]]?\s*[-–—:.]?\s*$")
_LISTED_CODE = re.compile(r"^(?:[A-Z]{2}\d{2}\s+)?\d{3,6}[A-Z]?\s+$")
_LINE = 70  # characters before a label that can be a title or letterhead
_OF_POSTINGS = frozenset(["job id", "sap job id"])  # labels of codes as well as of postings
_LAST_RANK = 5
_WEAK = frozenset(["item no", "item number", "class", "job class", "jc", "class specification", "job id"])


def read_codes(ground: Ground, labelled: Sequence[Labelled]) -> tuple[list[Found[str]], list[Finding]]:
    """The codes of the classes in reading order, and doubts about how they belong to them."""
    found = list(_beside_titles(ground))
    findings: list[Finding] = []
    found += in_coded_lines(ground, "code")
    found += _alone(ground)
    posted = any(hit.fact is Fact.CLOSING or "posting" in hit.label or "posted" in hit.label for hit in labelled)
    for hit in labelled:
        if hit.fact is Fact.CODE and ground.topic(hit.line) not in ASIDE and _is_ours(ground, hit):
            if posted and hit.label == "job id":
                continue
            found += _behind_label(ground, hit, findings)
    found += [] if found else _over_dates(ground, findings)
    return found, findings


def _is_ours(ground: Ground, hit: Labelled) -> bool:
    """The label begins its line or cell, or stands behind the title of a class of this document or behind another value."""
    before = _before(ground, hit)
    if any(before.casefold().endswith(head.title.casefold()) for head in ground.classes):
        return True
    if _is_other_level(before, ground.classes):
        return False
    if hit.first:
        return hit.marked or _TOKEN.match(ground.words(hit.value)) is not None
    return ":" in before or (hit.line < ground.head and len(before) < _LINE and "." not in before)


def _before(ground: Ground, hit: Labelled) -> str:
    """The words between the label and the beginning of its line."""
    line = next(line.span for line in ground.text.lines[hit.line :: -1] if line.span.start <= hit.label_span.start)
    return ground.words(Span(line.start, hit.label_span.start)).rstrip(" (-–,")


def _is_other_level(words: str, heads: Sequence[ClassHead]) -> bool:
    """Words that have all of a title but its numeral, and a numeral of none of the classes: the title of another level."""
    said = re.findall(r"[^\s/,&]+", words.casefold())
    ours = {word for head in heads for word in head.title.casefold().split() if _NUMERAL.fullmatch(word)}
    for head in heads:
        stem = {word for word in head.title.casefold().split() if not _NUMERAL.fullmatch(word)}
        numerals = {word for word in said if _NUMERAL.fullmatch(word)}
        if stem and stem <= set(said) and not numerals & ours and (numerals or ours):
            return True
    return False


def _behind_label(ground: Ground, hit: Labelled, findings: list[Finding]) -> Iterator[Found[str]]:
    how = How.TABLE if len(ground.cells(hit.line)) > 1 else How.LABEL
    words = ground.live[hit.value.start : hit.value.end]
    titled = [head.key for head in ground.classes if _before(ground, hit).casefold().endswith(head.title.casefold())]
    owners = tuple(titled[:1]) if titled and len(ground.classes) > 1 else hit.owners(ground)
    heads = [head for head in ground.classes if not owners or head.key in owners]
    levelled = _by_level(words, hit.value.start, heads)
    if levelled:
        for key, code, place in levelled:
            yield Found(code, (place,), how, classes=(key,))
        return
    codes = _codes(words, hit.value.start, len(heads), strict=hit.label in _WEAK or not hit.marked)
    if len(codes) == len(heads) and len(heads) > 1:
        for head, (code, place) in zip(heads, codes, strict=True):
            yield Found(code, (place,), how, classes=(head.key,))
    elif len(codes) == 1:
        rank = _LAST_RANK if hit.label in _OF_POSTINGS else 1
        yield Found(codes[0][0], (codes[0][1],), how, classes=owners, rank=rank)
    elif codes and len(heads) == 1:
        place = Span(codes[0][1].start, codes[-1][1].end)
        yield Found(ground.words(place), (place,), how, sure=False, classes=owners, rank=2)
    elif codes:
        facts = {"what": f"{len(codes)} codes for {len(heads)} classes", "printed": ground.words(hit.value)}
        places = tuple(place for _, place in codes)
        findings.append(Finding(severity=Severity.CHECK, trouble=FindingKind.NUMBER_AMBIGUOUS, places=places, facts=facts))


def _codes(words: str, offset: int, count: int, strict: bool) -> list[tuple[str, Span]]:
    """The codes with which a value begins."""
    spanned = _SPAN.match(words) if count > 1 else None
    if spanned and int(spanned["high"]) - int(spanned["low"]) == count - 1:
        return [
            (str(n).zfill(len(spanned["low"])), Span(offset, offset + spanned.end()))
            for n in range(int(spanned["low"]), int(spanned["high"]) + 1)
        ]
    first = _TOKEN.match(words)
    if first is None or (strict and not any(char.isdigit() for char in first["code"])):
        return []
    if _is_word(first["code"], words[first.end() :]):
        return []
    listed = _LIST.match(words)
    end = listed.end() if listed and not (count == 1 and "/" not in listed.group()) else first.end()
    return [
        (match["code"], Span(offset + match.start("code"), offset + match.end("code"))) for match in _TOKEN.finditer(words, 0, end)
    ]


def _is_word(code: str, rest: str) -> bool:
    """Capitals without a figure that go on as words are no code ("TBD", "SEE BELOW", "ADMIN SUPPORT")."""
    if any(char.isdigit() for char in code):
        return False
    return bool(rest.strip()[:1].isalpha()) or code in {
        "TBD",
        "NA",
        "NONE",
        "NEW",
        "TBA",
        "VARIOUS",
        "PENDING",
        "UNKNOWN",
        "SEE",
        "XXXX",
        "XXX",
        "NULL",
    }


def _by_level(words: str, offset: int, heads: Sequence[ClassHead]) -> list[tuple[str, str, Span]]:
    """Codes each with the name of its level: "3191 (I), 3192 (II)", "I: 3191; II: 3192"."""
    named: list[tuple[str, str, Span]] = []
    for match in _LEVELLED.finditer(words):
        group = "code" if match["code"] else "code2"
        level = (match["level"] or match["level2"] or "").casefold()
        for head in heads:
            if level in {head.key.casefold(), (head.level_label or head.key).casefold(), head.title.casefold()}:
                named.append((head.key, match[group], Span(offset + match.start(group), offset + match.end(group))))
    return named if len(named) > 1 or (named and len(heads) == 1) else []


def _beside_titles(ground: Ground) -> Iterator[Found[str]]:
    """Codes on the line of a title, or in brackets behind it wherever it is printed."""
    for head in ground.classes:
        lines = {
            index
            for index, line in enumerate(ground.text.lines)
            if any(line.whole.start <= place.start < line.whole.end for place in head.title_places)
        }
        for index in range(len(ground.text.lines)):
            words = ground.line(index)
            at = words.casefold().find(head.title.casefold())
            if at < 0 or ground.topic(index) in ASIDE:
                continue
            offset = ground.text.lines[index].span.start
            end = at + len(head.title)
            titled = index in lines or (not words[end:].strip() and _LISTED_CODE.match(words[:at]) is not None)
            yield from _around(words, at, end, offset, head.key, titled)
            yield from _in_next_cell(ground, index, head)


def _in_next_cell(ground: Ground, index: int, head: ClassHead) -> Iterator[Found[str]]:
    """A code in the cell behind that of a title, under no head of columns ("Clerk II", "4310C2")."""
    cells = ground.text.lines[index].cells
    for cell, after in itertools.pairwise(cells):
        words = ground.words(after)
        if ground.words(cell).casefold() == head.title.casefold() and _CELL_CODE.fullmatch(words) and not _YEAR.fullmatch(words):
            yield Found(words, (after,), How.TABLE, sure=False, classes=(head.key,), rank=3)


def _alone(ground: Ground) -> Iterator[Found[str]]:
    """A code of several groups of figures as a line of the head ("06-3190-15")."""
    for index in range(ground.head if len(ground.classes) == 1 else 0):
        match = _GROUPS.fullmatch(ground.line(index).strip())
        if match:
            yield Found(match.group(), (ground.text.lines[index].span,), How.PATTERN, sure=False, rank=4)


def _over_dates(ground: Ground, findings: list[Finding]) -> Iterator[Found[str]]:
    """Codes over the dates of the classes, in the order in which the titles are printed."""
    places = codes_over_dates(ground.text)
    heads = sorted((head for head in ground.classes if head.title_places), key=lambda head: head.title_places[0])
    if places and len(heads) == len(ground.classes) == len(places):
        for head, place in zip(heads, places, strict=True):
            yield Found(ground.words(place), (place,), How.TABLE, sure=False, classes=(head.key,), rank=3)
    elif places:
        facts = {"what": f"{len(places)} codes for {len(ground.classes)} classes", "printed": ", ".join(map(ground.words, places))}
        findings.append(Finding(severity=Severity.CHECK, trouble=FindingKind.NUMBER_AMBIGUOUS, places=places, facts=facts))


def _around(words: str, start: int, end: int, offset: int, key: str, titled: bool) -> Iterator[Found[str]]:
    cited = _CITED.match(words, end)
    if cited and not (start and words[start - 1].isalnum()):
        yield _at(cited, offset, key)
        return
    if not titled or len(words) > end + 40:
        return
    behind, before = _BESIDE.match(words, end), _BEFORE.match(words[:start])
    match = behind if behind and _is_beside(behind) else before if before and _is_beside(before) else None
    if match:
        yield _at(match, offset, key, rank=1)


def _is_beside(match: re.Match[str]) -> bool:
    """Three figures at least, and no year of its own."""
    digits = sum(char.isdigit() for char in match["code"])
    bracketed = (
        "(" in match.group() or "#" in match.group() or "no" in match.group().casefold() or "code" in match.group().casefold()
    )
    return digits >= 3 and (bracketed or not _YEAR.fullmatch(match["code"]))


def _at(match: re.Match[str], offset: int, key: str, rank: int = 0) -> Found[str]:
    place = Span(offset + match.start("code"), offset + match.end("code"))
    return Found(match["code"], (place,), How.PATTERN, classes=(key,), rank=rank)


def code_findings(codes: dict[str, Found[str]], ground: Ground) -> Iterator[Finding]:
    """One code on two titles."""
    numbers = {head.key: n for n, head in enumerate(ground.classes)}
    titles = {head.key: head.title for head in ground.classes}
    by_code: dict[str, list[str]] = {}
    for key, found in codes.items():
        by_code.setdefault(found.value, []).append(key)
    for code, keys in by_code.items():
        if len(keys) > 1:
            yield Finding(
                severity=Severity.CHECK,
                trouble=FindingKind.CODE_ON_TWO_TITLES,
                field=f"/classes/{numbers[keys[1]]}/code",
                places=codes[keys[0]].places,
                facts={"code": code, "titles": "; ".join(titles[key] for key in keys)},
            )
