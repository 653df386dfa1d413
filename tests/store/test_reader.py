"""Questions: lists, comparisons, and what hangs on what."""

import random
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from jobcompare.model.changes import Change, Changes, adding, removing
from jobcompare.model.compared import Compared
from jobcompare.model.lines import ClassLine, DocumentLine, StudyCounts
from jobcompare.model.study import (
    ClassContent,
    Comparison,
    EntityKind,
    FindingEntry,
    JobClass,
    Specification,
    StatementEntry,
    ValueRef,
)
from jobcompare.model.words import PayKind, Severity, Wording
from jobcompare.store.faults import Interrupted
from jobcompare.store.reader import Reader
from jobcompare.store.rows import json_text
from jobcompare.store.study_file import StudyFile
from tests.store.small import (
    AT,
    BY,
    CLERK,
    CONTENTS,
    COUNTY,
    DOCUMENT,
    EVIDENCE,
    FINDINGS,
    FIRST,
    INFO,
    JUDGEMENTS,
    LEVELS,
    PAY,
    REQUIREMENT,
    SECOND,
    SECTION,
    STATE,
    STATEMENTS,
    VERSION,
)

STATED, COMPARISON, PLACEMENT, CHOICE, NOTE, SECRET, _ = JUDGEMENTS


def change(study: StudyFile, *changes: Change) -> None:
    study.apply(Changes("Change", changes), by=BY, at=AT)


def test_a_class_line_says_what_the_current_version_states(study: StudyFile) -> None:
    line = next(line for line in study.read.class_lines() if line.class_id == 1)
    assert line == ClassLine(
        class_id=1,
        employer_id=1,
        employer="County A",
        title="IT Specialist I",
        code="0191",
        series="IT Specialist",
        level=1,
        level_label="I",
        grade=None,
        flsa=None,
        pay_low=400_000,
        pay_high=500_000,
        pay_basis="month",
        requirement_json=json_text(REQUIREMENT),
        statements=1,
        to_review=1,
        document_id=1,
        document_file="it-specialist.txt",
        specification_id=1,
        content_id=1,
    )


def test_findings_count_for_the_class_they_name_or_for_all(study: StudyFile) -> None:
    assert {line.class_id: line.to_review for line in study.read.class_lines()} == {1: 1, 2: 2, 3: 0}


def test_lines_come_by_employer_series_level(study: StudyFile) -> None:
    assert [line.class_id for line in study.read.class_lines()] == [3, 1, 2]  # the state's position is before the county's


def naive_line(reader: Reader, job: JobClass) -> tuple[object, ...]:
    """A class line computed from the entities themselves."""
    versions: dict[int, Specification] = {v.id: v for v in reader.entities(EntityKind.SPECIFICATION) if v.current}
    contents: list[ClassContent] = [
        c for c in reader.entities(EntityKind.CONTENT) if c.class_id == job.id and c.specification_id in versions
    ]
    if not contents:
        return (job.id, job.title, 0, 0, None)
    content = max(contents, key=lambda c: (c.specification_id, c.id))
    statements: list[StatementEntry] = [
        s
        for s in reader.entities(EntityKind.STATEMENT)
        if s.specification_id == content.specification_id and content.stated.key in s.stated.classes and not s.stated.struck
    ]
    findings: list[FindingEntry] = [
        f
        for f in reader.entities(EntityKind.FINDING)
        if f.specification_id == content.specification_id and not f.settled and f.stated.severity is not Severity.NOTE
    ]
    own = f"/classes/{content.position}/"
    named = [f for f in findings if not (f.stated.field or "").startswith("/classes/") or f"{f.stated.field}/".startswith(own)]
    pay = [
        p
        for p in reader.entities(EntityKind.PAY)
        if p.class_id == job.id and p.stated.kind is PayKind.RANGE and p.specification_id in (None, content.specification_id)
    ]
    return (job.id, job.title, len(statements), len(named), pay[0].stated.low if pay else None)


EDITED = (EntityKind.STATEMENT, EntityKind.FINDING, EntityKind.PAY, EntityKind.SPECIFICATION, EntityKind.JOB_CLASS)


