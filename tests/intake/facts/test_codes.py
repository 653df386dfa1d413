"""Class codes as agencies print them."""

import pytest

from jobcompare.model.words import FindingKind, How
from tests.intake.facts.reading import TITLE, facts_of, of_one, whole

TWO = ("Records Technician I", "Records Technician II")

LABELLED = [
    ("Class Code: 2140", "2140"),
    ("CLASS CODE 2140", "2140"),
    ("Class Code – 2140", "2140"),
    ("Class Code No. 2140", "2140"),
    ("Class No.: 0214", "0214"),
    ("Class Number 02140", "02140"),
    ("Job Code: J2140", "J2140"),
    ("Job Code # 2140", "2140"),
    ("Job Class Code: 21-40", "21-40"),
    ("JCN: 3191", "3191"),
    ("Code No. 451", "451"),
    ("Code: 01297", "01297"),
    ("Spec No. 451", "451"),
    ("SPEC NUMBER: 8.114", "8.114"),
    ("Classification Code: RT-2", "RT-2"),
    ("Class Specification 3191", "3191"),
    ("Classification No: 60410", "60410"),
    ("Title Code: 21-4055", "21-4055"),
    ("Position Code: REC-TECH", "REC-TECH"),
    ("Job Classification Code: C4872", "C4872"),
    ("Item No. 1138A", "1138A"),
    ("Occupation Code: 2140300", "2140300"),
    ("Class Code:\n2140", "2140"),
    ("Class Code\n2140", "2140"),
    ("Class Code\tSalary Grade\tFLSA\n2140\t12\tExempt", "2140"),
    ("Class Code: 2140   Pay Grade: 12   FLSA: Non-Exempt", "2140"),
    ("CLASS CODE 2140 SALARY RANGE 47 FLSA EXEMPT", "2140"),
    ("Title: Records Technician   Code: 2140   Unit: 4", "2140"),
    ("Job Code: RECT", "RECT"),
    ("**Class Code:** 2140", "2140"),
    ("Class Code ........ 2140", "2140"),
    ("Class code = 2140", "2140"),
    ("STATE OF OREGON   SPO Job Code: C1021", "C1021"),
    ("SENIOR RECORDS CLERK   Code No. 3.14.110", "3.14.110"),
    ("Job Code:\t411\tSalary: $18.77 - $25.34 Hourly", "411"),
]


@pytest.mark.parametrize(("head", "code"), LABELLED)
def test_a_code_behind_its_label(head: str, code: str) -> None:
    assert of_one(head).code == code


@pytest.mark.parametrize(
    "head",
    [
        "Class Code: TBD",
        "Class Code: N/A",
        "Class Code:",
        "Job Number: 2022-117",
        "Position Number: 00451",
        "EEO Code: 6",
        "Workers' Comp Code: 8810",
        "Department Code: 117",
        "Requisition ID: 99120",
        "Penal Code 830.5 applies to this class.",
        "Zip Code: 97301",
        "Announcement No. 4417",
        "Class Code: See below",
    ],
)
def test_what_is_no_code_of_the_class(head: str) -> None:
    assert of_one(head).code is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Records Technician (2152)", "2152"),
        ("Records Technician - 2152", "2152"),
        ("2152 Records Technician", "2152"),
        ("2152 - RECORDS TECHNICIAN", "2152"),
        ("Records Technician #2152", "2152"),
        ("Records Technician (Class No. 002152)", "002152"),
        ("Records Technician, Code 2152", "2152"),
        ("RECORDS TECHNICIAN 2152", "2152"),
    ],
)
def test_a_code_beside_the_title(line: str, code: str) -> None:
    assert facts_of(whole("", title=line)).classes[TITLE].code == code


@pytest.mark.parametrize(
    ("line", "code"),
    [("06-3190-15", "06-3190-15"), ("3.14.110", "3.14.110"), ("97301-2044", None), ("503-555-0115", None), ("5-11-86", None)],
)
def test_groups_of_figures_alone_in_the_head(line: str, code: str | None) -> None:
    assert of_one(line).code == code


@pytest.mark.parametrize("line", ["Records Technician 2018", "Records Technician (page 2)", "Records Technician - Step 12"])
def test_a_year_beside_the_title_is_no_code(line: str) -> None:
    assert facts_of(whole("", title=line)).classes[TITLE].code is None


