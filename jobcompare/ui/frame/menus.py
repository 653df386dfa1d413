"""Menus made from the action table, and what runs an action."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from jobcompare.ui.actions import MENUS, ActionRow, key_texts, sequences
from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme


class Actions(QObject):
    """Every action of the table as a QAction of the window. `wanted` tells which was chosen."""

    wanted = Signal(str, bool)  # id, checked

    def __init__(self, rows: Iterable[ActionRow], window: QWidget) -> None:
        super().__init__(window)
        self.rows: dict[str, ActionRow] = {row.id: row for row in rows}
        self._actions: dict[str, QAction] = {}
        for row in self.rows.values():
            self._actions[row.id] = self._make(row, window)
        self._on_appearance_changed()
        in_force.changed.connect(self._on_appearance_changed)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def enable(self, *, study: bool, writable: bool, page: str, off: Iterable[str] = ()) -> None:
        """Switch actions on and off: what needs a study, what writes, what belongs to a page, and `off` by name."""
        left_out = set(off)
        for name, row in self.rows.items():
            on = (study or not row.study) and (writable or not row.writes) and row.page in (None, page) and name not in left_out
            self._actions[name].setEnabled(on)

    def run(self, name: str) -> None:
        """Run an action, as if chosen from a menu; one that is off does nothing."""
        action = self._actions.get(name)
        if action is not None and action.isEnabled():
            action.trigger()

    def runnable(self) -> tuple[ActionRow, ...]:
        """The actions that can run now, in the table's order."""
        return tuple(row for name, row in self.rows.items() if self._actions[name].isEnabled())

    def _make(self, row: ActionRow, window: QWidget) -> QAction:
        action = QAction(row.text, window)
        action.setObjectName(row.id)
        action.setShortcuts(sequences(row))
        action.setStatusTip(row.tip)
        keys = key_texts(row)
        action.setToolTip(f"{row.tip} ({keys[0]})" if keys else row.tip)
        action.setCheckable(row.checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setProperty("id", row.id)
        action.triggered.connect(self._on_triggered)
        window.addAction(action)
        return action

    def _on_triggered(self, checked: bool) -> None:
        sender = self.sender()
        assert isinstance(sender, QAction)
        self.wanted.emit(sender.objectName(), checked)

    def _on_appearance_changed(self) -> None:
        for name, row in self.rows.items():
            if row.icon:
                self._actions[name].setIcon(icons.icon(row.icon, scheme()))


def fill_menu_bar(bar: QMenuBar, actions: Actions, submenus: Mapping[str, QMenu]) -> None:
    """Put every action in its menu, blocks apart. `submenus`: ready menus by name, put where their name is first met."""
    for name in MENUS:
        menu = QMenu(f"&{name}", bar)
        menu.setToolTipsVisible(True)
        bar.addMenu(menu)
        _fill(menu, [row for row in actions.rows.values() if row.menu == name], actions, submenus)


def _fill(menu: QMenu, rows: list[ActionRow], actions: Actions, submenus: Mapping[str, QMenu]) -> None:
    made: dict[str, QMenu] = {}
    block = None
    for row in sorted(rows, key=_block):
        if block is not None and row.block != block:
            menu.addSeparator()
        block = row.block
        if row.submenu and row.submenu not in made:
            made[row.submenu] = submenus.get(row.submenu) or QMenu(row.submenu, menu)
            menu.addMenu(made[row.submenu])
        (made[row.submenu] if row.submenu else menu).addAction(actions[row.id])
        if row.id in submenus:
            menu.addMenu(submenus[row.id])


def _block(row: ActionRow) -> int:
    return row.block
