"""Statements: lists of every sort, kinds by lead word, what is no statement, struck ones, tables."""

import pytest

from jobcompare.model.words import StatementKind
from tests.intake.making import HEAD, fixture, of_kind, structure_of

DUTY, KNOWLEDGE, SKILL, ABILITY = StatementKind.DUTY, StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY
THREE = ["Files papers", "Types letters", "Sorts mail"]


def listed(body: str, heading: str = "DUTIES") -> list[tuple[StatementKind, str]]:
    structure = structure_of(f"{HEAD}{heading}\n\n{body}\n")
    statements = [statement for statement in structure.statements if not statement.struck]
    for statement in statements:
        assert structure.text.words(statement.places[0]).rstrip(".").lower() == statement.text.rstrip(".").lower()
    return [(statement.kind, statement.text) for statement in statements]


@pytest.mark.parametrize(
    "body",
    [
        "- Files papers\n- Types letters\n- Sorts mail",
        "1. Files papers\n2. Types letters\n3. Sorts mail",
        "a) Files papers\n\nb) Types letters\n\nc) Sorts mail",
        "Files papers;\nTypes letters;\nSorts mail",
        "Files papers\n\nTypes letters\n\nSorts mail",
        "files papers; types letters; and sorts mail",
        "Duties may include, but are not limited to, the following:\n- Files papers\n- Types letters\n- Sorts mail",
        "(Any one position may not have all of these.)\n\n- Files papers\n- Types letters\n- Sorts mail",
        "The following are examples:\n\nFiles papers\nTypes letters\nSorts mail",
        "1\tFiles papers\n2\tTypes letters\n3\tSorts mail",
        "- Files papers\n- Types letters\n- Sorts mail\n\nNot every position has all of these; these examples are no limit.",
    ],
)
def test_every_sort_of_list_gives_the_same_statements(body: str) -> None:
    assert listed(body) == [(DUTY, text) for text in THREE]


def test_a_paragraph_of_sentences_that_begin_with_verbs() -> None:
    body = "Files papers of the town by date and by name. Types letters for the board. Sorts the mail of every office."
    assert len(listed(body)) == 3


def test_an_entry_with_semicolons_inside_a_list_is_one() -> None:
    assert len(listed("- Files papers; keeps the index; lends them.\n- Types letters.")) == 2


def test_abbreviations_end_no_sentence() -> None:
    assert listed("Files papers, e.g. Deeds, for Mr. Smith of the board of the town. Types letters and sorts mail for them.") == [
        (DUTY, "Files papers, e.g. Deeds, for Mr. Smith of the board of the town."),
        (DUTY, "Types letters and sorts mail for them."),
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Knowledge of filing", KNOWLEDGE),
        ("Knowledge and skill in the use of computers", KNOWLEDGE),
        ("Good knowledge of grammar", KNOWLEDGE),
        ("Ability to file", ABILITY),
        ("Demonstrated ability to plan work", ABILITY),
        ("Skill in typing", SKILL),
        ("Good interpersonal skills", SKILL),
        ("Strong organizational skills", SKILL),
        ("Independent judgment", StatementKind.CHARACTERISTIC),
        ("Must possess a valid driver's license", StatementKind.LICENCE),
    ],
)
def test_the_kind_follows_the_lead_word(words: str, kind: StatementKind) -> None:
    assert listed(f"- Ability to type\n- {words}", "KNOWLEDGE, SKILLS AND ABILITIES")[1] == (kind, words)


def test_what_goes_on_with_a_lead_is_of_its_kind() -> None:
    body = "Knowledge of filing; typing. Skill in spelling. Ability to lift boxes; climb ladders."
    assert [kind for kind, _ in listed(body, "KNOWLEDGE, SKILLS AND ABILITIES")] == [KNOWLEDGE, KNOWLEDGE, SKILL, ABILITY, ABILITY]


def test_a_lead_inside_a_paragraph_rules_what_follows() -> None:
    body = "Knowledge of: filing; typing.\n\nAbility to: lift boxes; climb ladders."
    assert listed(body, "QUALIFICATIONS") == [
        (KNOWLEDGE, "Filing"),
        (KNOWLEDGE, "Typing."),
        (ABILITY, "Lift boxes"),
        (ABILITY, "Climb ladders."),
    ]


@pytest.mark.parametrize("words", ["Performs related duties as assigned.", "Other duties as required", "Carries out related work."])
def test_catch_alls_are_told(words: str) -> None:
    statements = structure_of(f"{HEAD}DUTIES\n\n- Files papers.\n- {words}\n").statements
    assert [statement.catch_all for statement in statements] == [False, True]


def test_a_struck_statement_keeps_its_words_and_a_partly_struck_one_its_live_words() -> None:
    statements = structure_of(f"{HEAD}DUTIES\n\n- ~~Files papers.~~\n- Types ~~short~~ letters.\n").statements
    assert [(statement.struck, statement.text) for statement in statements] == [(True, "Files papers."), (False, "Types letters.")]


def test_sub_headings_are_groups_but_bare_knowledge_is_none() -> None:
    source = f"{HEAD}DUTIES\n\nCounter Duties:\n\n- Files.\n\nKNOWLEDGE, SKILLS AND ABILITIES\n\nKnowledge of:\n\n- Typing.\n"
    assert [statement.group for statement in structure_of(source).statements] == ["Counter Duties", None]


