"""The statements of a document: duties, knowledge, skills, abilities and what its other lists say, each with its classes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.headings import is_titled
from jobcompare.intake.recognize.pieces import all_words, as_statement, clauses, live_words, sentences, trimmed
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.shared_leads import with_one_lead
from jobcompare.intake.recognize.speech import begins_with_verb, inner_lead, is_catch_all, lead_kind, said_kind
from jobcompare.intake.recognize.tables import LevelTable, marks_of, within
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Statement
from jobcompare.model.words import SectionKind, StatementKind
from jobcompare.vocabulary.cues import Cues

KINDS = {
    SectionKind.DUTIES: StatementKind.DUTY,
    SectionKind.KNOWLEDGE: StatementKind.KNOWLEDGE,
    SectionKind.SKILLS: StatementKind.SKILL,
    SectionKind.ABILITIES: StatementKind.ABILITY,
    SectionKind.LICENCES: StatementKind.LICENCE,
    SectionKind.PHYSICAL: StatementKind.PHYSICAL,
    SectionKind.ENVIRONMENT: StatementKind.ENVIRONMENT,
    SectionKind.WORKING_CONDITIONS: StatementKind.OTHER,
}
_BARE = re.compile(
    r"(?:knowledge|skills?|ability|abilities|skills? and abilit(?:y|ies))(?: (?:of|in|to))?", re.IGNORECASE
)  # no sub-heading
_THREE_LETTERS = re.compile(r"(?:[^\W\d_].*?){3}")
_WORDED = re.compile(r"\w")
_LICENCE = re.compile(r"\b(?:valid|possess\w*|maintain|obtain|current|must have)\b[^.;]*\blicen[cs]e\b", re.IGNORECASE)
_MIXED = frozenset(["ksa", "traits", "skills-and-abilities"])
_WORTH = frozenset([SectionKind.KNOWLEDGE, SectionKind.SKILLS, SectionKind.ABILITIES])
_WORTH_KINDS = frozenset([StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY])
_LISTS = _WORTH | {SectionKind.DUTIES}
_NONE = re.compile(
    r"^(?:none|n/?a|not applicable|none required|none identified|no license)\b[^a-z]{0,3}(?:required|identified)?\.?$",
    re.IGNORECASE,
)
_NOTED = re.compile(
    r"(?:special |important |please )?notes?\b\s*[:.–—-]|^\(\*+\)|^\*+ ?(?:developed|acquired|learned|may be)\b", re.IGNORECASE
)
_PROSE = 260  # characters from which a paragraph of sentences is taken apart
_STRAY = re.compile(r"^[^\w\s(\"'“‘$#.]+\s*(?=\w)")
_COMPETENCY = re.compile(r"[A-Z][\w/&, ]{2,34}\s[-–—]\s[A-Z]")  # "Teamwork - Cooperates with others"
_CELL = 8  # characters of a cell that can be a statement
_LEAD_IN_REACH = 260  # characters of a sentence within which it says that it announces a list
_NUMBER_CELL = re.compile(r"^\W*(?:\d{1,3}(?:\.\d+)?\s*%?|[A-Za-z]|%|\d+\s*[-–]\s*\d+\s*%?)\W*$")
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement before it is settled: its places, the kind that its list says, and its marks in a table."""

    places: Places
    kind: StatementKind
    marks: tuple[tuple[str, Span], ...] = ()
    struck: bool = False


