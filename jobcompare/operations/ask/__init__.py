"""Questions. Each takes a reader and gives a value of `present`; none changes anything."""

from jobcompare.operations.ask.classes import class_list, employer_tree, find_class, named_classes, suggest_classes
from jobcompare.operations.ask.comparisons import (
    chart,
    compared,
    comparison_bar,
    comparison_named,
    comparisons,
    joint_matrix,
    ladder,
    level_matrices,
    side_by_side,
    whole_specification,
)
from jobcompare.operations.ask.documents import document, document_list
from jobcompare.operations.ask.editing import Editor, EditorKind, editor
from jobcompare.operations.ask.overview import check, journal, open_notes, start, status
from jobcompare.operations.ask.sources import source, word_differences

__all__ = [
    "Editor",
    "EditorKind",
    "chart",
    "check",
    "class_list",
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
    "level_matrices",
    "named_classes",
    "open_notes",
    "side_by_side",
    "source",
    "start",
    "status",
    "suggest_classes",
    "whole_specification",
    "word_differences",
]
