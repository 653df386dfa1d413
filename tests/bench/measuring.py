"""Measures works: ours and its peers in turn, each time in a fresh process, and keeps the best of each."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench import quiet
from tests.bench.child import STARTED
from tests.bench.figure import Figure
from tests.bench.ground import Ground
from tests.bench.works import Peer, Work

ROOT = Path(__file__).parents[2]
_SCALE = {"s": 1.0, "ms": 1000.0, "MB": 1.0}
_LONGEST = 300  # seconds of one measurement


@dataclass(frozen=True)
class Best:
    """The best of several runs, in the work's unit. `spread`: the worst of them."""

    words: str
    value: float
    cpu: float
    spread: float
    note: str


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    work: Work
    ours: Best
    peers: tuple[Best, ...]

    @property
    def met(self) -> bool:
        """The goal is reached."""
        return self.ours.value <= self.work.goal

    @property
    def ratio(self) -> float:
        """Ours to the first peer."""
        return self.ours.value / self.peers[0].value


def measured(work: Work, ground: Ground, runs: int, patience: float) -> Line:
    """Measure a work and its peers, each time in a quiet moment or after `patience` seconds.

    Raises:
        subprocess.CalledProcessError: a measurement failed; its words are on stderr.
    """
    asked = [Peer(work.words, work.measure), *work.peers]
    figures: list[list[Figure]] = [[] for _ in asked]
    for _ in range(runs):
        for one, found in zip(asked, figures, strict=True):
            quiet.wait(patience)
            found.append(_run(one.measure, ground))
    ours, *peers = (_best(one.words, found, _SCALE[work.unit]) for one, found in zip(asked, figures, strict=True))
    return Line(work, ours, tuple(peers))


def _best(words: str, found: list[Figure], scale: float) -> Best:
    best = min(found, key=lambda figure: figure["value"])
    worst = max(figure["value"] for figure in found)
    return Best(words, best["value"] * scale, best["cpu"] * scale, worst * scale, best["note"])


def _run(measure: str, ground: Ground) -> Figure:
    command = [sys.executable, "-m", "tests.bench.child", measure, str(ground.folder)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_ACCESSIBILITY": "0"}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # a warm start has its bytecode
    surroundings[STARTED] = repr(time.perf_counter())
    done = subprocess.run(command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, check=True, timeout=_LONGEST)
    return json.loads(done.stdout.splitlines()[-1])
