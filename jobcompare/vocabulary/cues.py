"""Words by which a text tells what it is where no heading does: parts without heading, lead-ins, catch-alls, kinds, verbs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.model.words import SectionKind, StatementKind
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.phrases import PhraseFinder
from jobcompare.vocabulary.tables import Table, read_table, refuse_twice

if TYPE_CHECKING:
    from pathlib import Path

_LEADS = (StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY, StatementKind.CHARACTERISTIC)
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What paragraphs begin without a heading: kind of section and topic, as in headings.toml, and the words that tell."""

    kind: SectionKind
    topic: str
    words: PhraseFinder


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """The cues. Compared and hashed by identity: one table is read once and handed on.

    Attributes:
        beginnings: what paragraphs begin without a heading.
        begins: finds the words of any of them.
        lead_in: finds sentences that announce a list or restrict it.
        catch_all, assigned: a catch-all duty has a phrase of both.
        inherits: finds what takes over statements of the level below.
        leads: kind of statement → finder of the words at its beginning.
        verbs: base forms of the verbs that begin duties.
        before: words that may stand before the verb.
    """

    beginnings: tuple[Beginning, ...]
    begins: PhraseFinder
    lead_in: PhraseFinder
    catch_all: PhraseFinder
    assigned: PhraseFinder
    inherits: PhraseFinder
    leads: Mapping[StatementKind, PhraseFinder]
    verbs: frozenset[str]
    before: frozenset[str]
    _forms: Mapping[str, str]

    def verb(self, word: str) -> str | None:
        """The base form of a verb in its base, third-person or -ing form; None for any other word."""
        return self._forms.get(word.lower())


def third_person(verb: str) -> str:
    """A verb as "he" has it: "apply" → "applies"."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(_SIBILANTS) else f"{verb}s"


def participle(verb: str) -> str:
    """The -ing form of a verb: "make" → "making", "set" → "setting"."""
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return f"{verb[:-1]}ing"
    doubled = len(verb) < 5 and len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return f"{verb}{verb[-1]}ing" if doubled else f"{verb}ing"


def read_cues(path: Path) -> Cues:
    """Read a cues.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("begins", "lead_in", "catch_all", "inherits", "lead", "verbs")
    catch_all, lead, verbs = whole.table("catch_all"), whole.table("lead"), whole.table("verbs")
    lead.only(*(kind.value for kind in _LEADS))
    verbs.only("words", "before")
    words = verbs.texts("words")
    refuse_twice(verbs, "words", words)
    return Cues(
        beginnings=tuple(_beginning(table) for table in whole.tables("begins")),
        begins=PhraseFinder(phrase for table in whole.tables("begins") for phrase in table.texts("phrases")),
        lead_in=PhraseFinder(whole.table("lead_in").texts("phrases")),
        catch_all=PhraseFinder(catch_all.texts("phrases")),
        assigned=PhraseFinder(catch_all.texts("assigned")),
        inherits=PhraseFinder(whole.table("inherits").texts("lower")),
        leads={kind: PhraseFinder(lead.texts(kind.value)) for kind in _LEADS},
        verbs=frozenset(words),
        before=frozenset(verbs.texts("before")),
        _forms={form: verb for verb in words for form in (participle(verb), third_person(verb), verb)},
    )


def _beginning(table: Table) -> Beginning:
    table.only("kind", "topic", "phrases")
    kinds = {kind.value: kind for kind in SectionKind}
    if table.text("kind") not in kinds:
        raise table.error("kind", f"must be one of {', '.join(kinds)}")
    return Beginning(kinds[table.text("kind")], table.text("topic"), PhraseFinder(table.texts("phrases")))


@kept
def shipped_cues() -> Cues:
    """The cues that come with the program."""
    return read_cues(resource("vocabulary/cues.toml"))
