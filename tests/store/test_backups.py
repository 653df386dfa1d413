"""Which backups are kept; that they are whole; that making them needs no second handle on the study."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Changes, adding
from jobcompare.model.study import JobClass
from jobcompare.store import study_file
from jobcompare.store.backups import ALL_FOR, DAILY_FOR, WEEKLY_FOR, backups_in, folder_of, make_backup, to_remove
from jobcompare.store.study_file import StudyFile
from tests.store.contents import contents
from tests.store.small import AT, BY, small_study

NOW = datetime(2025, 6, 15, 12, tzinfo=UTC)


def made(*ages: timedelta) -> dict[Path, datetime]:
    return {Path(f"{number}"): NOW - age for number, age in enumerate(ages)}


def kept(backups: dict[Path, datetime], now: datetime = NOW) -> list[datetime]:
    gone = set(to_remove(backups, now))
    return sorted(at for path, at in backups.items() if path not in gone)


def test_all_of_two_days_are_kept() -> None:
    backups = made(*(timedelta(minutes=20 * n) for n in range(144)))
    assert kept(backups) == sorted(backups.values())


def test_after_that_the_last_of_each_day() -> None:
    day = datetime(2025, 6, 8, tzinfo=UTC)
    backups = {Path(str(hour)): day + timedelta(hours=hour) for hour in range(24)}
    assert kept(backups) == [day + timedelta(hours=23)]


def test_then_the_last_of_each_week_then_of_each_month() -> None:
    backups = made(*(timedelta(days=n) for n in range(400)))
    spans = [(at, NOW - at) for at in kept(backups)]
    assert sum(age <= ALL_FOR for _, age in spans) == 3
    assert sum(ALL_FOR < age <= DAILY_FOR for _, age in spans) == 12
    assert sum(DAILY_FOR < age <= WEEKLY_FOR for _, age in spans) == 9
    months = [(at.year, at.month) for at, age in spans if age > WEEKLY_FOR]
    assert len(months) == len(set(months)) == 12


@given(st.lists(st.integers(0, 600 * 24 * 60), max_size=60), st.integers(0, 60 * 24 * 60))
def test_thinning_again_later_never_removes_the_oldest_or_the_newest(minutes: list[int], later: int) -> None:
    backups = made(*(timedelta(minutes=m) for m in minutes))
    once = {path: at for path, at in backups.items() if path not in to_remove(backups, NOW)}
    assert to_remove(once, NOW) == []
    if once:
        assert max(once.values()) == max(backups.values())
        twice = to_remove(once, NOW + timedelta(minutes=later))
        assert max(once, key=lambda path: (once[path], path)) not in twice


def test_a_backup_is_the_study(study: StudyFile, tmp_path: Path) -> None:
    backup = study.backup(tmp_path / "kept")
    assert backup.parent == tmp_path / "kept"
    with StudyFile.open(backup, read_only=True) as copy:
        assert contents(copy.read) == contents(study.read)
        assert copy.check() == ()
        assert copy.undo_name == "Import"


def test_a_backup_of_a_study_open_for_reading(path: Path) -> None:
    small_study(path).close()
    with StudyFile.open(path, read_only=True) as study:
        assert study.backup().parent == folder_of(path)


def test_the_live_file_is_never_opened_by_hand(study: StudyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    plain = Path.open
    monkeypatch.setattr(Path, "open", lambda self, *a, **k: (opened.append(self), plain(self, *a, **k))[1])
    study.backup()
    assert opened
    assert study.path not in opened


def test_old_backups_go_and_other_files_stay(study: StudyFile, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    stem, ending = study.path.stem, study.path.suffix
    for hour in range(3):
        (folder / f"{stem} 2025-05-20 0{hour}0000{ending}").write_text("old")
    others = [folder / f"other 2025-05-20 000000{ending}", folder / f"{stem} of may{ending}", folder / "notes.txt"]
    for other in others:
        other.write_text("mine")
    new = make_backup(study._driver, study.path, folder, datetime(2025, 6, 1, tzinfo=UTC))
    assert sorted(backups_in(folder, study.path)) == [folder / f"{stem} 2025-05-20 020000{ending}", new]
    assert all(other.exists() for other in others)


def test_two_backups_of_one_second_are_two_files(study: StudyFile, tmp_path: Path) -> None:
    names = [make_backup(study._driver, study.path, tmp_path / "kept", NOW) for _ in range(3)]
    assert len(set(names)) == 3
    assert len(backups_in(tmp_path / "kept", study.path)) == 3


def bulk(study: StudyFile, id: int) -> None:
    study.apply(Changes("Import", adding(JobClass(id=id, employer_id=1, title="New")), bulk=True), by=BY, at=AT)


def test_a_bulk_operation_is_preceded_by_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small_study(path).close()
    with StudyFile.open(path) as study:
        before = contents(study.read)
        bulk(study, 10)
        bulk(study, 11)  # minutes later at most: the first backup stands for it
        (backup,) = backups_in(folder_of(path), path)
        with StudyFile.open(backup, read_only=True) as copy:
            assert contents(copy.read) == before
        monkeypatch.setattr(study_file, "_BACKUP_STANDS", -1)
        bulk(study, 12)
        assert len(backups_in(folder_of(path), path)) == 2


def test_a_study_just_made_needs_none(path: Path) -> None:
    with small_study(path) as study:
        bulk(study, 10)
    assert not folder_of(path).exists()


def test_where_no_backup_can_be_made_nothing_is_changed(path: Path) -> None:
    small_study(path).close()
    folder_of(path).write_text("in the way")
    with StudyFile.open(path) as study, pytest.raises(UserError) as raised:
        bulk(study, 10)
    assert raised.value.trouble is Trouble.STUDY_READ_ONLY
    with StudyFile.open(path) as study:
        assert len(study.read.class_lines()) == 3


def test_a_backup_leaves_the_study_as_it_is(path: Path) -> None:
    small_study(path).close()
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    with StudyFile.open(path) as study:
        study.backup()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
