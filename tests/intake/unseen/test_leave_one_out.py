"""What recognition keeps when the words that one jurisdiction alone uses are taken from it."""

from pathlib import Path

import pytest

from tests.intake.unseen.leave_one_out import employer_of, f1, main

CORPUS = Path(__file__).parents[4] / "shared" / "corpora" / "specs"


@pytest.mark.outside
@pytest.mark.skipif(not CORPUS.is_dir(), reason="needs ../shared/corpora/specs")
def test_a_jurisdiction_without_words_of_its_own_is_read_nearly_as_well() -> None:
    assert main(CORPUS) >= 0.93


def test_documents_of_one_employer_go_together() -> None:
    files = ["LA_STORES SUPERVISOR 1866.txt", "036_city_of_la_ca_it_specialist_1429.txt"]
    assert {employer_of(file) for file in files} == {"city of la"}
    assert employer_of("016_sdcounty_associate_meteorologist.txt") == employer_of("034_san_diego_county_ca_registrar.txt")


def test_the_figure_is_the_mean_of_precision_and_recall() -> None:
    assert f1({"right": 8, "wrong": 1, "missed": 1}) == pytest.approx(16 / 19)
