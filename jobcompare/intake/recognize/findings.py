"""What is doubtful in a document's structure: its title, levels, strikes and page breaks."""

import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.classes import Classes
from jobcompare.intake.recognize.levels import expand, label_of, stem_of
from jobcompare.intake.recognize.own_parts import sections_in
from jobcompare.intake.recognize.pieces import live_words
from jobcompare.intake.recognize.sections import Part
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Finding, Statement
from jobcompare.model.words import FindingKind, SectionKind, Severity, StatementKind, TextMarkKind
from jobcompare.vocabulary.titles import Titles

_AROUND = 30  # characters on each side of a page break that are shown
_STRAY = re.compile(r"^[^\w\s(\"'“‘$#.•]+\s*(?=\w)")
_ALIKE = frozenset([StatementKind.DUTY, StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY])
_MOST_PLACES = 20
_GLUED = 3  # struck runs glued to live words, from which a statement may not read as it was meant
_LISTS = frozenset([SectionKind.DUTIES, SectionKind.KNOWLEDGE, SectionKind.SKILLS, SectionKind.ABILITIES])


def title_findings(classes: Classes, titles: Titles) -> Iterator[Finding]:
    """The title was repaired or taken from prose; a class has no title."""
    found = classes.found
    if classes.title is None:
        yield Finding(severity=Severity.CHECK, trouble=FindingKind.LEVEL_UNNAMED, field="/classes/0/title")
        return
    if found is None:
        return
    if found.from_prose:
        yield Finding(
            severity=Severity.CHECK,
            trouble=FindingKind.TITLE_FROM_PROSE,
            field="/specification/title",
            places=found.places,
            facts={"read": classes.title},
        )
    printed = " ".join(found.printed.split())
    tail = re.search(r"(?:^|[ /])(?:i{1,3}|iv|v|vi{0,3})$", printed)
    if "//" in printed or (tail and len(expand(printed, titles)) == 1 and label_of(printed)):
        facts = {"printed": printed, "read": classes.title}
        yield Finding(
            severity=Severity.NOTE,
            trouble=FindingKind.TITLE_REPAIRED,
            field="/specification/title",
            places=found.places,
            facts=facts,
        )


def strike_findings(text: CanonicalText, parts: Sequence[Part], statements: Sequence[Statement]) -> Iterator[Finding]:
    """Struck words without marked insertions; a struck passage that runs on into live words over a page."""
    struck = [mark.span for mark in text.marks if mark.kind is TextMarkKind.STRUCK]
    if not struck or any(mark.kind is TextMarkKind.INSERTED for mark in text.marks):
        return
    partial = [span for span in struck if not _line_is_struck(text, span)]
    if partial:
        places = tuple(partial[:_MOST_PLACES])
        yield Finding(severity=Severity.NOTE, trouble=FindingKind.INSERTIONS_NOT_MARKED, field="/document/marks", places=places)
    yield from _rewritten(text, struck, statements)
    breaks = {mark.span.start for mark in text.marks if mark.kind is TextMarkKind.PAGE_BREAK}
    for span in struck:
        end = next((at for at in breaks if span.end <= at <= span.end + 1), None)
        line = next(line for line in text.lines if line.whole.start <= span.start < line.whole.end)
        if end is None or span.start > line.span.start + 1 or line.whole.end <= end + 1:
            continue
        live = Span(end + 1, line.whole.end)
        yield Finding(
            severity=Severity.CHECK,
            trouble=FindingKind.STRUCK_RUNS_ON,
            field=_field_at(text, span.start, parts, statements),
            places=(live,),
            facts={"struck": " ".join(text.words(span).split()), "live": live_words(text, (live,))},
        )


def page_findings(text: CanonicalText, parts: Sequence[Part], statements: Sequence[Statement]) -> Iterator[Finding]:
    """Sentences and rows that were joined over a page."""
    for mark in text.marks:
        at = mark.span.start
        if mark.kind is not TextMarkKind.PAGE_BREAK or text.text[at : at + 1] != " ":
            continue
        line = next(line for line in text.lines if line.whole.start <= at < line.whole.end)
        low, high = max(line.span.start, at - _AROUND), min(line.span.end, at + _AROUND)
        left = text.text.find(" ", low, at)
        right = text.text.rfind(" ", at + 1, high)
        place = Span(low if low == line.span.start or left < 0 else left + 1, high if high == line.span.end or right < 0 else right)
        field = _field_at(text, at, parts, statements)
        yield Finding(severity=Severity.NOTE, trouble=FindingKind.SENTENCE_JOINED_OVER_PAGE, field=field, places=(place,))
    for index, statement in enumerate(statements):
        if len(statement.places) > 1:
            field = f"/statements/{index}"
            yield Finding(severity=Severity.NOTE, trouble=FindingKind.ROW_JOINED_OVER_PAGE, field=field, places=statement.places)


