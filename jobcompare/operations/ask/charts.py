"""Charts."""

from jobcompare.model.study import Comparison
from jobcompare.operations.ask.chosen import compared
from jobcompare.present.charts.make import make_chart
from jobcompare.present.charts.view import Chart, ChartKind
from jobcompare.store.reader import Reader


def chart(reader: Reader, comparison: Comparison | int, kind: ChartKind) -> Chart:
    """One chart of a comparison."""
    return make_chart(compared(reader, comparison), kind)
