"""The unit of time of the amounts of a schedule."""

from collections.abc import Iterable, Sequence

from jobcompare.model.words import Basis
from jobcompare.vocabulary.columns import head_words, shipped_columns
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.units import shipped_units

_HOURLY_BELOW = 100_00  # cents: a rate below is by the hour, whatever the schedule is said to be by; units.toml has the same bound


@kept
def named_basis(sign: str) -> Basis:
    """The unit of time that a cell names ("Hourly", "B"); OTHER where it names none that is known."""
    words, units = head_words(sign), shipped_units()
    return shipped_columns().pay_types.get(words) or units.before.get(words) or units.after.get(words) or Basis.OTHER


@kept
def basis_in(words: str) -> Basis | None:
    """The unit of time that the words of a head name, the first of several; None where they name none."""
    padded = f" {words} "
    found = [
        (padded.index(f" {phrase} "), -len(phrase), basis)
        for phrase, basis in _unit_words()
        if f" {phrase} " in padded
    ]  # fmt: skip
    return min(found)[2] if found else None


def basis_by_size(cents: Sequence[int]) -> Basis | None:
    """The only unit of time that all these amounts can be of; None where they can be of several or differ."""
    found = {shipped_units().by_size(amount) for amount in cents}
    return found.pop() if len(found) == 1 else None


def is_hourly(cents: Sequence[int], basis: Basis) -> bool:
    """Whether amounts of a schedule by a longer time can only be by the hour."""
    longer = basis not in (Basis.HOUR, Basis.DAY, Basis.OTHER)
    return longer and bool(cents) and all(amount < _HOURLY_BELOW for amount in cents) and basis_by_size(cents) is Basis.HOUR


def _unit_words() -> Iterable[tuple[str, Basis]]:
    units = shipped_units()
    for words in (units.before, units.after):
        yield from ((head_words(phrase), basis) for phrase, basis in words.items() if len(phrase) > 1)
