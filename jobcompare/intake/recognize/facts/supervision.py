"""Supervision received and exercised: behind a label, in a section on it, or in a sentence of the definition or level."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import ASIDE, Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.model.places import Span
from jobcompare.model.words import How, SectionKind
from jobcompare.vocabulary.labels import Fact, Labels

_ADVERB = re.compile(
    r"\b(?:is|are)\s+(?P<value>(?:directly|closely|generally|immediately|minimally)\s+supervised(?:\s+by\s+[^.;]*)?)", re.IGNORECASE
)
_REPORTS = re.compile(r"\b(?P<value>[Rr]eports?\s+(?:directly\s+)?to\s+(?![(:])[^.;:]+)")
_NONE_GIVEN = re.compile(
    r"\b(?P<value>(?:does\s+not|do\s+not|not)\s+(?:\w+\s+){0,2}(?:exercise|provide|supervise|have|"
    r"give)\w*\s*(?:\w+\s+){0,4}?(?:supervis\w+|others|staff|employees|personnel)[^.;]*)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\bsupervision\s+(?:(?:over|of)\s+[^.;]{0,40}?)?(?P<value>(?:is|may\s+be|will\s+be)\s+(?:\w+\s+)?(?:not\s+)?exercised\b[^.;]*)",
    re.IGNORECASE,
)
_DUTIES = re.compile(
    r"\b(?P<value>(?:no|temporary|limited|full|direct|some|occasional)\s+supervisory\s+(?:dut\w+|responsibilit\w+|authority))",
    re.IGNORECASE,
)
_ACCOUNTABLE = re.compile(
    r"\b(?:supervisory|managerial|management|supervisor|"
    r"manager)\b[^.;,]{0,20}\bposition\s+(?:is\s+)?(?:that\s+is\s+)?(?P<value>(?:accountable|"
    r"responsible)\s+for\s+[^.;,]*?)(?=[.;,]|\s+(?:who|whose|which|that\s+provides)\b|\s+on[\s-]site\b)",
    re.IGNORECASE,
)
_LEAD = (
    re.compile(
        r"\bin\s+a\s+(?P<value>lead(?:\s+worker|"
        r"ership)?\s+capacity\b(?:,?\s+(?:and\s+)?direct\w*[^.;]*?)?)(?=,?\s+and/or\b|[.;]|\s+(?:over|for)\b|,)",
        re.IGNORECASE,
    ),
    re.compile(r"\bas\s+(?:an?\s+)?(?P<value>(?:member\s+and/or\s+)?lead\s+of\s+(?:a|an|the)\s+team[^.;,]*)", re.IGNORECASE),
)
_PERSONS = re.compile(r"\b(?:experience|ability|knowledge|skill|years?|months?|principles|methods)\b[^.]{0,60}$", re.IGNORECASE)
_SOURCES = {
    SectionKind.SUPERVISION: 1,
    SectionKind.DEFINITION: 3,
    SectionKind.DISTINGUISHING: 4,
    None: 5,
    SectionKind.OTHER: 6,
    SectionKind.NOTES: 6,
}
_SAYS = re.compile(r"[Ss]upervis|SUPERVIS|[Dd]irection|[Gg]uidance|oversight|[Rr]eports? |\blead\b|[Mm]anage")
_LONGEST = 240  # characters of a value
_GIVES = re.compile(r"exercis|given|over\b|of\s+others", re.IGNORECASE)
_GETS = re.compile(r"receiv", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Expressions made of the words of the vocabulary.

    Attributes:
        cited: a degree and its noun, wherever they stand.
        received: supervision that one is under.
        told: "supervision is close".
        given: supervision that one exercises.
    """

    cited: re.Pattern[str]
    received: tuple[re.Pattern[str], ...]
    told: re.Pattern[str]
    given: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(labels: Labels) -> _Patterns:
    degree, noun = _any_of(labels.degrees), _any_of(labels.supervision)
    degrees = rf"(?P<degree>{degree}(?:(?:\s*,\s*|\s*/\s*|\s+(?:and/or|and|or|to|but)\s+|\s+){degree})*)"
    nouns = rf"(?P<noun>{noun})(?P<more>(?:\s*,?\s*(?:and/or|and|or|to)\s+(?:{degree}\s+)?{noun})*)"
    alone = rf"(?P<degree>{noun}(?:\s+(?:and|or)\s+{noun})?)\b(?P<noun>)(?P<more>)"
    given = rf"(?:(?:{_any_of((*labels.given, *labels.degrees))}|and|or|,|/)\s*)*"
    verbs = r"\b(?:exercis\w+|provid\w+|giv\w+|has|have|carr(?:y|ies))\s+"
    return _Patterns(
        cited=re.compile(rf"{degrees}\s+{nouns}", re.IGNORECASE),
        received=(
            re.compile(rf"\b(?:under|with|receiv(?:es?|ing)|subject\s+to)\s+(?:the\s+)?{degrees}\s+{nouns}", re.IGNORECASE),
            re.compile(rf"\b(?:under|receives?)\s+(?:the\s+)?{alone}", re.IGNORECASE),
        ),
        told=re.compile(rf"\bsupervision\s+(?:received\s+)?is\s+(?P<value>{degree}\b[^.;]*)", re.IGNORECASE),
        given=re.compile(rf"{verbs}(?P<value>{given}\b(?:supervision|direction)\b(?!\s+from)[^.;]*)", re.IGNORECASE),
    )


