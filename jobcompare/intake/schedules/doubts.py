"""What is doubtful about a whole schedule: codes, titles, columns, units of time."""

from collections import Counter
from collections.abc import Iterator, Sequence

from jobcompare.intake.schedules.rows import Cell, ClassRows, Found
from jobcompare.model.record import Finding
from jobcompare.model.words import FindingKind, Severity

_USUAL = 0.6  # share of codes that have the full number of digits, from which shorter ones have lost zeros
_CUT = range(20, 65)  # characters at which systems cut titles
_LEAST_CUT = 3  # titles of exactly the greatest length, from which they count as cut
_MANY_CUT = 20  # so many of them count where they are a third more than of any length a little shorter
_MOST_NAMED = 6  # titles named in one finding
_NAMED = 60  # characters of a row named in one


def row_doubts(found: Found) -> Iterator[Finding]:
    """Rows that were left out: sums, which are no classes, and rows with neither code nor pay."""
    for cells, what in ((found.sums, "rows of totals or averages were left out"), (found.notes, "rows have neither code nor pay")):
        if cells:
            words = "; ".join(cell.text[:_NAMED] for cell in cells[:_MOST_NAMED])
            places = tuple(cell.place for cell in cells)
            facts = {"what": f"{len(cells):,} {what} ({words})"}
            yield Finding(severity=Severity.NOTE, trouble=FindingKind.ROWS_LEFT_OUT, places=places, facts=facts)


def code_doubts(groups: Sequence[ClassRows]) -> Iterator[Finding]:
    """One code on several titles; codes with fewer digits than the others, which have lost their leading zeros."""
    titles: dict[str, list[int]] = {}
    for index, group in enumerate(groups):
        if group.code is not None and group.title is not None:
            titles.setdefault(group.code.text, []).append(index)
    for code, found in titles.items():
        if len(found) > 1:
            places = tuple(cell.place for index in found if (cell := groups[index].code) is not None)
            words = [cell.text for index in found if (cell := groups[index].title) is not None]
            facts = {"code": code, "titles": "; ".join(words[:_MOST_NAMED])}
            for index in found[1:]:
                field = f"/classes/{index}/code"
                yield Finding(
                    severity=Severity.CHECK, trouble=FindingKind.CODE_ON_TWO_TITLES, field=field, places=places, facts=facts
                )
    yield from _lost_zeros(groups)


def _lost_zeros(groups: Sequence[ClassRows]) -> Iterator[Finding]:
    codes = [group.code.text for group in groups if group.code is not None]
    lengths = Counter(len(code) for code in codes if code.isdecimal())
    full, count = lengths.most_common(1)[0] if lengths else (0, 0)
    if not count or count < _USUAL * len(codes) or full != max(lengths) or any(code.startswith("0") for code in codes):
        return
    for index, group in enumerate(groups):
        if group.code is not None and group.code.text.isdecimal() and len(group.code.text) < full:
            yield _about(index, "code", FindingKind.CODE_LOST_ZEROS, group.code, {"code": group.code.text})


def title_doubts(groups: Sequence[ClassRows]) -> Iterator[Finding]:
    """Titles that all end at the same length, as a system cuts them."""
    titles = {group.title.text for group in groups if group.title is not None}
    lengths = Counter(map(len, titles))
    longest = max(lengths, default=0)
    before = [lengths[longest - n] for n in range(1, 6)]
    sharp = lengths[longest] >= max(_LEAST_CUT, 2 * sum(before) / 5) or lengths[longest] >= max(_MANY_CUT, 4 / 3 * max(before))
    if longest not in _CUT or not sharp:
        return
    for index, group in enumerate(groups):
        if group.title is not None and len(group.title.text) == longest:
            facts = {"title": group.title.text, "what": f"many titles end at {longest} characters"}
            yield _about(index, "title", FindingKind.TITLE_CUT, group.title, facts)


def unread_doubts(groups: Sequence[ClassRows]) -> Iterator[Finding]:
    """Cells among the rates that hold no amount."""
    for index, group in enumerate(groups):
        for cell in group.unread:
            facts = {"what": "a rate is no amount and was left out", "printed": cell.text[:80]}
            yield _about(index, "pay", FindingKind.NUMBER_AMBIGUOUS, cell, facts)


def _about(index: int, field: str, trouble: FindingKind, cell: Cell, facts: dict[str, str]) -> Finding:
    return Finding(severity=Severity.CHECK, trouble=trouble, field=f"/classes/{index}/{field}", places=(cell.place,), facts=facts)
