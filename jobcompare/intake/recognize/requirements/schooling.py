"""Mentions of schooling in a text: degrees and their short forms, graduation from a school, units, years of study."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from jobcompare.intake.recognize.requirements.gates import Gated
from jobcompare.intake.recognize.requirements.numbers import NUMBER, periods, value_of
from jobcompare.model.words import EducationLevel
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import LevelWording, alternatives, hints_of, shipped_requirement_words


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of schooling.

    Attributes:
        level: education level.
        start, end: its place.
        years, semester, quarter: figures printed with it; None where there are none.
        equivalent: its own words accept an equivalent ("GED").
        doubtful: the level is not said in so many words ("a college degree").
    """

    level: EducationLevel
    start: int
    end: int
    years: int | None = None
    semester: int | None = None
    quarter: int | None = None
    equivalent: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    phrases: Gated
    degrees: Gated
    letters: re.Pattern[str]
    schools: Gated
    units: Gated
    plain_units: Gated


_SHORT = re.compile(
    r"[A-Z]\.?\s?[A-Z]|[A-Z][a-z]{1,4}\.?\s?D|[BM]\.?Sc|[BM]Eng|BComm"
)  # what every short form of a degree contains
_AFTER_NAME = r"(?:'s|s'|s)?(?:[\s-]+level)?(?:\s*\([A-Za-z./& ]{2,14}\))?"
_NOT_SCHOOL = (
    r"(?![\s-]+(?:level|courses?|credits?|units?|study|studies|work|algebra|students?|preparatory|math\w*|english|transcripts?))"
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:post|beyond|after|above|past|since|following|prior\s+to|toward|towards|below|pursuing|seeking|"
    r"(?:receipt|attainment|receiving|obtaining|earning|award(?:ing)?)\s+of|obtaining|receiving)[\s-]+(?:an?\s+|the\s+|their\s+)?|"
    r"\b(?:position|job|work|role|capacit|class)\w*\b[^.;]{0,40}\brequir\w+\s+(?:the\s+)?(?:possession\s+of\s+)?(?:an?\s+)?|"
    r"\b(?:college|university|institute|institution),?\s+or\s+(?:an?\s+)?(?:accredited\s+|recognized\s+)?|"
    r"\b(?:towards?|pursuing|seeking|working\s+on|able\s+to\s+complete|credit\s+hours\s+for)\s+(?:an?\s+|the\s+|their\s+)?"
    r"(?:(?:[A-Z]\w*|in|of|and|&)\s+){0,8}\(?|"
    r"\b(?:without|w/o|lacking)\s+(?:an?\s+)?|"
    r"\bexperience\s+(?:as|in|with(?!\s+an?\s+$)|of|teaching)\s+(?:(?!and\b|or\b)\w+\s+){0,3})$",
    re.IGNORECASE,
)
_UP_TO_GRADE = re.compile(r"(?:\b(?:through|thru|to)\s+(?:the\s+)?|-\s?)$", re.IGNORECASE)
_NOT_AFTER = re.compile(
    r"\s+(?:students?|teachers?|principals?|interns?|candidates?|athletics?|sports|setting|campus|age|programs?\s+for)\b",
    re.IGNORECASE,
)
_BARE_HIGH = Gated(
    r"(?<!\w)(?<!post )(?<!after )(?<!beyond )(?<!-)high[\s-]school(?=\s*(?:$|[.;,:)+]|/|\(required|"
    r"\s(?:and|or|plus|with|supplemented|"
    r"followed|required|preferred)\b))",
    ("high",),
    re.MULTILINE,
)
_ANY_DEGREE = Gated(
    r"\b(?:college|university|collegiate|post[\s-]?secondary|accredited)\s+degree\b|\bdegree\s+(?:in|from)\b|"
    r"\b(?:possession\s+of\s+)?a\s+degree\b",
    ("degree",),
)
_YEARS_OF = re.compile(
    r"\s*(?:of\s+)?(?:(?:accredited|recognized|successful|completed|full[\s-]?time|formal|approved|an?|related|relevant|"
    r"specialized|additional|undergraduate|"
    r"advanced|prior|(?:post|beyond|after)[\s-]high[\s-]school(?:\s+in|\s+at)?|post[\s-]?secondary|post[\s-]?graduate|"
    r"study\s+(?:at|in)|education\s+(?:at|in|from)|"
    r"attendance\s+(?:at|in)|courses?\s+(?:of\s+)?(?:study\s+)?(?:at|in)|credit\s+(?:at|in))[\s,]+){0,4}"
    r"(?P<what>(?:community\s+|junior\s+)?college|university|high[\s-]school|course[\s-]?work|education|schooling|vocational|technical|trade|"
    r"business\s+school|"
    r"academic|study|studies|graduate\s+(?:study|work|education|school)|college[\s-]level|law\s+school|(?:certificate|"
    r"diploma)\s+from|an?\s+(?:four|two|three|4|2|3)(?:\s*\(\d\))?[\s-]year\s+(?:[\w-]+\s+){0,2}?(?:degree|college|university|program)|"
    r"(?!on[\s-]the[\s-]job)(?:(?!experience\b)[\w-]+\s+){0,2}?training(?!\s*(?:and|or|/|and/or)\s*(?:related\s+)?experience)(?=\s*(?:$|[.,;)]|and\b|plus\b|in\b))|training\s+in\s+an?\s+(?:college|trade|vocational))\b"
    r"(?!(?:\s+(?!and\b|or\b|plus\b|with\b|in\b)[\w/-]+){0,4}\s+(?:experience|exp\b))"
    r"(?!\s+(?:support|assistance|work\b(?!\s+(?:in|at)\s+an?\b)))",
    re.IGNORECASE,
)
_COURSE_OF = re.compile(
    r"[\s-]*(?:(?:college|trade|technical|vocational|business|certificate|diploma|degree)\s+){0,2}(?:course\s+of\s+study|program\b(?!\s+of\s+work)|certificate\s+program|curriculum|course\b)",
    re.IGNORECASE,
)
_TERMS_OF = Gated(
    rf"(?<!\w)(?P<n>{NUMBER})(?:\s*\(\d+\))?\s+(?:semesters?|quarters?|trimesters?|courses?|classes)\s+(?:or\s+more\s+)?(?:of|"
    rf"in)\s+"
    r"(?=[^.;]{0,40}\b(?:college|university|course|accounting|post)\w*)",
    (
        "semester",
        "quarter",
        "course",
        "class",
    ),
)
_OR_EQUIVALENT = re.compile(r"\b(?:ged|g\.e\.d|hiset|equivalen\w+|general\s+education\w*)\b", re.IGNORECASE)