def _any_of(words: Sequence[str]) -> str:
    forms = (re.escape(word).replace("\\ ", r"\s+").replace("\\-", r"[\s-]") for word in sorted(words, key=lambda w: -len(w)))
    return rf"(?:{'|'.join(forms)})"


def read_received(ground: Ground, labelled: Sequence[Labelled], labels: Labels) -> list[Found[str]]:
    """Supervision received, in reading order; the section on it before labels of the superior, these before prose."""
    patterns = _patterns(labels)
    found = list(_labelled(ground, labelled, labels, Fact.RECEIVED))
    for index, rank in _told(ground):
        words = ground.line(index)
        if not _SAYS.search(words):
            continue
        how = How.HEADING if rank == 1 and ground.heading(index) else How.PATTERN
        match = next((match for pattern in patterns.received for match in [pattern.search(words)] if match), None)
        if (
            match
            and rank < 7
            and not _PERSONS.search(words[: match.start()])
            and not re.match(r"\s+(?:of|over)\s+(?:staff|others|employees)", words[match.end() :], re.IGNORECASE)
        ):
            found.append(_found(ground, index, words, match.start("degree"), _end(match), how, rank))
            continue
        for pattern, extra in ((patterns.told, 0), (_ADVERB, 0), (_REPORTS, 10)):
            match = pattern.search(words)
            if match and (extra == 0 or rank == 1 or (rank < 6 and len(match["value"]) < 120)):
                found.append(_found(ground, index, words, match.start("value"), match.end("value"), how, rank + extra))
                break
    found += _sections(ground, _GETS, found, exercised=False)
    return found


def _end(match: re.Match[str]) -> int:
    """The word supervision is left out where it stands alone; direction and guidance are another thing and stay."""
    noun, more = match["noun"] or "", match["more"] or ""
    plain = noun.casefold() == "supervision" and not more
    return match.end("degree") if plain or not noun else match.end("more") if more else match.end("noun")


