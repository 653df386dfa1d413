"""Check study finds whatever was not written by an operation, wherever it is, and nothing else."""

import random
import sqlite3
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.study import EntityKind
from jobcompare.store import opening
from jobcompare.store.rows import layout
from jobcompare.store.study_file import StudyFile
from tests.store.small import AT, BY, small_study


def test_a_sound_study_has_no_problems(study: StudyFile) -> None:
    assert study.check() == ()
    study.undo(by=BY, at=AT)
    assert study.check() == ()


def test_a_study_open_for_reading_is_checked_too(path: Path) -> None:
    small_study(path).close()
    with StudyFile.open(path, read_only=True) as study:
        assert study.check() == ()


@pytest.mark.parametrize("kind", list(EntityKind))
def test_a_changed_value_of_any_kind_is_found(study: StudyFile, kind: EntityKind) -> None:
    plan = layout(kind)
    column = next(
        name for name in ("text", "title", "name", "reason", "printed", "field", "first_text", "key") if name in plan.names
    )
    study._driver.execute(f"""UPDATE {plan.table} SET "{column}" = coalesce("{column}", '') || 'x'""")
    assert any(problem.startswith(f"{kind.value} 1 to 255: changed") for problem in study.check())


ORPHAN = "PRAGMA foreign_keys = OFF; DELETE FROM employer WHERE id = 2"


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE document SET text = replace(text, 'scanner', 'printer')", "document 1: its text is not the one that was imported"),
        ("DELETE FROM evidence", "evidence 1 to 255: changed by something other than an operation"),
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM employer WHERE id = 2",
            "job_class 3: points to something in employer that is not there",
        ),
        ("UPDATE journal SET \"by\" = 'bo' WHERE line = 5", "journal line 5: does not follow from the line before"),
        ("UPDATE undo_image SET image = x'0011'", "operation 2: cannot be undone, its image is damaged"),
        ("UPDATE class_line SET statements = 7 WHERE class_id = 2", "class 2: its line in lists does not agree with it"),
        ("DELETE FROM class_line WHERE class_id = 3", "class 3: its line in lists does not agree with it"),
        (
            "INSERT INTO document_words (rowid, text) VALUES (1, 'more')",
            "search index: document_words does not agree with the texts",
        ),
    ],
)
def test_damage_is_named(study: StudyFile, damage: str, found: str) -> None:
    study._driver.executescript(damage)
    assert found in study.check()


def test_a_damaged_index_is_found_in_a_study_open_for_reading(path: Path) -> None:
    with small_study(path) as study:
        study._driver.execute("INSERT INTO document_words (rowid, text) VALUES (1, 'more')")
    with StudyFile.open(path, read_only=True) as study:
        assert study.check() == ("search index: document_words does not agree with the texts",)


def test_flipped_bits_of_content_are_all_found(path: Path) -> None:
    """SQLite's own check misses nine in ten of these."""
    small_study(path).close()
    whole = path.read_bytes()
    chance = random.Random(7)
    places = [place for word in (b"Administers", b"gophers", b"Is this so?", b"Records Clerk") for place in _found(whole, word)]
    assert len(places) > 8
    for place in places:
        bit = 1 << chance.randrange(3)
        path.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
        with StudyFile.open(path) as study:
            assert study.check() != (), f"byte {place}"


def _found(data: bytes, word: bytes) -> list[int]:
    places: list[int] = []
    at = data.find(word)
    while at >= 0:
        places += [at, at + len(word) - 1]
        at = data.find(word, at + 1)
    return places


def test_a_page_that_cannot_be_read_is_reported_not_raised(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small_study(path).close()
    driver = sqlite3.connect(path)
    (page,) = driver.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'evidence'").fetchone()
    driver.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: (page - 1) * 4096] + bytes(4096) + whole[page * 4096 :])
    monkeypatch.setattr(opening, "CHECKED_AT_OPENING", 0)  # as for a study of more than 200 MB
    with StudyFile.open(path) as study:
        assert study.unchecked
        found = study.check()
        assert any(problem.startswith("seals: cannot be read") for problem in found)
        with study.reader() as reader, pytest.raises(UserError) as raised:
            reader.quick_check()
        assert raised.value.trouble is Trouble.STUDY_DAMAGED
