"""What the analyst does to the draft that is shown: by keys, by menus, by typing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from jobcompare.common.errors import UserError
from jobcompare.model.draft import Draft
from jobcompare.model.places import Span
from jobcompare.operations.drafts import values
from jobcompare.operations.drafts.offers import offers_of_class, offers_of_document
from jobcompare.operations.drafts.sayings import is_said
from jobcompare.operations.session import Reader
from jobcompare.present.figures import counted
from jobcompare.present.review.view import RecordRow, RowKind
from jobcompare.present.wording import sentence
from jobcompare.ui.pages.review import deeds
from jobcompare.ui.pages.review.bench import Bench
from jobcompare.ui.pages.review.editing import Editing
from jobcompare.ui.pages.review.menus import Deed, WordOffers, fill_row_menu, fill_words_menu


class Hands(QObject):
    """Works on the bench. `said`: for the status line."""

    said = Signal(str)

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._desk = bench.desk
        self._text = bench.text
        self._record = bench.record
        self.menu: QMenu | None = None
        self._at = QPoint()
        self.editing = Editing(bench, self)
        self.editing.wanted.connect(self._on_typed)
        self.editing.data_wanted.connect(self._on_data)
        self.editing.as_read_wanted.connect(self.as_read)
        self._text.menu_wanted.connect(self.offer_for_words)
        self._record.menu_wanted.connect(self.offer_for_row)
        self._record.decided.connect(self._on_decided)

    def review_rows(self) -> None:
        """The selected rows were looked at and are right."""
        rows = self._record.selected()
        name = f"Review {_one(rows[0])}" if len(rows) == 1 else f"Review {counted(len(rows), 'value')}"
        self._try(lambda draft: deeds.reviewed(draft, rows), name)

    def review_class(self) -> None:
        """Every value of the current class was looked at and is right."""
        view, key = self._bench.view, self._class_key()
        if view is not None and key is not None:
            title = dict(view.levels)[key]
            self._try(
                lambda draft: deeds.reviewed(draft, [r for r in deeds.rows_of_class(draft, view.rows, key) if not self._seen(r)]),
                f"Review {title}",
            )
            self.said.emit(f"{title}: reviewed")

    def _seen(self, row: RecordRow) -> bool:
        draft = self._bench.draft()
        return draft is not None and draft.looked_at(row.pointer) and not row.check

    def _class_key(self) -> str | None:
        """The class in which the current row stands; the only one, or the first, where it stands in none."""
        view = self._bench.view
        if view is None or not view.levels:
            return None
        row = self._record.current()
        parts = row.pointer.split("/") if row else []
        if row is not None and row.key in dict(view.levels):
            return row.key
        return view.levels[int(parts[2])][0] if len(parts) > 2 and parts[1] == "classes" else view.levels[0][0]

    def edit(self) -> None:
        """Type the value of the current row."""
        row = self._record.current()
        if row is None or not is_said(row.pointer):
            self.said.emit("Stand on a value of the document or of a class first; statements are set from words (F9).")
            return
        self.editing.open(row)

    def split(self) -> None:
        """Part the current statement where the cursor stands in the text."""
        self._do_to_row(Deed("split"))

    def merge(self) -> None:
        """Make one of the current statement and the next."""
        self._do_to_row(Deed("merge"))

    def as_read(self) -> None:
        """Put back what was read."""
        self._do_to_row(Deed("as-read"))

    def _do_to_row(self, deed: Deed) -> None:
        row = self._record.current()
        if row is None or (deed.verb in ("split", "merge") and row.kind is not RowKind.STATEMENT):
            self.said.emit("Stand on a statement first." if deed.verb in ("split", "merge") else "Stand on a value first.")
            return
        self._try(lambda draft: deeds.done_to_row(draft, deed, row, self._text.cursor_place), deeds.step_name(deed, row))

    def _try(self, change: Callable[[Draft], Draft], name: str) -> str:
        """Change the draft; what cannot be is said and returned, and nothing changed."""
        draft = self._bench.draft()
        if draft is None or draft.record is None:
            return ""
        try:
            self._desk.change_draft(change(draft), name)
        except UserError as error:
            self.said.emit(sentence(error))
            return sentence(error)
        return ""

    def _on_typed(self, row: RecordRow, words: str) -> None:
        self._edited(row, lambda draft: deeds.typed(draft, row, words))

    def _on_data(self, row: RecordRow, data: object) -> None:
        self._edited(row, lambda draft: values.set_value(draft, row.pointer, data))

    def _edited(self, row: RecordRow, change: Callable[[Draft], Draft]) -> None:
        wrong = self._try(change, f"Edit {_one(row)}")
        if not wrong:
            self._tell(row.pointer)
        self.editing.close(wrong)

    def _tell(self, pointer: str) -> None:
        """Say what a value is now."""
        view = self._bench.view
        row = next((row for row in view.rows if row.pointer == pointer), None) if view is not None else None
        if row is not None:
            self.said.emit(f"{row.label}: {row.value or 'not stated'}. Undo takes it back.")

    def _on_decided(self, yes: bool) -> None:
        """Enter or Delete on a row: decide, deal with a doubt, or show the place."""
        row = self._record.current()
        if row is None:
            return
        if row.kind is RowKind.EARLIER:
            self._do_to_row(Deed("yes" if yes else "no"))
        elif row.kind is RowKind.FINDING and yes:
            self._do_to_row(Deed("settle"))
        elif row.kind is RowKind.STATEMENT and not yes:
            self._do_to_row(Deed("remove"))
        else:
            self._bench.show_place()

    # menus

    def offer_for_words(self, at: QPoint) -> None:
        """Offer what the selected words can be, each with the value they would give."""
        draft, span, self._at = self._bench.draft(), self._text.selection, at
        if draft is None or draft.record is None:
            return
        if span is None:
            self._on_offers(None)
        else:
            self._bench.desk.ask("review.offers", partial(_offers, draft, span), self._on_offers)

    def _on_offers(self, offers: WordOffers | None) -> None:
        view = self._bench.view
        if view is None or (offers is not None and len(offers.classes) != len(view.levels)):
            return
        menu = self._new_menu("Selected words")
        fill_words_menu(menu, view, self._record.current(), offers)
        self._pop_up(menu)

    def offer_for_row(self, at: QPoint) -> None:
        """Offer what can be done with the current row."""
        menu, self._at = self.row_menu(), at
        if menu is not None:
            self._pop_up(menu)

    def _pop_up(self, menu: QMenu) -> None:
        first = next((action for action in menu.actions() if action.isEnabled() and not action.isSeparator()), None)
        menu.popup(self._at)
        if first is not None:
            menu.setActiveAction(first)

    def row_menu(self) -> QMenu | None:
        """What can be done with the current row; None where there is none."""
        row, view = self._record.current(), self._bench.view
        if row is None or view is None:
            return None
        menu = self._new_menu(row.label)
        fill_row_menu(menu, view, row)
        return menu

    def _new_menu(self, name: str) -> QMenu:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(self._bench)
        self.menu.setAccessibleName(name)
        self.menu.triggered.connect(self._on_menu)
        return self.menu

    def _on_menu(self, action: QAction) -> None:
        deed = action.data()
        if isinstance(deed, Deed):
            self.do(deed)

    def do(self, deed: Deed) -> None:
        """Do what a line of a menu says."""
        span = self._text.selection
        if deed.verb in ("set", "also", "add"):
            if span is not None:
                self._set(deed, span)
        elif deed.verb == "review":
            self.review_rows()
        elif deed.verb == "class":
            self.review_class()
        elif deed.verb == "edit":
            self.edit()
        elif deed.verb != "none":
            self._do_to_row(deed)

    def _set(self, deed: Deed, span: Span) -> None:
        """Selected words set a value or are a statement; the row of it becomes current, so that it is seen what was set."""
        name = deeds.step_name(deed, None)
        if self._try(partial(deeds.done_to_words, deed=deed, span=span), name):
            return
        view = self._bench.view
        rows = view.rows if view is not None else ()
        wanted = (n for n, row in enumerate(rows) if row.pointer == deed.what or (deed.verb == "add" and span_in(row, span)))
        at = next(wanted, None)
        if at is not None:
            self._record.stand_on(at)
            self._tell(rows[at].pointer)


def span_in(row: RecordRow, span: Span) -> bool:
    """Whether a row is the statement that selected words became."""
    return row.kind is RowKind.STATEMENT and any(span.start <= place.start and place.end <= span.end for place in row.places)


def _one(row: RecordRow) -> str:
    label = row.label.split(" · ")[0]
    return f"{label[:1].lower()}{label[1:]}"


def _offers(draft: Draft, span: Span, reader: Reader) -> WordOffers:
    assert draft.record is not None
    classes = tuple(offers_of_class(draft, number, span) for number in range(len(draft.record.classes)))
    return WordOffers(classes, offers_of_document(draft, span))
