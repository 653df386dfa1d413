"""Every FindingKind in words: what is doubtful, with what the document says."""

import json
from collections.abc import Callable, Mapping

from jobcompare.model.record import Finding
from jobcompare.model.words import FindingKind

Facts = Mapping[str, str]


def finding_words(finding: Finding) -> str:
    """A finding in one sentence or two short ones, as plain text on one line."""
    return " ".join(_WORDS[finding.trouble](finding.facts).split())


def finding_tag(finding: Finding) -> str:
    """A finding in at most four words, for a cell: "degree unclear", "list is 1-3"; "" where the sign ⚑ is enough."""
    facts = finding.facts
    if finding.trouble is FindingKind.JOINING_WORD_LOST:
        return "degree unclear" if "degree" in facts.get("other", "").casefold() else "joining word lost"
    if finding.trouble is FindingKind.LABEL_NOT_IN_LIST:
        listed = [part.strip() for part in facts.get("listed", "").split(",") if part.strip()]
        return f"list is {listed[0]}-{listed[-1]}" if len(listed) > 1 else "label not in the list"
    return ""


def _said(facts: Facts, *keys: str) -> str:
    """The first of these facts that is known, "" else."""
    return next((facts[key] for key in keys if facts.get(key)), "")


def _quoted(facts: Facts, *keys: str, front: str = "", back: str = "") -> str:
    """The first known of these facts in quotation marks with words around it, "" where none is known."""
    said = _said(facts, *keys)
    return f"{front}“{_cut(said).rstrip('.;')}”{back}" if said else ""


def _cut(text: str, limit: int = 90) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + " …"


def _fixed(words: str) -> Callable[[Facts], str]:
    def give(facts: Facts) -> str:
        return words

    return give


def _joining_word(facts: Facts) -> str:
    between = f" between “{facts['first']}” and “{facts['second']}”" if facts.get("first") and facts.get("second") else ""
    read_as = _quoted(facts, "read_as", front="; read as ")
    other = _said(facts, "other")
    return f"A joining word is lost in a struck passage{between}{read_as}." + (f" {other[0].upper()}{other[1:]}." if other else "")


def _insertions(facts: Facts) -> str:
    reads = _quoted(facts, "reads", front=" As it stands it reads ", back=".")
    return "Struck words are shown but insertions are not marked, so the old text cannot be rebuilt." + reads


def _struck_runs_on(facts: Facts) -> str:
    return (
        "A struck passage runs on into live words"
        + _quoted(facts, "live", front=": ")
        + ". Check where the striking was meant to end."
    )


def _jurisdiction(facts: Facts) -> str:
    typed = _quoted(facts, "typed")
    if typed:
        return f"The document does not name its employer; {typed} was typed by the study's owner."
    return "The document does not name its employer; the study names it."


def _title_from_prose(facts: Facts) -> str:
    return (
        "The document has no title line; the title" + _quoted(facts, "read", "title", front=" ") + " is taken from its sentences."
    )


def _title_repaired(facts: Facts) -> str:
    printed, read = _quoted(facts, "printed"), _quoted(facts, "read")
    return (
        f"The title is printed {printed} and read as {read}." if printed and read else "Spelling or case of the title was repaired."
    )


def _two_tracks(facts: Facts) -> str:
    tracks = _said(facts, "tracks")
    title = _quoted(facts, "title") or "One level"
    return f"{title} has two tracks in one level{f' ({tracks})' if tracks else ''}; what is asked may differ between them."


def _label(facts: Facts) -> str:
    labels, listed = _said(facts, "labels", "label"), _said(facts, "listed")
    cited = f"“{labels}”" if labels else "labels"
    return f"The text cites {cited}, which its list does not have{f' (the list is {listed})' if listed else ''}."


def _adopted(facts: Facts) -> str:
    dates = _said(facts, "dates")
    struck = f" (struck: {dates})" if dates else ""
    return f"A marked-up revision without an unstruck date{struck}: which text was adopted is not clear."


def _code_twice(facts: Facts) -> str:
    code, titles = _said(facts, "code"), _said(facts, "titles")
    return f"The code {code or 'of this class'} stands on two titles{f': {titles}' if titles else ''}."


def _lost_zeros(facts: Facts) -> str:
    return f"The code {_said(facts, 'code', 'printed')} has likely lost leading zeros."


def _title_cut(facts: Facts) -> str:
    return "The title" + _quoted(facts, "title", front=" ") + " is cut or shifted" + _after_colon(_said(facts, "what")) + "."


def _after_colon(words: str) -> str:
    return f": {words}" if words else ""


def _list_lost(facts: Facts) -> str:
    return "A list that the text announces" + _quoted(facts, "text", front=" (", back=")") + " is not in the document."


def _number(facts: Facts) -> str:
    return _about_pay(facts, "A figure can be read in more than one way")


def _kind(facts: Facts) -> str:
    first, second, read_as = _said(facts, "first"), _said(facts, "second"), _said(facts, "kind")
    text = _quoted(facts, "text") or "This"
    if first and second:
        return f"{text} can be read as {_article(first)} or {_article(second)}."
    return f"{text} is read as {_article(read_as) if read_as else 'one kind of statement'}; it may be another kind."


def _article(word: str) -> str:
    word = word.replace("licence", "license")
    return f"{'an' if word[:1].lower() in 'aeiou' else 'a'} {word}"


def _not_collected(facts: Facts) -> str:
    member, series = _said(facts, "member", "level"), _quoted(facts, "series", front=" of the series ")
    return f"The document names {f'“{member}”' if member else 'a further level'}{series} but does not describe it."


