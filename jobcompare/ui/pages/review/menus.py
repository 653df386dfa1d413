"""What can be done with selected words and with a row, as lines of a menu. A line carries its deed as plain data."""

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from jobcompare.model.draft import EMPLOYER
from jobcompare.model.words import SectionKind, StatementKind
from jobcompare.present.listings.values import FIELDS
from jobcompare.present.review.view import RecordRow, RecordView, RowKind
from jobcompare.present.shown import Shown
from jobcompare.present.titles import short_titles
from jobcompare.present.wording.names import ONE_STATEMENT, SECTIONS

CLASS_FIELDS = (
    "title",
    "code",
    "grade",
    "level",
    "level_label",
    "range",
    "flsa",
    "bargaining_unit",
    "service",
    "requirement",
    "supervision_received",
    "supervision_exercised",
)
_DOCUMENT_FIELDS = (("/specification/title", "Title of the specification"), ("/specification/family", "Job family"))


@dataclass(frozen=True, slots=True)
class Deed:
    """What a line of a menu does: "set" a pointer, "add" a statement of a kind, "kind", "level", "section", or a plain verb."""

    verb: str
    what: str = ""


def fill_words_menu(menu: QMenu, view: RecordView, row: RecordRow | None, *, selected: bool) -> None:
    """What selected words can be; without a selection what the place can be used for."""
    if row is not None and selected and may_be_set(row.pointer):
        _line(menu, f"Set “{row.label}”", Deed("set", row.pointer))
        menu.addSeparator()
    if row is not None and row.kind is RowKind.STATEMENT:
        _line(menu, "Split the statement here", Deed("split"))
        menu.addSeparator()
    if not selected:
        _line(menu, "Select words first, then say what they are", Deed("none")).setEnabled(menu.isEmpty())
        return
    shorts = short_titles([title for _, title in view.levels])
    for number, short in enumerate(shorts):
        fields = menu.addMenu(f"This is of {_plain(short)}" if len(shorts) > 1 else "This is the")
        for name in CLASS_FIELDS:
            _line(fields, FIELDS[name], Deed("set", f"/classes/{number}/{name}"))
    document = menu.addMenu("This is of the document")
    for pointer, words in (*_DOCUMENT_FIELDS, (EMPLOYER, "Employer")):
        _line(document, words, Deed("set", pointer))
    kinds = menu.addMenu("This is a statement")
    for kind in StatementKind:
        _line(kinds, ONE_STATEMENT[kind][0].capitalize(), Deed("add", kind.value))


def fill_row_menu(menu: QMenu, view: RecordView, row: RecordRow) -> None:
    """What can be done with a row."""
    if row.kind is RowKind.EARLIER:
        _line(menu, "Yes, it is its new version\tEnter", Deed("yes"))
        _line(menu, "No, another class\tDel", Deed("no"))
        return
    if row.kind is RowKind.FINDING:
        _line(menu, "Open again" if row.state is Shown.REVIEWED else "Dealt with\tEnter", Deed("settle"))
        return
    if row.kind is RowKind.HEAD:
        _line(menu, "Whole class reviewed", Deed("class")).setEnabled(bool(row.key))
        return
    _line(menu, "Not reviewed" if row.state is Shown.REVIEWED else "Reviewed\tCtrl+Enter", Deed("review"))
    if may_be_set(row.pointer):
        _line(menu, "Edit…\tF2", Deed("edit"))
        _line(menu, "Not stated", Deed("clear")).setEnabled(bool(row.value) and not row.pointer.endswith("/title"))
        _line(menu, "As read", Deed("as-read")).setEnabled(row.state is Shown.TYPED)
    if row.kind is RowKind.SECTION:
        menu.addSeparator()
        sections = menu.addMenu("This section is")
        for kind in SectionKind:
            _line(sections, SECTIONS[kind], Deed("section", kind.value), chosen=SECTIONS[kind] == row.label)
    if row.kind is RowKind.STATEMENT:
        _fill_statement(menu, view, row)


def may_be_set(pointer: str) -> bool:
    """Whether words or typing can set the value of a pointer."""
    parts = pointer.split("/")
    own = len(parts) == 4 and parts[1] == "classes" and parts[3] in CLASS_FIELDS
    return own or pointer == EMPLOYER or pointer in dict(_DOCUMENT_FIELDS)


def _fill_statement(menu: QMenu, view: RecordView, row: RecordRow) -> None:
    menu.addSeparator()
    kinds = menu.addMenu("Kind")
    for kind in StatementKind:
        name = ONE_STATEMENT[kind][0].capitalize()
        _line(kinds, name, Deed("kind", kind.value), chosen=row.label.split(" · ")[0] == name)
    if len(view.levels) > 1:
        levels = menu.addMenu("Levels")
        for key, title in view.levels:
            _line(levels, f"{key}: {title}", Deed("level", key), chosen=key in row.levels)
    menu.addSeparator()
    _line(menu, "Split where the cursor stands\tCtrl+Shift+L", Deed("split"))
    _line(menu, "Merge with the next\tCtrl+Shift+M", Deed("merge"))
    _line(menu, "No statement: take it out", Deed("remove"))


def _line(menu: QMenu, words: str, deed: Deed, *, chosen: bool | None = None) -> QAction:
    action = QAction(_plain(words), menu)
    action.setData(deed)
    if chosen is not None:
        action.setCheckable(True)
        action.setChecked(chosen)
    menu.addAction(action)
    return action


def _plain(words: str) -> str:
    return words.replace("&", "&&")
