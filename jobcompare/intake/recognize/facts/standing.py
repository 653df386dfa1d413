"""The standing of a document (proposed, draft …), and whether its classes are flexibly staffed."""

import re

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import ASIDE, Ground
from jobcompare.intake.recognize.facts.labelled import label_form
from jobcompare.model.places import Span
from jobcompare.model.record import Staffing
from jobcompare.model.words import How, Status
from jobcompare.vocabulary.labels import Labels

_FLEXIBLE = re.compile(
    r"(?:[\w/]+\s+){0,2}\b(?:is|are|may\s+be)\s+(?:\w+\s+)?(?:flexibly|alternately|alternatively)[\s-]+(?:staffed|"
    r"filled|classified|allocated)|\b(?:flexibly|alternately)[\s-]+staffed\b|\bflexible\s+staffing\b|"
    r"\bflex(?:ibly)?[\s-]+class(?:ed|ified)\b|\bdeep\s+class(?:ification)?\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[a-z]+")
_HINT = re.compile(r"[Ff]lex|[Aa]lternat|[Dd]eep|FLEX")
_NOT = re.compile(r"\b(?:not|no\s+longer|nor)\b[^.]{0,30}$", re.IGNORECASE)
_ENDS = 4  # lines at the end that can carry a stamp


def read_status(ground: Ground, labels: Labels) -> Found[Status] | None:
    """The standing of the document, where a line of its head or foot says it; None else."""
    forms = {label_form(phrase): status for status, phrases in labels.status.items() for phrase in phrases}
    begins = {word for form in forms for word in form.split()[:1]}
    count = len(ground.text.lines)
    for index in [*range(min(max(ground.head, 4), count)), *range(max(count - _ENDS, 0), count)]:
        words = ground.line(index)
        if len(words) > 90 or begins.isdisjoint(_WORDS.findall(words.casefold())):
            continue
        plain = re.sub(r"[\d/.,–—-]+(?:\s*(?:19|20)\d\d)?|\b(?:v|ver|version|as of|dated|date)\b", " ", words)
        plain = re.sub(r"^\W*(?:status|document status|class status)\s*:\s*", "", plain, flags=re.IGNORECASE)
        form = label_form(plain.strip(" *#()[]:"))
        if form in forms:
            return Found(forms[form], (ground.text.lines[index].span,), How.PATTERN)
        marked = re.search(r"[(\[]\s*(proposed|draft|superseded|obsolete)\s*[)\]]", words, re.IGNORECASE)
        if marked:
            start = ground.text.lines[index].span.start
            return Found(forms[marked[1].casefold()], (Span(start + marked.start(1), start + marked.end(1)),), How.PATTERN)
    return None


def read_staffing(ground: Ground) -> Found[Staffing] | None:
    """Flexible staffing, where the document says so; None else."""
    if not _HINT.search(ground.live):
        return None
    for index in range(len(ground.text.lines)):
        words = ground.line(index)
        if not _HINT.search(words):
            continue
        match = _FLEXIBLE.search(words)
        if (
            match is None
            or ground.topic(index) in ASIDE
            or _NOT.search(words[: match.start()] + " ")
            or re.search(r"\bnot\b", match.group())
        ):
            continue
        start = ground.text.lines[index].span.start
        staffing = Staffing(
            kind="flexible",
            classes=ground.keys(index) if len(ground.keys(index)) > 1 else tuple(head.key for head in ground.classes),
        )
        return Found(staffing, (Span(start + match.start(), start + match.end()),), How.PATTERN)
    return None
