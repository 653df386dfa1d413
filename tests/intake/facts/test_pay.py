"""Pay as agencies print it: every rate on its own basis, in whole cents."""

import pytest

from jobcompare.model.pay import Pay
from jobcompare.model.words import Basis, FindingKind, PayKind
from tests.intake.facts.reading import TITLE, facts_of, of_one, whole

HOUR, DAY, WEEK, BIWEEK = Basis.HOUR, Basis.DAY, Basis.WEEK, Basis.BIWEEK
HALF, MONTH, YEAR = Basis.SEMIMONTH, Basis.MONTH, Basis.YEAR

Rates = list[tuple[int | None, int | None, Basis]]


def rates(pay: tuple[Pay, ...]) -> Rates:
    """Low, high and basis of each entry."""
    return [(one.low, one.high, one.basis) for one in pay]


PRINTED: list[tuple[str, Rates]] = [
    ("Salary: $27.50 - $33.42 per hour", [(2750, 3342, HOUR)]),
    ("Salary: $27.50-$33.42/hour", [(2750, 3342, HOUR)]),
    ("Salary: $27.50/hr - $33.42/hr", [(2750, 3342, HOUR)]),
    ("Pay: $27.50 to $33.42 an hour", [(2750, 3342, HOUR)]),
    ("Salary: $27.50 - $33.42 Hourly", [(2750, 3342, HOUR)]),
    ("Hourly Rate: $27.50 – $33.42", [(2750, 3342, HOUR)]),
    ("Salary: $21.6813 - $29.0207 hourly", [(2168, 2902, HOUR)]),
    ("Salary: $4,100 - $5,200 monthly", [(410000, 520000, MONTH)]),
    ("Salary: $4,100 to $5,200 per month", [(410000, 520000, MONTH)]),
    ("Salary: $4,100-$5,200/month", [(410000, 520000, MONTH)]),
    ("Monthly Salary: $4,100.00 - $5,200.00", [(410000, 520000, MONTH)]),
    ("Salary: $4,100.00 through $5,200.00 MONTH", [(410000, 520000, MONTH)]),
    ("Salary: $1,892.31 - $2,400.00 biweekly", [(189231, 240000, BIWEEK)]),
    ("Salary: $1,892.31 - $2,400.00 bi-weekly", [(189231, 240000, BIWEEK)]),
    ("Biweekly Salary: $1,892.31 - $2,400.00", [(189231, 240000, BIWEEK)]),
    ("Salary: $1,892.31 - $2,400.00 every two weeks", [(189231, 240000, BIWEEK)]),
    ("Salary: $2,050 - $2,600 semi-monthly", [(205000, 260000, HALF)]),
    ("Salary: $946.15 - $1,200.00 weekly", [(94615, 120000, WEEK)]),
    ("Pay: $165.00 per day", [(16500, 16500, DAY)]),
    ("Daily Rate: $165.00 - $180.00", [(16500, 18000, DAY)]),
    ("Annual Salary: $49,200 - $62,400", [(4920000, 6240000, YEAR)]),
    ("ANNUAL SALARY\n\n$49,200 to $62,400", [(4920000, 6240000, YEAR)]),
    ("Salary: $49,200.00 - $62,400.00 YEAR", [(4920000, 6240000, YEAR)]),
    ("Salary Range: $49,200 - $62,400 annually", [(4920000, 6240000, YEAR)]),
    ("Salary (Annual): $49,200 to $62,400", [(4920000, 6240000, YEAR)]),
    ("Salary: $49,200 - $62,400 per annum", [(4920000, 6240000, YEAR)]),
    ("Salary: $49K - $62K annually", [(4900000, 6200000, YEAR)]),
    ("Salary Range: 4,100 - 5,200 monthly", [(410000, 520000, MONTH)]),
    ("Salary: $ 4,100 - $ 5,200 per month", [(410000, 520000, MONTH)]),
    ("Salary: $145,742 to 181,071 annually", [(14574200, 18107100, YEAR)]),
    ("Salary Range 47 ($4,100 - $5,200 monthly)", [(410000, 520000, MONTH)]),
    ("Salary Grade: 12\n$4,100 - $5,200 per month", [(410000, 520000, MONTH)]),
    ("$27.50 - $33.42 per hour", [(2750, 3342, HOUR)]),
    ("Pay\n- $80,000 - $92,500 a year", [(8000000, 9250000, YEAR)]),
    ("Salary: $5,000/month", [(500000, 500000, MONTH)]),
    ("Salary: Up to $62,400 annually", [(None, 6240000, YEAR)]),
    ("Salary: Starting at $27.50 per hour", [(2750, None, HOUR)]),
    ("$2,168 biweekly ($56,368 annually)", [(216800, 216800, BIWEEK), (5636800, 5636800, YEAR)]),
    (
        "Salary: $20.15 - $25.72 hourly; $1,612.00 - $2,057.60 biweekly; $41,912 - $53,498 annually",
        [(2015, 2572, HOUR), (161200, 205760, BIWEEK), (4191200, 5349800, YEAR)],
    ),
    (
        "Hourly: $20.15 - $25.72\nMonthly: $3,492.67 - $4,458.13\nAnnual: $41,912 - $53,498",
        [(2015, 2572, HOUR), (349267, 445813, MONTH), (4191200, 5349800, YEAR)],
    ),
    ("Pay Band 70   Hourly: $22.10 - $35.36   Annual: $45,968 - $73,549", [(2210, 3536, HOUR), (4596800, 7354900, YEAR)]),
    ("Starting Pay: $17.42/hr.  Top Pay: $24.38/hr.", [(1742, 2438, HOUR)]),
    ("Minimum Salary: $41,912 annually\nMaximum Salary: $53,498 annually", [(4191200, 5349800, YEAR)]),
    ("SALARY: $20.91 - $27.19 Hourly\n$1,672.80 - $2,175.20 Biweekly", [(2091, 2719, HOUR), (167280, 217520, BIWEEK)]),
    (
        "Job Code:\t411\tSalary: $18.77 - $25.34 Hourly\nPay Grade:\t13\t$39,041.60 - $52,707.20 Annually",
        [(1877, 2534, HOUR), (3904160, 5270720, YEAR)],
    ),
    ("Monthly $5,000-$6,000; Annually $60,000-$72,000", [(500000, 600000, MONTH), (6000000, 7200000, YEAR)]),
    (
        "ANNUAL SALARY\n$49,200 to $62,400; $51,000 to $64,000; and $55,000 to $70,000",
        [(4920000, 6240000, YEAR), (5100000, 6400000, YEAR), (5500000, 7000000, YEAR)],
    ),
    ("Salary: $49,200 to $62,400 and $51,000 to $64,000 per year", [(4920000, 6240000, YEAR), (5100000, 6400000, YEAR)]),
    ("Salary\tHourly\tAnnual\nMinimum\t$20.15\t$41,912\nMaximum\t$25.72\t$53,498", [(2015, 2572, HOUR), (4191200, 5349800, YEAR)]),
    (
        "Pay basis\tMinimum\tMidpoint\tMaximum\nHourly\t$20.15\t$22.90\t$25.72\nAnnual\t$41,912\t$47,632\t$53,498",
        [(2015, 2572, HOUR), (4191200, 5349800, YEAR)],
    ),
]


