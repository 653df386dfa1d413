"""Entity -> row -> entity is the identity, for every kind and every shape of what a document states."""

import dataclasses
import json
import sqlite3
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobcompare.model.study import ENTITY_TYPES, Entity, EntityKind, kind_of
from jobcompare.store.rows import entity_of, layout, row_of
from tests.model.strategies import TEXT, values
from tests.store.small import EVERYTHING, INFO, LEVELS, STATEMENTS

NUMBERS = st.integers(1, 2**53)


def entities(kind: EntityKind) -> st.SearchStrategy[Any]:
    entity = ENTITY_TYPES[kind]
    hints = get_type_hints(entity)
    return st.builds(entity, **{field.name: _values(field.name, hints[field.name]) for field in dataclasses.fields(entity)})


def _values(name: str, hint: Any) -> st.SearchStrategy[Any]:
    if name == "stated":
        return values(hint).map(lambda stated: dataclasses.replace(stated, pay=()) if hasattr(stated, "requirement") else stated)
    plain = {int: NUMBERS, str: TEXT, bool: st.booleans(), tuple[int, ...]: st.lists(NUMBERS, max_size=3).map(tuple)}
    kinds = [kind for kind in getattr(hint, "__args__", (hint,)) if kind is not type(None)] if hint not in plain else [hint]
    some = plain[kinds[0]] if kinds[0] in plain else st.sampled_from(kinds[0])
    return some if hint is kinds[0] or hint == kinds[0] else st.none() | some


@pytest.mark.parametrize("kind", list(EntityKind))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_an_entity_comes_back_as_it_was(kind: EntityKind, data: st.DataObject) -> None:
    entity = data.draw(entities(kind))
    row = row_of(entity)
    assert all(value is None or type(value) in (int, str) for value in row)
    assert entity_of(kind, row) == entity
    assert row_of(entity_of(kind, row)) == row


def test_every_kind_is_in_the_small_study() -> None:
    assert {kind_of(entity) for entity in (*EVERYTHING, INFO, *LEVELS)} == set(EntityKind)


@pytest.mark.parametrize("entity", EVERYTHING, ids=lambda entity: f"{kind_of(entity)}-{entity.id}")
def test_sqlite_keeps_a_row(entity: Entity) -> None:
    row = row_of(entity)
    driver = sqlite3.connect(":memory:")
    names = ", ".join(f'"{name}"' for name in layout(kind_of(entity)).names)
    driver.execute(f"CREATE TABLE t ({names})")
    driver.execute(f"INSERT INTO t VALUES ({', '.join('?' * len(row))})", row)
    assert driver.execute("SELECT * FROM t").fetchone() == row
    driver.close()


def test_what_the_document_does_not_say_takes_no_room() -> None:
    row = dict(zip(layout(EntityKind.STATEMENT).names, row_of(STATEMENTS[1]), strict=True))
    assert row["learned_in"] is None
    assert row["places"] is None
    assert json.loads(row["classes"]) == ["II"]
