"""Ways to qualify in words: "High school + 4 yr", "Equiv. to associate + 3 yr, or 2 yr at level of I"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from jobcompare.model.requirement import Certification, Education, Experience, Licence, Offered, Substitution
from jobcompare.model.routes import Least, Way
from jobcompare.model.study import ClassContent
from jobcompare.present.figures import months, short_titles
from jobcompare.present.wording.names import education_name, region_name

_FEW = 40  # characters of an open substitution that is shown in its own words
CAPTION = "Education counted by convention. For ordering classes; not an eligibility rule."
_NOUNS = re.compile(
    r"\b(certification|certificate|licen[cs]e|registration|apprenticeship|military service|military experience|volunteer experience"
    r"|training|experience|education|coursework)",
    re.IGNORECASE,
)


def class_names(siblings: Sequence[ClassContent]) -> dict[str, str]:
    """How the classes of a document call each other: title → level label, else short title."""
    shorts = short_titles([item.stated.title for item in siblings])
    return {_plain(item.stated.title): item.stated.level_label or short for item, short in zip(siblings, shorts, strict=True)}


def way_words(way: Way, names: Mapping[str, str] | None = None) -> str:
    """One way in words; "" where it states neither education nor experience nor a combination.

    Args:
        way: the way.
        names: `class_names` of its document; None: titles in full.
    """
    parts = [education_name(item) for item in way.education]
    parts += [_experience(item, names or {}) for item in way.experience]
    if way.combination is not None:
        parts.append("combination")
    return _capital(" + ".join(parts))


def ways_words(found: Sequence[Way], names: Mapping[str, str] | None = None) -> str:
    """All ways of a class in words, what all of them ask once in front: "High school and: bachelor, or 4 yr".

    A combination is said only where the document numbers it as a way of its own, or has no other.
    """
    told = [way for way in found if way.states or way.combination is not None]
    listed = [way for way in told if way.combination is None or way.label] or told
    shared = _shared_education(listed)
    own = [replace(way, education=tuple(item for item in way.education if item not in shared)) for way in listed]
    texts = list(dict.fromkeys(text for text in _merged(own, names) if text))
    if not shared:
        return _capital(", or ".join(_later_lower(texts)))
    front = " + ".join(education_name(item) for item in shared)
    return f"{front} and: {', or '.join(_lower(text) for text in texts)}" if texts else front


def least_words(least: Least, typical: bool) -> str:
    """The least way in figures: "5 yr", "2 yr (typical)", "4 yr, each numbered way"."""
    words = months(least.months)
    if least.by_every_way and all(item.way.label for item in least.counted):
        words += ", each numbered way"
    return f"{words} (typical)" if typical else words


def substitution_words(substitution: Substitution) -> str:
    """One substitution: "1 yr exp. = 30 sem. / 45 qtr. units"; an open one by its own few words, or "may be allowed"."""
    offered, instead = _offered(substitution.offered), _offered(substitution.in_place_of)
    if offered and instead and _is_figure(substitution.in_place_of):
        return f"{offered} = {instead}"
    if offered:
        return offered
    return "may be allowed" if "may be" in (substitution.text or "").casefold() else _few(substitution.text or "")


def combination_words(text: str | None, of: Sequence[str], numbered: bool) -> str:
    """A combination: "equivalent combination", "any combination", with the labels it cites: 'combination "A, B, or C"'."""
    if of:
        cited = f"{', '.join(of[:-1])}, or {of[-1]}" if len(of) > 2 else " or ".join(of)
        return f"combination “{cited}”"
    plain = (text or "").casefold()
    if "any combination" in plain or "any equivalent combination" in plain:
        return "any combination"
    return "combination" if numbered or "equivalent" not in plain else "equivalent combination"


def licence_words(licence: Licence | Certification) -> str:
    """A licence or certification: "California driver, by appointment"."""
    when = re.sub(r"\b(?:the )?(?:time|date) of ", "", licence.when or "")
    region = region_name(licence.region) if isinstance(licence, Licence) else ""
    return ", ".join(part for part in (f"{region} {licence.name}".strip(), when) if part)


def _experience(item: Experience, names: Mapping[str, str]) -> str:
    if item.months_min is not None:
        words = months(item.months_min, item.months_max)
    else:
        words = f"{item.hours:,} h" if item.hours is not None else "experience"
    if not item.in_class:
        return words
    name = names.get(_plain(item.in_class), item.in_class)
    return f"{words} at level of {name}" if item.or_equivalent else f"{words} as {name}"


def _shared_education(found: Sequence[Way]) -> tuple[Education, ...]:
    """Education that every one of several ways asks, beside what each asks of its own."""
    if len(found) < 2:
        return ()
    shared = tuple(item for item in found[0].education if all(item in way.education for way in found))
    alone = any(set(way.education) <= set(shared) and not way.experience and way.combination is None for way in found)
    only_experience = all(set(way.education) == set(shared) for way in found)
    return () if alone or only_experience else shared


def _merged(found: Sequence[Way], names: Mapping[str, str] | None) -> list[str]:
    """Ways in words; neighbours that differ only in schooling share one: "1 yr coursework or training + 1 yr"."""
    texts: list[str] = []
    group: list[Way] = []
    for way in [*found, None]:
        if group and (way is None or not _alike(group[-1], way)):
            texts.append(_group_words(group, names))
            group = []
        if way is not None:
            group.append(way)
    return texts


def _alike(first: Way, second: Way) -> bool:
    one_each = len(first.education) == len(second.education) == 1
    same = (first.experience, first.combination) == (second.experience, second.combination)
    return one_each and same and bool(first.experience) and not first.label and not second.label


def _group_words(group: Sequence[Way], names: Mapping[str, str] | None) -> str:
    words = way_words(group[0], names)
    if len(group) == 1:
        return words
    first = education_name(group[0].education[0])
    rest = words.removeprefix(_capital(first))
    others = [education_name(way.education[0]) for way in group[1:]]
    lead = first.rsplit(" ", 1)[0] + " " if " " in first else ""
    return " or ".join([_capital(first), *(_lower(other.removeprefix(lead)) for other in others)]) + rest


def _offered(offered: Offered | None) -> str:
    if offered is None:
        return ""
    units = [f"{offered.semester_units} sem."] if offered.semester_units else []
    units += [f"{offered.quarter_units} qtr."] if offered.quarter_units else []
    parts = [f"{months(offered.experience_months)} exp."] if offered.experience_months else []
    parts += [f"{offered.education_years} yr education"] if offered.education_years else []
    parts += [" / ".join(units) + " units"] if units else []
    return " + ".join(parts) or _named(offered.text or "")


def _named(text: str) -> str:
    """What is offered in words: a long wording by the thing it names."""
    noun = _NOUNS.search(text)
    return noun[0].lower() if noun and len(text) > _FEW else _few(text)


def _is_figure(offered: Offered | None) -> bool:
    return offered is not None and bool(
        offered.experience_months or offered.education_years or offered.semester_units or offered.quarter_units
    )


def _few(text: str) -> str:
    text = text.strip().rstrip(".;")
    return text if len(text) <= _FEW else text[: _FEW - 1].rsplit(" ", 1)[0] + " …"


def _later_lower(texts: Sequence[str]) -> list[str]:
    return [text if n == 0 else _lower(text) for n, text in enumerate(texts)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