@pytest.mark.parametrize(("head", "expected"), PRINTED)
def test_rates_as_printed(head: str, expected: Rates) -> None:
    assert rates(of_one(head).pay) == expected


@pytest.mark.parametrize(
    "head",
    [
        "Salary Range: 47",
        "Salary: DOE",
        "Application fee: $25.00",
        "Manages a budget of $5 million.",
        "Administers budgets of more than $500,000.",
        "Bilingual pay: $65.00 biweekly",
        "Shift differential of $1.50 per hour is paid.",
        "Onsite Fitness Center: $12/month",
        "A uniform allowance of $600 per year is given.",
        "The hiring bonus is $2,000.",
        "Life insurance of $50,000 is provided.",
        "Mileage is reimbursed at $0.58 per mile.",
        "Must be bonded for $10,000.",
        "Job Number: 4100-5200",
    ],
)
def test_other_money_is_no_pay(head: str) -> None:
    assert of_one(head).pay == ()


def test_money_of_duties_and_requirements_is_no_pay() -> None:
    foot = "WORKING CONDITIONS\n\nHandles payments of up to $4,100 - $5,200 in a shift."
    assert of_one("", foot).pay == ()


def test_a_line_of_hundreds_of_amounts_is_no_pay() -> None:
    assert of_one("Salary: " + " ".join(f"${n},000" for n in range(20, 420))).pay == ()


