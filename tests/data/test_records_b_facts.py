"""What the records of Jurisdiction B, State C and State E say: the facts of their documents, restated."""

from collections import Counter

from jobcompare.model.record import SpecifiedClass
from jobcompare.model.requirement import All, AnyOf, Combination, Education, Experience, Licence
from jobcompare.model.words import EducationLevel, FindingKind, Flsa, JurisdictionKind, Standing, StatementKind

from .canonical import live_words
from .records_b import KSA, B, C, E, leaves, load, of_kind, printed, troubles, words_at

# ---- Jurisdiction B: a family of four classes

B_CLASSES = (
    ("Client Support Technician", "IT2", EducationLevel.ASSOCIATE, 0, 36),
    ("Senior Client Support Technician", "IT4", EducationLevel.ASSOCIATE, 24, 60),
    ("Client Support Professional", "IT5", EducationLevel.BACHELOR, 24, 72),
    ("Client Support Manager", "IT7", EducationLevel.BACHELOR, 60, 96),
)


def schooling_and_work(item: SpecifiedClass) -> tuple[Education, Experience]:
    assert isinstance(item.requirement, All)
    education, work, *rest = item.requirement.nodes
    assert isinstance(education, Education)
    assert isinstance(work, Experience)
    assert all(isinstance(node, Licence) for node in rest)
    return education, work


def test_b_classes_are_as_printed() -> None:
    record = load(B)
    assert record.jurisdiction is None
    assert record.specification is not None
    assert record.specification.family == "Technical Support"
    found: list[tuple[object, ...]] = []
    for item in record.classes:
        education, work = schooling_and_work(item)
        found.append((item.title, item.grade, education.level, work.months_min, work.months_max))
    assert found == list(B_CLASSES)
    assert [item.level for item in record.classes] == [1, 2, 3, 4]
    assert {item.standing for item in record.classes} == {Standing.TYPICAL}
    assert [words_at(record, f"/classes/{n}/grade") for n in range(4)] == [["IT2"], ["IT4"], ["IT5"], ["IT7"]]
    assert words_at(record, "/classes/3/requirement") == [
        "Bachelor’s degree",
        "5-8 years of experience in a support environment for information technology",
    ]


def test_b_inherits_knowledge_skills_and_abilities_only() -> None:
    record = load(B)
    keys = [item.key for item in record.classes]
    assert record.classes[0].inherits == ()
    for below, item in zip(keys, record.classes[1:], strict=False):
        assert [(taken.source, taken.kinds) for taken in item.inherits] == [(below, KSA)]
    assert printed(record, *KSA) == [6, 2, 3, 3]
    held = [sum(printed(record, *KSA)[: n + 1]) for n in range(4)]
    assert held == [6, 8, 11, 14]
    assert [s.kind for s in of_kind(record, *KSA)][:6] == [StatementKind.KNOWLEDGE] + [StatementKind.ABILITY] * 5
    assert [len(of_kind(record, kind)) for kind in KSA] == [1, 1, 12]


def test_b_family_wide_functions_are_duties_of_all_four() -> None:
    record = load(B)
    duties = of_kind(record, StatementKind.DUTY)
    assert len(duties) == 5
    assert {duty.classes for duty in duties} == {tuple(item.key for item in record.classes)}
    assert not any(duty.catch_all for duty in duties)


def test_b_level_descriptions_and_tracks() -> None:
    record = load(B)
    assert printed(record, StatementKind.CHARACTERISTIC) == [5, 6, 10, 4]
    assert [item.tracks for item in record.classes] == [(), (), ("supervisory", "non-supervisory"), ()]
    tracks = [(s.track, s.classes) for s in record.statements if s.track]
    third = (record.classes[2].key,)
    assert tracks == [("supervisory", third)] * 4 + [("non-supervisory", third)] * 6


def test_b_substitutions_are_open_in_all_four() -> None:
    record = load(B)
    for item in record.classes:
        (substitution,) = item.substitutions
        assert (substitution.offered, substitution.in_place_of, substitution.limit) == (None, None, None)
        assert live_words(record, substitution.places) == substitution.text == "Substitution may be allowed."


def test_b_licence_stands_in_the_first_class_and_is_doubtful() -> None:
    record = load(B)
    licences = [[leaf.name for leaf in leaves(item.requirement) if isinstance(leaf, Licence)] for item in record.classes]
    assert licences == [["vehicle operator"], [], [], []]
    assert troubles(record)[FindingKind.KIND_AMBIGUOUS] == 1


def test_b_findings() -> None:
    assert troubles(load(B)) == {
        FindingKind.JURISDICTION_NOT_STATED: 1,
        FindingKind.TWO_TRACKS: 1,
        FindingKind.KIND_AMBIGUOUS: 1,
        FindingKind.OPEN_SUBSTITUTION: 4,
        FindingKind.STRAY_CHARACTER: 1,
        FindingKind.RANGES_OVERLAP: 3,
    }


def test_b_stray_colon_stays_in_the_text() -> None:
    record = load(B)
    assert record.document is not None
    (stray,) = [finding for finding in record.findings if finding.trouble is FindingKind.STRAY_CHARACTER]
    ((start, end),) = stray.places
    assert record.document.text[start:end] == ":"
    assert record.document.text[end:].startswith(" Bachelor’s degree with 5-8 years")


# ---- State C: the first of three levels


