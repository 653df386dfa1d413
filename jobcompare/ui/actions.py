"""The table of actions. Menus, palette, shortcut sheet, context menus and guide come from it."""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

Key = QKeySequence.StandardKey | str
_MEDIA_KEYS = frozenset(("Open", "Save", "New", "Close", "Find", "Help", "Copy", "Undo", "Redo", "Zoom In", "Zoom Out", "Settings"))
MENUS = ("File", "Edit", "View", "Study", "Compare", "Help")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """One action.

    `id` is "group.name"; `slot` names the method that does it: "group.method" of a commands object, or, where `page` is set,
    a method of that page. `keys`: the first is shown. `block` groups the lines of a menu between separators.
    """

    id: str
    text: str
    tip: str
    slot: str
    menu: str = ""  # "": only palette and shortcut sheet
    block: int = 0
    keys: tuple[Key, ...] = ()
    icon: str = ""
    page: str | None = None
    checkable: bool = False
    study: bool = True  # needs an open study
    writes: bool = False  # off in a read-only study
    submenu: str = ""

    @property
    def words(self) -> str:
        """The text without its access key and dots: "Open…" reads "Open"."""
        return self.text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def key_texts(row: ActionRow) -> tuple[str, ...]:
    """The shortcuts of an action as this system writes them; keys of media keyboards ("Open", "Save") are left out."""
    texts = tuple(s.toString(QKeySequence.SequenceFormat.NativeText) for s in sequences(row))
    return tuple(text for text in texts if text not in _MEDIA_KEYS)


def sequences(row: ActionRow) -> list[QKeySequence]:
    """The shortcuts of an action, platform's own first, none twice."""
    found: list[QKeySequence] = []
    for key in row.keys:
        bound = QKeySequence.keyBindings(key) if isinstance(key, QKeySequence.StandardKey) else [QKeySequence(key)]
        found.extend(sequence for sequence in bound if not sequence.isEmpty() and sequence not in found)
    return found
