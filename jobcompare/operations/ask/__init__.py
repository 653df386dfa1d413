"""Questions. Each takes a reader and gives a value of `present`; none changes anything.

The modules behind the names are imported when first asked for: the window shows before the analysis is loaded.
"""

from typing import TYPE_CHECKING

from jobcompare.common.late import late_names

if TYPE_CHECKING:
    from jobcompare.operations.ask.charts import chart
    from jobcompare.operations.ask.chosen import compared, comparison_bar, comparison_named, comparisons, whole_specification
    from jobcompare.operations.ask.classes import class_list, employer_tree, find_class, named_classes, suggest_classes
    from jobcompare.operations.ask.documents import document, document_list
    from jobcompare.operations.ask.editing import Editor, EditorKind, editor
    from jobcompare.operations.ask.grids import side_by_side
    from jobcompare.operations.ask.ladders import ladder
    from jobcompare.operations.ask.matrices import joint_matrix, level_matrices
    from jobcompare.operations.ask.overview import check, journal, open_notes, start, status
    from jobcompare.operations.ask.revisions import (
        compare_documents,
        compare_named,
        compare_versions,
        last_revision,
        redline,
        redline_named,
        versions,
        versions_of_class,
    )
    from jobcompare.operations.ask.sources import source, word_differences

_PLACES = {
    "charts": ("chart",),
    "classes": (
        "class_list",
        "employer_tree",
        "find_class",
        "named_classes",
        "suggest_classes",
    ),
    "chosen": (
        "compared",
        "comparison_bar",
        "comparison_named",
        "comparisons",
        "whole_specification",
    ),
    "documents": (
        "document",
        "document_list",
    ),
    "editing": (
        "Editor",
        "EditorKind",
        "editor",
    ),
    "grids": ("side_by_side",),
    "ladders": ("ladder",),
    "matrices": (
        "joint_matrix",
        "level_matrices",
    ),
    "overview": (
        "check",
        "journal",
        "open_notes",
        "start",
        "status",
    ),
    "sources": (
        "source",
        "word_differences",
    ),
    "revisions": (
        "compare_documents",
        "compare_named",
        "compare_versions",
        "last_revision",
        "redline",
        "redline_named",
        "versions",
        "versions_of_class",
    ),
}
__getattr__ = late_names(__name__, _PLACES)

__all__ = [
    "Editor",
    "EditorKind",
    "chart",
    "check",
    "class_list",
    "compare_documents",
    "compare_named",
    "compare_versions",
    "compared",
    "comparison_bar",
    "comparison_named",
    "comparisons",
    "document",
    "document_list",
    "editor",
    "employer_tree",
    "find_class",
    "joint_matrix",
    "journal",
    "ladder",
    "last_revision",
    "level_matrices",
    "named_classes",
    "open_notes",
    "redline",
    "redline_named",
    "side_by_side",
    "source",
    "start",
    "status",
    "suggest_classes",
    "versions",
    "versions_of_class",
    "whole_specification",
    "word_differences",
]
