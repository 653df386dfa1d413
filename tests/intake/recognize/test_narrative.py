"""Narratives about one level, tracks, what a class takes over, the series."""

from jobcompare.intake.recognize.narrative import TRACKS
from jobcompare.model.words import StatementKind
from tests.intake.making import HEAD, fixture, of_kind, structure_of

REST = HEAD.removeprefix("CLERK\n\n")
CHARACTERISTIC = StatementKind.CHARACTERISTIC


def told(source: str) -> list[tuple[tuple[str, ...], str]]:
    return [(s.classes, s.text) for s in structure_of(source).statements if s.kind is CHARACTERISTIC]


def test_each_sentence_about_a_level_is_a_characteristic() -> None:
    levels = "Clerk I: This is the entry class. Work is checked.\n\nClerk II is the journey class.\n"
    source = f"Clerk I/II\n\n{REST}CLASS CHARACTERISTICS\n\n{levels}"
    assert told(source) == [
        (("I",), "This is the entry class."),
        (("I",), "Work is checked."),
        (("II",), "Clerk II is the journey class."),
    ]


def test_a_list_inside_a_sentence_gives_its_clauses() -> None:
    sentence = "Incumbents are responsible to answer calls; keep the log; and train clerks."
    source = f"Clerk I/II\n\n{REST}CLASS CHARACTERISTICS\n\nClerk I: {sentence}\n"
    assert [text for _, text in told(source)] == ["Answer calls", "Keep the log", "Train clerks."]


def test_one_class_has_characteristics_only_where_its_level_is_told() -> None:
    level = "This is the journey-level class. Clerks work alone.\n\nThe town has two offices.\n"
    assert [text for _, text in told(f"Town Clerk\n\n{REST}DISTINGUISHING CHARACTERISTICS\n\n{level}")] == [
        "This is the journey-level class.",
        "Clerks work alone.",
    ]


def test_a_catch_all_at_the_end_of_a_definition() -> None:
    source = "CLERK\n\nDEFINITION\n\nFiles papers; does related work as required.\n\nDUTIES\n\n- Types.\n"
    first = structure_of(source).statements[0]
    assert (first.kind, first.catch_all, first.text) == (StatementKind.OTHER, True, "Does related work as required.")


def test_two_tracks_in_one_level() -> None:
    both = "Supervisory positions assign work to clerks.\n\nNon-supervisory positions do the hardest filing.\n"
    source = f"Clerk I/II\n\n{REST}CLASS CHARACTERISTICS\n\nClerk I: Files.\n\nClerk II\n\n{both}"
    structure = structure_of(source)
    assert structure.tracks["II"][0] == TRACKS
    assert structure.tracks["I"][0] == ()
    assert [s.track for s in structure.statements if s.classes == ("II",)] == ["supervisory", "non-supervisory"]


def test_a_class_takes_over_the_list_above() -> None:
    duties = "Files papers.\nTypes letters.\nSorts mail.\n\nSenior Clerk:\nAll duties listed above, and:\nTrains clerks.\n"
    structure = structure_of(f"Title: Clerk/Senior Clerk\n\n{REST}DUTIES\n\n{duties}")
    assert [(one.key, one.inheritance.source, one.inheritance.kinds) for one in structure.taken] == [
        ("Senior", "Clerk", (StatementKind.DUTY,))
    ]
    assert [(s.text, s.classes) for s in structure.statements] == [
        ("Files papers.", ("Clerk",)),
        ("Types letters.", ("Clerk",)),
        ("Sorts mail.", ("Clerk",)),
        ("Trains clerks.", ("Senior",)),
    ]


def test_in_addition_to_the_previous_level_inside_a_paragraph() -> None:
    told = "This level keeps the papers of the town in order and lends them to the members of the board when asked."
    block = f"{{}}\n\n{told}\n\nKnowledge, skills and abilities\n\n{{}}\n\n"
    source = block.format("Desk Clerk", "Ability to file.") + block.format(
        "Senior Desk Clerk", "In addition to those listed for the previous level: Ability to train. Skill in typing."
    )
    structure = structure_of(source)
    kinds = (StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY)
    assert [(one.key, one.inheritance.kinds) for one in structure.taken] == [("Senior", kinds)]
    assert of_kind(structure.statements, StatementKind.ABILITY) == ["Ability to file.", "Ability to train."]


def test_the_series_and_its_members() -> None:
    sentence = "This class is the first of two levels of the Town Desk series: Clerk and Head Clerk."
    found = structure_of(f"Town Desk Clerk\n\n{REST}DISTINGUISHING CHARACTERISTICS\n\n{sentence}\n").series
    assert found is not None
    assert (found.series.name, found.series.members) == ("Town Desk", ("Clerk", "Head Clerk"))
    several = structure_of(fixture("md_table")).series
    assert several is not None
    assert several.series.members == ("Planner I", "Planner II", "Senior Planner")