@kept
def _patterns() -> _Patterns:
    words = shipped_requirement_words()
    levels, schooling = words.levels, words.schooling
    arts = alternatives(schooling["words"]["arts"])
    units = schooling["units"]
    return _Patterns(
        phrases=Gated(
            _grouped(levels, lambda level: alternatives(level.phrases), r"(?<!\w)", r"(?:\s+degrees?)?(?!\w)"),
            hints_of(phrase for level in levels for phrase in level.phrases),
        ),
        degrees=Gated(
            _grouped(levels, lambda level: _degree(level, arts), r"(?<![\w-])", r"(?!\w)"),
            hints_of(name for level in levels for name in level.names),
        ),
        letters=re.compile(
            r"(?=[A-Z])(?:" + "|".join(f"(?P<{_name(level)}>{_letters(level)})" for level in levels if level.letters) + ")"
        ),
        schools=Gated(_schools(levels), hints_of(schooling["words"]["finishing"])),
        units=Gated(_units(), hints_of((*units["semester"], *units["quarter"]))),
        plain_units=Gated(
            rf"(?<![\w$])(?P<n1>{NUMBER})(?:\s*\(\s*\d+\s*\))?\s+(?:or\s+more\s+)?(?:credits\b|units\b(?=\s+(?:or\s+more\s+)?"
            r"(?:at|from|of|in|toward|towards)\s[^.;]{0,50}?\b(?:college|universit|institut|higher\s+(?:learning|education)|course|school|"
            r"study|education|degree)))",
            ("unit", "credit"),
        ),
    )


