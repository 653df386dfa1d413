"""`kill -9` at random points of an export: the target is always a whole workbook, never half of one.

JOBCOMPARE_KILLS=200 kills 200 times; the suite does 20.
"""

import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from jobcompare.exports.workbook.sound import check_workbook
from jobcompare.operations import do
from tests.exports.reading import opened

KILLS = int(os.environ.get("JOBCOMPARE_KILLS", "20"))
AT_ONCE = 2


def killed(study: Path, folder: Path, seed: int) -> bytes:
    """What stands at the target after a child was killed while it was exporting."""
    target = folder / f"{seed}.xlsx"
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.reliability.exports_worker", str(study), str(target)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        try:
            child.wait(chance.uniform(0, 0.4))
        except subprocess.TimeoutExpired:
            child.kill()
    return target.read_bytes()


@pytest.mark.timeout(60 + 6 * KILLS)
def test_an_export_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    study = tmp_path / "s.jobstudy"
    do.make_sample(study, "Ana").close()
    before = study.read_bytes()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        left = list(pool.map(lambda seed: killed(study, tmp_path, seed), range(KILLS)))
    for data in left:
        check_workbook(data)
        assert len(opened(data).sheetnames) == 7
    assert study.read_bytes() == before
