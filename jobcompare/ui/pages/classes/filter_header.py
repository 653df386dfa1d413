"""A table's head with a filter field under every title."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from jobcompare.present.lists_view import ListColumn
from jobcompare.ui.widgets.line_field import LineField

_FIELD = 26
_WITHOUT = ("tick", "found")


class FilterHeader(QHeaderView):
    """`filtered` tells a column's key and the words typed under it."""

    filtered = Signal(str, str)
    left = Signal()  # Down was pressed in a field
    reached = Signal(int)  # the section whose field has the focus now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._fields: dict[str, QLineEdit] = {}
        self._keys: tuple[str, ...] = ()
        self.setObjectName("filters")
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(32)
        self.sectionResized.connect(self._place)

    def show_columns(self, columns: Sequence[ListColumn]) -> None:
        """One field for each column that can be filtered; fields keep their words."""
        self._keys = tuple(column.key for column in columns)
        for column in columns:
            if column.key not in self._fields and column.key not in _WITHOUT:
                self._fields[column.key] = self._field(column)
        for key, field in self._fields.items():
            field.setVisible(key in self._keys)
        self._place()

    def field(self, key: str) -> QLineEdit:
        """The filter field of a column."""
        return self._fields[key]

    def words(self) -> dict[str, str]:
        """The filters in force: column -> words."""
        return {key: field.text() for key, field in self._fields.items() if field.text()}

    def set_words(self, key: str, words: str) -> None:
        """Put words into a field, as if typed."""
        if key in self._fields and self._fields[key].text() != words:
            self._fields[key].setText(words)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), self._titles() + _FIELD + 6)

    def updateGeometries(self) -> None:
        self.setViewportMargins(0, 0, 0, _FIELD + 6)
        super().updateGeometries()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leaves a field for the table; a field that is reached comes into sight."""
        if event.type() == QEvent.Type.FocusIn and watched.property("key") in self._keys:
            self.reached.emit(self._keys.index(str(watched.property("key"))))
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def place_fields(self) -> None:
        """Follow a sideways scroll."""
        self._place()

    def _titles(self) -> int:
        return super().sizeHint().height() or 24

    def _field(self, column: ListColumn) -> QLineEdit:
        field = LineField(self)
        field.setPlaceholderText("Filter")
        field.setAccessibleName(f"Filter by {column.title.lower()}")
        field.setClearButtonEnabled(column.width > 10)
        field.setProperty("key", column.key)
        field.setObjectName("filter")
        field.installEventFilter(self)
        field.textChanged.connect(self._on_text_changed)
        return field

    def _place(self) -> None:
        top = self.height() - _FIELD - 4
        for section, key in enumerate(self._keys):
            if key in self._fields and section < self.count():
                self._fields[key].setGeometry(self.sectionViewportPosition(section) + 3, top, self.sectionSize(section) - 6, _FIELD)

    def _on_text_changed(self, words: str) -> None:
        sender = self.sender()
        assert sender is not None
        self.filtered.emit(str(sender.property("key")), words)
