"""How numbers and titles read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.model.words import Basis
from jobcompare.present.figures import (
    basis_words,
    counted,
    day,
    listed,
    money,
    money_range,
    months,
    number,
    printed_date,
    short_titles,
)
from tests.builders import sample_records


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (36, None, "3 yr"), (12, None, "1 yr"), (18, None, "18 mo"), (6, None, "6 mo"), (0, None, "0 yr"), (0, 36, "0-3 yr"),
        (24, 60, "2-5 yr"), (6, 24, "6-24 mo"), (0, 18, "0-18 mo"), (24, 24, "2 yr"),
    ],
)  # fmt: skip
def test_months(low: int, high: int | None, words: str) -> None:
    assert months(low, high) == words


def test_money() -> None:
    assert money(535600, Basis.MONTH) == "$5,356/mo"
    assert money(3487, Basis.HOUR) == "$34.87/hr"
    assert money(3400, Basis.HOUR) == "$34.00/hr"
    assert money(535650, Basis.MONTH) == "$5,356.50/mo"
    assert money(6427205, Basis.YEAR) == "$64,272.05/yr"
    assert money(100, None, "EUR") == "EUR 1"
    assert money_range(555000, 677500, Basis.MONTH) == "$5,550-$6,775/mo"
    assert money_range(555000, None, Basis.MONTH) == "from $5,550/mo"
    assert money_range(None, 555000, Basis.MONTH) == "up to $5,550/mo"
    assert money_range(555000, 555000, Basis.MONTH) == "$5,550/mo"
    assert money_range(None, None, Basis.MONTH) == ""


@given(st.integers(0, 10**9), st.sampled_from(Basis))
def test_no_cent_is_lost(cents: int, basis: Basis) -> None:
    digits = money(cents, basis).split("/")[0].lstrip("$").replace(",", "")
    assert round(float(digits) * 100) == cents


def test_every_basis_has_words() -> None:
    assert len({basis_words(basis) for basis in Basis}) == len(Basis)


def test_dates_are_as_precise_as_printed() -> None:
    assert printed_date("2018-08") == "Aug 2018"
    assert printed_date("2018") == "2018"
    assert printed_date("2018-08-05") == "Aug 5, 2018"
    assert printed_date("2025-11-22T10:00:00Z") == "Nov 22, 2025"
    assert printed_date("2018-99") == "2018-99"
    assert day("2025-11-22T10:00:00Z", date(2025, 12, 1)) == "Nov 22"
    assert day("2024-11-22T10:00:00Z", date(2025, 12, 1)) == "Nov 22, 2024"


def test_counts_and_lists() -> None:
    assert counted(1, "class") == "1 class"
    assert counted(20000, "class") == "20,000 classes"
    assert counted(0, "document") == "0 documents"
    assert counted(2, "ability") == "2 abilities"
    assert counted(2, "way") == "2 ways"
    assert counted(2, "person", "people") == "2 people"
    assert number(1234567) == "1,234,567"
    assert listed(()) == ""
    assert listed(("a",)) == "a"
    assert listed(("a", "b", "c")) == "a, b and c"


def test_titles_of_one_series_lose_what_all_have() -> None:
    assert short_titles(["Client Support Technician", "Senior Client Support Technician", "Client Support Manager"]) == (
        "Technician",
        "Senior Technician",
        "Manager",
    )
    assert short_titles(["Assistant Information Technology Specialist", "Information Technology Specialist I"]) == (
        "Assistant",
        "Specialist I",
    )
    assert short_titles(["Clerk", "Clerk"]) == ("Clerk", "Clerk")
    assert short_titles(["Director of Finance", "Director of Parks"]) == ("Finance", "Parks")


@pytest.mark.parametrize(
    ("titles", "short"),
    [
        (["Accountant", "Senior Accountant"], ("Accountant", "Senior Accountant")),
        (["Accountant I", "Accountant II", "Sr. Accountant"], ("Accountant I", "Accountant II", "Sr. Accountant")),
        (["Deputy Clerk", "Chief Deputy Clerk"], ("Deputy Clerk", "Chief Deputy Clerk")),
        (["Administrative Assistant", "Lead Administrative Assistant"], ("Assistant", "Lead Assistant")),
        (["Parks Supervisor", "Supervising Parks Ranger (Lake)"], ("Supervisor", "Supv. Ranger (Lake)")),
    ],
)
def test_a_rank_is_not_the_title_of_a_class(titles: list[str], short: tuple[str, ...]) -> None:
    assert short_titles(titles) == short


def test_long_titles_are_abbreviated_only_as_far_as_needed() -> None:
    assert short_titles(["Information Technology (I.T.) Help Desk Coordinator"]) == ("IT Help Desk Coordinator",)
    assert short_titles(["Customer Support Specialist I"]) == ("Customer Support Spec. I",)
    assert short_titles(["Accountant"]) == ("Accountant",)


@given(st.lists(st.text(alphabet="ab I-", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=6))
def test_short_titles_are_never_empty_and_differ_where_titles_do(titles: list[str]) -> None:
    short = short_titles(titles)
    assert len(short) == len(titles)
    assert all(short)


def test_sample_titles() -> None:
    found = [short_titles([item.title for item in record.classes]) for record in sample_records().values()]
    assert found == [
        ("Specialist I", "Specialist II"),
        ("Technician", "Senior Technician", "Professional", "Manager"),
        ("IT Help Desk Coordinator",),
        ("Customer Support Spec. I",),
        ("Assistant", "Specialist I", "Specialist II", "Specialist III"),
    ]
