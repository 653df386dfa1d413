"""The classes that a document describes, with their titles, levels and own parts."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.class_tables import coded_rows, common_title, level_rows, leveled_stems, low_to_high, title_among
from jobcompare.intake.recognize.headings import is_titled
from jobcompare.intake.recognize.levels import Leveled, expand, label_of, place_of, stem_of
from jobcompare.intake.recognize.naming import QUALIFIED, plain_title
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.tables import LevelTable
from jobcompare.intake.recognize.title_words import FoundTitle, looks_like_title, repaired, without_code
from jobcompare.intake.recognize.titles import block_titles, find_title, labelled_titles
from jobcompare.model.places import Places, Span
from jobcompare.model.words import How, SectionKind
from jobcompare.vocabulary.headings import heading_form, shipped_headings
from jobcompare.vocabulary.titles import Titles

_ROOT = 6  # letters that "custodian" and "custodial" have in common
_RANGE = re.compile(r"\bRANGE ([A-Z])\b", re.IGNORECASE)
_LED = re.compile(r"([A-Z][\w/&' -]{2,60}?)\s?:\s+\S")


@dataclass(frozen=True, slots=True)
class ClassHead:
    """One class of a document.

    Attributes:
        key: how the record names it ("I", "Senior"); for the only class without level the last word of its title.
        title: as printed, repaired in white space and case only.
        level: place in the series, 1 = lowest; None where the document does not say.
        level_label: the document's own name of the level, "II"; None where it has none.
        range: "A" of "Range A".
        title_places: where the title stands.
        own_parts: indices of the parts that speak of this class only.
        how: how the title was found.
        sure: false where the title should be checked.
    """

    key: str
    title: str
    level: int | None = None
    level_label: str | None = None
    range: str | None = None
    title_places: Places = ()
    own_parts: tuple[int, ...] = ()
    how: How = How.HEADING
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of a document, low to high.

    Attributes:
        title: title of the specification; None where the document has none.
        found: the title as it was found; None where it was not, or where a table or headings give the classes.
        classes: one or more.
        family: the line above classes that have titles of their own ("Technical Support"), and its place.
        headed: the classes come from headings, each over its own block or paragraphs.
        table: the classes come from the head of a table.
        starts: lines at which the specification of each class begins, where each has one of its own; empty else.
        restarts: (line, key) where it goes on behind the label of its title, after that of another class.
    """

    title: str | None
    found: FoundTitle | None
    classes: tuple[ClassHead, ...]
    family: tuple[str, Span] | None = None
    headed: bool = False
    table: bool = False
    starts: tuple[int, ...] = ()
    restarts: tuple[tuple[int, str], ...] = ()


def find_classes(text: CanonicalText, parts: Sequence[Part], tables: Sequence[LevelTable], titles: Titles) -> Classes:
    """The classes of a document, without their own parts (`own_parts` gives them)."""
    found = find_title(text, parts, titles)
    if tables:
        return _from_table(text, tables[0], found, titles)
    labelled = _labelled(text, titles)
    if labelled:
        return _from_labels(text, labelled, parts, titles)
    title = repaired(found.printed, text, titles) if found else None
    several = expand(title, titles) if title else ()
    block = _in_block(text, parts, titles) if len(several) < 2 else []
    if block:
        return _from_labels(text, block, parts, titles)
    rows = level_rows(text) if len(several) == 1 and not several[0].label else ()
    if rows and found and title:
        told = low_to_high([(f"{title} {numeral}", (numeral, place)) for _, numeral, place in rows], titles)
        leveled = [Leveled(f"{title} {numeral}", numeral) for numeral, _ in told]
        return Classes(title, found, _heads(leveled, [(place,) for _, place in told], replace(found, how=How.TABLE)))
    headed = _headed(text, parts, titles)
    if _better(headed, several, parts):
        return _from_headings(text, headed, found, title)
    led = _led_titles(text, titles) if found is None or found.from_prose else []
    if len(led) > 1:
        return _from_labels(text, led, parts, titles)
    if title is None or found is None:
        return Classes(None, None, (ClassHead("1", "", sure=False, how=How.INFERRED),))
    return Classes(title, found, _heads(several, [found.places] * len(several), found))


