"""Garbage collection is off meanwhile, and afterwards as it was before."""

import gc
from collections.abc import Iterator

import pytest

from jobcompare.common.collecting import uncollected


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("on", [True, False])
def test_it_is_off_meanwhile_and_afterwards_as_before(on: bool) -> None:
    (gc.enable if on else gc.disable)()
    failed = ValueError("the work failed")
    with pytest.raises(ValueError) as told, uncollected():  # noqa: PT012
        assert not gc.isenabled()
        raise failed
    assert told.value is failed
    assert gc.isenabled() is on
