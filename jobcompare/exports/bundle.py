"""Everything one export may write, and its data with their hash."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from jobcompare.exports.plain import plain_chart, plain_grid, plain_ladder, plain_listing, plain_matrix, plain_pay
from jobcompare.present.charts.view import Chart
from jobcompare.present.grid.view import Grid
from jobcompare.present.ladder.view import Ladder
from jobcompare.present.listings.about import About
from jobcompare.present.listings.pay_view import PayView
from jobcompare.present.listings.view import Listing
from jobcompare.present.matrix.view import Matrix

FORMAT = "jobcompare-export/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What is exported of one comparison; what is None or empty is not exported."""

    grid: Grid | None = None
    matrices: tuple[Matrix, ...] = ()
    ladder: Ladder | None = None
    charts: tuple[Chart, ...] = ()
    pay: PayView | None = None
    classes: Listing | None = None
    listings: tuple[Listing, ...] = field(default=())


def plain_bundle(bundle: Bundle) -> dict[str, Any]:
    """The data of an export as plain data, without when it was written."""
    data: dict[str, Any] = {}
    if bundle.classes is not None:
        data["classes"] = plain_listing(bundle.classes)
    if bundle.grid is not None:
        data["grid"] = plain_grid(bundle.grid)
    if bundle.matrices:
        data["matrices"] = [plain_matrix(matrix) for matrix in bundle.matrices]
    if bundle.ladder is not None:
        data["ladder"] = plain_ladder(bundle.ladder)
    if bundle.charts:
        data["charts"] = [plain_chart(chart) for chart in bundle.charts]
    if bundle.pay is not None:
        data["pay"] = plain_pay(bundle.pay)
    for listing in bundle.listings:
        data[listing.key] = plain_listing(listing)
    return data


def data_hash(bundle: Bundle) -> str:
    """SHA-256 of the data in canonical JSON (keys sorted, no blanks, UTF-8): the same study state gives the same hash."""
    text = json.dumps(plain_bundle(bundle), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def export_data(bundle: Bundle, about: About) -> dict[str, Any]:
    """The whole of a JSON export."""
    return {
        "format": FORMAT,
        "study": about.study,
        "comparison": about.comparison,
        "written": about.written,
        "sha256": about.sha256,
        "facts": dict(about.facts),
        "data": plain_bundle(bundle),
    }
