"""Verbs that change a study. Each commits one named, undoable step and returns what it changed.

The modules behind the names are imported when first asked for: the window shows before the analysis is loaded.
"""

from typing import TYPE_CHECKING

from jobcompare.common.late import late_names

if TYPE_CHECKING:
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
    from jobcompare.operations.do.versions import make_current

_PLACES = {
    "alignment": (
        "decide",
        "undecide",
    ),
    "classes": ("delete_classes",),
    "comparisons": (
        "create_comparison",
        "delete_comparison",
        "move_class",
        "rename_comparison",
        "set_classes",
        "set_reference",
    ),
    "employers": (
        "add_employer",
        "edit_employer",
        "set_employer_of",
        "set_ours",
    ),
    "history": (
        "checkpoint",
        "redo",
        "undo",
    ),
    "importing": ("import_files",),
    "ladder": (
        "clear_placement",
        "confirm_placement",
        "place",
        "set_levels",
    ),
    "marks": ("toggle_mark",),
    "notes": (
        "add_note",
        "delete_note",
        "set_note_open",
    ),
    "reviewing": (
        "review",
        "settle_finding",
        "unreview",
    ),
    "sample": ("make_sample",),
    "studies": (
        "create_study",
        "open_study",
        "user_name",
    ),
    "values": (
        "as_read",
        "set_label",
        "set_value",
    ),
    "versions": ("make_current",),
}
__getattr__ = late_names(__name__, _PLACES)

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
    "make_current",
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
