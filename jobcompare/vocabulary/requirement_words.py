"""Words of requirements: schooling, experience, licences, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.tables import Table, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LEVELS = ("none", "high-school", "vocational", "some-college", "associate", "bachelor", "master", "doctorate", "professional")


@dataclass(frozen=True, slots=True)
class LevelWording:
    """How documents write one education level.

    Attributes:
        key: word of the record format ("associate").
        names: degree words that take "'s", "of Arts", "degree".
        alone: a name tells the level without the word degree beside it.
        letters: written short ("BA").
        phrases: wordings that tell the level by themselves.
        schools: what one graduates from or completes.
    """

    key: str
    names: tuple[str, ...]
    alone: bool
    letters: tuple[str, ...]
    phrases: tuple[str, ...]
    schools: tuple[str, ...]


WordLists = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Table → key → words, as a vocabulary file has them."""


@dataclass(frozen=True, slots=True, eq=False)
class RequirementWords:
    """All words of requirements. Compared by identity: read once and handed on.

    Attributes:
        levels: education levels, in the order of education_words.toml.
        schooling: other tables of education_words.toml ("words", "fields", "units").
        licences: tables of licences.toml, without the issuers.
        issuers: further issuers of licences, beside the regions of `jurisdictions` → ISO 3166-2 code.
        joining: tables of requirements.toml.
    """

    levels: tuple[LevelWording, ...]
    schooling: WordLists
    licences: WordLists
    issuers: Mapping[str, str]
    joining: WordLists


def alternatives(words: Iterable[str]) -> str:
    """An expression that matches any of the words or phrases, the longest first; without groups.

    A blank or hyphen matches blanks and hyphens, an apostrophe may be missing, and "'s" may stand for a plural "s".
    """
    forms = sorted({word.strip() for word in words}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(_form, forms)) + ")" if forms else r"(?!)"


def _form(phrase: str) -> str:
    parts = re.split(r"[\s-]+", phrase)
    return r"[\s-]+".join(_word(part) for part in parts)


def _word(word: str) -> str:
    escaped = re.escape(word).replace("'", "'?").replace("/", r"\s?/\s?")
    escaped = re.sub(r"(?<=^licen)[sc](?=e|u)", "[sc]", escaped)
    return re.sub(r"(?<=[A-Za-z]{3})s$", "'?s'?", escaped)


def hints_of(words: Iterable[str]) -> list[str]:
    """One piece of each phrase that every spelling of it contains: the longest run of letters, without a plural s."""
    return [_hint(word) for word in words]


def _hint(phrase: str) -> str:
    runs = re.findall(r"[a-z]+", phrase.lower())
    longest = max(runs, key=len) if runs else phrase.strip().lower()
    return re.sub(r"^licen.*", "licen", re.sub(r"(?<=..)s$", "", longest))


def read_requirement_words(education: Path, licences: Path, joining: Path) -> RequirementWords:
    """Read the three files. Raises VocabularyError or OSError (see `tables.read_table`)."""
    schooling, credentials = read_table(education), read_table(licences)
    schooling.only("level", "words", "fields", "units")
    issuers = credentials.table("issuers")
    return RequirementWords(
        levels=tuple(map(_level, schooling.tables("level"))),
        schooling=_lists(schooling, "words", "fields", "units"),
        licences=_lists(credentials, *(key for key in credentials.values if key != "issuers")),
        issuers=MappingProxyType({name: issuers.text(name) for name in issuers.values}),
        joining=_lists(read_table(joining)),
    )


def _level(table: Table) -> LevelWording:
    table.only("key", "names", "alone", "letters", "phrases", "schools")
    if table.text("key") not in _LEVELS:
        raise table.error("key", f"must be one of {', '.join(_LEVELS)}")
    return LevelWording(
        table.text("key"),
        table.texts("names"),
        table.flag("alone"),
        table.texts("letters"),
        table.texts("phrases"),
        table.texts("schools"),
    )


def _lists(whole: Table, *keys: str) -> WordLists:
    tables = {key: whole.table(key) for key in (keys or tuple(whole.values))}
    return MappingProxyType(
        {key: MappingProxyType({name: table.texts(name) for name in table.values}) for key, table in tables.items()}
    )


@kept
def shipped_requirement_words() -> RequirementWords:
    """The words of requirements that come with the program."""
    folder = resource("vocabulary")
    return read_requirement_words(folder / "education_words.toml", folder / "licences.toml", folder / "requirements.toml")