def _name(level: LevelWording) -> str:
    return level.key.replace("-", "_")


def _grouped(levels: tuple[LevelWording, ...], make: Callable[[LevelWording], str], before: str, after: str) -> str:
    parts = [f"(?P<{_name(level)}>{make(level)})" for level in levels if make(level) != r"(?!)"]
    return rf"{before}(?:{'|'.join(parts)}){after}"


def _degree(level: LevelWording, arts: str) -> str:
    """A degree name with what belongs to it; a name that is no degree alone needs "'s", "degree" or "of Arts"."""
    if not level.names:
        return r"(?!)"
    name, of = alternatives(level.names), rf"\s+of\s+{arts}(?:\s*(?:,|/|and|or|&)\s*{arts})*"
    tail = rf"(?:{of})?(?:\s*\([A-Za-z./& ]{{2,14}}\))?(?:\s+degrees?)?"
    if level.alone:
        return rf"{name}{_AFTER_NAME}(?:\s+degrees?)?{tail}(?![\s-]+of\b)|{name}{_AFTER_NAME}{tail}"
    apostrophe = rf"{name}(?:'s|s')(?:[\s-]+level)?(?:\s*\([A-Za-z./& ]{{2,14}}\))?(?:\s+degrees?)?{tail}"
    with_degree = rf"{name}{_AFTER_NAME}(?:{of})?(?:\s*\([A-Za-z./& ]{{2,14}}\))?[\s-]+(?:college\s+)?degrees?(?:{of})?"
    coupled = rf"{name}(?=\s*(?:,|/|or|and/or)\s*(?:a\s+)?(?:bachelor|baccalaureate|master|doctor|associate)(?:'?s|ate|al)?\b)"
    return rf"{apostrophe}|{with_degree}|{name}{of}|{coupled}|(?:masters|associates)(?=\s+in\b)"


def _letters(level: LevelWording) -> str:
    """Short forms: with full stops anywhere, without them only beside "degree", "in" or another short form."""
    dotted = "|".join(r"(?=[A-Za-z]{1,5}\.)" + r"\.?\s?".join(_pieces(word)) + r"\.?(?![\w.])" for word in level.letters)
    plain = "|".join(level.letters)
    sure = "|".join(word for word in level.letters if len(word) > 2) or "(?!)"
    near = r"(?=\s*/\s*[A-Z]{2,4}\b|\s+(?:degree|Degree|DEGREE)|\s+in\s+[A-Za-z]|\s*\+\s*\d|\s+or\s+[A-Z]{2,4}\s+(?:degree|in\b))"
    after = r"(?<=[A-Z]/)"
    forms = (
        rf"(?<![\w.])(?:{dotted})",
        rf"(?<![\w.])(?:(?:{plain})(?!\w){near}|(?:{sure})(?![\w-]))",
        rf"{after}(?:{plain})(?!\w)",
    )
    return "|".join(rf"{form}(?:\s+[Dd]egrees?)?" for form in forms)


def _pieces(word: str) -> list[str]:
    return re.findall(r"Pharm|Psy|Eng|Comm|Ph|Ed|Sc|Dr|[A-Z]", word)