def test_c_title_comes_from_prose() -> None:
    record = load(C)
    assert record.specification is not None
    assert record.specification.series is not None
    assert record.classes[0].title == record.specification.title == "Information Technology (I.T.) Help Desk Coordinator"
    assert " ".join(words_at(record, "/specification/title")) == record.specification.title
    assert record.specification.series.members == ("Coordinator", "Coordinator/Senior", "Supervisor")
    assert [item.level for item in record.classes] == [1]


def test_c_statements_and_groups() -> None:
    record = load(C)
    assert [len(of_kind(record, kind)) for kind in (StatementKind.DUTY, *KSA)] == [20, 11, 5, 9]
    assert Counter(s.group for s in of_kind(record, StatementKind.DUTY)) == {"General Duties": 10, "Technical Duties": 10}
    assert len(of_kind(record, StatementKind.CHARACTERISTIC)) == 5
    (catch_all,) = [s for s in record.statements if s.catch_all]
    assert catch_all.kind is not StatementKind.DUTY
    assert catch_all.text == "Does related work as assigned."


def test_c_requirement_is_training_and_experience_or_a_combination() -> None:
    record = load(C)
    (item,) = record.classes
    assert item.standing is Standing.MINIMUM
    assert isinstance(item.requirement, AnyOf)
    both, combination = item.requirement.nodes
    assert isinstance(combination, Combination)
    assert combination.of == ()
    assert isinstance(both, All)
    schooling, work = both.nodes
    assert isinstance(schooling, AnyOf)
    assert [(leaf.level, leaf.years) for leaf in schooling.nodes if isinstance(leaf, Education)] == [
        (EducationLevel.SOME_COLLEGE, 1),
        (EducationLevel.VOCATIONAL, 1),
    ]
    assert isinstance(work, Experience)
    assert (work.months_min, work.months_max) == (12, None)


def test_c_facts() -> None:
    record = load(C)
    (item,) = record.classes
    assert item.flsa is Flsa.BY_POSITION
    assert item.supervision_received == "close to general"
    assert item.supervision_exercised is None
    assert record.jurisdiction is not None
    assert (record.jurisdiction.kind, record.jurisdiction.region) == (JurisdictionKind.STATE, None)
    assert troubles(record) == {
        FindingKind.JURISDICTION_NOT_STATED: 1,
        FindingKind.TITLE_FROM_PROSE: 1,
        FindingKind.LEVEL_NOT_COLLECTED: 2,
    }


# ---- State E: the table


def test_e_classes_are_as_printed() -> None:
    record = load(E)
    assert record.specification is not None
    assert record.specification.family == "Customer Technical Support"
    assert [(item.title, item.level, item.range) for item in record.classes] == [
        ("Assistant Information Technology Specialist", 1, None),
        ("Information Technology Specialist I", 2, None),
        ("Information Technology Specialist II", 3, None),
        ("Information Technology Specialist III", 4, "A"),
    ]
    assert all(item.requirement is None and item.standing is None for item in record.classes)
    assert record.classes[0].supervision_received == "close technical"


def test_e_marks() -> None:
    record = load(E)
    assert [len(of_kind(record, kind)) for kind in KSA] == [16, 0, 27]
    assert printed(record, StatementKind.KNOWLEDGE) == [4, 13, 15, 16]
    assert printed(record, StatementKind.ABILITY) == [10, 16, 22, 27]
    keys = [item.key for item in record.classes]
    for kind, new in ((StatementKind.KNOWLEDGE, [4, 9, 2, 1]), (StatementKind.ABILITY, [10, 6, 6, 5])):
        assert [sum(s.classes[0] == key for s in of_kind(record, kind)) for key in keys] == new
    for statement in of_kind(record, *KSA):
        assert statement.classes == tuple(keys[keys.index(statement.classes[0]) :])
        assert tuple(statement.mark_places) == statement.classes


def test_e_broken_row_has_two_places() -> None:
    record = load(E)
    (broken,) = [s for s in record.statements if len(s.places) > 1]
    assert broken == of_kind(record, StatementKind.KNOWLEDGE)[13]
    assert [live_words(record, (span,))[:30] for span in broken.places] == [
        "Infrastructure design-Advanced",
        "of the topology and architectu",
    ]
    (finding,) = [f for f in record.findings if f.trouble is FindingKind.ROW_JOINED_OVER_PAGE]
    assert finding.field == f"/statements/{record.statements.index(broken)}"
    assert finding.places == broken.places


def test_e_sentence_broken_by_a_page_is_one() -> None:
    record = load(E)
    (finding,) = [f for f in record.findings if f.trouble is FindingKind.SENTENCE_JOINED_OVER_PAGE]
    assert finding.field is not None
    statement = record.statements[int(finding.field.rsplit("/", 1)[1])]
    assert statement.text == "Give first-level response to resolve and diagnose incidents that customers report"
    assert live_words(record, finding.places) == "give first-level response to resolve and diagnose"
    assert statement.places[0].start <= finding.places[0].start < finding.places[0].end <= statement.places[0].end


def test_e_level_descriptions() -> None:
    record = load(E)
    assert printed(record, StatementKind.CHARACTERISTIC) == [10, 9, 13, 11]
    assert not of_kind(record, StatementKind.DUTY)


def test_e_says_nothing_of_its_employer() -> None:
    record = load(E)
    assert record.jurisdiction is None
    assert troubles(record) == {
        FindingKind.JURISDICTION_NOT_STATED: 1,
        FindingKind.ROW_JOINED_OVER_PAGE: 1,
        FindingKind.SENTENCE_JOINED_OVER_PAGE: 1,
    }