_GROUP_WORDS = 6  # of a line that names a group of entries
_TO = re.compile(r"to (?=[a-z])")
_DATED = re.compile(
    r"(?:approved|adopted|revised|rev|established|est|effective|new class|reviewed|amended|updated|created|prepared|issued)"
    r"(?: (?:on|by|date))?\s?[.:]\s{0,3}(?:[a-z]{3,9}\.?\s)?\d[\d/.,;\s-]{1,40}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Running:
    """The kind of the entries before; `said`: a lead ("Knowledge of:") set it for all that follow."""

    kind: StatementKind
    said: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading statements needs."""

    text: CanonicalText
    cues: Cues
    keys: tuple[str, ...]  # of all classes, low to high
    tables: tuple[LevelTable, ...] = ()


def read_statements(reading: Reading, parts: Sequence[Part]) -> tuple[Statement, ...]:
    """The statements of the lists of a document, in reading order; narratives are read by `narrative`."""
    return tuple(statement for part in parts if part.kind in KINDS for statement in _of_part(reading, part))


def is_lead_in(words: str, cues: Cues) -> bool:
    """A sentence that announces a list or restricts it, or is all in parentheses."""
    bare = words.strip()
    if _NOTED.match(bare):
        return True
    if bare.startswith("(") and bare.rstrip(".: ").endswith(")"):
        return True
    if cues.lead_in.first(bare[:_LEAD_IN_REACH]):
        return True
    return bare.endswith(":") and cues.inherits.first(bare) is not None


def _of_part(reading: Reading, part: Part) -> Iterator[Statement]:
    for entry in entries_of(reading, part):
        statement = _statement(reading, part, entry)
        if statement is not None:
            yield statement


def _statement(reading: Reading, part: Part, entry: Entry) -> Statement | None:
    text = reading.text
    words = (all_words if entry.struck else live_words)(text, entry.places)
    if not words or _NONE.match(words) or _THREE_LETTERS.search(words) is None:
        return None
    marked = tuple(key for key in reading.keys if key in dict(entry.marks))
    said = as_statement(words)
    return Statement(
        kind=entry.kind,
        group=None if part.group and _BARE.fullmatch(part.group) else part.group,
        text=said,
        classes=marked or part.classes or reading.keys,
        struck=entry.struck,
        catch_all=entry.kind in (StatementKind.DUTY, StatementKind.OTHER) and is_catch_all(said, reading.cues),
        places=entry.places,
        mark_places=dict(entry.marks),
    )


def entries_of(reading: Reading, part: Part) -> Iterator[Entry]:
    """The entries of a part's list, in order."""
    text = reading.text
    body = [
        (index, span) for index, span in part.body(text) if _WORDED.search(text.words(span)) and not _DATED.match(text.words(span))
    ]
    kept = [(index, span) for index, span in body if not _announces(reading, part, body, index, span)]
    listed = any(_is_entry(text.lines[index]) for index, _ in kept)
    whole = listed or _are_entries(reading, part, kept)
    running = None
    for index, span in kept:
        line = text.lines[index]
        if line.kind is BlockKind.ROW and not (index == part.lines.start and part.inline_from is not None):
            yield from _of_row(reading, part, index, line)
        elif (
            (listed and line.kind is BlockKind.PARAGRAPH and not _is_statement(reading, part, text.words(span)))
            or _heads_items(reading, index, text.words(span))
            or (whole and _names_group(reading, part, index, span))
        ):
            continue
        else:
            for place in (span,) if (whole and not _leads(text, span)) or line.struck else _pieces(reading, part, span):
                running, entry = _settled(reading, part, place, running, line.struck)
                if entry is not None:
                    yield from _single(reading, entry)


def _single(reading: Reading, entry: Entry) -> Iterator[Entry]:
    """An entry, in parts where it is several statements of one lead."""
    leads = entry.kind in _WORTH_KINDS and len(entry.places) == 1
    for place in with_one_lead(reading.text, entry.places[0]) if leads else ():
        yield replace(entry, places=(place,))
    if not leads:
        yield entry


def _heads_items(reading: Reading, index: int, words: str) -> bool:
    """A lettered or numbered line that names a group of the entries deeper below it ("A. Data entry")."""
    lines = reading.text.lines
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if line.kind is not BlockKind.ITEM or not line.label or below is None or below.kind is not BlockKind.ITEM:
        return False
    short = len(words.split()) <= _GROUP_WORDS and not words.rstrip().endswith((".", ";", ","))
    return short and below.level > line.level and not begins_with_verb(words, reading.cues)


def _names_group(reading: Reading, part: Part, index: int, span: Span) -> bool:
    """A short line in capitals among paragraphs that begin with verbs ("Budget"): the entries below are about it."""
    lines = reading.text.lines
    below = lines[index + 1] if index + 1 < part.lines.stop else None
    if part.kind is not SectionKind.DUTIES or lines[index].kind is not BlockKind.PARAGRAPH or below is None:
        return False
    words, following = reading.text.words(span), reading.text.words(below.span)
    short = len(words.split()) <= _GROUP_WORDS and is_titled(words) and not words.rstrip().endswith((".", ";", ","))
    return short and not begins_with_verb(words, reading.cues) and begins_with_verb(following, reading.cues)


def _announces(reading: Reading, part: Part, body: Sequence[tuple[int, Span]], index: int, span: Span) -> bool:
    """A line that is no entry: it announces the list, or is a note in parentheses."""
    words = reading.text.words(span)
    line = reading.text.lines[index]
    if line.kind is not BlockKind.PARAGRAPH:
        return False
    by_sentence = sentences(reading.text, span)
    if is_lead_in(words, reading.cues) and (len(by_sentence) < 3 or _mostly_lead_in(reading, by_sentence)):
        return True
    last = index == body[-1][0]
    return words.rstrip().endswith(":") and not last and len(words) < 200 and inner_lead(words) is None


def _mostly_lead_in(reading: Reading, found: Sequence[Span]) -> bool:
    return sum(is_lead_in(reading.text.words(span), reading.cues) for span in found) >= _MOSTLY * len(found)


def _is_entry(line: Line) -> bool:
    return line.kind is BlockKind.ITEM


def _is_statement(reading: Reading, part: Part, words: str) -> bool:
    """A paragraph among bulleted entries that is an entry all the same."""
    if part.kind is SectionKind.DUTIES:
        return begins_with_verb(words, reading.cues)
    return lead_kind(words, reading.cues) is not None and len(words) < _PROSE


def _are_entries(reading: Reading, part: Part, kept: Sequence[tuple[int, Span]]) -> bool:
    """Paragraphs that are one entry each: several, of which most begin as entries do or are short."""
    words = [reading.text.words(span) for _, span in kept]
    if len(words) < 2:
        return False
    if part.kind is SectionKind.DUTIES:
        verbs = sum(begins_with_verb(text, reading.cues) or text.rstrip().endswith(";") for text in words)
        return verbs >= _MOSTLY * len(words) and not _is_prose(reading, kept)
    if part.kind in (SectionKind.PHYSICAL, SectionKind.ENVIRONMENT, SectionKind.WORKING_CONDITIONS):
        return sum(len(text) for text in words) < 140 * len(words)
    return not _is_prose(reading, kept)


def _is_prose(reading: Reading, kept: Sequence[tuple[int, Span]]) -> bool:
    """A few paragraphs, each of several sentences."""
    if len(kept) > 3:
        return False
    return sum(len(sentences(reading.text, span)) for _, span in kept) >= 3 * len(kept)


def _leads(text: CanonicalText, span: Span) -> bool:
    """ "Knowledge of: this; that" as one paragraph among others."""
    words = text.words(span)
    if inner_lead(words) is not None:
        return ";" in words
    by_sentence = sentences(text, span) if ";" in words else ()
    return len(by_sentence) > 1 and all(said_kind(text.words(one)) is not None for one in by_sentence)


def _pieces(reading: Reading, part: Part, span: Span) -> Sequence[Span]:
    """Running text in entries: by semicolons where it has a list of them, else by sentences."""
    text = reading.text
    span = _behind_inheritance(reading, span)
    by_sentence = sentences(text, span)
    if part.kind not in _LISTS:
        return by_sentence
    if part.kind is not SectionKind.DUTIES and len(by_sentence) > 1 and _led_sentences(text, by_sentence):
        return [clause for sentence in by_sentence for clause in clauses(text, sentence)]
    by_clause = clauses(text, span)
    if len(by_clause) > 2 or (len(by_clause) == 2 and len(by_sentence) == 1):
        return by_clause if len(by_sentence) <= len(by_clause) else [c for s in by_sentence for c in _listed(text, s)]
    if len(by_sentence) == 1:
        return (span,)
    duty = part.kind is SectionKind.DUTIES
    verbs = sum(begins_with_verb(text.words(piece), reading.cues) for piece in by_sentence)
    if duty and verbs < _MOSTLY * len(by_sentence) and len(text.words(span)) < _PROSE:
        return (span,)
    return by_sentence


def _led_sentences(text: CanonicalText, found: Sequence[Span]) -> bool:
    """Most sentences say their kind: "Knowledge of this; that. Ability to do so." """
    return sum(said_kind(text.words(span)) is not None for span in found) >= _MOSTLY * len(found)


def _behind_inheritance(reading: Reading, span: Span) -> Span:
    """What follows "in addition to those of the previous level:" on its line."""
    words = reading.text.words(span)
    found = reading.cues.inherits.first(words[:160])
    colon = words.find(":", found.end) if found else -1
    if found is None or colon < 0 or colon - found.end > 40 or not words[colon + 1 :].strip():
        return span
    rest = words[colon + 1 :]
    return Span(span.end - len(rest.lstrip()), span.end)


def _listed(text: CanonicalText, sentence: Span) -> tuple[Span, ...]:
    """The clauses of a sentence that is a list of three or more; else the sentence."""
    parts = clauses(text, sentence)
    return parts if len(parts) > 2 else (sentence,)


def _settled(
    reading: Reading, part: Part, place: Span, running: Running | None, struck: bool
) -> tuple[Running | None, Entry | None]:
    """(kind that holds for what follows, entry) of one piece of a list."""
    text = reading.text
    words = text.words(place)
    lead = inner_lead(words) if part.kind in _WORTH else None
    if lead is not None:
        running, place = Running(lead[0], said=True), Span(place.start + lead[1], place.end)
        if place.start >= place.end:
            return running, None
        words = text.words(place)
    if is_lead_in(words, reading.cues) and not is_catch_all(words, reading.cues):
        return running, None
    kind = _kind(reading, part, words, running)
    if running is None or not running.said:
        running = Running(kind, said=False) if kind in _WORTH_KINDS else running
    stray = _STRAY.match(words)
    if stray and len(words) > stray.end():
        place = Span(place.start + stray.end(), place.end)
    return running, Entry((trimmed(text, place),), kind, struck=struck)


def _kind(reading: Reading, part: Part, words: str, running: Running | None) -> StatementKind:
    """The kind of an entry: what it says itself, what a lead said before it, what its heading says."""
    assert part.kind is not None
    own = KINDS[part.kind]
    if part.kind not in _WORTH:
        return own
    said = said_kind(words)
    if said is None and _LICENCE.search(words):
        return StatementKind.LICENCE
    if running is not None and running.said:
        return said or running.kind
    if part.topic not in _MIXED:
        return said or own
    return said or lead_kind(words, reading.cues) or _guessed(reading, part, words, running)


def _guessed(reading: Reading, part: Part, words: str, running: Running | None) -> StatementKind:
    """The kind of an entry that does not say it: "this" goes on with knowledge, "do that" with abilities."""
    verb = begins_with_verb(_TO.sub("", words), reading.cues)
    if part.topic == "traits" or _COMPETENCY.match(words):
        return StatementKind.CHARACTERISTIC
    if part.topic == "skills-and-abilities":
        return StatementKind.ABILITY
    if running is None:
        return StatementKind.ABILITY if verb else StatementKind.KNOWLEDGE
    if running.kind is StatementKind.KNOWLEDGE:
        return StatementKind.ABILITY if words.split()[0].lower() in reading.cues.verbs else StatementKind.KNOWLEDGE
    return running.kind if verb else StatementKind.CHARACTERISTIC


def _of_row(reading: Reading, part: Part, index: int, line: Line) -> Iterator[Entry]:
    """The statement of a table row: with its marks where the table names levels, else its longest cell."""
    text = reading.text
    table = within(reading.tables, index)
    kind = _kind(reading, part, text.words(line.cells[0]), None)
    if table is None:
        yield from _of_plain_row(reading, part, index, line)
        return
    rest = _rest_of_row(text, index)
    if index == table.head or line.continues is not None or line.cells[0].end == line.cells[0].start:
        return
    columns = {cell: key for (cell, _), key in zip(table.columns, reading.keys, strict=False)}
    marks = tuple((columns[cell], line.cells[cell]) for cell in marks_of(text, line) if cell in columns)
    if marks:
        yield Entry((line.cells[0], *rest), kind, marks, line.struck)


def _rest_of_row(text: CanonicalText, index: int) -> Places:
    """Places of the first cells of the rows that are the rest of a row."""
    places: list[Span] = []
    for line in text.lines[index + 1 :]:
        if line.continues is None:
            break
        places.append(line.cells[0])
    return tuple(places)


def _of_plain_row(reading: Reading, part: Part, index: int, line: Line) -> Iterator[Entry]:
    """Tables of numbered duties: the cell with the words; heads and tables of figures are no statements."""
    text = reading.text
    filled = [cell for cell in line.cells if cell.end > cell.start]
    worded = [cell for cell in filled if not _NUMBER_CELL.match(text.words(cell)) and len(text.words(cell)) > _CELL]
    if len(worded) != 1 or line.continues is not None:
        return
    words = text.words(worded[0])
    numbered = all(cell is worded[0] or _NUMBER_CELL.match(text.words(cell)) for cell in filled)
    if is_lead_in(words, reading.cues) or (len(words.split()) < 3 and len(filled) > 1 and not numbered):
        return
    yield Entry((worded[0], *_rest_of_row(text, index)), _kind(reading, part, words, None), struck=line.struck)
