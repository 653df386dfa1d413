"""What an operation changes."""

from dataclasses import replace

from jobcompare.model.changes import Change, Changes, adding, removing
from jobcompare.model.study import Employer, EntityKind, JobClass

CITY = Employer(id=1, name="Harbor")
CLERK = JobClass(id=1, employer_id=1, title="Permit Clerk")


def test_kinds_are_those_of_what_was_added_changed_and_removed() -> None:
    renamed = Change(CLERK, replace(CLERK, title="Permit Aide"))
    assert Changes("Add", adding(CITY)).kinds == {EntityKind.EMPLOYER}
    assert Changes("Remove", (*removing(CITY), renamed)).kinds == {EntityKind.EMPLOYER, EntityKind.JOB_CLASS}
    assert Changes("Nothing").kinds == frozenset()


def test_kinds_of_the_inverse_are_the_same() -> None:
    changes = Changes("Add", (*adding(CITY), *adding(CLERK)))
    assert changes.inverse.kinds == changes.kinds
    assert changes.inverse.inverse == changes
