"""The title of a document: behind a label, in the title block, beside a code, out of its sentences."""

import pytest

from jobcompare.intake.recognize.sections import find_sections
from jobcompare.intake.recognize.title_words import looks_like_title, repaired, without_code
from jobcompare.intake.recognize.titles import find_title
from jobcompare.model.words import How
from jobcompare.vocabulary.titles import shipped_titles
from tests.intake.making import HEAD, canonical_of

REST = HEAD.removeprefix("CLERK\n\n")


def title_of(source: str) -> str | None:
    text = canonical_of(source)
    found = find_title(text, find_sections(text), shipped_titles())
    if found is None:
        return None
    if len(found.places) == 1:
        assert " ".join(text.words(found.places[0]).split()) == " ".join(found.printed.split())
    return found.printed


@pytest.mark.parametrize(
    "block",
    [
        "Class Title: Fire Captain",
        "POSITION TITLE:  Fire Captain          CLASS CODE: 1234",
        "Job Title: Fire Captain Salary Range: $5 - $6",
        "Title:\nFire Captain",
        "Class Title\tCode\tGrade\nFire Captain\t12\t5",
        "Class Title\tFire Captain\nCode\t12",
        "CITY OF ELM\nHuman Resources\n\nFire Captain",
        "Fire Captain (1234)\nTown of Elm",
        "1234 Fire Captain\nTown of Elm",
        "Fire Captain - Class Code 1234",
        "Elm Water District\n12 Main Street\n(916) 555-0115\n\nFire Captain\nPosition Description",
    ],
)
def test_titles_of_title_blocks(block: str) -> None:
    assert title_of(f"{block}\n\n{REST}") == "Fire Captain"


def test_a_line_with_a_code_at_the_end() -> None:
    assert title_of(f"{REST}Registrar of Deeds (Class No. 002163)    Union Code: EM\n") == "Registrar of Deeds"


def test_titles_out_of_sentences() -> None:
    series = "This class is the first of two levels in the series Town Desk: Clerk and Head Clerk.\n"
    assert title_of(f"DEFINITION\n\n{series}") == "Town Desk Clerk"
    assert title_of("DEFINITION\n\nThe Town Desk Clerk is responsible for the counter of the town.\n") == "Town Desk Clerk"


def test_a_document_without_title_has_none() -> None:
    assert title_of(f"Department: Clerk's Office\nJob Type: Full-time\n\n{REST}") is None


def test_how_a_title_was_found() -> None:
    text = canonical_of(f"Class Title: Clerk\n\n{REST}")
    found = find_title(text, find_sections(text), shipped_titles())
    assert found is not None
    assert (found.how, found.sure, found.from_prose) == (How.LABEL, True, False)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("FIRE CAPTAIN", "Fire Captain"),
        ("IT SPECIALIST I//II", "IT Specialist I/II"),
        ("CUSTOMER SUPPORT SPECIALIST i", "Customer Support Specialist I"),
        ("CHIEF OF POLICE (ACTING)", "Chief of Police (Acting)"),
        ("Fire  Captain", "Fire Captain"),
        ("ENGINEER-IN-TRAINING", "Engineer-in-Training"),
        ("ADULT DAY CARE AIDE", "Adult Day Care Aide"),
    ],
)
def test_only_white_space_and_case_are_repaired(printed: str, title: str) -> None:
    assert repaired(printed, canonical_of("x"), shipped_titles()) == title


def test_words_in_capitals_amid_small_ones_stay() -> None:
    text = canonical_of("The clerk runs the GVX of the town.\n")
    assert repaired("GVX CLERK", text, shipped_titles()) == "GVX Clerk"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Clerk 3191/3192", "Clerk"),
        ("CLERK 1, GRADE 6", "CLERK 1"),
        ("Clerk G3A1IX", "Clerk"),
        ("Clerk (#1700)", "Clerk"),
        ("Clerk E9", "Clerk E9"),
    ],
)
def test_codes_are_no_part_of_a_title(printed: str, title: str) -> None:
    assert without_code(printed) == title


@pytest.mark.parametrize(
    ("words", "is_title"),
    [
        ("Public Works Supervisor", True),
        ("PLANS EXAMINER II", True),
        ("Work Environment", False),
        ("The clerk is busy", False),
        ("Coordinator, Technology Support", True),
        ("Duties", False),
    ],
)
def test_what_looks_like_a_title(words: str, is_title: bool) -> None:
    assert looks_like_title(words, shipped_titles()) is is_title


@pytest.mark.parametrize(
    "sentence",
    [
        "The Town of Wren is recruiting qualified people to fill two (2) vacant Meter Mechanic positions in its water works.",
        "The Water Works, Field Division, has an opening for a Meter Mechanic. This person repairs meters of homes and shops.",
        'Wren County is now seeking applicants for a full-time "Meter Mechanic" position in its water works by the river.',
        "We invite applications for Meter Mechanic in our water works, a small and friendly place by the river in town.",
        "The Meter Mechanic position repairs and tests the meters of all homes and shops of the town under the foreman.",
        "Under the direction of the Superintendent of Water, the Meter Mechanic repairs and tests the meters of all homes.",
    ],
)
def test_a_posting_that_has_its_title_in_a_sentence(sentence: str) -> None:
    assert title_of(f"Salary: $4,100 - $4,900 monthly\nLocation: Wren\n\n{sentence}\n\n{REST}") == "Meter Mechanic"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Town is seeking a person who works well with the Finance Director and the public in all sorts of weather.",
        "This position serves under the City Manager and is responsible for the meters of all homes and shops of the town.",
    ],
)
def test_a_person_named_beside_the_work_is_no_title(sentence: str) -> None:
    assert title_of(f"Location: Wren\n\n{sentence}\n\n{REST}") is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("METER MECHANIC Class Code: 3301", "METER MECHANIC"),
        ("Position Title: Meter Mechanic Classification: FLSA exempt Reports to: Foreman", "Meter Mechanic"),
        ("Class Title:: Meter Mechanic", "Meter Mechanic"),
    ],
)
def test_a_title_before_the_next_label_of_its_line(line: str, title: str) -> None:
    assert title_of(f"{line}\n\n{REST}") == title


@pytest.mark.parametrize(
    "line", ["SALARY GRADE: IT03", "CLASSIFICATION: Classified", "Classification: Support Staff", "VACANCY NOTICE"]
)
def test_what_stands_in_a_title_block_and_is_no_title(line: str) -> None:
    assert title_of(f"{line}\n\n{REST}") is None
