"""Pay schedules into a study: joined on code and title inside one jurisdiction, proposed else, one step, versions."""

import hashlib
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.schedules import proposed_columns, schedule_in
from jobcompare.model.record import FORMAT, Finding, Jurisdiction, Record, SpecifiedClass, Statement
from jobcompare.model.study import Comparison, EntityKind, PayEntry, ValueRef
from jobcompare.model.words import Basis, FindingKind, Severity, StatementKind
from jobcompare.operations import ask, do
from jobcompare.operations.do.importing import ImportState, import_readings, record_hash
from jobcompare.operations.do.scheduling import ScheduleTerms, effective_date, enter_schedule, import_all, import_schedule
from jobcompare.operations.reading import Reading
from jobcompare.operations.reading_pool import ReadingPool
from jobcompare.operations.schedules import KnownClass, ScheduleFile, SchedulePlan, known_classes, look_at, match, schedule_at
from jobcompare.operations.session import Session

TEXT = """Code,Title,Monthly Low,Monthly High,Grade
0101,Park Aide,3000,4000,07
0102,Park Clerk,3100,4100,08
0103,Park Chief,5000,6000,09
0104,Park Head,7000,8000,10
"""


def written(folder: Path, text: str = TEXT, name: str = "parks.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def specified(session: Session, employer: str, *classes: tuple[str, str | None]) -> None:
    """Bring in a specification of each of some classes, by title and code."""
    readings: list[Reading] = []
    for title, code in classes:
        duty = Statement(kind=StatementKind.DUTY, text=f"Works as {title}.", classes=("1",))
        one = SpecifiedClass(key="1", title=title, code=code, grade="09")
        record = Record(format=FORMAT, jurisdiction=Jurisdiction(name=employer), classes=(one,), statements=(duty,))
        readings.append(Reading(file=Path(f"{title}.txt"), record=record))
    import_readings(session, readings, employer)


def planned(session: Session, path: Path, employer: str = "Town F") -> SchedulePlan:
    file = file_at(path)
    record = file.record(proposed_columns(file.table), None, "2024-07-01", employer)
    return match(record, employer, known_classes(session.read, employer))


def file_at(path: Path) -> ScheduleFile:
    """The schedule in a file, read in this process."""
    raw = path.read_bytes()
    table = schedule_in(raw)
    assert table is not None
    return ScheduleFile(path, table, hashlib.sha256(raw).hexdigest())


def pay_of(session: Session, title: str) -> list[tuple[int | None, str | None]]:
    """Low rate and date of the pay of a class, as comparisons take it."""
    job = next(item for item in session.read.job_classes() if item.title == title)
    found = session.read.compared(Comparison(id=0, name="", class_ids=(job.id,))).classes[0].pay
    return [(entry.stated.low, entry.stated.effective) for entry in found]


@pytest.fixture
def parks(empty: Session) -> Session:
    """Town F with three classes specified, Town G with one of the same code and title."""
    specified(empty, "Town F", ("Park Aide", "0101"), ("Park Clerk", "102"), ("Park Warden", "0103"))
    specified(empty, "Town G", ("Park Head", "0104"))
    return empty


def test_pay_joins_on_code_and_title_inside_one_jurisdiction(parks: Session, tmp_path: Path) -> None:
    plan = planned(parks, written(tmp_path))
    assert plan.counts == "1 join, 2 proposed, 1 new"
    assert list(plan.joins) == ["0101"]
    assert [(one.title, one.known_title, one.why) for one in plan.proposed] == [
        ("Park Clerk", "Park Clerk", "the same title, the code but for zeros in front"),
        ("Park Chief", "Park Warden", "the same code, another title"),
    ]
    assert plan.new == ("0104",), "Town G has such a class, and is another jurisdiction"


def test_only_what_joins_enters_in_one_step_and_is_undone(parks: Session, tmp_path: Path) -> None:
    before = parks.read.counts()
    enter_schedule(parks, planned(parks, written(tmp_path)))
    assert pay_of(parks, "Park Aide") == [(300000, "2024-07-01")]
    assert pay_of(parks, "Park Clerk") == []
    assert parks.read.counts().classes == before.classes
    line = next(line for line in parks.read.class_lines() if line.title == "Park Aide")
    assert (line.pay_low, line.statements) == (300000, 1), "the specification stays the current version"
    do.undo(parks)
    assert parks.read.counts() == before
    assert pay_of(parks, "Park Aide") == []


def test_proposals_and_new_classes_enter_where_the_analyst_says_so(parks: Session, tmp_path: Path) -> None:
    plan = planned(parks, written(tmp_path))
    enter_schedule(parks, plan, [(one.key, one.class_id) for one in plan.proposed[:1]], plan.new)
    assert pay_of(parks, "Park Clerk") == [(310000, "2024-07-01")]
    assert pay_of(parks, "Park Warden") == []
    lines = {(line.employer, line.title): line for line in parks.read.class_lines()}
    assert (lines["Town F", "Park Head"].pay_low, lines["Town F", "Park Head"].code) == (700000, "0104")


def test_joined_pay_is_shown_in_the_schedule(parks: Session, tmp_path: Path) -> None:
    enter_schedule(parks, planned(parks, written(tmp_path)))
    entry = next(entry for entry in parks.read.entities(EntityKind.PAY) if isinstance(entry, PayEntry))
    view = ask.source(parks.read, ValueRef(EntityKind.PAY, entry.id, "low"))
    assert view.title == "Town F · Pay"
    assert [view.text[run.start : run.end] for run in view.text_runs if run.kind == "value"] == ["3000", "4000"]
    assert "0101\tPark Aide\t3000\t4000\t07" in view.text


def test_a_newer_schedule_takes_the_place_of_the_older(parks: Session, tmp_path: Path) -> None:
    old = planned(parks, written(tmp_path))
    enter_schedule(parks, old, (), old.new)
    file = file_at(written(tmp_path, TEXT.replace("3000", "3300").replace("7000", "7700"), "newer.csv"))
    import_schedule(parks, file, ScheduleTerms(employer="Town F", effective="2025-07-01"))
    assert pay_of(parks, "Park Aide") == [(330000, "2025-07-01")]
    heads = [line for line in parks.read.class_lines() if (line.employer, line.title) == ("Town F", "Park Head")]
    assert [line.pay_low for line in heads] == [770000], "a class that only a schedule knows has the newer one as its version"


def test_pay_in_force_is_the_latest_by_date_not_the_one_imported_last(parks: Session, tmp_path: Path) -> None:
    for name, low, since in (("new.csv", "3300", "2025-07-01"), ("old.csv", "2900", "2017-07-01"), ("undated.csv", "2800", None)):
        file = file_at(written(tmp_path, TEXT.replace("3000", low), name))
        import_schedule(parks, file, ScheduleTerms(employer="Town F", effective=since))
        assert pay_of(parks, "Park Aide") == [(330000, "2025-07-01")], name


def test_a_specification_of_one_class_leaves_the_others_of_a_schedule_alone(empty: Session, tmp_path: Path) -> None:
    plan = planned(empty, written(tmp_path))
    enter_schedule(empty, plan, (), plan.new)
    specified(empty, "Town F", ("Park Aide", "0101"))
    lines = {line.title: line for line in empty.read.class_lines()}
    assert [lines[title].statements for title in ("Park Aide", "Park Clerk")] == [1, 0]
    assert lines["Park Clerk"].pay_low == 310000


def test_grades_without_titles_are_proposed_for_every_class_in_them() -> None:
    known = [KnownClass(n, "Town F", f"Class {n}", None, grade, False) for n, grade in ((1, "07"), (2, "07"), (3, "08"))]
    record = Record(format=FORMAT, classes=(SpecifiedClass(key="07", title="Salary Range 07", grade="07"),))
    plan = match(record, "TOWN F", known)
    assert [(one.key, one.class_id, one.why) for one in plan.proposed] == [("07", 1, "the same grade"), ("07", 2, "the same grade")]
    assert plan.new == ()


def test_a_schedule_among_documents_is_recognised_by_its_head(parks: Session, tmp_path: Path) -> None:
    path = written(tmp_path)
    report = import_all(parks, [path], ScheduleTerms(employer="Town F"))
    assert [(line.state, line.classes) for line in report.lines] == [
        (
            ImportState.READY,
            (
                "pay schedule, 1 join, 2 proposed, 1 new",
                "columns: code=Code,title=Title,low.month=Monthly Low,high.month=Monthly High,grade=Grade",
            ),
        )
    ]
    again = import_all(parks, [path], ScheduleTerms(employer="Town F"))
    assert [line.state for line in again.lines] == [ImportState.ALREADY_HERE]


def test_a_schedule_without_a_jurisdiction_is_refused(parks: Session, tmp_path: Path) -> None:
    (line,) = import_all(parks, [written(tmp_path)], ScheduleTerms(employer=None)).lines
    assert line.error is not None
    assert line.error.trouble is Trouble.SCHEDULE_NEEDS_EMPLOYER


def test_other_tables_are_left_to_the_document_readers(tmp_path: Path) -> None:
    levels = "Knowledge of,I,II,III\nfiling systems,X,X,X\nbudgets,,X,X\nlaw,,,X\n"
    assert schedule_at(written(tmp_path, levels)) is None
    assert schedule_at(written(tmp_path, "Works with people.\nFiles forms.\n", "text.csv")) is None
    assert schedule_at(written(tmp_path, TEXT, "parks.txt")) is None


def test_a_date_that_is_none_is_refused() -> None:
    assert effective_date(" 2017-01 ") == "2017-01"
    with pytest.raises(UserError):
        effective_date("July 1st")


def test_basis_is_the_analysts_where_no_head_names_one(tmp_path: Path) -> None:
    file = file_at(written(tmp_path, TEXT.replace("Monthly ", "")))
    record = file.record(proposed_columns(file.table), Basis.BIWEEK, None, "Town F")
    assert {pay.basis for item in record.classes for pay in item.pay} == {Basis.BIWEEK}


def test_a_workbook_is_read_as_it_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "parks.xlsx"
    made: Any = xlsxwriter.Workbook(path)
    with made as book:
        book.add_worksheet("Notes").write_row(0, 0, ["Adopted by the council"])
        sheet, zeros, money = (
            book.add_worksheet("Pay"),
            book.add_format({"num_format": "0000"}),
            book.add_format({"num_format": "$#,##0.00"}),
        )
        sheet.write(0, 0, "Pay plan of Town F")
        sheet.write_row(2, 0, ["Class No.", "Class Title", "Step 1", "Step 2"])
        sheet.write(3, 0, 101, zeros)
        sheet.write(3, 1, "Park Aide")
        sheet.write_row(3, 2, [3119.39, 3200], money)
        sheet.write(4, 0, 102, zeros)
        sheet.write(4, 1, "Park Clerk")
        sheet.write_row(4, 2, [0, 3300], money)
    file = file_at(path)
    record = file.record(file.proposed(), Basis.MONTH, None, "Town F")
    assert [(item.code, item.title) for item in record.classes] == [("0101", "Park Aide"), ("0102", "Park Clerk")]
    assert [[(step.n, step.rate) for step in pay.steps] for item in record.classes for pay in item.pay] == [
        [(1, 311939), (2, 320000)],
        [(2, 330000)],
    ]
    assert record.specification is not None
    assert record.specification.title == "Pay plan of Town F"
    assert record.document is not None
    assert record.document.media_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_the_same_rows_do_not_enter_twice_whatever_file_they_are_in(parks: Session, tmp_path: Path) -> None:
    first = planned(parks, written(tmp_path))
    enter_schedule(parks, first, [(first.proposed[0].key, first.proposed[0].class_id)], first.new)
    before = parks.read.counts()
    again = planned(parks, written(tmp_path, TEXT.replace("3000", '"$3,000.00"').replace("7000", " 7000 "), "saved anew.csv"))
    assert (again.joins, again.new, again.here) == ({}, (), ("0101", "0102", "0104"))
    assert [one.title for one in again.proposed] == ["Park Chief"], "what was not taken is proposed again"
    enter_schedule(parks, again, (), again.new)
    assert parks.read.counts() == before
    enter_schedule(parks, again, [(one.key, one.class_id) for one in again.proposed])
    done = planned(parks, written(tmp_path))
    assert done.all_here
    assert done.counts == "0 join, 0 proposed, 0 new, 4 already here"


def test_the_same_rates_from_another_date_are_further_pay_and_the_older_is_kept(parks: Session, tmp_path: Path) -> None:
    file = file_at(written(tmp_path))
    for year in ("2024", "2025"):
        line = import_schedule(parks, file, ScheduleTerms(employer="Town F", effective=f"{year}-07-01"))
        assert line.state is ImportState.READY
    aide = next(item for item in parks.read.job_classes() if item.title == "Park Aide")
    assert sorted(entry.stated.effective or "" for entry in parks.read.pay_of([aide.id])) == ["2024-07-01", "2025-07-01"]
    older = import_schedule(parks, file, ScheduleTerms(employer="Town F", effective="2024-07-01"))
    assert older.state is ImportState.ALREADY_HERE, "an older one that came in before is known, too"


def test_a_class_list_enters_once(empty: Session, tmp_path: Path) -> None:
    path = written(tmp_path, "Class Code,Class Title\n01,Park Aide\n02,Park Clerk\n")
    terms = ScheduleTerms(employer="Town F", add_new=True)
    first = import_all(empty, [path], terms).lines[0]
    assert (first.state, first.classes[0]) == (ImportState.READY, "class list, 0 join, 0 proposed, 2 new")
    assert [line.state for line in import_all(empty, [path], terms).lines] == [ImportState.ALREADY_HERE]
    assert len(empty.read.job_classes()) == 2


def test_one_range_for_several_titles_is_the_pay_of_each(empty: Session, tmp_path: Path) -> None:
    path = written(tmp_path, "Title,Code,Grade,Monthly Min,Monthly Max\nPark Aide,01,7,3000,4000\nPark Clerk,02,7,3000,4000\n")
    import_all(empty, [path], ScheduleTerms(employer="Town F", add_new=True))
    assert pay_of(empty, "Park Aide") == pay_of(empty, "Park Clerk") == [(300000, None)]


def test_a_workbook_that_bursts_is_one_line_of_the_report(empty: Session, tmp_path: Path) -> None:
    bad, good = tmp_path / "a.xlsx", written(tmp_path)
    with zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("xl/workbook.xml", b"<a>" + b" " * 150 * 2**20 + b"</a>")
    report = import_all(empty, [bad, good], ScheduleTerms(employer="Town F", add_new=True))
    first, second = report.lines
    assert first.error is not None
    assert first.error.trouble is Trouble.DOCUMENT_UNSAFE
    assert (second.state, len(empty.read.job_classes())) == (ImportState.READY, 4)


def test_a_dying_process_spoils_only_the_file_it_read(tmp_path: Path) -> None:
    answers = [sys.executable, "-c", "import sys; sys.stdout.buffer.write(bytes(7) + bytes([5]) + b'ready'); sys.stdout.flush()"]
    with ReadingPool(command=answers, seconds=20) as pool:
        (looked, other) = look_at([written(tmp_path), tmp_path / "none.csv"], pool=pool)
    assert looked.error is not None
    assert looked.error.trouble is Trouble.READING_STOPPED
    assert other.error is not None
    assert other.error.trouble is Trouble.FILE_MISSING


def test_a_record_is_the_same_whatever_own_words_it_was_read_with() -> None:
    note = Finding(severity=Severity.NOTE, trouble=FindingKind.OWN_VOCABULARY, facts={"sha256": "0" * 12})
    doubt = Finding(severity=Severity.CHECK, trouble=FindingKind.TITLE_CUT)
    plain = Record(format=FORMAT, classes=(), findings=(doubt,))
    assert record_hash(Record(format=FORMAT, classes=(), findings=(doubt, note))) == record_hash(plain)
    assert record_hash(Record(format=FORMAT, classes=())) != record_hash(plain)
