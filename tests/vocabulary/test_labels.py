"""Labels of facts, units of pay and kinds of employer that come with the program."""

from pathlib import Path

import pytest

from jobcompare.common.paths import resource
from jobcompare.intake.recognize.facts.labelled import known_labels, label_form
from jobcompare.model.words import Basis, Flsa, JurisdictionKind
from jobcompare.vocabulary.jurisdictions import read_jurisdictions, shipped_jurisdictions
from jobcompare.vocabulary.labels import DATED, Fact, read_labels, shipped_labels
from jobcompare.vocabulary.tables import VocabularyError
from jobcompare.vocabulary.units import read_units, shipped_units


def changed(tmp_path: Path, name: str, old: str, new: str) -> Path:
    """A copy of a shipped table with one thing changed."""
    text = resource(f"vocabulary/{name}.toml").read_text("utf-8")
    assert old in text
    path = tmp_path / f"{name}.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_every_fact_has_labels_and_every_kind_of_date_words() -> None:
    labels = shipped_labels()
    assert all(labels.labels[fact] for fact in Fact)
    assert all(labels.dates[kind] for kind in DATED)
    assert set(labels.flsa) == set(Flsa)


def test_one_form_means_one_fact() -> None:
    labels = shipped_labels()
    forms = known_labels(labels).forms
    for fact, phrases in labels.labels.items():
        for phrase in phrases:
            assert forms[label_form(phrase)] is fact, phrase


def test_a_label_of_two_facts_is_refused(tmp_path: Path) -> None:
    path = changed(tmp_path, "labels", '"class code",', '"class code", "pay grade",')
    with pytest.raises(VocabularyError, match=r'label\.grade has "pay grade", which "code" has too'):
        _ = read_labels(path)


def test_an_unknown_fact_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"label\.colour is not known here"):
        _ = read_labels(changed(tmp_path, "labels", "[label]\n", '[label]\ncolour = ["hue"]\n'))


def test_every_unit_but_other_has_words_after_and_before() -> None:
    units = shipped_units()
    assert {unit.basis for unit in units.entries} == set(Basis) - {Basis.OTHER}
    assert all(unit.after and unit.before for unit in units.entries)


@pytest.mark.parametrize(("dollars", "basis"), [(16.84, Basis.HOUR), (62_400, Basis.YEAR), (180, None), (4_100, None), (3, None)])
def test_only_amounts_of_one_size_tell_their_unit(dollars: float, basis: Basis | None) -> None:
    assert shipped_units().by_size(round(dollars * 100)) is basis


@pytest.mark.parametrize(("old", "new"), [('key = "hour"', 'key = "minute"'), ('"daily", "diem"', '"daily", "hourly"')])
def test_an_unknown_unit_and_a_word_of_two_units_are_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(VocabularyError):
        _ = read_units(changed(tmp_path, "units", old, new))


def test_regions_have_codes_of_their_own() -> None:
    words = shipped_jurisdictions()
    assert len(words.regions) == len(set(words.regions.values())) == 66
    assert set(words.short.values()) <= set(words.regions.values())
    assert {kind.kind for kind in words.kinds} == set(JurisdictionKind) - {JurisdictionKind.OTHER}


def test_an_unknown_kind_of_employer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="key must be one of"):
        _ = read_jurisdictions(changed(tmp_path, "jurisdictions", 'key = "county"', 'key = "shire"'))
