"""Verbs that change a study. Each commits one named, undoable step and returns what it changed."""

from jobcompare.operations.do.alignment import decide, undecide
from jobcompare.operations.do.classes import delete_classes
from jobcompare.operations.do.comparisons import (
    create_comparison,
    delete_comparison,
    move_class,
    rename_comparison,
    set_classes,
    set_reference,
)
from jobcompare.operations.do.employers import add_employer, edit_employer, set_employer_of, set_ours
from jobcompare.operations.do.history import checkpoint, redo, undo
from jobcompare.operations.do.importing import import_files
from jobcompare.operations.do.ladder import clear_placement, confirm_placement, place, set_levels
from jobcompare.operations.do.marks import toggle_mark
from jobcompare.operations.do.notes import add_note, delete_note, set_note_open
from jobcompare.operations.do.reviewing import review, settle_finding, unreview
from jobcompare.operations.do.sample import make_sample
from jobcompare.operations.do.studies import create_study, open_study, user_name
from jobcompare.operations.do.values import as_read, set_label, set_value

__all__ = [
    "add_employer",
    "add_note",
    "as_read",
    "checkpoint",
    "clear_placement",
    "confirm_placement",
    "create_comparison",
    "create_study",
    "decide",
    "delete_classes",
    "delete_comparison",
    "delete_note",
    "edit_employer",
    "import_files",
    "make_sample",
    "move_class",
    "open_study",
    "place",
    "redo",
    "rename_comparison",
    "review",
    "set_classes",
    "set_employer_of",
    "set_label",
    "set_levels",
    "set_note_open",
    "set_ours",
    "set_reference",
    "set_value",
    "settle_finding",
    "toggle_mark",
    "undecide",
    "undo",
    "unreview",
    "user_name",
]
