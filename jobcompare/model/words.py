"""The closed vocabularies of the record, as enumerations whose values are the JSON words."""

from enum import StrEnum


class JurisdictionKind(StrEnum):
    """Kinds of public employer."""

    STATE = "state"
    COUNTY = "county"
    CITY = "city"
    DISTRICT = "district"
    UNIVERSITY = "university"
    FEDERAL = "federal"
    OTHER = "other"


class TextMarkKind(StrEnum):
    """What a run of the document's text looked like."""

    STRUCK = "struck"
    INSERTED = "inserted"
    BOLD = "bold"
    HEADING = "heading"
    PAGE_BREAK = "page-break"


class Wording(StrEnum):
    """Whether the text is the published one or was rewritten (the sample's)."""

    AS_PUBLISHED = "as published"
    REWRITTEN = "rewritten"


class Status(StrEnum):
    """The standing of a specification, only when the document states it."""

    CURRENT = "current"
    PROPOSED = "proposed"
    DRAFT = "draft"
    SUPERSEDED = "superseded"


class DateKind(StrEnum):
    """What a printed date says."""

    ADOPTED = "adopted"
    REVISED = "revised"
    EFFECTIVE = "effective"
    PRINTED = "printed"
    POSTED = "posted"
    RETRIEVED = "retrieved"
    CLOSING = "closing"
    UNSTATED = "unstated"


class Flsa(StrEnum):
    """Overtime status under the Fair Labor Standards Act."""

    EXEMPT = "exempt"
    NON_EXEMPT = "non-exempt"
    BOTH = "both"
    BY_POSITION = "by-position"


class Standing(StrEnum):
    """What the document calls its qualifications."""

    MINIMUM = "minimum"
    TYPICAL = "typical"
    DESIRABLE = "desirable"


class SectionKind(StrEnum):
    """Sections of a class specification."""

    DEFINITION = "definition"
    SUPERVISION = "supervision"
    DISTINGUISHING = "distinguishing"
    DUTIES = "duties"
    KNOWLEDGE = "knowledge"
    SKILLS = "skills"
    ABILITIES = "abilities"
    QUALIFICATIONS = "qualifications"
    LICENCES = "licences"
    PHYSICAL = "physical"
    ENVIRONMENT = "environment"
    WORKING_CONDITIONS = "working-conditions"
    NOTES = "notes"
    OTHER = "other"


class StatementKind(StrEnum):
    """Kinds of statement."""

    DUTY = "duty"
    KNOWLEDGE = "knowledge"
    SKILL = "skill"
    ABILITY = "ability"
    CHARACTERISTIC = "characteristic"
    LICENCE = "licence"
    PHYSICAL = "physical"
    ENVIRONMENT = "environment"
    OTHER = "other"


class How(StrEnum):
    """How a value was found."""

    LABEL = "label"
    HEADING = "heading"
    TABLE = "table"
    PATTERN = "pattern"
    INFERRED = "inferred"
    TYPED = "typed"


class Severity(StrEnum):
    """How much a finding matters."""

    NOTE = "note"
    CHECK = "check"
    ERROR = "error"


class EducationLevel(StrEnum):
    """Levels of education, lowest first."""

    NONE = "none"
    HIGH_SCHOOL = "high-school"
    VOCATIONAL = "vocational"
    SOME_COLLEGE = "some-college"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"
    PROFESSIONAL = "professional"


class PayKind(StrEnum):
    """Kinds of published pay."""

    RANGE = "range"
    HIRING = "hiring"
    FLAT = "flat"
    SPECIAL = "special"
    OTHER_DEPARTMENT = "other-department"


class Basis(StrEnum):
    """The unit of time of a published rate."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    BIWEEK = "biweek"
    SEMIMONTH = "semimonth"
    MONTH = "month"
    YEAR = "year"
    OTHER = "other"


class FindingKind(StrEnum):
    """What can be doubtful in a document ("trouble" in the record). Each is worded once, in present/wording."""

    JOINING_WORD_LOST = "joining-word-lost"
    INSERTIONS_NOT_MARKED = "insertions-not-marked"
    STRUCK_RUNS_ON = "struck-runs-on"
    JURISDICTION_NOT_STATED = "jurisdiction-not-stated"
    TITLE_FROM_PROSE = "title-from-prose"
    TITLE_REPAIRED = "title-repaired"
    TWO_TRACKS = "two-tracks"
    LABEL_NOT_IN_LIST = "label-not-in-list"
    ROW_JOINED_OVER_PAGE = "row-joined-over-page"
    SENTENCE_JOINED_OVER_PAGE = "sentence-joined-over-page"
    ADOPTED_TEXT_UNCLEAR = "adopted-text-unclear"
    TWO_SALARIES = "two-salaries"
    CODE_ON_TWO_TITLES = "code-on-two-titles"
    CODE_LOST_ZEROS = "code-lost-zeros"
    TITLE_CUT = "title-cut"
    LEVEL_UNNAMED = "level-unnamed"
    LIST_LOST = "list-lost"
    MERGED_REDLINE_SUSPECTED = "merged-redline-suspected"
    NUMBER_AMBIGUOUS = "number-ambiguous"
    KIND_AMBIGUOUS = "kind-ambiguous"
    LEVEL_NOT_COLLECTED = "level-not-collected"
    LISTS_IDENTICAL = "lists-identical"
    GAINED_AT_ENTRY = "gained-at-entry"
    STRAY_CHARACTER = "stray-character"
    OPEN_SUBSTITUTION = "open-substitution"
    RANGES_OVERLAP = "ranges-overlap"
    STEPS_NOT_ASCENDING = "steps-not-ascending"
    SAME_PAY_TWO_CLASSES = "same-pay-two-classes"
    COLUMNS_SLIPPED = "columns-slipped"
    TYPED_VALUE_OUTDATED = "typed-value-outdated"
    DOCUMENT_NOT_A_SPECIFICATION = "document-not-a-specification"
    SCAN_WITHOUT_TEXT = "scan-without-text"
    ENCODING_REPAIRED = "encoding-repaired"
    ROWS_LEFT_OUT = "rows-left-out"
    OWN_VOCABULARY = "own-vocabulary"
