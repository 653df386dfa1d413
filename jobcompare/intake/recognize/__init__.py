"""Canonical text -> record: pure and deterministic, the same text gives the same record.

sections, headings        the parts of a document
titles, levels, classes   its title and its classes; own_parts: which part speaks of which class
statements, narrative     duties, knowledge, skills, abilities, descriptions of levels; tables: levels as columns
requirements, facts       what is required; codes, grades, pay, dates, employer ...
structure, record         put together, with evidence; findings: what is doubtful
"""

from jobcompare.intake.canonical import canonical
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.recognize.printed import Origin
from jobcompare.intake.recognize.record import compose
from jobcompare.intake.recognize.structure import read_structure
from jobcompare.model.record import Record


def recognize(read: ReadDocument, file: str | None = None, sha256: str | None = None) -> Record:
    """The record of a document, as far as the document says.

    Args:
        read: the document.
        file: name of its file, without folders.
        sha256: hash of the file's bytes.

    Raises:
        UserError: NOT_A_SPECIFICATION, where nothing in it reads like a specification or a posting.
    """
    return compose(read_structure(canonical(read)), Origin(read.media_type, file, sha256))
