"""One row per way to qualify."""

from collections.abc import Iterator

from jobcompare.analysis.routes import ways
from jobcompare.model.compared import Compared, ComparedClass
from jobcompare.model.requirement import Certification, Education, Experience, Licence, Node, Other
from jobcompare.model.routes import Way
from jobcompare.present.figures import months
from jobcompare.present.listings.quotes import Quotes
from jobcompare.present.listings.view import Listing, Value, number, short, text
from jobcompare.present.wording import NOT_STATED
from jobcompare.present.wording.names import STANDING, education_name
from jobcompare.present.wording.qualifying import class_names, combination_words, licence_words, substitution_words, way_words

_COLUMNS = (
    text("employer", "Employer", 16),
    text("class", "Class", 26),
    short("class_id", "Id", 7),
    short("label", "Way", 6),
    text("way", "Way to qualify", 26),
    text("education", "Education", 16),
    text("fields", "Fields of study", 22),
    short("equivalent", "Equivalent degree", 12),
    number("months_min", "Experience, least (months)", 12),
    number("months_max", "Experience, upper (months)", 12),
    text("experience", "Experience in", 28),
    text("in_class", "Gained in class", 20),
    text("combination", "Combination", 20),
    text("rest", "Also needed", 18),
    text("standing", "Printed as", 16),
    text("substitutions", "In place of these", 26),
    text("quotation", "Source quotation", 50),
)


def make_requirements(compared: Compared, quotes: Quotes) -> Listing:
    """Every way to qualify of every class; a class whose document states none has one row that says so."""
    return Listing(
        key="requirements",
        title="Requirements",
        remark="One row per way to qualify; education and experience of one way belong together.",
        columns=_COLUMNS,
        rows=tuple(row for item in compared.classes for row in _rows(item, quotes)),
        empty="No class in this comparison.",
    )


def _rows(item: ComparedClass, quotes: Quotes) -> Iterator[tuple[Value, ...]]:
    stated = item.content.stated
    standing = STANDING[stated.standing] if stated.standing else NOT_STATED
    instead = "; ".join(dict.fromkeys(words for each in stated.substitutions if (words := substitution_words(each))))
    yield from _of_tree(item, stated.requirement, standing if stated.requirement else "", instead, quotes)
    if stated.requirement is None:
        yield (*_head(item), None, "Not stated in this document", *(None,) * 9, None, instead or None, None)
    yield from _of_tree(item, stated.preferred, "Preferred, not required", "", quotes)


def _of_tree(
    item: ComparedClass, requirement: Node | None, standing: str, instead: str, quotes: Quotes
) -> Iterator[tuple[Value, ...]]:
    names = class_names(item.version.contents)
    for n, way in enumerate(ways(requirement), start=1):
        yield (
            *_head(item),
            way.label or str(n),
            way_words(way, names) or "No education or experience asked",
            " + ".join(education_name(each) for each in way.education) or None,
            "; ".join(fields for each in way.education if (fields := _fields(each))) or None,
            _equivalent(way),
            _least(way),
            way.months_max,
            "; ".join(words for each in way.experience if (words := _what(each))) or None,
            f"{way.in_class}{', or its level' if way.or_equivalent else ''}" if way.in_class else None,
            _combination(way),
            "; ".join(_rest(each) for each in way.rest) or None,
            standing,
            instead or None,
            quotes.words(item.version, way.places),
        )


def _head(item: ComparedClass) -> tuple[Value, ...]:
    return item.employer.name, item.content.stated.title, f"c-{item.job_class.id}"


def _equivalent(way: Way) -> str | None:
    said = [each.equivalent_accepted for each in way.education if each.equivalent_accepted is not None]
    return None if not said else ("accepted" if any(said) else "not accepted")


def _least(way: Way) -> int | None:
    """Least months; 0 where a way asks for education and no experience; None where it gives no figure."""
    if way.combination is not None:
        return None
    if not way.experience:
        return 0 if way.education else None
    return way.months_min if any(each.months_min is not None for each in way.experience) else None


def _fields(education: Education) -> str:
    fields = ", ".join(education.fields)
    return f"{fields}, or related" if fields and education.related else fields


def _what(experience: Experience) -> str:
    words = [experience.what or ""]
    words += [f"{experience.hours:,} hours"] if experience.hours is not None else []
    words += ["paid"] if experience.paid else []
    words += [f"of which {months(each.months_min or 0)} {each.what or ''}".strip() for each in experience.including]
    return ", ".join(word for word in words if word)


def _combination(way: Way) -> str | None:
    if way.combination is None:
        return None
    return way.combination.text or combination_words(None, way.combination.of, bool(way.label))


def _rest(need: Licence | Certification | Other) -> str:
    if isinstance(need, Licence):
        return f"License: {licence_words(need)}"
    return licence_words(need) if isinstance(need, Certification) else need.text
