"""Study levels proposed from documents: the sample, whom a sentence speaks of, and what evidence is believed first."""

from dataclasses import replace

import pytest

from jobcompare.analysis.ladder import Proposal, propose, rank_of_title, series_key
from jobcompare.model.compared import ComparedClass
from jobcompare.model.record import Record, Section, SpecifiedClass, Statement
from jobcompare.model.record import Series as StatedSeries
from jobcompare.model.record import Specification as StatedSpecification
from jobcompare.model.requirement import All, Education, Experience, Node
from jobcompare.model.study import EntityKind, StudyLevel
from jobcompare.model.words import EducationLevel, SectionKind, StatementKind
from jobcompare.vocabulary.levels import LevelEvidence
from tests.builders import LEVEL_NAMES, LEVELS, all_levels, compared_of, pay_records

TRAINEE, ENTRY, JOURNEY, ADVANCED, LEAD, SUPERVISOR, MANAGER = range(1, 8)
SENTENCE, SUPERVISION, COMPLEXITY = LevelEvidence.SENTENCE, LevelEvidence.SUPERVISION, LevelEvidence.COMPLEXITY


def one_class(
    text: str = "", title: str = "Clerk", kind: SectionKind = SectionKind.DISTINGUISHING, **facts: object
) -> ComparedClass:
    """A document of one class with one narrative section."""
    stated = replace(SpecifiedClass(key="x", title=title), **facts)
    sections = (Section(kind=kind, text=text),) if text else ()
    record = Record(format="jobcompare-record/1", classes=(stated,), sections=sections)
    return compared_of({"Town": record}).classes[0]


def several(texts: dict[str, str], shared: str = "", series: StatedSeries | None = None) -> list[ComparedClass]:
    """A document of several classes, title → its own narrative, with one section about all of them."""
    classes = tuple(SpecifiedClass(key=title, title=title) for title in texts)
    own = tuple(Section(kind=SectionKind.DISTINGUISHING, text=text, classes=(title,)) for title, text in texts.items() if text)
    both = (Section(kind=SectionKind.DISTINGUISHING, text=shared, classes=tuple(texts)),) if shared else ()
    stated = StatedSpecification(series=series)
    record = Record(format="jobcompare-record/1", classes=classes, sections=own + both, specification=stated)
    return list(compared_of({"Town": record}).classes)


def said(item: ComparedClass) -> tuple[int, int, str] | None:
    proposal = propose(item, LEVELS)
    return (proposal.low, proposal.high, proposal.reason.quote) if proposal else None


def level(text: str, **facts: object) -> int | None:
    """The one level that a text speaks for; None for nothing; fails on a span."""
    found = said(one_class(text, **facts))
    if found is None:
        return None
    assert found[0] == found[1], found
    return found[0]


def schooling(education: EducationLevel, months: int, upper: int | None = None) -> Node:
    return All(nodes=(Education(level=education), Experience(months_min=months, months_max=upper)))


