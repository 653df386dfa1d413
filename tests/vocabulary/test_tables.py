"""A vocabulary file that cannot be used is told with its name, its place and the reason."""

from pathlib import Path

import pytest

from jobcompare.vocabulary.degrees import read_degrees
from jobcompare.vocabulary.families import read_families
from jobcompare.vocabulary.levels import read_levels
from jobcompare.vocabulary.levelwords import read_level_words
from jobcompare.vocabulary.tables import VocabularyError

DEGREE = '[[degree]]\nkey = "none"\nname = "None"\nshort = "None"\nyears = 0\nphrases = ["none"]\n'
LEVEL = '[[level]]\nkey = "entry"\nname = "Entry"\n'
MARK = '[[mark]]\nkey = "a"\nname = "A"\naxis = "role"\nrank = 1\nphrases = ["a"]\n'


@pytest.mark.parametrize(
    ("read", "text", "place", "reason"),
    [
        (read_degrees, "", "degree", "must be a list of tables"),
        (read_degrees, "degree = 3", "degree", "must be a list of tables"),
        (read_degrees, DEGREE + 'color = "red"\n', "degree[0].color", "is not known here"),
        (read_degrees, DEGREE.replace("years = 0", "years = -1"), "degree[0].years", "must be a whole number"),
        (read_degrees, DEGREE.replace("years = 0", "years = true"), "degree[0].years", "must be a whole number"),
        (read_degrees, DEGREE.replace('"None"\nshort', '" "\nshort'), "degree[0].name", "must be a text"),
        (read_degrees, DEGREE.replace('["none"]', '["none", ""]'), "degree[0].phrases", "must hold only texts"),
        (read_degrees, DEGREE.replace('["none"]', '"none"'), "degree[0].phrases", "must be a list of texts"),
        (read_degrees, DEGREE + 'stated = "no"\n', "degree[0].stated", "must be true or false"),
        (read_degrees, DEGREE + DEGREE, "degree", '"none" twice'),
        (read_levels, LEVEL + "months = [12, 12]\n", "level[0].months", "from < below"),
        (read_levels, LEVEL + "months = 12\n", "level[0].months", "must be a list of whole numbers"),
        (
            read_levels,
            LEVEL + 'sentence = ["journey"]\n' + LEVEL.replace("entry", "b") + 'sentence = ["Journey"]\n',
            "level.sentence",
            "twice",
        ),
        (read_families, "[function]\nwords = [1]\n", "function.words", "must hold only texts"),
        (read_families, 'same = "x"\n', "same", "must be a table"),
        (read_families, '[same]\na = ["x"]\nb = ["X"]\n', "same", '"x" twice'),
        (read_families, '[sense.a]\nwords = ["x"]\nnearby = ["y"]\n', "sense.a.nearby", "is not known here"),
        (read_level_words, MARK.replace('"role"', '"height"'), "mark[0].axis", "must be one of role, difficulty, freedom"),
        (read_level_words, MARK.replace('["a"]', "[]"), "mark[0].phrases", "at least one"),
    ],
)
def test_a_fault_names_file_place_and_reason(tmp_path: Path, read: object, text: str, place: str, reason: str) -> None:
    path = tmp_path / "words.toml"
    path.write_text(text, "utf-8")
    assert callable(read)
    with pytest.raises(VocabularyError) as caught:
        read(path)
    assert (caught.value.file, caught.value.place) == ("words.toml", place)
    assert reason in caught.value.reason
    assert str(caught.value).startswith(f"words.toml: {place} ")


@pytest.mark.parametrize(("data", "reason"), [(b"\xff\xfe", "is not UTF-8 text (byte 0)"), (b"[[degree]\n", "is not TOML")])
def test_a_file_that_is_no_toml(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "words.toml"
    path.write_bytes(data)
    with pytest.raises(VocabularyError) as caught:
        read_degrees(path)
    assert caught.value.place == ""
    assert reason in str(caught.value)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_bytes(b"\xef\xbb\xbf" + DEGREE.encode())
    assert read_degrees(path)["none"].years == 0
