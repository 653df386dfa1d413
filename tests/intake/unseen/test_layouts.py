"""Layouts of many agencies, in words of our own: the facts that a reader sees, noted before the program read them."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.model.record import Record
from jobcompare.model.words import Basis, Flsa, SectionKind, StatementKind

LAYOUTS = Path(__file__).parent / "layouts"
YEAR, MONTH, HOUR = Basis.YEAR, Basis.MONTH, Basis.HOUR


@dataclass(frozen=True, slots=True)
class Seen:
    """A class as a reader sees it; pay as (low, high, unit of time) in cents."""

    title: str
    code: str | None = None
    grade: str | None = None
    flsa: Flsa | None = None
    unit: str | None = None
    pay: tuple[tuple[int | None, int | None, Basis], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A document as a reader sees it; `duties`: how many it lists, None where that is open to opinion.

    `asks`: it has requirements as a section; None where they stand amid other sentences.
    """

    classes: tuple[Seen, ...]
    duties: int | None
    employer: str | None = None  # None: not stated
    asks: bool | None = True


PAGES = {
    "amounts-over-the-title": Page((Seen("Signal Technician II", grade="14", pay=((3821040, 5731560, YEAR),)),), 4),
    "code-behind-a-hash": Page(
        (
            Seen("Fleet Parts Runner I", "PRK310", pay=((2912000, 4368000, YEAR),)),
            Seen("Fleet Parts Runner II", "PRK311", pay=((3328000, 4992000, YEAR),)),
        ),
        3,
        asks=False,
    ),
    "code-before-a-date-and-letter": Page((Seen("Radio Dispatcher Senior", "76233"),), 0),
    "three-units-of-time": Page(
        (
            Seen(
                "Animal Services Officer (Supervising)",
                "465188",
                pay=((3110, 3780, HOUR), (539067, 655200, MONTH), (6468800, 7862400, YEAR)),
            ),
        ),
        0,
    ),
    "classified-is-no-title": Page((Seen("School Secretary"),), 5),
    "empty-labels": Page((Seen("Head Groundskeeper"),), 3),
    "district-below-the-title": Page((Seen("Cafeteria Assistant II", grade="17"),), 3, "Orchard Valley Union School District"),
    "labels-over-values": Page(
        (Seen("Deputy District Recorder 3", "9377", "218", Flsa.NON_EXEMPT, pay=((5841210, 8761840, YEAR),)),), 3
    ),
    "campus-job": Page((Seen("University Press Assistant 2", "0144-9210", flsa=Flsa.NON_EXEMPT),), 4),
    "concept-and-tasks": Page((Seen("Survey Aide", "C2140", "11"), Seen("Survey Aide Senior", "C2141", "13")), 3, asks=False),
    "shares-behind-the-colon": Page((Seen("Chief Deputy Assessor", pay=((9102100, 11621900, YEAR),)),), 4),
    "question-as-heading": Page(
        (Seen("Veterans Service Officer", pay=((5824000, None, YEAR), (2800, None, HOUR))),), 3, "Heron County"
    ),
    "nature-and-examples": Page((Seen("Plumbing Inspector"),), 3, "Alder County"),
    "general-definition": Page(
        (Seen("Meter Mechanic", flsa=Flsa.NON_EXEMPT, pay=((4130060, 5525920, YEAR),)),), 3, "City of Birchton"
    ),
    "table-of-a-state": Page(
        (Seen("Wildlife Area Supervisor I", "1.812", "32"), Seen("Wildlife Area Supervisor II", "1.811", "34")),
        None,
        "State of Sierrana",
    ),
    "position-code-effective": Page((Seen("Revenue Field Auditor Trainee", "31410"),), 4),
    "class-of-the-state": Page((Seen("Forestry Engineer 2", "3877FN", "FN 24", unit="P-4"),), 5),
    "series-in-numbers": Page((Seen("Seed Bank Clerk", "4610"), Seen("Seed Bank Assistant", "4611")), 4),
    "typical-work-activities": Page((Seen("Bus Garage Clerk"),), 4, "Heron County"),
    "salary-group-and-class-number": Page((Seen("Fisheries Technician III", "4417", "B15"),), 5),
    "specification-number-in-the-head": Page((Seen("Assistant Harbor Master"),), 3, "City of Larkfield"),
    "headings-in-small-letters": Page((Seen("Senior Pump Mechanic"),), 3, "Arroyo Seco Water District"),
    "headings-lost": Page((Seen("Highway Beacon Tender 2", "07733"),), 3),
    "ohio-table": Page(
        (Seen("Boat Registrar 1", "12991", "27", unit="09"), Seen("Boat Registrar 2", "12992", "29", unit="09")), 5, "State of Ohio"
    ),
    "signature-form": Page(
        (Seen("Transfer Station Attendant", grade="3", flsa=Flsa.NON_EXEMPT, unit="Teamsters Local 170"),), 3, "Town of Wren"
    ),
    "vacancy-notice": Page((Seen("Excise Tax Examiner", pay=((412000, 515000, MONTH),)),), 3, "State of Wyoming"),
    "levels-side-by-side": Page((Seen("Deputy Weights Inspector I"), Seen("Deputy Weights Inspector II")), 4, "County of Orrin"),
    "grade-in-a-bar": Page((Seen("Juvenile Court Bailiff", "5512", "108", Flsa.NON_EXEMPT),), 3),
    "jobs-in-a-sentence": Page(
        (Seen("School Bus Monitor", pay=((1640, 1640, HOUR),)),), None, "Cedar Prairie School District", asks=None
    ),
    "kansas-levels": Page(
        (Seen("Crop Statistician I", "4321C1", "22"), Seen("Crop Statistician II", "4322C2", "25")), None, "State of Kansas"
    ),
    "municipal-bulletin": Page(
        (Seen("Parking Checker", "3181", pay=((4487100, 6561000, YEAR), (4601900, 6727500, YEAR), (4735500, 6921700, YEAR))),), 4
    ),
    "workday-posting": Page((Seen("Utility Locator", flsa=Flsa.NON_EXEMPT, pay=((2114, 2890, HOUR),)),), 3),
    "labels-in-markdown": Page((Seen("Zoo Veterinary Technician", "20417", "16", Flsa.NON_EXEMPT, "AFSCME Council 5"),), 4),
    "numbered-sections": Page((Seen("Drain Commissioner Clerk", grade="5"),), 3, "County of Heron"),
    "federal-like": Page(
        (Seen("Wildland Fire Dispatcher", grade="GS-0462-05", pay=((3769600, 4900800, YEAR),)),), 3, "State Forest Service"
    ),
    "community-college": Page(
        (Seen("Instructional Lab Assistant - Welding", grade="22"),), 4, "Pine Barrens Community College District"
    ),
    "two-columns-of-labels": Page((Seen("Ferry Deckhand", "M-220", "T4", Flsa.NON_EXEMPT, "IBU"),), 3),
    "no-colon-labels": Page((Seen("Arborist Crew Leader", "4421", "G17", Flsa.NON_EXEMPT),), 3, "City of Stillwater Falls"),
    "both-levels-pay": Page(
        (
            Seen("Tax Collector Clerk I", pay=((301200, 366100, MONTH),)),
            Seen("Tax Collector Clerk II", pay=((332000, 403500, MONTH),)),
            Seen("Senior Tax Collector Clerk", pay=((366000, 444800, MONTH),)),
        ),
        4,
        None,
    ),
    "paragraph-posting": Page(
        (Seen("Director of Emergency Communications", pay=((8400000, 9800000, YEAR),)),), None, "Marsh County 911 Authority"
    ),
    "html-export": Page(
        (
            Seen(
                "Bridge Inspector, Senior",
                "T3317",
                unit="Technical Unit",
                pay=(
                    (3341, 4264, HOUR),
                    (267280, 341120, Basis.BIWEEK),
                    (579107, 739093, MONTH),
                    (6949280, 8869120, YEAR),
                ),
            ),
        ),
        3,
        "City of Tern Harbor",
    ),
}
"""What each layout says."""


