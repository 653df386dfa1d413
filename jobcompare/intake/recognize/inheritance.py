"""What a class takes over from the one below: "all duties listed above, and", "in addition to those of the previous level"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.sections import Part
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Inheritance
from jobcompare.model.words import SectionKind, StatementKind
from jobcompare.vocabulary.cues import Cues

_KSA = (StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY)
_KINDS: dict[SectionKind, tuple[StatementKind, ...]] = {
    SectionKind.DUTIES: (StatementKind.DUTY,),
    SectionKind.KNOWLEDGE: (StatementKind.KNOWLEDGE,),
    SectionKind.SKILLS: (StatementKind.SKILL,),
    SectionKind.ABILITIES: (StatementKind.ABILITY,),
}
_NEAR_START = 60  # characters of a paragraph within which it is said


@dataclass(frozen=True, slots=True)
class Taken:
    """What one class takes over, and where the document says so."""

    key: str
    inheritance: Inheritance
    places: Places


def read_inheritance(text: CanonicalText, parts: Sequence[Part], keys: Sequence[str], cues: Cues) -> tuple[Taken, ...]:
    """What each class takes over from the class below it, one entry a class and paragraph that says so.

    Only kinds of statement that the part lists are taken over: never a requirement, pay or a narrative.
    """
    found: dict[str, list[tuple[tuple[StatementKind, ...], Span]]] = {}
    for part in parts:
        if len(part.classes) != 1 or part.kind is None or part.kind not in _KINDS or keys.index(part.classes[0]) == 0:
            continue
        place = _said(text, part, cues)
        if place is not None:
            kinds = _KSA if part.topic == "ksa" else _KINDS[part.kind]
            found.setdefault(part.classes[0], []).append((kinds, place))
    return tuple(
        Taken(
            key,
            Inheritance(source=keys[keys.index(key) - 1], kinds=tuple(dict.fromkeys(k for kinds, _ in said for k in kinds))),
            tuple(place for _, place in said),
        )
        for key, said in found.items()
    )


def narrowed(text: CanonicalText, parts: Sequence[Part], keys: Sequence[str], cues: Cues) -> tuple[Part, ...]:
    """The parts, where a list "above" that a higher class takes over belongs to the lower classes only."""
    result = list(parts)
    for index, part in enumerate(parts):
        if len(part.classes) != 1 or part.kind not in _KINDS or _said(text, part, cues) is None:
            continue
        lower = tuple(keys[: keys.index(part.classes[0])])
        for n in range(index - 1, -1, -1):
            if parts[n].kind is not part.kind:
                break
            if not parts[n].classes and lower:
                result[n] = replace(result[n], classes=lower)
    return tuple(result)


def _said(text: CanonicalText, part: Part, cues: Cues) -> Span | None:
    """The words with which one of the first lines of a part takes over those of another class."""
    for _, span in part.body(text)[:2]:
        found = cues.inherits.first(text.words(span))
        if found is not None and found.start < _NEAR_START:
            return Span(span.start + found.start, span.start + found.end)
    return None
