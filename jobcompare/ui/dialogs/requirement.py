"""Edits a requirement: its tree on the left, the selected part on the right, the ways to qualify below."""

import json
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QScrollArea, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from jobcompare.operations.ask.editing import Editor
from jobcompare.present.class_figures import ways_text
from jobcompare.ui.dialogs.leaf_form import LeafForm
from jobcompare.ui.dialogs.requirement_tree import GROUPS, NAMES, Branch, faults, from_data, to_data
from jobcompare.ui.dialogs.value_dialog import ValueDialog
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.widgets.plain_label import PlainLabel

_ROW = 26


class RequirementDialog(ValueDialog):
    """The tree keeps the places of the parts that stay; what is added has none."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.root = from_data(editor.data)
        self._nodes: dict[int, Branch] = {}
        self._form: LeafForm | None = None
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setItemsExpandable(False)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)  # always whole
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setAccessibleName("Parts of the requirement")
        self.tree.setMinimumSize(320, 240)
        self.tree.currentItemChanged.connect(self._on_current_changed)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take it
        self._area.setMinimumWidth(300)
        self.ways = PlainLabel("", self, wrap=True)
        self.ways.setAccessibleName("Ways to qualify")
        top = QHBoxLayout()
        top.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.tree, 1)
        left.addLayout(self._tools())
        top.addLayout(left, 3)
        top.addWidget(self._area, 2)
        self.body.addLayout(top, 1)
        self.body.addWidget(PlainLabel("Read as these ways to qualify", self, role="heading"))
        self.body.addWidget(self.ways)
        self.resize(820, 520)
        self._show(next((node for node in self.root.walk() if not node.is_group), self.root))
        self.tree.setFocus()

    def data(self) -> object:
        if self._form is not None and not self._form.is_right():
            raise ValueError("Months, years, units and hours are whole numbers.")
        lack = next(faults(self.root), None)
        if lack is not None:
            self._show(lack[0])
            raise ValueError(lack[1])
        return to_data(self.root)

    def current(self) -> Branch:
        """The selected part."""
        item = self.tree.currentItem()
        return self._nodes[item.data(0, Qt.ItemDataRole.UserRole)] if item is not None else self.root

    def add(self, tag: str) -> None:
        """Add a part: into the selected group, or after the selected leaf."""
        at, node = self.current(), Branch(tag)
        if tag == "education":
            node.values["level"] = "high-school"
        if at.is_group:
            at.add(node)
        elif at.parent is not None:
            at.parent.add(node, at.parent.children.index(at) + 1)
        else:
            group = Branch("all")
            group.add(at)
            group.add(node)
            self.root = group
        self._show(node)

    def wrap(self, tag: str) -> None:
        """Put the selected part into a group of its own."""
        at, group = self.current(), Branch(tag)
        parent = at.parent
        row = parent.children.index(at) if parent is not None else 0
        at.take_out()
        group.add(at)
        if parent is not None:
            parent.add(group, row)
        else:
            self.root = group
        self._show(group)

    def remove(self) -> None:
        """Take the selected part out."""
        at = self.current()
        parent = at.parent
        if parent is None:
            self.root = Branch("all")
        else:
            at.take_out()
        self._show(parent or self.root)

    def shift(self, by: int) -> None:
        """Move the selected part within its group."""
        at = self.current()
        if at.move(by):
            self._show(at)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        add = QPushButton("&Add", self)
        add.setMenu(self._menu(tuple(NAMES), self._on_add))
        wrap = QPushButton("&Group", self)
        wrap.setToolTip("Put the selected part into a group")
        wrap.setMenu(self._menu(GROUPS, self._on_wrap))
        row.addWidget(add)
        row.addWidget(wrap)
        for words, slot in (("&Up", self._on_up), ("&Down", self._on_down), ("&Remove", self.remove)):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _menu(self, tags: tuple[str, ...], slot: Callable[[], None]) -> QMenu:
        menu = QMenu(self)
        for tag in tags:
            action = menu.addAction(NAMES[tag])
            action.setData(tag)
            action.triggered.connect(slot)
        return menu

    def _on_add(self) -> None:
        self.add(self._sender_tag())

    def _on_wrap(self) -> None:
        self.wrap(self._sender_tag())

    def _on_up(self) -> None:
        self.shift(-1)

    def _on_down(self) -> None:
        self.shift(1)

    def _sender_tag(self) -> str:
        sender = self.sender()
        assert isinstance(sender, QAction)
        return str(sender.data())

    def _show(self, selected: Branch) -> None:
        """Draw the tree anew with one part selected."""
        self.tree.blockSignals(True)
        self.tree.clear()
        self._nodes = {}
        chosen = self._grow(self.root, None, selected)
        self.tree.expandAll()
        if chosen is not None:
            self.tree.setCurrentItem(chosen)
        self.tree.blockSignals(False)
        self._on_current_changed()

    def _grow(self, node: Branch, above: QTreeWidgetItem | None, selected: Branch) -> QTreeWidgetItem | None:
        item = QTreeWidgetItem([node.words()])
        item.setToolTip(0, plain_tip(node.words()))
        item.setSizeHint(0, QSize(40, _ROW))
        number = len(self._nodes)
        self._nodes[number] = node
        item.setData(0, Qt.ItemDataRole.UserRole, number)
        if above is None:
            self.tree.addTopLevelItem(item)
        else:
            above.addChild(item)
        chosen = item if node is selected else None
        for child in node.children:
            chosen = self._grow(child, item, selected) or chosen
        return chosen

    def _on_current_changed(self) -> None:
        self._form = LeafForm(self.current(), self._area)
        self._form.edited.connect(self._on_edited)
        self._area.setWidget(self._form)
        self._say_ways()

    def _on_edited(self) -> None:
        item = self.tree.currentItem()
        if item is not None:
            item.setText(0, self.current().words())
        self._say_ways()

    def _say_ways(self) -> None:
        data = to_data(self.root) if next(faults(self.root), None) is None else None
        self.ways.setText(ways_text(json.dumps(data)) if data else "not stated")
