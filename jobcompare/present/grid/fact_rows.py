"""The facts of a class as the grid shows them: one definition per row, in the order of the page."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jobcompare.analysis.facts import (
    Verdict,
    compare_exercised,
    compare_least,
    compare_levels,
    compare_licences,
    compare_supervision,
    compare_values,
    compare_ways,
    compare_words,
)
from jobcompare.analysis.routes import ways
from jobcompare.model.requirement import Certification, Combination, Licence, Other
from jobcompare.model.study import EntityKind, SectionEntry, ValueRef
from jobcompare.model.words import FindingKind, SectionKind, Standing
from jobcompare.present.figures import DASH, listed
from jobcompare.present.grid.classes import Doubt, GridClass
from jobcompare.present.wording import NOT_STATED, finding_tag
from jobcompare.present.wording.findings import finding_words
from jobcompare.present.wording.names import FLSA, STANDING
from jobcompare.present.wording.qualifying import (
    combination_words,
    least_words,
    licence_words,
    substitution_words,
    ways_words,
)
from jobcompare.vocabulary.levels import LevelEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact of one class. `meaning` is what is compared; None: nothing to compare."""

    text: str
    ref: ValueRef
    meaning: Any = None
    stated: bool = True
    derived: bool = False
    confirmed: bool = False  # decided by the analyst
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class FactRow:
    """A row of facts. `compare` says what two meanings are to each other; None: never compared."""

    key: str
    label: str
    make: Callable[[GridClass], Fact]
    compare: Callable[[Any, Any], Verdict] | None = None


def absent(ref: ValueRef, text: str = NOT_STATED) -> Fact:
    """What the document does not say."""
    return Fact(text=text, ref=ref, stated=False)


def _series(one: GridClass) -> Fact:
    contents, stated = one.item.version.contents, one.stated
    members = one.item.version.specification.stated.series
    labels = [item.stated.level_label for item in contents]
    count = max(len(contents), len(members.members) if members else 0)
    if len(labels) > 1 and all(labels) and stated.level_label:
        words = f"{stated.level_label} of {'/'.join(label for label in labels if label)}"
    elif count > 1 and stated.level is not None:
        words = f"{stated.level} of {count}"
    else:
        words = stated.level_label or (f"level {stated.level}" if stated.level is not None and count > 1 else "")
    reason = one.proposal.reason if one.proposal and one.proposal.reason.evidence is LevelEvidence.SENTENCE else None
    quote = f"“{reason.quote}”" if reason and reason.quote else ""
    text = ", ".join(part for part in (words, quote) if part)
    ref = one.ref("level" if stated.level is not None or not stated.level_label else "level_label")
    return Fact(text=text, ref=ref) if text else absent(ref)


def _study_level(one: GridClass) -> Fact:
    names = {level.rank: level.name for level in one.levels}
    placed, proposal = one.item.placement, one.proposal
    if placed is not None:
        ranks = {level.id: level.rank for level in one.levels}
        low, high = ranks.get(placed.low_id, 0), ranks.get(placed.high_id, 0)
        ref = proposal.reason.ref if proposal else one.ref("level")
        return Fact(text=_span(names, low, high), ref=ref, meaning=(low, high), confirmed=True)
    if proposal is None:
        return absent(one.ref("level"), "nothing in the document speaks for one")
    text = _span(names, proposal.low, proposal.high) + (" ?" if proposal.doubtful else "")
    return Fact(text=text, ref=proposal.reason.ref, meaning=(proposal.low, proposal.high), derived=True)


def _span(names: dict[int, str], low: int, high: int) -> str:
    return names.get(low, DASH) if low == high else f"{names.get(low, DASH)} to {names.get(high, DASH)}"


def _printed_as(one: GridClass) -> Fact:
    ref = one.ref("standing")
    if one.stated.requirement is None:
        return absent(ref, "none in this document")
    section, standing = _section_of_requirement(one), one.stated.standing
    if section is None:
        return Fact(text=STANDING[standing], ref=ref, meaning=standing) if standing else absent(ref)
    heading = ValueRef(EntityKind.SECTION, section.id, "heading")
    return Fact(text=_clean_heading(section.stated.heading or ""), ref=ref if standing else heading, meaning=standing)


def _section_of_requirement(one: GridClass) -> SectionEntry | None:
    """The section with the last heading of a qualifications section before the requirement that is not itself a class title."""
    node = one.stated.requirement
    places = [span for way in one.ways for span in way.places] or list(node.places if node else ())
    start = min((span.start for span in places), default=None)
    titles = {item.stated.title.casefold() for item in one.item.version.contents}
    found = [
        section
        for section in one.item.version.sections
        if section.stated.kind is SectionKind.QUALIFICATIONS
        and section.stated.heading
        and _clean_heading(section.stated.heading).casefold() not in titles
        and (not section.stated.classes or one.stated.key in section.stated.classes)
    ]
    before = [item for item in found if start is None or not item.stated.places or item.stated.places[0].start <= start]
    return next(iter((before or found)[-1:]), None)


def _clean_heading(heading: str) -> str:
    words = heading.strip().rstrip(":").strip()
    return words.capitalize() if words.isupper() else words


