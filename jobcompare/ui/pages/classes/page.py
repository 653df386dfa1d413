"""The Classes page: every class of the study, narrowed by jurisdiction, filters and words found anywhere."""

from collections.abc import Mapping
from functools import partial
from operator import methodcaller

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from jobcompare.model.study import Comparison, EntityKind, ValueRef
from jobcompare.operations import ask
from jobcompare.present.class_list import COLUMNS, ClassQuery
from jobcompare.present.lists_view import ListView, TreeItem
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.classes.choosing import Choosing
from jobcompare.ui.pages.classes.copying import Copied, copied
from jobcompare.ui.pages.classes.employer_list import EmployerList
from jobcompare.ui.pages.classes.queries import OPTIONS, query_from, query_state, widths_from, with_option
from jobcompare.ui.pages.classes.table import ClassTable
from jobcompare.ui.pages.classes.tools import ClassTools
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.empty_state import EmptyState

_TREE = 200
_TREE_FROM = 720  # width of the page from which the jurisdictions are listed beside the table
_TYPING = 0  # milliseconds of rest after a letter: the next question takes the place of one that is not answered yet
_FIELDS = {"title": "title", "code": "code", "level": "level", "grade": "grade", "ways": "requirement", "flsa": "flsa"}


class ClassesPage(Page):
    """Ticks choose the classes of the comparison; everything else works on the selected rows."""

    key = "classes"
    title = "Classes"
    icon = "list-bullets"
    compares = False
    needs = frozenset(EntityKind) - {EntityKind.NOTE, EntityKind.CHECKPOINT, EntityKind.CHOICE, EntityKind.PLACEMENT}

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.query = ClassQuery()
        self.tools = ClassTools(self)
        self.tree = EmployerList(self)
        self.table = ClassTable(self)
        self.choosing = Choosing(tasks, self.table, self)
        self.empty = EmptyState(self.icon, self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._lay_out()
        self._connect()

    # what the frame asks

    def show_comparison(self, comparison_id: int | None) -> None:
        """Another comparison changes the ticks, not the list."""
        if self.stale:
            super().show_comparison(comparison_id)
        elif comparison_id != self.comparison_id:
            self.comparison_id = comparison_id
            self._ask_comparison()

    def refresh(self) -> None:
        super().refresh()
        if not self.has_study:
            return
        self._ask_list()
        self._ask_comparison()
        self.tasks.ask("classes.tree", ask.employer_tree, self._on_tree)

    def study_opened(self) -> None:
        super().study_opened()
        self.choosing.comparison = None
        self.take_query(ClassQuery())

    def current_ref(self) -> ValueRef | None:
        """The value under the cursor, as the class's current version states it."""
        refs = self._refs(self.table.current_id())
        return refs[0] if refs else None

    def current_refs(self) -> tuple[ValueRef, ...]:
        """The same value of every selected class."""
        return tuple(ref for number in self.table.selected_ids() for ref in self._refs(number))

    def select(self, ref: ValueRef) -> None:
        if ref.entity is EntityKind.JOB_CLASS:
            self.table.stand_on(ref.id)

    def options(self) -> Mapping[str, tuple[str, ...]]:
        return OPTIONS

    def set_option(self, key: str, value: str) -> None:
        self.take_query(with_option(self.query, key, value))

    def copy(self, *, headers: bool = False) -> None:
        """Copy the selected rows as a table."""
        wanted = self.table.list_model.to_copy(frozenset(self.table.selected_ids()), headers=headers)
        if wanted.ids:
            self.tasks.ask("classes.copy", partial(copied, wanted=wanted), self._on_copied)

    def select_all(self) -> None:
        self.table.selectAll()

    def find(self, text: str, *, back: bool = False, fresh: bool = False) -> str:
        """The page's own field finds; Ctrl+F goes there."""
        self.tools.stand_ready()
        return ""

    def zoom_to(self, percent: int) -> None:
        self.table.set_zoom(percent / 100)

    def view_state(self) -> dict[str, object]:
        return {**super().view_state(), **query_state(self.query), "widths": self.table.widths()}

    def restore_view(self, state: Mapping[str, object]) -> None:
        super().restore_view(state)
        self.take_query(query_from(state))
        self.table.set_widths(widths_from(state))

    # what the page does

    def take_query(self, query: ClassQuery) -> None:
        """Show the list for a query; fields follow."""
        changed = query != self.query
        self.query = query
        self.tools.show_words(query.find)
        self.table.head.blockSignals(True)
        for column in COLUMNS:
            self.table.head.set_words(column.key, query.filters.get(column.key, ""))
        self.table.head.blockSignals(False)
        if changed and self.has_study:
            self._ask_list()

    def put_into_comparison(self) -> None:
        """Add the selected classes to the comparison; where there is none, one begins."""
        self.choosing.set_chosen(list(self.table.selected_ids()), True)

    def begin_comparison(self) -> None:
        """Ask for the name of a comparison of the selected classes."""
        self.choosing.begin_comparison()

    def ask_employer(self) -> None:
        """Ask whose classes the selected ones are."""
        self.choosing.ask_employer()

    def delete(self) -> None:
        """Take the selected classes out of the study."""
        self.choosing.delete()

    def show_side_by_side(self) -> None:
        """Show the comparison."""
        self.wanted.emit("page.side-by-side")

    def _ask_list(self) -> None:
        self.tasks.ask("classes.list", partial(ask.class_list, query=self.query), partial(self._on_list, self.query))

    def _ask_comparison(self) -> None:
        if self.comparison_id is not None:
            work = methodcaller("entity", EntityKind.COMPARISON, self.comparison_id)
            self.tasks.ask("classes.comparison", work, self._on_comparison)
        else:
            self._on_comparison(None)

    def _refs(self, class_id: int | None) -> list[ValueRef]:
        model = self.table.list_model
        row = model.row_of(class_id) if class_id is not None else None
        if row is None or class_id is None:
            return []
        content, quoted = model.rows[row].content_id, model.rows[row].statement_id
        column = max(self.table.currentIndex().column(), 1)
        key = model.columns[column].key if model.columns else "title"
        if key == "found" and quoted is not None:
            return [ValueRef(EntityKind.STATEMENT, quoted, "text")]
        field = _FIELDS.get(key, "title")
        if content is None:
            return [ValueRef(EntityKind.JOB_CLASS, class_id, "title")]
        return [ValueRef(EntityKind.CONTENT, content, field)]

    # answers

    def _on_copied(self, made: Copied) -> None:
        data = QMimeData()
        data.setText(made.text)
        data.setHtml(made.html)
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(f"{made.count} rows copied" if made.count != 1 else "1 row copied")

    def _on_tree(self, items: tuple[TreeItem, ...]) -> None:
        self.tree.show_items(items, self.query.employer_id)

    def _on_list(self, query: ClassQuery, view: ListView) -> None:
        if query != self.query:
            return
        self.table.show_list(view, finding=bool(query.find.strip()), sort=query.sort, descending=query.descending)
        self.tools.remark.setText(view.remark)
        narrowed = bool(query.find or query.filters or query.employer_id)
        if view.rows or narrowed:
            self._places.setCurrentIndex(0)
        else:
            self.empty.say("No classes yet. Add the first documents to begin.", "Add documents…", "file.import")
            self._places.setCurrentIndex(1)

    def _on_comparison(self, comparison: Comparison | None) -> None:
        self.choosing.comparison = comparison
        chosen = comparison.class_ids if comparison else ()
        self.table.list_model.show_chosen(chosen)
        self.tools.show_chosen(len(chosen))

    # signals of the parts

    def _on_words(self) -> None:
        self._typing.start()

    def _on_typed(self) -> None:
        filters = self.table.head.words()
        self.take_query(
            ClassQuery(self.tools.words.text(), self.query.employer_id, filters, self.query.sort, self.query.descending)
        )

    def _on_filtered(self, column: str, words: str) -> None:
        self._typing.start()

    def _on_sorted_by(self, column: str) -> None:
        self.take_query(self.query.with_sort(column))

    def _on_employer(self, employer_id: int | None) -> None:
        self.take_query(self.query.with_employer(employer_id))

    def _on_stood(self) -> None:
        self.selected.emit(self.current_ref())

    # laying out

    def _lay_out(self) -> None:
        self.tree.setFixedWidth(_TREE)
        lists = QHBoxLayout()
        lists.setSpacing(0)
        lists.addWidget(self.tree)
        line = QFrame(self)
        line.setObjectName("divide")
        line.setFixedWidth(1)
        self._divide = line
        lists.addWidget(line)
        lists.addWidget(self.table, 1)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addLayout(lists, 1)
        self._places = QStackedLayout(self)
        self._places.addWidget(content)
        self._places.addWidget(self.empty)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.tools.words_typed.connect(self._on_words)
        self.tools.left.connect(self.table.setFocus)
        self.tools.compare_wanted.connect(self.show_side_by_side)
        self.tools.employer_wanted.connect(self.ask_employer)
        self.tools.delete_wanted.connect(self.delete)
        self.choosing.said.connect(self.said)
        self.choosing.comparison_begun.connect(self.show_side_by_side)
        self._typing.timeout.connect(self._on_typed)
        self.tree.chosen.connect(self._on_employer)
        self.table.head.filtered.connect(self._on_filtered)
        self.table.sorted_by.connect(self._on_sorted_by)
        self.table.stood.connect(self._on_stood)
        self.table.ticked_rows.connect(self.choosing.set_chosen)
        self.empty.wanted.connect(self.wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _TREE_FROM
        self.tree.setVisible(wide)
        self._divide.setVisible(wide)
        self.tools.fit(self.width())
