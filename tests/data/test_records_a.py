"""data/records of County A (the redline) and Jurisdiction D: what their documents say, and where."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest

from jobcompare.common.paths import sample_data
from jobcompare.model.codec import decode_record, encode_record, read_record
from jobcompare.model.places import Span
from jobcompare.model.record import Finding, Record, Statement
from jobcompare.model.requirement import All, AnyOf, Combination, Education, Experience, Licence, Node, Other
from jobcompare.model.words import (
    DateKind,
    EducationLevel,
    FindingKind,
    Flsa,
    How,
    JurisdictionKind,
    Standing,
    StatementKind,
    TextMarkKind,
    Wording,
)

from .canonical import all_words, as_statement, canonical, live_words, shared_runs, source_of

A, D = "county-a-it-customer-support-specialist", "jurisdiction-d-customer-support-specialist"
SEEDS = {A: "000_b7df4b2170104a9d.txt", D: "003_ac16e083e930a2ae.txt"}
OUTSIDE = Path(__file__).parents[3] / "shared" / "seeds"
SPECIALIST = "Information Technology Customer Support Specialist"
TITLES = re.compile(r"(Information Technology )?Customer Support Specialist", re.IGNORECASE)


def load(name: str) -> Record:
    return read_record(sample_data(f"records/{name}.record.json").read_bytes())


@pytest.fixture(params=SEEDS)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def record(name: str) -> Record:
    return load(name)


def spans_of(record: Record, kind: TextMarkKind) -> list[Span]:
    assert record.document is not None
    return [mark.span for mark in record.document.marks if mark.kind is kind]


def printed(record: Record, span: Span) -> str:
    """The words of a run, struck or not, exactly as the text has them."""
    assert record.document is not None
    return record.document.text[slice(*span)]


def counts(record: Record, *, struck: bool = False) -> Counter[StatementKind]:
    return Counter(statement.kind for statement in record.statements if statement.struck is struck)


def of_kind(record: Record, kind: StatementKind) -> list[Statement]:
    return [statement for statement in record.statements if statement.kind is kind and not statement.struck]


def found(record: Record, trouble: FindingKind) -> list[Finding]:
    return [finding for finding in record.findings if finding.trouble is trouble]


def leaves(node: Node | None) -> list[Node]:
    if isinstance(node, All | AnyOf):
        return [leaf for part in node.nodes for leaf in leaves(part)]
    return [] if node is None else [node]


def value_at(data: Any, pointer: str) -> object:
    """The value a JSON pointer names; a missing key is an error."""
    value: Any = data
    for part in pointer.removeprefix("/").split("/"):
        value = value[int(part) if isinstance(value, list) else part]
    return cast(object, value)


def words_at(record: Record, field: str) -> list[str]:
    """The words that the evidence of a field points at."""
    (evidence,) = [item for item in record.evidence if item.field == field]
    return [all_words(record, (span,)) for span in evidence.places]


# ---- both records


def test_round_trip_is_the_identity(record: Record) -> None:
    assert decode_record(json.loads(json.dumps(encode_record(record)))) == record


def test_text_and_marks_are_the_documents_own(record: Record) -> None:
    assert record.document is not None
    derived = canonical(source_of(record))
    assert record.document.text == derived.text
    assert tuple(spans_of(record, TextMarkKind.STRUCK)) == derived.struck
    assert [span.start for span in spans_of(record, TextMarkKind.PAGE_BREAK)] == list(derived.page_breaks)
    assert record.document.wording is Wording.AS_PUBLISHED  # the document does not say that it was rewritten: the sample does
    assert record.document.media_type == "text/plain"
    assert (record.document.url, record.document.retrieved) == (None, None)


def test_marks_are_counted(name: str, record: Record) -> None:
    assert record.document is not None
    expected = {
        A: {TextMarkKind.STRUCK: 39, TextMarkKind.PAGE_BREAK: 2, TextMarkKind.HEADING: 17},
        D: {TextMarkKind.HEADING: 7},
    }
    assert Counter(mark.kind for mark in record.document.marks) == expected[name]
    headings = {printed(record, span) for span in spans_of(record, TextMarkKind.HEADING)}
    assert {section.heading.strip(":") for section in record.sections if section.heading} <= {h.strip(":") for h in headings}


def test_every_statement_reads_back(record: Record) -> None:
    for statement in record.statements:
        read = all_words if statement.struck else live_words
        words = read(record, statement.places)
        assert as_statement(words) == statement.text
        assert words[1:] == statement.text[1:], "a place holds its statement's words and no more"
        assert statement.classes
        assert statement.learned_in == ()
        assert bool(live_words(record, statement.places)) is not statement.struck


def test_statements_are_in_reading_order_and_apart(record: Record) -> None:
    spans = [span for statement in record.statements for span in statement.places]
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_sections_cover_the_whole_text_once(record: Record) -> None:
    assert record.document is not None
    held = Counter(n for section in record.sections for span in section.places for n in range(*span))
    assert set(held.values()) == {1}
    assert not "".join(char for n, char in enumerate(record.document.text) if n not in held).strip()
    for section in record.sections:
        live = re.sub("• (?=•)", "", live_words(record, section.places))  # the bullets of struck items
        assert live == " ".join(f"{section.heading or ''} {section.text}".split())
        assert section.classes


def test_every_value_has_evidence_and_every_pointer_a_value(record: Record) -> None:
    data = encode_record(record)
    told = {evidence.field for evidence in record.evidence}
    assert len(told) == len(record.evidence)
    for field in told:
        assert value_at(data, field)
    needed = [f"/jurisdiction/{key}" for key in data["jurisdiction"]]
    needed += [f"/specification/{key}" for key in data["specification"] if key not in ("dates", "series")]
    needed += [f"/specification/dates/{n}" for n in range(len(data["specification"].get("dates", ())))]
    needed.append("/specification/series/name")
    needed += [f"/specification/series/members/{n}" for n in range(len(data["specification"]["series"]["members"]))]
    for n, item in enumerate(data["classes"]):
        plain = [key for key in item if key not in ("key", "substitutions", "attributes")]
        needed += [f"/classes/{n}/{key}" for key in plain]
        needed += [f"/classes/{n}/{key}/{m}" for key in ("substitutions", "attributes") for m in range(len(item.get(key, ())))]
    assert set(needed) == told


def test_every_place_of_evidence_and_findings_holds_words(record: Record) -> None:
    for item in (*record.evidence, *record.findings):
        assert item.places
        assert all(all_words(record, (span,)) for span in item.places)
    assert all(evidence.how is not How.TYPED for evidence in record.evidence)


def test_findings_point_at_values(record: Record) -> None:
    data = encode_record(record)
    for finding in record.findings:
        assert finding.field is not None
        if finding.trouble is not FindingKind.JURISDICTION_NOT_STATED:  # it points at the name that is not there
            assert value_at(data, finding.field)


def test_requirement_leaves_substitutions_and_attributes_are_printed(record: Record) -> None:
    for item in record.classes:
        for leaf in leaves(item.requirement):
            words = live_words(record, leaf.places)
            assert words
            for field in leaf.fields if isinstance(leaf, Education) else ():
                assert field in words
            if isinstance(leaf, Experience):
                assert (leaf.what or "") in words
            if isinstance(leaf, Combination | Other):
                assert leaf.text == words
        for part in (*item.substitutions, *item.attributes):
            assert live_words(record, part.places) == part.text


def test_no_pay_and_no_name_is_invented(record: Record) -> None:
    assert all(not item.pay for item in record.classes)
    assert record.jurisdiction is not None
    assert (record.jurisdiction.name, record.jurisdiction.annual_hours) == (None, None)
    assert len(found(record, FindingKind.JURISDICTION_NOT_STATED)) == 1


# ---- County A: the redline


def test_a_classes_are_as_printed() -> None:
    record = load(A)
    assert record.specification is not None
    assert record.jurisdiction is not None
    assert (record.jurisdiction.kind, record.jurisdiction.region) == (JurisdictionKind.COUNTY, "US-CA")
    assert record.specification.title == f"{SPECIALIST} I/II"
    assert [(item.key, item.title, item.level, item.level_label, item.code) for item in record.classes] == [
        ("I", f"{SPECIALIST} I", 1, "I", "3191"),
        ("II", f"{SPECIALIST} II", 2, "II", "3192"),
    ]
    for item in record.classes:
        assert (item.flsa, item.bargaining_unit, item.service, item.grade) == (Flsa.NON_EXEMPT, "GE", None, None)
        assert (item.standing, item.preferred, item.inherits) == (None, None, ())
        assert (item.supervision_received, item.supervision_exercised) == (
            "immediate or general",
            "no direct supervision of staff",
        )
    assert [words_at(record, f"/classes/{n}/code") for n in range(2)] == [["3191"], ["3192"]]


def test_a_series_staffing_and_dates() -> None:
    record = load(A)
    assert record.specification is not None
    assert record.specification.staffing is not None
    assert record.specification.series is not None
    assert (record.specification.staffing.kind, record.specification.staffing.classes) == ("flexible", ("I", "II"))
    assert record.specification.series.members == (f"{SPECIALIST} I", f"{SPECIALIST} II")
    assert record.specification.status is None
    dates = [(date.kind, date.date, date.struck) for date in record.specification.dates]
    assert dates == [(DateKind.UNSTATED, "2016-11", True), (DateKind.UNSTATED, "2018-08", True)]
    assert words_at(record, "/specification/dates/0") + words_at(record, "/specification/dates/1") == [
        "NOVEMBER 2016",
        "AUGUST 2018",
    ]


def test_a_statements_are_counted_apart_from_struck_ones() -> None:
    record = load(A)
    assert counts(record) == {
        StatementKind.CHARACTERISTIC: 9,
        StatementKind.DUTY: 10,
        StatementKind.KNOWLEDGE: 18,
        StatementKind.ABILITY: 13,
        StatementKind.LICENCE: 1,
        StatementKind.PHYSICAL: 5,
        StatementKind.ENVIRONMENT: 2,
        StatementKind.OTHER: 1,
    }
    assert counts(record, struck=True) == {StatementKind.DUTY: 5, StatementKind.KNOWLEDGE: 1, StatementKind.ABILITY: 1}
    (catch_all,) = [statement for statement in record.statements if statement.catch_all]
    assert catch_all == of_kind(record, StatementKind.DUTY)[-1]


def test_a_lists_are_identical_and_the_difference_stands_in_the_characteristics() -> None:
    record = load(A)
    narrative = of_kind(record, StatementKind.CHARACTERISTIC)
    assert Counter(statement.classes for statement in narrative) == {("I",): 6, ("II",): 3}
    assert narrative[0].text.startswith("The entry-level class")
    assert narrative[6].text.startswith("The fully qualified journey-level class")
    others = [statement for statement in record.statements if statement.kind is not StatementKind.CHARACTERISTIC]
    assert {statement.classes for statement in others} == {("I", "II")}
    assert found(record, FindingKind.LISTS_IDENTICAL)


def test_a_partly_struck_statements_keep_their_live_words() -> None:
    record = load(A)
    duties = of_kind(record, StatementKind.DUTY)
    assert duties[2].text.startswith("Gives second-level responder; assistance by assessing the issue on-site;")
    assert "Acts as" not in duties[2].text
    assert all_words(record, duties[2].places).startswith("Acts asGives second-level responder; applies several")
    assert "makes sure clients are told" in duties[4].text
    assert "desktop computers hardware, and software" in duties[5].text
    assert "for County departments; keeps" in duties[8].text
    assert of_kind(record, StatementKind.KNOWLEDGE)[3].text.endswith("desktop hardware, software, issues.")
    assert "triage priorities," in of_kind(record, StatementKind.ABILITY)[1].text
    partly = [
        statement
        for statement in record.statements
        if not statement.struck and live_words(record, statement.places) != all_words(record, statement.places)
    ]
    assert Counter(statement.kind for statement in partly) == {
        StatementKind.CHARACTERISTIC: 1,
        StatementKind.DUTY: 6,
        StatementKind.KNOWLEDGE: 1,
        StatementKind.ABILITY: 2,
    }


def test_a_page_breaks_are_joined_and_one_strike_stops_at_its_page() -> None:
    record = load(A)
    assert record.document is not None
    text = record.document.text
    around = [text[span.start - 9 : span.start + 12] for span in spans_of(record, TextMarkKind.PAGE_BREAK)]
    assert around == ["software, and/or appl", "or County Departments"]
    joined = [finding.field for finding in found(record, FindingKind.SENTENCE_JOINED_OVER_PAGE)]
    badges = record.statements.index(of_kind(record, StatementKind.DUTY)[8])
    assert joined == ["/sections/3", f"/statements/{badges}"]
    (run_on,) = found(record, FindingKind.STRUCK_RUNS_ON)
    assert live_words(record, run_on.places).startswith("and/or applications that an")
    assert text[: run_on.places[0].start].endswith("problems in hardware, software, ")
    assert spans_of(record, TextMarkKind.STRUCK)[13].end == run_on.places[0].start - 1


def test_a_stray_bullet_stands_inside_the_struck_ability() -> None:
    record = load(A)
    (stray,) = found(record, FindingKind.STRAY_CHARACTER)
    assert [printed(record, span) for span in stray.places] == ["➤"]
    (struck,) = [s for s in record.statements if s.struck and s.kind is StatementKind.ABILITY]
    assert struck.text.startswith("Give support the communication systems")
    assert any(
        span.start == stray.places[0].start and span.end == struck.places[0].end for span in spans_of(record, TextMarkKind.STRUCK)
    )


def top_of(node: Node | None) -> tuple[Node, ...]:
    """The alternatives of a requirement, once what goes with all of them was seen: licence and driving record."""
    assert isinstance(node, All)
    alternatives, licence, record_of_driving = node.nodes
    assert isinstance(licence, Licence)
    assert (licence.name, licence.region, licence.when) == ("driver", "US-CA", "by time of appointment")
    assert isinstance(record_of_driving, Other)
    assert record_of_driving.text == "a satisfactory driving record"
    assert isinstance(alternatives, AnyOf)
    return alternatives.nodes


def months_with_degree(node: Node) -> int | None:
    """The months asked together with an associate degree or its equivalent."""
    assert isinstance(node, All)
    education, work = node.nodes
    assert isinstance(education, Education)
    assert (education.level, education.related, education.equivalent_accepted) == (EducationLevel.ASSOCIATE, True, True)
    assert education.fields == ("computer science", "information technology")
    assert isinstance(work, Experience)
    assert (work.months_max, work.in_class) == (None, None)
    return work.months_min


def test_a_first_level_asks_a_degree_and_a_year_or_a_combination() -> None:
    together, combination = top_of(load(A).classes[0].requirement)
    assert months_with_degree(together) == 12
    assert isinstance(combination, Combination)
    assert combination.of == ()


def test_a_second_level_has_two_ways_and_a_combination() -> None:
    record = load(A)
    together, at_first_level, combination = top_of(record.classes[1].requirement)
    assert months_with_degree(together) == 36
    assert isinstance(at_first_level, Experience)
    assert (at_first_level.months_min, at_first_level.months_max) == (24, None)
    assert (at_first_level.in_class, at_first_level.or_equivalent) == (f"{SPECIALIST} I", True)
    assert isinstance(combination, Combination)


def test_a_joining_word_is_lost_in_a_struck_passage() -> None:
    record = load(A)
    (lost,) = found(record, FindingKind.JOINING_WORD_LOST)
    assert lost.field == "/classes/1/requirement"
    assert record.document is not None
    first, second = lost.places
    assert record.document.text[: first.start].endswith("or a field related to these, ")
    assert live_words(record, (first,)) == "Three (3) years"
    assert all_words(record, (first,)).endswith("or a field related to these, and three Three (3) years")
    assert live_words(record, (second,)).startswith("Two (2) years of experience in work at a level equal to")
    (evidence,) = [item for item in record.evidence if item.field == "/classes/1/requirement"]
    assert not evidence.sure


def test_a_substitutions_hold_for_both_levels() -> None:
    for item in load(A).classes:
        units, certificate = item.substitutions
        assert units.offered is not None
        assert units.in_place_of is not None
        assert units.offered.experience_months == 12
        assert (units.in_place_of.semester_units, units.in_place_of.quarter_units) == (30, 45)
        assert certificate.offered is not None
        assert certificate.in_place_of is not None
        assert (certificate.offered.text or "").startswith("Nationally recognized certification")
        assert certificate.in_place_of.text == "the required education, some or all of it"
        assert units.limit is certificate.limit is None


def test_a_some_knowledge_may_be_gained_at_the_first_level_and_the_document_does_not_say_which() -> None:
    record = load(A)
    (gained,) = found(record, FindingKind.GAINED_AT_ENTRY)
    assert gained.facts == {"level": "I"}
    names = [[attribute.name for attribute in item.attributes] for item in record.classes]
    shared = ["lifting", "noise", "work schedule", "driving"]
    assert names == [["gained while learning", *shared], shared]
    assert all(statement.learned_in == () for statement in record.statements)


def test_a_findings() -> None:
    record = load(A)
    assert Counter(finding.trouble for finding in record.findings) == {
        FindingKind.JURISDICTION_NOT_STATED: 1,
        FindingKind.ADOPTED_TEXT_UNCLEAR: 1,
        FindingKind.TITLE_REPAIRED: 1,
        FindingKind.INSERTIONS_NOT_MARKED: 2,
        FindingKind.STRUCK_RUNS_ON: 1,
        FindingKind.SENTENCE_JOINED_OVER_PAGE: 2,
        FindingKind.LEVEL_NOT_COLLECTED: 1,
        FindingKind.LISTS_IDENTICAL: 1,
        FindingKind.GAINED_AT_ENTRY: 1,
        FindingKind.STRAY_CHARACTER: 1,
        FindingKind.JOINING_WORD_LOST: 1,
        FindingKind.OPEN_SUBSTITUTION: 2,
    }
    (repaired,) = found(record, FindingKind.TITLE_REPAIRED)
    assert [printed(record, span) for span in repaired.places] == [f"{SPECIALIST} I//II".upper()]
    assert spans_of(record, TextMarkKind.INSERTED) == []
    (whole, duty) = found(record, FindingKind.INSERTIONS_NOT_MARKED)
    assert "Acts as" in [printed(record, span) for span in whole.places]
    assert all(not live_words(record, (span,)) for span in whole.places)
    assert duty.facts["reads"] == of_kind(record, StatementKind.DUTY)[2].text


# ---- Jurisdiction D


def test_d_class_is_as_printed() -> None:
    record = load(D)
    (item,) = record.classes
    assert record.specification is not None
    assert record.jurisdiction is not None
    assert (record.jurisdiction.kind, record.jurisdiction.region) == (None, "US-NY")
    assert record.specification.title == item.title == "Customer Support Specialist I"
    assert words_at(record, "/specification/title") == ["CUSTOMER SUPPORT SPECIALIST i"]
    assert (item.level, item.level_label, item.service, item.standing) == (1, "I", "competitive", Standing.MINIMUM)
    assert (item.code, item.grade, item.flsa, item.bargaining_unit, item.supervision_exercised) == (None,) * 5
    assert item.supervision_received == "direct, from higher level IT staff or from departmental staff responsible for IT"
    assert words_at(record, "/classes/0/service") == ["Competitive Class"]
    assert (item.attributes[0].name, item.attributes[0].text) == ("lifting", "up to 50 pounds occasionally")
    assert record.specification.dates == ()


def test_d_statements() -> None:
    record = load(D)
    assert counts(record) == {
        StatementKind.DUTY: 12,
        StatementKind.KNOWLEDGE: 6,
        StatementKind.SKILL: 1,
        StatementKind.ABILITY: 2,
        StatementKind.CHARACTERISTIC: 1,
        StatementKind.PHYSICAL: 4,
        StatementKind.ENVIRONMENT: 1,
    }
    assert not counts(record, struck=True)
    assert not any(statement.catch_all for statement in record.statements)
    assert record.document is not None
    assert all(statement.text + ";\n" in record.document.text for statement in of_kind(record, StatementKind.DUTY)[:-1])
    assert of_kind(record, StatementKind.SKILL)[0].text == "Good interpersonal skills"
    assert of_kind(record, StatementKind.CHARACTERISTIC)[0].text.startswith("Independent judgment")


def test_d_requirement_is_high_school_and_one_of_four() -> None:
    (item,) = load(D).classes
    assert isinstance(item.requirement, All)
    school, options = item.requirement.nodes
    assert isinstance(school, Education)
    assert (school.level, school.equivalent_accepted) == (EducationLevel.HIGH_SCHOOL, True)
    assert isinstance(options, AnyOf)
    assert [node.label for node in options.nodes] == ["1", "2", "3", "4"]
    first, second, third, fourth = options.nodes
    assert isinstance(first, Education)
    assert first.level is EducationLevel.BACHELOR
    assert len(first.fields) == 6
    assert isinstance(second, All)
    degree, work = second.nodes
    assert isinstance(degree, Education)
    assert (degree.level, degree.related, len(degree.fields)) == (EducationLevel.ASSOCIATE, True, 5)
    assert isinstance(work, Experience)
    assert isinstance(third, Experience)
    assert [(part.months_min, part.months_max, part.paid) for part in (work, third)] == [(24, None, True), (48, None, True)]
    assert work.what == third.what
    assert isinstance(fourth, Combination)
    assert fourth.of == ("A", "B", "C")


def test_d_findings() -> None:
    record = load(D)
    assert Counter(finding.trouble for finding in record.findings) == {
        FindingKind.JURISDICTION_NOT_STATED: 1,
        FindingKind.TITLE_REPAIRED: 1,
        FindingKind.KIND_AMBIGUOUS: 1,
        FindingKind.LABEL_NOT_IN_LIST: 1,
    }
    (label,) = found(record, FindingKind.LABEL_NOT_IN_LIST)
    assert label.field == "/classes/0/requirement/all/1/any/3"
    assert [printed(record, span) for span in label.places] == ["A, B, or C"]
    assert label.facts == {"labels": "A, B, C", "listed": "1, 2, 3"}


# ---- against the real documents, where they are at hand


@pytest.mark.outside
@pytest.mark.skipif(not OUTSIDE.is_dir(), reason="needs ../shared/seeds")
def test_no_seven_words_running_are_the_seeds(name: str) -> None:
    ours, theirs = sample_data(f"documents/{name}.txt"), OUTSIDE / SEEDS[name]
    text, seed = (TITLES.sub("\n", path.read_text(encoding="utf-8")) for path in (ours, theirs))
    assert shared_runs(text, seed) == []
    assert len(text) > 0.8 * len(seed)


@pytest.mark.outside
@pytest.mark.skipif(not OUTSIDE.is_dir(), reason="needs ../shared/seeds")
def test_documents_have_the_seeds_shape(name: str) -> None:
    ours, theirs = (
        canonical(path.read_text(encoding="utf-8")) for path in (sample_data(f"documents/{name}.txt"), OUTSIDE / SEEDS[name])
    )
    assert len(ours.struck) == len(theirs.struck)
    assert len(ours.page_breaks) == len(theirs.page_breaks)
    shapes = [[(bool(line), line[:2] == "• ", line[-1:] == ";") for line in text.text.split("\n")] for text in (ours, theirs)]
    assert shapes[0] == shapes[1]