STEPS = [
    (
        "Monthly Salary\nStep A: $3,119.39\nStep B: $3,275.36\nStep C: $3,439.13\nStep D: $3,611.08\nStep E: $3,791.64",
        [1, 2, 3, 4, 5],
    ),
    ("MONTHLY SALARY\n\nStep 1 $3,119.39\nStep 2 $3,275.36\nStep 3 $3,439.13\nStep 4 $3,611.08\nStep 5 $3,791.64", [1, 2, 3, 4, 5]),
    (
        "Step\tMonthly\n1\t$3,119.39\n2\t$3,275.36\n3\t$3,439.13\n4\t$3,611.08\n5\t$3,791.64",
        [1, 2, 3, 4, 5],
    ),
    ("Salary: A $3,119.39 B $3,275.36 C $3,439.13 D $3,611.08 E $3,791.64 monthly", [1, 2, 3, 4, 5]),
    ("Monthly Salary: Step A: $3,119.39 Step B: $3,275.36 Step C: $3,439.13 Step D: $3,611.08 Step E: $3,791.64", [1, 2, 3, 4, 5]),
    ("Monthly Salary: $3,119.39 $3,275.36 $3,439.13 $3,611.08 $3,791.64", [1, 2, 3, 4, 5]),
    ("Monthly Salary\n1: $3,119.39, 2: $3,275.36, 3: $3,439.13, 4: $3,611.08, 5: $3,791.64", [1, 2, 3, 4, 5]),
    (
        "Monthly Salary\tStep A\tStep B\tStep C\tStep D\tStep E\nRange 47\t$3,119.39\t$3,275.36\t$3,439.13\t$3,611.08\t$3,791.64",
        [1, 2, 3, 4, 5],
    ),
]


@pytest.mark.parametrize(("head", "numbers"), STEPS)
def test_steps_are_one_entry(head: str, numbers: list[int]) -> None:
    [pay] = of_one(head).pay
    assert [step.n for step in pay.steps] == numbers
    assert [step.rate for step in pay.steps] == [311939, 327536, 343913, 361108, 379164]
    assert (pay.low, pay.high, pay.basis) == (311939, 379164, MONTH)


def test_steps_that_fall_are_a_finding() -> None:
    facts = facts_of(whole("Monthly Salary: A $3,119 B $3,375 C $3,275 D $3,611"))
    assert FindingKind.STEPS_NOT_ASCENDING in {finding.trouble for finding in facts.findings}


@pytest.mark.parametrize(
    "line",
    [
        "Hiring Range: $4,100 - $4,600 monthly",
        "Starting salary: $4,100 - $4,600 per month",
        "Anticipated Hiring Range: $4,100 - $4,600 per month",
    ],
)
def test_a_hiring_range_stands_apart(line: str) -> None:
    pay = of_one(f"{line}\nFull Salary Range: $4,100 - $5,800 per month").pay
    assert [(one.kind, one.low, one.high) for one in pay] == [(PayKind.HIRING, 410000, 460000), (PayKind.RANGE, 410000, 580000)]


def test_pay_of_another_department_stands_apart() -> None:
    head = "ANNUAL SALARY\n$49,200 to $62,400\nThe salary in the Department of Harbor Works is $51,000 to $64,000"
    own, other = of_one(head).pay
    assert (own.kind, own.label) == (PayKind.RANGE, None)
    assert (other.kind, other.label) == (PayKind.OTHER_DEPARTMENT, "Department of Harbor Works")
    assert other.basis is YEAR


def test_a_flat_rate() -> None:
    [pay] = of_one("Salary: $5,000.00 per month (flat rate)").pay
    assert (pay.kind, pay.low, pay.high) == (PayKind.FLAT, 500000, 500000)