@pytest.mark.parametrize("seed", range(8))
def test_lines_follow_every_edit(study: StudyFile, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(12):
        old = chance.choice([entity for kind in EDITED for entity in study.read.entities(kind)])
        if isinstance(old, StatementEntry):
            stated = replace(old.stated, classes=chance.choice((("I",), ("II",), ("I", "II"), ())), struck=chance.random() < 0.3)
            change(study, Change(old, replace(old, stated=stated)))
        elif isinstance(old, FindingEntry):
            field = chance.choice((None, "/classes/0", "/classes/1/title", "/classes/10/title", "/specification/title"))
            change(study, Change(old, replace(old, settled=chance.random() < 0.5, stated=replace(old.stated, field=field))))
        elif isinstance(old, Specification):
            change(study, Change(old, replace(old, current=not old.current)))
        elif isinstance(old, JobClass):
            change(study, Change(old, replace(old, title=f"Title {chance.random()}")))
        else:
            change(study, *removing(old))
        lines = {line.class_id: line for line in study.read.class_lines()}
        for job in study.read.entities(EntityKind.JOB_CLASS):
            line = lines[job.id]
            assert (line.class_id, line.title, line.statements, line.to_review, line.pay_low) == naive_line(study.read, job)


def test_a_class_without_a_version_has_a_line(study: StudyFile) -> None:
    change(study, *adding(JobClass(id=9, employer_id=1, title="Typed class")))
    (line,) = [line for line in study.read.class_lines() if line.class_id == 9]
    assert (line.content_id, line.statements, line.requirement_json) == (None, 0, None)


def compared(study: StudyFile) -> Compared:
    assert isinstance(COMPARISON, Comparison)
    return study.read.compared(COMPARISON)


def test_a_comparison_holds_everything_about_its_classes(study: StudyFile) -> None:
    whole = compared(study)
    assert [c.job_class for c in whole.classes] == [SECOND, CLERK]  # class 99 is gone
    first = whole.classes[0]
    assert (first.employer, first.content, first.pay, first.placement) == (COUNTY, CONTENTS[1], (), PLACEMENT)
    assert (first.version.specification, first.version.contents) == (VERSION, CONTENTS[:2])
    assert (first.version.statements, first.version.sections) == (STATEMENTS[:3], (SECTION,))
    assert (first.version.evidence, first.version.findings) == ((EVIDENCE,), FINDINGS)
    assert (first.version.document_name, first.version.wording) == ("it-specialist.txt", Wording.REWRITTEN)
    assert [s.id for s in first.statements] == [1, 2]
    assert whole.classes[1].version.document_name is None
    assert (whole.study, whole.levels, whole.choices) == (INFO, LEVELS, (CHOICE,))
    assert whole.states == {ValueRef(EntityKind.CONTENT, 1, "code"): STATED}
    assert whole.notes == (NOTE, SECRET)
    assert whole.reference == first


def test_a_comparison_leaves_out_what_it_does_not_touch(study: StudyFile) -> None:
    alone = study.read.compared(Comparison(id=9, name="Clerk", class_ids=(3,)))
    assert (alone.states, alone.notes, [c.employer for c in alone.classes]) == ({}, (SECRET,), [STATE])


def test_pay_of_another_version_is_not_shown(study: StudyFile) -> None:
    joined = replace(PAY[1], id=8, specification_id=None, position=None)
    older = replace(PAY[1], id=9, specification_id=2)
    change(study, *adding(joined, older))
    (first,) = study.read.compared(Comparison(id=9, name="One", class_ids=(1,))).classes
    assert first.pay == (*PAY, joined)


def test_an_empty_comparison_is_answered(study: StudyFile) -> None:
    assert study.read.compared(Comparison(id=9, name="Empty", class_ids=())).classes == ()


def test_versions_and_contents_are_found_from_either_side(study: StudyFile) -> None:
    read = study.read
    assert read.versions_of_class(1) == (VERSION,)
    assert (read.content_of_class(2), read.class_of_content(2)) == (CONTENTS[1], SECOND)
    assert (read.content_of_class(77), read.class_of_content(77)) == (None, None)
    assert read.version_of(1).statements == STATEMENTS[:3]
    with pytest.raises(KeyError):
        read.version_of(77)


def test_the_newest_current_version_is_the_one_shown(study: StudyFile) -> None:
    newer = replace(VERSION, id=5)
    content = replace(CONTENTS[0], id=50, specification_id=5)
    change(study, Change(VERSION, replace(VERSION, current=False)), *adding(newer, content))
    assert [v.id for v in study.read.versions_of_class(1)] == [5, 1]
    assert study.read.content_of_class(1) == content
    assert study.read.content_of_class(2) is None  # it is not in the new version


def test_entities_come_in_the_order_asked_for(study: StudyFile) -> None:
    assert study.read.entities(EntityKind.JOB_CLASS, [3, 99, 1]) == (CLERK, FIRST)
    assert study.read.entities(EntityKind.JOB_CLASS, []) == ()
    assert study.read.entity(EntityKind.JOB_CLASS, 99) is None


def test_documents(study: StudyFile) -> None:
    assert study.read.document(1) == DOCUMENT
    with pytest.raises(KeyError):
        study.read.document(2)
    assert study.read.document_lines() == (
        DocumentLine(
            document_id=1,
            file="it-specialist.txt",
            imported_at=AT,
            imported_by=BY,
            retrieved=None,
            wording=Wording.REWRITTEN,
            employer="County A",
            classes=2,
            findings_open=2,
            versions=1,
            current=True,
        ),
    )


def test_what_the_analyst_did_is_found_by_what_it_hangs_on(study: StudyFile) -> None:
    read = study.read
    code = ValueRef(EntityKind.CONTENT, 1, "code")
    assert read.states([code, ValueRef(EntityKind.CONTENT, 1, "grade")]) == {code: STATED}
    assert read.states_of(EntityKind.CONTENT, 1) == (STATED,)
    assert read.notes() == (NOTE, SECRET)
    assert read.notes(EntityKind.CONTENT) == read.notes(EntityKind.CONTENT, 1) == (NOTE,)
    assert read.notes(EntityKind.CONTENT, 2) == ()
    assert read.placements([1, 2]) == (PLACEMENT,)
    assert read.choices([4]) == read.choices([1, 4]) == (CHOICE,)
    assert read.choices([2]) == ()
    assert read.evidence(1) == read.evidence(1, "/classes/0/code") == (EVIDENCE,)
    assert read.evidence(1, "/classes/0/title") == ()
    assert read.findings(1) == FINDINGS


def test_closed_notes_are_left_out_where_only_open_ones_are_asked_for(study: StudyFile) -> None:
    change(study, Change(NOTE, replace(NOTE, open=False)))  # type: ignore[type-var]
    assert study.read.notes(open_only=True) == (SECRET,)


def test_counts(study: StudyFile) -> None:
    assert study.read.counts() == StudyCounts(employers=2, classes=3, documents=1, to_review=2)


def test_two_readers_and_a_writer_work_side_by_side(study: StudyFile) -> None:
    seen: list[int] = []

    def ask() -> None:
        with study.reader() as reader:
            for _ in range(20):
                seen.append(len(reader.class_lines()))

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(10, 25):
        change(study, *adding(JobClass(id=number, employer_id=1, title=f"Class {number}")))
    for thread in threads:
        thread.join()
    assert len(seen) == 40
    assert seen[0] >= 3


def test_a_reader_never_writes(study: StudyFile) -> None:
    with study.reader() as reader, reader._asking() as driver, pytest.raises(Exception, match="readonly"):
        driver.execute("DELETE FROM note")


def test_a_question_can_be_given_up(path: Path, study: StudyFile) -> None:
    with study.reader() as reader:
        reader.version  # noqa: B018 - opens the connection
        started = threading.Event()

        def give_up() -> None:
            started.wait()
            while not done.is_set():
                reader.interrupt()

        done = threading.Event()
        thread = threading.Thread(target=give_up)
        thread.start()
        started.set()
        with pytest.raises(Interrupted), reader._asking() as driver:
            driver.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n").fetchone()
        done.set()
        thread.join()
        assert reader.info() == INFO  # and the next one is answered


def test_what_was_made_is_kept_until_the_study_changes(study: StudyFile) -> None:
    made: list[int] = []

    def make() -> tuple[int, ...]:
        made.append(study.read.version)
        return tuple(made)

    assert study.read.kept("thing", make) is study.read.kept("thing", make)
    assert study.read.class_lines() is study.read.class_lines()
    before = study.read.class_lines()
    old = study.read.entity(EntityKind.JOB_CLASS, 1)
    change(study, Change(old, replace(old, title="Another title")))
    assert len(study.read.kept("thing", make)) == 2
    assert study.read.class_lines() != before
    assert [line.title for line in study.read.class_lines() if line.class_id == 1] == ["Another title"]


def test_of_what_was_made_the_last_few_are_kept(study: StudyFile) -> None:
    first = study.read.kept(0, object)
    for number in range(1, 4):
        study.read.kept(number, object)
    assert study.read.kept(0, object) is first
    study.read.kept(4, object)
    assert study.read.kept(0, object) is first
    second = study.read.kept(1, object)
    for number in range(10, 14):
        study.read.kept(number, object)
    assert study.read.kept(1, object) is not second
