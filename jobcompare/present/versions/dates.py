"""How the date of a version reads."""

from jobcompare.analysis.dating import version_date
from jobcompare.model.record import Specification
from jobcompare.model.words import DateKind
from jobcompare.present.figures import printed_date
from jobcompare.present.wording.names import DATES


def dated(stated: Specification) -> str:
    """ "revised May 2023", "dated 2019"; "" where it prints no date that is not struck."""
    found = version_date(stated)
    if found is None:
        return ""
    word = "dated" if found.kind is DateKind.UNSTATED else DATES[found.kind]
    return f"{word} {printed_date(found.date)}"
