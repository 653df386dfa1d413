"""Opening, browsing and closing leave the bytes as they were."""

from pathlib import Path

import pytest

from jobcompare.model.study import EntityKind
from jobcompare.store.reader import Reader
from jobcompare.store.study_file import StudyFile
from tests.reliability.test_refusals import state
from tests.store.contents import contents
from tests.store.small import small_study


def browse(read: Reader) -> None:
    """Ask everything there is to ask."""
    contents(read)
    read.info(), read.employers(), read.levels(), read.comparisons(), read.counts(), read.version
    for comparison in read.comparisons():
        read.compared(comparison)
    for line in read.class_lines():
        read.content_of_class(line.class_id), read.versions_of_class(line.class_id), read.placements([line.class_id])
    for document in read.document_lines():
        read.document(document.document_id)
    for version in read.entities(EntityKind.SPECIFICATION):
        read.version_of(version.id), read.evidence(version.id), read.findings(version.id)
    for words in ("spec", "scanner", "gophers", "C++", ""):
        read.find(words)
    read.classes_by_name(None, "Records Clerk"), read.notes(), read.choices([1, 2]), read.quick_check()


@pytest.mark.parametrize("read_only", [False, True])
def test_open_browse_close(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "it.jobstudy"
    small_study(path).close()
    before = state(path)
    with StudyFile.open(path, read_only=read_only) as study, study.reader() as reader:
        browse(study.read)
        browse(reader)
        study.journal()
        assert (study.undo_name, study.redo_name) == ("Import", None)
        assert study.check() == ()
        study.new_ids(EntityKind.NOTE, 5)
    assert state(path) == before


def test_browsing_in_ten_openings_at_once(tmp_path: Path) -> None:
    path = tmp_path / "it.jobstudy"
    small_study(path).close()
    before = state(path)
    openings = [StudyFile.open(path) for _ in range(10)]
    assert [study.read_only for study in openings] == [False] + [True] * 9
    for study in openings:
        browse(study.read)
    for study in openings:
        study.close()
    assert state(path) == before
