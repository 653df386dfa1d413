"""The Classes page: every class of the study, narrowed by jurisdiction, filters and words found anywhere."""

from collections.abc import Mapping
from functools import partial
from operator import methodcaller
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from jobcompare.model.study import Comparison, Employer, EntityKind, ValueRef
from jobcompare.operations import ask, do
from jobcompare.present.class_list import COLUMNS, ClassQuery
from jobcompare.present.lists_view import ListView, TreeItem
from jobcompare.ui.dialogs.ask_name import AskName
from jobcompare.ui.dialogs.choose import ChooseDialog
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.classes.copying import Copied, copied
from jobcompare.ui.pages.classes.employer_list import EmployerList
from jobcompare.ui.pages.classes.table import ClassTable
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.empty_state import EmptyState
from jobcompare.ui.widgets.plain_label import ElidedLabel

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
        self._comparison: Comparison | None = None
        self.words = QLineEdit(self)
        self.words.setPlaceholderText("Find in all text of all documents")
        self.words.setAccessibleName("Find in all text of all documents")
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(360)
        self.remark = ElidedLabel("", self, role="muted")
        self.tree = EmployerList(self)
        self.table = ClassTable(self)
        self.empty = EmptyState(self.icon, self)
        self._buttons: list[QPushButton] = []
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
        self._comparison = None
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
        return {"find": (), "sort": tuple(column.key for column in COLUMNS), "order": ("up", "down"), "filter": ()}

    def set_option(self, key: str, value: str) -> None:
        """`filter` is "column=words"."""
        if key == "find":
            self.take_query(self.query.with_find(value))
        elif key == "sort":
            self.take_query(ClassQuery(self.query.find, self.query.employer_id, self.query.filters, value))
        elif key == "order":
            query = self.query
            self.take_query(ClassQuery(query.find, query.employer_id, query.filters, query.sort, value == "down"))
        else:
            column, _, words = value.partition("=")
            self.take_query(self.query.with_filter(column, words))

    def copy(self, *, headers: bool = False) -> None:
        """Copy the selected rows as a table."""
        wanted = self.table.list_model.to_copy(frozenset(self.table.selected_ids()), headers=headers)
        if wanted.ids:
            self.tasks.ask("classes.copy", partial(copied, wanted=wanted), self._on_copied)

    def select_all(self) -> None:
        self.table.selectAll()

    def find(self, text: str, *, back: bool = False, fresh: bool = False) -> str:
        """The page's own field finds; Ctrl+F goes there."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        return ""

    def zoom_to(self, percent: int) -> None:
        self.table.set_zoom(percent / 100)

    def view_state(self) -> dict[str, object]:
        query = self.query
        return {
            **super().view_state(),
            "find": query.find,
            "employer": query.employer_id,
            "filters": dict(query.filters),
            "sort": query.sort,
            "descending": query.descending,
            "widths": self.table.widths(),
        }

    def restore_view(self, state: Mapping[str, object]) -> None:
        super().restore_view(state)
        filters, widths, employer = state.get("filters"), state.get("widths"), state.get("employer")
        plain = cast(dict[object, object], filters) if isinstance(filters, dict) else {}
        known = {column.key for column in COLUMNS}
        self.take_query(
            ClassQuery(
                find=str(state.get("find") or ""),
                employer_id=employer if isinstance(employer, int) else None,
                filters={str(key): str(words) for key, words in plain.items() if key in known},
                sort=str(state.get("sort")) if state.get("sort") in known else "employer",
                descending=state.get("descending") is True,
            )
        )
        if isinstance(widths, dict):
            sizes = cast(dict[object, object], widths).items()
            self.table.set_widths({str(key): size for key, size in sizes if isinstance(size, int) and 24 <= size <= 4000})

    # what the page does

    def take_query(self, query: ClassQuery) -> None:
        """Show the list for a query; fields follow."""
        changed = query != self.query
        self.query = query
        self.words.blockSignals(True)
        self.words.setText(query.find)
        self.words.blockSignals(False)
        self.table.head.blockSignals(True)
        for column in COLUMNS:
            self.table.head.set_words(column.key, query.filters.get(column.key, ""))
        self.table.head.blockSignals(False)
        if changed and self.has_study:
            self._ask_list()

    def put_into_comparison(self) -> None:
        """Add the selected classes to the comparison; where there is none, one begins."""
        self._set_chosen(list(self.table.selected_ids()), True)

    def begin_comparison(self) -> None:
        """Ask for the name of a comparison of the selected classes."""
        if self.table.selected_ids():
            dialog = AskName("Compare selected classes", "Name of the comparison", "", self.window())
            dialog.named.connect(self._on_comparison_named)
            dialog.open()

    def ask_employer(self) -> None:
        """Ask whose classes the selected ones are."""
        if self.table.selected_ids():
            self.tasks.ask("classes.employers", methodcaller("employers"), self._on_employers)

    def delete(self) -> None:
        """Take the selected classes out of the study."""
        ids = self.table.selected_ids()
        if ids:
            self.tasks.write(partial(do.delete_classes, class_ids=ids), self._on_deleted)

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
        content = model.rows[row].content_id
        column = max(self.table.currentIndex().column(), 1)
        field = _FIELDS.get(model.columns[column].key, "title") if model.columns else "title"
        if content is None:
            return [ValueRef(EntityKind.JOB_CLASS, class_id, "title")]
        return [ValueRef(EntityKind.CONTENT, content, field)]

    def _set_chosen(self, class_ids: list[int], chosen: bool) -> None:
        comparison = self._comparison
        if comparison is None:
            if chosen and class_ids:
                self.tasks.write(partial(do.create_comparison, name="Comparison", class_ids=tuple(class_ids)))
            return
        there = comparison.class_ids
        wanted = (*there, *(n for n in class_ids if n not in there)) if chosen else tuple(n for n in there if n not in class_ids)
        if wanted != there:
            self.tasks.write(partial(do.set_classes, comparison_id=comparison.id, class_ids=wanted))

    # answers

    def _on_copied(self, made: Copied) -> None:
        QGuiApplication.clipboard().setText(made.text)
        self.said.emit(f"{made.count} rows copied" if made.count != 1 else "1 row copied")

    def _on_tree(self, items: tuple[TreeItem, ...]) -> None:
        self.tree.show_items(items, self.query.employer_id)

    def _on_list(self, query: ClassQuery, view: ListView) -> None:
        if query != self.query:
            return
        self.table.show_list(view, finding=bool(query.find.strip()), sort=query.sort, descending=query.descending)
        self.remark.setText(view.remark)
        narrowed = bool(query.find or query.filters or query.employer_id)
        if view.rows or narrowed:
            self._places.setCurrentIndex(0)
        else:
            self.empty.say("No classes yet. Add the first documents to begin.", "Add documents…", "file.import")
            self._places.setCurrentIndex(1)

    def _on_comparison(self, comparison: Comparison | None) -> None:
        self._comparison = comparison
        self.table.list_model.show_chosen(comparison.class_ids if comparison else ())
        self._show_buttons()

    def _on_comparison_named(self, name: str) -> None:
        ids = self.table.selected_ids()
        self.tasks.write(partial(do.create_comparison, name=name, class_ids=ids), self._on_comparison_made)

    def _on_comparison_made(self, changes: object) -> None:
        self.wanted.emit("page.side-by-side")

    def _on_employers(self, employers: tuple[Employer, ...]) -> None:
        dialog = ChooseDialog("Set jurisdiction", "Jurisdiction", [(e.id, e.name) for e in employers], self.window())
        dialog.chosen.connect(self._on_employer_chosen)
        dialog.open()

    def _on_employer_chosen(self, employer_id: int) -> None:
        ids = self.table.selected_ids()
        self.tasks.write(partial(do.set_employer_of, class_ids=ids, employer_id=employer_id))

    def _on_deleted(self, changes: object) -> None:
        self.said.emit("Deleted. Undo brings them back.")

    # signals of the parts

    def _on_words(self) -> None:
        self._typing.start()

    def _on_typed(self) -> None:
        filters = self.table.head.words()
        self.take_query(ClassQuery(self.words.text(), self.query.employer_id, filters, self.query.sort, self.query.descending))

    def _on_filtered(self, column: str, words: str) -> None:
        self._typing.start()

    def _on_sorted_by(self, column: str) -> None:
        self.take_query(self.query.with_sort(column))

    def _on_employer(self, employer_id: int | None) -> None:
        self.take_query(self.query.with_employer(employer_id))

    def _on_stood(self) -> None:
        self.selected.emit(self.current_ref())
        self._show_buttons()

    def _show_buttons(self) -> None:
        count = len(self._comparison.class_ids) if self._comparison else 0
        self._buttons[0].setText(f"Compare {count}" if count > 1 else "Compare")
        self._buttons[0].setEnabled(count > 1)

    # laying out

    def _lay_out(self) -> None:
        tools = QFrame(self)
        tools.setObjectName("tools")
        tools.setFixedHeight(36)
        row = QHBoxLayout(tools)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 2)
        row.addWidget(self.remark, 1)
        for words, tip, slot, primary in (
            ("Compare", "Show the ticked classes side by side", self.show_side_by_side, True),
            ("Set jurisdiction…", "Say whose classes the selected ones are", self.ask_employer, False),
            ("Delete", "Take the selected classes out of the study; Undo brings them back", self.delete, False),
        ):
            button = QPushButton(words, tools)
            button.setToolTip(tip)
            button.setProperty("primary", primary)
            button.clicked.connect(slot)
            row.addWidget(button)
            self._buttons.append(button)
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
        column.addWidget(tools)
        column.addLayout(lists, 1)
        self._places = QStackedLayout(self)
        self._places.addWidget(content)
        self._places.addWidget(self.empty)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_words)
        self.words.returnPressed.connect(self.table.setFocus)
        self._typing.timeout.connect(self._on_typed)
        self.tree.chosen.connect(self._on_employer)
        self.table.head.filtered.connect(self._on_filtered)
        self.table.sorted_by.connect(self._on_sorted_by)
        self.table.stood.connect(self._on_stood)
        self.table.ticked_rows.connect(self._set_chosen)
        self.empty.wanted.connect(self.wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _TREE_FROM
        self.tree.setVisible(wide)
        self._divide.setVisible(wide)
        for button in self._buttons[1:]:
            button.setVisible(self.width() >= _TREE_FROM - 80)
