"""Parts of a document: headings listed, misspelt, unknown; words on the heading's line; parts without heading."""

import pytest

from jobcompare.model.words import SectionKind
from tests.intake.making import parts_of

BODY = "\n\nThe clerk keeps the papers of the town and answers the questions of visitors at the counter.\n"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("DEFINITION", SectionKind.DEFINITION),
        ("Distinguishing Characteristics", SectionKind.DISTINGUISHING),
        ("DISTINGUISHING FEATURES OF THE CLASS", SectionKind.DEFINITION),
        ("Examples of Duties (Illustrative Only)", SectionKind.DUTIES),
        ("ESSENTIAL JOB FUNCTIONS:", SectionKind.DUTIES),
        ("Duties & Responsibilities", SectionKind.DUTIES),
        ("DUTIES AND RESPONSIBILTIES", SectionKind.DUTIES),
        ("Knowledge, Skills, and/or Abilities:", SectionKind.KNOWLEDGE),
        ("Employees must have knowledge of:", SectionKind.KNOWLEDGE),
        ("Skill in:", SectionKind.SKILLS),
        ("Ability to:", SectionKind.ABILITIES),
        ("MINIMUM QUALIFICATIONS", SectionKind.QUALIFICATIONS),
        ("III. TYPICAL QUALIFICATIONS", SectionKind.QUALIFICATIONS),
        ("Licenses and/or Certificates", SectionKind.LICENCES),
        ("PHYSICAL DEMANDS", SectionKind.PHYSICAL),
        ("Working Conditions", SectionKind.WORKING_CONDITIONS),
        ("Work Environment:", SectionKind.ENVIRONMENT),
        ("SUPPLEMENTAL INFORMATION", SectionKind.NOTES),
        ("Selection Process", SectionKind.OTHER),
        ("Core Responsibilities (share of time)", SectionKind.DUTIES),
        ("KSAs and/or Competencies required to successfully perform the work:", SectionKind.KNOWLEDGE),
        ("Education, experience, licensure, certification required for entry into position:", SectionKind.QUALIFICATIONS),
    ],
)
def test_a_listed_heading_begins_its_section(heading: str, kind: SectionKind) -> None:
    _, parts = parts_of(f"TOWN CLERK\n\n{heading}{BODY}")
    assert (parts[-1].kind, parts[-1].heading) == (kind, heading.removeprefix("III. "))


@pytest.mark.parametrize(
    "sentence", ["Knowledge of filing", "He has the ability to type.", "AND", "Files, sorts and copies papers"]
)
def test_a_line_of_a_list_is_no_heading(sentence: str) -> None:
    _, parts = parts_of(f"DEFINITION{BODY}\n{sentence}\n\nMore words.\n")
    assert len(parts) == 1


def test_words_and_a_note_on_the_line_of_the_heading() -> None:
    text, parts = parts_of("DUTIES: (Examples only.)\n\n- Files.\n\nSkill in: typing; filing.\n")
    duties, skills = parts
    assert (duties.heading, duties.note) == ("DUTIES:", "(Examples only.)")
    assert (skills.heading, [text.words(span) for _, span in skills.body(text)]) == ("Skill in:", ["typing; filing."])


def test_a_sub_heading_becomes_the_group_of_its_list() -> None:
    _, parts = parts_of("DUTIES\n\nCounter Work:\n\n- Files.\n\nOffice Work:\n\n- Types.\n\nMINIMUM QUALIFICATIONS\n\nNone.\n")
    assert [(part.kind, part.group) for part in parts] == [
        (SectionKind.DUTIES, None),
        (SectionKind.DUTIES, "Counter Work"),
        (SectionKind.DUTIES, "Office Work"),
        (SectionKind.QUALIFICATIONS, None),
    ]


def test_preferred_qualifications_and_benefits_are_told_apart_by_topic() -> None:
    _, parts = parts_of("Requirements:\n- A degree\n\nPreferred Qualifications:\n- A licence\n\nBenefits:\n- A pension\n")
    assert [part.topic for part in parts] == ["requirements", "preferred", "benefits"]


def test_facts_of_the_title_block_are_no_sections() -> None:
    _, parts = parts_of(f"CLERK\nClass Code: 12\nFLSA: Exempt\nSalary Range: 5\n\nDEFINITION{BODY}")
    assert [part.kind for part in parts] == [None, SectionKind.DEFINITION]


def test_the_words_begin_a_section_where_no_heading_does() -> None:
    demands = "While performing the duties of this job, the employee sits and stands."
    example = "The above examples are intended only as illustrations of the work."
    equal = "The town is an equal opportunity employer and asks nobody for a photograph."
    _, parts = parts_of(f"DUTIES\n\n- Files.\n- Types.\n\n{example}\n\n{demands}\n\n{equal}\n")
    assert [part.kind for part in parts] == [SectionKind.DUTIES, SectionKind.NOTES, SectionKind.PHYSICAL, SectionKind.OTHER]


def test_a_paragraph_after_a_bulleted_list_is_no_longer_of_it() -> None:
    _, parts = parts_of(f"DUTIES\n\n- Files.\n- Types.{BODY}")
    assert [part.kind for part in parts] == [SectionKind.DUTIES, None]


def test_the_questions_of_an_application_form_are_one_part() -> None:
    _, parts = parts_of(f"DEFINITION{BODY}\n01\n\nHave you a degree?\n\nYes\nNo\n\n02\n\nKnowledge of:\n\n03\n\nWhy?\n")
    assert [part.topic for part in parts] == ["definition", "questions"]


def test_a_note_before_the_list_leaves_the_list_whole() -> None:
    _, parts = parts_of("DUTIES\nNote: not all duties are listed.\n\nFiles papers.\nTypes letters.\n")
    assert len(parts) == 1


def test_every_line_is_in_one_part() -> None:
    text, parts = parts_of(f"JOB DESCRIPTION\nTitle: Clerk\n\nDEFINITION{BODY}\nFooter\n")
    assert [n for part in parts for n in part.lines] == list(range(len(text.lines)))
    assert parts_of("x")[1] != ()
