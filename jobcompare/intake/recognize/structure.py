"""Everything that the structure of a document gives: parts, classes, statements, series, with evidence and findings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize import findings as doubts
from jobcompare.intake.recognize.class_places import label_places, level_places, range_places, title_places
from jobcompare.intake.recognize.classes import Classes, find_classes
from jobcompare.intake.recognize.gaps import fill_gaps, introduced
from jobcompare.intake.recognize.inheritance import Taken, narrowed, read_inheritance
from jobcompare.intake.recognize.narrative import read_narratives, tracks_of
from jobcompare.intake.recognize.own_parts import with_classes
from jobcompare.intake.recognize.sections import Part, find_sections
from jobcompare.intake.recognize.series import FoundSeries, find_series
from jobcompare.intake.recognize.statements import Reading, read_statements
from jobcompare.intake.recognize.table_parts import tables_apart
from jobcompare.intake.recognize.tables import LevelTable, find_level_tables
from jobcompare.model.places import Span
from jobcompare.model.record import Evidence, Finding, Statement
from jobcompare.model.words import FindingKind, How, Severity
from jobcompare.vocabulary.cues import shipped_cues
from jobcompare.vocabulary.headings import shipped_headings
from jobcompare.vocabulary.titles import shipped_titles


@dataclass(frozen=True, slots=True)
class Structure:
    """What the structure of a document gives. `tracks`: class → its tracks and the words that tell them."""

    text: CanonicalText
    parts: tuple[Part, ...]
    classes: Classes
    statements: tuple[Statement, ...]
    series: FoundSeries | None
    taken: tuple[Taken, ...]
    tracks: dict[str, tuple[tuple[str, ...], tuple[Span, ...]]]
    tables: tuple[LevelTable, ...]


def read_structure(text: CanonicalText) -> Structure:
    """The structure of a document, by the words that come with the program."""
    titles, cues = shipped_titles(), shipped_cues()
    tables = find_level_tables(text, titles)
    parts = fill_gaps(text, find_sections(text, shipped_headings(), cues), cues)
    parts = tables_apart(text, parts, tables, cues)
    classes = find_classes(text, parts, tables, titles)
    parts = introduced(parts, classes)
    keys = tuple(head.key for head in classes.classes)
    parts = narrowed(text, with_classes(text, parts, classes, cues), keys, cues)
    classes = replace(classes, classes=tuple(replace(head, own_parts=_own(parts, head.key, len(keys))) for head in classes.classes))
    reading = Reading(text, cues, keys, tables)
    statements = (*read_statements(reading, parts), *read_narratives(reading, parts, classes.classes))
    return Structure(
        text=text,
        parts=parts,
        classes=classes,
        statements=tuple(sorted(statements, key=lambda statement: statement.places[0])),
        series=find_series(text, classes.classes, titles),
        taken=read_inheritance(text, parts, keys, cues),
        tracks={key: tracks_of(text, parts, key) for key in keys} if len(keys) > 1 else {},
        tables=tables,
    )


def _own(parts: tuple[Part, ...], key: str, count: int) -> tuple[int, ...]:
    return tuple(n for n, part in enumerate(parts) if part.classes == (key,)) if count > 1 else ()


def structure_evidence(structure: Structure) -> Iterator[Evidence]:
    """Evidence of every value that the structure gives."""
    classes = structure.classes
    if classes.title is not None and (classes.found is not None or classes.family):
        found = classes.found
        if found is not None and not (classes.table and classes.family):
            yield Evidence(field="/specification/title", places=found.places, how=found.how, sure=found.sure)
        elif classes.family:
            yield Evidence(field="/specification/title", places=(classes.family[1],), how=How.HEADING)
    if classes.family:
        yield Evidence(field="/specification/family", places=(classes.family[1],), how=How.HEADING)
    if structure.series:
        yield from _series_evidence(structure.series)
    for index, head in enumerate(classes.classes):
        at = f"/classes/{index}"
        if head.title_places:
            places = title_places(structure.text, structure.parts, head)
            yield Evidence(field=f"{at}/title", places=places, how=head.how, sure=head.sure)
        if head.level is not None:
            told = classes.found.level_places if classes.found else ()
            yield Evidence(field=f"{at}/level", places=level_places(structure.text, head, told), how=How.INFERRED)
        if head.level_label:
            yield Evidence(field=f"{at}/level_label", places=label_places(structure.text, head), how=head.how)
        if head.range:
            yield Evidence(field=f"{at}/range", places=range_places(structure.text, head), how=How.HEADING)
    yield from _class_evidence(structure)


def _series_evidence(found: FoundSeries) -> Iterator[Evidence]:
    if found.series.name is not None:
        yield Evidence(field="/specification/series/name", places=found.name_places, how=How.PATTERN, sure=found.sure)
    for index, places in enumerate(found.member_places):
        yield Evidence(field=f"/specification/series/members/{index}", places=places, how=found.how)


def _class_evidence(structure: Structure) -> Iterator[Evidence]:
    keys = [head.key for head in structure.classes.classes]
    for taken in structure.taken:
        yield Evidence(field=f"/classes/{keys.index(taken.key)}/inherits", places=taken.places, how=How.PATTERN)
    for key, (tracks, places) in structure.tracks.items():
        if tracks:
            yield Evidence(field=f"/classes/{keys.index(key)}/tracks", places=places, how=How.INFERRED)


def structure_findings(structure: Structure) -> Iterator[Finding]:
    """What is doubtful in the structure."""
    text, parts, statements = structure.text, structure.parts, structure.statements
    yield from doubts.title_findings(structure.classes, shipped_titles())
    yield from doubts.strike_findings(text, parts, statements)
    yield from doubts.page_findings(text, parts, statements)
    yield from doubts.statement_findings(text, parts, statements, structure.classes)
    if structure.series:
        members = structure.series.series.members
        yield from doubts.series_findings(text, structure.classes, members, structure.series.member_places)
    else:
        yield from doubts.series_findings(text, structure.classes, (), ())
    for index, head in enumerate(structure.classes.classes):
        tracks, places = structure.tracks.get(head.key, ((), ()))
        if tracks:
            facts = {"title": head.title, "tracks": ", ".join(tracks)}
            yield Finding(
                severity=Severity.CHECK,
                trouble=FindingKind.TWO_TRACKS,
                field=f"/classes/{index}/tracks",
                places=places,
                facts=facts,
            )
