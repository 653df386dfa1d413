"""`python -m tests.bench`: every speed goal with this machine's figure and a named peer beside it.

Each figure is the best of five (`--runs`), each in a fresh process, ours and the peers in turn. `--only NAME` measures the
works whose name begins so (repeatable), `--json` prints data, `--markdown` the table of the README. Exit code 1 where a goal
is missed.
"""

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict

from tests.bench.ground import prepared
from tests.bench.measuring import Best, Line, measured
from tests.bench.works import WORKS


def main() -> int:
    """Measure and print; 1 where a goal is missed."""
    given = _parser().parse_args()
    chosen = [work for work in WORKS if not given.only or any(work.key.startswith(name) for name in given.only)]
    if not chosen:
        print(f"no such work; known: {', '.join(work.key for work in WORKS)}", file=sys.stderr)
        return 2
    ground = prepared()
    lines: list[Line] = []
    for work in chosen:
        lines.append(measured(work, ground, given.runs, given.patience))
        if not given.json and not given.markdown:
            _print_line(lines[-1])
    if given.json:
        print(json.dumps({"machine": machine(), "lines": [_plain(line) for line in lines]}, ensure_ascii=False, indent=2))
    elif given.markdown:
        print(markdown(lines))
    else:
        print(machine())
    return 0 if all(line.met for line in lines) else 1


def machine() -> str:
    """Where this was measured."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores{load}, {system}"


def markdown(lines: Sequence[Line]) -> str:
    """The table of the README."""
    rows = ["| work | goal | here (CPU) | beside it | ratio |", "|---|---|---|---|---|"]
    for line in lines:
        unit = line.work.unit
        cpu = f" ({_number(line.ours.cpu, unit)})" if line.ours.cpu else ""
        goal = f"≤ {line.work.goal:g} {unit}"
        beside = "; ".join(f"{peer.words}: {_number(peer.value, unit)}" for peer in line.peers)
        rows.append(f"| {line.work.words} | {goal} | {_number(line.ours.value, unit)}{cpu} | {beside} | {line.ratio:.2g} |")
    return "\n".join(rows)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--only", action="append", metavar="NAME", help="only works whose name begins so: " + ", ".join(w.key for w in WORKS)
    )
    parser.add_argument("--runs", type=int, default=5, help="fresh processes per figure (5)")
    parser.add_argument("--patience", type=float, default=10, help="seconds to wait for a quiet moment before each process (10)")
    parser.add_argument("--json", action="store_true", help="print data")
    parser.add_argument("--markdown", action="store_true", help="print the table of the README")
    return parser


def _print_line(line: Line) -> None:
    unit = line.work.unit
    met = "met" if line.met else "MISSED"
    print(f"{line.work.words}   goal {line.work.goal:g} {unit}   {met}")
    for best, words in ((line.ours, "jobcompare"), *((peer, peer.words) for peer in line.peers)):
        print(f"    {words:52} {_told(best, unit)}")
    print(f"    {'ratio to the first':52} {line.ratio:.2g}", flush=True)


def _told(best: Best, unit: str) -> str:
    cpu = f"  CPU {_number(best.cpu, unit)}" if best.cpu else ""
    note = f"  {best.note}" if best.note else ""
    return f"{_number(best.value, unit):>10}{cpu}  worst {_number(best.spread, unit)}{note}"


def _number(value: float, unit: str) -> str:
    digits = {"s": 2, "MB": 0}.get(unit, 1 if value < 100 else 0)
    return f"{value:.{digits}f} {unit}"


def _plain(line: Line) -> dict[str, object]:
    return {**asdict(line), "met": line.met, "ratio": line.ratio}


if __name__ == "__main__":
    sys.exit(main())
