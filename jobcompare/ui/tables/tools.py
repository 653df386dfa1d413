"""The line of tools over a table: toggles, choices and a remark. Every tool is a button with a word, at least 24 px high."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.widgets.plain_label import ElidedLabel, PlainLabel

_HEIGHT = 30
_WIDEST = 320  # px of a menu of words
_AROUND_WORD = 48  # px of its frame and arrow


class Tools(QFrame):
    """Tools from left to right; the remark takes the room that is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.remark = ElidedLabel("", self, role="muted")
        self._icons: dict[QToolButton, str] = {}
        in_force.changed.connect(self._on_appearance_changed)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(8, 0, 12, 0)
        self._line.setSpacing(4)
        self._line.addWidget(self.remark, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In narrow windows menus of words give in first."""
        super().resizeEvent(event)
        for choice in self.findChildren(MenuChoice):
            choice.fit(min(_WIDEST, round(self.width() * 0.3)))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows cut the remark first."""
        return QSize(0, max(_HEIGHT, super().minimumSizeHint().height()))

    def _put(self, part: QWidget) -> None:
        self._line.insertWidget(self._line.count() - 1, part)

    def add_gap(self) -> None:
        """A little room between groups of tools."""
        self._line.insertSpacing(self._line.count() - 1, 8)

    def add_label(self, text: str) -> PlainLabel:
        """A word before a group of tools."""
        label = PlainLabel(text, self, role="muted")
        self._put(label)
        return label

    def add_toggle(self, text: str, tip: str, slot: Callable[[bool], None]) -> QPushButton:
        """A button that stays down."""
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.toggled.connect(slot)
        self._put(button)
        return button

    def add_button(self, icon: str, tip: str, slot: Callable[[], object]) -> QToolButton:
        """A flat button with an icon of the theme; `tip` is also its name."""
        button = QToolButton(self)
        self._icons[button] = icon
        button.setIcon(icons.icon(icon, scheme()))
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        button.clicked.connect(slot)
        self._put(button)
        return button

    def _on_appearance_changed(self) -> None:
        for button, icon in self._icons.items():
            button.setIcon(icons.icon(icon, scheme()))

    def add_widget(self, part: QWidget) -> None:
        """Any other tool."""
        self._put(part)


class Choice(QWidget):
    """One of a few short words, each a button; the chosen one is down and says so to screen readers."""

    def __init__(self, name: str, words: tuple[tuple[str, str], ...], slot: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for number, (word, tip) in enumerate(words):
            button = QToolButton(self)
            button.setText(word)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {tip}")
            button.setToolTip(tip)
            self._group.addButton(button, number)
            line.addWidget(button)
        self._group.idClicked.connect(slot)

    def choose(self, number: int) -> None:
        """Show one as chosen."""
        self._group.button(number).setChecked(True)

    @property
    def chosen(self) -> int:
        """The number of the chosen one, -1 where there is none."""
        return self._group.checkedId()


class MenuChoice(QToolButton):
    """One of many words, in a menu; the button shows the chosen one."""

    def __init__(self, name: str, slot: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("button")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._name = self._word = name
        self._most = _WIDEST
        self._slot = slot
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.triggered.connect(self._on_triggered)

    def offer(self, words: tuple[str, ...], chosen: int) -> None:
        """Offer words; `chosen` is the number of the one shown."""
        self._menu.clear()
        for number, word in enumerate(words):
            action = QAction(word.replace("&", "&&"), self._menu)
            action.setData(number)
            action.setCheckable(True)
            action.setChecked(number == chosen)
            self._menu.addAction(action)
        self.show_chosen(words[chosen] if 0 <= chosen < len(words) else self._name)

    def fit(self, width: int) -> None:
        """Take at most so many pixels; the word is cut in its middle, its ends tell series apart."""
        self._most = width
        self._write()

    def _write(self) -> None:
        room = self._most - _AROUND_WORD
        shown = self.fontMetrics().elidedText(self._word, Qt.TextElideMode.ElideMiddle, room)
        self.setText(f"{shown}  ▾".replace("&", "&&"))

    def show_chosen(self, word: str) -> None:
        """Show a word on the button."""
        self._word = word
        self._write()
        self.setAccessibleName(f"{self._name}: {word}")
        self.setToolTip(self._name)

    def _on_triggered(self, action: QAction) -> None:
        self._slot(int(action.data()))
