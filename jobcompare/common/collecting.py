"""Work that makes thousands of values which all stay: looking through them for garbage takes a quarter of its time."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Generator[None]:
    """Collect no garbage meanwhile. Where collecting is off already, as in the window, it stays off."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
