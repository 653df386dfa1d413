"""The study levels that come with the program."""

from pathlib import Path

import pytest

from jobcompare.vocabulary.levels import LevelEvidence, read_levels, shipped_levels


def test_the_levels_highest_first() -> None:
    names = [level.name for level in shipped_levels().entries]
    assert names == ["Manager", "Supervisor", "Lead / expert", "Advanced", "Journey", "Entry", "Trainee"]


@pytest.mark.parametrize(
    ("evidence", "phrase", "key"),
    [
        (LevelEvidence.SENTENCE, "full performance level", "journey"),
        (LevelEvidence.SENTENCE, "entry level", "entry"),
        (LevelEvidence.SENTENCE, "technical expert", "lead"),
        (LevelEvidence.SENTENCE, "lead worker", "lead"),
        (LevelEvidence.SENTENCE, "lead capacity", "lead"),
        (LevelEvidence.SENTENCE, "supervisory position", "supervisor"),
        (LevelEvidence.SENTENCE, "managerial position", "manager"),
        (LevelEvidence.SUPERVISION, "close technical supervision", "entry"),
        (LevelEvidence.COMPLEXITY, "most difficult", "advanced"),
        (LevelEvidence.COMPLEXITY, "full range", "journey"),
        (LevelEvidence.NUMERAL, "ii", "journey"),
    ],
)
def test_a_phrase_proposes_one_level(evidence: LevelEvidence, phrase: str, key: str) -> None:
    assert [level.key for level in shipped_levels().entries if phrase in level.phrases(evidence)] == [key]


@pytest.mark.parametrize(
    ("months", "fitting"),
    [("[12, 48]", {12: True, 47: True, 48: False, 11: False}), ("[12]", {11: False, 12: True, 999: True}), ("[]", {0: False})],
)
def test_months_of_experience_fit_a_level(tmp_path: Path, months: str, fitting: dict[int, bool]) -> None:
    path = tmp_path / "levels.toml"
    path.write_text(f'[[level]]\nkey = "journey"\nname = "Journey"\nmonths = {months}\n', "utf-8")
    level = read_levels(path)["journey"]
    assert {asked: level.fits(asked) for asked in fitting} == fitting


def test_the_requirement_has_months_instead_of_phrases() -> None:
    assert all(level.phrases(LevelEvidence.REQUIREMENT) == () for level in shipped_levels().entries)
