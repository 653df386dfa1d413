"""A process to be killed: corrects documents that wait and prints the number of every step as soon as it is acknowledged.

python -m tests.reliability.drafts_worker FOLDER
"""

import sys
import time
from pathlib import Path

from jobcompare.common.paths import sample_data
from jobcompare.common.progress import nothing
from jobcompare.model.draft import Batch, Draft
from jobcompare.operations.drafts import batches, values
from jobcompare.operations.drafts.keeping import Shelf, with_changed
from jobcompare.operations.drafts.reading import numbered, read_wanted

STUDY = "a-study"
LONGEST = 40  # steps; then it waits to be killed


def first(folder: Path) -> Batch:
    """Two documents that wait."""
    found: list[Draft] = []
    sources = sorted(sample_data("records").glob("*.record.json"))[:2]
    read_wanted(numbered(Batch(), sources), None, nothing, found.append)
    batch = with_changed(Batch(), {draft.number: draft for draft in found})
    Shelf(folder).keep(STUDY, "Add 2 files", Batch(), batch)
    return batch


def step(batch: Batch, number: int) -> Batch:
    """The batch after one more step: a code typed in one draft, or the employer of both."""
    if number % 3 == 0:
        return batches.assign_employer(batch, (1, 2), f"City {number}")
    draft = batch.draft(number % 2 + 1)
    assert draft is not None
    return batches.with_draft(batch, values.set_typed(draft, "/classes/0/code", f"{number:04}"))


def main() -> None:
    folder = Path(sys.argv[1])
    shelf = Shelf(folder)
    batch = shelf.load(STUDY)
    print("ready", flush=True)  # noqa: T201
    for number in range(1, LONGEST):
        before, batch = batch, step(batch, number)
        shelf.keep(STUDY, f"Step {number}", before, batch)
        print(number, flush=True)  # noqa: T201
    time.sleep(60)


if __name__ == "__main__":
    main()
