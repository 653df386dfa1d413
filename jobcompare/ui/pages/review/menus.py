"""What can be done with selected words and with a row, as lines of a menu. A line carries its deed as plain data."""

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from jobcompare.model.words import SectionKind, StatementKind
from jobcompare.operations.drafts.offers import Offer
from jobcompare.operations.drafts.sayings import is_said
from jobcompare.present.review.view import RecordRow, RecordView, RowKind
from jobcompare.present.shown import Shown
from jobcompare.present.titles import short_titles
from jobcompare.present.wording.names import ONE_STATEMENT, SECTIONS

_MOST = 44  # letters of a value in a menu


@dataclass(frozen=True, slots=True)
class Deed:
    """What a line of a menu does.

    "set" a pointer, "also" one more entry of it, "add" a statement of a kind, "kind", "level", "section", or a plain verb.
    """

    verb: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class WordOffers:
    """What selected words can be: of each class, and of the document."""

    classes: tuple[tuple[Offer, ...], ...]
    document: tuple[Offer, ...]

    def of(self, pointer: str) -> Offer | None:
        """What the words would give one field."""
        known = (offer for offers in (*self.classes, self.document) for offer in offers)
        return next((offer for offer in known if offer.pointer == pointer and not offer.adds), None)


def fill_words_menu(menu: QMenu, view: RecordView, row: RecordRow | None, offers: WordOffers | None) -> None:
    """What selected words can be, each line with the value they would give; None: no words are selected."""
    here = offers.of(row.pointer) if offers is not None and row is not None else None
    if here is not None:
        _offer(menu, Offer(pointer=here.pointer, label=f"Set “{here.label}”", words=here.words))
        menu.addSeparator()
    if row is not None and row.kind is RowKind.STATEMENT:
        _line(menu, "Split the statement here", Deed("split"))
        menu.addSeparator()
    if offers is None:
        _line(menu, "Select words first, then say what they are", Deed("none")).setEnabled(menu.isEmpty())
        return
    shorts = short_titles([title for _, title in view.levels])
    for short, fields in zip(shorts, offers.classes, strict=True):
        lines = menu.addMenu(f"This is of {_plain(short)}" if len(shorts) > 1 else "This is the")
        for offer in fields:
            _offer(lines, offer)
    document = menu.addMenu("This is of the document")
    for offer in offers.document:
        _offer(document, offer)
    kinds = menu.addMenu("This is a statement")
    for kind in StatementKind:
        _line(kinds, ONE_STATEMENT[kind][0].capitalize(), Deed("add", kind.value))


def _offer(menu: QMenu, offer: Offer) -> None:
    """A field and the value that the words would give it; grey where they say none."""
    cut = offer.words if len(offer.words) <= _MOST else f"{offer.words[:_MOST].rstrip()} …"
    line = _line(menu, f"{offer.label}\t{cut}" if cut else offer.label, Deed("also" if offer.adds else "set", offer.pointer))
    line.setEnabled(bool(cut))


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
    if is_said(row.pointer):
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
