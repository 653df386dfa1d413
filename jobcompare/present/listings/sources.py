"""Where every value of a comparison stands: document, place, quotation."""

from jobcompare.model.compared import Compared, Version
from jobcompare.model.study import EvidenceEntry, StateKind
from jobcompare.present.listings.quotes import Quotes
from jobcompare.present.listings.values import pointed, value_words
from jobcompare.present.listings.view import Listing, Value, short, text
from jobcompare.present.shown import Shown
from jobcompare.present.wording.names import WORDINGS, how_words
from jobcompare.present.wording.states import state_words

_COLUMNS = (
    text("employer", "Employer", 16),
    text("class", "Class", 28),
    short("class_id", "Id", 7),
    text("field", "Value of", 20),
    text("value", "Value", 34),
    text("document", "Document", 28),
    text("place", "Place", 22),
    text("quotation", "Quotation", 60),
    text("how", "How it was found", 22),
    text("state", "State", 20),
)


def make_sources(compared: Compared, quotes: Quotes) -> Listing:
    """Every value that has a place in a document; statements have theirs in their own list."""
    wordings = {item.version.wording for item in compared.classes if item.version.wording}
    remark = "; ".join(sorted(WORDINGS[wording] for wording in wordings))
    return Listing(
        key="sources",
        title="Sources",
        remark="Where each value stands in its document"
        + (f" ({remark})" if remark else "")
        + ". Struck words stand between ~~tildes~~. Statements: see Statements.",
        columns=_COLUMNS,
        rows=tuple(
            row for version in versions(compared) for entry in version.evidence if (row := _row(compared, version, entry, quotes))
        ),
        empty="None of these classes has a document with places.",
    )


def versions(compared: Compared) -> tuple[Version, ...]:
    """The versions of the classes of a comparison, each once, in order."""
    return tuple({item.version.specification.id: item.version for item in compared.classes}.values())


def _row(compared: Compared, version: Version, entry: EvidenceEntry, quotes: Quotes) -> tuple[Value, ...] | None:
    """None for values of classes that are not in the comparison."""
    stated = entry.stated
    found = pointed(compared, version, stated.field)
    here = [item for item in compared.classes if item.version.specification.id == version.specification.id]
    item = next((each for each in here if found.content is not None and each.content.id == found.content.id), None)
    if item is None and (found.content is not None or stated.field.startswith("/classes/")):
        return None
    state = compared.states.get(found.ref) if found.ref else None
    shown = Shown.READ if state is None else Shown.TYPED if state.kind is StateKind.TYPED else Shown.REVIEWED
    return (
        here[0].employer.name,
        item.content.stated.title if item else "all classes of the document",
        f"c-{item.job_class.id}" if item else None,
        found.title,
        value_words(found, version) or None,
        quotes.document(version),
        quotes.place(version, stated.places) or None,
        quotes.words(version, stated.places) or None,
        how_words(stated.how) + ("" if stated.sure else "; to check"),
        state_words(shown, state),
    )