def _schools(levels: tuple[LevelWording, ...]) -> str:
    words = shipped_requirement_words().schooling["words"]
    lead = (
        rf"(?<!\w)(?P<done>{alternatives(words['finishing'])})(?:\s+of)?(?:\s+study)?(?:\s+(?:from|of|at|through|"
        rf"to))?\s+(?:an?\s+|the\s+|any\s+)?"
        rf"(?:(?:{alternatives(words['school'])})[\s,]+(?:(?:or|and)\s+)?){{0,4}}"
    )
    several = sorted(((school, level) for level in levels for school in level.schools), key=lambda pair: -len(pair[0]))
    by_level = {level.key: alternatives(level.schools) for level in levels if level.schools}
    order = list(dict.fromkeys(level.key for _, level in several))
    order.sort(key=lambda key: key == "bachelor")  # the plain word "college" last
    parts = "|".join(f"(?P<{key.replace('-', '_')}>{by_level[key]})" for key in order)
    return rf"{lead}(?:{parts})(?!\w){_NOT_SCHOOL}"


def _units() -> str:
    words = shipped_requirement_words().schooling["units"]
    semester, quarter, noun = (alternatives(words[key]) for key in ("semester", "quarter", "nouns"))
    kind = rf"(?:{semester}|{quarter})"
    return (
        rf"(?<![\w$])(?P<n1>{NUMBER})(?:\s*\(\s*\d+\s*\))?\s+(?:or\s+more\s+)?(?P<k1>{kind}(?:[\s-]+(?:level|hour|credit))?)"
        rf"(?:[\s-]+{noun})?"
        rf"(?:\s*(?:,\s*)?(?:\(|/|"
        rf"or\b)?\s*(?:or\s+)?(?P<n2>{NUMBER})(?:\s*\(\s*\d+\s*\))?[\s-]+(?P<k2>{kind})\)?(?:[\s-]+{noun})?\)?)?"
        rf"(?<=[a-z)])(?:[\s-]+{noun})?(?!\w)"
    )


@lru_cache(maxsize=128)
def mentions(live: str, start: int, end: int) -> tuple[Mention, ...]:
    """Mentions of schooling of a place, in reading order, none overlapping another."""
    found = sorted(_all(live, start, end), key=lambda item: (item.start, -item.end))
    kept: list[Mention] = []
    for item in found:
        if kept and item.start < kept[-1].end:
            kept[-1] = _better(kept[-1], item)
        elif not _is_aside(live, start, item):
            kept.append(item)
    return tuple(kept)


_LEVEL_ALONE = re.compile(r"\W*(?P<name>associate|bachelor|master|doctorate)(?:'?s|s')?\W*", re.IGNORECASE)


def bare_level(live: str, start: int, end: int) -> tuple[Mention, ...]:
    """The name of a degree that is all that stands under a heading on education: "Preferred education: Associates"."""
    match = _LEVEL_ALONE.fullmatch(live, start, end)
    return (Mention(EducationLevel(match["name"].casefold()), match.start("name"), end),) if match else ()


def _better(first: Mention, second: Mention) -> Mention:
    """Of two that overlap: the sure one, else the longer; figures of both."""
    longer = second.end - second.start > first.end - first.start + 12
    best = second if (first.doubtful and not second.doubtful) or (longer and first.doubtful == second.doubtful) else first
    if first.doubtful == second.doubtful and first.level == second.level:
        best = replace(first, end=max(first.end, second.end))
    return replace(
        best,
        years=first.years or second.years,
        semester=first.semester or second.semester,
        quarter=first.quarter or second.quarter,
        equivalent=first.equivalent or second.equivalent,
    )


def _is_aside(live: str, start: int, item: Mention) -> bool:
    """ "beyond high school", "work requiring a bachelor's degree", "high school students" ask for no schooling."""
    if item.level is EducationLevel.SOME_COLLEGE and (item.years, item.semester, item.quarter) != (None, None, None):
        return False
    before = live[max(start, item.start - 90) : item.start]
    if _UP_TO_GRADE.search(before) and "grade" in live[item.start : item.end].casefold():
        return True  # "kindergarten through twelfth grade"
    return _NOT_BEFORE.search(before) is not None or _NOT_AFTER.match(live, item.end) is not None


