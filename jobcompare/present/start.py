"""The Start page and the status line."""

from collections.abc import Sequence

from jobcompare.model.lines import StudyCounts
from jobcompare.model.study import Comparison, Employer, StudyInfo
from jobcompare.present.figures import counted
from jobcompare.present.lists_view import StartView, Status, Step


def make_start(
    info: StudyInfo, counts: StudyCounts, employers: Sequence[Employer], comparisons: Sequence[Comparison], waiting: int = 0
) -> StartView:
    """The steps of a study with the next one to do.

    Args:
        info: the study.
        counts: what is in it.
        employers: its employers.
        comparisons: its comparisons.
        waiting: documents that were read and wait on the Review page.
    """
    read = counts.documents > 0 or counts.classes > 0 or waiting > 0
    none = f"none, but {counted(counts.classes, 'class')}" if counts.classes else "none in the study yet" if waiting else "none yet"
    left = f"{counts.to_review:,} left" if counts.to_review else "done" if read else "nothing to check yet"
    if waiting:
        left = f"{counted(waiting, 'document')} {'waits' if waiting == 1 else 'wait'} for review"
    filled = [comparison for comparison in comparisons if len(comparison.class_ids) > 1]
    states = (
        (f"{counts.documents:,}" if counts.documents else none, "documents", read),
        (left, "review" if waiting else "documents", read and not counts.to_review and not waiting),
        (counted(len(comparisons), "comparison") if comparisons else "none yet", "classes", bool(filled)),
        ("ready" if filled else "choose at least two classes first", "side-by-side", False),
        ("ready" if filled else "choose at least two classes first", "ladder", False),
    )
    titles = ("Add documents", "Check what was read", "Choose classes", "Compare", "Show or export")
    ahead = next((n for n, (_, _, done) in enumerate(states) if not done), len(states) - 1)
    steps = tuple(
        Step(number=n + 1, title=title, state=state, page=page, next=n == ahead)
        for n, (title, (state, page, _)) in enumerate(zip(titles, states, strict=True))
    )
    ours = next((employer.name for employer in employers if employer.id == info.ours), None)
    return StartView(study=info.name, facts=_facts(counts), steps=steps, comparisons=tuple(comparisons), ours=ours)


def make_status(counts: StudyCounts, read_only: bool) -> Status:
    """The status line."""
    saved = "Read-only" if read_only else "All changes saved"
    facts = _facts(counts) + (f" · {counts.to_review:,} to review" if counts.to_review else "")
    return Status(saved=saved, facts=facts, to_review=counts.to_review)


def _facts(counts: StudyCounts) -> str:
    figures = ((counts.employers, "employer"), (counts.classes, "class"), (counts.documents, "document"))
    return " · ".join(counted(*figure) for figure in figures)
