"""Experience: how long, in what, in which class, and what part of it must be of some kind."""

import re
from collections.abc import Iterable

from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.numbers import NUMBER, value_of
from jobcompare.intake.recognize.requirements.terms import Anchor
from jobcompare.model.places import Span
from jobcompare.model.requirement import Experience, Included
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, shipped_requirement_words

_CAPITAL = r"(?!OR\b|AND\b)[A-Z][\w.&/'-]*"
_ONE = (
    rf"(?:{_CAPITAL}|\([A-Z][^)]{{0,30}}\))"
    r"(?:\s+(?:(?:of|the|and|for|&|in|to)\s+(?=[A-Z])|(?:or|and)\s+(?:an?\s+)?(?=[A-Z]))?"
    rf"(?:{_CAPITAL}|[IVX]+\b|\d\b|-\s+[A-Z]\w*))*"
)
_TITLE = rf"{_ONE}(?:(?:,\s+{_ONE}){{1,6}},?\s+(?:or|and/or)\s+(?:an?\s+)?{_ONE})?"
_CLASS = re.compile(
    rf"\b(?:as\s+(?:an?\s+|the\s+)?|like\s+(?:that|those)\s+of\s+(?:an?\s+|the\s+)?|(?:class(?:ification)?|position|title|rank|job)(?:es)?\s+of\s+(?:an?\s+|the\s+)?|"
    rf"(?:level|duties|capacity)\s+of\s+(?:an?\s+|the\s+)?|"
    rf"(?:equivalent|comparable|equal|similar)\s+(?:in\s+level\s+)?(?:to|with)\s+(?:(?:that|those)\s+of\s+)?(?:an?\s+|"
    rf"the\s+)?(?:(?:class(?:ification)?|level|position)\s+of\s+(?:an?\s+)?)?)"
    rf"(?:(?:City|County|State|District|University|Agency|Department)'s\s+(?:class(?:ification)?\s+of\s+)?)?(?P<title>{_TITLE})"
)
_EQUIVALENT = re.compile(
    r"\bequivalent\b|\bcomparable\b|\bequal\s+to\b|\bat\s+(?:or\s+above\s+)?(?:the|a|that)\s+level\b|\blevel\s+of\b|"
    r"\bor\s+(?:higher|above|similar)\b|\bsimilar\s+to\b|\bor\s+in\s+a\s+class\b|\blike\s+(?:that|those)\s+of\b",
    re.IGNORECASE,
)
_NO_TITLE = frozenset(
    [
        "City",
        "County",
        "State",
        "District",
        "University",
        "Department",
        "Agency",
        "Federal",
        "United",
        "Government",
        "Public",
        "Board",
        "California",
        "School",
        "Microsoft",
        "Windows",
        "Bachelor",
        "Master",
    ]
)
_MAY_BEGIN = frozenset(["City", "County", "State", "District", "University", "Public", "Board", "School"])
_PAID = re.compile(r"\bpaid\b(?!\s+(?:or|and/or)\s+(?:unpaid|volunteer)|/)", re.IGNORECASE)
_UNPAID = re.compile(r"\b(?:un|non-?)paid\b|\bvolunteer\b|\bpaid/", re.IGNORECASE)
_MODIFIED = re.compile(
    r"\s*(?:of\s+)?(?P<mods>(?:(?!experience\b)[\w/'&-]+[,\s]+(?:and/or\s+|and\s+|or\s+|to\s+)?){0,14}?)(?:experiences?\b|"
    r"exp\b\.?)",
    re.IGNORECASE,
)
_PLAIN_MODS = re.compile(r"\b(?:paid|working|verifiable|prior|previous|actual|minimum)\b[\s,]*", re.IGNORECASE)
_BARE_WORK = re.compile(r"(?:^|(?<=full-time )|(?<=full time )|(?<=related )|(?<=relevant )|(?<=responsible ))work$", re.IGNORECASE)
_FRONT = re.compile(
    r"^[\s,:-]*(?:(?:that\s+is\s+|which\s+is\s+)?(?:in|of|with|is)\b(?!\s+(?:the|a)\s+(?:class|"
    r"position)\b)(?:\s+the\s+field\s+of)?|required\b\s*(?:in)?)\s+",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    [
        "in",
        "work",
        "at",
        "a",
        "an",
        "the",
        "level",
        "equal",
        "equivalent",
        "to",
        "that",
        "of",
        "class",
        "classification",
        "position",
        "county's",
        "city's",
        "state's",
        "district's",
        "with",
        "as",
        "or",
        "comparable",
        "and",
        "full-time",
        "full",
        "time",
        "paid",
        "experience",
        "responsible",
        "is",
        "required",
        "performing",
        "duties",
        "job",
        "by",
        "higher",
        "capacity",
    ]
)
_STOPS = re.compile(
    rf",?\s+\(?(?:preferably|ideally)\b|,?\s+(?:of\s+which|including\b(?=[^.;]{{0,20}}\b(?:{NUMBER})\b)|"
    rf"(?:at\s+least\s+)?(?:{NUMBER})(?:\s*\(\d+\))?\s+(?:years?\s+|months?\s+)?of\s+which|is\s+required|are\s+required|"
    rf"required\.?$)",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"\b(?P<n>{NUMBER})(?:\s*\(\s*\d+\s*\))?\s+(?:(?P<unit>years?|months?)\s+)?of\s+(?:which|these|them|those)\b(?P<what>[^.;]*)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"^(?:of\s+(?:the|this|that|these|such|said|which)\s*(?:(?:required|qualifying|above|total|"
    r"minimum)\s+)*(?:[\w-]+\s+)?(?:experience|time|years?)?|experience)?\s*,?\s*"
    r"(?:\b(?:must|shall|should|is|are|was|were|have|has|had|been|be|to|being|include[sd]?|involved?|also|consist\s+of|"
    r"required)\b\s*)+(?:(?:in|as|at|of|with)\s+)?",
    re.IGNORECASE,
)
_PART_VERB = re.compile(
    r"^[\s,]*(?:of\s+(?:the|this|that|these|such|said)\s+(?:[\w-]+\s+){0,3}?experience\s+|of\s+which\s+|"
    r"experience\s+)*(?:(?:must|shall|should|is|are|was|were|have|has|had|been|be|to|being|include|included|involve|involved|"
    r"also|required)\b\s*)*"
    r"(?:of\s+(?=\w+ing)|(?:in|with|as\s+part\s+of)\s+)?",
    re.IGNORECASE,
)


def experience_of(ink: Ink, anchor: Anchor, place: Span, titles: Iterable[str]) -> Experience:
    """The experience of an anchor whose words stand at `place`. `titles`: of the document's own classes."""
    period = anchor.period
    live = ink.live[slice(*place)]
    in_class = _in_class(ink, place, titles)
    return Experience(
        months_min=None if period is None else 0 if period.up_to and period.high is None else period.months,
        months_max=None if period is None else period.months if period.up_to and period.high is None else period.months_max,
        hours=None if period is None else period.hours,
        what=_what(ink, anchor, place, in_class),
        in_class=in_class,
        or_equivalent=True if in_class and _EQUIVALENT.search(live) else None,
        paid=True if _PAID.search(live) and not _UNPAID.search(live) else None,
        including=_parts(ink, anchor, place),
        places=ink.places(*place),
    )


def _in_class(ink: Ink, place: Span, titles: Iterable[str]) -> str | None:
    """Title of the class in which the experience was gained: one of the document's own, else a capitalised one."""
    words = " ".join(ink.live[slice(*place)].split())
    for title in sorted(titles, key=len, reverse=True):
        if len(title) > 3 and re.search(rf"(?<!\w){re.escape(title)}(?!\w)", words, re.IGNORECASE):
            return title
    match = next((found for found in _CLASS.finditer(words) if _is_title(found["title"])), None)
    if match is None or match["title"].isupper():
        return None
    title = re.split(r",?\s+(?:in|with|for|at)\s+(?:the\s+)?(?=[A-Z])", match["title"])[0]
    return title.rstrip(" .,;:") or None


def _is_title(words: str) -> bool:
    """Capitalised words name a class, and not an employer or a product: "School Bus Driver", not "School" or "State of Ohio"."""
    first, *more = words.split()
    bare = first.strip("'s")
    if bare not in _NO_TITLE:
        return True
    return bare in _MAY_BEGIN and bool(more) and more[0] not in ("of", "for") and more[-1].strip(".,") not in _NO_TITLE


def _what(ink: Ink, anchor: Anchor, place: Span, in_class: str | None) -> str | None:
    """Experience in what, as printed: what stands before the word experience, if more than "work", and after it."""
    begin = anchor.period.end if anchor.period else place.start
    part = _STOPS.search(ink.live, begin, place.end)
    end = part.start() if part else place.end
    words = ink.words(begin, end) if begin < end else ""
    words = re.sub(r"^\s*\([^()]*\)\s*", "", words).lstrip(" )")
    plain = words.replace("’", "'")
    match = _MODIFIED.match(plain)
    if match is None:
        what = re.sub(r"^[\s,:)]*(?:of|in)\s+", "", plain)
        what = words[len(words) - len(what) :] if len(words) >= len(what) else what
    else:
        mods = _PLAIN_MODS.sub("", words[match.start("mods") : match.end("mods")]).strip(" ,")
        mods = _BARE_WORK.sub("", mods).strip(" ,")
        rest = words[match.end() :]
        what = f"{mods} experience{rest}" if mods else _FRONT.sub("", rest)
    what = _bare(_GIVEN.sub("", " ".join(what.split())))
    what = what.removesuffix(")") if what.count(")") > what.count("(") else what
    left = re.sub(re.escape(in_class), " ", what, flags=re.IGNORECASE) if in_class else what
    content = [word for word in re.findall(r"[\w'-]+", left.replace("’", "'").casefold()) if word not in _EMPTY]
    return what if content and not _WISH.fullmatch(what) else None


_WISH = re.compile(r"(?:highly\s+|strongly\s+)?(?:preferred|desirable|desired|required|a\s+plus)", re.IGNORECASE)
_GIVEN = re.compile(
    r"^(?:special\s+)?(?:preference|consideration)\s+(?:will\s+be|is|may\s+be)\s+given\s+to\s+(?:\w+\s+){0,2}?(?:who\s+(?:have|"
    r"possess)|with|having)\s+",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:(?:^|[\s,;:.]+)(?:and|or|and/or|plus|including(?:\s+at\s+least)?|with(?:\s+at\s+least)?|either|(?:is|are|be)|required|"
    r"(?:is\s+|are\s+)?(?:highly\s+|strongly\s+)?(?:desirable|desired|preferred|a\s+plus|an\s+asset|helpful)))+[\s,;:.]*$",
    re.IGNORECASE,
)


def _bare(words: str) -> str:
    """Words without the joining words and verbs they end in."""
    return _ENDING.sub("", words.strip(" ,;:.")).strip(" ,;:.")


def _parts(ink: Ink, anchor: Anchor, place: Span) -> tuple[Included, ...]:
    """ "two of which must be supervisory", "one year of which ...": inside the words of the experience."""
    start = anchor.period.end if anchor.period else place.start
    match = _PART.search(ink.live, start, place.end)
    if match is None:
        return ()
    months = round(value_of(match["n"]) * (1 if (match["unit"] or "y").casefold().startswith("m") else 12))
    return (Included(months_min=months, what=part_words(ink, Span(*match.span("what")))),)


def part_words(ink: Ink, place: Span) -> str | None:
    """What a part of an experience must be, without the verb before it."""
    words = ink.words(*ink.trimmed(*place))
    what = words[len(_PART_VERB.match(words.replace("’", "'")).group()) :] if _PART_VERB.match(words) else words  # pyright: ignore[reportOptionalMemberAccess]
    return what.strip(" .,;:)") or None


@kept
def _including() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = shipped_requirement_words().joining["including"]
    before = re.compile(
        rf"(?<!\w){alternatives(words['before'])}(?:\s+(?:at\s+least|a|an|minimum|of|no|less|than|also|the\s+equivalent))*\s*$",
        re.IGNORECASE,
    )
    after = re.compile(rf"(?:\s*\w+['s]*){{0,2}}?\s*(?<!\w){alternatives(words['after'])}(?!\w)", re.IGNORECASE)
    return before, after


def is_part(ink: Ink, anchor: Anchor, since: int, until: int) -> bool:
    """The period is a part of the experience told before it: "including one year ...", "one year of which"."""
    before, after = _including()
    return before.search(ink.live[since : anchor.start]) is not None or after.match(ink.live[anchor.end : until]) is not None


def included(ink: Ink, anchor: Anchor, end: int) -> Included:
    """The part of an experience that begins with the period of an anchor."""
    months = anchor.period.months if anchor.period else None
    return Included(months_min=months, what=_part_what(ink, Span(anchor.end, end)))


def _part_what(ink: Ink, place: Span) -> str | None:
    words = ink.words(*ink.trimmed(*place))
    plain = words.replace("’", "'")
    told = _TOLD.match(plain)
    if told is not None:
        return _bare(words[told.end() :]) or None
    match = _MODIFIED.match(plain)
    if match and not _BARE_WORK.sub("", _PLAIN_MODS.sub("", match["mods"]).strip(" ,")).strip(" ,"):
        return _bare(_FRONT.sub("", words[match.end() :])) or None
    return _bare(re.sub(r"^(?:of|in)\s+", "", words)) or None
