"""The dates of a document: when it was adopted, revised, effective, printed or posted; struck ones too."""

import re
from collections.abc import Iterator
from functools import lru_cache

from jobcompare.intake.recognize.class_tables import name_of_column
from jobcompare.intake.recognize.facts.dating import Dated, dates_in, month_words, writes_day_first
from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import LISTED, Ground
from jobcompare.intake.recognize.facts.labelled import label_form
from jobcompare.model.places import Span
from jobcompare.model.record import Finding, PrintedDate
from jobcompare.model.words import DateKind, FindingKind, How, SectionKind, Severity, TextMarkKind
from jobcompare.vocabulary.labels import Fact, Labels

_REACH = 60  # characters before a date within which words tell its kind
_SHORT = 160  # characters of a line that is no prose
_CLOSED = re.compile(
    r"\b(?:must\s+be\s+(?:received|submitted|filed|postmarked)|will\s+be\s+accepted|(?:filing|"
    r"application)s?\s+(?:deadline|close|period)|clos(?:es|ing|e)|deadline|last\s+day|apply\s+by|(?:received|submit\w*|applications?|materials)\b[^.;]{0,40}\s(?:by|"
    r"until|before)|open\s+until|through)\b",
    re.IGNORECASE,
)
_APPLY = re.compile(r"\b(?:submit|apply)\b[^.;]*\bby\b", re.IGNORECASE)
_FILED = re.compile(r"filing\s+period|application\s+(?:period|dates?)|accepted\s+from|filing\s+dates?", re.IGNORECASE)
_TESTED = re.compile(
    r"\b(?:test|interview|exam(?:ination)?\s+(?:will|is)|anticipated|scheduled|administered|experience|"
    r"by\s+the\s+close|born|prior\s+to|beginning\s+on)\b",
    re.IGNORECASE,
)
_REMAINDER = re.compile(
    r"[\s,;:.()\[\]|&/–—-]|\b(?:and|page|\d{1,3}|of|date|dated|by|the|on|resolution|res|no|ord|ordinance|fy|item|"
    r"bos|cs|hr|minutes|order|reso|meeting)\b",
    re.IGNORECASE,
)
_PAY = re.compile(r"\$|\bsalar|\bpay\b|\bwage|\bincrease|\bCOLA\b|contract|agreement|certif|licen[cs]e|\bAct\b", re.IGNORECASE)
_PLAIN_LABEL = re.compile(r"(?:^|[\t|]|\s)Date\s*:\s*$|^DATE\s*:\s*$")
_LABEL_WORDS = re.compile(r"(?:[Ss]tart|[Ee]nd|[Tt]est|[Ii]nterview|[Dd]ue|[Hh]ire|[Ss]ignature|[Bb]irth)\s+Date\s*:\s*$")
_DIGITS = re.compile(r"\d\d[^\d$]|\d[/.-]\d|\d\d$")
_SENTENCES = re.compile(r"[.;]\s+(?=[A-Z])")
_FILLERS = re.compile(
    r"(?:[\s:,;.()\[\]#*|/–—-]|\b(?:by|on|of|in|at|the|and|as|for|per|to|is|was|board|council|city|county|state|"
    r"district|supervisors|commission|commissioners|trustees|directors|education|governing|"
    r"service|personnel|civil|hr|human|resources|department|dept|date|dated|resolution|reso|res|ordinance|ord|no|"
    r"minutes|order|item|action|title|only|with|effect|"
    r"mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?|satur(?:day)?|sat|sun(?:day)?|spec|class|"
    r"specification|\d{1,6})\b)*",
    re.IGNORECASE,
)
_FILLERS_OR_DATES = re.compile(r"[\d/.,:;-]+")
_LETTERS = re.compile(r"[A-Za-z]+")
_EXPERIENCE = re.compile(r"experience|degree|licen[cs]e|certif|graduat|years?\b|months?\b", re.IGNORECASE)
_WORDS = re.compile(r"[A-Za-z][\w.'’/-]*")


