"""Schema 1. Never edited once released: a change is a new step.

Foreign keys are deferred to the end of the transaction, because undoing an import takes rows back in any order.
Closed vocabularies are checked; kinds of finding are open, documents teach more of them.
"""


def _one_of(column: str, words: str) -> str:
    listed = ", ".join(f"'{word}'" for word in words.split("|"))
    return f'CHECK ("{column}" IN ({listed}))'


def _yes_no(column: str) -> str:
    return f'INTEGER NOT NULL CHECK ("{column}" IN (0, 1))'


def _to(table: str) -> str:
    return f"REFERENCES {table} (id) DEFERRABLE INITIALLY DEFERRED"


_KINDS = (
    "study|employer|job-class|document|specification|content|statement|section|pay|evidence|finding|state|comparison|level|"
    "placement|choice|note|checkpoint"
)

_STUDY = (
    f"""CREATE TABLE study (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    created TEXT NOT NULL,
    ours INTEGER {_to("employer")}
) STRICT""",
    f"""CREATE TABLE employer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT {_one_of("kind", "state|county|city|district|university|federal|other")},
    region TEXT,
    annual_hours INTEGER,
    hours_per_week INTEGER,
    reason TEXT,
    contact TEXT,
    list_locked_on TEXT,
    grades_ordered {_yes_no("grades_ordered")},
    position INTEGER NOT NULL
) STRICT""",
    f"""CREATE TABLE job_class (
    id INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL {_to("employer")},
    title TEXT NOT NULL,
    code TEXT
) STRICT""",
    "CREATE INDEX job_class_employer ON job_class (employer_id)",
)

_VERSIONS = (
    f"""CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    file TEXT,
    media_type TEXT,
    sha256 TEXT,
    url TEXT,
    retrieved TEXT,
    wording TEXT NOT NULL {_one_of("wording", "as published|rewritten")},
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    marks TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT""",
    f"""CREATE TABLE specification (
    id INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL {_to("employer")},
    document_id INTEGER {_to("document")},
    current {_yes_no("current")},
    record_sha256 TEXT NOT NULL,
    title TEXT,
    family TEXT,
    series TEXT,
    status TEXT {_one_of("status", "current|proposed|draft|superseded")},
    staffing TEXT,
    dates TEXT
) STRICT""",
    "CREATE INDEX specification_employer ON specification (employer_id)",
    "CREATE INDEX specification_document ON specification (document_id)",
    f"""CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    specification_id INTEGER NOT NULL {_to("specification")},
    class_id INTEGER NOT NULL {_to("job_class")},
    position INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    title TEXT NOT NULL,
    level INTEGER,
    level_label TEXT,
    "range" TEXT,
    code TEXT,
    grade TEXT,
    flsa TEXT {_one_of("flsa", "exempt|non-exempt|both|by-position")},
    bargaining_unit TEXT,
    service TEXT,
    supervision_received TEXT,
    supervision_exercised TEXT,
    tracks TEXT,
    inherits TEXT,
    requirement TEXT,
    standing TEXT {_one_of("standing", "minimum|typical|desirable")},
    preferred TEXT,
    substitutions TEXT,
    attributes TEXT
) STRICT""",
    "CREATE INDEX content_specification ON content (specification_id)",
    "CREATE INDEX content_class ON content (class_id)",
    f"""CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    specification_id INTEGER NOT NULL {_to("specification")},
    position INTEGER NOT NULL,
    label TEXT,
    kind TEXT NOT NULL {_one_of("kind", "duty|knowledge|skill|ability|characteristic|licence|physical|environment|other")},
    "group" TEXT,
    track TEXT,
    text TEXT NOT NULL,
    classes TEXT,
    learned_in TEXT,
    struck {_yes_no("struck")},
    catch_all {_yes_no("catch_all")},
    places TEXT,
    mark_places TEXT
) STRICT""",
    "CREATE INDEX statement_specification ON statement (specification_id)",
    f"""CREATE TABLE section (
    id INTEGER PRIMARY KEY,
    specification_id INTEGER NOT NULL {_to("specification")},
    position INTEGER NOT NULL,
    kind TEXT NOT NULL {
        _one_of(
            "kind",
            "definition|supervision|distinguishing|duties|knowledge|skills|abilities|qualifications|licences|physical|"
            "environment|working-conditions|notes|other",
        )
    },
    heading TEXT,
    text TEXT NOT NULL,
    classes TEXT,
    places TEXT
) STRICT""",
    "CREATE INDEX section_specification ON section (specification_id)",
    f"""CREATE TABLE pay (
    id INTEGER PRIMARY KEY,
    class_id INTEGER NOT NULL {_to("job_class")},
    specification_id INTEGER {_to("specification")},
    position INTEGER,
    label TEXT,
    kind TEXT NOT NULL {_one_of("kind", "range|hiring|flat|special|other-department")},
    low INTEGER,
    high INTEGER,
    control INTEGER,
    steps TEXT,
    basis TEXT NOT NULL {_one_of("basis", "hour|day|week|biweek|semimonth|month|year|other")},
    hours_per_week INTEGER,
    effective TEXT,
    "next" TEXT,
    printed TEXT,
    currency TEXT NOT NULL,
    source TEXT,
    places TEXT
) STRICT""",
    "CREATE INDEX pay_class ON pay (class_id)",
    "CREATE INDEX pay_specification ON pay (specification_id)",
    f"""CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    specification_id INTEGER NOT NULL {_to("specification")},
    field TEXT NOT NULL,
    places TEXT,
    how TEXT NOT NULL {_one_of("how", "label|heading|table|pattern|inferred|typed")},
    sure {_yes_no("sure")}
) STRICT""",
    "CREATE INDEX evidence_specification ON evidence (specification_id)",
    f"""CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    specification_id INTEGER NOT NULL {_to("specification")},
    position INTEGER NOT NULL,
    settled {_yes_no("settled")},
    severity TEXT NOT NULL {_one_of("severity", "note|check|error")},
    trouble TEXT NOT NULL,
    field TEXT,
    places TEXT,
    facts TEXT
) STRICT""",
    "CREATE INDEX finding_specification ON finding (specification_id)",
)

