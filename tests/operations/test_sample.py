"""The sample study: what the documents do not say of themselves is said by its definition, and told as such."""

from jobcompare.common.paths import sample_data
from jobcompare.model.study import EntityKind, Specification
from jobcompare.model.words import How, JurisdictionKind, Wording
from jobcompare.operations.session import Session


def test_the_five_documents_are_told_to_be_rewritten(session: Session) -> None:
    told = {line.file for line in session.read.document_lines() if line.wording is Wording.REWRITTEN}
    assert told == {path.name for path in sample_data("documents").iterdir()}


def test_kind_and_region_of_one_employer_are_typed_by_the_owner(session: Session) -> None:
    employers = {one.name: (one.kind, one.region) for one in session.read.employers()}
    assert employers["State E"] == (JurisdictionKind.STATE, "US-CA")
    assert employers["County A"] == (JurisdictionKind.COUNTY, "US-CA")
    assert employers["Jurisdiction B"] == (None, None)
    assert employers["State C"] == (JurisdictionKind.STATE, None)
    assert employers["Jurisdiction D"] == (None, "US-NY")
    versions = [one for one in session.read.entities(EntityKind.SPECIFICATION) if isinstance(one, Specification)]
    typed = {
        (version.stated.title, one.stated.field, one.stated.places)
        for version in versions
        for one in session.read.evidence(version.id)
        if one.stated.how is How.TYPED and one.stated.field.startswith("/jurisdiction/") and version.stated.title
    }
    assert {("Customer Technical Support", f"/jurisdiction/{key}", ()) for key in ("kind", "region")} <= typed
    assert "Technical Support" not in {title for title, _, _ in typed}
