"""The program's own words: every member of every vocabulary has some."""

import re
from datetime import UTC, datetime
from string import Formatter

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.record import Finding
from jobcompare.model.requirement import Certification, Education, Licence, Offered, Substitution
from jobcompare.model.study import StateKind, ValueState
from jobcompare.model.words import EducationLevel, FindingKind, Severity
from jobcompare.present.shown import Shown, Tally
from jobcompare.present.wording import as_read, errors, finding_tag, finding_words, names, sentence, state_words, tally_words
from jobcompare.present.wording.names import education_name, region_name
from jobcompare.present.wording.qualifying import combination_words, licence_words, substitution_words
from tests.builders import pay_records, sample_records


def facts_named_in_source() -> dict[Trouble, list[str]]:
    """The facts that the comment of each Trouble in common/errors.py names."""
    from pathlib import Path

    source = Path(errors.__file__).parents[2].joinpath("common", "errors.py").read_text(encoding="utf-8")
    lines = re.findall(r'^    [A-Z0-9_]+ = "([a-z0-9-]+)"(?:  # (.*))?$', source, flags=re.MULTILINE)
    return {Trouble(value): [name.strip() for name in comment.split(",") if name.strip()] for value, comment in lines}


@pytest.mark.parametrize("reason", ["file", "folder", "asked", "upgrade"])
def test_why_a_study_can_only_be_read_is_said_in_words(reason: str) -> None:
    words = sentence(UserError(Trouble.STUDY_READ_ONLY, file="a.jobstudy", reason=reason))
    assert f" {reason}." not in words
    assert words.count("a.jobstudy") == 1


def test_since_when_a_study_is_open_is_a_moment_as_people_write_it() -> None:
    since = datetime(2026, 11, 22, 13, 20, 44, tzinfo=UTC)
    words = sentence(
        UserError(Trouble.STUDY_OPEN_ELSEWHERE, file="a", user="ana", host="pc", since=since.isoformat(timespec="seconds"))
    )
    assert f"since Nov {since.astimezone().day}, 2026, {since.astimezone():%H:%M})" in words


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_one_clear_sentence_or_two(trouble: Trouble) -> None:
    facts = facts_named_in_source()[trouble]
    words = sentence(UserError(trouble, **{name: f"<{name}>" for name in facts}))
    assert words[0].isupper() or words[0] in "<“"
    assert words.endswith((".", "<command>"))
    assert "\n" not in words
    assert "{" not in words
    assert "something else" not in words
    assert len(words) <= 260
    if "file" in facts:
        assert "<file>" in words
    if "path" in facts:
        assert "<path>" in words


@pytest.mark.parametrize("trouble", Trouble)
def test_no_trouble_needs_its_facts_to_be_worded(trouble: Trouble) -> None:
    assert sentence(UserError(trouble))


def test_templates_ask_only_for_facts_that_the_trouble_names() -> None:
    named = facts_named_in_source()
    for trouble, template in errors._SENTENCES.items():  # pyright: ignore[reportPrivateUsage]
        wanted = {name for _, name, _, _ in Formatter().parse(template) if name}
        assert wanted <= set(named[trouble]), trouble


def test_facts_of_documents_are_not_formatted_again() -> None:
    words = sentence(UserError(Trouble.RECORD_UNKNOWN_KEY, file="{x}.json", key="{0}", path="/a"))
    assert "{x}.json" in words
    assert "{0}" in words


@pytest.mark.parametrize("kind", FindingKind)
def test_every_finding_has_words_with_and_without_facts(kind: FindingKind) -> None:
    keys = "first second read_as other reads live typed read title printed tracks labels listed dates code what text member levels"
    facts = {key: f"<{key}>" for key in keys.split()}
    for given in ({}, facts):
        words = finding_words(Finding(severity=Severity.CHECK, trouble=kind, facts=given))
        assert words[0].isupper() or words[0] in "“<"
        assert words.endswith(".")
        assert "  " not in words
        assert "“”" not in words


def test_findings_of_shipped_records_read_as_sentences() -> None:
    for record in [*sample_records().values(), *pay_records().values()]:
        for finding in record.findings:
            words = finding_words(finding)
            assert len(words) <= 280, words
            assert ".." not in words
            assert "licence" not in words


