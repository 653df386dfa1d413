"""Find: every word, wherever it stands; best first; whatever signs were typed."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobcompare.model.changes import Change, Changes, removing
from jobcompare.model.lines import FoundIn
from jobcompare.model.study import EntityKind
from jobcompare.store.study_file import StudyFile
from tests.store.small import AT, BY, CLERK, CLERKS, DOCUMENT, FIRST, STATEMENTS, VERSION


def found(study: StudyFile, words: str) -> dict[int, FoundIn]:
    return {hit.class_id: hit.where for hit in study.read.find(words)}


def test_a_title_is_found_by_unfinished_words(study: StudyFile) -> None:
    assert found(study, "spec") == {1: FoundIn.TITLE, 2: FoundIn.TITLE}
    assert found(study, "it spec")[1] is FoundIn.TITLE
    assert found(study, "r") == {3: FoundIn.TITLE}  # one letter looks in titles
    assert found(study, "spec ") == {}  # a blank finishes the word


def test_a_code_is_found(study: StudyFile) -> None:
    assert found(study, "0192") == {2: FoundIn.TITLE}


def test_a_statement_is_found_for_the_classes_it_is_printed_for(study: StudyFile) -> None:
    (hit,) = [hit for hit in study.read.find("build servers") if hit.where is FoundIn.STATEMENT]
    assert (hit.class_id, hit.statement_id, hit.snippet) == (2, 2, "Administers C++ build servers")
    assert [hit.snippet[span.start : span.end] for span in hit.spans] == ["build", "servers"]


def test_words_that_stand_only_in_the_document_are_found_there(study: StudyFile) -> None:
    hits = study.read.find("gophers")  # its statement is struck
    assert [(hit.class_id, hit.where) for hit in hits] == [(1, FoundIn.DOCUMENT), (2, FoundIn.DOCUMENT)]
    assert "gophers" in hits[0].snippet


def test_titles_come_before_statements_and_statements_before_documents(study: StudyFile) -> None:
    clerk = replace(CLERK, title="Scanner Clerk")
    study.apply(Changes("Rename", (Change(CLERK, clerk),)), by=BY, at=AT)
    assert list(found(study, "scanner").items()) == [(3, FoundIn.TITLE), (1, FoundIn.STATEMENT), (2, FoundIn.STATEMENT)]


def test_hits_count_the_title_the_statements_and_the_document(study: StudyFile) -> None:
    assert [hit.hits for hit in study.read.find("installs")] == [2, 2]  # a statement and the document, for each class


@pytest.mark.parametrize(
    ("words", "classes"),
    [
        ("C++", {2, 1}),
        ("24/7", {1, 2}),
        ("O'Brien", {1, 2}),
        ("resume", {1, 2}),
        ("RÉSUMÉ", {1, 2}),
        ('"build', {1, 2}),
        ("build AND", set()),
        ("NEAR(build servers)", set()),
        ("build - servers", {1, 2}),
        ("", set()),
        ("  ", set()),
        ("-- *", set()),
        ("text:build", set()),
        ("\0build", {1, 2}),
    ],
)
def test_signs_are_no_operators(study: StudyFile, words: str, classes: set[int]) -> None:
    assert set(found(study, words)) == classes


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(words=st.text(max_size=20))
def test_whatever_is_typed_is_answered(study: StudyFile, words: str) -> None:
    for hit in study.read.find(words):
        assert all(0 <= span.start < span.end <= len(hit.snippet) for span in hit.spans)


def test_an_edit_is_found_at_once_and_its_old_words_are_not(study: StudyFile) -> None:
    old = STATEMENTS[1]
    new = replace(old, stated=replace(old.stated, text="Maintains firewalls"))
    study.apply(Changes("Edit", (Change(old, new),)), by=BY, at=AT)
    assert found(study, "firewalls") == {2: FoundIn.STATEMENT}
    assert FoundIn.STATEMENT not in found(study, "servers").values()
    study.undo(by=BY, at=AT)
    assert found(study, "firewalls") == {}
    assert found(study, "servers")[2] is FoundIn.STATEMENT


def test_what_is_deleted_is_not_found(study: StudyFile) -> None:
    study.undo(by=BY, at=AT)
    assert found(study, "spec") == found(study, "gophers") == {}
    study.redo(by=BY, at=AT)
    assert found(study, "spec") != {}
    assert study.check() == ()


def test_words_of_a_superseded_version_are_not_found(study: StudyFile) -> None:
    study.apply(Changes("Supersede", (Change(VERSION, replace(VERSION, current=False)),)), by=BY, at=AT)
    assert found(study, "gophers") == found(study, "servers") == {}
    assert found(study, "spec") != {}  # the class outlives its versions


def test_no_more_classes_than_asked_for(study: StudyFile) -> None:
    assert [hit.class_id for hit in study.read.find("specialist", limit=1)] == [1]


def test_a_long_text_is_quoted_around_the_words(study: StudyFile) -> None:
    text = "Filler words here. " * 200 + "The résumé scanner stands alone. " + "More filler. " * 200
    new = replace(DOCUMENT, text=text)
    gone = tuple(study.read.entities(EntityKind.STATEMENT))
    study.apply(Changes("Text", (Change(DOCUMENT, new), *removing(*gone))), by=BY, at=AT)
    hit = study.read.find("resume scan")[0]
    assert len(hit.snippet) < 170
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert [hit.snippet[span.start : span.end] for span in hit.spans] == ["résumé", "scanner"]


def test_classes_by_name_ignore_case_and_take_the_title_whole(study: StudyFile) -> None:
    assert study.read.classes_by_name("county a", " it specialist I ") == (FIRST,)
    assert study.read.classes_by_name(None, "IT SPECIALIST I") == (FIRST,)
    assert study.read.classes_by_name("State B", "IT Specialist I") == ()
    assert study.read.classes_by_name(None, "IT Specialist") == ()
    assert CLERKS.employer_id == CLERK.employer_id
