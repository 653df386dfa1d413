"""Titles that sentences tell: of a series, of what the work is about, of whom the employer seeks."""

import itertools
import re
from collections.abc import Sequence

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.levels import stem_of
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.title_words import LABEL, LONGEST, FoundTitle, looks_like_title
from jobcompare.model.places import Span
from jobcompare.model.words import How
from jobcompare.vocabulary.titles import Titles

_FIRST_PARTS, _FIRST_LINES = 8, 3  # of a document, in which sentences tell what it is about
_CAPITAL_WORDS = r"(?:[A-Z][\w.’'/&()-]*|I\.?T\.?)(?:,? (?:[A-Z(][\w.’'/&()-]*|of|and|the|for|to|in|&|-|–))*"
_SERIES = re.compile(
    rf"\b(?:is|are)\s+the\s+(?P<told>(?P<place>first|second|third|fourth|fifth|entry|lowest|beginning|highest|advanced|journey|senior|top|middle|intermediate)"
    rf"(?:[- ]level)?(?:\s+of\s+(?:two|three|four|five|six|seven|\d))?(?:\s+(?:levels?|classes|class))?)"
    rf"\s+(?:in|of|within)\s+the\s+"
    rf"(?:(?P<name>{_CAPITAL_WORDS})\s+(?:class\s+)?series|(?:class\s+)?series[,:]?\s+(?P<after>{_CAPITAL_WORDS}))"
    rf"(?::\s*(?P<members>[A-Z][^.]{{3,160}}))?"
)
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "entry": 1, "lowest": 1, "beginning": 1}
_SUBJECT = re.compile(
    rf"(?:^|[.;]\s+|(?:^|[.;]\s+)(?:Under|In|With|Working|Reporting|As|At)\b[^.;]{{3,140}},\s+)(?:(?:[Tt]he|[Aa]n?)\s+(?P<one>{_CAPITAL_WORDS})(?:\s+(?:class|position|classification|level))?"
    rf"\s+(?:is|are|will|has|perform|provide|serve|[a-z]{{3,}}s)\b"
    rf"|(?:[Tt]he\s+)?(?:class|position|classification|job)\s+of\s+(?P<of>{_CAPITAL_WORDS}))"
)


_COUNTS = "One|Two|Three|Four|Five|Six|Several|Multiple"
_STOP = re.compile(r"(?<=[a-z]{3})\.(?=\s)")  # the end of a sentence, no abbreviation
_SOUGHT = re.compile(
    r"\b(?:(?:is|are|currently|now|actively)\s+)?(?:seek(?:s|ing)|recruit(?:s|ing)|hir(?:es|ing)|look(?:s|ing)\s+for|search(?:es|ing)\s+for"
    r"|accept(?:s|ing)\s+applications\s+for|invites?\s+applications\s+for|(?:opening|vacancy|opportunity|recruitment|applications?)s?\s+for"
    r"|(?:position|role|job|title|classification|class|vacancy)s?\s+of|to\s+fill|serves?\s+as|functions?\s+as|apply\s+for)\s+"
    rf"(?P<filler>(?:(?:[a-z][\w’'-]*|[“”\"()\d-]+|{_COUNTS}),?\s+){{0,14}}?)[“”\"]?(?P<title>(?!(?:{_COUNTS})\b){_CAPITAL_WORDS})"
)
_SMALL_TAIL = re.compile(r"(?:\s+(?:of|and|the|for|to|in|&|-|–))+$")
_NO_FILLER = re.compile(r"\b(?:by|with|from|where|who|that|which|whose|under|report\w*|division|department|office|unit)\b")
_POSITION = re.compile(r"\s+(?:[Pp]osition|[Cc]lassification|[Cc]lass|[Jj]ob|[Rr]ole|[Oo]pening|[Vv]acanc(?:y|ie))s?\b.*$")


def from_series(text: CanonicalText, titles: Titles) -> FoundTitle | None:
    """ "This class is the first of three levels in the series Help Desk: Coordinator, Senior and Supervisor." """
    match = _SERIES.search(text.text)
    if match is None:
        return None
    level, told = _PLACES.get(match["place"]), (Span(*match.span("told")),)
    name = match["name"] or match["after"]
    name_place = Span(*match.span("name" if match["name"] else "after"))
    members = members_of(match["members"]) if match["members"] else ()
    if level is not None and level <= len(members):
        member = members[level - 1]
        again = re.search(rf"\bThe ({re.escape(member)}) (?:class|level|position)", text.text)
        at = again.start(1) if again else match.start("members") + match["members"].find(member)
        places = tuple(sorted((name_place, Span(at, at + len(member)))))
        return FoundTitle(f"{name} {member}", places, How.INFERRED, sure=False, from_prose=True, level=level, level_places=told)
    if titles.is_noun(name.split()[-1]) and match["place"] in _PLACES:
        return FoundTitle(name, (name_place,), How.INFERRED, sure=False, from_prose=True, level=level, level_places=told)
    return None


def members_of(words: str) -> tuple[str, ...]:
    """The members of "Coordinator, Coordinator/Senior and Supervisor"."""
    return tuple(part.strip() for part in re.split(r",\s*(?:and\s+)?|;\s*|\s+and\s+", words.strip().rstrip(".")) if part.strip())


def from_sentences(text: CanonicalText, parts: Sequence[Part], titles: Titles) -> FoundTitle | None:
    """What the first sentences are about: "The IT Analyst is responsible …", "is recruiting for an IT Analyst"."""
    for pattern, groups in ((_SUBJECT, ("one", "of")), (_SOUGHT, ("title",))):
        for part in parts[:_FIRST_PARTS]:
            told = (span for _, span in part.body(text) if not _states_fact(text.words(span)))
            for span in itertools.islice(told, _FIRST_LINES):
                found = _told_in(text, span, pattern, groups, titles)
                if found is not None:
                    return found
    return None


def _states_fact(words: str) -> bool:
    return len(words) < LONGEST and LABEL.match(words) is not None


def _told_in(text: CanonicalText, span: Span, pattern: re.Pattern[str], groups: Sequence[str], titles: Titles) -> FoundTitle | None:
    """The first title that a pattern finds in a line."""
    for match in pattern.finditer(text.words(span)):
        group = next(name for name in groups if match[name])
        words = _POSITION.sub("", _STOP.split(match[group])[0]).rstrip(" .,&-–—")
        words = _SMALL_TAIL.sub("", words)
        filler = match.groupdict().get("filler") or ""
        if _is_told(words, titles) and not _NO_FILLER.search(filler):
            start = span.start + match.start(group)
            return FoundTitle(words, (Span(start, start + len(words)),), How.INFERRED, sure=False, from_prose=True)
    return None


def _is_told(words: str, titles: Titles) -> bool:
    """Two words or more that look like a title and end in a noun of titles, a word of level behind it or not."""
    tokens = re.findall(r"[A-Za-z]+", re.sub(r"\([^()]*\)", "", stem_of(words)))
    while len(tokens) > 1 and tokens[-1].lower() in titles.levels and not titles.is_noun(tokens[-1]):
        tokens.pop()
    return looks_like_title(words, titles) and len(tokens) > 1 and titles.is_noun(tokens[-1])