def _identical(facts: Facts) -> str:
    levels, where = _said(facts, "levels"), _said(facts, "difference")
    lead = f"The lists of {levels} are identical" if levels else "The lists of the levels are identical"
    return f"{lead}; the difference stands in the {where}." if where else f"{lead}."


def _gained(facts: Facts) -> str:
    level = _said(facts, "level", "levels")
    return f"Some of the knowledge and abilities may be gained at {f'level {level}' if level else 'the entry level'}."


def _stray(facts: Facts) -> str:
    return "A stray character" + _quoted(facts, "character", front=" ") + " in the text was passed over."


def _open_substitution(facts: Facts) -> str:
    return "The document allows a substitution without saying how much" + _quoted(facts, "text", front=": ") + "."


def _overlap(facts: Facts) -> str:
    lower, upper = _quoted(facts, "lower"), _quoted(facts, "upper")
    between = f" of {lower} and {upper}" if lower and upper else " of two levels"
    return f"The published ranges of experience{between} overlap."


def _steps(facts: Facts) -> str:
    return _about_pay(facts, "Steps of the schedule do not rise")


def _same_pay(facts: Facts) -> str:
    return _about_pay(facts, "Two classes are printed with the same pay")


def _about_pay(facts: Facts, otherwise: str) -> str:
    words, printed = _said(facts, "what") or otherwise, _said(facts, "printed")
    return f"{words[0].upper()}{words[1:]}{f' (printed: {_cut(printed)})' if printed else ''}."


def _columns_slipped(facts: Facts) -> str:
    return "Columns of the schedule have slipped" + _after_colon(_said(facts, "what")) + "."


def _scan(facts: Facts) -> str:
    pages = _said(facts, "pages")
    if not pages:
        return "The document is a scan without text; nothing could be read from it."
    several = "," in pages
    which = f"Page{'s' if several else ''} {pages} of the document {'are' if several else 'is'} a scan without text"
    return f"{which}; nothing could be read from {'them' if several else 'it'}."


def _left_out(facts: Facts) -> str:
    return "Not all of the file is taken" + _after_colon(_said(facts, "what")) + "."


def _own_vocabulary(facts: Facts) -> str:
    sign = _said(facts, "sha256")
    return f"This was read with words of your own besides the built-in ones{f' (vocabulary {sign})' if sign else ''}."


def _outdated(facts: Facts) -> str:
    typed = _plain_value(_said(facts, "typed"))
    value = f"The typed value “{typed}”" if typed else "A typed value"
    by = f" (typed by {facts['by']})" if facts.get("by") else ""
    return f"{value}{by} was not taken over: the new version of the document says something else there. Check which holds."


def _plain_value(encoded: str) -> str:
    """A text or number in JSON as plain text; "" for trees and for nothing."""
    try:
        value: object = json.loads(encoded)
    except ValueError:
        return encoded
    return str(value) if isinstance(value, str | int) else ""


_WORDS: dict[FindingKind, Callable[[Facts], str]] = {
    FindingKind.JOINING_WORD_LOST: _joining_word,
    FindingKind.INSERTIONS_NOT_MARKED: _insertions,
    FindingKind.STRUCK_RUNS_ON: _struck_runs_on,
    FindingKind.JURISDICTION_NOT_STATED: _jurisdiction,
    FindingKind.TITLE_FROM_PROSE: _title_from_prose,
    FindingKind.TITLE_REPAIRED: _title_repaired,
    FindingKind.TWO_TRACKS: _two_tracks,
    FindingKind.LABEL_NOT_IN_LIST: _label,
    FindingKind.ROW_JOINED_OVER_PAGE: _fixed("A table row was joined over a page break."),
    FindingKind.SENTENCE_JOINED_OVER_PAGE: _fixed("A sentence was joined over a page break."),
    FindingKind.ADOPTED_TEXT_UNCLEAR: _adopted,
    FindingKind.TWO_SALARIES: _fixed("The document prints two different salaries for one class."),
    FindingKind.CODE_ON_TWO_TITLES: _code_twice,
    FindingKind.CODE_LOST_ZEROS: _lost_zeros,
    FindingKind.TITLE_CUT: _title_cut,
    FindingKind.LEVEL_UNNAMED: _fixed("The document has a level without a name."),
    FindingKind.LIST_LOST: _list_lost,
    FindingKind.MERGED_REDLINE_SUSPECTED: _fixed("Old and new text seem to stand together without marks; check which words hold."),
    FindingKind.NUMBER_AMBIGUOUS: _number,
    FindingKind.KIND_AMBIGUOUS: _kind,
    FindingKind.LEVEL_NOT_COLLECTED: _not_collected,
    FindingKind.LISTS_IDENTICAL: _identical,
    FindingKind.GAINED_AT_ENTRY: _gained,
    FindingKind.STRAY_CHARACTER: _stray,
    FindingKind.OPEN_SUBSTITUTION: _open_substitution,
    FindingKind.RANGES_OVERLAP: _overlap,
    FindingKind.STEPS_NOT_ASCENDING: _steps,
    FindingKind.SAME_PAY_TWO_CLASSES: _same_pay,
    FindingKind.COLUMNS_SLIPPED: _columns_slipped,
    FindingKind.TYPED_VALUE_OUTDATED: _outdated,
    FindingKind.DOCUMENT_NOT_A_SPECIFICATION: _fixed("This does not read like a class specification."),
    FindingKind.SCAN_WITHOUT_TEXT: _scan,
    FindingKind.ENCODING_REPAIRED: _fixed("The text encoding was repaired; check unusual characters."),
    FindingKind.ROWS_LEFT_OUT: _left_out,
    FindingKind.OWN_VOCABULARY: _own_vocabulary,
}