def test_a_table_of_levels_marks_its_statements() -> None:
    structure = structure_of(fixture("md_table"))
    rows = [statement for statement in structure.statements if statement.mark_places]
    assert [(statement.kind, statement.text, statement.classes) for statement in rows] == [
        (KNOWLEDGE, "Zoning law and map reading", ("I", "II", "Senior")),
        (KNOWLEDGE, "Grant writing", ("II", "Senior")),
        (ABILITY, "Draw simple maps", ("I", "II", "Senior")),
        (ABILITY, "Lead public meetings", ("II", "Senior")),
        (ABILITY, "Direct the work of planners", ("Senior",)),
    ]
    assert [structure.text.words(place) for place in rows[0].mark_places.values()] == ["X", "X", "X"]


def test_a_broken_row_has_two_places() -> None:
    table = "DESK\tDesk Clerk I\tDesk Clerk II\nKnowledge of:\t\t\nFiling and\t\tX\n\nthe keeping of books\t\t\nTyping\tX\tX\n"
    first, second = structure_of(table).statements
    assert (first.text, len(first.places), first.classes) == ("Filing and the keeping of books", 2, ("II",))
    assert second.classes == ("I", "II")


def test_a_table_of_shares_gives_its_duties() -> None:
    assert of_kind(structure_of(fixture("univ_html")).statements, DUTY) == [
        "Orders equipment and supplies and keeps stock records",
        "Trains students in the safe use of instruments",
        "Keeps instruments in repair and arranges service",
        "Performs other duties as assigned",
    ]


def test_duties_and_requirements_without_headings_are_found() -> None:
    duties = "Files the papers of the town.\nTypes letters for the board.\nSorts the mail of all offices.\n"
    structure = structure_of(f"Title: Clerk\n\n{duties}Full-time\nA high school diploma and one year of experience.\n")
    assert len(of_kind(structure.statements, DUTY)) == 3
    assert structure.parts[-1].topic == "requirements"


def test_a_table_of_headings_and_their_words() -> None:
    rows = "Essential Functions:\tFiles papers. Types letters.\nKnowledge and Abilities:\tKnowledge of filing. Ability to type.\n"
    structure = structure_of(f"Position Title:\tTown Clerk\nFLSA:\tExempt\n{rows}")
    assert [(s.kind, s.text) for s in structure.statements] == [
        (DUTY, "Files papers."),
        (DUTY, "Types letters."),
        (KNOWLEDGE, "Knowledge of filing."),
        (ABILITY, "Ability to type."),
    ]


def test_a_share_of_the_time_heads_its_duties() -> None:
    source = f"{HEAD}ESSENTIAL DUTIES\n\nMap production (60%)\n- Draws maps.\nOther (40%)\n- Files papers.\n"
    assert [(s.group, s.text) for s in structure_of(source).statements] == [
        ("Map production (60%)", "Draws maps."),
        ("Other (40%)", "Files papers."),
    ]


def test_nothing_said_is_no_statement() -> None:
    assert listed("None required.", "LICENSES") == []
    assert listed("N/A", "ABILITIES") == []


def test_lists_under_headings_beside_duties_are_groups_of_them() -> None:
    long = "for the many people of the town and of the farms around it who come in to look at them on any day of the week"
    groups = f"Papers of the Town\n\nFiles papers {long}.\nIndexes deeds.\n\nCounter Service\n\nFinds papers {long}.\nTakes fees.\n"
    structure = structure_of(f"Clerk II\n\nESSENTIAL DUTIES\n\n{groups}\nEDUCATION\n\nHigh school.\n")
    duties = [one for one in structure.statements if one.kind is DUTY]
    assert [one.group for one in duties] == ["Papers of the Town", "Papers of the Town", "Counter Service", "Counter Service"]


def test_a_short_line_over_entries_is_no_duty() -> None:
    body = "Files papers of the town.\nIndexes deeds.\nMoney\nTakes fees.\nCounts the till."
    assert [text for _, text in listed(body)] == ["Files papers of the town.", "Indexes deeds.", "Takes fees.", "Counts the till."]


def test_a_line_that_begins_with_no_verb_does_not_end_a_list_without_heading() -> None:
    duties = "Files papers.\nTypes letters.\nFront desk duty on Mondays.\nSorts mail.\nTakes fees.\n"
    structure = structure_of(f"Title: Clerk II\n\nThe Clerk II works at the counter.\n\n{duties}")
    assert len(of_kind(structure.statements, DUTY)) == 5


def test_knowledge_and_abilities_without_a_heading() -> None:
    worth = "Working knowledge of filing.\nAbility to type.\nAbility to deal with people.\n"
    structure = structure_of(f"Title: Clerk II\n\nDUTIES\n\n- Files papers.\n- Types letters.\n\n{worth}")
    assert len(of_kind(structure.statements, DUTY)) == 2
    assert len(of_kind(structure.statements, KNOWLEDGE)) == 1
    assert len(of_kind(structure.statements, ABILITY)) == 2


def test_facts_behind_labels_are_no_duties() -> None:
    facts = "Posting Type: Internal\nClosing Date: 3/4/2024\nPay Grade: 12\n"
    structure = structure_of(f"Title: Clerk II\n{facts}\nEDUCATION\n\nHigh school.\n")
    assert of_kind(structure.statements, DUTY) == []


def test_a_note_on_its_line_does_not_take_the_paragraphs_below() -> None:
    body = "JOB DESCRIPTION\n\nNote: The work is done in two offices.\n\nFiles papers.\nTypes letters.\nSorts mail.\n"
    structure = structure_of(f"Title: Clerk II\n\n{body}\nEDUCATION\n\nHigh school.\n")
    assert len(of_kind(structure.statements, DUTY)) == 3
