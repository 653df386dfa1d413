"""Every chart of a comparison, by its kind."""

from collections.abc import Callable

from jobcompare.model.compared import Compared
from jobcompare.present.charts.closeness import make_closeness
from jobcompare.present.charts.grade import make_grade
from jobcompare.present.charts.least import make_least
from jobcompare.present.charts.levels import make_levels
from jobcompare.present.charts.pay import make_pay
from jobcompare.present.charts.pay_by_level import make_pay_by_level
from jobcompare.present.charts.view import Chart, ChartKind
from jobcompare.present.charts.ways import make_ways

_MAKERS: dict[ChartKind, Callable[[Compared], Chart]] = {
    ChartKind.WAYS: make_ways,
    ChartKind.LEAST: make_least,
    ChartKind.GRADE: make_grade,
    ChartKind.PAY: make_pay,
    ChartKind.PAY_BY_LEVEL: make_pay_by_level,
    ChartKind.LEVELS: make_levels,
    ChartKind.CLOSENESS: make_closeness,
}

NAMES: dict[ChartKind, str] = {
    ChartKind.WAYS: "Ways to qualify",
    ChartKind.LEAST: "Education + experience",
    ChartKind.GRADE: "Pay grade by level",
    ChartKind.PAY: "Pay ranges",
    ChartKind.PAY_BY_LEVEL: "Pay by study level",
    ChartKind.LEVELS: "Held and new per level",
    ChartKind.CLOSENESS: "Closeness of classes",
}
"""How the charts are called where one is chosen."""


def make_chart(compared: Compared, kind: ChartKind) -> Chart:
    """One chart of a comparison. Where there is nothing to draw, `empty` says so in a sentence."""
    if not compared.classes:
        return Chart(
            kind=kind,
            title=NAMES[kind],
            legend=(),
            panels=(),
            captions=(),
            table=_MAKERS[kind](compared).table,
            empty="This comparison has no classes yet.",
        )
    return _MAKERS[kind](compared)
