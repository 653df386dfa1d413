"""Specifications of a harbor clerk in our own words, read as the program reads them."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.model.study import ClassContent, JobClass, Specification
from jobcompare.operations.do.importing import ImportReport, import_readings
from jobcompare.operations.reading import Reading
from jobcompare.operations.session import Session

DUTIES = (
    "Answers questions of boat owners about berths, fees and forms at the counter and by telephone.",
    "Keeps the register of berths and enters changes of owners and boats on the day they are told.",
    "Takes payments, writes receipts, and balances the cash drawer at the end of every day.",
    "Files applications, permits and letters, and finds them again for the harbor master.",
    "Prepares the monthly list of unpaid fees and sends reminders to the owners.",
    "Helps to plan the yearly meeting of boat owners and writes down what is decided there.",
)
TOWN = "Town F"


def words(
    title: str = "HARBOR CLERK",
    code: str = "0412",
    dated: str = "",
    duties: Sequence[str] = DUTIES,
    needed: str = "Graduation from high school and one year of office work.",
) -> str:
    """The text of a specification."""
    head = [title, f"Class Code: {code}" if code else "", dated]
    body = ["DEFINITION", "Under supervision, does office work for the harbor of the town.", "EXAMPLES OF DUTIES"]
    listed = [f"• {duty}" for duty in duties]
    return "\n".join([*filter(None, head), *body, *listed, "MINIMUM QUALIFICATIONS", needed, ""])


def reading(text: str, name: str = "clerk.txt") -> Reading:
    """What reading a file of this text gives."""
    raw = text.encode()
    return Reading(file=Path(name), record=recognize(read(raw, name), name, hashlib.sha256(raw).hexdigest()))


def bring(session: Session, *texts: str, employer: str | None = TOWN, first: int = 1) -> ImportReport:
    """Import texts in one step, as files named 1.txt (or `first`), 2.txt and so on."""
    return import_readings(session, [reading(text, f"{n}.txt") for n, text in enumerate(texts, start=first)], employer)


def classes(session: Session) -> list[tuple[str, str | None]]:
    """Title and code of every class."""
    return [(item.title, item.code) for item in session.read.job_classes()]


def one_class(session: Session) -> JobClass:
    """The only class."""
    (found,) = session.read.job_classes()
    return found


def content(session: Session, class_id: int | None = None) -> ClassContent:
    """What the current version says of a class, or of the only one."""
    found = session.read.content_of_class(class_id or one_class(session).id)
    assert found is not None
    return found


def goes_by(session: Session, class_id: int | None = None) -> str:
    """The first date of the version that a class goes by; "" where it has none."""
    stated = session.get(Specification, content(session, class_id).specification_id).stated
    return stated.dates[0].date if stated.dates else ""
