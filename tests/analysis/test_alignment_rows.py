"""The rows of several classes."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcompare.analysis.alignment import Alignment, Decided, Line, Row, align, pair_statements
from jobcompare.analysis.alignment.bands import LIKELY, SHOW, STRONG, band_of
from jobcompare.model.bands import Band
from jobcompare.model.words import StatementKind
from tests.analysis.test_marks import sample_version

OURS = [
    Line(1, "Installs and configures desktop computers, hardware, and software."),
    Line(2, "Trains users in standard applications; develops training materials."),
    Line(3, "Takes the yearly inventory of fixed assets at every County site."),
    Line(4, "Performs related duties as assigned.", catch_all=True),
]
THEIRS = [
    Line(11, "Delivers training in applications to users."),
    Line(12, "Installs, configures and upgrades computer hardware and software."),
    Line(13, "Plants trees along public roads."),
    Line(14, "Does other work as required.", catch_all=True),
]
OTHERS = [Line(21, "Plants and waters trees along roads and in parks."), Line(22, "Gives customer training.")]


def places(alignment: Alignment) -> list[tuple[int | None, ...]]:
    """Per row the ids of the statements in their place, one per class."""
    return [tuple(cell.primary.line.id if cell and cell.primary else None for cell in row.cells) for row in alignment.rows]


def row_of(alignment: Alignment, line: int) -> Row:
    return next(row for row in alignment.rows if row.line.id == line)


def test_each_class_to_the_reference_then_the_leftovers_to_one_another() -> None:
    assert places(pair_statements([OURS, THEIRS, OTHERS])) == [
        (1, 12, None),
        (2, 11, 22),
        (3, None, None),
        (4, 14, None),
        (None, 13, 21),
    ]


def test_only_here_and_catch_all_are_told() -> None:
    alignment = pair_statements([OURS, THEIRS, OTHERS])
    assert [row.line.id for row in alignment.rows if row.only_here] == [3]
    assert [row.line.id for row in alignment.rows if row.catch_all] == [4]


def test_the_words_that_carry_the_score_are_quoted() -> None:
    cell = row_of(pair_statements([OURS, THEIRS]), 1).cells[1]
    assert cell is not None
    assert cell.primary is not None
    assert ("Installs", "Installs") in [(word.here, word.there) for word in cell.primary.shared]
    for word in cell.primary.shared:
        assert OURS[0].text[slice(*word.here_place)] == word.here
        assert THEIRS[1].text[slice(*word.there_place)] == word.there


def test_a_catch_all_matches_only_a_catch_all() -> None:
    same_words = [Line(31, "Performs related duties as assigned.")]
    alignment = pair_statements([OURS, same_words])
    assert places(alignment)[-1] == (None, 31)
    assert row_of(alignment, 4).only_here
    assert row_of(alignment, 31).only_here


def test_never_wins_over_the_closest_words() -> None:
    decided = Decided(never=[(12, 1), (4, 14)])
    alignment = pair_statements([OURS, THEIRS], decided)
    assert row_of(alignment, 1).cells[1] is None
    assert (None, 12) in places(alignment)
    assert (None, 14) in places(alignment)


def test_same_is_kept_whatever_the_words() -> None:
    alignment = pair_statements([OURS, THEIRS, OTHERS], Decided(same=[(3, 13)]))
    row = row_of(alignment, 3)
    cell = row.cells[1]
    assert cell is not None
    assert cell.primary is not None
    assert (cell.primary.line.id, cell.primary.band) == (13, Band.CONFIRMED)
    assert places(alignment)[2] == (3, 13, 21)


def test_never_wins_over_same_and_what_could_not_be_kept_is_told() -> None:
    assert pair_statements([OURS, THEIRS], Decided(same=[(1, 13)], never=[(13, 1)])).refused == ((1, 13),)
    through_another = Decided(same=[(1, 13), (13, 21)], never=[(1, 21)])
    alignment = pair_statements([OURS, THEIRS, OTHERS], through_another)
    assert alignment.refused == ((13, 21),)
    assert (1, 13, None) in places(alignment)


def test_decided_pairs_of_unknown_statements_do_no_harm() -> None:
    assert places(pair_statements([OURS, THEIRS], Decided(same=[(1, 99), (1, 1)], never=[(98, 2)]))) == places(
        pair_statements([OURS, THEIRS])
    )


def test_a_statement_printed_for_two_classes_is_one_row() -> None:
    alignment = pair_statements([OURS, OURS[1:], THEIRS])
    assert places(alignment)[1] == (2, 2, 11)
    cell = row_of(alignment, 2).cells[1]
    assert cell is not None
    assert cell.primary is not None
    assert cell.primary.band is Band.STRONG


def test_a_second_statement_that_matches_stands_beside_the_first() -> None:
    ours = [Line(1, "Installs desktop hardware and software."), Line(2, "Trains users.")]
    theirs = [
        Line(11, "Installs desktop hardware and software."),
        Line(12, "Installs hardware and software of servers."),
    ]
    cell = row_of(pair_statements([ours, theirs]), 1).cells[1]
    assert cell is not None
    assert cell.primary is not None
    assert cell.primary.line.id == 11
    assert [match.line.id for match in cell.also] == [12]


def test_what_has_its_place_elsewhere_is_not_called_missing() -> None:
    ours = [Line(1, "Installs desktop software."), Line(2, "Installs desktop software and hardware.")]
    theirs = [Line(11, "Installs desktop software and hardware daily.")]
    cell = row_of(pair_statements([ours, theirs]), 1).cells[1]
    assert cell is not None
    assert cell.primary is None
    assert [match.line.id for match in cell.also] == [11]
    assert not row_of(pair_statements([ours, theirs]), 1).only_here


def test_a_statement_goes_to_its_own_kind_before_another() -> None:
    ours = [Line(1, "Methods of training users", kind=StatementKind.KNOWLEDGE)]
    theirs = [
        Line(11, "Methods for training users and staff", kind=StatementKind.ABILITY),
        Line(12, "Training methods for users and staff", kind=StatementKind.KNOWLEDGE),
    ]
    assert places(pair_statements([ours, theirs]))[0] == (1, 12)
    cell = row_of(pair_statements([ours, theirs[:1]]), 1).cells[1]
    assert cell is not None
    assert cell.primary is not None
    assert cell.primary.other_kind


def test_sample_county_a_has_seven_with_counterparts_two_alone_and_a_catch_all() -> None:
    """pictures.md, A: the duties of County A beside the working level of the other four."""
    lists = [
        sample_lines("A", 1, {StatementKind.DUTY}),
        sample_lines("B", 0, {StatementKind.DUTY, StatementKind.CHARACTERISTIC}),
        sample_lines("C", 0, {StatementKind.DUTY, StatementKind.CHARACTERISTIC}),
        sample_lines("D", 0, {StatementKind.DUTY, StatementKind.CHARACTERISTIC}),
        sample_lines("E", 1, {StatementKind.DUTY, StatementKind.CHARACTERISTIC, StatementKind.ABILITY}),
    ]
    ours = [row for row in pair_statements(lists).rows if row.lead == 0]
    assert len(ours) == 10
    alone = [row.line.text for row in ours if row.only_here and not row.catch_all]
    assert len(alone) == 2
    assert "inventory" in alone[0]
    assert "keycards" in alone[1]
    assert sum(row.catch_all for row in ours) == 1


def sample_lines(employer: str, column: int, kinds: set[StatementKind]) -> list[Line]:
    version = sample_version(employer)
    key = version.contents[column].stated.key
    return [
        Line(ord(employer) * 1000 + entry.id, entry.stated.text, entry.stated.catch_all, entry.stated.kind)
        for entry in version.statements
        if key in entry.stated.classes and not entry.stated.struck and entry.stated.kind in kinds
    ]


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (1.0, Band.STRONG),
        (STRONG, Band.STRONG),
        (0.399, Band.LIKELY),
        (LIKELY, Band.LIKELY),
        (0.299, Band.CHECK),
        (SHOW, Band.CHECK),
        (0.159, None),
        (0.0, None),
    ],
)
def test_bands(score: float, band: Band | None) -> None:
    assert band_of(score) is band


TEXTS = st.lists(
    st.sampled_from(["installs", "software", "trains", "users", "trees", "budget", "network"]), min_size=1, max_size=4
).map(" ".join)


@st.composite
def studies(draw: st.DrawFn) -> tuple[list[list[Line]], Decided]:
    """A few classes of a few statements, some catch-alls, some decided pairs; an id may be printed for two classes."""
    shared = Line(0, "installs software", catch_all=draw(st.booleans()))
    classes: list[list[Line]] = []
    for group in range(draw(st.integers(1, 4))):
        texts = draw(st.lists(st.tuples(TEXTS, st.booleans()), max_size=4))
        lines = [Line(100 * (group + 1) + at, text, catch_all) for at, (text, catch_all) in enumerate(texts)]
        classes.append([*lines, shared] if draw(st.booleans()) else lines)
    ids = [line.id for lines in classes for line in lines] or [0]
    pair = st.tuples(st.sampled_from(ids), st.sampled_from(ids))
    return classes, Decided(draw(st.lists(pair, max_size=4)), draw(st.lists(pair, max_size=4)))


def standing(row: Row) -> list[tuple[int, Line]]:
    """Statements that have their place on a row: the primary ones and decided ones beside them."""
    matches = [(group, match) for group, cell in enumerate(row.cells) if cell for match in (cell.primary, *cell.also) if match]
    firsts = {(group, cell.primary.line.id) for group, cell in enumerate(row.cells) if cell and cell.primary}
    return [(group, match.line) for group, match in matches if (group, match.line.id) in firsts or match.band is Band.CONFIRMED]


@settings(max_examples=150, deadline=None)
@given(studies())
def test_every_statement_has_a_row_and_decisions_hold(study: tuple[Sequence[Sequence[Line]], Decided]) -> None:
    classes, decided = study
    alignment = pair_statements(classes, decided)
    shown = Counter(
        (group, match.line.id)
        for row in alignment.rows
        for group, cell in enumerate(row.cells)
        if cell
        for match in (cell.primary, *cell.also)
        if match
    )
    assert {(group, line.id) for group, lines in enumerate(classes) for line in lines} == set(shown)
    primaries = Counter(
        (g, cell.primary.line.id) for row in alignment.rows for g, cell in enumerate(row.cells) if cell and cell.primary
    )
    assert set(primaries.values()) <= {1}
    never = {frozenset(pair) for pair in decided.never if pair[0] != pair[1]}
    for row in alignment.rows:
        here = [line for _, line in standing(row)]
        assert not any(frozenset((a.id, b.id)) in never for a in here for b in here)
        assert row.only_here == all(cell is None for group, cell in enumerate(row.cells) if group != row.lead)
        for cell in row.cells:
            for match in (cell.primary, *cell.also) if cell else ():
                assert match is None or 0 <= match.score <= 1
    known = {line.id for lines in classes for line in lines}
    for a, b in decided.same:
        if a != b and {a, b} <= known and (min(a, b), max(a, b)) not in alignment.refused:
            assert any({a, b} <= {line.id for _, line in standing(row)} for row in alignment.rows)


@settings(max_examples=60, deadline=None)
@given(studies(), st.randoms(use_true_random=False))
def test_the_same_input_gives_the_same_rows_whatever_the_order_of_decisions(
    study: tuple[list[list[Line]], Decided], random: object
) -> None:
    classes, decided = study
    turned = Decided([(b, a) for a, b in reversed(decided.same)], [(b, a) for a, b in reversed(decided.never)])
    assert pair_statements(classes, decided) == pair_statements(classes, turned)


@settings(max_examples=60, deadline=None)
@given(studies())
def test_only_here_means_no_score_anywhere_reaches_the_limit(study: tuple[list[list[Line]], Decided]) -> None:
    classes, _ = study
    for row in pair_statements(classes).rows:
        if row.only_here and not row.catch_all:
            for group, lines in enumerate(classes):
                if group != row.lead and lines:
                    ours = [line.text for line in classes[row.lead]]
                    at = [line.id for line in classes[row.lead]].index(row.line.id)
                    scores = align(ours, [line.text for line in lines])[at]
                    assert all(score < SHOW or line.catch_all for score, line in zip(scores, lines, strict=True))
