"""Words -> plain data of the fields that intake has readers for. Each reads the words as it would read a document of them alone."""

import re
from typing import Any, cast

from jobcompare.intake.canonical import canonical
from jobcompare.intake.document import Block, BlockKind, ReadDocument, Run
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.facts.dates import read_dates
from jobcompare.intake.recognize.facts.dating import dates_in
from jobcompare.intake.recognize.facts.ground import Ground, ground_of
from jobcompare.intake.recognize.facts.labelled import read_labels_of
from jobcompare.intake.recognize.facts.overtime import status_of
from jobcompare.intake.recognize.facts.pay import read_pay
from jobcompare.intake.recognize.facts.standing import read_staffing
from jobcompare.intake.recognize.requirements import parse_requirement
from jobcompare.model.codec import encode
from jobcompare.model.words import DateKind, Standing, StatementKind, Status
from jobcompare.vocabulary.jurisdictions import shipped_jurisdictions
from jobcompare.vocabulary.labels import shipped_labels
from jobcompare.vocabulary.units import shipped_units

_ONLY = (ClassHead(key="1", title=""),)
_STATUS = re.compile(r"[a-z]+")
_STANDING = (
    (Standing.DESIRABLE, re.compile(r"\b(?:desirable|desired|preferred|ideal)\b", re.IGNORECASE)),
    (Standing.TYPICAL, re.compile(r"\b(?:typical|typically|normally|usual|usually|generally)\b", re.IGNORECASE)),
    (Standing.MINIMUM, re.compile(r"\b(?:minimum|minimal|required|requirements?|must|least)\b", re.IGNORECASE)),
)
_KINDS = (
    (StatementKind.DUTY, re.compile(r"\b(?:dut(?:y|ies)|functions?|tasks?)\b", re.IGNORECASE)),
    (StatementKind.KNOWLEDGE, re.compile(r"\bknowledge\b", re.IGNORECASE)),
    (StatementKind.SKILL, re.compile(r"\bskills?\b", re.IGNORECASE)),
    (StatementKind.ABILITY, re.compile(r"\babilit(?:y|ies)\b", re.IGNORECASE)),
)
_BETWEEN = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)")  # figures without a sign are told apart by blanks
Data = dict[str, Any]


def requirement(words: str) -> Data | None:
    """The tree of what is asked; words that ask for nothing known are kept as they are."""
    tree = next(iter(parse_requirement(words).trees.values()), None)
    return without_places(encode(tree)) if tree is not None else _in_words(words)


def preferred(words: str) -> Data | None:
    """The tree of what is wished for."""
    read = parse_requirement(words)
    tree = next(iter((*read.preferred.values(), *read.trees.values())), None)
    return without_places(encode(tree)) if tree is not None else _in_words(words)


def substitutions(words: str) -> list[Data]:
    """What may stand in for what; words without figures stay an open one."""
    read = [item for items in parse_requirement(words).substitutions.values() for item in items]
    said = _in_words(words)
    return [without_places(encode(item)) for item in dict.fromkeys(read)] or ([said["other"]] if said is not None else [])


def _in_words(words: str) -> Data | None:
    """What is asked in words of its own; one word asks for nothing."""
    said = [part for part in words.split() if any(letter.isalpha() for letter in part)]
    return {"other": {"text": " ".join(words.split())}} if len(said) > 1 else None


def pay(words: str) -> list[Data]:
    """Every rate of the words on its own basis."""
    for text in (words, f"Salary: {_BETWEEN.sub(' - ', words)}"):
        ground = _ground(text)
        labels = shipped_labels()
        priced = read_pay(ground, read_labels_of(ground, labels), labels, shipped_units())
        if priced:
            return [without_places(encode(one.pay)) for one in priced]
    return []


def dates(words: str) -> list[Data]:
    """The dates of the words, each of the kind that the words beside it say."""
    found = [encode(one.value) for one in read_dates(_ground(words), shipped_labels())]
    return found or [{"kind": DateKind.UNSTATED.value, "date": one.date} for one in dates_in(words)]


def flsa(words: str) -> str | None:
    """Overtime status as the labelled value of a document says it."""
    found = status_of(words, shipped_labels())
    return found.value if found else None


def status(words: str) -> str | None:
    """Standing of the document."""
    said = set(_STATUS.findall(words.casefold()))
    forms = {phrase: status for status, phrases in shipped_labels().status.items() for phrase in phrases}
    found = [status for phrase, status in forms.items() if set(phrase.split()) <= said] + [s for s in Status if s.value in said]
    return found[0].value if len(set(found)) == 1 else None


def standing(words: str) -> str | None:
    """What the words call qualifications; desirable before typical before minimum, as "typical minimum" is typical."""
    return next((kind.value for kind, form in _STANDING if form.search(words)), None)


def region(words: str) -> str | None:
    """The one state or province that is named."""
    known = shipped_jurisdictions()
    names = {**{name.casefold(): code for name, code in known.regions.items()}, **_short_names()}
    plain = " ".join(words.split())
    found = {code for name, code in names.items() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain.casefold())}
    return found.pop() if len(found) == 1 else _code_of(plain)


def _short_names() -> dict[str, str]:
    return {name.casefold(): code for name, code in shipped_jurisdictions().short.items() if len(name) > 3}


def _code_of(words: str) -> str | None:
    short = shipped_jurisdictions().short
    found = {short[part] for part in re.findall(r"[A-Z][A-Za-z.]*", words) if part in short}
    return found.pop() if len(found) == 1 else None


def employer_kind(words: str) -> str | None:
    """The kind of employer whose words stand in front of, or behind, its name."""
    plain = " ".join(words.casefold().split())
    for kind in shipped_jurisdictions().kinds:
        if kind.kind.value == plain or any(_holds(plain, word) for word in (*kind.front, *kind.back)):
            return kind.kind.value
    return None


def _holds(words: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word.strip())}(?!\w)", words) is not None


def staffing(words: str, keys: tuple[str, ...]) -> Data | None:
    """Flexible staffing of all classes."""
    found = read_staffing(_ground(words))
    return {"kind": found.value.kind, "classes": list(keys)} if found is not None and len(keys) > 1 else None


def inherited(words: str, below: str | None) -> list[Data]:
    """The kinds of statement named, taken over from the class below; None: there is none below."""
    kinds = [kind.value for kind, form in _KINDS if form.search(words)]
    return [{"from": below, "kinds": kinds}] if below is not None and kinds else []


def without_places(data: Any) -> Any:
    """Places in words that stand alone are none of the document."""
    if isinstance(data, dict):
        pairs = cast(Data, data).items()
        return {key: without_places(value) for key, value in pairs if key != "places"}
    return [without_places(item) for item in cast(list[Any], data)] if isinstance(data, list) else data


def _ground(words: str) -> Ground:
    lines = [" ".join(line.split()) for line in words.splitlines()]
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, runs=(Run(text=line),)) for line in lines if line)
    return ground_of(canonical(ReadDocument(blocks=blocks, media_type="text/plain")), (), _ONLY)