def _from_table(text: CanonicalText, table: LevelTable, found: FoundTitle | None, titles: Titles) -> Classes:
    """Classes of the head of a table; its first cell, or the line above all, is the family."""
    printed = [" ".join(text.words(cell).split()) for _, cell in table.columns]
    first = text.lines[table.head].cells[0]
    corner = " ".join(text.words(first).split())
    leveled = [Leveled(words, label_of(words)) for words in printed]
    places = [_all_places(text, words, cell) for words, (_, cell) in zip(printed, table.columns, strict=True)]
    heads = _heads(leveled, places, FoundTitle("", (), How.TABLE))
    family = _family_of(text, corner, first, table.head, titles)
    title = family[0] if family else (repaired(found.printed, text, titles) if found else None)
    if all(len(words.split()) < 3 and not looks_long(words) for words in printed) and found is not None:
        title = repaired(found.printed, text, titles)
        stem = common_title([one.title for one in expand(title, titles)])
        heads = tuple(
            replace(head, title=f"{stem} {head.title}", level_label=head.level_label or label_of(f"{stem} {head.title}"))
            for head in heads
        )
    ranges = _ranges(text, heads)
    return Classes(title, found, tuple(replace(head, range=ranges.get(head.key)) for head in heads), family, table=True)


def _labelled(text: CanonicalText, titles: Titles) -> list[tuple[int, str, FoundTitle]]:
    """(line, title, as found) of titles behind labels, where they are two or more of one series; else nothing."""
    found: dict[str, tuple[int, str, FoundTitle]] = {}
    listed = [(n, FoundTitle(text.words(cell), (cell,), How.TABLE)) for n, cell in coded_rows(text, titles)]
    for index, one in listed or labelled_titles(text, titles):
        title = repaired(without_code(one.printed), text, titles)
        if looks_like_title(title, titles):
            found.setdefault(plain_title(title), (index, title, one))
    roots = [" ".join(word[:_ROOT] for word in name.split()) for name in found]
    return list(found.values()) if len(found) > 1 and _kin(roots) else []


def _led_titles(text: CanonicalText, titles: Titles) -> list[tuple[int, str, FoundTitle]]:
    """(line, title, as found) of titles with numerals that lines begin with ("Planner 2: $5,866"), alike but for these."""
    found: dict[str, tuple[int, str, FoundTitle]] = {}
    for index, line in enumerate(text.lines):
        lead = _LED.match(text.words(line.span))
        if lead is None or line.struck or not label_of(lead[1]) or not looks_like_title(lead[1], titles):
            continue
        title = repaired(lead[1], text, titles)
        place = Span(line.span.start, line.span.start + len(lead[1]))
        found.setdefault(plain_title(title), (index, title, FoundTitle(lead[1], (place,), How.HEADING, sure=False)))
    return list(found.values()) if len({stem_of(title) for _, title, _ in found.values()}) == 1 else []


def _in_block(text: CanonicalText, parts: Sequence[Part], titles: Titles) -> list[tuple[int, str, FoundTitle]]:
    """(line, title, as found) of titles below one another in the title block, where they are of one series."""
    found: dict[str, tuple[int, str, FoundTitle]] = {}
    for one in block_titles(text, parts, titles):
        title = repaired(one.printed, text, titles)
        found.setdefault(plain_title(title), (0, title, one))
    return list(found.values()) if len(found) > 1 and _kin(list(found)) else []


def _from_labels(
    text: CanonicalText, labelled: Sequence[tuple[int, str, FoundTitle]], parts: Sequence[Part], titles: Titles
) -> Classes:
    """Classes behind labels: each over a specification of its own, or in one table."""
    lines = tuple(index for index, _, _ in labelled)
    known = [part.lines.start for part in parts if part.kind is not None]
    apart = all(any(a < start < b for start in known) for a, b in itertools.pairwise(lines))
    ordered = labelled if apart else low_to_high([(one[1], one) for one in labelled], titles)
    leveled = [Leveled(title, label_of(title)) for _, title, _ in ordered]
    first = labelled[0][2]
    heads = _heads(leveled, [one.places for _, _, one in ordered], first)
    title = common_title([title for _, title, _ in ordered[: 1 if apart else None]])
    restarts = _restarts(text, heads, max(lines), titles) if apart else ()
    return Classes(title, first, heads, starts=lines if apart else (), restarts=restarts)


