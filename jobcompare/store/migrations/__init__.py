"""Steps of the schema, each frozen in time. `user_version` counts them; each runs in one transaction."""

from collections.abc import Sequence

from jobcompare.store.migrations import m0001_study

STEPS: Sequence[tuple[str, ...]] = (m0001_study.STATEMENTS,)
CURRENT = len(STEPS)
APPLICATION_ID = 0x4A434D50  # "JCMP"