def read_exercised(ground: Ground, labelled: Sequence[Labelled], labels: Labels) -> list[Found[str]]:
    """Supervision exercised, in reading order."""
    patterns = _patterns(labels)
    found = list(_labelled(ground, labelled, labels, Fact.EXERCISED))
    for index, rank in _told(ground):
        words = ground.line(index)
        if not _SAYS.search(words):
            continue
        how = How.HEADING if rank == 1 and ground.heading(index) else How.PATTERN
        for extra, pattern in enumerate((_NONE_GIVEN, patterns.given, _PASSIVE, _DUTIES, _ACCOUNTABLE, *_LEAD)):
            match = pattern.search(words)
            if match and not _PERSONS.search(words[: match.start()]):
                sure = pattern is not _LEAD[1]
                found.append(
                    _found(ground, index, words, match.start("value"), match.end("value"), how, rank + 10 * (extra > 1), sure)
                )
                break
    found += _sections(ground, _GIVES, found, exercised=True)
    return found


def _told(ground: Ground) -> Iterator[tuple[int, int]]:
    """Lines that can speak of supervision, with the rank of their part."""
    for index in range(len(ground.text.lines)):
        kind = ground.kind(index)
        if kind in _SOURCES and ground.topic(index) not in ASIDE:
            yield index, _SOURCES[kind]


def _found(ground: Ground, index: int, words: str, start: int, end: int, how: How, rank: int, sure: bool = True) -> Found[str]:
    offset = ground.text.lines[index].span.start
    while end > start and words[end - 1] in " ,;:":
        end -= 1
    cut = min(end, start + _LONGEST)
    end = cut if cut == end else words.rfind(" ", start, cut)
    value = " ".join(words[start:end].split())
    value = value[:1].lower() + value[1:] if value[1:2].islower() else value
    return Found(value, (Span(offset + start, offset + end),), how, sure, ground.owners[index], rank)


def _labelled(ground: Ground, labelled: Sequence[Labelled], labels: Labels, fact: Fact) -> Iterator[Found[str]]:
    cited = _patterns(labels).cited
    for hit in labelled:
        if hit.fact is not fact or not _states(ground, hit, labels):
            continue
        line, offset = ground.line(hit.line), ground.text.lines[hit.line].span.start
        match = cited.search(line, hit.value.start - offset, hit.value.end - offset) if fact is Fact.RECEIVED else None
        if match:
            yield _found(ground, hit.line, line, match.start("degree"), _end(match), How.LABEL, 0)
            continue
        rank = 0 if hit.label.startswith("supervision") else 2
        yield Found(ground.words(hit.value)[:_LONGEST], (hit.value,), How.LABEL, classes=hit.owners(ground), rank=rank)


def _states(ground: Ground, hit: Labelled, labels: Labels) -> bool:
    """The value behind a label says something; a section on supervision is read as sentences instead."""
    words = ground.words(hit.value)
    if not hit.marked or not words or words.casefold().strip(" .") in labels.nothing or ground.topic(hit.line) in ASIDE:
        return False
    if hit.below and ground.kind(hit.line) is SectionKind.SUPERVISION:
        return False
    return hit.first or ground.kind(hit.line) is not SectionKind.DUTIES


def _sections(ground: Ground, about: re.Pattern[str], found: Sequence[Found[str]], exercised: bool) -> Iterator[Found[str]]:
    """A section on one of the two only, whose words no pattern reads: its first sentences as they stand."""
    for part in ground.parts:
        heading = part.heading or ""
        other = _GETS if exercised else _GIVES
        if part.kind is not SectionKind.SUPERVISION or not about.search(heading) or other.search(heading):
            continue
        for index, place in part.body(ground.text):
            if any(place.start <= one.places[0].start < place.end for one in found):
                break
            words = ground.words(place)
            sentence = re.match(r".*?[^.]{3}\.(?=\s|$)", words)
            value = (sentence.group() if sentence and len(words) > _LONGEST else words).rstrip(". ")
            if value and value.casefold() not in ("n/a", "none", "na", "tbd"):
                end = place.start + min(len(value), place.end - place.start)
                yield Found(value[:_LONGEST], (Span(place.start, end),), How.HEADING, classes=ground.owners[index], rank=1)
            break
