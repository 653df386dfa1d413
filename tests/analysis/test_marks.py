"""Marks of specifications: printed, inherited, to be gained; held and new per class."""

from dataclasses import replace

import pytest

from jobcompare.analysis.marks import Counts, Held, MarkTable, counts, level_descriptions, mark_table
from jobcompare.model.compared import Version
from jobcompare.model.record import Inheritance, Record, SpecifiedClass, Statement
from jobcompare.model.words import StatementKind
from tests.builders import all_levels, compared_of, sample_record

KSA = frozenset({StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY})
NAMES = {
    "A": "county-a-it-customer-support-specialist",
    "B": "jurisdiction-b-technical-support",
    "C": "state-c-help-desk-coordinator",
    "D": "jurisdiction-d-customer-support-specialist",
    "E": "state-e-customer-technical-support",
}


def version_of(record: Record) -> Version:
    return compared_of({"Employer": record}).classes[0].version


def sample_version(letter: str) -> Version:
    return version_of(sample_record(NAMES[letter]))


def counted(letter: str, *kinds: StatementKind) -> Counts:
    table = mark_table(sample_version(letter))
    return counts(table.of_kinds(kinds or tuple(StatementKind)), len(table.contents))


def record_of(classes: tuple[SpecifiedClass, ...], *statements: Statement) -> Record:
    return Record(format="jobcompare-record/1", classes=classes, statements=statements)


def knowledge(text: str, *classes: str, learned_in: tuple[str, ...] = (), struck: bool = False) -> Statement:
    return Statement(kind=StatementKind.KNOWLEDGE, text=text, classes=classes, learned_in=learned_in, struck=struck)


def table_of(classes: tuple[SpecifiedClass, ...], *statements: Statement) -> MarkTable:
    return mark_table(version_of(record_of(classes, *statements)))


def plain_classes(*keys: str) -> tuple[SpecifiedClass, ...]:
    return tuple(SpecifiedClass(key=key, title=f"Clerk {key}") for key in keys)


def test_state_e_counts_as_printed() -> None:
    assert counted("E", StatementKind.KNOWLEDGE).printed == (4, 13, 15, 16)
    assert counted("E", StatementKind.KNOWLEDGE).new == (4, 9, 2, 1)
    assert counted("E", StatementKind.ABILITY).printed == (10, 16, 22, 27)
    assert counted("E", StatementKind.ABILITY).new == (10, 6, 6, 5)
    assert counted("E").held == (14, 29, 37, 43)
    assert counted("E").new == (14, 15, 8, 6)


def test_jurisdiction_b_inherits_knowledge_skills_and_abilities() -> None:
    ksa = counted("B", *KSA)
    assert ksa.held == (6, 8, 11, 14)
    assert ksa.new == (6, 2, 3, 3)
    assert ksa.inherited == (0, 6, 8, 11)
    duties = counted("B", StatementKind.DUTY)
    assert (duties.held, duties.new, duties.inherited) == ((5, 5, 5, 5), (5, 0, 0, 0), (0, 0, 0, 0))


@pytest.mark.parametrize(
    ("letter", "kind", "held"),
    [
        ("A", StatementKind.DUTY, (10, 10)),
        ("A", StatementKind.KNOWLEDGE, (18, 18)),
        ("A", StatementKind.ABILITY, (13, 13)),
        ("C", StatementKind.DUTY, (20,)),
        ("C", StatementKind.KNOWLEDGE, (11,)),
        ("C", StatementKind.SKILL, (5,)),
        ("C", StatementKind.ABILITY, (9,)),
        ("D", StatementKind.DUTY, (12,)),
        ("D", StatementKind.KNOWLEDGE, (6,)),
    ],
)
def test_lists_of_the_sample(letter: str, kind: StatementKind, held: tuple[int, ...]) -> None:
    assert counted(letter, kind).held == held


