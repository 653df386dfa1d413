"""Differences of facts: by meaning, never by wording alone."""

from jobcompare.analysis.facts import (
    Aspect,
    compare_exercised,
    compare_least,
    compare_levels,
    compare_licences,
    compare_pay,
    compare_supervision,
    compare_values,
    compare_ways,
    compare_words,
    figures,
)
from jobcompare.analysis.routes import ways
from jobcompare.model.pay import Pay
from jobcompare.model.requirement import All, AnyOf, Certification, Combination, Education, Experience, Licence, Node
from jobcompare.model.routes import Counted, Least, Way
from jobcompare.model.words import Basis, EducationLevel, PayKind

ASSOCIATE = Education(level=EducationLevel.ASSOCIATE)
BACHELOR = Education(level=EducationLevel.BACHELOR)


def both(*nodes: Node) -> tuple[Way, ...]:
    return ways(All(nodes=nodes))


def least(months: int) -> Least:
    counted = Counted(way=Way(), education=0, experience=months)
    return Least(best=counted, counted=(counted,))


def test_closed_values() -> None:
    assert compare_values("exempt", "exempt").same is True
    found = compare_values("exempt", "non-exempt")
    assert (found.same, found.aspect, found.here, found.there) == (False, Aspect.VALUE, "exempt", "non-exempt")


def test_wording_alone_is_no_difference() -> None:
    assert compare_words("Up to 50 pounds", "up to 50 pounds.").same is True
    assert compare_words("up to 50 pounds", "occasionally up to fifty (50) lb").same is True
    assert compare_words("quiet", "moderate noise").same is None
    assert compare_words("quiet", "up to 50").same is None
    found = compare_words("up to 50 lb", "up to 25 lb")
    assert (found.same, found.here, found.there) == (False, "50", "25")


def test_figures() -> None:
    assert figures("fifty (50) pounds, 1,040 hours, 2.5 days") == (2.5, 50, 1040)
    assert figures("IT2 level") == ()


def test_one_way_each_differs_in_schooling_first_then_in_months() -> None:
    base = both(ASSOCIATE, Experience(months_min=36))
    assert compare_ways(base, both(ASSOCIATE, Experience(months_min=36, what="other words"))).same is True
    assert compare_ways(base, both(ASSOCIATE, Experience(months_min=35))).same is True, "within tolerance"
    degree = compare_ways(base, both(BACHELOR, Experience(months_min=36)))
    assert (degree.same, degree.aspect, degree.here, degree.there) == (False, Aspect.EDUCATION, "associate", "bachelor")
    time = compare_ways(base, both(ASSOCIATE, Experience(months_min=24)))
    assert (time.aspect, time.here, time.there) == (Aspect.EXPERIENCE, 36, 24)


def test_a_range_is_not_at_least() -> None:
    base = both(ASSOCIATE, Experience(months_min=24))
    assert compare_ways(base, both(ASSOCIATE, Experience(months_min=24, months_max=60))).same is False


def test_order_of_ways_and_combinations_mean_nothing() -> None:
    first, second = All(nodes=(ASSOCIATE, Experience(months_min=24))), BACHELOR
    here = ways(AnyOf(nodes=(first, second)))
    assert compare_ways(here, ways(AnyOf(nodes=(second, first, Combination(text="any"))))).same is True
    found = compare_ways(here, ways(second))
    assert (found.same, found.aspect, found.here, found.there) == (False, Aspect.WAYS, 2, 1)
    assert compare_ways(here, ()).same is None


def test_least_ways() -> None:
    assert compare_least(least(24), least(25)).same is True
    found = compare_least(least(60), least(24))
    assert (found.same, found.aspect, found.here, found.there) == (False, Aspect.TOTAL, 60, 24)


def test_licences_by_what_they_are_for() -> None:
    driver = Licence(name="driver", region="US-CA", when="by appointment")
    assert compare_licences([driver], [Licence(name="vehicle operator")]).same is True
    assert compare_licences([driver], [driver, Certification(name="A+")]).same is False


def test_supervision_by_degree() -> None:
    assert compare_supervision("immediate or general", "close to general").same is True
    found = compare_supervision("immediate or general", "direct, by higher level staff")
    assert (found.same, found.here, found.there) == (False, "close or general", "close")
    assert compare_supervision("immediate", "as found in practice").same is None
    assert compare_supervision("general direction", "general supervision").same is True


def test_supervision_exercised() -> None:
    assert compare_exercised("no direct supervision of staff", "none").same is True
    assert compare_exercised("none", "accountable for a team").same is False
    assert compare_exercised("none", "lead capacity").same is False


def test_study_levels_differ_only_without_a_common_level() -> None:
    assert compare_levels((3, 3), (3, 3)).same is True
    assert compare_levels((3, 3), (2, 3)).same is None
    assert compare_levels((3, 3), (2, 2)).same is False


def test_pay_compares_on_one_basis_and_date_only() -> None:
    def pay(low: int, basis: Basis = Basis.MONTH, effective: str | None = "2024-07-01") -> Pay:
        return Pay(kind=PayKind.RANGE, low=low, high=low + 100000, basis=basis, effective=effective)

    assert compare_pay(pay(555000), pay(555100)).same is True
    assert compare_pay(pay(555000), pay(600000)).same is False
    assert compare_pay(pay(555000), pay(555000, Basis.HOUR)).same is None
    assert compare_pay(pay(555000), pay(600000, effective="2017-01-01")).same is None
    assert compare_pay(pay(555000), pay(600000, effective=None)).same is None
