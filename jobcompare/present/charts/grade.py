"""Pay grade by level within each employer: a step per class with its grade printed on it, and nothing between employers."""

import re
from collections.abc import Sequence

from jobcompare.model.compared import Compared
from jobcompare.present.charts.rows import FIRST_HEADS, Drawn, Figure, Subject, by_employer, nothing, row_of, subjects, without
from jobcompare.present.charts.scales import ordered_scale
from jobcompare.present.charts.view import Bar, Chart, ChartKind, ChartRow, Panel, Scale, Table

TITLE = "Pay grade by level, within each employer"
CAPTION = "Grades are each employer's own names: nothing is compared between employers, and a grade is not an amount of pay."
_UNORDERED = "Steps of one length: the order of that employer's grades is not declared (Study › Employers)."
_ORDERED = "Length is the place of the grade in that employer's order, among the grades shown; not an amount."
_HEADS = ("Level in its series", "Pay grade", "Grades declared in order")
_ORDER_ONLY = Scale(title="", low=0, high=4, ticks=())  # steps of one length, a quarter of the width
_PARTS = re.compile(r"\d+|\D+")


def make_grade(compared: Compared) -> Chart:
    """One panel for each employer that states a grade, its classes highest level first."""
    found = subjects(compared)
    groups = [group for group in by_employer(found).values() if any(_grade(subject) for subject in group)]
    if not groups:
        return nothing(ChartKind.GRADE, TITLE, "No document of this comparison states a pay grade.", _HEADS)
    left_out = [subject for subject in found if not any(subject in group for group in groups)]
    ordered = {_declared(group) for group in groups}
    captions = [CAPTION]
    captions += [_ORDERED] if True in ordered else []
    captions += [_UNORDERED] if False in ordered else []
    captions += [f"Pay grade not stated: {without(left_out)}."] if left_out else []
    return Chart(
        kind=ChartKind.GRADE,
        title=TITLE,
        legend=(),
        panels=tuple(_panel(group) for group in groups),
        captions=tuple(captions),
        table=Table(header=(*FIRST_HEADS, *_HEADS), rows=tuple(_line(subject) for subject in found)),
    )


def level_words(subject: Subject) -> str:
    """The place of a class in its own series: "2 of 4", "I"; "" where the document gives none."""
    stated = subject.item.content.stated
    if stated.level is None:
        return stated.level_label or ""
    series = subject.item.version.specification.stated.series
    levels = [content.stated.level or 0 for content in subject.item.version.contents]
    top = max(len(series.members) if series else 0, *levels)
    return f"{stated.level} of {top}" if top > 1 and stated.level <= top else stated.level_label or f"{stated.level}"


def highest_first(group: Sequence[Subject]) -> list[Subject]:
    """The classes of one series with the highest level on top; others by their grades where these are in order."""
    levels = [subject.item.content.stated.level for subject in group]
    one = len({subject.item.version.specification.id for subject in group}) == 1
    if one and None not in levels and len(set(levels)) == len(levels):
        return sorted(group, key=lambda subject: -(subject.item.content.stated.level or 0))
    if not _declared(group):
        return list(group)
    return sorted(group, key=lambda subject: grade_order(_grade(subject)), reverse=True)


def grade_order(grade: str) -> tuple[tuple[int, int, str], ...]:
    """How grades are put in order where that is declared: numbers by size, letters by the alphabet ("IT2" before "IT10")."""
    parts = _PARTS.findall(grade.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)


def _panel(group: Sequence[Subject]) -> Panel:
    grades = sorted({_grade(subject) for subject in group} - {""}, key=grade_order)
    declared = _declared(group)
    scale = ordered_scale("order of the grades", grades) if declared else _ORDER_ONLY
    places = {grade: n if declared else 1 for n, grade in enumerate(grades, start=1)}
    return Panel(
        title=group[0].header.employer,
        scale=scale,
        rows=tuple(_row(subject, places) for subject in highest_first(group)),
        note="" if declared else "order of grades not declared",
    )


def _row(subject: Subject, places: dict[str, int]) -> ChartRow:
    grade = _grade(subject)
    bar = Bar(start=0, end=places[grade], text=grade) if grade else None
    return row_of(
        subject,
        Drawn(
            sublabel=f"level {words}" if (words := level_words(subject)) else "",
            bars=(bar,) if bar else (),
            note="" if bar else "grade not stated",
            told=(f"Pay grade {grade}",) if grade else (),
            ref=subject.ref("grade"),
        ),
        employer_said=True,
    )


def _grade(subject: Subject) -> str:
    return subject.item.content.stated.grade or ""


def _declared(group: Sequence[Subject]) -> bool:
    return group[0].item.employer.grades_ordered


def _line(subject: Subject) -> tuple[Figure, ...]:
    declared = "yes" if subject.item.employer.grades_ordered else "no"
    grade = _grade(subject)
    return (*subject.first_cells, level_words(subject) or None, grade or None, declared if grade else None)
