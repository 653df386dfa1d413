"""Words of the user's own in the window: taken at the start, a fault of theirs is told in the banner and stays told."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jobcompare.app import take_own_words, tell_of_words
from jobcompare.vocabulary.own import own_words, use_own
from tests.ui.pages import User


@pytest.fixture(autouse=True)
def built_in_again() -> Iterator[None]:
    """Whatever a test takes is given back."""
    yield
    use_own(None)


def test_words_of_the_users_folder_are_taken(tmp_path: Path) -> None:
    assert take_own_words(tmp_path) is None
    assert own_words() is None
    (tmp_path / "vocabulary.toml").write_text('[titles.nouns]\nwords = ["wharfinger"]\n', "utf-8")
    assert take_own_words(tmp_path) is None
    words = own_words()
    assert words is not None
    assert words.name == "vocabulary.toml"


def test_a_fault_is_told_and_still_there_over_the_first_study(
    make_user: Callable[[], User], tmp_path: Path, sample_study: Path
) -> None:
    (tmp_path / "vocabulary.toml").write_text('[titles.nouns]\nword = ["wharfinger"]\n', "utf-8")
    trouble = take_own_words(tmp_path)
    assert trouble is not None
    assert own_words() is None
    user = make_user()
    tell_of_words(user.window, trouble)
    told = "The words of your own in vocabulary.toml are not used, because of line 2: titles.nouns.word is not known here"
    assert user.window.banner.text().startswith(told)
    user.opens(sample_study)
    assert user.window.banner.text().startswith(told)
    user.leaves_study()
    user.opens(sample_study)
    assert user.window.banner.text() == "", "told once, not over every study"
