"""The Source panel: a value in its sentence, how it was read, its state and notes."""

from dataclasses import dataclass

from jobcompare.model.study import Note, ValueRef
from jobcompare.present.shown import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRun:
    """[start, end) of a text in code points, and what it is: "value", "struck", "inserted", "heading", "bold", "find"."""

    start: int
    end: int
    kind: str
    label: str = ""  # for "value": the field's name


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A value with its source."""

    ref: ValueRef
    title: str  # "County A · Specialist II · Ways to qualify"
    value: str
    state: Shown
    state_words: str  # "read by program", "reviewed by Ana, Nov 22", "typed by Ana, Nov 22; as read: “3191”"
    as_read: str | None
    sentence: str  # the sentence or sentences around the value, "" where the document has no place for it
    sentence_runs: tuple[TextRun, ...]
    document: str  # "county-a-….txt · wording rewritten for the sample"
    how: str  # "found by its label", "typed by the study's owner"
    doubts: tuple[str, ...]  # findings about this value, in words
    text: str  # the whole document
    text_runs: tuple[TextRun, ...]
    document_id: int | None
    notes: tuple[Note, ...]
    editable: bool