class TestSample:
    """Picture C: every class of the five documents."""

    @staticmethod
    def proposals() -> dict[str, Proposal]:
        found = {f"{item.employer.name} / {item.content.stated.key}": propose(item, LEVELS) for item in all_levels().classes}
        assert all(found.values())
        return {name: proposal for name, proposal in found.items() if proposal}

    def test_levels_and_evidence(self) -> None:
        found = {
            name: (LEVEL_NAMES[item.low - 1], LEVEL_NAMES[item.high - 1], item.reason.evidence.value)
            for name, item in self.proposals().items()
        }
        assert found == {
            "County A / I": ("Entry", "Entry", "sentence"),
            "County A / II": ("Journey", "Journey", "sentence"),
            "Jurisdiction B / Technician": ("Entry", "Journey", "complexity"),
            "Jurisdiction B / Senior Technician": ("Lead / expert", "Lead / expert", "sentence"),
            "Jurisdiction B / Professional": ("Supervisor", "Supervisor", "sentence"),
            "Jurisdiction B / Manager": ("Manager", "Manager", "sentence"),
            "State C / Coordinator": ("Journey", "Journey", "sentence"),
            "Jurisdiction D / I": ("Entry", "Entry", "supervision"),
            "State E / Assistant": ("Entry", "Entry", "supervision"),
            "State E / I": ("Journey", "Journey", "complexity"),
            "State E / II": ("Advanced", "Advanced", "complexity"),
            "State E / III": ("Lead / expert", "Lead / expert", "sentence"),
        }

    def test_quoted_reasons_stand_in_the_document(self) -> None:
        quotes = {name: item.reason.quote for name, item in self.proposals().items()}
        assert quotes == {
            "County A / I": "entry-level",
            "County A / II": "fully qualified journey-level",
            "Jurisdiction B / Technician": "simple to moderate complexity",
            "Jurisdiction B / Senior Technician": "technical expert and/or lead worker",
            "Jurisdiction B / Professional": "supervisory position",
            "Jurisdiction B / Manager": "managerial position",
            "State C / Coordinator": "full performance level",
            "Jurisdiction D / I": "Supervision is direct",
            "State E / Assistant": "close technical supervision",
            "State E / I": "full range",
            "State E / II": "most difficult",
            "State E / III": "lead capacity … expert specialists",
        }

    def test_only_the_span_and_the_conflict_are_doubtful(self) -> None:
        assert [name for name, item in self.proposals().items() if item.doubtful] == [
            "Jurisdiction B / Technician",
            "Jurisdiction D / I",
        ]
        (conflict,) = self.proposals()["Jurisdiction D / I"].conflicts
        assert (conflict.evidence, conflict.months, conflict.low) == (LevelEvidence.REQUIREMENT, 48, JOURNEY)

    def test_every_quotation_points_at_the_text_that_has_it(self) -> None:
        for item in all_levels().classes:
            proposal = propose(item, LEVELS)
            assert proposal
            texts = {entry.id: entry.stated.text for entry in item.version.statements}
            sections = {entry.id: entry.stated.text for entry in item.version.sections}
            ref = proposal.reason.ref
            text = texts[ref.id] if ref.entity is EntityKind.STATEMENT else sections[ref.id]
            assert all(part in text for part in proposal.reason.quote.split(" … "))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This is the journey-level class in the series.", JOURNEY),
        ("This is the JOURNEY LEVEL class.", JOURNEY),
        ("This is the advanced journey level of the series.", ADVANCED),
        ("This is an entry level class. Incumbents refer unusual cases to senior-level staff.", ENTRY),
        ("Escalates the most complex problems to engineers.", None),
        ("This class is distinguished from the next class in that the latter is the advanced journey level.", None),
        ("It differs from Clerk III in that it is the entry level.", ENTRY),
        ("Unlike the higher classes, which perform at the advanced journey level, this class is the journey level.", JOURNEY),
        ("Incumbents are not expected to perform at the journey level.", None),
        ("Performs less than the full range of duties.", ENTRY),
        ("Incumbents perform the full range of duties.", JOURNEY),
        ("This is the entry level. Incumbents learn the full range of duties.", ENTRY),
        ("Employees may advance to the journey level after one year. This is the entry level.", ENTRY),
        ("Trains entry-level staff. This is the lead worker of a crew.", LEAD),
        ("Works under close supervision.", ENTRY),
        ("Exercises no supervision. Works under general supervision.", JOURNEY),
        ("Under general supervision of the Senior Clerk, files records.", JOURNEY),
        ("Gives no direct supervision to staff.", None),
        ("Provides close supervision of apprentices.", None),
        ("Exercises direct supervision over clerical staff.", SUPERVISOR),
        ("Under general direction, supervises assigned staff.", SUPERVISOR),
        ("Under general supervision, provides lead direction to a crew.", LEAD),
        ("Plans the work of the unit through subordinate supervisors.", MANAGER),
        ("The work is more complex than that of the advanced journey level; it is the lead level.", LEAD),
        ("Deals with policy/direction of the office.", None),
        ("Files letters.", None),
    ],
)
def test_whom_a_sentence_speaks_of(text: str, expected: int | None) -> None:
    assert level(text) == expected


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("This is the entry and journey level class.", "entry and journey level"),
        ("This is the entry/journey-level class.", "entry/journey-level"),
        ("Positions are at the entry level or the journey level.", "entry level or the journey level"),
    ],
)
def test_two_levels_in_one_sentence_span_both(text: str, quote: str) -> None:
    assert said(one_class(text)) == (ENTRY, JOURNEY, quote)


def test_the_sentence_that_says_what_the_class_is_wins_over_one_in_passing() -> None:
    text = "Positions may be filled, when the need arises, from lists for the entry level. This is the journey-level class."
    assert level(text) == JOURNEY


def test_supervision_from_close_to_general_spans() -> None:
    assert said(one_class("Works under immediate or general supervision.")) == (ENTRY, JOURNEY, "immediate or general supervision")
    two = one_class("Works under immediate supervision. Later works under general supervision.")
    assert said(two) == (ENTRY, JOURNEY, "general supervision")


