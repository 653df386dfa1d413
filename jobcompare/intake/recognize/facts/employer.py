"""The employer: its name where the document states it, its kind and its region, told or inferred."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Finding
from jobcompare.model.words import FindingKind, How, JurisdictionKind, Severity
from jobcompare.vocabulary.jurisdictions import Jurisdictions
from jobcompare.vocabulary.labels import Fact, Labels

_WORD = r"(?:[A-Z][\w.'’&-]*)"
_PARTICLE = r"(?:of|the|and|&|de|la|las|los|el|du|St\.?|in)"
_AFTER = rf"(?:{_WORD}|St\.)(?:\s+(?:{_PARTICLE}\s+)?{_WORD}){{0,4}}"
_BEFORE = rf"(?:{_WORD}|St\.)(?:\s+(?:(?:of|and|&|de|la|las|los|the)\s+)?{_WORD}){{0,4}}"
_LETTERHEAD = 8  # lines at the beginning among which a letterhead stands
_LABEL_WEIGHT, _HEAD_WEIGHT, _CONTEXT_WEIGHT, _MENTION_WEIGHT = 100, 40, 12, 2
_REACH = 80  # characters of a name on each side of its word for the kind
_AROUND = 110  # characters around a name in which words tell whose it is
_STOP = frozenset(
    "The This An A For Of In Under Each All Any Other Another Our Your Current Every Local Various Neighboring Experience Within To By At As With And Or Former Must Performs Provides Chief Assistant Deputy".split()
)
_GENERIC = frozenset(["Clerk", "Elections", "Department", "Board", "Administrative", "Supervisor", "Executive", "Counsel", "Manager", "Attorney", "Recorder", "Office"])


@dataclass(frozen=True, slots=True)
class Employer:
    """What is found of the employer; None where the document does not say."""

    name: Found[str] | None
    kind: Found[JurisdictionKind] | None
    region: Found[str] | None


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    kind: JurisdictionKind
    place: Span
    weight: int
    how: How


def read_employer(ground: Ground, labelled: Sequence[Labelled], labels: Labels, words: Jurisdictions) -> Employer:
    """The employer of a document."""
    best, weight = _best(list(_named(ground, labelled, labels, words)))
    region = _region(ground, best, words)
    if best is None:
        return Employer(None, _kind_told(ground, words), region)
    name = Found(best.name, (best.place,), best.how, weight > _MENTION_WEIGHT)
    how = How.INFERRED if best.how is How.PATTERN else best.how
    return Employer(name, Found(best.kind, (best.place,), how), region)


@lru_cache(maxsize=4)
def _names(words: Jurisdictions) -> tuple[tuple[JurisdictionKind, re.Pattern[str]], ...]:
    patterns: list[tuple[JurisdictionKind, re.Pattern[str]]] = []
    for kind in words.kinds:
        if kind.front:
            front = "|".join(_cased(word) for word in sorted(kind.front, key=lambda w: -len(w)))
            patterns.append((kind.kind, re.compile(rf"(?<![\w-])(?P<name>(?:{front})\s+{_AFTER})")))
        if kind.back:
            back = "|".join(_cased(word) for word in sorted(kind.back, key=lambda w: -len(w)))
            patterns.append((kind.kind, re.compile(rf"(?<![\w-])(?P<name>{_BEFORE}\s+(?:{back}))(?![\w’'])(?!\s+(?:Council|Line)\b)")))
    return tuple(patterns)


@lru_cache(maxsize=4)
def _hint(words: Jurisdictions) -> re.Pattern[str]:
    """One word of every pattern of names: a line without any has no name."""
    hints = {phrase.split()[-1] for kind in words.kinds for phrase in kind.back} | {phrase.split()[0] for kind in words.kinds for phrase in kind.front}
    forms = sorted({form for hint in hints for form in (hint.capitalize(), hint.upper())})
    return re.compile(rf"(?:{'|'.join(map(re.escape, forms))})(?!\w)")


def _cased(words: str) -> str:
    """A pattern for words in title case or capitals, small words as they are."""
    parts = [word if word in ("of", "and") else word.upper() if word in ("isd", "usd") else word[0].upper() + word[1:] for word in words.split()]
    capitals = [word.upper() for word in words.split()]
    return r"\s+".join(f"(?:{re.escape(a)}|{re.escape(b)})" for a, b in zip(parts, capitals, strict=True))


def _named(ground: Ground, labelled: Sequence[Labelled], labels: Labels, words: Jurisdictions) -> Iterator[_Named]:
    for hit in labelled:
        value = ground.words(hit.value)
        if hit.fact is Fact.EMPLOYER and hit.marked and 3 < len(value) < 90 and value.casefold() not in labels.nothing:
            kind = _kind_of(value, words)
            if kind is not None or hit.label == "employer":
                yield _Named(value, kind or JurisdictionKind.OTHER, hit.value, _LABEL_WEIGHT, How.LABEL)
    patterns, hint = _names(words), _hint(words)
    for index, line in enumerate(ground.text.lines):
        text = ground.line(index)
        hints = [match.start() for match in hint.finditer(text)]
        if not hints:
            continue
        window = (max(0, hints[0] - _REACH), hints[-1] + _REACH)
        for kind, pattern in patterns:
            for match in pattern.finditer(text, *window):
                name, start = _clean(match["name"], match.start("name"))
                weight = _weigh(ground, index, text, start, start + len(name), kind, words)
                if weight and _is_name(name, kind, words):
                    place = Span(line.span.start + start, line.span.start + start + len(name))
                    yield _Named(_cased_name(name), kind, place, weight, How.HEADING if weight == _HEAD_WEIGHT else How.PATTERN)


def _clean(name: str, start: int) -> tuple[str, int]:
    """A name without the small and leading words that are not of it."""
    while (first := name.split()[0]) in _STOP and len(name.split()) > 1 and not name.casefold().startswith(("the city", "the county")):
        cut = len(name) - len(name[len(first) :].lstrip())
        name, start = name[cut:], start + cut
    return name.rstrip(".,"), start


def _is_name(name: str, kind: JurisdictionKind, words: Jurisdictions) -> bool:
    parts = name.split()
    if len(parts) < 2 or (kind is JurisdictionKind.COUNTY and (set(parts) & _GENERIC or "," in name)):
        return False
    if kind is JurisdictionKind.STATE:
        return any(region.casefold() in name.casefold() for region in words.regions)
    return not (parts[0] in _STOP or all(part.casefold() in ("school", "district", "county", "university", "college", "community", "public", "state") for part in parts))


def _cased_name(name: str) -> str:
    if not name.isupper():
        return " ".join(name.split())
    return " ".join(word.lower() if word in ("OF", "AND", "THE") else word.capitalize() for word in name.split())


def _weigh(ground: Ground, index: int, text: str, start: int, end: int, kind: JurisdictionKind, words: Jurisdictions) -> int:
    """How much a mention speaks for the employer: a letterhead, a sentence of the employer about itself, any other; 0: not."""
    alone = len(text.strip()) - (end - start) < 40 and len(text) < 110
    if index < min(max(ground.head, 3), _LETTERHEAD) and alone and not re.search(r"\b(?:location|department)\b", text[:start], re.IGNORECASE):
        return _HEAD_WEIGHT
    before, after = text[max(0, start - 45) : start].casefold(), text[end : end + _AROUND].casefold()
    if any(before.rstrip().endswith(phrase) or (phrase in before and len(phrase) > 12) for phrase in words.not_ours):
        return 0
    if any(phrase in after[:90] or phrase in before for phrase in words.ours):
        return _CONTEXT_WEIGHT
    return 0 if kind in (JurisdictionKind.STATE, JurisdictionKind.UNIVERSITY) else _MENTION_WEIGHT


def _best(named: list[_Named]) -> tuple[_Named | None, int]:
    """The name that weighs most over the document, at the place that weighs most, and what it weighs."""
    if not named:
        return None, 0
    weights: Counter[str] = Counter()
    for one in named:
        weights[_key(one.name)] += one.weight
    top = max(weights.values())
    leading = [key for key, weight in weights.items() if weight == top]
    if len(leading) > 1 and top <= _MENTION_WEIGHT:
        return None, 0
    best = max((one for one in named if _key(one.name) == leading[0]), key=lambda one: one.weight)
    return best, top


def _key(name: str) -> str:
    plain = re.sub(r"[^\w ]", "", name.casefold())
    return " ".join(sorted(word for word in plain.split() if word not in ("of", "the", "and")))


def _kind_of(value: str, words: Jurisdictions) -> JurisdictionKind | None:
    for kind, pattern in _names(words):
        if pattern.search(value if not value.isupper() else value):
            return kind
    return None


def _kind_told(ground: Ground, words: Jurisdictions) -> Found[JurisdictionKind] | None:
    """The kind of an employer without a name, from how the document speaks of it."""
    places: dict[JurisdictionKind, list[Span]] = {}
    for kind, pattern in _self_patterns(words):
        spans = [Span(match.start(), match.end()) for match in pattern.finditer(ground.live)]
        if len(spans) > 1:
            places[kind] = spans
    ranked = sorted(places, key=lambda kind: -len(places[kind]))
    if not ranked or (len(ranked) > 1 and len(places[ranked[0]]) < 2 * len(places[ranked[1]])):
        return None
    return Found(ranked[0], tuple(places[ranked[0]][:4]), How.INFERRED)


@lru_cache(maxsize=4)
def _self_patterns(words: Jurisdictions) -> tuple[tuple[JurisdictionKind, re.Pattern[str]], ...]:
    return tuple(
        (kind.kind, re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in sorted(kind.self_words, key=lambda w: -len(w)))})(?![\w-]|\s+(?:Attorney|Court|Clerk|Counsel))"))
        for kind in words.kinds
        if kind.self_words
    )


def _region(ground: Ground, best: _Named | None, words: Jurisdictions) -> Found[str] | None:
    """The state or province: of the name, of an address, of a state's own office, or of a driver's licence."""
    names = "|".join(re.escape(name) for name in sorted(words.regions, key=lambda n: -len(n)))
    if best is not None:
        match = re.search(names, best.name, re.IGNORECASE)
        if match and best.kind in (JurisdictionKind.STATE, JurisdictionKind.UNIVERSITY):
            return Found(_code(match.group(), words), (best.place,), best.how if best.how is How.LABEL else How.INFERRED)
    votes: dict[str, list[tuple[int, Span, bool]]] = {}
    for name, place, weight, sure in _region_mentions(ground.live, words):
        votes.setdefault(_code(name, words), []).append((weight, place, sure))
    totals = {code: sum(weight for weight, _, _ in mentions) for code, mentions in votes.items()}
    ranked = sorted(totals, key=lambda code: -totals[code])
    if not ranked or (len(ranked) > 1 and totals[ranked[0]] < 2 * totals[ranked[1]]):
        return None
    mentions = votes[ranked[0]]
    top = max(weight for weight, _, _ in mentions)
    places: Places = tuple(place for weight, place, _ in mentions if weight == top)[:2]
    return Found(ranked[0], places, How.INFERRED, any(sure for _, _, sure in mentions))


@lru_cache(maxsize=4)
def _region_names(words: Jurisdictions) -> re.Pattern[str]:
    names = [*words.regions, *(name.upper() for name in words.regions), *words.short]
    return re.compile(rf"(?:{'|'.join(re.escape(name).replace(r'\\ ', ' +') for name in sorted(names, key=lambda n: -len(n)))})(?![A-Za-z])")


@lru_cache(maxsize=4)
def _licence_after(words: Jurisdictions) -> re.Pattern[str]:
    licence = "|".join(re.escape(word) for word in sorted(words.licence, key=lambda w: -len(w)))
    return re.compile(rf"(?:['’]s)?\s+(?:State\s+)?(?:(?:valid|issued|commercial|class\s+\"?[a-dm]\"?)\s+)*(?:{licence})(?:['’]?s['’]?)?(?:\s+(?:licen[cs]e|\w+)(?:\s+licen[cs]e)?)?", re.IGNORECASE)


_ZIP = re.compile(r",?\s+\d{5}(?:-\d{4})?(?!\d)")
_PLACE_BEFORE = re.compile(r",\s*$|\s$")
_LOCATED = re.compile(r"(?:Location|City):[^\n]*?,\s*$")
_OWN_OFFICE = re.compile(r"\s+(?:[A-Z]\w+\s+(?:of\s+)?\w+(?:\s+\w+)?|registered|licensed)")
_LICENCE_BEFORE = re.compile(r"(?:driver\S*\s+licen[cs]e|licen[cs]ed?)\s+(?:issued\s+by|from|in|for)\s+(?:the\s+)?(?:state\s+of\s+)?$", re.IGNORECASE)
_STATE_OF = re.compile(r"\b(?:State|Commonwealth|Province|STATE|COMMONWEALTH)\s+(?:of|OF)\s+$")
_OFFICE = re.compile(r"\s+(?:State\s+)?(?:Department|Board|Code|Government|Statutes?|Law|Public|Education|Revised|Administrative|Penal|Labor|Civil)\b")


def _region_mentions(live: str, words: Jurisdictions) -> Iterator[tuple[str, Span, int, bool]]:
    """Mentions of states and provinces: the name, its place with the words that make it count, its weight, whether surely."""
    for match in _region_names(words).finditer(live):
        start, end = match.span()
        if start and live[start - 1].isalpha():
            continue
        line = live.rfind("\n", 0, start) + 1
        before, short = live[max(line, start - 60) : start], len(match.group()) == 2
        if (zipped := _ZIP.match(live, end)) and _PLACE_BEFORE.search(before):
            yield match.group(), Span(start, zipped.end()), 6, True
        elif short:
            if _LOCATED.search(live[line:start]):
                yield match.group(), Span(start, end), 6, True
        elif match.group() in words.short:
            if own := _OWN_OFFICE.match(live, end):
                yield match.group(), Span(start, own.end()), 3, True
        elif licence := _licence_after(words).match(live, end):
            yield match.group(), Span(start, licence.end()), 3, False
        elif told := _LICENCE_BEFORE.search(before):
            yield match.group(), Span(start - len(before) + told.start(), end), 3, False
        elif told := _STATE_OF.search(before):
            yield match.group(), Span(start - len(before) + told.start(), end), 2, True
        elif office := _OFFICE.match(live, end):
            yield match.group(), Span(start, office.end()), 1, True


def _code(name: str, words: Jurisdictions) -> str:
    if name in words.short:
        return words.short[name]
    plain = " ".join(name.split()).casefold()
    return next(code for region, code in words.regions.items() if region.casefold() == plain)


def employer_findings(employer: Employer) -> Iterator[Finding]:
    """The document does not name its employer."""
    if employer.name is not None:
        return
    kind, region = employer.kind, employer.region
    told = {"kind": kind.value.value if kind else "", "region": region.value if region else ""}
    places = ((kind.places[:1]) if kind else ()) + ((region.places[:1]) if region else ())
    yield Finding(
        severity=Severity.CHECK,
        trouble=FindingKind.JURISDICTION_NOT_STATED,
        field="/jurisdiction/name",
        places=tuple(sorted(places)),
        facts={key: value for key, value in told.items() if value},
    )
