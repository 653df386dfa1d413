"""Hypothesis strategies for every type of the record, from the model's own type hints and metadata."""

import dataclasses
import types
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from jobcompare.model.places import Span
from jobcompare.model.record import FORMAT, Record
from jobcompare.model.requirement import NODE_TYPES, All, AnyOf

TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
WORDS = {
    r"jobcompare-record/1": st.just(FORMAT),
    r"flexible": st.just("flexible"),
    r"[0-9a-f]{64}": st.just("0f" * 32),
    r"[A-Z]{3}": st.sampled_from(["USD", "CAD"]),
    r"[A-Z]{2}(-[A-Z0-9]{1,3})?": st.sampled_from(["US", "US-CA", "CA-NS"]),
    r"\d{4}(-\d{2}(-\d{2})?)?": st.sampled_from(["2016", "2016-11", "2018-08-05"]),
    r"(/[^/]+)+": st.sampled_from(["/classes/0/code", "/specification/title"]),
}
LEAVES = tuple(node for node in NODE_TYPES if node not in (All, AnyOf))
SPANS = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@cache
def values(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Values of one dataclass of the record."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{f.name: _field(f, hints[f.name]) for f in dataclasses.fields(kind)})


def _field(field: "dataclasses.Field[Any]", hint: Any) -> st.SearchStrategy[Any]:
    pattern, low = field.metadata.get("pattern"), field.metadata.get("low")
    if pattern is not None:
        filled = WORDS[pattern]
    elif low is not None:
        filled = st.integers(low, 2**53)
    else:
        filled = _any(hint)
    empty: Any = field.default_factory() if field.default_factory is not dataclasses.MISSING else field.default
    return filled if field.metadata.get("needed") else st.one_of(st.just(empty), filled)


def _any(hint: Any) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        kinds = [kind for kind in arguments if kind is not types.NoneType]
        return _any(kinds[0]) if len(kinds) == 1 else nodes()
    if origin is tuple:
        return st.lists(_any(arguments[0]), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(TEXT, _any(arguments[1]), max_size=2)
    simple: dict[Any, st.SearchStrategy[Any]] = {str: TEXT, int: st.integers(-(2**53), 2**53), bool: st.booleans(), Span: SPANS}
    if hint in simple:
        return simple[hint]
    return st.sampled_from(hint) if issubclass(hint, StrEnum) else st.deferred(lambda: values(hint))


@cache
def nodes() -> st.SearchStrategy[Any]:
    """Requirement trees."""
    leaves = st.one_of(*(values(leaf) for leaf in LEAVES))
    return st.recursive(leaves, _branches, max_leaves=8)


def _branches(parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    some = st.lists(parts, max_size=3).map(tuple)
    label = st.none() | TEXT
    places = st.lists(SPANS, max_size=2).map(tuple)
    return st.one_of(*(st.builds(kind, nodes=some, label=label, places=places) for kind in (All, AnyOf)))


def records() -> st.SearchStrategy[Record]:
    """Records of every shape; their places and references need not hold."""
    return values(Record)