def test_ranges_with_labels() -> None:
    pay = of_one("Salary: Range A $5,550.00 - $6,775.00 monthly\nSalary: Range B $6,100.00 - $7,800.00 monthly").pay
    assert [(one.label, one.low) for one in pay] == [("Range A", 555000), ("Range B", 610000)]
    assert [one.printed for one in pay] == ["$5,550.00 - $6,775.00", "$6,100.00 - $7,800.00"]


def test_the_effective_date_of_pay() -> None:
    [pay] = of_one("Salary: $4,100 - $5,200 monthly (effective July 1, 2024)").pay
    assert pay.effective == "2024-07-01"


TWO = ("Records Technician I", "Records Technician II")


@pytest.mark.parametrize(
    "head",
    [
        "Records Technician I salary range: $16.84 - $25.26/hour\nRecords Technician II salary range: $20.38 - $30.57/hour",
        "Salary: $16.84 - $30.57 hourly\nRecords Technician I: $16.84 - $25.26 hourly\n"
        "Records Technician II: $20.38 - $30.57 hourly",
        "Salary: I: $16.84 - $25.26 hourly; II: $20.38 - $30.57 hourly",
        "Salary: $16.84 - $25.26 (I) hourly, $20.38 - $30.57 (II) hourly",
        "Hourly Salary: $16.84 - $25.26 / $20.38 - $30.57",
        "Class\tHourly Minimum\tHourly Maximum\nRecords Technician I\t$16.84\t$25.26\nRecords Technician II\t$20.38\t$30.57",
    ],
)
def test_each_class_has_its_own_range(head: str) -> None:
    facts = facts_of(whole(head, title="Records Technician I/II"), TWO, ("I", "II"))
    assert rates(facts.classes["I"].pay) == [(1684, 2526, HOUR)]
    assert rates(facts.classes["II"].pay) == [(2038, 3057, HOUR)]


def test_the_range_of_a_level_that_is_not_described_is_left_out() -> None:
    facts = facts_of(whole("$3,502.11-$4,257.40 Monthly (I) / $3,870.65-$4,704.82 Monthly (II)"), ("Records Technician",), ("I",))
    assert rates(facts.classes["I"].pay) == [(350211, 425740, MONTH)]


def test_steps_with_their_unit_in_the_last_cell() -> None:
    foot = "SALARY\n\nStep 1\tStep 2\tStep 3\n$18.10\t$18.64\t$19.20 per hour"
    [pay] = of_one("", foot).pay
    assert ([step.rate for step in pay.steps], pay.basis) == ([1810, 1864, 1920], HOUR)


def test_two_salaries_of_one_class_are_a_finding() -> None:
    facts = facts_of(whole("Salary: $4,100 - $5,200 monthly\nSalary: $4,400 - $5,600 monthly"))
    assert FindingKind.TWO_SALARIES in {finding.trouble for finding in facts.findings}


@pytest.mark.parametrize(
    ("head", "basis"),
    [("Salary: $52,000 - $61,000", YEAR), ("Salary: $16.84 - $25.26", HOUR), ("Salary: $4,100 - $5,200", Basis.OTHER)],
)
def test_a_unit_that_is_not_printed_is_a_doubt(head: str, basis: Basis) -> None:
    facts = facts_of(whole(head))
    [pay] = facts.classes[TITLE].pay
    assert pay.basis is basis
    [evidence] = [one for one in facts.evidence if one.field == "/classes/0/pay/0"]
    assert not evidence.sure
    assert FindingKind.NUMBER_AMBIGUOUS in {finding.trouble for finding in facts.findings}


def test_one_rate_printed_twice_is_one() -> None:
    assert rates(
        of_one("Pay: $80,000 - $92,500 a year\nSalary Range: $80,000 - $92,500\nPay: $80,000.00 - $92,500.00 per year").pay
    ) == [(8000000, 9250000, YEAR)]


def test_struck_pay_is_no_value() -> None:
    assert rates(of_one("Salary: ~~$4,000 - $5,000~~ $4,100 - $5,200 monthly").pay) == [(410000, 520000, MONTH)]


def test_places_point_at_the_amounts() -> None:
    text = whole("Salary: $4,100 - $5,200 monthly")
    [pay] = facts_of(text).classes[TITLE].pay
    assert text[slice(*pay.places[0])] == "$4,100 - $5,200"
