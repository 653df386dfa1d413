"""Where a sentence names schooling, work, a licence or another condition: the anchors its leaves are built around."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jobcompare.intake.recognize.requirements.gates import Gated, phrase_pattern
from jobcompare.intake.recognize.requirements.held import held
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.numbers import NUMBER
from jobcompare.intake.recognize.requirements.schooling import bare_level, mentions
from jobcompare.intake.recognize.requirements.terms import CREDENTIALS, Anchor, Sort, Topic
from jobcompare.intake.recognize.requirements.worked import employed, worked
from jobcompare.model.places import Span
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, hints_of, shipped_requirement_words


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    combination: Gated
    equivalent: Gated
    conditions: Gated


_THEREOF = Gated(r"\b(?:any|a|some)\s+(?:equivalent\s+|suitable\s+)?combination\s+thereof\b", ("thereof",))
_AGE = Gated(
    r"\b(?:at\s+least\s+|minimum\s+(?:of\s+|age\s+(?:of\s+|is\s+)?)?|be\s+)?(?:\d{2}|eighteen|nineteen|"
    r"twenty(?:-one)?)(?:\s*\(\d+\))?\s+years\s+(?:of\s+age|old)(?:\s+or\s+older)?",
    (
        " age",
        " old",
    ),
)
_PROGRAM = Gated(
    r"\b(?:successful\s+)?completion\s+of\s+an?\s+(?:[\w/-]+\s+){1,5}?(?:program|course)\b|"
    r"\b(?:successful\s+)?completion\s+of\s+(?:an?\s+|the\s+)?(?:\w+[\s-]+){0,2}?(?:accredited|approved|certified|recognized|"
    r"formal|certificate)\s+[\w\s/-]{0,60}?\b(?:program|course)\b|"
    r"\b(?:successful\s+completion|passage|passing)\s+of\s+(?:an?\s+|the\s+)?[\w\s/-]{0,60}?\bexam(?:ination)?\b",
    (
        "completion",
        "passage",
        "passing",
    ),
)
_OR_COMPLETION = Gated(r"(?<=\bor )(?:successful\s+)?completion\s+of\s+[^,;.()]{3,80}", ("completion",))
_APPRENTICESHIP = Gated(
    r"\b(?:successful\s+)?(?:completion|graduation|completed|"
    r"complete)\b(?:(?!\band\b|school|college|degree|diploma)[^,;.]){0,60}?\b(?:apprentice(?:ship)?\b(?:\s+(?:training\s+)?program)?|[Aa]cademy\b(?:\s+training)?)|"
    r"\b(?:formal|approved|recognized)\s+apprenticeship\b(?:\s+program)?",
    (
        "apprentice",
        "academy",
    ),
)


_SCHOOLED = (
    r"(?:an?\s+|the\s+|completion\s+of\s+|possession\s+of\s+)*"
    r"(?:graduat|bachelor|associate|master|high\s+school|college|\d|one\b|two\b|three\b|four\b)"
)


@kept
def _patterns() -> _Patterns:
    words = shipped_requirement_words()
    combination = words.joining["combination"]
    of = alternatives(combination["of"])
    more = r"(?:(?:or|and|work|related|professional|relevant|directly|job-related|and/or)\s+)*"
    listed = rf"{of}(?:\s*(?:,|/|and/or|and|or|&)+\s*{more}{of})"
    years = rf"(?:{NUMBER})(?:\s*\(\w+\))?\s+years?\s+(?:of\s+)?"
    return _Patterns(
        combination=Gated(
            rf"(?<!\w)(?:{years})?(?:(?:any|an?|or|other|through|some|the|suitable|acceptable|equivalent|appropriate|satisfactory|"
            rf"related|similar|qualifying|"
            rf"comparable|directly|job-related|relevant|sufficient|reasonable)[\s,]+)*"
            rf"{alternatives(combination['nouns'])}\s+(?:of|equivalent\s+to)\s+(?:{years})?(?:(?:the|required|relevant|related|"
            rf"appropriate|job-related|formal|any|acceptable|equivalent|"
            rf"professional|work|directly|applicable|additional|college|successful|recent|specialized|graduate|level|both|"
            rf"post-secondary|or|and|in)\s+)*{listed}*(?!\w)|(?<!\w)(?:{years})?combined\s+{listed}+(?!\w)|"
            rf"(?<!\w)(?:any|an?|some)\s+(?:\w+\s+)?combination\s+(?:that\s+is\s+|which\s+is\s+)?equivalent\s+to(?=\s*:|\s+{_SCHOOLED})|"
            rf"(?<!\w){listed}+\s+(?:(?:which|that)\s+(?:is|are)\s+equivalent\b|equivalent\s+to\s+(?=[\"'(#]?[1-9a-eA-E][\"')]|the\s+(?:above|foregoing)))",
            ("combin", "equivalent"),
        ),
        equivalent=Gated(
            rf"(?<=\bor )(?:an?\s+|the\s+|its\s+|any\s+|other\s+|some\s+)*{alternatives(combination['others'])}(?!\w)",
            hints_of(combination["others"]),
        ),
        conditions=phrase_pattern(words.licences["conditions"]["phrases"]),
    )


def find_anchors(ink: Ink, place: Span, topic: Topic) -> list[Anchor]:
    """The anchors of a sentence in reading order, none overlapping another."""
    found = _schooling(ink, place, topic)
    times = worked(ink, place, topic, found)
    found += times
    found += _combinations(ink, place)
    found += employed(ink, place, topic, times)
    if topic is not Topic.LICENCES:
        found += [Anchor(Sort.OTHER, *match.span()) for match in _APPRENTICESHIP.finditer(ink.live, *place)]
        matches = (*_PROGRAM.finditer(ink.live, *place), *_OR_COMPLETION.finditer(ink.live, *place))
        programs = [Anchor(Sort.OTHER, *match.span()) for match in matches]
        found += _apart(programs, found) if programs else []
        found += [Anchor(Sort.OTHER, *match.span()) for match in _AGE.finditer(ink.live, *place)]
    found += held(ink, place, topic)
    order = sorted(found, key=lambda anchor: (anchor.start, -anchor.end))
    kept: list[Anchor] = []
    for anchor in order:
        before = kept[-1] if kept else None
        if before is None or anchor.start >= before.end:
            kept.append(anchor)
        elif before.sort in CREDENTIALS and anchor.sort is Sort.EDUCATION:
            kept[-1:] = [anchor, *_behind(ink, before, anchor)]
        elif anchor.sort is Sort.COMBINATION:
            kept[-1] = anchor
        elif anchor.sort in CREDENTIALS:
            kept += _behind(ink, anchor, before)
    if not kept:
        return _other(ink, place, topic)
    more = [*_other_ways(ink, place, kept)] or [*_last_way(ink, place, kept)]
    return sorted([*kept, *more], key=lambda anchor: anchor.start)


def _apart(anchors: Sequence[Anchor], others: Sequence[Anchor]) -> list[Anchor]:
    """Anchors that no other overlaps."""
    ordered = sorted(others, key=lambda anchor: anchor.start)
    kept: list[Anchor] = []
    for anchor in anchors:
        index = bisect_left(ordered, anchor.end, key=lambda other: other.start)
        if not any(anchor.start < other.end for other in ordered[max(0, index - 4) : index]):
            kept.append(anchor)
    return kept


def _schooling(ink: Ink, place: Span, topic: Topic) -> list[Anchor]:
    if topic in (Topic.LICENCES, Topic.SPECIAL) and not re.search(
        r"degree|diploma|graduat|school", ink.live[slice(*place)], re.IGNORECASE
    ):
        return []
    found = mentions(ink.live, *place)
    if not found and topic is Topic.EDUCATION:
        found = bare_level(ink.live, *place)
    return [Anchor(Sort.EDUCATION, item.start, item.end, mention=item) for item in found]


def _combinations(ink: Ink, place: Span) -> list[Anchor]:
    patterns = _patterns()
    found: list[Anchor] = []
    for match in (*patterns.combination.finditer(ink.live, *place), *_THEREOF.finditer(ink.live, *place)):
        lead = re.match(r"(?:or|other|through|some)[\s,]+(?:(?:or|through)[\s,]+)*", match.group(), re.IGNORECASE)
        found.append(Anchor(Sort.COMBINATION, match.start() + (lead.end() if lead else 0), match.end()))
    others = [Anchor(Sort.COMBINATION, *match.span()) for match in patterns.equivalent.finditer(ink.live, *place)]
    return [*found, *_apart(others, found)]


_BEHIND = re.compile(r"\s*(?:,|/|and|or|&)*\s*")


def _behind(ink: Ink, credential: Anchor, schooling: Anchor) -> list[Anchor]:
    """The part of a certificate's name behind schooling that it overlaps: "GED and CPA certification", not "GED certificate"."""
    joint = _BEHIND.match(ink.live, schooling.end, max(schooling.end, credential.end))
    start = joint.end() if joint else schooling.end
    named = len(ink.live[start : credential.end].split()) > 1
    return [replace(credential, start=start)] if named and schooling.sort is Sort.EDUCATION else []


