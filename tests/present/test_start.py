"""Start: what is to be done next."""

import pytest

from jobcompare.model.lines import StudyCounts
from jobcompare.model.study import StudyInfo
from jobcompare.present.start import make_start

INFO = StudyInfo(uuid="u", name="Study", created="2026-01-01T00:00:00+00:00")


def counts(classes: int = 0, documents: int = 0, to_review: int = 0) -> StudyCounts:
    return StudyCounts(employers=min(1, classes), classes=classes, documents=documents, to_review=to_review)


@pytest.mark.parametrize(
    ("found", "added", "checked", "following"),
    [
        (counts(), "none yet", "nothing to check yet", 1),
        (counts(classes=2), "none, but 2 classes", "done", 3),
        (counts(classes=2, documents=1, to_review=4), "1", "4 left", 2),
        (counts(classes=2, documents=1), "1", "done", 3),
    ],
)
def test_a_step_is_done_only_when_there_was_something_to_do(found: StudyCounts, added: str, checked: str, following: int) -> None:
    """A new study has not been checked; classes that came as records without a text were added all the same."""
    steps = make_start(INFO, found, (), ()).steps
    assert [step.state for step in steps[:2]] == [added, checked]
    assert [step.number for step in steps if step.next] == [following]


@pytest.mark.parametrize(("waiting", "words"), [(1, "1 document waits for review"), (12, "12 documents wait for review")])
def test_documents_that_wait_come_before_those_that_were_accepted(waiting: int, words: str) -> None:
    step = make_start(INFO, counts(classes=2, documents=1, to_review=4), (), (), waiting).steps[1]
    assert (step.state, step.page, step.next) == (words, "review", True)


def test_the_first_documents_wait_while_none_is_in_the_study() -> None:
    steps = make_start(INFO, counts(), (), (), 3).steps
    assert [step.state for step in steps[:2]] == ["none in the study yet", "3 documents wait for review"]
    assert [step.number for step in steps if step.next] == [2]