def test_level_descriptions_are_no_list() -> None:
    for item in all_levels().classes:
        table = mark_table(item.version)
        assert all(row.entry.stated.kind is StatementKind.CHARACTERISTIC for row in table.rows if row.described)
        assert not any(row.described for row in table.listed)
    described = [row for row in mark_table(sample_version("E")).rows if row.described]
    assert len(described) == 43
    assert counted("E", StatementKind.CHARACTERISTIC).held == (0, 0, 0, 0)


def test_a_characteristic_of_the_ability_list_stays_in_its_list() -> None:
    version = sample_version("D")
    entry = next(entry for entry in version.statements if entry.stated.kind is StatementKind.CHARACTERISTIC)
    assert entry not in level_descriptions(version)
    assert counted("D", StatementKind.CHARACTERISTIC).held == (1,)


def test_a_characteristic_without_places_describes_its_level() -> None:
    record = record_of(plain_classes("I"), Statement(kind=StatementKind.CHARACTERISTIC, text="The entry level.", classes=("I",)))
    assert mark_table(version_of(record)).rows[0].described


def test_first_is_the_first_printed_mark() -> None:
    table = table_of(plain_classes("I", "II", "III"), knowledge("a", "II", "III"), knowledge("b", "I"))
    assert [row.first for row in table.rows] == [1, 0]
    assert [row.held for row in table.rows] == [
        (Held.NONE, Held.PRINTED, Held.PRINTED),
        (Held.PRINTED, Held.NONE, Held.NONE),
    ]


def test_learned_marks_stand_apart_even_where_they_are_printed_too() -> None:
    table = table_of(plain_classes("I", "II"), knowledge("a", "I", "II", learned_in=("I",)), knowledge("b", learned_in=("I",)))
    assert table.rows[0].held == (Held.LEARNED, Held.PRINTED)
    assert table.rows[0].first == 1
    assert table.rows[1].first is None
    assert table.rows[1].begins == 0
    found = counts(table.rows, 2)
    assert (found.printed, found.learned, found.new) == ((0, 1), (2, 0), (0, 1))


def test_inheritance_goes_through_several_classes_and_only_for_its_kinds() -> None:
    low, middle, high = plain_classes("I", "II", "III")
    both = (StatementKind.KNOWLEDGE, StatementKind.SKILL)
    middle = replace(middle, inherits=(Inheritance(source="I", kinds=both),))
    high = replace(high, inherits=(Inheritance(source="II", kinds=(StatementKind.KNOWLEDGE,)),))
    skill = Statement(kind=StatementKind.SKILL, text="s", classes=("I",))
    table = table_of((low, middle, high), knowledge("k", "I"), skill, Statement(kind=StatementKind.DUTY, text="d", classes=("I",)))
    assert table.rows[0].held == (Held.PRINTED, Held.INHERITED, Held.INHERITED)
    assert table.rows[1].held == (Held.PRINTED, Held.INHERITED, Held.NONE)
    assert table.rows[2].held == (Held.PRINTED, Held.NONE, Held.NONE)


def test_a_statement_printed_again_at_a_higher_level_is_printed_there() -> None:
    low, high = plain_classes("I", "II")
    high = replace(high, inherits=(Inheritance(source="I", kinds=(StatementKind.KNOWLEDGE,)),))
    assert table_of((low, high), knowledge("k", "I", "II")).rows[0].held == (Held.PRINTED, Held.PRINTED)


def test_a_circle_of_inheritance_ends() -> None:
    low, high = plain_classes("I", "II")
    low = replace(low, inherits=(Inheritance(source="II", kinds=(StatementKind.KNOWLEDGE,)),))
    high = replace(high, inherits=(Inheritance(source="I", kinds=(StatementKind.KNOWLEDGE,)),))
    table = table_of((low, high), knowledge("k", "I"), knowledge("m", "II"))
    assert [row.held for row in table.rows] == [(Held.PRINTED, Held.INHERITED), (Held.INHERITED, Held.PRINTED)]
    assert [row.begins for row in table.rows] == [0, 1]


def test_struck_statements_and_empty_versions() -> None:
    assert table_of(plain_classes("I"), knowledge("gone", "I", struck=True)).rows == ()
    assert counts((), 2) == Counts((0, 0), (0, 0), (0, 0), (0, 0))
