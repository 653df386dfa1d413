"""Words of the user's own: merged, checked, told with their line, the same in every process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.paths import resource
from jobcompare.model.words import Basis, SectionKind
from jobcompare.present.wording import sentence
from jobcompare.vocabulary import checking
from jobcompare.vocabulary.checking import checked_own, own_file
from jobcompare.vocabulary.columns import shipped_columns
from jobcompare.vocabulary.cues import shipped_cues
from jobcompare.vocabulary.families import shipped_families
from jobcompare.vocabulary.headings import heading_form, shipped_headings
from jobcompare.vocabulary.labels import Fact, shipped_labels
from jobcompare.vocabulary.own import own_words, parsed_own, use_own, usual_words
from jobcompare.vocabulary.requirement_words import shipped_requirement_words
from jobcompare.vocabulary.titles import shipped_titles
from jobcompare.vocabulary.units import shipped_units

OWN = """# words of the harbor
[[headings.heading]]
kind = "duties"
topic = "duties"
phrases = ["day to day at the harbor"]

[[headings.heading]]
kind = "qualifications"
topic = "tides"
phrases = ["what the tides ask of you"]

[cues.verbs]
words = ["berth"]

[titles.nouns]
words = ["wharfinger"]

[labels.label]
code = ["berth key"]

[[units.basis]]
key = "hour"
after = ["clock hour"]

[requirements.combination]
others = ["any mix of shore and sea time"]

[licences.issuers]
"Harbor Board" = "US-CA"

[families.same]
quay = ["quayside", "landing stage"]

[[columns.column]]
role = "title"
heads = ["name of post"]
"""


@pytest.fixture(autouse=True)
def built_in_again() -> Iterator[None]:
    """Whatever a test takes is given back."""
    yield
    use_own(None)


def fault_of(text: str) -> UserError:
    with pytest.raises(UserError) as fault:
        checked_own(text.encode(), "vocabulary.toml")
    assert own_words() is None, "a check leaves the words in use alone"
    return fault.value


def test_words_add_to_every_kind_of_table() -> None:
    before = len(shipped_headings().entries)
    use_own(checked_own(OWN.encode(), "vocabulary.toml"))
    headings = shipped_headings()
    assert headings.by_form[heading_form("Day to day at the harbor")] is headings.by_form[heading_form("duties")]
    assert headings.by_form[heading_form("WHAT THE TIDES ASK OF YOU")].kind is SectionKind.QUALIFICATIONS
    assert len(headings.entries) == before + 1, "the first adds to a built-in entry, the second is new"
    assert shipped_cues().verb("berths") == "berth"
    assert shipped_titles().is_noun("Wharfingers")
    assert "berth key" in shipped_labels().labels[Fact.CODE]
    assert shipped_units().after["clock hour"] is Basis.HOUR
    assert "any mix of shore and sea time" in shipped_requirement_words().joining["combination"]["others"]
    assert shipped_requirement_words().issuers["Harbor Board"] == "US-CA"
    assert shipped_families().same["quay"] == ("quayside", "landing stage")
    assert shipped_columns().role_of("Name of Post") == "title"
    use_own(None)
    assert not shipped_titles().is_noun("wharfinger")
    assert len(shipped_headings().entries) == before


def test_every_built_in_file_can_be_extended_and_is_checked() -> None:
    assert set(checking.TABLES) == {path.stem for path in resource("vocabulary").glob("*.toml")}


def test_a_word_that_is_built_in_already_is_no_fault() -> None:
    verb = sorted(shipped_cues().verbs)[0]
    use_own(checked_own(f'[cues.verbs]\nwords = ["{verb.upper()}", "{verb}", "berth"]\n'.encode(), "vocabulary.toml"))
    assert {verb, "berth"} <= shipped_cues().verbs


def changed(old: str, new: str) -> str:
    assert old in OWN
    return OWN.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "line", "place", "reason"),
    [
        (changed('kind = "duties"', 'kind = "dutys"'), 3, "headings.heading.kind", "must be one of"),
        (changed('["day to day', '["minimum qualifications",\n"day to day'), 5, "headings.heading.phrases", "which"),
        (changed('["day to day at the harbor"]', '"day to day"'), 5, "headings.heading.phrases", "must be a list of texts"),
        (changed('topic = "tides"', 'subject = "tides"'), 9, "headings.heading.subject", "is not known here"),
        (changed("[cues.verbs]", "[cues.verb]"), 12, "cues.verb", "is not known here (known: begins"),
        (changed("[cues.verbs]", "[cue.verbs]"), 12, "“cue”", "is no table of words"),
        (changed('words = ["wharfinger"]', 'word = ["wharfinger"]'), 16, "titles.nouns.word", "is not known here (known: words)"),
        (changed('["berth key"]', '["berth key", ""]'), 19, "labels.label.code", "must hold only texts"),
        (changed('["clock hour"]', '[\n  "clock hour",\n  "month",\n]'), 25, "units.basis.after", 'has "month" twice'),
        (changed("others = ", "other = "), 26, "requirements.combination.other", "is not known here"),
        (changed("quay =", "quay = ="), 32, "it", "is not TOML"),
        (changed('role = "title"', 'role = "name"'), 35, "columns.column.role", "must be one of title"),
        ('titles = "wharfinger"\n', 1, "“titles”", "is no table of words"),
        ("[titles.nouns]\nwords = [1]\n", 2, "titles.nouns.words", "must hold only texts"),
    ],
)
def test_a_fault_names_file_line_and_key(text: str, line: int, place: str, reason: str) -> None:
    fault = fault_of(text)
    assert fault.trouble is Trouble.VOCABULARY_FAULTY
    assert (fault.facts["file"], fault.facts["line"], fault.facts["place"]) == ("vocabulary.toml", line, place)
    assert reason in str(fault.facts["reason"])
    words = sentence(fault)
    assert words.startswith(f"The words of your own in vocabulary.toml are not used, because of line {line}: {place} ")
    assert "\n" not in words


def test_what_is_no_text_is_told() -> None:
    with pytest.raises(UserError) as fault:
        parsed_own(b'[titles.nouns]\nwords = ["\xff"]\n', "v.toml")
    assert (fault.value.facts["line"], fault.value.facts["reason"]) == (2, "is not UTF-8 text")
    with pytest.raises(UserError) as fault:
        parsed_own(b" " * (2**20 + 1), "v.toml")
    assert "larger than 1 MB" in str(fault.value.facts["reason"])


def test_the_file_of_the_users_folder(tmp_path: Path) -> None:
    assert usual_words(tmp_path) is None
    (tmp_path / "vocabulary.toml").write_text(OWN, "utf-8")
    words = usual_words(tmp_path)
    assert words == own_file(tmp_path / "vocabulary.toml")
    assert words is not None
    assert words.sign == checked_own(OWN.encode(), "vocabulary.toml").sign
    assert words.sign != checked_own((OWN + "\n# later\n").encode(), "vocabulary.toml").sign
    with pytest.raises(UserError) as fault:
        own_file(tmp_path / "none.toml")
    assert fault.value.trouble is Trouble.FILE_MISSING
    with pytest.raises(UserError) as fault:
        own_file(tmp_path)
    assert fault.value.trouble in (Trouble.FILE_IS_FOLDER, Trouble.FILE_UNREADABLE)
