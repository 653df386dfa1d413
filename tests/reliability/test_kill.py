"""`kill -9` at random points of importing, editing and undoing: nothing acknowledged is lost, nothing half-written, nothing broken.

JOBCOMPARE_KILLS=200 kills 200 times each; the suite does 20.
"""

import hashlib
import itertools
import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from jobcompare.model.study import EntityKind
from jobcompare.store.rows import layout
from jobcompare.store.study_file import StudyFile
from tests.reliability.worker import LONGEST, WORK, prepare, steady
from tests.store.small import INFO, LEVELS

KILLS = int(os.environ.get("JOBCOMPARE_KILLS", "20"))
FURTHEST = 8  # acknowledged operations before a kill
AT_ONCE = 3  # children at a time: most of their life is starting up


def digest(study: StudyFile) -> str:
    """Of every row the study holds, and of what could be undone."""
    found = hashlib.sha256(repr((study.undo_name, study.redo_name)).encode())
    for kind in EntityKind:
        plan = layout(kind)
        for row in study._driver.execute(f"SELECT {plan.listed} FROM {plan.table} ORDER BY id"):
            found.update(repr((kind.value, row)).encode())
    return found.hexdigest()


def expected(start: Path, work: str) -> dict[int, str]:
    """What the study must hold after each operation, by the operation's number."""
    copy = shutil.copy(start, start.with_name("reference.jobstudy"))
    with steady(Path(copy)) as session:
        states = {session.read.version: digest(session.file)}
        for _ in itertools.islice(WORK[work](session), LONGEST):
            states[session.read.version] = digest(session.file)
    return states


def killed(start: Path, work: str, seed: int) -> tuple[int, Path]:
    """The last operation that a child acknowledged before it was killed, and the study it left."""
    folder = start.parent / str(seed)
    folder.mkdir()
    path = Path(shutil.copy(start, folder / "s.jobstudy"))
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.reliability.worker", str(path), work]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=Path(__file__).parents[2]) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        said = [child.stdout.readline() for _ in range(chance.randrange(FURTHEST))]
        with suppress(subprocess.TimeoutExpired):
            child.wait(chance.uniform(0, 0.06 if work == "import" else 0.02))
        child.kill()
        said += child.stdout.readlines()
    acknowledged = [int(line) for line in said if line.endswith("\n")]
    return (acknowledged[-1] if acknowledged else 0), path


@pytest.mark.timeout(60 + 5 * KILLS)
@pytest.mark.parametrize("work", sorted(WORK))
def test_nothing_acknowledged_is_lost(work: str, tmp_path: Path) -> None:
    start = tmp_path / "start.jobstudy"
    StudyFile.create(start, INFO, LEVELS).close()
    prepare(start, work)
    states = expected(start, work)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        ends = list(pool.map(lambda seed: killed(start, work, seed), range(KILLS)))
    reached: set[int] = set()
    for acknowledged, path in ends:
        with StudyFile.open(path) as study:  # takes over the lock of the dead
            assert not study.read_only
            assert study.check() == ()
            assert study.read.version >= acknowledged, "an acknowledged operation is lost"
            assert digest(study) == states[study.read.version], "an operation is half there"
            reached.add(study.read.version)
    assert len(reached) > min(KILLS, 20) // 5, "the kills all fell on the same point"
