"""A ground for each family of highlighted values. Every highlight has its word beside it: the colour only groups."""

from jobcompare.present.review.view import Tint
from jobcompare.ui.theme.schemes import Scheme

_LIGHT = {
    Tint.NAME: "#d6e9f8",
    Tint.FACT: "#e2e6ec",
    Tint.QUALIFYING: "#fbe3cc",
    Tint.PAY: "#fff0a8",
    Tint.DUTY: "#d8efdd",
    Tint.ABILITY: "#eadcf5",
    Tint.OTHER: "#f1e5de",
}
_DARK = {
    Tint.NAME: "#173c57",
    Tint.FACT: "#343b45",
    Tint.QUALIFYING: "#543619",
    Tint.PAY: "#484119",
    Tint.DUTY: "#1c4630",
    Tint.ABILITY: "#432a58",
    Tint.OTHER: "#463a33",
}


def ground(tint: Tint, colours: Scheme) -> str:
    """The ground of a family, as #rrggbb; the text on it is `on_tint`."""
    return (_DARK if colours.dark else _LIGHT)[tint]
