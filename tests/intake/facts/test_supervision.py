"""Supervision received and exercised."""

import pytest

from tests.intake.facts.reading import facts_of, of_one, whole

RECEIVED = [
    ("Under general supervision, keeps records.", "general"),
    ("Under close to general supervision, keeps records.", "close to general"),
    ("Under immediate or general supervision by a manager, keeps records.", "immediate or general"),
    ("Under general direction, keeps records.", "general direction"),
    ("Under administrative direction, runs the office.", "administrative direction"),
    ("Under general supervision or direction, keeps records.", "general supervision or direction"),
    ("Under direction of the Records Manager, keeps records.", "direction"),
    ("The employee works under the limited supervision of the Clerk.", "limited"),
    ("Receives general supervision from the Records Manager.", "general"),
    ("Supervision is direct, from the chief clerk.", "direct, from the chief clerk"),
    ("The incumbent is closely supervised by the chief clerk.", "closely supervised by the chief clerk"),
]


@pytest.mark.parametrize(("sentence", "value"), RECEIVED)
def test_received_in_the_definition(sentence: str, value: str) -> None:
    text = whole("").replace("Keeps the records of a public office", f"{sentence} Keeps the records of a public office")
    assert facts_of(text).classes["Records Technician"].supervision_received == value


@pytest.mark.parametrize(("sentence", "value"), RECEIVED)
def test_received_in_its_section(sentence: str, value: str) -> None:
    assert of_one("", f"SUPERVISION RECEIVED AND EXERCISED\n\n{sentence}").supervision_received == value


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Reports to: Records Manager", "Records Manager"),
        ("DIRECTLY RESPONSIBLE TO: Records Manager", "Records Manager"),
        ("Supervisor: Records Manager", "Records Manager"),
        ("Supervision Received: General supervision from the Records Manager", "General"),
        ("Reports To: N/A", None),
        ("Reports to:", None),
    ],
)
def test_received_behind_a_label(line: str, value: str | None) -> None:
    found = of_one(line).supervision_received
    assert (found.lower() if found else None) == (value.lower() if value else None)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Exercises no direct supervision over staff.", "no direct supervision over staff"),
        ("Exercises no supervision.", "no supervision"),
        ("Provides technical and functional supervision to clerks.", "technical and functional supervision to clerks"),
        ("Does not provide supervision to others.", "does not provide supervision to others"),
        ("Supervision may be exercised over clerks.", "may be exercised over clerks"),
        ("Supervision over other employees is generally not exercised.", "is generally not exercised"),
        ("May exercise lead direction over other staff.", "lead direction over other staff"),
        ("Exercises direct supervision over clerical staff.", "direct supervision over clerical staff"),
    ],
)
def test_exercised_in_its_section(sentence: str, value: str) -> None:
    foot = f"SUPERVISION RECEIVED AND EXERCISED\n\nReceives general supervision from a manager. {sentence}"
    found = of_one("", foot)
    assert (found.supervision_received, found.supervision_exercised) == ("general", value)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("SUPERVISION OVER: Two clerks", "Two clerks"),
        ("Supervision Exercised: None", None),
        ("SUPERVISION OVER: N/A", None),
        ("Supervises: Clerks and aides", "Clerks and aides"),
    ],
)
def test_exercised_behind_a_label(line: str, value: str | None) -> None:
    assert of_one(line).supervision_exercised == value


def test_duties_and_requirements_tell_no_supervision() -> None:
    found = of_one("", "KNOWLEDGE OF\n\n- Principles of general supervision.\n- Methods of direct supervision of staff.")
    assert (found.supervision_received, found.supervision_exercised) == (None, None)


def test_struck_words_of_supervision_are_left_out() -> None:
    foot = "SUPERVISION RECEIVED AND EXERCISED\n\nReceives general supervision ~~or direction~~ from a manager."
    assert of_one("", foot).supervision_received == "general"
