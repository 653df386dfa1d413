"""The world's faults. Everything else that goes wrong is a bug.

A `UserError` names its trouble and the facts; `jobcompare.present.wording` makes the one clear sentence.
"""

from enum import StrEnum


class Trouble(StrEnum):
    """What went wrong outside the program. Each is worded once, in present/wording."""

    # files
    FILE_MISSING = "file-missing"  # file
    FILE_IS_FOLDER = "file-is-folder"  # file
    FILE_UNREADABLE = "file-unreadable"  # file, reason
    FILE_TOO_LARGE = "file-too-large"  # file, megabytes, limit
    FILE_NOT_ORDINARY = "file-not-ordinary"  # file
    FILE_CHANGING = "file-changing"  # file
    FILE_NOT_UTF8 = "file-not-utf8"  # file, byte
    FILE_EMPTY = "file-empty"  # file
    FOLDER_EMPTY = "folder-empty"  # file
    # documents
    DOCUMENT_KIND_UNKNOWN = "document-kind-unknown"  # file, kind
    DOCUMENT_NEEDS_PASSWORD = "document-needs-password"  # file
    DOCUMENT_IS_SCAN = "document-is-scan"  # file, pages
    DOCUMENT_DAMAGED = "document-damaged"  # file, reason
    DOCUMENT_UNSAFE = "document-unsafe"  # file, reason
    DOCUMENT_TOO_LONG = "document-too-long"  # file, count, unit, limit
    DOCUMENT_WITHOUT_TEXT = "document-without-text"  # file
    NOT_A_SPECIFICATION = "not-a-specification"  # file
    READING_TOOK_TOO_LONG = "reading-took-too-long"  # file, limit
    READING_TOO_LARGE = "reading-too-large"  # file, limit
    READING_STOPPED = "reading-stopped"  # file, reason
    READING_FAILED = "reading-failed"  # file, reason
    READING_CANCELLED = "reading-cancelled"  # file
    DRAFTS_NOT_KEPT = "drafts-not-kept"  # folder, reason
    # pay schedules
    SCHEDULE_NEEDS_EMPLOYER = "schedule-needs-employer"  # file
    SCHEDULE_COLUMNS_UNSURE = "schedule-columns-unsure"  # file, reason, columns
    COLUMNS_UNCLEAR = "columns-unclear"  # file, reason
    # words of the user's own
    VOCABULARY_FAULTY = "vocabulary-faulty"  # file, line, place, reason
    # records; `path` is the JSON pointer of the place
    RECORD_NOT_JSON = "record-not-json"  # file, line, column
    RECORD_UNKNOWN_KEY = "record-unknown-key"  # file, path, key
    RECORD_MISSING_KEY = "record-missing-key"  # file, path, key
    RECORD_WRONG_TYPE = "record-wrong-type"  # file, path, expected, found
    RECORD_BAD_VALUE = "record-bad-value"  # file, path, expected, found
    RECORD_UNKNOWN_CLASS = "record-unknown-class"  # file, path, key
    RECORD_REPEATED_CLASS = "record-repeated-class"  # file, path, key
    RECORD_INHERITS_CIRCLE = "record-inherits-circle"  # file, path, key
    RECORD_PLACE_OUTSIDE = "record-place-outside"  # file, path, start, end, length
    RECORD_PLACE_WITHOUT_TEXT = "record-place-without-text"  # file, path
    RECORD_TOO_DEEP = "record-too-deep"  # file, path
    # studies
    STUDY_MISSING = "study-missing"  # file
    STUDY_EXISTS = "study-exists"  # file
    STUDY_IS_FOLDER = "study-is-folder"  # file
    NOT_A_STUDY = "not-a-study"  # file
    STUDY_NEWER = "study-newer"  # file, found, known
    STUDY_DAMAGED = "study-damaged"  # file, reason
    STUDY_FOREIGN_SCHEMA = "study-foreign-schema"  # file, name
    STUDY_READ_ONLY = "study-read-only"  # file, reason
    STUDY_OPEN_ELSEWHERE = "study-open-elsewhere"  # file, user, host, since
    STUDY_FOLDER_MISSING = "study-folder-missing"  # file
    STUDY_DISK_FULL = "study-disk-full"  # file
    STUDY_BUSY = "study-busy"  # file
    # questions and edits
    NO_SUCH_CLASS = "no-such-class"  # name
    NO_SUCH_ENTITY = "no-such-entity"  # kind, number
    NO_SUCH_VERSION = "no-such-version"  # name
    ONE_VERSION_ONLY = "one-version-only"  # name
    CLASS_AMBIGUOUS = "class-ambiguous"  # name, matches
    NO_SUCH_COMPARISON = "no-such-comparison"  # name, known
    COMPARISON_NAME_TAKEN = "comparison-name-taken"  # name
    COMPARISON_TOO_LARGE = "comparison-too-large"  # count, limit
    COMPARISON_EMPTY = "comparison-empty"  # name
    NOTHING_TO_COMPARE = "nothing-to-compare"
    NO_SUCH_PAGE = "no-such-page"  # name, known
    NO_SUCH_OPTION = "no-such-option"  # name, known
    VALUE_NOT_ALLOWED = "value-not-allowed"  # field, expected, found
    NOTHING_TO_UNDO = "nothing-to-undo"
    NOTHING_TO_REDO = "nothing-to-redo"
    # files written
    EXPORT_KIND_UNKNOWN = "export-kind-unknown"  # file, known
    EXPORT_TARGET_BUSY = "export-target-busy"  # file
    EXPORT_FOLDER_MISSING = "export-folder-missing"  # file
    EXPORT_NEEDS_FOLDER = "export-needs-folder"  # file
    EXPORT_FAILED = "export-failed"  # file, reason
    NO_DISPLAY = "no-display"  # command
    QT_UNUSABLE = "qt-unusable"  # found, needed


class UserError(Exception):
    """A fault of the world, with its facts: never shown raw, always worded by present/wording."""

    def __init__(self, trouble: Trouble, **facts: object) -> None:
        self.trouble = trouble
        self.facts: dict[str, object] = facts
        super().__init__(trouble.value, facts)

    def with_facts(self, **facts: object) -> "UserError":
        """The same trouble with more facts (a reader knows the place, its caller the file)."""
        return UserError(self.trouble, **{**self.facts, **facts})

    def __str__(self) -> str:
        return f"{self.trouble.value} {self.facts}"
