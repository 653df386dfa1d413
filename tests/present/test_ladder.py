"""The ladder. What picture C shows of the twelve classes stands here as literals."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from jobcompare.model.compared import Compared
from jobcompare.model.record import Record, Section, Series, Specification, SpecifiedClass, Staffing
from jobcompare.model.requirement import AnyOf, Experience
from jobcompare.model.study import Placement, StudyLevel
from jobcompare.model.words import SectionKind
from jobcompare.present.ladder.make import make_ladder
from jobcompare.present.ladder.view import Box, Card, Ladder
from tests.builders import LEVELS, all_levels, compared_of, pay_records, sample_records, working_level

TRAINEE, ENTRY, JOURNEY, ADVANCED, LEAD, SUPERVISOR, MANAGER = range(1, 8)


def cards_of(ladder: Ladder) -> dict[str, Card]:
    return {f"{ladder.columns[box.column].employer} / {card.short_title}": card for box in ladder.boxes for card in box.cards}


def placed(class_id: int, low: int, high: int, reason: str | None = None) -> Placement:
    return Placement(id=class_id, class_id=class_id, low_id=low, high_id=high, by="Ana", at="2025-01-01T00:00:00Z", reason=reason)


def document(texts: Mapping[str, str], specification: Specification | None = None, **facts: object) -> Record:
    """A document of several classes: title → its own narrative."""
    classes = tuple(replace(SpecifiedClass(key=title, title=title), **facts) for title in texts)
    sections = tuple(Section(kind=SectionKind.DISTINGUISHING, text=text, classes=(title,)) for title, text in texts.items() if text)
    return Record(format="jobcompare-record/1", classes=classes, sections=sections, specification=specification)


def ladder_of(*records: Record, placements: Sequence[Placement] = ()) -> Ladder:
    return make_ladder(compared_of({f"Town {number}": record for number, record in enumerate(records, 1)}, placements=placements))


@pytest.fixture(scope="module")
def ladder() -> Ladder:
    return make_ladder(all_levels())


class TestPictureC:
    """The comparison "IT support, all levels"."""

    def test_line_on_top_and_caption(self, ladder: Ladder) -> None:
        assert ladder.title == "IT support, all levels"
        assert ladder.remark == (
            "12 classes, 7 study levels · 12 proposed, 0 confirmed · "
            "next to confirm: Jurisdiction B Technician (spans Entry to Journey)"
        )
        assert ladder.caption == (
            "Study levels are this study's grouping of each employer's own words; "
            "not pay, reporting lines, promotion paths or equal value."
        )

    def test_columns_and_rows(self, ladder: Ladder) -> None:
        assert [column.employer for column in ladder.columns] == [
            "County A",
            "Jurisdiction B",
            "State C",
            "Jurisdiction D",
            "State E",
        ]
        assert [(row.name, row.empty) for row in ladder.rows] == [
            ("Manager", False),
            ("Supervisor", False),
            ("Lead / expert", False),
            ("Advanced", False),
            ("Journey", False),
            ("Entry", False),
            ("Trainee", True),
        ]

    def test_places(self, ladder: Ladder) -> None:
        assert {name: (card.low, card.high) for name, card in cards_of(ladder).items()} == {
            "County A / Specialist I": (ENTRY, ENTRY),
            "County A / Specialist II": (JOURNEY, JOURNEY),
            "Jurisdiction B / Technician": (ENTRY, JOURNEY),
            "Jurisdiction B / Senior Technician": (LEAD, LEAD),
            "Jurisdiction B / Professional": (SUPERVISOR, SUPERVISOR),
            "Jurisdiction B / Manager": (MANAGER, MANAGER),
            "State C / Coordinator": (JOURNEY, JOURNEY),
            "Jurisdiction D / Specialist I": (ENTRY, ENTRY),
            "State E / Assistant": (ENTRY, ENTRY),
            "State E / Specialist I": (JOURNEY, JOURNEY),
            "State E / Specialist II": (ADVANCED, ADVANCED),
            "State E / Specialist III (Range A)": (LEAD, LEAD),
        }

    def test_cards(self, ladder: Ladder) -> None:
        found = {name: (card.mark, card.way, card.news, card.reason) for name, card in cards_of(ladder).items()}
        nothing = "requirements not in this document"
        assert found == {
            "County A / Specialist I": ("3191", "Equiv. to associate + 1 yr", "", "entry-level"),
            "County A / Specialist II": (
                "3192",
                "Equiv. to associate + 3 yr, or 2 yr at level of I",
                "lists identical to I; difference in class characteristics",
                "fully qualified journey-level",
            ),
            "Jurisdiction B / Technician": ("IT2", "Associate + 0-3 yr, typical", "11 items", "simple to moderate complexity"),
            "Jurisdiction B / Senior Technician": (
                "IT4",
                "Associate + 2-5 yr, typical",
                "+2",
                "technical expert and/or lead worker",
            ),
            "Jurisdiction B / Professional": ("IT5", "Bachelor + 2-6 yr, typical", "+3", "supervisory position"),
            "Jurisdiction B / Manager": ("IT7", "Bachelor + 5-8 yr, typical", "+3", "managerial position"),
            "State C / Coordinator": ("", "1 yr coursework or training + 1 yr", "", "full performance level"),
            "Jurisdiction D / Specialist I": (
                "",
                "High school and: bachelor, or associate + 2 yr, or 4 yr, or combination",
                "",
                "Supervision is direct",
            ),
            "State E / Assistant": ("", nothing, "14 items", "close technical supervision"),
            "State E / Specialist I": ("", nothing, "+15", "full range"),
            "State E / Specialist II": ("", nothing, "+8", "most difficult"),
            "State E / Specialist III (Range A)": ("", nothing, "+6", "lead capacity … expert specialists"),
        }

    def test_doubts(self, ladder: Ladder) -> None:
        assert {name: card.doubt for name, card in cards_of(ladder).items() if card.doubt} == {
            "Jurisdiction B / Technician": "“simple to moderate complexity” speaks for Entry to Journey.",
            "Jurisdiction D / Specialist I": (
                "4 yr of education and experience, by the least way, speak for Journey to Lead / expert."
            ),
        }

    def test_flexibly_staffed_classes_share_one_box(self, ladder: Ladder) -> None:
        (box,) = [box for box in ladder.boxes if len(box.cards) > 1]
        assert ([card.short_title for card in box.cards], box.words) == (["Specialist II", "Specialist I"], "flexibly staffed")
        assert (box.low, box.high) == (ENTRY, JOURNEY)
        assert all(box.words == "" for box in ladder.boxes if len(box.cards) == 1)

    def test_tracks(self, ladder: Ladder) -> None:
        assert {name: card.tracks for name, card in cards_of(ladder).items() if card.tracks} == {
            "Jurisdiction B / Professional": "also non-supervisory track"
        }

    def test_members_named_but_not_collected(self, ladder: Ladder) -> None:
        found = [(ladder.columns[ghost.column].employer, ghost.title, ghost.rank) for ghost in ladder.ghosts]
        assert found == [("State C", "Coordinator/Senior", ADVANCED), ("State C", "Supervisor", SUPERVISOR)]

    def test_nothing_is_left_out(self, ladder: Ladder) -> None:
        assert ladder.unplaced == ()
        assert len(cards_of(ladder)) == 12


def test_working_level_shows_its_five_classes_only() -> None:
    ladder = make_ladder(working_level())
    assert len(cards_of(ladder)) == 5
    assert ladder.remark.startswith(
        "5 classes, 7 study levels · 5 proposed, 0 confirmed · next to confirm: Jurisdiction B Technician"
    )


def test_what_the_analyst_decided_stands() -> None:
    sample = all_levels()
    technician = next(item for item in sample.classes if item.content.stated.key == "Technician").job_class.id
    placements = (placed(technician, ENTRY, ENTRY, "agreed with the department"),)
    ladder = make_ladder(compared_of(sample_records(), placements=placements))
    card = cards_of(ladder)["Jurisdiction B / Technician"]
    assert (card.low, card.high, card.confirmed, card.doubt) == (ENTRY, ENTRY, True, "")
    assert (card.reason, card.reason_kind, card.quoted) == ("agreed with the department", "decided", False)
    assert "11 proposed, 1 confirmed · next to confirm: Jurisdiction D Specialist I (signs conflict)" in ladder.remark


def test_all_confirmed_leaves_nothing_to_confirm() -> None:
    ladder = ladder_of(document({"Clerk": "This is the entry level."}), placements=(placed(1, ENTRY, JOURNEY),))
    assert ladder.remark == "1 class, 7 study levels · 0 proposed, 1 confirmed"
    assert ladder.next_class_id is None
    (card,) = cards_of(ladder).values()
    assert (card.low, card.high, card.reason, card.quoted) == (ENTRY, JOURNEY, "entry level", True)


def test_a_placement_on_a_level_that_is_gone_is_no_placement() -> None:
    compared = compared_of({"Town": document({"Clerk": "This is the entry level."})}, placements=(placed(1, 99, 99),))
    (card,) = cards_of(make_ladder(compared)).values()
    assert (card.low, card.confirmed) == (ENTRY, False)


def test_levels_of_the_study_are_the_rows() -> None:
    own = (
        StudyLevel(id=30, name="Leitung", rank=3),
        StudyLevel(id=10, name="Entry", rank=1),
        StudyLevel(id=20, name="Journey", rank=2),
    )
    compared = compared_of({"Town": document({"Clerk": "This is the journey level."})})
    ladder = make_ladder(replace(compared, levels=own))
    assert [(row.level_id, row.name, row.rank, row.empty) for row in ladder.rows] == [
        (30, "Leitung", 3, True),
        (20, "Journey", 2, False),
        (10, "Entry", 1, True),
    ]


def test_lists_of_titles_and_pay_stand_aside_with_their_employer() -> None:
    ladder = make_ladder(compared_of(pay_records()))
    assert (ladder.columns, ladder.boxes, ladder.ghosts) == ((), (), ())
    assert len(ladder.unplaced) == 86
    assert ladder.remark == "86 classes, 7 study levels · 0 proposed, 0 confirmed · 86 without a sign of a level"
    assert (ladder.unplaced[0].employer, ladder.unplaced[0].reason, ladder.unplaced[0].way) == ("Oregon", "", "")


def test_a_listed_class_can_be_placed_by_hand() -> None:
    ladder = make_ladder(compared_of({"Oregon": pay_records()["Oregon"]}, placements=(placed(1, JOURNEY, JOURNEY),)))
    assert [card.short_title for card in cards_of(ladder).values()] == ["Specialist 2"]
    assert len(ladder.unplaced) == 6


def test_none_and_no_levels() -> None:
    empty = make_ladder(compared_of({}))
    assert empty.remark == "0 classes, 7 study levels · 0 proposed, 0 confirmed"
    assert (empty.boxes, len(empty.rows)) == ((), 7)
    without: Compared = replace(compared_of({"Town": document({"Clerk": "This is the entry level."})}), levels=())
    assert len(make_ladder(without).unplaced) == 1


def test_documents_of_one_series_share_a_column() -> None:
    first, second, other = (
        document({title: f"This is the {level} level."})
        for title, level in (("Office Clerk I", "entry"), ("Office Clerk II", "journey"), ("Plumber", "journey"))
    )
    records = {"Town": first}
    compared = compared_of(records)
    more = compared_of({"Town": second}).classes[0]
    third = compared_of({"Town": other}).classes[0]
    numbered = [
        replace(
            item,
            job_class=replace(item.job_class, id=number),
            content=replace(item.content, id=number, class_id=number),
            version=replace(
                item.version,
                specification=replace(item.version.specification, id=number),
                contents=(replace(item.content, id=number, class_id=number),),
            ),
        )
        for number, item in ((2, more), (3, third))
    ]
    ladder = make_ladder(replace(compared, classes=(*compared.classes, *numbered)))
    assert [(box.column, [card.short_title for card in box.cards]) for box in ladder.boxes] == [
        (0, ["Clerk II"]),
        (0, ["Clerk I"]),
        (1, ["Plumber"]),
    ]


def test_a_class_proposed_lower_than_the_one_under_it_says_so() -> None:
    ladder = ladder_of(document({"Office Clerk A": "This is the advanced level.", "Office Clerk B": "This is the entry level."}))
    found = {card.short_title: card.doubt for card in cards_of(ladder).values()}
    assert found == {"Clerk A": "", "Clerk B": "Proposed lower than Clerk A, which stands under it in its series."}


class TestGhosts:
    """Members of a series that its document names."""

    @staticmethod
    def ghosts(members: tuple[str, ...], text: str = "This is the journey level.") -> list[tuple[str, int]]:
        stated = Specification(series=Series(name="Office", members=members))
        return [(ghost.title, ghost.rank) for ghost in ladder_of(document({"Office Clerk": text}, stated)).ghosts]

    def test_the_class_itself_is_no_ghost(self) -> None:
        assert self.ghosts(("Clerk",)) == []
        assert self.ghosts(("Office Clerk",)) == []

    def test_a_title_that_says_its_level(self) -> None:
        assert self.ghosts(("Clerk", "Senior Clerk")) == [("Senior Clerk", ADVANCED)]

    def test_a_title_that_says_nothing_stands_beside_its_neighbour(self) -> None:
        assert self.ghosts(("Clerk", "Analyst")) == [("Analyst", ADVANCED)]
        assert self.ghosts(("Helper", "Clerk")) == [("Helper", ENTRY)]

    def test_at_the_ends_of_the_ladder(self) -> None:
        assert self.ghosts(("Clerk", "Head"), "This is a managerial position.") == [("Head", MANAGER)]


def test_many_ways_to_qualify_are_cut_to_the_least_one() -> None:
    years = AnyOf(nodes=tuple(Experience(months_min=12 * number, what="filing") for number in (7, 6, 5, 4, 3)))
    (card,) = cards_of(ladder_of(document({"Clerk": "This is the entry level."}, requirement=years))).values()
    assert card.way == "3 yr, or 4 other ways"


def test_flexible_staffing_names_its_classes_only() -> None:
    texts = {
        f"Clerk {numeral}": f"This is the {level} level." for numeral, level in (("I", "entry"), ("II", "journey"), ("III", "lead"))
    }
    stated = Specification(staffing=Staffing(kind="flexible", classes=("Clerk I", "Clerk II")))
    boxes: tuple[Box, ...] = ladder_of(document(texts, stated)).boxes
    assert [([card.short_title for card in box.cards], box.words) for box in boxes] == [
        (["Clerk III"], ""),
        (["Clerk II", "Clerk I"], "flexibly staffed"),
    ]


def test_sixty_classes_and_long_titles() -> None:
    name = "Rechtsschutzversicherungsgesellschaftsangestellter im Informationstechnikdienst"
    texts = {f"{name} {number}": f"This is the {('entry', 'journey', 'lead')[number % 3]} level." for number in range(1, 61)}
    ladder = ladder_of(document(texts))
    assert len(ladder.boxes) == 60
    assert len({card.short_title for box in ladder.boxes for card in box.cards}) == 60
    assert {level.id for level in LEVELS} == {row.level_id for row in ladder.rows}
