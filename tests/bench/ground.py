"""The studies that are measured: the sample, one of 20,000 classes, comparisons of 8 and 60 classes of 60 statements."""

import json
import os
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CLASSES = 20_000
STATEMENTS = 60
_SHAPE = "1"  # to be raised when what is built here changes


@dataclass(frozen=True)
class Ground:
    """A folder with studies. `JOBCOMPARE_BENCH_STUDY` names another study of 20,000 classes."""

    folder: Path

    @property
    def sample(self) -> Path:
        """The sample study."""
        return self.folder / "sample.jobstudy"

    @property
    def big(self) -> Path:
        """20,000 classes of 150 employers, with full text."""
        named = os.environ.get("JOBCOMPARE_BENCH_STUDY")
        return Path(named) if named else self.folder / f"big-{CLASSES}.jobstudy"

    @property
    def wide(self) -> Path:
        """Comparisons of 8 and of 60 classes with about 60 statements each."""
        return self.folder / f"wide-{STATEMENTS}.jobstudy"

    def config(self, page: str) -> Path:
        """A user's folder in which every study was left on `page`."""
        return self.folder / f"config-{page}"


def standing() -> Ground:
    """The ground of this machine, in its temporary folder."""
    return Ground(Path(tempfile.gettempdir()) / f"jobcompare-bench-{_SHAPE}")


def prepared() -> Ground:
    """The same with everything that is missing made: the first time takes a minute or two."""
    from jobcompare.operations import do
    from tests.bench.big_study import build

    ground = standing()
    ground.folder.mkdir(exist_ok=True)
    with _alone(ground.folder / "making"):
        for path, classes, statements in ((ground.big, CLASSES, 30), (ground.wide, 60, STATEMENTS)):
            if not path.exists():
                beside = path.with_name(f"making-{path.name}")
                beside.unlink(missing_ok=True)
                build(beside, classes, statements)
                beside.rename(path)
        ground.sample.unlink(missing_ok=True)
        do.make_sample(ground.sample, "bench").close()
        for page in ("classes", "side-by-side"):
            _leave_on(ground, page)
    return ground


def _leave_on(ground: Ground, page: str) -> None:
    """Views of a user who closed each study on a page."""
    from jobcompare.operations import do

    for study in (ground.sample, ground.big, ground.wide):
        with do.open_study(study, read_only=True) as session:
            uuid = session.read.info().uuid
        views = ground.config(page) / "jobcompare" / "views"
        views.mkdir(parents=True, exist_ok=True)
        views.joinpath(f"{uuid}.json").write_text(json.dumps({"window": {"page": page}}), encoding="utf-8")


@contextmanager
def _alone(mark: Path) -> "Iterator[None]":
    """One at a time: a second run waits, and takes over what a run that was killed has left."""
    while True:
        try:
            mark.mkdir()
            break
        except FileExistsError:
            if time.time() - mark.stat().st_mtime > 600:
                mark.rmdir()
            time.sleep(0.5)
    try:
        yield
    finally:
        mark.rmdir()
