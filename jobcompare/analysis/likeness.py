"""How much two whole texts share, and whether two titles name one class: by these a new version of a specification is known."""

import re
from functools import lru_cache

ALIKE = 0.6
"""Share of word triples in common from which two texts are taken for versions of one specification: two specifications of one
employer share their boilerplate, which is a third of the words of a short one."""

UNLIKE = 0.2
"""Share below which two texts are not taken for versions of one specification even under one title: what specifications of
one employer about different work share at most."""

_WORD = re.compile(r"[^\W_]+")
_LEVEL = re.compile(
    r"[ivx]{1,4}|[a-e]|\d+|trainee|entry|junior|jr|assistant|associate|intermediate|journey|advanced|senior|sr|lead|principal|prin"
    r"|supervising|supervisor|supervisory|chief|deputy|manager|director|expert|master|level"
)


@lru_cache(maxsize=256)
def alike(first: str, second: str) -> float:
    """How much two texts share: word triples in common over all of them, 0 to 1."""
    ours, theirs = _triples(first), _triples(second)
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 0.0


def level_apart(first: str, second: str) -> bool:
    """Whether two titles differ by words of level only: Clerk I and Clerk II, Analyst and Senior Analyst."""
    differing = set(_WORD.findall(first.casefold())) ^ set(_WORD.findall(second.casefold()))
    return bool(differing) and all(_LEVEL.fullmatch(word) for word in differing)


@lru_cache(maxsize=128)
def _triples(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(zip(words, words[1:], words[2:], strict=False))
