"""Names of the record's closed vocabularies as analysts write them."""

from jobcompare.model.bands import Band
from jobcompare.model.requirement import Education
from jobcompare.model.words import (
    DateKind,
    EducationLevel,
    Flsa,
    How,
    JurisdictionKind,
    PayKind,
    SectionKind,
    Severity,
    Standing,
    StatementKind,
    Status,
    Wording,
)

EDUCATION: dict[EducationLevel, str] = {
    EducationLevel.NONE: "No schooling asked",
    EducationLevel.HIGH_SCHOOL: "High school",
    EducationLevel.VOCATIONAL: "Training",
    EducationLevel.SOME_COLLEGE: "Coursework",
    EducationLevel.ASSOCIATE: "Associate",
    EducationLevel.BACHELOR: "Bachelor",
    EducationLevel.MASTER: "Master",
    EducationLevel.DOCTORATE: "Doctorate",
    EducationLevel.PROFESSIONAL: "Professional degree",
}
FLSA: dict[Flsa, str] = {
    Flsa.EXEMPT: "exempt",
    Flsa.NON_EXEMPT: "non-exempt",
    Flsa.BOTH: "exempt or non-exempt",
    Flsa.BY_POSITION: "overtime status by position",
}
STANDING: dict[Standing, str] = {
    Standing.MINIMUM: "Minimum qualifications",
    Standing.TYPICAL: "Typical qualifications",
    Standing.DESIRABLE: "Desirable qualifications",
}
STATEMENTS: dict[StatementKind, str] = {
    StatementKind.DUTY: "Duties",
    StatementKind.KNOWLEDGE: "Knowledge of",
    StatementKind.SKILL: "Skill in",
    StatementKind.ABILITY: "Ability to",
    StatementKind.CHARACTERISTIC: "From the level description",
    StatementKind.LICENCE: "Licenses",
    StatementKind.PHYSICAL: "Physical",
    StatementKind.ENVIRONMENT: "Environment",
    StatementKind.OTHER: "Other statements",
}
ONE_STATEMENT: dict[StatementKind, tuple[str, str]] = {
    StatementKind.DUTY: ("duty", "duties"),
    StatementKind.KNOWLEDGE: ("knowledge", "knowledge"),
    StatementKind.SKILL: ("skill", "skills"),
    StatementKind.ABILITY: ("ability", "abilities"),
    StatementKind.CHARACTERISTIC: ("characteristic", "characteristics"),
    StatementKind.LICENCE: ("license", "licenses"),
    StatementKind.PHYSICAL: ("physical demand", "physical demands"),
    StatementKind.ENVIRONMENT: ("working condition", "working conditions"),
    StatementKind.OTHER: ("statement", "statements"),
}
SECTIONS: dict[SectionKind, str] = {
    SectionKind.DEFINITION: "Definition",
    SectionKind.SUPERVISION: "Supervision",
    SectionKind.DISTINGUISHING: "Distinguishing characteristics",
    SectionKind.DUTIES: "Duties",
    SectionKind.KNOWLEDGE: "Knowledge",
    SectionKind.SKILLS: "Skills",
    SectionKind.ABILITIES: "Abilities",
    SectionKind.QUALIFICATIONS: "Qualifications",
    SectionKind.LICENCES: "Licenses",
    SectionKind.PHYSICAL: "Physical",
    SectionKind.ENVIRONMENT: "Environment",
    SectionKind.WORKING_CONDITIONS: "Working conditions",
    SectionKind.NOTES: "Notes",
    SectionKind.OTHER: "Other",
}
JURISDICTIONS: dict[JurisdictionKind, str] = {
    JurisdictionKind.STATE: "state",
    JurisdictionKind.COUNTY: "county",
    JurisdictionKind.CITY: "city",
    JurisdictionKind.DISTRICT: "special district",
    JurisdictionKind.UNIVERSITY: "university",
    JurisdictionKind.FEDERAL: "federal",
    JurisdictionKind.OTHER: "other public employer",
}
STATUSES: dict[Status, str] = {
    Status.CURRENT: "current",
    Status.PROPOSED: "proposed",
    Status.DRAFT: "draft",
    Status.SUPERSEDED: "superseded",
}
DATES: dict[DateKind, str] = {
    DateKind.ADOPTED: "adopted",
    DateKind.REVISED: "revised",
    DateKind.EFFECTIVE: "effective",
    DateKind.PRINTED: "printed",
    DateKind.POSTED: "posted",
    DateKind.RETRIEVED: "retrieved",
    DateKind.CLOSING: "applications until",
    DateKind.UNSTATED: "dated",
}
PAY: dict[PayKind, str] = {
    PayKind.RANGE: "pay range",
    PayKind.HIRING: "hiring range",
    PayKind.FLAT: "flat rate",
    PayKind.SPECIAL: "special rate",
    PayKind.OTHER_DEPARTMENT: "rate of another department",
}
SEVERITIES: dict[Severity, str] = {Severity.NOTE: "note", Severity.CHECK: "to check", Severity.ERROR: "error"}
BANDS: dict[Band, str] = {
    Band.CONFIRMED: "confirmed",
    Band.STRONG: "strong",
    Band.LIKELY: "likely",
    Band.CHECK: "check",
}
WORDINGS: dict[Wording, str] = {
    Wording.AS_PUBLISHED: "wording as published",
    Wording.REWRITTEN: "wording rewritten for the sample",
}
HOWS: dict[How, str] = {
    How.LABEL: "found by its label",
    How.HEADING: "found by its heading",
    How.TABLE: "read from a table",
    How.PATTERN: "found by its wording",
    How.INFERRED: "inferred, not stated in so many words",
    How.TYPED: "typed by the study's owner",
}


