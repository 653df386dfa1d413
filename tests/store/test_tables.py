"""The SQLModel classes, the entities and the enumerations all agree with migration m0001, which is frozen."""

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, get_type_hints

import pytest
from sqlalchemy import Boolean, Column, Integer, LargeBinary, String
from sqlmodel import SQLModel

from jobcompare.model.pay import Pay
from jobcompare.model.record import Evidence, Finding, Section, SpecifiedClass, Statement
from jobcompare.model.record import Specification as Stated
from jobcompare.model.study import ENTITY_TYPES, EntityKind
from jobcompare.store import tables
from jobcompare.store.migrations import STEPS, m0001_study
from jobcompare.store.rows import layout

M0001 = "c0eed2e91d779f097a69c85321b70953dfd589e9776893da95d0310113d44225"
TYPES = {Boolean: "INTEGER", Integer: "INTEGER", String: "TEXT", LargeBinary: "BLOB"}
OPEN_WORDS = {("finding", "trouble")}  # documents teach more of them


@pytest.fixture(scope="module")
def driver() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect(":memory:")
    for step in STEPS:
        for statement in step:
            made.execute(statement)
    yield made
    made.close()


def test_the_first_migration_is_frozen() -> None:
    assert hashlib.sha256("\n".join(m0001_study.STATEMENTS).encode()).hexdigest() == M0001


def plain_tables(driver: sqlite3.Connection) -> set[str]:
    listed = driver.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return {name for (name,) in listed}


def test_every_table_has_a_class_and_no_class_is_without(driver: sqlite3.Connection) -> None:
    declared = {
        thing.__tablename__ for thing in vars(tables).values() if isinstance(thing, type) and thing.__module__ == tables.__name__
    }
    assert declared == plain_tables(driver)


@pytest.mark.parametrize("name", sorted(SQLModel.metadata.tables))
def test_a_class_agrees_with_its_table(name: str, driver: sqlite3.Connection) -> None:
    declared = SQLModel.metadata.tables[name]
    stored = driver.execute('SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (name,)).fetchall()
    assert [(column, kind, bool(needed or key), bool(key)) for column, kind, needed, key in stored] == [
        (column.name, TYPES[type_of(column)], not column.nullable, column.primary_key) for column in declared.columns
    ]
    assert foreign_keys(driver, name) == {(f.parent.name, f.column.table.name) for f in declared.foreign_keys}
    assert indexed(driver, name) >= {column.name for column in declared.columns if column.index}


def type_of(column: "Column[Any]") -> type:
    stored = getattr(column.type, "impl_instance", column.type)  # SQLModel's AutoString wraps a String
    return next(kind for kind in TYPES if isinstance(stored, kind))


def foreign_keys(driver: sqlite3.Connection, name: str) -> set[tuple[str, str]]:
    return set(driver.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (name,)))


def indexed(driver: sqlite3.Connection, name: str) -> set[str]:
    query = "SELECT c.name FROM pragma_index_list(?) i JOIN pragma_index_info(i.name) c"
    return {column for (column,) in driver.execute(query, (name,))}


@pytest.mark.parametrize("kind", list(EntityKind))
def test_an_entity_has_a_column_for_every_field(kind: EntityKind, driver: sqlite3.Connection) -> None:
    plan = layout(kind)
    assert set(plan.names) == {name for (name,) in driver.execute("SELECT name FROM pragma_table_info(?)", (plan.table,))}


def enumerations() -> Iterator[tuple[str, str, type[StrEnum]]]:
    stated = {"specification": Stated, "content": SpecifiedClass, "statement": Statement, "section": Section, "pay": Pay}
    stated |= {"evidence": Evidence, "finding": Finding}
    for kind, entity in ENTITY_TYPES.items():
        table = layout(kind).table
        for owner in (entity, stated.get(table)):
            for field, hint in get_type_hints(owner).items() if owner else ():
                words = next(
                    (t for t in getattr(hint, "__args__", (hint,)) if isinstance(t, type) and issubclass(t, StrEnum)), None
                )
                if words is not None and (table, field) not in OPEN_WORDS:
                    yield table, field, words
    for table in ("state", "note", "journal"):
        yield table, "entity", EntityKind
    for table in ("next_id", "seal"):
        yield table, "kind", EntityKind


@pytest.mark.parametrize(("table", "field", "words"), list(enumerations()))
def test_the_words_of_an_enumeration_are_checked(table: str, field: str, words: type[StrEnum], driver: sqlite3.Connection) -> None:
    (sql,) = driver.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    found = re.search(rf'CHECK \("{field}" IN \((.*?)\)\)', sql)
    assert found is not None
    assert re.findall(r"'([^']*)'", found[1]) == [word.value for word in words]