def record_of(name: str) -> Record:
    """The record of a layout."""
    return recognize(read((LAYOUTS / f"{name}.txt").read_bytes()))


def test_every_layout_has_its_facts() -> None:
    assert sorted(PAGES) == sorted(path.stem for path in LAYOUTS.glob("*.txt"))


@pytest.mark.parametrize("name", PAGES)
def test_the_classes_of_a_layout(name: str) -> None:
    got = tuple(
        Seen(
            one.title,
            one.code,
            one.grade,
            one.flsa,
            one.bargaining_unit,
            tuple((pay.low, pay.high, pay.basis) for pay in one.pay),
        )
        for one in record_of(name).classes
    )
    assert got == PAGES[name].classes


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if page.duties is not None])
def test_the_duties_of_a_layout(name: str) -> None:
    duties = [one.text for one in record_of(name).statements if one.kind is StatementKind.DUTY]
    assert len(duties) == PAGES[name].duties, duties


@pytest.mark.parametrize("name", PAGES)
def test_the_employer_of_a_layout(name: str) -> None:
    found = record_of(name).jurisdiction
    assert (found.name if found else None) == PAGES[name].employer


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if page.asks is not None])
def test_every_class_of_a_layout_asks_for_something_where_the_document_does(name: str) -> None:
    record = record_of(name)
    assert any(section.kind is SectionKind.QUALIFICATIONS for section in record.sections) is PAGES[name].asks