def _restarts(text: CanonicalText, heads: Sequence[ClassHead], after: int, titles: Titles) -> tuple[tuple[int, str], ...]:
    """(line, key) of labels with the title of a class that stand behind the first ones of all."""
    keys = {plain_title(head.title): head.key for head in heads}
    named = [
        (index, keys.get(plain_title(without_code(one.printed)))) for index, one in labelled_titles(text, titles) if index > after
    ]
    return tuple((index, key) for index, key in named if key is not None)


def looks_long(words: str) -> bool:
    """A name of a level that is a title by itself, not "I" or "Senior"."""
    return len(words) > 12


def _family_of(text: CanonicalText, corner: str, place: Span, head: int, titles: Titles) -> tuple[str, Span] | None:
    """The words in the corner of the table, as a line above prints them in upper and lower case."""
    if len(corner) < 4 or heading_form(corner) in shipped_headings().by_form:
        return None
    for line in text.lines[:head]:
        words = text.words(line.span)
        if words.lower().startswith(corner.lower()) and len(words) < len(corner) + 12:
            return words[: len(corner)], Span(line.span.start, line.span.start + len(corner))
    return repaired(corner, text, titles), place


def _ranges(text: CanonicalText, heads: Sequence[ClassHead]) -> dict[str, str]:
    """Class → range, where a line names both; a range belongs to the title right before it."""
    ranges: dict[str, str] = {}
    for match in _RANGE.finditer(text.text):
        before = text.text[max(0, match.start() - 120) : match.start()].rpartition("\n")[2].lower()
        ends = [(before.rfind(head.title.lower()) + len(head.title), head.key) for head in heads if head.title.lower() in before]
        if ends:
            ranges.setdefault(max(ends)[1], match[1].upper())
    return ranges


def _all_places(text: CanonicalText, words: str, first: Span) -> Places:
    """The place of a title in the table and of the line that it heads below."""
    below = next((line for line in text.lines if line.span.start > first.end and _begins(text.words(line.span), words)), None)
    return (first,) if below is None else (first, Span(below.span.start, below.span.start + len(words)))


def _begins(line: str, title: str) -> bool:
    return line.startswith(title) and not line[len(title) : len(title) + 1].isalnum() and len(line) < len(title) + 60


def _headed(text: CanonicalText, parts: Sequence[Part], titles: Titles) -> list[tuple[str, Span]]:
    """Headings of one look that look like titles of classes, each once, and in the order of the document."""
    found: dict[str, tuple[str, Span]] = {}
    ranks: dict[str, int] = {}
    stems = leveled_stems(part.heading.rstrip(": ") for part in parts if part.heading)
    for index, part in enumerate(parts):
        if part.heading is None or part.heading_span is None or part.topic == "questions" or not _free(part):
            continue
        words = title_among(QUALIFIED.sub("", part.heading.rstrip(": ")).strip(), stems)
        if not looks_like_title(words, titles) or not _has_body(text, parts, index) or titles.holds.first(words):
            continue
        title = repaired(words, text, titles)
        ranks.setdefault(plain_title(title), part.rank)
        start = part.heading_span.start + part.heading.find(words)
        found.setdefault(plain_title(title), (title, Span(start, start + len(words))))
    usual = Counter(ranks.values()).most_common(1)
    return [item for name, item in found.items() if ranks[name] == usual[0][0]]


def _free(part: Part) -> bool:
    """The heading is not one of the lexicon."""
    return part.kind is None or part.group is not None


def _has_body(text: CanonicalText, parts: Sequence[Part], index: int) -> bool:
    if parts[index].body(text):
        return sum(span.end - span.start for _, span in parts[index].body(text)) > 20
    return index + 1 < len(parts) and parts[index + 1].kind is not None


def _better(headed: Sequence[tuple[str, Span]], several: Sequence[Leveled], parts: Sequence[Part]) -> bool:
    """Headings give the classes: two or more, of one series or each with duties of its own, not all named by the title."""
    names = [plain_title(title) for title, _ in headed]
    if len(names) < 2 or not (_kin(names) or _own_duties(headed, parts)):
        return False
    known = {plain_title(item.title) for item in several}
    if len(known) < 2:
        return True
    return not set(names) <= known and len(names) >= len(known) and all(label_of(title) for title, _ in headed)


