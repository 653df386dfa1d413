"""The employer: named only where the document names it; kind and region told or inferred."""

import pytest

from jobcompare.model.record import Jurisdiction
from jobcompare.model.words import FindingKind, How
from jobcompare.model.words import JurisdictionKind as Kind
from tests.intake.facts.reading import facts_of, whole


def employer(head: str = "", foot: str = "", title: str = "Records Technician") -> Jurisdiction:
    """The employer of a short specification."""
    return facts_of(whole(head, foot, title)).jurisdiction or Jurisdiction()


NAMED = [
    ("County of Alder", "County of Alder", Kind.COUNTY),
    ("COUNTY OF ALDER", "County of Alder", Kind.COUNTY),
    ("ALDER COUNTY", "Alder County", Kind.COUNTY),
    ("City of Birch Falls", "City of Birch Falls", Kind.CITY),
    ("CITY OF BIRCH FALLS", "City of Birch Falls", Kind.CITY),
    ("City and County of Birch", "City and County of Birch", Kind.CITY),
    ("Town of Cedar", "Town of Cedar", Kind.CITY),
    ("Village of Cedar Grove", "Village of Cedar Grove", Kind.CITY),
    ("State of Oregon", "State of Oregon", Kind.STATE),
    ("Commonwealth of Virginia", "Commonwealth of Virginia", Kind.STATE),
    ("Alder Unified School District", "Alder Unified School District", Kind.DISTRICT),
    ("Alder Valley Water District", "Alder Valley Water District", Kind.DISTRICT),
    ("Alder Community College District", "Alder Community College District", Kind.DISTRICT),
    ("Port of Alder", "Port of Alder", Kind.DISTRICT),
    ("University of Alder", "University of Alder", Kind.UNIVERSITY),
    ("Alder State University", "Alder State University", Kind.UNIVERSITY),
    ("Housing Authority of the City of Alder", "Housing Authority of the City of Alder", Kind.DISTRICT),
    ("STATE OF OREGON   Job Code: C1021", "State of Oregon", Kind.STATE),
    ("Employer: Alder County", "Alder County", Kind.COUNTY),
    ("Employer: State of Michigan", "State of Michigan", Kind.STATE),
    ("Agency: City of Birch Falls", "City of Birch Falls", Kind.CITY),
    ("County of Alder - Human Resources Department", "County of Alder", Kind.COUNTY),
    ("St. Alder County Supervisor of Elections Office", "St. Alder County", Kind.COUNTY),
]


@pytest.mark.parametrize(("line", "name", "kind"), NAMED)
def test_a_letterhead_or_label(line: str, name: str, kind: Kind) -> None:
    found = employer(f"{line}\nClass Code: 2140")
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(("line", "name", "kind"), [case for case in NAMED if ":" not in case[0]])
def test_a_letterhead_over_the_title(line: str, name: str, kind: Kind) -> None:
    found = employer(title=f"{line}\n\nRecords Technician")
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("The City of Birch Falls does not discriminate on the basis of age.", "City of Birch Falls"),
        ("Alder County is an equal opportunity employer.", "Alder County"),
        ("Alder County offers benefits to all regular employees.", "Alder County"),
        ("The mandate of the Nova Scotia Department of Works is to serve.", "Nova Scotia"),
        ("NOTES\n\nGives the people of Alder County access to their records.", "Alder County"),
    ],
)
def test_a_sentence_of_the_employer(foot: str, name: str) -> None:
    assert employer(foot=foot).name == name


@pytest.mark.parametrize(
    "foot",
    [
        "LICENSES\n\nMust be a member of the State Bar of California.",
        "LICENSES\n\nA valid California driver's license.",
        "Must know the laws of the State of Oregon.",
        "Works with County departments and the Board of Supervisors.",
        "Graduation from a university is required.",
        "Licensed by the State of Oregon as a surveyor.",
    ],
)
def test_somebody_else_is_not_the_employer(foot: str) -> None:
    facts = facts_of(whole("", foot))
    assert facts.jurisdiction is None or facts.jurisdiction.name is None
    assert FindingKind.JURISDICTION_NOT_STATED in {finding.trouble for finding in facts.findings}


@pytest.mark.parametrize(
    ("line", "region"),
    [
        ("LICENSES\n\nA valid California driver's license.", "US-CA"),
        ("LICENSES\n\nValid New Mexico Driver’s License.", "US-NM"),
        ("LICENSES\n\nPossession of a valid driver's license issued by the State of Nevada.", "US-NV"),
        ("LICENSES\n\nMust possess a Texas Commercial Driver License.", "US-TX"),
        ("A diploma recognized by the NYS Department of Education.", "US-NY"),
        ("12 Main Street\nAlder Bay, California 95746", "US-CA"),
        ("Location: Salem, OR", "US-OR"),
        ("Location: Lansing, MI, MI, 48909", "US-MI"),
        ("The Nova Scotia Department of Works asks it.", "CA-NS"),
    ],
)
def test_a_region_is_inferred(line: str, region: str) -> None:
    text = whole(line) if "Street" in line or "Location" in line else whole("", line)
    facts = facts_of(text)
    assert facts.jurisdiction is not None
    assert facts.jurisdiction.region == region
    [evidence] = [one for one in facts.evidence if one.field == "/jurisdiction/region"]
    assert evidence.how is How.INFERRED
    assert evidence.sure is ("icense" not in line)


def test_two_regions_are_no_region() -> None:
    foot = "LICENSES\n\nA valid Oregon driver's license or a valid Washington driver's license."
    assert employer(foot=foot).region is None


@pytest.mark.parametrize(
    ("foot", "kind"),
    [
        ("Works for County-wide programs. Knows the County's systems.", Kind.COUNTY),
        ("Reports to the City Manager. Serves the City Council.", Kind.CITY),
        ("Serves State agencies. Reports to State government.", Kind.STATE),
        ("Serves school sites and the district’s offices.", Kind.DISTRICT),
        ("Helps the public.", None),
        ("Serves the District Attorney. Meets the District Attorney.", None),
    ],
)
def test_a_kind_is_inferred_from_how_the_document_speaks(foot: str, kind: Kind | None) -> None:
    facts = facts_of(whole("", foot))
    assert (facts.jurisdiction.kind if facts.jurisdiction else None) is kind
    for evidence in facts.evidence:
        if evidence.field == "/jurisdiction/kind":
            assert evidence.how is How.INFERRED