def _ways(one: GridClass) -> Fact:
    ref = one.ref("requirement")
    text = ways_words(one.ways, one.names)
    if not text:
        return absent(ref) if one.stated.requirement is None else absent(ref, "no education or experience stated")
    doubts = [doubt for doubt in one.doubts("requirement") if not isinstance(doubt.node, Licence | Certification | Other)]
    doubts = [doubt for doubt in doubts if not isinstance(doubt.node, Combination) or doubt.node.label]
    tags = [tag for doubt in doubts if doubt.kind is not FindingKind.LABEL_NOT_IN_LIST and (tag := finding_tag(doubt.finding))]
    return Fact(text=text + _tagged(tags), ref=ref, meaning=one.ways, doubt=_doubt(doubts))


def _least(one: GridClass) -> Fact:
    ref = one.ref("requirement")
    if one.least is None:
        return absent(ref, DASH)
    text = least_words(one.least, one.stated.standing is Standing.TYPICAL)
    return Fact(text=text, ref=ref, meaning=one.least, derived=True)


def _instead(one: GridClass) -> Fact:
    """What is accepted in place of the requirement: substitutions and equivalent combinations."""
    ref = one.ref(
        "substitutions" if one.stated.substitutions else "requirement", None if one.stated.substitutions else "combination"
    )
    parts = [substitution_words(item) for item in one.stated.substitutions]
    parts += [combination_words(item.text, item.of, bool(item.label)) for item in one.combinations]
    text = "; ".join(dict.fromkeys(part for part in parts if part))
    if not text:
        return absent(ref)
    doubts = [doubt for doubt in one.doubts("requirement") if isinstance(doubt.node, Combination)] + one.doubts("substitutions")
    return Fact(
        text=text + _tagged([tag for doubt in doubts if (tag := finding_tag(doubt.finding))]), ref=ref, doubt=_doubt(doubts)
    )


def _licence(one: GridClass) -> Fact:
    ref = one.ref("requirement", "licence")
    if not one.licences:
        return absent(ref)
    texts = [licence_words(item) for item in one.licences]
    doubts = [doubt for doubt in one.doubts("requirement") if isinstance(doubt.node, Licence | Certification)]
    return Fact(text="; ".join(texts), ref=ref, meaning=one.licences, doubt=_doubt(doubts))


def _preferred(one: GridClass) -> Fact:
    ref = one.ref("preferred")
    text = ways_words(ways(one.stated.preferred), one.names)
    return Fact(text=text, ref=ref) if text else absent(ref)


def _tagged(tags: list[str]) -> str:
    return f" ({', '.join(tags)})" if tags else ""


def _doubt(doubts: list[Doubt]) -> str | None:
    return " ".join(dict.fromkeys(finding_words(doubt.finding) for doubt in doubts)) or None


def text_fact(
    field: str, meaning: Callable[[Any], Any] = lambda value: value, words: Callable[[Any], str] = str
) -> Callable[[GridClass], Fact]:
    """A fact that is one field of the class."""

    def make(one: GridClass) -> Fact:
        value: Any = getattr(one.stated, field)
        if value in (None, (), ""):
            return absent(one.ref(field))
        return Fact(text=words(value), ref=one.ref(field), meaning=meaning(value), doubt=_doubt(one.doubts(field)))

    return make


def attribute_fact(name: str) -> Callable[[GridClass], Fact]:
    """A printed fact without a key of its own, by its name."""

    def make(one: GridClass) -> Fact:
        ref = one.ref("attributes", name)
        found = [item.text for item in one.stated.attributes if item.name.casefold() == name.casefold()]
        return Fact(text=_weights("; ".join(found)), ref=ref, meaning="; ".join(found)) if found else absent(ref)

    return make


def _weights(text: str) -> str:
    """Pounds as analysts write them: "up to 50 pounds occasionally" reads "up to 50 lb, occasionally"."""
    short = re.sub(r"(?<=\d) ?(?:pounds|lbs\.?)(?!\w)", " lb", text)
    return re.sub(r" lb (?=(?:occasional|frequent|regular|constant|rare|infrequent)ly)", " lb, ", short)


LIFTING = "lifting"
LEVEL = (
    FactRow("series", "In its own series", _series),
    FactRow("study-level", "Study level", _study_level, compare_levels),
)
REQUIREMENTS = (
    FactRow("printed-as", "Printed as", _printed_as, compare_values),
    FactRow("ways", "Ways to qualify", _ways, compare_ways),
    FactRow("least", "Education + experience, least way", _least, compare_least),
    FactRow("instead", "In place of these", _instead),
    FactRow("licence", "License", _licence, compare_licences),
)
PREFERRED = FactRow("preferred", "Preferred", _preferred)
SUPERVISION = (
    FactRow("received", "Received", text_fact("supervision_received"), compare_supervision),
    FactRow("exercised", "Exercised", text_fact("supervision_exercised"), compare_exercised),
    FactRow("lifting", "Lifting", attribute_fact(LIFTING), compare_words),
)
OTHER = (
    FactRow("code", "Code", text_fact("code")),
    FactRow("grade", "Grade", text_fact("grade")),
    FactRow("flsa", "Overtime status", text_fact("flsa", words=lambda flsa: FLSA[flsa]), compare_values),
    FactRow("unit", "Bargaining unit", text_fact("bargaining_unit")),
    FactRow("service", "Civil service", text_fact("service"), compare_words),
    FactRow("tracks", "Tracks", text_fact("tracks", words=lambda tracks: listed(tracks))),
)
