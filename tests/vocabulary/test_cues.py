"""Cues: forms of verbs, words that begin a section, words that announce a list."""

from pathlib import Path

import pytest

from jobcompare.model.words import StatementKind
from jobcompare.vocabulary.cues import participle, read_cues, shipped_cues, third_person
from jobcompare.vocabulary.tables import VocabularyError


@pytest.mark.parametrize(
    ("verb", "third", "ing"),
    [
        ("file", "files", "filing"),
        ("apply", "applies", "applying"),
        ("set", "sets", "setting"),
        ("process", "processes", "processing"),
        ("oversee", "oversees", "overseeing"),
        ("do", "does", "doing"),
        ("play", "plays", "playing"),
        ("train", "trains", "training"),
    ],
)
def test_forms_of_verbs(verb: str, third: str, ing: str) -> None:
    assert (third_person(verb), participle(verb)) == (third, ing)


def test_a_verb_is_known_in_every_form() -> None:
    cues = shipped_cues()
    assert [cues.verb(word) for word in ("Files", "filing", "file", "filed", "paper")] == ["file", "file", "file", None, None]


def test_shipped_cues_find_what_they_are_for() -> None:
    cues = shipped_cues()
    assert cues.lead_in.first("Duties may include, but are not limited to, the following:")
    assert cues.catch_all.first("performs related duties")
    assert cues.inherits.first("In addition to those identified in the previous levels: x")
    assert cues.leads[StatementKind.SKILL].first("Good interpersonal skills")
    assert cues.begins.first("The physical demands described here")


def test_an_unknown_section_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "cues.toml"
    path.write_text('[[begins]]\nkind = "cake"\ntopic = "t"\nphrases = ["x"]\n', "utf-8")
    with pytest.raises(VocabularyError, match="must be one of"):
        read_cues(path)
