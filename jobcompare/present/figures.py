"""How numbers read: months, money, dates, counts. The only place where values become text again."""

from datetime import date, datetime

from jobcompare.model.words import Basis
from jobcompare.present.titles import short_titles

__all__ = (
    "DASH",
    "basis_words",
    "counted",
    "day",
    "listed",
    "money",
    "money_range",
    "months",
    "number",
    "printed_date",
    "short_titles",
)

MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DASH = "–"  # a figure that cannot be given

_PER: dict[Basis, str] = {
    Basis.HOUR: "/hr",
    Basis.DAY: "/day",
    Basis.WEEK: "/wk",
    Basis.BIWEEK: "/2 wk",
    Basis.SEMIMONTH: "/½ mo",
    Basis.MONTH: "/mo",
    Basis.YEAR: "/yr",
    Basis.OTHER: "",
}
_PER_WORDS: dict[Basis, str] = {
    Basis.HOUR: "an hour",
    Basis.DAY: "a day",
    Basis.WEEK: "a week",
    Basis.BIWEEK: "every two weeks",
    Basis.SEMIMONTH: "twice a month",
    Basis.MONTH: "a month",
    Basis.YEAR: "a year",
    Basis.OTHER: "on another basis",
}


def months(low: int, high: int | None = None) -> str:
    """Months of time: 36 "3 yr", 18 "18 mo", 0 and 36 "0-3 yr", 24 and 60 "2-5 yr".

    Args:
        low: least months.
        high: upper months of a published range; None: "at least", which goes without saying.
    """
    if high is None or high == low:
        return f"{low // 12} yr" if low % 12 == 0 else f"{low} mo"
    if low % 12 == 0 and high % 12 == 0:
        return f"{low // 12}-{high // 12} yr"
    return f"{low}-{high} mo"


def money(cents: int, basis: Basis | None = None, currency: str = "USD") -> str:
    """A rate: 535600 a month "$5,356/mo", 3487 an hour "$34.87/hr". Cents are left out where there are none, but of hours.

    Args:
        cents: whole cents of the basis.
        basis: unit of time; None: the amount alone.
        currency: ISO 4217.
    """
    whole, rest = divmod(cents, 100)
    cents_shown = rest or basis is Basis.HOUR
    amount = f"{whole:,}.{rest:02d}" if cents_shown else f"{whole:,}"
    sign = "$" if currency == "USD" else f"{currency} "
    return f"{sign}{amount}{_PER[basis] if basis is not None else ''}"


def money_range(low: int | None, high: int | None, basis: Basis, currency: str = "USD") -> str:
    """A pay range: "$5,550-$6,775/mo", one end alone where only one is stated: "from $5,550/mo"."""
    if low is None and high is None:
        return ""
    if low is None or high is None or low == high:
        one = low if low is not None else high
        assert one is not None
        lead = "" if low == high else ("from " if high is None else "up to ")
        return lead + money(one, basis, currency)
    first, last = money(low, basis, currency), money(high, basis, currency)
    return f"{first.removesuffix(_PER[basis])}-{last}"


def basis_words(basis: Basis) -> str:
    """The unit of time in a sentence: "a month"."""
    return _PER_WORDS[basis]


def printed_date(iso: str) -> str:
    """A date as precise as given: "2018-08" reads "Aug 2018", "2018-08-05" "Aug 5, 2018", "2018" itself."""
    parts = iso.split("T", maxsplit=1)[0].split("-")
    if len(parts) == 1 or not 1 <= int(parts[1]) <= 12:
        return iso
    name = MONTH_NAMES[int(parts[1]) - 1]
    return f"{name} {parts[0]}" if len(parts) == 2 else f"{name} {int(parts[2])}, {parts[0]}"


def day(iso: str, today: date | None = None) -> str:
    """The day of a moment: "Nov 22", with its year where that is another than `today`'s."""
    words = printed_date(iso)
    return words.removesuffix(f", {today.year}") if today is not None else words


def moment(iso: str) -> str:
    """A moment in the time of this place: "Nov 22, 2026, 13:20"; as it is where it is none."""
    try:
        here = datetime.fromisoformat(iso).astimezone()
    except ValueError:
        return iso
    return f"{printed_date(here.isoformat())}, {here:%H:%M}"


def number(count: int) -> str:
    """A count with thousands separated: "20,000"."""
    return f"{count:,}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 class", "12 classes", "0 documents".

    Args:
        count: how many.
        one: the noun for one.
        many: the noun for any other count; None: by the rules of English.
    """
    return f"{number(count)} {one if count == 1 else many or _plural(one)}"


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def listed(parts: tuple[str, ...] | list[str], joint: str = "and") -> str:
    """Parts in a sentence: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {joint} {parts[-1]}"