def test_values_of_supervision_are_read_without_the_word_itself() -> None:
    assert said(one_class(supervision_received="close technical")) == (ENTRY, ENTRY, "close technical")
    assert said(one_class(supervision_received="immediate or general")) == (ENTRY, JOURNEY, "immediate or general")
    assert said(one_class(supervision_exercised="direct supervision of two clerks")) == (
        SUPERVISOR,
        SUPERVISOR,
        "direct supervision",
    )
    assert said(one_class(supervision_exercised="none")) is None
    assert said(one_class(supervision_exercised="no direct supervision of staff")) is None


def test_the_kinds_of_evidence_are_believed_in_their_order() -> None:
    text = "This is the journey-level class. Works under close supervision. Does routine work."
    proposal = propose(one_class(text), LEVELS)
    assert proposal
    assert (proposal.reason.evidence, proposal.low) == (SENTENCE, JOURNEY)
    weaker = propose(one_class(text.partition(". ")[2]), LEVELS)
    assert weaker
    assert (weaker.reason.evidence, weaker.low) == (SUPERVISION, ENTRY)
    weakest = propose(one_class("Does routine work."), LEVELS)
    assert weakest
    assert (weakest.reason.evidence, weakest.low) == (COMPLEXITY, ENTRY)


def test_evidence_far_from_what_decides_is_a_conflict_and_a_neighbour_is_not() -> None:
    proposal = propose(one_class("This is the entry level class. Resolves the most complex problems."), LEVELS)
    assert proposal
    assert [(item.evidence, item.low, item.quote) for item in proposal.conflicts] == [(COMPLEXITY, ADVANCED, "most complex")]
    assert proposal.doubtful
    beside = propose(one_class("This is the journey level class. Resolves the most complex problems."), LEVELS)
    assert beside
    assert beside.conflicts == ()
    assert not beside.doubtful


def test_harder_work_counts_and_what_is_said_in_one_breath_with_it() -> None:
    assert said(one_class("Does routine work. Resolves the most complex problems.")) == (ADVANCED, ADVANCED, "most complex")
    assert said(one_class("Handles issues of simple to moderate complexity.")) == (ENTRY, JOURNEY, "simple to moderate complexity")


def test_a_requirement_alone_is_weak_and_follows_the_numeral_where_that_fits() -> None:
    requirement = schooling(EducationLevel.ASSOCIATE, 12)
    alone = propose(one_class(title="Analyst", requirement=requirement), LEVELS)
    assert alone
    assert (alone.low, alone.high, alone.reason.evidence, alone.reason.months) == (ENTRY, JOURNEY, LevelEvidence.REQUIREMENT, 36)
    numbered = propose(one_class(title="Analyst II", requirement=requirement), LEVELS)
    assert numbered
    assert (numbered.low, numbered.high) == (JOURNEY, JOURNEY)
    assert numbered.doubtful


def test_a_requirement_that_does_not_fit_the_level_is_a_conflict() -> None:
    senior = one_class("This is the entry level class.", requirement=schooling(EducationLevel.BACHELOR, 60))
    assert [item.months for item in propose(senior, LEVELS).conflicts] == [108]
    fits = one_class("This is the entry level class.", requirement=schooling(EducationLevel.ASSOCIATE, 12))
    assert propose(fits, LEVELS).conflicts == ()


def test_lists_of_titles_and_pay_say_nothing() -> None:
    assert [item for item in compared_of(pay_records()).classes if propose(item, LEVELS)] == []


def test_a_described_class_without_signs_falls_back_on_its_title() -> None:
    duty = Statement(kind=StatementKind.DUTY, text="Files letters.", classes=("x",))
    stated = SpecifiedClass(key="x", title="Office Clerk II")
    record = Record(format="jobcompare-record/1", classes=(stated,), statements=(duty,))
    proposal = propose(compared_of({"Town": record}).classes[0], LEVELS)
    assert proposal
    assert (proposal.low, proposal.reason.evidence, proposal.reason.quote) == (JOURNEY, LevelEvidence.NUMERAL, "II")
    assert proposal.doubtful


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Maintenance Supervisor I", SUPERVISOR),
        ("Manager Trainee", TRAINEE),
        ("Assistant City Manager", MANAGER),
        ("Office Assistant III", ADVANCED),
        ("Coordinator/Senior", ADVANCED),
        ("Clerk I", ENTRY),
        ("Clerk 4", LEAD),
        ("I.T. Analyst", None),
        ("Student Services Coordinator", None),
        ("Plumber", None),
    ],
)
def test_titles(title: str, expected: int | None) -> None:
    assert rank_of_title(title, LEVELS) == expected