def statement_findings(
    text: CanonicalText, parts: Sequence[Part], statements: Sequence[Statement], classes: Classes
) -> Iterator[Finding]:
    """Stray characters, kinds that are not clear, lists that are the same at every level, lists that are lost."""
    for index, statement in enumerate(statements):
        start = statement.places[0].start
        before = text.text[text.text.rfind("\n", 0, start) + 1 : start].removeprefix("• ")
        stray = _STRAY.match(before + "x") if 0 < len(before) < 4 and not any(map(str.isalnum, before)) else None
        if stray and before.strip() and start - len(before) >= 0:
            at = start - len(before)
            place = (Span(at, at + len(before.rstrip())),)
            facts = {"character": before.strip()}
            yield Finding(
                severity=Severity.NOTE, trouble=FindingKind.STRAY_CHARACTER, field=f"/statements/{index}", places=place, facts=facts
            )
    mixed = [(lines[0], lines[1]) for part in parts if part.topic == "ksa" for lines in [_extent(text, part)]]
    for index, statement in enumerate(statements):
        start = statement.places[0].start
        if statement.kind is StatementKind.CHARACTERISTIC and any(low <= start < high for low, high in mixed):
            facts = {"text": statement.text, "first": "ability", "second": "characteristic"}
            yield Finding(
                severity=Severity.NOTE,
                trouble=FindingKind.KIND_AMBIGUOUS,
                field=f"/statements/{index}",
                places=statement.places,
                facts=facts,
            )
    yield from _identical(statements, classes)
    yield from _lost(text, parts)


def series_findings(text: CanonicalText, classes: Classes, members: Sequence[str], places: Sequence[Places]) -> Iterator[Finding]:
    """Levels that the document names and does not describe."""
    titles = {head.title.lower() for head in classes.classes}
    short = {head.key.lower() for head in classes.classes}
    described = titles | short
    for index, (member, where) in enumerate(zip(members, places, strict=True)):
        if member.lower() not in described and not any(title.endswith(f" {member.lower()}") for title in titles):
            yield Finding(
                severity=Severity.NOTE,
                trouble=FindingKind.LEVEL_NOT_COLLECTED,
                field=f"/specification/series/members/{index}",
                places=where,
                facts={"member": member},
            )
    stems = {stem_of(head.title) for head in classes.classes if head.level_label}
    seen: set[str] = set()
    for stem in sorted(stems):
        for found in re.finditer(rf"\b{re.escape(stem)} ([IVX]{{1,4}})\b(?!/)", text.text):
            name = found.group().lower()
            if name not in titles | seen and label_of(found.group()):
                seen.add(name)
                yield Finding(
                    severity=Severity.NOTE,
                    trouble=FindingKind.LEVEL_NOT_COLLECTED,
                    field="/specification/series",
                    places=(Span(*found.span()),),
                    facts={"member": found.group()},
                )


def _extent(text: CanonicalText, part: Part) -> tuple[int, int]:
    return text.lines[part.lines.start].whole.start, text.lines[part.lines.stop - 1].whole.end


def _line_is_struck(text: CanonicalText, span: Span) -> bool:
    return any(line.struck for line in text.lines if line.whole.start <= span.start < line.whole.end)


def _rewritten(text: CanonicalText, struck: Sequence[Span], statements: Sequence[Statement]) -> Iterator[Finding]:
    """Statements of which several struck runs are glued to the words that came in their place."""
    glued = [
        span for span in struck if text.text[span.end : span.end + 1].isalnum() or text.text[span.start - 1 : span.start].isalnum()
    ]
    for index, statement in enumerate(statements):
        place = statement.places[0]
        if not statement.struck and sum(place.start <= span.start < place.end for span in glued) >= _GLUED:
            yield Finding(
                severity=Severity.CHECK,
                trouble=FindingKind.INSERTIONS_NOT_MARKED,
                field=f"/statements/{index}",
                places=statement.places,
                facts={"reads": statement.text},
            )


def _field_at(text: CanonicalText, at: int, parts: Sequence[Part], statements: Sequence[Statement]) -> str:
    """The statement that holds a place, else the section."""
    for index, statement in enumerate(statements):
        if any(place.start <= at < place.end for place in statement.places):
            return f"/statements/{index}"
    number = next(n for n, part in enumerate(parts) if text.lines[part.lines.stop - 1].whole.end > at)
    section = next(n for n, group in enumerate(sections_in(parts)) if number in group)
    return f"/sections/{section}"


def _identical(statements: Sequence[Statement], classes: Classes) -> Iterator[Finding]:
    listed = [statement for statement in statements if statement.kind in _ALIKE]
    keys = {head.key for head in classes.classes}
    if len(keys) < 2 or not listed or any(set(statement.classes) != keys for statement in listed):
        return
    facts = {"levels": ", ".join(head.key for head in classes.classes)}
    last = (classes.classes[-1].key,)
    if any(statement.kind is StatementKind.CHARACTERISTIC for statement in statements):
        facts["difference"] = "class characteristics"
    told = (one.places for one in statements if one.kind is StatementKind.CHARACTERISTIC and one.classes == last)
    yield Finding(
        severity=Severity.NOTE,
        trouble=FindingKind.LISTS_IDENTICAL,
        field=f"/classes/{len(keys) - 1}",
        places=tuple(place for places in told for place in places) or classes.classes[-1].title_places,
        facts=facts,
    )


def _lost(text: CanonicalText, parts: Sequence[Part]) -> Iterator[Finding]:
    """A heading that announces a list, with nothing below it before the next heading of its rank."""
    for index, part in enumerate(parts):
        if (
            part.kind not in _LISTS
            or part.heading is None
            or not part.heading.endswith(":")
            or part.heading_span is None
            or part.body(text)
        ):
            continue
        after = parts[index + 1] if index + 1 < len(parts) else None
        if after is None or (after.kind is not part.kind and after.kind not in _LISTS and not after.classes):
            yield Finding(
                severity=Severity.CHECK,
                trouble=FindingKind.LIST_LOST,
                field=f"/sections/{next(n for n, group in enumerate(sections_in(parts)) if index in group)}",
                places=(part.heading_span,),
                facts={"text": part.heading},
            )
