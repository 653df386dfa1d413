"""What is doubtful in a document's structure."""

from jobcompare.intake.recognize.structure import structure_findings
from jobcompare.model.record import Finding
from jobcompare.model.words import FindingKind
from tests.intake.making import HEAD, structure_of

REST = HEAD.removeprefix("CLERK\n\n")


def found(source: str, kind: FindingKind) -> list[Finding]:
    return [finding for finding in structure_findings(structure_of(source)) if finding.trouble is kind]


def test_a_repaired_title_says_what_was_printed() -> None:
    (finding,) = found(f"CLERK I//II\n\n{REST}", FindingKind.TITLE_REPAIRED)
    assert finding.facts == {"printed": "CLERK I//II", "read": "Clerk I/II"}
    assert not found(f"FIRE CLERK\n\n{REST}", FindingKind.TITLE_REPAIRED)


def test_a_title_from_prose_is_to_be_checked() -> None:
    sentence = "The Town Desk Clerk is responsible for the counter.\n\nDUTIES\n\n- Files.\n"
    assert found(f"DEFINITION\n\n{sentence}", FindingKind.TITLE_FROM_PROSE)


def test_strikes_without_marked_insertions() -> None:
    source = f"{HEAD}DUTIES\n\n- ~~Acts as~~Gives help, ~~finds~~resolves faults, ~~to~~for all.\n- Files ~~all~~ papers.\n"
    document, statement = found(source, FindingKind.INSERTIONS_NOT_MARKED)
    assert (document.field, statement.field) == ("/document/marks", "/statements/0")
    assert statement.facts["reads"] == "Gives help, resolves faults, for all."


def test_a_struck_passage_that_runs_on_over_a_page() -> None:
    source = (
        f"{HEAD}~~These classes differ from the class of head clerks, which leads~~\n\nand trains others in the same offices.\n"
    )
    (finding,) = found(source, FindingKind.STRUCK_RUNS_ON)
    assert finding.facts["live"] == "and trains others in the same offices."


def test_a_sentence_and_a_row_joined_over_a_page() -> None:
    source = f"{HEAD}DUTIES\n\n- Keeps the records of the whole department in\n\ngood order.\n"
    (finding,) = found(source, FindingKind.SENTENCE_JOINED_OVER_PAGE)
    assert finding.field == "/statements/0"
    table = "DESK\tDesk Clerk I\tDesk Clerk II\nKnowledge of:\t\t\nFiling and\t\tX\n\nkeeping of books\t\t\nTyping\tX\tX\n"
    assert len(found(table, FindingKind.ROW_JOINED_OVER_PAGE)) == 1


def test_a_stray_sign_before_a_statement() -> None:
    (finding,) = found(f"{HEAD}DUTIES\n\n- ➤ Files papers.\n- Types.\n", FindingKind.STRAY_CHARACTER)
    assert finding.facts == {"character": "➤"}


def test_lists_that_are_the_same_at_every_level() -> None:
    assert found(f"Clerk I/II\n\n{REST}DUTIES\n\n- Files.\n", FindingKind.LISTS_IDENTICAL)
    assert not found(f"Clerk I\n\n{REST}DUTIES\n\n- Files.\n", FindingKind.LISTS_IDENTICAL)


def test_levels_that_are_named_but_not_described() -> None:
    (finding,) = found(f"Clerk I/II\n\n{REST}It differs from the Clerk III, who leads.\n", FindingKind.LEVEL_NOT_COLLECTED)
    assert finding.facts == {"member": "Clerk III"}


def test_a_list_that_is_announced_and_lost() -> None:
    assert found(f"{HEAD}Knowledge of:\n\nMINIMUM QUALIFICATIONS\n\nA degree.\n", FindingKind.LIST_LOST)
    assert not found(f"{HEAD}Knowledge of:\n\n- Filing.\n", FindingKind.LIST_LOST)