def test_sentences_of_a_shared_section_go_to_the_class_they_name() -> None:
    shared = "Office Clerk I is the entry level class; Office Clerk II is the journey level class. Clerks file letters."
    first, second = several({"Office Clerk I": "", "Office Clerk II": ""}, shared)
    assert said(first) == (ENTRY, ENTRY, "entry level")
    assert said(second) == (JOURNEY, JOURNEY, "journey level")


def test_a_class_named_beside_the_own_one_does_not_lend_its_level() -> None:
    texts = {
        "Office Clerk I": "The Clerk II is the journey level class. Positions here work under close supervision.",
        "Office Clerk II": "Differs from the Clerk I in that it handles the full range of duties; the Clerk I is the entry level.",
    }
    first, second = several(texts)
    assert said(first) == (ENTRY, ENTRY, "close supervision")
    assert said(second) == (JOURNEY, JOURNEY, "full range")


def test_a_shared_section_speaks_for_all_where_nothing_speaks_for_one() -> None:
    first, second = several({"Office Clerk A": "", "Office Clerk B": ""}, "Work is done under general supervision.")
    assert said(first) == said(second) == (JOURNEY, JOURNEY, "general supervision")


def test_the_first_track_decides() -> None:
    stated = SpecifiedClass(key="x", title="Clerk", tracks=("supervisory", "technical"))
    sentences = (("This is a supervisory position.", "supervisory"), ("This is an expert level.", "technical"))
    statements = tuple(
        Statement(kind=StatementKind.CHARACTERISTIC, text=text, classes=("x",), track=track) for text, track in sentences
    )
    record = Record(format="jobcompare-record/1", classes=(stated,), statements=statements)
    proposal = propose(compared_of({"Town": record}).classes[0], LEVELS)
    assert proposal
    assert (proposal.low, proposal.conflicts) == (SUPERVISOR, ())


class TestStudyLevels:
    """The analyst's own levels."""

    @staticmethod
    def ranks(*names: str) -> list[int | None]:
        own = tuple(StudyLevel(id=90 + rank, name=name, rank=rank) for rank, name in enumerate(names, start=1))
        texts = (
            "This is the trainee level.",
            "This is the entry level.",
            "This is the journey level.",
            "A lead worker.",
            "A managerial position.",
        )
        found = [propose(one_class(text), own) for text in texts]
        return [proposal.low if proposal else None for proposal in found]

    def test_renamed_levels_keep_their_place(self) -> None:
        assert self.ranks("Azubi", "Einstieg", "Fachkraft", "Experte", "Lead", "Teamleitung", "Leitung") == [1, 2, 3, 5, 7]

    def test_as_many_levels_stand_one_for_one_whatever_their_names(self) -> None:
        assert self.ranks("Entry", "Journey", "Advanced", "Senior", "Lead", "Supervisor", "Manager") == [1, 2, 3, 5, 7]

    def test_levels_taken_out(self) -> None:
        assert self.ranks("Entry", "Journey", "Advanced", "Lead / expert", "Supervisor", "Manager") == [1, 1, 2, 4, 6]
        assert self.ranks("Entry", "Journey", "Manager") == [1, 1, 2, 2, 3]

    def test_levels_added(self) -> None:
        names = ("Trainee", "Entry", "Journey", "Senior journey", "Advanced", "Lead / expert", "Supervisor", "Manager", "Executive")
        assert self.ranks(*names) == [1, 2, 3, 6, 8]

    def test_levels_of_other_names_are_spread_in_order(self) -> None:
        found = self.ranks("Low", "Middle", "High")
        assert found == sorted(found)
        assert (found[0], found[-1]) == (1, 3)

    def test_one_level_and_none(self) -> None:
        assert self.ranks("All") == [1, 1, 1, 1, 1]
        assert self.ranks() == [None] * 5


def test_series_are_told_apart_by_their_name_or_by_the_title_without_its_level() -> None:
    assert series_key(one_class(title="Office Clerk I")) == series_key(one_class(title="Senior Office Clerk II")) == "office clerk"
    assert series_key(one_class(title="Supervisor")) == "supervisor"
    first, _ = several({"A": "", "B": ""}, series=StatedSeries(name="Help  Desk"))
    assert series_key(first) == "help desk"
