"""Which version is the newer one, as far as printed dates say."""

import pytest

from jobcompare.analysis.dating import is_older, version_date
from jobcompare.model.record import PrintedDate, Specification
from jobcompare.model.words import DateKind


def dated(*dates: tuple[str, str] | tuple[str, str, bool]) -> Specification:
    return Specification(dates=tuple(PrintedDate(kind=DateKind(d[0]), date=d[1], struck=len(d) > 2) for d in dates))


@pytest.mark.parametrize(
    ("first", "second", "older"),
    [
        (dated(("revised", "2019-03")), dated(("revised", "2023-05")), True),
        (dated(("revised", "2023-05")), dated(("adopted", "2019")), False),
        (dated(("revised", "2019")), dated(("revised", "2019-05")), None),
        (dated(("revised", "2019")), dated(("revised", "2020-01-31")), True),
        (dated(("revised", "2019")), dated(), None),
        (dated(), dated(), None),
        (dated(("adopted", "1999"), ("revised", "2021")), dated(("adopted", "1999"), ("revised", "2020")), False),
        (dated(("revised", "2025", True), ("adopted", "2001")), dated(("revised", "2019")), True),
        (dated(("printed", "2025")), dated(("revised", "2019")), None),
        (dated(("revised", "2019-05"), ("printed", "2025")), dated(("revised", "2019-05"), ("printed", "2020")), None),
        (dated(("posted", "2018")), dated(("printed", "2020")), True),
        (dated(("retrieved", "2018")), dated(("retrieved", "2020")), None),
    ],
)
def test_the_older_of_two(first: Specification, second: Specification, older: bool | None) -> None:
    assert is_older(first, second) is older
    assert is_older(second, first) is (None if older is None else not older)


def test_the_date_of_a_version_is_its_newest_live_one() -> None:
    found = version_date(dated(("adopted", "1999"), ("revised", "2021", True), ("revised", "2015-02"), ("printed", "2024")))
    assert found is not None
    assert found.date == "2015-02"
    assert version_date(dated(("revised", "2021", True))) is None
