"""What the grid needs to know of each class, worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from jobcompare.analysis.ladder import Proposal, propose
from jobcompare.analysis.marks import Held, MarkTable, mark_table
from jobcompare.analysis.routes import combinations, least_way, licences, ways
from jobcompare.model.compared import Compared, ComparedClass
from jobcompare.model.record import Finding, SpecifiedClass
from jobcompare.model.requirement import Certification, Combination, Licence, Node
from jobcompare.model.routes import Least, Way
from jobcompare.model.study import EntityKind, StatementEntry, StudyLevel, ValueRef
from jobcompare.model.words import FindingKind
from jobcompare.present.figures import short_titles
from jobcompare.present.values import node_at, open_findings
from jobcompare.present.wording.qualifying import class_names


@dataclass(frozen=True, slots=True)
class HeldStatement:
    """A statement that a class holds. `source`: short title of the class it is inherited from; None: printed for it."""

    entry: StatementEntry
    described: bool  # a sentence about the level, of no list
    begins_here: bool
    source: str | None = None
    learned: bool = False


class GridClass:
    """One class of the comparison."""

    def __init__(self, item: ComparedClass, compared: Compared, table: MarkTable) -> None:
        self.item = item
        self.levels: Sequence[StudyLevel] = compared.levels
        self._table = table

    @property
    def stated(self) -> SpecifiedClass:
        """What its version says of it."""
        return self.item.content.stated

    @cached_property
    def names(self) -> dict[str, str]:
        """How the classes of its document call each other."""
        return class_names(self.item.version.contents)

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """Its ways to qualify."""
        return ways(self.stated.requirement)

    @cached_property
    def least(self) -> Least | None:
        """Its least way; None: cannot be counted."""
        return least_way(self.item.content, self.item.version.contents, self.item.employer.annual_hours)

    @cached_property
    def licences(self) -> tuple[Licence | Certification, ...]:
        """The licences and certifications it asks for."""
        return licences(self.stated.requirement)

    @cached_property
    def combinations(self) -> tuple[Combination, ...]:
        """The "any equivalent combination" alternatives."""
        return combinations(self.stated.requirement)

    @cached_property
    def proposal(self) -> Proposal | None:
        """The study level that its document speaks for."""
        return propose(self.item, self.levels)

    @cached_property
    def held(self) -> tuple[HeldStatement, ...]:
        """Its live statements in reading order, printed, inherited and to be gained there."""
        column = next(n for n, content in enumerate(self._table.contents) if content.id == self.item.content.id)
        shorts = short_titles([content.stated.title for content in self._table.contents])
        keys = [content.stated.key for content in self._table.contents]
        found: list[HeldStatement] = []
        for row in self._table.rows:
            how = row.held[column]
            if how is Held.NONE:
                continue
            own = row.entry.stated.classes
            source = next((shorts[n] for n, key in enumerate(keys) if key in own), None) if how is Held.INHERITED else None
            found.append(HeldStatement(row.entry, row.described, row.begins == column, source, how is Held.LEARNED))
        return tuple(found)

    @cached_property
    def elsewhere(self) -> tuple[tuple[StatementEntry, str], ...]:
        """Live statements of its document that it does not hold, each with the short title of the first level that does."""
        column = next(n for n, content in enumerate(self._table.contents) if content.id == self.item.content.id)
        shorts = short_titles([content.stated.title for content in self._table.contents])
        return tuple(
            (row.entry, shorts[row.begins]) for row in self._table.rows if row.held[column] is Held.NONE and row.begins is not None
        )

    def ref(self, field: str, key: str | None = None) -> ValueRef:
        """A field of its version's class; `key` names the part of it that is meant."""
        return ValueRef(EntityKind.CONTENT, self.item.content.id, field, key)

    def doubts(self, field: str) -> list["Doubt"]:
        """The open findings about a field, with the requirement node each is about."""
        pointer = f"/classes/{self.item.content.position}/{field}"
        tree = self.stated.requirement if field == "requirement" else None
        found = open_findings(self.item.version, pointer)
        return [Doubt(finding.trouble, finding, node_at(tree, (finding.field or "").removeprefix(pointer))) for finding in found]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding about a field, and the node of the requirement it is about (None: not a requirement)."""

    kind: FindingKind
    finding: Finding
    node: Node | None


def grid_classes(compared: Compared) -> tuple[GridClass, ...]:
    """The classes of a comparison, in the order of the columns; one mark table per version."""
    tables: dict[int, MarkTable] = {}
    made: list[GridClass] = []
    for item in compared.classes:
        number = item.version.specification.id
        if number not in tables:
            tables[number] = mark_table(item.version)
        made.append(GridClass(item, compared, tables[number]))
    return tuple(made)
