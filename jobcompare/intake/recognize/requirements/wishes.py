"""Words that only prefer what they name."""

import re

from jobcompare.intake.recognize.requirements.gates import Gated, phrase_pattern
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.model.places import Span
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, hints_of, shipped_requirement_words


@kept
def wish_patterns() -> tuple[Gated, re.Pattern[str], Gated, Gated]:
    """What only prefers: anywhere, at the beginning, before what it prefers; and words that require."""
    words = shipped_requirement_words().joining["preferred"]
    whole = Gated(
        rf"(?<!\w)(?:(?:is|are|would\s+be|will\s+be|may\s+be|be|also|strongly|highly|very|"
        rf"but\s+not\s+required)\s+)*{alternatives(words['whole'])}(?!\w)(?!\s+(?:minimum|qualif\w+|applicants?|"
        rf"candidates?|combination))",
        hints_of(words["whole"]),
    )
    leading = re.compile(rf"^[\s\"*(•-]*(?:(?:an?|the|also|and)\s+)?{alternatives(words['leading'])}(?!\w)", re.IGNORECASE)
    return whole, leading, phrase_pattern(words["within"]), phrase_pattern(words["required"])


def is_wish(ink: Ink, place: Span) -> bool:
    """The words say that what they name is only preferred."""
    whole, leading, _, required = wish_patterns()
    words = ink.live[slice(*place)]
    return (whole.search(words) is not None or leading.match(words) is not None) and not required.search(words)


def wish_words(ink: Ink, place: Span) -> str:
    """What is wished for, without the verb that says so."""
    words = ink.words(*ink.trimmed(*place)).rstrip(".")
    match = wish_patterns()[0].search(words)
    return words[: match.start()].rstrip(" ,") if match and match.end() >= len(words) - 1 and match.start() > 3 else words
