"""What is told of a requirement that does not say all, and what stays out of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcompare.intake.recognize.requirements import parse_requirement
from jobcompare.intake.recognize.requirements.tree import leaves
from jobcompare.model.codec import decode, encode
from jobcompare.model.requirement import Node
from jobcompare.model.words import Standing
from tests.intake.requirements.sketch import sketch, sketch_all


def _troubles(words: str) -> list[str]:
    return [finding.trouble.value for finding in parse_requirement(words).findings]


def test_a_degree_without_level_is_told() -> None:
    assert _troubles("A college degree and two years of experience.") == ["kind-ambiguous"]


def test_word_and_figure_that_disagree_are_told() -> None:
    read = parse_requirement("Two (3) years of experience in surveying.")
    assert [finding.trouble.value for finding in read.findings] == ["number-ambiguous"]
    assert read.unsure == {"1"}


def test_labels_that_are_not_in_the_list_are_told() -> None:
    words = (
        "Either:\n1. Bachelor's degree; or\n2. four years of experience; or\n"
        "3. an equivalent combination of training and experience as defined by the limits of A and B above."
    )
    (told,) = parse_requirement(words).findings
    assert (told.trouble.value, told.facts) == ("label-not-in-list", {"labels": "A, B", "listed": "1, 2"})
    assert words[slice(*told.places[0])] == "A and B"


def test_labels_that_are_in_the_list_are_not() -> None:
    words = (
        "Either:\nA) Bachelor's degree; or\nB) four years of experience; or\n"
        "C) an equivalent combination of training and experience as defined by the limits of A) and B) above."
    )
    assert _troubles(words) == []


def test_an_open_substitution_keeps_its_words_and_is_told() -> None:
    read = parse_requirement("Associate degree. (Substitutions may be allowed.)")
    assert sketch_all(read) == "associate > ? for ?"
    assert [finding.trouble.value for finding in read.findings] == ["open-substitution"]


def test_a_colon_before_the_first_word_is_told() -> None:
    assert _troubles(": Bachelor's degree and two years of experience.") == ["stray-character"]


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("MINIMUM QUALIFICATIONS:\nBachelor's degree.", Standing.MINIMUM),
        ("Typical qualifications\nBachelor's degree.", Standing.TYPICAL),
        ("Minimum qualifications\nA typical way to obtain these would be:\nBachelor's degree.", Standing.TYPICAL),
        ("Qualifications\nBachelor's degree.", None),
    ],
)
def test_standing(words: str, standing: Standing | None) -> None:
    read = parse_requirement(words)
    assert read.standing.get("1") is standing
    assert all(words[slice(*place)].strip() for place in read.standing_places.get("1", ()))


NOT_REQUIRED = [
    "Applicants who lack six months or less of the required experience may file.",
    "Applicants must submit transcripts at the time of filing.",
    "Incumbents serve a probationary period of twelve months.",
    "Some positions may require a valid driver's license.",
    "No experience is required.",
    "Reasonable accommodations may be made for persons with disabilities.",
    "Positions are normally filled by advancement after one or more years of experience.",
    "Full-time experience is defined as 40 hours a week.",
    "Knowledge of the principles of supervision.",
    "Ability to lead the work of others.",
]


@pytest.mark.parametrize("words", NOT_REQUIRED)
def test_sentences_about_requirements_make_none(words: str) -> None:
    assert sketch(parse_requirement(words).trees.get("1")) == "-"


PREFERRED = [
    "A master's degree is desirable.",
    "A master's degree is highly desirable but not required.",
    "Preference will be given to applicants with a master's degree.",
    "Preferred: a master's degree.",
    "Desirable qualifications\nMaster's degree",
    "The ideal candidate will have a master's degree.",
    "A master's degree is a plus.",
    "Master's degree strongly preferred.",
]


@pytest.mark.parametrize("words", PREFERRED)
def test_wishes_never_stand_in_the_requirement(words: str) -> None:
    read = parse_requirement(words)
    assert sketch(read.trees.get("1")) == "-"
    assert sketch(read.preferred["1"]) == "master"


@given(st.text(alphabet="abc DEGREE degree's experience 123 years()and or ; , : \n•-./’", max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_words_are_read_without_a_fault(words: str) -> None:
    read = parse_requirement(words)
    for tree in (*read.trees.values(), *read.preferred.values()):
        assert decode(Node, encode(tree)) == tree
        assert all(span.end <= len(words) for leaf in leaves(tree) for span in leaf.places)


PIECES = st.sampled_from(
    [
        "Bachelor's degree in law",
        "high school diploma or GED",
        "two (2) years of experience",
        "one year as a Clerk II",
        "a valid driver's license",
        "any equivalent combination of education and experience",
        "60 semester units",
        "CPA license preferred",
    ]
)


SIGNS = {
    "B": ("bachelor",),
    "h": ("high-school",),
    "t": ("24m", "{24m}"),
    "o": ("12m @Clerk II", "{12m}"),
    "a": ("",),  # a combination that is only preferred is nothing
    "6": ("some-college(s60", "s60"),
    "C": ("L:CPA",),
}


@given(
    st.lists(
        st.tuples(PIECES, st.sampled_from([" and ", " or ", "; or ", "; and ", "\nOR\n", "\nAND\n", ". ", ", "])),
        min_size=1,
        max_size=6,
    )
)
@settings(max_examples=150, deadline=None)
def test_pieces_joined_in_any_way_are_all_read(pieces: list[tuple[str, str]]) -> None:
    words = "".join(piece[:1].upper() + piece[1:] + joint for piece, joint in pieces)
    read = parse_requirement(words)
    assert read == parse_requirement(words)
    asked = "".join(sketch(tree) for tree in (*read.trees.values(), *read.preferred.values()))
    for piece, _ in pieces:
        assert any(sign in asked for sign in SIGNS[piece[0]])


@pytest.mark.parametrize(
    "piece",
    [
        *("(", "; ", "experience; ", "two years of ", "Title Case ", "may be substituted for ", "a) b) ", "\n• ", "or CPA, "),
        *("a license and ", "(preferred by some) ", "(a) one year or (b) two years ", "city employees with a year as a Clerk II "),
        *("to make up a total of two years ", "any combination of education and experience including 12 credits "),
    ],
)
def test_sentences_without_end_are_read(piece: str) -> None:
    words = "Bachelor's degree and " + piece * (20_000 // len(piece))
    assert "bachelor" in sketch_all(parse_requirement(words)) or "substituted" in piece