_JUDGEMENTS = (
    f"""CREATE TABLE state (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL {_one_of("entity", _KINDS)},
    entity_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    kind TEXT NOT NULL {_one_of("kind", "reviewed|typed")},
    read TEXT,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT""",
    "CREATE INDEX state_entity ON state (entity, entity_id)",
    """CREATE TABLE comparison (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    class_ids TEXT NOT NULL,
    reference_id INTEGER,
    position INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE level (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    rank INTEGER NOT NULL
) STRICT""",
    f"""CREATE TABLE placement (
    id INTEGER PRIMARY KEY,
    class_id INTEGER NOT NULL {_to("job_class")},
    low_id INTEGER NOT NULL {_to("level")},
    high_id INTEGER NOT NULL {_to("level")},
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT
) STRICT""",
    "CREATE INDEX placement_class ON placement (class_id)",
    f"""CREATE TABLE choice (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL {_one_of("kind", "same|never")},
    first_id INTEGER NOT NULL,
    second_id INTEGER NOT NULL,
    first_text TEXT NOT NULL,
    second_text TEXT NOT NULL
) STRICT""",
    "CREATE INDEX choice_first ON choice (first_id)",
    "CREATE INDEX choice_second ON choice (second_id)",
    f"""CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL {_one_of("entity", _KINDS)},
    entity_id INTEGER NOT NULL,
    field TEXT,
    kind TEXT NOT NULL {_one_of("kind", "question|challenge|decision")},
    text TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    open {_yes_no("open")},
    private {_yes_no("private")}
) STRICT""",
    "CREATE INDEX note_entity ON note (entity, entity_id)",
    """CREATE TABLE checkpoint (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT""",
)

_ACCOUNT = (
    f"""CREATE TABLE journal (
    line INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    operation TEXT NOT NULL,
    verb TEXT NOT NULL {_one_of("verb", "do|undo|redo")},
    entity TEXT NOT NULL {_one_of("entity", _KINDS)},
    entity_id INTEGER NOT NULL,
    count INTEGER NOT NULL,
    field TEXT,
    old TEXT,
    new TEXT,
    withheld TEXT,
    hash TEXT NOT NULL
) STRICT""",
    """CREATE TABLE undo (
    sequence INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT""",
    """CREATE TABLE undo_image (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL REFERENCES undo (sequence) DEFERRABLE INITIALLY DEFERRED,
    image BLOB NOT NULL
) STRICT""",
    "CREATE INDEX undo_image_sequence ON undo_image (sequence)",
    f"""CREATE TABLE next_id (
    kind TEXT PRIMARY KEY {_one_of("kind", _KINDS)},
    next INTEGER NOT NULL
) STRICT""",
    f"""CREATE TABLE seal (
    kind TEXT NOT NULL {_one_of("kind", _KINDS)},
    bucket INTEGER NOT NULL,
    total BLOB NOT NULL,
    PRIMARY KEY (kind, bucket)
) STRICT""",
)

_DERIVED = (
    """CREATE TABLE class_line (
    class_id INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    code TEXT,
    series TEXT,
    level INTEGER,
    level_label TEXT,
    grade TEXT,
    flsa TEXT,
    pay_low INTEGER,
    pay_high INTEGER,
    pay_basis TEXT,
    requirement TEXT,
    statements INTEGER NOT NULL,
    to_review INTEGER NOT NULL,
    document_id INTEGER,
    document_file TEXT,
    specification_id INTEGER,
    content_id INTEGER
) STRICT""",
    """CREATE VIRTUAL TABLE class_words USING fts5 (
    title, code, content='job_class', content_rowid='id', tokenize="unicode61 remove_diacritics 2", prefix='1 2 3 4'
)""",
    """CREATE VIRTUAL TABLE statement_words USING fts5 (
    text, content='statement', content_rowid='id', tokenize="unicode61 remove_diacritics 2", prefix='2 3 4'
)""",
    """CREATE VIRTUAL TABLE document_words USING fts5 (
    text, content='document', content_rowid='id', tokenize="unicode61 remove_diacritics 2", prefix='2 3 4'
)""",
)

STATEMENTS: tuple[str, ...] = _STUDY + _VERSIONS + _JUDGEMENTS + _ACCOUNT + _DERIVED
