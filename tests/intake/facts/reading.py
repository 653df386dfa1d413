"""Facts of a text written in a test, with the classes the test names."""

from jobcompare.intake.canonical import canonical
from jobcompare.intake.readers import read
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.facts import ClassFacts, Facts, read_facts
from jobcompare.intake.recognize.sections import find_sections
from jobcompare.model.places import Span

TITLE = "Records Technician"
REST = """

DEFINITION

Keeps the records of a public office and answers questions about them at the counter and by telephone.

EXAMPLES OF DUTIES

- Files and finds records.
- Answers questions of the public.

MINIMUM QUALIFICATIONS

One year of clerical experience.
"""


def whole(head: str, foot: str = "", title: str = TITLE) -> str:
    """A short specification with these lines under its title and at its foot."""
    return f"{title}\n{head}{REST}\n{foot}\n"


def facts_of(text: str, titles: tuple[str, ...] = (TITLE,), levels: tuple[str, ...] = ()) -> Facts:
    """The facts of a text. `levels`: names of the levels, which are then the keys of the classes."""
    made = canonical(read(text.encode()))
    heads: list[ClassHead] = []
    for number, title in enumerate(titles):
        at = made.text.casefold().find(title.casefold())
        places = (Span(at, at + len(title)),) if at >= 0 else ()
        level = levels[number] if levels else None
        heads.append(ClassHead(level or title, title, number + 1, level, None, places))
    return read_facts(made, find_sections(made), heads)


def of_one(head: str, foot: str = "") -> ClassFacts:
    """The facts of the only class of a short specification with these lines in its head and foot."""
    return facts_of(whole(head, foot)).classes[TITLE]
