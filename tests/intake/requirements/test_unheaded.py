"""What is asked for under no heading that says so."""

from jobcompare.intake.canonical import canonical
from jobcompare.intake.readers import read
from jobcompare.intake.recognize.requirements import ReadRequirement, read_requirement
from jobcompare.intake.recognize.structure import read_structure
from tests.intake.requirements.sketch import sketch

HEAD = "Harbor Clerk\nCity of Example\n\nThe harbor clerk keeps the accounts of the harbor and answers boaters.\n\n"
DUTIES = "DUTIES\n- Collects mooring fees.\n- Keeps the register of berths.\n- Answers questions of boaters.\n\n"


def _read(words: str) -> tuple[ReadRequirement, str]:
    structure = read_structure(canonical(read((HEAD + DUTIES + words).encode(), "harbor.txt")))
    heads = structure.classes.classes
    return read_requirement(structure.text, structure.parts, heads), heads[0].key


def test_lines_that_plainly_ask_are_read_and_never_sure() -> None:
    found, key = _read(
        "OUR TEAM\nWe are a crew of six. Candidates must hold a high school diploma and have two years of bookkeeping experience. "
        "An associate degree is preferred.\n"
    )
    assert sketch(found.trees.get(key)) == "high-school & 24m"
    assert sketch(found.preferred.get(key)) == "associate"
    assert key in found.unsure


def test_what_the_employer_tells_of_itself_asks_for_nothing() -> None:
    found, key = _read(
        "OUR TEAM\nWe have thirty years of experience on the water. Staff earn vacation after five years of service.\n"
    )
    assert found.trees.get(key) is None


def test_where_a_heading_says_it_no_other_line_is_read() -> None:
    found, key = _read(
        "MINIMUM QUALIFICATIONS\nOne year of cashier experience.\n\nOUR TEAM\nMany of us hold a bachelor's degree.\n"
    )
    assert sketch(found.trees.get(key)) == "12m"
    assert key not in found.unsure


def test_a_requirement_printed_like_a_heading_is_read() -> None:
    found, key = _read("QUALIFICATIONS\n\n**High School Diploma or GED (Required)**\nOne year of cashier experience.\n")
    assert sketch(found.trees.get(key)) == "high-school= & 12m"


SERIES = """Harbor Clerk I/II

HARBOR CLERK I
Minimum Qualifications: One year of cashier experience.

HARBOR CLERK II
Full working level. Candidates must have three years of cashier experience.
"""


def test_a_class_that_is_left_without_any_is_looked_for_in_its_own_block() -> None:
    structure = read_structure(canonical(read(SERIES.encode(), "harbor.txt")))
    heads = structure.classes.classes
    found = read_requirement(structure.text, structure.parts, heads)
    assert [sketch(found.trees.get(head.key)) for head in heads] == ["12m", "36m"]
    assert found.unsure == {heads[1].key}


def test_words_among_duties_are_read_where_nothing_else_asks() -> None:
    words = "- The clerk needs a high school diploma, or its equivalent, and must have one year of cashier experience.\n"
    structure = read_structure(canonical(read((HEAD + DUTIES.rstrip() + "\n" + words).encode(), "harbor.txt")))
    heads = structure.classes.classes
    found = read_requirement(structure.text, structure.parts, heads)
    assert sketch(found.trees.get(heads[0].key)) == "high-school= & 12m"
    assert found.unsure == {heads[0].key}
