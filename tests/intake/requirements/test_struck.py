"""Struck words are never asked for, and a joining word lost among them is told."""

from jobcompare.intake.canonical import CanonicalText, canonical
from jobcompare.intake.readers import read
from jobcompare.intake.recognize.requirements import ReadRequirement, read_requirement
from jobcompare.intake.recognize.structure import read_structure
from tests.intake.requirements.sketch import sketch

_FRONT = """RECORDS CLERK

DEFINITION

Files and retrieves records of the department and helps the public at the counter with requests for copies.

EXAMPLES OF DUTIES

- Files incoming records by number.
- Answers questions at the counter.

MINIMUM QUALIFICATIONS

"""


def _read(qualifications: str) -> tuple[CanonicalText, ReadRequirement, str]:
    text = canonical(read((_FRONT + qualifications).encode(), "clerk.txt"))
    structure = read_structure(text)
    found = read_requirement(structure.text, structure.parts, structure.classes.classes)
    return text, found, structure.classes.classes[0].key


def test_struck_words_ask_for_nothing() -> None:
    _, found, key = _read("Graduation from high school and ~~two~~ three years of clerical experience ~~or a bachelor's degree~~.")
    assert sketch(found.trees[key]) == "high-school & 36m"


def test_words_glued_to_struck_ones_are_read() -> None:
    _, found, key = _read("Graduation from high school ~~and one year~~and two years of clerical experience.")
    assert sketch(found.trees[key]) == "high-school & 24m"


def test_a_joining_word_lost_in_a_struck_passage_is_told() -> None:
    text, found, key = _read(
        "Associate degree in records management, ~~and one year of experience; or two~~\n\nThree years of clerical experience."
    )
    assert sketch(found.trees[key]) == "associate[records management] & 36m"
    (told,) = found.findings
    assert told.trouble.value == "joining-word-lost"
    assert told.facts["first"] == "associate degree"
    assert told.facts["second"] == "3 years of experience"
    assert key in found.unsure
    assert text.words(told.places[0]).startswith("and one year")


def test_a_joining_word_that_stands_is_not_told() -> None:
    _, found, _ = _read("Associate degree ~~and one year of experience;~~ or three years of clerical experience.")
    assert found.findings == ()


def test_places_are_places_of_the_document() -> None:
    text, found, key = _read("Graduation from high school, and two years of clerical experience; a valid Oregon driver's license.")
    tree = found.trees[key]
    assert sketch(tree) == "high-school & 24m & L:driver(US-OR)"
    leaves = getattr(tree, "nodes", ())
    assert [text.words(leaf.places[0]) for leaf in leaves] == [
        "Graduation from high school",
        "two years of clerical experience",
        "a valid Oregon driver's license",
    ]
