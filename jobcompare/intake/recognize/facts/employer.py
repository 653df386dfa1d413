"""The employer: its name where the document states it, its kind and its region, told or inferred."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.intake.recognize.facts.regions import region_of
from jobcompare.model.places import Span
from jobcompare.model.record import Finding
from jobcompare.model.words import FindingKind, How, JurisdictionKind, Severity
from jobcompare.vocabulary.jurisdictions import Jurisdictions
from jobcompare.vocabulary.labels import Fact, Labels

_WORD = r"(?:[A-Z][\w.'’&-]*)"
_PARTICLE = r"(?:of|the|and|&|de|la|las|los|el|du|St\.?|in)"
_AFTER = rf"(?:{_WORD}|St\.)(?:\s+(?:{_PARTICLE}\s+)?{_WORD}){{0,4}}"
_BEFORE = rf"(?:{_WORD}|St\.)(?:\s+(?:(?:of|and|&|de|la|las|los|the)\s+)?{_WORD}){{0,4}}"
_TRAILING = re.compile(r"\s+(?:or|of)(?:\s+an?)?(?:\s+[a-z]+)?$")  # words of a phrase behind the employer's own
_PLACE_LABEL = re.compile(r"\W*(?:[\w/]+ ){0,2}?(?:location|department|work ?site|duty station|county|residency)\b", re.IGNORECASE)
_AGENCY = frozenset(["employing agency", "hiring agency", "name of agency", "agency", "organization", "hiring organization"])
_OFFICE = re.compile(r"(?:\S+\s+)?(?:dept|department|division|office|bureau)\b|\S+$", re.IGNORECASE)
_LETTERHEAD = 8  # lines at the beginning among which a letterhead stands
_LABEL_WEIGHT, _HEAD_WEIGHT, _CONTEXT_WEIGHT, _MENTION_WEIGHT = 100, 40, 12, 2
_REACH = 80  # characters of a name on each side of its word for the kind
_AROUND = 90  # characters around a name in which words tell whose it is


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
    region = _region_named(best, words) or region_of(ground, words)
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
            patterns.append(
                (kind.kind, re.compile(rf"(?<![\w-])(?P<name>{_BEFORE}\s+(?:{back}))(?![\w’'])(?!\s+(?:Council|Line)\b)"))
            )
    return tuple(patterns)


@lru_cache(maxsize=4)
def _hint(words: Jurisdictions) -> re.Pattern[str]:
    """One word of every pattern of names: a line without any has no name."""
    hints = {phrase.split()[-1] for kind in words.kinds for phrase in kind.back} | {
        phrase.split()[0] for kind in words.kinds for phrase in kind.front
    }
    forms = sorted({form for hint in hints for form in (hint.capitalize(), hint.upper())})
    return re.compile(rf"(?:{'|'.join(map(re.escape, forms))})(?!\w)")


def _cased(words: str) -> str:
    """A pattern for words in title case or capitals, small words as they are."""
    parts = [
        word if word in ("of", "and", "the") else word.upper() if word in ("isd", "usd") else word[0].upper() + word[1:]
        for word in words.split()
    ]
    capitals = [word.upper() for word in words.split()]
    return r"\s+".join(f"(?:{re.escape(a)}|{re.escape(b)})" for a, b in zip(parts, capitals, strict=True))


def _named(ground: Ground, labelled: Sequence[Labelled], labels: Labels, words: Jurisdictions) -> Iterator[_Named]:
    for hit in labelled:
        value = ground.words(hit.value)
        if hit.fact is Fact.EMPLOYER and hit.marked and 3 < len(value) < 90 and value.casefold() not in labels.nothing:
            kind = _kind_of(value, words)
            if kind is not None or hit.label == "employer" or (hit.label in _AGENCY and not _OFFICE.match(value)):
                yield _Named(value, kind or JurisdictionKind.OTHER, hit.value, _LABEL_WEIGHT, How.LABEL)
    yield from _provinces(ground, words)
    patterns, hint = _names(words), _hint(words)
    labels_at = sorted(hit.label_span.start for hit in labelled)
    for index, line in enumerate(ground.text.lines):
        text = ground.line(index)
        text = text.title() if index < _LETTERHEAD and text.islower() else text
        hints = [match.start() for match in hint.finditer(text)]
        if not hints:
            continue
        window = (max(0, hints[0] - _REACH), hints[-1] + _REACH)
        for kind, pattern in patterns:
            for match in pattern.finditer(text, *window):
                at = line.span.start + match.start("name")
                stop = next((label - at for label in labels_at if at < label < at + len(match["name"])), None)
                name, start = _clean(match["name"][:stop].rstrip(), match.start("name"), words)
                name = _as_state(name, words) if kind is JurisdictionKind.STATE else name
                weight = _weigh(ground, index, text, start, start + len(name), kind, words)
                if weight and _is_name(name, kind, words, headed=weight == _HEAD_WEIGHT):
                    place = Span(line.span.start + start, line.span.start + start + len(name))
                    yield _Named(_cased_name(name), kind, place, weight, How.HEADING if weight == _HEAD_WEIGHT else How.PATTERN)


def _provinces(ground: Ground, words: Jurisdictions) -> Iterator[_Named]:
    """A state or province that speaks of a department of its own as the employer ("the mandate of the Ontario Department of …")."""
    for match in _mandate(words).finditer(ground.live):
        place = Span(match.start("name"), match.end("name"))
        yield _Named(match["name"], JurisdictionKind.STATE, place, _CONTEXT_WEIGHT, How.PATTERN)
    yield from _own_offices(ground, words)


def _own_offices(ground: Ground, words: Jurisdictions) -> Iterator[_Named]:
    """A state whose office stands in the letterhead or speaks of itself ("The Ohio Department of Taxation is seeking …")."""
    named = tuple(form for form in _region_forms(words) if form in ground.live)
    for index in range(len(ground.text.lines) if named else 0):
        text, at = ground.line(index), ground.text.lines[index].span.start
        for match in _offices(named).finditer(text):
            alone = index < min(max(ground.head, 3), _LETTERHEAD) and not text[: match.start()].strip() and len(text) < 90
            if not alone and not _ours(words).match(text[match.end() :].lstrip(" ,").casefold()):
                continue
            place = Span(at + match.start("name"), at + match.end("name"))
            how, weight = (How.HEADING, _HEAD_WEIGHT) if alone else (How.PATTERN, _CONTEXT_WEIGHT)
            yield _Named(_cased_name(match["name"]), JurisdictionKind.STATE, place, weight, how)


@lru_cache(maxsize=4)
def _region_forms(words: Jurisdictions) -> tuple[str, ...]:
    """The names of regions as printed and in capitals, the longest first."""
    return tuple(sorted({form for name in words.regions for form in (name, name.upper())}, key=lambda form: (-len(form), form)))


@lru_cache(maxsize=64)
def _offices(regions: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, regions))
    office = (
        "Department|Division|Bureau|Board|Commission|Office|Agency|Civil Service|Public Service|Personnel|Judicial|Courts?|Legislat"
    )
    either = "|".join(rf"{word}|{word.upper()}" for word in office.split("|"))
    return re.compile(
        rf"(?<![\w-])(?P<name>{names})(?:\s+(?:State|STATE))?\s+(?:[A-Z][\w&]*\s+){{0,2}}?(?:{either})\w*"
        rf"(?:,?\s+(?:(?:of|OF|and|AND|for|FOR|the|&)\s+)*[A-Z][\w&’'-]*){{0,6}}"
    )


@lru_cache(maxsize=4)
def _mandate(words: Jurisdictions) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in words.regions)
    own = "(?:Department|Ministry|Government|Public Service)"
    return re.compile(rf"(?:mandate|mission|vision|employees?)\s+of\s+the\s+(?P<name>{names})\s+{own}")


def _clean(name: str, start: int, words: Jurisdictions) -> tuple[str, int]:
    """A name without the small and leading words that are not of it."""
    while (
        (first := name.split()[0]) in words.not_first
        and len(name.split()) > 1
        and not name.casefold().startswith(("the city", "the county"))
    ):
        cut = len(name) - len(name[len(first) :].lstrip())
        name, start = name[cut:], start + cut
    return name.rstrip(".,"), start


def _as_state(name: str, words: Jurisdictions) -> str:
    """The name of a state without the words behind it."""
    plain = name.casefold()
    ends = [plain.find(region.casefold()) + len(region) for region in words.regions if region.casefold() in plain]
    return name[: max(ends)] if ends else name


def _is_name(name: str, kind: JurisdictionKind, words: Jurisdictions, headed: bool = False) -> bool:
    """A name of an employer; of a state, province or territory one that is known, or that stands alone in the letterhead."""
    parts = name.split()
    if len(parts) < 2 or (kind is JurisdictionKind.COUNTY and (set(parts) & words.not_county or "," in name)):
        return False
    if kind is JurisdictionKind.STATE:
        return headed or any(region.casefold() in name.casefold() for region in words.regions)
    return not (
        parts[0] in words.not_first
        or all(
            part.casefold() in ("school", "district", "county", "university", "college", "community", "public", "state")
            for part in parts
        )
    )


def _cased_name(name: str) -> str:
    if not name.isupper():
        return " ".join(name.split())
    return " ".join(word.lower() if word in ("OF", "AND", "THE") else word.capitalize() for word in name.split())


def _weigh(ground: Ground, index: int, text: str, start: int, end: int, kind: JurisdictionKind, words: Jurisdictions) -> int:
    """How much a mention speaks for the employer: a letterhead, a sentence of the employer about itself, any other; 0: not."""
    alone = len(text.strip()) - (end - start) < 40 and len(text) < 110
    if index < min(max(ground.head, 3), _LETTERHEAD) and alone and not _PLACE_LABEL.search(text[:start]):
        return _HEAD_WEIGHT
    if _PLACE_LABEL.match(text[:start]):
        return 0
    before, after = text[max(0, start - 45) : start].casefold(), text[end : end + _AROUND].casefold()
    before = before.rpartition(". ")[2]
    if any(before.rstrip().endswith(phrase) or (phrase in before and len(phrase) > 12) for phrase in words.not_ours):
        return 0
    ours = _ours(words)
    if ours.search(after) or ours.search(before):
        return _CONTEXT_WEIGHT
    return 0 if kind in (JurisdictionKind.STATE, JurisdictionKind.UNIVERSITY) else _MENTION_WEIGHT


@lru_cache(maxsize=4)
def _ours(words: Jurisdictions) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(phrase) for phrase in words.ours))


def _best(named: list[_Named]) -> tuple[_Named | None, int]:
    """The name that weighs most over the document, at the place that weighs most, and what it weighs."""
    if not named:
        return None, 0
    named = _widest(named)
    weights: Counter[str] = Counter()
    for one in named:
        weights[_key(one.name)] += one.weight
    top = max(weights.values())
    leading = [key for key, weight in weights.items() if weight == top]
    if len(leading) > 1 and top <= _MENTION_WEIGHT:
        return None, 0
    best = max((one for one in named if _key(one.name) == leading[0]), key=lambda one: one.weight)
    return best, top


def _widest(named: list[_Named]) -> list[_Named]:
    """The names that stand in no longer one ("County of Birch" in "City and County of Birch")."""
    kept: list[_Named] = []
    reach = 0
    for one in sorted(named, key=lambda one: (one.place.start, -one.place.end)):
        if one.place.end > reach or (kept and one.place == kept[-1].place):
            kept.append(one)
            reach = max(reach, one.place.end)
    return kept


def _key(name: str) -> str:
    plain = re.sub(r"[^\w ]", "", name.casefold())
    return " ".join(sorted(word for word in plain.split() if word not in ("of", "the", "and")))


def _kind_of(value: str, words: Jurisdictions) -> JurisdictionKind | None:
    return next((kind for kind, pattern in _names(words) if pattern.search(value)), None)


def _kind_told(ground: Ground, words: Jurisdictions) -> Found[JurisdictionKind] | None:
    """The kind of an employer without a name, from how the document speaks of it."""
    places: dict[JurisdictionKind, list[Span]] = {}
    for kind in words.kinds:
        said = tuple(word for word in kind.self_words if word in ground.live)
        spans = [
            Span(match.start(), match.start() + len(_TRAILING.sub("", match.group())))
            for match in (_self_pattern(said).finditer(ground.live) if said else ())
        ]
        if len(spans) > 1:
            places[kind.kind] = spans
    ranked = sorted(places, key=lambda kind: -len(places[kind]))
    if not ranked or (len(ranked) > 1 and len(places[ranked[0]]) < 2 * len(places[ranked[1]])):
        return None
    return Found(ranked[0], tuple(places[ranked[0]][:4]), How.INFERRED)


@lru_cache(maxsize=256)
def _self_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(word) for word in sorted(phrases, key=lambda w: -len(w)))
    return re.compile(rf"(?<!\w)(?:{either})(?![\w-]|\s+(?:Attorney|Court|Clerk|Counsel))")


def _region_named(best: _Named | None, words: Jurisdictions) -> Found[str] | None:
    """The region that the name of a state or its university tells."""
    if best is None or best.kind not in (JurisdictionKind.STATE, JurisdictionKind.UNIVERSITY):
        return None
    plain = best.name.casefold()
    named = max((name for name in words.regions if name.casefold() in plain), key=len, default=None)
    how = best.how if best.how is How.LABEL else How.INFERRED
    return Found(words.regions[named], (best.place,), how) if named else None


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
