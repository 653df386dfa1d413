"""A process to be killed: works on a study and prints the number of every operation as soon as it is acknowledged.

    python -m tests.reliability.worker STUDY {import|edit|undo}

What it does is the same every time, so the parent knows what every operation must have left behind.
"""

import argparse
import itertools
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jobcompare.common.paths import sample_data
from jobcompare.model.changes import Change
from jobcompare.model.codec import read_record, write_record
from jobcompare.model.study import EntityKind, JobClass, StatementEntry
from jobcompare.operations.do.history import redo, undo
from jobcompare.operations.do.importing import import_files
from jobcompare.operations.do.studies import open_study
from jobcompare.operations.session import Session

AT = "2025-03-01T10:00:00+00:00"
LONGEST = 24  # operations; then it waits to be killed


def importing(session: Session) -> Iterator[None]:
    """Imports the five records of the sample, each time of another employer and with another title."""
    sources = [read_record(path.read_bytes()) for path in sorted(sample_data("records").glob("*.record.json"))]
    with tempfile.TemporaryDirectory() as folder:
        for number in itertools.count():
            paths: list[Path] = []
            for place, record in enumerate(sources):
                assert record.specification is not None
                titled = replace(record, specification=replace(record.specification, title=f"Title {number}"))
                paths.append(Path(folder) / f"{place}.record.json")
                paths[-1].write_text(write_record(titled), encoding="utf-8")
            import_files(session, paths, jurisdiction=f"Employer {number}")
            yield


def editing(session: Session) -> Iterator[None]:
    """Toggles marks and retitles classes, one at a time and several at once."""
    chance = random.Random(5)
    statements = [entry.id for entry in session.read.entities(EntityKind.STATEMENT)]
    classes = [entry.id for entry in session.read.entities(EntityKind.JOB_CLASS)]
    for number in itertools.count():
        changes: list[Change] = []
        for old in session.read.entities(EntityKind.STATEMENT, chance.sample(statements, chance.choice((1, 1, 30)))):
            assert isinstance(old, StatementEntry)
            changes.append(Change(old, replace(old, stated=replace(old.stated, text=f"{old.stated.text} {number}"))))
        (job,) = session.read.entities(EntityKind.JOB_CLASS, [chance.choice(classes)])
        assert isinstance(job, JobClass)
        changes.append(Change(job, replace(job, title=f"Class {number}")))
        session.apply(f"Edit {number}", changes)
        yield


def undoing(session: Session) -> Iterator[None]:
    """Takes back and does again, imports among it."""
    chance = random.Random(6)
    while True:
        can_undo, can_redo = session.file.undo_name is not None, session.file.redo_name is not None
        if can_undo and (not can_redo or chance.random() < 0.6):
            undo(session)
        else:
            redo(session)
        yield


WORK = {"import": importing, "edit": editing, "undo": undoing}


def prepare(path: Path, work: str) -> None:
    """Get a study ready for its work: edits need something to edit, undo needs operations."""
    with steady(path) as session:
        for _ in itertools.islice(importing(session), 0 if work == "import" else 2):
            pass
        for _ in itertools.islice(editing(session), 10 if work == "undo" else 0):
            pass


def steady(path: Path) -> Session:
    """The study, with a clock that stands still."""
    opened = open_study(path, "worker")
    return Session(opened.file, "worker", clock=lambda: AT)


def main() -> None:
    """Work until killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("work", choices=sorted(WORK))
    given = parser.parse_args()
    with steady(given.path) as session:
        print("ready", flush=True)  # noqa: T201
        for _ in itertools.islice(WORK[given.work](session), LONGEST):
            print(session.read.version, flush=True)  # noqa: T201
        sys.stdin.readline()


if __name__ == "__main__":
    main()
