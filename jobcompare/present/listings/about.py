"""What an exported file is of: study, comparison, when, how much of it was reviewed, and a hash to check it by."""

from dataclasses import dataclass

from jobcompare.model.compared import Compared
from jobcompare.model.words import Severity
from jobcompare.present.figures import counted, printed_date
from jobcompare.present.listings.sources import versions
from jobcompare.present.listings.view import Listing, number, short, text
from jobcompare.present.shown import Tally
from jobcompare.present.wording import NOT_STATED, tally_words
from jobcompare.present.wording.names import WORDINGS

_CLASSES = (
    text("employer", "Employer", 20),
    text("class", "Class", 44),
    short("id", "Id", 8),
    text("code", "Code", 10),
    text("grade", "Pay grade", 10),
    text("series", "Series", 28),
    number("statements", "Statements", 11),
    text("document", "Document", 40),
    text("wording", "Wording", 26),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What an export is of. `facts`: label and value, in order."""

    study: str
    comparison: str
    written: str  # ISO 8601 UTC
    sha256: str  # of the exported data, see exports.plain
    facts: tuple[tuple[str, str], ...]


def make_about(compared: Compared, tally: Tally | None, written: str, sequence: int, sha256: str) -> About:
    """The facts of an export.

    Args:
        compared: the comparison.
        tally: how many shown values were not reviewed; None where nothing of the kind is exported.
        written: when, ISO 8601 UTC.
        sequence: the last change of the study that is in it.
        sha256: of the exported data.
    """
    study, comparison = compared.study, compared.comparison
    employers = len({item.employer.id for item in compared.classes})
    ours = next((item.employer.name for item in compared.classes if item.employer.id == study.ours), None)
    reference = compared.reference
    open_findings = sum(
        1
        for version in versions(compared)
        for entry in version.findings
        if not entry.settled and entry.stated.severity is not Severity.NOTE
    )
    facts = (
        ("Comparison", comparison.name),
        ("Study", study.name),
        ("Classes", f"{counted(len(compared.classes), 'class')} of {counted(employers, 'employer')}"),
        ("Reference", f"{reference.employer.name} · {reference.content.stated.title}" if reference else "none"),
        ("Our jurisdiction", ours or "none in this comparison"),
        ("Reviewed", tally_words(tally) if tally else "no reviewed or unreviewed values are in this file"),
        ("Findings to check", str(open_findings) if open_findings else "none open"),
        ("Written", f"{printed_date(written)}, {written[11:16]} UTC"),
        ("Study id", study.uuid),
        ("Last change in it", f"no. {sequence}"),
        ("Data SHA-256", sha256),
    )
    return About(study=study.name, comparison=comparison.name, written=written, sha256=sha256, facts=facts)


def make_class_list(compared: Compared) -> Listing:
    """The classes of a comparison with their documents."""
    rows = tuple(
        (
            item.employer.name,
            item.content.stated.title,
            f"c-{item.job_class.id}",
            item.content.stated.code or NOT_STATED,
            item.content.stated.grade or NOT_STATED,
            (item.version.specification.stated.series.name if item.version.specification.stated.series else None)
            or item.version.specification.stated.title,
            len(item.statements),
            item.version.document_name,
            WORDINGS[item.version.wording] if item.version.wording else None,
        )
        for item in compared.classes
    )
    return Listing(key="classes", title="Classes", remark="", columns=_CLASSES, rows=rows, empty="No class in this comparison.")