def read_dates(ground: Ground, labels: Labels) -> list[Found[PrintedDate]]:
    """The dates of the document in reading order."""
    whole = ground.text.text
    struck = [mark.span for mark in ground.text.marks if mark.kind is TextMarkKind.STRUCK]
    day_first = writes_day_first(whole)
    found: list[Found[PrintedDate]] = []
    for index, line in enumerate(ground.text.lines):
        words = whole[line.span.start : line.span.end]
        if _DIGITS.search(words) and ground.topic(index) != "questions":
            for kind, dated, how in _of_line(ground, index, words, labels, day_first):
                place = Span(line.span.start + dated.start, line.span.start + dated.end)
                out = any(start <= place.start and place.end <= end for start, end in struck)
                date = PrintedDate(kind=kind, date=dated.date, struck=out)
                if all(one.value != date for one in found):
                    found.append(Found(date, (place,), how, dated.sure))
    return found


def _of_line(ground: Ground, index: int, words: str, labels: Labels, day_first: bool) -> Iterator[tuple[DateKind, Dated, How]]:
    dates = list(dates_in(words, day_first))
    if not dates:
        return
    kinds = _kinds(labels)
    before: DateKind | None = None
    end = 0
    for number, dated in enumerate(dates):
        between = words[end : dated.start]
        label = _line_before(ground, index) if number == 0 else ""
        if "\t" in between:
            label, between = between.split("\t")[-2:]
            before = None
        if not between.strip() and _kind_of_label(label, kinds) is None and ground.text.lines[index].cells:
            label = _label_in_table(ground, index, dated, kinds)
        if (
            number == 0
            and _PLAIN_LABEL.search(between)
            and not _kind_before(between, kinds)
            and not _LABEL_WORDS.search(between)
            and len(words) <= _SHORT
            and dated.sure
        ):
            yield DateKind.UNSTATED, dated, How.LABEL
            end, before = dated.end, None
            continue
        kind = _kind_before(between, kinds) or (_kind_of_label(label, kinds) if not between.strip(" :-") else None)
        if (
            kind is None
            and before is not None
            and re.fullmatch(r"[\s,;&/|–—-]*(?:and|&|to|until|through)?[\s,;]*(?:[A-Z]{3,9}DAY,?\s*)?", between, re.IGNORECASE)
        ):
            kind = DateKind.CLOSING if re.search(r"\bto\b|until|through|[–—-]", between) and before is DateKind.POSTED else before
        if kind is None and number == len(dates) - 1 and len(words) <= _SHORT:
            kind = _kind_of_label(words[dated.end :].strip(), kinds)  # "May 20, 2024 Post Date"
        if kind is None:
            kind = _closing(ground, index, words, dated, number)
        elif _is_other(ground, index, words, dated, kind):
            kind = None
        end = dated.end
        before = kind
        if kind is not None:
            if dated.sure or len(words) <= _SHORT:
                yield kind, dated, How.LABEL
        elif dated.sure and _stands_alone(ground, index, words, dates):
            yield DateKind.UNSTATED, dated, How.PATTERN
            before = DateKind.UNSTATED


@lru_cache(maxsize=4)
def _kinds(labels: Labels) -> dict[str, DateKind | None]:
    """Form of the words before a date -> its kind; None: applications are taken until then."""
    kinds: dict[str, DateKind | None] = {label_form(word): None for word in labels.labels[Fact.CLOSING]}
    return kinds | {label_form(word): kind for kind, words in labels.dates.items() for word in words}


def _kind_before(between: str, kinds: dict[str, DateKind | None]) -> DateKind | None:
    """The kind that the words right before a date tell; DateKind.CLOSING for the end of applications."""
    tail = _SENTENCES.split(between[-_REACH:])[-1]
    tokens = list(_WORDS.finditer(tail))
    for last in range(len(tokens), max(0, len(tokens) - 12), -1):
        if not _FILLERS.fullmatch(tail[tokens[last - 1].end() :]):
            continue
        for first in range(max(0, last - 5), last):
            form = label_form(tail[tokens[first].start() : tokens[last - 1].end()])
            if form in kinds:
                return kinds[form] or DateKind.CLOSING
    return None


def _kind_of_label(label: str, kinds: dict[str, DateKind | None]) -> DateKind | None:
    """The kind that a label on a line or in a cell of its own tells."""
    form = label_form(label.strip(" :"))
    return (kinds[form] or DateKind.CLOSING) if form in kinds else None


