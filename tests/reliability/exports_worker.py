"""A process to be killed: exports the first comparison of a study again and again, and says when each is done.

python -m tests.reliability.exports_worker STUDY TARGET
"""

import sys
from pathlib import Path

from jobcompare.operations import do
from jobcompare.operations.exporting import ExportPart, export_comparison

LONGEST = 200  # exports


def main(study: Path, target: Path) -> None:
    """Export until killed."""
    with do.open_study(study, read_only=True) as session:
        comparison = session.read.comparisons()[0]
        export_comparison(session.read, comparison, ExportPart.MATRIX, target)
        print("ready", flush=True)  # noqa: T201
        for _ in range(LONGEST):
            export_comparison(session.read, comparison, ExportPart.MATRIX, target)
            print("done", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