def _all(live: str, start: int, end: int) -> Iterator[Mention]:
    patterns = _patterns()
    short = (patterns.letters,) if _SHORT.search(live, start, end) else ()
    for pattern in (patterns.phrases, patterns.degrees, *short):
        for match in pattern.finditer(live, start, end):
            assert match.lastgroup
            if match.group().endswith("law") and live.startswith(" enforcement", match.end()):
                continue
            level = EducationLevel(match.lastgroup.replace("_", "-"))
            yield Mention(level, match.start(), match.end(), equivalent=_OR_EQUIVALENT.search(match.group()) is not None)
    for match in patterns.schools.finditer(live, start, end):
        assert match.lastgroup
        level = EducationLevel(match.lastgroup.replace("_", "-"))
        vague = level is EducationLevel.BACHELOR and match["done"].casefold().startswith(("degree", "diploma"))
        yield Mention(level, match.start(), match.end(), doubtful=vague and "year" not in match.group())
    for match in _BARE_HIGH.finditer(live, start, end):
        yield Mention(EducationLevel.HIGH_SCHOOL, match.start(), match.end())
    for match in _ANY_DEGREE.finditer(live, start, end):
        yield Mention(EducationLevel.BACHELOR, match.start(), match.end(), doubtful=True)
    yield from _counted(live, start, end, patterns.units)


def _counted(live: str, start: int, end: int, units: Gated) -> Iterator[Mention]:
    """Schooling told by a number of units, years, semesters or courses."""
    for match in units.finditer(live, start, end):
        figures = _figures(match)
        if figures:
            yield Mention(EducationLevel.SOME_COLLEGE, match.start(), match.end(), None, *figures)
    for match in _patterns().plain_units.finditer(live, start, end):
        yield Mention(EducationLevel.SOME_COLLEGE, match.start(), match.end(), None, round(value_of(match["n1"])))
    for period in periods(live, start, end):
        of = (_COURSE_OF if period.hyphen else _YEARS_OF).match(live, period.end, end)
        if of is not None and period.hours is None:
            around = re.split(r"[,.;]", live[period.end : min(end, of.end() + 60)])[0]
            level = _level_of(of.groupdict().get("what") or "", around)
            yield Mention(level, period.start, of.end(), max(1, period.months // 12) if period.months >= 12 else None)
    for match in _TERMS_OF.finditer(live, start, end):
        yield Mention(EducationLevel.SOME_COLLEGE, match.start(), match.end())


def _figures(match: re.Match[str]) -> tuple[int | None, int | None] | None:
    """Semester and quarter units of a match."""
    quarter = shipped_requirement_words().schooling["units"]["quarter"]
    figures: dict[bool, int] = {}
    for number, kind in (("n1", "k1"), ("n2", "k2")):
        if match[number] and match[kind]:
            figures.setdefault(match[kind].casefold().split()[0].split("-")[0] in quarter, round(value_of(match[number])))
    return (figures.get(False), figures.get(True)) if figures else None


def _level_of(what: str, around: str) -> EducationLevel:
    """Level of years of study: by the school, else by what is studied."""
    word = what.casefold()
    if word.startswith("high"):
        return EducationLevel.HIGH_SCHOOL
    if word.startswith("law"):
        return EducationLevel.PROFESSIONAL
    if word.startswith(("course", "college", "community", "junior", "university", "a ", "an ")):
        return EducationLevel.SOME_COLLEGE
    if (
        re.match(r"vocational|technical|trade|business", word)
        or word.endswith("training")
        or (
            re.search(r"\b(?:trade|vocational|technical)\b", around, re.IGNORECASE)
            and not re.search(r"\b(?:college|university|degree)\b", around, re.IGNORECASE)
        )
    ):
        return EducationLevel.VOCATIONAL
    return EducationLevel.SOME_COLLEGE
