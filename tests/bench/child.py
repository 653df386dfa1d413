"""One measurement in a fresh process: `python -m tests.bench.child MODULE:FUNCTION FOLDER` prints a Figure as JSON.

Little is imported here, because the start of this very process is what some of the works measure.
"""

import json
import os
import sys
import time
from importlib import import_module
from pathlib import Path

STARTED = "JOBCOMPARE_BENCH_STARTED"  # the parent's clock when it started this process


def since_start() -> float:
    """Seconds since the parent started this process."""
    return time.perf_counter() - float(os.environ[STARTED])


def main() -> None:
    """Measure and print."""
    module, _, function = sys.argv[1].partition(":")
    measure = getattr(import_module(f"tests.bench.{module}"), function)
    from tests.bench.ground import Ground

    figure = measure(Ground(Path(sys.argv[2])))
    print("\n" + json.dumps(figure), flush=True)
    os._exit(0)  # what is left running, a window or a lane, is of no interest any more


if __name__ == "__main__":
    main()