def _own_duties(headed: Sequence[tuple[str, Span]], parts: Sequence[Part]) -> bool:
    """Between every two of the headings, and after the last, stands a list of duties."""
    duties = [part.heading_span.start for part in parts if part.kind is SectionKind.DUTIES and part.heading_span is not None]
    starts = [place.start for _, place in headed]
    ends = [*starts[1:], max([*duties, 0]) + 1]
    return all(any(low < duty < high for duty in duties) for low, high in zip(starts, ends, strict=True))


def _kin(names: Sequence[str]) -> bool:
    """They share a word that is no word of level, or all are the same but for their levels."""
    shared = _common([name.split() for name in names])
    return bool(shared - {"and", "of", "the", "i", "ii", "iii"})


def _from_headings(text: CanonicalText, headed: Sequence[tuple[str, Span]], found: FoundTitle | None, title: str | None) -> Classes:
    """Classes of headings; a title that is none of them, or the line above all, is their family."""
    leveled = [Leveled(words, label_of(words)) for words, _ in headed]
    heads = _heads(leveled, [(place,) for _, place in headed], FoundTitle("", (), How.HEADING))
    named = {plain_title(head.title) for head in heads}
    if title is None or found is None or plain_title(title) in named:
        above = _line_above(text, headed[0][1])
        return Classes(above[0] if above else title, None if above else found, heads, above, headed=True)
    is_family = not found.from_prose and label_of(title) is None and not _is_level_title(title)
    return Classes(title, found, heads, (title, found.places[0]) if is_family else None, headed=True)


def _line_above(text: CanonicalText, first: Span) -> tuple[str, Span] | None:
    """The one line above the first class, where it looks like a heading."""
    above = [line for line in text.lines if line.span.end <= first.start]
    words = text.words(above[0].span) if len(above) == 1 else ""
    return (words, above[0].span) if words and is_titled(words) and not any(map(str.isdigit, words)) else None


def _is_level_title(title: str | None) -> bool:
    """A title of a class rather than the name of a family."""
    return title is not None and any(char.isdigit() for char in title)


def _heads(several: Sequence[Leveled], places: Sequence[Places], found: FoundTitle) -> tuple[ClassHead, ...]:
    keys = _keys([item.title for item in several], [item.label for item in several])
    numbers = [place_of(item.label) if item.label else None for item in several]
    alone = len(several) == 1
    rising = all(a is not None and b is not None and a < b for a, b in itertools.pairwise(numbers))
    heads: list[ClassHead] = []
    for index, (item, key) in enumerate(zip(several, keys, strict=True)):
        level = (
            (numbers[index] or found.level)
            if alone
            else numbers[index]
            if rising and numbers[0] in (1, 2) and not alone
            else index + 1
        )
        heads.append(ClassHead(key, item.title, level, item.label, title_places=places[index], how=found.how, sure=found.sure))
    return tuple(heads)


def _keys(titles: Sequence[str], labels: Sequence[str | None]) -> list[str]:
    """Short names: the numeral; else the words that not all titles have; else the last word."""
    words = [QUALIFIED.sub("", title).split() or title.split() for title in titles]
    shared = _common([[word.lower() for word in title] for title in words]) if len(words) > 1 else frozenset[str]()
    keys: list[str] = []
    for title, label in zip(words, labels, strict=True):
        own = " ".join(word for word in title if word.lower() not in shared and word != label)
        key = label or (own.strip(" ,/-") if len(titles) > 1 else "") or _last_word(title)
        key = " ".join(title) if key in keys else key
        while key in keys:
            key += "'"
        keys.append(key)
    return keys


def _last_word(words: Sequence[str]) -> str:
    return next((word for word in reversed(words) if any(char.isalpha() for char in word)), words[-1]).strip("(),/-") or "1"


def _common(lists: Sequence[Sequence[str]]) -> frozenset[str]:
    """The words that all lists have."""
    shared = frozenset(lists[0])
    for words in lists[1:]:
        shared &= frozenset(words)
    return shared
