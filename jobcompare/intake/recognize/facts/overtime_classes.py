"""Overtime status told class by class behind one label ("Clerk and Clerk, Lead: Non-exempt. Supervisor: Exempt.")."""

import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.intake.recognize.facts.labelled import Labelled
from jobcompare.model.places import Span
from jobcompare.model.words import Flsa, How
from jobcompare.vocabulary.labels import Fact

_CLAUSE = re.compile(r"(?P<names>[^:.;]+):\s*(?P<status>non[\s-]?exempt|exempt)\b\s*[.;,]?\s*", re.IGNORECASE)
_JOINS = re.compile(r"[\s,&/]|\band\b|\bor\b", re.IGNORECASE)


def by_class(ground: Ground, hit: Labelled) -> Iterator[Found[Flsa]]:
    """The status of each class that the words behind a label name; nothing where they say anything else besides."""
    if hit.fact is not Fact.FLSA or hit.below or len(ground.classes) < 2:
        return
    end = ground.text.lines[hit.line].span.end
    start = end - len(ground.live[hit.label_span.end : end].lstrip(" :\t"))
    clauses = list(_CLAUSE.finditer(ground.live, start, end))
    if [start, *(clause.end() for clause in clauses)] != [*(clause.start() for clause in clauses), end]:
        return
    for clause in clauses:
        keys = _named(clause["names"], ground.classes)
        if keys:
            status = Flsa.NON_EXEMPT if clause["status"].casefold().startswith("non") else Flsa.EXEMPT
            place = Span(clause.start(), clause.end("status"))
            yield Found(status, (place,), How.LABEL, classes=keys)


def _named(names: str, heads: Sequence[ClassHead]) -> tuple[str, ...]:
    """The classes whose titles or levels are all that the words say; none where other words stand among them."""
    rest, keys = names.casefold(), set[str]()
    words = [(word.casefold(), head.key) for head in heads for word in {head.title, head.level_label or head.title}]
    for word, key in sorted(words, key=lambda one: -len(one[0])):
        found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", rest)
        if found:
            keys.add(key)
            rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    return tuple(head.key for head in heads if head.key in keys) if not _JOINS.sub("", rest) else ()
