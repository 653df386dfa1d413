"""Short labels of statements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.model.words import StatementKind
from jobcompare.present.grid.labels import LONGEST, short_label
from tests.builders import sample_records

DUTY, KNOWLEDGE, ABILITY = StatementKind.DUTY, StatementKind.KNOWLEDGE, StatementKind.ABILITY
CHARACTERISTIC, LICENCE, PHYSICAL = StatementKind.CHARACTERISTIC, StatementKind.LICENCE, StatementKind.PHYSICAL


@pytest.mark.parametrize(
    ("kind", "text", "label"),
    [
        (DUTY, "Gives technical support to clients of County-wide technology programs.", "Give technical support to clients"),
        (
            DUTY,
            "Installs and configures desktop computers hardware; loads them",
            "Install and configure desktop computers",
        ),
        (DUTY, "Takes in, logs, and tracks calls.", "Take in, log, and track calls"),
        (DUTY, "Carries out related duties as assigned.", "Carry out related duties as assigned"),
        (DUTY, "Processes changes and requests for security, within prescribed authority.", "Process changes and requests"),
        (DUTY, "Takes part, as needed, in change management and in communications.", "Take part in change management"),
        (DUTY, "Performs various duties that support the department's fixed asset inventory.", "Support fixed asset inventory"),
        (DUTY, "Answer requests for information technology support promptly.", "Answer requests for IT support promptly"),
        (KNOWLEDGE, "Good knowledge of the Internet and of standard applications", "Internet and of standard applications"),
        (KNOWLEDGE, "Principles, methods and tools for testing and evaluating systems", "Principles, methods and tools"),
        (ABILITY, "Ability to cooperate well in teams", "Cooperate well in teams"),
        (ABILITY, "Show initiative", "Show initiative"),
        (
            CHARACTERISTIC,
            "Departures from procedure are explained in detail",
            "Departures from procedure are explained",
        ),
        (CHARACTERISTIC, "Positions at this level give support on technical issues.", "Give support on technical issues"),
        (
            LICENCE,
            "By time of appointment, a valid California Driver's License",
            "Valid California Driver's License",
        ),
        (
            PHYSICAL,
            "Employees must be able to lift, carry, push, and pull objects and goods",
            "Lift, carry, push, and pull objects",
        ),
    ],
)
def test_labels(kind: StatementKind, text: str, label: str) -> None:
    assert short_label(text, kind) == label


FUNCTION_WORDS = {
    "of",
    "to",
    "the",
    "and",
    "or",
    "with",
    "for",
    "in",
    "on",
    "a",
    "an",
    "by",
    "that",
    "which",
    "from",
    "at",
    "as",
    "such",
}


def test_labels_of_the_sample_never_end_on_a_function_word() -> None:
    for record in sample_records().values():
        for statement in record.statements:
            label = short_label(statement.text, statement.kind)
            assert 0 < len(label) <= LONGEST
            assert label.split()[-1].lower() not in FUNCTION_WORDS, (label, statement.text)
            assert not label.endswith((",", ";", ".", ":"))


@given(st.text(min_size=1, max_size=200).filter(str.strip), st.sampled_from(StatementKind))
def test_any_text_has_a_label(text: str, kind: StatementKind) -> None:
    label = short_label(text, kind)
    assert len(label) <= LONGEST
    assert label
