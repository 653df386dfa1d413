"""The lists behind a comparison."""

from dataclasses import replace

from jobcompare.model.places import Span
from jobcompare.model.study import EntityKind, Note, NoteKind, StudyDocument
from jobcompare.present.ladder.make import make_ladder
from jobcompare.present.listings.findings import make_findings, make_notes
from jobcompare.present.listings.placements import make_placements
from jobcompare.present.listings.quotes import Quotes
from jobcompare.present.listings.requirements import make_requirements
from jobcompare.present.listings.sources import make_sources
from jobcompare.present.listings.statements import make_statements
from jobcompare.present.listings.view import Listing, Value
from tests.builders import all_levels, working_level
from tests.exports.reading import documents_of


def rows(listing: Listing) -> list[dict[str, Value]]:
    return [dict(zip((column.key for column in listing.columns), row, strict=True)) for row in listing.rows]


def quotes() -> Quotes:
    return Quotes(documents_of(all_levels()))


def test_statements_are_one_row_per_statement_and_class() -> None:
    found = rows(make_statements(all_levels(), quotes()))
    knowledge = [row for row in found if row["kind"] == "Knowledge of" and row["employer"] == "State E"]
    assert [sum(row["class_id"] == f"c-{n}" for row in knowledge) for n in range(9, 13)] == [4, 13, 15, 16]
    assert [sum(row["new"] == "yes" and row["class_id"] == f"c-{n}" for row in knowledge) for n in range(9, 13)] == [4, 9, 2, 1]
    duties = {row["id"] for row in found if row["kind"] == "Duties" and row["class_id"] == "c-2"}
    assert len(duties) == 10  # five more are struck
    inherited = [row for row in found if row["mark"] == "x"]
    assert {row["employer"] for row in inherited} == {"Jurisdiction B"}
    assert all(row["document"] and row["place"] for row in found)


def test_statements_are_those_of_the_comparison_only() -> None:
    found = rows(make_statements(working_level(), quotes()))
    assert {row["class_id"] for row in found} == {"c-2", "c-3", "c-7", "c-8", "c-10"}


def test_sources_quote_the_document() -> None:
    found = rows(make_sources(all_levels(), quotes()))
    code = next(row for row in found if row["class_id"] == "c-1" and row["field"] == "Class code")
    assert (code["value"], code["quotation"], code["place"]) == ("3191", "JCN: 3191/3192", "line 5, characters 69-72")
    assert all(row["value"] for row in found)
    assert all(row["quotation"] for row in found if row["place"])


def test_findings_name_class_place_and_words() -> None:
    found = rows(make_findings(all_levels(), quotes()))
    lost = next(row for row in found if "joining word is lost" in str(row["finding"]))
    assert str(lost["class"]).endswith("Specialist II")
    assert lost["severity"] == "to check"
    assert "Two (2) years" in str(lost["quotation"])


def test_private_notes_are_left_out() -> None:
    note = Note(
        id=1,
        entity=EntityKind.JOB_CLASS,
        entity_id=1,
        field=None,
        kind=NoteKind.QUESTION,
        text="asked",
        by="Ana",
        at="2026-11-22T10:00:00Z",
    )
    compared = replace(all_levels(), notes=(note, replace(note, id=2, text="secret", private=True)))
    found = rows(make_notes(compared))
    assert [row["note"] for row in found] == ["asked"]
    assert str(found[0]["about"]).startswith("County A · ")


def test_placements_have_every_class_once_with_its_reason() -> None:
    found = rows(make_placements(make_ladder(all_levels())))
    assert sorted(str(row["class_id"]) for row in found) == sorted(f"c-{n}" for n in range(1, 13))
    technician = next(row for row in found if row["class_id"] == "c-3")
    assert (technician["low"], technician["high"], technician["standing"]) == ("Entry", "Journey", "proposed")


def test_a_class_that_states_nothing_has_one_row_that_says_so() -> None:
    found = [row for row in rows(make_requirements(all_levels(), quotes())) if row["employer"] == "State E"]
    assert [row["way"] for row in found] == ["Not stated in this document"] * 4


def test_quotations_show_struck_words_and_short_ones_their_line() -> None:
    compared = all_levels()
    version = compared.classes[0].version
    number = version.specification.document_id or 0
    document = StudyDocument(
        id=number, text="First line\nCode: 31 91 here and much more text behind it", marks='[{"kind": "struck", "span": [17, 19]}]',
        imported_at="", imported_by="", text_sha256="",
    )  # fmt: skip
    quoted = Quotes({number: document})
    assert quoted.words(version, (Span(17, 19),)) == "Code: ~~31~~ 91 here and much more text behind it"
    assert quoted.words(version, (Span(11, 22), Span(0, 5))) == "Code: ~~31~~ 91 … First"
    assert quoted.place(version, (Span(17, 19),)) == "line 2, characters 18-19"
    assert quoted.place(version, (Span(17, 18),)) == "line 2, character 18"
    assert Quotes({}).words(version, (Span(0, 1),)) == ""