_STATES = (
    "US-AL Alabama, US-AK Alaska, US-AZ Arizona, US-AR Arkansas, US-CA California, US-CO Colorado, US-CT Connecticut, "
    "US-DE Delaware, US-DC District of Columbia, US-FL Florida, US-GA Georgia, US-HI Hawaii, US-ID Idaho, US-IL Illinois, "
    "US-IN Indiana, US-IA Iowa, US-KS Kansas, US-KY Kentucky, US-LA Louisiana, US-ME Maine, US-MD Maryland, "
    "US-MA Massachusetts, US-MI Michigan, US-MN Minnesota, US-MS Mississippi, US-MO Missouri, US-MT Montana, "
    "US-NE Nebraska, US-NV Nevada, US-NH New Hampshire, US-NJ New Jersey, US-NM New Mexico, US-NY New York, "
    "US-NC North Carolina, US-ND North Dakota, US-OH Ohio, US-OK Oklahoma, US-OR Oregon, US-PA Pennsylvania, "
    "US-RI Rhode Island, US-SC South Carolina, US-SD South Dakota, US-TN Tennessee, US-TX Texas, US-UT Utah, "
    "US-VT Vermont, US-VA Virginia, US-WA Washington, US-WV West Virginia, US-WI Wisconsin, US-WY Wyoming"
)
REGIONS: dict[str, str] = {state[:5]: state[6:] for state in _STATES.split(", ")}  # ISO 3166-2:US


def region_name(region: str | None) -> str:
    """The name of an ISO 3166-2 region; the code itself where it is not known here, "" for None."""
    return REGIONS.get(region or "", region or "")


def how_words(how: How) -> str:
    """How a value was found: "found by its label"."""
    return HOWS[how]


def education_name(education: Education) -> str:
    """Schooling in a few words: "Associate", "Equiv. to associate", "1 yr coursework", "30 semester units"."""
    if education.level in (EducationLevel.SOME_COLLEGE, EducationLevel.VOCATIONAL):
        return _schooling(education)
    name = EDUCATION[education.level]
    degree = education.level not in (EducationLevel.NONE, EducationLevel.HIGH_SCHOOL)  # its equivalent is always meant
    return f"Equiv. to {name[0].lower()}{name[1:]}" if education.equivalent_accepted and degree else name


def _schooling(education: Education) -> str:
    if education.years is not None:
        return f"{education.years} yr {EDUCATION[education.level].lower()}"
    if education.semester_units is not None:
        return f"{education.semester_units} semester units"
    if education.quarter_units is not None:
        return f"{education.quarter_units} quarter units"
    return EDUCATION[education.level]
