"""Public employers: their regions, and the words that tell their kind and name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.model.words import JurisdictionKind
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.tables import Table, read_table, refuse_twice

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class EmployerKind:
    """One kind of public employer.

    Attributes:
        kind: as the record has it.
        front: words before its name, lower case ("county of").
        back: words after its name, lower case ("county").
        self_words: how a document speaks of it without a name, with their case ("County-wide").
    """

    kind: JurisdictionKind
    front: tuple[str, ...]
    back: tuple[str, ...]
    self_words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Jurisdictions:
    """Kinds, regions and context of employers. Compared and hashed by identity: one table is read once and handed on.

    Attributes:
        kinds: in the order of the file.
        regions: name of a state or province → ISO 3166-2 code.
        short: short form, with its case → ISO 3166-2 code.
        ours: words near a name that make it the employer, lower case.
        not_ours: words before a name that make it somebody else, lower case.
        licence: words after the name of a region that make it that of a licence, lower case.
        not_first: capitalized words that begin a sentence, not a name.
        not_county: capitalized words that are in no name of a county.
    """

    kinds: tuple[EmployerKind, ...]
    regions: Mapping[str, str]
    short: Mapping[str, str]
    ours: tuple[str, ...]
    not_ours: tuple[str, ...]
    licence: tuple[str, ...]
    not_first: frozenset[str]
    not_county: frozenset[str]


def read_jurisdictions(path: Path) -> Jurisdictions:
    """Read a jurisdictions.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("kind", "region", "context")
    regions = whole.tables("region")
    context = whole.table("context")
    context.only("ours", "not_ours", "licence", "not_first", "not_county")
    for table in regions:
        table.only("code", "name", "short")
    refuse_twice(whole, "region", tuple(table.text("name") for table in regions))
    return Jurisdictions(
        kinds=tuple(_kind(table) for table in whole.tables("kind")),
        regions={table.text("name"): table.text("code") for table in regions},
        short={form: table.text("code") for table in regions for form in table.texts("short")},
        ours=_lower(context, "ours"),
        not_ours=_lower(context, "not_ours"),
        licence=_lower(context, "licence"),
        not_first=frozenset(context.texts("not_first")),
        not_county=frozenset(context.texts("not_county")),
    )


def _kind(table: Table) -> EmployerKind:
    table.only("key", "front", "back", "self")
    key = table.text("key")
    if key not in {kind.value for kind in JurisdictionKind}:
        raise table.error("key", f"must be one of {', '.join(JurisdictionKind)}")
    return EmployerKind(JurisdictionKind(key), _lower(table, "front"), _lower(table, "back"), table.texts("self"))


def _lower(table: Table, key: str) -> tuple[str, ...]:
    return tuple(text.lower() for text in table.texts(key))


@kept
def shipped_jurisdictions() -> Jurisdictions:
    """The kinds and regions that come with the program."""
    return read_jurisdictions(resource("vocabulary/jurisdictions.toml"))
