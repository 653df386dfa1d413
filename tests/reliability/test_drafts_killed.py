"""`kill -9` while documents that wait are corrected: no acknowledged step is lost, none is half there, all can be taken back.

JOBCOMPARE_KILLS=200 kills 200 times; the suite does 20.
"""

import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from jobcompare.model.draft import Batch
from jobcompare.operations.drafts.keeping import Shelf
from tests.reliability.drafts_worker import LONGEST, STUDY, first, step

KILLS = int(os.environ.get("JOBCOMPARE_KILLS", "20"))
FURTHEST = 12
AT_ONCE = 3


def killed(start: Path, seed: int) -> tuple[int, Path]:
    """The last step that a child acknowledged before it was killed, and the folder it left."""
    folder = Path(shutil.copytree(start, start.with_name(f"killed-{seed}")))
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.reliability.drafts_worker", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        said = [child.stdout.readline() for _ in range(chance.randrange(FURTHEST))]
        with suppress(subprocess.TimeoutExpired):
            child.wait(chance.uniform(0, 0.03))
        child.kill()
        said += child.stdout.readlines()
    acknowledged = [int(line) for line in said if line.endswith("\n")]
    return (acknowledged[-1] if acknowledged else 0), folder


@pytest.mark.timeout(60 + 5 * KILLS)
def test_no_acknowledged_step_is_lost_or_half_there(tmp_path: Path) -> None:
    start = tmp_path / "start"
    states: list[Batch] = [first(start)]
    for number in range(1, LONGEST):
        states.append(step(states[-1], number))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        ends = list(pool.map(partial(killed, start), range(KILLS)))
    reached: set[int] = set()
    for acknowledged, folder in ends:
        shelf = Shelf(folder)
        found = shelf.load(STUDY)
        undo = shelf.tops(STUDY).undo
        assert undo is not None
        number = int(undo.name.removeprefix("Step ")) if undo.name.startswith("Step ") else 0
        assert acknowledged <= number <= acknowledged + 1
        assert found == states[number]
        for back in range(number - 1, max(-1, number - 4), -1):
            assert shelf.turn(STUDY, back=True) is not None
            assert shelf.load(STUDY) == states[back]
        reached.add(number)
    assert len(reached) > 1
