"""Ways to qualify and the least way."""

from hypothesis import given
from hypothesis import strategies as st

from jobcompare.analysis.routes import MOST_WAYS, combinations, least_way, licences, ways
from jobcompare.model.record import SpecifiedClass
from jobcompare.model.requirement import All, AnyOf, Combination, Education, Experience, Licence, Node, Other
from jobcompare.model.study import ClassContent
from jobcompare.model.words import EducationLevel
from tests.builders import sample_record

HIGH_SCHOOL = Education(level=EducationLevel.HIGH_SCHOOL)
ASSOCIATE = Education(level=EducationLevel.ASSOCIATE)
BACHELOR = Education(level=EducationLevel.BACHELOR)
DRIVER = Licence(name="driver")


def years(n: int, upper: int | None = None) -> Experience:
    return Experience(months_min=12 * n, months_max=None if upper is None else 12 * upper)


def content(requirement: Node | None, key: str = "I", title: str = "Clerk I") -> ClassContent:
    stated = SpecifiedClass(key=key, title=title, requirement=requirement)
    return ClassContent(id=1, specification_id=1, class_id=1, position=0, stated=stated)


def contents_of(name: str) -> list[ClassContent]:
    return [
        ClassContent(id=n, specification_id=1, class_id=n, position=n, stated=stated)
        for n, stated in enumerate(sample_record(name).classes)
    ]


def test_nothing_stated_is_no_way() -> None:
    assert ways(None) == ()
    assert least_way(content(None), ()) is None


def test_all_is_a_product_and_any_a_union() -> None:
    tree = All(nodes=(DRIVER, AnyOf(nodes=(All(nodes=(ASSOCIATE, years(2))), All(nodes=(HIGH_SCHOOL, years(4))), BACHELOR))))
    found = ways(tree)
    assert [(way.education, way.months_min, way.rest) for way in found] == [
        ((ASSOCIATE,), 24, (DRIVER,)),
        ((HIGH_SCHOOL,), 48, (DRIVER,)),
        ((BACHELOR,), 0, (DRIVER,)),
    ]


def test_labels_are_those_of_alternatives_not_of_parts() -> None:
    parts = All(nodes=(Education(level=EducationLevel.HIGH_SCHOOL, label="A"), Experience(months_min=12, label="B")))
    assert [way.label for way in ways(parts)] == [None]
    nested = AnyOf(
        nodes=(
            Education(level=EducationLevel.BACHELOR, label="1"),
            AnyOf(label="2", nodes=(Experience(label="a", months_min=12), Experience(label="b", months_min=24))),
        )
    )
    assert [way.label for way in ways(nested)] == ["1", "2 a", "2 b"]


def test_parts_of_an_experience_are_no_further_way_and_upper_needs_every_part() -> None:
    both = ways(All(nodes=(years(2, 5), years(1))))[0]
    assert both.months_min == 36
    assert both.months_max is None
    assert ways(All(nodes=(years(2, 5), years(1, 2))))[0].months_max == 84


def test_least_way_takes_the_fewest_months_with_its_upper_figure() -> None:
    least = least_way(content(AnyOf(nodes=(All(nodes=(BACHELOR, years(2, 4))), All(nodes=(ASSOCIATE, years(2, 5)))))), ())
    assert least is not None
    assert (least.months, least.upper, least.by_every_way) == (48, 84, False)


def test_combinations_and_bare_licences_are_never_counted() -> None:
    assert least_way(content(AnyOf(nodes=(Combination(text="any"), DRIVER, Other(text="citizen")))), ()) is None
    least = least_way(content(AnyOf(nodes=(years(3), Combination(text="any")))), ())
    assert least is not None
    assert len(least.counted) == 1


def test_a_way_in_another_class_starts_from_its_least_way_and_circles_end() -> None:
    first = content(All(nodes=(ASSOCIATE, years(1))))
    second = content(Experience(months_min=24, in_class="CLERK  i"), "II", "Clerk II")
    least = least_way(second, (first, second))
    assert least is not None
    assert (least.months, least.best.education, least.best.experience, least.best.base) == (60, 24, 36, "I")
    unknown = content(Experience(months_min=24, in_class="Typist"), "II", "Clerk II")
    assert least_way(unknown, (first, unknown)) is None
    own = content(Experience(months_min=24, in_class="Clerk II"), "II", "Clerk II")
    assert least_way(own, (own,)) is None


def test_coursework_counts_as_printed_and_hours_by_the_employers_year() -> None:
    units = Education(level=EducationLevel.SOME_COLLEGE, semester_units=15)
    least = least_way(content(All(nodes=(units, Experience(hours=1040)))), ())
    assert least is not None
    assert (least.best.education, least.best.experience) == (6, 6)
    shorter = least_way(content(Experience(hours=900)), (), annual_hours=1800)
    assert shorter is not None
    assert shorter.months == 6


def test_a_huge_product_is_cut() -> None:
    node: Node = AnyOf(nodes=tuple(years(n) for n in range(4)))
    assert len(ways(All(nodes=(node,) * 12))) == MOST_WAYS


def test_licences_and_combinations_are_found_anywhere_in_the_tree() -> None:
    combination = Combination(text="any")
    tree = AnyOf(nodes=(All(nodes=(DRIVER, ASSOCIATE)), All(nodes=(DRIVER, BACHELOR)), combination))
    assert licences(tree) == (DRIVER,)
    assert combinations(tree) == (combination,)


def leaf() -> st.SearchStrategy[Node]:
    return st.one_of(
        st.builds(Education, level=st.sampled_from(EducationLevel)),
        st.builds(Experience, months_min=st.integers(0, 120)),
        st.just(Combination(text="any")),
        st.just(DRIVER),
    )


TREES = st.recursive(
    leaf(),
    lambda inner: st.one_of(
        st.builds(All, nodes=st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, nodes=st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)


def by_definition(node: Node) -> int:
    match node:
        case All():
            total = 1
            for child in node.nodes:
                total *= by_definition(child)
            return total
        case AnyOf():
            return sum(by_definition(child) for child in node.nodes)
        case _:
            return 1


@given(TREES)
def test_count_of_ways_is_that_of_the_definition(tree: Node) -> None:
    assert len(ways(tree)) == min(by_definition(tree), MOST_WAYS)


def test_sample_least_ways() -> None:
    technicians = contents_of("jurisdiction-b-technical-support")
    found = [least_way(item, technicians) for item in technicians]
    assert [(item.months, item.upper) for item in found if item] == [(24, 60), (48, 84), (72, 120), (108, 144)]
    coordinator = contents_of("state-c-help-desk-coordinator")
    least = least_way(coordinator[0], coordinator)
    assert least is not None
    assert least.months == 24
    assert all(least_way(item, ()) is None for item in contents_of("state-e-customer-technical-support"))
