"""Supervision received and exercised: behind a label, in a section on it, or in a sentence of the definition or level."""

import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import ASIDE, Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.model.places import Span
from jobcompare.model.words import How, SectionKind
from jobcompare.vocabulary.labels import Fact, Labels

_DEGREE = (
    r"(?:(?:very|more|fairly|relatively)\s+)?(?:general|close|closer|direct|immediate|limited|minimal|minimum|administrative|executive|broad|policy|technical|functional|moderate|occasional|varying\s+degrees?\s+of|"
    r"varying|regular|little(?:\s+or\s+no)?|considerable|intermittent|continuous|continual|constant|basic|managerial|professional|day-to-day|work|overall|legal|clinical|medical|"
    r"indirect|normal|reduced|some|specific|detailed|routine|frequent|strategic|supervisory|nominal)"
)
_DEGREES = rf"(?P<degree>{_DEGREE}(?:(?:\s*,\s*|\s*/\s*|\s+(?:and/or|and|or|to|but)\s+|\s+){_DEGREE})*)"
_NOUN = r"(?P<noun>supervision|direction|guidance|oversight|instruction)"
_NOUNS = rf"{_NOUN}(?P<more>(?:\s*,?\s*(?:and/or|and|or|to)\s+(?:{_DEGREE}\s+)?(?:supervision|direction|guidance|oversight|instruction))*)"
_RECEIVED = (
    re.compile(rf"\b(?:under|with|receiv(?:es?|ing)|works?\s+under|subject\s+to)\s+(?:the\s+)?{_DEGREES}\s+{_NOUNS}", re.IGNORECASE),
    re.compile(rf"\b(?:under|receives?)\s+(?:the\s+)?(?P<degree>(?:supervision|direction|guidance)(?:\s+(?:and|or)\s+(?:supervision|direction|guidance))?)\b(?P<noun>)(?P<more>)", re.IGNORECASE),
)
_IS = re.compile(rf"\bsupervision\s+(?:received\s+)?is\s+(?P<value>(?:{_DEGREE})\b[^.;]*)", re.IGNORECASE)
_ADVERB = re.compile(r"\b(?:is|are)\s+(?P<value>(?:directly|closely|generally|immediately|minimally)\s+supervised(?:\s+by\s+[^.;]*)?)", re.IGNORECASE)
_REPORTS = re.compile(r"\b(?P<value>[Rr]eports?\s+(?:directly\s+)?to\s+(?![(:])[^.;:]+)")
_GIVEN = re.compile(
    r"\b(?:exercis\w+|provid\w+|giv\w+|has|have|carr(?:y|ies))\s+(?P<value>(?:(?:no|direct|indirect|general|close|limited|full|lead|technical|functional|immediate|day-to-day|administrative|and|or|,|/|over|both|some|"
    r"first[\s-]line|first[\s-]level|second[\s-]level|temporary|occasional|project|work)\s*)*\b(?:supervision|direction)\b(?!\s+from)[^.;]*)",
    re.IGNORECASE,
)
_NONE_GIVEN = re.compile(r"\b(?P<value>(?:does\s+not|do\s+not|not)\s+(?:\w+\s+){0,2}(?:exercise|provide|supervise|have|give)\w*\s*(?:\w+\s+){0,4}?(?:supervis\w+|others|staff|employees|personnel)[^.;]*)", re.IGNORECASE)
_DUTIES = re.compile(r"\b(?P<value>(?:no|temporary|limited|full|direct|some|occasional)\s+supervisory\s+(?:dut\w+|responsibilit\w+|authority))", re.IGNORECASE)
_ACCOUNTABLE = re.compile(r"\b(?:supervisory|managerial|management|supervisor|manager)\b[^.;,]{0,20}\bposition\s+(?:is\s+)?(?:that\s+is\s+)?(?P<value>(?:accountable|responsible)\s+for\s+[^.;,]*?)(?=[.;,]|\s+(?:who|whose|which|that\s+provides)\b|\s+on[\s-]site\b)", re.IGNORECASE)
_LEAD = (
    re.compile(r"\bin\s+a\s+(?P<value>lead(?:\s+worker|ership)?\s+capacity\b(?:,?\s+(?:and\s+)?direct\w*[^.;]*?)?)(?=,?\s+and/or\b|[.;]|\s+(?:over|for)\b|,)", re.IGNORECASE),
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


def read_received(ground: Ground, labelled: Sequence[Labelled], labels: Labels) -> list[Found[str]]:
    """Supervision received, in reading order; the section on it before labels of the superior, these before prose."""
    found = list(_labelled(ground, labelled, labels, Fact.RECEIVED))
    for index, rank in _told(ground):
        words = ground.line(index)
        if not _SAYS.search(words):
            continue
        how = How.HEADING if rank == 1 and ground.heading(index) else How.PATTERN
        match = next((match for pattern in _RECEIVED for match in [pattern.search(words)] if match), None)
        if match and rank < 7 and not _PERSONS.search(words[: match.start()]) and not re.match(r"\s+(?:of|over)\s+(?:staff|others|employees)", words[match.end() :], re.IGNORECASE):
            found.append(_found(ground, index, words, match.start("degree"), _end(match), how, rank))
            continue
        for pattern, extra in ((_IS, 0), (_ADVERB, 0), (_REPORTS, 10)):
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
    found = list(_labelled(ground, labelled, labels, Fact.EXERCISED))
    for index, rank in _told(ground):
        words = ground.line(index)
        if not _SAYS.search(words):
            continue
        how = How.HEADING if rank == 1 and ground.heading(index) else How.PATTERN
        for extra, pattern in enumerate((_NONE_GIVEN, _GIVEN, _DUTIES, _ACCOUNTABLE, *_LEAD)):
            match = pattern.search(words)
            if match and not _PERSONS.search(words[: match.start()]):
                sure = pattern is not _LEAD[1]
                found.append(_found(ground, index, words, match.start("value"), match.end("value"), how, rank + 10 * (extra > 1), sure))
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
    for hit in labelled:
        words = ground.words(hit.value)
        if hit.fact is not fact or not hit.marked or not words or words.casefold().strip(" .") in labels.nothing or ground.topic(hit.line) in ASIDE:
            continue
        if hit.below and ground.parts and ground.kind(hit.line) is SectionKind.SUPERVISION:
            continue
        if ground.kind(hit.line) is SectionKind.DUTIES and not hit.first:
            continue
        cited = re.search(rf"{_DEGREES}\s+{_NOUNS}", words, re.IGNORECASE) if fact is Fact.RECEIVED else None
        if cited:
            start = hit.value.start - ground.text.lines[hit.line].span.start
            line = ground.line(hit.line)
            match = re.compile(rf"{_DEGREES}\s+{_NOUNS}", re.IGNORECASE).search(line, start)
            if match:
                yield _found(ground, hit.line, line, match.start("degree"), _end(match), How.LABEL, 0)
                continue
        rank = 0 if hit.label.startswith("supervision") else 2
        yield Found(words[:_LONGEST], (hit.value,), How.LABEL, classes=ground.owners[hit.line], rank=rank)


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