def test_findings_quote_what_the_document_says() -> None:
    label = Finding(
        severity=Severity.CHECK, trouble=FindingKind.LABEL_NOT_IN_LIST, facts={"labels": "A, B, C", "listed": "1, 2, 3"}
    )
    assert finding_words(label) == "The text cites “A, B, C”, which its list does not have (the list is 1, 2, 3)."
    assert finding_tag(label) == "list is 1-3"
    lost = Finding(
        severity=Severity.CHECK, trouble=FindingKind.JOINING_WORD_LOST, facts={"other": "whether the degree is asked is open"}
    )
    assert finding_tag(lost) == "degree unclear"
    plain = Finding(severity=Severity.CHECK, trouble=FindingKind.JOINING_WORD_LOST)
    assert finding_tag(plain) == "joining word lost"


@pytest.mark.parametrize(
    "table",
    [
        names.EDUCATION, names.FLSA, names.STANDING, names.STATEMENTS, names.ONE_STATEMENT, names.SECTIONS, names.JURISDICTIONS,
        names.STATUSES, names.DATES, names.PAY, names.SEVERITIES, names.BANDS, names.WORDINGS, names.HOWS,
    ],
)  # fmt: skip
def test_every_word_of_a_vocabulary_is_named_once(table: dict[object, object]) -> None:
    kind = type(next(iter(table)))
    assert list(table) == list(kind) or set(table) == set(kind)
    assert len(set(map(str, table.values()))) == len(table)


def test_states_say_who_and_when_and_what_was_read() -> None:
    typed = ValueState(
        id=1, entity="content", entity_id=1, field="code", kind=StateKind.TYPED, read='"3191"', by="Ana", at="2025-11-22T10:00:00Z"
    )
    assert state_words(Shown.TYPED, typed) == "typed by Ana, Nov 22, 2025; as read: “3191”"
    assert as_read(typed) == "3191"
    nothing = ValueState(
        id=1, entity="content", entity_id=1, field="code", kind=StateKind.TYPED, by="Ana", at="2025-11-22T10:00:00Z"
    )
    assert state_words(Shown.TYPED, nothing).endswith("as read: not stated")
    reviewed = ValueState(
        id=1, entity="content", entity_id=1, field="code", kind=StateKind.REVIEWED, by="Ana", at="2025-11-22T10:00:00Z"
    )
    assert state_words(Shown.REVIEWED, reviewed) == "reviewed by Ana, Nov 22, 2025"
    assert state_words(Shown.READ) == "read by program"


def test_tally() -> None:
    assert tally_words(Tally(14, 96)) == "14 of 96 shown values not yet reviewed"
    assert tally_words(Tally(0, 96)) == "All 96 shown values reviewed"
    assert tally_words(Tally(0, 0)) == "No values shown"


def test_schooling_in_few_words() -> None:
    assert education_name(Education(level=EducationLevel.ASSOCIATE)) == "Associate"
    assert education_name(Education(level=EducationLevel.ASSOCIATE, equivalent_accepted=True)) == "Equiv. to associate"
    assert education_name(Education(level=EducationLevel.HIGH_SCHOOL, equivalent_accepted=True)) == "High school"
    assert education_name(Education(level=EducationLevel.SOME_COLLEGE, years=1)) == "1 yr coursework"
    assert education_name(Education(level=EducationLevel.SOME_COLLEGE, semester_units=30)) == "30 semester units"


def test_substitutions_and_licences() -> None:
    units = Substitution(offered=Offered(experience_months=12), in_place_of=Offered(semester_units=30, quarter_units=45))
    assert substitution_words(units) == "1 yr exp. = 30 sem. / 45 qtr. units"
    open_one = Substitution(offered=Offered(text="Nationally recognized certification(s) in a closely related field"))
    assert substitution_words(open_one) == "certification"
    assert substitution_words(Substitution(text="Substitutions may be allowed.")) == "may be allowed"
    assert combination_words("Any combination that gives the skills is qualifying.", (), False) == "any combination"
    assert combination_words("An equivalent combination", ("A", "B", "C"), True) == "combination “A, B, or C”"
    assert (
        licence_words(Licence(name="driver", region="US-CA", when="by time of appointment")) == "California driver, by appointment"
    )
    assert licence_words(Certification(name="CPR card", when="within a year of hire")) == "CPR card, within a year of hire"
    assert region_name("US-DC") == "District of Columbia"
    assert region_name("DE-BY") == "DE-BY"
    assert region_name(None) == ""
