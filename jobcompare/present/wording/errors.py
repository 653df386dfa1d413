"""Every Trouble in one clear sentence, or two short ones: what happened, is the work safe, what to do."""

from jobcompare.common.errors import Trouble, UserError
from jobcompare.present.figures import moment

_NOT_STORED = "Nothing of it was stored; correct the file and import it again."

_SENTENCES: dict[Trouble, str] = {
    Trouble.FILE_MISSING: "There is no file {file}. Check the name and its folder.",
    Trouble.FILE_IS_FOLDER: "{file} is a folder, not a file. Name a file in it.",
    Trouble.STUDY_IS_FOLDER: "{file} is a folder, not a study. Name a study file in it.",
    Trouble.FILE_UNREADABLE: "{file} could not be read ({reason}). Nothing was changed; check that you may open it.",
    Trouble.FILE_TOO_LARGE: (
        "{file} has {megabytes} MB; the limit is {limit} MB. Nothing of it was stored; import it in smaller parts."
    ),
    Trouble.FILE_NOT_ORDINARY: (
        "{file} is a device or a pipe, not a file with a document in it. Nothing was stored; copy what it gives into a file."
    ),
    Trouble.FILE_CHANGING: "{file} was changed while it was read. Nothing of it was stored; read it again when it is finished.",
    Trouble.FILE_NOT_UTF8: "{file} is not UTF-8 text: byte {byte} fits no character. " + _NOT_STORED,
    Trouble.FILE_EMPTY: "{file} is empty. Nothing was stored; get it again from where it came.",
    Trouble.FOLDER_EMPTY: "The folder {file} holds nothing that can be imported. Name a folder with documents or records.",
    Trouble.DOCUMENT_KIND_UNKNOWN: "{file} is {kind}.",
    Trouble.DOCUMENT_NEEDS_PASSWORD: (
        "{file} needs a password. Nothing was stored; open it in its own program, save it without password and import that."
    ),
    Trouble.DOCUMENT_IS_SCAN: (
        "{file} is a scan without text ({pages}). Nothing was stored; have its text recognized (OCR) and import what that gives."
    ),
    Trouble.DOCUMENT_DAMAGED: (
        "{file} is damaged or cut short and could not be read ({reason}). Nothing was stored; get it again from where it came."
    ),
    Trouble.DOCUMENT_UNSAFE: (
        "{file} was not read, because of how it is built: {reason}. "
        "Nothing was stored; save it anew in its own program and import that."
    ),
    Trouble.DOCUMENT_TOO_LONG: "{file} has {count} {unit}; the limit is {limit}. Nothing was stored; import it in smaller parts.",
    Trouble.NOT_A_SPECIFICATION: (
        "{file} does not read like a class specification or job posting: it has no duties, qualifications or other usual sections. "
        "Nothing was stored; check that it is the right file."
    ),
    Trouble.DOCUMENT_WITHOUT_TEXT: (
        "{file} has no text in it. Nothing was stored; open it in the program that shows its words, save it as PDF and import that."
    ),
    Trouble.READING_TOOK_TOO_LONG: (
        "Reading {file} took longer than {limit} seconds and was stopped. Nothing of it was stored; import it in smaller parts."
    ),
    Trouble.READING_TOO_LARGE: (
        "Reading {file} needed more than {limit} MB of memory and was stopped. "
        "Nothing of it was stored; import it in smaller parts."
    ),
    Trouble.READING_STOPPED: (
        "Reading {file} ended before it was done ({reason}). "
        "Nothing of it was stored; try it again, or save it anew in its own program."
    ),
    Trouble.READING_FAILED: (
        "{file} could not be read because of a mistake in this program ({reason}). Nothing of it was stored; please report it."
    ),
    Trouble.READING_CANCELLED: "{file} was not read: reading was stopped before. Nothing of it was stored; read it again.",
    Trouble.DRAFTS_NOT_KEPT: (
        "What waits on the Review page could not be kept in {folder} ({reason}). "
        "The study is safe; free some room or rights there, then make the change again."
    ),
    Trouble.SCHEDULE_NEEDS_EMPLOYER: (
        "{file} is a pay schedule or class list, and nobody said whose: its rates belong to the classes of one employer. "
        "Nothing of it was stored; import it again with --jurisdiction."
    ),
    Trouble.SCHEDULE_COLUMNS_UNSURE: (
        "{file} is a pay schedule or class list, but it is not sure what stands in its columns: {reason}. "
        'Nothing of it was stored; import it again and say what they are, as in --columns "{columns}".'
    ),
    Trouble.COLUMNS_UNCLEAR: (
        "What was said of the columns of {file} cannot be used: {reason}. Nothing was stored; correct it and import again."
    ),
    Trouble.VOCABULARY_FAULTY: (
        "The words of your own in {file} are not used, because of line {line}: {place} {reason}. "
        "The built-in words stand alone until that line is corrected; then start again."
    ),
    Trouble.RECORD_NOT_JSON: "{file} is not valid JSON: line {line}, column {column}. " + _NOT_STORED,
    Trouble.RECORD_UNKNOWN_KEY: "{file} has an unknown key “{key}” at {path}. " + _NOT_STORED,
    Trouble.RECORD_MISSING_KEY: "{file} lacks the key “{key}” at {path}. " + _NOT_STORED,
    Trouble.RECORD_WRONG_TYPE: "{file} has {found} at {path}, where {expected} belongs. " + _NOT_STORED,
    Trouble.RECORD_BAD_VALUE: "{file} has {found} at {path}; expected is {expected}. " + _NOT_STORED,
    Trouble.RECORD_UNKNOWN_CLASS: "{file} names a class “{key}” at {path} that it does not have. " + _NOT_STORED,
    Trouble.RECORD_REPEATED_CLASS: "{file} has the class “{key}” twice, again at {path}. " + _NOT_STORED,
    Trouble.RECORD_INHERITS_CIRCLE: "In {file} the class “{key}” inherits from itself in a circle, at {path}. " + _NOT_STORED,
    Trouble.RECORD_PLACE_OUTSIDE: (
        "{file} has the place {start}-{end} at {path}, empty or outside its text of {length} characters. " + _NOT_STORED
    ),
    Trouble.RECORD_PLACE_WITHOUT_TEXT: "{file} has a place at {path} but no document text. " + _NOT_STORED,
    Trouble.RECORD_TOO_DEEP: "{file} is nested too deeply at {path}. " + _NOT_STORED,
    Trouble.STUDY_MISSING: "There is no study {file}. Check the name, or make a new study.",
    Trouble.STUDY_EXISTS: "{file} exists already and was left as it is. Choose another name.",
    Trouble.NOT_A_STUDY: "{file} is not a jobcompare study. It was not changed; open a .jobstudy file.",
    Trouble.STUDY_NEWER: (
        "{file} was written by a newer jobcompare (study format {found}, this one knows {known}). "
        "It was not changed; update jobcompare to open it."
    ),
    Trouble.STUDY_DAMAGED: "{file} is damaged ({reason}). It was not changed; open the latest copy from its backups folder.",
    Trouble.STUDY_FOREIGN_SCHEMA: (
        "{file} has a part that jobcompare did not make ({name}). It was not changed; open a copy from its backups folder."
    ),
    Trouble.STUDY_READ_ONLY: "{file} can only be read: {reason}. Nothing was saved in it; save a copy elsewhere to go on editing.",
    Trouble.STUDY_OPEN_ELSEWHERE: (
        "{file} is open elsewhere (by {user} on {host}, since {since}), so here it can only be read. "
        "Close it there, then open it again."
    ),
    Trouble.STUDY_FOLDER_MISSING: "There is no folder for {file}. Nothing was written; make the folder or choose another.",
    Trouble.STUDY_DISK_FULL: (
        "The disk of {file} is full, so the last change was not saved. All earlier work is safe; free some space and repeat it."
    ),
    Trouble.STUDY_BUSY: (
        "{file} is in use by another program, so the last change was not saved. All earlier work is safe; try again."
    ),
    Trouble.NO_SUCH_CLASS: "There is no class “{name}” in this study. See the list of classes for its name or its id (c-12).",
    Trouble.NO_SUCH_VERSION: (
        "There is no version or document “{name}” in the study. Name one as v-7, as the command versions lists them, "
        "or by its file name."
    ),
    Trouble.ONE_VERSION_ONLY: "The class {name} has one version only. Import another one, or name two documents to compare.",
    Trouble.NO_SUCH_ENTITY: (
        "This {kind} (number {number}) is no longer in the study. Nothing was changed; the page shows the study as it is now."
    ),
    Trouble.CLASS_AMBIGUOUS: "Several classes are called “{name}”: {matches}. Name one by its id.",
    Trouble.NO_SUCH_COMPARISON: "There is no comparison “{name}” in this study; it has {known}.",
    Trouble.COMPARISON_NAME_TAKEN: "There is a comparison “{name}” already. Nothing was changed; choose another name.",
    Trouble.COMPARISON_TOO_LARGE: (
        "{count} classes are too many for one comparison; it takes up to {limit}. Nothing was changed; take some out."
    ),
    Trouble.COMPARISON_EMPTY: "The comparison “{name}” has no classes. Add classes to it first.",
    Trouble.NOTHING_TO_COMPARE: "This study has no comparison yet, and no classes were named. Choose classes first.",
    Trouble.NO_SUCH_PAGE: "There is no page “{name}”; there are {known}.",
    Trouble.NO_SUCH_OPTION: "There is no option “{name}”; there are {known}.",
    Trouble.VALUE_NOT_ALLOWED: "“{found}” cannot be the {field}; expected is {expected}. Nothing was changed.",
    Trouble.NOTHING_TO_UNDO: "There is nothing to undo.",
    Trouble.NOTHING_TO_REDO: "There is nothing to redo.",
    Trouble.EXPORT_KIND_UNKNOWN: "{file} ends in nothing that can be written; there are {known}. No file was written.",
    Trouble.EXPORT_TARGET_BUSY: "{file} is open in another program and was left as it is. Close it there, then export again.",
    Trouble.EXPORT_FOLDER_MISSING: "There is no folder for {file}. No file was written; make the folder or choose another.",
    Trouble.EXPORT_NEEDS_FOLDER: "This makes several files, and {file} is not a folder. Name a folder.",
    Trouble.EXPORT_FAILED: "{file} could not be written ({reason}). The study is safe, and no half-written file was left.",
    Trouble.NO_DISPLAY: "There is no display to open a window on. To work without one, run: {command}",
    Trouble.QT_UNUSABLE: (
        "PySide6 {found} does not work with this Python; {needed} is needed. Install that version and start again."
    ),
}
_UNKNOWN: dict[str, str] = {
    "file": "the file",
    "path": "some place",
    "reason": "no reason is known",
    "user": "another user",
    "host": "another computer",
    "since": "some time",
    "known": "none",
    "matches": "more than one",
    "command": "jobcompare export",
    "limit": "less",
    "kind": "no kind of file known here",
    "pages": "pictures only",
}
_PROTECTED: dict[str, str] = {  # why a study can only be read
    "file": "the file is write-protected",
    "folder": "its folder is write-protected",
    "asked": "it was opened for reading only",
    "upgrade": "it has an older format, which must be renewed before it is written",
}
_SAVE_AS = "save it as docx, PDF, HTML, xlsx or text and import that"
_FILE_KINDS: dict[str, tuple[str, str]] = {  # kinds of file that are told apart but have no reader, and what to do
    "pptx": ("a PowerPoint file", "save it as PDF and import that"),
    "odf": ("an OpenDocument file", "save it as docx, xlsx or PDF in LibreOffice and import that"),
    "pages": ("a file of Apple Pages or Numbers", "export it as Word, Excel or PDF there and import that"),
    "epub": ("an e-book", _SAVE_AS),
    "zip": ("a zip archive", "unpack it and import the files that are in it"),
    "rtf": ("an RTF document", "open it in Word, save it as docx and import that"),
    "doc": ("a Word document of the old kind (.doc)", "open it in Word, save it as docx and import that"),
    "xls": ("an Excel workbook of the old kind (.xls)", "open it in Excel, save it as xlsx and import that"),
    "xlsb": ("a binary Excel workbook (.xlsb)", "open it in Excel, save it as xlsx and import that"),
    "msg": ("an e-mail of Outlook", "save what is attached to it, or its text, and import that"),
    "ole": ("an Office file of the old kind", _SAVE_AS),
    "wpd": ("a WordPerfect document", "open it in Word, save it as docx and import that"),
    "picture": ("a picture", "have its text recognized (OCR) and import what that gives"),
    "binary": ("a file of unknown kind", f"check that it is the right file, or {_SAVE_AS}"),
}


class _Facts(dict[str, str]):
    """The facts of an error; what is not known is said in neutral words."""

    def __missing__(self, key: str) -> str:
        return _UNKNOWN.get(key, "something else")


def sentence(error: UserError) -> str:
    """What happened, whether the work is safe and what to do, naming file and place, as plain text on one line."""
    facts = _Facts({key: _fact(value) for key, value in error.facts.items() if value is not None and value != ""})
    if error.trouble is Trouble.DOCUMENT_KIND_UNKNOWN:
        kind = facts.get("kind") or "a file of another kind"
        facts["kind"] = "{}, which cannot be read. Nothing was stored; {}".format(*_FILE_KINDS.get(kind, (kind, _SAVE_AS)))
    if error.trouble is Trouble.STUDY_READ_ONLY and "reason" in facts:
        facts["reason"] = _PROTECTED.get(facts["reason"], facts["reason"])
    if "since" in facts:
        facts["since"] = moment(facts["since"])
    words = " ".join(_SENTENCES[error.trouble].format_map(facts).split())
    named_first = _SENTENCES[error.trouble].startswith("{file}")  # a file's name keeps its letters
    return words if named_first else words[:1].upper() + words[1:]


def _fact(value: object) -> str:
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(str(item) for item in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return str(value)
