"""Sound documents spoiled by chance: bytes turned, lost, doubled, put in; files cut short; parts of zip files spoiled inside."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator

Spoil = Callable[[bytearray, random.Random], None]


def mutants(samples: dict[str, bytes], count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """`count` spoiled files, each with the kind of file it was made from; the same seed gives the same files."""
    chance = random.Random(seed)
    kinds = sorted(samples)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        inside = samples[kind].startswith(b"PK") and chance.random() < 0.7
        yield kind, _spoiled_inside(samples[kind], chance) if inside else _spoiled(samples[kind], chance)


def _spoiled(raw: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 4, 16, 64))):
        if spoiled:
            chance.choice(_WAYS)(spoiled, chance)
    return bytes(spoiled)


def _spoiled_inside(raw: bytes, chance: random.Random) -> bytes:
    """One part of a zip file spoiled, the file around it sound."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            if name != chosen:
                new.writestr(name, part)
            elif chance.random() < 0.9:
                new.writestr(name, _spoiled(part, chance))
    return buffer.getvalue()


def _turn(raw: bytearray, chance: random.Random) -> None:
    raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)


def _overwrite(raw: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(raw))
    raw[at : at + 8] = chance.randbytes(8)


def _lose(raw: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(raw))
    del raw[at : at + chance.choice((1, 10, 300))]


def _double(raw: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(raw))
    raw[at:at] = raw[at : at + chance.choice((1, 10, 300))] * chance.choice((1, 1, 20))


def _cut(raw: bytearray, chance: random.Random) -> None:
    del raw[chance.randrange(len(raw)) :]


def _put_in(raw: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(raw))
    raw[at:at] = chance.choice(
        (b"<", b">", b"&", b"\0", b"\xff", b"~~", b'"', b"%", b"/", b"99999999999", b"-1", b"w:tbl", b"\n" * 50)
    )


_WAYS: tuple[Spoil, ...] = (_turn, _turn, _overwrite, _lose, _double, _cut, _put_in, _put_in)