def test_a_table_of_classes_gives_the_row_of_the_class() -> None:
    head = "Class Title\tClass Code\tSalary Range\nRecords Clerk\t0031\t18\nRecords Technician\t0032\t21\nRecords Chief\t0033\t30"
    found = facts_of(whole(head, title="RECORDS CLASSES")).classes[TITLE]
    assert (found.code, found.grade) == ("0032", "21")


def test_a_table_of_classes_gives_each_class_its_row() -> None:
    head = "Job Title\tCode\tGrade\tFLSA\nRecords Technician I\t31\t18\tNon-Exempt\nRecords Technician II\t32\t21\tExempt"
    facts = facts_of(whole(head, title="RECORDS CLASSES"), TWO, ("I", "II"))
    found = [(item.code, item.grade, item.flsa) for item in facts.classes.values()]
    assert found == [("31", "18", "non-exempt"), ("32", "21", "exempt")]


def test_codes_on_the_line_of_a_title_of_two_levels() -> None:
    facts = facts_of(whole("", title="Records Technician I/II   Class Code: 3191/3192"), TWO, ("I", "II"))
    assert [facts.classes[key].code for key in ("I", "II")] == ["3191", "3192"]


def test_a_code_in_a_schematic_list() -> None:
    text = whole("Schem Class Class\nCode Code\nLK95 1400 Records Technician")
    assert facts_of(text).classes[TITLE].code == "1400"


def test_a_code_behind_the_title_of_another_level_is_not_taken() -> None:
    text = whole("Records Technician II   Class Code: 3002\nRecords Technician I   Class Code: 3001", title="Records")
    assert facts_of(text, ("Records Technician I",), ("I",)).classes["I"].code == "3001"


def test_a_code_of_another_class_is_not_taken() -> None:
    text = whole("Senior Clerk (Class No. 0031)\nRecords Technician (Class No. 0032)\nRecords Chief (Class No. 0033)")
    assert facts_of(text).classes[TITLE].code == "0032"


@pytest.mark.parametrize(
    "head",
    [
        "Class Code: 3191/3192",
        "Class Codes: 3191, 3192",
        "JCN: 3191 & 3192",
        "Job Codes 3191 and 3192",
        "Class Code: 3191-3192",
        "Class Code: 3191 (I), 3192 (II)",
        "Class Code: I: 3191; II: 3192",
        "Class Code: 3192 (II) 3191 (I)",
    ],
)
def test_several_codes_for_several_levels(head: str) -> None:
    facts = facts_of(whole(head, title="Records Technician I/II"), TWO, ("I", "II"))
    assert [facts.classes[key].code for key in ("I", "II")] == ["3191", "3192"]


@pytest.mark.parametrize(
    "head",
    [
        "Records Technician I (3191)\nRecords Technician II (3192)",
        "Records Technician II   Class Code: 3192\nRecords Technician I   Class Code: 3191",
        "Records Technician I - Class Code 3191\nRecords Technician II - Class Code 3192",
        "Class Title\tClass Code\nRecords Technician I\t3191\nRecords Technician II\t3192",
    ],
)
def test_codes_beside_each_title(head: str) -> None:
    facts = facts_of(whole(head, title="RECORDS TECHNICIANS"), TWO, ("I", "II"))
    assert [facts.classes[key].code for key in ("I", "II")] == ["3191", "3192"]


def test_one_code_on_two_titles_is_a_finding() -> None:
    facts = facts_of(whole("Class Code: 3191", title="Records Technician I/II"), TWO, ("I", "II"))
    assert [item.code for item in facts.classes.values()] == ["3191", "3191"]
    assert FindingKind.CODE_ON_TWO_TITLES in {finding.trouble for finding in facts.findings}


def test_three_codes_for_two_levels_are_a_doubt_and_no_value() -> None:
    facts = facts_of(whole("Class Code: 3191/3192/3193", title="Records Technician I/II"), TWO, ("I", "II"))
    assert [item.code for item in facts.classes.values()] == [None, None]
    assert FindingKind.NUMBER_AMBIGUOUS in {finding.trouble for finding in facts.findings}


def test_a_struck_code_is_no_value() -> None:
    assert of_one("Class Code: ~~2140~~ 2141").code == "2141"
    assert of_one("~~Class Code: 2140~~").code is None


def test_evidence_points_at_the_code() -> None:
    text = whole("Class Code: 2140")
    facts = facts_of(text)
    [evidence] = [one for one in facts.evidence if one.field == "/classes/0/code"]
    assert evidence.how is How.LABEL
    assert evidence.sure
    assert text[slice(*evidence.places[0])] == "2140"