def _line_before(ground: Ground, index: int) -> str:
    return ground.line(index - 1)[:_REACH] if index else ""


def _label_in_table(ground: Ground, index: int, dated: Dated, kinds: dict[str, DateKind | None]) -> str:
    """The name of the row or column of a date, whichever tells a kind; "" where none does."""
    line = ground.text.lines[index]
    names = (ground.words(line.cells[0]), name_of_column(ground.text, index, line.span.start + dated.start))
    return next((name for name in names if _kind_of_label(name, kinds) is not None), "")


def _is_other(ground: Ground, index: int, words: str, dated: Dated, kind: DateKind) -> bool:
    """In prose: a date of pay, of an agreement or of a law, or of somebody's experience."""
    if len(words) <= _SHORT and (ground.kind(index) not in (SectionKind.QUALIFICATIONS, SectionKind.LICENCES) or _is_footer(words)):
        return bool(_PAY.search(words)) and kind is DateKind.EFFECTIVE and "$" in words
    around = words[max(0, dated.start - 120) : dated.end + 20]
    prose = ground.kind(index) in LISTED or ground.kind(index) in (SectionKind.QUALIFICATIONS, SectionKind.LICENCES)
    return (
        prose
        or bool(_PAY.search(around))
        or kind in (DateKind.EFFECTIVE, DateKind.POSTED, DateKind.CLOSING, DateKind.UNSTATED)
        or bool(_TESTED.search(around))
    )


def _is_footer(words: str) -> bool:
    """A line that is a label and dates, wherever it stands."""
    return len(words) <= 90 and len(_LETTERS.findall(_FILLERS_OR_DATES.sub(" ", words))) <= 7 and not _EXPERIENCE.search(words)


def _closing(ground: Ground, index: int, words: str, dated: Dated, number: int) -> DateKind | None:
    """The days from and until which applications are taken, in a sentence or a table of filing periods."""
    before = words[max(0, dated.start - 130) : dated.start].split("\t")
    before = " ".join(before[-2:] if number == 0 else before[-1:])
    asked = ground.kind(index) in (SectionKind.QUALIFICATIONS, SectionKind.LICENCES) and not _APPLY.search(before)
    if not dated.sure or asked or ground.kind(index) in LISTED:
        return None
    if number == 0 and _FILED.search(before):
        return DateKind.POSTED
    if (
        _CLOSED.search(before)
        and not _TESTED.search(before)
        and re.search(r"appl|filing|filed|received|clos", before, re.IGNORECASE)
    ):
        return DateKind.CLOSING
    return None


def _stands_alone(ground: Ground, index: int, words: str, dates: list[Dated]) -> bool:
    """A line of the head or foot that has nothing but dates."""
    if len(dates) > 3 or not (index < ground.head or index >= len(ground.text.lines) - 3):
        return False
    rest = words
    for dated in reversed(dates):
        rest = rest[: dated.start] + " " + rest[dated.end :]
    return not _REMAINDER.sub("", rest) and not re.search(r"\bpage\b", words, re.IGNORECASE)


def date_findings(ground: Ground, found: list[Found[PrintedDate]]) -> Iterator[Finding]:
    """A marked-up revision without an unstruck date: which text was adopted is not clear."""
    marked = any(mark.kind in (TextMarkKind.STRUCK, TextMarkKind.INSERTED) for mark in ground.text.marks)
    told = [
        one for one in found if not one.value.struck and one.value.kind in (DateKind.ADOPTED, DateKind.REVISED, DateKind.EFFECTIVE)
    ]
    if (
        not marked
        or told
        or any(not one.value.struck and one.value.kind is DateKind.UNSTATED and one.how is How.PATTERN for one in found)
    ):
        return
    struck = [one for one in found if one.value.struck]
    yield Finding(
        severity=Severity.CHECK,
        trouble=FindingKind.ADOPTED_TEXT_UNCLEAR,
        field="/specification/dates" if found else None,
        places=tuple(place for one in struck for place in one.places),
        facts={"dates": ", ".join(month_words(one.value.date) for one in struck)} if struck else {},
    )