_JOINED = re.compile(
    r"\b(?:and|or)\s+(?:(?:an?|the|must|be|pass|have|to|able|ability|meet|a\s+valid|completion\s+of|possess)\s+){0,4}$",
    re.IGNORECASE,
)


def _other_ways(ink: Ink, place: Span, kept: list[Anchor]) -> Iterator[Anchor]:
    """ "... or an honorable discharge": another condition right behind a joining word, at the end of the sentence."""
    last = kept[-1]
    for match in _patterns().conditions.finditer(ink.live, last.end, place.end):
        lead = _JOINED.search(ink.live, last.end, match.start())
        if lead is not None and not any(anchor.sort is Sort.OTHER for anchor in kept):
            yield Anchor(Sort.OTHER, *match.span())
            return


_LIST = Gated(r"\b(?:one|any|either)\s+(?:\(1\)\s+)?of\s+the\s+following\b[^.;:]{0,40}:", ("following",))
_LAST = re.compile(r"[^;.]*?,?\s+or\s+(?P<words>\w[^,;.]{8,120})[\s.;]*$", re.IGNORECASE)


def _last_way(ink: Ink, place: Span, kept: list[Anchor]) -> Iterator[Anchor]:
    """ "One of the following: a degree, 48 units, or passing the test": the words behind the "or" that ends the list are a way."""
    head = _LIST.search(ink.live, *place)
    listed = [anchor for anchor in kept if head is not None and anchor.start >= head.end()]
    match = _LAST.match(ink.live, listed[-1].end, place.end) if len(listed) > 1 else None
    if match is not None:
        yield Anchor(Sort.OTHER, *match.span("words"))


def _other(ink: Ink, place: Span, topic: Topic) -> list[Anchor]:
    """A sentence that asks something else of the applicant, whole."""
    return [Anchor(Sort.OTHER, *match.span()) for match in _patterns().conditions.finditer(ink.live, *place)][:1]
