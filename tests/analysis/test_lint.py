"""Lint of level matrices."""

from jobcompare.analysis.lint import Differs, Lint, lint
from jobcompare.analysis.marks import mark_table
from jobcompare.model.compared import Version
from jobcompare.model.record import Section, Statement
from jobcompare.model.words import SectionKind, StatementKind
from tests.analysis.test_marks import knowledge, plain_classes, record_of, sample_version, version_of


def linted(version: Version) -> Lint:
    return lint(version, mark_table(version))


def test_state_e_has_no_gaps() -> None:
    found = linted(sample_version("E"))
    assert (found.gaps, found.identical, len(found.everywhere), found.carried) == ((), (), 14, 80)


def test_county_a_has_identical_lists_and_says_where_the_difference_stands() -> None:
    (pair,) = linted(sample_version("A")).identical
    assert (pair.lower, pair.upper) == (0, 1)
    assert [(item.what, item.heading) for item in pair.differs] == [
        (Differs.DESCRIPTION, "CLASS CHARACTERISTICS"),
        (Differs.REQUIREMENT, "QUALIFICATIONS"),
    ]


def test_jurisdiction_b_is_cumulative_through_inheritance() -> None:
    found = linted(sample_version("B"))
    assert found.gaps == ()
    assert [row.entry.stated.kind for row in found.everywhere].count(StatementKind.DUTY) == 5


def test_a_single_class_has_nothing_to_lint() -> None:
    assert linted(sample_version("C")) == Lint((), (), (), 0)


def test_gaps_are_told_with_their_columns() -> None:
    version = version_of(record_of(plain_classes("I", "II", "III"), knowledge("a", "I", "III"), knowledge("b", "I", "II", "III")))
    found = linted(version)
    assert [(gap.row.entry.stated.text, gap.held, gap.missing) for gap in found.gaps] == [("a", 0, 1)]
    assert found.carried == 2


def test_an_item_to_be_gained_is_no_gap_and_keeps_lists_identical() -> None:
    version = version_of(record_of(plain_classes("I", "II"), knowledge("a", "I", "II", learned_in=("I",))))
    found = linted(version)
    assert found.gaps == ()
    assert [pair.differs for pair in found.identical] == [()]


def test_sections_of_one_level_tell_a_difference_and_class_names_are_no_heading() -> None:
    record = record_of(plain_classes("I", "II"), knowledge("a", "I", "II"))
    sections = tuple(
        Section(kind=SectionKind.DISTINGUISHING, heading=f"Clerk {key}:", text=f"Level {key}.", classes=(key,))
        for key in ("I", "II")
    )
    version = version_of(
        type(record)(format=record.format, classes=record.classes, statements=record.statements, sections=sections)
    )
    (pair,) = linted(version).identical
    assert [(item.what, item.heading) for item in pair.differs] == [(Differs.DESCRIPTION, None)]


def test_lists_without_any_item_are_not_called_identical() -> None:
    described = Statement(kind=StatementKind.CHARACTERISTIC, text="Entry level.", classes=("I",))
    assert linted(version_of(record_of(plain_classes("I", "II"), described))).identical == ()
