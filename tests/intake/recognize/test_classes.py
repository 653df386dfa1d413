"""The classes of a document and which part speaks of which."""

from jobcompare.model.words import FindingKind, SectionKind
from tests.intake.making import HEAD, fixture, record_of, structure_of

REST = HEAD.removeprefix("CLERK\n\n")


def keyed(source: str) -> list[tuple[str, str, int | None]]:
    return [(head.key, head.title, head.level) for head in structure_of(source).classes.classes]


def owned(source: str) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(part.kind, part.classes) for part in structure_of(source).parts if part.classes]


def test_one_class_has_a_key_from_its_title() -> None:
    assert keyed(f"Town Clerk\n\n{REST}") == [("Clerk", "Town Clerk", None)]
    assert keyed(f"Town Clerk II\n\n{REST}") == [("II", "Town Clerk II", 2)]


def test_levels_of_one_title() -> None:
    assert keyed(fixture("ca_city")) == [("I", "Accounting Technician I", 1), ("II", "Accounting Technician II", 2)]


def test_classes_of_headings_that_each_head_a_specification() -> None:
    told = "answers questions of visitors, keeps the papers of the town in order and lends them to the board."
    titles = ("Desk Clerk", "Senior Desk Clerk", "Desk Manager")
    source = "Town Desk\n\n" + "".join(f"{t}\n\nThe {t} {told}\n\nAbilities\n\nAbility to file.\n\n" for t in titles)
    assert keyed(source) == [("Clerk", "Desk Clerk", 1), ("Senior Clerk", "Senior Desk Clerk", 2), ("Manager", "Desk Manager", 3)]
    structure = structure_of(source)
    assert structure.classes.family is not None
    assert structure.classes.family[0] == "Town Desk"
    assert owned(source)[:3] == [
        (SectionKind.DISTINGUISHING, ("Clerk",)),
        (SectionKind.ABILITIES, ("Clerk",)),
        (SectionKind.DISTINGUISHING, ("Senior Clerk",)),
    ]


def test_classes_of_repeated_title_labels() -> None:
    structure = structure_of(fixture("oh_series"))
    assert [(head.title, head.level) for head in structure.classes.classes] == [("Laboratory Aide 1", 1), ("Laboratory Aide 2", 2)]
    assert structure.classes.title == "Laboratory Aide"
    duties = [statement for statement in structure.statements if statement.kind == "duty"]
    assert [statement.classes for statement in duties] == [("1",)] * 3 + [("2",)] * 4


def test_classes_below_one_another_in_the_title_block() -> None:
    assert [key for key, _, _ in keyed(fixture("block"))] == ["I", "II"]


def test_levels_inside_sections_keep_the_kind_of_their_section() -> None:
    structure = structure_of(fixture("mi"))
    assert [head.key for head in structure.classes.classes] == ["5", "6", "E7"]
    kinds = [part.kind for part in structure.parts if part.classes == ("6",)]
    assert kinds == [SectionKind.DISTINGUISHING, SectionKind.QUALIFICATIONS]
    assert structure.classes.title == "Storekeeper"


def test_classes_of_a_table_head() -> None:
    structure = structure_of(fixture("md_table"))
    assert [(head.key, head.title) for head in structure.classes.classes] == [
        ("I", "Planner I"),
        ("II", "Planner II"),
        ("Senior", "Senior Planner"),
    ]
    assert structure.classes.table


def test_a_range_belongs_to_the_title_before_it() -> None:
    table = "DESK\tDesk Clerk I\tDesk Clerk II\nKnowledge of:\t\t\nFiling\tX\tX\nTyping\t\tX\n\n"
    heads = structure_of(f"{table}Desk Clerk I\n\nFiles.\n\nDesk Clerk II, RANGE B\n\nTypes.\n").classes.classes
    assert [(head.title, head.range) for head in heads] == [("Desk Clerk I", None), ("Desk Clerk II", "B")]


def test_a_paragraph_led_by_a_class_is_of_that_class() -> None:
    told = "Clerk I: The entry class.\n\nClerk II: The journey class.\n\nBoth file.\n"
    source = f"Clerk I/II\n\n{REST}CHARACTERISTICS OF THE CLASS\n\n{told}"
    assert owned(source) == [(SectionKind.DISTINGUISHING, ("I",)), (SectionKind.DISTINGUISHING, ("II",))]
    sections = record_of(source).sections
    assert [len(section.places) for section in sections if section.kind is SectionKind.DISTINGUISHING] == [2, 1, 1]


def test_what_may_stand_in_after_the_last_class_is_of_all() -> None:
    asked = (
        "Clerk I\n\nA diploma.\n\nAND\n\nOne year of experience.\n\nClerk II\n\nA degree.\n\nAND\n\nTwo years of experience.\n\n"
    )
    source = f"Clerk I/II\n\n{REST}QUALIFICATIONS\n\n{asked}Further experience may be substituted for education.\n"
    last = structure_of(source).parts[-1]
    assert (last.heading, last.classes) == (None, ())


def test_a_document_without_title_gets_no_invented_one() -> None:
    source = f"{REST}MINIMUM QUALIFICATIONS\n\nA degree.\n"
    record = record_of(source)
    assert record.specification is not None
    assert record.specification.title is None
    assert record.classes[0].title == ""
    assert FindingKind.LEVEL_UNNAMED in [finding.trouble for finding in record.findings]
